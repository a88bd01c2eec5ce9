//! The words of a sentence that says who is to do something: "Ann will send it", "The board is asked to send it".

use super::list::table;
use crate::model::Language;

table! {
    /// Verbs that put the task on the subject before them.
    pub(crate) static MODALS = &[
        "will", "shall", "should", "must", "soll", "sollen", "wird", "werden", "muss", "doit", "doivent", "devra", "devront", "va", "vont",
        "zal", "zullen", "moet", "moeten", "would", "please", "bitte",
    ];
}

table! {
    /// Helpers that turn the verb behind a modal into a passive.
    pub(crate) static PASSIVE_HELPERS = &["been", "être", "worden"];
}

table! {
    /// Forms of "be".
    pub(crate) static BE = &["is", "are", "was", "were", "be", "been", "est", "sont"];
}

table! {
    /// Participles that ask somebody for something.
    pub(crate) static REQUESTED = &[
        "invited", "asked", "requested", "encouraged", "tasked", "urged", "expected", "reminded", "mandated", "instructed", "called",
        "advised", "due", "required", "directed", "assigned", "nominated", "appointed", "recommended", "responsible", "welcome", "welcomed",
        "supposed", "going", "entrusted",
    ];
}

table! {
    /// Verbs by which a subject takes a task on; "to" follows.
    pub(crate) static TAKES_ON = &[
        "agreed", "agrees", "volunteered", "volunteers", "offered", "offers", "undertook", "undertakes", "promised", "promises", "committed",
        "commits", "has", "have", "needs", "need", "plans", "plan", "intends", "intend", "continues", "proposed",
    ];
}

table! {
    /// What may follow "to" and is no verb.
    pub(crate) static NO_VERBS = &[
        "the", "a", "an", "their", "our", "its", "his", "her", "this", "that", "these", "those", "all", "any", "each", "it", "them", "us",
        "him", "me", "you", "which", "whom", "date", "members", "participants", "everyone", "everybody",
    ];
}

table! {
    /// Subjects that are nobody in particular.
    pub(crate) static NOBODY = &[
        "we", "it", "they", "this", "that", "these", "those", "there", "i", "you", "he", "she", "what", "which", "who", "if", "when", "how",
        "where", "in", "on", "at", "for", "to", "as", "after", "before", "once", "then", "please", "also", "all of us", "with", "from", "by",
        "no", "not", "so", "and", "or", "but", "of", "wir", "es", "man", "nous", "il", "wij", "men", "some", "here", "next", "until", "while",
        "since", "during", "following",
    ];
}

table! {
    /// Words that stand for somebody named before: "BG said he will report".
    pub(crate) static PRONOUNS = &["he", "she", "they", "we", "it", "er", "sie", "es", "il", "elle", "hij", "zij"];
}

table! {
    /// Words that stand before a colon and are no names, though they begin with a capital.
    pub(crate) static NO_NAMES = &[
        "note", "notes", "nb", "ps", "re", "see", "update", "updates", "status", "issue", "issues", "topic", "topics", "agenda", "item",
        "items", "link", "links", "date", "time", "deadline", "due", "owner", "goal", "goals", "question", "answer", "background", "context",
        "example", "http", "https", "proposal", "motion", "vote", "result", "results", "outcome", "summary", "conclusion", "discussion",
        "option", "options", "review", "done", "open", "closed", "pr", "part", "phase", "step", "version", "idea", "ideas", "create", "add",
        "fix", "write", "send", "check", "ask", "make", "find", "get", "set", "move", "do", "try", "look", "todo", "action", "actions",
        "previous", "new", "first", "second", "third", "finally", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "follow",
        "prepare", "contact", "publish", "draft", "finalise", "finalize", "schedule", "organise", "organize", "discuss", "continue", "start",
        "close", "reach", "investigate", "provide", "share", "complete", "confirm", "decide", "define",
    ];
}

table! {
    /// Nouns that are things, not actors: "the deadline to submit", "input to the group".
    pub(crate) static THINGS = &[
        "deadline", "input", "inputs", "proposal", "proposals", "comment", "comments", "draft", "drafts", "document", "documents", "report",
        "reports", "link", "links", "call", "need", "plan", "plans", "decision", "invitation", "way", "ways", "request", "opportunity",
        "option", "options", "work", "text", "texts", "survey", "form", "email", "emails", "mail", "letter", "list", "webinar", "meeting",
        "meetings", "session", "sessions", "workshop", "workshops", "minutes", "agenda", "notes", "next", "time", "date", "dates", "budget",
        "feedback", "website", "page", "note", "paper", "papers", "programme", "program", "schedule", "question", "questions", "issue",
        "issues", "topic", "topics", "discussion", "discussions", "consultation", "review", "process", "event", "recording", "slides",
        "presentation", "template", "guidelines", "version", "update", "updates", "results", "outcome", "outcomes", "goal", "idea", "ideas",
        "effort", "efforts", "action", "actions", "item", "items", "task", "registration", "information", "material", "materials", "strategy",
        "everything", "nothing", "something", "focus", "intention", "ability", "right", "access", "thanks", "response", "responses",
        "suggestion", "suggestions",
    ];
}

table! {
    /// Words behind which the head of a subject does not stand: "leads of the group", "members from Asia".
    pub(crate) static LINKS = &["of", "from", "for", "in", "on", "to", "at", "with", "who", "that", "and", "or", "about", "regarding", "by"];
}

table! {
    /// Verbs that open a sentence which asks nobody in particular, though a name follows: "Invite Ann to present".
    pub(crate) static IMPERATIVES = &[
        "invite", "ask", "remind", "encourage", "request", "urge", "allow", "help", "get", "prepare", "circulate", "send", "share", "contact",
        "consult", "check", "confirm", "create", "add", "update", "set", "follow", "write", "draft", "organise", "organize", "find", "make",
        "work", "continue", "provide", "publish", "move", "try", "see", "let", "enable", "support", "explore", "consider", "look", "reach",
        "coordinate", "investigate", "schedule", "arrange", "propose", "nominate", "identify", "merge", "report", "review", "collect",
        "compile", "clarify", "fill", "complete", "submit", "post", "finalise", "finalize", "need", "needs", "have", "use", "want", "keep",
        "tell", "talk", "speak", "email", "discuss", "agree", "decide", "remove", "start", "stop", "put", "give", "take",
        "bring", "remember", "assign", "hire", "engage", "appoint", "order", "buy", "purchase", "book", "inform", "notify", "advise",
        "instruct", "authorise", "authorize", "approve", "accept", "adopt", "amend", "apply", "approach", "assess", "assist", "build",
        "choose", "convene", "convert", "correct", "define", "delegate", "deliver", "determine", "develop", "distribute", "ensure",
        "establish", "evaluate", "examine", "expand", "extend", "facilitate", "finish", "forward", "gather", "hold", "implement", "improve",
        "include", "increase", "install", "introduce", "invest", "join", "launch", "maintain", "meet", "mention", "monitor", "negotiate",
        "obtain", "pay", "pick", "produce", "promote", "pursue", "raise", "read", "recommend", "recruit", "refer", "register", "repair",
        "replace", "resolve", "respond", "return", "revise", "run", "seek", "select", "solicit", "suggest", "summarise", "summarize",
        "translate", "upload", "verify", "wait", "welcome", "persuade", "motivate", "mobilise", "mobilize", "convince", "teach", "empower",
    ];
}

table! {
    /// Words that are verbs where no body follows: "Train volunteers to lift it", but "Train operators committee to meet".
    pub(crate) static MAYBE_IMPERATIVES = &[
        "call", "design", "document", "file", "fund", "issue", "list", "name", "open", "pilot", "plan", "present", "release", "research",
        "sign", "sort", "study", "task", "test", "thank", "train", "visit",
    ];
}

table! {
    /// Words that open an adverbial: "Following the meeting, interested members will …".
    pub(crate) static ADVERBIALS = &[
        "following", "after", "before", "in", "at", "by", "on", "once", "when", "if", "upon", "during", "until", "for", "as", "based", "to",
        "with", "nach", "après", "na",
    ];
}

table! {
    /// Words that make an owner of the nouns behind them: "each region", "interested members".
    pub(crate) static GROUPING = &["each", "every", "all", "both", "interested", "other", "remaining", "any", "several", "regional"];
}

table! {
    /// Everybody is an owner; nobody in particular is not.
    pub(crate) static EVERYBODY = &["all", "everybody", "everyone", "tous", "alle", "allen", "iedereen", "toutes"];
}

/// An article: its language, and whether names begin with the same word: `De Vries`, `La Paz`, `A Moss`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Article {
    pub(crate) language: Language,
    pub(crate) begins_names: bool,
}

table! {
    /// Articles that the name of an owner may have before it.
    pub(crate) static ARTICLES: Article = &[
        (Article { language: Language::English, begins_names: false }, &["the"]),
        (Article { language: Language::English, begins_names: true }, &["a", "an"]),
        (Article { language: Language::German, begins_names: false }, &["der", "die", "das", "ein", "eine"]),
        (Article { language: Language::French, begins_names: false }, &["une"]),
        (Article { language: Language::French, begins_names: true }, &["le", "la", "les", "un"]),
        (Article { language: Language::Dutch, begins_names: false }, &["het", "een"]),
        (Article { language: Language::Dutch, begins_names: true }, &["de", "den"]),
    ];
}

table! {
    /// Small words that are bodies where they are written in capitals: "WHO to send the list", "IT will mend it".
    pub(crate) static IN_CAPITALS = &["it", "who", "us"];
}

table! {
    /// Words that no subject of a task has in it: where one stands before the verb, the sentence is another one.
    pub(crate) static VERBS = &[
        "can", "could", "do", "does", "did", "go", "goes", "is", "are", "was", "were", "has", "have", "had", "what", "whether", "how", "which",
        "who", "get", "gets", "make", "makes", "including", "not", "we", "you", "they", "it", "there", "why", "when", "if", "because", "than",
        "already", "still", "may", "might", "would",
    ];
}
