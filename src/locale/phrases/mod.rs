//! Everything the product can say, by where it is said.

pub mod frame;
pub mod labels;
pub mod problems;
pub mod proposals;
pub mod rates;
pub mod words;
