//! Fragments of the format strung together: what random bytes seldom hit upon.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minutes_extract::parse;
use minutes_extract_fuzz::{Fragments, check};

fuzz_target!(|fragments: Fragments| {
    let text = fragments.text();
    check(&text, &parse(&text));
});
