//! Numbers before titles without a sign between them: `1 Roof`, `2 Lamps`.
//!
//! Such a number may count anything. It numbers an item where others do so too: at least three lines of a few words, each after a gap, that
//! begin with 1, 2, 3 and so on.

use crate::line::Line;
use crate::scan::Form;
use crate::value::date;

/// Fewer numbers show no habit.
const LEAST: usize = 3;

/// Marks the lines that such numbers begin.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let (mut runs, mut run) = (Vec::new(), Vec::new());
    for at in 0..lines.len() {
        let Some(number) = number(lines, at) else { continue };
        if number == 1 {
            runs.push(std::mem::take(&mut run));
        }
        if number == run.len() + 1 {
            run.push(at);
        }
    }
    runs.push(run);
    for at in runs.into_iter().filter(|run| run.len() >= LEAST).flatten() {
        if let Some(line) = lines.get_mut(at) {
            line.number_bare();
        }
    }
}

/// The number that a line begins which may be the title of an item.
fn number(lines: &[Line<'_>], at: usize) -> Option<usize> {
    const MOST_WORDS: u8 = 10;
    let line = lines.get(at)?;
    let (figures, title) = line.bare_number()?;
    let is_apart = at.checked_sub(1).and_then(|above| lines.get(above)).is_none_or(Line::is_blank);
    let facts = line.facts;
    let is_title =
        facts.words <= MOST_WORDS && !facts.any(Form::STOP | Form::COMMA | Form::GAP | Form::TAB) && title.starts_with(char::is_uppercase);
    let is_day = || date::first(line.text).is_some_and(|day| day.range.start == 0);
    if is_apart && is_title && !is_day() { figures.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::Mark;

    #[test]
    fn numbers_without_a_sign_count_up_line_by_line() {
        for (text, expected) in [
            ("1 Roof\nIt leaks.\n\n2 Lamps\n\n3 Any other business\n", &["1", "2", "3"][..]),
            ("1 Roof\n\n2 Lamps\n\n3 Doors\n\n1 Roof\n\n2 Lamps\n\n3 Doors\n", &["1", "2", "3", "1", "2", "3"]),
            ("1 Roof\n\n4 Trustees came\n\n2 Lamps\n\n3 Doors\n", &["1", "2", "3"]),
            ("1 Roof\n\n2 Lamps\n", &[]),
            ("2 Roof\n\n3 Lamps\n\n4 Doors\n", &[]),
            ("1 Roof\n2 Lamps\n3 Doors\n", &[]),
            ("1 roof\n\n2 lamps\n\n3 doors\n", &[]),
            ("1 May 2026\n\n2 May 2026\n\n3 May 2026\n", &[]),
            ("1 Member was late.\n\n2 Members were ill.\n\n3 Members left.\n", &[]),
            ("1 Roof    9\n\n2 Lamps    4\n\n3 Doors    5\n", &[]),
        ] {
            let mut lines = crate::line::lines(text);
            mark(&mut lines);
            let numbers: Vec<&str> = lines
                .iter()
                .filter_map(|line| match line.mark {
                    Mark::Number(number) => Some(number.text),
                    _ => None,
                })
                .collect();
            assert_eq!(numbers, expected, "{text:?}");
        }
    }
}
