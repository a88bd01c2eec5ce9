//! Every code has a page, and the example on it raises the code.

use minutes_extract::{Code, Corrections, Minutes, parse_bytes};

#[test]
fn every_page_is_written() {
    for code in Code::ALL {
        let page = code.explanation();
        assert!(page.meaning.ends_with('.'), "{code}: {}", page.meaning);
        assert!(page.remedy.ends_with('.'), "{code}: {}", page.remedy);
        assert!(!page.example.is_empty(), "{code}");
    }
}

/// What is read of a code's example; of corrections, what becomes of the document that they speak of.
fn raised_by(code: Code) -> Minutes<'static> {
    let example = code.explanation().example;
    if code.is_of_text() {
        return parse_bytes(example).unwrap_or_else(|error| panic!("{code}: {error}"));
    }
    let text = include_str!("documents/iii.txt");
    let mut minutes = minutes_extract::parse(text);
    minutes.source = Some("iii.txt".into());
    let corrections = Corrections::read(std::str::from_utf8(example).unwrap()).unwrap();
    corrections.apply(text, &mut minutes);
    minutes
}

#[test]
fn every_example_raises_its_code() {
    let mut silent = Vec::new();
    for code in Code::ALL {
        let minutes = raised_by(*code);
        let raised: Vec<&str> = minutes.diagnostics.iter().map(|remark| remark.code.name()).collect();
        if !raised.contains(&code.name()) {
            silent.push(format!("{code}: raised {raised:?} instead"));
        }
    }
    assert!(silent.is_empty(), "examples that do not raise their code:\n{}", silent.join("\n"));
}

#[test]
fn names_and_codes_are_one_to_one() {
    for code in Code::ALL {
        assert_eq!(code.name().parse(), Ok(*code));
        assert!(code.name().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{code}");
    }
    assert!("no-such-code".parse::<Code>().is_err());
}
