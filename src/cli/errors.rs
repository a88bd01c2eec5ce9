//! What `--explain` says of an error: a row a code. Codes of warnings and notes have their pages in the library.

/// The code of an error or of a message about a whole run, as `--message-format json` gives it.
pub struct ErrorPage {
    /// The stable name.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// What happened, and what became of the rest of the run.
    pub meaning: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}

/// Every code that is not one of the library's, in the order of the documentation.
pub const ERRORS: [ErrorPage; 19] = [
    page(
        "missing",
        "error",
        "There is no such file or folder. The other inputs were converted.",
        "Check the path; a relative one starts at the current folder. A pattern such as `*.txt` has to match at least one file.",
    ),
    page(
        "unreadable",
        "error",
        "The file or folder is there and cannot be read. The other inputs were converted.",
        "Ask for the right to read it, or leave it out with --exclude. If the disk has a fault, see whether other programs can open it.",
    ),
    page(
        "not-text",
        "error",
        "The input is a picture, a program, a PDF, an office document, a web page or the like. Its words are not looked for.",
        "Convert it to text first, with `pdftotext -layout` or `pandoc -t plain`. If it is text all the same, name its encoding with --encoding.",
    ),
    page(
        "too-large",
        "error",
        "The input has more bytes than --max-bytes allows, 64 MiB unless you say otherwise. It was not read.",
        "Allow more, as in `--max-bytes 1GiB`. A document takes several times its length in memory.",
    ),
    page(
        "same-output",
        "error",
        "The output would take the place of that of another document of the same run, as with a.txt and a.md in one folder. The first is written.",
        "Convert the two into folders of their own.",
    ),
    page(
        "occupied",
        "error",
        "Something is in the place of the output that no run has written, or that was changed since. It was left as it is.",
        "Move it away, or name another folder with --out-dir.",
    ),
    page(
        "unwritable",
        "error",
        "The output has an impossible name. The other documents were converted.",
        "Give the document, or what is in the output's place, another name.",
    ),
    page(
        "panic",
        "error",
        "A fault of this program stopped the conversion of one document. The others are not concerned.",
        "Please report it, with the document if you may.",
    ),
    page(
        "no-minutes",
        "error",
        "The folder holds no file that looks like minutes: none matches *.txt, *.md or *.text, or what --glob names.",
        "Name its files, as in `--glob '*.minutes'`. Hidden and ignored files are left out, and so is what a run has written there.",
    ),
    page(
        "bad-request",
        "error",
        "A line that --ndjson-in has read is no object of JSON, has no text, or an id that is a list or an object. The other requests were answered.",
        "Send an object a line, without line breaks inside, in UTF-8: {\"id\": 7, \"text\": \"Library Board …\"}.",
    ),
    page(
        "cut",
        "warning",
        "A text is longer than the 32,767 characters that a cell of a workbook holds. It was cut in --xlsx, and ends in `[…]`.",
        "Take the text from JSON or CSV, which have all of it.",
    ),
    page(
        "left-out",
        "note",
        "The document has no day, or not one that --since and --until ask for. Nothing of it was written.",
        "Leave these options out to see it; `--explain no-date` says how a day is stated.",
    ),
    page(
        "not-found",
        "note",
        "No action of the chosen meetings has an owner of the name that --owner asks for, or no section has the number or title of --section.",
        "See what there is: `--view` lists owners and sections.",
    ),
    page(
        "read-differently",
        "warning",
        "What --text wrote is not read back as it was, since the layout has no way to say it.",
        "Take the JSON where every value counts.",
    ),
    page(
        "output",
        "error",
        "The output cannot be written. The run has ended, and nothing is half written.",
        "Make room, or name another place, and run the same command again: it goes on where it stopped.",
    ),
    page(
        "profile",
        "error",
        "The profile has something in it that cannot be. Nothing was converted. The message names the file, the line and what would be right.",
        "Correct the line. `minutes-extract --profile-template` shows a profile with all that can stand in it.",
    ),
    page(
        "interrupted",
        "error",
        "The run was interrupted. What was finished is kept, and nothing is half written.",
        "Run the same command again: with --out-dir it goes on where it stopped.",
    ),
    page(
        "gone",
        "warning",
        "A document is gone while its output is still there.",
        "Remove such outputs with --prune, or bring the document back.",
    ),
    page(
        "unused-row",
        "note",
        "A row of the profile was used by no document of the run. It may hold a typing error.",
        "Compare the row with the documents; remove it if they no longer need it.",
    ),
];

const fn page(code: &'static str, severity: &'static str, meaning: &'static str, remedy: &'static str) -> ErrorPage {
    ErrorPage { code, severity, meaning, remedy }
}
