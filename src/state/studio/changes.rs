//! What each change makes of a workbook. Pure; a change of something that is no longer there changes nothing.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::capacity::{HoursBy, USUAL_WORKDAYS};
use crate::domain::civil_date::{CivilDate, Weekday};
use crate::domain::client::Client;
use crate::domain::conditions::Conditions;
use crate::domain::cost_base::{By, Cost, Costs, Kept};
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::CalendarOf;
use crate::domain::proposal::{DraftLine, DraftTier, MOST_TIERS, Pricing, Proposal, RoleHours};
use crate::domain::record::{Record, RecordKey};
use crate::domain::requested::{Drafted, drafted};
use crate::domain::retainer::Retainer;
use crate::domain::rounding;
use crate::domain::studio::Studio;
use crate::domain::table::Table;
use crate::domain::team::{Member, Role};
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::names::client as called;
use crate::locale::phrases::{rates_page, words};
use crate::locale::requested;
use crate::state::studio::edit::{Edit, LineKind, NameOf};
use crate::state::studio::notice::Notice;
use crate::state::studio::offer_edit::LineChange;
use crate::state::studio::{
    deal_changes, library_changes, map_changes, offer_changes, order_changes, past_changes, publishing_changes,
    report_changes, sales_changes, scope_changes, time_changes,
};

/// The most days that an offer stands: ten years.
const MOST_VALID_DAYS: i64 = 3_660;

/// Gives a thing a name; whether that changed anything.
pub fn name(workbook: &mut Workbook, of: NameOf, text: &str) -> bool {
    let before = workbook.clone();
    match of {
        NameOf::Proposal(id) => {
            if let Some(proposal) = workbook.proposal_mut(id) {
                proposal.title = text.to_owned();
            }
        }
        NameOf::Tier(proposal, tier) => {
            let tiers = workbook.proposal_mut(proposal).map(|proposal| &mut proposal.tiers);
            if let Some(tier) = tiers.and_then(|tiers| tiers.iter_mut().find(|known| known.id == tier)) {
                tier.name = text.to_owned();
            }
        }
        NameOf::Line(proposal, line) => {
            if let Some(line) = workbook.proposal_mut(proposal).and_then(|proposal| proposal.line_mut(line)) {
                line.name = text.into();
            }
        }
        NameOf::LineBenefit(proposal, line) | NameOf::LineUnit(proposal, line) => {
            if let Some(line) = workbook.proposal_mut(proposal).and_then(|proposal| proposal.line_mut(line)) {
                match of {
                    NameOf::LineBenefit(..) => line.benefit = text.into(),
                    _ => line.unit = text.into(),
                }
            }
        }
        NameOf::RetainerResults(proposal, line) => {
            let line = workbook.proposal_mut(proposal).and_then(|proposal| proposal.line_mut(line));
            if let Some(Retainer::Project { results }) = line.and_then(|line| line.retainer.as_mut()) {
                *results = text.lines().map(str::to_owned).collect();
            }
        }
        NameOf::Group(proposal, id) => {
            let groups = workbook.proposal_mut(proposal).map(|proposal| &mut proposal.groups);
            if let Some(group) = groups.and_then(|groups| groups.iter_mut().find(|group| group.id == id)) {
                group.name = text.to_owned();
            }
        }
        NameOf::PassageHeading(proposal, id) | NameOf::PassageText(proposal, id) => {
            let passages = workbook.proposal_mut(proposal).map(|proposal| &mut proposal.passages);
            if let Some(passage) = passages.and_then(|passages| passages.iter_mut().find(|known| known.id == id)) {
                match of {
                    NameOf::PassageHeading(..) => passage.heading = text.to_owned(),
                    _ => passage.text = text.to_owned(),
                }
            }
        }
        NameOf::Phase(proposal, id) | NameOf::Deliverables(proposal, id) => {
            let phases = workbook.proposal_mut(proposal).map(|proposal| &mut proposal.phases);
            if let Some(phase) = phases.and_then(|phases| phases.iter_mut().find(|known| known.id == id)) {
                match of {
                    NameOf::Phase(..) => phase.name = text.to_owned(),
                    _ => phase.deliverables = text.to_owned(),
                }
            }
        }
        NameOf::Map(proposal, of) => {
            if let Some(proposal) = workbook.proposal_mut(proposal) {
                map_changes::text(Rc::make_mut(&mut proposal.map), of, text);
            }
        }
        NameOf::Notes(id) => {
            if let Some(proposal) = workbook.proposal_mut(id) {
                proposal.notes = text.into();
            }
        }
        NameOf::Section(proposal, id) => {
            let sections = workbook.proposal_mut(proposal).map(|proposal| &mut proposal.sections);
            if let Some(section) = sections.and_then(|sections| sections.iter_mut().find(|known| known.id == id)) {
                section.name = text.to_owned();
            }
        }
        NameOf::Charge(whose)
        | NameOf::Tax(whose, _)
        | NameOf::Instalment(whose, _)
        | NameOf::Milestone(whose, _)
        | NameOf::KillFee(whose, _)
        | NameOf::Zone(whose)
        | NameOf::MissedDates(whose)
        | NameOf::OtherTerms(whose) => {
            if let Some(conditions) = workbook.conditions_mut(whose) {
                offer_changes::name(conditions, of, text);
            }
        }
        NameOf::Client(id) | NameOf::ClientOrganisation(id) | NameOf::ClientEmail(id) | NameOf::ClientPhone(id) => {
            if let Some(client) = workbook.clients.iter_mut().find(|client| client.id == id) {
                let client = Rc::make_mut(client);
                match of {
                    NameOf::Client(_) => client.name = text.to_owned(),
                    NameOf::ClientEmail(_) => client.email = text.to_owned(),
                    NameOf::ClientPhone(_) => client.phone = text.to_owned(),
                    _ => client.organisation = text.to_owned(),
                }
            }
        }
        NameOf::ClientText(id, of) => sales_changes::text(workbook, id, of, text),
        NameOf::Step(about, id) => sales_changes::step_text(workbook, about, id, text),
        NameOf::Report(id, of) => report_changes::text(workbook, id, of, text),
        NameOf::Loss(id) => sales_changes::loss_text(workbook, id, text),
        NameOf::Deal(id, of) => {
            if let Some(proposal) = workbook.proposal_mut(id) {
                deal_changes::text(Rc::make_mut(&mut proposal.deal), of, text);
            }
        }
        NameOf::Scope(id, of) => {
            if let Some(client) = workbook.client_mut(id) {
                scope_changes::text(client, of, text);
            }
        }
        NameOf::Order(id, of) => {
            if let Some(proposal) = workbook.proposal_mut(id) {
                order_changes::text(proposal, of, text);
            }
        }
        NameOf::Published(of) => {
            let studio = Rc::make_mut(&mut workbook.studio);
            publishing_changes::text(Rc::make_mut(&mut studio.publishing), of, text);
        }
        NameOf::Studio
        | NameOf::Cost(..)
        | NameOf::Role(_)
        | NameOf::Member(_)
        | NameOf::Service(_)
        | NameOf::ServiceBenefit(_)
        | NameOf::ServiceUnit(_)
        | NameOf::Job(..)
        | NameOf::ContactName
        | NameOf::ContactEmail
        | NameOf::ContactPhone => {
            studio_name(Rc::make_mut(&mut workbook.studio), of, text);
        }
    }
    *workbook != before
}

fn studio_name(studio: &mut Studio, of: NameOf, text: &str) {
    match of {
        NameOf::Studio => studio.name = text.to_owned(),
        NameOf::ContactName => studio.contact.name = text.to_owned(),
        NameOf::ContactEmail => studio.contact.email = text.to_owned(),
        NameOf::ContactPhone => studio.contact.phone = text.to_owned(),
        NameOf::Cost(list, id) => {
            if let Some(cost) = studio.cost_mut(list, id) {
                cost.name = text.to_owned();
            }
        }
        NameOf::Service(id) | NameOf::ServiceBenefit(id) | NameOf::ServiceUnit(id) => {
            if let Some(service) = studio.service_mut(id) {
                match of {
                    NameOf::Service(_) => service.name = text.into(),
                    NameOf::ServiceBenefit(_) => service.benefit = text.into(),
                    _ => service.unit = text.into(),
                }
            }
        }
        NameOf::Job(service, job) => {
            let jobs = studio.service_mut(service).map(|service| &mut service.jobs);
            if let Some(job) = jobs.and_then(|jobs| jobs.iter_mut().find(|known| known.id == job)) {
                job.name = text.to_owned();
            }
        }
        NameOf::Role(id) => {
            if let Some(role) = studio.roles.iter_mut().find(|role| role.id == id) {
                role.name = text.to_owned();
            }
        }
        NameOf::Member(id) => {
            if let Some(member) = studio.member_mut(id) {
                member.name = text.to_owned();
            }
        }
        _ => {}
    }
}

/// Makes a change; what is to be told of it.
pub fn change(workbook: &mut Workbook, edit: &Edit, language: Language) -> Option<Notice> {
    match edit {
        Edit::RemovedProposal(id) => {
            let title = workbook.proposal(*id)?.title.clone();
            workbook.proposals.retain(|proposal| proposal.id != *id);
            return Some(Notice::Deleted { title });
        }
        Edit::AddedProposal { id, tiers, line, today, zone } => {
            let names = [words::TIER_FIRST, words::TIER_SECOND, words::TIER_THIRD];
            let tier = |(id, name): (&Id, crate::locale::phrase::Phrase<0>)| DraftTier {
                id: *id,
                name: name.say(language),
                band: Band::Target,
            };
            let role = workbook.studio.roles.first().map(|role| role.id)?;
            let mut conditions = workbook.studio.usual.clone();
            open(&mut conditions, *today);
            if conditions.terms.zone.is_empty() {
                conditions.terms.zone = zone.to_string();
            }
            let taxes = Rc::clone(&conditions.line_taxes);
            let line = DraftLine { taxes, ..DraftLine::new(*line, Pricing::Work { role }) };
            let proposal = Proposal {
                tiers: tiers.iter().zip(names).map(tier).collect(),
                lines: vec![Rc::new(line)],
                conditions,
                ..Proposal::new(*id, workbook.next_number(), *today)
            };
            workbook.proposals.insert(0, Rc::new(proposal));
        }
        Edit::DuplicatedProposal { id, copy, today } => {
            let duplicate = copied(workbook, *id, *copy, *today)?;
            let title = words::COPY_OF.fill(language, [&duplicate.title]);
            workbook.proposals.insert(0, Rc::new(Proposal { title, ..duplicate }));
        }
        Edit::ProposedNext { id, copy, line, next, today } => {
            let mut proposal = copied(workbook, *id, *copy, *today)?;
            deal_changes::next(&mut proposal, line.mixed(*copy), next)?;
            open(&mut proposal.conditions, *today);
            workbook.proposals.insert(0, Rc::new(proposal));
        }
        Edit::BeganFrom { id, copy, today } => {
            let mut begun = copied(workbook, *id, *copy, *today)?;
            begun.is_template = false;
            open(&mut begun.conditions, *today);
            workbook.proposals.insert(0, Rc::new(begun));
        }
        Edit::KeptAsTemplate { id, copy, today } => {
            let mut template = copied(workbook, *id, *copy, *today)?;
            template.is_template = true;
            template.client = None;
            template.conditions.terms.valid_until = None;
            template.phases.iter_mut().for_each(|phase| (phase.from, phase.to) = (None, None));
            workbook.proposals.insert(0, Rc::new(template));
            return Some(Notice::KeptAsTemplate);
        }
        Edit::AddedClient { proposal, client } => {
            let made = Client::new(*client);
            workbook.proposal_mut(*proposal)?.client = Some(*client);
            workbook.put(Record::Client(Rc::new(made)));
        }
        Edit::Requested(request, ids, today) => {
            if workbook.requested(request.id).is_some() {
                return Some(Notice::RequestKnown);
            }
            let number = workbook.next_number();
            let Drafted { client, mut proposal, unknown } = drafted(request, &workbook.studio, *ids, number, *today);
            open(&mut proposal.conditions, *today);
            proposal.notes = requested::notes(request, language).into();
            workbook.put(Record::Client(Rc::new(client)));
            workbook.proposals.insert(0, Rc::new(proposal));
            return Some(Notice::Requested { request: Rc::clone(request), unknown: unknown.len() });
        }
        Edit::MadeClient(id) => workbook.put(Record::Client(Rc::new(Client::new(*id)))),
        Edit::ChangedClient(id, change) => sales_changes::client(workbook, *id, *change)?,
        Edit::ChangedSteps(about, change) => sales_changes::steps(workbook, *about, *change)?,
        Edit::ChangedTime(id, change) => time_changes::change(workbook, *id, change)?,
        Edit::ChangedPursuit(id, change) => sales_changes::pursuit(workbook, *id, *change)?,
        Edit::ChangedReport(id, change) => report_changes::report(workbook, *id, *change)?,
        Edit::RemovedClient(id) => {
            let title = called(workbook.client(*id)?, language);
            workbook.remove(RecordKey::Client(*id));
            let theirs: Vec<Id> =
                workbook.proposals.iter().filter(|one| one.client == Some(*id)).map(|one| one.id).collect();
            for proposal in theirs {
                workbook.proposal_mut(proposal)?.client = None;
            }
            return Some(Notice::Deleted { title });
        }
        Edit::ChoseTongue(proposal, tag) => workbook.proposal_mut(*proposal)?.tongue = Rc::clone(tag),
        Edit::ChoseClient(..)
        | Edit::AddedTier { .. }
        | Edit::RemovedTier(..)
        | Edit::MovedTier(..)
        | Edit::ChoseBand(..)
        | Edit::AddedLine { .. }
        | Edit::RemovedLine(..)
        | Edit::MovedLine(..)
        | Edit::ChoseLineRole(..)
        | Edit::AddedLineHours(..)
        | Edit::RemovedLineHours(..)
        | Edit::ChoseLineHoursRole(..) => change_proposal(workbook, edit)?,
        Edit::ChangedService(id, change) => {
            offer_changes::service(Rc::make_mut(&mut workbook.studio), *id, change)?;
        }
        Edit::AddedServiceLine { proposal, line, service } => {
            offer_changes::add_service_line(workbook, *proposal, *line, *service)?;
        }
        Edit::DetachedLine(proposal, line) => offer_changes::detach(workbook, *proposal, *line)?,
        Edit::AddedUnbilledLine { proposal, line } => {
            let role = workbook.studio.roles.first().map(|role| role.id)?;
            let pricing = Pricing::Unbilled { hours: vec![RoleHours { role, hours: None }] };
            let proposal = workbook.proposal_mut(*proposal)?;
            let quantities = proposal.tiers.iter().map(|tier| (tier.id, Typed::whole(1))).collect();
            let name = words::CALLS.say(language).into();
            proposal.lines.push(Rc::new(DraftLine { quantities, name, ..DraftLine::new(*line, pricing) }));
        }
        Edit::KeptAsUsual(proposal) => {
            let mut usual = workbook.proposal(*proposal)?.conditions.clone();
            usual.terms.valid_until = None;
            usual.valid_days = workbook.studio.usual.valid_days;
            Rc::make_mut(&mut workbook.studio).usual = usual;
            return Some(Notice::KeptAsUsual);
        }
        Edit::Mended(at, to) => workbook.set(*at, Some(*to)).ok()?,
        Edit::ChangedLine(proposal, line, change) => {
            let proposal = workbook.proposal_mut(*proposal)?;
            offer_changes::line(proposal.line_mut(*line)?, change);
            if matches!(change, LineChange::MarkedTaxed(..)) {
                offer_changes::order_taxes(proposal);
            }
        }
        Edit::ChangedConditions(of, change) => offer_changes::conditions(workbook, *of, change, language)?,
        Edit::BroughtBack(record) => return past_changes::bring_back(workbook, record),
        Edit::CopiedEarlier { was, copy, today } => past_changes::copy(workbook, was, *copy, *today, language),
        Edit::PutBack { record, copy, .. } => return past_changes::put_back(workbook, record, *copy, language),
        Edit::ChangedPublishing(change) => {
            publishing_changes::publishing(Rc::make_mut(&mut workbook.studio), change, language)?;
        }
        Edit::ChangedHanding(id, is_on) => {
            let left_out = &mut Rc::make_mut(&mut Rc::make_mut(&mut workbook.studio).handing).left_out;
            left_out.retain(|known| known != id);
            if !is_on {
                left_out.push(*id);
            }
        }
        Edit::ChangedDeal(id, change) => {
            let role = workbook.studio.roles.first().map(|role| role.id)?;
            deal_changes::deal(workbook.proposal_mut(*id)?, change, role)?;
        }
        Edit::ChangedScope(id, change) => scope_changes::scope(workbook.client_mut(*id)?, *change)?,
        Edit::Ordered(ordered) => order_changes::make(workbook, ordered, language)?,
        Edit::ChangedOrder(id, change) => order_changes::order(workbook, *id, *change)?,
        Edit::ChangedLibrary(change) => return library_changes::library(workbook, change),
        Edit::ChangedMap(proposal, change) => {
            map_changes::map(Rc::make_mut(&mut workbook.proposal_mut(*proposal)?.map), *change)?;
        }
        Edit::ChangedOffer(proposal, change) => offer_changes::offer(workbook.proposal_mut(*proposal)?, change)?,
        _ => change_studio(Rc::make_mut(&mut workbook.studio), edit, language)?,
    }
    None
}

/// A copy of a proposal, whose every part has an id of its own.
fn copied(workbook: &Workbook, id: Id, copy: Id, today: CivilDate) -> Option<Proposal> {
    let mut known = workbook.proposal(id)?.renewed(copy);
    // Months that were worked, a wanted day and a client's budget are those of one deal alone.
    known.deal = Rc::new(deal_changes::template(&known.deal));
    // What was accepted is changed once, and not by each copy again.
    known.change = None;
    known.pursuit = Rc::default();
    known.report = Rc::default();
    Some(Proposal { number: workbook.next_number(), made: today, ..known })
}

/// Sets until when an offer stands, where that is agreed in days.
fn open(conditions: &mut Conditions, today: CivilDate) {
    let days = conditions.valid_days.and_then(|days| days.whole_within(0, MOST_VALID_DAYS));
    conditions.terms.valid_until = days.and_then(|days| today.plus_days(days));
}

/// Moves the item that fits to a place of its list.
pub fn move_to<T>(list: &mut Vec<T>, place: usize, fits: impl Fn(&T) -> bool) {
    if let Some(from) = list.iter().position(fits) {
        let item = list.remove(from);
        list.insert(place.min(list.len()), item);
    }
}

fn change_studio(studio: &mut Studio, edit: &Edit, language: Language) -> Option<()> {
    match *edit {
        // The prices of a card are in its own.
        Edit::ChoseCurrency(_) if studio.card.is_some() => return None,
        Edit::ChoseCurrency(currency) => studio.currency = currency,
        Edit::ChoseAccent(accent) => studio.accent = accent,
        Edit::ChoseLogo(ref logo) => studio.logo.clone_from(logo),
        Edit::ChoseCostsBy(of, by, first) => {
            let digits = studio.currency.digits();
            choose_costs_by(studio.costs_mut(of)?, by, first, digits, language);
        }
        Edit::ChosePeriod(of, id, period) => studio.cost_mut(of, id)?.period = period,
        Edit::MarkedTax(of, id, is_tax) => studio.cost_mut(of, id)?.is_tax = is_tax,
        Edit::AddedCost(of, id) => {
            let costs = studio.costs_mut(of)?;
            costs.by = By::Items;
            costs.items.push(Rc::new(Cost::new(id)));
        }
        Edit::RemovedCost(of, id) => studio.costs_mut(of)?.items.retain(|cost| cost.id != id),
        Edit::MovedCost(of, id, place) => move_to(&mut studio.costs_mut(of)?.items, place, |cost| cost.id == id),
        Edit::ChoseTreatment(treatment) => studio.tax.treatment = treatment,
        Edit::ChoseProfitKind(band, kind) => studio.profit.get_mut(band).kind = kind,
        Edit::ChoseHoursBy(id, by) => {
            // One figure that was never typed begins as what the calendar gave.
            let worked = studio.hours_of(studio.member(id)?).value.clone();
            let member = studio.member_mut(id)?;
            member.hours.by = by;
            if by == HoursBy::Whole && member.hours.year.is_none() {
                member.hours.year = worked.and_then(|hours| typed(rounding::half_away_from_zero(&hours, 2)?));
            }
        }
        Edit::ChoseWorkday(of, day, works) => {
            let calendar = match of {
                CalendarOf::Studio => &mut studio.calendar,
                CalendarOf::Member(id) => &mut studio.member_mut(id)?.hours.calendar,
            };
            let chosen = calendar.workdays.clone().unwrap_or_else(|| USUAL_WORKDAYS.to_vec());
            let stays = |known: &Weekday| if *known == day { works } else { chosen.contains(known) };
            let days: Vec<Weekday> = Weekday::ALL.into_iter().filter(stays).collect();
            calendar.workdays = (days != USUAL_WORKDAYS).then_some(days);
        }
        Edit::AddedMember { id, role, pay } => {
            // Whoever joins does so with the hours of the calendar, which is what a team shares.
            let role =
                studio.role(role).map_or_else(|| studio.roles.first().map(|role| role.id), |role| Some(role.id))?;
            let mut member = Member::new(id, role, pay);
            member.hours.by = HoursBy::Calendar;
            studio.team.push(Rc::new(member));
        }
        Edit::RemovedMember(id) => studio.team.retain(|member| member.id != id),
        Edit::MovedMember(id, place) => move_to(&mut studio.team, place, |member| member.id == id),
        Edit::ChosePay(id, pay) => studio.member_mut(id)?.pay = pay,
        Edit::ChoseRole(member, role) => studio.member_mut(member)?.role = role,
        Edit::ChoseBills(id, bills) => studio.member_mut(id)?.bills = bills,
        Edit::AddedRole(id) => studio.roles.push(Role { id, name: String::new() }),
        Edit::RemovedRole(id) => remove_role(studio, id),
        _ => return None,
    }
    Some(())
}

/// A list that is broken up for the first time begins with the figure it takes over, so that the rates stay where they are.
fn choose_costs_by(costs: &mut Costs, by: By, first: Id, digits: u32, language: Language) {
    costs.by = by;
    if by == By::Whole && costs.month.is_none() && !costs.items.is_empty() {
        // One figure that was never typed begins as what the items came to, up to the next minor unit.
        let year = costs.annual(Band::Base, Kept::Costs, 0);
        let month = year.recurring.plus(&year.once).over(&Fraction::whole(12));
        costs.month = month.and_then(|month| typed(rounding::up_to_step(&month, Fixed::new(1, digits))?));
    }
    if by == By::Items && costs.items.is_empty() && costs.month.is_some() {
        let name = rates_page::ALL_OF_IT.say(language);
        costs.items.push(Rc::new(Cost { name, amount: costs.month, ..Cost::new(first) }));
    }
}

/// A figure that was worked out, as if it had been typed.
fn typed(figure: Fixed) -> Option<Typed> {
    Typed::from_plain(&figure.shortest().plain()).ok()
}

/// A role goes only when nobody works in it, and the last one stays.
fn remove_role(studio: &mut Studio, id: Id) {
    let is_free = studio.team.iter().all(|member| member.role != id);
    if is_free && studio.roles.len() > 1 {
        studio.roles.retain(|role| role.id != id);
    }
}

fn change_proposal(workbook: &mut Workbook, edit: &Edit) -> Option<()> {
    let first_role = workbook.studio.roles.first().map(|role| role.id)?;
    let mut hours_of = |proposal: Id, line: Id, make: &dyn Fn(&mut Vec<RoleHours>)| {
        let line = workbook.proposal_mut(proposal)?.line_mut(line)?;
        make(line.own_hours_mut()?);
        Some(())
    };
    match *edit {
        Edit::AddedLineHours(proposal, line, role) => {
            hours_of(proposal, line, &|hours| hours.push(RoleHours { role, hours: None }))?;
        }
        Edit::RemovedLineHours(proposal, line, row) => hours_of(proposal, line, &|hours| {
            if row < hours.len() {
                hours.remove(row);
            }
        })?,
        Edit::ChoseLineHoursRole(proposal, line, row, role) => hours_of(proposal, line, &|hours| {
            if let Some(behind) = hours.get_mut(row) {
                behind.role = role;
            }
        })?,
        Edit::ChoseClient(proposal, client) => workbook.proposal_mut(proposal)?.client = client,
        Edit::AddedTier { proposal, tier } => add_tier(workbook.proposal_mut(proposal)?, tier),
        Edit::RemovedTier(proposal, tier) => remove_tier(workbook.proposal_mut(proposal)?, tier),
        Edit::MovedTier(proposal, tier, place) => {
            move_to(&mut workbook.proposal_mut(proposal)?.tiers, place, |known| known.id == tier);
        }
        Edit::ChoseBand(proposal, tier, band) => {
            workbook.proposal_mut(proposal)?.tiers.iter_mut().find(|known| known.id == tier)?.band = band;
        }
        Edit::AddedLine { proposal, line, kind } => {
            let pricing = match kind {
                LineKind::Work => Pricing::Work { role: first_role },
                LineKind::Fixed => {
                    Pricing::Fixed { price: None, hours: vec![RoleHours { role: first_role, hours: None }] }
                }
            };
            let proposal = workbook.proposal_mut(proposal)?;
            // A price stands once in every tier until somebody says otherwise; hours are typed.
            let quantities = match kind {
                LineKind::Work => Table::new(),
                LineKind::Fixed => proposal.tiers.iter().map(|tier| (tier.id, Typed::whole(1))).collect(),
            };
            let taxes = Rc::clone(&proposal.conditions.line_taxes);
            proposal.lines.push(Rc::new(DraftLine { quantities, taxes, ..DraftLine::new(line, pricing) }));
        }
        Edit::RemovedLine(proposal, line) => {
            workbook.proposal_mut(proposal)?.lines.retain(|known| known.id != line);
        }
        Edit::MovedLine(proposal, line, place) => {
            move_to(&mut workbook.proposal_mut(proposal)?.lines, place, |known| known.id == line);
        }
        Edit::ChoseLineRole(proposal, line, role) => {
            let line = workbook.proposal_mut(proposal)?.line_mut(line)?;
            if let Pricing::Work { role: worked } = &mut line.pricing {
                *worked = role;
            }
        }
        _ => return None,
    }
    Some(())
}

/// A new tier begins as a copy of the last one, so that it contains what that one does.
fn add_tier(proposal: &mut Proposal, id: Id) {
    if proposal.tiers.len() >= MOST_TIERS {
        return;
    }
    let last = proposal.tiers.last().map(|tier| (tier.id, tier.band));
    proposal.tiers.push(DraftTier { id, name: String::new(), band: last.map_or(Band::Target, |(_, band)| band) });
    let Some((last, _)) = last else { return };
    for line in &mut proposal.lines {
        if let Some(quantity) = line.quantities.get(&last).copied() {
            Rc::make_mut(line).quantities.insert(id, quantity);
        }
    }
}

/// The last tier stays.
fn remove_tier(proposal: &mut Proposal, id: Id) {
    if proposal.tiers.len() <= 1 {
        return;
    }
    proposal.tiers.retain(|tier| tier.id != id);
    for line in &mut proposal.lines {
        if line.quantities.contains_key(&id) {
            Rc::make_mut(line).quantities.remove(&id);
        }
    }
}
