//! Reads the studio out of its fields. What is left out or cannot be taken holds as a new studio's.

use std::rc::Rc;

use crate::domain::accent::{self, Colour};
use crate::domain::band::Band;
use crate::domain::capacity::{Calendar, CalendarField, Hours};
use crate::domain::civil_date::Weekday;
use crate::domain::conditions::Conditions;
use crate::domain::cost_base::{By, Cost, Costs, Period};
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::logo::Logo;
use crate::domain::studio::{Library, Studio, USUAL_YEAR};
use crate::domain::team::{Member, Pay, Role};
use crate::domain::typed::Typed;
use crate::wire::base64;
use crate::wire::fields::{At, Fields, Told};
use crate::wire::handing_v1;
use crate::wire::managers_card_v1;
use crate::wire::partner_v1;
use crate::wire::publishing_v1;
use crate::wire::repair::RepairKind;
use crate::wire::restore::each;
use crate::wire::restore_offer;
use crate::wire::restore_proposal::{self, Frame};
use crate::wire::words;

/// The studio.
pub fn studio(mut fields: Fields<'_>, told: &mut Told) -> Studio {
    let first = Id::from_bits(1);
    let currency = fields.currency("currency", told).unwrap_or(Currency::EUR);
    told.digits = Some(currency.digits());
    let year = fields.whole("year", 1900, 2999, told).and_then(|year| i32::try_from(year).ok());
    let mut studio = Studio::new(year.unwrap_or(USUAL_YEAR), currency, first, first);
    studio.name = fields.words("name", told);
    studio.sample = fields.flag("sample", told).unwrap_or(false);
    studio.rate_step = rate_step(&mut fields, told);
    studio.business = costs(&mut fields, "business", told);
    studio.cushion = fields.number("cushion", told);
    {
        let at = fields.at().on("tax");
        let mut tax = Fields::of(fields.take("tax"), &at, told);
        let treatment = tax.choice("treatment", &words::TREATMENTS, words::treatment, told);
        studio.tax.treatment = treatment.unwrap_or_default();
        studio.tax.rate = tax.number("rate", told);
        studio.tax.amount = tax.money("amount", told);
        tax.end(told);
    }
    {
        let at = fields.at().on("profit");
        let mut profits = Fields::of(fields.take("profit"), &at, told);
        for band in Band::ALL {
            let at = profits.at().on(words::band(band));
            let mut fields = Fields::of(profits.take(words::band(band)), &at, told);
            let profit = studio.profit.get_mut(band);
            profit.percent = fields.number("percent", told);
            profit.kind = fields.choice("as", &words::PROFIT_KINDS, words::profit_kind, told).unwrap_or_default();
            fields.end(told);
        }
        profits.end(told);
    }
    let mut roles = Vec::new();
    each(&mut fields, "roles", told, &mut |_, id, mut fields, told| {
        roles.push(Role { id, name: fields.words("name", told) });
        fields.end(told);
    });
    if !roles.is_empty() {
        studio.roles = roles;
    }
    let roles = &studio.roles;
    let mut team = Vec::new();
    each(&mut fields, "team", told, &mut |_, id, fields, told| team.push(Rc::new(member(id, fields, roles, told))));
    let first_role = studio.roles.first().map_or(first, |role| role.id);
    studio.team = match team.is_empty() {
        true => vec![Rc::new(Member::new(first, first_role, Pay::Owner))],
        false => team,
    };
    studio.calendar = calendar(&mut fields, told);
    studio.day_hours = fields.number("day_hours", told);
    studio.week_hours = fields.number("week_hours", told);
    {
        let at = fields.at().on("projection");
        let mut projection = Fields::of(fields.take("projection"), &at, told);
        studio.growth = projection.number("growth", told);
        studio.raises = projection.number("raises", told);
        let years = projection.whole("years", 0, 30, told).and_then(|years| u32::try_from(years).ok());
        studio.years_ahead = years.unwrap_or(studio.years_ahead);
        projection.end(told);
    }
    {
        let at = fields.at().on("what_if");
        let mut what_if = Fields::of(fields.take("what_if"), &at, told);
        studio.what_if_hours = what_if.number("hours", told);
        studio.what_if_costs = what_if.number("costs", told);
        what_if.end(told);
    }
    studio.contact = restore_offer::contact(&mut fields, told);
    studio.accent = accent(&mut fields, told);
    studio.logo = logo(&mut fields, told);
    studio.services = restore_offer::services(&mut fields, &studio.roles, told);
    studio.usual = restore_offer::usual(&mut fields, told);
    studio.library = library(&mut fields, &studio.roles, told);
    studio.publishing = publishing_v1::restore(&mut fields, told);
    studio.handing = handing_v1::restore(&mut fields, told);
    studio.partners = partner_v1::restore(&mut fields, told);
    studio.card = managers_card_v1::restore(&mut fields, told);
    if let Some(held) = &studio.card {
        // Its prices are in no other.
        studio.currency = held.card.currency;
    }
    fields.end(told);
    studio
}

fn accent(fields: &mut Fields<'_>, told: &mut Told) -> Option<Colour> {
    let text = fields.text("accent", told)?;
    let colour = accent::from_text(&text);
    if colour.is_none() {
        told.tell(&fields.at().on("accent"), RepairKind::NotAColour, &text);
    }
    colour
}

fn logo(fields: &mut Fields<'_>, told: &mut Told) -> Option<Logo> {
    let text = fields.text("logo", told)?;
    let logo = base64::decode(&text).and_then(|bytes| Logo::new(bytes).ok());
    if logo.is_none() {
        told.tell(&fields.at().on("logo"), RepairKind::NotALogo, &text);
    }
    logo
}

fn library(fields: &mut Fields<'_>, roles: &[Role], told: &mut Told) -> Library {
    let at = fields.at().on("library");
    let mut fields = Fields::of(fields.take("library"), &at, told);
    let passages = restore_offer::passages(&mut fields, told);
    let mut lines = Vec::new();
    let none = Conditions::default();
    let frame = Frame { tiers: &[], roles, sections: &[], groups: &[], conditions: &none };
    each(&mut fields, "lines", told, &mut |_, id, fields, told| {
        lines.push(Rc::new(restore_proposal::line(id, fields, &frame, told)));
    });
    fields.end(told);
    Library { passages, lines }
}

fn rate_step(fields: &mut Fields<'_>, told: &mut Told) -> Option<Typed> {
    let step = fields.money("rate_step", told)?;
    let fits = !step.is_negative() && !step.is_zero();
    if !fits {
        told.tell(&fields.at().on("rate_step"), RepairKind::StepNotPositive, &step.plain());
    }
    fits.then_some(step)
}

/// A list of costs, or the figure in its place.
fn costs(fields: &mut Fields<'_>, name: &str, told: &mut Told) -> Costs {
    let at = fields.at().on(name);
    let mut fields = Fields::of(fields.take(name), &at, told);
    let by = fields.choice("by", &words::BYS, words::by, told);
    let has_month = fields.has("month");
    let month = fields.money("month", told);
    let mut items = Vec::new();
    each(&mut fields, "items", told, &mut |_, id, fields, told| items.push(Rc::new(cost(id, fields, told))));
    fields.end(told);
    let implied = if !items.is_empty() && !has_month { By::Items } else { By::Whole };
    Costs { by: by.unwrap_or(implied), month, items }
}

fn cost(id: Id, mut fields: Fields<'_>, told: &mut Told) -> Cost {
    let years = fields.whole("years", 1, 100, told).and_then(|years| u32::try_from(years).ok());
    let period = match fields.choice("period", &words::PERIODS, words::period, told) {
        Some(Period::Once { .. }) => Period::Once { years: years.unwrap_or(1) },
        Some(period) => period,
        None => Period::Month,
    };
    let cost = Cost {
        id,
        name: fields.words("name", told),
        amount: fields.money("amount", told),
        target: fields.money("target", told),
        stretch: fields.money("stretch", told),
        period,
        is_tax: fields.flag("is_tax", told).unwrap_or(false),
    };
    fields.end(told);
    cost
}

fn member(id: Id, mut fields: Fields<'_>, roles: &[Role], told: &mut Told) -> Member {
    let member = Member {
        id,
        name: fields.words("name", told),
        role: role(&mut fields, roles, told),
        pay: fields.choice("pay", &words::PAYS, words::pay, told).unwrap_or_default(),
        costs: costs(&mut fields, "costs", told),
        bills: fields.flag("bills", told).unwrap_or(true),
        hours: hours(&mut fields, told),
    };
    fields.end(told);
    member
}

/// The role that a field names: the first where it names none. Where no roles are known, whatever it names.
pub fn role(fields: &mut Fields<'_>, roles: &[Role], told: &mut Told) -> Id {
    let named = fields.id("role", told);
    let first = roles.first().map_or(Id::from_bits(1), |role| role.id);
    match named {
        Some(id) if roles.is_empty() || roles.iter().any(|role| role.id == id) => id,
        Some(id) => {
            told.tell(&fields.at().on("role"), RepairKind::NoSuchRole, &id.to_string());
            first
        }
        None => first,
    }
}

fn hours(fields: &mut Fields<'_>, told: &mut Told) -> Hours {
    let at = fields.at().on("hours");
    let mut fields = Fields::of(fields.take("hours"), &at, told);
    let hours = Hours {
        by: fields.choice("by", &words::HOURS_BYS, words::hours_by, told).unwrap_or_default(),
        year: fields.number("year", told),
        calendar: calendar(&mut fields, told),
    };
    fields.end(told);
    hours
}

fn calendar(fields: &mut Fields<'_>, told: &mut Told) -> Calendar {
    let at = fields.at().on("calendar");
    let mut fields = Fields::of(fields.take("calendar"), &at, told);
    let mut calendar = Calendar { workdays: workdays(&mut fields, told), ..Calendar::default() };
    for field in CalendarField::ALL {
        *calendar.get_mut(field) = fields.number(words::calendar_field(field), told);
    }
    fields.end(told);
    calendar
}

/// The weekdays that are worked, each once.
fn workdays(fields: &mut Fields<'_>, told: &mut Told) -> Option<Vec<Weekday>> {
    let at: At<'_> = fields.at().on("workdays");
    let mut days = Vec::new();
    for value in fields.list("workdays", told)? {
        let word = value.as_str().unwrap_or_default();
        match Weekday::ALL.into_iter().find(|day| words::weekday(*day) == word && !days.contains(day)) {
            Some(day) => days.push(day),
            None => told.tell(&at, RepairKind::UnknownWord, word),
        }
    }
    Some(days)
}
