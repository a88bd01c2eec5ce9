//! Every word that the reader knows, by meaning and language: data, no logic.

pub(crate) mod number;
pub(crate) mod time;
