//! Inputs that nobody writes and somebody sends: each yields a result, and the invariants hold.

mod support;

use std::ops::Range;

use minutes_extract::{Code, parse};

const DEEP: usize = 5_000;

fn holds(name: &str, text: &str) {
    let minutes = parse(text);
    let problems = support::problems(text, &minutes);
    assert!(problems.is_empty(), "{name}: {} invariants are broken:\n  {}", problems.len(), problems.join("\n  "));
}

/// What `piece` makes of each number, one behind the other.
fn each(numbers: Range<usize>, piece: impl Fn(usize) -> String) -> String {
    numbers.map(piece).collect::<Vec<_>>().concat()
}

/// Each of `units`, written so often, alone and under a house-layout header.
fn repeated(units: &[&str], times: usize) {
    for unit in units {
        let text = unit.repeat(times);
        holds(&format!("{times} times {unit:?}"), &text);
        holds(&format!("{times} times {unit:?} in minutes"), &format!("Board\n\n4 May 2026 | 10:00 UTC\n\n1. Roof\n\n{text}\n\n2. Wall\n"));
    }
}

#[test]
fn nested_deeply() {
    let bullets = each(0..DEEP, |depth| format!("{}- x\n", " ".repeat(depth)));
    holds("bullets, each deeper", &bullets);
    let tabs = each(0..500, |depth| format!("{}- x\n", "\t".repeat(depth)));
    holds("bullets, each a tab deeper", &tabs);
    let saw = each(0..DEEP, |i| format!("{}- x\n", " ".repeat(i * 7 % 50)));
    holds("bullets, up and down", &saw);
    let actions = each(0..500, |depth| format!("{}- ➔ **x**\n", " ".repeat(depth)));
    holds("actions, each deeper", &format!("Actions\n\n{actions}"));
    let headings = each(1..500, |depth| format!("{} x\n\ny\n\n", "#".repeat(depth)));
    holds("headings, each deeper", &headings);
    let numbers = each(1..500, |depth| format!("{}x\n\n- y\n\n", "1.".repeat(depth) + " "));
    holds("numbers, each deeper", &numbers);
    let quotes = each(1..500, |depth| format!("{}x\n", "> ".repeat(depth)));
    holds("quotes, each deeper", &quotes);
    let annexes = each(1..500, |i| format!("Annex {i}: Annex {i}\n\n1. x\n\n- y\n\n"));
    holds("annexes", &annexes);
}

#[test]
fn one_marker_for_a_long_line() {
    repeated(&["-", "*", "•", "#", ">", "|", "=", "_", "`", "~", "+", "[", "(", "<", "{", "\"", "&", "\\", ".", ":", "➔", "→"], DEEP);
    repeated(
        &[
            "- ", "* ", "> ", "| ", "# ", "1. ", "1.", "A. ", "I", "I. ", "-> ", "➔ ", "[ ] ", "[x] ", "** ", "[](", "](", "![", "<b>",
            "<td>",
        ],
        DEEP,
    );
    repeated(
        &[
            "<!--", "-->", "<table>", "<tr>", "&amp;", "&#", "\\*", "ACTION: ", "Annex 1: ", "Present: ", "a, ", "A,B;", "http://", "@",
            ">> ", "3.May,", "by ", "14:00 x ",
        ],
        1_000,
    );
}

#[test]
fn one_marker_on_every_line() {
    repeated(
        &[
            "-\n", "*\n", "➔\n", "- ➔\n", "- ➔ **\n", "1.\n", "1)\n", "I.\n", "#\n", "##\n", "|\n", "||\n", "|-|\n", "---\n", "===\n",
            "***\n",
        ],
        500,
    );
    repeated(
        &[
            "- [ ]\n", "[x]\n", ">\n", "```\n", "~~~\n", "<!--\n", "\t\n", "\t\tx\n", "x\ty\n", "x\t\n", "\tx\n", "x | y\n", "x  y\n",
            "X Y\n",
        ],
        500,
    );
    repeated(
        &[
            "Actions\n", "Actions\n\n", "Annex 1\n", "Agenda\n", "Participants\n", "Present:\n", "Present: \n- \n", "1.1\n",
            "Title\n=====\n", "4 May 2026\n", "03/04/2026\n", "Title: a\n", "Time: 14:00 sharp\n",
        ],
        500,
    );
}

#[test]
fn nothing_is_closed() {
    let openings = [
        "**bold", "*em", "_em", "__b", "`code", "``` \ncode", "[text", "[text](", "[text](url", "![", "<b", "<table><tr><td>x", "<!-- x",
        "---\ntitle: x", "\"quote", "(a", "- ➔ **x", "| a | b", "> x", "&am", "\\", "Date:", "5 May", "14:", "ACTION [", "ACTION [Ann",
        "- [", "- [x", "Annex", "1.",
    ];
    for opening in openings {
        holds(opening, opening);
        for behind in ["\n", "\n\nx\n", " \n- y\n\n2. z\n", "\n\nActions\n\n- ➔ **w**\n\nAnnex 2: Participants\n\nRay\tAnn\n"] {
            holds(opening, &format!("{opening}{behind}"));
            holds(opening, &format!("Board\n\n1. Roof\n\n- {opening}{behind}"));
        }
    }
}

#[test]
fn only_one_kind_of_line() {
    repeated(
        &[
            "x\n", "x\n\n", "\n", "\r", "\r\n", " \n", "\u{A0}\n", "\u{200B}\n", "\u{FEFF}\n", "\u{2028}\n", "\u{B}\n", "\u{C}\n",
            "\u{85}\n",
        ],
        300,
    );
    repeated(
        &["-----\n", "=====\n\n", "* * *\n", "_ _ _\n", "1\n", "12\n\n", "1. 2. 3.\n", "2026\n", "1 2 3\n\n", "١٢٣\n", "Ⅳ.\n", "½\n"],
        300,
    );
}

#[test]
fn odd_characters() {
    let cases = [
        "\0", "\u{1}\u{2}\n", "\u{7F}", "\u{FFFD}\n", "\u{10FFFF}\n", "\u{202E}evil\u{202C}\n", "e\u{301}\u{301}\u{301}\n", "👩‍👩‍👧‍👦\n",
        "İ. x\n\nıı\n", "ß. x\n", "ǅ\n", "ﬃ. x\n", "- \u{301}\n", "\u{301}. x\n", "１. x\n\n- y\n", "\u{FEFF}\u{FEFF}x\n", "x\u{2029}y\n",
        "\r\r\n\n\r", "\n\r\n\r", "\u{200B}- x\n", "-\u{200B}x\n", "-\u{A0}x\n", "1.\u{A0}x\n", "\u{A0}1. x\n", "\u{3000}- x\n",
        "x\u{3000}y\n",
    ];
    for case in cases {
        holds(case, case);
        holds(case, &format!("Board\n\n1. Roof\n\n{case}\n\n2. Wall\n\n- {case}"));
        holds(case, &format!("Annex 1: Participants\n\nRay\tAnn\n{case}\t{case}\n"));
        holds(case, &format!("{case} 4 May 2026 {case}| 10:00 {case} UTC\n"));
    }
}

#[test]
fn numbers_beyond_all_bounds() {
    let nines = "9".repeat(400);
    let cases = [
        format!("{nines}. x\n\n- y\n"),
        format!("Meeting {nines}\n"),
        format!("Meeting {}\n", "M".repeat(400)),
        format!("{nines} May {nines}\n"),
        format!("{nines}-{nines}-{nines}\n"),
        format!("{nines}:{nines} UTC\n"),
        format!("4 May 2026 | {nines}h\n"),
        format!("Annex {nines}: x\n"),
        "0000-00-00\n".into(),
        "32 May 2026 | 24:01\n".into(),
        "4 May 99999\n".into(),
        "29 February 2027\n".into(),
        "-1. x\n".into(),
        format!("1.{nines}.{nines} x\n\n- y\n"),
        format!("Meeting #{nines}\n\n4/5/{nines}\n"),
    ];
    for case in &cases {
        holds("numbers", case);
        holds("numbers", &format!("Board\n\n{case}\n1. Roof\n\n- {case}"));
    }
}

#[test]
fn words_outside_of_cells() {
    let tables = [
        "<table><caption>Budget</caption>\n<tr><th>A</th></tr>\n<p>between</p>\n<tr><td>a</td></tr>\n</table> and more\n",
        "<table><tr><td>a</td></tr> and more\n",
        "<table><td>a</td><tr><td>b\n",
        "<table>\r\n<caption>é</caption>\r\n<tr>x<td>a</td>y</tr>\r\n</table>\r\nmore\r\n",
        "<table>x</td>y<tr><td>a</td></tr>x</td>y</table>z</table>\n",
    ];
    for table in tables {
        holds(table, table);
        holds(table, &format!("Board\n\n1. Roof\n\n- x\n  {table}\n2. Wall\n\n{table}"));
        holds(table, &format!("Board\n\nActions\n\n{table}\nAnnex 1: Participants\n\n{table}"));
    }
}

#[test]
fn names_that_stand_otherwise_in_the_source() {
    for names in ["a&amp;b ", "A&amp;B, ", "Ann *R*ay, ", "Al, Albert, Al, ", "Ann Ray, the people from the third floor who are many, "] {
        for label in ["Present: ", "Annex 1: Participants\n\n", "Annex 1: Participants\n\nMembers: "] {
            for times in [1, 100] {
                let text = format!("{label}{}", names.repeat(times));
                holds(&text, &text);
            }
        }
    }
}

/// Texts of one shape, as long as a build without optimisation bears; how the time grows with the length is measured by the benchmark
/// and by the fuzz target `growth`.
const LONG: usize = 60_000;

/// A line for each number, until the text is so long.
fn lines(length: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(length + 100);
    for number in 0.. {
        if text.len() >= length {
            break;
        }
        text.push_str(&line(number));
    }
    text
}

#[test]
fn one_shape_and_nothing_else() {
    let units = [
        // One line, blank lines, one sign.
        "word ",
        "a",
        "\n",
        "\r\n",
        "*",
        "[",
        "(",
        "\t",
        "➔ **",
        "`",
        "<",
        "\"",
        // Rows, paragraphs, front matter and markup without end.
        "| a | b |\n",
        "the roof leaks over the maps and over the stairs, says the board that met below\n",
        "<div>\n",
        "<div>",
        "<table><tr><td>",
        // Figures without end in dates, times and numbers.
        "1",
        "1.",
        "12:",
        "2025-08-",
        "27 August ",
        "27-28-",
        "14:00-",
        "1/2/",
        "#1",
        "IV",
        "Meeting 1",
        // Marks of actions without end.
        "TODO x. ",
        "Action items[x] ",
        // Totals and people without end.
        "Present (5): Ann Ray, Bo West\n\n",
        "5 members present\n\n",
        "Ann Ray, ",
        "Ray\tAnn\n",
        "Monday, 4 May 2027, ",
    ];
    for unit in units {
        let text = unit.repeat(LONG / unit.len());
        holds(&format!("{unit:?} without end"), &text);
    }
    holds("a name without end", &format!("Present: {}", "<https://x.example>".repeat(LONG / 20)));
    let opened = ["---\n", "---\ntitle: x\n", "```\n", "<!--\n", "<table>\n", "Actions\n\n", "Annex 1: Participants\n\n", "Agenda\n\n"];
    for opening in opened {
        holds(&format!("{opening:?}, and a text"), &format!("{opening}{}", "x y\n".repeat(LONG / 40)));
    }
}

#[test]
fn many_of_each_construct() {
    let shapes: [(&str, &dyn Fn(usize) -> String); 9] = [
        ("sections", &|i| format!("{}. Roof\n\n- x\n\n", i + 1)),
        ("headings", &|i| format!("## Roof {i}\n\nx\n\n")),
        ("rows", &|i| format!("| mend {i} | Ann | 4 May |\n")),
        ("people", &|i| format!("Ray{i}\tAnn\n")),
        ("groups with totals", &|i| format!("Present ({i}): Ann Ray{i}, Bo West\n\n")),
        ("fields", &|i| format!("Field {i}: Monday, 23 June 2026\n")),
        ("annexes", &|i| format!("Annex {i}: Roof\n\nx\n\n")),
        ("actions", &|i| format!("- ➔ **Ann to mend it {i} times by 9 April**\n")),
        ("front matter, nested", &|i| format!("{}k{i}:\n", " ".repeat(i % 200))),
    ];
    for (name, line) in shapes {
        let body = lines(LONG / 2, line);
        holds(name, &body);
        for opening in
            ["Actions\n\n", "Annex 1: Participants\n\nMembers\t\n", "1. Roof\n\n| Task | Owner | Due |\n|---|---|---|\n", "---\n"]
        {
            holds(&format!("{name} behind {opening:?}"), &format!("{opening}{}", lines(LONG / 10, line)));
        }
    }
}

#[test]
fn what_is_nested_too_deep_is_told_once_and_kept() {
    for (name, text) in [
        ("bullets", each(0..500, |depth| format!("{}- entry {depth}\n", " ".repeat(depth)))),
        ("numbers", each(0..500, |depth| format!("{}1. entry {depth}\n", " ".repeat(depth)))),
        ("bullets and tabs", each(0..500, |depth| format!("{}- entry {depth}\n", "\t".repeat(depth)))),
    ] {
        let text = format!("Board\n\n4 May 2026\n\n1. Roof\n\n{text}");
        holds(name, &text);
        let minutes = parse(&text);
        assert_eq!(minutes.diagnostics.iter().filter(|told| told.code == Code::NestingTooDeep).count(), 1, "{name}");
        let kept: Vec<&str> = minutes.blocks().map(|(_, block)| block.text()).collect();
        for depth in [0, 31, 32, 33, 250, 499] {
            assert!(kept.contains(&&*format!("entry {depth}")), "{name}: entry {depth} is lost");
        }
    }
}

/// What fuzzing found, made short.
const FOUND: &[&str] = &[
    // Headers of groups that nobody stands below.
    "Quarterly meeting\nHarbour Board\n\n8 May 2026\n\n- Present:\n  - Ann0Rayologies:\n  -0Cy Moss\n\n1. Roof\n\nWe met.\n",
    // People whom a sentence tells of before a list names them, on lines of their own.
    "Faltaram\n   Ivo Ramos Vilar\n\nA bordo 1.2\n\nFaltaram\n   Ivo Ramos Vilar\n",
    // A label of people and somebody, with a dash between them.
    "Board\n\n4 May 2026\n\nPresent:\n\n- Bo West\n* Attendees - Ann Ray\n- Cy Moss\n- Present – 4\n",
    // Two owners in a row without a task, above a row with a task alone.
    "Board\n\n4 June 2026\n\n## Action items\n\n| Who    | What     | Due   | Status |\n|--------|----------|-------|--------|\n| Ann Ray and Bo |\n|--------|--------- The minutes are to be sent.\n",
    // A row above the tasks that says more than whose they are.
    "## Action items\n\n| Who | Due | Status |\n|--------|----|---|-| ne Tag the release | | done |\n",
    // Two decisions of one paragraph, the second one from the line above.
    "1. Wicks\n\nMOTION by Ray, seconded by West, to buy wicks. Motion carried.)\nMOTION by Lind, seconded by Moor, to sell them. Motion failed.\n",
    // A small word at the end of a place.
    "***\nLocation: Town Hall em_\n",
    // A day before a label of people.
    "→ 27.08.2025→ → → Attendees:\nAnn Ray\n",
    // A mark without width after a number.
    "1\u{200b}Location: Old Hall\n",
    // The title of a legend, and the word before the number of a row.
    "Present:\ntitle: ⇒ Roll call\nItem 1: Location: | Name | Present |\nAnn Ray\n",
    // Somebody of whom a paragraph says more, below the sentence that says who was in the chair.
    "Associação\n\nNo dia 20 de janeiro de 2024, realizou-se a assembleia, presidida por Gil Prado, com a ordem or\n\nO tesoureiro, Ivo Marinho, apresentou as contas.\n",
    // An hour of the head that is not the meeting's.
    "Ferry\n\nFriday, 12 June 2026 | 10:00 CET | Onlay, 18 June ly at 19:30\n\nThe ferry.\n",
    // Actions in one text, the end of one written otherwise than it is read.
    "- Meeting TODO: HLB AI: AI: AI: one Ray <ann@x.example>'AI: <caption>AI: AI: AI: Hall 9.\n",
    // Letters after a figure.
    "1. Roof\n\n-0Ann Ray moves to mend it. Carried.\n\nTo mend it at £51.75Bo West proposed H. Marl & seconded I. Crane.\n",
    // Words before a title, which are no office and no group, and a group before one.
    "Absent:\n\nLumber Mrs Ray: Harbour Office\nSres. Concejales D. Anselmo Bravo Cid\nTown Cllr Di Lind\n",
    // The same office twice, beside the same name.
    "Present:\n\nChair – Ann Ray\nBo West\n\nAbsent:\n\nChair – Ann Ray\nCy Moss\n",
    // A label and a star before the names.
    "Board\n\n4 May 2026\n\nAttend*Ann Ray, Bo West\n",
    // A numbered item in a list of people.
    "## Participants\n\nTOP 3: Vers+chiedenes\n\n- Ann Ray\n- Bo West\n",
    // A label and a count, with a sign between them.
    "List of Participants\n\nPrésents#4\n",
    // A cell for given names that is empty.
    "## Attendees\n\n| Name | Initials | Affilbation |\n| ---- | -------- | ----------- |\n| Ann R| |\n\n### Introductions\n\n* Cy Moss\n",
    // A word before a label in a list of people.
    "Roll call\nTo: Present (5):\n",
    // Boxes inside the rows of a list, so that the place of a name is not known.
    "Lowwater School Board\n4 May 2026\n\nBoard Members: [X] Ann Ray, President\n      u2       [ ] Bo West, Cler\n k              [X] Cy Moss\n",
    // A table that states a motion by itself, above the votes on it.
    "Board\n\n4 May 2026\n\n## Boats\n\n| Moved by Moss, seconded by Lind, that the dredger be hired.\n\n| Name | Aye | Nay | Abstain |\n|------|-----|-----|---------|\n| Ann Ray | x |  |  |\n| Bo West |  | x |  |\n\nThe motion passed.\n",
    // What another column says beside the first of several actions.
    "Board\n\n4 June 2026\n\n| Who | What | Due | Notes |\n|---|---|---|---|\n| Ann Ray | Write the notes | 2026-06-05 | by mail |\n| Bo | Mend it | | by hand |\n",
    // Words after an address in a bracket that nobody closed, and a label right after a number.
    "Board\n\n4 May 2026\n\nPresent:\n\nBo West\nAnn Ray (ann@quay.example Dee Moss\nCy Lind\n",
    "Present (5):\n1.Roll call\n",
    // A name that begins in a link and ends after it.
    "In attendance: [x](https://x.example/a_b)I. \n",
    // A place beside another day than the meeting's.
    "Havenraad\nDatum: 27 augustus 2025\nPlaats: g# Hall, 1 October 2026\n\n1. Roof\n\n- Leaks.\n",
    // A group that is named twice around the word for attendance.
    "Board\n\n4 May 2026\n\nRotary present members: Ann Ray, Bo West, Cy Moss.\n\n1. Roof\n\n- It leaks.\n",
    // Text after the sentence that says who seconded the motion above it.
    "Board\n\n4 May 2026\n\n1. Roof\n\nIt is dark, and we propose that lamps be bought.\n\nAnn Ray's proposal was seconded by Cy Moss. All of it is dear.\n\nAnn Ray's proposal was seconded by Cy Moss. All of it.\n",
    // Wide gaps inside a surname that stands first.
    "Board\n\n4 May 2026\n\nANNEX A: PARTICIPANTS\n\nChair:\nMoss,  Cy\nMembers\n\nRay,  Ann\nvan   West,  Bo\n",
    // A word in the column of numbers.
    "Board\n\n4 May 2026\n\nAnnex 1: List of Participants\n\n| No. | Name | Organisation |:\n|---|- Cy Moss (from item Last Name | First Name |item Last Name | First Name | Organisation oofs.\nir  | X       |\n\n| 1 | Ann Ray | Harbour Office |\n",
    // A vote in a list of people.
    "Board\n\n4 May 2026\n\n## Attendees\n\n- Ann Ray\n- Bo West\n\nROLL CALL VOTE: Ayes - 4; Noes - 0; Absent - 1.\n\n## Roof\n\n- Leaks\n",
    // A head of columns with a number, or a bullet.
    "Roll call\n1.2. Surname\tGiven name\n",
    "Present (5):\no Surname\tGiven name\n",
    // A place after a word in capitals, below the day.
    "Board\nLake Trust\nTuesday, October 4, 2005\n\nAT Kit Shaw\n",
    // A table of nothing but heads, and a line of signs.
    "| Action | Owner | Due |\n| Action | Owner | Due |\n### ",
    // A link to nowhere.
    "x <a href=\"\">y</a> https://x.example\n",
    // A label that is labelled.
    "Location: Location: _2025-08-27",
    // A sign of its own at the start of a column.
    "Forum\n\n4 May 2026\n\nPresent:                         Representing:\nAnn Ray (Chair)     \u{b0}       Lowwater District Council\nMr B. West                       Rope Users' Group\nMs C. Moss                       Northmoor Ferries\n",
    // A day by which a place is to be known.
    "Location: before 12 September 2025\n",
    // Who seconds a motion that stands in the line which says how the last one ended.
    "Board\n\n4 May 2026\n\n1. Roof\n\nCHAIR: Is there a motion to accept it?\n\nRAY: So moved.\n\nWEST: Second.\n\nCHAIR: All those in favor? I move that we sell the stove.\n\nRAY: I'll second that.\n",
    // The same, where the line names who voted.
    "Board\n\n4 May 2026\n\n1. Roof\n\nCHAIR: Is there a motion to accept it?\n\nRAY: So moved.\n\nWEST: Second.\n\nAyes: Ray, West. MOSS: I move that we sell the stove.\n\nRAY: I'll second that.\n",
    // A head of a column that is not known.
    "Present (5):\nTBD== Location: Surname\tGiven name\n",
    "Annex 1: Participants\n\nSurname\tGiven name\tOrganisatino\tMaria Celeste\t\n",
    // The title of an annex on two lines, which is none when they are put together.
    "Annex x Jxx xxxxxxxx x xxxxx ¦x xxxx\nxxxÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿ\n",
    // Who moved a motion, before its colon.
    "Board\n\n4 May 2026\n\n# Roof\n\nMotion by Ann, second by Bo: mend it. Carried.\n",
    // Words behind an opening fence, two blanks apart.
    "```a  b\nx\n```\n",
    // A tag that parts words and one that does not, in a line of the header.
    "\"`\nx<td>x<i>x`\"",
    // The number of a row that is no person.
    "Participants\n10. Location: Surname\tGiven name\n",
    // A heading of an annex that takes two lines.
    "Annex 1: List of those\nwho were there\n\n- x\n\nAnnex  M: Two\n\n- y\n",
    // Words run into a label of actions.
    "Action items27.08.2025To: Action points:To: ",
    // Dividing lines below a title that stands inside an annex.
    "ANNEX I:   \nThe board met in the harbour library of the town on 2025-08-27 and talked about the roof:\n-----\n\n-----\n\n-----\n",
    // Rows that are not closed.
    "Attendees\n\n<table>\n<tr><th>Name</th><th>Company</th></tr>\n<tr><td>Ann</td><td>x</ntr>\n<tr><td>Bo</td><td>y\n<tr><td>Cy</td></tr>\n",
    // Tags between the words above a table.
    "<table>29 February 2027 Virtual<th><th><th>29 February 2025<tr>|\n",
    // Words behind a bracket, and behind an address.
    "Present: Ann Ray (Harbour Office) the ninth of them all, Bo West\n",
    "Attendees:\n- Ann Ray <ann@x.example> joined late\n",
    // Names written otherwise in the source.
    "Participants\n\u{feff}Ray✔\u{fe0f}·x, Ann, Bo✔\u{fe0f}·West, Cy\n",
    "in person\n=====\n1\\. Ray, Ann, Bo, Cy, Dee\n",
    "Roll call\n&#65;&nbsp;x, Ann, &amp;Bo, Cy\n",
    // A cell that holds nothing but a tag.
    "Participants\nRay\tAnn\n<br>\tBo\nWest\tCy\n",
    // Sentences of other bytes than their words have.
    "1. H\n\n**Abwesend&** Åeh\n",
    "x        .\n*Anwesend* Ray\n",
    "o Abwesend\u{b}Ley\n",
    "- In attendance were J\n  x\n",
    // Names of soft hyphens, and names that stand nowhere by themselves.
    "In attendance were Jun\u{ad}\u{ad}o, Marten\n",
    "**Anwesend:x**x,x\n",
    // Somebody who took part in another way than the one before.
    "1. x\nPresent:xx,x | Online\n",
    // An agenda inside an annex, or below a label, that the meeting is minuted under.
    "## Hall\n\nAnnex\nAbc\n## Agenda\n1. Walls\nxxabc\n2. Lamps",
    "## Hall\n\nActions\n\n## Agenda\n\n### 1. Walls\n\nDamp.\n\n### 2. Lamps\n\nDim.\n",
    // Heads of a table of actions that are not known, and a status that is none.
    "Actions\n\n| Who | Weight |\n|---|---|\n| Ann | mend it |\n",
    "| Action | Owner | Weight | Due | Weight |\n|---|\n| mend it | Ann | heavy | 4 May | light |\n",
    "Action\n\n| | | Status |\n|---|\n| mend it | late | a |\n",
    // A table of actions below a title that is not the first line.
    "Annex\n# Board\n|Action|Due\n|-\n|mend it",
    // Rows of actions in which nothing stands.
    "|Action|Due\n|-\n|mend it\n|\n|-\n|call her\n|-\n|",
    // A header with a comma in a list whose names have one.
    "Participant\nChair,xx\n,R",
    // A key of front matter with two spaces.
    "---\nx  x:\n---",
    // The number of a header that nobody stands below.
    "Present:\n10. Location: ",
    "Attendee\n10. x",
    // A label with nothing below it, and one that names what the others met over.
    "1. x\nAttendee\n",
    "Participant\nZoom____",
    // Names whose markup is gone: what is left may look like markup again.
    "Participant\nII [](httpsxe)[x](b)x",
    "Attendee\nx: :(\\&#65;",
    "Attendee\nx,x,Ann✓&#65;",
    // The heads of columns above nobody.
    "Participant\nFirst|Org",
    // Markup that closes what another line opens.
    "`\n: Ro`&#65;`&#65;",
    // A sentence that says who attended, and names nobody.
    "-\n\nÉ\n\nI people attended",
    // A mark by which an action is cited.
    "ACTION A3:x\n",
    "ACTION x-14:x\n",
    "ACTION 2026-07-14: #x\n",
    // A title before a name.
    "Absent\nhe x\n",
    // A bold title that ends on another line.
    "**1. The roof leaks and the\nwalls** are damp\n\n- x\n",
    // A head of a column after signs that have no width.
    "List of Participants\n\n, \u{feff}““““““““““““““““““Surname\tGiven name\n",
    // A number below the line over a title.
    "Present (5):\n---\n---\n---\nItem 1: Regrets: ---\n---\n---\n---\n",
    // Actions of one line, with tags between their words.
    "- Meeting IV➤ AI: AI: AI: </tr></tr></tr>I. </tr></tr><</tr></tr></tr>AI: AI: AI: AI:",
    // A surname that looks like an office, before a given name.
    "Town\n\nMinutes 4\n\nAos dois dias(do mês de março de dois mil e vinte reuniu a Câmara, presidida pela\nVsce-Presidente,ª Alda Neiva 3Rosa, na ausência do Presidente.\n",
    // Two offices of one person.
    "Peat Road\n\nAsisten:\nSr. Alcalde: Lumber Alcalde D. Anselmo Bravo\n",
    // A task with an owner of its own among those of somebody who is named above them.
    "Board\n\nAttendees:\n- Ann Ray\n\nAnn Ray\n- [ ] Ropes of nylon\n- [ ] Bo West: paint it\n- [x] The bell of the pier\n",
    // A day that runs into a label of people.
    "Present:\nAnn Ray\n27.08.2025Roll call\nBo West\n",
    // A title with a number below a line, which keeps it.
    "Location: **Location: Attendees:\n== 03/04/2025tionsac---\n---\n---\nIV. in personAction points:Adjourned at 22:10.Roll call\n---\nPresent (5):\nctionsac---\n---\n---\nIV. Location: Location: Ray, Ann",
    // The title of an annex on the line after its label.
    "Appendix\u{200b}I***\n““““Budget““““““#4",
    // A label of people among dashes, with more words after it.
    "Present (5):\n__—————### ———————————————Present (5):\n__——————————— (joined late)",
    // A label that names nobody, among those of a line.
    "Regrets: >> ANN: >> ANN: >> ANN: de la Cruz\tMaria José>> ANN: >> ANN: Action items>> ANN: >> ANN: ",
    // A figure after those who are away.
    "Board\n\n4 May 2026\n\n1. Roof\n\nAbsent: Ann Ray. /54, (1)\n",
    // Decisions and, after all of them, who is to act.
    "12 members present. RESOLVED: to RESOLVED: The ninth meeting was opened. RESOLVED: Secretariat: The draft will be sent by the Secretariat  ACTION [Ann, Bob]: **",
    // A label of people above an annex of those who are remote.
    "Present (5):\n~~Attendees:\nRoll call\nRoll call\n<p>Roll call\nRoll call\nAnnex A – ** (remote)===\nRoll call\n\u{b}_____\nRoll call\nMotion to adjourn carried.",
    // A field with a number and a line below it.
    "\u{85}IV. Location: Location: Ⅳ\n=====\nⅣ\n=====\nⅣⅣⅣ",
    // A heading with a decision at its end.
    "1.2. 1.2. 1.2. 1.2. Roof1.2. 1.2. 1.2. 1.2. 1.2. 1.2. 1.2. 1.2. 1.2. 1.2. 1.2. 1.2. 1.2. RESOLVED: List of Participants\n\nList of Participants\n\n)List of Participants\n\nZoom\n",
    // A name after a sign that another one escapes.
    "Location: Surname\tGiven name\n*Location: Location: Regrets: \\\\&#65;\n",
    // A number of a label in an annex of people.
    "Annex A – List of Participants\n\nList of Participants\n\n- List of Participants\n\n### II. List of Participants\n\n- ➔ **",
    // A mail address below a name, after a label.
    "Harbour Commission\n\nANNEX II\nLIST OF PARTICIPANTS\n\nFRANCE\n\nMr Jean BLANC\nHead of Unit\nOffice: jean.blanc@ports.example\n\nMs Anne NOIR\nAdviser\n",
    // A place above the day, and another one beside it.
    "Municipality\nC, Ilre Valdovsk\nLibrary, 6 May 2026\n",
    // Words before the first of many names with initials.
    "Apologies (\u{ff}t A R(AR) B W(BW) Cv M(CM)\n",
    // A motion whose heading says more.
    "6\n## Minutes. Moved by Juna, seconded by Marten. %\u{ff}ar\nIt\n",
    // A number that runs into a small word.
    "d.\n\nC\n\nmoved,seconde#1a\n",
    // An office in the plural, in capitals.
    "Present: TRUSTEES Moss, Ann Ray\n",
    // A word for a number in a label of people.
    "Roll call\nPres,ten\n",
    // Votes in cells after a decision.
    "Decision\n:W |Ob|NO\n",
    // Two remarks on somebody, one of them with wide gaps.
    "Attendance,Bo()e(i   e",
    // A group of so many.
    "# Attendance\n1. M:30\nPresent:A,d\n1. M",
    // An office after the name of somebody who has one before it.
    "Absent Council Member L G MINUTES",
    // A verb that runs into a figure.
    "t w m L M 0second by D Failed.",
    // A cell of owners with a space before its comma.
    "1. f\nN\tAction\tResponsible\t\n2\te\tl , 6",
    // A group on the line below a sentence that says who was there.
    "preside O R\nVogais:P L",
    // An office that the header above names too.
    "Present\nMinutes\nD  Minutes",
    // Numbers of rows with signs at their end.
    "e\n\n2. s\nAction\nA2/o.)\t1",
    "6\n\n1. R\nAction\nNo\tAction\nWong SEC\u{8}:\to",
    // A motion in a heading with a number.
    "24/33 W\n.\n24/34 June. Failed on tie 2-2\nT",
    // A table of topics that ends amid a paragraph.
    "2. s\nAgenda\nN\u{13}.  Top  \ns' M\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}2\u{ff}\u{2122}\u{2122}\u{2122}\u{2122}\u{2122}\u{2122}\u{1}- Knot 4\n\u{eb}  L",
    // A word of a table of topics that says nothing.
    "Agenda\nN  Top\nActions",
    // A part of a word that a hyphen joins, after a label.
    "Apology Vice-Pi",
    // Signs amid what would be a title without them.
    "attendance\nM:rs a",
    // A motion in all of an entry but its number.
    "24/35  Ra:t.  Su/34  Reeds\nne. Failed tie 2-2\n24/35 R",
    // A number that runs into a label, and people who are listed above.
    "Present.Ode Lark,Mira \nPresent.2:Ode Lark,Mira",
    // A second office, in the plural.
    "Present:Mayor Adams,Members Adams",
    // An owner that holds for the row below one with a note.
    "|\n\n6\n\n|Who|Action\n|d|o|n\n||h\n|-|k",
    // What stands beside a given name is somebody, and the name an office.
    "Attendee\nMember|s- d|x\n",
    // A word between the people of a line that is neither of them nor a sign.
    "Attendee\nO tesoureiro I M, ou.\n",
    "estando presente :\nRa\nR, estando presentes, alã Neiva Rosa, os Senhores\nVereadores:",
    "Present (2): Runa Abelard, ImreWest, Cy  ValdovsAnnerum: 3 members\nP",
    // A number of people beside a label of more.
    "Board\n\n4 May 2026\n\nIn attendance: Cllr Ann Ray\n\nPublic: 11 Also, in attendance: Cllr Bo West, Oldport Council\n",
];

#[test]
fn what_fuzzing_found() {
    let soft = format!("In attendance were Jun{}o, Marten\n", "\u{ad}".repeat(500));
    for case in FOUND.iter().copied().chain([&*soft]) {
        holds(case, case);
        holds(case, &format!("Board\n\n4 May 2026\n\n1. Roof\n\n{case}\n\n2. Wall\n"));
    }
}
