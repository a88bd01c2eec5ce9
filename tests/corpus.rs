//! The invariants on every file of `../shared/corpus` (or `$MINUTES_SHARED/corpus`), in every form in which it can come, and the same
//! facts in all of them. Says so and passes where the folder is missing: it is no part of the repository.

#![allow(clippy::print_stdout, reason = "a skipped test says so")]

mod support;

use std::path::PathBuf;

use minutes_extract::decode;

#[test]
fn every_document_in_every_form() {
    let shared = std::env::var_os("MINUTES_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let Ok(folder) = std::fs::read_dir(shared.join("corpus")) else {
        println!("skipped: there is no folder {}", shared.join("corpus").display());
        return;
    };
    let mut documents: Vec<PathBuf> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    documents.retain(|path| path.extension().is_some_and(|extension| extension == "txt" || extension == "md"));
    documents.sort();
    assert!(!documents.is_empty(), "{} holds no document", shared.display());

    let mut failed = Vec::new();
    for path in &documents {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = std::fs::read(path).expect("a document of the corpus can be read");
        let expected = match support::read(&bytes) {
            Ok(facts) => facts,
            Err(problem) => {
                failed.push(format!("{name}:\n  {problem}"));
                continue;
            }
        };
        let decoded = decode(&bytes, None).expect("it was just decoded");
        failed.extend(support::rejected(&decoded.parse()).into_iter().map(|problem| format!("{name}: {problem}")));
        let text = decoded.text;
        for (form, bytes) in support::forms(&text) {
            match support::read(&bytes) {
                Ok(found) => failed.extend(support::difference(&expected, &found).map(|part| format!("{name}, {form}: {part}"))),
                Err(problem) => failed.push(format!("{name}, {form}:\n  {problem}")),
            }
        }
    }
    assert!(failed.is_empty(), "{} of {} readings:\n{}", failed.len(), documents.len(), failed.join("\n"));
}
