//! Reads a draft of a proposal out of its fields.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::conditions::Conditions;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::option_group::OptionGroup;
use crate::domain::proposal::{DraftLine, DraftTier, MOST_TIERS, Pricing, Proposal, RoleHours};
use crate::domain::section::Section;
use crate::domain::table::Table;
use crate::domain::team::Role;
use crate::domain::typed::Typed;
use crate::wire::change_v1;
use crate::wire::deal_v1;
use crate::wire::fields::{self, Fields, Told};
use crate::wire::map_v1;
use crate::wire::pursuit_v1;
use crate::wire::repair::RepairKind;
use crate::wire::report_draft_v1;
use crate::wire::restore::each;
use crate::wire::restore_offer;
use crate::wire::restore_studio::role;
use crate::wire::value_v1;
use crate::wire::words;

/// A draft; `number` and `year` hold where it says neither its number nor its day.
pub fn proposal(id: Id, mut fields: Fields<'_>, number: u32, year: i32, roles: &[Role], told: &mut Told) -> Proposal {
    let said = fields.whole("number", 0, i64::from(u32::MAX), told).and_then(|number| u32::try_from(number).ok());
    let title = fields.words("title", told);
    let client = fields.id("client", told);
    let made = restore_offer::date(&mut fields, "made", told).unwrap_or(CivilDate::first_of(year));
    let is_template = fields.flag("template", told).unwrap_or(false);
    let tongue = fields.words("language", told);
    let currency = fields.currency("currency", told);
    let home = told.digits;
    told.digits = currency.map(Currency::digits).or(home);
    let exchange = restore_offer::exchange(&mut fields, told);
    let sections = restore_offer::sections(&mut fields, told);
    let groups = restore_offer::groups(&mut fields, told);
    let conditions = restore_offer::conditions(&mut fields, told);
    let mut tiers = Vec::new();
    each(&mut fields, "tiers", told, &mut |_, id, mut fields, told| {
        if tiers.len() >= MOST_TIERS {
            return told.tell(fields.at(), RepairKind::TooManyTiers, &fields.words("name", &mut Told::default()));
        }
        let name = fields.words("name", told);
        let band = fields.choice("band", &Band::ALL, words::band, told).unwrap_or(Band::Target);
        tiers.push(DraftTier { id, name, band });
        fields.end(told);
    });
    if tiers.is_empty() {
        tiers.push(DraftTier { id: Id::from_bits(1), name: String::new(), band: Band::Target });
    }
    let mut lines = Vec::new();
    each(&mut fields, "lines", told, &mut |_, id, fields, told| {
        let frame = Frame { tiers: &tiers, roles, sections: &sections, groups: &groups, conditions: &conditions };
        lines.push(Rc::new(line(id, fields, &frame, told)));
    });
    let phases = restore_offer::phases(&mut fields, told);
    let passages = restore_offer::passages(&mut fields, told);
    let map = map_v1::restore(&mut fields, told);
    let value = value_v1::read(&mut fields, told);
    let notes = fields.words("notes", told);
    let request = fields.id("request", told);
    let pursuit = pursuit_v1::restore(&mut fields, told);
    let report = report_draft_v1::restore(&mut fields, told);
    let deal = deal_v1::restore(&mut fields, roles.first().map_or(Id::from_bits(1), |role| role.id), told);
    let change = change_v1::restore(&mut fields, made, told);
    fields.end(told);
    told.digits = home;
    Proposal {
        id,
        number: said.unwrap_or(number),
        title,
        client,
        made,
        is_template,
        tongue: tongue.into(),
        currency,
        exchange,
        tiers,
        sections,
        groups,
        lines,
        conditions,
        phases,
        passages,
        map,
        value,
        notes: notes.into(),
        request,
        deal,
        pursuit,
        change,
        report,
    }
}

/// The ways by which a line comes by its price.
const KINDS: [&str; 4] = [words::WORK, words::FIXED, words::SERVICE, words::UNBILLED];

/// What a line may refer to.
pub struct Frame<'a> {
    pub tiers: &'a [DraftTier],
    pub roles: &'a [Role],
    pub sections: &'a [Section],
    pub groups: &'a [OptionGroup],
    pub conditions: &'a Conditions,
}

/// A line.
pub fn line(id: Id, mut fields: Fields<'_>, frame: &Frame, told: &mut Told) -> DraftLine {
    let Frame { tiers, roles, .. } = *frame;
    let usual = if fields.has("price") { words::FIXED } else { words::WORK };
    let kind = fields.choice("kind", &KINDS, |kind| kind, told).unwrap_or(usual);
    let name = fields.words("name", told);
    let worked = role(&mut fields, roles, told);
    let price = fields.money("price", told);
    let hours = hours_behind(&mut fields, roles, told);
    let quantities = quantities(&mut fields, tiers, told);
    let service = fields.id("service", told);
    let (benefit, unit) = (fields.words("benefit", told), fields.words("unit", told));
    let section = fields.id("section", told).filter(|id| {
        let is_known = frame.sections.iter().any(|section| section.id == *id);
        if !is_known {
            told.tell(&fields.at().on("section"), RepairKind::NoSuch, &id.to_string());
        }
        is_known
    });
    let is_known = |id: Id| frame.conditions.taxation.tax(id).is_some();
    let pricing = match kind {
        words::FIXED => Pricing::Fixed { price, hours },
        words::SERVICE => Pricing::Service { service: service.unwrap_or(Id::from_bits(0)) },
        words::UNBILLED => Pricing::Unbilled { hours },
        _ => Pricing::Work { role: worked },
    };
    let line = DraftLine {
        name: Rc::from(name),
        benefit: benefit.into(),
        section,
        unit: unit.into(),
        quantities,
        direct: fields.money("direct", told),
        discount: restore_offer::adjustment(&mut fields, "discount", told),
        taxes: restore_offer::ids(&mut fields, "taxes", &is_known, told),
        part: restore_offer::part(&mut fields, frame.groups, told),
        bounds: restore_offer::bounds(&mut fields, told),
        recurrence: restore_offer::recurrence(&mut fields, told),
        retainer: restore_offer::retainer(&mut fields, told),
        ..DraftLine::new(id, pricing)
    };
    fields.end(told);
    line
}

/// Hours behind a price, by role.
pub fn hours_behind(fields: &mut Fields<'_>, roles: &[Role], told: &mut Told) -> Vec<RoleHours> {
    let at = fields.at().on("hours");
    let rows = fields.list("hours", told).unwrap_or_default();
    let mut behind = Vec::with_capacity(rows.len());
    for (place, value) in rows.into_iter().enumerate() {
        let row = place.to_string();
        let at = at.on(&row);
        let mut fields = Fields::of(Some(value), &at, told);
        behind.push(RoleHours { role: role(&mut fields, roles, told), hours: fields.number("hours", told) });
        fields.end(told);
    }
    behind
}

fn quantities(fields: &mut Fields<'_>, tiers: &[DraftTier], told: &mut Told) -> Table<Id, Typed> {
    let at = fields.at().on("quantities");
    let mut known = Table::new();
    for (tier, mut quantities) in Fields::of(fields.take("quantities"), &at, told).split() {
        let at = at.on(&tier);
        let Some(id) = Id::from_text(&tier).filter(|id| tiers.iter().any(|tier| tier.id == *id)) else {
            told.tell(&at, RepairKind::NoSuchTier, &fields::beginning(&quantities));
            continue;
        };
        let typed = match &mut quantities {
            serde_json::Value::String(text) => fields::number(text, &at, told),
            other => {
                told.tell(&at, RepairKind::NotText, &fields::beginning(other));
                None
            }
        };
        if let Some(typed) = typed
            && known.insert(id, typed).is_some()
        {
            told.tell(&at, RepairKind::SameId, &typed.plain());
        }
    }
    known
}
