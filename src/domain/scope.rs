//! What stands in a client's backlog and what they were given, priced at the studio's target rates. Private.

use crate::domain::band::Band;
use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::idea::{ENOUGH_AGREED, Idea};
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::price_list::PriceList;
use crate::domain::rate_card::RateCard;
use crate::domain::scope_number::{ScopeItem, ScopeNumber};
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, Step, Working, product, sum};

/// What concerns the scope of a client's work, in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Each idea of the backlog and what it comes to, in its order; nothing where neither hours nor a price are known.
    pub ideas: Vec<(Id, Option<Figure>)>,
    /// Each favour and what it would have cost.
    pub favours: Vec<(Id, Option<Figure>)>,
    /// All ideas that went into no change order yet.
    pub open: Figure,
    /// Those of them that the client agreed to.
    pub agreed: Figure,
    /// How many those are.
    pub agreed_count: usize,
    /// All favours.
    pub given: Figure,
}

impl Scope {
    /// What an idea comes to.
    pub fn idea(&self, id: Id) -> Option<&Figure> {
        of(&self.ideas, id)
    }

    /// What a favour would have cost.
    pub fn favour(&self, id: Id) -> Option<&Figure> {
        of(&self.favours, id)
    }

    /// Whether fewer ideas are agreed than let work go on without a gap.
    pub fn needs_more(&self) -> bool {
        self.agreed_count < ENOUGH_AGREED
    }
}

fn of(known: &[(Id, Option<Figure>)], id: Id) -> Option<&Figure> {
    known.iter().find(|(known, _)| *known == id)?.1.as_ref()
}

/// The figures of a client's scope.
pub fn scope(studio: &Studio, card: &RateCard, client: &Client) -> Scope {
    let price = |of: ScopeItem| price(studio, card, client, of);
    let ideas: Vec<_> = client.ideas.iter().map(|idea| (idea.id, price(ScopeItem::Idea(idea.id)))).collect();
    let favours: Vec<_> = client.favours.iter().map(|one| (one.id, price(ScopeItem::Favour(one.id)))).collect();
    let is_open = |idea: &&Idea| idea.ordered.is_none();
    let is_agreed = |idea: &&Idea| is_open(idea) && idea.is_agreed;
    let figures = |fits: &dyn Fn(&&Idea) -> bool| {
        client.ideas.iter().filter(fits).filter_map(|idea| of(&ideas, idea.id).cloned()).collect()
    };
    Scope {
        open: whole(Label::Backlog, figures(&is_open)),
        agreed: whole(Label::BacklogAgreed, figures(&is_agreed)),
        agreed_count: client.ideas.iter().filter(is_agreed).count(),
        given: whole(Label::Favours, favours.iter().filter_map(|(_, figure)| figure.clone()).collect()),
        ideas,
        favours,
    }
}

/// A sum that keeps its own name even where it has one operand.
fn whole(label: Label, operands: Vec<Figure>) -> Figure {
    match operands.len() {
        1 => Working::of(label, Unit::Money, Step::Sum(operands)),
        _ => sum(label, Unit::Money, operands),
    }
}

/// What something comes to: its own price where one was typed, else its hours at the target rates as shown, rounded half away from
/// zero to the currency's digits. Nothing where neither is known, or a role has no rate.
fn price(studio: &Studio, card: &RateCard, client: &Client, of: ScopeItem) -> Option<Figure> {
    let (hours, own) = client.effort(of)?;
    let at = |number: ScopeNumber| Parameter::Scope(client.id, number);
    let label = Label::ScopePrice(client.id, of);
    let exact = if own.is_some() {
        studio.typed(at(ScopeNumber::Price(of)), own, Typed::whole(0))
    } else {
        let prices = PriceList::home(studio, card);
        let mut parts = Vec::with_capacity(hours.len());
        for (role, typed) in hours.iter() {
            let hour = prices.hour(*role, Band::Target)?;
            let worked = studio.typed(at(ScopeNumber::Hours(of, *role)), Some(*typed), Typed::whole(0));
            parts.push(product(Label::HoursOfRole(*role), Unit::Money, vec![worked, hour]));
        }
        (!parts.is_empty()).then(|| sum(Label::ScopeExact(client.id, of), Unit::Money, parts))?
    };
    exact.value.as_ref()?;
    Some(Working::of(label, Unit::Money, Step::RoundedHalf(exact, studio.currency.digits())))
}
