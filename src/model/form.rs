//! Values that are written as text of a fixed form: days, times, ids, keys.

use std::fmt;

/// A text that is not of the form that its type is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// What was expected, for people.
    expected: &'static str,
}

impl FormError {
    /// The error of a text that should have been this.
    pub(super) fn expected(expected: &'static str) -> FormError {
        FormError { expected }
    }
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.expected)
    }
}

impl std::error::Error for FormError {}

/// serde and JSON Schema for a type that is written as its `Display` and read by its `FromStr`.
macro_rules! as_text {
    ($type:ident, $about:literal, $pattern:literal $(, $format:literal)?) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "description": $about,
                    "type": "string",
                    $("format": $format,)?
                    "pattern": $pattern
                })
            }
        }
    };
}

/// A set of names, a line each: the name in Rust and in the output. A name of a later version is read as `Other`.
macro_rules! named {
    ($($(#[$about:meta])+ $type:ident { $($(#[$doc:meta])+ $variant:ident = $name:literal,)+ })+) => {$(
        $(#[$about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$doc])+ #[serde(rename = $name)] $variant,)+
            /// What this version does not know; read only, never stated by it.
            #[serde(rename = "other", other)]
            #[cfg_attr(feature = "schema", schemars(skip))]
            Other,
        }

        impl $type {
            /// All that this version knows.
            pub const ALL: &'static [$type] = &[$($type::$variant),+];

            /// The name as it stands in the output.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $($type::$variant => $name,)+
                    $type::Other => "other",
                }
            }
        }
    )+};
}

pub(super) use {as_text, named};
