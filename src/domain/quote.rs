//! A proposal as it left the desk: an offer that no longer changes, with what its tiers came to. It has no field in which a cost, hours
//! behind a price, a band, a rate or a private note could stand.

use crate::domain::civil_date::CivilDate;
use crate::domain::development_map::MOST_STAGES;
use crate::domain::evaluation::choices;
use crate::domain::id::Id;
use crate::domain::logo::Logo;
use crate::domain::offer::Offer;
use crate::domain::proposal::MOST_TIERS;
use crate::domain::renumbered::renumbered;
use crate::domain::shown::Shown;
use crate::domain::tier::Tier;
use crate::domain::totals::NoTotals;
use crate::domain::typed::{MOST, MOST_DECIMALS};

/// The version of the rules of calculation. It goes up when the same offer and choice would come to something else.
pub const RULES: u32 = 1;

/// The most lines of all tiers together, and the most contents of one line.
pub const MOST_LINES: usize = 2_000;

/// The most of each other list, such as taxes, instalments or phases.
pub const MOST_LISTED: usize = 64;

/// The most characters of one text.
pub const MOST_CHARACTERS: usize = 10_000;

/// The most characters of a language's tag.
pub const MOST_TAG: usize = 35;

/// What an offer is issued under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuing {
    /// The quote's own, at random.
    pub id: Id,
    pub number: u32,
    /// Counted from 1 within a number.
    pub revision: u32,
    /// The quote that it takes the place of.
    pub supersedes: Option<Id>,
    pub issued: CivilDate,
    /// The language it is written in, by its tag, such as "uk".
    pub language: String,
    /// A colour: red, green, blue.
    pub accent: Option<[u8; 3]>,
    pub logo: Option<Logo>,
}

/// What the choices of a tier come to before the client chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierSums {
    /// What is chosen beforehand.
    pub usual: Shown,
    /// The cheapest permitted choice.
    pub cheapest: Shown,
}

/// An offer that was issued. Made by [`issue`], and by opening what was written down; ids within its offer are small numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub id: Id,
    pub number: u32,
    pub revision: u32,
    pub supersedes: Option<Id>,
    pub issued: CivilDate,
    /// The version of the rules by which its sums were reckoned.
    pub rules: u32,
    pub language: String,
    pub accent: Option<[u8; 3]>,
    pub logo: Option<Logo>,
    pub offer: Offer,
    /// Each tier's, in their order.
    pub sums: Vec<TierSums>,
    /// Nobody else puts a quote together.
    frozen: Frozen,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Frozen;

/// Lists that are bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Listed {
    Tiers,
    Lines,
    Contents,
    Results,
    Sections,
    Groups,
    Taxes,
    Instalments,
    KillFees,
    Phases,
    Passages,
    Stages,
}

/// Why an offer can't be issued. Ids are those of the offer as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotIssued {
    NoTiers,
    /// There is no line in a tier.
    NothingToSell(Id),
    /// A tier comes to nothing that could be said.
    NoPrice(Id, NoTotals),
    /// A line's price of one is beyond 10^15, or finer than eight digits.
    PriceOutOfBounds(Id),
    /// A list has so many entries.
    TooMany(Listed, usize),
    /// A text has so many characters.
    TextTooLong(usize),
    /// No tag of a language.
    NoSuchLanguage,
}

/// Freezes an offer: its ids become small numbers, references to nothing are dropped, and what each tier comes to is set down.
pub fn issue(offer: Offer, issuing: Issuing) -> Result<Quote, NotIssued> {
    if offer.tiers.is_empty() {
        return Err(NotIssued::NoTiers);
    }
    if !is_tag(&issuing.language) {
        return Err(NotIssued::NoSuchLanguage);
    }
    within(Listed::Tiers, offer.tiers.len(), MOST_TIERS)?;
    within(Listed::Stages, offer.map.stages.len(), MOST_STAGES)?;
    for (listed, count) in lists(&offer) {
        within(listed, count, MOST_LISTED)?;
    }
    for tier in &offer.tiers {
        check(&offer, tier)?;
    }
    let (offer, longest) = renumbered(&offer);
    if longest > MOST_CHARACTERS {
        return Err(NotIssued::TextTooLong(longest));
    }
    let lines = offer.tiers.iter().flat_map(|tier| tier.lines.iter().map(|line| line.id)).max();
    within(Listed::Lines, lines.and_then(Id::number).unwrap_or(0), MOST_LINES)?;
    let none = |(tier, none): (usize, NoTotals)| {
        NotIssued::NoPrice(offer.tiers.get(tier).map_or(Id::from_number(0), |tier| tier.id), none)
    };
    let sums = sums(&offer).map_err(none)?;
    Ok(Quote::opened(issuing, RULES, offer, sums))
}

impl Quote {
    /// Puts together what was written down. Whoever reads it has checked its bounds.
    pub fn opened(issuing: Issuing, rules: u32, offer: Offer, sums: Vec<TierSums>) -> Quote {
        let Issuing { id, number, revision, supersedes, issued, language, accent, logo } = issuing;
        Quote { id, number, revision, supersedes, issued, rules, language, accent, logo, offer, sums, frozen: Frozen }
    }

    /// Whether this program's rules come to the same sums. Where they don't, nothing of the quote may be shown as a price.
    pub fn sums_hold(&self) -> bool {
        self.rules == RULES && sums(&self.offer).as_ref() == Ok(&self.sums)
    }
}

/// Whether a text may be a language's tag: letters and digits in parts between hyphens.
pub fn is_tag(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.len() <= MOST_TAG && text.split('-').all(is_part)
}

/// Whether a price of one is within what a typed number may be.
pub fn is_price(units: i128, digits: u32) -> bool {
    let most = MOST.saturating_mul(10_i128.saturating_pow(digits));
    digits <= MOST_DECIMALS && units.unsigned_abs() <= most.unsigned_abs()
}

fn within(listed: Listed, count: usize, most: usize) -> Result<(), NotIssued> {
    if count > most { Err(NotIssued::TooMany(listed, count)) } else { Ok(()) }
}

/// The short lists and their lengths.
fn lists(offer: &Offer) -> [(Listed, usize); 7] {
    [
        (Listed::Sections, offer.sections.len()),
        (Listed::Groups, offer.groups.len()),
        (Listed::Taxes, offer.taxation.taxes.len()),
        (Listed::Instalments, offer.schedule.len()),
        (Listed::KillFees, offer.terms.kill_fees.len()),
        (Listed::Phases, offer.phases.len()),
        (Listed::Passages, offer.passages.len()),
    ]
}

/// What can be wrong with a tier, in the ids that its maker knows.
fn check(offer: &Offer, tier: &Tier) -> Result<(), NotIssued> {
    within(Listed::Lines, tier.lines.len(), MOST_LINES)?;
    if tier.lines.is_empty() {
        return Err(NotIssued::NothingToSell(tier.id));
    }
    for line in &tier.lines {
        within(Listed::Contents, line.contents.len(), MOST_LINES)?;
        within(Listed::Taxes, line.taxes.len(), MOST_LISTED)?;
        if let Some(crate::domain::retainer::Retainer::Project { results }) = &line.retainer {
            within(Listed::Results, results.len(), MOST_LISTED)?;
        }
        if !is_price(line.unit_price.units(), line.unit_price.digits()) {
            return Err(NotIssued::PriceOutOfBounds(line.id));
        }
    }
    match choices(offer, tier).none {
        Some(none) => Err(NotIssued::NoPrice(tier.id, none)),
        None => Ok(()),
    }
}

/// What each tier comes to; the place of the first that comes to nothing, and why.
fn sums(offer: &Offer) -> Result<Vec<TierSums>, (usize, NoTotals)> {
    let sums = |(place, tier): (usize, &std::rc::Rc<Tier>)| {
        let choices = choices(offer, tier);
        match (choices.usual, choices.from) {
            (Some((_, usual)), Some((_, from))) => {
                Ok(TierSums { usual: Shown::of(&usual), cheapest: Shown::of(&from) })
            }
            _ => Err((place, choices.none.unwrap_or(NoTotals::NoSuchTier(tier.id)))),
        }
    };
    offer.tiers.iter().enumerate().map(sums).collect()
}
