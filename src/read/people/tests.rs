//! Lists read whole, one rule a test.

use std::fmt::Write as _;

use crate::model::{Attendance, Person};
use crate::parse;

/// The groups of a list of participants as a line: `role: surname, given; name; … / role: …`, and what was kept beside them.
fn listed(rows: &str) -> String {
    shown(&format!("Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\nAnnex 1: List of Participants\n\n{rows}\n"))
}

/// The same of the participants of a text.
fn shown(text: &str) -> String {
    let minutes = parse(text);
    let named = |name: Option<&str>, members: &[Person<'_>]| {
        let mut shown = name.unwrap_or_default().to_owned();
        if let Some(attendance) = members.first().and_then(|first| first.attendance).filter(|it| *it != Attendance::Present) {
            let _ = write!(shown, "({})", attendance.name());
        }
        if !shown.is_empty() {
            shown.push_str(": ");
        }
        let members = members.iter().map(|person| match (&person.surname, &person.given) {
            (Some(surname), Some(given)) => format!("{surname}, {given}"),
            _ => person.name.to_string(),
        });
        shown + &members.collect::<Vec<_>>().join("; ")
    };
    // Those of a group who attended in different ways are shown apart.
    let groups = minutes.participants.iter().flat_map(|group| {
        let alike = group.members.chunk_by(|one, other| one.attendance == other.attendance);
        let nobody = group.members.is_empty().then_some(&[][..]);
        alike.chain(nobody).map(|members| named(group.name.as_deref(), members)).collect::<Vec<_>>()
    });
    let kept = minutes.annexes.iter().map(|annex| annex.body.len()).sum::<usize>();
    let mut shown = groups.collect::<Vec<_>>().join(" / ");
    if kept > 0 {
        let _ = write!(shown, " + {kept}");
    }
    shown
}

#[test]
fn a_heading_in_a_list_heads_a_group_of_others_than_those_above() {
    for (text, expected) in [
        ("## Attendees\n\n- Ann Ray\n- Bo West\n\n### Harbour\n\n- Cy Dent", "Ann Ray; Bo West / Harbour: Cy Dent"),
        ("## Attendees\n\n- Ann Ray\n- Bo West\n\n### Introductions\n\n- Bo West", "Ann Ray; Bo West"),
    ] {
        assert_eq!(shown(&format!("# Dev call 2026-05-12\n\n{text}\n\n## Topics\n\n- None\n")), expected, "{text:?}");
    }
}

#[test]
fn names_in_small_letters_are_listed_among_others() {
    for (text, expected) in [
        ("Attendees: Ann Ray, Bo West, Cy dent, Di Moss, Ed Long", "Ann Ray; Bo West; Cy dent; Di Moss; Ed Long"),
        ("## Attendees\n\nAnn Ray, Bo West, Cy dent, Di Moss, Ed Long", "Ann Ray; Bo West; Cy dent; Di Moss; Ed Long"),
        ("## Attendees\n\nann, bow, cyd, dim, edl, flo, gus, hal2", "ann; bow; cyd; dim; edl; flo; gus; hal2"),
        ("PRESENT (Three Councillors):- Ann Ray, Bo West and Cy Dent", "Councillors: Ann Ray; Bo West; Cy Dent"),
        ("Attendees in Absentia: Ann Ray", "(absent): Ann Ray"),
    ] {
        assert_eq!(shown(&format!("# Dev call 2026-05-12\n\n{text}\n\n## Topics\n\n- None\n")), expected, "{text:?}");
    }
}

#[test]
fn a_long_header_is_no_name_that_goes_on() {
    let header = "Representatives of the harbours of all the towns on the lake and the river";
    for (rows, expected) in [
        (
            format!("Members\nRAY Ann\nLIND Di\n{header}\nWEST Bo\nMOOR Cy"),
            format!("Members: RAY, Ann; LIND, Di / {header}: WEST, Bo; MOOR, Cy"),
        ),
        (
            format!("Members\nRay, Ann\nLind, Di\n{header}\nWest, Bo\nMoor, Cy"),
            format!("Members: Ray, Ann; Lind, Di / {header}: West, Bo; Moor, Cy"),
        ),
    ] {
        assert_eq!(listed(&rows), expected, "{rows:?}");
    }
}

#[test]
fn a_header_directly_below_the_title_of_the_list_is_no_part_of_it() {
    let text = "- It leaks over the maps, and has done so since the winter of the flood; the roofer\n  was called, and the lamps are dim, and nobody knows why they went out\n  at all.\n";
    let header = "Past and prospective countries of the lake";
    let list = format!("Annex 1: List of Participants\n{header}\t\nRAY Ann\nWEST Bo\n");
    assert_eq!(shown(&format!("Board\n\n4 May 2026\n\n1. Roof\n\n{}\n{list}", text.repeat(3))), format!("{header}: RAY, Ann; WEST, Bo"));
}

#[test]
fn most_rows_say_how_a_list_is_divided() {
    for (rows, expected) in [
        // Surnames before a comma: half of the rows, and more than half of those with a comma.
        ("Ray, Ann\nWest, Bo", "Ray, Ann; West, Bo"),
        ("Ray, Ann\nBo West", "Ray, Ann; Bo West"),
        ("Ray, Ann\nBo West\nCy Moor", "Ray; Bo West; Cy Moor"),
        ("Ray, Ann\nBo West, Harbour Office", "Ray; Bo West"),
        ("Ray, Ann\nWest, Bo\nCy Moor, Harbour Office", "Ray, Ann; West, Bo; Cy Moor"),
        ("Chair, harbour side\nRay, Ann\nWest, Bo", "Chair, harbour side: Ray, Ann; West, Bo"),
        // Surnames in capitals: two rows of three.
        ("RAY Ann\nWEST Bo\nCy Moor", "RAY, Ann; WEST, Bo; Cy Moor"),
        ("RAY Ann\nBo West\nCy Moor", "RAY Ann; Bo West; Cy Moor"),
        // A tab: a row of four.
        ("Ray\tAnn\nHarbour\nBasin\nLakes", "Ray, Ann / Harbour:  / Basin: Lakes"),
        ("Ray\tAnn\nBo West\nCy Moor\nDi Lind\nEd Holm", "Ray Ann; Bo West; Cy Moor; Di Lind; Ed Holm"),
        // Other signs: two rows of five.
        ("Ray | Ann\nHarbour\nWest | Bo\nBasin\nLakes", "Ray, Ann / Harbour: West, Bo / Basin: Lakes"),
        ("Ray | Ann\nBo West\nCy Moor", "Ray; Bo West; Cy Moor"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

#[test]
fn a_row_that_looks_otherwise_heads_the_others() {
    for (rows, expected) in [
        (
            "Harbour\n- Ann Ray\n- Bo West\nBasin\n- Cy Moor\n- Di Lind\n- Ed Holm",
            "Harbour: Ann Ray; Bo West / Basin: Cy Moor; Di Lind; Ed Holm",
        ),
        ("Harbour\n- Ann Ray\nBasin\n- Cy Moor", "Harbour; Ann Ray; Basin; Cy Moor"),
        (
            "Ann Ray, Harbour\nBo West, Basin\n\nFerry Masters\nCy Moor, Quay\nDi Lind, Quay",
            "Ann Ray; Bo West / Ferry Masters: Cy Moor; Di Lind",
        ),
        ("Ann Ray, Harbour\nBo West, Basin\n\nFerries\nCy Moor, Quay\nDi Lind, Quay", "Ann Ray; Bo West; Ferries; Cy Moor; Di Lind"),
        ("Chair\nRay\tAnn\nMembers\nWest\tBo\nSecretariat", "Chair: Ray, Ann / Members: West, Bo / Secretariat: "),
        ("**Harbour**\nAnn Ray\nBo West", "Harbour: Ann Ray; Bo West"),
        ("Harbour:\nAnn Ray\nBo West", "Harbour: Ann Ray; Bo West"),
        ("- Harbour:\n- Ann Ray\n- Bo West", "Harbour: Ann Ray; Bo West"),
        ("- **Harbour**\n- Ann Ray\n- Bo West", "Harbour: Ann Ray; Bo West"),
        ("- Apologies\n- Ann Ray\n- Bo West", "(absent): Ann Ray; Bo West"),
        ("HBO\nAnn Ray\nBo West", "HBO: Ann Ray; Bo West"),
        ("Members - Harbour\nAnn Ray\nBo West", "Members - Harbour: Ann Ray; Bo West"),
        ("HARBOUR MEMBERS\nRAY Ann\nWEST Bo\nMOOR Cy", "HARBOUR MEMBERS: RAY, Ann; WEST, Bo; MOOR, Cy"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

#[test]
fn names_stand_behind_a_label() {
    for (rows, expected) in [
        ("Present: Ann Ray, Bo West", "Ann Ray; Bo West"),
        ("Apologies: Ann Ray, Bo West", "(absent): Ann Ray; Bo West"),
        ("Apologies: none", ""),
        ("Apologies: -", ""),
        ("Members: Ann Ray, Bo West\nGuests: Cy Moor", "Members: Ann Ray; Bo West / Guests: Cy Moor"),
        ("Members: Ann Ray, Harbour Office", "Members: Ann Ray"),
        ("Members: Ann Ray, Bo West, Harbour Office", "Members: Ann Ray; Bo West; Harbour Office"),
        ("Present:\nAnn Ray\nBo West", "Ann Ray; Bo West"),
        ("Zoom:\nAnn Ray\nBo West", "(remote): Ann Ray; Bo West"),
        ("Online:\nAnn Ray\nBo West", "(remote): Ann Ray; Bo West"),
        ("Members https://harbour.example/list\nAnn Ray\nBo West", "Members https://harbour.example/list: Ann Ray; Bo West"),
        ("The members of the board of the harbour: Ann Ray, Bo West\nCy Moor", "Cy Moor + 1"),
        ("Apologies: Ann Ray\n\nIt was a cold day and so they met in the hall.", "(absent): Ann Ray + 1"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

#[test]
fn the_number_of_a_header_that_nobody_stands_below_is_kept() {
    for (text, expected) in [
        ("Present:\n10. Members:\n11. Ann Ray\n12. Guests:\n13. Bo West\n", " / Members: Ann Ray / Guests: Bo West"),
        ("Present:\n10. Members:\n11. Ann Ray\n12. Guests:\n", " / Members: Ann Ray / Guests:  + 1"),
        ("Present:\n10. Guests:\n11. Members:\n12. Ann Ray\n", " / Guests:  / Members: Ann Ray + 1"),
        ("Present:\n10. Ann Ray\n11. Apologies: none\n", "Ann Ray /  + 1"),
    ] {
        assert_eq!(shown(text), expected, "{text:?}");
    }
}

#[test]
fn markup_that_a_divider_cuts_leaves_a_row_whole() {
    for (rows, expected) in [
        ("Ray\tAnn\nWest\t[Bo](https://x.example)", "Ray, Ann; West, Bo"),
        ("Ray\tAnn\n[West\tBo](https://x.example)", "Ray, Ann; West Bo"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

#[test]
fn nobody_behind_a_label_is_lost() {
    for (line, expected) in [
        ("Present: Ann Ray, Bo West", "Ann Ray; Bo West"),
        ("Present: Ann Ray, Bo West (by phone), Cy Hill", "Ann Ray / (remote): Bo West / Cy Hill"),
        ("Present: Ann Ray, Bo West, Cy Hill\nRoom 5 | Online", "Ann Ray; Bo West; Cy Hill"),
        ("Present: Ann Ray, B**o** West, Cy Hill", "Ann Ray; Bo West; Cy Hill"),
    ] {
        for text in [format!("Board\n\n4 May 2026\n{line}\n"), format!("Board\n\n4 May 2026\n\n1. Roof\n\n{line}\n\n2. Lamps\n")] {
            assert_eq!(shown(&text), expected, "{text:?}");
        }
    }
    let sentences = "Board\n\n4 May 2026\n\n1. Roof\n\nIn attendance were *Bo* and A\u{ad}nn. Cy and Di were absent.\n";
    assert_eq!(shown(sentences), "Bo; Ann / (absent): Cy; Di");
}

#[test]
fn a_row_of_cells_is_one_person() {
    for (rows, expected) in [
        ("| Name | Body |\n|---|---|\n| Ann Ray | Harbour |\n| Bo West | Basin |", "Ann Ray; Bo West + 1"),
        ("| Surname | Given name | Body |\n|---|---|---|\n| Ray | Ann | Harbour |\n| West | Bo | Basin |", "Ray, Ann; West, Bo + 1"),
        ("| Given name | Surname |\n|---|---|\n| Ann | Ray |\n| | Moor |\n| 7 | 8 |", "Ray, Ann / Moor:  + 1"),
        (
            "| No. | Name | Present |\n|---|---|---|\n| 1 | Ann Ray | x |\n| 2 | Bo West | |\n| 3 | Cy Moor | excused |",
            "Ann Ray / (absent): Bo West; Cy Moor",
        ),
        ("Ray\tAnn\tHarbour\nvan West\tBo\tBasin", "Ray, Ann; van West, Bo"),
        ("Ann Ray\tHarbour\nBo West\tBasin\nMoor\tQuay", "Ann Ray; Bo West; Moor"),
        ("Ray\tAnn\nWest\tBo\nMoor 2\tCy", "Ray, Ann; West, Bo; Moor 2, Cy"),
        ("12\tAnn\nWest\tBo", "West, Bo + 1"),
        ("Ann Ray\tQuay\tapologies\nBo West\tBasin\tpresent\nCy Moor\tQuay", "(absent): Ann Ray / Bo West; Cy Moor"),
        ("Ann Ray\tQuay\tapologies\nBo West\tBasin", "(absent): Ann Ray / Bo West"),
        ("Ray\tAnn\tQuay\tapologies\nWest\tBo", "(absent): Ray, Ann / West, Bo"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

#[test]
fn participants_may_be_marked_up() {
    for (rows, expected) in [
        ("- **Ann Ray** (Harbour)\n- *Bo West* (Basin)", "Ann Ray; Bo West"),
        ("**Ray**\t_Ann_\n**West**\t_Bo_", "Ray, Ann; West, Bo"),
        ("| **Surname** | **Given name** |\n|---|---|\n| *Ray* | Ann |", "Ray, Ann"),
        ("[Ann Ray](x)\n[Bo West](y)", "Ann Ray; Bo West"),
        ("- [x] Ann Ray\n- [ ] Bo West", "Ann Ray / (absent): Bo West"),
        ("1. Ann Ray\n2. Bo West", "Ann Ray; Bo West"),
        ("1. **Members**\n2. Bo West", "Members: Bo West"),
        ("\\* Ann Ray\n\\* Bo West", "Ann Ray; Bo West"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

#[test]
fn first_cells_of_one_word_are_surnames() {
    for (rows, expected) in [
        ("Ray\tAnn\nWest Moor\tBo", "Ray, Ann; West Moor, Bo"),
        ("Ray Lind\tAnn\nWest Moor\tBo\nHolm\tCy", "Ray Lind; West Moor; Holm"),
        ("van Ray\tAnn\nde la West\tBo", "van Ray, Ann; de la West, Bo"),
        ("Ray Jr.\tAnn\nWest A.\tBo", "Ray Jr., Ann; West A., Bo"),
        ("Name\tBody\nRay Lind\tHarbour\nWest\tBasin", "Ray Lind; West + 1"),
        ("Surname\tGiven\nRay Lind\tAnn\nWest Moor\tBo", "Ray Lind, Ann; West Moor, Bo"),
        ("Ray\tAnn\nRay Lind\nWest Moor\tBo", "Ray, Ann / Ray Lind: West Moor, Bo"),
        ("Surname\tGiven\tSurname\nRay\tAnn\tLind", "Ray, Ann + 1"),
        ("No.\tSurname\tGiven\n1\tRay\tAnn", "Ray, Ann"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

/// People with all that is said of them.
fn said(rows: &str) -> String {
    let minutes =
        parse(&format!("Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\nAnnex 1: List of Participants\n\n{rows}\n")).into_owned();
    let people = minutes.people().map(|(_, person)| {
        let parts = [person.affiliation.as_deref(), person.email.as_deref(), person.note.as_deref()];
        let office = person.office.as_deref().map_or_else(String::new, |office| format!(" [{office}]"));
        format!(
            "{} {}{office}: {}",
            person.attendance.map_or("-", Attendance::name),
            person.name,
            parts.map(Option::unwrap_or_default).join(", ")
        )
    });
    people.collect::<Vec<_>>().join(" / ")
}

#[test]
fn what_stands_beside_a_name_is_a_body_an_address_or_a_note() {
    for (rows, expected) in [
        ("Ray\tAnn\tHarbour\nWest\tBo\tann@harbour.example", "present Ann Ray: Harbour, ,  / present Bo West: , ann@harbour.example, "),
        ("Ray\tAnn\tHarbour\tBasin\nWest\tBo\tChair", "present Ann Ray: Harbour, , Basin / present Bo West [Chair]: , , "),
        ("Ray\tAnn (late)\tHarbour\nWest\tBo", "present Ann Ray: Harbour, , late / present Bo West: , , "),
        (
            "| Name | Organisation | Email | Role | City |\n|---|---|---|---|---|\n| Ann Ray (Quay) | Harbour | a@b.example | Chair | Oldport |\n| Bo West | | | | |",
            "present Ann Ray [Chair]: Harbour, a@b.example, Quay; Oldport / present Bo West: , , ",
        ),
        (
            "| Name | Present |\n|---|---|\n| Ann Ray | x |\n| Bo West | |\n| Cy Moor | perhaps |",
            "present Ann Ray: , ,  / absent Bo West: , ,  / - Cy Moor: , , perhaps",
        ),
        ("| Name | First name |\n|---|---|\n| Ray | Ann |\n| Bo West | Bo |", "present Ann Ray: , ,  / present Bo West: , , "),
        // A column that says nothing of people elsewhere is kept beside them.
        (
            "| Name | Vote | Owner |\n|---|---|---|\n| Ann Ray | for | Harbour Trust |\n| Bo West | against | |",
            "present Ann Ray: , , for; Harbour Trust / present Bo West: , , against",
        ),
        (
            "| Name | Body |\n|---|---|\n| Ann Ray | Harbour | late |\n| Bo West | Basin |",
            "present Ann Ray: , , Harbour; late / present Bo West: , , Basin",
        ),
        (
            "Ann Ray, Harbour Office\nBo West, Basin Office, Oldport\nCy Moor\nDi Lind",
            "present Ann Ray: Harbour Office, ,  / present Bo West: Basin Office, Oldport, ,  / present Cy Moor: , ,  / present Di Lind: , , ",
        ),
        ("Present: RAY Ann, WEST Bo, Cy Moor", "present Ann RAY: , ,  / present Bo WEST: , ,  / present Cy Moor: , , "),
        ("Present: RAY Ann, Bo West, Cy Moor", "present RAY Ann: , ,  / present Bo West: , ,  / present Cy Moor: , , "),
        (
            "| Name | Present |\n|---|---|\n| Ann Ray | no |\n| Bo West | yes |\n| Cy Moor | x |\n| Di Lind | [ ] |",
            "absent Ann Ray: , ,  / present Bo West: , ,  / present Cy Moor: , ,  / absent Di Lind: , , ",
        ),
        ("| Name | Attendance |\n|---|---|\n| Ann Ray | remote |\n| Bo West | excused |", "remote Ann Ray: , ,  / absent Bo West: , , "),
        (
            "Ray\tAnn\tann@harbour.example\tann@west.example\nWest\tBo",
            "present Ann Ray: , ann@harbour.example, ann@west.example / present Bo West: , , ",
        ),
        (
            "Ann Ray, Quay\tHarbour\nBo West\tBasin\nCy Moor\tLake",
            "present Ann Ray: Quay, , Harbour / present Bo West: Basin, ,  / present Cy Moor: Lake, , ",
        ),
    ] {
        assert_eq!(said(rows), expected, "{rows:?}");
    }
}

#[test]
fn a_header_of_a_list_says_who_and_how() {
    for (rows, expected) in [
        ("Remote members\nAnn Ray\nBo West", "members(remote): Ann Ray; Bo West"),
        ("Members (remote)\nAnn Ray\nBo West", "Members(remote): Ann Ray; Bo West"),
        ("Members present:\nAnn Ray\nBo West", "Members: Ann Ray; Bo West"),
        ("Members who were absent:\nAnn Ray", "Members(absent): Ann Ray"),
        ("12 members were present.\nAnn Ray\nBo West", "Ann Ray; Bo West + 1"),
        ("Chair: Ann Ray\nMembers:\nBo West", "Chair: Ann Ray / Members: Bo West"),
        ("Members: Ann Ray, Office\nBo West", "Members: Ann Ray; Bo West"),
        ("Members: none\nBo West", "Members: Bo West"),
        ("Members:\n\nGuests:\nBo West", "Members:  / Guests: Bo West"),
        ("Region 5\nAnn Ray\nBo West", "Region 5: Ann Ray; Bo West"),
        ("Ann Ray\nBo West\nThey met a cold day behind us and left.\nCy Moor", "Ann Ray; Bo West + 2"),
        ("Members\t\nRay\tAnn\nWest\tBo\nGuests", "Members: Ray, Ann; West, Bo / Guests: "),
        ("Members\t\nRay\tAnn\nWest\tBo\nQuay", "Members: Ray, Ann; West, Bo; Quay"),
        ("HBO Ann\nRAY Bo\nHARBOUR OFFICE\nWEST Cy", "HBO, Ann; RAY, Bo / HARBOUR OFFICE: WEST, Cy"),
        ("Ray, Ann\nWest, Bo\nMembers, harbour\nMoor, Cy", "Ray, Ann; West, Bo / Members, harbour: Moor, Cy"),
        ("Ray  Ann\nWest  Bo\nMembers\nMoor  Cy", "Ray, Ann; West, Bo / Members: Moor, Cy"),
        ("Ray,  Ann\nWest,  Bo", "Ray, Ann; West, Bo"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

#[test]
fn a_full_row_goes_on_on_the_next_line() {
    for (rows, expected) in [
        ("Ann Ray, Harbour Office of the old town and of the wide lake beyon\nthe gate\nBo West, Basin", "Ann Ray; Bo West"),
        ("Ann Ray, Harbour Office of the old town and of the wide lake beyo\nthe gate\nBo West, Basin", "Ann Ray; Bo West + 1"),
        ("- Ann Ray, Harbour\n  office\n- Bo West, Basin", "Ann Ray; Bo West"),
        ("- Ann Ray, Harbour\n    office\n- Bo West, Basin", "Ann Ray; Bo West"),
        ("1. Ann Ray, Harbour\n   office\n2. Bo West, Basin", "Ann Ray; Bo West"),
        ("- Members\n- Ray\tAnn\n- West\tBo", "Members: Ray, Ann; West, Bo"),
        ("- Members:\n- Ann Ray\n- Bo West", "Members: Ann Ray; Bo West"),
        ("- Members\n- Ann Ray\n- Bo West", "Ann Ray; Bo West + 1"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

#[test]
fn people_stand_below_or_beside_their_organisation() {
    for (rows, expected) in [
        (
            "- Rope Makers Ltd: Ann Ray, Bo West\n- Lake Harbour Board: Cy Moor",
            "Rope Makers Ltd: Ann Ray; Bo West / Lake Harbour Board: Cy Moor",
        ),
        (
            "- Rope Makers Ltd (Ann Ray, Bo West)\n- Lake Harbour Board (Cy Moor)",
            "Rope Makers Ltd: Ann Ray; Bo West / Lake Harbour Board: Cy Moor",
        ),
        ("- Basin: Ann Ray\n- Lake: Bo West\n- Quay: Cy Moor, Di", "Basin: Ann Ray / Lake: Bo West / Quay: Cy Moor; Di"),
        ("- Rope Makers\n  - Ann Ray\n  - Bo West\n- Lake Side\n  - Cy Moor", "Rope Makers: Ann Ray; Bo West / Lake Side: Cy Moor"),
        ("- Ann Ray (Rope Makers, Lake Side)\n- Bo West", "Ann Ray; Bo West"),
        ("- Ann Ray\n  - late\n- Bo West", "Ann Ray; late; Bo West"),
        ("- Ann (Annie) Ray (Basin)\n- Bo West + Cy Moor", "Ann (Annie) Ray; Bo West; Cy Moor"),
        ("Ann Ray and Bo West were present. Cy Moor was absent.", "Ann Ray; Bo West / (absent): Cy Moor"),
    ] {
        assert_eq!(listed(rows), expected, "{rows:?}");
    }
}

#[test]
fn a_row_of_cells_that_names_nobody_is_told() {
    for (rows, expected) in [
        ("Ray\tAnn\n7\t8\nWest\tBo", vec!["row-not-a-person"]),
        ("Ray\tAnn\nWest\tBo", vec![]),
        ("Ann Ray\nBo West\n7", vec![]),
        ("Ann Ray\nBo West\nCy Moor\n\n| 7 | 8 |", vec![]),
        (
            "<table><tr><th>Surname</th><th>Given name</th></tr><tr><td>Ray</td><td>Ann</td></tr><tr><td>7</td><td>8</td></tr></table>",
            vec![],
        ),
    ] {
        let text = format!("Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\nAnnex 1: List of Participants\n\n{rows}\n");
        let told: Vec<&str> = parse(&text).diagnostics.iter().map(|told| told.code.name()).collect();
        assert_eq!(told, expected, "{rows:?}");
    }
}

#[test]
fn a_table_of_names_lists_people_by_what_stands_beside_them() {
    for (head, cells, expected) in [
        ("Organisation", ["Harbour", "Basin"], "Ann Ray; Bo West"),
        ("Role", ["Chair", "Clerk"], "Ann Ray; Bo West"),
        ("Email", ["ann@harbour.example", "bo@harbour.example"], "Ann Ray; Bo West"),
        ("Attendance", ["present", "absent"], "Ann Ray / (absent): Bo West"),
        ("Price", ["3", "4"], ""),
    ] {
        let [ann, bo] = cells;
        let table = format!("| Name | {head} |\n|---|---|\n| Ann Ray | {ann} |\n| Bo West | {bo} |");
        let text = format!("# Board\n\n4 May 2026\n\n{table}\n\n## Oars\n\n- Sold.\n");
        assert_eq!(shown(&text), expected, "{head}");
    }
}

#[test]
fn full_names_in_a_row_are_people_wherever_they_begin() {
    for (names, expected) in [
        ("- Ann Ray (AR)\n- Bo West, Chair\n- Cy Dent (CD)\n- Di Moss (DM)", "Ann Ray; Bo West; Cy Dent; Di Moss"),
        ("- Ann Ray (AR)\n- Bo West, Chair\n- Cy Dent (CD)", ""),
        ("- Ann Ray (@ann)\n- Bo West (@bo)", "Ann Ray; Bo West"),
    ] {
        for above in 0..8 {
            let text = "The roof leaks again.\n\n".repeat(above);
            assert_eq!(
                shown(&format!("# Dev call 2026-05-12\n\n{text}{names}\n\n## Topics\n\n- None\n")),
                expected,
                "{names:?} below {above}"
            );
        }
    }
}
