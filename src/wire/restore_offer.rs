//! Reads what an offer says beside its title, tiers and lines out of its fields.

use std::rc::Rc;

use crate::domain::adjustment::Adjustment;
use crate::domain::bounds::Bounds;
use crate::domain::civil_date::CivilDate;
use crate::domain::conditions::Conditions;
use crate::domain::id::Id;
use crate::domain::offer::{Charge, Contact, DocumentDiscount, Taxation};
use crate::domain::option_group::{GroupKind, OptionGroup, Part};
use crate::domain::passage::{Passage, PassageKind};
use crate::domain::payment_schedule::{Due, Instalment, MOST_PARTS, Portion};
use crate::domain::phase::Phase;
use crate::domain::proposal::Exchange;
use crate::domain::recurrence::{Interval, MOST_PERIODS, Recurrence};
use crate::domain::retainer::{Retainer, Unused};
use crate::domain::rounding::Rounding;
use crate::domain::sales_tax::SalesTax;
use crate::domain::section::{Section, Shows};
use crate::domain::service::{Job, Service};
use crate::domain::team::Role;
use crate::domain::terms::{KillFee, Terms};
use crate::wire::fields::{At, Fields, Told};
use crate::wire::repair::RepairKind;
use crate::wire::restore::each;
use crate::wire::restore_proposal::hours_behind;
use crate::wire::words;

/// A day; what is none is told.
pub fn date(fields: &mut Fields<'_>, name: &str, told: &mut Told) -> Option<CivilDate> {
    let text = fields.text(name, told)?;
    let date = CivilDate::from_text(&text);
    if date.is_none() {
        told.tell(&fields.at().on(name), RepairKind::NotADate, &text);
    }
    date
}

/// Ids in a list; those that `is_known` does not know are told and left out.
pub fn ids(fields: &mut Fields<'_>, name: &str, is_known: &dyn Fn(Id) -> bool, told: &mut Told) -> Rc<[Id]> {
    let at = fields.at().on(name);
    let mut found = Vec::new();
    for (place, value) in fields.list(name, told).unwrap_or_default().into_iter().enumerate() {
        let place = place.to_string();
        match value.as_str().and_then(Id::from_text) {
            Some(id) if is_known(id) => found.push(id),
            Some(id) => told.tell(&at.on(&place), RepairKind::NoSuch, &id.to_string()),
            None => told.tell(&at.on(&place), RepairKind::NotAnId, &crate::wire::fields::beginning(&value)),
        }
    }
    found.into()
}

/// An object within; its fields are read by `with`.
pub fn within<T>(
    fields: &mut Fields<'_>,
    name: &str,
    told: &mut Told,
    with: impl FnOnce(&mut Fields<'_>, &mut Told) -> T,
) -> T {
    let at: At<'_> = fields.at().on(name);
    let mut inner = Fields::of(fields.take(name), &at, told);
    let read = with(&mut inner, told);
    inner.end(told);
    read
}

/// The conditions of an offer, which stand among other fields.
pub fn conditions(fields: &mut Fields<'_>, told: &mut Told) -> Conditions {
    let rounding = fields.choice("rounding", &Rounding::ALL, words::rounding, told).unwrap_or_default();
    let is_inclusive = fields.flag("prices_include_tax", told).unwrap_or(false);
    let is_by_line = fields.flag("tax_by_line", told).unwrap_or(false);
    let mut taxes = Vec::new();
    each(fields, "taxes", told, &mut |_, id, fields, told| taxes.push(tax(id, fields, told)));
    let line_taxes = ids(fields, "line_taxes", &|id| taxes.iter().any(|tax| tax.id == id), told);
    let charge = within(fields, "charge", told, |fields, told| Charge {
        name: fields.words("name", told),
        on: Adjustment { percent: fields.number("percent", told), amount: fields.money("amount", told) },
    });
    let discount = within(fields, "discount", told, |fields, told| DocumentDiscount {
        off: Adjustment { percent: fields.number("percent", told), amount: fields.money("amount", told) },
        is_on_extras: fields.flag("on_extras", told).unwrap_or(false),
    });
    let selling = adjustment(fields, "selling", told);
    let margin = fields.number("margin", told);
    let mut schedule = Vec::new();
    each(fields, "schedule", told, &mut |_, id, fields, told| schedule.push(instalment(id, fields, told)));
    let terms = within(fields, "terms", told, terms);
    let valid_days = fields.number("valid_days", told);
    let taxation = Rc::new(Taxation { taxes, is_inclusive, is_by_line });
    Conditions { rounding, taxation, line_taxes, charge, discount, selling, margin, schedule, terms, valid_days }
}

/// A percentage and an amount.
pub fn adjustment(fields: &mut Fields<'_>, name: &str, told: &mut Told) -> Adjustment {
    within(fields, name, told, |fields, told| Adjustment {
        percent: fields.number("percent", told),
        amount: fields.money("amount", told),
    })
}

fn tax(id: Id, mut fields: Fields<'_>, told: &mut Told) -> SalesTax {
    let tax = SalesTax {
        id,
        name: fields.words("name", told).into(),
        category: fields.text("category", told).unwrap_or_else(|| "S".to_string()).into(),
        percent: fields.number("percent", told),
        is_compound: fields.flag("compound", told).unwrap_or(false),
    };
    fields.end(told);
    tax
}

fn instalment(id: Id, mut fields: Fields<'_>, told: &mut Told) -> Instalment {
    let name = fields.words("name", told);
    let (percent, has_amount) = (fields.number("percent", told), fields.has("amount"));
    let amount = fields.money("amount", told);
    let equal = fields.whole("equal", 1, i64::from(MOST_PARTS), told).and_then(|count| u32::try_from(count).ok());
    let is_rest = fields.flag("rest", told).unwrap_or(false);
    let portion = match (equal, is_rest, has_amount) {
        (Some(count), ..) => Portion::Equal(count),
        (None, true, _) => Portion::Rest,
        (None, false, true) => Portion::Amount(amount),
        (None, false, false) => Portion::Percent(percent),
    };
    let due = fields.choice("due", &[0, 1, 2, 3], due_word, told).unwrap_or(0);
    let (day, milestone) = (date(&mut fields, "date", told), fields.words("milestone", told));
    let days = fields.number("days", told);
    fields.end(told);
    let due = match due {
        1 => Due::On(day),
        2 => Due::Milestone(milestone),
        3 => Due::NetDays(days),
        _ => Due::OnAcceptance,
    };
    Instalment { id, name, portion, due }
}

fn due_word(place: u8) -> &'static str {
    match place {
        1 => "date",
        2 => "milestone",
        3 => "days",
        _ => "acceptance",
    }
}

fn terms(fields: &mut Fields<'_>, told: &mut Told) -> Terms {
    let mut kill_fees = Vec::new();
    each(fields, "kill_fees", told, &mut |_, id, mut fields, told| {
        let fee = KillFee { id, stage: fields.words("stage", told), percent: fields.number("percent", told) };
        fields.end(told);
        kill_fees.push(fee);
    });
    Terms {
        valid_until: date(fields, "valid_until", told),
        zone: fields.words("zone", told),
        late_fee: fields.number("late_fee", told),
        kill_fees,
        rounds: fields.number("rounds", told),
        round_price: fields.money("round_price", told),
        missed_dates: fields.words("missed_dates", told),
        other: fields.words("other", told),
    }
}

/// The sections of a proposal's lines.
pub fn sections(fields: &mut Fields<'_>, told: &mut Told) -> Vec<Section> {
    let mut sections = Vec::new();
    each(fields, "sections", told, &mut |_, id, mut fields, told| {
        let name = fields.words("name", told);
        let shows = fields.choice("shows", &Shows::ALL, words::shows, told).unwrap_or_default();
        fields.end(told);
        sections.push(Section { id, name, shows });
    });
    sections
}

/// The groups of a proposal's options.
pub fn groups(fields: &mut Fields<'_>, told: &mut Told) -> Vec<OptionGroup> {
    let mut groups = Vec::new();
    each(fields, "groups", told, &mut |_, id, mut fields, told| {
        let name = fields.words("name", told);
        let kind = fields.choice("kind", &GroupKind::ALL, words::group_kind, told).unwrap_or_default();
        fields.end(told);
        groups.push(OptionGroup { id, name, kind });
    });
    groups
}

/// Whether a line is the client's to choose.
pub fn part(fields: &mut Fields<'_>, groups: &[OptionGroup], told: &mut Told) -> Part {
    let is_extra = fields.flag("extra", told).unwrap_or(false);
    let is_preselected = fields.flag("preselected", told).unwrap_or(false);
    match (fields.id("group", told), is_extra) {
        (Some(group), _) if groups.iter().any(|known| known.id == group) => Part::Option { group, is_preselected },
        (Some(group), _) => {
            told.tell(&fields.at().on("group"), RepairKind::NoSuch, &group.to_string());
            Part::Included
        }
        (None, true) => Part::Extra { is_preselected },
        (None, false) => Part::Included,
    }
}

/// Within what a quantity may be changed.
pub fn bounds(fields: &mut Fields<'_>, told: &mut Told) -> Option<Bounds> {
    fields.has("bounds").then(|| {
        within(fields, "bounds", told, |fields, told| Bounds {
            least: fields.number("least", told),
            most: fields.number("most", told),
            step: fields.number("step", told),
        })
    })
}

/// How a line comes again.
pub fn recurrence(fields: &mut Fields<'_>, told: &mut Told) -> Option<Recurrence> {
    let every = fields.choice("every", &Interval::ALL, words::interval, told);
    let periods = fields.whole("periods", 1, i64::from(MOST_PERIODS), told).and_then(|count| u32::try_from(count).ok());
    let is_spread = fields.flag("spread", told).unwrap_or(false);
    every.map(|every| Recurrence { every, periods, is_spread })
}

/// What is agreed about a retainer.
pub fn retainer(fields: &mut Fields<'_>, told: &mut Told) -> Option<Retainer> {
    fields.has("retainer").then(|| {
        within(fields, "retainer", told, |fields, told| {
            let kind = fields.choice("kind", &[0, 1, 2, 3], retainer_word, told).unwrap_or(0);
            let roll_over = fields.flag("roll_over", told).unwrap_or(false);
            let (cap, beyond) = (fields.number("cap", told), fields.money("beyond", told));
            let calls_count = fields.flag("calls_count", told).unwrap_or(false);
            let results = fields.list("results", told).unwrap_or_default();
            let results = results.into_iter().filter_map(|one| one.as_str().map(str::to_owned)).collect();
            let months = fields.number("months", told);
            match kind {
                1 => Retainer::Project { results },
                2 => Retainer::Time,
                3 => Retainer::Value { months },
                _ => {
                    let unused = if roll_over { Unused::RollOver { cap } } else { Unused::Lapse };
                    Retainer::Hourly { unused, beyond, calls_count }
                }
            }
        })
    })
}

fn retainer_word(place: u8) -> &'static str {
    match place {
        1 => "project",
        2 => "time",
        3 => "value",
        _ => "hourly",
    }
}

/// The rate between two currencies.
pub fn exchange(fields: &mut Fields<'_>, told: &mut Told) -> Exchange {
    within(fields, "exchange", told, |fields, told| Exchange {
        rate: fields.number("rate", told),
        on: date(fields, "date", told),
    })
}

/// The phases of the work.
pub fn phases(fields: &mut Fields<'_>, told: &mut Told) -> Vec<Phase> {
    let mut phases = Vec::new();
    each(fields, "phases", told, &mut |_, id, mut fields, told| {
        let phase = Phase {
            id,
            name: fields.words("name", told),
            from: date(&mut fields, "from", told),
            to: date(&mut fields, "to", told),
            deliverables: fields.words("deliverables", told),
        };
        fields.end(told);
        phases.push(phase);
    });
    phases
}

/// What a proposal says in words.
pub fn passages(fields: &mut Fields<'_>, told: &mut Told) -> Vec<Passage> {
    let mut passages = Vec::new();
    each(fields, "passages", told, &mut |_, id, mut fields, told| {
        let kind = fields.choice("kind", &PassageKind::ALL, words::passage_kind, told).unwrap_or_default();
        let (heading, text) = (fields.words("heading", told), fields.words("text", told));
        fields.end(told);
        passages.push(Passage { id, kind, heading, text });
    });
    passages
}

/// The services of the rate card.
pub fn services(fields: &mut Fields<'_>, roles: &[Role], told: &mut Told) -> Vec<Rc<Service>> {
    let mut services = Vec::new();
    each(fields, "services", told, &mut |_, id, mut fields, told| {
        let (name, benefit, unit) =
            (fields.words("name", told), fields.words("benefit", told), fields.words("unit", told));
        let hours = hours_behind(&mut fields, roles, told);
        let direct = fields.money("direct", told);
        let mut jobs = Vec::new();
        each(&mut fields, "jobs", told, &mut |_, id, mut fields, told| {
            let job = Job { id, name: fields.words("name", told), hours: fields.number("hours", told) };
            fields.end(told);
            jobs.push(job);
        });
        fields.end(told);
        let service =
            Service { id, name: name.into(), benefit: benefit.into(), unit: unit.into(), hours, direct, jobs };
        services.push(Rc::new(service));
    });
    services
}

/// Whom a client can ask.
pub fn contact(fields: &mut Fields<'_>, told: &mut Told) -> Contact {
    within(fields, "contact", told, |fields, told| Contact {
        name: fields.words("name", told),
        email: fields.words("email", told),
        phone: fields.words("phone", told),
    })
}

/// The conditions that each new proposal begins with.
pub fn usual(fields: &mut Fields<'_>, told: &mut Told) -> Conditions {
    within(fields, "usual", told, conditions)
}
