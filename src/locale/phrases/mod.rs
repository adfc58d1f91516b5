//! Everything the product can say, by where it is said.

pub mod backup;
pub mod card;
pub mod client;
pub mod drawers;
pub mod estimator;
pub mod finding;
pub mod frame;
pub mod keeping;
pub mod labels;
pub mod letterhead;
pub mod library;
pub mod offer_page;
pub mod offers;
pub mod partner;
pub mod past;
pub mod problems;
pub mod programs;
pub mod proposals;
pub mod publishing;
pub mod rates;
pub mod rates_page;
pub mod reading;
pub mod sending;
pub mod value;
pub mod words;
