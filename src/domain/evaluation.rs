//! What follows from a workbook: computed, never stored, never edited. Total: a half-filled workbook is the normal case, and
//! what can be known is told, with problems beside it.

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::band::Bands;
use crate::domain::cheapest::{cheapest, usual};
use crate::domain::choice::Choice;
use crate::domain::client::Client;
use crate::domain::draft_offer::{self, PricedLine, PricedTier};
use crate::domain::earnings::{self, TierFigures};
use crate::domain::id::Id;
use crate::domain::offer::Offer;
use crate::domain::parameter::Unit;
use crate::domain::price_list::PriceList;
use crate::domain::problem::Problem;
use crate::domain::proposal::{DraftLine, DraftTier, Proposal};
use crate::domain::rate_bands::{RateBands, Scenario};
use crate::domain::rate_card::RateCard;
use crate::domain::review;
use crate::domain::review_offer;
use crate::domain::studio::Studio;
use crate::domain::table::Table;
use crate::domain::tier::Tier;
use crate::domain::totals::{NoTotals, Totals, totals};
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
    /// The same tiers with their prices.
    pub drafted: Vec<Rc<DraftedTier>>,
    pub problems: Vec<Problem>,
}

impl Draft {
    /// A tier with its prices.
    pub fn drafted(&self, id: Id) -> Option<&Rc<DraftedTier>> {
        self.drafted.iter().find(|one| one.figures.tier == id)
    }

    /// The figures of a tier.
    pub fn tier(&self, id: Id) -> Option<&TierFigures> {
        self.tiers.iter().find(|tier| tier.tier == id).map(Rc::as_ref)
    }
}

/// The most drafts that are remembered: more than are shown at once. With many more the oldest knowledge would only be ballast.
const MOST: usize = 512;

/// A draft that was worked out, with what it was worked out from besides the studio.
#[derive(Debug)]
struct Known {
    proposal: Rc<Proposal>,
    client: Option<Rc<Client>>,
    draft: Rc<Draft>,
}

/// How a draft is worked out. What only shows drafts reaches it through what was evaluated, and so doesn't bring all of it into a
/// first view.
type WorkOut = fn(&Evaluation, &Workbook, &Rc<Proposal>) -> Rc<Draft>;

/// Everything that follows from a workbook. Drafts are worked out when they are asked for, however many proposals there are.
#[derive(Clone, Debug)]
pub struct Evaluation {
    pub rates: Rc<Rates>,
    /// Nothing before anything has been evaluated.
    workbook: Option<(Workbook, WorkOut)>,
    /// Shared by all evaluations of one studio: what is remembered is held against what it was worked out from.
    known: Rc<RefCell<Table<Id, Known>>>,
}

impl PartialEq for Evaluation {
    fn eq(&self, other: &Evaluation) -> bool {
        self.rates == other.rates && self.drafts() == other.drafts()
    }
}

impl Eq for Evaluation {}

impl Evaluation {
    fn of(rates: Rc<Rates>, workbook: Option<(Workbook, WorkOut)>) -> Evaluation {
        Evaluation { rates, workbook, known: Rc::default() }
    }

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
        Evaluation::of(Rc::new(rates), None)
    }

    /// The figures of a draft.
    pub fn draft(&self, id: Id) -> Option<Rc<Draft>> {
        self.draft_of(self.workbook.as_ref()?.0.proposal(id)?)
    }

    /// The figures of a proposal of the workbook that was evaluated.
    pub fn draft_of(&self, proposal: &Rc<Proposal>) -> Option<Rc<Draft>> {
        let (workbook, work_out) = self.workbook.as_ref()?;
        Some(work_out(self, workbook, proposal))
    }

    fn at(&self, workbook: &Workbook, proposal: &Rc<Proposal>) -> Rc<Draft> {
        let client = proposal.client.and_then(|id| workbook.client(id));
        let before = self.known.borrow_mut().remove(&proposal.id);
        let is_present = |known: &Known| Rc::ptr_eq(&known.proposal, proposal) && known.client.as_ref() == client;
        let draft = match &before {
            Some(known) if is_present(known) => Rc::clone(&known.draft),
            Some(known) => {
                Rc::new(draft_at(workbook, proposal, &self.rates.card, Some((&known.proposal, &known.draft))))
            }
            None => Rc::new(draft_at(workbook, proposal, &self.rates.card, None)),
        };
        let known = Known { proposal: Rc::clone(proposal), client: client.cloned(), draft: Rc::clone(&draft) };
        let mut all = self.known.borrow_mut();
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(proposal.id, known);
        draft
    }

    /// The figures of all drafts, in the order of their proposals.
    pub fn drafts(&self) -> Vec<Rc<Draft>> {
        let all = self.workbook.iter().flat_map(|(workbook, _)| workbook.proposals.iter());
        all.filter_map(|proposal| self.draft_of(proposal)).collect()
    }

    /// Every problem, the studio's first.
    pub fn problems(&self) -> Vec<Problem> {
        let drafts = self.drafts();
        self.rates.problems.iter().chain(drafts.iter().flat_map(|draft| &draft.problems)).cloned().collect()
    }

    /// The studio's problems, and those of one draft.
    pub fn problems_with(&self, draft: Option<Id>) -> Vec<Problem> {
        let draft = draft.and_then(|id| self.draft(id));
        self.rates.problems.iter().chain(draft.iter().flat_map(|draft| &draft.problems)).cloned().collect()
    }
}

/// The rates that follow from a studio.
pub fn rates(studio: &Studio) -> Rates {
    let bands = studio.rate_bands(Scenario::default());
    let card = studio.rate_card(&bands);
    let problems = review::studio(studio, &bands);
    Rates { bands, card, problems }
}

/// What a tier costs before a client has chosen. Nothing where there is no total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierChoices {
    /// The cheapest permitted choice.
    pub from: Option<(Choice, Totals)>,
    /// The one that is chosen beforehand.
    pub usual: Option<(Choice, Totals)>,
    /// Why there is no total.
    pub none: Option<NoTotals>,
}

/// A tier as offered, what it costs, and what it earns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftedTier {
    pub priced: PricedTier,
    pub choices: TierChoices,
    pub figures: Rc<TierFigures>,
}

/// A tier at the present rates, by itself.
pub fn tier(workbook: &Workbook, proposal: &Proposal, tier: &DraftTier, card: &RateCard) -> (PricedTier, TierChoices) {
    let prices = PriceList::of(&workbook.studio, card, proposal);
    let priced = draft_offer::tier(&workbook.studio, proposal, tier, prices);
    let has_price = |(line, price): (&Rc<DraftLine>, &Option<PricedLine>)| {
        price.is_some() || !line.quantities.contains_key(&tier.id) || !proposal.can_count(line)
    };
    let choices = match proposal.lines.iter().zip(&priced.lines).all(has_price) {
        true => {
            let offer = draft_offer::offer(workbook, proposal, vec![Rc::clone(&priced.tier)]);
            choices(&offer, &priced.tier)
        }
        // What stands without a price can't be added up.
        false => TierChoices { from: None, usual: None, none: None },
    };
    (priced, choices)
}

/// What a tier of an offer costs before a client has chosen.
pub fn choices(offer: &Offer, tier: &Tier) -> TierChoices {
    match cheapest(offer, tier) {
        Err(none) => TierChoices { from: None, usual: None, none: Some(none) },
        Ok((cheap, totals)) => {
            let choice = usual(offer, tier, &cheap);
            let known = match choice == cheap {
                true => Ok(totals.clone()),
                false => self::totals(offer, &choice),
            };
            let (usual, none) = match known {
                Ok(totals) => (Some((choice, totals)), None),
                Err(none) => (None, Some(none)),
            };
            TierChoices { from: Some((cheap, totals)), usual, none }
        }
    }
}

/// What a draft of a workbook comes to at known rates.
pub fn draft_of(workbook: &Workbook, card: &RateCard, proposal: Id) -> Option<Draft> {
    Some(draft_at(workbook, workbook.proposal(proposal)?, card, None))
}

/// What a choice in a draft earns; nothing where it has no total.
pub fn earned(workbook: &Workbook, draft: &Draft, card: &RateCard, choice: &Choice) -> Option<TierFigures> {
    let proposal = workbook.proposal(draft.proposal)?;
    let (tier, drafted) = (proposal.tier(choice.tier)?, draft.drafted(choice.tier)?);
    let totals = totals(&draft.offer, choice).ok()?;
    Some(earnings::figures(&workbook.studio, proposal, tier, &drafted.priced, card, Some(&totals)))
}

/// What a draft comes to and earns.
pub fn draft(workbook: &Workbook, proposal: &Proposal, rates: &Rates) -> Draft {
    draft_at(workbook, proposal, &rates.card, None)
}

/// The same, taking over the tiers in which nothing has changed since the rates were as they are.
fn draft_at(workbook: &Workbook, proposal: &Proposal, card: &RateCard, known: Option<(&Proposal, &Draft)>) -> Draft {
    let known = known.filter(|(before, _)| is_same_frame(before, proposal));
    let drafted = |tier: &DraftTier| -> Rc<DraftedTier> {
        let taken_over = known.filter(|(before, _)| is_same(before, proposal, tier));
        let taken_over = taken_over.and_then(|(_, known)| known.drafted(tier.id));
        taken_over.cloned().unwrap_or_else(|| {
            let (priced, choices) = self::tier(workbook, proposal, tier, card);
            let totals = choices.usual.as_ref().map(|(_, totals)| totals);
            let figures = earnings::figures(&workbook.studio, proposal, tier, &priced, card, totals);
            Rc::new(DraftedTier { priced, choices, figures: Rc::new(figures) })
        })
    };
    let drafted: Vec<Rc<DraftedTier>> = proposal.tiers.iter().map(drafted).collect();
    let tiers = drafted.iter().map(|one| Rc::clone(&one.priced.tier)).collect();
    let offer = draft_offer::offer(workbook, proposal, tiers);
    let sound = known.filter(|(_, known)| known.problems.is_empty()).map(|(before, _)| before);
    let problems = review_offer::proposal(&workbook.studio, proposal, card, &drafted, sound);
    let tiers = drafted.iter().map(|one| Rc::clone(&one.figures)).collect();
    Draft { proposal: proposal.id, offer, tiers, drafted, problems }
}

/// Whether what holds for all tiers is as it was.
fn is_same_frame(before: &Proposal, now: &Proposal) -> bool {
    before.currency == now.currency
        && before.exchange == now.exchange
        && before.conditions == now.conditions
        && before.deal.factors == now.deal.factors
        && before.sections == now.sections
        && before.groups == now.groups
}

/// Whether nothing of a tier has changed: neither itself nor what the lines are in it.
fn is_same(before: &Proposal, now: &Proposal, tier: &DraftTier) -> bool {
    let line = |(one, two): (&Rc<DraftLine>, &Rc<DraftLine>)| {
        Rc::ptr_eq(one, two)
            || (one.quantities.get(&tier.id) == two.quantities.get(&tier.id) && is_same_apart_from_quantities(one, two))
    };
    before.tier(tier.id) == Some(tier)
        && before.lines.len() == now.lines.len()
        && before.lines.iter().zip(&now.lines).all(line)
}

fn is_same_apart_from_quantities(one: &DraftLine, two: &DraftLine) -> bool {
    one.id == two.id
        && one.name == two.name
        && one.benefit == two.benefit
        && one.section == two.section
        && one.pricing == two.pricing
        && one.unit == two.unit
        && one.direct == two.direct
        && one.discount == two.discount
        && one.taxes == two.taxes
        && one.part == two.part
        && one.bounds == two.bounds
        && one.recurrence == two.recurrence
        && one.retainer == two.retainer
}

/// Everything that follows from a workbook.
pub fn evaluate(workbook: &Workbook) -> Evaluation {
    let rates = Rc::new(rates(&workbook.studio));
    Evaluation::of(rates, Some((workbook.clone(), Evaluation::at)))
}

/// Everything that follows from a workbook, taking over what an earlier evaluation knows of records that have not changed.
pub fn evaluate_again(workbook: &Workbook, before: &Workbook, known: &Evaluation) -> Evaluation {
    match Rc::ptr_eq(&workbook.studio, &before.studio) {
        true => Evaluation { workbook: Some((workbook.clone(), Evaluation::at)), ..known.clone() },
        false => evaluate(workbook),
    }
}
