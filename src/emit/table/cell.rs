//! A cell of a row, and the types of values.

use std::borrow::Cow;
use std::fmt;

use serde::{Serialize, Serializer};

use crate::model::{Date, Id, Key, Time};

/// The type of a column's values. Any of them may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataType {
    /// Words, or a name of a fixed list such as `present`.
    Text,
    /// Several texts; joined by `; ` where a cell can hold but one.
    List,
    /// A whole number, not negative.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// A day: `YYYY-MM-DD`.
    Date,
    /// A time of the day: `HH:MM`.
    Time,
    /// The id of a node: `s2`.
    Id,
}

impl DataType {
    /// The name: `text`, `list`, `integer`, `boolean`, `date`, `time`, `id`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            DataType::Text => "text",
            DataType::List => "list",
            DataType::Integer => "integer",
            DataType::Boolean => "boolean",
            DataType::Date => "date",
            DataType::Time => "time",
            DataType::Id => "id",
        }
    }
}

/// One cell of a row. Shown, it is the text of a CSV cell; serialised, `null`, a number, a boolean or a string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cell<'c> {
    /// The document does not say.
    #[default]
    Unknown,
    /// A [`DataType::Text`].
    Text(Cow<'c, str>),
    /// A [`DataType::List`]; there is something on it.
    List(Vec<Cow<'c, str>>),
    /// A [`DataType::Integer`].
    Integer(u64),
    /// A [`DataType::Boolean`].
    Boolean(bool),
    /// A [`DataType::Date`].
    Date(Date),
    /// A [`DataType::Time`].
    Time(Time),
    /// A [`DataType::Id`].
    Id(Id),
}

impl Cell<'_> {
    /// Whether it may stand in a column of this type.
    #[must_use]
    pub fn is_of(&self, data_type: DataType) -> bool {
        match self {
            Cell::Unknown => true,
            Cell::Text(_) => data_type == DataType::Text,
            Cell::List(_) => data_type == DataType::List,
            Cell::Integer(_) => data_type == DataType::Integer,
            Cell::Boolean(_) => data_type == DataType::Boolean,
            Cell::Date(_) => data_type == DataType::Date,
            Cell::Time(_) => data_type == DataType::Time,
            Cell::Id(_) => data_type == DataType::Id,
        }
    }

    /// The words of a text, or those of a list, joined; nothing where it holds a value of another type.
    pub(crate) fn words(&self) -> Option<Cow<'_, str>> {
        match self {
            Cell::Text(text) => Some(Cow::Borrowed(text)),
            Cell::List(texts) => match texts.as_slice() {
                [one] => Some(Cow::Borrowed(one)),
                several => Some(several.join("; ").into()),
            },
            _ => None,
        }
    }
}

impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Unknown => Ok(()),
            Cell::Text(_) | Cell::List(_) => f.write_str(&self.words().unwrap_or_default()),
            Cell::Integer(number) => write!(f, "{number}"),
            Cell::Boolean(holds) => write!(f, "{holds}"),
            Cell::Date(date) => write!(f, "{date}"),
            Cell::Time(time) => write!(f, "{time}"),
            Cell::Id(id) => write!(f, "{id}"),
        }
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Unknown => serializer.serialize_none(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Integer(number) => serializer.serialize_u64(*number),
            Cell::Boolean(holds) => serializer.serialize_bool(*holds),
            Cell::List(_) | Cell::Date(_) | Cell::Time(_) | Cell::Id(_) => serializer.collect_str(self),
        }
    }
}

impl<'c, T: Into<Cell<'c>>> From<Option<T>> for Cell<'c> {
    fn from(value: Option<T>) -> Cell<'c> {
        value.map_or(Cell::Unknown, Into::into)
    }
}

impl<'c> From<&'c str> for Cell<'c> {
    fn from(text: &'c str) -> Cell<'c> {
        Cell::Text(Cow::Borrowed(text))
    }
}

impl<'c> From<Cow<'c, str>> for Cell<'c> {
    fn from(text: Cow<'c, str>) -> Cell<'c> {
        Cell::Text(text)
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Cell::Text(Cow::Owned(text))
    }
}

impl<'c> From<Vec<Cow<'c, str>>> for Cell<'c> {
    fn from(texts: Vec<Cow<'c, str>>) -> Cell<'c> {
        if texts.is_empty() { Cell::Unknown } else { Cell::List(texts) }
    }
}

impl From<Key> for Cell<'_> {
    fn from(key: Key) -> Self {
        key.to_string().into()
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Cell::Integer(number as u64)
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Cell::Integer(number.into())
    }
}

impl From<bool> for Cell<'_> {
    fn from(holds: bool) -> Self {
        Cell::Boolean(holds)
    }
}

impl From<Date> for Cell<'_> {
    fn from(date: Date) -> Self {
        Cell::Date(date)
    }
}

impl From<Time> for Cell<'_> {
    fn from(time: Time) -> Self {
        Cell::Time(time)
    }
}

impl From<Id> for Cell<'_> {
    fn from(id: Id) -> Self {
        Cell::Id(id)
    }
}
