//! Numbers.

/// The number that a text is.
#[must_use]
pub fn integer(text: &str) -> Option<u32> {
    text.trim().parse().ok()
}

/// The meeting's number inside a title.
#[must_use]
pub fn in_series(title: &str) -> Option<u32> {
    let _ = title;
    None
}
