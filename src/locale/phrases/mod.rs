//! Everything the product can say, by where it is said.

pub mod words;
