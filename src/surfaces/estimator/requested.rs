//! Makes a request: what was chosen and who asks, sealed with a key made for it and forgotten. Only a press makes one.

use crate::browser::{clock, crypto, random};
use crate::domain::estimate::RowOf;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::request::{MOST_NAME, Request, RequestedFactor, RequestedService, Wanted};
use crate::state::estimator::Estimator;
use crate::surfaces::sealed;
use crate::wire::seal::Kind;
use crate::wire::{link, request_v1};

/// The bytes to be sealed; nothing where there is no sum.
pub fn body(state: &Estimator, language: &str) -> Option<Vec<u8>> {
    let rates = &state.rates;
    let tier = rates.tiers.get(state.choice.tier)?;
    let estimated = state.estimate.tiers.get(state.choice.tier)?;
    let total = estimated.total?;
    let said = |text: &str| text.trim().to_owned();
    let wanted = |id: Id, name: &str| Wanted { id, name: name.chars().take(MOST_NAME).collect() };
    let mut services = Vec::new();
    // What the tier holds, and nothing else that was chosen.
    for row in &estimated.rows {
        if let RowOf::Service { place, quantity, .. } = row.of
            && let Some(service) = rates.services.get(place)
        {
            services.push(RequestedService { service: wanted(service.id, &service.name), quantity });
        }
    }
    let mut factors = Vec::new();
    for one in [rates.urgency.get(state.choice.urgency), rates.clients.get(state.choice.client)].into_iter().flatten() {
        if !one.percent.is_zero() {
            factors.push(RequestedFactor { name: one.name.chars().take(MOST_NAME).collect(), percent: one.percent });
        }
    }
    let form = &state.form;
    Some(request_v1::write(&Request {
        id: Id::from_bits(random::bits()),
        published: rates.id,
        at: Moment::from_seconds(clock::now()),
        language: language.to_owned(),
        name: said(&form.name),
        email: said(&form.email),
        phone: said(&form.phone),
        note: said(&form.note),
        has_consent: form.has_consent,
        tier: wanted(tier.id, &tier.name),
        services,
        factors,
        currency: rates.currency,
        from: total.from,
        to: total.to,
    }))
}

/// The address that opens it in the agency's desk; nothing where the browser can't seal.
pub async fn sealed(body: &[u8], desk: &str) -> Option<String> {
    let pair = crypto::pair().await.ok()?;
    let token = sealed::seal(Kind::Request, body, &pair).await.ok()?;
    Some(link::link(desk, &token))
}
