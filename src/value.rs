//! One value in running text: pure functions, a file a kind of value.
