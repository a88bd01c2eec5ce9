//! One named test per file in `fixtures/`: its snapshot (JSON, tables, diagnostics), the invariants, and the same facts in every
//! form in which the document can come.
//!
//! A fixture whose name is a diagnostic code (`no-date.txt`, `empty-document--blank.txt`) raises it, one whose name is `not-` and a
//! code does not, and any other raises no warning but those in [`WARNED`].

mod support;

use std::fmt;
use std::path::Path;

use minutes_extract::{Code, Diagnostic, Severity, decode};

/// The warnings that fixtures raise which are about something else.
const WARNED: &[(&str, Code)] = &[("only-title", Code::NoDate)];

fn fixture(path: &Path) -> datatest_stable::Result<()> {
    let bytes = std::fs::read(path)?;
    let name = path.file_stem().and_then(|stem| stem.to_str()).ok_or("a fixture's name is text")?;
    let decoded = decode(&bytes, None)?;
    let mut minutes = decoded.parse();
    minutes.source = Some(format!("fixtures/{}", path.file_name().unwrap_or_default().to_string_lossy()).into());

    let mut failed = support::problems(&decoded.text, &minutes);
    failed.extend(support::rejected(&minutes));
    failed.extend(codes(name, &minutes.diagnostics).err());
    let expected = support::facts(&minutes);
    for (form, bytes) in support::forms(&decoded.text) {
        match support::read(&bytes) {
            Ok(found) => failed.extend(support::difference(&expected, &found).map(|difference| format!("{form}: {difference}"))),
            Err(problem) => failed.push(format!("{form}: {problem}")),
        }
    }
    // Last, and without an end to the test: a new snapshot is written also when something else is wrong.
    #[cfg(feature = "csv")]
    if std::panic::catch_unwind(|| snapshot::matches(name, &decoded.text, &minutes)).is_err() {
        failed.push("the snapshot is another one".into());
    }
    if failed.is_empty() { Ok(()) } else { Err(Box::new(Failed(failed))) }
}

/// What is wrong with a reading, a line each. The harness prints errors as `Debug` does.
struct Failed(Vec<String>);

impl fmt::Debug for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|problem| writeln!(f, "{problem}"))
    }
}

impl std::error::Error for Failed {}

/// Whether a fixture raises what its name says.
fn codes(name: &str, diagnostics: &[Diagnostic]) -> Result<(), String> {
    let base = name.split("--").next().unwrap_or(name);
    let raised = |code: Code| diagnostics.iter().any(|diagnostic| diagnostic.code == code);
    if let Ok(code) = base.parse::<Code>() {
        return if raised(code) { Ok(()) } else { Err(format!("{code} is not raised")) };
    }
    if let Some(Ok(code)) = base.strip_prefix("not-").map(str::parse::<Code>) {
        return if raised(code) { Err(format!("{code} is raised")) } else { Ok(()) };
    }
    let warnings =
        diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning && !WARNED.contains(&(name, diagnostic.code)));
    let warnings: Vec<String> = warnings.map(|warning| format!("{}: {}", warning.code, warning.message)).collect();
    if warnings.is_empty() { Ok(()) } else { Err(format!("unexpected warnings: {}", warnings.join("; "))) }
}

/// The fixtures' names: all files; without any the run is no test.
fn every_fixture() -> String {
    let fixtures = std::fs::read_dir("fixtures").map_or(0, Iterator::count);
    assert!(fixtures > 0, "the folder fixtures/ is empty");
    r"^[^/]+\.(txt|md)$".into()
}

datatest_stable::harness! {
    { test = fixture, root = "fixtures", pattern = every_fixture() },
}

#[cfg(feature = "csv")]
mod snapshot {
    //! What a snapshot holds.

    use std::fmt::Write as _;

    use minutes_extract::Minutes;
    use minutes_extract::emit::csv::{Dialect, Writer};
    use minutes_extract::emit::{Table, json};
    use minutes_extract::span::position;

    /// Compares a reading with `tests/snapshots/NAME.snap`.
    pub fn matches(name: &str, text: &str, minutes: &Minutes<'_>) {
        let source = minutes.source.as_deref().unwrap_or_default().to_owned();
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_description(source);
        let content = render(text, minutes).expect("a string can be written to");
        settings.bind(|| insta::assert_snapshot!(name, content));
    }

    fn render(text: &str, minutes: &Minutes<'_>) -> datatest_stable::Result<String> {
        let mut out = String::from("=== diagnostics\n");
        for diagnostic in &minutes.diagnostics {
            let place = position(text, diagnostic.span.start);
            let severity = diagnostic.severity.name();
            writeln!(out, "{}:{} {severity} {} {}", place.line, place.column, diagnostic.code, diagnostic.message)?;
            if let Some(hint) = &diagnostic.hint {
                writeln!(out, "    hint: {hint}")?;
            }
        }
        for table in Table::ALL {
            let mut csv = Writer::new(Vec::new(), *table, Dialect::default())?;
            csv.push(minutes)?;
            write!(out, "\n=== {}\n{}", table.name(), String::from_utf8(csv.finish()?)?.replace("\r\n", "\n"))?;
        }
        let mut bytes = Vec::new();
        json::compact(minutes, &mut bytes)?;
        out.push_str("\n=== json\n");
        lay_out(String::from_utf8(bytes)?.trim_end(), 0, &mut out);
        Ok(out)
    }

    /// JSON for people: what fits stands on one line, else each member on its own. Keys keep their order.
    fn lay_out(json: &str, indent: usize, out: &mut String) {
        const WIDTH: usize = 140;
        let members = members(json);
        if json.len() + indent <= WIDTH || members.is_empty() {
            out.push_str(json);
            return;
        }
        let (open, close) = (&json[..1], &json[json.len() - 1..]);
        out.push_str(open);
        for (i, member) in members.iter().enumerate() {
            out.push_str(if i == 0 { "\n" } else { ",\n" });
            out.push_str(&" ".repeat(indent + 2));
            let (key, value) = member.split_at(if open == "{" { value_at(member) } else { 0 });
            out.push_str(key);
            lay_out(value, indent + 2, out);
        }
        out.push('\n');
        out.push_str(&" ".repeat(indent));
        out.push_str(close);
    }

    /// The members of an object or array in compact JSON; none of anything else.
    fn members(json: &str) -> Vec<&str> {
        let mut found = Vec::new();
        if !json.starts_with(['{', '[']) || json.len() < 3 {
            return found;
        }
        let (mut depth, mut text, mut escaped, mut start) = (0, false, false, 1);
        for (at, c) in json.char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' if text => escaped = true,
                '"' => text = !text,
                _ if text => {}
                '{' | '[' => depth += 1,
                '}' | ']' => depth -= 1,
                _ => {}
            }
            if !text && ((c == ',' && depth == 1) || depth == 0) {
                found.push(&json[start..at]);
                start = at + 1;
            }
        }
        found
    }

    /// Where the value of `"key":value` begins. Our keys hold no quotes.
    fn value_at(member: &str) -> usize {
        member.find("\":").map_or(0, |at| at + 2)
    }
}
