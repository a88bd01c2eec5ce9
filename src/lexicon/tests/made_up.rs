//! A language that nobody speaks, added as rows and nothing else; [minutes](super::minutes) in it are read.

use crate::lexicon::entry::{Entry, rows};

pub(in crate::lexicon) const ROWS: &[Entry<'_>] = rows! {
    "plenkovar": LABEL AGENDA;
    "venuti": LABEL PRESENT ATTENDED;
    "mankuti": LABEL ABSENT;
    "farondar": LABEL ACTION;
    "faronda": ACTION_MARK;
    "decizo": DECISION_MARK;
    "devor": MODAL;
    "gisk": DUE_CUE;
    "kay": AND;
    "olk": OF;
    "dator": HEADER_DATE;
    "lokor": HEADER_PLACE;
    "zumbral": MONTH = 5;
    "tilfred": WEEKDAY = 2;
};
