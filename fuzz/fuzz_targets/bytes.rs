//! Any bytes at all: a reading whose invariants hold, or a clear error. Plain text, so that files can be its seeds.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use minutes_extract::{decode, parse_bytes};
use minutes_extract_fuzz::check;

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Ok(decoded) = decode(bytes, None) else {
        assert!(parse_bytes(bytes).is_err(), "decoded by one and not by the other");
        return Corpus::Reject;
    };
    let minutes = decoded.parse();
    check(&decoded.text, &minutes);
    assert_eq!(parse_bytes(bytes).as_ref(), Ok(&minutes), "two ways to the same reading");
    Corpus::Keep
});
