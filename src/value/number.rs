//! Numbers.

/// The number that a text is.
#[must_use]
pub fn integer(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Ok(n) = text.parse() { return Some(n); }
    let up = text.to_ascii_uppercase();
    let v = |b: u8| match b { b'I'=>1,b'V'=>5,b'X'=>10,b'L'=>50,b'C'=>100,_=>0u32};
    let b = up.as_bytes();
    if b.is_empty() || b.iter().any(|&x| v(x)==0) { return None; }
    let mut n: u32 = 0;
    for i in 0..b.len() { if i+1<b.len() && v(b[i])<v(b[i+1]) { n = n.wrapping_sub(v(b[i])); } else { n = n.wrapping_add(v(b[i])); } }
    Some(n)
}

/// The meeting's number inside a title.
#[must_use]
pub fn in_series(title: &str) -> Option<u32> {
    let _ = title;
    None
}
