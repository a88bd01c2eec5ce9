//! `--html` and `--corrections` by the real binary: one file, several, a folder; the ledger. What the page does is tested in a browser, in
//! `tests/page`.

use std::fmt::Write as _;

use program::{Folder, HOUSE, UNDATED};
use serde_json::{Value, json};
use sha2::Digest as _;

#[path = "support/program.rs"]
mod program;

/// The data of the documents of a page.
fn documents(page: &str) -> Vec<Value> {
    let blocks = page.split("<script type=\"application/json\" class=\"document\">").skip(1);
    blocks.map(|block| serde_json::from_str(block.split("</script>").next().unwrap()).unwrap()).collect()
}

fn sha256(text: &str) -> String {
    sha2::Sha256::digest(text).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

#[test]
fn a_page_holds_the_text_the_minutes_and_what_each_line_is() {
    let folder = Folder::with(&[("iv.txt", HOUSE.as_bytes())]);
    let page = folder.run(&["iv.txt", "--html"]).ends_with(0).text().to_owned();
    let [document] = &documents(&page)[..] else { panic!("{page}") };
    assert_eq!(document["text"], HOUSE);
    assert_eq!(document["sha256"], sha256(HOUSE));
    assert_eq!(document["lines"].as_array().unwrap().len(), HOUSE.lines().count());
    assert_eq!(document["lines"][0]["read_as"][0]["what"], "title");
    let minutes: Value = serde_json::from_str(folder.run(&["iv.txt", "--json"]).ends_with(0).text()).unwrap();
    assert_eq!(document["meetings"], json!([minutes]));
}

#[test]
fn its_policy_knows_its_style_and_its_program_by_their_hashes_and_nothing_else() {
    let folder = Folder::with(&[("iv.txt", HOUSE.as_bytes())]);
    let page = folder.run(&["iv.txt", "--html"]).ends_with(0).text().to_owned();
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    let parts: Vec<&str> = policy.split("; ").collect();
    assert_eq!((parts[0], &parts[3..]), ("default-src 'none'", &["base-uri 'none'", "form-action 'none'"][..]));
    assert!(parts[1].starts_with("script-src 'sha256-") && parts[2].starts_with("style-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    assert_eq!(page.matches("<script").count(), 2, "the data and the program");
}

#[test]
fn several_documents_share_a_page_and_in_a_folder_each_has_its_own() {
    let folder = Folder::with(&[("in/iv.txt", HOUSE.as_bytes()), ("in/v.txt", UNDATED.as_bytes())]);
    folder.run(&["in", "--html", "-o", "all.html"]).ends_with(0);
    let sources: Vec<Value> = documents(&folder.read("all.html")).into_iter().map(|document| document["source"].clone()).collect();
    assert_eq!(sources, ["in/iv.txt", "in/v.txt"]);
    folder.run(&["in", "--html", "--out-dir", "out"]).ends_with(0);
    assert_eq!(documents(&folder.read("out/iv.txt.html")).len(), 1);
}

#[test]
fn the_meetings_of_a_file_share_its_page() {
    let text = "Library Board Meeting I\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\nLibrary Board Meeting II\n\n8 June 2026\n\n1. Roof\n\n- It leaks.\n";
    let folder = Folder::with(&[("two.txt", text.as_bytes())]);
    let page = folder.run(&["two.txt", "--html", "--split"]).ends_with(0).text().to_owned();
    let [document] = &documents(&page)[..] else { panic!("{page}") };
    assert_eq!(document["meetings"].as_array().unwrap().len(), 2);
    let headings = document["lines"].as_array().unwrap().iter().filter(|line| line["read_as"][0]["what"] == "section heading");
    assert_eq!(headings.count(), 2);
}

#[test]
fn what_is_about_data_goes_with_no_page() {
    let folder = Folder::with(&[("iv.txt", HOUSE.as_bytes())]);
    for options in [&["--compact"][..], &["--table", "actions"], &["--spreadsheet"]] {
        folder.run(&[&["iv.txt", "--html"], options].concat()).ends_with(2);
    }
}

/// A file that gives the house's one action another day.
fn corrections(day: &str) -> String {
    let text = "- ➔ **Ann Ray to call the roofer by 20 May.**";
    let start = HOUSE.find(text).unwrap();
    json!({
        "schema": "corrections/1", "source": "in/iv.txt", "sha256": sha256(HOUSE),
        "corrections": [{
            "meeting": 1, "id": "a1", "span": {"line": 15, "start": start, "end": start + text.len()}, "text": text,
            "field": "due.date", "value": day, "was": "2026-05-20",
        }],
    })
    .to_string()
}

#[test]
fn corrections_hold_for_every_output() {
    let own = corrections("2026-05-21");
    let folder = Folder::with(&[("in/iv.txt", HOUSE.as_bytes()), ("in/v.txt", UNDATED.as_bytes()), ("right/a.json", own.as_bytes())]);
    for form in [&["--json"][..], &["--ndjson"], &["--csv"], &["--csv", "--table", "actions"], &["--html"]] {
        for input in ["in/iv.txt", "in"] {
            let run = folder.run(&[&[input, "--corrections", "right"], form].concat()).ends_with(0);
            assert!(run.text().contains("2026-05-21"), "{form:?}: {}", run.text());
        }
    }
    let strict = folder.run(&["in/iv.txt", "--corrections", "right/a.json", "--deny", "corrected"]).ends_with(3);
    assert!(strict.stderr.contains("note[corrected]: a1 due.date was put right by hand"), "{}", strict.stderr);
}

#[test]
fn other_corrections_convert_again_and_the_same_do_not() {
    let folder = Folder::with(&[("in/iv.txt", HOUSE.as_bytes()), ("right/a.json", corrections("2026-05-21").as_bytes())]);
    let unchanged = |options: &[&str]| {
        folder.run(&[&["in", "--out-dir", "out", "--summary", "-"], options].concat()).ends_with(0).json()["status"]["unchanged"] == 1
    };
    assert!(!unchanged(&[]));
    assert!(!unchanged(&["--corrections", "right"]));
    assert!(folder.read("out/iv.txt.json").contains("2026-05-21"));
    assert!(unchanged(&["--corrections", "right"]));
    std::fs::write(folder.path("right/a.json"), corrections("2026-05-22")).unwrap();
    assert!(!unchanged(&["--corrections", "right"]));
    assert!(folder.read("out/iv.txt.json").contains("2026-05-22"));
}

#[test]
fn what_are_no_corrections_is_refused_before_any_work() {
    let folder = Folder::with(&[("iv.txt", HOUSE.as_bytes()), ("empty/x.txt", b""), ("bad.json", b"{}")]);
    for (path, said) in [("lost.json", "lost.json: there is no such"), ("empty", "holds no *.json"), ("bad.json", "no file of corrections")]
    {
        let run = folder.run(&["iv.txt", "--corrections", path]).ends_with(2);
        assert!(run.stderr.contains(said) && run.stdout.is_empty(), "{}", run.stderr);
    }
}
