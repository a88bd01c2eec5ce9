//! What spreadsheets make of a text.

/// Whether it would run as a formula.
pub(super) fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A longer text is taken for no number and no day in any language.
const LONGEST_DATE: usize = 40;

/// A day has at most these words: the weekday, the month, a preposition between them (`lunes 4 de mayo de 2026`).
const MOST_WORDS: usize = 4;

/// Truth values, which spreadsheets know in the language of their user.
const TRUTH: [&str; 12] = ["true", "false", "wahr", "falsch", "vrai", "faux", "waar", "onwaar", "verdadero", "falso", "vero", "verdadeiro"];

/// Whether it would be taken for a number, a day, a time or a truth value. Which days a spreadsheet knows depends on its language, so this
/// goes by the shape: short, with a digit at one of the ends and few words. Text that is no number may have this shape, and is not harmed.
pub(super) fn is_converted(text: &str) -> bool {
    if text.contains(|c: char| c == '"' || c.is_control()) || text.chars().count() > LONGEST_DATE {
        return false;
    }
    let core = text.trim_matches(|c: char| !c.is_alphanumeric());
    if !core.starts_with(char::is_numeric) && !core.ends_with(char::is_numeric) {
        return TRUTH.contains(&core.to_lowercase().as_str());
    }
    core.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).count() <= MOST_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_days_times_and_truth_values_in_any_language() {
        for text in [
            "1.10", "21/02", "007", "1", "1.", "(5)", "5 %", "€ 5", "1e5", "12E3", "1 000,50", "3-4", "2026-05-04", "14:00", "2 pm", "7p",
            "4 May", "May 4, 2026", "4. Mai 2026", "lunes, 4 de mayo de 2026", "½", "1/2", "TRUE", "Falsch", "#12",
        ] {
            assert!(is_converted(text), "{text}");
        }
    }

    #[test]
    fn words_stay_as_they_are() {
        for text in ["", "-", "Roof", "It leaks.", "true story", "Buy 2 chairs", "5 \"", "1\n2", "The board met 4 times in the year 2025"] {
            assert!(!is_converted(text), "{text}");
        }
    }
}
