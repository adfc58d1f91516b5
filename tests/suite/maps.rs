//! The development map on the desk: made, put in another order, taken back, refused; and what its stages come to.

use std::rc::Rc;

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use ratewright::domain::development_map::{DevelopmentMap, MOST_STAGES, MapNumber, StagePrice};
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::id::Id;
use ratewright::domain::map_total::map_total;
use ratewright::domain::parameter::Parameter;
use ratewright::domain::problem::{Place, ProblemKind};
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::drawer::Drawer;
use ratewright::state::studio::edit::{Edit, NameOf};
use ratewright::state::studio::figure_at::{self, FigureAt};
use ratewright::state::studio::map_edit::{MapChange, MapText};
use ratewright::state::studio::screen::Screen;
use ratewright::wire::strict;

use crate::workbooks::{Kind, workbooks};

const OF: Id = Id::from_bits(0x51);
const SITE: Id = Id::from_bits(0x61);
const SHOP: Id = Id::from_bits(0x62);

fn desk() -> Desk {
    let text = r#"{ "studio": { "currency": "GBP" }, "proposals": [ { "id": "51", "title": "A shop" } ] }"#;
    let workbook = strict::workbook(text).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    Desk::new(workbook, Language::English, false)
}

fn changed(desk: Desk, change: MapChange) -> Desk {
    desk.update(Edit::ChangedMap(OF, change))
}

fn typed(desk: Desk, number: MapNumber, text: &str) -> Desk {
    desk.update(Edit::Typed(Parameter::Map(OF, number), text.into())).update(Edit::Left)
}

fn named(desk: Desk, of: MapText, text: &str) -> Desk {
    desk.update(Edit::Named(NameOf::Map(OF, of), text.into())).update(Edit::Left)
}

fn map(desk: &Desk) -> Rc<DevelopmentMap> {
    Rc::clone(&desk.workbook.proposal(OF).unwrap().map)
}

/// Two stages: a site that is this proposal, and a shop at 2,400.00.
fn made() -> Desk {
    let desk = named(desk(), MapText::From, "Orders by phone");
    let desk = changed(changed(desk, MapChange::AddedStage(SITE)), MapChange::AddedStage(SHOP));
    let desk = changed(desk, MapChange::MarkedOffered(SITE, true));
    let desk = named(named(desk, MapText::Name(SHOP), "Shop"), MapText::Tools(SHOP), "Catalogue");
    typed(typed(desk, MapNumber::Weeks(SHOP), "8"), MapNumber::Price(SHOP), "2,400")
}

#[test]
fn a_map_is_made_and_stands_in_the_offer() {
    let desk = made();
    let known = map(&desk);
    assert_eq!(known.from, "Orders by phone");
    assert_eq!(known.stages[0].price, StagePrice::Offered);
    assert_eq!((known.stages[1].name.as_str(), known.stages[1].tools.as_str()), ("Shop", "Catalogue"));
    assert_eq!(desk.workbook.get(Parameter::Map(OF, MapNumber::Weeks(SHOP))).unwrap().plain(), "8");
    let offer = &evaluate(&desk.workbook).draft(OF).unwrap().offer;
    assert_eq!(offer.map, known);
    assert_eq!(offer.map.total(offer.rounding, 2).unwrap().plain(), "2400.00");
}

#[test]
fn each_change_is_one_step_back() {
    let desk = made();
    let order = |desk: &Desk| map(desk).stages.iter().map(|stage| stage.id).collect::<Vec<_>>();
    let moved = changed(desk.clone(), MapChange::MovedStage(SHOP, 0));
    assert_eq!(order(&moved), [SHOP, SITE]);
    assert_eq!(map(&moved.update(Edit::Undid)), map(&desk));
    let removed = changed(desk.clone(), MapChange::RemovedStage(SHOP));
    assert_eq!(order(&removed), [SITE]);
    assert_eq!(map(&removed.update(Edit::Undid)), map(&desk));
    // A price that was its own comes back with a step back, and not by itself.
    let sold = changed(desk.clone(), MapChange::MarkedOffered(SHOP, true));
    let own = changed(sold.clone(), MapChange::MarkedOffered(SHOP, false));
    assert_eq!(map(&own).stages[1].price, StagePrice::Own(None));
    assert_eq!(map(&sold.update(Edit::Undid)), map(&desk));
}

#[test]
fn there_are_at_most_so_many_stages() {
    let stage = |number: usize| Id::from_bits(0x700 + number as u128);
    let full = (0..MOST_STAGES).fold(desk(), |desk, number| changed(desk, MapChange::AddedStage(stage(number))));
    assert_eq!(map(&full).stages.len(), MOST_STAGES);
    let again = changed(full.clone(), MapChange::AddedStage(stage(99)));
    assert_eq!(map(&again), map(&full));
    assert_eq!(again.workbook, full.workbook);
}

#[test]
fn what_is_gone_takes_nothing() {
    let desk = made();
    let gone = Id::from_bits(0x999);
    for change in [MapChange::MarkedOffered(gone, true), MapChange::RemovedStage(gone), MapChange::MovedStage(gone, 0)]
    {
        assert_eq!(map(&changed(desk.clone(), change)), map(&desk), "{change:?}");
    }
    for number in [MapNumber::Weeks(gone), MapNumber::Price(gone), MapNumber::Price(SITE)] {
        assert_eq!(map(&typed(desk.clone(), number, "5")), map(&desk), "{number:?}");
    }
    assert_eq!(map(&named(desk.clone(), MapText::Tools(gone), "x")), map(&desk));
}

#[test]
fn a_copy_has_stages_of_its_own() {
    let copy = made().workbook.proposal(OF).unwrap().renewed(Id::from_bits(0x52));
    let ids: Vec<Id> = copy.map.stages.iter().map(|stage| stage.id).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids.iter().all(|id| *id != SITE && *id != SHOP));
    assert_eq!(copy.map.stages[1].tools, "Catalogue");
}

#[test]
fn a_price_below_nothing_is_told_where_it_stands() {
    let desk = typed(made(), MapNumber::Price(SHOP), "-1");
    let at = Parameter::Map(OF, MapNumber::Price(SHOP));
    let problems = evaluate(&desk.workbook).problems();
    assert!(problems.iter().any(|problem| problem.kind == ProblemKind::Negative && problem.at == Place::Number(at)));
    let sought = Desk::new(desk.workbook.clone(), Language::English, false).update(Edit::Sought(at));
    assert_eq!(sought.screen, Screen::Proposal(OF));
    assert!(sought.drawers.contains(&Drawer::Map));
}

#[test]
fn the_total_can_be_asked_for_its_working() {
    let desk = typed(changed(made(), MapChange::MarkedOffered(SITE, false)), MapNumber::Price(SITE), "0.505");
    let figure = figure_at::figure(&desk.workbook, &desk.evaluation, FigureAt::Map(OF)).unwrap();
    // 0.505 is 0.51 as it is shown: 0.51 + 2,400.00.
    assert_eq!(figure.value, Some(ratewright::domain::fixed::Fixed::new(240_051, 2).fraction()));
    assert_eq!(figure.step.operands().len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_client_and_the_desk_reckon_the_same_total(workbook in workbooks(Kind::Extreme)) {
        for proposal in workbook.proposals.iter() {
            let digits = proposal.currency(workbook.studio.currency).digits();
            let figure = map_total(&workbook.studio, proposal);
            let total = proposal.map.total(proposal.conditions.rounding, digits);
            let figured = figure.and_then(|figure| figure.value.clone());
            prop_assert_eq!(figured, total.map(|total| total.fraction()));
            // It is no less than any of what it adds up.
            for stage in &proposal.map.stages {
                if let Some(amount) = stage.amount(proposal.conditions.rounding, digits) {
                    prop_assert!(amount.units() >= 0 && amount.units() <= total.unwrap().units());
                }
            }
        }
    }
}
