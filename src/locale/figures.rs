//! Figures as they are written: how many digits each kind shows. Rounds through the domain, writes through `numerals`, and
//! knows no words but the percent sign.

use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::parameter::Unit;
use crate::domain::rounding;
use crate::domain::typed::MOST_DECIMALS;
use crate::domain::working::{Figure, Label, Step};
use crate::locale::currency_signs;
use crate::locale::language::Language;
use crate::locale::numerals;

/// What stands where nothing is known: an en dash.
pub const UNKNOWN: &str = "–";

/// Digits that an hour's money shows beyond the currency's, before it is rounded up, so that a working can be followed.
const FINER: u32 = 4;

/// A figure: money without its sign, percent with its own. What was typed keeps its digits; money for an hour on its way to
/// being rounded up shows up to four digits more than the currency.
pub fn figure(figure: &Figure, currency: Currency, language: Language) -> String {
    written(figure, is_before_rounding(&figure.label), currency, language)
}

/// A figure as an operand in a working: money for an hour that stands rounded elsewhere shows up to four digits more here, so
/// that the sum can be followed.
pub fn operand(figure: &Figure, currency: Currency, language: Language) -> String {
    written(figure, is_before_rounding(&figure.label) || is_for_an_hour(&figure.label), currency, language)
}

/// A figure with the currency's sign where it is money.
pub fn figure_with_sign(figure: &Figure, currency: Currency, language: Language) -> String {
    let written = self::figure(figure, currency, language);
    match figure.unit {
        Unit::Money if written != UNKNOWN => currency_signs::beside(&written, currency.code(), language),
        _ => written,
    }
}

fn written(figure: &Figure, finer: bool, currency: Currency, language: Language) -> String {
    let Some(value) = &figure.value else { return UNKNOWN.to_owned() };
    let least = match figure.unit {
        Unit::Money => currency.digits(),
        _ => 0,
    };
    let most = match (&figure.step, figure.unit) {
        (Step::Typed(_), _) => MOST_DECIMALS,
        (_, Unit::Money) if finer => least.saturating_add(FINER),
        (_, Unit::Money) => least,
        (_, Unit::Factor) => 6,
        (_, Unit::Year) => 0,
        _ => 2,
    };
    match figure.fixed() {
        Some(fixed) => in_unit(padded(fixed, least), figure.unit, language),
        None => of_value(value, least, most, figure.unit, language),
    }
}

/// Money with at least the currency's digits.
pub fn money(amount: Fixed, currency: Currency, language: Language) -> String {
    in_unit(padded(amount, currency.digits()), Unit::Money, language)
}

/// Whole money without its minor units; other money with them.
pub fn short_money(amount: Fixed, currency: Currency, language: Language) -> String {
    let short = amount.shortest();
    match short.digits() {
        0 => in_unit(short, Unit::Money, language),
        _ => money(amount, currency, language),
    }
}

/// The same with the currency's sign.
pub fn short_money_with_sign(amount: Fixed, currency: Currency, language: Language) -> String {
    currency_signs::beside(&short_money(amount, currency, language), currency.code(), language)
}

/// The same with the currency's sign.
pub fn money_with_sign(amount: Fixed, currency: Currency, language: Language) -> String {
    currency_signs::beside(&money(amount, currency, language), currency.code(), language)
}

/// How far one amount of money is from another: "+12.80", "−20.47", "0.00".
pub fn distance(distance: Fixed, currency: Currency, language: Language) -> String {
    let written = money(distance, currency, language);
    if distance.units() > 0 { format!("+{written}") } else { written }
}

/// A percent with its sign, with all digits that can be typed: a tax of 9.975% is not one of 9.98%. Ukrainian sets it solid as
/// well.
pub fn percent(value: &Fraction, language: Language) -> String {
    of_value(value, 0, MOST_DECIMALS, Unit::Percent, language)
}

/// Hours, at most two digits behind the point.
pub fn hours(value: &Fraction, language: Language) -> String {
    of_value(value, 0, 2, Unit::Hours, language)
}

/// A whole number.
pub fn whole(number: i64, language: Language) -> String {
    numerals::write_fixed(i128::from(number), 0, language)
}

/// Money that only ever stands in a working, before it is rounded.
fn is_before_rounding(label: &Label) -> bool {
    matches!(
        label,
        Label::ExactRate
            | Label::ExactAmount
            | Label::ServiceExact(_)
            | Label::RestAnHour
            | Label::RoleOwnRate(_)
            | Label::RoleCostRate(_)
    )
}

/// Money for an hour that is never rounded, and stands on the page as well.
fn is_for_an_hour(label: &Label) -> bool {
    matches!(label, Label::Floor | Label::RoleFloor(_) | Label::Effective | Label::TierFloor)
}

/// Rounded to `most` digits, of which zeros at the end are dropped down to `least`. What does not fit is not known.
fn of_value(value: &Fraction, least: u32, most: u32, unit: Unit, language: Language) -> String {
    let Some(mut shown) = rounding::half_away_from_zero(value, most) else { return UNKNOWN.to_owned() };
    while shown.digits() > least && shown.units() % 10 == 0 {
        shown = Fixed::new(shown.units() / 10, shown.digits().saturating_sub(1));
    }
    in_unit(shown, unit, language)
}

/// With zeros up to `least` digits.
fn padded(fixed: Fixed, least: u32) -> Fixed {
    let digits = fixed.digits().max(least);
    match rounding::units_half_away(fixed.units(), fixed.digits(), digits) {
        Some(units) => Fixed::new(units, digits),
        None => fixed,
    }
}

fn in_unit(fixed: Fixed, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Year => fixed.plain(),
        Unit::Percent => format!("{}%", numerals::write_fixed(fixed.units(), fixed.digits(), language)),
        _ => numerals::write_fixed(fixed.units(), fixed.digits(), language),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::band::Band;
    use crate::domain::currency::Currency;
    use crate::domain::fixed::Fixed;
    use crate::domain::fraction::Fraction;
    use crate::domain::parameter::{Parameter, Unit};
    use crate::domain::working::{Figure, Label, RateUnit, Step, Working, quotient};
    use crate::locale::figures::{distance, figure, figure_with_sign, money, money_with_sign, operand, percent};
    use crate::locale::language::Language;

    fn currency(code: &str) -> Currency {
        Currency::from_code(code).unwrap()
    }

    fn given(label: Label, unit: Unit, numerator: i128, denominator: i128) -> Figure {
        let value = Fraction::whole(numerator).over(&Fraction::whole(denominator));
        Working::leaf(label, unit, Step::Given, value)
    }

    #[track_caller]
    fn case(shown: &Figure, code: &str, english: &str, ukrainian: &str) {
        assert_eq!(figure(shown, currency(code), Language::English), english);
        assert_eq!(figure(shown, currency(code), Language::Ukrainian).replace('\u{a0}', "~"), ukrainian);
    }

    #[test]
    fn amounts_to_the_digits_of_the_currency() {
        // 162,000 / 0.7 = 231,428.5714...
        let of_year = given(Label::CostsOfYear, Unit::Money, 1_620_000, 7);
        case(&of_year, "GBP", "231,428.57", "231~428,57");
        case(&of_year, "JPY", "231,429", "231~429");
        case(&of_year, "KWD", "231,428.571", "231~428,571");
        case(&given(Label::LeftOver, Unit::Money, -5, 1000), "EUR", "−0.01", "−0,01");
        case(&given(Label::LeftOver, Unit::Money, -4, 1000), "EUR", "0.00", "0,00");
    }

    #[test]
    fn what_is_not_rounded_yet_shows_more() {
        // 42,000 / 0.7 x 1.1 / 900 = 73.3333...
        case(&given(Label::ExactRate, Unit::Money, 220, 3), "GBP", "73.333333", "73,333333");
        case(&given(Label::ExactRate, Unit::Money, 54, 1), "GBP", "54.00", "54,00");
        case(&given(Label::ExactRate, Unit::Money, 225, 2), "JPY", "112.5", "112,5");
    }

    #[test]
    fn a_floor_on_the_page_and_in_a_working() {
        let floor = given(Label::Floor, Unit::Money, 220, 3);
        case(&floor, "GBP", "73.33", "73,33");
        assert_eq!(operand(&floor, currency("GBP"), Language::English), "73.333333");
        assert_eq!(figure_with_sign(&floor, currency("GBP"), Language::English), "£73.33");
        let none = given(Label::Floor, Unit::Money, 1, 0);
        assert_eq!(figure_with_sign(&none, currency("GBP"), Language::English), "–");
        let hours = given(Label::BillableHours, Unit::Hours, 990, 1);
        assert_eq!(figure_with_sign(&hours, currency("GBP"), Language::English), "990");
    }

    #[test]
    fn a_rate_as_it_was_rounded_up() {
        // (2,816 + 935) x 12 / 990 = 45.4666...
        let exact = || {
            quotient(
                Label::ExactRate,
                Unit::Money,
                vec![given(Label::Revenue, Unit::Money, 45_012, 1), given(Label::BillableHours, Unit::Hours, 990, 1)],
            )
        };
        let rate = |step: Fixed| {
            Working::of(Label::Rate(Band::Base, RateUnit::Hour), Unit::Money, Step::RoundedUp(exact(), step))
        };
        case(&rate(Fixed::new(1, 2)), "GBP", "45.47", "45,47");
        case(&rate(Fixed::new(5, 0)), "GBP", "50.00", "50,00");
        case(&rate(Fixed::new(25, 3)), "GBP", "45.475", "45,475");
        let none = Working::leaf(
            Label::Rate(Band::Base, RateUnit::Hour),
            Unit::Money,
            Step::RoundedUp(exact(), Fixed::new(1, 2)),
            None,
        );
        case(&none, "GBP", "–", "–");
    }

    #[test]
    fn other_units() {
        case(&given(Label::BillableHours, Unit::Hours, 4000, 3), "GBP", "1,333.33", "1~333,33");
        case(&given(Label::BillableHours, Unit::Hours, 990, 1), "GBP", "990", "990");
        case(&given(Label::TierMargin, Unit::Percent, 985, 100), "GBP", "9.85%", "9,85%");
        case(&given(Label::OneMinusTax, Unit::Factor, 4, 5), "GBP", "0.8", "0,8");
        case(&given(Label::GrowthFactor, Unit::Factor, 2, 3), "GBP", "0.666667", "0,666667");
        case(&given(Label::Parameter(Parameter::Year), Unit::Year, 2026, 1), "GBP", "2026", "2026");
        case(&given(Label::WorkingDays(id()), Unit::Days, 0, 1), "GBP", "0", "0");
        assert_eq!(percent(&Fraction::whole(20), Language::English), "20%");
        // A tax of Quebec.
        assert_eq!(percent(&Fraction::decimal(9_975, 3), Language::English), "9.975%");
    }

    fn id() -> crate::domain::id::Id {
        crate::domain::id::Id::from_bits(1)
    }

    #[test]
    fn what_was_typed_keeps_its_digits() {
        let at = Parameter::DayHours;
        let typed =
            Working::leaf(Label::Parameter(at), Unit::Hours, Step::Typed(at), Some(Fraction::decimal(7_125, 3)));
        case(&typed, "GBP", "7.125", "7,125");
        let at = Parameter::TaxAmount;
        let typed = Working::leaf(Label::Tax, Unit::Money, Step::Typed(at), Some(Fraction::decimal(12_005, 4)));
        case(&typed, "GBP", "1.2005", "1,2005");
    }

    #[test]
    fn what_does_not_fit_is_not_known() {
        let vast = Fraction::whole(i128::MAX).times(&Fraction::whole(1000));
        let vast = Working::leaf(Label::CostsOfYear, Unit::Money, Step::Given, Some(vast));
        case(&vast, "GBP", "–", "–");
    }

    #[test]
    fn money_and_its_sign() {
        let (gbp, en, uk) = (currency("GBP"), Language::English, Language::Ukrainian);
        assert_eq!(money(Fixed::new(5, 0), gbp, en), "5.00");
        assert_eq!(money(Fixed::new(113_680, 2), gbp, en), "1,136.80");
        assert_eq!(money_with_sign(Fixed::new(-2_047, 2), gbp, en), "−£20.47");
        assert_eq!(money_with_sign(Fixed::new(113_680, 2), currency("UAH"), uk).replace('\u{a0}', "~"), "1~136,80~₴");
        assert_eq!(distance(Fixed::new(-2_047, 2), gbp, en), "−20.47");
        assert_eq!(distance(Fixed::new(1_280, 2), gbp, en), "+12.80");
        assert_eq!(distance(Fixed::new(0, 2), gbp, en), "0.00");
    }
}
