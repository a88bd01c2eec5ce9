//! What stands beside a name, told by its words: [`Kind`].

use super::has_mail;
use super::name::{are_initials, is_body};
use super::names::from_last_title;
use crate::bytes::{cut_at_pair, cut_once, words_of};
use crate::lexicon::sense::{AND, ARTICLE, BODY, LINK, MODIFIER, NOTE, OF, OFFICE, PARTICLE, PROXY, REMARK, ROLE};
use crate::lexicon::{self, Lexicon};
use crate::model::Attendance;
use crate::value::label::{SAYS, is_capitals, people_label};

/// What words beside a name are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind<'t> {
    /// How the person attended.
    Attendance(Attendance),
    /// A mail address.
    Mail,
    /// The letters that the person is called by.
    Initials,
    /// Whom the person stands in for.
    Proxy(&'t str),
    /// What the person is.
    Office,
    /// A remark, a handle, an address.
    Note,
    /// An organisation.
    Organisation,
}

/// What words beside a name are.
pub(crate) fn kind<'t>(words: &'t str, name: &str, lexicon: &Lexicon<'_>) -> Kind<'t> {
    let bare = words.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '_' | '*' | ',' | ';' | '.'));
    if has_mail(bare) {
        return Kind::Mail;
    }
    if bare.starts_with(['@', '#']) || bare.bytes().any(|byte| byte == b':') && bare.contains("://") {
        return Kind::Note;
    }
    if let Some(attendance) = attendance(bare, lexicon) {
        return Kind::Attendance(attendance);
    }
    if are_initials(bare, name) {
        return Kind::Initials;
    }
    // "Jess Tall (Jess)": what they are called.
    if words_of(name).any(|part| part == bare) {
        return Kind::Note;
    }
    if let Some(known) = lexicon.at(bare, PROXY)
        && let Some(whom) = bare
            .get(known.length..)
            .map(str::trim)
            .filter(|whom| super::name::weight(super::strip_honorific(whom, lexicon), lexicon) >= 5 && !is_body(whom, lexicon))
    {
        return Kind::Proxy(whom);
    }
    if lexicon.at(bare, REMARK).is_some() {
        return Kind::Note;
    }
    if is_office(bare, lexicon) || begins_with_office(bare, lexicon) {
        return Kind::Office;
    }
    // "gemeente Oosterwiel" is a body all the same.
    let opens_body = cut_once(bare, b' ').is_some_and(|(first, rest)| lexicon.is_word(first, BODY) && rest.starts_with(char::is_uppercase));
    // So is "eRoof".
    let brand = words_of(bare).next().is_some_and(|first| first.contains(char::is_uppercase));
    let is_small = bare.starts_with(char::is_lowercase) && !bare.contains('.') && !opens_body && !brand;
    // "4Ropes Oldport" is named so.
    let is_count = bare.starts_with(|c: char| c.is_ascii_digit()) && !brand;
    let says_late = lexicon.hears(NOTE) && lexicon.may_stand_in(bare, NOTE) && words_of(bare).any(lexicon::is_note);
    // "Oldport Borough Cllr Cy Moss" is somebody else.
    let is_other = || {
        let whom = from_last_title(bare, lexicon);
        whom.len() < bare.len() && super::name::weight(super::strip_honorific(whom, lexicon), lexicon) >= 9
    };
    if is_small || is_count || says_late || is_other() { Kind::Note } else { Kind::Organisation }
}

/// How somebody attended, as words beside the name say it and nothing else: `absent`, `sent apologies`, `via phone`, `online`.
pub(crate) fn attendance(words: &str, lexicon: &Lexicon<'_>) -> Option<Attendance> {
    /// Such words are few, in bytes.
    const LONGEST: usize = 40;
    if words.len() > LONGEST || !lexicon.may_stand_in(words, SAYS) {
        return None;
    }
    // "Absent (a)": the letter of a note.
    let is_letter = |note: &str| note.trim_end_matches(')').len() == 1;
    let words = words.rsplit_once(" (").filter(|(_, note)| is_letter(note)).map_or(words, |(words, _)| words);
    let label = people_label(words, lexicon).filter(|label| label.group.is_none() && label.unknown == 0);
    if let Some(attendance) = label.and_then(|label| label.attendance) {
        return Some(attendance);
    }
    // "absent, apologies"
    let mut parts = words.split([',', ';', '/']).map(str::trim).filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next()?);
    let said = attendance(first, lexicon)?;
    (attendance(second, lexicon)? == said && parts.next().is_none()).then_some(said)
}

/// Whether words say what one person is: `Chair`, `Vice President`, `Head of Unit`, `TSC Chair`, `taking minutes`.
pub(crate) fn is_office(words: &str, lexicon: &Lexicon<'_>) -> bool {
    const MOST: usize = 7;
    let mut count = 0;
    let (mut office, mut last, mut first, mut body) = (false, false, false, false);
    if !lexicon.may_stand_in(words, OFFICE) {
        return false;
    }
    let mut rest = words.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    while !rest.is_empty() {
        if count == MOST {
            return false;
        }
        let known = lexicon.at(rest, OFFICE);
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | ',' | ':' | '&')).unwrap_or(rest.len());
        let length = known.map_or(end, |known| known.length).max(1);
        let Some((word, after)) = rest.split_at_checked(length) else { return false };
        (last, first) = (known.is_some(), first || count == 0 && known.is_some());
        office |= last;
        // "Chair of the Harbour Office" is an office, "Harbour Office" is none.
        body |= !last && !first && lexicon.is_word(word, BODY) && !lexicon.is_word(word, MODIFIER | ROLE);
        count += 1;
        rest = after.trim_start_matches(|c: char| !c.is_alphanumeric());
    }
    let leads = first && words_of(words).nth(1).is_some_and(|second| lexicon.is_word(second, OF | LINK | MODIFIER));
    office && (last || leads && !body || is_office_with_bracket(words, lexicon))
}

/// Whether words are an office and what else the person is: `Clerk and Responsible Person`.
fn begins_with_office(words: &str, lexicon: &Lexicon<'_>) -> bool {
    // "Ms Ann Ray (Clerk and Treasurer)" is somebody.
    let is_short = |office: &str| words_of(office).count() <= 2 && !office.contains('(');
    let mut blanks = words.match_indices(' ').map(|(at, _)| at);
    let and = blanks.find(|at| words.get(at + 1..).is_some_and(|rest| lexicon.at(rest, AND).is_some()));
    and.and_then(|at| words.get(..at)).is_some_and(|office| is_short(office) && is_office(office, lexicon) && !is_body(words, lexicon))
}

/// Whether words are an office and nothing else, so that no name is among them: `Vice Chair`, `Chair of the board`; not `Ann Ray Chair`.
pub(crate) fn names_office(words: &str, lexicon: &Lexicon<'_>) -> bool {
    let known = OFFICE | MODIFIER | ROLE | BODY | LINK | OF | ARTICLE | AND;
    let parts = || {
        words
            .split([' ', '/', '-', ',', ':', '&'])
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
    };
    is_office(words, lexicon)
        && parts().all(|word| lexicon.is_word(word, known) || is_acronym(word) || word.starts_with(char::is_lowercase))
}

/// `Surname, Given`: one comma, a surname of one word (particles aside) before it, given names and no organisation after it.
pub(crate) fn is_surname_first(text: &str, lexicon: &Lexicon<'_>) -> bool {
    let Some((surname, given)) = cut_once(text, b',') else { return false };
    let (surname, given) = (surname.trim_matches(['*', '_', ' ']), given.trim());
    if given.is_empty() || given.contains(',') {
        return false;
    }
    let is_particle = |word: &str| lexicon.may_begin(word, PARTICLE) && lexicon.is(&word.to_lowercase(), PARTICLE);
    let words = words_of(surname).filter(|word| !is_particle(word)).count();
    let given_words = words_of(given).count();
    let names = || words_of(given).all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '\'' || c == '‘' || c == '’'));
    words == 1
        && given_words <= 3
        && names()
        && !(lexicon.hears(ROLE) && words_of(given).any(|word| lexicon.is(word, ROLE)))
        && !is_office(given, lexicon)
        && !is_body(given, lexicon)
}

/// `Chief of staff (acting)`, `CSO (Welfare)`
fn is_office_with_bracket(words: &str, lexicon: &Lexicon<'_>) -> bool {
    cut_at_pair(words, *b" (").is_some_and(|(office, rest)| rest.ends_with(')') && is_office(office, lexicon))
}

/// Whether words in capitals stand for a body: `TSC`, `FAO`.
pub(crate) fn is_acronym(words: &str) -> bool {
    words.len() <= 6 && is_capitals(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beside_a_name_tell_what_they_are() {
        for (words, expected) in [
            ("absent", Kind::Attendance(Attendance::Absent)),
            ("apologies", Kind::Attendance(Attendance::Absent)),
            ("excused", Kind::Attendance(Attendance::Absent)),
            ("absent, apologies", Kind::Attendance(Attendance::Absent)),
            ("sent apologies", Kind::Attendance(Attendance::Absent)),
            ("entschuldigt", Kind::Attendance(Attendance::Absent)),
            ("excusée", Kind::Attendance(Attendance::Absent)),
            ("afwezig", Kind::Attendance(Attendance::Absent)),
            ("remote", Kind::Attendance(Attendance::Remote)),
            ("via Zoom", Kind::Attendance(Attendance::Remote)),
            ("by phone", Kind::Attendance(Attendance::Remote)),
            ("present", Kind::Attendance(Attendance::Present)),
            ("Chair", Kind::Office),
            ("Vice-Chair", Kind::Office),
            ("TSC Chair", Kind::Office),
            ("Head of Unit", Kind::Office),
            ("Secretary General", Kind::Office),
            ("Councillor/Chair", Kind::Office),
            ("Director of the Harbour Office", Kind::Office),
            ("taking minutes", Kind::Office),
            ("maire", Kind::Office),
            ("Bürgermeisterin", Kind::Office),
            ("Vorsitz", Kind::Office),
            ("voorzitter", Kind::Office),
            ("Harbour Office", Kind::Organisation),
            ("Harbour Chair Works Ltd", Kind::Organisation),
            ("Friends of the Secretary Bird", Kind::Organisation),
            ("Harbour Union Chairperson", Kind::Office),
            ("FAO", Kind::Organisation),
            ("AR", Kind::Initials),
            ("4Ropes Oldport", Kind::Organisation),
            ("4 ropes", Kind::Note),
            ("Lowwater Borough Cllr Cy Moss", Kind::Note),
            ("@annray", Kind::Note),
            ("until item 3", Kind::Note),
            ("joined late", Kind::Note),
            ("late", Kind::Note),
            ("proxy for Bo West", Kind::Proxy("Bo West")),
            ("on behalf of Ms West", Kind::Proxy("Ms West")),
            ("representing the Harbour Office", Kind::Organisation),
            ("ann@harbour.example", Kind::Mail),
        ] {
            let found = kind(words, "Ann Ray", &Lexicon::ALL);
            let small = words.starts_with(char::is_lowercase) && expected == Kind::Organisation;
            assert!(found == expected || small && found == Kind::Note, "{words}: {found:?}");
        }
    }
}
