//! What was sold with an accepted quote, what was spent of it, and what is left. Private; in the proposal's currency. What was done
//! for nothing is counted apart and uses nothing of what was sold.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::earnings::{Behind, quantity_of};
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::issued::AnswerKind;
use crate::domain::month::Month;
use crate::domain::option_group::Part;
use crate::domain::parameter::Unit;
use crate::domain::price_list::PriceList;
use crate::domain::proposal::{DraftLine, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::studio::Studio;
use crate::domain::table::Table;
use crate::domain::time_entry::{TimeEntry, hours};
use crate::domain::time_sheet::TimeSheet;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::domain::working::{Figure, Label, Step, Working, difference, product, sum};

/// What was sold: the tier that was chosen, and what it is paid once without tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sold {
    pub tier: Id,
    /// Nothing where it was not recorded.
    pub net: Option<Typed>,
}

/// The time of a role, or of nobody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleSpent {
    pub role: Option<Id>,
    pub sold: Figure,
    pub spent: Figure,
    pub left: Figure,
    /// What was spent at the role's price in the tier's band; no figure where it has none.
    pub worth: Option<Figure>,
}

/// Time of one kind, or of one month: billed, and done for nothing. Minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes<T> {
    pub of: T,
    pub billed: u64,
    pub unbilled: u64,
}

/// A week: what had been spent by its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: CivilDate,
    /// Billed, within the week.
    pub minutes: u64,
    /// What was spent up to its end, this week's too.
    pub spent: Fraction,
}

/// Hours of a line as they were estimated, and as they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineSpent {
    pub line: Id,
    /// Nothing where no hours stand behind it.
    pub estimated: Option<Figure>,
    pub actual: Figure,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spent {
    pub tier: Id,
    pub sold: Figure,
    pub spent: Figure,
    pub left: Figure,
    pub sold_hours: Figure,
    pub spent_hours: Figure,
    pub left_hours: Figure,
    /// Hours that were done for nothing.
    pub unbilled_hours: Figure,
    /// Billed hours of no role, or of one without a price: they count no money.
    pub unpriced_hours: Figure,
    pub roles: Vec<RoleSpent>,
    /// The one with the most time first.
    pub kinds: Vec<Minutes<Rc<str>>>,
    pub months: Vec<Minutes<Month>>,
    /// Those in which something was done, by day.
    pub weeks: Vec<Week>,
    /// Those for which something was done.
    pub lines: Vec<LineSpent>,
}

/// What was sold with the quote of a proposal that was accepted last; nothing where none was.
pub fn sold(workbook: &Workbook, proposal: &Proposal) -> Option<Sold> {
    let answers = workbook.issued_of(proposal.id).rev().filter_map(|issued| issued.answer.as_ref());
    let answer = answers.into_iter().find(|answer| answer.kind == AnswerKind::Accepted)?;
    let named = proposal.tiers.iter().find(|tier| tier.name.trim() == answer.tier.trim());
    let tier = named.or(proposal.tiers.first())?;
    // Before what is paid once was kept apart, all that was agreed stands for it.
    Some(Sold { tier: tier.id, net: answer.net_once.or(answer.net) })
}

/// What was spent of what was sold.
pub fn spent(
    studio: &Studio,
    card: &RateCard,
    proposal: &Proposal,
    sold: Sold,
    sheets: &[Rc<TimeSheet>],
) -> Option<Spent> {
    let band = proposal.tier(sold.tier)?.band;
    let prices = PriceList::of(studio, card, proposal);
    let price = |role: Option<Id>| role.and_then(|role| prices.hour(role, band));
    let of = Of { studio, proposal, tier: sold.tier };
    let counted = Counted::of(sheets);
    let sold_by_role = of.sold();
    let roles = roles(&sold_by_role, &counted, &price);
    let worths: Vec<Figure> = roles.iter().filter_map(|one| one.worth.clone()).collect();
    let sold_net =
        Working::leaf(Label::BudgetSold, Unit::Money, Step::Given, sold.net.map(|net| net.or_nothing().fraction()));
    let spent = sum(Label::BudgetSpent, Unit::Money, worths);
    let sold_hours =
        sum(Label::HoursSold, Unit::Hours, sold_by_role.iter().flat_map(|(_, parts)| parts.clone()).collect());
    let spent_hours = sum(Label::HoursSpent, Unit::Hours, roles.iter().map(|one| one.spent.clone()).collect());
    let unpriced = roles.iter().filter(|one| one.worth.is_none()).map(|one| one.spent.clone()).collect();
    Some(Spent {
        tier: sold.tier,
        left: difference(Label::BudgetLeft, Unit::Money, vec![sold_net.clone(), spent.clone()]),
        sold: sold_net,
        spent,
        left_hours: difference(Label::HoursLeft, Unit::Hours, vec![sold_hours.clone(), spent_hours.clone()]),
        sold_hours,
        spent_hours,
        unbilled_hours: time(Label::HoursUnbilled, counted.unbilled),
        unpriced_hours: sum(Label::HoursUnpriced, Unit::Hours, unpriced),
        kinds: counted.kinds(),
        months: counted.months(),
        weeks: counted.weeks(&price),
        lines: of.lines(&counted),
        roles,
    })
}

/// Minutes as a figure: each was typed on its own, and there may be a hundred thousand of them.
fn time(label: Label, minutes: u64) -> Figure {
    Working::leaf(label, Unit::Hours, Step::Given, Some(hours(minutes)))
}

type SoldByRole = Vec<(Id, Vec<Figure>)>;

fn roles(sold: &SoldByRole, counted: &Counted, price: &dyn Fn(Option<Id>) -> Option<Figure>) -> Vec<RoleSpent> {
    let more = counted.roles.keys().filter(|role| sold.iter().all(|(known, _)| Some(*known) != **role));
    let all = sold.iter().map(|(role, _)| Some(*role)).chain(more.copied());
    let one = |role: Option<Id>| {
        let parts = sold.iter().find(|(known, _)| Some(*known) == role).map(|(_, parts)| parts.clone());
        let sold = sum(Label::HoursSoldOf(role), Unit::Hours, parts.unwrap_or_default());
        let spent = time(Label::HoursSpentOf(role), counted.roles.get(&role).copied().unwrap_or(0));
        let left = difference(Label::HoursLeftOf(role), Unit::Hours, vec![sold.clone(), spent.clone()]);
        let worth =
            price(role).map(|price| product(Label::BudgetSpentOf(role), Unit::Money, vec![spent.clone(), price]));
        RoleSpent { role, sold, spent, left, worth }
    };
    all.map(one).collect()
}

/// Of which tier the hours are.
struct Of<'a> {
    studio: &'a Studio,
    proposal: &'a Proposal,
    tier: Id,
}

impl Of<'_> {
    /// The hours behind a line in the tier, by role.
    fn behind(&self, line: &DraftLine) -> Vec<(Id, Figure)> {
        let behind = Behind::of(self.studio, self.proposal.id, line);
        if !behind.is_known() || !line.quantities.contains_key(&self.tier) {
            return Vec::new();
        }
        let quantity = || quantity_of(self.proposal.id, line, self.tier);
        let rows = behind.hours().map(|(role, hours)| match hours {
            None => (role, quantity()),
            Some((at, hours)) => {
                let hours = self.studio.typed(at, Some(hours), hours);
                (role, product(Label::HoursOfRole(role), Unit::Hours, vec![hours, quantity()]))
            }
        });
        rows.collect()
    }

    /// The hours that were sold by role: behind what is paid once, and as was chosen beforehand. What nobody is billed for was not
    /// sold.
    fn sold(&self) -> SoldByRole {
        let mut by_role: SoldByRole = Vec::new();
        let counts = |line: &&Rc<DraftLine>| {
            let is_chosen = line.part == Part::Included || line.part.is_preselected();
            is_chosen && line.is_offered() && line.recurrence.is_none()
        };
        for line in self.proposal.lines.iter().filter(counts) {
            for (role, figure) in self.behind(line) {
                match by_role.iter_mut().find(|(known, _)| *known == role) {
                    Some((_, parts)) => parts.push(figure),
                    None => by_role.push((role, vec![figure])),
                }
            }
        }
        by_role
    }

    fn lines(&self, counted: &Counted) -> Vec<LineSpent> {
        let of = |line: &Rc<DraftLine>| {
            let minutes = *counted.lines.get(&line.id)?;
            let parts: Vec<Figure> = self.behind(line).into_iter().map(|(_, figure)| figure).collect();
            let estimated = (!parts.is_empty()).then(|| sum(Label::HoursEstimated, Unit::Hours, parts));
            Some(LineSpent { line: line.id, estimated, actual: time(Label::HoursActual, minutes) })
        };
        self.proposal.lines.iter().filter_map(of).collect()
    }
}

/// Minutes, counted in one pass.
#[derive(Default)]
struct Counted {
    roles: Table<Option<Id>, u64>,
    /// For lines everything counts: what was done for nothing took its time too.
    lines: Table<Id, u64>,
    kinds: Table<Rc<str>, (u64, u64)>,
    months: Table<Month, (u64, u64)>,
    weeks: Table<CivilDate, Table<Option<Id>, u64>>,
    unbilled: u64,
}

impl Counted {
    fn of(sheets: &[Rc<TimeSheet>]) -> Counted {
        let mut counted = Counted::default();
        for sheet in sheets {
            let mut month = (0, 0);
            for entry in &sheet.entries {
                counted.add(entry);
                add(&mut month, entry);
            }
            if month != (0, 0) {
                let known = counted.months.get(&sheet.month).copied().unwrap_or_default();
                counted.months.insert(sheet.month, (more(known.0, month.0), more(known.1, month.1)));
            }
        }
        counted
    }

    fn add(&mut self, entry: &TimeEntry) {
        let minutes = u64::from(entry.minutes);
        let mut kind = self.kinds.get(&entry.kind).copied().unwrap_or_default();
        add(&mut kind, entry);
        self.kinds.insert(Rc::clone(&entry.kind), kind);
        if let Some(line) = entry.line {
            let known = self.lines.get(&line).copied().unwrap_or(0);
            self.lines.insert(line, more(known, minutes));
        }
        if !entry.is_billed {
            self.unbilled = more(self.unbilled, minutes);
            return;
        }
        let known = self.roles.get(&entry.role).copied().unwrap_or(0);
        self.roles.insert(entry.role, more(known, minutes));
        if let Some(week) = self.weeks.get_or_default(monday(entry.day)) {
            let known = week.get(&entry.role).copied().unwrap_or(0);
            week.insert(entry.role, more(known, minutes));
        }
    }

    fn kinds(&self) -> Vec<Minutes<Rc<str>>> {
        let one = |(kind, (billed, unbilled)): (&Rc<str>, &(u64, u64))| Minutes {
            of: Rc::clone(kind),
            billed: *billed,
            unbilled: *unbilled,
        };
        let mut kinds: Vec<Minutes<Rc<str>>> = self.kinds.iter().map(one).collect();
        kinds.sort_by_key(|one| std::cmp::Reverse(more(one.billed, one.unbilled)));
        kinds
    }

    fn months(&self) -> Vec<Minutes<Month>> {
        let one = |(month, (billed, unbilled)): (&Month, &(u64, u64))| Minutes {
            of: *month,
            billed: *billed,
            unbilled: *unbilled,
        };
        self.months.iter().map(one).collect()
    }

    fn weeks(&self, price: &dyn Fn(Option<Id>) -> Option<Figure>) -> Vec<Week> {
        let prices: Vec<(Option<Id>, Fraction)> =
            self.roles.keys().filter_map(|role| Some((*role, price(*role)?.value.clone()?))).collect();
        let worth = |(role, minutes): (&Option<Id>, &u64)| {
            let price = prices.iter().find(|(known, _)| known == role).map(|(_, price)| price);
            price.map_or(Fraction::zero(), |price| price.times(&hours(*minutes)))
        };
        let mut spent = Fraction::zero();
        let week = |(monday, roles): (&CivilDate, &Table<Option<Id>, u64>)| {
            let worths: Vec<Fraction> = roles.iter().map(worth).collect();
            spent = spent.plus(&Fraction::sum(&worths));
            let minutes = roles.values().fold(0, |sum, minutes| more(sum, *minutes));
            Week { monday: *monday, minutes, spent: spent.clone() }
        };
        self.weeks.iter().map(week).collect()
    }
}

fn add(sums: &mut (u64, u64), entry: &TimeEntry) {
    let place = if entry.is_billed { &mut sums.0 } else { &mut sums.1 };
    *place = more(*place, u64::from(entry.minutes));
}

fn more(one: u64, two: u64) -> u64 {
    one.saturating_add(two)
}

/// The Monday of the week of a day.
fn monday(day: CivilDate) -> CivilDate {
    let since = crate::domain::civil_date::Weekday::ALL.iter().position(|one| *one == day.weekday()).unwrap_or(0);
    day.plus_days(i64::try_from(since).unwrap_or(0).saturating_neg()).unwrap_or(day)
}
