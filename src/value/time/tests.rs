//! The table of forms. A time that must be found stands between « and »; what stands in the table without them holds no time.

use super::{TimeMention, all, first, zone};
use crate::value::testing::{check_marked, check_ranges, read_text_in_time};

/// The mention in short: start, end, zone, whether it is odd.
fn shown(text: &str, mention: &TimeMention) -> String {
    [
        Some(mention.start.to_string()),
        mention.end.map(|end| format!("-{end}")),
        mention.zone.clone().map(|zone| format!(" {}", text.get(zone).unwrap_or("(no place)"))),
        mention.odd.then(|| " odd".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn check(table: &[(&str, &str)]) {
    check_marked(table, |text| all(text).map(|mention| (mention.range.clone(), shown(text, &mention))).collect());
}

#[test]
fn single() {
    check(&[
        ("«14:00»", "14:00"),
        ("27 August 2025 | «14:00 UTC» | Hybrid", "14:00 UTC"),
        ("27 August 1950 UTC", ""),
        ("27 August 2059 UTC", ""),
        ("«14:00» ", "14:00"),
        ("«9:30»", "09:30"),
        ("began at «9:05»", "09:05"),
        ("on 27 August 2025, «9:30»", "09:30"),
        ("Opened: «12:22»", "12:22"),
        ("Time:«14:00»", "14:00"),
        ("(«14:00»)", "14:00"),
        ("**«14:00»**", "14:00"),
        ("The meeting began at «16:03 UTC».", "16:03 UTC"),
        ("Core Team Meeting 2018-10-23 «18:00»", "18:00"),
        ("date: 2022-11-29T«10:26:54.260Z»", "10:26 Z"),
        ("Tue, 24 May 2005 «15:52:47 +0200»", "15:52 +0200"),
        ("«14:00+02:00»", "14:00 +02:00"),
        ("«24:00»", "24:00"),
        ("«00:00»", "00:00"),
        // Twelve hours.
        ("«2:30 pm EST»", "14:30 EST"),
        ("«2:30pm»", "14:30"),
        ("«10am Pacific»", "10:00 Pacific"),
        ("«10am» – new items", "10:00"),
        ("jquery ama, Feb. 5 «10am», ask us anything", "10:00"),
        ("Meeting started at «10.00am»", "10:00"),
        ("«9 a.m.»", "09:00"),
        ("«9 A.M. (CET)»", "09:00 CET"),
        ("at «10 am».", "10:00"),
        ("«11:00amEST»", "11:00 EST"),
        // A letter for the half.
        ("«11a EST»", "11:00 EST"),
        ("«7pPDT»", "19:00 PDT"),
        ("«8:30p»", "20:30"),
        ("at «7p»", "19:00"),
        ("4 May 2026, «7p»", "19:00"),
        ("4 May 2026 «7p - 8:30p»", "19:00-20:30"),
        ("«7p-9p»", "19:00-21:00"),
        ("«11a-1p ET»", "11:00-13:00 ET"),
        ("from «7-9p»", "19:00-21:00"),
        ("Item 7p, 11a and annex 3a", ""),
        ("7p", ""),
        ("pages 7-9p", ""),
        ("13p EST", ""),
        ("«12 noon»", "12:00"),
        ("«12 midnight»", "00:00"),
        ("«12:30 am»", "00:30"),
        ("«12pm»", "12:00"),
        ("«13:00 p.m. UTC»", "13:00 UTC odd"),
        ("29 June 2017, «13:00 p.m. UTC» -", "13:00 UTC odd"),
        ("«15:00 am»", "15:00 odd"),
        ("um «14:00» am 27. August", "14:00"),
        ("um «14:00» am Montag", "14:00"),
        // With an h, with a word.
        ("«14h00»", "14:00"),
        ("Date : 10 octobre 2022 à «18h»", "18:00"),
        ("«14 h 30»", "14:30"),
        ("«18H»", "18:00"),
        ("à «14 heures 30»", "14:30"),
        ("«1515h UTC»", "15:15 UTC"),
        ("«1515 hours»", "15:15"),
        ("«19.30 Uhr»", "19:30"),
        ("«19 Uhr»", "19:00"),
        ("«19 Uhr 30»", "19:30"),
        ("«19:30 Uhr (MESZ)»", "19:30 MESZ"),
        ("«19.30 uur»", "19:30"),
        ("«10:00 hrs CET»", "10:00 CET"),
        // Four figures.
        ("Friday, 2005-02-25, «2100UTC»", "21:00 UTC"),
        ("Wednesday 28 January 2009 - «2100 UTC»", "21:00 UTC"),
        ("April 25, 2022. «1600 Pacific Time»", "16:00 Pacific Time"),
        ("«1400Z»", "14:00 Z"),
        ("«14 UTC»", "14:00 UTC"),
    ]);
}

#[test]
fn spans() {
    check(&[
        ("«14:00–16:00 CEST»", "14:00-16:00 CEST"),
        ("«14:00 - 16:00»", "14:00-16:00"),
        ("from «14:00 to 16:00»", "14:00-16:00"),
        ("von «14:00 bis 16:00 Uhr»", "14:00-16:00"),
        ("«14:00 UTC – 16:00 UTC»", "14:00-16:00 UTC"),
        ("«14:00 UTC to 16:00»", "14:00-16:00 UTC"),
        ("«14:00 UTC» - «16:00 CEST»", "14:00 UTC; 16:00 CEST"),
        ("«9:00-10:30»", "09:00-10:30"),
        ("John «3:16-4:10»", "03:16-04:10"),
        ("Start-Ende: «1842—20:51»  ", "18:42-20:51"),
        ("Start-Ende: «18:41-21:00»  ", "18:41-21:00"),
        ("«2-3:30pm PT»", "14:00-15:30 PT"),
        ("«11-1pm»", "11:00-13:00"),
        ("«10-12pm»", "10:00-12:00"),
        ("«9-10 am»", "09:00-10:00"),
        ("«9-5pm»", "09:00-17:00"),
        ("«9 a.m.–5 p.m. (CET)»", "09:00-17:00 CET"),
        ("«10am-11am»", "10:00-11:00"),
        ("«11am–1:30»", "11:00-13:30"),
        ("«10 am to noon»", "10:00-12:00"),
        ("«21:00 until midnight»", "21:00-24:00"),
        ("«22:00-01:00»", "22:00-01:00"),
        ("«12-1 pm»", "12:00-13:00"),
        ("«12:30-2pm»", "12:30-14:00"),
        ("«11 pm-1 am»", "23:00-01:00"),
        ("de «9h à 11h30»", "09:00-11:30"),
        ("«9h00 – 11h30»", "09:00-11:30"),
        ("«9-11h»", "09:00-11:00"),
        ("«19-21 Uhr»", "19:00-21:00"),
        ("«19.30-21.00 Uhr»", "19:30-21:00"),
        ("«14-16 UTC»", "14:00-16:00 UTC"),
        ("«0900-1000 PST»", "09:00-10:00 PST"),
        ("between «14:00 and 16:00»", "14:00-16:00"),
        ("at «14:00» and «16:00»", "14:00; 16:00"),
        ("Thursday, «2:30-4 pm (America/New_York)»", "14:30-16:00 America/New_York"),
        ("«13:00-14:00 p.m.»", "13:00-14:00 odd"),
        ("August 7 «10-11am»", "10:00-11:00"),
        ("7 August «10-11 UTC»", "10:00-11:00 UTC"),
    ]);
}

#[test]
fn zones() {
    check(&[
        ("«14:00 UTC+2»", "14:00 UTC+2"),
        ("«14:00 (UTC +02:00)»", "14:00 UTC +02:00"),
        ("«14:00 GMT+01:00»", "14:00 GMT+01:00"),
        ("«14:00 UTC-5»", "14:00 UTC-5"),
        ("«14:00 UTC−0530»", "14:00 UTC−0530"),
        ("«14:00 America/New_York»", "14:00 America/New_York"),
        ("«14:00 America/Argentina/Buenos_Aires»", "14:00 America/Argentina/Buenos_Aires"),
        ("«14:00 US/Pacific»", "14:00 US/Pacific"),
        ("«14:00 (Europe/Vienna)»", "14:00 Europe/Vienna"),
        ("«10:00 Eastern Time»", "10:00 Eastern Time"),
        ("«10:00 Eastern Daylight Time»", "10:00 Eastern Daylight Time"),
        ("«10:00 US Eastern»", "10:00 US Eastern"),
        ("«10:00 Central European Summer Time»", "10:00 Central European Summer Time"),
        ("Time: «13:00 Pacific Time» («18:00 UTC»)", "13:00 Pacific Time; 18:00 UTC"),
        ("«17:00 UTC» / «19:00 CEST»", "17:00 UTC; 19:00 CEST"),
        ("«10am PT»/«1pm ET»", "10:00 PT; 13:00 ET"),
        ("Meeting minutes: 2026-01-21 «UTC 16:00»", "16:00 UTC"),
        ("«14:00 UTC» «16:00 CEST»", "14:00 UTC; 16:00 CEST"),
        ("Time: «16:00 (4 pm) UTC»", "16:00 UTC"),
        ("«16:00» («3 pm») UTC", "16:00; 15:00"),
        ("«14:00, UTC»", "14:00 UTC"),
        ("«14:00 utc»", "14:00 utc"),
        ("à «14:00» est prévue", "14:00"),
        ("«10:00» Central Library", "10:00"),
        ("«14:00 EST» (EDT)", "14:00 EST"),
    ]);
    assert_eq!(zone("UTC"), Some(0..3));
    assert_eq!(zone(" (CEST) "), Some(2..6));
    assert_eq!(zone("Europe/Vienna"), Some(0..13));
    assert_eq!(zone("UTC and more"), None);
    assert_eq!(zone(""), None);
}

#[test]
fn no_times() {
    let table = [
        "", "1:1", "3:2 against", "carried 11:3", "John 3:16", "Psalm 23:10", "a ratio 16:10", "16:9", "1920:1080", "2100",
        "the 1800 members", "2025", "27 August 2025", "27 August 2025 UTC", "August 27, 2025 UTC", "2025-08-27", "27.08.2025", "10.12.",
        "1.30", "24h", "within 48h", "≥2h", "2 hours", "2 hrs", "30 min", "9-11", "1914-1918", "27-28", "5 PMs", "10 amendments",
        "25:00 UTC", "14:60", "00:1A:2B", "12:34:56:78", "14:000", "https://example.org/14:00/x", "[14](http://x/14:00)", "+01:00",
        "$14:00", "#14:00", "August 10-11 UTC", "3 EST", "14 people", "Oct 7 - 8", "p. 12:3", "14:00x", "7am2",
    ];
    check(&table.map(|text| (text, "")));
}

/// What times are made of.
const PIECES: &[&str] = &[
    "1", "9", "12", "14", "24", "30", "00", "2100", "2025", ":", ":", ".", "-", "–", " ", " ", "h", "am", "p.m.", " Uhr", "noon", "to",
    "between", "and", "UTC", "CEST", "Z", "+2", "+02:00", "Pacific", " Time", "US ", "America/New_York", "(", ")", ",", "August", "T",
    "https://", "](", "é", "\u{301}", "\u{a0}", "\n", "#",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn mentions_lie_in_the_text(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..24), any in "\\PC{0,12}") {
        let text = pieces.concat() + &any;
        let mentions: Vec<TimeMention> = all(&text).collect();
        check_ranges(&text, mentions.iter().map(|mention| mention.range.clone()));
        proptest::prop_assert_eq!(first(&text), mentions.first().cloned());
        for TimeMention { range, zone, .. } in &mentions {
            check_ranges(&text, zone.clone());
            proptest::prop_assert!(zone.as_ref().is_none_or(|zone| range.start <= zone.start && zone.end <= range.end));
        }
        check_ranges(&text, zone(&text));
    }
}

#[test]
fn hostile() {
    let pieces = [
        "1", "1 ", "1:", "11:11", "11:11 ", "11:11-", "11:11 to ", "1-", "1 - ", "1 a", "1am", "1 am ", "1h", "1 h ", "1100 ", "1100UTC",
        "11:11 (", "11:11 U", "11:11 UTC+", "11:11 America/", "11:11 America/A_", "11:11 Central European ", "11.11 ", "1 uhr ",
        "between 1 and ", "](1", "://1", "August 1 ", "1 noon ", "é1", "1\n",
    ];
    read_text_in_time(&pieces, |text| all(text).count());
}

#[test]
fn halves_and_bounds() {
    check(&[
        ("«12 am»", "00:00"),
        ("«11 pm»", "23:00"),
        ("«1 pm»", "13:00"),
        ("«1200 pm»", "12:00"),
        ("1300 pm", ""),
        ("13 noon", ""),
        ("«10:30 a. m.»", "10:30"),
        ("10 am2", ""),
        ("um «10:00» am 3. Mai", "10:00"),
        ("«10:00 a.m.» 3 May", "10:00"),
        ("«10:00 am»", "10:00"),
        ("«10 pm»-1", "22:00"),
        ("«10-11 pm»", "22:00-23:00"),
        ("«12-12:30 am»", "00:00-00:30"),
        ("«11:30 am»-12", "11:30"),
        ("«1:30-1 pm»", "01:30-13:00"),
        ("«2 pm–14:30»", "14:00-14:30"),
        ("«1:00-13:30 p.m.»", "01:00-13:30 odd"),
        ("«13:00 p.m.-1:30»", "13:00-01:30 odd"),
        ("«0:30-2 pm»", "00:30-14:00"),
    ]);
}

#[test]
fn what_stands_before_and_after_a_time() {
    check(&[
        ("x_14:00", ""),
        ("_14:00_", ""),
        ("-«14:00»", "14:00"),
        ("a-14:00", ""),
        ("«3:14:00»", "03:14"),
        ("a:«14:00»", "14:00"),
        ("3,14:00", ""),
        (", «14:00»", "14:00"),
        ("(a)/«14:00»", "14:00"),
        ("3/14:00", ""),
        ("–«14:00»", "14:00"),
        ("T14:00", ""),
        ("«9:30»", "09:30"),
        ("xx 9:30", ""),
        ("May «9:30»", "09:30"),
        ("3 «9:30»", "09:30"),
        ("a: «9:30»", "09:30"),
        ("14:00,5", ""),
        ("14:00%", ""),
        ("«14:00», 5", "14:00"),
        ("«14:00»/b", "14:00"),
        ("14:00/5", ""),
        ("«2100 UTC»", "21:00 UTC"),
        ("4 May 2025 UTC", ""),
        ("May 2025 UTC", ""),
        ("4 May, 2025 UTC", ""),
        ("a «2025 UTC»", "20:25 UTC"),
        ("May 10 UTC", ""),
        ("7 May «10 UTC»", "10:00 UTC"),
        ("May «10:00 UTC»", "10:00 UTC"),
    ]);
}

#[test]
fn hours_with_dots_are_a_whole_value() {
    for (text, expected) in [
        ("10.00-11.20", Some(("10:00", Some("11:20")))),
        (" 18.30 ", Some(("18:30", None))),
        ("18.30 bis 20.00", Some(("18:30", Some("20:00")))),
        ("18.30 to 17.00", None),
        ("18.30 to 18.30", None),
        ("10.00 euros", None),
        ("10.75", None),
        ("10.5", None),
        ("25.00", None),
    ] {
        let shown = super::dotted(text).map(|time| (time.start.to_string(), time.end.map(|end| end.to_string())));
        let expected = expected.map(|(start, end): (&str, Option<&str>)| (start.to_owned(), end.map(str::to_owned)));
        assert_eq!(shown, expected, "{text:?}");
    }
}

#[test]
fn a_time_with_a_dot_ends_after_it_began() {
    for (text, expected) in [
        ("10.00", Some("10:00")),
        (" 10.00 ", Some("10:00")),
        ("10.00-11.20", Some("10:00-11:20")),
        ("10.00 -- 11.20", Some("10:00-11:20")),
        ("10.00 to 11.20", Some("10:00-11:20")),
        ("10.00-10.00", None),
        ("11.20-10.00", None),
        ("10.00 roof", None),
        ("10.00-11.20 roof", None),
        ("10.00-roof", None),
        ("roof", None),
    ] {
        assert_eq!(super::dotted(text).map(|mention| shown(text, &mention)).as_deref(), expected, "{text:?}");
    }
}
