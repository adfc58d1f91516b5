//! A visitor's request at the desk.

use std::rc::Rc;

use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::id::Id;
use ratewright::domain::request::{Request, RequestedService, Wanted};
use ratewright::domain::requested::{NewIds, drafted};
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::edit::Edit;
use ratewright::state::studio::notice::Notice;
use ratewright::state::studio::screen::Screen;
use ratewright::wire::{request_v1, restore, strict};

#[test]
fn a_request_becomes_a_draft_once_and_undo_takes_it_back() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-publishing.json")).unwrap();
    let workbook = restore::file(&text).unwrap().value;
    let before = workbook.clone();
    let desk = Desk::new(workbook, Language::English, false);
    let bytes = std::fs::read(crate::path("tests/fixtures/request-v1.bin")).unwrap();
    let request = Rc::new(request_v1::read(&bytes).unwrap());
    let ids = |first: u128| NewIds {
        client: Id::from_bits(first),
        proposal: Id::from_bits(first + 1),
        tier: Id::from_bits(first + 2),
        line: Id::from_bits(first + 3),
    };
    let today = CivilDate::new(2026, 11, 24).unwrap();
    let desk = desk.update(Edit::Requested(Rc::clone(&request), ids(900), today));
    assert_eq!(desk.screen, Screen::Proposal(Id::from_bits(901)));
    let proposal = desk.workbook.proposal(Id::from_bits(901)).unwrap();
    let client = desk.workbook.client(Id::from_bits(900)).unwrap();
    assert_eq!((client.name.as_str(), client.email.as_str()), ("Олена", "olena@pekarnia.example"));
    assert_eq!(
        &*proposal.notes,
        "До Різдва\n\nOn your site they chose “Whole” and were shown £5,010.\nA charity: −12.5%"
    );
    // Whoever reads it finds the services by their names.
    let names: Vec<&str> = proposal.lines.iter().map(|line| &*line.name).collect();
    assert_eq!(names, ["Pages"]);
    // Five pages at stretch: 3.5 h x 100 = 350 each, 1,750; 12.5 % off is 218.75, which leaves 1,531.25 without tax.
    let draft = desk.evaluation.draft(Id::from_bits(901)).unwrap();
    let total = draft.tiers[0].total_fixed.unwrap();
    assert_eq!(total.plain(), "1531.25");
    // A second time it is the same draft, and nothing new.
    let again = desk.clone().update(Edit::Requested(request, ids(950), today));
    assert_eq!(again.workbook, desk.workbook);
    assert_eq!(again.notices.last(), Some(&Notice::RequestKnown));
    let undone = desk.update(Edit::Undid);
    assert_eq!(undone.workbook, before);
}

/// One owner at 60.00 an hour at base, 80.00 at target. Ordering is no part of the plain tier.
const STUDIO: &str = r##"{ "studio": { "name": "Northlight", "currency": "GBP",
    "team": [ { "costs": { "month": "5000" }, "hours": { "year": "1000" } } ],
    "profit": { "base": { "percent": "0" }, "target": { "percent": "25" } },
    "services": [ { "id": "a1", "name": "Plan", "benefit": "You know what comes", "hours": [ { "hours": "12" } ] },
        { "id": "a2", "name": "Ordering", "hours": [ { "hours": "10" } ] } ],
    "publishing": { "tiers": [ { "id": "1", "name": "Plain" }, { "id": "2", "name": "Whole" } ],
        "services": [ { "service": "a1" }, { "service": "a2", "asked": "extra", "absent": [ "1" ] } ] } } }"##;

#[test]
fn a_draft_holds_what_the_tier_holds_whatever_a_link_says() {
    let studio = strict::workbook(STUDIO).unwrap_or_else(|refusal| panic!("{refusal:?}")).studio;
    let service = |id: u128, name: &str| RequestedService {
        service: Wanted { id: Id::from_bits(id), name: name.into() },
        quantity: 1,
    };
    let [plan, ordering, gone] = [service(0xa1, "Plan"), service(0xa2, "Ordering"), service(0xdead, "Gone by now")];
    let drafted = |tier: u128| {
        let bytes = std::fs::read(crate::path("tests/fixtures/request-v1.bin")).unwrap();
        let request = Request {
            tier: Wanted { id: Id::from_bits(tier), name: "Tier".into() },
            services: vec![plan.clone(), ordering.clone(), gone.clone()],
            ..request_v1::read(&bytes).unwrap()
        };
        let [client, proposal, tier, line] = [900, 901, 902, 903].map(Id::from_bits);
        let ids = NewIds { client, proposal, tier, line };
        let drafted = drafted(&request, &studio, ids, 1, CivilDate::new(2026, 11, 24).unwrap());
        assert_eq!(drafted.unknown, ["Gone by now"]);
        drafted.proposal.lines.iter().map(|line| [line.name.to_string(), line.benefit.to_string()]).collect::<Vec<_>>()
    };
    let line = |name: &str, benefit: &str| [name.to_owned(), benefit.to_owned()];
    let (plan, ordering, gone) = (line("Plan", "You know what comes"), line("Ordering", ""), line("Gone by now", ""));
    assert_eq!(drafted(1), [plan.clone(), gone.clone()]);
    assert_eq!(drafted(2), [plan, ordering, gone]);
}
