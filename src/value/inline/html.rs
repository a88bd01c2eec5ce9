//! HTML inside a line: tags, their attributes, entities.

use std::ops::Range;

/// A tag: its name, whether it closes, where it ends.
pub(super) struct Tag<'t> {
    pub(super) kind: TagKind,
    pub(super) closes: bool,
    /// Between the name and the bracket.
    pub(super) attributes: &'t str,
    /// The bytes that it takes, from its `<` on.
    pub(super) length: usize,
}

/// What becomes of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind {
    /// `<a>`: a link.
    Anchor,
    /// `<img>`: an image.
    Image,
    /// It parts words: `<br>`, `<td>`.
    Break,
    /// It stands inside a word as well as between words: `<b>`, `<sup>`.
    Inline,
}

/// The known tag that a text begins with. Unknown ones are somebody's words in angle brackets.
pub(super) fn tag(text: &str) -> Option<Tag<'_>> {
    let inner = text.strip_prefix('<')?;
    let (inner, closes) = inner.strip_prefix('/').map_or((inner, false), |inner| (inner, true));
    let length = inner.bytes().position(|byte| !(byte.is_ascii_alphanumeric() || byte == b':'))?;
    let (name, behind) = inner.split_at_checked(length).filter(|(name, _)| !name.is_empty())?;
    if !behind.starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/') {
        return None;
    }
    let kind = tag_kind(name)?;
    // A tag holds no other "<": this also bounds the search.
    let end = memchr::memchr2(b'>', b'<', behind.as_bytes())?;
    let attributes = behind.get(..end)?;
    behind.get(end..)?.starts_with('>').then_some(Tag {
        kind,
        closes,
        attributes,
        length: text.len().saturating_sub(behind.len()) + end + 1,
    })
}

/// What becomes of the tags of a name.
fn tag_kind(name: &str) -> Option<TagKind> {
    const LONGEST: usize = 10;
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    let name = std::str::from_utf8(lower).ok()?;
    Some(match name {
        "a" => TagKind::Anchor,
        "img" => TagKind::Image,
        "address" | "article" | "aside" | "blockquote" | "body" | "br" | "caption" | "center" | "col" | "colgroup" | "dd" | "details"
        | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
        | "head" | "header" | "hr" | "html" | "iframe" | "legend" | "li" | "main" | "nav" | "ol" | "option" | "p" | "pre" | "section"
        | "select" | "summary" | "table" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" | "ul" => TagKind::Break,
        "abbr" | "acronym" | "b" | "bdi" | "bdo" | "big" | "button" | "cite" | "code" | "data" | "del" | "dfn" | "em" | "font" | "i"
        | "input" | "ins" | "kbd" | "label" | "mark" | "nobr" | "o:p" | "q" | "s" | "samp" | "small" | "span" | "strike" | "strong"
        | "sub" | "sup" | "time" | "tt" | "u" | "var" | "wbr" => TagKind::Inline,
        _ => return None,
    })
}

/// The value of an attribute: where it stands in `attributes`.
pub(super) fn attribute(attributes: &str, name: &str) -> Option<Range<usize>> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let length = rest.find(|c: char| c.is_ascii_whitespace() || c == '=' || c == '/').unwrap_or(rest.len());
        let (found, behind) = rest.split_at_checked(length)?;
        let Some(value) = behind.trim_start().strip_prefix('=').map(str::trim_start) else {
            rest = if length == 0 { behind.get(1..)? } else { behind };
            continue;
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (from, to) = match quote {
            Some(quote) => (1, 1 + value.get(1..)?.find(quote)?),
            None => (0, value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
        };
        let start = attributes.len().saturating_sub(value.len());
        if found.eq_ignore_ascii_case(name) {
            return Some(start + from..start + to);
        }
        rest = value.get(to + usize::from(quote.is_some())..)?;
    }
}

/// The character that an entity at the beginning of a text stands for, and the bytes that the entity takes.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 10;
    let body = text.strip_prefix('&')?;
    let length = body.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = body.get(..length)?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number.strip_prefix('+').map_or(number, |_| ""), 16),
                None => number.strip_prefix('+').map_or(number, |_| "").parse(),
            };
            numbered(code.ok()?)?
        }
        None => ENTITIES.binary_search_by_key(&name, |(name, _)| name).ok().and_then(|at| ENTITIES.get(at))?.1,
    };
    Some((c, length + 2))
}

/// The character of a number. 128 to 159 are read as Windows-1252, as browsers do.
fn numbered(code: u32) -> Option<char> {
    if let Some(byte) = u8::try_from(code).ok().filter(|byte| (0x80..=0x9f).contains(byte)) {
        let c = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next();
        return c.filter(|c| !c.is_control());
    }
    char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace())
}

/// The entities that are met in texts, in the order of their bytes.
const ENTITIES: &[(&str, char)] = &[
    ("AElig", 'Æ'),
    ("Aacute", 'Á'),
    ("Acirc", 'Â'),
    ("Agrave", 'À'),
    ("Aring", 'Å'),
    ("Atilde", 'Ã'),
    ("Auml", 'Ä'),
    ("Ccedil", 'Ç'),
    ("Dagger", '‡'),
    ("ETH", 'Ð'),
    ("Eacute", 'É'),
    ("Ecirc", 'Ê'),
    ("Egrave", 'È'),
    ("Euml", 'Ë'),
    ("Hat", '^'),
    ("Iacute", 'Í'),
    ("Icirc", 'Î'),
    ("Igrave", 'Ì'),
    ("Iuml", 'Ï'),
    ("NewLine", '\u{a}'),
    ("Ntilde", 'Ñ'),
    ("OElig", 'Œ'),
    ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'),
    ("Ograve", 'Ò'),
    ("Oslash", 'Ø'),
    ("Otilde", 'Õ'),
    ("Ouml", 'Ö'),
    ("Prime", '″'),
    ("Scaron", 'Š'),
    ("THORN", 'Þ'),
    ("Tab", '\u{9}'),
    ("Uacute", 'Ú'),
    ("Ucirc", 'Û'),
    ("Ugrave", 'Ù'),
    ("Uuml", 'Ü'),
    ("Yacute", 'Ý'),
    ("Yuml", 'Ÿ'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("acute", '´'),
    ("aelig", 'æ'),
    ("agrave", 'à'),
    ("amp", '&'),
    ("apos", '\''),
    ("aring", 'å'),
    ("ast", '*'),
    ("asymp", '≈'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("bdquo", '„'),
    ("brvbar", '¦'),
    ("bsol", '\\'),
    ("bull", '•'),
    ("ccedil", 'ç'),
    ("cedil", '¸'),
    ("cent", '¢'),
    ("check", '✓'),
    ("checkmark", '✓'),
    ("colon", ':'),
    ("comma", ','),
    ("commat", '@'),
    ("copy", '©'),
    ("cross", '✗'),
    ("curren", '¤'),
    ("dagger", '†'),
    ("darr", '↓'),
    ("dash", '‐'),
    ("deg", '°'),
    ("divide", '÷'),
    ("dollar", '$'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("egrave", 'è'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("equals", '='),
    ("eth", 'ð'),
    ("euml", 'ë'),
    ("euro", '€'),
    ("excl", '!'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("ge", '≥'),
    ("grave", '`'),
    ("gt", '>'),
    ("harr", '↔'),
    ("hellip", '…'),
    ("horbar", '―'),
    ("hyphen", '‐'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iexcl", '¡'),
    ("igrave", 'ì'),
    ("iquest", '¿'),
    ("iuml", 'ï'),
    ("lArr", '⇐'),
    ("laquo", '«'),
    ("larr", '←'),
    ("lbrace", '{'),
    ("lbrack", '['),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lowbar", '_'),
    ("lpar", '('),
    ("lrm", '\u{200e}'),
    ("lsaquo", '‹'),
    ("lsqb", '['),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("macr", '¯'),
    ("mdash", '—'),
    ("micro", 'µ'),
    ("middot", '·'),
    ("minus", '−'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("ne", '≠'),
    ("not", '¬'),
    ("ntilde", 'ñ'),
    ("num", '#'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("oelig", 'œ'),
    ("ograve", 'ò'),
    ("ordf", 'ª'),
    ("ordm", 'º'),
    ("oslash", 'ø'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("para", '¶'),
    ("percnt", '%'),
    ("period", '.'),
    ("permil", '‰'),
    ("plus", '+'),
    ("plusmn", '±'),
    ("pound", '£'),
    ("prime", '′'),
    ("quest", '?'),
    ("quot", '"'),
    ("rArr", '⇒'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("rbrace", '}'),
    ("rbrack", ']'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rlm", '\u{200f}'),
    ("rpar", ')'),
    ("rsaquo", '›'),
    ("rsqb", ']'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("scaron", 'š'),
    ("sect", '§'),
    ("semi", ';'),
    ("shy", '\u{ad}'),
    ("sol", '/'),
    ("squ", '□'),
    ("square", '□'),
    ("star", '☆'),
    ("starf", '★'),
    ("sup1", '¹'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("szlig", 'ß'),
    ("thinsp", '\u{2009}'),
    ("thorn", 'þ'),
    ("times", '×'),
    ("trade", '™'),
    ("uacute", 'ú'),
    ("uarr", '↑'),
    ("ucirc", 'û'),
    ("ugrave", 'ù'),
    ("uml", '¨'),
    ("uuml", 'ü'),
    ("verbar", '|'),
    ("vert", '|'),
    ("yacute", 'ý'),
    ("yen", '¥'),
    ("yuml", 'ÿ'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_entities_are_in_order() {
        assert!(ENTITIES.is_sorted_by_key(|(name, _)| name));
    }

    #[test]
    fn attributes() {
        let value = |attributes: &'static str, name| attribute(attributes, name).and_then(|range| attributes.get(range));
        assert_eq!(value(r#" href="https://x" title='a "b"'"#, "href"), Some("https://x"));
        assert_eq!(value(r#" href="https://x" title='a "b"'"#, "title"), Some("a \"b\""));
        assert_eq!(value(" class=x HREF = https://x /", "href"), Some("https://x"));
        assert_eq!(value(" data-href=\"no\" href=''", "href"), Some(""));
        assert_eq!(value(" href", "href"), None);
        assert_eq!(value(" href=\"open", "href"), None);
        assert_eq!(value("", "href"), None);
        assert_eq!(value(" = = =", "href"), None);
    }
}

// The rules over the fixtures.
#[cfg(test)]
mod over_the_fixtures {
    use super::*;
    use crate::testing::Rules;

    #[test]
    fn the_rules_say_what_they_said() {
        let mut rules = Rules::of("value-inline-html");
        rules.texts("tag", |text| tag(text).is_some());
        rules.texts("tag_kind", tag_kind);
        rules.pairs("attribute", attribute);
        rules.texts("entity", entity);
        rules.are_kept();
    }
}
