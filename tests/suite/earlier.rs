//! What comes back: an earlier version, a copy of one, something from the bin; how long the bin keeps, and what is said of room.

use std::rc::Rc;

use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::client::Client;
use ratewright::domain::id::Id;
use ratewright::domain::proposal::Proposal;
use ratewright::domain::record::{Record, RecordKey};
use ratewright::locale::language::Language;
use ratewright::locale::{bytes, day_words};
use ratewright::state::studio::Desk;
use ratewright::state::studio::bin::{days_left, goes_at, goes_before};
use ratewright::state::studio::edit::{Edit, NameOf, OneStore, StoreTrouble};
use ratewright::state::studio::notice::Notice;
use ratewright::state::studio::room::{LOCAL, Room, Taken, bytes_of_texts};
use ratewright::state::studio::screen::Screen;
use ratewright::state::studio::staying::{Asking, Engine, erases_unvisited};
use ratewright::state::studio::trying::rest_after;

use crate::desk::{PROPOSAL, answered, proposing, saved};

const COPY: Id = Id::from_bits(900);
const DAY: u64 = 86_400_000;

fn day(year: i32, month: u8, day: u8) -> CivilDate {
    CivilDate::new(year, month, day).unwrap()
}

fn titled(title: &str) -> Desk {
    saved(proposing(answered()).update(Edit::Named(NameOf::Proposal(PROPOSAL), title.into())).update(Edit::Left))
}

fn title(desk: &Desk, id: Id) -> Option<String> {
    desk.workbook.proposal(id).map(|proposal| proposal.title.clone())
}

fn was(desk: &Desk, title: &str) -> Rc<Proposal> {
    Rc::new(Proposal { title: title.into(), ..desk.workbook.proposal(PROPOSAL).unwrap().as_ref().clone() })
}

#[test]
fn an_earlier_version_comes_back_as_one_step() {
    let desk = titled("A shop");
    let was = was(&desk, "A stall");
    let desk = desk.update(Edit::BroughtBack(Record::Proposal(was)));
    assert_eq!(title(&desk, PROPOSAL).as_deref(), Some("A stall"));
    assert!(desk.notices.contains(&Notice::BroughtBack));
    assert_eq!(desk.screen, Screen::Proposal(PROPOSAL));
    let unsaved: Vec<RecordKey> = desk.unsaved().into_iter().map(|one| one.key).collect();
    assert_eq!(unsaved, [RecordKey::Proposal(PROPOSAL)]);
    let desk = desk.update(Edit::Undid);
    assert_eq!(title(&desk, PROPOSAL).as_deref(), Some("A shop"));
    assert!(!desk.notices.contains(&Notice::BroughtBack));
    assert!(desk.unsaved().is_empty());
}

#[test]
fn what_stands_already_is_not_brought_back() {
    let desk = titled("A shop");
    let now = desk.workbook.record(RecordKey::Proposal(PROPOSAL)).unwrap();
    let after = desk.clone().update(Edit::BroughtBack(now));
    assert_eq!((after.workbook, after.notices), (desk.workbook, desk.notices));
}

#[test]
fn an_earlier_version_is_for_nobody_where_its_client_is_gone() {
    let desk = titled("A shop");
    let was = Proposal { client: Some(Id::from_bits(77)), ..was(&desk, "A stall").as_ref().clone() };
    let desk = desk.update(Edit::BroughtBack(Record::Proposal(Rc::new(was))));
    assert_eq!(desk.workbook.proposal(PROPOSAL).unwrap().client, None);
}

#[test]
fn a_copy_of_an_earlier_version_has_ids_of_its_own_and_leaves_the_rest() {
    let desk = titled("A shop");
    let was = was(&desk, "A stall");
    let tiers: Vec<Id> = was.tiers.iter().map(|tier| tier.id).collect();
    let number = desk.workbook.proposal(PROPOSAL).unwrap().number;
    let desk = desk.update(Edit::CopiedEarlier { was, copy: COPY, today: day(2026, 11, 23) });
    assert_eq!(title(&desk, PROPOSAL).as_deref(), Some("A shop"));
    assert_eq!(title(&desk, COPY).as_deref(), Some("A stall (copy)"));
    let made = desk.workbook.proposal(COPY).unwrap();
    assert!(made.tiers.iter().all(|tier| !tiers.contains(&tier.id)));
    assert_eq!((made.number, made.made), (number + 1, day(2026, 11, 23)));
    assert_eq!(desk.screen, Screen::Proposal(COPY));
}

#[test]
fn what_was_deleted_is_put_back_over_the_revision_of_its_deletion() {
    // As after a reload: the store holds nothing of it here but that it was taken away, at revision 8.
    let record = Record::Proposal(was(&titled("A shop"), "A stall"));
    let desk = saved(answered());
    let desk = desk.update(Edit::PutBack { record, revision: 8, copy: COPY });
    assert_eq!(title(&desk, PROPOSAL).as_deref(), Some("A stall"));
    assert!(desk.notices.contains(&Notice::PutBack { title: "A stall".into() }));
    let unsaved = desk.unsaved();
    assert_eq!(unsaved.len(), 1);
    assert_eq!((unsaved[0].key, unsaved[0].over, unsaved[0].may_be_absent), (RecordKey::Proposal(PROPOSAL), 8, true));
    // Undone before it was written, there is nothing to write.
    assert!(desk.update(Edit::Undid).unsaved().is_empty());
}

#[test]
fn what_is_put_back_is_a_copy_where_its_id_exists() {
    let desk = titled("A shop");
    let record = Record::Proposal(was(&desk, "A stall"));
    let held = desk.kept.held.clone();
    let desk = desk.update(Edit::PutBack { record, revision: 8, copy: COPY });
    assert_eq!(title(&desk, PROPOSAL).as_deref(), Some("A shop"));
    assert_eq!(title(&desk, COPY).as_deref(), Some("A stall (copy)"));
    assert_eq!(desk.kept.held, held);
    let client = Client { name: "Wren".into(), ..Client::new(Id::from_bits(5)) };
    let back = |desk: Desk, copy: u128| {
        let record = Record::Client(Rc::new(client.clone()));
        desk.update(Edit::PutBack { record, revision: 2, copy: Id::from_bits(copy) })
    };
    let desk = back(back(desk, 6), 7);
    let ids: Vec<Id> = desk.workbook.clients.iter().map(|client| client.id).collect();
    assert_eq!(ids, [Id::from_bits(5), Id::from_bits(7)]);
}

#[test]
fn the_bin_keeps_thirty_days() {
    let deleted = 1_000_000;
    assert_eq!(goes_at(deleted), deleted + 2_592_000_000);
    assert_eq!(days_left(deleted, deleted), 30);
    assert_eq!(days_left(deleted, deleted + 1), 30);
    assert_eq!(days_left(deleted, deleted + DAY), 29);
    assert_eq!(days_left(deleted, deleted + 30 * DAY - 1), 1);
    assert_eq!(days_left(deleted, deleted + 30 * DAY), 0);
    // What was deleted before that goes: not yet at thirty days to the millisecond, and one later.
    assert!(deleted >= goes_before(deleted + 30 * DAY));
    assert!(deleted < goes_before(deleted + 30 * DAY + 1));
    assert_eq!(goes_before(5), 0);
}

#[test]
fn room_is_told_in_hundredths_and_nearly_full_from_eighty() {
    let room = |used| Room { used, given: 1_000 };
    assert_eq!([room(0), room(1), room(799), room(2_000)].map(Room::percent), [0, 1, 80, 100]);
    assert!(!room(790).is_nearly_full());
    assert!(room(791).is_nearly_full());
    assert!(Room { used: 1, given: 0 }.is_nearly_full());
    assert_eq!(LOCAL, 5_242_880);
    // "ї" is one unit of UTF-16, a musical clef two: (2 + 3) * 2.
    assert_eq!(bytes_of_texts([("ab", "ї\u{1d11e}")]), 10);
}

#[test]
fn bytes_are_said_in_the_largest_unit_there_is_one_of() {
    let said = |count, language| bytes::bytes(count, language).replace('\u{a0}', " ");
    let english = [0, 1, 999_000, 999_999, 1_000_000, 2_100_000, 5_242_880, 1_200_000_000];
    let expected = ["0 KB", "1 KB", "999 KB", "1,000 KB", "1.0 MB", "2.1 MB", "5.2 MB", "1.2 GB"];
    assert_eq!(english.map(|count| said(count, Language::English)), expected);
    assert_eq!(said(2_100_000, Language::Ukrainian), "2,1 МБ");
}

#[test]
fn days_are_said_from_where_one_stands() {
    let today = day(2026, 3, 1);
    let said = |at| day_words::day(Language::English, at, today).replace('\u{a0}', " ");
    assert_eq!(said(today), "Today");
    assert_eq!(said(day(2026, 2, 28)), "Yesterday");
    assert_eq!(said(day(2026, 2, 27)), "27 February 2026");
    // A clock that was put back.
    assert_eq!(said(day(2026, 3, 2)), "2 March 2026");
    let moment = day_words::moment(Language::English, (day(2026, 2, 27), "09:31"), today).replace('\u{a0}', " ");
    assert_eq!(moment, "on 27 February 2026 at 09:31");
}

#[test]
fn the_browser_is_asked_once_at_the_tenth_saving_or_the_first_issued_quote() {
    let after = |savings: usize| {
        (0..savings).fold(Asking::from_text(None), |asking, _| {
            // As it is kept in between.
            Asking::from_text(Some(&asking.saved(false).text()))
        })
    };
    assert_eq!(after(1), Asking::After(1));
    assert_eq!(after(9), Asking::After(9));
    assert_eq!(after(10), Asking::Asked);
    assert_eq!(after(11), Asking::Asked);
    assert_eq!(Asking::from_text(None).saved(true), Asking::Asked);
    assert_eq!(Asking::from_text(Some("nonsense")), Asking::After(0));
    // Once somebody has read what it answered, nothing more is asked or told.
    assert_eq!(Asking::from_text(Some(&Asking::Answered.text())), Asking::Answered);
    assert_eq!(Asking::Answered.saved(true), Asking::Answered);
}

#[test]
fn what_failed_is_tried_again_after_three_seconds_and_then_ever_more_rarely() {
    let rests = std::iter::successors(Some(rest_after(None)), |last| Some(rest_after(Some(*last))));
    assert_eq!(rests.take(7).collect::<Vec<_>>(), [3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000]);
}

#[test]
fn what_only_one_store_had_is_said_to_last_once_both_have_it() {
    let behind = Edit::Wrote {
        key: RecordKey::Studio,
        record: answered().workbook.record(RecordKey::Studio),
        revision: 1,
        at: "09:31".into(),
        only: Some(OneStore::NotLasting(StoreTrouble::Failed)),
    };
    let desk = answered().update(behind);
    assert!(desk.notices.contains(&Notice::OnlyOne(OneStore::NotLasting(StoreTrouble::Failed))));
    let desk = desk.update(Edit::Lasts("09:32".into()));
    assert_eq!((desk.kept.only, desk.kept.saved_at.as_deref()), (None, Some("09:32")));
    assert!(!desk.notices.iter().any(|notice| matches!(notice, Notice::OnlyOne(_))));
    // Where local storage is the one that refuses, that stays said.
    let full = Some(OneStore::Lasting(StoreTrouble::Denied));
    let mut desk = answered();
    desk.kept.only = full;
    assert_eq!(desk.update(Edit::Lasts("09:33".into())).kept.only, full);
}

#[test]
fn what_takes_no_part_of_the_room_is_the_rest() {
    let taken = Taken { work: 400, earlier: 300, bin: 20, aside: 5 };
    assert_eq!((taken.rest_of(1_000), taken.rest_of(725), taken.rest_of(100)), (275, 0, 0));
}

#[test]
fn only_an_engine_of_apples_that_was_not_installed_erases() {
    let engine =
        |vendor: &str, has_gestures, is_installed| Engine { vendor: vendor.into(), has_gestures, is_installed };
    assert!(erases_unvisited(&engine("Apple Computer, Inc.", true, false)));
    assert!(!erases_unvisited(&engine("Apple Computer, Inc.", true, true)));
    assert!(!erases_unvisited(&engine("Apple Computer, Inc.", false, false)));
    assert!(!erases_unvisited(&engine("Google Inc.", true, false)));
    assert!(!erases_unvisited(&engine("", false, false)));
}

#[test]
fn the_addresses_of_the_screens_lead_back() {
    for screen in [Screen::Earlier(PROPOSAL), Screen::EarlierRates, Screen::Bin] {
        assert_eq!(Screen::at(&screen.address()), Some(screen));
    }
    assert_eq!(Screen::EarlierRates.address(), "/rates/history");
    assert_eq!(Screen::Bin.address(), "/bin");
    assert!(Screen::Earlier(PROPOSAL).address().ends_with("/history"));
}
