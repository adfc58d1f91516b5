//! How it is written down. The only ring that knows serde; every struct's name ends in its version.

pub mod evaluation_v1;
pub mod workbook_v1;
