//! Ratewright: what it costs to be you, turned into a rate, and the rate into a proposal.
//!
//! The modules stand in reading order, innermost ring first. A ring knows only the rings before it:
//! `domain` knows nothing; `locale` and `wire` know the domain; `state` knows domain and locale; `components` know domain and
//! locale; `browser` knows strings and bytes only; `surfaces` introduce everyone to everyone.

#[deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing
)]
pub mod domain;
#[deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing
)]
pub mod locale;
#[deny(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
pub mod state;
#[deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing
)]
pub mod wire;

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "browser")]
pub mod components;
#[cfg(feature = "browser")]
pub mod surfaces;
