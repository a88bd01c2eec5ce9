//! The table of forms. A date that must be found stands between « and »; what stands in the table without them holds no date.

use super::{DateMention, all, first};
use crate::value::testing::{check_marked, check_ranges, read_text_in_time};

/// The mention in short: weekday, day or days, other reading, whether there is no such day.
fn shown(mention: &DateMention) -> String {
    let day = |year: Option<i16>, month: i8, day: i8| {
        let year = year.map_or("????".to_owned(), |year| format!("{year:04}"));
        format!("{year}-{month:02}-{day:02}")
    };
    let weekday = |number: i8| format!("{} ", ["", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][usize::try_from(number).unwrap()]);
    [
        mention.weekday.map(weekday),
        Some(day(mention.year, mention.month, mention.day)),
        mention.end.map(|(year, month, number)| format!("/{}", day(year, month, number))),
        mention.other.map(|(month, day)| format!(" or {month:02}-{day:02}")),
        (!mention.exists()).then(|| " !".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn check(table: &[(&str, &str)]) {
    check_marked(table, |text| all(text).map(|mention| (mention.range.clone(), shown(&mention))).collect());
}

#[test]
fn words() {
    check(&[
        // Day first.
        ("«27 August 2025»", "2025-08-27"),
        ("«Wednesday27th August 2025»", "We 2025-08-27"),
        ("Hall27th August 2025", ""),
        ("Held on «27 August 2025» in Oslo.", "2025-08-27"),
        ("«27 August 2025» | 14:00 UTC | Hybrid", "2025-08-27"),
        ("«27th of August, 2025»", "2025-08-27"),
        ("the «27th August 2025»", "2025-08-27"),
        ("«1st September 2025»", "2025-09-01"),
        ("«2nd of March 2025»", "2025-03-02"),
        ("«3rd Mar. 2025»", "2025-03-03"),
        ("«6 June, 2019»", "2019-06-06"),
        ("«27 aug 2025»", "2025-08-27"),
        ("«27 AUGUST 2025»", "2025-08-27"),
        ("«18th November 2025»", "2025-11-18"),
        ("«27-Aug-2025»", "2025-08-27"),
        ("due «27-Aug»", "????-08-27"),
        ("«27-Aug-25»", "2025-08-27"),
        ("«27/Aug/2025»", "2025-08-27"),
        ("«27 Aug '25»", "2025-08-27"),
        ("«27 Aug 98»", "1998-08-27"),
        ("(«27 Aug 08»)", "2008-08-27"),
        ("«27\u{a0}August\u{a0}2025»", "2025-08-27"),
        ("«27  August   2025»", "2025-08-27"),
        ("«27 th August 2025»", "2025-08-27"),
        ("«27 May 2025»", "2025-05-27"),
        ("«3 may 2018»", "2018-05-03"),
        ("**«27 August 2025»**", "2025-08-27"),
        ("_«27 August 2025»_", "2025-08-27"),
        ("[«27 August 2025»](minutes/2025/27)", "2025-08-27"),
        // Month first.
        ("«August 27, 2025»", "2025-08-27"),
        ("«August 27 2025»", "2025-08-27"),
        ("«August 27th, 2025»", "2025-08-27"),
        ("«Aug 27th 2025»", "2025-08-27"),
        ("«Aug. 27, 2025»", "2025-08-27"),
        ("«January 12th, 2021»", "2021-01-12"),
        ("AWSF TAC Meeting - «December 5, 2018»", "2018-12-05"),
        ("HSF Weekly Meeting #48, «Mar 3 2016»", "2016-03-03"),
        ("Meeting 12 «March 3 2016»", "2016-03-03"),
        ("# 📅 «Feb 11, 2025»", "2025-02-11"),
        ("«April the 5th»", "????-04-05"),
        ("«May 3, 2018»", "2018-05-03"),
        ("«April 25, 2022». 1600 Pacific Time", "2022-04-25"),
        // Year first.
        ("«2014 Jan 28»", "2014-01-28"),
        ("«2014-Jan-28»", "2014-01-28"),
        // Without a year.
        ("by «28 August»", "????-08-28"),
        ("by «28 August».", "????-08-28"),
        ("«Jan 26»", "????-01-26"),
        ("due «9 April» at the latest", "????-04-09"),
        ("«Dec 03» SIG-Documentation Meeting", "????-12-03"),
        ("jquery ama, «Feb. 5» 10am", "????-02-05"),
        ("before «May 3»", "????-05-03"),
        ("between «June 18» and after", "????-06-18"),
        ("until «9 Apr».", "????-04-09"),
        ("on «August 27».", "????-08-27"),
        ("«27 August» 14:00 UTC", "????-08-27"),
        ("«27 August» 2100 UTC", "????-08-27"),
        ("«Oct 7», 14:00", "????-10-07"),
        // German, French, Dutch.
        ("«09. Mai 2018»", "2018-05-09"),
        ("«27. August 2025»", "2025-08-27"),
        ("Sitzung vom «3. März 2016», 19 Uhr", "2016-03-03"),
        ("«4. Jänner 2021»", "2021-01-04"),
        ("bis «15. Dezember»", "????-12-15"),
        ("«1er juin 2021»", "2021-06-01"),
        ("Conseil d'administration du «10 octobre 2022»", "2022-10-10"),
        ("le «15 août 2022»", "2022-08-15"),
        ("le «15 aou\u{302}t 2022»", "2022-08-15"),
        ("«2 FÉVRIER 2022»", "2022-02-02"),
        ("«9 juli 2008»", "2008-07-09"),
        ("Notulen bestuursvergadering «17 januari 2014»", "2014-01-17"),
        ("«3 mrt. 2014»", "2014-03-03"),
        ("«9e mei 2014»", "2014-05-09"),
    ]);
}

#[test]
fn weekdays() {
    check(&[
        ("«Wed, 27 Aug 2025»", "We 2025-08-27"),
        ("«Wednesday 27 August»", "We ????-08-27"),
        ("«Wednesday, 27 August 2025»", "We 2025-08-27"),
        ("«Wednesday, August 27, 2025»", "We 2025-08-27"),
        ("«Wednesday, August 27th»", "We ????-08-27"),
        ("«Wednesday the 27th of August 2025»", "We 2025-08-27"),
        ("«Wednesday, the 27th August 2025»", "We 2025-08-27"),
        ("telecon report - «Wednesday 28 January 2009» - 2100 UTC", "We 2009-01-28"),
        ("«Friday, 2005-02-25», 2100UTC", "Fr 2005-02-25"),
        ("Next meeting: «Saturday 2013-11-30»-1200", "Sa 2013-11-30"),
        ("Date:         «Tue, 24 May 2005» 15:52:47 +0200", "Tu 2005-05-24"),
        ("«Tues 24 May 2005»", "Tu 2005-05-24"),
        ("«mardi 28 septembre 2021»", "Tu 2021-09-28"),
        ("«mar. 28 septembre 2021»", "Tu 2021-09-28"),
        ("«woensdag 9 juli 2008»", "We 2008-07-09"),
        ("«Woensdag 9 juli 2008» is het voltallige bestuur", "We 2008-07-09"),
        ("«do 10 juli 2008»", "Th 2008-07-10"),
        ("«Mittwoch, den 27. August 2025»", "We 2025-08-27"),
        ("am «Mittwoch, 27.08.2025»", "We 2025-08-27"),
        ("«Mi, 27.08.2025»", "We 2025-08-27"),
        ("«Do., 28. August 2025»", "Th 2025-08-28"),
        ("«27 August 2025 (Wednesday)»", "We 2025-08-27"),
        ("«2025-08-27 (Wed)»", "We 2025-08-27"),
        ("«2025-08-27, Wednesday»", "We 2025-08-27"),
        ("«Wednesday 27 August 2025», Thursday", "We 2025-08-27"),
        ("«27 August 2025», «Thursday 28 August 2025»", "2025-08-27; Th 2025-08-28"),
        ("So «27 August 2025» it is", "2025-08-27"),
        ("Sam «3 May 2025»", "2025-05-03"),
        ("on Wednesday we met", ""),
    ]);
}

#[test]
fn several_days() {
    check(&[
        ("«27-28 August 2025»", "2025-08-27/2025-08-28"),
        ("«27 – 28 August 2025»", "2025-08-27/2025-08-28"),
        ("«27 and 28 August 2025»", "2025-08-27/2025-08-28"),
        ("«27 & 28 August 2025»", "2025-08-27/2025-08-28"),
        ("«27 to 28 August»", "????-08-27/????-08-28"),
        ("«26, 27 and 28 August 2025»", "2025-08-26/2025-08-28"),
        ("«27th-28th August 2025»", "2025-08-27/2025-08-28"),
        ("«27/28 August 2025»", "2025-08-27/2025-08-28"),
        ("«27 August – 2 September 2025»", "2025-08-27/2025-09-02"),
        ("«27 August 2025 – 2 September 2025»", "2025-08-27/2025-09-02"),
        ("«28 December – 2 January 2026»", "2025-12-28/2026-01-02"),
        ("«28 December 2025 – 2 January 2026»", "2025-12-28/2026-01-02"),
        ("«28 December – 2 January»", "????-12-28/????-01-02"),
        ("«August 27-28, 2025»", "2025-08-27/2025-08-28"),
        ("there «Feb 22-23».", "????-02-22/????-02-23"),
        ("«August 27 and 28, 2025»", "2025-08-27/2025-08-28"),
        ("«Aug 27th–28th 2025»", "2025-08-27/2025-08-28"),
        ("«August 27 – September 2, 2025»", "2025-08-27/2025-09-02"),
        ("«August 27, 2025 to September 2, 2025»", "2025-08-27/2025-09-02"),
        ("«2025-08-27/28»", "2025-08-27/2025-08-28"),
        ("«2025-08-27–28»", "2025-08-27/2025-08-28"),
        ("«2025-08-27/09-02»", "2025-08-27/2025-09-02"),
        ("«2025-08-27/2025-08-28»", "2025-08-27/2025-08-28"),
        ("«2025-08-27 to 2025-08-28»", "2025-08-27/2025-08-28"),
        ("«2025-08-27 – 2025-08-28»", "2025-08-27/2025-08-28"),
        ("«2025-08-27» and «2025-08-30»", "2025-08-27; 2025-08-30"),
        ("«2025-08-27» to «2025-08-20»", "2025-08-27; 2025-08-20"),
        ("«Wednesday 27 – Thursday 28 August 2025»", "We 2025-08-27/2025-08-28"),
        ("«Wednesday 27 August – Tuesday 2 September 2025»", "We 2025-08-27/2025-09-02"),
        ("«Wed-Thu, 27-28 August 2025»", "We 2025-08-27/2025-08-28"),
        ("«27. - 28. August 2025»", "2025-08-27/2025-08-28"),
        ("«27./28. August 2025»", "2025-08-27/2025-08-28"),
        ("«27.-28.08.2025»", "2025-08-27/2025-08-28"),
        ("«27./28.08.2025»", "2025-08-27/2025-08-28"),
        ("«27.08. – 02.09.2025»", "2025-08-27/2025-09-02"),
        ("«27.08.2025 bis 02.09.2025»", "2025-08-27/2025-09-02"),
        ("«27/08/2025 - 02/09/2025»", "2025-08-27/2025-09-02"),
        ("«02/03/2025 - 28/03/2025»", "2025-03-02/2025-03-28"),
        ("du «27 au 28 août 2025»", "2025-08-27/2025-08-28"),
        ("du «27 août au 2 septembre 2025»", "2025-08-27/2025-09-02"),
        ("«27 t/m 28 augustus 2025»", "2025-08-27/2025-08-28"),
        ("«27 tot en met 28 augustus 2025»", "2025-08-27/2025-08-28"),
        ("27 or «28 August 2025»", "2025-08-28"),
        ("Room 5, «27 August 2025»", "2025-08-27"),
        ("«Oct 7» - 10am", "????-10-07"),
        ("«Oct 7» 10-11am", "????-10-07"),
        ("«Oct 7» - 10:30", "????-10-07"),
        ("Call 12 – «3 May 2025»", "2025-05-03"),
        ("«28-27 August 2025»", "2025-08-28/2025-08-27 !"),
    ]);
}

#[test]
fn figures() {
    check(&[
        ("«2025-08-27»", "2025-08-27"),
        ("«2025/08/27»", "2025-08-27"),
        ("«2025.08.27»", "2025-08-27"),
        ("# «2022.04.25» SeaGl Finance", "2022-04-25"),
        ("«2025-8-7»", "2025-08-07"),
        ("«2025.8.27»", "2025-08-27"),
        ("«20250827»", "2025-08-27"),
        ("Protokoll fsfw Dresden «2016-10-13»", "2016-10-13"),
        ("ACTION «2007-06-18»: All to comment", "2007-06-18"),
        ("Core Team Meeting «2018-10-23» 18:00", "2018-10-23"),
        ("date: «2022-11-29»T10:26:54.260Z", "2022-11-29"),
        ("(«2025-08-27»)", "2025-08-27"),
        ("due:«2025-08-27».", "2025-08-27"),
        ("_«2025-08-27»_", "2025-08-27"),
        ("«27.08.2025»", "2025-08-27"),
        ("WoT Main Minutes «10.12.2025»", "2025-12-10"),
        ("«27. 8. 2025»", "2025-08-27"),
        ("«9.7.2008»", "2008-07-09"),
        ("«27.08.25»", "2025-08-27"),
        ("am «3.9.24»", "2024-09-03"),
        ("bis «27.08.» fertig", "????-08-27"),
        ("«17/6/24»", "2024-06-17"),
        ("«17/06/2024»", "2024-06-17"),
        ("«6/17/2024»", "2024-06-17"),
        ("«03/04/2025»", "2025-04-03 or 03-04"),
        ("«3/4/25»", "2025-04-03 or 03-04"),
        ("HSF Weekly #48 «03/03/16»", "2016-03-03"),
        ("«09-07-2008»", "2008-07-09 or 09-07"),
        ("«29-07-2008»", "2008-07-29"),
        ("«01.02.98»", "1998-02-01"),
        ("«2025-08-27»,«2025-08-28»", "2025-08-27; 2025-08-28"),
        ("[x|«2025-08-27»|https://example.org/2025-08-28|«2025-08-29»]", "2025-08-27; 2025-08-29"),
    ]);
}

#[test]
fn no_such_day() {
    check(&[
        ("«31 June 2025»", "2025-06-31 !"),
        ("«2025-13-01»", "2025-13-01 !"),
        ("«2025-02-30»", "2025-02-30 !"),
        ("«32 May»", "????-05-32 !"),
        ("«32 May 2025»", "2025-05-32 !"),
        ("«29 February 2025»", "2025-02-29 !"),
        ("«29 February»", "????-02-29"),
        ("«0 May 2025»", "2025-05-00 !"),
        ("«June 31, 2025»", "2025-06-31 !"),
        ("«27 August 2025 – 31 September 2025»", "2025-08-27/2025-09-31 !"),
        ("«31.06.2025»", "2025-06-31 !"),
        ("32.06.2025", ""),
        ("2025/13/01", ""),
        ("20251301", ""),
        ("13/13/2025", ""),
        ("June 45 or so", ""),
    ]);
}

#[test]
fn no_dates() {
    let table = [
        "",
        " ",
        "May we meet in March?",
        "August 2025",
        "the 27th",
        "1.2.3",
        "10.4.2",
        "release 0.10.34, then 10.12.2025.1",
        "node 18.6.24.1",
        "v2025.08.27",
        "2025.8.7",
        "1.1.1.1",
        "192.168.10.12",
        "14:00",
        "14:00-16:00",
        "+49 351 2025 08 27",
        "030-12-05-2025-33",
        "555-1234",
        "24/7/365",
        "24/7",
        "9/11",
        "https://example.org/2007/03/12/barcelona",
        "http://dublincore.org/usage/minutes/2009/2009-01-28.dcub-telecon-report.html",
        "see www.example.org/2009-01-28 there",
        "[minutes](/minutes/Committee/2013-09-21)",
        "[minutes](2013-09-21.md \"as of 2013-09-22\")",
        "2013-09-21.md",
        "minutes/2013-09-21",
        "/2007/03/12",
        "notes_2013-09-21",
        "draft-2013-09-21-final",
        "2013-09-21-board",
        "<https://example.org/2013-09-21>",
        "ID 120250827",
        "20250827123",
        "section 3 may be read",
        "they march 3 abreast, 4 march on",
        "4. June figures",
        "  12. March report",
        "p. 64",
        "pp. 12-14",
        "No. 5",
        "2021 requirements",
        "1600 Pacific Time",
        "USD $274,498.00",
        "WSIS+20",
        "3 of 4 members",
        "100 May",
        "May 455",
        "May 455, 2026",
        "Mayor 5",
        "5 Marches",
        "Juno 5",
        "room 10.12.",
        "Section 10.12. and 11.1.",
        "1.2.13",
        "99999999",
        "2025-08",
        "2025-123-45",
        "12-05-08",
        "£27 August",
        "#27 August",
        "27.5 August",
        "August 27%",
        "August 27:30",
        "10,27 August",
        "am 27.8. fertig",
        "am 12-05- fertig",
        "am 12/05/ fertig",
        "am 27.08.x fertig",
        "am 12-05-08 fertig",
        "am 1.2.2025x",
    ];
    check(&table.map(|text| (text, "")));
}

#[test]
fn resolving() {
    let resolved = |text: &str, year: Option<i16>| {
        let mention = first(text).unwrap();
        let shown = |date: Option<crate::Date>| date.map_or("-".to_owned(), |date| date.to_string());
        format!("{} {}", shown(mention.resolve(year)), shown(mention.resolve_end(year)))
    };
    assert_eq!(resolved("27 August 2025", None), "2025-08-27 -");
    assert_eq!(resolved("27 August 2025", Some(1999)), "2025-08-27 -");
    assert_eq!(resolved("27 August", None), "- -");
    assert_eq!(resolved("27 August", Some(2025)), "2025-08-27 -");
    assert_eq!(resolved("29 February", Some(2025)), "- -");
    assert_eq!(resolved("29 February", Some(2024)), "2024-02-29 -");
    assert_eq!(resolved("27-28 August", Some(2025)), "2025-08-27 2025-08-28");
    assert_eq!(resolved("28 December – 2 January", Some(2025)), "2025-12-28 2026-01-02");
    assert_eq!(resolved("28-27 August 2025", None), "2025-08-28 -");
    // Another month of the same year, another year, and a day that is earlier in its month.
    assert_eq!(resolved("27 August – 2 September", Some(2025)), "2025-08-27 2025-09-02");
    assert_eq!(resolved("27 August – 28 September", Some(2025)), "2025-08-27 2025-09-28");
    assert_eq!(resolved("31 December – 31 January", Some(2025)), "2025-12-31 2026-01-31");
    assert_eq!(resolved("28-27 August", Some(2025)), "2025-08-28 -");
    assert_eq!(resolved("28 December 2025 – 2 January 2026", None), "2025-12-28 2026-01-02");
    assert_eq!(resolved("27 August – 2 September", None), "- -");
    assert_eq!(resolved("03/04/2025", None), "- -");
    assert_eq!(resolved("2025-13-01", None), "- -");
}

/// What dates are made of.
const PIECES: &[&str] = &[
    "1", "9", "12", "27", "28", "31", "45", "08", "2025", "25", "'", " ", " ", ".", "-", "–", "/", ",", ":", "st", "th", "er", " August ",
    "may", "Mar", "août", "Wed", "mardi", "so", "the", "of", "to", "and", "bis", "(", ")", "T", "https://", "](", "www.", "é", "\u{301}",
    "\u{a0}", "\n", "#", "UTC", "am",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn mentions_lie_in_the_text(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..24), any in "\\PC{0,12}") {
        let text = pieces.concat() + &any;
        let mentions: Vec<DateMention> = all(&text).collect();
        check_ranges(&text, mentions.iter().map(|mention| mention.range.clone()));
        proptest::prop_assert_eq!(first(&text), mentions.first().cloned());
        for mention in &mentions {
            let resolved = mention.resolve(Some(2024)).is_some();
            // What resolves exists; what exists and is settled resolves.
            proptest::prop_assert!(!resolved || mention.exists() || mention.end.is_some());
            proptest::prop_assert!(resolved || mention.is_ambiguous() || !mention.exists(), "{:?}", mention);
        }
    }
}

#[test]
fn hostile() {
    let pieces = [
        "1", "1 ", "1-", "1.", "1/", "12-12-", "1, ", "1 and ", "27 ", "2025-", "2025-08-27/", "August ", "August 1 ", "August 1-", "Mon ",
        "Mon, 1 ", "](1", "](1 ", "https://1", "www.1", "[1](", "1\u{301}", "é1", "27 August ", "1 to ", "a1", "\u{feff}1", "1\n", "27. ",
        "1er ",
    ];
    read_text_in_time(&pieces, |text| all(text).count());
}

#[test]
fn weak_weekdays_stand_beside_what_is_written_in_their_language() {
    check(&[
        ("«So 27.08.2025»", "Su 2025-08-27"),
        ("«So 2025-Aug-27»", "Su 2025-08-27"),
        ("«So 2025-08-27»", "Su 2025-08-27"),
        ("«So 20250827»", "Su 2025-08-27"),
        ("«So, 27. August 2025»", "Su 2025-08-27"),
        ("So «27 August 2025»", "2025-08-27"),
        ("So «August 27, 2025»", "2025-08-27"),
        ("«So août 27, 2025»", "Su 2025-08-27"),
    ]);
}

#[test]
fn with_dots_the_month_is_first_only_where_nothing_else_can_be() {
    for (text, expected) in [
        ("11.14.2023", Some((11, 14))),
        ("03.31.2026", Some((3, 31))),
        ("03.04.2026", Some((4, 3))),
        ("31.11.2026", Some((11, 31))),
        ("11.14.23", None),
        ("13.14.2023", None),
    ] {
        let read = first(text);
        assert_eq!(read.as_ref().map(|day| (day.month, day.day)), expected, "{text}");
        assert!(read.is_none_or(|day| !day.is_ambiguous()), "{text}");
    }
}

#[test]
fn dates_that_can_be_read_in_one_order_tell_it() {
    for (text, expected) in [
        ("On 26/05/2026.", Some(true)),
        ("On 5/26/2026 and 06/30/2026", Some(false)),
        ("On 26/05/2026 and 12/05/2026", Some(true)),
        ("On 26/05/2026 and 05/26/2026", None),
        ("On 12/05/2026", None),
        ("On 05/05/2026", None),
        // The year may stand first, and more than a date may be in it.
        ("On 26/05/26", None),
        ("On 26/26/2026", None),
        ("See /26/05/2026/log", None),
        ("Paper 126/05/2026", None),
        ("26.05.2026", None),
        ("", None),
    ] {
        assert_eq!(super::day_first(text), expected, "{text:?}");
    }
}
