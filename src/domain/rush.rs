//! Whether there is time for a tier's work until the day it is wanted: hours by role against those that are free, what fits, what
//! extra hands cost and the fee that pays for them, or the day that needs none. Private.

use crate::domain::capacity::USUAL_WORKDAYS;
use crate::domain::civil_date::{CivilDate, Weekday};
use crate::domain::deal_number::DealNumber;
use crate::domain::earnings::{self, Behind};
use crate::domain::evaluation;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::option_group::Part;
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::proposal::{DraftLine, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::studio::Studio;
use crate::domain::table::Table;
use crate::domain::typed::{MOST_DECIMALS, Typed};
use crate::domain::workbook::Workbook;
use crate::domain::working::{Figure, Label, Step, Working, product, quotient, spare, sum};

/// How many days ahead are looked through for one that needs no extra hands: ten years.
const MOST_DAYS: i64 = 3_660;

/// How far the estimate of a fee may be from the least one, in minor units.
const MOST_STEPS: usize = 400;

/// How often a fee is estimated anew: a commission on profit begins where there is some, so that the way has a bend.
const MOST_ESTIMATES: usize = 40;

/// How far ahead is looked for how what is left grows, in minor units: far enough for rounding not to matter.
const FAR: i128 = 10_000;

/// One role's time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleTime {
    pub role: Id,
    pub needed: Figure,
    /// Until the wanted day. No value while that or the hours of a week are not known.
    pub free: Figure,
    pub short: Figure,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rush {
    pub roles: Vec<RoleTime>,
    /// Lines of which no hours are known.
    pub unknown: Vec<Id>,
    /// Whether there is time for all of it; nothing while that is not known.
    pub fits: Option<bool>,
    /// The lines for which there is time, in their order, and those for which there is none.
    pub fitting: Vec<Id>,
    pub left: Vec<Id>,
    /// What extra hands cost beyond what the price pays for those hours anyway.
    pub extra: Option<Figure>,
    /// What is to be put on the price so that as much is left of it as without them, in the proposal's currency.
    pub fee: Option<Fixed>,
    /// The first day by which the work is done without extra hands.
    pub without: Option<CivilDate>,
}

/// The time of a tier's default choice. What is paid again and again takes its time later and does not count.
pub fn rush(workbook: &Workbook, card: &RateCard, proposal: &Proposal, tier: Id) -> Rush {
    let of = Of { studio: &workbook.studio, card, proposal, tier };
    let mut unknown = Vec::new();
    let mut lines: Vec<(Id, Vec<(Id, Figure)>)> = Vec::new();
    for line in proposal.lines.iter().filter(|line| of.counts(line)) {
        let behind = Behind::of(of.studio, proposal.id, line);
        match behind.is_known() {
            true => lines.push((line.id, of.hours(line, &behind))),
            false => unknown.push(line.id),
        }
    }
    let roles: Vec<RoleTime> = of.roles(&lines);
    let needed: Vec<&RoleTime> = roles.iter().filter(|role| positive(&role.needed)).collect();
    let is_known = !needed.is_empty() && needed.iter().all(|role| role.short.value.is_some());
    let fits = is_known.then(|| needed.iter().all(|role| !positive(&role.short)));
    let (fitting, left) = if is_known { of.fitting(&lines, &roles) } else { (Vec::new(), Vec::new()) };
    let extra = (fits == Some(false)).then(|| of.extra(&roles));
    let fee = extra.as_ref().and_then(|extra| {
        let extra = extra.value.as_ref()?;
        Fee { workbook, card, proposal, tier }.least(extra)
    });
    Rush { without: of.without(&needed), roles, unknown, fits, fitting, left, extra, fee }
}

fn positive(figure: &Figure) -> bool {
    figure.value.as_ref().is_some_and(Fraction::is_positive)
}

struct Of<'a> {
    studio: &'a Studio,
    card: &'a RateCard,
    proposal: &'a Proposal,
    tier: Id,
}

impl Of<'_> {
    fn counts(&self, line: &DraftLine) -> bool {
        let is_chosen = !line.is_offered() || line.part == Part::Included || line.part.is_preselected();
        is_chosen && line.recurrence.is_none() && line.quantities.contains_key(&self.tier)
    }

    /// The hours of a line by role.
    fn hours(&self, line: &DraftLine, behind: &Behind<'_>) -> Vec<(Id, Figure)> {
        let quantity = earnings::quantity_of(self.proposal.id, line, self.tier);
        let rows = behind.hours().map(|(role, hours)| match hours {
            None => (role, quantity.clone()),
            Some((at, hours)) => {
                let hours = self.studio.typed(at, Some(hours), hours);
                (role, product(Label::HoursOfRole(role), Unit::Hours, vec![hours, quantity.clone()]))
            }
        });
        rows.collect()
    }

    fn roles(&self, lines: &[(Id, Vec<(Id, Figure)>)]) -> Vec<RoleTime> {
        let all = self.studio.roles.iter().map(|role| {
            let id = role.id;
            let hours = lines.iter().flat_map(|(_, hours)| hours).filter(|(role, _)| *role == id);
            let needed = sum(Label::RushNeeded(id), Unit::Hours, hours.map(|(_, hours)| hours.clone()).collect());
            let free = self.free(id);
            let short = spare(Label::RushShort(id), Unit::Hours, vec![needed.clone(), free.clone()]);
            RoleTime { role: id, needed, free, short }
        });
        all.collect()
    }

    fn workdays(&self) -> &[Weekday] {
        let chosen = self.studio.calendar.workdays.as_deref().unwrap_or(&USUAL_WORKDAYS);
        if chosen.is_empty() { &USUAL_WORKDAYS } else { chosen }
    }

    /// Free hours a week x working days until the wanted one / working days of a week.
    fn free(&self, role: Id) -> Figure {
        let wish = &self.proposal.deal.wish;
        let at = Parameter::Deal(self.proposal.id, DealNumber::Free(role));
        let typed = wish.free.get(&role).copied();
        let week = match typed {
            Some(_) => self.studio.typed(at, typed, Typed::whole(0)),
            None => Working::leaf(Label::Parameter(at), Unit::Hours, Step::Given, None),
        };
        let days = wish.from.zip(wish.until).map(|(from, until)| self.days(from, until));
        let days =
            Working::leaf(Label::RushDays, Unit::Count, Step::Given, days.map(|days| Fraction::whole(days.into())));
        let all = product(Label::RushFree(role), Unit::Hours, vec![week, days]);
        let of_week = i128::try_from(self.workdays().len()).unwrap_or(5);
        let of_week = Working::given(Label::RushWeek, Unit::Count, of_week);
        quotient(Label::RushFree(role), Unit::Hours, vec![all, of_week])
    }

    /// Working days from one day to another, both counted.
    fn days(&self, from: CivilDate, until: CivilDate) -> u32 {
        let all = (0..=from.days_until(until).clamp(-1, MOST_DAYS)).filter_map(|days| from.plus_days(days));
        let worked = all.filter(|day| self.workdays().contains(&day.weekday())).count();
        u32::try_from(worked).unwrap_or(u32::MAX)
    }

    /// The lines one after another, as long as there is time for each role of them.
    fn fitting(&self, lines: &[(Id, Vec<(Id, Figure)>)], roles: &[RoleTime]) -> (Vec<Id>, Vec<Id>) {
        let mut spare: Table<Id, Fraction> = Table::new();
        for role in roles {
            spare.insert(role.role, role.free.value.clone().unwrap_or_else(Fraction::zero));
        }
        let mut fitting = (Vec::new(), Vec::new());
        for (line, hours) in lines {
            let mut after = spare.clone();
            for (role, hours) in hours {
                if let (Some(left), Some(hours)) = (after.get_mut(role), &hours.value) {
                    *left = left.minus(hours);
                }
            }
            let is_too_much = after.values().any(Fraction::is_negative);
            match is_too_much {
                true => fitting.1.push(*line),
                false => {
                    spare = after;
                    fitting.0.push(*line);
                }
            }
        }
        fitting
    }

    /// Missing hours x what an hour of extra hands costs beyond the role's floor.
    fn extra(&self, roles: &[RoleTime]) -> Figure {
        let wish = &self.proposal.deal.wish;
        let short = roles.iter().filter(|role| positive(&role.short)).map(|role| {
            let at = Parameter::Deal(self.proposal.id, DealNumber::Extra(role.role));
            let typed = wish.extra.get(&role.role).copied();
            let hand = match typed {
                Some(_) => self.studio.typed(at, typed, Typed::whole(0)),
                None => Working::leaf(Label::Parameter(at), Unit::Money, Step::Given, None),
            };
            let floor = self.card.role(role.role).map(|rates| rates.floor.clone());
            let floor = floor.unwrap_or_else(|| Working::leaf(Label::FloorCost, Unit::Money, Step::Given, None));
            let more = spare(Label::RushMore(role.role), Unit::Money, vec![hand, floor]);
            product(Label::RushCost(role.role), Unit::Money, vec![role.short.clone(), more])
        });
        sum(Label::RushExtra, Unit::Money, short.collect())
    }

    /// The first day on which every role has had the hours it needs. Nothing while the first day or a role's hours are unknown.
    fn without(&self, needed: &[&RoleTime]) -> Option<CivilDate> {
        let wish = &self.proposal.deal.wish;
        let from = wish.from?;
        let of_week = Fraction::whole(i128::try_from(self.workdays().len()).ok()?);
        let mut most = 0_i128;
        for role in needed {
            let week = wish.free.get(&role.role).filter(|free| !free.is_negative() && !free.is_zero())?.fraction();
            let days = role.needed.value.as_ref()?.times(&of_week).over(&week)?;
            most = most.max(rounding::up_to_whole(&days)?);
        }
        let mut left = most;
        for days in 0..MOST_DAYS {
            let day = from.plus_days(days)?;
            if self.workdays().contains(&day.weekday()) {
                left = left.checked_sub(1)?;
            }
            if left <= 0 {
                return (most > 0).then_some(day);
            }
        }
        None
    }
}

/// What is put on the whole, so that no less is left.
struct Fee<'a> {
    workbook: &'a Workbook,
    card: &'a RateCard,
    proposal: &'a Proposal,
    tier: Id,
}

impl Fee<'_> {
    /// What is left of the price with so many minor units more put on the whole.
    fn left(&self, units: i128) -> Option<Fraction> {
        let mut proposal = self.proposal.clone();
        let digits = proposal.currency(self.workbook.studio.currency).digits();
        let finer = 10_i128.checked_pow(MOST_DECIMALS.checked_sub(digits)?)?;
        let on = &mut proposal.conditions.charge.on.amount;
        let now = on.map_or(0, |amount| amount.or_nothing().units());
        *on = Typed::from_units(now.checked_add(units.checked_mul(finer)?)?);
        let tier = proposal.tier(self.tier)?;
        let (priced, choices) = evaluation::tier(self.workbook, &proposal, tier, self.card);
        let totals = choices.usual.as_ref().map(|(_, totals)| totals);
        let studio = &self.workbook.studio;
        earnings::figures(studio, &proposal, tier, &priced, self.card, totals).left_over.value.clone()
    }

    /// About how much is to be put on, as if what is left grew evenly with it.
    fn estimate(&self, wanted: &Fraction) -> Option<i128> {
        let mut units = 0_i128;
        for _ in 0..MOST_ESTIMATES {
            let left = self.left(units)?;
            let slope = self.left(units.checked_add(FAR)?)?.minus(&left).over(&Fraction::whole(FAR))?;
            if !slope.is_positive() {
                return None;
            }
            let step = rounding::up_to_whole(&wanted.minus(&left).over(&slope)?)?;
            units = units.checked_add(step)?.max(0);
            if step.unsigned_abs() <= 2 {
                break;
            }
        }
        Some(units)
    }

    /// The least fee of which so much is left after everything that comes off it: one minor unit less is not enough.
    fn least(&self, extra: &Fraction) -> Option<Fixed> {
        let wanted = self.left(0)?.plus(extra);
        let is_enough = |units: i128| Some(self.left(units)? >= wanted);
        let mut units = self.estimate(&wanted)?;
        for _ in 0..MOST_STEPS {
            match (is_enough(units)?, units > 0 && is_enough(units.checked_sub(1)?)?) {
                (true, false) => {
                    let digits = self.proposal.currency(self.workbook.studio.currency).digits();
                    return Some(Fixed::new(units, digits));
                }
                (true, true) => units = units.checked_sub(1)?,
                (false, _) => units = units.checked_add(1)?,
            }
        }
        None
    }
}
