//! What the page around an estimator hears of it, as JSON.

use crate::state::estimator::Estimator;
use crate::wire::estimate_v1::{self, Asking};

/// What is chosen now, and what it comes to.
pub fn estimate(state: &Estimator) -> String {
    estimate_v1::write(&state.rates, &state.choice, &state.estimate, None)
}

/// Somebody asks for it.
pub fn request(state: &Estimator, link: &str) -> String {
    let form = &state.form;
    let asking = Asking {
        name: &form.name,
        email: &form.email,
        phone: &form.phone,
        note: &form.note,
        has_consent: form.has_consent,
        link,
    };
    estimate_v1::write(&state.rates, &state.choice, &state.estimate, Some(&asking))
}
