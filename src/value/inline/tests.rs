//! The table of forms: raw text → plain text, then the links as `text -> url`.

use std::borrow::Cow;

use super::marks::Marks;
use super::plain;
use crate::value::testing::read_text_in_time;

fn shown(raw: &str) -> String {
    let inline = plain(raw);
    let links = inline.links.iter().map(|link| format!(" | {} -> {}", link.text, link.url));
    std::iter::once(inline.text.clone().into_owned()).chain(links).collect()
}

fn check(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(raw, expected)| (raw, expected, shown(raw)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(raw, expected, found)| format!("{raw:?}\n  expected {expected:?}\n  found    {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn emphasis() {
    check(&[
        ("**bold**", "bold"),
        ("__bold__", "bold"),
        ("*it*", "it"),
        ("_it_", "it"),
        ("***both***", "both"),
        ("___both___", "both"),
        ("**a *b* c**", "a b c"),
        ("*a **b** c*", "a b c"),
        ("~~gone~~", "gone"),
        ("**~~gone~~**", "gone"),
        ("`code`", "code"),
        ("run `cargo *test*` now", "run cargo *test* now"),
        ("``a ` b``", "a ` b"),
        ("**Ann**: check", "Ann: check"),
        ("**Note:**text", "Note:text"),
        ("**S**ecretariat", "Secretariat"),
        ("Open**API**", "OpenAPI"),
        ("**Date :** 10 octobre", "Date : 10 octobre"),
        ("(*x*)", "(x)"),
        ("**a** and **b**", "a and b"),
        ("***a** b*", "a b"),
        ("*a* *b* _c_", "a b c"),
        // Left over.
        ("**Secretariat to circulate", "Secretariat to circulate"),
        ("Secretariat to circulate**", "Secretariat to circulate"),
        ("** Secretariat", "Secretariat"),
        ("Secretariat **", "Secretariat"),
        ("**Secretariat** to circulate**", "Secretariat to circulate"),
        ("****Note", "Note"),
        ("a ** b", "a ** b"),
        ("a **b", "a **b"),
        // None.
        ("snake_case_name", "snake_case_name"),
        ("a_b", "a_b"),
        ("2 * 3", "2 * 3"),
        ("5*4", "5*4"),
        ("5*4*3", "5*4*3"),
        ("2**3 and 4**5", "2**3 and 4**5"),
        ("* x", "* x"),
        ("Ann Ray*", "Ann Ray*"),
        ("****", "****"),
        ("*****", "*****"),
        ("Name: ____", "Name: ____"),
        ("____", "____"),
        ("~5 people", "~5 people"),
        ("~/path and ~/other", "~/path and ~/other"),
        ("`quoted'", "`quoted'"),
        ("```", "```"),
        ("@my_name_", "@my_name_"),
        ("**a *b** c", "a *b c"),
    ]);
}

#[test]
fn links() {
    check(&[
        ("[text](url)", "text | text -> url"),
        ("see [the notes](https://example.org/a_b_c \"The title\").", "see the notes. | the notes -> https://example.org/a_b_c"),
        ("[a](u) and [b](v)", "a and b | a -> u | b -> v"),
        ("[**a** b](u)", "a b | a b -> u"),
        ("**[a](u)**", "a | a -> u"),
        ("[a (b)](u_(v))", "a (b) | a (b) -> u_(v)"),
        ("[a](<u v>)", "a | a -> u v"),
        ("[a]( u )", "a | a -> u"),
        ("[a](u 'title')", "a | a -> u"),
        ("[a](u (title))", "a | a -> u"),
        ("[a](#)", "a | a -> #"),
        ("[1](#fn1)", "1 | 1 -> #fn1"),
        ("[a]()", "a"),
        ("[](https://example.org)", " |  -> https://example.org"),
        ("![alt](image.png)", "alt | alt -> image.png"),
        ("[![alt](image.png)](u)", "alt | alt -> u | alt -> image.png"),
        ("wow! [a](u)", "wow! a | a -> u"),
        ("\\![a](u)", "!a | a -> u"),
        ("[[a](u)]", "[a] | a -> u"),
        ("[a [b](u) c](v)", "[a b c](v) | b -> u"),
        ("[the text][ref]", "the text | the text -> ref"),
        ("[the text][1]", "the text | the text -> 1"),
        ("[the text][]", "the text | the text -> the text"),
        ("[[User:Ann|Ann Ray]] (chair)", "Ann Ray (chair) | Ann Ray -> User:Ann"),
        ("see [[Roof]].", "see Roof. | Roof -> Roof"),
        ("[[https://example.org/a][the text]]", "the text | the text -> https://example.org/a"),
        ("[[a", "[[a"),
        ("[AI][Ann] check", "[AI][Ann] check"),
        ("[x][1]", "[x][1]"),
        ("[1][2]", "[1][2]"),
        ("[ref]: https://example.org", "[ref]: https://example.org | https://example.org -> https://example.org"),
        ("<https://example.org/a>", "https://example.org/a | https://example.org/a -> https://example.org/a"),
        ("<mailto:ann@example.org>", "mailto:ann@example.org | mailto:ann@example.org -> mailto:ann@example.org"),
        ("Ann <ann@example.org>", "Ann ann@example.org"),
        ("https://example.org", "https://example.org | https://example.org -> https://example.org"),
        ("see https://example.org/a.", "see https://example.org/a. | https://example.org/a -> https://example.org/a"),
        ("(https://example.org/a_(b)), and", "(https://example.org/a_(b)), and | https://example.org/a_(b) -> https://example.org/a_(b)"),
        ("**https://example.org/a**", "https://example.org/a | https://example.org/a -> https://example.org/a"),
        ("_https://example.org/a_", "https://example.org/a | https://example.org/a -> https://example.org/a"),
        ("https://example.org/a_b_c/_d_", "https://example.org/a_b_c/_d_ | https://example.org/a_b_c/_d_ -> https://example.org/a_b_c/_d_"),
        ("www.example.org, then", "www.example.org, then | www.example.org -> www.example.org"),
        ("mailto:ann@example.org", "mailto:ann@example.org | mailto:ann@example.org -> mailto:ann@example.org"),
        ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG | HTTP://EXAMPLE.ORG -> HTTP://EXAMPLE.ORG"),
        ("[https://a.org](https://b.org)", "https://a.org | https://a.org -> https://b.org"),
        ("\"https://example.org\"", "\"https://example.org\" | https://example.org -> https://example.org"),
        ("https://example.org/a\\_b", "https://example.org/a_b | https://example.org/a_b -> https://example.org/a_b"),
        ("https://example.org|x", "https://example.org|x | https://example.org -> https://example.org"),
        ("<a href=\"https://example.org\">the <b>text</b></a>!", "the text! | the text -> https://example.org"),
        ("<a name=x></a>here", "here"),
        ("<img src='i.png' alt='the alt'> x", "the alt x | the alt -> i.png"),
        // None.
        ("[x] done, [ ] open", "[x] done, [ ] open"),
        ("[1] footnote", "[1] footnote"),
        ("(#)", "(#)"),
        ("[a] (b)", "[a] (b)"),
        ("[a](b c d)", "[a](b c d)"),
        ("[a](b", "[a](b"),
        ("a](b)", "a](b)"),
        ("https://", "https://"),
        ("http: www. mailto:", "http: www. mailto:"),
        ("awww.example", "awww.example"),
        ("ratio 1://2", "ratio 1://2"),
    ]);
}

#[test]
fn html_and_the_rest() {
    check(&[
        ("a<br>b", "a b"),
        ("a<br/>b<BR />c", "a b c"),
        ("27<sup>th</sup> August", "27th August"),
        ("<b>x</b> <span style=\"color: red\">y</span>", "x y"),
        ("<table><tr><td>Ann</td><td>Bob</td></tr></table>", "Ann Bob"),
        ("<p>x</p>", "x"),
        ("a < b and c > d", "a < b and c > d"),
        ("<- x", "<- x"),
        ("x -> y <= z", "x -> y <= z"),
        ("<name of the chair>", "<name of the chair>"),
        ("<TBD>", "<TBD>"),
        ("Vec<T>", "Vec<T>"),
        ("<!-- hidden -->", "<!-- hidden -->"),
        ("<b", "<b"),
        ("R&amp;D", "R&D"),
        ("R&D", "R&D"),
        ("AT&T;", "AT&T;"),
        ("&lt;b&gt;", "<b>"),
        ("&quot;x&quot; &apos;y&apos;", "\"x\" 'y'"),
        ("a&nbsp;b&nbsp;&nbsp;c", "a b c"),
        ("a &ndash; b &mdash; c&hellip;", "a – b — c…"),
        ("Gr&uuml;&szlig;e", "Grüße"),
        ("&#8211; &#x2013; &#150;", "– – –"),
        ("&#0; &#xD800; &#99999999; &nope; &;", "&#0; &#xD800; &#99999999; &nope; &;"),
        ("\\*x\\* \\_y\\_ \\[z\\]", "*x* _y_ [z]"),
        ("1\\. x", "1. x"),
        ("C:\\path\\file", "C:\\path\\file"),
        ("C:\\\\path", "C:\\path"),
        ("a\\\nb", "a b"),
        ("x\\", "x\\"),
        ("Heading {:.no_toc}", "Heading"),
        ("Heading {: .a #b }", "Heading"),
        ("Heading {#the-id}", "Heading"),
        ("{x} {.} {# } {:} {: words }", "{x} {.} {# } {:} {: words }"),
        ("", ""),
        (" ", ""),
        ("\u{feff}", ""),
        ("  a  b  ", "a b"),
        ("a\tb\n c\r\nd", "a b c d"),
        ("a\u{a0}b\u{2009}c\u{3000}d", "a b c d"),
        ("a\u{200b}b\u{ad}c", "abc"),
        ("👩\u{200d}💻 a\u{200d}b", "👩\u{200d}💻 ab"),
        ("a ** ** b", "a ** ** b"),
        ("It’s “so” – yes…", "It’s “so” – yes…"),
        ("➔ **Secretariat** to share", "➔ Secretariat to share"),
    ]);
}

#[test]
fn borrows_what_stands_in_one_piece() {
    for raw in [
        "", "plain words", "It’s “so” – yes…", "snake_case 2 * 3 R&D [x] a < b", "**bold**", "  padded\t", "`code`",
        "**Secretariat to circulate", "see https://example.org/a_b.", "<b>x</b>", "\\*x", "Heading {:.no_toc}", "a\u{200d}",
        "<https://example.org>", "{x}",
    ] {
        assert!(matches!(plain(raw).text, Cow::Borrowed(_)), "{raw:?}");
    }
    let inline = plain("**see** [the notes](u)  now");
    assert!(matches!(inline.text, Cow::Owned(_)));
    assert!(matches!(inline.links[0].text, Cow::Borrowed("the notes")));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    /// Every word comes back in the text or in the address of a link, as often as it stands in the raw text.
    #[test]
    fn loses_no_word(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..24)) {
        let raw = pieces.concat();
        let inline = plain(&raw);
        for word in WORDS {
            let urls: usize = inline.links.iter().map(|link| link.url.matches(word).count()).sum();
            let found = inline.text.matches(word).count() + urls;
            proptest::prop_assert!(raw.matches(word).count() <= found, "{:?} of {:?} is lost: {:?}", word, raw, inline);
        }
        for link in &inline.links {
            proptest::prop_assert!(link.text == link.url || inline.text.contains(&*link.text), "{:?} is not in {:?}", link, inline.text);
        }
        let mut last = 0;
        for mark in Marks::of(&raw).marks {
            proptest::prop_assert!(mark.range.start >= last && raw.get(mark.range.clone()).is_some(), "{:?} overlaps in {:?}", mark, raw);
            last = mark.range.end;
        }
        proptest::prop_assert_eq!(inline.text.trim(), &*inline.text);
        proptest::prop_assert!(!inline.text.contains("  "));
    }

    /// Any text gives some text.
    #[test]
    fn takes_anything(raw in "\\PC*") {
        let _ = plain(&raw);
    }
}

/// The words among the pieces.
const WORDS: &[&str] = &["alpha", "gamma", "delta", "été", "epsilon", "sigma", "omega", "theta", "iota", "kappa"];

/// What hostile and ordinary texts are made of. Titles, attributes and entity names are markup and not among them.
const PIECES: &[&str] = &[
    "alpha", "gamma", "delta", "été", " ", " ", "  ", "\n", "\u{a0}", "\u{200b}", "*", "**", "***", "_", "__", "~~", "~", "`", "``", "[",
    "]", "(", ")", "![", "](", "[x]", "<", ">", "<b>", "</b>", "<br>", "<https://epsilon.example>", "https://sigma.example/a_b",
    "www.omega.example", "&amp;", "&nbsp;", "&", ";", "\\", "\\*", "}", "{", ":", "!", ".", ",", "-", "\"", "|", "<a href=\"theta\">",
    "</a>", "iota@kappa.example", "][", "5",
];

#[test]
fn hostile() {
    let pieces = [
        "[", "]", "*", "_", "`", "<", "&", "\\", "{", "~", ":", "w", " ", "  ", "\u{a0}", "\u{200b}", "a", "**a ", "*a", "_a ", "a* ",
        "*a_b ", "[a](", "[a](b", "[a](<b", "[a](b \"", "![a", "![a](b)", "[a][", "[a][b]", "][", "`a", "` ``", "` a", "<a ", "<a href=",
        "<a href='x'>", "<img alt='a'>", "</a>", "<b", "<b>", "&amp", "&amp;", "&#1", "{:", "{:}", "\\\\", "\\a", "https://", "https://a ",
        "https://a(", "https://a)", "https://a](", "www.", "www.a ", "mailto:", "(", "[(", "[]()", "]]", "*_~", "**_", "a**b", "é", "’",
        "  a", "*[a](b)*", "[*a](b)",
    ];
    read_text_in_time(&pieces, |text| plain(text).links.len());
}

#[test]
fn emphasis_of_several_signs() {
    check(&[
        ("***a* b**", "a b"),
        ("**a*", "a*"),
        ("*a**", "*a"),
        ("***a**", "*a"),
        ("~~a~~b~~", "ab~~"),
        ("~~~a~~~", "~~~a~~~"),
        ("__a__b", "__a__b"),
        ("_a_b_", "a_b"),
        ("*a _b* c_", "a _b c_"),
        ("a * b*", "a * b*"),
        ("**a**b**", "ab"),
        ("x **a", "x **a"),
        ("a** x", "a** x"),
        ("  **a", "a"),
        ("a**  ", "a"),
        ("__a", "__a"),
        ("***a", "a"),
        ("`a` *b*", "a b"),
        ("`` a", "`` a"),
        ("```a```", "a"),
        ("`a``b`", "a``b"),
        ("`a", "`a"),
    ]);
}

#[test]
fn destinations_and_titles() {
    check(&[
        ("[a](u\\)v)", "a | a -> u)v"),
        ("[a](u\\v)", "a | a -> u\\v"),
        ("[a](u(v)w)", "a | a -> u(v)w"),
        ("[a](u(v)", "[a](u(v)"),
        ("[a](<u)", "[a](<u)"),
        ("[a](<u<v>)", "[a](<u<v>)"),
        ("[a](<uv>w)", "[a](<uv>w)"),
        ("[a](u \"t)", "[a](u \"t)"),
        ("[a](u \"t\" )", "a | a -> u"),
        ("[a](u \"t\\\"t\")", "a | a -> u"),
        ("[a](u \"t\" v)", "[a](u \"t\" v)"),
        ("[a](u (t)", "[a](u (t)"),
        ("[a](b [c](d)", "[a](b c | c -> d"),
        ("[a](b \"[c](d)", "[a](b \"c | c -> d"),
        ("[a](\tu\n)", "a | a -> u"),
        ("[ab][c d]", "ab | ab -> c d"),
        ("[ab][C]", "[ab][C]"),
        ("[a][c]", "[a][c]"),
        ("[AB][c]", "[AB][c]"),
        ("[ab][c[", "[ab][c["),
        ("[ab][c", "[ab][c"),
        ("[https://a.example b](u)", "https://a.example b | https://a.example b -> u"),
        ("![a ![b](v)](u)", "![a b](u) | b -> v"),
        ("a![b](v)", "ab | b -> v"),
    ]);
}

#[test]
fn addresses_in_the_text() {
    check(&[
        ("ftp://a.example", "ftp://a.example | ftp://a.example -> ftp://a.example"),
        ("xftp://a.example", "xftp://a.example"),
        ("é:https://a.example", "é:https://a.example | https://a.example -> https://a.example"),
        ("mailto://a", "mailto://a"),
        ("https:a", "https:a"),
        ("xwww.a.example", "xwww.a.example"),
        ("(www.a.example)", "(www.a.example) | www.a.example -> www.a.example"),
        ("WWW.A.EXAMPLE", "WWW.A.EXAMPLE | WWW.A.EXAMPLE -> WWW.A.EXAMPLE"),
        ("ww.a.example", "ww.a.example"),
        ("www.", "www."),
        ("https://a.example\\", "https://a.example\\ | https://a.example -> https://a.example"),
        ("https://a.example/\\_b\\c", "https://a.example/_b\\c | https://a.example/_b\\c -> https://a.example/_b\\c"),
        ("<a@b.example>", "a@b.example"),
        ("<@b.example>", "<@b.example>"),
        ("<a@>", "<a@>"),
        ("<a@b@c>", "<a@b@c>"),
        ("<x:y>", "<x:y>"),
        ("<xy:z>", "xy:z | xy:z -> xy:z"),
        ("<1y:z>", "<1y:z>"),
        ("<x_y:z>", "<x_y:z>"),
        ("<xy:>", "<xy:>"),
        ("<xy:z a>", "<xy:z a>"),
    ]);
}

#[test]
fn tags_and_their_attributes() {
    check(&[
        ("<a href=u>b</a>", "b | b -> u"),
        ("<a href='u'>b", "b | b -> u"),
        ("<a href='u'>b<a href='v'>c</a>", "bc | b -> u | c -> v"),
        ("<a href='u'>https://b.example</a>", "https://b.example | https://b.example -> u"),
        ("</a>b", "b"),
        ("<a>b</a>", "b"),
        ("<img src='u'>b", "b |  -> u"),
        ("<img alt='a'>b", "ab"),
        ("</img>b", "b"),
        ("<b/>a", "a"),
        ("<b:c>a", "<b:c>a"),
        ("<o:p>a</o:p>", "a"),
        ("<blockquote>a</blockquote>", "a"),
        ("<figcaption>a", "a"),
        ("<figcaptions>a", "<figcaptions>a"),
        ("<b<i>a", "<ba"),
        ("< b>a", "< b>a"),
        ("&#65;&#x42;&#X43;", "ABC"),
        ("&#+65; &#x+42;", "&#+65; &#x+42;"),
        ("&#9;a&#10;b", "a b"),
        ("&#7;", "&#7;"),
        ("&#129;", "&#129;"),
        ("&checkmark;", "✓"),
        ("&checkmarks;", "&checkmarks;"),
        ("&zwnj;a&lrm;b", "ab"),
        ("{:toc} a", "a"),
        ("{:x=\"y\"} a", "a"),
        ("{toc} a", "{toc} a"),
        ("{#a b} c", "{#a b} c"),
        ("{.1a} b", "{.1a} b"),
        ("{.a-b_c.d} e", "e"),
        ("{.a,b} c", "{.a,b} c"),
        ("{.a{.b}", "{.a"),
        ("{.a\n}", "{.a }"),
    ]);
}

#[test]
fn blanks_and_what_has_no_width() {
    let long = "a".repeat(40);
    for at in [0, 1, 15, 31, 32, 33, 38, 39] {
        let (head, tail) = long.split_at(at);
        for (sign, becomes) in
            [("*b*", "b"), ("  ", " "), ("\u{a0}", " "), ("\t", " "), ("\u{200b}", ""), ("&amp;", "&"), ("\\*", "*"), ("<b>", "")]
        {
            let expected = format!("{head}{becomes}{tail}");
            // Inside a word single emphasis is none.
            if sign == "*b*" {
                assert_eq!(plain(&format!("{head} {sign} {tail}")).text, format!("{head} b {tail}").trim(), "{at} {sign:?}");
                continue;
            }
            assert_eq!(plain(&format!("{head}{sign}{tail}")).text, expected.trim(), "{at} {sign:?}");
        }
    }
    check(&[
        ("a\u{200d}", "a"),
        ("\u{200d}a", "a"),
        ("é\u{200d}é", "é\u{200d}é"),
        ("é\u{200c}é", "é\u{200c}é"),
        ("é\u{200d} é", "é é"),
        ("a \u{200b} b", "a b"),
        ("a\u{1680}b", "a b"),
        ("\u{e9}\u{a0}", "é"),
        ("a\u{7f}b", "a\u{7f}b"),
        ("a\u{1}b", "a\u{1}b"),
    ]);
}
