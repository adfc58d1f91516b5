//! What a tier costs before a client has chosen: "from", its cheapest permitted choice, and what is chosen beforehand.

use crate::domain::choice::Choice;
use crate::domain::id::Id;
use crate::domain::line_item::LineItem;
use crate::domain::offer::Offer;
use crate::domain::option_group::{GroupKind, Part};
use crate::domain::tier::Tier;
use crate::domain::totals::{NoTotals, Totals, counts, totals};
use crate::domain::typed::Typed;

/// The most choices that are all tried; beyond, each decision is improved by itself.
const MOST_TRIED: usize = 64;

/// The most quantities of a line that are all tried.
const MOST_QUANTITIES: usize = 8;

/// The most options of a group of which every set is tried: 63 sets.
const MOST_OPTIONS: usize = 6;

/// The most rounds of improving.
const MOST_ROUNDS: usize = 4;

/// What a choice binds the client to, with tax: once and for the terms together, then once.
pub fn commitment(totals: &Totals) -> (i128, i128) {
    let once = totals.one_off.gross.units();
    let terms = totals.recurring.iter().map(|one| one.committed().units());
    (terms.fold(once, i128::saturating_add), once)
}

/// One thing that a client decides within a tier, with the ways to decide it.
enum Decision {
    /// Which of these lines are picked: each way is a set of them.
    Picks(Vec<Vec<Id>>),
    /// How many of a line.
    Quantity(Id, Vec<Typed>),
}

impl Decision {
    fn ways(&self) -> usize {
        match self {
            Decision::Picks(ways) => ways.len(),
            Decision::Quantity(_, ways) => ways.len(),
        }
    }

    fn decide(&self, way: usize, choice: &mut Choice) {
        match self {
            Decision::Picks(ways) => {
                for id in ways.iter().flatten() {
                    choice.picked.remove(id);
                }
                for id in ways.get(way).into_iter().flatten() {
                    choice.picked.insert(*id);
                }
            }
            Decision::Quantity(id, ways) => {
                if let Some(quantity) = ways.get(way) {
                    choice.quantities.insert(*id, *quantity);
                }
            }
        }
    }
}

/// The choice as it counts: no quantity for what is not chosen.
fn settled(mut choice: Choice, tier: &Tier) -> Choice {
    let picked = choice.clone();
    choice.quantities.retain(|id, _| tier.line(*id).is_some_and(|line| counts(line, &picked)));
    choice
}

/// The cheapest permitted choice of a tier: least commitment, then least at once.
pub fn cheapest(offer: &Offer, tier: &Tier) -> Result<(Choice, Totals), NoTotals> {
    let every = decisions(offer, tier, true);
    let all = |decisions: &[Decision]| decisions.iter().try_fold(1_usize, |all, one| all.checked_mul(one.ways()));
    let is_few = all(&every).is_some_and(|all| all <= MOST_TRIED);
    let decisions = if is_few { every } else { decisions(offer, tier, false) };
    let mut choice = Choice::of(tier.id);
    for decision in &decisions {
        decision.decide(0, &mut choice);
    }
    let mut best = tried(offer, tier, &choice)?;
    match all(&decisions).filter(|all| *all <= MOST_TRIED) {
        Some(all) => {
            for place in 1..all {
                let mut rest = place;
                let mut choice = Choice::of(tier.id);
                for decision in &decisions {
                    let ways = decision.ways().max(1);
                    decision.decide(rest.checked_rem(ways).unwrap_or(0), &mut choice);
                    rest = rest.checked_div(ways).unwrap_or(0);
                }
                keep_cheaper(tried(offer, tier, &choice), &mut best);
            }
        }
        None => improve(offer, tier, &decisions, choice, &mut best),
    }
    Ok(best)
}

/// Changes one decision at a time as long as that makes the choice cheaper.
fn improve(offer: &Offer, tier: &Tier, decisions: &[Decision], mut choice: Choice, best: &mut (Choice, Totals)) {
    for _ in 0..MOST_ROUNDS {
        let mut is_better = false;
        for decision in decisions.iter().filter(|decision| decision.ways() > 1) {
            for way in 0..decision.ways() {
                let mut other = choice.clone();
                decision.decide(way, &mut other);
                if keep_cheaper(tried(offer, tier, &other), best) {
                    choice = other;
                    is_better = true;
                }
            }
        }
        if !is_better {
            return;
        }
    }
}

fn tried(offer: &Offer, tier: &Tier, choice: &Choice) -> Result<(Choice, Totals), NoTotals> {
    let choice = settled(choice.clone(), tier);
    totals(offer, &choice).map(|totals| (choice, totals))
}

fn keep_cheaper(tried: Result<(Choice, Totals), NoTotals>, best: &mut (Choice, Totals)) -> bool {
    match tried {
        Ok(tried) if commitment(&tried.1) < commitment(&best.1) => {
            *best = tried;
            true
        }
        _ => false,
    }
}

/// What a client decides within a tier: everything, or only what can make it cheaper. Even what is put on can make the whole
/// cheaper by a cent or two, where a discount is shared out among more.
fn decisions(offer: &Offer, tier: &Tier, is_every: bool) -> Vec<Decision> {
    let counts = |line: &&LineItem| is_every || is_credit(line);
    let mut decisions = Vec::new();
    for group in &offer.groups {
        let options: Vec<&LineItem> = tier.options(group.id).collect();
        if options.is_empty() {
            continue;
        }
        let one_each = || options.iter().map(|option| vec![option.id]).collect::<Vec<_>>();
        match group.kind {
            GroupKind::One => decisions.push(Decision::Picks(one_each())),
            GroupKind::Some if is_every && options.len() <= MOST_OPTIONS => {
                decisions.push(Decision::Picks(sets(&options)));
            }
            GroupKind::Some => {
                // The cheapest one, and every credit with it.
                let mut ways = one_each();
                let credits: Vec<Id> =
                    options.iter().filter(|option| is_credit(option)).map(|option| option.id).collect();
                if credits.len() > 1 {
                    ways.push(credits);
                }
                decisions.push(Decision::Picks(ways));
            }
            GroupKind::Any => {
                decisions.extend(options.iter().filter(|option| counts(option)).map(|option| or_not(option)))
            }
            GroupKind::View => {}
        }
    }
    let extras = tier.lines.iter().filter(|line| matches!(line.part, Part::Extra { .. })).filter(counts);
    decisions.extend(extras.map(or_not));
    for line in &tier.lines {
        let Some(bounds) = line.bounds.filter(|bounds| bounds.are_sound()) else { continue };
        let ways = match (is_every, is_credit(line)) {
            (true, _) => bounds.first(MOST_QUANTITIES),
            (false, true) => bounds.greatest().into_iter().collect(),
            (false, false) => vec![bounds.least()],
        };
        decisions.push(Decision::Quantity(line.id, ways));
    }
    decisions
}

/// Whether a line takes something off: at a price below zero, or for a quantity below zero, which no client chooses.
fn is_credit(line: &LineItem) -> bool {
    let is_changeable = line.bounds.is_some_and(|bounds| bounds.are_sound());
    let is_back = !is_changeable && line.quantity.is_negative();
    (line.unit_price.units() < 0) != is_back
}

/// Every set of options but the empty one, smaller ones first: of equally cheap ones the first is kept.
fn sets(options: &[&LineItem]) -> Vec<Vec<Id>> {
    let mut sets: Vec<Vec<Id>> = vec![Vec::new()];
    for option in options {
        let with: Vec<Vec<Id>> = sets.iter().map(|set| set.iter().copied().chain([option.id]).collect()).collect();
        sets.extend(with);
    }
    let of_size = |size: usize| sets.iter().filter(move |set| set.len() == size).cloned();
    (1..=options.len()).flat_map(of_size).collect()
}

fn or_not(line: &LineItem) -> Decision {
    Decision::Picks(vec![Vec::new(), vec![line.id]])
}

/// What is chosen before the client chooses: what is preselected; where a group asks for a choice that is not made, what is
/// cheapest there. A tier itself is never preselected.
pub fn usual(offer: &Offer, tier: &Tier, cheapest: &Choice) -> Choice {
    let mut choice = Choice::of(tier.id);
    for line in tier.lines.iter().filter(|line| matches!(line.part, Part::Extra { is_preselected: true })) {
        choice.picked.insert(line.id);
    }
    for group in offer.groups.iter().filter(|group| group.kind != GroupKind::View) {
        let mut preselected: Vec<Id> =
            tier.options(group.id).filter(|option| option.part.is_preselected()).map(|option| option.id).collect();
        match group.kind {
            GroupKind::One => preselected.truncate(1),
            GroupKind::Any | GroupKind::Some | GroupKind::View => {}
        }
        if preselected.is_empty() && matches!(group.kind, GroupKind::One | GroupKind::Some) {
            preselected =
                tier.options(group.id).map(|option| option.id).filter(|id| cheapest.picked.contains(id)).collect();
        }
        for id in preselected {
            choice.picked.insert(id);
        }
    }
    choice
}
