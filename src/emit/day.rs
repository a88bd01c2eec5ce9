//! Days as people write them.

use crate::model::Date;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A name of a list that counts from 1.
fn name(names: &'static [&'static str], number: i8) -> &'static str {
    usize::try_from(number).ok().and_then(|number| names.get(number.checked_sub(1)?)).copied().unwrap_or_default()
}

/// `27 August 2025`
pub(super) fn long(date: Date) -> String {
    format!("{} {} {}", date.day(), name(&MONTHS, date.month()), date.year())
}

/// `Wednesday, 27 August 2025`
pub(super) fn whole(date: Date) -> String {
    format!("{}, {}", name(&WEEKDAYS, date.weekday()), long(date))
}

/// `27 Aug 2025`
pub(super) fn short(date: Date) -> String {
    let month = name(&MONTHS, date.month());
    format!("{} {} {}", date.day(), month.get(..3).unwrap_or(month), date.year())
}
