//! The rows below a label: headers, labelled lines, people, and where the list ends.

use std::borrow::Cow;

use super::cells::{self, Table};
use super::enough::{Are, LIST, Measured};
use super::entry::{self, Habit};
use super::list::{Header, List};
use super::row::Row;
use super::said::{self, is_somebody, says_nobody};
use super::stacked;
use super::{Finder, Read};
use crate::diagnostic::{Code, Diagnostic};
use crate::grid::{self, Columns, Divider, Grid, RowsOf, Slot};
use crate::lexicon::sense::{GROUP, OFFICE, ROLE, TAKES_MINUTES};
use crate::lexicon::{self, Label, Lexicon};
use crate::line;
use crate::model::{Attendance, Person};
use crate::text::Text;
use crate::value::inline;
use crate::value::label::{is_capitals, people_label};
use crate::value::person::{self, split_names, weight, with_offices};

/// What a list is, and how far it may reach.
pub(super) struct Scope<'t> {
    /// What its label says.
    pub(super) header: Header<'t>,
    /// How those attend of whom a header below says nothing.
    pub(super) attendance: Option<Attendance>,
    /// Whether all that stands below the label belongs to it, as in an annex.
    pub(super) whole: bool,
    /// How likely an entry must be a name.
    pub(super) least: u8,
}

/// What the rows of a list have in common.
#[allow(clippy::struct_excessive_bools, reason = "each is a habit of its own")]
struct Rows<'r, 't> {
    all: &'r [Row<'t>],
    grid: Grid<'r>,
    divider: Divider,
    habit: Habit,
    /// Most rows have a bullet or a number.
    bullets: bool,
    /// Most rows have something beside the name.
    beside: bool,
    /// Some row is a label with names after it.
    labelled: bool,
    /// The column of labels that hold for the rows below them too.
    merged: Option<usize>,
    /// The first two cells are surname and given name.
    apart: bool,
    legend: Vec<(String, Attendance)>,
    /// A person takes several lines.
    stacked: bool,
    /// What stands after a comma is said of the person before it.
    single: bool,
    /// Most rows are those of a table.
    celled: bool,
    /// Each of the outermost bullets has others nested below it.
    nested: bool,
    /// Most rows name an organisation before a colon, and its people after it.
    organised: bool,
    /// Few rows are bold, so that these head the others.
    few_bold: bool,
    /// How many rows hold something.
    filled: usize,
    /// How many rows at the start only say that there is nobody.
    nobody: usize,
}

/// What one row of a list is.
enum Class<'t> {
    /// It divides, or it is a legend.
    Empty,
    Columns(Columns),
    Header(Header<'t>),
    /// A header with names after it on its line: where these begin among the words, and whether it is only kept.
    Line(Header<'t>, usize),
    /// The same, with the rest of the row in cells.
    Cells(Header<'t>),
    /// A field of the header, or a number of people: no person, and no end.
    Kept,
    Entry,
    /// It says more of the person above it.
    More,
    End,
}

/// How many rows stand before a list of boxes that comes after a gap and bullets without boxes: another list begins there.
fn before_boxes(rows: &[Row<'_>]) -> usize {
    let has_box = |row: &Row<'_>| line::checkbox(row.raw.as_str()).is_some();
    let next = rows.iter().skip(1).position(|row| row.gap && has_box(row)).map_or(rows.len(), |at| at + 1);
    let mut before = rows.iter().take(next);
    if before.clone().any(|row| row.bullet) && !before.any(has_box) { next } else { rows.len() }
}

impl<'t> Finder<'_, 't> {
    /// Reads the rows below a label.
    pub(super) fn listed(&mut self, rows: &[Row<'t>], scope: &Scope<'t>) {
        let rows = rows.get(..before_boxes(rows)).unwrap_or(rows);
        let common = self.common(rows);
        self.single |= common.single;
        if !self.lists_people(&common, scope) {
            return;
        }
        let mut list = List::default();
        list.open(&scope.header);
        if self.columns_apart(rows, &mut list) {
            self.people.groups.extend(list.close());
            return;
        }
        let mut columns = Columns::default();
        let mut numbered: Option<&Row<'t>> = None;
        for (at, row) in rows.iter().enumerate() {
            let class = self.class(&common, at, scope, list.begun);
            if matches!(class, Class::End) {
                break;
            }
            let heads = matches!(class, Class::Header(_) | Class::Line(..));
            if heads {
                self.keep_number(numbered.take(), &list);
                numbered = row.number.is_some().then_some(row);
            }
            self.take(&common, at, class, scope, &mut list, &mut columns);
        }
        self.keep_number(numbered, &list);
        self.people.groups.extend(list.close());
    }

    /// A header that nobody stands below is kept with its number, which otherwise only counts the people.
    fn keep_number(&mut self, row: Option<&Row<'t>>, list: &List<'t>) {
        if let Some(row) = row.filter(|_| list.groups.last().is_some_and(|group| group.members.is_empty())) {
            for line in self.people.lines.get_mut(row.lines.clone()).unwrap_or(&mut []) {
                *line = Read::Part;
            }
        }
    }

    /// Reads one row.
    fn take(&mut self, common: &Rows<'_, 't>, at: usize, class: Class<'t>, scope: &Scope<'t>, list: &mut List<'t>, columns: &mut Columns) {
        let Some(row) = common.all.get(at) else { return };
        match class {
            Class::Empty => {
                list.reach(row.span);
                self.mark(row, Read::All);
            }
            Class::Columns(head) => {
                // What a head says that is not known is kept.
                self.mark(row, if head.has_others() { Read::Part } else { Read::All });
                list.reach(row.span);
                *columns = head;
            }
            Class::Header(header) => {
                self.mark(row, Read::All);
                list.open(&header);
            }
            Class::Line(header, from) => {
                list.open(&header);
                self.line(common, row, from, list);
            }
            Class::Cells(header) => {
                list.open(&header);
                let cells = common.grid.row(at).get(1..).unwrap_or(&[]);
                self.merged(common, row, cells, list);
            }
            Class::Entry => self.entry(common, at, scope, list, columns),
            Class::More => {
                if self.stacked(row, list) {
                    self.mark(row, Read::All);
                }
            }
            Class::Kept | Class::End => {}
        }
    }

    /// What the rows have in common.
    fn common<'r>(&self, rows: &'r [Row<'t>]) -> Rows<'r, 't> {
        let source = self.outline.text;
        let plain = || rows.iter().filter(|row| !row.table);
        let divider = grid::divider(plain().map(|row| row.raw.as_str()));
        let grid = Grid::of(rows.iter().map(|row| (row.raw.as_str(), row.table)), divider);
        let undivided = divider == Divider::None;
        let words = || rows.iter().filter(|row| undivided && !row.table && !row.heading).map(|row| row.words(source).as_str());
        let firsts = || (0..rows.len()).filter(|_| !undivided).filter_map(|at| grid.row(at).first().copied());
        let entries = || words().filter(|words| !words.is_empty() && !words.ends_with(':') && people_label(words, &Lexicon::ALL).is_none());
        let habit = Habit::of(entries().map(|words| line::checkbox(words).map_or(words, |(_, rest)| rest)).chain(firsts()));
        let habit = if undivided { habit } else { Habit { capitals: false, ..habit } };
        let beside = words().filter(|words| person::name_and_rest(words).1.is_some()).count();
        let (apart, merged) = (are_apart(rows, &grid), merged_column(rows, &grid));
        let labelled = rows.iter().any(|row| !row.table && row.raw.as_str().contains(':') && is_labelled(row.words(source).as_str()));
        let alone = |at: usize| rows.get(at).filter(|row| row.table).and_then(|_| <[&str; 1]>::try_from(grid.row(at)).ok());
        let organised = is_organised(words().chain((0..rows.len()).filter_map(alone).map(|[cell]| cell)));
        let may_explain = |row: &&Row<'t>| row.lexicon().hears(said::SAYS);
        let legend = rows.iter().filter(may_explain).filter_map(|row| legend(row.words(source).as_str())).flatten().collect();
        let (count, bullets) = (rows.len(), rows.iter().filter(|row| row.bullet).count() * 2 > rows.len());
        Rows {
            all: rows,
            grid,
            divider,
            habit,
            bullets,
            beside: beside * 2 > count,
            labelled,
            apart,
            merged,
            legend,
            stacked: stacked::is_stacked(rows, source),
            single: is_single(entries(), bullets) || self.single && bullets && count == 1,
            celled: rows.iter().filter(|row| row.table).count() * 2 > count,
            organised,
            nested: bullets && is_nested(rows),
            few_bold: rows.iter().filter(|row| crate::scan::is_bold(row.raw.as_str())).count() * 2 <= count,
            filled: rows.iter().filter(|row| !row.is_empty()).count(),
            nobody: nobody(rows),
        }
    }

    /// Whether enough rows name somebody for the block to be a list of people.
    fn lists_people(&self, common: &Rows<'_, 't>, scope: &Scope<'t>) -> bool {
        let (mut all, mut people) = (0_usize, 0_usize);
        for (at, row) in common.all.iter().enumerate().take(200) {
            if row.is_empty() || row.heading {
                continue;
            }
            all += 1;
            let cells = common.grid.row(at);
            let words = if cells.len() > 1 {
                Cow::Borrowed(cells.first().copied().unwrap_or(""))
            } else {
                Cow::Borrowed(row.words(self.outline.text).as_str())
            };
            let is_sentence = cells.len() < 2 && is_sentence(&words);
            let sayings = || said::sayings(&words, &row.lexicon()).said.iter().any(|said| !said.names.is_empty());
            let named = || {
                cells.len() > 1
                    || split_names(&words).iter().any(|name| is_somebody(line::checkbox(name).map_or(name, |(_, rest)| rest), scope.least))
            };
            let header = || people_label(&words, &row.lexicon()).is_some();
            people += usize::from(header() || sayings() || !is_sentence && named());
        }
        let opens = || {
            common.all.iter().find(|row| !row.is_empty() && !row.heading).is_some_and(|first| {
                let words = first.words(self.outline.text).as_str();
                !is_sentence(words) && split_names(words).iter().all(|name| is_somebody(name, scope.least))
            })
        };
        let most = people * 2 >= all && all > 0;
        let verdict = LIST.decide(&Measured { whole: scope.whole, named: people > 0, most, first: people > 0 && !most && opens() });
        if let (Some(first), Some(last)) = (common.all.first(), common.all.last()) {
            self.log.tell(|| LIST.reason(verdict, first.lines.start + 1, last.lines.end));
        }
        verdict.answer == Are::People
    }

    /// What a row is.
    fn class(&self, common: &Rows<'_, 't>, at: usize, scope: &Scope<'t>, begun: bool) -> Class<'t> {
        let source = self.outline.text;
        let Some(row) = common.all.get(at) else { return Class::End };
        let cells = common.grid.row(at);
        if row.is_empty() && line::checkbox(row.raw.as_str()).is_none() {
            return Class::Empty;
        }
        // What no name has is told quickly of the rows that most lists have.
        if common.apart && !row.table && is_bare_name(row, cells) && Columns::of_head(cells, RowsOf::PEOPLE, &row.lexicon()).is_none() {
            return Class::Entry;
        }
        let mut filled = cells.iter().filter(|cell| cell.contains(char::is_alphanumeric));
        let only = filled.next().filter(|_| filled.next().is_none() && (row.table || common.divider == Divider::Pipe));
        let cell = only.map(|cell| row.cell(cell, source));
        if cells.len() > 1 && cell.is_none() {
            return self.class_of_cells(common, at, scope);
        }
        self.class_of_words(common, at, scope, begun, cell.as_ref().unwrap_or_else(|| row.words(source)).as_str())
    }

    /// What a row that is not divided is, by its words.
    fn class_of_words(&self, common: &Rows<'_, 't>, at: usize, scope: &Scope<'t>, begun: bool, words: &str) -> Class<'t> {
        let Some(row) = common.all.get(at) else { return Class::End };
        if is_other_label(words)
            || row.gap && at > 0 && at <= common.nobody && !row.heading && people_label(words, &row.lexicon()).is_none()
        {
            return Class::End;
        }
        if legend(words).is_some() {
            return Class::Empty;
        }
        if common.stacked && !row.bullet {
            return match (stacked::opens(row, self.outline.text), row.gap || at == 0) {
                (true, _) => Class::Entry,
                (false, false) if begun => Class::More,
                _ if is_sentence(words) => Class::End,
                _ => Class::Header(self.header(row, words, scope)),
            };
        }
        if crate::value::attendance::total(words).is_some_and(|total| !total.label) {
            return Class::Kept;
        }
        if let Some(class) = self.label(common, row, words, scope) {
            return class;
        }
        // A sentence after the people ends the list, unless it stands above more rows as a long header does.
        if begun && (is_sentence(words) && !self.is_divided(common, at + 1) || self.heads_prose(common, at, words, scope)) {
            return Class::End;
        }
        if self.is_header(common, at, words) || self.heads_nested(common, at, words) {
            Class::Header(self.header(row, words, scope))
        } else {
            Class::Entry
        }
    }

    /// Whether a row has the form of most: in cells, or with its surname set off.
    fn is_divided(&self, common: &Rows<'_, 't>, at: usize) -> bool {
        let words = common.all.get(at).map_or("", |row| row.words(self.outline.text).as_str());
        let capitals = || common.habit.capitals && person::capital_surname(person::name_and_rest(words).0).is_some();
        common.grid.row(at).len() > 1 || capitals() || common.habit.surname_first && entry::surname_first(words).is_some()
    }

    /// Whether a row set apart is the heading of the text below it rather than somebody.
    fn heads_prose(&self, common: &Rows<'_, 't>, at: usize, words: &str, scope: &Scope<'t>) -> bool {
        let Some((row, next)) = common.all.get(at).zip(common.all.get(at + 1)) else { return false };
        let alone = row.gap && !row.bullet && !scope.whole && person::name_and_rest(words).1.is_none();
        alone
            && weight(words) < 7
            && !next.bullet
            && (is_sentence(next.words(self.outline.text).as_str()) || next.words(self.outline.text).as_str().ends_with('.'))
    }

    /// What a row of several cells is.
    fn class_of_cells(&self, common: &Rows<'_, 't>, at: usize, scope: &Scope<'t>) -> Class<'t> {
        let Some(row) = common.all.get(at) else { return Class::End };
        let cells = common.grid.row(at);
        if crate::read::table::is_divider(cells) {
            return Class::Empty;
        }
        let plain: Vec<String> = cells.iter().map(|cell| row.cell(cell, self.outline.text).into_words().into_owned()).collect();
        if let Some(head) = Columns::of_head(&plain, RowsOf::PEOPLE, &row.lexicon()) {
            let is_task = head.has(Slot::Task) && !head.names_people();
            return if is_task {
                Class::End
            } else if head.names_people() {
                Class::Columns(head)
            } else {
                Class::Entry
            };
        }
        let Some(first) = plain.first() else { return Class::Entry };
        let label = people_label(first, &row.lexicon())
            .filter(|label| !label.is_office && (label.attendance.is_some() || first.ends_with(':') || common.labelled));
        let beside = plain.get(1..).unwrap_or(&[]).iter().any(|cell| split_names(cell).iter().any(|name| is_somebody(name, 5)));
        match label.filter(|_| beside && !common.apart) {
            Some(_) => Class::Cells(self.header(row, first, scope)),
            None => Class::Entry,
        }
    }

    /// A row that is a label, alone or with names after it.
    fn label(&self, common: &Rows<'_, 't>, row: &Row<'t>, words: &str, scope: &Scope<'t>) -> Option<Class<'t>> {
        if person::has_mail(words) {
            return None;
        }
        let bold = row.raw.as_str().starts_with("**") && row.raw.as_str().trim_end_matches([':', ' ']).ends_with("**");
        if let Some(label) = people_label(words, &row.lexicon()).filter(|_| words.len() < 90) {
            let formed = !row.bullet || words.ends_with(':') || bold;
            if (label.attendance.is_some() || formed && !is_bare_acronym(common, row, words)) && !(row.bullet && label.is_office) {
                return Some(Class::Header(self.header(row, words, scope)));
            }
        }
        if common.habit.initials && entry::initials_before(words).is_some() {
            return None;
        }
        if let Some((organisation, from)) = of_organisation(words, common.organised) {
            return Some(Class::Line(self.header(row, organisation, scope), from));
        }
        let (label, names) = words.split_once(':')?;
        if names.trim().is_empty() || names.starts_with("//") {
            return None;
        }
        if Lexicon::ALL.is(label, TAKES_MINUTES) {
            return Some(Class::Kept);
        }
        let known = people_label(label, &row.lexicon());
        // "Secretary: Ann" after those who are absent is not one of them.
        if row.gap && known.is_some_and(|known| known.is_office) && scope.header.attendance == Some(Attendance::Absent) {
            return Some(Class::End);
        }
        let is_word = common.labelled && !label.contains(' ') && label.starts_with(char::is_uppercase) && is_somebody(label, 1);
        let initials = person::are_initials(label, names.split(['(', ',', '-']).next().unwrap_or("").trim());
        ((known.is_some() || is_word) && !initials).then(|| Class::Line(self.header(row, label, scope), label.len() + 1))
    }

    /// What a header says.
    fn header(&self, row: &Row<'t>, words: &str, scope: &Scope<'t>) -> Header<'t> {
        let source = self.outline.text;
        let span = Some(row.span);
        let bare = words.trim_end_matches([':', ' ']).trim_matches(['*', '_']).trim();
        let own = |part: &str| {
            let text = row.words(source);
            match text.as_str().find(part).and_then(|at| text.as_str().get(at..at + part.len())) {
                Some(part) => row.take(text, part, source),
                None => Cow::Owned(part.to_owned()),
            }
        };
        if let Some(label) = people_label(bare, &row.lexicon()) {
            let attendance = match (label.attendance, scope.attendance) {
                (Some(Attendance::Present), Some(Attendance::Remote)) | (None, _) => scope.attendance,
                (said, _) => said,
            };
            // "Apologies:" below "Members present" are those of members.
            let group = label.group.map(own).or_else(|| label.attendance.and(scope.header.group.clone()));
            return Header { group, attendance, span };
        }
        // "Marshals (remote)"
        let apart = bare.strip_suffix(')').and_then(|bare| bare.split_once(" ("));
        let apart = apart.and_then(|(group, said)| Some((group, person::attendance(said)?)));
        let (group, attendance) = apart.map_or((bare, scope.attendance), |(group, said)| (group, Some(said)));
        Header { group: (!group.is_empty()).then(|| own(group)), attendance, span }
    }

    /// Whether a row heads those below it by how it looks among the others.
    fn is_header(&self, common: &Rows<'_, 't>, at: usize, words: &str) -> bool {
        let Some(row) = common.all.get(at) else { return false };
        let raw = row.raw.as_str();
        let bold = crate::scan::is_bold(raw);
        let colon = words.trim_end_matches(['*', '_']).ends_with(':');
        if person::has_mail(words) || words.len() > 120 {
            return false;
        }
        let likely = weight(person::name_and_rest(words).0);
        // "Members - Harbour", "Members https://…"
        let (name, rest) = person::name_and_rest(words.split(" http").next().unwrap_or(words));
        let apart = rest.is_some() || words.contains(" http");
        let grouped = apart && !row.bullet && people_label(name, &row.lexicon()).is_some() && rest.is_none_or(|rest| weight(rest) < 7);
        if row.heading || colon || grouped || bold && (!row.bullet || likely < 7) && common.few_bold {
            return true;
        }
        self.heads_form(common, at, words, likely)
    }

    /// Whether an entry is an organisation with its people nested below it.
    fn heads_nested(&self, common: &Rows<'_, 't>, at: usize, words: &str) -> bool {
        /// So many names show what they are.
        const MOST_NESTED: usize = 40;
        let Some(row) = common.all.get(at).filter(|row| row.bullet && !words.contains([',', '(', '@'])) else { return false };
        let below =
            common.all.get(at + 1..).unwrap_or(&[]).iter().take(MOST_NESTED).take_while(|next| next.bullet && next.indent > row.indent);
        let source = self.outline.text;
        let mut names = below.map(|next| person::name_and_rest(next.words(source).as_str()).0).peekable();
        let any = names.peek().is_some() && (common.nested || person::is_body(words) || weight(words) < 7);
        any && names.all(|name| is_somebody(name, 7) && !person::is_body(name))
    }

    /// Whether a row has another form than those below it.
    fn heads_form(&self, common: &Rows<'_, 't>, at: usize, words: &str, likely: u8) -> bool {
        let Some(row) = common.all.get(at) else { return false };
        let next = common.all.get(at + 1);
        if (common.divider != Divider::None || common.celled) && !row.table {
            let beside = person::name_and_rest(words).1.is_some();
            return next.is_some() && (common.apart || likely < 7 && !beside);
        }
        if row.table {
            return likely < 7 || names_group(words);
        }
        if common.habit.capitals
            && !row.bullet
            && person::capital_surname(person::name_and_rest(words).0).is_none()
            && (likely < 7 || !words.contains(char::is_lowercase) || names_group(words))
        {
            return true;
        }
        let next_words = next.map_or("", |next| next.words(self.outline.text).as_str());
        let set_off = common.habit.surname_first && !words.contains(',') && !row.bullet;
        if set_off && (entry::surname_first(next_words).is_some() || names_group(words)) {
            return true;
        }
        let digits =
            words.bytes().any(|b| b.is_ascii_digit()) && !words.contains(['(', ',', '@', '\'']) && words.contains(' ') && !row.bullet;
        digits || common.heads(row, words, next, next_words)
    }

    /// The people of a labelled line.
    fn line(&mut self, common: &Rows<'_, 't>, row: &Row<'t>, from: usize, list: &mut List<'t>) {
        let source = self.outline.text;
        let text = row.words(source);
        let listed = text.as_str().get(from..).unwrap_or("");
        let listed = if listed.contains('(') { listed } else { listed.trim_end_matches([')', ' ']) };
        let mut all = true;
        let single = person::person(listed)
            .filter(|found| found.affiliation.is_some_and(person::is_body) && found.name.contains(char::is_lowercase));
        let names = if single.is_some() && !listed.contains(';') && listed.matches(',').count() < 2 {
            vec![(listed, "")]
        } else {
            with_offices(listed)
        };
        let habit = Habit { surname_first: false, ..Habit::of(names.iter().map(|(name, _)| *name)) };
        let habit = Habit { capitals: habit.capitals || common.habit.capitals, ..habit };
        for (name, office) in names {
            match entry::entry(row, text, name, habit, source).filter(|own| weight(&own.name) >= 3) {
                Some(own) => {
                    let office = list.beside_group(office);
                    list.add(of_office(own, row, text, office, source));
                }
                None => all &= says_nobody(name),
            }
        }
        list.reach(row.span);
        self.mark(row, if all { Read::All } else { Read::Part });
    }

    /// The people of the cells beside a label that stands in a cell of its own.
    fn merged(&mut self, common: &Rows<'_, 't>, row: &Row<'t>, cells: &[&str], list: &mut List<'t>) {
        let source = self.outline.text;
        let filled: Vec<&str> = cells.iter().copied().filter(|cell| !line::trim(cell).is_empty()).collect();
        let first = filled.first().map(|cell| row.cell(cell, source));
        let several = first.as_ref().map_or(0, |cell| split_names(cell.as_str()).len()) > 1;
        if !several {
            self.cells(common, row, &filled, &Columns::default(), list);
            return;
        }
        for cell in &filled {
            let text = row.cell(cell, source);
            for name in split_names(text.as_str()) {
                if let Some(own) = entry::entry(row, &text, name, common.habit, source) {
                    list.add(own);
                }
            }
        }
        list.reach(row.span);
        self.mark(row, Read::All);
    }

    /// The person of a row of cells, below a label of its own where one stands beside the name.
    fn celled(
        &mut self,
        common: &Rows<'_, 't>,
        row: &Row<'t>,
        cells: &[&str],
        (scope, columns): (&Scope<'t>, &Columns),
        list: &mut List<'t>,
    ) {
        let label = common.merged.and_then(|at| cells.get(at)).filter(|label| row.table && !line::trim(label).is_empty());
        // An office beside a name ends the group that a label opened.
        let grouped = list.groups.last().is_some_and(|group| group.name.is_some());
        let header = label.map(|label| self.merged_label(row, label, scope)).filter(|header| grouped || header.group.is_some());
        if let Some(header) = &header {
            list.open(header);
        }
        self.cells(common, row, cells, columns, list);
        if let (Some(person), Some(group)) = (list.last(), header.and_then(|header| header.group)) {
            person.office.take_if(|office| *office == group);
            person.note.take_if(|note| *note == group);
        }
    }

    /// The people of a row that is no header.
    fn entry(&mut self, common: &Rows<'_, 't>, at: usize, scope: &Scope<'t>, list: &mut List<'t>, columns: &Columns) {
        let Some(row) = common.all.get(at) else { return };
        let cells = common.grid.row(at);
        if cells.len() > 1 {
            self.celled(common, row, cells, (scope, columns), list);
            return;
        }
        let source = self.outline.text;
        let text = row.words(source);
        let words = text.as_str();
        if !row.bullet && words.ends_with('.') && self.sentences(row, words, scope, list) {
            return;
        }
        let names = if Self::is_several(common, words) { with_offices(words) } else { vec![(words, "")] };
        let (mut all, mut any) = (true, false);
        for (name, office) in names {
            let own =
                entry::entry(row, text, name, common.habit, source).filter(|own| weight(&own.name) >= scope.least || own.surname.is_some());
            any |= own.is_some();
            match own {
                Some(own) => {
                    let office = list.beside_group(office);
                    list.add(of_office(own, row, text, office, source));
                }
                None => all &= says_nobody(name),
            }
        }
        if any {
            self.mark(row, if all { Read::All } else { Read::Part });
        } else if says_nobody(words) {
            list.reach(row.span);
            self.mark(row, Read::All);
        }
    }

    /// What a label says that stands beside the names, of its own row and of those below it that have none.
    fn merged_label(&self, row: &Row<'t>, label: &str, scope: &Scope<'t>) -> Header<'t> {
        let words = row.cell(label, self.outline.text).into_words().into_owned();
        let groups = people_label(&words, &row.lexicon()).is_some_and(|label| !label.is_office);
        if groups { self.header(row, &words, scope) } else { Header { attendance: scope.attendance, ..Header::default() } }
    }

    /// The people of whom the sentences of a row say how they attended: `Ann and Bo were present. Cy was absent.`
    fn sentences(&mut self, row: &Row<'t>, words: &str, scope: &Scope<'t>, list: &mut List<'t>) -> bool {
        let found = said::sayings(words, &row.lexicon());
        if !found.said.iter().any(|said| !said.names.is_empty()) {
            return false;
        }
        for said in &found.said {
            self.said(row, said, list);
        }
        list.reach(row.span);
        list.open(&Header { attendance: scope.attendance, ..Header::default() });
        self.mark(row, if found.says_more { Read::Part } else { Read::All });
        true
    }

    /// Whether a row that is not divided holds several people rather than one with something beside the name.
    fn is_several(common: &Rows<'_, 't>, words: &str) -> bool {
        let semicolons = words.matches(';').count();
        if common.habit.surname_first && semicolons < 2
            || line::checkbox(words).is_some()
            || common.single && semicolons == 0 && (1..4).contains(&person::commas(words))
        {
            return false;
        }
        let names = split_names(words);
        if names.len() < 2 {
            return false;
        }
        let full = names.iter().filter(|name| is_somebody(name, 7) && !person::is_body(name)).count();
        let rows = common.filled;
        let commas = words.matches(',').count();
        let short = || names.iter().all(|name| is_somebody(name, 3) && (names.len() > 3 || !person::is_acronym(name)));
        full == names.len()
            || commas == 0 && full + 1 >= names.len()
            || (rows < 4 || commas > 3) && short() && (names.len() > 2 || rows < 3)
    }

    /// The person of a row of cells.
    fn cells(&mut self, common: &Rows<'_, 't>, row: &Row<'t>, cells: &[&str], columns: &Columns, list: &mut List<'t>) {
        let source = self.outline.text;
        if let [surname, given] = cells
            && common.apart
            && columns.is_empty()
            && is_bare_name(row, cells)
            && person::is_name(surname)
        {
            list.add(cells::named(cells::bare(row, surname, source), cells::bare(row, given, source), row));
            self.mark(row, Read::All);
            return;
        }
        let first_is_office = || {
            cells.len() == 2
                && row.lexicon().hears(OFFICE)
                && cells.first().is_some_and(|cell| person::names_office(row.cell(cell, source).as_str()))
        };
        let told = match columns.is_empty() {
            false => columns.clone(),
            true if first_is_office() => Columns::of_content(vec![None, Some(Slot::Name)]),
            true if common.apart => Columns::of_content(vec![Some(Slot::Surname), Some(Slot::Given)]),
            true => Columns::of_content(name_column(cells)),
        };
        let table = Table { columns: &told, headed: !columns.is_empty(), legend: &common.legend, habit: common.habit };
        match cells::person(row, cells, &table, source) {
            Some(own) => {
                if table.headed && told.has(Slot::Attendance) {
                    list.add_as_said(own);
                } else {
                    list.add(own);
                }
                self.mark(row, Read::All);
            }
            None if common.divider != Divider::None && row.lines.len() == 1 && !row.table => {
                let told = Diagnostic::new(Code::RowNotAPerson, row.span, "this row of the list of participants names nobody");
                self.people.told.push(told.hint("it is kept as a paragraph"));
            }
            None => {}
        }
    }
}

impl<'t> Rows<'_, 't> {
    /// Whether a row without bullet, or with nothing beside it and a gap before it, heads the rows below it.
    fn heads(&self, row: &Row<'t>, words: &str, next: Option<&Row<'t>>, next_words: &str) -> bool {
        let Some(next) = next else { return false };
        let (name, rest) = person::name_and_rest(words);
        let alone = rest.is_none();
        self.bullets && !row.bullet && next.bullet && alone
            || self.beside
                && alone
                && row.gap
                && !next.gap
                && !row.bullet
                && name.contains(' ')
                && person::name_and_rest(next_words).1.is_some()
    }
}

/// Somebody of whom an office is stated together with others, unless the entry names another one.
fn of_office<'t>(own: Person<'t>, row: &Row<'t>, text: &Text<'t>, office: &str, source: &'t str) -> Person<'t> {
    let stated = || (!office.is_empty()).then(|| row.take(text, office, source));
    Person { office: own.office.or_else(stated), ..own }
}

/// The column left of the names in which a label of a group stands in its first row and nothing in those below it.
fn merged_column(rows: &[Row<'_>], grid: &Grid<'_>) -> Option<usize> {
    let head = rows.iter().position(|row| row.table)?;
    let plain: Vec<String> = grid.row(head).iter().map(|cell| inline::plain(cell).text.into_owned()).collect();
    let columns = Columns::of_head(&plain, RowsOf::PEOPLE, &rows.get(head)?.lexicon())?;
    let names = [Slot::Name, Slot::Surname, Slot::Given].into_iter().filter_map(|slot| columns.position(slot)).min()?;
    let is_group = |label: &str| people_label(label, &Lexicon::ALL).is_some_and(|label| !label.is_office && label.group.is_some());
    let merges = |at: &usize| {
        let cells = || (head + 1..rows.len()).filter_map(|row| grid.row(row).get(*at)).map(|cell| line::trim(cell));
        let below = cells().collect::<Vec<_>>();
        below.windows(2).any(|pair| matches!(pair, [label, next] if next.is_empty() && is_group(label)))
    };
    let may = |at: &usize| matches!(columns.slot(*at), None | Some(Slot::Office));
    (0..names).filter(may).find(merges)
}

/// An organisation before its people, and where these begin: `Rope Makers: Ann Ray, Bo West`, `Rope Makers (Ann Ray, Bo West)`.
fn of_organisation(words: &str, organised: bool) -> Option<(&str, usize)> {
    let (organisation, from) = match words.split_once(": ") {
        Some((before, _)) => (before, before.len() + 2),
        None => (words.strip_suffix(')')?.split_once(" (")?.0, words.find(" (")? + 2),
    };
    let names = split_names(words.get(from..)?.trim_end_matches(')'));
    let is_one = |name: &&str| is_somebody(name, if organised { 3 } else { 7 }) && !person::is_body(name);
    let outside = organised || person::is_body(organisation) || weight(organisation) < 7;
    let several = names.len() > 1 && outside || names.len() == 1 && (organised || person::is_body(organisation));
    let plain = organisation.split(' ').count() <= 5 && !organisation.contains([',', '(', '@', '[']) && !person::names_office(organisation);
    (plain && several && names.iter().all(is_one)).then_some((organisation, from))
}

/// The column of the name in a row without a head: the first cell that is neither a number nor initials.
fn name_column(cells: &[&str]) -> Vec<Option<Slot>> {
    let skips = |cell: &&&str| {
        cell.bytes().all(|b| b.is_ascii_digit() || b == b'.') || line::checkbox(cell).is_some_and(|(_, rest)| rest.is_empty())
    };
    let before = cells.iter().take_while(skips).count();
    let initials = cells.get(before).zip(cells.get(before + 1)).is_some_and(|(first, second)| person::are_initials(first, second));
    let mut slots = vec![None; before + usize::from(initials)];
    slots.push(Some(Slot::Name));
    slots
}

/// Whether words name people by what they are: `Host Town Co-Chair`, `Representatives of Upper Town (UT) and Lowwater Ferries`.
fn names_group(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or("");
    Lexicon::ALL.is_word(first, GROUP | ROLE) || person::is_office(person::name_and_rest(words).0)
}

/// Whether two cells are surname and given name as most lists have them, without any sign.
fn is_bare_name(row: &Row<'_>, cells: &[&str]) -> bool {
    let names_office = |surname: &str| row.lexicon().hears(OFFICE) && person::names_office(surname);
    matches!(cells, [surname, given] if cells::is_bare(surname) && cells::is_bare(given) && !names_office(surname))
}

/// Words of a sentence: many, most of them in lower case.
pub(super) fn is_sentence(text: &str) -> bool {
    let words = text.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
    let lower = text.split(' ').filter(|word| word.starts_with(char::is_lowercase) && !lexicon::is_particle(word)).count();
    words > 6 && lower * 2 > words && !text.contains(['(', '@'])
}

/// Whether each of several entries is one person, with what is said after a comma: most have one or two, and no other way to say it.
fn is_single<'e>(entries: impl Iterator<Item = &'e str>, bullets: bool) -> bool {
    let (mut all, mut few, mut one, mut bracketed) = (0_usize, 0_usize, 0_usize, 0_usize);
    for entry in entries {
        let commas = person::commas(entry);
        all += 1;
        few += usize::from(commas < 4);
        one += usize::from(commas > 0);
        bracketed += usize::from(entry.contains('(') && commas == 0);
    }
    let many = all > 2 || all == 2 && (bullets || one == 2);
    many && one > 0 && few * 5 >= all * 4 && bracketed * 2 < all
}

/// Whether the first two cells of the rows are surname and given name, the heads of columns aside.
fn are_apart(rows: &[Row<'_>], grid: &Grid<'_>) -> bool {
    let entry = |at: usize| {
        let row = rows.get(at).filter(|row| !row.is_empty())?;
        let lexicon = row.lexicon();
        Columns::of_head(grid.row(at), RowsOf::PEOPLE, &lexicon).is_none().then_some(lexicon)
    };
    cells::names_apart(grid, entry)
}

/// Whether a row is a label with several names after it.
fn is_labelled(words: &str) -> bool {
    words.split_once(':').is_some_and(|(label, names)| people_label(label, &Lexicon::ALL).is_some() && split_names(names).len() > 1)
}

/// Whether words are the label of something else than people.
fn is_other_label(words: &str) -> bool {
    matches!(lexicon::label(words), Some(Label::Actions | Label::Decisions | Label::Agenda))
}

/// Whether capitals alone are one of several rows like it, and no header.
fn is_bare_acronym(common: &Rows<'_, '_>, row: &Row<'_>, words: &str) -> bool {
    is_capitals(words) && (row.bullet || common.bullets)
}

/// Whether several bullets stand outermost and each has others nested below it.
fn is_nested(rows: &[Row<'_>]) -> bool {
    let bullets: Vec<u32> = rows.iter().filter(|row| row.bullet).map(|row| row.indent).collect();
    let outermost = bullets.iter().min().copied().unwrap_or(0);
    let outer = bullets.iter().filter(|indent| **indent == outermost).count();
    let heads = bullets.windows(2).filter(|pair| matches!(pair, [own, below] if *own == outermost && below > own)).count();
    outer > 1 && heads == outer
}

/// Whether most rows are an organisation, a colon, and people with full names.
fn is_organised<'e>(entries: impl Iterator<Item = &'e str>) -> bool {
    /// So many rows make a habit.
    const LEAST: usize = 3;
    let (mut all, mut organised) = (0_usize, 0_usize);
    for entry in entries.filter(|entry| entry.contains(char::is_alphanumeric)) {
        all += 1;
        organised += usize::from(entry.split_once(": ").is_some_and(|(before, names)| {
            let first = split_names(names).first().copied().unwrap_or("");
            let is_label =
                people_label(before, &Lexicon::ALL).is_some() || person::names_office(before) || lexicon::header_label(before).is_some();
            !is_label && !before.contains([',', '(']) && is_somebody(first, 7) && !person::is_body(first)
        }));
    }
    organised >= LEAST && organised * 5 >= all * 3
}

/// How many rows at the start hold nothing, or only say that there is nobody; 0 where none of them says so.
fn nobody(rows: &[Row<'_>]) -> usize {
    let says = |row: &Row<'_>| lexicon::says_nothing(row.raw.as_str());
    let count = rows.iter().take_while(|row| row.is_empty() || row.heading || says(row)).count();
    if rows.iter().take(count).any(|row| !row.is_empty() && !row.heading && says(row)) { count } else { 0 }
}

/// The marks that a legend explains: `x = present, a = apologies`.
fn legend(words: &str) -> Option<Vec<(String, Attendance)>> {
    const LONGEST: usize = 120;
    if words.len() > LONGEST || !words.contains(['=', ':', '–', '-']) {
        return None;
    }
    let bare = words.trim_matches(['(', ')', '*', '_', ' ']);
    let mut marks = Vec::new();
    for part in bare.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let (mark, meaning) = part.split_once(['=', ':']).or_else(|| part.split_once(" - ")).or_else(|| part.split_once(" – "))?;
        let mark = mark.trim();
        if mark.chars().count() > 3 || mark.is_empty() {
            return None;
        }
        marks.extend(person::attendance(meaning.trim()).map(|said| (mark.to_owned(), said)));
    }
    (!marks.is_empty()).then_some(marks)
}
