//! The outside: strings and bytes in, results out. Knows nothing of the domain.

pub mod clock;
pub mod files;
pub mod focus;
pub mod location;
pub mod page;
pub mod random;
pub mod storage;
