//! How it is written down. The only ring that knows serde; every struct's name ends in its version.

pub mod acceptance_v1;
pub mod answer;
pub mod binary;
pub mod choice_v1;
pub mod decline_v1;
pub mod evaluation_v1;
pub mod fields;
pub mod file_v1;
pub mod layout;
pub mod offer_v1;
pub mod packed;
pub mod path;
pub mod predictor;
pub mod primer;
pub mod quote_body;
pub mod quote_v1;
pub mod record_v1;
pub mod repair;
pub mod restore;
pub mod restore_offer;
pub mod restore_proposal;
pub mod restore_studio;
pub mod script;
pub mod strict;
pub mod words;
pub mod workbook_v1;
