//! How rows are divided into cells.

use crate::bytes::Bytes;
use crate::line;
use crate::value::inline;

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Divider {
    /// A tab.
    Tab,
    /// A pipe.
    Pipe,
    /// Two blanks or more, or dots that lead the eye.
    Blanks,
    /// Nothing: a row is one cell.
    #[default]
    None,
}

/// The share of the rows that must have a divider, in hundredths.
const SHARES: [(Divider, usize); 3] = [(Divider::Tab, 25), (Divider::Pipe, 40), (Divider::Blanks, 40)];

/// The divider of rows: the first that enough of them have.
#[allow(clippy::needless_pass_by_value, reason = "an iterator is cheap to clone and is gone through several times")]
pub(crate) fn divider<'r>(rows: impl Iterator<Item = &'r str> + Clone) -> Divider {
    let (mut all, mut seen) = (0, Seen::default());
    for row in rows.clone() {
        all += 1;
        seen.look(row);
    }
    let enough = |(divider, share): &(Divider, usize)| {
        let divided = match divider {
            Divider::Tab => seen.tabs,
            _ if seen.may_divide(*divider) => rows.clone().filter(|row| is_divided(row, *divider)).count(),
            _ => 0,
        };
        divided > 0 && divided * 100 >= all * share
    };
    SHARES.iter().find(|share| enough(share)).map_or(Divider::None, |(divider, _)| *divider)
}

/// What may divide one of several rows: a quick look at each.
#[derive(Default)]
struct Seen {
    signs: u8,
    gap: bool,
    /// How many rows have a tab between two cells.
    tabs: usize,
}

impl Seen {
    fn look(&mut self, row: &str) {
        let (mut before, mut signs) = (0, 0);
        for byte in row.bytes() {
            let sign = DIVIDING.of(byte);
            signs |= sign;
            // Two blanks, dots or either beside the other; those beyond ASCII.
            self.gap |= sign & before & GAP != 0 || sign & WIDE != 0;
            before = sign;
        }
        self.signs |= signs;
        self.tabs += usize::from(signs & TAB != 0 && line::trim(row).bytes().any(|byte| byte == b'\t'));
    }

    fn may_divide(&self, divider: Divider) -> bool {
        match divider {
            Divider::Tab => self.tabs > 0,
            Divider::Pipe => self.signs & PIPE != 0,
            Divider::Blanks => self.gap,
            Divider::None => false,
        }
    }
}

/// What a byte may be between two cells.
static DIVIDING: Bytes<u8> = {
    let mut table = Bytes::all(0);
    let mut byte = u8::MAX;
    loop {
        let sign = match byte {
            b'\t' => TAB | GAP,
            b'|' => PIPE,
            b'.' | 0..=b' ' => GAP,
            0xc2 | 0xe1..=0xe3 | 0xef => WIDE,
            _ => 0,
        };
        table.set(byte, sign);
        let Some(next) = byte.checked_sub(1) else { break table };
        byte = next;
    }
};

const TAB: u8 = 1;
const PIPE: u8 = 2;
/// A part of a gap.
const GAP: u8 = 4;
/// Blanks and dots beyond ASCII begin with it.
const WIDE: u8 = 8;

/// Whether pipes or blanks divide a row.
fn is_divided(row: &str, divider: Divider) -> bool {
    match divider {
        // In a wiki a pipe stands between the target of a link and its words.
        Divider::Pipe if !row.bytes().any(|byte| byte == b'|') || row.contains("[[") => false,
        Divider::Blanks if !may_have_gap(row) => false,
        // A list of names has commas, whatever stands between two of its words.
        Divider::Pipe | Divider::Blanks if row.bytes().filter(|byte| *byte == b',').count() > 3 => false,
        Divider::Pipe => cells(row, Divider::Pipe).len() > 1,
        Divider::Blanks => matches!(cells(row, Divider::Blanks).as_slice(), [first, _, ..] if !first.ends_with([',', ':', '.', ';'])),
        Divider::Tab | Divider::None => false,
    }
}

/// The cells of a row that hold something.
pub(crate) fn cells(row: &str, divider: Divider) -> Vec<&str> {
    let mut cells = Vec::new();
    cut(row, divider, &mut cells);
    cells
}

/// Cuts a row into cells after those that are there.
fn cut<'r>(row: &'r str, divider: Divider, cells: &mut Vec<&'r str>) {
    let sign = match divider {
        Divider::Tab => b'\t',
        Divider::Pipe => b'|',
        Divider::Blanks => return cut_at_blanks(row, cells),
        Divider::None => {
            cells.push(row);
            return;
        }
    };
    let mut rest = row;
    while let Some((cell, after)) = rest.bytes().position(|byte| byte == sign).and_then(|end| rest.split_at_checked(end)) {
        cells.extend(Some(line::trim(cell)).filter(|cell| !cell.is_empty()));
        rest = after.get(1..).unwrap_or("");
    }
    cells.extend(Some(line::trim(rest)).filter(|cell| !cell.is_empty()));
}

fn cut_at_blanks<'r>(row: &'r str, cells: &mut Vec<&'r str>) {
    let mut rest = line::trim(row);
    while let Some((at, length)) = gap(rest) {
        cells.extend(rest.get(..at).map(line::trim).filter(|cell| !cell.is_empty()));
        rest = rest.get(at + length..).unwrap_or("");
    }
    if !rest.is_empty() {
        cells.push(rest);
    }
}

/// Whether a gap may stand in a row: a quick look.
fn may_have_gap(row: &str) -> bool {
    let mut before = 0;
    row.bytes().any(|byte| {
        let is_gap = |byte: u8| byte <= b' ' || byte == b'.';
        let apart = is_gap(byte) && is_gap(before);
        before = byte;
        // Blanks and dots beyond ASCII begin with these.
        apart || matches!(byte, 0xc2 | 0xe1..=0xe3 | 0xef)
    })
}

/// The first gap between two cells: two blanks or more, or three dots or more, with the blanks around them.
fn gap(text: &str) -> Option<(usize, usize)> {
    let (mut start, mut blanks, mut dots) = (None, 0, 0);
    for (at, c) in text.char_indices() {
        let is_blank = line::is_blank_char(c);
        if is_blank || c == '.' || c == '…' {
            start = start.or(Some(at));
            blanks += usize::from(is_blank);
            dots += if c == '…' { 3 } else { usize::from(c == '.') };
            continue;
        }
        if let Some(start) = start.filter(|_| dots == 0 && blanks >= 2 || dots >= 3) {
            return Some((start, at.saturating_sub(start)));
        }
        (start, blanks, dots) = (None, 0, 0);
    }
    None
}

/// What stands between the double pipes around the head of a table: `||Name||Role||`.
fn jira_head(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("||")?.strip_suffix("||")?;
    inner.split("||").all(|cell| !cell.contains('|') && cell.contains(char::is_alphanumeric)).then_some(inner)
}

/// Whether a line is the head of a table by its double pipes.
pub(crate) fn is_head(text: &str) -> bool {
    jira_head(text).is_some()
}

/// The cells between the pipes of a line; an escaped pipe divides nothing.
pub(crate) fn pipes(text: &str) -> Vec<&str> {
    if let Some(heads) = jira_head(text) {
        return heads.split("||").map(line::trim).collect();
    }
    let inner = text.strip_prefix('|').unwrap_or(text);
    let inner = inner.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(inner);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, byte) in inner.bytes().enumerate() {
        if byte == b'|' && !escaped {
            cells.push(inner.get(start..at).unwrap_or("").trim_matches(line::is_blank_char));
            start = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    cells.push(inner.get(start..).unwrap_or("").trim_matches(line::is_blank_char));
    cells
}

/// A row of dashes between header and cells.
pub(crate) fn is_divider(cells: &[&str]) -> bool {
    cells.iter().all(|cell| cell.bytes().all(|b| matches!(b, b'-' | b':' | b' ' | b'='))) && cells.iter().any(|cell| cell.contains('-'))
}

/// Whether markup reaches from one cell into another, so that the cells have other words than the row.
fn cuts_markup(row: &str, cells: &[&str]) -> bool {
    let letters = |text: &str| inline::plain(text).text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    cells.len() > 1 && row.bytes().any(|byte| MARKUP.of(byte)) && letters(row) != cells.iter().map(|cell| letters(cell)).collect::<String>()
}

/// The signs of markup that may reach from one cell into another.
static MARKUP: Bytes<bool> = Bytes::among(b"[<`{");

/// The cells of all rows, those of one row after those of the one before.
#[derive(Default)]
pub(crate) struct Grid<'r> {
    cells: Vec<&'r str>,
    /// Where the cells of each row end.
    ends: Vec<usize>,
}

impl<'r> Grid<'r> {
    /// Cuts rows; rows of a table in pipes or in HTML keep their empty cells.
    pub(crate) fn of(rows: impl Iterator<Item = (&'r str, bool)>, divider: Divider) -> Grid<'r> {
        let (least, _) = rows.size_hint();
        let mut grid = Grid { cells: Vec::with_capacity(least), ends: Vec::with_capacity(least) };
        for (row, is_table) in rows {
            let before = grid.cells.len();
            if is_table {
                grid.cells.extend(pipes(row));
            } else {
                cut(row, divider, &mut grid.cells);
            }
            if !is_table && cuts_markup(row, grid.cells.get(before..).unwrap_or(&[])) {
                grid.cells.truncate(before);
                grid.cells.push(row);
            }
            grid.ends.push(grid.cells.len());
        }
        grid
    }

    /// The cells of a row.
    pub(crate) fn row(&self, at: usize) -> &[&'r str] {
        let start = at.checked_sub(1).and_then(|above| self.ends.get(above)).copied().unwrap_or(0);
        self.ends.get(at).and_then(|&end| self.cells.get(start..end)).unwrap_or(&[])
    }

    /// Takes the first cell out of some rows.
    pub(crate) fn drop_first(&mut self, of: impl Fn(usize) -> bool) {
        let (mut start, mut kept) = (0, Vec::with_capacity(self.cells.len()));
        for (at, end) in self.ends.iter_mut().enumerate() {
            kept.extend(self.cells.get(start..*end).unwrap_or(&[]).iter().skip(usize::from(of(at))));
            (start, *end) = (*end, kept.len());
        }
        self.cells = kept;
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_divider_cuts_a_row() {
        for (divider, row, expected) in [
            (Divider::Tab, "Ray\tAnn \tHarbour", "Ray/Ann/Harbour"),
            (Divider::Tab, "\tRay\t\tAnn\t", "Ray/Ann"),
            (Divider::Pipe, "| Ray | | Ann |", "Ray/Ann"),
            (Divider::Blanks, "Ray   Ann Lea  Harbour", "Ray/Ann Lea/Harbour"),
            (Divider::Blanks, "Ray \u{a0} Ann", "Ray/Ann"),
            (Divider::Blanks, "Chair ..... Ann Ray", "Chair/Ann Ray"),
            (Divider::Blanks, "Chair.....Ann Ray", "Chair/Ann Ray"),
            (Divider::Blanks, "A. Ray, Jr. of B", "A. Ray, Jr. of B"),
            (Divider::Blanks, "Ray", "Ray"),
            (Divider::None, "Ray\tAnn", "Ray\tAnn"),
        ] {
            assert_eq!(cells(row, divider).join("/"), expected, "{divider:?} {row:?}");
        }
    }

    #[test]
    fn most_rows_say_how_they_are_divided() {
        for (rows, expected) in [
            ("Ray\tAnn\nHarbour\nBasin\nLakes", Divider::Tab),
            ("Ray\tAnn\nBo West\nCy Moor\nDi Lind\nEd Holm", Divider::None),
            ("Ray | Ann\nHarbour\nWest | Bo\nBasin\nLakes", Divider::Pipe),
            ("Ray  Ann\nWest  Bo", Divider::Blanks),
            ("Ray,  Ann\nWest,  Bo", Divider::None),
            ("Ray\nWest", Divider::None),
            ("", Divider::None),
        ] {
            assert_eq!(divider(rows.lines()), expected, "{rows:?}");
        }
    }

    #[test]
    fn a_grid_keeps_the_empty_cells_of_a_table() {
        let grid = Grid::of([("| Ray | | Ann |", true), ("West  Bo", false)].into_iter(), Divider::Blanks);
        assert_eq!((grid.row(0), grid.row(1), grid.row(2), grid.len()), (&["Ray", "", "Ann"][..], &["West", "Bo"][..], &[][..], 2));
    }

    #[test]
    fn a_grid_may_lose_the_first_cells_of_some_rows() {
        let mut grid = Grid::of(["P  Ray  Ann", "West  Bo", "A  Lind  Di"].into_iter().map(|row| (row, false)), Divider::Blanks);
        grid.drop_first(|at| at != 1);
        assert_eq!((grid.row(0), grid.row(1), grid.row(2)), (&["Ray", "Ann"][..], &["West", "Bo"][..], &["Lind", "Di"][..]));
    }
}
