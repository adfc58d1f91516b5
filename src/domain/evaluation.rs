//! What follows from a workbook: computed, never stored, never edited. Total: a half-filled workbook is the normal case, and
//! what can be known is told, with problems beside it.

use std::rc::Rc;

use crate::domain::band::Bands;
use crate::domain::choice::Choice;
use crate::domain::draft_offer;
use crate::domain::earnings::{self, TierFigures};
use crate::domain::id::Id;
use crate::domain::offer::Offer;
use crate::domain::parameter::Unit;
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::proposal::{DraftLine, DraftTier, Proposal};
use crate::domain::rate_bands::{RateBands, Scenario};
use crate::domain::rate_card::RateCard;
use crate::domain::review;
use crate::domain::studio::Studio;
use crate::domain::tier::Tier;
use crate::domain::totals::totals;
use crate::domain::workbook::Workbook;
use crate::domain::working::{Label, Step, Working};

/// The rates of a studio.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rates {
    pub bands: RateBands,
    pub card: RateCard,
    pub problems: Vec<Problem>,
}

/// A draft's offer at the present rates, and what each of its tiers earns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub proposal: Id,
    pub offer: Offer,
    pub tiers: Vec<Rc<TierFigures>>,
    pub problems: Vec<Problem>,
}

impl Draft {
    /// The figures of a tier.
    pub fn tier(&self, id: Id) -> Option<&TierFigures> {
        self.tiers.iter().find(|tier| tier.tier == id).map(Rc::as_ref)
    }
}

/// Everything that follows from a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    pub rates: Rc<Rates>,
    pub drafts: Vec<Rc<Draft>>,
}

impl Evaluation {
    /// What is known before anything has been evaluated: nothing.
    pub fn nothing() -> Evaluation {
        let figure = || Working::leaf(Label::LivingOfAll, Unit::Money, Step::Given, None);
        let (none, all) = (figure(), Bands::of(|_| figure()));
        let bands = RateBands {
            living: all.clone(),
            with_cushion: all.clone(),
            business: none.clone(),
            employees: none.clone(),
            tax: Bands::of(|_| None),
            costs: all.clone(),
            revenue: all.clone(),
            hours: none.clone(),
            floor: none,
            hour: all,
        };
        let rates = Rates { bands, card: RateCard::default(), problems: Vec::new() };
        Evaluation { rates: Rc::new(rates), drafts: Vec::new() }
    }

    /// The figures of a draft.
    pub fn draft(&self, id: Id) -> Option<&Rc<Draft>> {
        self.drafts.iter().find(|draft| draft.proposal == id)
    }

    /// Every problem, the studio's first.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.rates.problems.iter().chain(self.drafts.iter().flat_map(|draft| draft.problems.iter()))
    }
}

/// The rates that follow from a studio.
pub fn rates(studio: &Studio) -> Rates {
    let bands = studio.rate_bands(Scenario::default());
    let card = studio.rate_card(&bands);
    let problems = review::studio(studio, &bands);
    Rates { bands, card, problems }
}

/// A tier as offered, and what it comes to and earns.
type KnownTier = (Rc<Tier>, Rc<TierFigures>);

/// What a draft comes to and earns.
pub fn draft(workbook: &Workbook, proposal: &Proposal, rates: &Rates) -> Draft {
    draft_again(workbook, proposal, rates, None)
}

/// The same, taking over the tiers in which nothing has changed since the rates were as they are.
fn draft_again(workbook: &Workbook, proposal: &Proposal, rates: &Rates, known: Option<(&Proposal, &Draft)>) -> Draft {
    let mut problems = review::proposal(proposal, &rates.card);
    let digits = workbook.studio.currency.digits();
    let taken_over = |tier: &DraftTier| -> Option<KnownTier> {
        let (_, known) = known.filter(|(before, _)| is_same(before, proposal, tier))?;
        let offered = known.offer.tiers.iter().find(|offered| offered.id == tier.id)?;
        let figures = known.tiers.iter().find(|figures| figures.tier == tier.id)?;
        Some((Rc::clone(offered), Rc::clone(figures)))
    };
    let known: Vec<_> = proposal.tiers.iter().map(taken_over).collect();
    let offered = |(tier, known): (&DraftTier, &Option<KnownTier>)| match known {
        Some((offered, _)) => Rc::clone(offered),
        None => Rc::new(draft_offer::tier(proposal, tier, &rates.card)),
    };
    let tiers = proposal.tiers.iter().zip(&known).map(offered).collect();
    let offer = draft_offer::offer(workbook, proposal, tiers);
    let figures = |(tier, known): (&DraftTier, &Option<KnownTier>)| match known {
        Some((_, figures)) => Rc::clone(figures),
        None => {
            let totals = totals(&offer, &Choice { tier: tier.id });
            let totals = totals.as_ref().map_err(|problem| *problem);
            Rc::new(earnings::figures(proposal, tier, &rates.card, totals, digits))
        }
    };
    let tiers: Vec<_> = proposal.tiers.iter().zip(&known).map(figures).collect();
    for tier in tiers.iter().filter(|tier| tier.is_too_large) {
        let at = Place::TierTotal { proposal: proposal.id, tier: tier.tier };
        problems.push(Problem { kind: ProblemKind::TooLarge, at });
    }
    Draft { proposal: proposal.id, offer, tiers, problems }
}

/// Whether nothing of a tier has changed: neither itself nor what the lines are in it.
fn is_same(before: &Proposal, now: &Proposal, tier: &DraftTier) -> bool {
    let line = |(one, two): (&Rc<DraftLine>, &Rc<DraftLine>)| {
        let quantities = || one.quantities.get(&tier.id) == two.quantities.get(&tier.id);
        Rc::ptr_eq(one, two) || (one.id == two.id && one.name == two.name && one.pricing == two.pricing && quantities())
    };
    before.tier(tier.id) == Some(tier)
        && before.lines.len() == now.lines.len()
        && before.lines.iter().zip(&now.lines).all(line)
}

/// Everything that follows from a workbook.
pub fn evaluate(workbook: &Workbook) -> Evaluation {
    let rates = Rc::new(rates(&workbook.studio));
    let drafts = workbook.proposals.iter().map(|proposal| Rc::new(draft(workbook, proposal, &rates))).collect();
    Evaluation { rates, drafts }
}

/// Everything that follows from a workbook, taking over what an earlier evaluation knows of records that have not changed.
pub fn evaluate_again(workbook: &Workbook, before: &Workbook, known: &Evaluation) -> Evaluation {
    let same_studio = Rc::ptr_eq(&workbook.studio, &before.studio);
    let same_clients = workbook.clients == before.clients;
    let rates = if same_studio { Rc::clone(&known.rates) } else { Rc::new(rates(&workbook.studio)) };
    let again = |proposal: &Rc<Proposal>| {
        let unchanged = before.proposal(proposal.id).is_some_and(|earlier| Rc::ptr_eq(earlier, proposal));
        let draft = known.draft(proposal.id).filter(|_| unchanged && same_studio && same_clients);
        let earlier = before.proposal(proposal.id).zip(known.draft(proposal.id)).filter(|_| same_studio);
        let earlier = earlier.map(|(before, known)| (before.as_ref(), known.as_ref()));
        draft.cloned().unwrap_or_else(|| Rc::new(draft_again(workbook, proposal, &rates, earlier)))
    };
    let drafts = workbook.proposals.iter().map(again).collect();
    Evaluation { rates, drafts }
}
