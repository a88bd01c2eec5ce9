//! The rows below a label: headers, labelled lines, people, and where the list ends.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::cells::{self, Table};
use super::enough::{Are, LIST, Measured};
use super::entry::{self, Counts, Habit};
use super::found::{Finder, Read};
use super::legend::Marks;
use super::list::{Header, List};
use super::look::{Casing, Look, Somebody};
use super::prose::{Said, least_among, likely};
use super::row::{Row, party};
use super::said::{self, says_nobody};
use super::{legend, prose, stacked};
use crate::bytes::words_of;
use crate::diagnostic::{Code, Diagnostic};
use crate::grid::{self, Columns, Divider, Grid, RowsOf, Slot};
use crate::lexicon::sense::{
    COUNTED, GROUP, OF, OFFICE, PARTICLE, PLACE_LINK, PRESENT, ROLE, RUNNER, STAYED_AWAY, TAKES_MINUTES, TOTAL_FILLER, VOTE, VOTE_LABEL,
};
use crate::lexicon::{self, HeaderLabel, Label, Lexicon};
use crate::line;
use crate::model::{Attendance, Person};
use crate::span::Span;
use crate::text::Text;
use crate::value::inline;
use crate::value::label::{PeopleLabel, SAYS, is_capitals, people_label};
use crate::value::number;
use crate::value::person::{self, split_names_in, strip_honorific, weight, with_offices};

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
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a habit of its own")]
struct Rows<'r, 't> {
    all: &'r [Row<'t>],
    grid: Grid<'r>,
    /// What one look at the words of each row told, once it was asked for.
    looks: Vec<OnceCell<Look<'r>>>,
    /// Whom the words of each row name as a whole, once it was asked for.
    people: Vec<OnceCell<Somebody<'r>>>,
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
    /// The marks that a legend explains.
    legend: Marks,
    /// A mark stands before most names; what that of each row says, where it stands in a cell.
    coded: bool,
    codes: Vec<Option<Attendance>>,
    /// A person takes several lines.
    stacked: bool,
    /// Each row names one person: what stands after a comma is said of the one before it.
    single: bool,
    /// Most rows are those of a table.
    celled: bool,
    /// Each of the outermost bullets has others nested below it.
    nested: bool,
    /// Most rows name an organisation before a colon, and its people after it.
    organised: bool,
    /// Few rows are bold, so that these head the others.
    few_bold: bool,
    /// Most names are in capitals throughout, so that capitals do not mark a header.
    shouted: bool,
    /// How many rows hold something.
    filled: usize,
    /// How many rows at the start have nothing on them, or only say that there is nobody.
    nobody: usize,
}

/// What one row of a list is.
enum Class<'r, 't> {
    /// A row that divides, has nothing on it, or explains marks.
    Separator,
    Columns(Columns),
    Header(Header<'t>),
    /// A header with names after it on its line, and the byte of the row's words that the names begin at.
    Line(Header<'t>, usize),
    /// The same, with the rest of the row in cells.
    Cells(Header<'t>),
    /// A field of the header, or a number of people: no person, and no end.
    Kept,
    Entry,
    /// Surname and given name, a cell each, and no sign beside them.
    Apart(&'r str, &'r str),
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
        let common = self.common(rows, &scope.header.marks);
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
        // The header above the office of one person, and the row that names that one: whoever stands below it does not hold the office.
        let (mut outer, mut holder) = (Header { span: None, ..scope.header.clone() }, None::<&Row<'t>>);
        for (at, row) in rows.iter().enumerate() {
            let class = class(&common, at, scope, list.begun);
            // Who holds an office apart from those who are away is not one of them.
            let is_apart = |header: &Header<'_>| header.is_office && row.gap && list.are_away();
            if matches!(&class, Class::End) || matches!(&class, Class::Header(header) if is_apart(header)) {
                break;
            }
            let heads = matches!(class, Class::Header(_) | Class::Line(..));
            if heads {
                self.keep_number(numbered.take(), &list);
                numbered = row.number.is_some().then_some(row);
            }
            let names_holder = matches!(&class, Class::Line(header, _) if header.is_office);
            if let Class::Header(header) | Class::Line(header, _) = &class
                && !names_holder
            {
                outer = Header { span: None, ..header.clone() };
            }
            if let Some(above) = holder.take_if(|_| !matches!(class, Class::Separator | Class::More | Class::Kept))
                && matches!(class, Class::Entry | Class::Apart(..))
                && row.indent <= above.indent
            {
                list.open(&outer);
            }
            let said = common.codes.get(at).copied().flatten().map(|said| (list.end(), said));
            self.take(&common, at, class, scope, (&mut list, &mut columns));
            if let Some((from, said)) = said {
                list.attend(from, said);
            }
            if names_holder && list.names_one() && !row.words().as_str().ends_with([',', '&']) {
                holder = Some(row);
            }
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
    fn take(&mut self, common: &Rows<'_, 't>, at: usize, class: Class<'_, 't>, scope: &Scope<'t>, table: (&mut List<'t>, &mut Columns)) {
        let Some(row) = common.all.get(at) else { return };
        let (list, columns) = table;
        match class {
            Class::Separator => {
                list.reach(row.span);
                // The title of a legend is no mark.
                self.mark(row, if legend::titled(row.words().as_str()).is_some() { Read::Part } else { Read::All });
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
                self.organised |= common.organised;
                list.open(&header);
                self.line(common, row, from, list);
            }
            Class::Cells(header) => {
                list.open(&header);
                self.merged(common, at, list);
            }
            Class::Entry => self.entry(common, at, scope, list, columns),
            Class::Apart(surname, given) if columns.is_empty() && person::is_name_in(surname, &row.lexicon()) => {
                self.apart(row, (surname, given), list);
            }
            Class::Apart(..) => self.cells(common, row, common.grid.row(at), columns, list),
            Class::More if stacked::more(row, list) => self.mark(row, Read::All),
            Class::More | Class::Kept | Class::End => {}
        }
    }

    /// What the rows have in common: each is looked at once.
    fn common<'r>(&self, rows: &'r [Row<'t>], marks: &Marks) -> Rows<'r, 't> {
        let plain = || rows.iter().filter(|row| !row.table);
        let divider = grid::divider(plain().map(|row| row.raw.as_str()));
        let mut grid = Grid::of(rows.iter().map(|row| (row.raw.as_str(), row.table)), divider);
        let legend: Marks = marks.iter().cloned().chain(legend::of_rows(rows)).collect();
        let (codes, legend) = codes(rows, &mut grid, legend);
        let looks = rows.iter().map(|_| OnceCell::new()).collect();
        let people = rows.iter().map(|_| OnceCell::new()).collect();
        let coded = !codes.is_empty() || are_coded(rows, &legend);
        let mut common = Rows { all: rows, grid, looks, people, divider, legend, coded, codes, ..Rows::default() };
        let mut habits = Habits::default();
        for at in 0..rows.len() {
            habits.add(&mut common, at);
        }
        let count = rows.len();
        common.habit = habits.names.habit();
        common.habit.capitals &= divider == Divider::None;
        common.habit.capitals |= are_in_capitals(rows, &common.grid);
        common.bullets = habits.bullets * 2 > count;
        common.beside = habits.beside * 2 > count;
        common.celled = habits.tables * 2 > count;
        common.few_bold = habits.bold * 2 <= count;
        common.shouted = are_shouted(&common);
        common.organised = self.organised || habits.organised.is_habit();
        common.single = habits.single.is_habit(common.bullets) || self.single && common.bullets && count == 1;
        (common.apart, common.merged) = (are_apart(rows, &common.grid), merged_column(rows, &common.grid));
        common.stacked = stacked::is_stacked(rows);
        common.nested = common.bullets && is_nested(rows);
        common.nobody = nobody(rows);
        common
    }

    /// Whether enough rows name somebody for the block to be a list of people.
    fn lists_people(&self, common: &Rows<'_, 't>, scope: &Scope<'t>) -> bool {
        const MOST: usize = 200;
        let rows = || common.all.iter().enumerate().take(MOST).filter(|(_, row)| !row.is_empty() && !row.heading).map(|(at, _)| at);
        let is_divided = |at: &usize| common.grid.row(*at).len() > 1;
        let (all, mut people) = (rows().count(), rows().filter(is_divided).count());
        // More than half is enough.
        for at in rows().filter(|at| !is_divided(at)) {
            if people * 2 >= all {
                break;
            }
            people += usize::from(common.names_somebody(at, scope.least));
        }
        let opens = || {
            common.all.iter().find(|row| !row.is_empty() && !row.heading).is_some_and(|first| {
                let (words, lexicon) = (first.words().as_str(), &first.lexicon());
                !first.is_sentence() && split_names_in(words, lexicon).iter().all(|name| likely(name, lexicon) >= scope.least)
            })
        };
        let most = people * 2 >= all && all > 0;
        let verdict = LIST.decide(&Measured { whole: scope.whole, named: people > 0, most, first: people > 0 && !most && opens() });
        if let (Some(first), Some(last)) = (common.all.first(), common.all.last()) {
            self.log.record(|| LIST.reason(verdict, first.lines.start + 1, last.lines.end));
        }
        verdict.answer == Are::People
    }

    /// The people of a labelled line.
    fn line(&mut self, common: &Rows<'_, 't>, row: &Row<'t>, from: usize, list: &mut List<'t>) {
        let (text, lexicon) = (row.words(), &row.lexicon());
        let listed = text.as_str().get(from..).unwrap_or("");
        let listed = if listed.contains('(') { listed } else { listed.trim_end_matches([')', ' ']) };
        if let Some(said) = prose::after_lead(listed, Attendance::Present, lexicon) {
            return self.named(row, &said, list);
        }
        if listed.trim_end_matches(['-', ' ']).ends_with('.') && Casing::of(listed, lexicon).is_of_sentence() {
            return self.sentence_after_label(row, listed, list);
        }
        let is_body = |words: &str| person::is_body(words, lexicon);
        let by_surname = self.surname_first && !listed.contains(';') && entry::surname_first(line::trim(listed), lexicon).is_some();
        let single = person::person_in(listed, lexicon)
            .filter(|found| found.affiliation.is_some_and(is_body) && found.name.contains(char::is_lowercase));
        let names = if (single.is_some() || by_surname) && !listed.contains(';') && listed.matches(',').count() < 2 {
            vec![(listed, "")]
        } else {
            with_offices(listed, lexicon)
        };
        // "Ray, Ann; West, Bo": only semicolons part people who are written so.
        let own = Habit::of(names.iter().map(|(name, _)| *name), lexicon);
        let habit = Habit { surname_first: own.surname_first && listed.contains(';') || by_surname, ..own };
        self.surname_first |= habit.surname_first;
        let habit = Habit { capitals: habit.capitals || common.habit.capitals, ..habit };
        if let Some(parts) = by_organisation(listed, self.organised, lexicon) {
            self.organised = true;
            return self.organised(row, parts, habit, list);
        }
        // One name that is nobody's, beside which more is said.
        let mut all = names.len() > 1 || says_nobody(listed) || names.first().is_some_and(|(name, _)| !says_nobody(name));
        let least = least_among(&names, 3, lexicon);
        for (name, office) in names {
            let (name, marked) = legend::unmarked(name, &common.legend, common.coded);
            match entry::entry(row, text, name, habit).filter(|own| weight(&own.name, lexicon) >= least) {
                Some(own) => {
                    let office = list.beside_group(office);
                    list.add(of_office(attending(own, marked), row, text, office));
                }
                None => all &= says_nobody(name),
            }
        }
        list.reach(row.span);
        self.mark(row, if all { Read::All } else { Read::Part });
    }

    /// The people of a sentence after a label: `FALTAS: A Câmara deliberou justificar a falta do Senhor Vereador Rui Prado.`
    fn sentence_after_label(&mut self, row: &Row<'t>, listed: &str, list: &mut List<'t>) {
        // The sentence says itself how they attended.
        list.groups.pop_if(|group| group.members.is_empty() && group.name.is_none());
        for said in said::sayings(listed.trim_start(), &row.lexicon()).said.iter().filter(|said| !said.names.is_empty()) {
            said::enter(row, said, list);
        }
        list.reach(row.span);
        self.mark(row, Read::Part);
    }

    /// The people of a labelled line of organisations, each with its people.
    fn organised(&mut self, row: &Row<'t>, parts: Vec<(&str, Vec<&str>)>, habit: Habit, list: &mut List<'t>) {
        let text = row.words();
        let mut all = true;
        for (organisation, names) in parts {
            all &= !names.is_empty();
            // It stands beside the first of its people alone.
            let mut beside = text.place(organisation);
            for own in names.into_iter().filter_map(|name| entry::entry(row, text, name, habit)) {
                list.add(match beside.take() {
                    Some(place) if own.affiliation.is_none() => {
                        let span = Span { start: place.start.min(own.span.start), ..own.span };
                        Person { affiliation: Some(row.take(text, organisation)), span, ..own }
                    }
                    _ => own,
                });
            }
        }
        list.reach(row.span);
        self.mark(row, if all { Read::All } else { Read::Part });
    }

    /// The people of the cells beside a label that stands in a cell of its own.
    fn merged(&mut self, common: &Rows<'_, 't>, at: usize, list: &mut List<'t>) {
        let Some(row) = common.all.get(at) else { return };
        let cells = common.grid.row(at).get(1..).unwrap_or(&[]);
        let filled: Vec<&str> = cells.iter().copied().filter(|cell| !line::trim(cell).is_empty()).collect();
        let first = filled.first().map(|cell| row.cell(cell));
        let lexicon = &row.lexicon();
        let several = first.as_ref().map_or(0, |cell| split_names_in(cell.as_str(), lexicon).len()) > 1;
        if !several {
            self.cells(common, row, &filled, &Columns::default(), list);
            return;
        }
        for cell in &filled {
            let text = row.cell(cell);
            for name in split_names_in(text.as_str(), lexicon) {
                if let Some(own) = entry::entry(row, &text, name, common.habit) {
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
        let header = label.map(|label| Self::merged_label(row, label, scope)).filter(|header| grouped || header.group.is_some());
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
        let text = row.words();
        let words = text.as_str();
        if self.told(row, scope, list) {
            return;
        }
        let lexicon = &row.lexicon();
        // "Ann Ray, Bo West" are two where another list of the document has several in a row.
        let two = || if self.several { two_names(words, lexicon) } else { None };
        let alone = common.alone(at).filter(|_| two().is_none());
        let several = match alone {
            None if common.holds_several(row) => Some(with_offices(words, lexicon)),
            None => two().map(|two| two.map(|name| (name, "")).to_vec()),
            Some(_) => None,
        };
        let one = [(words, "")];
        let names = several.as_deref().unwrap_or(&one);
        self.several |= names.len() > 2 && names.iter().all(|(name, _)| !name.contains(',') && likely(name, lexicon) >= 7);
        let least = least_among(names, scope.least, lexicon);
        let (mut all, mut any) = (true, false);
        let is_likely = |own: &Person<'t>| {
            let known = alone.filter(|known| known.said.as_ref().is_some_and(|said| own.name == said.name));
            own.surname.is_some() || known.map_or_else(|| weight(&own.name, lexicon), |known| known.weight) >= least
        };
        for &(name, office) in names {
            let (name, marked) = legend::unmarked(name, &common.legend, common.coded);
            let said = alone.and_then(|known| known.said.as_ref()).filter(|_| marked.is_none());
            let own = entry::known(row, text, name, common.habit, said).filter(is_likely).map(|own| attending(own, marked));
            any |= own.is_some();
            match own {
                Some(own) => {
                    let office = list.beside_group(office);
                    list.add(of_office(own, row, text, office));
                }
                None => all &= says_nobody(name),
            }
        }
        self.mark_entry(row, any, if any { all } else { says_nobody(words) }, list);
    }

    /// Notes how much of a row was read: people, or that there is nobody.
    fn mark_entry(&mut self, row: &Row<'t>, any: bool, all: bool, list: &mut List<'t>) {
        if any {
            self.mark(row, if all { Read::All } else { Read::Part });
        } else if all {
            list.reach(row.span);
            self.mark(row, Read::All);
        }
    }

    /// The people of a row that is a sentence, or names them after an article and an office; whether it is such a row.
    fn told(&mut self, row: &Row<'t>, scope: &Scope<'t>, list: &mut List<'t>) -> bool {
        let (words, lexicon) = (row.words().as_str(), &row.lexicon());
        let is_sentence = || words.ends_with('.') || lexicon.stands_in(words, STAYED_AWAY);
        if !row.bullet && is_sentence() && self.sentences(row, scope, list) {
            return true;
        }
        let said = prose::after_lead(words, scope.attendance.unwrap_or(Attendance::Present), lexicon).filter(|said| !said.names.is_empty());
        said.inspect(|said| self.named(row, said, list)).is_some()
    }

    /// The people of a row that names them after an article and an office: `O Senhor Vereador, Eng. Rui Prado`.
    fn named(&mut self, row: &Row<'t>, said: &Said<'_>, list: &mut List<'t>) {
        let text = row.words();
        for (at, name) in said.names.iter().enumerate() {
            let Some(own) = entry::entry(row, text, name, Habit::default()) else { continue };
            let office = list.beside_group(said.offices.get(at).copied().unwrap_or(""));
            list.add(of_office(own, row, text, office));
        }
        self.mark(row, Read::All);
    }

    /// What a label says that stands beside the names, of its own row and of those below it that have none.
    fn merged_label(row: &Row<'t>, label: &str, scope: &Scope<'t>) -> Header<'t> {
        let lexicon = &row.lexicon();
        let words = row.cell(label).into_words().into_owned();
        let groups = people_label(&words, lexicon).is_some_and(|label| !label.is_office);
        if groups { header(row, &Look::of(&words, lexicon), scope) } else { Header { attendance: scope.attendance, ..Header::default() } }
    }

    /// The people of whom the sentences of a row say how they attended: `Ann and Bo were present. Cy was absent.`
    fn sentences(&mut self, row: &Row<'t>, scope: &Scope<'t>, list: &mut List<'t>) -> bool {
        let found = said::sayings(row.words().as_str(), &row.lexicon());
        if !found.said.iter().any(|said| !said.names.is_empty()) {
            return false;
        }
        let mut all = !found.says_more;
        for said in &found.said {
            all &= said::enter(row, said, list);
        }
        list.reach(row.span);
        list.open(&Header { attendance: scope.attendance, ..Header::default() });
        self.mark(row, if all { Read::All } else { Read::Part });
        true
    }

    /// The person of a row of surname and given name.
    fn apart(&mut self, row: &Row<'t>, (surname, given): (&str, &str), list: &mut List<'t>) {
        list.add(cells::named(cells::bare(row, surname), cells::bare(row, given), row));
        self.mark(row, Read::All);
    }

    /// The person of a row of cells.
    fn cells(&mut self, common: &Rows<'_, 't>, row: &Row<'t>, cells: &[&str], columns: &Columns, list: &mut List<'t>) {
        let lexicon = &row.lexicon();
        if common.apart
            && columns.is_empty()
            && let Some((surname, given)) = cells::bare_name(row, cells)
            && person::is_name_in(surname, lexicon)
        {
            return self.apart(row, (surname, given), list);
        }
        let names_office = |cell: &&str| person::names_office(row.cell(cell).as_str(), lexicon);
        let first_is_office = || cells.len() == 2 && lexicon.hears(OFFICE) && cells.first().is_some_and(names_office);
        let told = match columns.is_empty() {
            false => columns.clone(),
            true if first_is_office() => Columns::of_content(vec![None, Some(Slot::Name)]),
            true if common.apart => Columns::of_content(vec![Some(Slot::Surname), Some(Slot::Given)]),
            true => Columns::of_content(name_column(lexicon, cells)),
        };
        let table = Table { columns: &told, headed: !columns.is_empty(), legend: &common.legend, habit: common.habit };
        match cells::person(row, cells, &table) {
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
                self.people.diagnostics.push(told.hint("it is kept as a paragraph"));
            }
            None => {}
        }
    }
}

/// What a row is.
fn class<'r, 't>(common: &Rows<'r, 't>, at: usize, scope: &Scope<'t>, begun: bool) -> Class<'r, 't> {
    let Some(row) = common.all.get(at) else { return Class::End };
    let cells = common.grid.row(at);
    if row.is_empty() && line::checkbox(row.raw.as_str()).is_none() {
        return Class::Separator;
    }
    if begun && row.gap && !row.table && !scope.whole && begins_section(common, at) {
        return Class::End;
    }
    // What no name has is told quickly of the rows that most lists have.
    if common.apart
        && !row.table
        && let Some((surname, given)) = cells::bare_name(row, cells)
        && Columns::of_head(cells, RowsOf::PEOPLE, &row.lexicon()).is_none()
    {
        return Class::Apart(surname, given);
    }
    let mut filled = cells.iter().filter(|cell| cell.contains(char::is_alphanumeric));
    let only = filled.next().filter(|_| filled.next().is_none() && (row.table || common.divider == Divider::Pipe));
    let cell = only.map(|cell| row.cell(cell));
    if cells.len() > 1 && cell.is_none() {
        return class_of_cells(common, at, scope);
    }
    match &cell {
        Some(cell) => class_of_words(common, at, scope, begun, &Look::of(cell.as_str(), &row.lexicon())),
        None => class_of_words(common, at, scope, begun, common.look(at)),
    }
}

/// Whether a row is a numbered heading after people who have no numbers: `1.0    MATTERS ARISING`.
fn begins_section(common: &Rows<'_, '_>, at: usize) -> bool {
    let number = |row: &Row<'_>| {
        let raw = row.raw.as_str();
        let digits = raw.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
        row.number.is_some() || digits > 0 && raw.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')', '/']))
    };
    let is_numbered = |at: usize| common.all.get(at).is_some_and(number);
    let before = common.all.get(..at).unwrap_or(&[]);
    is_numbered(at) && !common.bullets && !before.iter().any(number)
}

/// What a row that is not divided is, by its words.
fn class_of_words<'r, 't>(common: &Rows<'r, 't>, at: usize, scope: &Scope<'t>, begun: bool, look: &Look<'_>) -> Class<'r, 't> {
    let Some(row) = common.all.get(at) else { return Class::End };
    let (words, lexicon) = (look.words, &row.lexicon());
    let ends_nobody = row.gap && at > 0 && at <= common.nobody && !row.heading;
    if other_label(words, lexicon).is_some() || ends_nobody && look.label.is_none() {
        return Class::End;
    }
    if legend::legend(words, lexicon).is_some() {
        return Class::Separator;
    }
    if common.stacked && !row.bullet {
        return match (stacked::opens(row), row.gap || at == 0) {
            (true, _) => Class::Entry,
            (false, false) if begun => Class::More,
            _ if look.is_sentence => Class::End,
            _ => Class::Header(header(row, look, scope)),
        };
    }
    // "The meeting was recorded by the clerk, Ann Ray."
    let is_sentence = look.is_sentence || words.trim_end_matches(['-', ' ']).ends_with('.');
    let is_recorded = || is_sentence && lexicon.stands_in(words, TAKES_MINUTES);
    if begun && (ends_page(row, look) || is_recorded()) {
        return Class::End;
    }
    if crate::value::attendance::total(words, lexicon).is_some_and(|total| !total.label) {
        return Class::Kept;
    }
    if party(words).is_some() {
        return Class::Entry;
    }
    if common.shouted && (!row.gap || at == 0) && is_shouted(look, lexicon) {
        return Class::Entry;
    }
    if let Some(class) = label(common, row, look, scope) {
        return class;
    }
    // A sentence after the people ends the list, unless it stands above more rows as a long header does.
    if begun && (look.is_sentence && !common.is_divided(at + 1) || common.heads_prose(at, look, scope)) {
        return Class::End;
    }
    if common.is_header(at, look) || common.heads_nested(at, look) { Class::Header(header(row, look, scope)) } else { Class::Entry }
}

/// Whether a row set apart in capitals is the head of another page rather than somebody: it numbers the paper, stands above as well, or has
/// no word but those that link.
fn ends_page(row: &Row<'_>, look: &Look<'_>) -> bool {
    if !row.gap || look.words.contains(char::is_lowercase) || row.table {
        return false;
    }
    let links = || look.words.split(' ').all(|word| row.lexicon().is_word(word, OF | PLACE_LINK));
    links() || number::of_paper(look.words).is_some() || row.stands_above()
}

/// What a row of several cells is.
fn class_of_cells<'r, 't>(common: &Rows<'r, 't>, at: usize, scope: &Scope<'t>) -> Class<'r, 't> {
    let Some(row) = common.all.get(at) else { return Class::End };
    let cells = common.grid.row(at);
    if crate::read::table::is_divider(cells) {
        return Class::Separator;
    }
    let lexicon = &row.lexicon();
    let plain: Vec<String> = cells.iter().map(|cell| row.cell(cell).into_words().into_owned()).collect();
    // "Ann Ray | Councillor | Present": the words of two columns beside somebody are no head.
    let is_somebody =
        |head: &Columns| head.slot(0).is_none() && plain.first().is_some_and(|first| first.contains(' ') && likely(first, lexicon) >= 9);
    if let Some(head) = Columns::of_head(&plain, RowsOf::PEOPLE, lexicon).filter(|head| !is_somebody(head)) {
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
    let label = people_label(first, lexicon)
        .filter(|label| !label.is_office && (label.attendance.is_some() || first.ends_with(':') || common.labelled));
    let names = |cell: &String| split_names_in(cell, lexicon).iter().any(|name| likely(name, lexicon) >= 5);
    let beside = || plain.get(1..).unwrap_or(&[]).iter().any(names);
    match label.filter(|_| !common.apart && beside()) {
        Some(_) => Class::Cells(header(row, &Look::of(first, lexicon), scope)),
        None => Class::Entry,
    }
}

impl<'r, 't> Rows<'r, 't> {
    /// What one look at the words of a row tells.
    fn look(&self, at: usize) -> &Look<'r> {
        const NOTHING: &Look<'static> = &Look { words: "", name: "", rest: None, label: None, in_capitals: false, is_sentence: false };
        let (Some(row), Some(look)) = (self.all.get(at), self.looks.get(at)) else { return NOTHING };
        look.get_or_init(|| Look::of(row.words().as_str(), &row.lexicon()))
    }

    /// Whether a row that is not divided names people, or labels them.
    fn names_somebody(&self, at: usize, least: u8) -> bool {
        let Some(row) = self.all.get(at) else { return false };
        let (look, lexicon) = (self.look(at), &row.lexicon());
        let is_somebody = |name: &&str| likely(line::checkbox(name).map_or(name, |(_, rest)| rest), lexicon) >= least;
        let named = || match self.alone(at) {
            Some(somebody) => somebody.likely >= least,
            None => split_names_in(look.words, lexicon).iter().any(is_somebody),
        };
        let says = || {
            let told = || prose::after_lead(look.words, Attendance::Present, lexicon).is_some();
            said::sayings(look.words, lexicon).said.iter().any(|said| !said.names.is_empty()) || told()
        };
        let labelled = || {
            let parts = look.words.split_once(": ").filter(|(label, _)| people_label(label, lexicon).is_some());
            parts.is_some_and(|(_, names)| split_names_in(names, lexicon).iter().any(is_somebody))
        };
        look.label.is_some() || labelled() || says() || !look.is_sentence && named()
    }

    /// Whom a row names that is no list of names; nothing where it may be one, or has a box.
    fn alone(&self, at: usize) -> Option<&Somebody<'r>> {
        let (row, somebody) = self.all.get(at).zip(self.people.get(at))?;
        let (words, lexicon) = (row.words().as_str(), &row.lexicon());
        let is_one = || person::one_part(words, lexicon).is_some_and(|part| part.len() == words.len()) && line::checkbox(words).is_none();
        if somebody.get().is_none() && !is_one() {
            return None;
        }
        Some(somebody.get_or_init(|| Somebody::of(words, lexicon)))
    }

    /// Whether a row has the form of most: in cells, or with its surname set off.
    fn is_divided(&self, at: usize) -> bool {
        let look = self.look(at);
        let surname_first = || self.all.get(at).is_some_and(|row| entry::surname_first(look.words, &row.lexicon()).is_some());
        self.grid.row(at).len() > 1 || self.habit.capitals && look.in_capitals || self.habit.surname_first && surname_first()
    }

    /// Whether a row set apart is the heading of the text below it rather than somebody.
    fn heads_prose(&self, at: usize, look: &Look<'_>, scope: &Scope<'t>) -> bool {
        let Some((row, next)) = self.all.get(at).zip(self.all.get(at + 1)) else { return false };
        let alone = row.gap && !row.bullet && !scope.whole && look.rest.is_none();
        let is_prose = || self.look(at + 1).is_sentence || self.look(at + 1).words.ends_with('.');
        alone && !next.bullet && weight(look.words, &row.lexicon()) < 7 && is_prose()
    }

    /// Whether a row heads those below it by how it looks among the others.
    fn is_header(&self, at: usize, look: &Look<'_>) -> bool {
        let Some(row) = self.all.get(at) else { return false };
        let (words, lexicon) = (look.words, &row.lexicon());
        let bold = crate::scan::is_bold(row.raw.as_str());
        let colon = words.trim_end_matches(['*', '_']).ends_with(':');
        if person::has_mail(words) || words.len() > 120 {
            return false;
        }
        // "Members - Harbour", "Members https://…"
        let link = if words.bytes().any(|byte| byte == b'/') { words.split_once(" http") } else { None };
        let linked = link.map(|(before, _)| person::name_and_rest(before, lexicon));
        let (name, rest) = linked.unwrap_or((look.name, look.rest));
        let apart = rest.is_some() || linked.is_some();
        let names = |rest: &str| {
            weight(rest, lexicon) >= 7
                || strip_honorific(rest, lexicon).len() < rest.len()
                || prose::all_named(rest, Attendance::Present, lexicon).is_some()
        };
        let grouped = || people_label(name, lexicon).is_some() && !rest.is_some_and(names);
        row.heading
            || colon
            || apart && !row.bullet && grouped()
            || bold && (!row.bullet || look.likely(lexicon) < 7) && self.few_bold
            || self.heads_form(at, look)
    }

    /// Whether an entry is an organisation with its people nested below it.
    fn heads_nested(&self, at: usize, look: &Look<'_>) -> bool {
        /// So many names show what they are.
        const MOST_NESTED: usize = 40;
        let Some(row) = self.all.get(at).filter(|row| row.bullet && !look.words.contains([',', '(', '@'])) else { return false };
        let lexicon = &row.lexicon();
        let is_below = |at: &usize| self.all.get(*at).is_some_and(|next| next.bullet && next.indent > row.indent);
        let mut below = (at + 1..self.all.len()).take(MOST_NESTED).take_while(is_below).peekable();
        let any = below.peek().is_some() && (self.nested || person::is_body(look.words, lexicon) || weight(look.words, lexicon) < 7);
        let is_somebody = |at: usize| {
            let lexicon = self.all.get(at).map_or(Lexicon::ALL, Row::lexicon);
            let name = self.look(at).name;
            likely(name, &lexicon) >= 7 && !person::is_body(name, &lexicon)
        };
        any && below.all(is_somebody)
    }

    /// Whether a row has another form than those below it.
    fn heads_form(&self, at: usize, look: &Look<'_>) -> bool {
        let Some(row) = self.all.get(at) else { return false };
        let (words, lexicon) = (look.words, &row.lexicon());
        let next = self.all.get(at + 1);
        let is_unlikely = || look.likely(lexicon) < 7;
        if (self.divider != Divider::None || self.celled) && !row.table {
            return next.is_some() && (self.apart || look.rest.is_none() && is_unlikely());
        }
        let names_group = || {
            let first = words.split(' ').next().unwrap_or("");
            lexicon.is_word(first, GROUP | ROLE) || person::is_office(look.name, lexicon)
        };
        if row.table {
            return is_unlikely() || names_group();
        }
        let is_other = || is_unlikely() || !words.contains(char::is_lowercase) || names_group();
        if self.habit.capitals && !row.bullet && !look.in_capitals && is_other() {
            return true;
        }
        let set_off = self.habit.surname_first && !words.contains(',') && !row.bullet;
        let over_surname = || next.is_some_and(|next| entry::surname_first(self.look(at + 1).words, &next.lexicon()).is_some());
        if set_off && (over_surname() || names_group()) {
            return true;
        }
        let has_digit = !row.bullet && words.bytes().any(|b| b.is_ascii_digit());
        has_digit && !words.contains(['(', ',', '@', '\'']) && words.contains(' ')
            || next.is_some_and(|next| self.heads(row, look, next, at + 1))
    }

    /// Whether a row without bullet, or with nothing beside it and a gap before it, heads the rows below it.
    fn heads(&self, row: &Row<'t>, look: &Look<'_>, next: &Row<'t>, below: usize) -> bool {
        let alone = look.rest.is_none() && !row.bullet;
        self.bullets && next.bullet && alone
            || self.beside
                && alone
                && row.gap
                && !next.gap
                && look.name.contains(' ')
                && self.look(below).rest.is_some()
                && !self.look(below).is_sentence
    }

    /// Whether a row that is not divided holds several people rather than one with something beside the name.
    fn holds_several(&self, row: &Row<'t>) -> bool {
        /// So many full names are no affiliations.
        const MANY: usize = 4;
        let (words, lexicon) = (row.words().as_str(), &row.lexicon());
        let semicolons = words.matches(';').count();
        if self.habit.surname_first && semicolons < 2
            || line::checkbox(words).is_some()
            || self.single && semicolons == 0 && (1..4).contains(&person::commas(words))
        {
            return false;
        }
        // "Ann Ray, Bo West and two guests"
        let all = split_names_in(words, lexicon);
        let names: Vec<&str> = all.iter().copied().filter(|name| !person::is_crowd(name, lexicon)).collect();
        if all.len() < 2 || names.is_empty() {
            return false;
        }
        let full = names.iter().filter(|name| likely(name, lexicon) >= 7 && !person::is_body(name, lexicon)).count();
        let rows = self.filled;
        let commas = words.matches(',').count();
        let short = || names.iter().all(|name| likely(name, lexicon) >= 3 && (names.len() > 3 || !person::is_acronym(name)));
        // One who is written otherwise does not make one person of them: "Ann Ray, Bo West, Cy dent, Di Moss, Ed Long".
        let nearly = full >= MANY && full * 4 >= names.len() * 3 && names.iter().all(|name| likely(name, lexicon) >= 2);
        full == names.len()
            || nearly
            || commas == 0 && names.len() > 1 && full + 1 >= names.len()
            || (rows < 4 || commas > 3) && short() && (names.len() > 2 || rows < 3)
    }
}

/// A row that is a label, alone or with names after it.
fn label<'r, 't>(common: &Rows<'r, 't>, row: &Row<'t>, look: &Look<'_>, scope: &Scope<'t>) -> Option<Class<'r, 't>> {
    let words = look.words;
    if person::has_mail(words) {
        return None;
    }
    let lexicon = &row.lexicon();
    let bold = row.raw.as_str().starts_with("**") && row.raw.as_str().trim_end_matches([':', ' ']).ends_with("**");
    if let Some(class) = label_before_dash(row, words, scope) {
        return Some(class);
    }
    if let Some(label) = look.label.filter(|_| words.len() < 90) {
        let formed = !row.bullet || words.ends_with(':') || bold;
        // Capitals alone are one of several rows like it, and no header.
        let is_acronym = || is_capitals(words) && (row.bullet || common.bullets);
        if (label.attendance.is_some() || formed && !is_acronym()) && !(row.bullet && label.is_office) {
            return Some(Class::Header(header(row, look, scope)));
        }
    }
    if common.habit.initials && entry::initials_before(words, lexicon).is_some() {
        return None;
    }
    if let Some((organisation, from)) = of_organisation(words, common.organised, lexicon) {
        return Some(Class::Line(header(row, &Look::of(organisation, lexicon), scope), from));
    }
    label_before(common, row, words, scope)
}

/// A row that is a label of attendance and names, with a dash between them: `Apologies – Cy Moss, Di Lind`.
fn label_before_dash<'r, 't>(row: &Row<'t>, words: &str, scope: &Scope<'t>) -> Option<Class<'r, 't>> {
    let lexicon = &row.lexicon();
    if !lexicon.hears(SAYS) {
        return None;
    }
    let parted = [" - ", " – ", " — "].iter().filter_map(|dash| words.split_once(dash));
    let (label, names) = parted.min_by_key(|(label, _)| label.len())?;
    let known = Look::of(label, lexicon);
    known.label.filter(|known| known.attendance.is_some() && known.unknown == 0)?;
    let listed = split_names_in(names, lexicon);
    let named = !listed.is_empty() && listed.into_iter().all(|name| likely(name, lexicon) >= 5);
    named.then(|| Class::Line(header(row, &known, scope), words.len() - names.len()))
}

/// A row that is a label and names, with a colon between them.
fn label_before<'r, 't>(common: &Rows<'r, 't>, row: &Row<'t>, words: &str, scope: &Scope<'t>) -> Option<Class<'r, 't>> {
    let lexicon = &row.lexicon();
    let (label, names) = words.split_once(':')?;
    if names.trim().is_empty() && lexicon.is(label, TAKES_MINUTES) {
        return Some(Class::End);
    }
    if names.trim().is_empty() || names.starts_with("//") {
        return None;
    }
    if lexicon.is(label, TAKES_MINUTES) {
        return Some(Class::Kept);
    }
    // "Opening time: seven hours" says nothing of people.
    let field = lexicon::header_label(label);
    let is_time = matches!(field, Some(HeaderLabel::Time | HeaderLabel::Start | HeaderLabel::End));
    // "ROLL CALL VOTE: Ayes - 4" neither, but a roll call does.
    let senses = lexicon.whole(label, PRESENT | VOTE | VOTE_LABEL);
    if is_time || senses.any(VOTE | VOTE_LABEL) && !senses.any(PRESENT) {
        return Some(if row.gap { Class::End } else { Class::Kept });
    }
    let known = Look::of(label, lexicon);
    // "Total: 2"
    let counts = |word: &str| lexicon.is_word(word, TOTAL_FILLER | COUNTED);
    if known.label.is_none() && !names.contains(char::is_alphabetic) && label.split(' ').all(counts) {
        return Some(Class::Kept);
    }
    // "Secretary: Ann" after those who are absent is not one of them.
    let is_below = |header: Span| row.span.line > header.line + 1;
    let runs = || lexicon.is(label, RUNNER) && scope.header.span.is_some_and(is_below);
    let is_away = scope.header.attendance == Some(Attendance::Absent);
    if is_away && known.label.is_some_and(|known| known.is_office) && (row.gap || runs()) {
        return Some(Class::End);
    }
    let is_word = || {
        let may_be = common.labelled && !label.contains(' ') && label.starts_with(char::is_uppercase);
        may_be && likely(label, lexicon) >= 1 && people_label(names, lexicon).is_none()
    };
    let initials = || person::are_initials(label, names.split(['(', ',', '-']).next().unwrap_or("").trim());
    let is_full = |name: &str| likely(name, lexicon) >= 7 || entry::surname_first(name, lexicon).is_some();
    let named = || Some(split_names_in(names, lexicon)).filter(|named| !named.is_empty());
    // "**Location:** Zoom" is a field of the head.
    let is_in_bold = || field.is_none() && row.bold_lead() == Some(label) && named().is_some_and(|named| named.into_iter().all(is_full));
    let holds = known.label.is_some() || is_word() || is_in_bold();
    if !holds && says_nobody(names.trim()) {
        return Some(Class::Kept);
    }
    (holds && !initials()).then(|| Class::Line(header(row, &known, scope), label.len() + 1))
}

/// What a header says.
fn header<'t>(row: &Row<'t>, look: &Look<'_>, scope: &Scope<'t>) -> Header<'t> {
    let (words, span) = (look.words, Some(row.span));
    let bare = words.trim_end_matches([':', ' ']).trim_matches(['*', '_']).trim();
    let own = |part: &str| {
        let text = row.words();
        let place = || text.as_str().find(part).and_then(|at| text.as_str().get(at..at + part.len()));
        match text.place(part).map(|_| part).or_else(place) {
            Some(part) => row.take(text, part),
            None => Cow::Owned(part.to_owned()),
        }
    };
    let label = if bare.len() == words.len() { look.label } else { people_label(bare, &row.lexicon()) };
    if let Some(label) = label {
        let attendance = match (label.attendance, scope.attendance) {
            (Some(Attendance::Present), Some(Attendance::Remote)) | (None, _) => scope.attendance,
            (said, _) => said,
        };
        // "Apologies:" below "Members present" are those of members.
        let group = label.group.map(own).or_else(|| label.attendance.and(scope.header.group.clone()));
        return Header { group, attendance, is_office: label.is_office, span, ..Header::default() };
    }
    // "Members who did not attend:"
    let told = if words.ends_with(':') && !bare.contains(": ") { prose::clauses(words, &row.lexicon()).1 } else { None };
    if told.is_some() {
        return Header { group: scope.header.group.clone(), attendance: told, span, ..Header::default() };
    }
    // "Marshals (remote)"
    let apart = bare.strip_suffix(')').and_then(|bare| bare.split_once(" ("));
    let apart = apart.and_then(|(group, said)| Some((group, person::attendance(said, &row.lexicon())?)));
    let (group, attendance) = apart.map_or((bare, scope.attendance), |(group, said)| (group, Some(said)));
    Header { group: (!group.is_empty()).then(|| own(group)), attendance, span, ..Header::default() }
}

/// A name without the sign before or after it that a legend may explain: `Ray*`, `+Ray`.
fn without_sign(name: &str) -> &str {
    name.trim().trim_matches(|c: char| matches!(c, '*' | '+' | '#' | '†' | '‡' | '^' | '°' | '~'))
}

/// The two full names that words are, with a comma between them.
fn two_names<'w>(words: &'w str, lexicon: &Lexicon<'_>) -> Option<[&'w str; 2]> {
    let is_full = |name: &&str| {
        words_of(name).count() == 2 && likely(name, lexicon) >= 7 && !person::is_body(name, lexicon) && !person::is_office(name, lexicon)
    };
    let (first, second) = words.split_once(',')?;
    Some([first.trim(), second.trim()]).filter(|names| names.iter().all(is_full))
}

/// Somebody beside whom a mark stands.
fn attending(own: Person<'_>, marked: Option<Attendance>) -> Person<'_> {
    Person { attendance: own.attendance.or(marked), ..own }
}

/// Somebody of whom an office is stated together with others, unless the entry names another one.
fn of_office<'t>(own: Person<'t>, row: &Row<'t>, text: &Text<'t>, office: &str) -> Person<'t> {
    let stated = || (!office.is_empty()).then(|| row.take(text, office));
    Person { office: own.office.or_else(stated), ..own }
}

/// Whether most names below the head of a table have their surnames in capitals: `RAY Ann`.
fn are_in_capitals(rows: &[Row<'_>], grid: &Grid<'_>) -> bool {
    let head = |at: usize| {
        let row = rows.get(at).filter(|row| row.table && !row.is_empty())?;
        let plain: Vec<String> = grid.row(at).iter().map(|cell| inline::plain(cell).text.into_owned()).collect();
        Columns::of_head(&plain, RowsOf::PEOPLE, &row.lexicon())?.position(Slot::Name)
    };
    let Some((first, column)) = (0..rows.len().min(3)).find_map(|at| Some((at, head(at)?))) else { return false };
    let names = || (first + 1..rows.len()).filter_map(|at| Some((grid.row(at).get(column)?, rows.get(at)?.lexicon())));
    let capitals = names().filter(|(name, lexicon)| person::capital_surname_in(name, lexicon).is_some()).count();
    capitals > 1 && capitals * 2 > names().count()
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

/// Whether words are a label of a group. Capitals are a body, and no group of those who are listed.
fn names_group(label: Option<PeopleLabel<'_>>) -> bool {
    label.is_some_and(|label| label.attendance.is_some() || label.group.is_some_and(|group| !is_capitals(group)))
}

/// An organisation before its people, and where these begin: `Rope Makers: Ann Ray, Bo West`, `Rope Makers (Ann Ray, Bo West)`.
fn of_organisation<'w>(words: &'w str, organised: bool, lexicon: &Lexicon<'_>) -> Option<(&'w str, usize)> {
    let colon = if words.bytes().any(|byte| byte == b':') { words.split_once(": ") } else { None };
    let (organisation, _) = match colon {
        Some(parts) => parts,
        None => words.strip_suffix(')')?.split_once(" (")?,
    };
    let from = organisation.len() + 2;
    let is_body = |words: &str| person::is_body(words, lexicon);
    let inner = words.get(from..)?.trim_end_matches(')');
    let is_known = organised || is_body(organisation);
    let plain = words_of(organisation).count() <= 5
        && !organisation.contains([',', '(', '@', '['])
        && (is_known || person::one_part(inner, lexicon).is_none())
        && !person::names_office(organisation, lexicon);
    if !plain {
        return None;
    }
    let names = split_names_in(inner, lexicon);
    // "Ann Ray, Ministry of Fish" is somebody.
    let is_one = |name: &&str| {
        let bare = without_sign(name);
        likely(bare, lexicon) >= if organised { 3 } else { 7 } && !is_body(person::name_and_rest(bare, lexicon).0)
    };
    // Nobody is called "Rope Makers: Ann Ray, Bo West", and "Ann Ray (Rope Makers, Lake Side)" is one person.
    let holds = is_known || names.len() > 1 && (colon.is_some() || weight(organisation, lexicon) < 7);
    (holds && !names.is_empty() && names.iter().all(is_one)).then_some((organisation, from))
}

/// Organisations with their people, where some have several: `Arts – Ann Ray, Bo West; Science – Cy Moss; Law – vacant`. One is enough
/// where another line was so.
fn by_organisation<'w>(listed: &'w str, before: bool, lexicon: &Lexicon<'_>) -> Option<Vec<(&'w str, Vec<&'w str>)>> {
    if !listed.contains([';', '–']) {
        return None;
    }
    let is_full = |name: &&str| likely(name, lexicon) >= 7 && !person::is_body(name, lexicon);
    let part = |part: &'w str| {
        let (organisation, people) = part.split_once(" – ").or_else(|| part.split_once(" - "))?;
        let names = split_names_in(people, lexicon);
        // "vacant"
        let is_word = || people.trim().bytes().all(|byte| byte.is_ascii_lowercase());
        let holds = names.iter().all(is_full) || is_word() || lexicon::says_nothing(people.trim());
        let names = if names.iter().all(is_full) { names } else { Vec::new() };
        let plain = words_of(organisation.trim()).count() <= 3 && weight(organisation.trim(), lexicon) < 7;
        (plain && holds && !person::names_office(organisation, lexicon)).then_some((organisation.trim(), names))
    };
    let parts: Vec<_> = listed.split(';').map(part).collect::<Option<_>>()?;
    let several = parts.iter().any(|(_, names)| names.len() > 1) && parts.len() > 1;
    (several || before && parts.iter().any(|(_, names)| !names.is_empty())).then_some(parts)
}

/// The column of the name in a row without a head: one that alone begins with a title, or the first cell that is neither a number nor
/// initials.
fn name_column(lexicon: &Lexicon<'_>, cells: &[&str]) -> Vec<Option<Slot>> {
    let is_titled = |cell: &&str| cells::is_titled(cell, lexicon);
    let skips = |cell: &&&str| {
        cell.bytes().all(|b| b.is_ascii_digit() || b == b'.') || line::checkbox(cell).is_some_and(|(_, rest)| rest.is_empty())
    };
    let before = cells.iter().take_while(skips).count();
    let initials = cells.get(before).zip(cells.get(before + 1)).is_some_and(|(first, second)| person::are_initials(first, second));
    let mut titled = cells.iter().enumerate().filter(|(_, cell)| is_titled(cell)).map(|(at, _)| at);
    let before = match (titled.next(), titled.next()) {
        (Some(only), None) => only,
        _ => before + usize::from(initials),
    };
    let mut slots = vec![None; before];
    slots.push(Some(Slot::Name));
    slots
}

/// Whether most rows of the first block are in capitals throughout.
fn are_shouted(common: &Rows<'_, '_>) -> bool {
    let first = common.all.iter().position(|row| !row.is_empty()).unwrap_or(0);
    let is_sentence = |row: &Row<'_>| row.may_be_sentence() && row.is_sentence();
    let goes_on = |at: &usize| common.all.get(*at).is_some_and(|row| *at == first || !row.gap && !row.is_empty() && !is_sentence(row));
    // Most rows have no word in capitals, so that they are not looked at for it.
    let may_shout = |row: &Row<'_>| !row.table && row.any_word(|word| !word.contains(char::is_lowercase));
    let is_shouted = |at: usize| {
        let after = |look: &Look<'_>, lexicon: &Lexicon<'_>| {
            look.words.split_once(": ").is_some_and(|(_, named)| is_shouted(&Look::of(named, lexicon), lexicon))
        };
        let shouts = |row: &Row<'_>| is_shouted(common.look(at), &row.lexicon()) || after(common.look(at), &row.lexicon());
        common.all.get(at).is_some_and(|row| may_shout(row) && shouts(row))
    };
    let (all, shouted) =
        (first..common.all.len()).take_while(goes_on).fold((0, 0), |(all, own), at| (all + 1, own + usize::from(is_shouted(at))));
    shouted * 2 > all
}

/// Whether a row names somebody in capitals throughout: `MANUEL DA COSTA (PS)`.
fn is_shouted(look: &Look<'_>, lexicon: &Lexicon<'_>) -> bool {
    let is_capital = |word: &str| !word.contains(char::is_lowercase) || lexicon.is_word(word, PARTICLE);
    look.name.contains(' ')
        && !look.words.ends_with(':')
        && look.name.split(' ').all(is_capital)
        && !lexicon.stands_in(look.name, said::SAYS | GROUP | OFFICE | ROLE)
        && weight(look.name, lexicon) >= 7
}

/// What is counted of the rows of a list, each of which is looked at once.
#[derive(Default)]
struct Habits {
    names: Counts,
    bullets: usize,
    tables: usize,
    bold: usize,
    /// With something beside the name.
    beside: usize,
    single: Single,
    organised: Organised,
}

impl Habits {
    /// Counts a row, and notes what it says of the whole list.
    fn add(&mut self, common: &mut Rows<'_, '_>, at: usize) {
        let Some(row) = common.all.get(at) else { return };
        let lexicon = &row.lexicon();
        let raw = row.raw.as_str();
        self.bullets += usize::from(row.bullet);
        self.tables += usize::from(row.table);
        self.bold += usize::from(crate::scan::is_bold(raw));
        common.filled += usize::from(!row.is_empty());
        common.labelled = common.labelled || !row.table && raw.bytes().any(|byte| byte == b':') && labels_names(row);
        let cells = common.grid.row(at);
        if common.divider != Divider::None {
            if let Some(first) = cells.first() {
                self.names.add(first, false, lexicon);
            }
        } else if !row.table && !row.heading {
            self.add_words(common.look(at), lexicon);
        }
        if let (true, [alone]) = (row.table, cells) {
            self.organised.add(alone, lexicon);
        }
    }

    /// Counts a row that is not divided.
    fn add_words(&mut self, look: &Look<'_>, lexicon: &Lexicon<'_>) {
        let words = look.words;
        self.beside += usize::from(look.rest.is_some());
        self.organised.add(words, lexicon);
        if words.is_empty() || words.ends_with(':') || look.label.is_some() {
            return;
        }
        let (entry, in_capitals) = match line::checkbox(words) {
            Some((_, entry)) => (entry, Look::of(entry, lexicon).in_capitals),
            None => (words, look.in_capitals),
        };
        self.names.add(entry, in_capitals && person::may_have_capitals(entry), lexicon);
        self.single.add(words);
    }
}

/// Entries of one person, with what is said after a comma: most have one or two, and no other way to say it.
#[derive(Default)]
struct Single {
    all: usize,
    few: usize,
    one: usize,
    bracketed: usize,
}

impl Single {
    fn add(&mut self, entry: &str) {
        let commas = if entry.bytes().any(|byte| byte == b',') { person::commas(entry) } else { 0 };
        self.all += 1;
        self.few += usize::from(commas < 4);
        self.one += usize::from(commas > 0);
        self.bracketed += usize::from(commas == 0 && entry.bytes().any(|byte| byte == b'('));
    }

    fn is_habit(&self, bullets: bool) -> bool {
        let many = self.all > 2 || self.all == 2 && (bullets || self.one == 2);
        many && self.one > 0 && self.few * 5 >= self.all * 4 && self.bracketed * 2 < self.all
    }
}

/// Entries of an organisation, a colon, and its people: with full names, or with whatever names where the entries are all so.
#[derive(Default)]
struct Organised {
    all: usize,
    full: usize,
    /// With a label known as one, or with short names; and how many of the latter.
    labelled: usize,
    short: usize,
    /// With several names.
    several: usize,
}

impl Organised {
    fn add(&mut self, entry: &str, lexicon: &Lexicon<'_>) {
        if !entry.contains(char::is_alphanumeric) {
            return;
        }
        self.all += 1;
        if !entry.bytes().any(|byte| byte == b':') {
            return;
        }
        let Some((before, names)) = entry.split_once(": ") else { return };
        let names = split_names_in(names, lexicon);
        let first = names.first().copied().unwrap_or("");
        let is_label =
            names_group(people_label(before, lexicon)) || person::names_office(before, lexicon) || lexicon::header_label(before).is_some();
        let is_somebody = || likely(first, lexicon) >= 7 && !person::is_body(person::name_and_rest(first, lexicon).0, lexicon);
        self.full += usize::from(!is_label && !before.contains([',', '(']) && is_somebody());
        let is_name = |name: &&str| {
            let bare = without_sign(name);
            bare.starts_with(char::is_uppercase) && likely(bare, lexicon) >= 3
        };
        let all = !names.is_empty() && names.iter().all(is_name);
        // "Ann Ray: Harbour Office, Basin" is somebody.
        let has_of = |words: &str| words_of(words).any(|word| lexicon.is_word(word, OF) && !lexicon.is_word(word, PARTICLE));
        let is_other = || likely(before, lexicon) < 7 || person::is_body(before, lexicon) || has_of(before);
        let has_sign = || names.iter().any(|name| without_sign(name).len() < name.trim().len());
        let is_short = !is_label && all && (is_other() || has_sign());
        self.labelled += usize::from(is_short || is_label && all);
        self.short += usize::from(is_short);
        self.several += usize::from(all && names.len() > 1);
    }

    /// Whether most are.
    fn is_habit(&self) -> bool {
        /// So many rows make a habit.
        const LEAST: usize = 3;
        self.full >= LEAST && self.full * 5 >= self.all * 3 || self.short > 1 && self.several > 1 && self.labelled == self.all
    }
}

/// What the marks say that stand in the first cells of most rows, which are taken out of the grid; none where they do not. Without a legend
/// letters may say so by themselves.
fn codes(rows: &[Row<'_>], grid: &mut Grid<'_>, legend: Marks) -> (Vec<Option<Attendance>>, Marks) {
    let divided = |at: &usize| grid.row(*at).len() > 1 && !rows.get(*at).is_some_and(|row| row.table);
    let mut firsts: Vec<&str> = Vec::with_capacity(rows.len());
    firsts.extend((0..rows.len()).filter(divided).filter_map(|at| grid.row(at).first().copied()));
    let marks = if legend.is_empty() { legend::letters(&firsts).unwrap_or_default() } else { legend };
    let coded = firsts.iter().filter(|first| legend::said(first, &marks).is_some()).count();
    if coded < 2 || coded * 2 <= firsts.len() {
        return (Vec::new(), marks);
    }
    let of_row = |at: usize| grid.row(at).first().filter(|_| divided(&at)).and_then(|first| legend::said(first, &marks));
    let codes: Vec<Option<Attendance>> = (0..rows.len()).map(of_row).collect();
    grid.drop_first(|at| codes.get(at).is_some_and(Option::is_some));
    (codes, marks)
}

/// Whether a letter that a legend explains stands before most names: `P Ann Ray`.
fn are_coded(rows: &[Row<'_>], marks: &Marks) -> bool {
    let is_coded = |row: &&Row<'_>| row.raw.as_str().split_once([' ', '\t']).is_some_and(|(first, _)| legend::said(first, marks).is_some());
    let filled = rows.iter().filter(|row| !row.is_empty());
    !marks.is_empty() && filled.clone().filter(is_coded).count() * 2 > filled.count()
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
fn labels_names(row: &Row<'_>) -> bool {
    let lexicon = &row.lexicon();
    let parts = row.words().as_str().split_once(':');
    parts.is_some_and(|(label, names)| people_label(label, lexicon).is_some() && split_names_in(names, lexicon).len() > 1)
}

/// The label of something else than people that words are.
fn other_label(words: &str, lexicon: &Lexicon<'_>) -> Option<Label> {
    if !lexicon.hears(lexicon::LABELS) {
        return None;
    }
    lexicon::label(words).filter(|label| matches!(label, Label::Actions | Label::Decisions | Label::Agenda))
}

/// Whether several bullets stand outermost and each has others nested below it.
fn is_nested(rows: &[Row<'_>]) -> bool {
    let bullets: Vec<u32> = rows.iter().filter(|row| row.bullet).map(|row| row.indent).collect();
    let outermost = bullets.iter().min().copied().unwrap_or(0);
    let outer = bullets.iter().filter(|indent| **indent == outermost).count();
    let heads = bullets.windows(2).filter(|pair| matches!(pair, [own, below] if *own == outermost && below > own)).count();
    outer > 1 && heads == outer
}

/// How many rows at the start hold nothing, or only say that there is nobody; 0 where none of them says so.
fn nobody(rows: &[Row<'_>]) -> usize {
    let says = |row: &Row<'_>| lexicon::says_nothing(row.raw.as_str());
    let count = rows.iter().take_while(|row| row.is_empty() || row.heading || says(row)).count();
    if rows.iter().take(count).any(|row| !row.is_empty() && !row.heading && says(row)) { count } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::people::row::testing::of_rows;

    #[test]
    fn boxes_after_a_gap_are_another_list_than_bullets_without() {
        for (lines, expected) in [
            ("- Ann Ray\n- Bo West\n\n- [ ] Cy Moss\n- [ ] Di Lind", 2),
            ("- [x] Ann Ray\n- Bo West\n\n- [ ] Cy Moss\n- [ ] Di Lind", 4),
            ("- Ann Ray\n- Bo West\n- [ ] Cy Moss\n- [ ] Di Lind", 4),
            ("Ann Ray\nBo West\n\n- [ ] Cy Moss\n- [ ] Di Lind", 4),
            ("- Ann Ray\n- Bo West\n\n- Cy Moss\n- Di Lind", 4),
        ] {
            assert_eq!(of_rows(lines, before_boxes), expected, "{lines:?}");
        }
    }

    #[test]
    fn rows_at_the_start_may_say_that_there_is_nobody() {
        for (lines, expected) in
            [("None\nAnn Ray", 1), ("Ann Ray\nNone", 0), ("- None\n- None\n- Ann Ray", 2), ("Ann Ray\nBo West", 0), ("...", 0)]
        {
            assert_eq!(of_rows(lines, nobody), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_list_is_nested_where_each_of_several_outermost_bullets_has_others_below() {
        for (lines, expected) in [
            ("- Harbour\n  - Ann Ray\n- Basin\n  - Bo West", true),
            ("- Harbour\n  - Ann Ray\n- Basin", false),
            ("- Harbour\n- Basin\n  - Bo West", false),
            ("- Harbour\n  - Ann Ray\n  - Bo West", false),
            ("- Harbour\n- Basin", false),
        ] {
            assert_eq!(of_rows(lines, is_nested), expected, "{lines:?}");
        }
    }

    #[test]
    fn most_names_below_the_head_of_a_table_may_have_surnames_in_capitals() {
        let table = |names: &[&str]| {
            format!("| Name | Body |\n|---|---|\n{}", names.iter().map(|name| format!("| {name} | HBO |\n")).collect::<Vec<_>>().concat())
        };
        let grid = |rows: &[Row<'_>]| {
            let grid = Grid::of(rows.iter().map(|row| (row.raw.as_str(), row.table)), Divider::None);
            are_in_capitals(rows, &grid)
        };
        for (names, expected) in [
            (&["RAY Ann", "WEST Bo"][..], true),
            (&["RAY Ann", "WEST Bo", "MOSS Cy", "Di Lind"], true),
            (&["RAY Ann", "Bo West"], false),
            (&["RAY Ann"], false),
            (&["Ann Ray", "Bo West"], false),
            (&["RAY Ann", "WEST Bo", "Cy Moss", "Di Lind"], false),
            (&["RAY Ann", "WEST Bo", "Cy Moss", "Di Lind", "Ed Holm"], false),
        ] {
            assert_eq!(of_rows(&table(names), grid), expected, "{names:?}");
        }
    }

    #[test]
    fn a_label_in_the_first_column_may_hold_for_the_rows_below_it() {
        let merged = |rows: &[Row<'_>]| {
            let grid = Grid::of(rows.iter().map(|row| (row.raw.as_str(), row.table)), Divider::None);
            merged_column(rows, &grid)
        };
        for (lines, expected) in [
            ("| Group | Name |\n|---|---|\n| Members | Ann Ray |\n| | Bo West |", Some(0)),
            ("| Office | Name |\n|---|---|\n| Members | Ann Ray |\n| | Bo West |", Some(0)),
            ("| Office | Name |\n|---|---|\n| Members | Ann Ray |\n| Guests | Bo West |", None),
            ("| Office | Name |\n|---|---|\n| Chair | Ann Ray |\n| | Bo West |", None),
            ("| Name | Office |\n|---|---|\n| Ann Ray | Members |\n| Bo West | |", None),
        ] {
            assert_eq!(of_rows(lines, merged), expected, "{lines:?}");
        }
    }

    #[test]
    fn entries_of_one_person_have_few_commas_and_nothing_else_beside_the_name() {
        for (all, few, one, bracketed, bullets, expected) in [
            (3, 3, 1, 0, false, true),
            (2, 2, 1, 0, false, false),
            (2, 2, 1, 0, true, true),
            (2, 2, 2, 0, false, true),
            (1, 1, 1, 0, true, false),
            (3, 3, 0, 0, false, false),
            (5, 4, 1, 0, false, true),
            (5, 3, 1, 0, false, false),
            (4, 4, 1, 2, false, false),
            (5, 5, 1, 2, false, true),
        ] {
            let single = Single { all, few, one, bracketed };
            assert_eq!(single.is_habit(bullets), expected, "{all} {few} {one} {bracketed} {bullets}");
        }
        for (entry, expected) in [
            ("Ann Ray", (1, 1, 0, 0)),
            ("Ann Ray, Chair", (1, 1, 1, 0)),
            ("Ann Ray, a, b, c", (1, 1, 1, 0)),
            ("Ann Ray, a, b, c, d", (1, 0, 1, 0)),
            ("Ann Ray (Harbour)", (1, 1, 0, 1)),
            ("Ann Ray, Chair (Harbour)", (1, 1, 1, 0)),
        ] {
            let mut single = Single::default();
            single.add(entry);
            assert_eq!((single.all, single.few, single.one, single.bracketed), expected, "{entry:?}");
        }
    }

    #[test]
    fn three_organisations_with_their_people_make_a_habit() {
        for (all, full, labelled, short, several, expected) in [
            (5, 3, 0, 0, 0, true),
            (6, 3, 0, 0, 0, false),
            (2, 2, 0, 0, 0, false),
            (4, 0, 4, 2, 2, true),
            (4, 0, 4, 1, 2, false),
            (4, 0, 4, 2, 1, false),
            (4, 0, 3, 2, 2, false),
        ] {
            let organised = Organised { all, full, labelled, short, several };
            assert_eq!(organised.is_habit(), expected, "{all} {full} {labelled} {short} {several}");
        }
        for (entry, expected) in [
            ("...", (0, 0, 0, 0, 0)),
            ("Ann Ray", (1, 0, 0, 0, 0)),
            ("Rope: Ann Ray", (1, 1, 1, 1, 0)),
            ("Rope: Ann Ray, Bo West", (1, 1, 1, 1, 1)),
            ("Rope: Ann, Bo", (1, 0, 1, 1, 1)),
            ("Rope: ann, bo", (1, 0, 0, 0, 0)),
            ("Members: Ann Ray", (1, 0, 1, 0, 0)),
            ("Chair: Ann Ray", (1, 0, 1, 0, 0)),
            ("Rope (old): Ann Ray", (1, 0, 1, 1, 0)),
            ("Rope:Ann Ray", (1, 0, 0, 0, 0)),
            ("Ann Ray: Harbour Office, Basin", (1, 0, 0, 0, 1)),
        ] {
            let mut own = Organised::default();
            own.add(entry, &Lexicon::ALL);
            assert_eq!((own.all, own.full, own.labelled, own.short, own.several), expected, "{entry:?}");
        }
    }

    #[test]
    fn an_organisation_stands_before_its_people() {
        for (words, organised, expected) in [
            ("Rope Makers: Ann Ray, Bo West", false, Some(("Rope Makers", 13))),
            ("Ropeworks (Ann Ray, Bo West)", false, Some(("Ropeworks", 11))),
            ("Rope Makers (Ann Ray, Bo West)", false, None),
            ("Rope Makers: Ann Ray", false, None),
            ("Rope Makers: Ann Ray", true, Some(("Rope Makers", 13))),
            ("Harbour Board: Ann Ray", false, Some(("Harbour Board", 15))),
            ("Rope Makers: Ann, Bo", false, None),
            ("Rope Makers: Ann, Bo", true, Some(("Rope Makers", 13))),
            ("Rope Makers:", true, None),
            ("One two three four five: Ann Ray, Bo West", false, Some(("One two three four five", 25))),
            ("One two three four five six: Ann Ray, Bo West", false, None),
            ("Rope, Makers: Ann Ray, Bo West", false, None),
            ("Chair: Ann Ray, Bo West", false, None),
            ("Rope Makers: Ann Ray, Harbour Board", false, None),
            ("Rope Makers Ann Ray", false, None),
        ] {
            assert_eq!(of_organisation(words, organised, &Lexicon::ALL), expected, "{words:?} {organised}");
        }
        let several = "Arts – Ann Ray, Bo West; Science – Cy Moss; Law – vacant";
        let parts = by_organisation(several, false, &Lexicon::ALL);
        assert_eq!(parts, Some(vec![("Arts", vec!["Ann Ray", "Bo West"]), ("Science", vec!["Cy Moss"]), ("Law", vec![])]));
        for (listed, before, expected) in [
            ("Arts – Ann Ray; Science – Cy Moss", false, false),
            ("Arts – Ann Ray; Science – Cy Moss", true, true),
            ("Arts – Ann Ray, Bo West", false, false),
            ("Arts – Ann Ray, Bo West", true, true),
            ("Arts - Ann Ray, Bo West; Law - vacant", false, true),
            ("Arts – vacant; Law – vacant", true, false),
            ("Arts: Ann Ray, Bo West; Law – Cy Moss", false, false),
            ("Arts of the old lake – Ann Ray, Bo West; Law – Cy Moss", false, false),
            ("Chair – Ann Ray, Bo West; Law – Cy Moss", false, false),
            ("Arts – Ann Ray, Bo; Law – Cy Moss", false, false),
        ] {
            assert_eq!(by_organisation(listed, before, &Lexicon::ALL).is_some(), expected, "{listed:?} {before}");
        }
    }

    #[test]
    fn words_of_a_row_are_told_apart() {
        for (words, expected) in [
            ("Ann Ray, Bo West", true),
            ("Ann Ray, Harbour Board", false),
            ("Ann Ray, Vice Chair", false),
            ("Ann, Bo West", false),
            ("Ann Bea Ray, Bo West", false),
            ("Ann Ray Bo West", false),
        ] {
            assert_eq!(two_names(words, &Lexicon::ALL).is_some(), expected, "{words:?}");
        }
        for (words, expected) in [
            ("MANUEL DA COSTA (PS)", true),
            ("MANUEL da COSTA", true),
            ("MANUEL", false),
            ("MANUEL COSTA:", false),
            ("Manuel Costa", false),
            ("HARBOUR MEMBERS", false),
        ] {
            let look = Look::of(words, &Lexicon::ALL);
            assert_eq!(is_shouted(&look, &Lexicon::ALL), expected, "{words:?}");
        }
        for (cells, expected) in [
            (&["Ann Ray", "Harbour"][..], 0),
            (&["1", "Ann Ray"], 1),
            (&["1.", "AR", "Ann Ray"], 2),
            (&["AR", "Ann Ray"], 1),
            (&["[x]", "Ann Ray"], 1),
            (&["JP", "Harbour Office"], 0),
            (&["1", "JP", "Harbour Office"], 1),
            (&["1", "JP", "Jo Pell"], 2),
        ] {
            let slots = name_column(&Lexicon::ALL, cells);
            assert_eq!((slots.len(), slots.last().copied().flatten()), (expected + 1, Some(Slot::Name)), "{cells:?}");
        }
        for name in ["Ray*", "+Ray", " #Ray† ", "Ray‡", "~Ray^", "°Ray"] {
            assert_eq!(without_sign(name), "Ray", "{name:?}");
        }
    }

    #[test]
    fn a_number_after_people_who_have_none_begins_a_section() {
        let begins = |lines: &str| {
            of_rows(lines, |rows| {
                let count = rows.iter().filter(|row| row.bullet).count();
                begins_section(&Rows { all: rows, bullets: count * 2 > rows.len(), ..Rows::default() }, rows.len() - 1)
            })
        };
        for (lines, expected) in [
            ("Ann Ray\nBo West\n\n1. Matters arising", true),
            ("Ann Ray\nBo West\n\n2/ Matters arising", true),
            ("Ann Ray\nBo West\n\n2) Matters arising", true),
            ("Ann Ray\nBo West\n\n1.0    MATTERS ARISING", true),
            ("Ann Ray\nBo West\n\n/ Matters arising", false),
            ("Ann Ray\nBo West\n\n2 Matters arising", false),
            ("Ann Ray\nBo West\n\nMatters arising", false),
            ("1. Ann Ray\n2. Bo West\n\n3. Cy Moss", false),
            ("1/ Ann Ray\n2/ Bo West\n\n3/ Cy Moss", false),
            ("- Ann Ray\n- Bo West\n- Cy Moss\n\n1. Matters arising", false),
        ] {
            assert_eq!(begins(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_label_stands_before_several_names() {
        for (line, expected) in [
            ("Present: Ann Ray, Bo West", true),
            ("Councillors: Ann Ray and Bo West", true),
            ("Present: Ann Ray", false),
            ("Roof: Ann Ray, Bo West", false),
            ("Ann Ray, Bo West", false),
        ] {
            assert_eq!(of_rows(line, |rows| rows.first().is_some_and(labels_names)), expected, "{line:?}");
        }
    }

    #[test]
    fn signs_around_a_name_are_no_part_of_it() {
        for (name, expected) in [("Ray*", "Ray"), ("+Ray", "Ray"), (" Ray† ", "Ray"), ("Ray-", "Ray-"), ("Ray", "Ray"), ("*", "")] {
            assert_eq!(without_sign(name), expected, "{name:?}");
        }
    }

    #[test]
    fn two_full_names_have_a_comma_between_them() {
        for (words, expected) in [
            ("Ann Ray, Bo West", true),
            ("Ann Ray, Chair", false),
            ("Ray, Ann", false),
            ("Ann Ray, Bo West, Cy Moss", false),
            ("Ann Ray, Harbour Office", false),
            ("Ann Ray Bo West", false),
        ] {
            assert_eq!(two_names(words, &Lexicon::ALL).is_some(), expected, "{words:?}");
        }
    }
}
