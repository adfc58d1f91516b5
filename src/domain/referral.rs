//! What a tier owes whoever recommended its client, by the studio's programme: the net of the lines that count at the share of their
//! service, and that as a percentage of the whole. Private; in the currency of the prices.

use crate::domain::earnings::{net_of, net_of_all, share_of, times};
use crate::domain::evaluation::DraftedTier;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::partner_programme::{PartnerNumber, PartnerProgramme};
use crate::domain::proposal::{Pricing, Proposal};
use crate::domain::studio::Studio;
use crate::domain::totals::{LineAmount, Totals};
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, List, Step, Working, product, sum};

/// What is owed for a tier's default choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    pub fee: Figure,
    /// Percent of the whole net.
    pub percent: Figure,
    /// The same, rounded up to two digits: what a proposal's own referral can hold.
    pub taken: Figure,
    /// Whether the project is too small for a fee.
    pub is_below_least: bool,
}

impl Referral {
    /// What to put into the referral of the proposal; nothing where nothing is owed.
    pub fn percent_to_take(&self) -> Option<Typed> {
        let fixed = self.taken.fixed().filter(|fixed| fixed.units() > 0)?;
        let typed = Typed::from_parts(fixed.units(), fixed.digits()).ok()?;
        (typed.units() <= Typed::whole(100).units()).then(|| Typed::from_units(typed.units())).flatten()
    }
}

/// What is owed. Nothing where the programme pays nobody, or where the tier has no total above zero.
pub fn referral(studio: &Studio, proposal: &Proposal, drafted: &DraftedTier) -> Option<Referral> {
    let programme = &studio.partners;
    let (_, totals) = drafted.choices.usual.as_ref().filter(|_| programme.pays())?;
    let all = net_of_all(totals);
    let home = drafted.figures.all_total.value.as_ref();
    let is_below_least = match programme.least() {
        // In another currency it takes the exchange rate to tell.
        Some(least) => *home? < least.fraction(),
        None => false,
    };
    if !all.is_positive() {
        return None;
    }
    let (of, tier) = (proposal.id, drafted.figures.tier);
    let fee = match is_below_least {
        true => Working::leaf(Label::ReferralBelowLeast, Unit::Money, Step::Given, Some(Fraction::zero())),
        false => fee(studio, proposal, drafted, totals),
    };
    let whole = List::AllLines { proposal: of, tier };
    let whole = Working::leaf(Label::AllTotal, Unit::Money, Step::SumOf(whole), Some(all));
    let percent = share_of(Label::ReferralPercent, &fee, &whole);
    let up = Step::RoundedUp(percent.clone(), Fixed::new(1, 2));
    let taken = Working::of(Label::ReferralTaken, Unit::Percent, up);
    Some(Referral { fee, percent, taken, is_below_least })
}

/// The nets of the lines that count, each step at its share; never below nothing.
fn fee(studio: &Studio, proposal: &Proposal, drafted: &DraftedTier, totals: &Totals) -> Figure {
    let programme = &studio.partners;
    let mut nets: Vec<(PartnerNumber, Fraction)> = Vec::new();
    for (line, price) in proposal.lines.iter().zip(&drafted.priced.lines) {
        let counted = price
            .filter(|_| line.quantities.contains_key(&drafted.figures.tier))
            .and_then(|price| Some((totals.lines.iter().find(|one| one.id == price.offered)?, price.amount?)));
        let Some((amount, own)) = counted else { continue };
        let step = programme.step(service(&line.pricing));
        let net = counted_net(programme, totals, amount, own);
        match nets.iter_mut().find(|(known, _)| *known == step) {
            Some((_, sum)) => *sum = sum.plus(&net),
            None => nets.push((step, net)),
        }
    }
    nets.retain(|(step, _)| programme.percent(*step).is_some());
    let is_one = nets.len() == 1;
    let parts = nets.into_iter().filter_map(|(step, net)| {
        let percent = programme.percent(step)?;
        let rows = List::ReferralLines { proposal: proposal.id, tier: drafted.figures.tier, step };
        let of = service_of(step);
        let net = Working::leaf(Label::ReferralNet(of), Unit::Money, Step::SumOf(rows), Some(net));
        let percent = studio.percent(Parameter::Partner(step), Some(percent), Typed::whole(0), None);
        let share = Working::of(Label::AsShare, Unit::Factor, Step::Share(percent));
        // Where there is one part, it is the fee.
        let label = if is_one { Label::ReferralFee } else { Label::ReferralOf(of) };
        Some(product(label, Unit::Money, vec![net, share]))
    });
    let fee = sum(Label::ReferralFee, Unit::Money, parts.collect());
    match fee.value.as_ref().is_some_and(Fraction::is_negative) {
        true => Working::of(Label::ReferralFee, Unit::Money, Step::NotBelowNothing(fee)),
        false => fee,
    }
}

/// The service that a line follows.
pub fn service(pricing: &Pricing) -> Option<Id> {
    match pricing {
        Pricing::Service { service } => Some(*service),
        _ => None,
    }
}

fn service_of(step: PartnerNumber) -> Option<Id> {
    match step {
        PartnerNumber::Step(service) => Some(service),
        _ => None,
    }
}

/// What of a line's net counts: all of it, or the first of its periods.
fn counted_net(programme: &PartnerProgramme, totals: &Totals, amount: &LineAmount, own: i128) -> Fraction {
    let net = net_of(totals, amount, own);
    let Some((counted, of)) = periods(programme, totals, amount) else { return net };
    let whole = |number: u32| Fraction::whole(i128::from(number));
    net.times(&whole(counted)).over(&whole(of)).unwrap_or(net)
}

/// How many of a line's periods count, of how many in its net; nothing where all do.
pub fn periods(programme: &PartnerProgramme, totals: &Totals, amount: &LineAmount) -> Option<(u32, u32)> {
    let recurrence = &totals.recurring.get(amount.recurring?)?.recurrence;
    // A price that is spread is the whole term's, and stands in the net once.
    let term = if recurrence.is_spread { recurrence.periods? } else { times(totals, amount.recurring) };
    let counted = programme.periods(recurrence);
    (counted < term).then_some((counted, term))
}
