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
use crate::domain::proposal::Proposal;
use crate::domain::rate_bands::{RateBands, Scenario};
use crate::domain::rate_card::RateCard;
use crate::domain::review;
use crate::domain::studio::Studio;
use crate::domain::totals::{NoTotals, totals};
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
    pub tiers: Vec<TierFigures>,
    pub problems: Vec<Problem>,
}

impl Draft {
    /// The figures of a tier.
    pub fn tier(&self, id: Id) -> Option<&TierFigures> {
        self.tiers.iter().find(|tier| tier.tier == id)
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

/// What a draft comes to and earns.
pub fn draft(workbook: &Workbook, proposal: &Proposal, rates: &Rates) -> Draft {
    let offer = draft_offer::offer(workbook, proposal, &rates.card);
    let mut problems = review::proposal(proposal, &rates.card);
    let digits = workbook.studio.currency.digits();
    let tiers = proposal.tiers.iter().map(|tier| {
        let totals = totals(&offer, &Choice { tier: tier.id });
        if let Err(NoTotals::LineTooLarge(_) | NoTotals::SumTooLarge) = totals {
            let at = Place::TierTotal { proposal: proposal.id, tier: tier.id };
            problems.push(Problem { kind: ProblemKind::TooLarge, at });
        }
        earnings::figures(proposal, tier, &rates.card, totals.as_ref().map_err(|problem| *problem), digits)
    });
    let tiers = tiers.collect();
    Draft { proposal: proposal.id, offer, tiers, problems }
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
        draft.cloned().unwrap_or_else(|| Rc::new(self::draft(workbook, proposal, &rates)))
    };
    let drafts = workbook.proposals.iter().map(again).collect();
    Evaluation { rates, drafts }
}
