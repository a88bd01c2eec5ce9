//! The page of each code: what it means, what to do, and a text that raises it. The examples run as tests.

use super::Code;

/// What `--explain` shows of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What was found, in the first sentence, and why it matters.
    pub meaning: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
    /// The bytes of a document that raises it.
    pub example: &'static [u8],
}

impl Code {
    /// What the code means, what to do about it, and a text that raises it.
    #[must_use]
    pub fn explanation(self) -> Explanation {
        explanation(self)
    }
}

#[allow(clippy::too_many_lines, reason = "a page a code")]
fn explanation(code: Code) -> Explanation {
    let (meaning, remedy, example): (&str, &str, &[u8]) = match code {
        Code::EmptyDocument => (
            "The document has no words. It may have been emptied by mistake, or an export may have failed.",
            "Look at the original; if there is nothing in it, leave the file out.",
            b"\n   \n",
        ),
        Code::NoTitle => (
            "No title line was found. The title is the first line of the header, and names the body that met.",
            "If the document has a title, put it on a line of its own above the date; if not, find the document by its source.",
            b"4 May 2026 | 10:00 UTC | Online\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::NoDate => (
            "No date of the meeting was found in the header. Without it the document cannot be sorted by time.",
            "Put the date on a line below the title, as in `4 May 2026`. A date in the file's name is not read.",
            b"Library Board Meeting III\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::AmbiguousDate => (
            "A numeric date can be read in two ways. 03/04/2026 is 3 April in Europe and 4 March in America; it is left open rather \
             than guessed.",
            "Write the month as a word, or the date as 2026-04-03.",
            b"Library Board Meeting III\n\n03/04/2026\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::InvalidDate => (
            "A date does not exist in the calendar. It is most likely a typing error, and the day that was meant is unknown.",
            "Look the date up and correct it.",
            b"Library Board Meeting III\n\n31 June 2026 | 10:00 UTC\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::SeveralMeetings => (
            "The text holds the minutes of several meetings, one after the other. The first is read to its end; the others are kept as \
             annexes, with their text as plain paragraphs.",
            "Use --split (in the library: parse_all), which gives each meeting a document of its own; or put each into a file of its own.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\n\
              Library Board Meeting IV\n\n8 June 2026\n\n1. Roof\n\n- The roof was mended.\n",
        ),
        Code::TwoDates => (
            "The header states two different dates. One of them may be that of the minutes rather than of the meeting, or be left over \
             from the document that this one was made from.",
            "Keep the date of the meeting, or put a label before the other one, as in `Approved: 6 June 2026`.",
            b"Library Board Meeting III, 4 May 2026\n\n11 May 2026 | 10:00 UTC\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::WeekdayMismatch => (
            "The day of the week is not the one that the date falls on. Either the day or the date is wrong; the date is taken as \
             written.",
            "Look the date up and correct whichever is wrong.",
            b"Library Board Meeting III\n\nTuesday, 4 May 2026\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::OddTime => (
            "A time does not exist, or is written in two ways at once, such as 13:00 p.m. If only one hour can be meant, it is taken.",
            "Write it on the 24-hour clock, as in `13:00 UTC`.",
            b"Library Board Meeting III\n\n4 May 2026, 13:00 p.m. UTC\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::QuorumUnclear => (
            "The minutes speak of the quorum without saying whether there was one, or say so in one place and the opposite in another.",
            "Say it once: `A quorum was present`, or `There was no quorum`.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Opening\n\n- A quorum was present.\n\n2. Roof\n\n- There was no quorum.\n",
        ),
        Code::NumberingGap => (
            "The numbers of the sections leave one out. A section may have been lost, or its heading may not have been recognised.",
            "Compare with the original. If nothing is lost, renumber the sections.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\n2. Budget\n\n- It is tight.\n\n\
              4. Reading room\n\n- It needs lamps.\n",
        ),
        Code::DuplicateNumber => (
            "Two sections side by side carry the same number. Whoever cites section 2 may mean either.",
            "Renumber the sections.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\n2. Budget\n\n- It is tight.\n\n\
              2. Reading room\n\n- It needs lamps.\n",
        ),
        Code::AgendaItemNotMinuted => (
            "An item of the agenda has no section, though the items around it have. It may have been skipped at the meeting, or its \
             section carries another title or was lost.",
            "If it was minuted, give its section the title that it has on the agenda; if it was skipped, say so in a section.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Welcome\n\n- All were welcomed.\n\n2. Roof\n\n- The roof leaks.\n\n\
              3. Any other business\n\n- There was none.\n\nAnnex 1: Meeting Agenda\n\n1. Welcome\n2. Roof\n3. Budget\n\
              4. Any other business\n",
        ),
        Code::PersonWithoutRole => (
            "Somebody is listed before the first role header of a list that has such headers. The role of that person stays unknown.",
            "Put the person below the header that they belong to, or a header above them.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\nAnnex 1: List of Participants\n\n\
              Ray\tAnn\nBoard Members\t\nWest\tBo\nLind\tCy\nStaff\t\nMoor\tDee\n",
        ),
        Code::RowNotAPerson => (
            "A row of a list of participants is not a person. It was kept in the annex as written, and is not counted.",
            "If it is a person, write it as the other rows are written; if not, move it out of the list.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\nAnnex 1: List of Participants\n\n\
              Board Members\t\nRay\tAnn\nWest\tBo\nLind\tCy\nIn all\t3 persons\n",
        ),
        Code::DuplicateParticipant => (
            "Somebody is listed twice. The result has one entry, the one that says the person was there; what the other one adds is in \
             its note.",
            "Take one of the entries out, or tell two people of the same name apart by their affiliations.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\nAnnex 1: List of Participants\n\n\
              Board Members\t\nRay\tAnn\nWest\tBo\nLind\tCy\nRay\tAnn\n",
        ),
        Code::TotalMismatch => (
            "A list declares another number of people than it has. A name may be missing, or be written in a form that was not read; or the \
             total is wrong. Nothing is changed.",
            "Compare the list with the original, and correct the list or the total.",
            b"Library Board Meeting III\n\n4 May 2026\n\nPresent (4): Ann Ray, Bo West, Cy Lind\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::PossibleNameSwap => (
            "Surname and given name may have changed places. One is a given name elsewhere in the list, or the other a surname; both are \
             taken from the columns they are in.",
            "Look at the entry, and swap the two if they are wrong.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\nAnnex 1: List of Participants\n\n\
              Board Members\t\nRay\tAnn\nWest\tMaria\nLind\tCarlos\nMaria\tRay\nMoor\tDenise\n",
        ),
        Code::AttendanceUnclear => (
            "The labels that say who attended and the names below them cannot be matched. The labels come one below the other, as in copies \
             of tables, and the names follow in more or fewer blocks; whether these people attended is left open.",
            "Put each label directly above its names.",
            b"Library Board Meeting III\n\n4 May 2026\n\nPresent:\n\nAbsent:\n\nAnn Ray, Bo West\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::EmptyActionList => (
            "A label for actions has none below it. There may have been none; or they are elsewhere, or written in a form that is not \
             recognised.",
            "If there were none, remove the label; else put them there, one per bullet, each with its arrow.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\nActions\n\n2. Budget\n\n- It is tight.\n",
        ),
        Code::DueBeforeMeeting => (
            "Something is due on a day before the meeting. It may have been left over from an earlier meeting, or the day or its year is wrong; \
             the day is kept as it is stated.",
            "Look the day up. If the action is done, say so: `- [x]`, or `DONE` at its end.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\nActions\n\n\
              - Ann to call the roofer by 9 June 2025.\n",
        ),
        Code::VoteMismatch => (
            "A vote contradicts its outcome, or the numbers of a vote its names. More were against what was carried, or for what was \
             rejected; or another number of people is named than is stated. All of it is kept as it stands.",
            "Compare with the original. Where more than half was needed, nothing is wrong.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n\
              Motion: mend the roof. Moved by Ann Ray, seconded by Bo West. For 2, against 3. Carried.\n",
        ),
        Code::CloseCall => (
            "A question was decided by a narrow lead: nearly as much speaks for another answer. Whether lines are headings, a list or text, \
             or which line is the title, may have been read wrongly.",
            "Look at the line; --why LINE shows the evidence. If it was read wrongly, tell headings apart from lists and text by a `#`, in bold \
             or with a blank line, and give the title a line of its own above all others.",
            b"Minutes of the May meeting of the Board\n\nMinutes of the Library Board meeting, 4 May 2026\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::ReplacedCharacters => (
            "Bytes or characters could not be read and were replaced by U+FFFD. The file is damaged, or was saved in \
             two encodings.",
            "Save the document again from its original, as UTF-8; or name its encoding with --encoding.",
            b"\xEF\xBB\xBFCaf\xE9 Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::GuessedEncoding => (
            "The encoding is a guess, since the bytes do not settle it. If it is wrong, letters with accents are.",
            "Look at a name with an accent. If it is wrong, name the encoding with --encoding; or save the document as UTF-8.",
            b"Caf\xE9 Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::MixedLineEnds => (
            "Lines end in several ways: some at LF, some at CRLF or CR. Parts of the document may come from different programs; all are \
             read alike.",
            "Nothing needs to be done. To be rid of the note, save the document with one kind of line end.",
            b"Library Board Meeting III\r\n\r\n4 May 2026\r\n\n1. Roof\n\n- The roof leaks.\n",
        ),
        Code::NestingTooDeep => (
            "Lists or sections are nested deeper than the result holds. What lies deeper is on the deepest level; no words are lost.",
            "Check whether the indentation is meant: a list that is indented by one space more on each line is rarely as deep as it seems.",
            &DEEP,
        ),
        Code::UnreadTable => (
            "A table was kept whose rows could not be separated. Its words are there, but not by row and column.",
            "Give each row a line of its own with bars between the cells, as in `| Roof | 200 |`.",
            b"Library Board Meeting III\n\n4 May 2026\n\n1. Budget\n\n<table>\n<td>Roof</td><td>200</td>\n<td>Lamps</td><td>90</td>\n\
              </table>\n\n2. Any other business\n\n- There was none.\n",
        ),
        Code::Corrected => (
            "A value was put right by hand: a correction named with --corrections was applied. The note says what was read before.",
            "Nothing needs to be done. If the correction is wrong, take it out of its file.",
            br#"{
  "schema": "corrections/1",
  "source": "iii.txt",
  "sha256": "844a65c5c615c04d074aceaf65913f56c36eb9ec0028f3100b0cf50cfd187a7f",
  "corrections": [
    {
      "meeting": 1,
      "id": "a1",
      "span": { "line": 7, "start": 48, "end": 91 },
      "text": "- ACTION: Ann to call the roofer by 9 June.",
      "field": "due.date",
      "value": "2026-06-10",
      "was": "2026-06-09"
    }
  ]
}
"#,
        ),
        Code::CorrectionUnfit => (
            "A correction does not fit the document and was not applied. The document was changed since, and what was put right is not in it \
             any more, or is in it twice; or the file names a value that there is not, or one of another kind.",
            "Make the page of the document anew (--html), put the value right there if it is wrong still, save that, and take the old correction out of its file.",
            br#"{
  "schema": "corrections/1",
  "source": "iii.txt",
  "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
  "corrections": [
    {
      "meeting": 1,
      "id": "a1",
      "span": { "line": 7, "start": 48, "end": 84 },
      "text": "- ACTION: Ann to call the glazier.",
      "field": "status",
      "value": "done",
      "was": null
    }
  ]
}
"#,
        ),
        Code::Other => (
            "A later version of this program reported something that this one does not know.",
            "Use the version that wrote the document.",
            b"",
        ),
    };
    Explanation { meaning, remedy, example }
}

const DEEP_HEADER: &[u8] = b"Library Board Meeting III\n\n4 May 2026\n\n1. Roof\n\n";
const DEEP_ENTRY: &[u8] = b"- deeper\n";
const DEPTH: usize = 150;

const DEEP_LENGTH: usize = DEEP_HEADER.len() + DEPTH * DEEP_ENTRY.len() + DEPTH * (DEPTH - 1) / 2;

/// A list that goes one space further in on each line.
const DEEP: [u8; DEEP_LENGTH] = {
    let mut text = [b' '; DEEP_LENGTH];
    let (header, rest) = text.split_at_mut(DEEP_HEADER.len());
    header.copy_from_slice(DEEP_HEADER);
    let mut rest = rest;
    let mut depth = 0;
    while depth < DEPTH {
        let (line, below) = rest.split_at_mut(depth + DEEP_ENTRY.len());
        let (_, entry) = line.split_at_mut(depth);
        entry.copy_from_slice(DEEP_ENTRY);
        rest = below;
        depth += 1;
    }
    text
};
