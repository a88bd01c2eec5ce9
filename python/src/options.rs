//! What a caller knows of documents beforehand.

use std::fs;
use std::path::PathBuf;

use minutes_extract::archive::Reason;
use minutes_extract::{Encoding, Options};
use pyo3::prelude::*;

use crate::errors::{self, Fault};

/// An archive's own words, codes and names, as TOML.
#[pyclass(frozen, module = "minutes_extract")]
pub struct Profile {
    text: String,
    profile: minutes_extract::Profile,
}

#[pymethods]
impl Profile {
    #[new]
    fn new(py: Python<'_>, toml: &str) -> PyResult<Profile> {
        Profile::read(py, toml.to_owned(), None)
    }

    /// Reads a profile from a file.
    #[staticmethod]
    fn load(py: Python<'_>, path: PathBuf) -> PyResult<Profile> {
        let name = path.display().to_string();
        let text = py.detach(|| fs::read_to_string(&path));
        let text = text.map_err(|error| Fault::of(Some(name.clone()), &Reason::from(error)).raise(py))?;
        Profile::read(py, text, Some(name))
    }

    /// A profile that says nothing, with a comment for all that one can say.
    #[staticmethod]
    fn template() -> String {
        minutes_extract::Profile::template()
    }

    /// The TOML that it was read from.
    #[getter]
    fn toml(&self) -> &str {
        &self.text
    }

    /// The rows that no document has used so far, as they stand in the profile.
    fn unused(&self) -> Vec<String> {
        self.profile.unused().map(ToString::to_string).collect()
    }

    fn __eq__(&self, other: &Profile) -> bool {
        self.profile == other.profile
    }

    fn __repr__(&self) -> String {
        let count = self.profile.rows().len();
        format!("<Profile of {count} row{}>", if count == 1 { "" } else { "s" })
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, (String,)) {
        (slf.get_type().into_any(), (slf.get().text.clone(),))
    }
}

impl Profile {
    fn read(py: Python<'_>, text: String, path: Option<String>) -> PyResult<Profile> {
        let profile = minutes_extract::Profile::parse(&text).map_err(|error| errors::of_profile(py, path, error))?;
        Ok(Profile { text, profile })
    }
}

/// What is known of the documents, as the library takes it.
pub fn options(py: Python<'_>, encoding: Option<&str>, profile: Option<&Profile>) -> PyResult<Options> {
    let mut options = Options::new();
    if let Some(name) = encoding {
        options = options.encoding(encoding_of(name).map_err(|fault| fault.raise(py))?);
    }
    if let Some(profile) = profile {
        options = options.profile(profile.profile.clone());
    }
    Ok(options)
}

/// The encoding of a name, as Python or the command spells it.
fn encoding_of(name: &str) -> Result<Encoding, Fault> {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    Ok(match plain.as_str() {
        "utf8" | "ascii" | "usascii" => Encoding::Utf8,
        "utf16le" => Encoding::Utf16Le,
        "utf16be" => Encoding::Utf16Be,
        "windows1252" | "cp1252" | "1252" | "latin1" | "iso88591" => Encoding::Windows1252,
        _ => {
            let names: Vec<&str> = Encoding::ALL.iter().map(|encoding| encoding.name()).collect();
            let hint = format!("there are {}; decode other text yourself and pass the str", names.join(", "));
            return Err(Fault::option(format!("there is no encoding {name:?}"), Some(hint)));
        }
    })
}
