//! The Italian words of statements.

use super::Entry;

pub(super) const ROWS: &[Entry] = rows! {
    "mozione": MOTION;
    "proposta": MOTION;
    "propone": MOVED WEAK;
    "proposto": MOVED WEAK;
    "da": BY;
    "dal": BY;
    "dalla": BY;
    "che": THAT;
    "di": THAT FILLER;
    "votazione": VOTE;
    "voti": VOTE;
    "esito": RESULT;
    "favorevoli": VOTE_FOR;
    "voti favorevoli": VOTE_FOR;
    "contrari": VOTE_AGAINST;
    "voti contrari": VOTE_AGAINST;
    "astenuti": VOTE_ABSTAIN;
    "astenuto": VOTE_ABSTAIN;
    "approvato": CARRIED;
    "approvata": CARRIED;
    "all'unanimità": UNANIMOUS;
    "respinto": REJECTED;
    "respinta": REJECTED;
    "rinviato": DEFERRED;
    "rinviata": DEFERRED;
    "ritirato": WITHDRAWN;
    "ritirata": WITHDRAWN;
    "delibera": ENACTED;
    "è": BE;
    "viene": BE;
    "e": AND FILLER;
    "con": WITH FILLER;
    "il": BARE FILLER;
    "la": BARE FILLER;
    "nessuno": NUMBER = 0;
    "due": NUMBER = 2;
    "tre": NUMBER = 3;
    "quattro": NUMBER = 4;
    "cinque": NUMBER = 5;
};
