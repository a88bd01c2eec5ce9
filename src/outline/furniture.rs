//! Page furniture: running heads and feet, page numbers. They are kept out of the text, and accounted for.
//!
//! A line is furniture where it stands at the edge of a page and says what others there say: the number of its page, or the same words
//! (digits aside) as two lines at the edges of other pages. Where pages end is told by form feeds and by lines that are page numbers.
//! So are the numbers of the lines, where a copy set each below or above its line: a bare number, and one more a line or two further on.
//! What an archive [calls so](crate::lexicon::sense) is furniture wherever it stands.

use std::collections::HashMap;

use crate::lexicon::sense::{ACTION, DECISION, FURNITURE, OUT_OF, PAGE};
use crate::lexicon::{self, Lexicon};
use crate::line::{Line, Mark, Number};
use crate::scan::Form;
use crate::value::date;

/// So many lines with words stand between the edge of a page and its text, at most.
const EDGE: usize = 3;

/// The number of a page is no longer, in bytes.
const LONGEST_NUMBER: usize = 24;

/// Marks the lines that are furniture.
pub(super) fn mark(text: &str, lines: &mut [Line<'_>]) {
    mark_named(lines);
    if !lines.iter().any(may_be_number) && memchr::memchr(b'\x0c', text.as_bytes()).is_none() {
        return;
    }
    let words: Vec<usize> = (0..lines.len()).filter(|&at| lines.get(at).is_some_and(|line| !line.is_blank())).collect();
    mark_line_numbers(lines, &words);
    let words: Vec<usize> = words.into_iter().filter(|&at| lines.get(at).is_some_and(|line| line.mark != Mark::Furniture)).collect();
    let numbers = page_numbers(lines, &words);
    let tops = tops(text, lines, &words, &numbers);
    let breaks = breaks(&tops, &numbers);
    if breaks.is_empty() {
        return;
    }
    let repeated = repeated(lines, &words, &breaks, &tops);
    for at in numbers.into_iter().chain(repeated) {
        if let Some(line) = words.get(at).and_then(|&at| lines.get_mut(at)) {
            line.mark = Mark::Furniture;
        }
    }
}

/// Marks the lines that the archive says are furniture, wherever they stand.
fn mark_named(lines: &mut [Line<'_>]) {
    let named = lines.iter_mut().filter(|line| line.facts.senses.any(FURNITURE) && Lexicon::ALL.is(line.text, FURNITURE));
    named.for_each(|line| line.mark = Mark::Furniture);
}

/// Marks the numbers of the lines of a page: several that count on, each with a line or two of text before it.
fn mark_line_numbers(lines: &mut [Line<'_>], words: &[usize]) {
    /// So many numbers one after the other count lines.
    const LEAST: usize = 6;
    /// A number stands so many lines below the one before, at most.
    const APART: usize = 3;
    let number = |line: &Line<'_>| {
        let bare = !line.facts.is(Form::LETTER) && line.text.len() <= 3;
        if bare { line.text.parse::<u32>().ok() } else { None }
    };
    let numbers: Vec<(usize, usize, u32)> =
        words.iter().enumerate().filter_map(|(place, &at)| Some((place, at, lines.get(at).and_then(number)?))).collect();
    let counts_on = |pair: &[(usize, usize, u32)]| matches!(pair, [(before, _, one), (place, _, next)] if *next == one + 1 && (2..=APART).contains(&(place - before)));
    let mut from = 0;
    for to in 1..=numbers.len() {
        let goes_on = numbers.get(to - 1..=to).is_some_and(counts_on);
        if goes_on {
            continue;
        }
        let run = numbers.get(from..to).unwrap_or(&[]);
        for (_, at, _) in run.iter().filter(|_| run.len() >= LEAST) {
            if let Some(line) = lines.get_mut(*at) {
                line.mark = Mark::Furniture;
            }
        }
        from = to;
    }
}

/// Whether a line may be a page's number: a quick look.
fn may_be_number(line: &Line<'_>) -> bool {
    line.text.len() <= LONGEST_NUMBER
        && !line.is_blank()
        && line.text.bytes().any(|byte| byte.is_ascii_digit())
        && (!line.facts.is(Form::LETTER) || line.facts.senses.any(PAGE | OUT_OF) && lexicon::is_page_number(line.text))
}

/// The lines that are a page's number, as indices of `words`: `Page 3 of 7` wherever it stands; a bare number only where others count on.
fn page_numbers(lines: &[Line<'_>], words: &[usize]) -> Vec<usize> {
    /// The pages of a text have so many lines at least.
    const SHORTEST_PAGE: usize = 12;
    let mut named = Vec::new();
    let mut bare: Vec<(usize, u32)> = Vec::new();
    for (at, line) in words.iter().enumerate().filter_map(|(at, &line)| Some((at, lines.get(line)?))) {
        if !may_be_number(line) {
            continue;
        }
        if lexicon::is_page_number(line.text) {
            named.push(at);
        } else if let Ok(number) = line.text.trim_matches(['-', '–', '—', ' ', '|']).parse::<u32>() {
            bare.push((at, number));
        }
    }
    // Bare numbers count the pages where each is one more than the one before, a page away.
    let counts_on =
        |(before, after): (&(usize, u32), &(usize, u32))| before.1.checked_add(1) == Some(after.1) && after.0 >= before.0 + SHORTEST_PAGE;
    let pairs: Vec<bool> = bare.iter().zip(bare.iter().skip(1)).map(counts_on).collect();
    let counts =
        |at: usize| pairs.get(at).copied().unwrap_or(false) || at.checked_sub(1).and_then(|at| pairs.get(at)).copied().unwrap_or(false);
    let steps = pairs.iter().filter(|counts| **counts).count();
    if steps >= 2 || steps == 1 && !named.is_empty() {
        named.extend(bare.iter().enumerate().filter(|(at, _)| counts(*at)).map(|(_, (at, _))| *at));
        named.sort_unstable();
    }
    named
}

/// The first line of each page but the first, as indices of `words`: after a form feed; where there is none, below a page's number.
fn tops(text: &str, lines: &[Line<'_>], words: &[usize], numbers: &[usize]) -> Vec<usize> {
    let feeds = memchr::memchr_iter(b'\x0c', text.as_bytes());
    let mut tops: Vec<usize> =
        feeds.map(|feed| words.partition_point(|&line| lines.get(line).is_some_and(|line| line.at <= feed))).collect();
    if tops.is_empty() {
        tops = numbers.iter().map(|number| number + 1).collect();
    }
    tops.retain(|&at| at > 0 && at < words.len());
    tops.dedup();
    tops
}

/// Where pages begin, as indices of `words`: after a form feed, and at the lines that are page numbers.
fn breaks(tops: &[usize], numbers: &[usize]) -> Vec<usize> {
    let mut breaks: Vec<usize> = tops.iter().chain(numbers).copied().collect();
    breaks.sort_unstable();
    breaks.dedup();
    breaks
}

/// The lines at the edges of pages that say what lines at two other edges say. Of a head that is the document's title the first one stays.
fn repeated(lines: &[Line<'_>], words: &[usize], breaks: &[usize], tops: &[usize]) -> Vec<usize> {
    let line = |at: usize| words.get(at).and_then(|&at| lines.get(at));
    let mut seen: HashMap<u32, Vec<usize>> = HashMap::new();
    let (mut start, mut last) = (0, 0);
    for (page, at) in breaks.iter().copied().chain([words.len()]).enumerate() {
        let next = breaks.get(page + 1).copied().unwrap_or(words.len());
        // The edge of a short page is less of it.
        let [above, below] = [at - start, next - at].map(|length| (length / 4).clamp(1, EDGE));
        start = at;
        for edge in at.saturating_sub(above).max(last)..(at + below).min(words.len()) {
            last = edge + 1;
            let Some(line) = line(edge).filter(|line| line.facts.is(Form::LETTER) && line.text.len() < 120) else { continue };
            // What is listed, headed or labelled as an action or a decision is minuted, however often.
            let is_marked = !matches!(line.mark, Mark::None | Mark::Number(Number { closer: ' ', .. }));
            let is_stated = line.facts.is(Form::COLON) && line.facts.senses.any(ACTION | DECISION);
            if !is_marked && !is_stated {
                seen.entry(line.facts.echo).or_default().push(edge);
            }
        }
    }
    // A head or foot stands at most edges; on two or three pages it is the first line of each.
    let title = line(0).map(|first| first.facts.echo);
    let first = |echo: u32| (title == Some(echo)).then_some(0);
    let heads_each = |echo: u32, places: &[usize]| !tops.is_empty() && places == tops && places.len() + first(echo).iter().len() >= 2;
    let is_everywhere = |echo: u32, places: &[usize]| {
        (3..=breaks.len() * 2).contains(&places.len()) && places.len() * 2 > breaks.len() || heads_each(echo, places)
    };
    let furniture = seen.into_iter().filter(|(echo, places)| {
        is_everywhere(*echo, places) && !heads_meetings(lines, words, first(*echo).into_iter().chain(places.iter().copied()))
    });
    let mut repeated: Vec<usize> = furniture.flat_map(|(_, places)| places).collect();
    repeated.sort_unstable();
    repeated
}

/// Whether lines that say the same head one meeting each: the days at them differ.
fn heads_meetings(lines: &[Line<'_>], words: &[usize], places: impl Iterator<Item = usize>) -> bool {
    let day = |place: usize| {
        let below = words.get(place..)?.iter().take(EDGE).filter_map(|&at| lines.get(at));
        let mut stated = below.filter_map(|line| date::first(line.text));
        stated.find_map(|mention| mention.year.map(|year| (year, mention.month, mention.day)))
    };
    let (mut days, mut count) = (Vec::new(), 0);
    for place in places {
        days.extend(day(place));
        count += 1;
    }
    let stated = days.len();
    days.sort_unstable();
    days.dedup();
    stated >= 2 && stated * 2 > count && days.len() == stated
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    /// The furniture of a text.
    fn furniture(text: &str) -> Vec<String> {
        crate::parse(text).furniture.iter().map(|line| line.text.to_string()).collect()
    }

    /// Pages of so many lines, each between a head and a foot.
    fn pages(count: usize, head: &str, foot: impl Fn(usize) -> String, end: &str) -> String {
        let mut text = String::new();
        for page in 1..=count {
            text += head;
            text += "\n\n";
            for line in 0..14 {
                let _ = writeln!(text, "The roof of shed {page} leaks at beam {line}.");
            }
            let _ = write!(text, "\n{}\n{end}", foot(page));
        }
        text
    }

    #[test]
    fn what_is_repeated_at_the_edges_of_pages_is_furniture() {
        let count = |text: &str, line: &str| furniture(text).iter().filter(|furniture| furniture.starts_with(line)).count();
        for (text, heads, feet) in [
            (pages(3, "Harbour Board", |page| format!("Page {page} of 3"), ""), 2, 3),
            (pages(4, "Harbour Board", |page| format!("Page {page}"), ""), 3, 4),
            (pages(4, "Harbour Board: Minutes", |page| format!("Page {page}"), ""), 3, 4),
            (pages(1, "Harbour Board", |page| format!("Page {page}"), ""), 0, 1),
            // Numbers that do not count pages are none, and neither is what comes again in the text.
            (pages(3, "Carried.", |page| format!("{}", page * 7), ""), 0, 0),
            // On two or three pages a head is the first line of each after the first.
            (pages(3, "Harbour Board", |_| String::new(), "\u{c}"), 2, 0),
            (pages(2, "Harbour Board", |_| String::new(), "\u{c}"), 1, 0),
            ("Notes\n\n".to_owned() + &pages(2, "", |_| String::new(), "\u{c}"), 0, 0),
        ] {
            let found = furniture(&text);
            assert_eq!((count(&text, "Harbour"), count(&text, "Page"), found.len()), (heads, feet, heads + feet), "{found:?}\n{text}");
        }
        for (text, expected) in
            [(pages(4, "Harbour Board", |page| format!("{page}"), ""), 7), (pages(4, "Harbour Board", |_| "Draft".to_owned(), "\u{c}"), 7)]
        {
            assert_eq!(furniture(&text).len(), expected, "{:?}\n{text}", furniture(&text));
        }
    }

    #[test]
    fn the_numbers_of_lines_are_furniture() {
        let lines = |step: usize| {
            let line = |at: usize| format!("The roof of the shed leaks at the beam,\n{}\n", at * step);
            format!("Harbour Board\n\n{}and it rains.\n", (1..9).map(line).collect::<String>())
        };
        assert_eq!(furniture(&lines(1)).len(), 8, "{:?}", furniture(&lines(1)));
        assert_eq!(furniture(&lines(2)), [""; 0]);
    }

    #[test]
    fn what_is_minuted_at_the_end_of_each_page_is_no_furniture() {
        let page = |page: usize| {
            let mut text = format!("{page}. Topic {page}\n\n");
            for beam in ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"] {
                let _ = writeln!(text, "The roof of the {} leaks at the {beam} beam.", ["shed", "quay", "hall", "barn"][page - 1]);
            }
            text + "\nRESOLVED: The report is adopted.\n- ACTION: Secretariat to report back.\n"
        };
        let text = format!("Harbour Board\n\n4 May 2026\n\n{}", (1..5).map(page).collect::<Vec<_>>().join("\n\u{c}"));
        let minutes = crate::parse(&text);
        assert_eq!((furniture(&text).len(), minutes.actions().count()), (0, 4), "{:?}", furniture(&text));
        // Numbers that no page has do not count pages.
        assert_eq!(furniture(&format!("Harbour Board\n\n{}\n\n{text}\n\n5\n", u32::MAX)), [""; 0]);
    }

    #[test]
    fn the_titles_of_meetings_on_pages_of_their_own_are_no_furniture() {
        let meeting = |day: &str| {
            format!(
                "Harbour Board, Minutes\n\n{day} 2026, 10:00\n\n1. Roof\n\nThe roof leaks above the maps.\n\n2. Lamps\n\nThe lamps came.\n"
            )
        };
        for days in [&["4 May", "1 June"][..], &["4 May", "1 June", "6 July", "3 August"]] {
            let text = days.iter().map(|day| meeting(day)).collect::<Vec<_>>().join("\n\u{c}");
            assert_eq!(furniture(&text), [""; 0]);
            let read: Vec<_> = crate::parse_all(&text).iter().filter_map(|minutes| minutes.meeting.date).collect();
            assert_eq!(read.len(), days.len(), "{read:?}");
        }
    }

    #[test]
    fn a_head_below_which_few_pages_state_a_day_is_furniture() {
        let page = |day: &str, topic: &str| {
            format!(
                "Harbour Board, Minutes\n\n{day}The {topic} leaks above the maps.\n\n{topic} and quay\n\nThe {topic} is mended in May.\n"
            )
        };
        let days = ["4 May 2026, 10:00\n\n", "1 June 2026, 10:00\n\n", "", "", "", ""];
        let topics = ["roof", "lamp", "boat", "shed", "hall", "barn"];
        let text = days.iter().zip(topics).map(|(day, topic)| page(day, topic)).collect::<Vec<_>>().join("\n\u{c}");
        assert_eq!(furniture(&text), ["Harbour Board, Minutes"; 5]);
    }
}

// The rules over the fixtures.
#[cfg(test)]
mod over_the_fixtures {
    use super::*;
    use crate::testing::Rules;

    #[test]
    fn the_rules_say_what_they_said() {
        let mut rules = Rules::of("outline-furniture");
        rules.lines("may_be_number", |line| may_be_number(line));
        rules.are_kept();
    }
}
