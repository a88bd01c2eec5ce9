//! The words by which a sentence is told from a title.

use super::list::table;

table! {
    /// Finite verbs: words with one of them say something; a title has none.
    static FINITE = &[
        "is", "are", "was", "were", "has", "have", "had", "did", "does", "ist", "sind", "war", "waren", "wird", "wurde", "wurden", "hat",
        "haben", "est", "sont", "était", "étaient", "ont", "wordt", "worden", "werd", "werden", "heeft", "hebben", "fue", "fueron", "foi",
        "foram", "è", "sono",
    ];
}

/// Whether a word is a finite verb that is nothing else.
pub(crate) fn is_finite(word: &str) -> bool {
    FINITE.has(word)
}

/// Whether one of the words is a finite verb that is nothing else.
pub(crate) fn says(words: &str) -> bool {
    words.split(' ').any(is_finite)
}

/// Whether words are a sentence with its verb after its subject, and ask nothing and name nothing by a clause of its own.
pub(crate) fn is_said(words: &str) -> bool {
    let verb = words.split(' ').position(is_finite);
    verb.is_some_and(|verb| verb > 1) && !words.split(' ').any(|word| CLAUSES.has(word))
}

table! {
    /// Words that open a clause or a question.
    static CLAUSES = &[
        "that", "which", "who", "whom", "whose", "what", "when", "where", "why", "how", "whether", "if", "dass", "welche", "wer", "wie",
        "que", "qui", "dont", "dat", "wat", "hoe",
    ];
}

table! {
    /// Words that begin a sentence when they begin with a capital in the midst of words, and a word without one follows.
    static OPENERS = &[
        "it", "this", "there", "these", "he", "she", "they", "we", "all", "members", "councillors", "upon", "noted", "nothing", "none", "es",
        "il", "elle",
    ];
}

/// Whether a word with a capital begins a sentence, if the next one has none.
pub(crate) fn begins_sentence(word: &str) -> bool {
    OPENERS.has(word)
}

table! {
    /// Words before the subject of a sentence.
    static LEADS = &[
        "the", "cllr", "cllrs", "councillor", "mr", "mrs", "ms", "miss", "dr", "die", "der", "das", "herr", "frau", "les", "monsieur",
        "madame", "het", "mevrouw",
    ];
}

/// Whether a word with a capital begins a sentence, whatever follows.
pub(crate) fn leads_subject(word: &str) -> bool {
    LEADS.has(word)
}

table! {
    /// Words that no title ends with, so that what follows one of them goes on with it.
    static JOINTS = &[
        "a", "an", "the", "of", "for", "from", "in", "on", "at", "to", "by", "with", "and", "or", "as", "under", "about", "regarding", "re",
        "per", "via", "new", "that", "said", "neither", "nor", "both", "either", "all", "no", "not", "when", "if", "while", "following",
        "after", "before", "since", "although", "then", "but", "because", "der", "die", "das", "des", "den", "dem", "von", "vom", "für", "zu", "zum", "zur", "mit", "und",
        "oder", "im", "in", "bei", "le", "la", "les", "de", "du", "pour", "et", "ou", "par", "avec", "het", "een", "van", "voor", "met", "en",
        "op", "cllr", "mr", "mrs", "ms", "miss", "dr", "sir",
    ];
}

/// Whether a title goes on after a word.
pub(crate) fn goes_on(word: &str) -> bool {
    JOINTS.has(word)
}
