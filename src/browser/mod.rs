//! The outside: strings and bytes in, results out. Knows nothing of the domain.

pub mod chosen_file;
pub mod clipboard;
pub mod clock;
pub mod crypto;
pub mod database;
pub mod file_pieces;
pub mod files;
pub mod focus;
pub mod json;
pub mod key_backup;
pub mod key_store;
pub mod location;
pub mod page;
pub mod paint;
pub mod picture;
pub mod published_keys;
pub mod random;
pub mod records;
pub mod room;
pub mod scrolling;
pub mod storage;
pub mod vault;
pub mod vault_room;
