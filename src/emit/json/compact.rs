//! A value on one line, byte for byte as `serde_json` writes it, in fewer steps: the keys are names of fields, in which nothing is to be
//! escaped, and a text is looked through at once for what is.

use std::fmt::Display;
use std::io::{self, Write};

use serde::ser::{Error as _, Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use serde_json::Error;

/// So many bytes are held before they are sent on.
const ROOM: usize = 1 << 15;

/// Writes a value whose objects are structs: a map, a tuple or a variant with fields of its own is refused.
pub(super) fn write(value: &impl Serialize, writer: &mut dyn Write) -> io::Result<()> {
    let mut output = Output { held: Vec::with_capacity(ROOM), writer, sent: Ok(()) };
    value.serialize(&mut output)?;
    output.send();
    output.sent
}

/// What was written so far, and whether all that was sent arrived.
struct Output<'w> {
    held: Vec<u8>,
    writer: &'w mut dyn Write,
    sent: io::Result<()>,
}

impl Output<'_> {
    fn send(&mut self) {
        if self.sent.is_ok() {
            self.sent = self.writer.write_all(&self.held);
        }
        self.held.clear();
    }

    /// A comma, unless the list or object was just opened. Nothing is sent right after its bracket.
    fn separate(&mut self, open: u8) {
        if self.held.last() != Some(&open) {
            self.held.push(b',');
        }
    }

    fn as_serde_does<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        serde_json::to_writer(&mut self.held, value)
    }
}

/// Whether a byte does not stand in JSON as it is.
const fn is_escaped(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// The values that need no more than `serde_json` does.
macro_rules! as_serde_does {
    ($($name:ident: $type:ty),+) => {$(
        fn $name(self, value: $type) -> Result<(), Error> {
            self.as_serde_does(&value)
        }
    )+};
}

/// Numbers of which a document has many.
macro_rules! as_figures {
    ($($name:ident: $type:ty),+) => {$(
        fn $name(self, value: $type) -> Result<(), Error> {
            self.held.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
            Ok(())
        }
    )+};
}

/// What has no place in a document.
macro_rules! refused {
    ($($name:ident($($type:ty),*) -> $made:ident),+) => {$(
        fn $name(self, $(_: $type),*) -> Result<Self::$made, Error> {
            Err(Error::custom(concat!(stringify!($name), " has no place in a document")))
        }
    )+};
}

impl<'o, 'w> Serializer for &'o mut Output<'w> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Opened<'o, 'w>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStruct = Opened<'o, 'w>;
    type SerializeStructVariant = Impossible<(), Error>;

    as_serde_does! {
        serialize_bool: bool, serialize_char: char, serialize_bytes: &[u8], serialize_i8: i8, serialize_i16: i16, serialize_i32: i32,
        serialize_i64: i64, serialize_f32: f32, serialize_f64: f64
    }

    as_figures! { serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64 }

    refused! {
        serialize_tuple(usize) -> SerializeTuple,
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> SerializeTupleVariant,
        serialize_map(Option<usize>) -> SerializeMap,
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> SerializeStructVariant
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        // Without a way out of the loop several bytes are looked at in one step.
        if text.bytes().fold(false, |any, byte| any | is_escaped(byte)) {
            return self.as_serde_does(text);
        }
        self.held.reserve(text.len().saturating_add(2));
        self.held.push(b'"');
        self.held.extend_from_slice(text.as_bytes());
        self.held.push(b'"');
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        let from = self.held.len();
        write!(self.held, "\"{value}\"").map_err(Error::io)?;
        let shown = self.held.get(from.saturating_add(1)..self.held.len().saturating_sub(1)).unwrap_or(&[]);
        if shown.iter().any(|byte| is_escaped(*byte)) {
            self.held.truncate(from);
            return self.as_serde_does(&format_args!("{value}"));
        }
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.held.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let mut object = self.serialize_struct(variant, 1)?;
        object.serialize_field(variant, value)?;
        SerializeStruct::end(object)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Opened<'o, 'w>, Error> {
        self.held.push(b'[');
        Ok(Opened(self))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Opened<'o, 'w>, Error> {
        self.held.push(b'{');
        Ok(Opened(self))
    }
}

/// A list or an object that was begun.
struct Opened<'o, 'w>(&'o mut Output<'w>);

impl SerializeSeq for Opened<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.0.separate(b'[');
        value.serialize(&mut *self.0)?;
        if self.0.held.len() >= ROOM {
            self.0.send();
        }
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        self.0.held.push(b']');
        Ok(())
    }
}

impl SerializeStruct for Opened<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.0.separate(b'{');
        let held = &mut self.0.held;
        held.reserve(key.len().saturating_add(3));
        held.push(b'"');
        held.extend_from_slice(key.as_bytes());
        held.extend_from_slice(b"\":");
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Error> {
        self.0.held.push(b'}');
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// The bytes that a value takes, written here and by `serde_json`.
    fn both(value: &impl Serialize) -> (String, String) {
        let mut own = Vec::new();
        write(value, &mut own).unwrap();
        (String::from_utf8(own).unwrap(), serde_json::to_string(value).unwrap())
    }

    #[test]
    fn every_fixture_is_written_as_serde_json_writes_it() {
        let mut all = 0;
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if entry.is_dir() {
                    folders.push(entry);
                } else if let Ok(text) = fs::read_to_string(&entry) {
                    let (own, expected) = both(&crate::parse(&text));
                    assert!(own == expected, "{}", entry.display());
                    all += 1;
                }
            }
        }
        assert!(all > 20, "{all} fixtures");
    }

    #[test]
    fn every_character_of_a_text_is_written_as_serde_json_writes_it() {
        for number in (0..0x300).chain([0x2028, 0xfeff, 0x1_f600]) {
            let c = char::from_u32(number).unwrap();
            let (own, expected) = both(&[format!("{c}"), format!("a long line with {c} in it, and more")].as_slice());
            assert_eq!(own, expected);
        }
    }

    #[test]
    fn a_long_document_is_sent_piece_by_piece() {
        let text = "Board\n\n1. Roof\n\n- It leaks, \"badly\".\n".to_owned() + &"- The lamps were mended.\n\nText.\n".repeat(2000);
        let (own, expected) = both(&crate::parse(&text));
        assert!(own.len() > 4 * ROOM);
        assert!(own == expected);
    }
}
