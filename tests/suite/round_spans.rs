//! The round values around a span, worked out by hand.

use ratewright::domain::fixed::Fixed;
use ratewright::domain::published_rates::Span;
use ratewright::domain::round_span::round_span;

fn span(from: i128, to: i128, digits: u32) -> Span {
    Span { from: Fixed::new(from, digits), to: Fixed::new(to, digits) }
}

#[track_caller]
fn case(from: i128, to: i128, digits: u32, marks: [&str; 5], start: &str, length: &str) {
    let found = round_span(span(from, to, digits)).unwrap();
    assert_eq!(found.marks.map(|mark| mark.shortest().plain()), marks);
    assert_eq!((&*found.start.plain(), &*found.length.plain()), (start, length));
}

#[test]
fn a_span_stands_among_round_values() {
    // 1,020 wide: two steps of 500 are too few, two of 1,000 are enough. 1,100 of 4,000 is 27.5 %, 1,020 of 4,000 is 25.5 %.
    case(510_000, 612_000, 2, ["4000", "5000", "6000", "7000", "8000"], "27.50", "25.50");
    // 800 wide: steps of 500. 3,200 is 700 behind 2,500, of 2,000.
    case(320_000, 400_000, 2, ["2500", "3000", "3500", "4000", "4500"], "35.00", "40.00");
    // Nothing below zero: 30 to 90 in steps of 50 begins at zero; 30 of 200, 60 of 200.
    case(3_000, 9_000, 2, ["0", "50", "100", "150", "200"], "15.00", "30.00");
    // Yen have no minor units; one yen wide is steps of one.
    case(7, 8, 0, ["6", "7", "8", "9", "10"], "25.00", "25.00");
    // Less than one of a currency is still in steps of one.
    case(1_020, 1_050, 2, ["9", "10", "11", "12", "13"], "30.00", "7.50");
}

#[test]
fn one_amount_and_amounts_beyond_reckoning_have_none() {
    assert_eq!(round_span(span(500, 500, 2)), None);
    assert_eq!(round_span(span(600, 500, 2)), None);
    assert_eq!(round_span(span(0, i128::MAX, 2)), None);
}

#[test]
fn it_always_lies_between_the_first_mark_and_the_last() {
    let mut dice = crate::dice::Dice::new(7);
    for _ in 0..20_000 {
        let digits = [0, 2, 3][dice.below(3)];
        let ten = |power: usize| 10_i128.pow(u32::try_from(power).unwrap());
        let from = i128::try_from(dice.below(1_000_000)).unwrap() * ten(dice.below(6));
        let to = from + 1 + i128::try_from(dice.below(1_000_000)).unwrap() * ten(dice.below(6));
        let found = round_span(span(from, to, digits)).unwrap();
        assert!(found.marks[0].units() <= from && to <= found.marks[4].units(), "{from} to {to}: {found:?}");
        assert!(found.start.units() + found.length.units() <= 10_000, "{from} to {to}: {found:?}");
    }
}
