//! Lists in which a person takes several lines: the name, then office, ministry, town, mail, a line each.

use super::entry::note;
use super::list::List;
use super::row::Row;
use crate::lexicon::sense::HONORIFIC;
use crate::line;
use crate::value::person::{self, Kind, strip_honorific};

/// Whether rows are such a list: most names open a block of lines, and none stands further down in one.
pub(super) fn is_stacked(rows: &[Row<'_>]) -> bool {
    // Of two names at least and most of all one stands below a gap: where there are none, no row is to be looked at.
    let begins = |(at, row): &(usize, &Row<'_>)| (row.gap || *at == 0) && !row.table && !row.bullet && opens(row);
    let apart = rows.iter().enumerate().filter(begins).count();
    if apart < 2 {
        return false;
    }
    let (mut names, mut led, mut inside) = (0, 0, 0);
    for (at, row) in rows.iter().enumerate() {
        if row.table || row.bullet || !opens(row) {
            continue;
        }
        names += 1;
        let next = rows.get(at + 1).filter(|next| !next.gap && !next.bullet && !next.table);
        led += usize::from(next.is_some_and(|next| !opens(next)));
        inside += usize::from(!row.gap && at > 0);
        if inside * 3 > apart {
            return false;
        }
    }
    names > 1 && led * 2 >= names && inside * 4 <= names
}

/// Whether a row is a name with a title, or with the surname in capitals, and little else.
pub(super) fn opens(row: &Row<'_>) -> bool {
    let (raw, lexicon) = (row.raw.as_str(), &row.lexicon());
    // "M. Paul Renard" has a title that is one only before a name.
    let has_title = || lexicon.hears(HONORIFIC) || raw.contains("M.") || raw.contains("D.");
    if !has_title() && !person::may_have_capitals(raw) {
        return false;
    }
    let words = row.words().as_str();
    let name = person::name_and_rest(words, lexicon).0;
    let bare = strip_honorific(name, lexicon);
    words.len() < 80
        && person::is_name_in(bare, lexicon)
        && (bare.len() < name.len()
            || person::capital_surname_in(bare, lexicon)
                .is_some_and(|(_, given)| !person::is_office(given, lexicon) && !person::is_body(given, lexicon)))
}

/// Reads a line below a name, which says more of the person; whether there is one.
pub(super) fn more<'t>(row: &Row<'t>, list: &mut List<'t>) -> bool {
    let text = row.words();
    let words = line::trim(text.as_str());
    let Some(own) = list.last() else { return false };
    // "Email: ann@harbour.example", "Office: ann@harbour.example"
    let words = match words.split_once(':') {
        Some((label, rest)) if person::has_mail(rest) => {
            if !person::names_mail(label, &row.lexicon()) {
                note(own, row.take(text, label));
            }
            rest.trim()
        }
        _ => words,
    };
    let said = row.take(text, words);
    match person::kind(words, &own.name, &row.lexicon()) {
        Kind::Mail if own.email.is_none() => own.email = Some(said),
        Kind::Attendance(attendance) => own.attendance = Some(attendance),
        Kind::Office if own.office.is_none() => own.office = Some(said),
        Kind::Organisation if own.affiliation.is_none() && (own.office.is_some() || person::is_body(words, &row.lexicon())) => {
            own.affiliation = Some(said);
        }
        // A post that no word tells: it stands directly below the name.
        Kind::Organisation if own.office.is_none() && own.affiliation.is_none() => own.office = Some(said),
        _ => note(own, said),
    }
    own.span = own.span.to(row.span);
    list.reach(row.span);
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::people::row::testing::of_rows;

    #[test]
    fn most_names_of_a_stacked_list_open_a_block_of_lines() {
        for (lines, expected) in [
            ("Mr Ann Ray\nHarbour Office\nOldport\n\nMr Bo West\nBasin Office", true),
            ("RAY Ann\nHarbour Office\n\nWEST Bo\nBasin Office", true),
            // One name is no list.
            ("Mr Ann Ray\nHarbour Office", false),
            ("Mr Ann Ray\nHarbour Office\n\nBasin Office\nOldport", false),
            // Nothing says that they are names.
            ("Ann Ray\nHarbour Office\n\nBo West\nBasin Office", false),
            // A line stands below half of them, or fewer.
            ("Mr Ann Ray\n\nMr Bo West", false),
            ("Mr Ann Ray\nHarbour Office\n\nMr Bo West", true),
            ("Mr Ann Ray\nHarbour Office\n\nMr Bo West\n\nMr Cy Moss", false),
            // Bullets and what stands behind a gap are no lines below a name.
            ("Mr Ann Ray\n- Harbour Office\n\nMr Bo West\n- Basin Office", false),
            ("Mr Ann Ray\n\nHarbour Office\n\nMr Bo West\n\nBasin Office", false),
            // A name inside a block: one of three blocks has it, or one of two.
            ("Mr Ann Ray\nHarbour Office\n\nMr Bo West\nBasin Office\n\nMr Cy Moss\nMr Di Lind\nHarbour Office", true),
            ("Mr Ann Ray\nHarbour Office\n\nMr Cy Moss\nMr Di Lind\nHarbour Office", false),
        ] {
            assert_eq!(of_rows(lines, is_stacked), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_name_with_a_title_or_a_surname_in_capitals_opens_a_block() {
        for (line, expected) in [
            ("Mr Ann Ray", true),
            ("Dr. Ann Ray", true),
            ("RAY Ann", true),
            ("Ann RAY", true),
            ("M. Paul Renard", true),
            ("Ann Ray", false),
            ("Mr", false),
            ("Harbour Office", false),
            ("HARBOUR OFFICE", false),
            ("Dr. Ann Ray said that the roof of the old library leaks and that it is to be mended soon", false),
        ] {
            assert_eq!(of_rows(line, |rows| rows.first().is_some_and(opens)), expected, "{line:?}");
        }
    }
}
