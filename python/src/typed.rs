//! The model as the dataclasses of `minutes_extract/_model.py`: whatever serde says of a struct becomes an object of the class of that name.
//!
//! An object is made without its `__init__`, which would set a frozen object's fields one by one; the fields go into its `__dict__`. A test in
//! Python compares the fields of each class with the keys of the JSON.

use std::fmt;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDate, PyDict, PyString, PyTuple};
use pyo3::{IntoPyObjectExt, intern};
use serde::Serialize;
use serde::ser::{self, Impossible};

/// Makes Python objects of a part of the model: dataclasses, tuples, days, texts and numbers.
pub fn typed<'py>(py: Python<'py>, value: &(impl Serialize + ?Sized)) -> PyResult<Bound<'py, PyAny>> {
    Ok(value.serialize(Typed { py, is_day: false })?)
}

/// The module that has the classes.
fn model(py: Python<'_>) -> PyResult<&Bound<'_, PyModule>> {
    static MODEL: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    MODEL.get_or_try_init(py, || py.import("minutes_extract._model").map(Bound::unbind)).map(|module| module.bind(py))
}

/// An object of a class, without fields.
fn instance<'py>(py: Python<'py>, class: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
    let class = model(py)?.getattr(class)?;
    class.call_method1(intern!(py, "__new__"), (&class,))
}

#[derive(Clone, Copy)]
struct Typed<'py> {
    py: Python<'py>,
    /// Whether a text is the day that it says.
    is_day: bool,
}

/// An error of Python on its way through serde.
#[derive(Debug)]
pub struct Raised(PyErr);

impl From<PyErr> for Raised {
    fn from(error: PyErr) -> Raised {
        Raised(error)
    }
}

impl From<Raised> for PyErr {
    fn from(raised: Raised) -> PyErr {
        raised.0
    }
}

impl fmt::Display for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Raised {}

impl ser::Error for Raised {
    fn custom<T: fmt::Display>(message: T) -> Raised {
        Raised(PyValueError::new_err(message.to_string()))
    }
}

/// What no part of the model is.
fn not_of_the_model<T>() -> Result<T, Raised> {
    Err(ser::Error::custom("the model has no such value"))
}

type Made<'py> = Result<Bound<'py, PyAny>, Raised>;

macro_rules! as_it_is {
    ($($name:ident: $type:ty),*) => {$(
        fn $name(self, value: $type) -> Made<'py> {
            Ok(value.into_bound_py_any(self.py)?)
        }
    )*};
}

impl<'py> ser::Serializer for Typed<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Raised;
    type SerializeSeq = Items<'py>;
    type SerializeTuple = Items<'py>;
    type SerializeTupleStruct = Impossible<Bound<'py, PyAny>, Raised>;
    type SerializeTupleVariant = Impossible<Bound<'py, PyAny>, Raised>;
    type SerializeMap = Entries<'py>;
    type SerializeStruct = Fields<'py>;
    type SerializeStructVariant = Impossible<Bound<'py, PyAny>, Raised>;

    as_it_is! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64, serialize_char: char
    }

    fn serialize_str(self, text: &str) -> Made<'py> {
        if self.is_day
            && let Ok(day) = text.parse::<minutes_extract::Date>()
            && let (Ok(month), Ok(of_month)) = (u8::try_from(day.month()), u8::try_from(day.day()))
        {
            return Ok(PyDate::new(self.py, day.year().into(), month, of_month)?.into_any());
        }
        Ok(PyString::new(self.py, text).into_any())
    }

    fn serialize_bytes(self, _: &[u8]) -> Made<'py> {
        not_of_the_model()
    }

    fn serialize_none(self) -> Made<'py> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Made<'py> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Made<'py> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Made<'py> {
        self.serialize_none()
    }

    /// A name of a fixed list: one object for all that have it.
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Made<'py> {
        Ok(PyString::intern(self.py, variant).into_any())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Made<'py> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Made<'py> {
        not_of_the_model()
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items<'py>, Raised> {
        Ok(Items { py: self.py, items: Vec::with_capacity(length.unwrap_or(0)) })
    }

    fn serialize_tuple(self, length: usize) -> Result<Items<'py>, Raised> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Raised> {
        not_of_the_model()
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeTupleVariant, Raised> {
        not_of_the_model()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries<'py>, Raised> {
        Ok(Entries { py: self.py, made: PyDict::new(self.py), key: None })
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields<'py>, Raised> {
        Ok(Fields { py: self.py, class: PyString::intern(self.py, name), name, made: PyDict::new(self.py) })
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeStructVariant, Raised> {
        not_of_the_model()
    }
}

/// What becomes a tuple.
struct Items<'py> {
    py: Python<'py>,
    items: Vec<Bound<'py, PyAny>>,
}

impl<'py> ser::SerializeSeq for Items<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Raised;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Raised> {
        self.items.push(value.serialize(Typed { py: self.py, is_day: false })?);
        Ok(())
    }

    fn end(self) -> Made<'py> {
        Ok(PyTuple::new(self.py, self.items)?.into_any())
    }
}

impl<'py> ser::SerializeTuple for Items<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Raised;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Raised> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Made<'py> {
        ser::SerializeSeq::end(self)
    }
}

/// What becomes a dict: the details of an account, which alone have no fixed keys.
struct Entries<'py> {
    py: Python<'py>,
    made: Bound<'py, PyDict>,
    key: Option<Bound<'py, PyAny>>,
}

impl<'py> ser::SerializeMap for Entries<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Raised;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Raised> {
        self.key = Some(key.serialize(Typed { py: self.py, is_day: false })?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Raised> {
        let value = value.serialize(Typed { py: self.py, is_day: false })?;
        Ok(self.made.set_item(self.key.take(), value)?)
    }

    fn end(self) -> Made<'py> {
        Ok(self.made.into_any())
    }
}

/// What becomes an object of a class.
struct Fields<'py> {
    py: Python<'py>,
    name: &'static str,
    class: Bound<'py, PyString>,
    made: Bound<'py, PyDict>,
}

impl<'py> ser::SerializeStruct for Fields<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Raised;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Raised> {
        let Fields { py, name, .. } = *self;
        let is_day = matches!((name, key), ("Meeting", "date" | "end_date") | ("NextMeeting" | "Due", "date"));
        let value = value.serialize(Typed { py, is_day })?;
        if key == "type" {
            // Of blocks the type tells the class: it is called so, with a capital.
            self.class = value.call_method0(intern!(py, "capitalize"))?.cast_into::<PyString>().map_err(PyErr::from)?;
            return Ok(());
        }
        // The one key that is no name in Python.
        let key = if key == "for" { "in_favour" } else { key };
        Ok(self.made.set_item(PyString::intern(py, key), value)?)
    }

    fn end(self) -> Made<'py> {
        let object = instance(self.py, &self.class)?;
        let own = object.getattr(intern!(self.py, "__dict__"))?.cast_into::<PyDict>().map_err(PyErr::from)?;
        own.update(self.made.as_mapping())?;
        Ok(object)
    }
}
