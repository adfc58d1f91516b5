//! The desk as people use it: typing, leaving, undoing, and what another tab does meanwhile.

use std::rc::Rc;

use ratewright::domain::band::Band;
use ratewright::domain::capacity::HoursBy;
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::cost_base::{By, Period};
use ratewright::domain::currency::Currency;
use ratewright::domain::id::Id;
use ratewright::domain::issued::{Answer, AnswerKind, Issued};
use ratewright::domain::moment::Moment;
use ratewright::domain::parameter::{ConditionNumber, ConditionsOf, CostsOf, LineNumber, Parameter};
use ratewright::domain::passage::PassageKind;
use ratewright::domain::record::{Record, RecordKey};
use ratewright::domain::recurrence::Interval;
use ratewright::domain::retainer::{Retainer, Unused};
use ratewright::domain::studio::Studio;
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::draft::Outcome;
use ratewright::state::studio::edit::{Edit, LineKind, NameOf, StoreTrouble};
use ratewright::state::studio::notice::Notice;
use ratewright::state::studio::offer_edit::{ConditionsChange, LibraryChange, LineChange, OfferChange, RetainerKind};
use ratewright::state::studio::sending::NotRecorded;

const OWNER: Id = Id::from_bits(1);
const LIVING: Parameter = Parameter::CostsMonth(CostsOf::Member(OWNER));
pub const WORK: Parameter = Parameter::CostsMonth(CostsOf::Business);
const HOURS: Parameter = Parameter::MemberHours(OWNER);

fn blank() -> Desk {
    let studio = Studio::new(2026, Currency::from_code("GBP").expect("a currency"), OWNER, Id::from_bits(2));
    Desk::new(Workbook::new(studio), Language::English, true)
}

pub fn typed(desk: Desk, at: Parameter, text: &str) -> Desk {
    desk.update(Edit::Typed(at, text.into())).update(Edit::Left)
}

pub fn answered() -> Desk {
    let desk = typed(blank(), LIVING, "2,816");
    typed(typed(desk, WORK, "935"), HOURS, "990")
}

/// The store now holds everything as it is.
pub fn saved(mut desk: Desk) -> Desk {
    for unsaved in desk.unsaved() {
        let revision = unsaved.over + 1;
        desk = desk.update(Edit::Wrote {
            key: unsaved.key,
            record: unsaved.record,
            revision,
            at: "09:31".into(),
            only: None,
        });
    }
    desk
}

fn value(desk: &Desk, at: Parameter) -> Option<String> {
    desk.workbook.get(at).map(Typed::plain)
}

/// 45,012 / 990 = 45.4666..., rounded up.
fn base(desk: &Desk) -> Option<String> {
    desk.evaluation.rates.bands.hour.get(Band::Base).fixed().map(|rate| rate.plain())
}

#[test]
fn three_answers_give_a_floor() {
    assert_eq!(base(&answered()), Some("45.47".to_owned()));
}

#[test]
fn unreadable_text_changes_nothing_but_its_own_draft() {
    let desk = answered().update(Edit::Typed(LIVING, "2816 or so".into())).update(Edit::Left);
    assert_eq!(value(&desk, LIVING), Some("2816".to_owned()));
    assert_eq!(&*desk.text(LIVING), "2816 or so");
    assert!(desk.trouble(LIVING).is_some());
    let mended = typed(desk, LIVING, "3000");
    assert_eq!((value(&mended, LIVING), mended.trouble(LIVING)), (Some("3000".to_owned()), None));
}

#[test]
fn one_separator_before_three_digits_is_read_as_the_language_does_and_told() {
    let desk = blank().update(Edit::Typed(LIVING, "1,200".into()));
    assert_eq!(value(&desk, LIVING), Some("1200".to_owned()));
    assert!(matches!(desk.drafts.get(&LIVING).map(|draft| &draft.outcome), Some(Outcome::TakenAs(_))));
    let desk = blank().update(Edit::ChoseLanguage(Language::Ukrainian)).update(Edit::Typed(LIVING, "1,200".into()));
    assert_eq!(value(&desk, LIVING), Some("1.200".to_owned()));
}

#[test]
fn a_field_that_was_left_is_one_step_however_many_keys_it_took() {
    let desk = blank()
        .update(Edit::Typed(LIVING, "2".into()))
        .update(Edit::Typed(LIVING, "28".into()))
        .update(Edit::Typed(LIVING, "2816".into()));
    let desk = typed(desk, WORK, "935").update(Edit::Undid);
    assert_eq!((value(&desk, LIVING), value(&desk, WORK)), (Some("2816".to_owned()), None));
    let desk = desk.update(Edit::Undid);
    assert_eq!(value(&desk, LIVING), None);
    let desk = desk.update(Edit::Redid).update(Edit::Redid);
    assert_eq!(value(&desk, WORK), Some("935".to_owned()));
}

#[test]
fn arrow_keys_step_from_what_holds() {
    let desk = blank().update(Edit::Stepped(Parameter::DayHours, -1));
    assert_eq!(value(&desk, Parameter::DayHours), Some("7".to_owned()));
    let desk = desk.update(Edit::Stepped(LIVING, -1));
    assert_eq!(value(&desk, LIVING), None, "nothing costs less than nothing");
}

#[test]
fn what_the_store_holds_is_not_written_again() {
    assert!(blank().unsaved().is_empty(), "an untouched desk is not worth keeping");
    let desk = answered();
    assert_eq!(desk.unsaved().len(), 1);
    assert!(saved(desk).unsaved().is_empty());
}

/// The studio as another tab has written it: other hours, at a revision.
fn theirs(desk: &Desk, hours: &str, revision: u64) -> Edit {
    let mut workbook = desk.workbook.clone();
    workbook.set(HOURS, Some(Typed::from_plain(hours).expect("digits"))).expect("it is there");
    Edit::ChangedElsewhere {
        key: RecordKey::Studio,
        record: Some(Record::Studio(Rc::clone(&workbook.studio))),
        revision,
    }
}

#[test]
fn another_tabs_change_is_taken_over_and_never_undone_here() {
    let desk = saved(answered());
    let edit = theirs(&desk, "1000", 2);
    let desk = desk.update(edit);
    assert_eq!(value(&desk, HOURS), Some("1000".to_owned()));
    let desk = desk.update(Edit::Undid);
    assert_eq!(value(&desk, HOURS), Some("1000".to_owned()));
    assert!(desk.notices.contains(&Notice::UndoLeftAlone));
}

#[test]
fn of_two_changes_of_the_same_thing_a_person_chooses() {
    let desk = saved(answered());
    let edit = theirs(&desk, "1000", 2);
    let desk = typed(desk, LIVING, "3000").update(edit);
    assert_eq!(value(&desk, HOURS), Some("990".to_owned()));
    assert!(desk.unsaved().is_empty(), "nothing is written over it meanwhile");
    let took = desk.clone().update(Edit::TookTheirs(RecordKey::Studio));
    assert_eq!((value(&took, HOURS), value(&took, LIVING)), (Some("1000".to_owned()), Some("2816".to_owned())));
    assert!(took.unsaved().is_empty());
    let kept = desk.update(Edit::KeptMine(RecordKey::Studio));
    assert_eq!(value(&kept, LIVING), Some("3000".to_owned()));
    assert_eq!(kept.unsaved().first().map(|unsaved| unsaved.over), Some(2), "mine is written over theirs, knowingly");
}

#[test]
fn an_older_revision_changes_nothing() {
    let desk = typed(saved(answered()), WORK, "936");
    let desk = saved(desk);
    let edit = theirs(&desk, "1000", 1);
    assert_eq!(value(&desk.update(edit), HOURS), Some("990".to_owned()));
}

#[test]
fn a_full_store_is_told_until_something_was_written() {
    let desk = answered().update(Edit::NotWritten(StoreTrouble::Full));
    assert!(desk.notices.contains(&Notice::Trouble(StoreTrouble::Full)));
    assert!(!saved(desk).notices.contains(&Notice::Trouble(StoreTrouble::Full)));
}

#[test]
fn a_workbook_that_was_opened_can_be_taken_back() {
    let desk = answered();
    let other = blank().workbook;
    let desk = desk.update(Edit::Opened(Box::new(other), Notice::StartedAfresh));
    assert_eq!(base(&desk), None);
    assert_eq!(base(&desk.update(Edit::Undid)), Some("45.47".to_owned()));
}

#[test]
fn one_figure_that_was_never_typed_begins_as_what_its_parts_came_to() {
    let list = CostsOf::Member(OWNER);
    let cost = Id::from_bits(7);
    // 100 a week is 5,200 a year and 433.333... a month.
    let desk = blank().update(Edit::AddedCost(list, cost)).update(Edit::ChosePeriod(list, cost, Period::Week));
    let desk = typed(desk, Parameter::CostAmount(list, cost, Band::Base), "100");
    let desk = desk.update(Edit::ChoseCostsBy(list, By::Whole, Id::from_bits(8)));
    assert_eq!(value(&desk, LIVING), Some("433.34".to_owned()));
    // 261 weekdays x 8 hours in 2026.
    let desk = desk.update(Edit::ChoseHoursBy(OWNER, HoursBy::Calendar));
    let desk = desk.update(Edit::ChoseHoursBy(OWNER, HoursBy::Whole));
    assert_eq!(value(&desk, HOURS), Some("2088".to_owned()));
}

#[test]
fn what_was_taken_away_and_brought_back_is_written_where_nothing_stands() {
    let proposal = Id::from_bits(9);
    let tiers = [11, 12, 13].map(Id::from_bits);
    let today = CivilDate::first_of(2026);
    let desk = saved(answered().update(Edit::AddedProposal {
        id: proposal,
        tiers,
        line: Id::from_bits(14),
        today,
        zone: "Europe/Kyiv".into(),
    }));
    let desk = saved(desk.update(Edit::RemovedProposal(proposal))).update(Edit::Undid);
    let unsaved = desk.unsaved();
    assert_eq!(unsaved.len(), 1);
    assert!(unsaved[0].may_be_absent, "the store is known to hold none");
    assert!(saved(desk).unsaved().is_empty());
}

#[test]
fn what_is_deleted_before_it_was_saved_is_written_as_it_was_and_then_goes() {
    let id = Id::from_bits(9);
    let key = RecordKey::Proposal(id);
    let tiers = [11, 12, 13].map(Id::from_bits);
    let (today, zone) = (CivilDate::first_of(2026), "Europe/Kyiv".into());
    let desk = saved(answered().update(Edit::AddedProposal { id, tiers, line: Id::from_bits(14), today, zone }));
    let desk = desk.update(Edit::Named(NameOf::Proposal(id), "Moth".into()));
    let typed = desk.workbook.record(key);
    let deleted = desk.update(Edit::RemovedProposal(id));
    let unsaved = deleted.unsaved();
    assert_eq!(unsaved.iter().map(|one| one.key).collect::<Vec<_>>(), [key]);
    assert_eq!((&unsaved[0].record, &unsaved[0].last), (&None, &typed));
    // Brought back before that, nothing goes; what was saved as it was goes at once; and erased is erased.
    let back = deleted.clone().update(Edit::Undid);
    assert_eq!(back.unsaved().iter().map(|one| &one.record).collect::<Vec<_>>(), [&typed]);
    let again = saved(back).update(Edit::RemovedProposal(id));
    assert_eq!(again.unsaved().iter().map(|one| &one.last).collect::<Vec<_>>(), [&None]);
    assert!(saved(deleted.clone()).unsaved().is_empty());
    assert!(deleted.update(Edit::StoreEmptied).unsaved().iter().all(|one| one.last.is_none()));
}

#[test]
fn undo_in_a_field_leaves_alone_what_another_tab_did_meanwhile() {
    let desk = saved(saved(answered()).update(Edit::Typed(LIVING, "3000".into())));
    let edit = theirs(&desk, "1000", 3);
    let desk = desk.update(edit).update(Edit::Left).update(Edit::Undid);
    assert_eq!(value(&desk, HOURS), Some("1000".to_owned()));
}

#[test]
fn a_conflict_ends_when_both_agree() {
    let desk = saved(answered());
    let edit = theirs(&desk, "1000", 2);
    let desk = typed(desk, LIVING, "3000").update(edit);
    assert_eq!(desk.kept.conflicts.len(), 1);
    let mine = desk.workbook.record(RecordKey::Studio);
    let desk = desk.update(Edit::ChangedElsewhere { key: RecordKey::Studio, record: mine, revision: 3 });
    assert!(desk.kept.conflicts.is_empty());
}

#[test]
fn of_two_writings_at_one_revision_neither_is_taken_for_the_other() {
    let desk = saved(answered());
    let edit = theirs(&desk, "1000", 1);
    assert_eq!(value(&desk.update(edit), HOURS), Some("1000".to_owned()));
}

#[test]
fn one_record_that_was_written_does_not_mend_the_trouble_of_another() {
    let proposal = Id::from_bits(9);
    let tiers = [11, 12, 13].map(Id::from_bits);
    let today = CivilDate::first_of(2026);
    let desk = answered().update(Edit::AddedProposal {
        id: proposal,
        tiers,
        line: Id::from_bits(14),
        today,
        zone: "Europe/Kyiv".into(),
    });
    let first = desk.unsaved().remove(0);
    let desk = desk.update(Edit::NotWritten(StoreTrouble::Full));
    let desk =
        desk.update(Edit::Wrote { key: first.key, record: first.record, revision: 1, at: "09:31".into(), only: None });
    assert!(desk.notices.contains(&Notice::Trouble(StoreTrouble::Full)));
}

#[test]
fn a_client_that_is_deleted_leaves_its_proposals_to_nobody_until_undo() {
    let (proposal, client) = (Id::from_bits(9), Id::from_bits(8));
    let tiers = [11, 12, 13].map(Id::from_bits);
    let today = CivilDate::first_of(2026);
    let desk = answered().update(Edit::AddedProposal {
        id: proposal,
        tiers,
        line: Id::from_bits(14),
        today,
        zone: "Europe/Kyiv".into(),
    });
    let desk = desk.update(Edit::AddedClient { proposal, client }).update(Edit::RemovedClient(client));
    assert!(desk.workbook.clients.is_empty());
    assert_eq!(desk.workbook.proposal(proposal).and_then(|proposal| proposal.client), None);
    let desk = desk.update(Edit::Undid);
    assert_eq!(desk.workbook.clients.len(), 1);
    assert_eq!(desk.workbook.proposal(proposal).and_then(|proposal| proposal.client), Some(client));
}

#[test]
fn clients_stand_in_the_order_of_their_ids_however_they_came() {
    let proposal = Id::from_bits(9);
    let tiers = [11, 12, 13].map(Id::from_bits);
    let today = CivilDate::first_of(2026);
    let mut desk = answered().update(Edit::AddedProposal {
        id: proposal,
        tiers,
        line: Id::from_bits(14),
        today,
        zone: "Europe/Kyiv".into(),
    });
    for bits in [30, 10, 20] {
        desk = desk.update(Edit::AddedClient { proposal, client: Id::from_bits(bits) });
    }
    let order: Vec<Id> = desk.workbook.clients.iter().map(|client| client.id).collect();
    assert_eq!(order, [10, 20, 30].map(Id::from_bits));
}

#[test]
fn a_notice_offers_to_undo_only_the_last_step() {
    let desk = answered().update(Edit::Opened(Box::new(blank().workbook), Notice::StartedAfresh));
    assert!(desk.notices.contains(&Notice::StartedAfresh));
    assert!(!typed(desk, WORK, "7").notices.contains(&Notice::StartedAfresh));
}

#[test]
fn a_number_that_must_stand_is_not_emptied() {
    let list = CostsOf::Member(OWNER);
    let cost = Id::from_bits(7);
    let once = Edit::ChosePeriod(list, cost, Period::Once { years: 3 });
    let desk = blank().update(Edit::AddedCost(list, cost)).update(once);
    let desk = desk.update(Edit::Typed(Parameter::CostYears(list, cost), "".into()));
    assert_eq!(value(&desk, Parameter::CostYears(list, cost)), Some("3".to_owned()));
    assert!(desk.trouble(Parameter::CostYears(list, cost)).is_some());
}

pub const PROPOSAL: Id = Id::from_bits(9);
pub const LINE: Id = Id::from_bits(14);
pub const TIERS: [Id; 3] = [Id::from_bits(11), Id::from_bits(12), Id::from_bits(13)];

/// A proposal of 1 January 2026 with three tiers and a line of hours.
pub fn proposing(desk: Desk) -> Desk {
    let today = CivilDate::first_of(2026);
    desk.update(Edit::AddedProposal { id: PROPOSAL, tiers: TIERS, line: LINE, today, zone: "Europe/Kyiv".into() })
}

#[test]
fn a_new_proposal_begins_with_the_usual_conditions() {
    let usual = |number| Parameter::Condition(ConditionsOf::Studio, number);
    let tax = Id::from_bits(20);
    let added = ConditionsChange::AddedTax(tax);
    let desk = answered().update(Edit::ChangedConditions(ConditionsOf::Studio, added));
    let desk = typed(desk, Parameter::TaxPercent(ConditionsOf::Studio, tax), "20");
    let desk = typed(typed(desk, usual(ConditionNumber::ValidDays), "30"), usual(ConditionNumber::Margin), "15");
    let desk = proposing(desk);
    let proposal = desk.workbook.proposal(PROPOSAL).unwrap();
    let conditions = &proposal.conditions;
    assert_eq!(conditions.taxation.taxes[0].percent, Some(Typed::whole(20)));
    assert_eq!(proposal.lines[0].taxes.as_ref(), [tax]);
    assert_eq!(conditions.terms.valid_until, CivilDate::from_text("2026-01-31"));
    assert_eq!(conditions.terms.zone, "Europe/Kyiv");
    assert_eq!(conditions.margin, Some(Typed::whole(15)));
}

#[test]
fn no_part_of_a_copy_shares_an_id_with_what_it_was_copied_from() {
    let (tax, section, group, payment) =
        (Id::from_bits(20), Id::from_bits(21), Id::from_bits(22), [23, 24, 25].map(Id::from_bits));
    let of = ConditionsOf::Proposal(PROPOSAL);
    let desk = proposing(answered())
        .update(Edit::ChangedConditions(of, ConditionsChange::AddedTax(tax)))
        .update(Edit::ChangedConditions(of, ConditionsChange::TookUsualSchedule(payment)))
        .update(Edit::ChangedOffer(PROPOSAL, OfferChange::AddedSection(section)))
        .update(Edit::ChangedOffer(PROPOSAL, OfferChange::AddedGroup(group)))
        .update(Edit::ChangedLine(PROPOSAL, LINE, LineChange::ChoseSection(Some(section))));
    let desk = typed(desk, Parameter::LineQuantity { proposal: PROPOSAL, line: LINE, tier: TIERS[1] }, "3");
    let copy = Id::from_bits(0xc0ffee_u128 << 64);
    let desk = desk.update(Edit::DuplicatedProposal { id: PROPOSAL, copy, today: CivilDate::first_of(2026) });
    let (one, two) = (desk.workbook.proposal(PROPOSAL).unwrap(), desk.workbook.proposal(copy).unwrap());
    assert_ne!(one.lines[0].id, two.lines[0].id);
    assert_ne!(one.tiers[1].id, two.tiers[1].id);
    assert_ne!(one.conditions.schedule[0].id, two.conditions.schedule[0].id);
    // What the parts say of each other still holds.
    assert_eq!(two.lines[0].section, Some(two.sections[0].id));
    assert_eq!(two.lines[0].taxes.as_ref(), [two.conditions.taxation.taxes[0].id]);
    assert_eq!(two.lines[0].quantities.get(&two.tiers[1].id), Some(&Typed::whole(3)));
    // And it comes to the same.
    let total = |id| desk.evaluation.draft(id).unwrap().tiers.iter().map(|tier| tier.total_fixed).collect::<Vec<_>>();
    assert_eq!(total(PROPOSAL), total(copy));
}

#[test]
fn a_template_is_a_copy_without_client_and_dates_and_others_begin_from_it() {
    let (template, begun) = (Id::from_bits(40 << 64), Id::from_bits(41 << 64));
    let today = CivilDate::first_of(2026);
    let desk = proposing(answered()).update(Edit::Named(NameOf::Proposal(PROPOSAL), "A site".into()));
    let desk = desk.update(Edit::AddedClient { proposal: PROPOSAL, client: Id::from_bits(8) });
    let desk = desk.update(Edit::KeptAsTemplate { id: PROPOSAL, copy: template, today });
    let kept = desk.workbook.proposal(template).unwrap();
    assert!(kept.is_template && kept.client.is_none() && kept.title == "A site");
    assert!(desk.notices.contains(&Notice::KeptAsTemplate));
    let later = CivilDate::from_text("2026-03-01").unwrap();
    let desk = desk.update(Edit::BeganFrom { id: template, copy: begun, today: later });
    let proposal = desk.workbook.proposal(begun).unwrap();
    assert!(!proposal.is_template && proposal.made == later && proposal.title == "A site");
    assert_eq!(desk.screen.address(), format!("/proposals/{begun}"));
}

#[test]
fn a_kept_line_comes_into_another_proposal_as_it_was() {
    let (kept, added) = (Id::from_bits(50), Id::from_bits(51));
    let desk = proposing(answered()).update(Edit::Named(NameOf::Line(PROPOSAL, LINE), "Design".into()));
    let desk = typed(desk, Parameter::LineQuantity { proposal: PROPOSAL, line: LINE, tier: TIERS[0] }, "12");
    let desk = desk.update(Edit::ChangedLibrary(LibraryChange::KeptLine(PROPOSAL, LINE, kept)));
    let desk = desk.update(Edit::RemovedProposal(PROPOSAL));
    let desk = proposing(desk).update(Edit::ChangedLibrary(LibraryChange::AddedLine(PROPOSAL, kept, added)));
    let line = desk.workbook.proposal(PROPOSAL).unwrap().line(added).unwrap();
    assert_eq!(&*line.name, "Design");
    // Once in every tier, with the quantity that it had in the first.
    assert!(TIERS.iter().all(|tier| line.quantities.get(tier) == Some(&Typed::whole(12))));
    let desk = desk.update(Edit::ChangedLibrary(LibraryChange::RemovedLine(kept)));
    assert!(desk.workbook.studio.library.lines.is_empty());
}

#[test]
fn a_kept_passage_comes_into_another_proposal() {
    let [passage, kept, added] = [60, 61, 62].map(Id::from_bits);
    let desk = proposing(answered())
        .update(Edit::ChangedOffer(PROPOSAL, OfferChange::AddedPassage(passage, PassageKind::Team)))
        .update(Edit::Named(NameOf::PassageText(PROPOSAL, passage), "Two of us.".into()))
        .update(Edit::ChangedLibrary(LibraryChange::KeptPassage(PROPOSAL, passage, kept)))
        .update(Edit::ChangedOffer(PROPOSAL, OfferChange::RemovedPassage(passage)))
        .update(Edit::ChangedLibrary(LibraryChange::AddedPassage(PROPOSAL, kept, added)));
    let passages = &desk.workbook.proposal(PROPOSAL).unwrap().passages;
    assert_eq!((passages.len(), passages[0].text.as_str()), (1, "Two of us."));
}

#[test]
fn a_retainer_says_what_becomes_of_its_hours() {
    let change = |desk: Desk, change| desk.update(Edit::ChangedLine(PROPOSAL, LINE, change));
    let number = |number| Parameter::Line { proposal: PROPOSAL, line: LINE, number };
    let desk = change(proposing(answered()), LineChange::ChoseInterval(Some(Interval::Month)));
    let desk = change(desk, LineChange::ChoseRetainer(Some(RetainerKind::Hourly)));
    let desk = change(change(desk, LineChange::MarkedRollOver(true)), LineChange::MarkedCallsCount(false));
    let desk = typed(typed(desk, number(LineNumber::RetainerCap), "5"), number(LineNumber::RetainerBeyond), "90");
    let line = desk.workbook.proposal(PROPOSAL).unwrap().line(LINE).unwrap().clone();
    let unused = Unused::RollOver { cap: Some(Typed::whole(5)) };
    let wanted = Retainer::Hourly { unused, beyond: Some(Typed::whole(90)), calls_count: false };
    assert_eq!(line.retainer, Some(wanted));
    // Another model takes the place of all that.
    let desk = change(desk, LineChange::ChoseRetainer(Some(RetainerKind::Project)));
    let desk = desk.update(Edit::Named(NameOf::RetainerResults(PROPOSAL, LINE), "A plan\nA draft".into()));
    let line = desk.workbook.proposal(PROPOSAL).unwrap().line(LINE).unwrap().clone();
    assert_eq!(line.retainer, Some(Retainer::Project { results: vec!["A plan".into(), "A draft".into()] }));
    let desk = change(desk, LineChange::ChoseRetainer(None));
    assert_eq!(desk.workbook.proposal(PROPOSAL).unwrap().line(LINE).unwrap().retainer, None);
}

#[test]
fn sections_stand_in_the_order_they_were_moved_to() {
    let ids = [70, 71, 72].map(Id::from_bits);
    let mut desk = proposing(answered());
    for id in ids {
        desk = desk.update(Edit::ChangedOffer(PROPOSAL, OfferChange::AddedSection(id)));
    }
    let desk = desk.update(Edit::ChangedOffer(PROPOSAL, OfferChange::MovedSection(ids[2], 0)));
    let order: Vec<Id> = desk.workbook.proposal(PROPOSAL).unwrap().sections.iter().map(|one| one.id).collect();
    assert_eq!(order, [ids[2], ids[0], ids[1]]);
    let desk = desk.update(Edit::AddedLine { proposal: PROPOSAL, line: Id::from_bits(80), kind: LineKind::Fixed });
    assert_eq!(desk.workbook.proposal(PROPOSAL).unwrap().lines.len(), 2);
}

#[test]
fn the_taxes_of_a_line_stand_in_the_order_of_the_offer_however_they_were_marked() {
    let of = ConditionsOf::Proposal(PROPOSAL);
    let (gst, qst) = (Id::from_bits(90), Id::from_bits(91));
    let taxes = |desk: &Desk| desk.workbook.proposal(PROPOSAL).unwrap().line(LINE).unwrap().taxes.to_vec();
    let desk = proposing(answered())
        .update(Edit::ChangedConditions(of, ConditionsChange::AddedTax(gst)))
        .update(Edit::ChangedConditions(of, ConditionsChange::AddedTax(qst)))
        .update(Edit::ChangedLine(PROPOSAL, LINE, LineChange::MarkedTaxed(gst, false)))
        .update(Edit::ChangedLine(PROPOSAL, LINE, LineChange::MarkedTaxed(qst, true)))
        .update(Edit::ChangedLine(PROPOSAL, LINE, LineChange::MarkedTaxed(gst, true)));
    assert_eq!(taxes(&desk), [gst, qst]);
    let desk = desk.update(Edit::ChangedConditions(of, ConditionsChange::MovedTax(qst, 0)));
    assert_eq!(taxes(&desk), [qst, gst]);
}

/// A quote that was issued from the proposal, without the seal.
fn issued(id: u128, supersedes: Option<u128>) -> Rc<Issued> {
    Rc::new(Issued {
        id: Id::from_bits(id),
        proposal: PROPOSAL,
        number: 1,
        revision: if supersedes.is_some() { 2 } else { 1 },
        supersedes: supersedes.map(Id::from_bits),
        on: CivilDate::first_of(2026),
        currency: Currency::EUR,
        rate: None,
        until: None,
        offered: Rc::new([]),
        token: "token".into(),
        answer: None,
    })
}

fn yes(id: u128) -> Answer {
    Answer {
        id: Id::from_bits(id),
        kind: AnswerKind::Accepted,
        token: "answer".into(),
        name: "Jo".into(),
        words: String::new(),
        at: Moment::from_seconds(0),
        after_expiry: false,
        tier: "Essential".into(),
        place: None,
        gross: None,
        net: None,
        net_once: None,
    }
}

#[test]
fn what_left_the_desk_is_taken_back_by_no_undo() {
    let desk = typed(proposing(answered()), WORK, "940").update(Edit::Issued(issued(100, None)));
    let desk = desk.update(Edit::Undid).update(Edit::Undid);
    assert_eq!(desk.workbook.issued.len(), 1);
    assert_eq!(value(&desk, WORK), Some("935".to_owned()));
}

#[test]
fn an_answer_is_recorded_once_however_often_it_is_opened() {
    let quote = Id::from_bits(100);
    let desk = proposing(answered()).update(Edit::Issued(issued(100, None)));
    let desk = desk.update(Edit::Answered(quote, yes(7)));
    assert!(desk.notices.contains(&Notice::AnswerRecorded(AnswerKind::Accepted)));
    assert_eq!(desk.screen.address(), format!("/proposals/{PROPOSAL}/send"));
    let again = desk.clone().update(Edit::Answered(quote, yes(7)));
    assert!(again.notices.contains(&Notice::AnswerKnown));
    // Another answer to the same quote is told, and the first one stays.
    let other = again.update(Edit::Answered(quote, yes(8)));
    assert!(other.notices.contains(&Notice::NotRecorded(NotRecorded::AnsweredOtherwise)));
    assert_eq!(other.workbook.issued(quote).unwrap().answer.as_ref().unwrap().id, Id::from_bits(7));
    // An answer to a quote that this desk never issued changes nothing.
    let before = other.workbook.clone();
    assert_eq!(other.update(Edit::Answered(Id::from_bits(999), yes(9))).workbook, before);
}

#[test]
fn a_revision_stands_behind_what_it_supersedes() {
    let desk =
        proposing(answered()).update(Edit::Issued(issued(200, Some(100)))).update(Edit::Issued(issued(100, None)));
    let order: Vec<u32> = desk.workbook.issued_of(PROPOSAL).map(|issued| issued.revision).collect();
    assert_eq!(order, [1, 2]);
    assert_eq!(desk.workbook.next_quote(), 2);
}
