//! A visitor's request at the desk.

use std::rc::Rc;

use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::id::Id;
use ratewright::domain::requested::NewIds;
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::edit::Edit;
use ratewright::state::studio::notice::Notice;
use ratewright::state::studio::screen::Screen;
use ratewright::wire::{request_v1, restore};

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
    assert_eq!(&*proposal.notes, "До Різдва");
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
