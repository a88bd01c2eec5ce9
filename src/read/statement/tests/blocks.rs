//! What the blocks of a section are, marked by labels, arrows, boxes, motions.

use crate::model::Block;
use crate::parse;
use crate::read::testing::below_a_header;

/// What a section's entries are: `A` for actions, `D` for decisions, each with its text, and with what stands below it.
fn shown(blocks: &[Block<'_>]) -> String {
    let parts = blocks.iter().map(|block| {
        let (sign, text, body) = match block {
            Block::Action(action) => ("A ", &action.text, &action.body),
            Block::Decision(decision) => ("D ", &decision.text, &decision.body),
            Block::Paragraph(passage) | Block::Bullet(passage) => ("", &passage.text, &passage.body),
            Block::Table(_) | Block::Unknown => return "table".to_owned(),
        };
        if body.is_empty() { format!("{sign}{text}") } else { format!("{sign}{text} [{}]", shown(body)) }
    });
    parts.collect::<Vec<_>>().join(" / ")
}

fn section(lines: &str) -> String {
    let text = format!("Board\n\n4 May 2026\n\n## Roof\n\n{lines}\n");
    parse(&text).sections.first().map_or_else(String::new, |section| shown(&section.body))
}

#[test]
fn a_motion_with_an_outcome_is_a_decision() {
    for (lines, expected) in [
        ("Motion: to mend the roof. Carried.", "D mend the roof [Carried.]"),
        ("Motion: to mend the roof. Seconded by Bo West, carried.", "D mend the roof [Seconded by Bo West, carried.]"),
        ("Motion: to mend the roof. Failed.", "D mend the roof [Failed.]"),
        (
            "It is dark. There is no plan, and I propose that we buy lamps.\n\nAnn's proposal was seconded by Bo. All in favour.",
            "It is dark. There is no plan, and I propose that we buy lamps. [D we buy lamps [Ann's proposal was seconded by Bo. All in favour.]]",
        ),
        ("Motion: to mend the roof.", "Motion: to mend the roof."),
        ("Motion: to mend the roof.\n\nCarried.", "D mend the roof [Carried.]"),
        ("Motion: to mend the roof.\n\nIt was cold. Carried.", "Motion: to mend the roof. / It was cold. Carried."),
        ("Motion: to mend the roof.\n\n| yes | no |\n|---|---|\n| 3 | carried |", "D mend the roof [table]"),
        ("Motion: to mend the roof.\n\n| yes | no |\n|---|---|\n| 3 | 2 |", "Motion: to mend the roof. / table"),
        ("Ann moved that the roof be mended. Carried.", "D the roof be mended [Ann moved that / Carried.]"),
        ("Ann moved that the roof be mended.\n\nCarried.", "D the roof be mended [Ann moved that / Carried.]"),
        (
            "It was cold. Ann made the motion to mend the roof, which passed. They left.",
            "It was cold. Ann made the motion to mend the roof, which passed. They left. [D mend the roof]",
        ),
        ("Ann made the motion to mend the roof, which passed.", "D mend the roof [Ann made the motion to / which passed.]"),
    ] {
        assert_eq!(section(lines), expected, "{lines:?}");
    }
}

#[test]
fn a_mark_makes_an_action() {
    for (lines, expected) in [
        ("- ➔ Ann to mend the roof.", "A Ann to mend the roof."),
        ("➔ Ann to mend the roof.", "A Ann to mend the roof."),
        ("[ ] Ann to mend the roof.", "A Ann to mend the roof."),
        ("Action: Ann to mend the roof.", "A Ann to mend the roof."),
        ("AI Ann: mend the roof.", "A mend the roof."),
        ("- It leaks. ACTION: Ann to mend it.", "It leaks. [A Ann to mend it.]"),
        ("- It leaks. TODO Ann: mend it.", "It leaks. [A mend it.]"),
        ("- It leaks and TODO Ann: mend it.", "It leaks and [A mend it.]"),
        ("- Öl leaks. TODO Ann: mend it.", "Öl leaks. [A mend it.]"),
        ("- É. TODO Ann: mend it.", "É. [A mend it.]"),
        ("- It leaks [ACTION Ann: mend it].", "It leaks [A mend it]"),
        ("- It leaks (ACTION Ann: mend it)", "It leaks [A mend it]"),
        ("- It leaks [ACTION [Ann]: mend it]", "It leaks [A mend it]"),
        ("- ACTION [Ann]: Roof: mend it", "A Roof: mend it"),
        ("- The ACTIONS: of all", "The ACTIONS: of all"),
        ("- The action: of all", "The action: of all"),
        ("Decision: the roof is mended.", "D the roof is mended."),
    ] {
        assert_eq!(section(lines), expected, "{lines:?}");
    }
}

#[test]
fn the_mark_in_a_label_is_the_number() {
    for (lines, expected) in [
        ("ACTION A3: mend it", "A3"),
        ("ACTION A3 Ann: mend it", "A3"),
        ("ACTION [A3] [Ann]: mend it", "A3"),
        ("ACTION-31: mend it", "31"),
        ("Action #12: mend it", "12"),
        ("- It leaks. ACTION 12: mend it", ""),
        ("2. ACTION A3: mend it", "A3"),
        ("2. ACTION: mend it", "2"),
        ("- ACTION: mend it", ""),
        ("- [AI Ann] mend it", ""),
        ("Decision 3: the roof is mended.", "3"),
        ("- DECISION 2026-14: the roof is mended.", "2026-14"),
    ] {
        let text = format!("Board\n\n4 May 2026\n\n## Roof\n\n{lines}\n");
        let minutes = parse(&text);
        let first = minutes.sections.first().and_then(|section| section.body.first());
        let number = match first {
            Some(Block::Action(action)) => action.number.as_deref(),
            Some(block) => block.number(),
            other => panic!("{lines:?}: {other:?}"),
        };
        assert_eq!(number.unwrap_or_default(), expected, "{lines:?}");
    }
}

#[test]
fn what_the_columns_of_a_table_of_actions_say_is_kept() {
    for (lines, expected) in [
        ("| Action | Owner |\n|---|---|\n| mend it | Ann |", "A mend it"),
        ("| Action | Owner | Notes |\n|---|---|---|\n| mend it | Ann | soon |", "A mend it [soon]"),
        ("| No. | Action | Owner | Weight |\n|---|---|---|---|\n| 1 | mend it | Ann | high |", "Weight / A mend it [high]"),
        ("| Action | Notes | Status |\n|---|---|---|\n| mend it | soon | begun |", "A mend it [soon | begun]"),
        ("| Action | Notes | Status |\n|---|---|---|\n| mend it | soon | done |", "A mend it [soon]"),
        ("| Action | Date | Date |\n|---|---|---|\n| mend it | 4 May | 5 May |", "Date / A mend it [5 May]"),
        ("Actions\n\n| No. | Weight | Who |\n|---|---|---|\n| 1 | mend it | Ann |", "Weight / A mend it"),
    ] {
        assert_eq!(section(lines), expected, "{lines:?}");
    }
}

#[test]
fn a_label_may_have_names_and_a_number() {
    for (text, expected) in [
        ("ACTION [Ann, Bo]: mend it", "sections Roof: A mend it @Ann, Bo"),
        ("ACTION (Ann): mend it", "sections Roof: A mend it @Ann"),
        ("ACTION (the men of the old lake house): mend it", "sections Roof: A mend it @men of the old lake house"),
        (
            "ACTION (the men of the old and wide lake house): mend it",
            "sections Roof: - ACTION (the men of the old and wide lake house): mend it",
        ),
        ("ACTION the men: mend it", "sections Roof: - ACTION the men: mend it"),
        ("Action #12: mend it", "sections Roof: A 12) mend it"),
        ("Action A3, Ann: mend it", "sections Roof: A A3) mend it @Ann"),
        ("Action 2026-03 Ann: mend it", "sections Roof: A 2026-03) mend it @Ann"),
        ("Action for Ann: mend it", "sections Roof: A mend it @Ann"),
        ("Action on Ann: mend it", "sections Roof: A mend it @Ann"),
        ("Action item 3 - Ann: mend it", "sections Roof: A 3) mend it @Ann"),
        ("[AI Ann] mend it", "sections Roof: A mend it @Ann"),
        ("[ACTION] mend it", "sections Roof: A mend it"),
        ("[AI the roof] mend it", "sections Roof: - [AI the roof] mend it"),
        ("#action Ann: mend it", "sections Roof: A mend it @Ann"),
        ("#action: mend it", "sections Roof: A mend it"),
        ("#actionable mend it", "sections Roof: A mend it"),
        ("**ACTION:** mend it", "sections Roof: A mend it"),
        ("ACTION:", "sections Roof: - ACTION:"),
        ("ACTION Ann:", "sections Roof: - ACTION Ann:"),
        ("ACTION: none", "sections Roof: - ACTION: none"),
        ("ai: mend it", "sections Roof: - ai: mend it"),
        ("AI: mend it", "sections Roof: - AI: mend it"),
        ("AI: Ann to mend it", "sections Roof: A Ann to mend it @Ann"),
        ("AI: it will be mended", "sections Roof: A it will be mended"),
        ("AI: one two three four five six will", "sections Roof: - AI: one two three four five six will"),
        ("AI: Ann: mend it", "sections Roof: A mend it @Ann"),
        ("AI: Ann.", "sections Roof: A Ann."),
        ("AIs: Ann to mend it", "sections Roof: - AIs: Ann to mend it"),
        ("Todo: mend it", "sections Roof: A mend it"),
        ("To do: mend it", "sections Roof: A mend it"),
        ("Actionable: mend it", "sections Roof: A mend it"),
        ("Actions speak: mend it", "sections Roof: - Actions speak: mend it"),
        ("<ann> ACTION: Bo to pay", "sections Roof: A Bo to pay @Bo"),
        ("<ann> it leaks", "sections Roof: - <ann> it leaks"),
        ("<ann> AGREED: it is mended", "sections Roof: D it is mended"),
    ] {
        assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
    }
}

#[test]
fn an_arrow_or_a_box_needs_more_outside_a_list_of_actions() {
    for (text, expected) in [
        ("➔ it leaks", "sections Roof: - ➔ it leaks"),
        ("➔ **it leaks**", "sections Roof: A it leaks"),
        ("➔ **it leaks**.", "sections Roof: A it leaks."),
        ("➔ **it** leaks", "sections Roof: - ➔ it leaks"),
        ("**➔ it leaks**", "sections Roof: A it leaks"),
        ("➔ __it leaks__", "sections Roof: A it leaks"),
        ("➔ Ann to mend it", "sections Roof: A Ann to mend it @Ann"),
        ("[x] mend it", "sections Roof: A mend it done"),
        ("[x] ➔ mend it", "sections Roof: A mend it done"),
        ("\\[x] mend it", "sections Roof: - [x] mend it"),
        ("[ ] none", "sections Roof: - [ ] none"),
        ("➔ none", "sections Roof: - ➔ none"),
    ] {
        assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
    }
}

#[test]
fn a_status_at_the_end_is_set_off() {
    for (text, expected) in [
        ("Ann to mend it - done", "sections Roof: A Ann to mend it @Ann done"),
        ("Ann to mend it (done)", "sections Roof: A Ann to mend it @Ann done"),
        ("Ann to mend it [DONE].", "sections Roof: A Ann to mend it @Ann done"),
        ("Ann to mend it: ongoing", "sections Roof: A Ann to mend it @Ann open"),
        ("Ann to mend it DONE", "sections Roof: A Ann to mend it @Ann done"),
        ("Ann to mend it done", "sections Roof: A Ann to mend it done @Ann"),
        ("Ann to mend it (x)", "sections Roof: A Ann to mend it (x) @Ann"),
        ("Ann to mend it (new)", "sections Roof: A Ann to mend it (new) @Ann"),
        ("Ann to mend it (pending)", "sections Roof: A Ann to mend it @Ann open"),
        ("Ann (done)", "sections Roof: A Ann (done)"),
        ("It (done)", "sections Roof: A It (done)"),
        ("[x] Ann to mend it", "sections Roof: A Ann to mend it @Ann done"),
        ("[ ] Ann to mend it - done", "sections Roof: A Ann to mend it @Ann done"),
    ] {
        assert_eq!(below_a_header(&format!("## Roof\n\nActions\n\n- {text}")), expected, "{text:?}");
    }
}

#[test]
fn a_mark_in_the_midst_of_a_text_is_set_off() {
    for (text, expected) in [
        ("It leaks. Action: Ann to mend it.", "sections Roof: - It leaks. [A Ann to mend it. @Ann]"),
        ("It leaks, Action: Ann to mend it.", "sections Roof: - It leaks, Action: Ann to mend it."),
        ("It leaks; Action: Ann to mend it.", "sections Roof: - It leaks; [A Ann to mend it. @Ann]"),
        ("It leaks --> Action Ann.", "sections Roof: A It leaks @Ann"),
        ("It leaks → Action Ann and Bo", "sections Roof: A It leaks @Ann, Bo"),
        ("It leaks ⟶ Action Ann and Bo", "sections Roof: A It leaks @Ann, Bo"),
        ("It leaks. ACTION Ann", "sections Roof: A It leaks. @Ann"),
        ("It leaks. ACTION the men", "sections Roof: - It leaks. ACTION the men"),
        ("It leaks. ACTION the men: no. ACTION: Ann to mend it", "sections Roof: - It leaks. ACTION the men: no. [A Ann to mend it @Ann]"),
        ("It leaks. ACTION: none", "sections Roof: - It leaks. ACTION: none"),
        ("It leaks. ACTION:", "sections Roof: - It leaks. ACTION:"),
        ("It leaks #action Ann: mend it", "sections Roof: - It leaks [A mend it @Ann]"),
        ("It leaks [Action: Ann to mend it]", "sections Roof: - It leaks [A Ann to mend it @Ann]"),
        ("It leaks (Action: Ann to mend it)", "sections Roof: - It leaks [A Ann to mend it @Ann]"),
        ("The INACTION: Ann to mend it", "sections Roof: - The INACTION: Ann to mend it"),
        ("The TODOS: Ann to mend it", "sections Roof: - The TODOS: Ann to mend it"),
        (
            "It leaks. ACTION of the wide lake and the hall and all who live in it: mend it",
            "sections Roof: - It leaks. ACTION of the wide lake and the hall and all who live in it: mend it",
        ),
        ("No. ACTION: Ann to mend it", "sections Roof: - No. [A Ann to mend it @Ann]"),
        ("It. ACTION Ann", "sections Roof: - It. ACTION Ann"),
    ] {
        assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
    }
}

#[test]
fn what_was_decided_is_marked() {
    for (text, expected) in [
        ("Agreed: it is mended", "sections Roof: D it is mended"),
        ("AGREED to mend it", "sections Roof: D to mend it"),
        ("Agreed that it is mended", "sections Roof: D that it is mended"),
        ("It was agreed that it is mended", "sections Roof: D that it is mended"),
        ("It was agreed unanimously that it is mended", "sections Roof: D that it is mended"),
        ("It was agreed with Ann", "sections Roof: - It was agreed with Ann"),
        ("Decision to mend it", "sections Roof: D to mend it"),
        ("Decision was put off", "sections Roof: - Decision was put off"),
        ("Agreed with Ann", "sections Roof: - Agreed with Ann"),
        ("Agreed by all", "sections Roof: - Agreed by all"),
        ("Agreed", "sections Roof: - Agreed"),
        ("Agreed To mend it", "sections Roof: - Agreed To mend it"),
        ("Agreement was reached", "sections Roof: - Agreement was reached"),
        ("Roof: Agreed to mend it", "sections Roof: D Roof: Agreed to mend it"),
        ("Roof: Agreed that it is mended", "sections Roof: D Roof: Agreed that it is mended"),
        ("Roof: Agreed with Ann", "sections Roof: - Roof: Agreed with Ann"),
        ("Roof: agreed to mend it", "sections Roof: - Roof: agreed to mend it"),
        ("Roof: Agreed", "sections Roof: - Roof: Agreed"),
        ("ACTION [Ann]: Agreed to mend it", "sections Roof: A Agreed to mend it @Ann"),
        ("Resolved: none", "sections Roof: - Resolved: none"),
        ("Decision 3: it is mended", "sections Roof: D 3) it is mended"),
        ("Beschluss: es wird gebaut", "sections Roof: D es wird gebaut"),
    ] {
        assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
    }
}

#[test]
fn more_motions_and_their_outcomes() {
    for (text, expected) in [
        ("Motion #2 by Ann Ray: to mend the roof. Carried.", "sections Roof: D mend the roof [Motion #2 by Ann Ray: to / Carried.]"),
        (
            "MOTION: to mend the roof. Withdrawn, though it was approved.",
            "sections Roof: - MOTION: to mend the roof. Withdrawn, though it was approved.",
        ),
        ("Motion: to mend the roof. Tabled and accepted.", "sections Roof: D mend the roof [Tabled and accepted.]"),
        ("Motion: to mend the roof, approved unanimously", "sections Roof: D mend the roof [approved unanimously]"),
        ("Motion to mend the roof - carried.", "sections Roof: D mend the roof [carried.]"),
        ("Motion to mend the roof.\n\n- Carried.", "sections Roof: D mend the roof [- Carried.]"),
        ("Motion: to mend the roof.\n\n- Bo: carried.", "sections Roof: - Motion: to mend the roof. / - Bo: carried."),
        (
            "Motion: to mend the roof. All in favour; carried. They left.",
            "sections Roof: D mend the roof [All in favour; carried. They left.]",
        ),
        ("Motion: Carried.", "sections Roof: - Motion: Carried."),
        (
            "The motion was made by Ann to mend the roof and it passed.",
            "sections Roof: D mend the roof [The motion was made by Ann to / and it passed.]",
        ),
        (
            "It rained. The motion was made by Ann to mend the roof and it passed.",
            "sections Roof: - It rained. The motion was made by Ann to mend the roof and it passed. [D mend the roof]",
        ),
        (
            "It rained. The motion was made by Ann to mend the roof.",
            "sections Roof: - It rained. The motion was made by Ann to mend the roof.",
        ),
        ("Ann moved to mend the roof and it carried.", "sections Roof: D mend the roof [Ann moved to / and it carried.]"),
    ] {
        assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
    }
}

#[test]
fn rows_of_a_table_of_actions_say_who_by_when_and_how_far() {
    let head = "| Action | Owner | Due | Status |\n|---|---|---|---|\n";
    for (rows, expected) in [
        (
            format!("{head}| mend it | Ann | 9 May | done |\n| pay | Bo and Cy | soon | open |"),
            "sections Roof: A mend it @Ann <9 May> done / A pay @Bo, Cy <soon> open",
        ),
        (format!("{head}| mend it | n/a | - | |"), "sections Roof: A mend it"),
        (format!("{head}| mend it | | | half |"), "sections Roof: A mend it [half]"),
        (format!("{head}| Ann to mend it | | | |"), "sections Roof: A Ann to mend it @Ann"),
        (format!("{head}| | Ann | 9 May | |\n| mend it | Bo | | |"), "sections Roof: Ann | 9 May / A mend it @Bo"),
        (format!("{head}| | | | |\n| mend it | Bo | | |"), "sections Roof: A mend it @Bo"),
        (format!("{head}| none | | | |"), "sections Roof: T Action,Owner,Due,Status: none,,,"),
        ("| Task | Deadline |\n|---|---|\n| mend it | 9 May |".to_owned(), "sections Roof: T Task,Deadline: mend it,9 May"),
        ("| Task | Owner | Deadline |\n|---|---|---|\n| mend it | Ann | 9 May |".to_owned(), "sections Roof: A mend it @Ann <9 May>"),
        ("| Action | Notes |\n|---|---|\n| mend it | soon |".to_owned(), "sections Roof: T Action,Notes: mend it,soon"),
        ("| Item | Owner |\n|---|---|\n| mend it | Ann |".to_owned(), "sections Roof: T Item,Owner: mend it,Ann"),
        ("Actions\n\n| Item | Owner |\n|---|---|\n| mend it | Ann |".to_owned(), "sections Roof: A mend it @Ann"),
        ("Actions\n\n| Roof | Lamps |\n|---|---|\n| mend it | Ann |".to_owned(), "sections Roof: Roof | Lamps / A mend it [Ann]"),
        ("Actions\n\n| # | Notes |\n|---|---|\n| 1 | mend it |".to_owned(), "sections Roof: A 1) mend it"),
        ("Actions\n\n| # | Owner |\n|---|---|\n| 1 | Ann |".to_owned(), "sections Roof: T #,Owner: 1,Ann"),
        (
            "Actions\n\n| Action item | Description | Film |\n|---|---|---|\n| roof | mend it | 3 |".to_owned(),
            "sections Roof: Description | Film / A roof [mend it | 3]",
        ),
        (
            "| Task | Owner | Due | Lead |\n|---|---|---|---|\n| mend it | Ann | 9 May | Bo |".to_owned(),
            "sections Roof: Lead / A mend it @Ann <9 May> [Bo]",
        ),
    ] {
        assert_eq!(below_a_header(&format!("## Roof\n\n{rows}")), expected, "{rows:?}");
    }
}

#[test]
fn a_table_says_the_same_in_pipes_and_in_html() {
    for (rows, expected) in [
        (&[&["Action", "Owner", "Due"][..], &["mend it", "Ann", "9 May"], &["pay", "Bo", "soon"]][..], "A mend it / A pay"),
        (&[&["Roof", "Lamps"], &["wet", "dim"]], "table"),
        (&[&["Motion", "Moved by", "Seconded by", "Result"], &["Mend the roof", "Ann Ray", "Bo West", "Carried"]], "D Mend the roof"),
    ] {
        let pipes = rows.iter().enumerate().map(|(at, cells)| {
            let divider = if at == 0 { format!("|{}\n", "---|".repeat(cells.len())) } else { String::new() };
            format!("| {} |\n{divider}", cells.join(" | "))
        });
        let html = rows.iter().enumerate().map(|(at, cells)| {
            let sign = if at == 0 { "th" } else { "td" };
            format!("<tr>{}</tr>\n", cells.iter().map(|cell| format!("<{sign}>{cell}</{sign}>")).collect::<Vec<_>>().concat())
        });
        assert_eq!(section(&pipes.collect::<Vec<_>>().concat()), expected, "{rows:?}");
        assert_eq!(section(&format!("<table>\n{}</table>", html.collect::<Vec<_>>().concat())), expected, "{rows:?}");
    }
}

#[test]
fn a_numbered_entry_keeps_its_number() {
    for (text, expected) in [
        ("1. ACTION: Ann to mend it", "sections Roof: - x / A 1) Ann to mend it @Ann"),
        ("1. It leaks. ACTION: Ann to mend it", "sections Roof: - x / - 1) It leaks. [A Ann to mend it @Ann]"),
        ("1. It leaks. ACTION Ann", "sections Roof: - x / A 1) It leaks. @Ann"),
        ("1. Agreed to mend it", "sections Roof: - x / D 1) to mend it"),
        (
            "1. It rained. The motion was made by Ann to mend the roof and it passed.",
            "sections Roof: - x / - 1) It rained. The motion was made by Ann to mend the roof and it passed. [D mend the roof]",
        ),
        (
            "1. The motion was made by Ann to mend the roof and it passed.",
            "sections Roof: - x / D 1) mend the roof [The motion was made by Ann to / and it passed.]",
        ),
        ("It leaks. ACTION: Ann to mend it", "sections Roof: - x / It leaks. [A Ann to mend it @Ann]"),
        (
            "It rained. The motion was made by Ann to mend the roof and it passed.",
            "sections Roof: - x / It rained. The motion was made by Ann to mend the roof and it passed. [D mend the roof]",
        ),
    ] {
        assert_eq!(below_a_header(&format!("## Roof\n\n- x\n\n{text}")), expected, "{text:?}");
    }
}

#[test]
fn what_stands_below_another_block_has_a_place_of_its_own() {
    for (text, expected) in [
        ("- It leaks. ACTION: Ann to mend it", "ACTION: Ann to mend it"),
        ("- Ann leaks. ACTION: Ann to mend it", "ACTION: Ann to mend it"),
        ("- It leaks. ACTION: Ann to\n  mend it", "ACTION: Ann to\n  mend it"),
        ("- It leaks [ACTION: Ann to mend it]", "ACTION: Ann to mend it]"),
        ("- It rained. Ann made the motion to mend it and it passed. They left.", "Ann made the motion to mend it and it passed."),
        ("- Motion: to mend it. Carried by all.", "Carried by all."),
        ("- Motion: to mend it.\n  Carried by all.", "Carried by all."),
    ] {
        let document = format!("Board\n\n4 May 2026\n\n## Roof\n\n{text}\n");
        let minutes = parse(&document);
        let inner = minutes.sections.first().and_then(|section| section.body.first()).and_then(|block| block.body().first());
        let span = inner.map(Block::span).unwrap_or_default();
        let line = document.get(..span.start).map_or(0, |before| before.matches('\n').count() + 1);
        assert_eq!((span.slice(&document), span.line), (expected, line), "{text:?}");
    }
}
