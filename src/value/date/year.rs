//! Figures that are a year.

use crate::value::scan::{small_value_of, value_of};

/// The year of four figures.
pub(super) fn year_of(figures: &str) -> i16 {
    i16::try_from(value_of(figures)).unwrap_or(0)
}

/// The year of two figures: `25` → 2025, `98` → 1998.
pub(super) fn century(figures: &str) -> i16 {
    let year = i16::from(small_value_of(figures));
    if year >= 70 { 1900 + year } else { 2000 + year }
}

/// Whether four figures can be a year at all.
pub(super) fn is_year(year: i16) -> bool {
    (1000..=2999).contains(&year)
}

// The rules over the fixtures.
#[cfg(test)]
mod over_the_fixtures {
    use super::*;
    use crate::testing::Rules;

    #[test]
    fn the_rules_say_what_they_said() {
        let mut rules = Rules::of("value-date-year");
        rules.texts("year_of", year_of);
        rules.texts("century", century);
        rules.are_kept();
    }
}
