//! Minutes in the language of [`made_up`](super::made_up), which is rows and nothing else.

use crate::model::{Attendance, Block, Date};
use crate::parse;

const MINUTES: &str = "\
Havena Konsilo

Dator: tilfred 12 olk zumbral 2026
Lokor: Ruga Domo

Venuti: Ann Ray, Bo West kay Cy Long
Mankuti: Dee Moss

Plenkovar
1. Tektono
2. Lampo

1. Tektono

La tektono gutas.

Faronda: Ann Ray devor ripari la tektono gisk 20 zumbral 2026
Decizo: Oni pagas la ripari el la kaso.

2. Lampo

La lampo brulas.

Farondar
- Bo West devor meti la lampo
";

fn blocks<'b, 't>(body: &'b [Block<'t>], found: &mut Vec<&'b Block<'t>>) {
    for block in body {
        found.push(block);
        blocks(block.body(), found);
    }
}

#[test]
fn a_language_is_rows_and_nothing_else() {
    let minutes = parse(MINUTES);
    assert_eq!((minutes.meeting.date, minutes.meeting.location.as_deref()), (Date::new(2026, 5, 12), Some("Ruga Domo")));
    let agenda: Vec<&str> = minutes.agenda.iter().map(|item| &*item.title).collect();
    assert_eq!(agenda, ["Tektono", "Lampo"]);
    let people: Vec<_> = minutes.people().map(|(_, person)| (&*person.name, person.attendance)).collect();
    let [present, absent] = [Attendance::Present, Attendance::Absent].map(Some);
    assert_eq!(people, [("Ann Ray", present), ("Bo West", present), ("Cy Long", present), ("Dee Moss", absent)]);
    let mut found = Vec::new();
    minutes.all_sections().for_each(|(_, section)| blocks(&section.body, &mut found));
    let actions: Vec<_> = found
        .iter()
        .filter_map(|block| match block {
            Block::Action(action) => Some((&*action.owners[0].name, action.due.as_ref().and_then(|due| due.date))),
            _ => None,
        })
        .collect();
    assert_eq!(actions, [("Ann Ray", Date::new(2026, 5, 20)), ("Bo West", None)]);
    assert_eq!(found.iter().filter(|block| matches!(block, Block::Decision(_))).count(), 1);
}
