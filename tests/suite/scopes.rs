//! A client's backlog and favours as people type them at the desk: priced, kept, undone, moved, and what must always hold of them.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::client::Client;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fraction::Fraction;
use ratewright::domain::hand_back::bare_client;
use ratewright::domain::id::Id;
use ratewright::domain::idea::MOST_IDEAS;
use ratewright::domain::parameter::{NotTaken, Parameter};
use ratewright::domain::priority::Priority;
use ratewright::domain::record::RecordKey;
use ratewright::domain::rounding;
use ratewright::domain::scope::{Scope, scope};
use ratewright::domain::scope_number::{ScopeItem, ScopeNumber};
use ratewright::domain::table::Set;
use ratewright::domain::workbook::Workbook;
use ratewright::locale::labels;
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::draft::Trouble;
use ratewright::state::studio::edit::{Edit, NameOf};
use ratewright::state::studio::scope_edit::{ScopeChange, ScopeText};
use ratewright::state::studio::screen::Screen;
use ratewright::wire::{path, record_v1, restore, strict};

use crate::offers::config;
use crate::workbooks::{Kind, workbooks};

const OF: Id = Id::from_bits(0xc1);
const ROLE: Id = Id::from_bits(0xa1);
const IDEA: Id = Id::from_bits(0xd1);
const OTHER: Id = Id::from_bits(0xd2);
const FAVOUR: Id = Id::from_bits(0xe1);

/// 60.00 an hour at the floor, 75.00 at target; one client.
const WORKBOOK: &str = r#"{ "studio": { "roles": [ { "id": "a1", "name": "Design" } ], "team": [ { "role": "a1", "costs": { "month": "5000" },
    "hours": { "year": "1000" } } ] }, "clients": [ { "id": "c1", "name": "Nova" } ] }"#;

fn desk() -> Desk {
    let workbook = strict::workbook(WORKBOOK).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    Desk::new(workbook, Language::English, false)
}

fn changed(desk: Desk, change: ScopeChange) -> Desk {
    desk.update(Edit::ChangedScope(OF, change))
}

fn typed(desk: Desk, number: ScopeNumber, text: &str) -> Desk {
    desk.update(Edit::Typed(Parameter::Scope(OF, number), text.into())).update(Edit::Left)
}

fn named(desk: Desk, of: ScopeText, text: &str) -> Desk {
    desk.update(Edit::Named(NameOf::Scope(OF, of), text.into())).update(Edit::Left)
}

fn client(desk: &Desk) -> &Client {
    desk.workbook.client(OF).unwrap()
}

fn figures(workbook: &Workbook, client: &Client) -> Scope {
    scope(&workbook.studio, &evaluate(workbook).rates.card, client)
}

fn hours(of: ScopeItem) -> ScopeNumber {
    ScopeNumber::Hours(of, ROLE)
}

/// Something in every place that takes something: 8 changes, 4 numbers, 3 texts.
fn told() -> Desk {
    let today = CivilDate::new(2026, 3, 2).unwrap();
    let changes = [
        ScopeChange::AddedIdea(IDEA),
        ScopeChange::AddedIdea(OTHER),
        ScopeChange::MovedIdea(OTHER, 0),
        ScopeChange::ChosePriority(IDEA, Priority::High),
        ScopeChange::MarkedAgreed(IDEA, true),
        ScopeChange::ChoseProposal(IDEA, Some(Id::from_bits(7))),
        ScopeChange::AddedFavour(FAVOUR, today),
        ScopeChange::ChoseDay(FAVOUR, today.plus_days(1)),
    ];
    let desk = changes.into_iter().fold(desk(), changed);
    let numbers = [
        (hours(ScopeItem::Idea(IDEA)), "12"),
        (ScopeNumber::Price(ScopeItem::Idea(OTHER)), "250.50"),
        (hours(ScopeItem::Idea(OTHER)), "9"),
        (hours(ScopeItem::Favour(FAVOUR)), "1.5"),
    ];
    let desk = numbers.into_iter().fold(desk, |desk, (number, text)| typed(desk, number, text));
    let texts = [ScopeText::Idea(IDEA), ScopeText::Description(IDEA), ScopeText::Favour(FAVOUR)];
    texts.into_iter().enumerate().fold(desk, |desk, (place, of)| named(desk, of, &format!("Words {place}")))
}

#[test]
fn what_is_typed_stands_and_is_taken_back_step_by_step() {
    let desk = told();
    let known = client(&desk);
    assert_eq!(known.ideas.iter().map(|idea| idea.id).collect::<Vec<_>>(), [OTHER, IDEA], "it was moved up");
    let idea = known.idea(IDEA).unwrap();
    assert_eq!((&*idea.name, &*idea.description), ("Words 0", "Words 1"));
    assert_eq!((idea.priority, idea.is_agreed, idea.proposal), (Priority::High, true, Some(Id::from_bits(7))));
    // 12 x 75.00, and the own price before the hours.
    let scope = figures(&desk.workbook, known);
    let text = |figure: &ratewright::domain::working::Figure| figure.fixed().unwrap().plain();
    assert_eq!(text(scope.idea(IDEA).unwrap()), "900.00");
    assert_eq!(text(scope.idea(OTHER).unwrap()), "250.50");
    assert_eq!(text(scope.favour(FAVOUR).unwrap()), "112.50");
    // 8 changes, 4 numbers and 3 texts: 15 steps back there is nothing.
    let undone = (0..15).fold(desk.clone(), |desk, _| desk.update(Edit::Undid));
    assert!(client(&undone).ideas.is_empty() && client(&undone).favours.is_empty());
    let redone = (0..15).fold(undone, |desk, _| desk.update(Edit::Redid));
    assert_eq!(client(&redone), client(&desk));
}

#[test]
fn a_record_comes_back_as_it_was_and_an_old_one_opens() {
    let desk = told();
    let record = desk.workbook.record(RecordKey::Client(OF)).unwrap();
    let read = restore::record(&record_v1::write(&record, 3)).unwrap();
    assert_eq!(read.value, (record, 3));
    assert!(read.repairs.is_empty());
    let before = record_v1::write(&self::desk().workbook.record(RecordKey::Client(OF)).unwrap(), 1);
    assert!(!before.contains("ideas") && !before.contains("favours"), "nothing is written of what was never typed");
    assert!(client(&self::desk()).ideas.is_empty());
}

#[test]
fn what_cannot_be_is_said_at_its_place() {
    let at = hours(ScopeItem::Idea(IDEA));
    let desk = typed(changed(desk(), ScopeChange::AddedIdea(IDEA)), at, "-3");
    let below = Some(&Trouble::NotTaken(NotTaken::BelowNothing));
    assert_eq!(desk.trouble(Parameter::Scope(OF, at)), below);
    assert_eq!(&*desk.text(Parameter::Scope(OF, at)), "-3", "what was typed stays");
    assert_eq!(client(&desk).scope_number(at), None);
    let gone = typed(desk, hours(ScopeItem::Favour(FAVOUR)), "3");
    assert_eq!(
        gone.trouble(Parameter::Scope(OF, hours(ScopeItem::Favour(FAVOUR)))),
        Some(&Trouble::NotTaken(NotTaken::Gone))
    );
    let stepped = gone.update(Edit::Stepped(Parameter::Scope(OF, at), -1));
    assert_eq!(client(&stepped).scope_number(at), None, "an arrow key does not go below nothing");
}

#[test]
fn every_number_has_an_address_a_path_and_a_name_of_its_own() {
    let workbook = told().workbook;
    let numbers = workbook.client(OF).unwrap().scope_numbers();
    // 2 hours and 2 prices of ideas, 1 and 1 of the favour.
    assert_eq!(numbers.len(), 6);
    let (mut paths, mut names) = (Set::new(), Set::new());
    for number in numbers {
        let at = Parameter::Scope(OF, number);
        assert!(paths.insert(path::parameter(at)), "{number:?}");
        for language in [Language::English, Language::Ukrainian] {
            let name = labels::parameter(at, &workbook, language);
            assert!(!name.is_empty() && !name.contains('{'), "{number:?}");
            assert!(names.insert((language.tag(), name)), "{number:?}");
        }
    }
}

#[test]
fn the_screen_has_an_address_and_a_working_leads_to_it() {
    assert_eq!(Screen::at(&Screen::Scope(OF).address()), Some(Screen::Scope(OF)));
    assert_eq!(Screen::at("/clients/c1/other"), None);
    let desk = told();
    let sought = desk.update(Edit::Sought(Parameter::Scope(OF, hours(ScopeItem::Idea(IDEA)))));
    assert_eq!(sought.screen, Screen::Scope(OF));
    let gone = sought.update(Edit::RemovedClient(OF)).update(Edit::Undid);
    assert_eq!(client(&gone).ideas.len(), 2, "a client who is put back has their backlog");
}

#[test]
fn a_backlog_has_an_end() {
    let many = (0..MOST_IDEAS as u128 + 5)
        .fold(desk(), |desk, place| changed(desk, ScopeChange::AddedIdea(Id::from_bits(0x5000 + place))));
    assert_eq!(client(&many).ideas.len(), MOST_IDEAS);
}

#[test]
fn nothing_of_it_goes_to_the_owner_with_a_managers_proposals() {
    let desk = told();
    let bare = bare_client(client(&desk));
    assert!(bare.ideas.is_empty() && bare.favours.is_empty());
    assert_eq!(bare.name, "Nova");
}

proptest! {
    #![proptest_config(config(60))]

    /// The favours' sum is the sum of its rows, the backlog's that of what is open, and what is agreed is part of it.
    #[test]
    fn sums_are_those_of_their_rows(workbook in workbooks(Kind::Extreme)) {
        for client in workbook.clients.iter() {
            let scope = figures(&workbook, client);
            let value = |id: Id, known: &[(Id, Option<ratewright::domain::working::Figure>)]| {
                let figure = known.iter().find(|(of, _)| *of == id).and_then(|(_, figure)| figure.clone());
                figure.and_then(|figure| figure.value.clone()).unwrap_or(Fraction::zero())
            };
            let rows: Vec<_> = client.favours.iter().map(|one| value(one.id, &scope.favours)).collect();
            prop_assert_eq!(scope.given.value.clone().unwrap(), Fraction::sum(&rows));
            let of = |fits: &dyn Fn(&&ratewright::domain::idea::Idea) -> bool| {
                let rows: Vec<_> = client.ideas.iter().filter(fits).map(|one| value(one.id, &scope.ideas)).collect();
                Fraction::sum(&rows)
            };
            prop_assert_eq!(scope.open.value.clone().unwrap(), of(&|idea| idea.ordered.is_none()));
            prop_assert_eq!(scope.agreed.value.clone().unwrap(), of(&|idea| idea.ordered.is_none() && idea.is_agreed));
            prop_assert!(scope.agreed.value <= scope.open.value);
            // As a screen shows them, rows add up to the sum: each is rounded before it is added.
            let digits = workbook.studio.currency.digits();
            prop_assert!(rows.iter().all(|row| rounding::half_away_from_zero(row, digits).unwrap().fraction() == *row));
        }
    }
}
