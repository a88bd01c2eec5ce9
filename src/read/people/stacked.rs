//! Lists in which a person takes several lines: the name, then office, ministry, town, mail, a line each.

use super::Finder;
use super::entry::note;
use super::list::List;
use super::row::Row;
use crate::lexicon::sense::HONORIFIC;
use crate::line;
use crate::value::person::{self, Kind, strip_honorific};

/// Whether rows are such a list: most names open a block of lines, and none stands further down in one.
pub(super) fn is_stacked<'t>(rows: &[Row<'t>], source: &'t str) -> bool {
    let (mut names, mut led, mut inside) = (0, 0, 0);
    for (at, row) in rows.iter().enumerate() {
        if row.table || row.bullet || !opens(row, source) {
            continue;
        }
        names += 1;
        let next = rows.get(at + 1).filter(|next| !next.gap && !next.bullet && !next.table);
        led += usize::from(next.is_some_and(|next| !opens(next, source)));
        inside += usize::from(!row.gap && at > 0);
    }
    names > 1 && led * 2 >= names && inside * 4 <= names
}

/// Whether a row is a name with a title, or with the surname in capitals, and little else.
pub(super) fn opens<'t>(row: &Row<'t>, source: &'t str) -> bool {
    let raw = row.raw.as_str();
    // "M. Paul Renard" has a title that is one only before a name.
    let has_title = || row.lexicon().hears(HONORIFIC) || raw.contains("M.") || raw.contains("D.");
    if !has_title() && !person::may_have_capitals(raw) {
        return false;
    }
    let words = row.words(source).as_str();
    let name = person::name_and_rest(words).0;
    let bare = strip_honorific(name);
    words.len() < 80
        && person::is_name(bare)
        && (bare.len() < name.len()
            || person::capital_surname(bare).is_some_and(|(_, given)| !person::is_office(given) && !person::is_body(given)))
}

impl<'t> Finder<'_, 't> {
    /// A line below a name says more of the person.
    pub(super) fn stacked(&self, row: &Row<'t>, list: &mut List<'t>) -> bool {
        let source = self.outline.text;
        let text = row.words(source);
        let words = line::trim(text.as_str());
        // "Email: ann@harbour.example"
        let words = match words.split_once(':') {
            Some((_, rest)) if person::has_mail(rest) => rest.trim(),
            _ => words,
        };
        let Some(own) = list.last() else { return false };
        let said = row.take(text, words, source);
        match person::kind(words, &own.name) {
            Kind::Mail if own.email.is_none() => own.email = Some(said),
            Kind::Attendance(attendance) => own.attendance = Some(attendance),
            Kind::Office if own.office.is_none() => own.office = Some(said),
            Kind::Organisation if own.affiliation.is_none() && (own.office.is_some() || person::is_body(words)) => {
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
}
