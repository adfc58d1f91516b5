//! Which lines to drop so that a budget is enough: as few as there can be, and of those the least valuable. Knows no proposal.

use crate::domain::fraction::Fraction;
use crate::domain::id::Id;

/// With so many lines every way to drop some is tried; with more, the costliest first.
const MOST_TRIED: usize = 14;

/// A line that could go: what it costs, and what it brings.
#[derive(Clone)]
pub struct Cost {
    pub line: Id,
    pub cost: Fraction,
    pub price: Fraction,
}

/// The lines whose cost together is no less than what is missing; nothing where all of them are too few.
pub fn dropped(lines: &[Cost], missing: &Fraction) -> Option<Vec<Id>> {
    if lines.len() <= MOST_TRIED { fewest(lines, missing) } else { costliest(lines.to_vec(), missing) }
}

fn fewest(lines: &[Cost], missing: &Fraction) -> Option<Vec<Id>> {
    let mut best: Option<(u32, Fraction, u32)> = None;
    let all = 1_u32.checked_shl(u32::try_from(lines.len()).ok()?)?;
    for way in 1..all {
        let count = way.count_ones();
        if best.as_ref().is_some_and(|(fewest, ..)| count > *fewest) {
            continue;
        }
        let chosen = || lines.iter().enumerate().filter(|(place, _)| way & (1 << place) != 0).map(|(_, line)| line);
        if Fraction::sum(chosen().map(|line| &line.cost)) < *missing {
            continue;
        }
        let price = Fraction::sum(chosen().map(|line| &line.price));
        let is_better = best.as_ref().is_none_or(|(fewest, least, _)| (count, &price) < (*fewest, least));
        if is_better {
            best = Some((count, price, way));
        }
    }
    let (_, _, way) = best?;
    Some(lines.iter().enumerate().filter(|(place, _)| way & (1 << place) != 0).map(|(_, line)| line.line).collect())
}

/// The costliest first: as few as there can be, though not always the least valuable.
fn costliest(mut lines: Vec<Cost>, missing: &Fraction) -> Option<Vec<Id>> {
    lines.sort_by(|one, two| two.cost.cmp(&one.cost));
    let (mut chosen, mut sum) = (Vec::new(), Fraction::zero());
    for line in lines {
        if sum >= *missing {
            break;
        }
        sum = sum.plus(&line.cost);
        chosen.push(line.line);
    }
    (sum >= *missing).then_some(chosen)
}
