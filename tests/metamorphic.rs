//! What changes a text and not what it says leaves the facts as they are; what stands behind a text does not leak into them.

mod support;

use std::path::Path;

use minutes_extract::{Code, decode, parse};

/// The texts of the fixtures and of the corpus, by name.
fn texts() -> Vec<(String, String)> {
    let bytes = support::documents(Path::new("fixtures")).into_iter().chain(support::corpus());
    bytes.map(|(name, bytes)| (name, decode(&bytes, None).expect("it is text").text.replace("\r\n", "\n").replace('\r', "\n"))).collect()
}

#[test]
fn wrapped_lines_say_the_same() {
    let mut failed = Vec::new();
    let mut count = 0;
    for (name, text) in texts() {
        let Some(wrapped) = support::wrapped(&text) else { continue };
        count += 1;
        let minutes = parse(&wrapped);
        failed.extend(support::problems(&wrapped, &minutes).into_iter().map(|problem| format!("{name}: {problem}")));
        failed
            .extend(support::difference(&support::said(&parse(&text)), &support::said(&minutes)).map(|parted| format!("{name}: {parted}")));
    }
    println!("{count} wrapped");
    assert!(count > 5, "{count} texts were wrapped");
    assert!(failed.is_empty(), "{} of {count}:\n{}", failed.len(), failed.join("\n"));
}
