//! A client's backlog and favours, priced, in the shape of version 1.

use serde::Serialize;

use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::scope::scope;
use crate::domain::studio::Studio;
use crate::domain::working::Figure;
use crate::wire::evaluation_v1::FigureV1;

/// Digits behind the point of every exact value.
const EXACT_DIGITS: u32 = 12;

/// The backlog and the favours of a client who has any.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScopeFiguresV1 {
    /// The client's id, 32 hexadecimal digits.
    pub client: String,
    /// Each idea, in its order.
    pub ideas: Vec<ScopePriceV1>,
    /// Each favour, in its order.
    pub favours: Vec<ScopePriceV1>,
    /// All ideas that went into no change order yet.
    pub open: Option<FigureV1>,
    /// Those of them that are agreed.
    pub agreed: Option<FigureV1>,
    /// How many are agreed and not ordered.
    pub agreed_count: usize,
    /// Whether fewer than two are.
    pub needs_more: bool,
    /// All favours.
    pub given: Option<FigureV1>,
}

/// What an idea or a favour comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScopePriceV1 {
    /// Its id, 32 hexadecimal digits.
    pub id: String,
    /// Null where neither hours nor a price are known.
    pub price: Option<FigureV1>,
}

/// The figures of a client; nothing where they have neither ideas nor favours.
pub fn figures(studio: &Studio, card: &RateCard, client: &Client) -> Option<ScopeFiguresV1> {
    if client.ideas.is_empty() && client.favours.is_empty() {
        return None;
    }
    let digits = studio.currency.digits();
    let known = scope(studio, card, client);
    let price = |(id, price): &(Id, Option<Figure>)| ScopePriceV1 {
        id: id.to_string(),
        price: price.as_ref().and_then(|price| figure(price, digits)),
    };
    Some(ScopeFiguresV1 {
        client: client.id.to_string(),
        ideas: known.ideas.iter().map(price).collect(),
        favours: known.favours.iter().map(price).collect(),
        open: figure(&known.open, digits),
        agreed: figure(&known.agreed, digits),
        agreed_count: known.agreed_count,
        needs_more: known.needs_more(),
        given: figure(&known.given, digits),
    })
}

fn figure(figure: &Figure, digits: u32) -> Option<FigureV1> {
    let value = figure.value.as_ref()?;
    Some(FigureV1 { value: rounding::text(value, EXACT_DIGITS), shown: rounding::text(value, digits) })
}
