//! The apps: each introduces the rings to one another and computes nothing itself.

pub mod calculation;
pub mod copied;
pub mod estimator;
pub mod letterhead;
pub mod panic_signal;
pub mod quote;
pub mod reading;
pub mod reported;
pub mod sealed;
pub mod studio;
