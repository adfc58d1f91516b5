//! Tables as CSV (RFC 4180), as spreadsheets and time trackers write them: read piece by piece, and written so that no
//! spreadsheet takes a cell for a formula. Reads what people have; changes nothing.

pub mod cells;
pub mod client_table;
pub mod columns;
pub mod proposal_table;
pub mod reading;
pub mod rows;
pub mod time_table;
pub mod trouble;
pub mod writing;

/// The most rows of work, beside the one that names the columns.
pub const MOST_TIME: u32 = 200_000;
/// The most rows of clients or proposals.
pub const MOST_OTHERS: u32 = 20_000;
