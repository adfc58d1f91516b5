//! What people do. Pure machines, one for each surface, tested without Yew.

pub mod client;
pub mod estimator;
pub mod quote;
pub mod studio;
