//! What two tabs have changed at once, side by side, and what becomes of each choice; and what is told of the two stores.

use std::rc::Rc;

use ratewright::domain::id::Id;
use ratewright::domain::parameter::Parameter;
use ratewright::domain::proposal::Proposal;
use ratewright::domain::record::{Record, RecordKey};
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::differences::differences;
use ratewright::state::studio::edit::{Edit, LineKind, NameOf, OneStore, StoreTrouble};
use ratewright::state::studio::notice::Notice;
use ratewright::wire::differing;

use crate::desk::{LINE, PROPOSAL, TIERS, WORK, answered, proposing, saved, typed};

/// A desk whose title of the proposal another tab has changed too, at revision 9.
fn in_conflict() -> Desk {
    let mut desk = saved(proposing(answered()).update(Edit::Named(NameOf::Proposal(PROPOSAL), "A site".into())));
    let theirs = desk.workbook.proposal(PROPOSAL).unwrap().as_ref().clone();
    desk = desk.update(Edit::Named(NameOf::Proposal(PROPOSAL), "A shop".into())).update(Edit::Left);
    let theirs = Record::Proposal(Rc::new(Proposal { title: "A stall".into(), ..theirs }));
    desk.update(Edit::ChangedElsewhere { key: RecordKey::Proposal(PROPOSAL), record: Some(theirs), revision: 9 })
}

#[test]
fn what_is_here_of_a_conflict_is_kept_as_a_copy_until_a_person_has_chosen() {
    let desk = in_conflict();
    assert!(desk.unsaved().is_empty());
    let copies = desk.kept.copies(&desk.workbook);
    assert_eq!((copies.len(), copies[0].over), (1, 9));
    assert!(matches!(&copies[0].record, Some(Record::Proposal(mine)) if mine.title == "A shop"));
    for choice in [Edit::TookTheirs(copies[0].key), Edit::KeptMine(copies[0].key)] {
        let desk = desk.clone().update(choice);
        assert!(desk.kept.copies(&desk.workbook).is_empty());
    }
}

#[test]
fn both_of_a_conflict_are_kept_the_one_here_under_a_new_id() {
    let copy = Id::from_bits(700);
    let desk = in_conflict().update(Edit::KeptBoth(RecordKey::Proposal(PROPOSAL), copy));
    let title = |id| desk.workbook.proposal(id).unwrap().title.clone();
    assert_eq!((title(PROPOSAL), title(copy)), ("A stall".to_owned(), "A shop (copy)".to_owned()));
    assert!(desk.kept.conflicts.is_empty());
    // The copy is what is left to be written, and the only step that undo takes back.
    let unsaved: Vec<RecordKey> = desk.unsaved().into_iter().map(|one| one.key).collect();
    assert_eq!(unsaved, [RecordKey::Proposal(copy)]);
    let parts = |id| desk.workbook.proposal(id).unwrap().tiers.iter().map(|tier| tier.id).collect::<Vec<_>>();
    assert!(parts(copy).iter().all(|id| !parts(PROPOSAL).contains(id)));
    let undone = desk.clone().update(Edit::Undid);
    assert!(undone.workbook.proposal(copy).is_none());
    assert_eq!(undone.workbook.proposal(PROPOSAL).unwrap().title, "A stall");
}

#[test]
fn what_differs_is_told_by_the_labels_that_people_know() {
    let desk = in_conflict();
    let key = RecordKey::Proposal(PROPOSAL);
    let (here, there) =
        (desk.workbook.record(key).unwrap(), desk.kept.conflicts.get(&key).unwrap().record.clone().unwrap());
    let told = |here: &Record, there: &Record| {
        let found = differences(&desk.workbook, here, there, Language::English);
        found.into_iter().map(|one| [one.label, one.here, one.there]).collect::<Vec<_>>()
    };
    assert_eq!(told(&here, &there), [["Title", "A shop", "A stall"]]);
    assert_eq!(differing::count(&here, &there), 1);
    assert_eq!(told(&here, &here), Vec::<[String; 3]>::new());
    // A number, also where the other has none; and a line that only one of them has.
    let quantity = Parameter::LineQuantity { proposal: PROPOSAL, line: LINE, tier: TIERS[0] };
    let more = typed(desk.clone(), quantity, "12").update(Edit::AddedLine {
        proposal: PROPOSAL,
        line: Id::from_bits(701),
        kind: LineKind::Fixed,
    });
    let price = Parameter::LinePrice { proposal: PROPOSAL, line: Id::from_bits(701) };
    let more = typed(more, price, "340").workbook.record(key).unwrap();
    let found = told(&more, &here);
    assert!(
        found.iter().any(|[label, here, there]| label.contains("Line 1") && here == "12" && there == "–"),
        "{found:?}"
    );
    assert!(
        found.iter().any(|[label, here, there]| label.contains("Line 2") && here == "340.00" && there == "–"),
        "{found:?}"
    );
    let back = told(&here, &more);
    assert!(
        back.iter().any(|[label, here, there]| label.contains("Line 2") && here == "–" && there == "340.00"),
        "{back:?}"
    );
    // The studio, whose numbers are many.
    let studio = |cost: &str| typed(answered(), WORK, cost).workbook.record(RecordKey::Studio).unwrap();
    assert_eq!(told(&studio("935"), &studio("940")).len(), 1);
}

#[test]
fn it_is_told_once_that_only_one_store_has_it_and_no_more_when_both_do() {
    let denied = OneStore::NotLasting(StoreTrouble::Denied);
    let told = |desk: &Desk| desk.notices.contains(&Notice::OnlyOne(denied));
    let wrote = |desk: Desk, only: Option<OneStore>| {
        let record = desk.workbook.record(RecordKey::Studio);
        desk.update(Edit::Wrote { key: RecordKey::Studio, record, revision: 3, at: "09:31".into(), only })
    };
    let desk = wrote(answered(), Some(denied));
    assert!(told(&desk) && desk.kept.only == Some(denied));
    let place = desk.notices.iter().position(|notice| *notice == Notice::OnlyOne(denied)).unwrap();
    let desk = wrote(desk.update(Edit::Dismissed(place)), Some(denied));
    assert!(!told(&desk));
    let desk = wrote(wrote(desk, None), Some(denied));
    assert!(told(&desk));
    let desk = wrote(desk, None);
    assert!(!told(&desk) && desk.kept.only.is_none());
    // Told before anything was written, it goes with the first writing in both.
    let begun = answered().update(Edit::Told(Notice::OnlyOne(denied)));
    assert!(told(&begun) && !told(&wrote(begun.clone(), None)));
}

#[test]
fn a_full_local_store_is_told_of_until_it_took_what_it_refused() {
    let full = OneStore::Lasting(StoreTrouble::Full);
    let wrote = |desk: Desk, key: RecordKey, only: Option<OneStore>| {
        let record = desk.workbook.record(key);
        desk.update(Edit::Wrote { key, record, revision: 3, at: "09:31".into(), only })
    };
    let told = |desk: &Desk| desk.notices.contains(&Notice::OnlyOne(full));
    let proposal = RecordKey::Proposal(PROPOSAL);
    let desk = wrote(saved(proposing(answered())), proposal, Some(full));
    assert!(told(&desk));
    // It takes another record, and still lacks the one it refused.
    let desk = wrote(desk, RecordKey::Studio, None);
    assert!(told(&desk) && desk.kept.only == Some(full));
    let desk = wrote(desk, RecordKey::Studio, Some(full));
    let desk = wrote(desk, proposal, None);
    assert!(told(&desk));
    let desk = wrote(desk, RecordKey::Studio, None);
    assert!(!told(&desk) && desk.kept.only.is_none());
}
