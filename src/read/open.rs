//! The blocks that may still get something nested while a list is read.

use crate::model::Block;

/// A block that may still get something nested.
pub(crate) struct Open<'t> {
    pub(super) indent: u32,
    pub(super) item: bool,
    pub(super) block: Block<'t>,
}

/// Puts blocks below the innermost open one.
pub(super) fn put<'t>(blocks: impl IntoIterator<Item = Block<'t>>, open: &mut [Open<'t>], done: &mut Vec<Block<'t>>) {
    for block in blocks {
        match open.last_mut() {
            Some(above) => above.block.nest(block),
            None => done.push(block),
        }
    }
}

/// Closes the innermost open block: it goes into the one above it.
pub(super) fn shut<'t>(open: &mut Vec<Open<'t>>, done: &mut Vec<Block<'t>>) {
    if let Some(last) = open.pop() {
        put([last.block], open, done);
    }
}
