//! Change orders: made of a backlog against an accepted quote, kept, mended where the quote no longer holds, and what must always hold of
//! what they come to.

use std::rc::Rc;

use proptest::prelude::{any, prop_assert_eq, prop_assume, proptest};
use ratewright::domain::change_base::{ChangeTrouble, NotChangeable, accepted_until_now, bases, trouble};
use ratewright::domain::change_draft::Ordered;
use ratewright::domain::change_order::{ChangeOrder, Once};
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::currency::Currency;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fixed::Fixed;
use ratewright::domain::id::Id;
use ratewright::domain::issued::{Answer, AnswerKind, Issued};
use ratewright::domain::pool::Sums;
use ratewright::domain::proposal::{Pricing, Proposal};
use ratewright::domain::record::{Record, RecordKey};
use ratewright::domain::table::Set;
use ratewright::domain::totals::totals;
use ratewright::domain::typed::Typed;
use ratewright::locale::change_words;
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::edit::{Edit, NameOf};
use ratewright::state::studio::order_edit::{OrderChange, OrderText};
use ratewright::state::studio::scope_edit::ScopeChange;
use ratewright::state::studio::screen::Screen;
use ratewright::wire::{record_v1, restore, strict};

use crate::offers::{Size, config, dice, offers, permitted};

const CLIENT: Id = Id::from_bits(0xc1);
const QUOTE: Id = Id::from_bits(0x91);
const LATER: Id = Id::from_bits(0x92);
const ORDER: Id = Id::from_bits(0x77);

/// 75.00 an hour at target; a site sold for 4,000.00, with 20 % tax 4,800.00. Two ideas are agreed, 12 h x 75.00 = 900.00 and 250.50, one is
/// not. The work was to end on 30 June.
const WORKBOOK: &str = r#"{ "studio": { "roles": [ { "id": "a1", "name": "Design" } ], "team": [ { "role": "a1", "costs": { "month": "5000" },
    "hours": { "year": "1000" } } ] },
  "clients": [ { "id": "c1", "name": "Nova", "ideas": [
    { "id": "d1", "name": "Booking", "description": "Fewer calls", "hours": { "a1": "12" }, "agreed": true },
    { "id": "d2", "name": "A shop", "hours": { "a1": "80" } },
    { "id": "d3", "name": "Photos", "price": "250.5", "agreed": true } ] } ],
  "proposals": [ { "id": "51", "number": 1, "title": "A site", "client": "c1", "notes": "Private", "taxes": [ { "id": "1", "percent": "20" } ],
    "line_taxes": [ "1" ], "discount": { "percent": "10" }, "terms": { "rounds": "2" }, "phases": [ { "name": "Launch", "to": "2026-06-30" } ] } ],
  "issued": [ { "id": "91", "proposal": "51", "number": 7, "on": "2026-03-02", "currency": "EUR",
    "answer": { "id": "f1", "at": 1772438400, "gross": "4800", "net": "4000", "net_once": "4000" } } ] }"#;

fn desk() -> Desk {
    let workbook = strict::workbook(WORKBOOK).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    Desk::new(workbook, Language::English, false)
}

fn day(text: &str) -> CivilDate {
    CivilDate::from_text(text).unwrap()
}

fn dollars() -> Currency {
    Currency::from_code("USD").unwrap()
}

fn ordering(ideas: &[u128]) -> Edit {
    let ideas = ideas.iter().map(|bits| Id::from_bits(*bits)).collect();
    let today = day("2026-05-20");
    Edit::Ordered(Rc::new(Ordered { client: CLIENT, quote: QUOTE, ideas, proposal: ORDER, today }))
}

fn made() -> Desk {
    desk().update(ordering(&[0xd1, 0xd3]))
}

fn order(desk: &Desk) -> &Proposal {
    desk.workbook.proposal(ORDER).unwrap()
}

fn wrong(desk: &Desk) -> Option<ChangeTrouble> {
    trouble(&desk.workbook, order(desk))
}

/// The desk with the quote and another one beside it as they are made here.
fn with(mut desk: Desk, first: impl FnOnce(&mut Issued), later: Option<Issued>) -> Desk {
    let mut quote = desk.workbook.issued(QUOTE).unwrap().as_ref().clone();
    first(&mut quote);
    let mut workbook = desk.workbook.clone();
    workbook.put(Record::Issued(Rc::new(quote)));
    if let Some(later) = later {
        workbook.put(Record::Issued(Rc::new(later)));
    }
    desk.workbook = workbook;
    desk
}

/// A quote like the first.
fn another(desk: &Desk, id: Id, proposal: Id, gross: &str) -> Issued {
    let quote = desk.workbook.issued(QUOTE).unwrap().as_ref().clone();
    let amount = Some(Typed::from_plain(gross).unwrap());
    let answer = quote.answer.clone().map(|answer| Answer { gross: amount, net: amount, net_once: amount, ..answer });
    Issued { id, proposal, answer, number: 8, ..quote }
}

#[test]
fn agreed_ideas_become_a_change_of_what_was_accepted() {
    let desk = made();
    assert_eq!(desk.screen, Screen::Proposal(ORDER), "it is shown");
    let made = order(&desk);
    assert_eq!((made.title.as_str(), made.number, made.client), ("Change: A site", 2, Some(CLIENT)));
    let change = made.change.as_ref().unwrap();
    assert_eq!((change.quote, change.order.number, change.order.on), (QUOTE, 7, day("2026-03-02")));
    assert_eq!(change.order.ends, Some(day("2026-06-30")), "the last day that was agreed");
    let names: Vec<_> = made.lines.iter().map(|line| (&*line.name, &*line.benefit)).collect();
    assert_eq!(names, [("Booking", "Fewer calls"), ("Photos", "")]);
    // Terms and taxes stay; what was taken off the other price, and what is private of it, does not come with them.
    assert_eq!(made.conditions.terms.rounds, Some(Typed::whole(2)));
    assert!(made.conditions.discount.off.percent.is_none() && made.notes.is_empty() && made.phases.is_empty());
    // 900.00 + 250.50 = 1,150.50; with 20 % 1,380.60. After: 5,150.50 and 6,180.60.
    let draft = evaluate(&desk.workbook).draft(ORDER).unwrap();
    let sums = &draft.drafted[0].choices.usual.as_ref().unwrap().1.one_off;
    assert_eq!((sums.net.plain().as_str(), sums.gross.plain().as_str()), ("1150.50", "1380.60"));
    let (net, gross) = change.order.after(sums).unwrap();
    assert_eq!((net.unwrap().plain().as_str(), gross.plain().as_str()), ("5150.50", "6180.60"));
    assert_eq!(wrong(&desk), None);
    // What is in it is ordered, and not ordered again.
    let ordered: Vec<_> = desk.workbook.client(CLIENT).unwrap().ideas.iter().map(|idea| idea.ordered).collect();
    assert_eq!(ordered, [Some(ORDER), None, Some(ORDER)]);
    let twice = desk.clone().update(ordering(&[0xd1, 0xd3]));
    assert_eq!(twice.workbook.proposals.len(), 2, "nothing is left to order");
    // One step takes back both.
    let undone = desk.update(Edit::Undid);
    assert_eq!((undone.workbook.proposals.len(), undone.workbook.client(CLIENT).unwrap().ideas[0].ordered), (1, None));
}

#[test]
fn nothing_chosen_makes_nothing() {
    let desk = desk().update(ordering(&[]));
    assert_eq!((desk.workbook.proposals.len(), desk.screen), (1, Screen::Rates));
}

/// How a quote is made another, whether a later one takes its place, and why it then can't be changed.
type Unfit<'a> = (&'a dyn Fn(&mut Issued), bool, NotChangeable);

#[test]
fn only_what_was_accepted_can_be_changed() {
    let declined = |quote: &mut Issued| {
        quote.answer.as_mut().unwrap().kind = AnswerKind::Declined;
    };
    let cases: [Unfit; 4] = [
        (&|quote| quote.answer = None, false, NotChangeable::NotAnswered),
        (&declined, false, NotChangeable::Declined),
        (&|quote| quote.answer.as_mut().unwrap().gross = None, false, NotChangeable::NoAmount),
        (&|_| {}, true, NotChangeable::Superseded(LATER)),
    ];
    for (change, is_superseded, why) in cases {
        let desk = desk();
        let later = Issued { supersedes: Some(QUOTE), ..another(&desk, LATER, Id::from_bits(0x51), "5000") };
        let desk = with(desk, change, is_superseded.then_some(later));
        let quote = desk.workbook.issued(QUOTE).unwrap();
        assert_eq!(accepted_until_now(&desk.workbook, quote, None), Err(why));
        assert_eq!(desk.update(ordering(&[0xd1])).workbook.proposals.len(), 1, "{why:?}");
    }
}

#[test]
fn a_quote_that_was_superseded_leaves_the_draft_and_says_what_to_do() {
    let desk = made().update(Edit::Named(NameOf::Order(ORDER, OrderText::Reason), "Guests book by themselves".into()));
    let before = order(&desk).clone();
    let later = Issued { supersedes: Some(QUOTE), ..another(&desk, LATER, Id::from_bits(0x51), "5000") };
    let desk = with(desk, |_| {}, Some(Issued { answer: None, ..later.clone() }));
    assert_eq!(wrong(&desk), Some(ChangeTrouble::NotChangeable(NotChangeable::Superseded(LATER))));
    assert_eq!(order(&desk), &before, "nothing is lost");
    // Not answered yet: it can't go against that one either.
    let desk = desk.update(Edit::ChangedOrder(ORDER, OrderChange::ChoseQuote(LATER)));
    assert_eq!(order(&desk), &before);
    // Accepted, it can: with what was accepted there, and with the words as they were.
    let desk = with(desk, |_| {}, Some(later));
    let offered: Vec<_> = bases(&desk.workbook, CLIENT).map(|quote| quote.id).collect();
    assert_eq!(offered, [LATER], "only the latest of each proposal");
    let desk = desk.update(Edit::ChangedOrder(ORDER, OrderChange::ChoseQuote(LATER)));
    let change = order(&desk).change.as_ref().unwrap();
    assert_eq!((change.quote, change.order.before.gross.plain().as_str()), (LATER, "5000.00"));
    assert_eq!(change.order.reason, "Guests book by themselves");
    assert_eq!(wrong(&desk), None);
}

#[test]
fn what_was_accepted_meanwhile_is_taken_over() {
    let other = Id::from_bits(0x78);
    let today = day("2026-05-21");
    let one = Ordered { client: CLIENT, quote: QUOTE, ideas: vec![Id::from_bits(0xd3)], proposal: other, today };
    let desk = desk().update(ordering(&[0xd1])).update(Edit::Ordered(Rc::new(one)));
    let yes = another(&desk, LATER, other, "300.60");
    let desk = with(desk, |_| {}, Some(yes));
    // 4,800.00 + 300.60; the net of the second is as much here.
    let Some(ChangeTrouble::Moved(now)) = wrong(&desk) else { panic!("{:?}", wrong(&desk)) };
    assert_eq!((now.gross.plain().as_str(), now.net.unwrap().plain().as_str()), ("5100.60", "4300.60"));
    assert_eq!(trouble(&desk.workbook, desk.workbook.proposal(other).unwrap()), None, "what is accepted is settled");
    let desk = desk.update(Edit::ChangedOrder(ORDER, OrderChange::ChoseQuote(QUOTE)));
    assert_eq!(
        (wrong(&desk), order(&desk).change.as_ref().unwrap().order.before.gross.plain()),
        (None, "5100.60".into())
    );
}

#[test]
fn other_troubles_are_told_too_and_each_in_words_of_its_own() {
    let none = made().update(Edit::RemovedLine(ORDER, order(&made()).lines[0].id));
    let none = none.clone().update(Edit::RemovedLine(ORDER, order(&none).lines[0].id));
    assert_eq!(wrong(&none), Some(ChangeTrouble::Nothing));
    let mut foreign = made();
    foreign.workbook.proposal_mut(ORDER).unwrap().currency = Some(dollars());
    assert_eq!(wrong(&foreign), Some(ChangeTrouble::OtherCurrency));
    let mut gone = made();
    gone.workbook.remove(RecordKey::Issued(QUOTE));
    assert_eq!(wrong(&gone), Some(ChangeTrouble::Gone));
    let gone = gone.update(Edit::ChangedOrder(ORDER, OrderChange::Ended));
    assert_eq!((wrong(&gone), order(&gone).lines.len()), (None, 2), "a proposal of its own from then on");
    let once = Once { net: None, gross: Typed::whole(3) };
    let all = [
        ChangeTrouble::Gone,
        ChangeTrouble::NotChangeable(NotChangeable::NotAnswered),
        ChangeTrouble::NotChangeable(NotChangeable::Declined),
        ChangeTrouble::NotChangeable(NotChangeable::Superseded(QUOTE)),
        ChangeTrouble::NotChangeable(NotChangeable::NoAmount),
        ChangeTrouble::OtherCurrency,
        ChangeTrouble::Moved(once),
        ChangeTrouble::Nothing,
    ];
    let (desk, mut told, mut names) = (made(), Set::new(), Set::new());
    for trouble in all {
        assert!(names.insert(trouble.name()));
        for language in [Language::English, Language::Ukrainian] {
            let sentence = change_words::trouble(&trouble, order(&desk), &desk.workbook, language);
            assert!(sentence.len() > 10 && !sentence.contains('{'), "{trouble:?}: {sentence}");
            assert!(told.insert(sentence), "{trouble:?}");
        }
    }
}

#[test]
fn days_and_words_are_kept_and_a_copy_changes_nothing() {
    let desk = [
        Edit::ChangedOrder(ORDER, OrderChange::ChoseEndsAfter(Some(day("2026-07-14")))),
        Edit::ChangedOrder(ORDER, OrderChange::ChoseEnds(Some(day("2026-06-20")))),
        Edit::Named(NameOf::Order(ORDER, OrderText::Schedule), "Two weeks more".into()),
        Edit::Left,
        Edit::Named(NameOf::Order(ORDER, OrderText::Reason), "Fewer calls".into()),
        Edit::Left,
    ];
    let desk = desk.into_iter().fold(made(), Desk::update);
    let change = order(&desk).change.clone().unwrap();
    assert_eq!(change.order.days_later(), Some(24));
    assert_eq!((change.order.schedule.as_str(), change.order.reason.as_str()), ("Two weeks more", "Fewer calls"));
    let record = desk.workbook.record(RecordKey::Proposal(ORDER)).unwrap();
    let read = restore::record(&record_v1::write(&record, 3)).unwrap();
    assert_eq!((read.value, read.repairs.len()), ((record, 3), 0));
    let copy = Id::from_bits(0x79);
    let desk = desk.update(Edit::DuplicatedProposal { id: ORDER, copy, today: day("2026-05-22") });
    assert_eq!(desk.workbook.proposal(copy).unwrap().change, None);
    // What was never a change order says nothing of one.
    let plain = desk.workbook.record(RecordKey::Proposal(Id::from_bits(0x51))).unwrap();
    assert!(!record_v1::write(&plain, 1).contains("\"change\""));
}

#[test]
fn an_idea_whose_order_came_to_nothing_can_stand_in_the_backlog_again() {
    let idea = Id::from_bits(0xd1);
    let desk = made().update(Edit::RemovedProposal(ORDER));
    assert_eq!(desk.workbook.client(CLIENT).unwrap().idea(idea).unwrap().ordered, Some(ORDER), "not by itself");
    let desk = desk.update(Edit::ChangedScope(CLIENT, ScopeChange::Reopened(idea)));
    assert_eq!(desk.workbook.client(CLIENT).unwrap().idea(idea).unwrap().ordered, None);
    let desk = desk.update(ordering(&[0xd1]));
    assert_eq!(order(&desk).lines.len(), 1);
}

/// In another currency than the studio's, hours at the rates there and an own price at the exchange rate.
#[test]
fn ideas_are_priced_in_the_currency_of_what_was_accepted() {
    let mut desk = desk();
    let base = desk.workbook.proposal_mut(Id::from_bits(0x51)).unwrap();
    base.currency = Some(dollars());
    base.exchange.rate = Some(Typed::from_plain("1.25").unwrap());
    let desk = with(desk, |quote| quote.currency = dollars(), None);
    let desk = desk.update(ordering(&[0xd1, 0xd3]));
    let prices: Vec<_> = order(&desk)
        .lines
        .iter()
        .map(|line| match &line.pricing {
            Pricing::Fixed { price, .. } => price.unwrap().plain(),
            other => panic!("{other:?}"),
        })
        .collect();
    // 12 h x 75.00 x 1.25 = 1,125.00; 250.50 x 1.25 = 313.125, up to 313.13.
    assert_eq!(prices, ["1125.00", "313.13"]);
}

proptest! {
    #![proptest_config(config(120))]

    /// After is before and the change, to the last minor unit, whatever was offered and chosen.
    #[test]
    fn after_is_before_and_the_change(offer in offers(Size::Plain), dice in dice(), net in any::<u32>(), tax in any::<u16>()) {
        let digits = offer.currency.digits();
        let typed = |units: u64| Typed::from_parts(i128::from(units), digits).unwrap();
        let (net, gross) = (u64::from(net), u64::from(net) + u64::from(tax));
        let change = ChangeOrder {
            number: 1,
            on: CivilDate::first_of(2026),
            before: Once { net: Some(typed(net)), gross: typed(gross) },
            ends: None,
            ends_after: None,
            schedule: String::new(),
            reason: String::new(),
        };
        let known = totals(&offer, &permitted(&offer, &offer.tiers[0], &dice));
        prop_assume!(known.is_ok());
        let sums: Sums = known.unwrap().one_off;
        let (after_net, after_gross) = change.after(&sums).unwrap();
        prop_assert_eq!(after_net.unwrap(), Fixed::new(i128::from(net) + sums.net.units(), digits));
        prop_assert_eq!(after_gross, Fixed::new(i128::from(gross) + sums.gross.units(), digits));
    }
}
