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
    assert_eq!(documents(&folder.read("out/pages/iv.txt.html")).len(), 1);
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
fn corrections_of_no_document_are_told_where_all_were_read() {
    let own = corrections("2026-05-21").replace("in/iv.txt", "old/iv.txt");
    let changed = HOUSE.replace("call the roofer", "call the glazier");
    let folder = Folder::with(&[("in/iv.txt", changed.as_bytes()), ("moved/iv.txt", HOUSE.as_bytes()), ("a.json", own.as_bytes())]);
    let said = "old/iv.txt: its corrections were not applied";
    assert!(folder.run(&["in", "--corrections", "a.json"]).ends_with(0).stderr.contains(said));
    folder.run(&["in", "--corrections", "a.json", "--deny", "correction-unfit", "-q"]).ends_with(3);
    let run = folder.run(&["in/iv.txt", "--corrections", "a.json", "--message-format", "json"]).ends_with(0);
    assert!(
        run.messages().iter().any(|message| message["code"] == "correction-unfit" && message["file"] == "old/iv.txt"),
        "{}",
        run.stderr
    );
    assert!(!folder.run(&["moved", "--corrections", "a.json"]).ends_with(0).stderr.contains(said));
    for expected in [true, false] {
        let run = folder.run(&["in", "--out-dir", "out", "--corrections", "a.json"]).ends_with(0);
        assert_eq!(run.stderr.contains(said), expected, "{}", run.stderr);
    }
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

mod site {
    //! `--html --out-dir`: pages and the lists that are made of them.

    use std::collections::BTreeMap;
    use std::fs;
    use std::time::SystemTime;

    use super::program::{Folder, HOUSE, UNDATED};
    use serde_json::{Value, json};

    fn archive() -> Folder {
        Folder::with(&[("in/2026/iv.txt", HOUSE.as_bytes()), ("in/v.txt", UNDATED.as_bytes())])
    }

    const RUN: [&str; 4] = ["in", "--html", "--out-dir", "site"];

    /// The rows of a list.
    fn list(folder: &Folder, name: &str) -> Vec<Value> {
        let text = folder.read(&format!("site/data/{name}.js"));
        let rows = text.strip_prefix(&format!("(globalThis.site ??= {{}}).{name} = [\n")).and_then(|text| text.strip_suffix("];\n"));
        rows.unwrap_or_else(|| panic!("{text}")).lines().map(|row| serde_json::from_str(row.trim_end_matches(',')).unwrap()).collect()
    }

    fn pages(folder: &Folder) -> Vec<Value> {
        list(folder, "meetings").into_iter().map(|row| row[0].clone()).collect()
    }

    /// When each file of the site was written.
    fn written(folder: &Folder) -> BTreeMap<String, SystemTime> {
        let names =
            ["index.html", "page.js", "page.css", "data/meetings.js", "data/people.js", "pages/2026/iv.txt.html", "pages/v.txt.html"];
        let time = |name: &str| fs::metadata(folder.path(&format!("site/{name}"))).unwrap().modified().unwrap();
        names.map(|name| (name.to_owned(), time(name))).into()
    }

    #[test]
    fn each_document_has_a_page_and_the_lists_hold_all() {
        let folder = archive();
        folder.run(&RUN).ends_with(0);
        assert_eq!(pages(&folder), ["pages/2026/iv.txt.html", "pages/v.txt.html"]);
        let meeting = json!(["pages/2026/iv.txt.html", "in/2026/iv.txt", "2026-05-04", "Library Board Meeting IV", null, 1, 1, 0, 2, 0]);
        assert_eq!(list(&folder, "meetings")[0], meeting);
        let action = json!([0, 15, "Ann Ray to call the roofer by 20 May.", [["Ann Ray", "ann ray"]], "2026-05-20", null]);
        assert_eq!(list(&folder, "actions"), [action]);
        assert_eq!(list(&folder, "people")[1], json!([0, 31, "Bo West", "bo west", "present", "Board Members"]));
        let page = folder.read("site/pages/2026/iv.txt.html");
        assert!(
            page.contains("<link rel=\"stylesheet\" href=\"../../page.css\">") && page.contains("\"up\":\"../../index.html\""),
            "{page}"
        );
    }

    #[test]
    fn a_run_that_changes_nothing_writes_nothing() {
        let folder = archive();
        folder.run(&RUN).ends_with(0);
        let before = written(&folder);
        folder.run(&RUN).ends_with(0);
        assert_eq!(written(&folder), before);
    }

    #[test]
    fn the_lists_follow_the_documents() {
        let folder = archive();
        folder.run(&RUN).ends_with(0);
        fs::write(folder.path("in/2026/iv.txt"), HOUSE.replace("Ann Ray to call", "Bo West to call")).unwrap();
        fs::write(folder.path("in/vi.txt"), HOUSE).unwrap();
        folder.run(&RUN).ends_with(0);
        let owners: Vec<Value> = list(&folder, "actions").iter().map(|row| json!([row[0], row[3][0][0]])).collect();
        assert_eq!(owners, [json!([0, "Bo West"]), json!([2, "Ann Ray"])]);
        fs::remove_file(folder.path("in/v.txt")).unwrap();
        folder.run(&RUN).ends_with(0);
        assert_eq!(pages(&folder).len(), 3, "the page of what is gone stays, and stays listed");
        folder.run(&[&RUN[..], &["--prune"]].concat()).ends_with(0);
        assert_eq!(pages(&folder), ["pages/2026/iv.txt.html", "pages/vi.txt.html"]);
    }

    #[test]
    fn the_lists_are_the_same_however_many_runs_made_them() {
        let (once, twice) = (archive(), archive());
        once.run(&RUN).ends_with(0);
        fs::rename(twice.path("in/v.txt"), twice.path("v.txt")).unwrap();
        twice.run(&RUN).ends_with(0);
        // As a run that was killed leaves it: a page is there, the lists are not.
        fs::remove_dir_all(twice.path("site/data")).unwrap();
        fs::remove_file(twice.path("site/index.html")).unwrap();
        fs::rename(twice.path("v.txt"), twice.path("in/v.txt")).unwrap();
        twice.run(&RUN).ends_with(0);
        for name in ["index.html", "data/meetings.js", "data/actions.js", "data/decisions.js", "data/people.js"] {
            let name = format!("site/{name}");
            assert_eq!(twice.read(&name), once.read(&name), "{name}");
        }
    }

    #[test]
    fn what_a_stranger_has_put_there_is_never_overwritten() {
        for name in ["index.html", "page.js", "page.css", "data/actions.js"] {
            let folder = archive();
            fs::create_dir_all(folder.path("site/data")).unwrap();
            fs::write(folder.path(&format!("site/{name}")), "mine").unwrap();
            for options in [&[][..], &["--dry-run"]] {
                let run = folder.run(&[&RUN[..], options].concat()).ends_with(2);
                assert!(run.stderr.contains("is in the way"), "{}", run.stderr);
                assert_eq!(folder.read(&format!("site/{name}")), "mine");
                assert!(!folder.path("site/pages").exists() && !folder.path("site/ledger.ndjson").exists());
            }
        }
        let folder = archive();
        folder.run(&RUN).ends_with(0);
        fs::write(folder.path("site/data/actions.js"), "mine now").unwrap();
        folder.run(&RUN).ends_with(2);
        assert_eq!(folder.read("site/data/actions.js"), "mine now");
    }

    #[test]
    fn a_site_and_other_outputs_do_not_share_a_folder() {
        let folder = archive();
        folder.run(&RUN).ends_with(0);
        folder.run(&["in", "--out-dir", "site"]).ends_with(2);
        folder.run(&["in", "--csv", "--out-dir", "site"]).ends_with(2);
        assert_eq!(pages(&folder).len(), 2);
    }

    #[test]
    fn a_document_that_is_called_like_a_file_of_the_site_has_its_page() {
        let folder = Folder::with(&[("in/index", HOUSE.as_bytes()), ("in/data/meetings.js.txt", UNDATED.as_bytes())]);
        folder.run(&["in/index", "in/data", "--html", "--out-dir", "site"]).ends_with(0);
        assert_eq!(pages(&folder), ["pages/in/index.html", "pages/in/data/meetings.js.txt.html"]);
    }

    #[test]
    fn a_file_of_several_meetings_has_a_row_for_each() {
        let two = format!("{HOUSE}\n\n{}", HOUSE.replace("Meeting IV", "Meeting V").replace("4 May", "8 June"));
        let folder = Folder::with(&[("in/two.txt", two.as_bytes()), ("in/vi.txt", HOUSE.as_bytes())]);
        folder.run(&[&RUN[..], &["--split"]].concat()).ends_with(0);
        let days: Vec<Value> = list(&folder, "meetings").iter().map(|row| json!([row[0], row[2]])).collect();
        let two = "pages/two.txt.html";
        assert_eq!(days, [json!([two, "2026-05-04"]), json!([two, "2026-06-08"]), json!(["pages/vi.txt.html", "2026-05-04"])]);
        assert_eq!(list(&folder, "actions").iter().map(|row| row[0].as_u64().unwrap()).collect::<Vec<_>>(), [0, 1, 2]);
    }
}
