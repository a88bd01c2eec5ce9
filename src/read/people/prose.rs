//! Who attended, as sentences tell it that say other things too: the head of minutes written as running text.
//!
//! ```text
//! clause = after people                 under the chairmanship of Ann Ray; with the presence of the Councillors: A, B and C
//!        | people away                  Councillor Ann Ray was absent, for justified reasons
//!        | titled people after           with Councillors Ann Ray and Bo West being present
//!        | "with" people after           with Ann Ray and Bo West present
//!        | away { word } people         Faltou, por motivo justificado, a Senhora Vereadora Ann Ray
//!        | "not" after people           não tendo comparecido a Vereadora Ann Ray
//!        | away of titled people        the mayor justified the absence of Councillor Ann Ray
//! people = { title | office | small | name [ "(" words ")" ] [ proxy name ] | aside }
//! office = word [ of body ]             Presidente da Câmara
//! name   = capital { [ particle ] capital }
//! aside  = "," { word } ","             , primeira secretária,
//! ```
//!
//! Such words are told of the meeting only where the sentence names it before them, or where they open the sentence. Whatever is neither
//! a name nor leads to one ends the clause.

use std::ops::Range;

use super::look::Somebody;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    ABSENT, AGENDA, AND, ARTICLE, ATTENDANCE_FILLER, ATTENDED_BY, BEFORE_OWNERS, BODY, BY, CLAUSE, FINITE, GROUP, HELPER, HONORIFIC,
    MAIL_FROM, MEETING, MEETS, MODIFIER, NEXT, NOT, OF, OFFICE, PARTICLE, PLACE_LINK, PLACE_NOUN, PRESENT, PROXY, STAYED_AWAY, Senses,
    TAKES_MINUTES, THAT, TOPICS, WITH,
};
use crate::line;
use crate::model::Attendance;
use crate::span::boundary_before;

/// What a text says of some people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said<'w> {
    pub(super) attendance: Attendance,
    /// The words for who they are.
    pub(super) group: Option<&'w str>,
    /// The people, each with what is said beside the name.
    pub(super) names: Vec<&'w str>,
    /// Their offices, where these follow in the same order.
    pub(super) offices: Vec<&'w str>,
}

/// No sentence has more clauses that name people.
const MOST_CLAUSES: usize = 12;

/// The senses of the words that open a clause.
pub(super) const TELLS: Senses = ATTENDED_BY.or(STAYED_AWAY);

/// The same, and those that close one: "with Ann Ray present".
pub(super) const SAYS: Senses = TELLS.or(PRESENT).or(ABSENT);

/// The clauses of a sentence that name people; and how those attend who are to follow on the next lines, where it ends in a colon.
pub(super) fn clauses<'w>(sentence: &'w str, lexicon: &Lexicon<'_>) -> (Vec<Said<'w>>, Option<Attendance>) {
    let (mut said, mut open, mut from) = (Vec::new(), None, 0);
    if !lexicon.hears(SAYS) {
        return (said, open);
    }
    let sentence = without_label(sentence, lexicon);
    for (known, after) in lexicon.phrases(sentence, SAYS).take(MOST_CLAUSES) {
        let end = sentence.len() - after.len();
        let phrase = Phrase { sentence, range: end - known.length..end, senses: known.senses };
        let Some(before) = sentence.get(from..phrase.range.start) else { continue };
        let of_meeting = || phrase.is_of_meeting(lexicon);
        if !known.senses.any(TELLS) {
            let with = with_named(before, known.senses, after, lexicon).filter(|_| of_meeting());
            from = if with.is_some() { end } else { from };
            said.extend(with);
            continue;
        }
        if phrase.is_from_other(lexicon) {
            from = end;
            continue;
        }
        let clause = Clause::read(before, &phrase, lexicon);
        let gone = clause.gone(lexicon).or_else(|| clause.gone_at_end(lexicon).filter(|_| of_meeting()));
        let leads = (gone.is_none() || clause.attended) && clause.leads(lexicon);
        said.extend(gone.map(|named| told(Attendance::Absent, named)));
        // "Cllr Ray was absent, having been replaced by Bo West"
        let replaces = clause.attended && said.last().is_some_and(|said: &Said<'_>| said.attendance == Attendance::Absent);
        if leads && (of_meeting() || replaces || clause.away && clause.attended || clause.excuses(lexicon)) {
            let attendance = if clause.attended { Attendance::Present } else { Attendance::Absent };
            let Followers { named, rest, goes_on } = clause.followers(lexicon);
            open = goes_on.then_some(attendance);
            let is_before = named.is_empty() && open.is_none();
            // "in addition to the Mayor, Ann Ray, the following attended: Bo West"
            let is_beside = known.senses.any(MEETS) && before.trim_end().ends_with(',');
            let came = if is_before || is_beside { clause.came(lexicon) } else { None };
            from = if is_before && came.is_some() { end } else { sentence.len() - rest.len() };
            said.extend(came.into_iter().chain((!named.is_empty()).then_some(named)).map(|named| told(attendance, named)));
        } else {
            from = end;
        }
    }
    (said, open)
}

/// A sentence without its label and the hyphens that fill its line: `FALTAS: O Vereador Rui Prado não compareceu`, `estando presentes: -`.
fn without_label<'w>(sentence: &'w str, lexicon: &Lexicon<'_>) -> &'w str {
    let labelled = sentence.split_once(':').filter(|(label, _)| lexicon.is(label, ABSENT.or(PRESENT)));
    labelled.map_or(sentence, |(_, rest)| rest).trim_end_matches(['-', ' '])
}

/// Words for attendance in a sentence.
struct Phrase<'w> {
    sentence: &'w str,
    /// Their bytes in it.
    range: Range<usize>,
    senses: Senses,
}

impl<'w> Phrase<'w> {
    /// All that stands before them.
    fn before(&self) -> &'w str {
        self.sentence.get(..self.range.start).unwrap_or("")
    }

    /// All that stands after them.
    fn after(&self) -> &'w str {
        self.sentence.get(self.range.end..).unwrap_or("")
    }

    /// Whether they are about the meeting: the sentence says that it was held, names it up to them, begins with them, or leads to a list
    /// with them.
    fn is_of_meeting(&self, lexicon: &Lexicon<'_>) -> bool {
        /// So many words may stand before one that opens its sentence, or after one that closes it.
        const FEW: usize = 6;
        let (before, after) = (self.before(), self.after());
        if lexicon.stands_in(before, NEXT) {
            return false;
        }
        let leads = after.ends_with(':') && after.split_whitespace().count() <= FEW;
        let is_named = || self.sentence.get(..self.range.end).is_some_and(|so_far| lexicon.stands_in(so_far, MEETING));
        // "She said that a fair was held, with the presence of the minister"
        let held = || lexicon.stands_in(self.sentence, MEETS) && !lexicon.stands_in(before, CLAUSE);
        // "In place of Ann Ray there attended Bo West"
        let stands_in = || lexicon.at(before.trim_start(), PROXY).is_some();
        leads || before.split_whitespace().count() <= FEW || is_named() || held() || stands_in()
    }

    /// Whether they say that somebody was away, and from something else than a meeting: "was absent from the roof works".
    fn is_from_other(&self, lexicon: &Lexicon<'_>) -> bool {
        let after = self.after().trim_start();
        let from = if self.senses.any(STAYED_AWAY) { lexicon.at(after, MAIL_FROM) } else { None };
        let what = from.and_then(|from| after.get(from.length..)?.split([',', ';', '.', ':']).next());
        what.is_some_and(|what| !lexicon.stands_in(what, MEETING))
    }

    /// Whether the people follow in the genitive: "the absence of", "a falta da".
    fn is_genitive(&self, lexicon: &Lexicon<'_>) -> bool {
        let is_of = |word: Option<&str>| word.is_some_and(|word| lexicon.is_word(word, OF.or(PLACE_LINK)));
        let (words, after) = (self.sentence.get(self.range.clone()).unwrap_or(""), self.after());
        is_of(words.rsplit(' ').next()) || is_of(after.split_whitespace().next()) && !Walk::from(after, 0, lexicon).0.is_empty()
    }
}

/// Words for attendance, and what they say of whom.
struct Clause<'w, 'p> {
    /// What stands before them, from the end of the clause before.
    before: &'w str,
    phrase: &'p Phrase<'w>,
    /// Whether they say who attended.
    attended: bool,
    /// Whether they say who did not.
    away: bool,
    /// Whether the people follow in the genitive.
    of: bool,
}

/// Those whom the words after a clause name.
struct Followers<'w> {
    named: Vec<Named<'w>>,
    /// What is left after them.
    rest: &'w str,
    /// Whether others follow on the next lines.
    goes_on: bool,
}

impl<'w> Clause<'w, '_> {
    fn read<'p>(before: &'w str, phrase: &'p Phrase<'w>, lexicon: &Lexicon<'_>) -> Clause<'w, 'p> {
        // "não tendo comparecido"
        let negated = before.split_whitespace().next_back().is_some_and(|word| lexicon.is_word(word, NOT));
        Clause {
            before: without_lead(before, negated, lexicon),
            phrase,
            attended: phrase.senses.any(ATTENDED_BY) && !negated,
            away: phrase.senses.any(STAYED_AWAY) || negated,
            of: phrase.is_genitive(lexicon),
        }
    }

    /// Those who are named before words that say who did not attend. "The mayor excused the absence of Ann Ray": whoever stands before
    /// that was there.
    fn gone(&self, lexicon: &Lexicon<'_>) -> Option<Vec<Named<'w>>> {
        if self.away && !self.of { Walk::through(self.before, lexicon) } else { None }
    }

    /// The same where more stands before them: "because the mayor, Ann Ray, was absent".
    fn gone_at_end(&self, lexicon: &Lexicon<'_>) -> Option<Vec<Named<'w>>> {
        if self.away && !self.of && !self.attended { last_named(self.before, lexicon) } else { None }
    }

    /// Those who are named before words that say who attended: "with Councillors Ann Ray and Bo West being present".
    fn came(&self, lexicon: &Lexicon<'_>) -> Option<Vec<Named<'w>>> {
        if self.attended && !self.away { last_named(self.before, lexicon) } else { None }
    }

    /// Whether somebody decides on those who were away: "the Municipal Council unanimously resolved to justify the absence of".
    fn excuses(&self, lexicon: &Lexicon<'_>) -> bool {
        /// So many words may say who decides, and how.
        const MOST: usize = 10;
        let before = self.phrase.before();
        self.away && self.of && before.split_whitespace().count() <= MOST && !lexicon.stands_in(before, NEXT)
    }

    /// Whether the words may speak of whoever follows.
    fn leads(&self, lexicon: &Lexicon<'_>) -> bool {
        // "In the absence of rain": those who are away are called by a title or an office.
        let is_untitled = || self.of && self.away && !self.is_titled(lexicon);
        // "Cllr Smith was absent and the report of Ann Ray is late": it was said of whoever stands before.
        let is_said = || {
            let last = self.before.trim_end().rsplit_once(' ').map_or("", |(_, last)| last);
            self.away && !self.attended && !self.of && last.starts_with(char::is_uppercase)
        };
        !is_untitled() && !is_said()
    }

    /// Whether a title, an office or a group stands before the first name after it.
    fn is_titled(&self, lexicon: &Lexicon<'_>) -> bool {
        /// "da Excelentíssima Senhora"
        const MOST: usize = 3;
        let mut rest = self.phrase.after().trim_start();
        for _ in 0..MOST {
            if lexicon.at(rest, OFFICE.or(GROUP).or(HONORIFIC)).is_some() {
                return true;
            }
            let Some(known) = lexicon.at(rest, ARTICLE.or(OF).or(PLACE_LINK)) else { break };
            rest = rest.get(known.length..).unwrap_or("").trim_start();
        }
        false
    }

    /// Those who follow it. Where the sentence ends in a colon, others follow on the next lines: nothing that is not known stands before
    /// that, or it only says which meeting it is: "there attended, for the ordinary meeting called for 9 am:". After names they do where
    /// it ends with a group: "besides the Mayor, Ann Ray, the Councillors:".
    fn followers(&self, lexicon: &Lexicon<'_>) -> Followers<'w> {
        let after = self.phrase.after();
        let (named, rest) = Walk::from(after, if self.of && self.away { 0 } else { LEAD }, lexicon);
        let leads = || match named.last().and_then(|last| after.split_once(last.name)) {
            Some((_, more)) => rest.is_empty() && lexicon.stands_in(more, GROUP),
            None => rest.is_empty() || lexicon.stands_in(after, MEETING) && !lexicon.stands_in(after, AGENDA.or(TOPICS)),
        };
        let goes_on = after.ends_with(':') && leads();
        Followers { named, rest, goes_on }
    }
}

/// The people whom the end of a text names, from the first title, office or group on after which it names nobody else.
fn last_named<'w>(text: &'w str, lexicon: &Lexicon<'_>) -> Option<Vec<Named<'w>>> {
    /// No such list is longer, in bytes; and so many words may begin it.
    const LONGEST: usize = 800;
    const MOST: usize = 24;
    let from = boundary_before(text, text.len().saturating_sub(LONGEST));
    let text = text.get(from..)?.trim_end_matches([' ', ',', '-']);
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
    let leads = |rest: &&str| lexicon.at(rest, OFFICE.or(GROUP).or(HONORIFIC)).is_some();
    starts.filter_map(|at| text.get(at..)).filter(leads).take(MOST).find_map(|rest| Walk::through(rest, lexicon))
}

/// The people whom words before a label name beside those after it: `in addition to the Mayor, Ann Ray, the following attended:`.
pub(super) fn named_beside<'w>(before: &'w str, attendance: Attendance, lexicon: &Lexicon<'_>) -> Option<Said<'w>> {
    let is_said = before.trim_end().ends_with(',') && lexicon.stands_in(before, MEETS.or(ATTENDANCE_FILLER));
    if is_said { last_named(before, lexicon).map(|named| told(attendance, named)) } else { None }
}

/// The people between "with" and a word for attendance: "with Ann Ray and Bo West present". Nothing where these lead to more names.
fn with_named<'w>(before: &'w str, says: Senses, after: &str, lexicon: &Lexicon<'_>) -> Option<Said<'w>> {
    /// No such list is longer, in bytes.
    const LONGEST: usize = 800;
    let ends = after.trim_start().is_empty() || after.starts_with([',', '.', ';']) || lexicon.at(after.trim_start(), AND).is_some();
    let from = boundary_before(before, before.len().saturating_sub(LONGEST));
    let text = before.get(from..).filter(|_| ends)?;
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
    let after_with = |at: usize| {
        let rest = text.get(at..)?;
        rest.get(lexicon.at(rest, WITH)?.length..)
    };
    let named = starts.filter_map(after_with).collect::<Vec<_>>().into_iter().rev().find_map(|rest| Walk::through(rest, lexicon));
    named.map(|named| told(if says.any(ABSENT) { Attendance::Absent } else { Attendance::Present }, named))
}

/// What stands before a word for attendance without "with" at its start, and without "not" at its end: `with Ann Ray not attending`.
fn without_lead<'w>(before: &'w str, negated: bool, lexicon: &Lexicon<'_>) -> &'w str {
    let begun = before.trim_start_matches([' ', ',', ';']);
    let begun = lexicon.at(begun, WITH).and_then(|known| begun.get(known.length..)).unwrap_or(begun);
    if negated { begun.trim_end().rsplit_once(' ').map_or("", |(before, _)| before) } else { begun }
}

/// The people of a line that names people and nothing else after an article and an office or a title, or after a group or an office and a dash:
/// `O Vice-Presidente, Eng. Rui Prado`, `Councillors – Ann Ray and Bo West`.
pub(super) fn after_lead<'w>(line: &'w str, attendance: Attendance, lexicon: &Lexicon<'_>) -> Option<Said<'w>> {
    /// No office before a dash has more words.
    const MOST_BEFORE_DASH: usize = 6;
    let begun = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let after = |senses: Senses| begun.get(lexicon.at(begun, senses)?.length..).map(str::trim_start);
    let is_dash = |rest: &str| rest.starts_with(['–', '—']) || rest.starts_with("- ");
    // "Presidente da Câmara – Ann Ray"
    let is_before_dash = || {
        let apart = || [" – ", " — ", " - "].into_iter().find_map(|dash| begun.split_once(dash));
        let is_short =
            || apart().is_some_and(|(office, _)| office.split(' ').count() <= MOST_BEFORE_DASH && !office.contains([',', '.', ':']));
        after(GROUP.or(OFFICE)).is_some_and(|rest| is_dash(rest) || is_short())
    };
    let leads = after(ARTICLE).is_some_and(|bare| lexicon.at(bare, OFFICE.or(GROUP).or(HONORIFIC)).is_some()) || is_before_dash();
    if leads { all_named(line, attendance, lexicon) } else { None }
}

/// Whether a line goes on with people: it begins with an office or a group, and names people and nothing else.
pub(super) fn goes_on<'w>(line: &'w str, attendance: Attendance, lexicon: &Lexicon<'_>) -> Option<Said<'w>> {
    let begun = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = lexicon.at(begun, ARTICLE).map_or(begun, |known| begun.get(known.length..).unwrap_or("").trim_start());
    let said = lexicon.at(bare, OFFICE.or(GROUP)).and_then(|_| all_named(line, attendance, lexicon))?;
    Some(Said { group: group(bare, lexicon), ..said })
}

/// The group before the colon or the dash of a line: `Trustees: Ann Ray, Bo West`.
fn group<'w>(line: &'w str, lexicon: &Lexicon<'_>) -> Option<&'w str> {
    let (group, rest) = line.split_at_checked(lexicon.at(line, GROUP)?.length)?;
    rest.trim_start().starts_with([':', '–', '—', '-']).then_some(group)
}

/// People after words that say how they attended, where all that follows is names and what belongs to them.
pub(super) fn all_named<'w>(listed: &'w str, attendance: Attendance, lexicon: &Lexicon<'_>) -> Option<Said<'w>> {
    Walk::through(listed, lexicon).map(|named| told(attendance, named))
}

/// How likely an entry names somebody; 0 where it is no entry.
pub(super) fn likely(entry: &str, lexicon: &Lexicon<'_>) -> u8 {
    let entry = if entry.starts_with(['[', '\\']) { line::checkbox(entry).map_or(entry, |(_, rest)| rest) } else { entry };
    Somebody::of(entry, lexicon).likely
}

/// How likely each of some names must be one: among full names another may be written in small letters: `Ann Ray, Bo West, Cy dent, Di Moss`.
pub(super) fn least_among(names: &[(&str, &str)], usual: u8, lexicon: &Lexicon<'_>) -> u8 {
    /// Fewer show no habit.
    const FEW: usize = 3;
    let full = || names.iter().filter(|(name, _)| likely(name, lexicon) >= 7).count();
    if names.len() > FEW && full() + 1 >= names.len() { usual.min(2) } else { usual }
}

fn told(attendance: Attendance, named: Vec<Named<'_>>) -> Said<'_> {
    let (names, offices): (Vec<&str>, Vec<&str>) = named.into_iter().map(|named| (named.name, named.office)).unzip();
    let offices = if offices.iter().all(|office| office.is_empty()) { Vec::new() } else { offices };
    Said { attendance, group: None, names, offices }
}

/// So many words that are not known may lead to the first name.
const LEAD: usize = 10;

/// The senses of the words before a party for which somebody sits: `por`, `pelo`, `for`.
const FOR_WHOM: Senses = BY.or(BEFORE_OWNERS);

/// Somebody, and the office that stands before the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Named<'w> {
    name: &'w str,
    office: &'w str,
}

/// People named one after the other, while they are read.
#[allow(clippy::struct_excessive_bools, reason = "each is noted by itself")]
struct Walk<'w, 'l, 'p> {
    rest: &'w str,
    lexicon: &'l Lexicon<'p>,
    named: Vec<Named<'w>>,
    office: &'w str,
    /// A name stands right before.
    fresh: bool,
    /// A comma or a semicolon stands right before.
    parted: bool,
    /// How many words that are not known may still lead to the first name.
    lead: usize,
    /// Only the first name is looked for, and nothing said aside.
    first: bool,
    /// A semicolon stood between two of them.
    by_semicolons: bool,
    /// A comma and no semicolon stands right before.
    aside: bool,
}

impl<'w, 'l, 'p> Walk<'w, 'l, 'p> {
    /// Nothing of a text is read yet.
    fn of(text: &'w str, lexicon: &'l Lexicon<'p>) -> Walk<'w, 'l, 'p> {
        Walk {
            rest: text,
            lexicon,
            named: Vec::new(),
            office: "",
            fresh: false,
            parted: false,
            lead: 0,
            first: false,
            by_semicolons: false,
            aside: false,
        }
    }

    /// The people at the start of a text, and what follows them.
    fn from(text: &'w str, lead: usize, lexicon: &'l Lexicon<'p>) -> (Vec<Named<'w>>, &'w str) {
        let walk = Walk { lead, ..Walk::of(text, lexicon) }.walked();
        (walk.named, walk.rest)
    }

    /// The first name of a text that begins with one.
    fn first(text: &'w str, lexicon: &'l Lexicon<'p>) -> Option<&'w str> {
        let walk = Walk { first: true, ..Walk::of(text, lexicon) };
        walk.walked().named.first().map(|named| named.name)
    }

    fn walked(mut self) -> Self {
        self.signs();
        while (!self.first || self.named.is_empty()) && self.step() {
            self.signs();
        }
        self
    }

    /// The people of a text that names people and says nothing else.
    fn through(text: &'w str, lexicon: &'l Lexicon<'p>) -> Option<Vec<Named<'w>>> {
        let (named, rest) = Walk::from(text, 0, lexicon);
        (!named.is_empty() && rest.trim_matches(['.', ' ', '-']).is_empty()).then_some(named)
    }

    fn step(&mut self) -> bool {
        if self.rest.is_empty() || self.lexicon.at(self.rest, TELLS.or(TAKES_MINUTES)).is_some() {
            return false;
        }
        // "The Old Inn Cllr West" are not two people.
        if self.fresh && !self.parted && self.lexicon.at(self.rest, AND).is_none() {
            return false;
        }
        // "with the presence of Ann Ray, with Bo West not attending"
        if !self.named.is_empty() && self.lexicon.at(self.rest, WITH).is_some() {
            return false;
        }
        self.fresh = false;
        self.party() || self.title() || self.office() || self.small() || self.calling() || self.name() || self.aside()
    }

    /// Passes over the signs between names.
    fn signs(&mut self) {
        let rest = self.rest.trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | ':' | '*' | '_' | '&' | '-' | '–' | '—' | '\'' | '’')
        });
        let passed = self.rest.get(..self.rest.len() - rest.len()).unwrap_or("");
        self.parted = passed.contains([',', ';']) || self.parted && !passed.contains(char::is_alphanumeric);
        self.by_semicolons |= passed.contains(';');
        self.aside = passed.contains(',') && !passed.contains(';');
        self.rest = rest;
    }

    /// What follows so many bytes.
    fn pass(&mut self, length: usize) -> bool {
        let Some(rest) = self.rest.get(length..).filter(|_| length > 0) else { return false };
        self.rest = rest;
        self.parted = false;
        true
    }

    /// `for the Harbour Party,` between commas: for whom those sit who are named after it.
    fn party(&mut self) -> bool {
        /// Nothing that says so is longer, in bytes.
        const LONGEST: usize = 70;
        let end = self.rest.find([',', ';', '.', ':', '(']).filter(|end| *end <= LONGEST && self.rest.get(*end..=*end) == Some(","));
        let Some(words) = end.and_then(|end| self.rest.get(..end)).filter(|_| self.parted || self.named.is_empty()) else { return false };
        let says = words.starts_with(char::is_lowercase)
            && self.lexicon.at(words, FOR_WHOM).is_some()
            && self.lexicon.stands_in(words, BODY)
            && self.lexicon.at(words, GROUP.or(OFFICE)).is_none();
        says && self.pass(words.len())
    }

    /// `Senhor`, `Dr.`, `Dr.ª`, `D.` before two words or more.
    fn title(&mut self) -> bool {
        let word = self.rest.split(' ').next().unwrap_or("");
        let don = matches!(word, "D." | "M." | "Dª" | "D.ª")
            && self.rest.split(' ').skip(1).take(2).all(|next| next.starts_with(char::is_uppercase));
        let bare = word.trim_end_matches(['.', 'ª', 'º', '°']);
        word.len() < self.rest.len() && (don || self.lexicon.is_word(bare, HONORIFIC)) && self.pass(word.len())
    }

    /// `Presidente da Câmara`, `Vereadores`
    fn office(&mut self) -> bool {
        let Some(known) = self.lexicon.at(self.rest, OFFICE.or(GROUP)) else { return false };
        let mut length = known.length;
        while let Some(more) = self.rest.get(length..).and_then(|after| self.body(after, known.length)) {
            length += more;
        }
        let office = self.rest.get(..length).filter(|_| !known.senses.any(GROUP)).unwrap_or("");
        // "Ann Ray, secretary, and Bo West": said of the one before it.
        let joins = |after: &str| self.aside && self.by_semicolons && self.lexicon.at(after.trim_start(), AND).is_some();
        let ends = self.rest.get(length..).is_some_and(|after| after.is_empty() || after.starts_with([',', ';', '.']) || joins(after));
        match self.named.last_mut().filter(|before| ends && self.parted && before.office.is_empty()) {
            Some(before) => before.office = office,
            None => self.office = office,
        }
        self.pass(length)
    }

    /// The bytes of ` da Câmara Municipal` after an office of so many bytes: as far as the words are known, else up to what parts it from the name.
    fn body(&self, after: &str, known: usize) -> Option<usize> {
        let inner = after.strip_prefix(' ')?;
        let shouts = || self.rest.get(..known).is_some_and(|office| !office.contains(char::is_lowercase));
        let of = self.lexicon.at(inner, OF.or(PLACE_LINK)).filter(|_| inner.starts_with(char::is_lowercase) || shouts());
        let of = of.filter(|_| self.lexicon.at(inner, AND).is_none());
        let Some(of) = of else {
            // "Câmara Municipal": what is known goes on; so does a word that a comma parts from the name: "Consultor Jurídico, Ann Ray".
            let known = self.lexicon.at(inner, BODY.or(MODIFIER).or(MEETING).or(PLACE_NOUN)).map(|known| known.length);
            let word = run(inner, self.lexicon);
            let apart = inner.get(word..).is_some_and(|rest| rest.starts_with([',', ':']) || rest.starts_with(" –"));
            let is_word = inner.get(..word).is_some_and(|word| !word.is_empty() && !word.contains(' '));
            return known.or((apart && is_word).then_some(word)).map(|length| 1 + length);
        };
        let begun = inner.get(of.length..)?.trim_start();
        // "of the Municipal Council"
        let article = self.lexicon.at(begun, ARTICLE).filter(|_| begun.starts_with(char::is_lowercase));
        let begun = article.map_or(begun, |article| begun.get(article.length..).unwrap_or("").trim_start());
        let at = after.len() - begun.len();
        let known = self.lexicon.at(begun, BODY.or(MODIFIER).or(MEETING).or(PLACE_NOUN).or(GROUP).or(OFFICE));
        if let Some(known) = known {
            return Some(at + known.length);
        }
        let run = run(begun, self.lexicon);
        (run > 0).then_some(at + run)
    }

    /// An article, a joining word, a filler.
    fn small(&mut self) -> bool {
        let wanted = ARTICLE.or(ATTENDANCE_FILLER).or(AND).or(OF).or(PARTICLE);
        let Some(known) = self.lexicon.at(self.rest, wanted) else { return false };
        let begins = |rest: &str| self.lexicon.at(rest.trim_start(), OFFICE.or(GROUP).or(HONORIFIC)).is_some();
        let leads = self.rest.starts_with(char::is_lowercase)
            || known.senses.any(ATTENDANCE_FILLER)
            || known.senses.any(ARTICLE) && self.rest.get(known.length..).is_some_and(begins);
        let parted = self.parted && !known.senses.any(ARTICLE);
        let passed = leads && self.pass(known.length);
        self.parted = parted;
        passed
    }

    /// A name with what stands in brackets after it, and whom the person stands in for.
    fn name(&mut self) -> bool {
        let length = run(self.rest, self.lexicon);
        let Some(name) = self.rest.get(..length).filter(|name| !name.is_empty()) else { return false };
        let is_full = name.contains(' ') && likely(name, self.lexicon) >= 5;
        // "Head of Roads and Lamps Division"
        let is_body = || name.rsplit(' ').next().is_some_and(|last| self.lexicon.is_word(last, BODY));
        if !is_full || self.lexicon.is(name, OFFICE.or(BODY)) || is_body() {
            return false;
        }
        let length = length + self.bracket(length);
        let length = if self.first { length } else { length + self.proxy(length) };
        let Some(name) = self.rest.get(..length) else { return false };
        self.named.push(Named { name, office: self.office });
        (self.office, self.lead, self.fresh) = ("", 0, true);
        self.pass(length)
    }

    /// `Teacher` after a name and a comma, where semicolons part the people: `Ann Ray, Teacher; Bo West, Nurse`.
    fn calling(&mut self) -> bool {
        /// Nothing that somebody is by calling is longer, in bytes.
        const LONGEST: usize = 50;
        if self.named.is_empty() || !self.aside || self.first || !self.rest.starts_with(char::is_uppercase) {
            return false;
        }
        let end = self.rest.find([',', ';', '.', ':', '(']).unwrap_or(self.rest.len());
        let is_parted = |rest: &str| rest.starts_with(';') || self.by_semicolons && (rest.is_empty() || rest.starts_with('.'));
        let whole = (end <= LONGEST && self.rest.get(end..).is_some_and(is_parted)).then_some(end);
        // "Architect and Eng. Bo West"
        let joined = || {
            let before = self.rest.get(..end)?;
            let joint =
                before.match_indices(' ').find(|(at, _)| before.get(at + 1..).is_some_and(|rest| self.lexicon.at(rest, AND).is_some()));
            joint.map(|(at, _)| at).filter(|at| self.by_semicolons && *at <= LONGEST)
        };
        let words = joined().or(whole).and_then(|end| self.rest.get(..end));
        let Some(words) =
            words.filter(|words| !words.contains(' ') || likely(words, self.lexicon) < 7 || self.lexicon.stands_in(words, OFFICE))
        else {
            return false;
        };
        self.pass(words.len())
    }

    /// The bytes of what stands in brackets from a byte on.
    fn bracket(&self, at: usize) -> usize {
        let inner = self.rest.get(at..).and_then(|rest| rest.strip_prefix(" ("));
        inner.and_then(|inner| inner.find(')')).map_or(0, |end| end + " ()".len())
    }

    /// The bytes of `, em substituição de Ann Ray` from a byte on.
    fn proxy(&self, at: usize) -> usize {
        let Some(rest) = self.rest.get(at..) else { return 0 };
        let begun = rest.trim_start_matches([',', ' ']);
        let Some(known) = self.lexicon.at(begun, PROXY) else { return 0 };
        let whom = begun.get(known.length..).and_then(|after| Walk::first(after, self.lexicon));
        whom.map_or(0, |whom| whom.as_ptr().addr().saturating_sub(rest.as_ptr().addr()) + whom.len())
    }

    /// Words after a name and a comma, up to the next one; or words that lead to the first name.
    fn aside(&mut self) -> bool {
        /// Nothing said aside is longer, in bytes.
        const LONGEST: usize = 90;
        if self.named.is_empty() {
            let word = self.rest.find(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | ':')).unwrap_or(self.rest.len());
            let known = self.rest.get(..word).is_none_or(|word| self.lexicon.is_word(word, THAT.or(FINITE).or(HELPER)));
            // "all were present except Ann Ray"
            let known = known || self.lexicon.at(self.rest, CLAUSE).is_some();
            // "under the chairmanship of the vice-president, because the mayor, Ann Ray, was away"
            let is_aside = self.parted && !self.office.is_empty();
            let leads = self.lead > 0 && !known && !is_aside && self.rest.starts_with(char::is_lowercase);
            self.lead = self.lead.saturating_sub(1);
            return leads && self.pass(word);
        }
        let end = self.rest.find([',', ';', '.']).filter(|end| *end <= LONGEST);
        let end = end.filter(|_| !self.first && self.parted && self.rest.starts_with(char::is_lowercase));
        let Some(after) = end.and_then(|end| self.rest.get(end..)) else { return false };
        // What goes on after it is people again, or nothing is.
        // Another one's name is not said aside.
        let aside = self.rest.get(..self.rest.len() - after.len()).unwrap_or("");
        if aside
            .split(' ')
            .zip(aside.split(' ').skip(1))
            .any(|(one, next)| one.starts_with(char::is_uppercase) && next.starts_with(char::is_uppercase))
        {
            return false;
        }
        let goes_on =
            after.trim_matches(['.', ',', ' ']).is_empty() || !after.starts_with('.') && Walk::first(after, self.lexicon).is_some();
        goes_on && self.pass(self.rest.len() - after.len())
    }
}

/// The bytes of words that begin with capitals at the start of a text, small particles between them.
fn run(text: &str, lexicon: &Lexicon<'_>) -> usize {
    /// No name has more words.
    const MOST: usize = 9;
    let (mut end, mut at) = (0, 0);
    for word in text.split(' ').take(MOST) {
        let bare = word.trim_end_matches([',', ';', '.', ':', ')']);
        let initial = word.ends_with('.') && bare.chars().count() == 1;
        let titled = end > 0 && lexicon.is_word(bare, HONORIFIC);
        if bare.starts_with(char::is_uppercase) && !titled {
            end = at + bare.len() + usize::from(initial);
            if bare.len() < word.len() && !initial {
                break;
            }
        } else if end == 0 || bare.len() < word.len() || !lexicon.is_word(bare, PARTICLE) || lexicon.is_word(bare, AND) {
            break;
        }
        at += word.len() + 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    fn shown(sentence: &str, language: Language) -> String {
        let (said, open) = clauses(sentence, &Lexicon::speaking(Some(language)));
        let each = said.iter().map(|said| {
            let named = said.names.iter().enumerate().map(|(at, name)| match said.offices.get(at).filter(|office| !office.is_empty()) {
                Some(office) => format!("{name} [{office}]"),
                None => (*name).to_owned(),
            });
            format!("{}: {}", said.attendance.name(), named.collect::<Vec<_>>().join(" | "))
        });
        let open = open.map(|open| format!("{}: ...", open.name()));
        each.chain(open).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_run_of_words_with_capitals_has_small_particles_inside() {
        for (text, expected) in [
            ("Ann Ray was there", "Ann Ray"),
            ("Ann van der Ray was there", "Ann van der Ray"),
            ("van Ray", ""),
            ("Ann van, Ray", "Ann"),
            ("Ann roof Ray", "Ann"),
            ("Ann and Ray", "Ann"),
            ("Ann e Ray", "Ann"),
            ("Ann B. Ray, Bo", "Ann B. Ray"),
            ("Ann Ray. Bo", "Ann Ray"),
            ("Ann Ray) Bo", "Ann Ray"),
            ("Ann Cllr Ray", "Ann"),
            ("A B C D E F G H I J", "A B C D E F G H I"),
            ("roof", ""),
        ] {
            assert_eq!(text.get(..run(text, &Lexicon::ALL)), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn a_sentence_tells_who_attended_among_other_things() {
        use Language::{Dutch, English, French, German, Italian, Portuguese, Spanish};
        for (language, sentence, expected) in [
            (
                Portuguese,
                "Nesta Vila, reuniu a Câmara Municipal, sob a presidência do Senhor Presidente da Câmara, Dr. Rui Melo Prado, e com a presença \
                 dos Senhores Vereadores: Ana Paz, Zé da Luz e D. Inês Brito Sá.",
                "present: Rui Melo Prado [Presidente da Câmara]; present: Ana Paz | Zé da Luz | Inês Brito Sá",
            ),
            (Portuguese, "Faltou, por motivo justificado, a Senhora Vereadora Ana Paz Luz.", "absent: Ana Paz Luz [Vereadora]"),
            (Portuguese, "A Vereadora Ana Paz, por doença, não compareceu.", "absent: Ana Paz [Vereadora]"),
            (
                Portuguese,
                "Reuniu a Câmara, com a presença de Rui Prado, não tendo comparecido, por doença, a Vereadora Ana Paz.",
                "present: Rui Prado; absent: Ana Paz [Vereadora]",
            ),
            (Portuguese, "O Presidente Rui Prado justificou a falta da Vereadora Ana Paz.", "absent: Ana Paz [Vereadora]"),
            (Portuguese, "Em substituição de Rui Prado, nos termos da lei, compareceu a cidadã Ana Paz.", "present: Ana Paz"),
            (
                English,
                "The Council met with the presence of Rui Prado, with Councillor Ana Paz not attending due to illness.",
                "present: Rui Prado; absent: Ana Paz",
            ),
            (Portuguese, "Pelas 10h40 chegou à reunião a Vereadora Ana Paz.", "present: Ana Paz [Vereadora]"),
            (
                Portuguese,
                "Reuniu a Assembleia, presidida por Ana Paz, primeira secretária, e Beto Sá (PS), em substituição de Rui Prado.",
                "present: Ana Paz [primeira secretária] | Beto Sá (PS), em substituição de Rui Prado",
            ),
            (Portuguese, "Compareceram os seguintes membros:", "present: ..."),
            (
                Portuguese,
                "Aos cinco dias do mês de junho, nos Paços do Concelho, compareceram os Excelentíssimos Senhores:",
                "present: ...",
            ),
            (English, "On the fifth day of June, at the Town Hall of Pedra Alta, the following attended:", "present: ..."),
            (Portuguese, "Reuniu a Câmara nos Paços do Concelho, estando presentes os seguintes Vereadores:", "present: ..."),
            (English, "The Council met at the Town Hall, there being present the Councillors:", "present: ..."),
            (English, "On the fifth day of June, at the Town Hall, there attended the Mayor, Ann Paz:", "present: Ann Paz [Mayor]"),
            (
                English,
                "The Municipal Council met under the presidency of the Mayor, Dr. Rui Prado, and with the presence of the Councillors: Ana Paz \
                 and Zé da Luz.",
                "present: Rui Prado [Mayor]; present: Ana Paz | Zé da Luz",
            ),
            (English, "Councillor Ana Paz was absent, for justified reasons.", "absent: Ana Paz"),
            (English, "Councillor Ana Paz was replaced by Beto Sá.", "absent: Ana Paz; present: Beto Sá"),
            (
                Spanish,
                "Se reunió la Junta, con la asistencia de los señores vocales Don Eloy Rey y Doña Ana Paz, bajo la presidencia de Don Luis Vega.",
                "present: Eloy Rey | Ana Paz; present: Luis Vega",
            ),
            (Spanish, "Excusa su asistencia D. Luis Vega Paz.", "absent: Luis Vega Paz"),
            (Italian, "Si è riunito il Consiglio, presieduto dal Sindaco Dott. Ugo Serra.", "present: Ugo Serra [Sindaco]"),
            (French, "Le conseil s'est réuni sous la présidence de Mme Odile Ferrand, maire.", "present: Odile Ferrand [maire]"),
            (German, "Der Rat trat unter dem Vorsitz von Karla Voss zusammen.", "present: Karla Voss"),
            (Dutch, "De raad vergaderde onder voorzitterschap van Ria Blom.", "present: Ria Blom"),
        ] {
            assert_eq!(shown(sentence, language), expected, "{sentence}");
        }
    }

    #[test]
    fn a_sentence_about_something_else_names_nobody_who_attended() {
        for sentence in [
            "No dia 3 de junho terá lugar a inauguração, com a presença do Secretário de Estado, Rui Prado.",
            "Faltou o relatório que Rui Prado pediu.",
            "Foi presente a informação de Rui Prado.",
            "O Vereador Rui Prado disse que a estrada faltou.",
            "O Vereador Prado não compareceu e um relatório de Rui Paz será lido.",
            "A Câmara informou que decorreu a festa e teve lugar um baile, com a presença do Ministro, Rui Prado.",
            "Lamentou-se a falta da chave de Rui Prado.",
        ] {
            assert_eq!(shown(sentence, Language::Portuguese), "", "{sentence}");
        }
        let sentence = "The pilots attended the meeting to discuss and ask for the following:";
        assert_eq!(shown(sentence, Language::English), "", "{sentence}");
    }
}
