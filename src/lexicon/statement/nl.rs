//! The Dutch words of statements.

use super::Entry;

pub(super) const ROWS: &[Entry] = rows! {
    // What is put to a vote.
    "motie": MOTION;
    "voorstel": MOTION;
    "amendement": MOTION;
    // Who puts it, and who supports it.
    "voorgesteld": MOVED WEAK;
    "stelt voor": MOVED WEAK;
    "indiener": MOVED AGENT;
    "ingediend": MADE;
    "gesteund": SECONDED;
    "gesteund door": SECONDED BY;
    "ondersteund door": SECONDED BY;
    "door": BY;
    "van": BY;
    "op": UPON FILLER;
    "dat": THAT;
    "om": THAT;
    // How it was voted on.
    "stemming": VOTE;
    "stemmen": VOTE;
    "stem": VOTE;
    "uitslag": RESULT;
    "voor": VOTE_FOR WEAK;
    "stemmen voor": VOTE_FOR;
    "stem voor": VOTE_FOR;
    "voorstemmen": VOTE_FOR;
    "tegen": VOTE_AGAINST WEAK;
    "stemmen tegen": VOTE_AGAINST;
    "stem tegen": VOTE_AGAINST;
    "tegenstemmen": VOTE_AGAINST;
    "onthouding": VOTE_ABSTAIN;
    "onthoudingen": VOTE_ABSTAIN;
    "blanco": VOTE_ABSTAIN WEAK;
    // How it ended.
    "aangenomen": CARRIED;
    "goedgekeurd": CARRIED;
    "vastgesteld": CARRIED;
    "akkoord": CARRIED WEAK;
    "unaniem": UNANIMOUS;
    "met algemene stemmen": UNANIMOUS;
    "bij acclamatie": UNANIMOUS;
    "eenstemmig": UNANIMOUS;
    "verworpen": REJECTED;
    "afgewezen": REJECTED;
    "niet aangenomen": REJECTED;
    "aangehouden": DEFERRED;
    "uitgesteld": DEFERRED;
    "ingetrokken": WITHDRAWN;
    // What marks a decision without a motion.
    "besluit": ENACTED;
    "besloot": ENACTED;
    "besluiten": ENACTED;
    // Small words.
    "wordt": BE;
    "werd": BE;
    "worden": BE;
    "is": BE;
    "de": BARE FILLER;
    "het": BARE FILLER;
    "een": NUMBER = 1;
    "één": NUMBER = 1;
    "en": AND FILLER;
    "leden": VOTERS;
    "aanwezigen": VOTERS;
    "met": WITH FILLER;
    "bij": WITH FILLER;
    "tegenover": VERSUS;
    // Numbers.
    "geen": NUMBER = 0;
    "nul": NUMBER = 0;
    "twee": NUMBER = 2;
    "drie": NUMBER = 3;
    "vijf": NUMBER = 5;
    "zes": NUMBER = 6;
    "zeven": NUMBER = 7;
    "acht": NUMBER = 8;
    "negen": NUMBER = 9;
    "tien": NUMBER = 10;
};
