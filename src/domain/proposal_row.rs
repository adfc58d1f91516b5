//! Proposals as a table has them, a row for each of their lines, and what the workbook becomes with them.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::client_row::{WithRows, by_name};
use crate::domain::currency::Currency;
use crate::domain::evaluation::Draft;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal};
use crate::domain::record::Record;
use crate::domain::table::{Set, Table};
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;

/// A line of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalRow {
    /// The number in the list it came from. Rows of one number and title are of one proposal.
    pub number: Option<u32>,
    pub title: String,
    /// The client's name and organisation; both empty for nobody.
    pub client: String,
    pub organisation: String,
    pub made: Option<CivilDate>,
    pub currency: Option<Currency>,
    /// The tier that holds it; empty for the only one.
    pub tier: String,
    /// What is offered; empty for the whole, which is then called as the proposal is.
    pub line: String,
    pub unit: String,
    /// Nothing for one.
    pub quantity: Option<Typed>,
    /// For one.
    pub price: Option<Typed>,
}

/// The workbook with the proposals of a table, as drafts of today's conditions. One whose title, client and day stand here already is
/// left as it is. A client who is not here yet comes with the first proposal for them.
pub fn with_proposals(here: &Workbook, rows: &[ProposalRow], today: CivilDate, new_id: &dyn Fn() -> Id) -> WithRows {
    let mut found = WithRows { workbook: here.clone(), new: 0, changed: 0, same: 0 };
    let mut of_each: Vec<Vec<&ProposalRow>> = Vec::new();
    let mut places: Table<(Option<u32>, String), usize> = Table::new();
    for row in rows {
        let key = (row.number, format!("{}\n{}", by_name(&row.client, &row.organisation), row.title));
        let known = places.get(&key).and_then(|place| of_each.get_mut(*place));
        match known {
            Some(known) => known.push(row),
            None => {
                places.insert(key, of_each.len());
                of_each.push(vec![row]);
            }
        }
    }
    let clients: Table<String, Id> =
        here.clients.iter().map(|client| (by_name(&client.name, &client.organisation), client.id)).collect();
    let mut clients = clients;
    let known: Set<(String, Option<Id>, CivilDate)> =
        here.proposals.iter().map(|one| (one.title.clone(), one.client, one.made)).collect();
    for rows in of_each {
        let Some(first) = rows.first() else { continue };
        let name = by_name(&first.client, &first.organisation);
        let made = first.made.unwrap_or(today);
        let client = clients.get(&name).copied();
        if known.contains(&(first.title.clone(), client, made)) {
            found.same = found.same.saturating_add(1);
            continue;
        }
        let is_nobody = first.client.is_empty() && first.organisation.is_empty();
        let client = client.filter(|_| !is_nobody).or_else(|| {
            if is_nobody {
                return None;
            }
            let client = Client {
                name: first.client.clone(),
                organisation: first.organisation.clone(),
                ..Client::new(new_id())
            };
            clients.insert(name, client.id);
            let id = client.id;
            found.workbook.put(Record::Client(Rc::new(client)));
            Some(id)
        });
        let mut proposal = Proposal {
            title: first.title.clone(),
            client,
            currency: first.currency.filter(|currency| *currency != here.studio.currency),
            conditions: here.studio.usual.clone(),
            ..Proposal::new(new_id(), found.workbook.next_number(), made)
        };
        for row in rows {
            add(&mut proposal, row, new_id);
        }
        found.workbook.put(Record::Proposal(Rc::new(proposal)));
        found.new = found.new.saturating_add(1);
    }
    found
}

/// Adds a row's line, or its quantity to the line that another tier has already.
fn add(proposal: &mut Proposal, row: &ProposalRow, new_id: &dyn Fn() -> Id) {
    let known = proposal.tiers.iter().find(|tier| tier.name == row.tier).map(|tier| tier.id);
    let tier = known.unwrap_or_else(|| {
        let tier = DraftTier { id: new_id(), name: row.tier.clone(), band: Band::Target };
        let id = tier.id;
        proposal.tiers.push(tier);
        id
    });
    let name = if row.line.is_empty() { &row.title } else { &row.line };
    let quantity = row.quantity.unwrap_or_else(|| Typed::whole(1));
    let is_it = |line: &DraftLine| {
        let price = match &line.pricing {
            Pricing::Fixed { price, .. } => *price,
            _ => None,
        };
        *line.name == **name && *line.unit == *row.unit && price.map(Typed::fraction) == row.price.map(Typed::fraction)
    };
    if let Some(line) = proposal.lines.iter_mut().find(|line| is_it(line) && line.quantities.get(&tier).is_none()) {
        Rc::make_mut(line).quantities.insert(tier, quantity);
        return;
    }
    let taxes = Rc::clone(&proposal.conditions.line_taxes);
    let line = DraftLine::new(new_id(), Pricing::Fixed { price: row.price, hours: Vec::new() });
    let quantities = [(tier, quantity)].into_iter().collect();
    let (name, unit) = (name.as_str().into(), row.unit.as_str().into());
    proposal.lines.push(Rc::new(DraftLine { name, unit, taxes, quantities, ..line }));
}

/// The rows of a proposal at the present prices, tier by tier, each with what the line comes to there. One without lines has a row of
/// its own.
pub fn rows_of(workbook: &Workbook, draft: &Draft, proposal: &Proposal) -> Vec<(ProposalRow, Option<Fixed>)> {
    let client = proposal.client.and_then(|id| workbook.client(id));
    let bare = ProposalRow {
        number: Some(proposal.number),
        title: proposal.title.clone(),
        client: client.map(|client| client.name.clone()).unwrap_or_default(),
        organisation: client.map(|client| client.organisation.clone()).unwrap_or_default(),
        made: Some(proposal.made),
        currency: Some(proposal.currency(workbook.studio.currency)),
        tier: String::new(),
        line: String::new(),
        unit: String::new(),
        quantity: None,
        price: None,
    };
    let mut rows = Vec::new();
    for drafted in &draft.drafted {
        let tier = proposal.tier(drafted.figures.tier).map(|tier| tier.name.clone()).unwrap_or_default();
        let lines = proposal.lines.iter().zip(&drafted.priced.lines).zip(&drafted.figures.amounts);
        for ((line, priced), amount) in lines {
            let quantity = line.quantities.get(&drafted.figures.tier).copied();
            if !line.is_offered() || quantity.is_none() {
                continue;
            }
            let price = priced.and_then(|priced| Typed::from_plain(&priced.unit_price.plain()).ok());
            let row = ProposalRow {
                tier: tier.clone(),
                line: line.name.to_string(),
                unit: line.unit.to_string(),
                quantity,
                price,
                ..bare.clone()
            };
            rows.push((row, *amount));
        }
    }
    if rows.is_empty() {
        rows.push((bare, None));
    }
    rows
}
