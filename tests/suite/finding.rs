//! Finding proposals by words, and the rows of a long list that are drawn.

use std::rc::Rc;

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::client::Client;
use ratewright::domain::currency::Currency;
use ratewright::domain::id::Id;
use ratewright::domain::issued::{Answer, AnswerKind, Issued};
use ratewright::domain::moment::Moment;
use ratewright::domain::pipeline::Stage;
use ratewright::domain::proposal::Proposal;
use ratewright::domain::search::{Search, folded};
use ratewright::state::studio::finding::{Order, Row, find, rows};
use ratewright::state::studio::window::{Heights, Part, WHOLE};

fn proposal(number: u32, title: &str, client: Option<u128>) -> Rc<Proposal> {
    let made = CivilDate::from_text("2026-03-02").unwrap();
    let title = title.to_owned();
    Rc::new(Proposal {
        title,
        client: client.map(Id::from_bits),
        ..Proposal::new(Id::from_bits(number.into()), number, made)
    })
}

fn client(id: u128, name: &str, organisation: &str) -> Rc<Client> {
    Rc::new(Client { name: name.to_owned(), organisation: organisation.to_owned(), ..Client::new(Id::from_bits(id)) })
}

fn issued(id: u128, proposal: u128, answer: Option<AnswerKind>) -> Rc<Issued> {
    let answer = answer.map(|kind| Answer {
        id: Id::from_bits(id),
        kind,
        token: "".into(),
        name: String::new(),
        words: String::new(),
        at: Moment::from_seconds(0),
        after_expiry: false,
        tier: String::new(),
        place: None,
        gross: None,
        net: None,
        net_once: None,
    });
    Rc::new(Issued {
        id: Id::from_bits(id),
        proposal: Id::from_bits(proposal),
        number: 1,
        revision: 1,
        supersedes: None,
        on: CivilDate::first_of(2026),
        currency: Currency::EUR,
        rate: None,
        until: None,
        offered: Rc::new([]),
        token: "".into(),
        answer,
    })
}

/// Newest first, as they stand in a workbook.
fn studio() -> Vec<Row> {
    let proposals = [
        proposal(5, "", None),
        proposal(4, "Сайт для пекарні", Some(2)),
        proposal(3, "Café Zoë: identity", Some(1)),
        Rc::new(Proposal { is_template: true, ..proposal(9, "Café template", None).as_ref().clone() }),
        proposal(2, "Audit", Some(1)),
        proposal(12, "Їжа й напої", Some(2)),
    ];
    let clients = [client(1, "Łukasz Müller", "Straße & Søn"), client(2, "Мар’яна Ґалаґан", "")];
    let issued = [
        issued(1, 3, Some(AnswerKind::Declined)),
        issued(2, 3, Some(AnswerKind::Accepted)),
        issued(3, 2, None),
        issued(4, 4, Some(AnswerKind::Declined)),
    ];
    rows(&proposals, &clients, &issued, CivilDate::first_of(2026))
}

fn numbers(typed: &str, stage: Option<Stage>, order: Order) -> Vec<u32> {
    let rows = studio();
    find(&rows, &Search::new(typed), stage, order).places.iter().map(|place| rows[*place].proposal.number).collect()
}

#[test]
fn proposals_are_found_by_title_client_and_number() {
    let found = |typed| numbers(typed, None, Order::Newest);
    assert_eq!(found(""), [5, 4, 3, 2, 12]);
    assert_eq!(found("  "), [5, 4, 3, 2, 12]);
    assert_eq!(found("CAFE zoe"), [3]);
    assert_eq!(found("zoe cafe"), [3]);
    assert_eq!(found("cafe\u{301}"), [3]);
    assert_eq!(found("lukasz"), [3, 2]);
    assert_eq!(found("muller audit"), [2]);
    assert_eq!(found("strasse son"), [3, 2]);
    assert_eq!(found("пекарні"), [4]);
    assert_eq!(found("ПЕКАРНI"), [] as [u32; 0], "a Latin I is another letter");
    assert_eq!(found("маряна"), [4, 12]);
    assert_eq!(found("мар'яна галаган"), [4, 12]);
    assert_eq!(found("іжа и напоі"), [12]);
    assert_eq!(found("№ 12"), [12]);
    assert_eq!(found("#4"), [4]);
    assert_eq!(found("template"), [] as [u32; 0]);
    assert_eq!(found("audit12"), [] as [u32; 0]);
}

#[test]
fn proposals_are_told_apart_by_what_became_of_the_last_quote() {
    let at = |stage| numbers("", Some(stage), Order::Newest);
    assert_eq!(at(Stage::Draft), [5, 12]);
    assert_eq!(at(Stage::Sent), [2]);
    assert_eq!(at(Stage::Accepted), [3]);
    assert_eq!(at(Stage::Declined), [4]);
    let rows = studio();
    let found = find(&rows, &Search::new("lukasz"), Some(Stage::Sent), Order::Newest);
    assert_eq!((found.places.len(), found.counts), (1, [0, 1, 0, 1, 0, 0]), "counts are of the words alone");
}

#[test]
fn proposals_stand_in_the_order_that_was_asked_for() {
    assert_eq!(numbers("", None, Order::Oldest), [12, 2, 3, 4, 5]);
    assert_eq!(numbers("", None, Order::Title), [2, 3, 12, 4, 5], "what has no title comes last");
    assert_eq!(numbers("", None, Order::Client), [3, 2, 4, 12, 5], "what has no client comes last");
}

proptest! {
    /// Whatever is typed: what is found has every word of it, and what has every word is found.
    #[test]
    fn what_is_found_has_every_word(titles in proptest::collection::vec("[a-cà-é А-Яїґ'’]{0,8}", 0..12), typed in "[a-cé а-вЇҐ]{0,4}") {
        let all: Vec<_> = titles.iter().zip(1..).map(|(title, number)| proposal(number + 100, title, None)).collect();
        let rows = rows(&all, &[], &[], CivilDate::first_of(2026));
        let found = find(&rows, &Search::new(&typed), None, Order::Newest).places;
        let has_all = |title: &str| folded(&typed).split_whitespace().all(|word| folded(title).contains(word));
        let wanted: Vec<usize> = (0..titles.len()).filter(|place| has_all(&titles[*place])).collect();
        prop_assert_eq!(found, wanted);
    }

    /// Folding is done once: a text that was folded stays as it is, in either case.
    #[test]
    fn folding_twice_is_folding(text in "\\PC{0,24}") {
        prop_assert_eq!(folded(&folded(&text)), folded(&text));
        prop_assert_eq!(folded(&text.to_lowercase()), folded(&text));
    }

    /// The parts of a list take the room of all of it and show what the view shows.
    #[test]
    fn a_window_shows_what_is_in_view(count in 0_usize..2_000, heights in proptest::collection::vec(1_i32..300, 0..40), from in -500_i32..250_000, held in proptest::option::of(0_usize..2_000)) {
        const VIEW: i32 = 900;
        let mut known = Heights::of(count);
        let measured: Vec<(usize, i32)> = heights.iter().enumerate().map(|(place, height)| (place * 7, *height)).filter(|(place, _)| *place < count).collect();
        known.measured(&measured);
        let whole = known.room(0, count);
        let (first, last) = known.window(from, VIEW);
        prop_assert!(first <= last && last <= count);
        if count <= WHOLE {
            prop_assert_eq!((first, last), (0, count));
        }
        for place in 0..count {
            let (top, end) = (known.room(0, place), known.room(0, place + 1));
            prop_assert!(!(end > from && top < from + VIEW) || (first..last).contains(&place), "row {} is in view", place);
        }
        let parts = known.parts((first, last), held);
        let mut rows = Vec::new();
        let mut room = 0;
        for part in parts {
            match part {
                Part::Room(height) => room += height,
                Part::Rows(first, last) => {
                    room += known.room(first, last);
                    rows.extend(first..last);
                }
            }
        }
        prop_assert_eq!(room, whole);
        prop_assert!(rows.is_sorted() && rows.iter().all(|row| *row < count));
        prop_assert_eq!(held.is_some_and(|held| held < count), held.is_some_and(|held| rows.contains(&held)));
    }
}
