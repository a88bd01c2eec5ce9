//! Statements.

mod clause;
mod motion;
mod names;
mod thread;
mod words;

pub(crate) use crate::model::Outcome;

#[cfg(test)]
mod tests;
