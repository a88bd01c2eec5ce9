//! The Portuguese words of statements.

use super::Entry;

pub(super) const ROWS: &[Entry] = rows! {
    "moção": MOTION;
    "proposta": MOTION;
    "propôs": MOVED WEAK;
    "proposto": MOVED WEAK;
    "secundado": SECONDED;
    "secundada": SECONDED;
    "por": BY;
    "que": THAT;
    "votação": VOTE;
    "votos": VOTE;
    "resultado": RESULT;
    "a favor": VOTE_FOR;
    "votos a favor": VOTE_FOR;
    "contra": VOTE_AGAINST WEAK;
    "votos contra": VOTE_AGAINST;
    "abstenção": VOTE_ABSTAIN;
    "abstenções": VOTE_ABSTAIN;
    "aprovado": CARRIED;
    "aprovada": CARRIED;
    "por unanimidade": UNANIMOUS;
    "por maioria": VOTE;
    "rejeitado": REJECTED;
    "rejeitada": REJECTED;
    "adiado": DEFERRED;
    "adiada": DEFERRED;
    "retirada": WITHDRAWN;
    "deliberou": ENACTED;
    "delibera": ENACTED;
    "foi": BE;
    "é": BE;
    "e": AND FILLER;
    "com": WITH FILLER;
    "um": NUMBER = 1;
    "uma": NUMBER = 1;
    "dois": NUMBER = 2;
    "duas": NUMBER = 2;
    "três": NUMBER = 3;
    "quatro": NUMBER = 4;
};
