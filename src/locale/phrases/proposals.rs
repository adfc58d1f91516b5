//! What the proposals say around their figures.
