//! The French words of statements.

use super::Entry;

pub(super) const ROWS: &[Entry] = rows! {
    // What is put to a vote.
    "motion": MOTION;
    "proposition": MOTION;
    // Who puts it, and who supports it.
    "propose": MOVED WEAK;
    "proposé": MOVED WEAK;
    "proposée": MOVED WEAK;
    "proposeur": MOVED AGENT;
    "proposeuse": MOVED;
    "appuyé": SECONDED;
    "appuyée": SECONDED;
    "appuyeur": SECONDED AGENT;
    "secondé": SECONDED;
    "secondée": SECONDED;
    "faite": MADE;
    "présentée": MADE;
    "par": BY;
    "de": BY THAT FILLER;
    "sur": UPON FILLER;
    "que": THAT;
    "qu'": THAT;
    "d'": THAT;
    // How it was voted on.
    "voix": VOTE;
    "scrutin": VOTE;
    "vote à main levée": VOTE;
    "résultat": RESULT;
    "résultat du vote": RESULT;
    "pour": VOTE_FOR WEAK;
    "voix pour": VOTE_FOR;
    "votes pour": VOTE_FOR;
    "contre": VOTE_AGAINST WEAK;
    "voix contre": VOTE_AGAINST;
    "votes contre": VOTE_AGAINST;
    "abstention": VOTE_ABSTAIN;
    "abstentions": VOTE_ABSTAIN;
    // How it ended.
    "adopté": CARRIED;
    "adoptée": CARRIED;
    "adoptés": CARRIED;
    "adoptées": CARRIED;
    "approuvé": CARRIED;
    "approuvée": CARRIED;
    "accepté": CARRIED;
    "acceptée": CARRIED;
    "votée": CARRIED;
    "à l'unanimité": UNANIMOUS;
    "à l'unanimité des présents": UNANIMOUS;
    "à l'unanimité des membres présents": UNANIMOUS;
    "unanimement": UNANIMOUS;
    "unanimité": UNANIMOUS;
    "rejeté": REJECTED;
    "rejetée": REJECTED;
    "refusé": REJECTED;
    "refusée": REJECTED;
    "ajourné": DEFERRED;
    "ajournée": DEFERRED;
    "reporté": DEFERRED;
    "reportée": DEFERRED;
    "retiré": WITHDRAWN;
    "retirée": WITHDRAWN;
    // What marks a decision without a motion.
    "décide": ENACTED;
    "décident": ENACTED;
    "a décidé": ENACTED;
    "il est résolu": ENACTED;
    // Small words.
    "est": BE;
    "sont": BE;
    "été": BE;
    "a été": BE;
    "fut": BE;
    "la": BARE FILLER;
    "le": BARE FILLER;
    "les": BARE FILLER;
    "l'": BARE FILLER;
    "et": AND FILLER;
    "présents": VOTERS;
    "membres": VOTERS;
    "avec": WITH FILLER;
    "il": FILLER IT;
    "à la majorité": VOTE;
    "majorité": VOTE;
    // Numbers.
    "aucune": NUMBER = 0;
    "aucun": NUMBER = 0;
    "zéro": NUMBER = 0;
    "un": NUMBER = 1;
    "une": NUMBER = 1;
    "deux": NUMBER = 2;
    "trois": NUMBER = 3;
    "quatre": NUMBER = 4;
    "cinq": NUMBER = 5;
    "sept": NUMBER = 7;
    "huit": NUMBER = 8;
    "neuf": NUMBER = 9;
    "dix": NUMBER = 10;
    "onze": NUMBER = 11;
    "douze": NUMBER = 12;
};
