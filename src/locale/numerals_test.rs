//! Numbers as people type them, case by case, and what must hold for all of them.

use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use rust_decimal::Decimal;

use crate::locale::language::Language;
use crate::locale::numerals::{Decimals, Unreadable, editable, read, write, write_fixed};

const EN: Language = Language::English;
const UK: Language = Language::Ukrainian;

fn exact(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

/// Means the same in every language, and is not ambiguous.
#[track_caller]
fn plain(text: &str, expected: &str) {
    for language in Language::ALL {
        let reading = read(text, language).unwrap_or_else(|why| panic!("{text:?}: {why:?}"));
        assert_eq!(reading.value.to_string(), expected, "{text:?} {language:?}");
        assert!(!reading.ambiguous, "{text:?} {language:?}");
    }
}

#[track_caller]
fn ambiguous(text: &str, english: &str, ukrainian: &str) {
    for (language, expected) in [(EN, english), (Language::PseudoRtl, english), (UK, ukrainian)] {
        let reading = read(text, language).unwrap_or_else(|why| panic!("{text:?}: {why:?}"));
        assert_eq!(reading.value.to_string(), expected, "{text:?} {language:?}");
        assert!(reading.ambiguous, "{text:?} {language:?}");
    }
}

#[track_caller]
fn refused(text: &str, why: Unreadable) {
    assert_eq!(read(text, EN), Err(why), "{text:?}");
}

#[track_caller]
fn no_number(text: &str, at: usize, found: &str) {
    for language in Language::ALL {
        let why = Unreadable::NotANumber { at, found: found.to_owned() };
        assert_eq!(read(text, language), Err(why), "{text:?}");
    }
}

#[test]
fn whole_numbers_and_decimals() {
    plain("1200", "1200");
    plain("0", "0");
    plain("007", "7");
    plain("-0", "0");
    plain("1200.5", "1200.5");
    plain("1200,50", "1200.50");
    plain("1,20", "1.20");
    plain("1.2", "1.2");
    plain("1,2345", "1.2345");
    plain("1234,567", "1234.567");
    plain(".5", "0.5");
    plain(",5", "0.5");
    plain(".500", "0.500");
    plain("5.", "5");
    plain("5,", "5");
    plain("0.125", "0.125");
    plain("0,125", "0.125");
    plain("  42\n", "42");
}

#[test]
fn groups() {
    plain("1 200,50", "1200.50");
    plain("1 200.50", "1200.50");
    plain("1\u{a0}200,50", "1200.50");
    plain("1\u{202f}200,50", "1200.50");
    plain("1\u{2009}200,50", "1200.50");
    plain("1 200\u{a0}300", "1200300");
    plain("1'200.50", "1200.50");
    plain("1\u{2019}200\u{2019}300", "1200300");
    plain("1,200.50", "1200.50");
    plain("1.200,50", "1200.50");
    plain("1 200", "1200");
    plain("1 200,500", "1200.500");
    plain("1,200.500", "1200.500");
    plain("12,345,678", "12345678");
    plain("12.345.678", "12345678");
    plain("12.345.678,9", "12345678.9");
    plain("1,200.", "1200");
    plain("1,23,456.00", "123456.00");
    plain("12,34,56,789", "123456789");
}

#[test]
fn one_mark_before_three_digits_follows_the_language() {
    ambiguous("1,200", "1200", "1.200");
    ambiguous("1.200", "1.200", "1200");
    ambiguous("-999,999", "-999999", "-999.999");
    ambiguous("£1,200", "1200", "1.200");
    ambiguous("1.200k", "1200", "1200000");
}

#[test]
fn currencies_may_stand_on_either_side() {
    for text in [
        "£1200",
        "1200 £",
        "$1200",
        "US$ 1200",
        "1200$",
        "CA$1200",
        "€ 1200",
        "1200€",
        "₴1200",
        "1200 ₴",
        "¥1200",
        "zł 1200",
        "1200zł",
        "1200 грн",
        "1200 грн.",
        "грн. 1200",
        "UAH 1200",
        "1200 uah",
        "Fr. 1200",
        "1200 Kč",
        "R$1200",
        "$1200 USD",
        "1\u{a0}200\u{a0}₴",
        "+1200",
        "+ £1200",
    ] {
        plain(text, "1200");
    }
    plain("£.50", "0.50");
    plain("EUR.50", "0.50");
    plain("R.50", "0.50");
    plain("Rs.500", "500");
    plain("грн.50", "50");
    plain("Fr. .50", "0.50");
    plain("-£5", "-5");
    plain("£-5", "-5");
    plain("£ - 5", "-5");
}

#[test]
fn minus_has_many_shapes() {
    for text in ["-5", "\u{2212}5", "\u{2013}5", "- 5", "\u{2011}5", "\u{ff0d}5"] {
        plain(text, "-5");
    }
}

#[test]
fn percent_signs_are_reported() {
    for text in ["30%", "30 %", "30\u{a0}%", "30 ％"] {
        plain(text, "30");
        assert!(read(text, EN).unwrap().percent_sign, "{text:?}");
    }
    plain("-12,5 %", "-12.5");
    assert!(!read("30", EN).unwrap().percent_sign);
    no_number("£30%", 3, "%");
    no_number("30k%", 3, "%");
    no_number("30%%", 3, "%");
    no_number("30% £", 4, "£");
}

#[test]
fn thousands_and_millions() {
    plain("1.2k", "1200");
    plain("1,2к", "1200");
    plain("1.20 K", "1200");
    plain("3 тис", "3000");
    plain("3 тис. грн", "3000");
    plain("2m", "2000000");
    plain("2 млн", "2000000");
    plain("1,5 млн. ₴", "1500000");
    plain("£1.5m", "1500000");
    plain("1.23456k", "1234.56");
    plain(".5k", "500");
    plain("0.0001k", "0.1");
    plain("0k", "0");
}

#[test]
fn digits_of_other_scripts() {
    plain("١٢٠٠", "1200");
    plain("۱۲۰۰", "1200");
    plain("１２００", "1200");
    plain("１２００．５", "1200.5");
    plain("١٬٢٠٠٫٥٠", "1200.50");
    plain("١٢٣٫٤٥٦", "123.456");
    plain("\u{2068}1200\u{2069}", "1200");
    plain("\u{200e}\u{2212}5\u{200f}", "-5");
}

#[test]
fn inconsistent_groups_are_refused() {
    for text in ["1,2,3", "1200 300", "1 20", "1,,200", "1,200,", "1,200 300.5", "0.123 456", "1.,2", ",200,300"] {
        refused(text, Unreadable::OddGroups);
    }
    for text in ["1 23 456", "123,45,678", "1 200'300", "1.200 300,50"] {
        refused(text, Unreadable::OddGroups);
    }
    for text in ["1.5.5", "1,20,00.5.5", "1,200.50.5", "1 200,50,3", "1.200,300,400"] {
        refused(text, Unreadable::TwoDecimalMarks);
    }
    assert_eq!(read("1,2,3", UK), Err(Unreadable::TwoDecimalMarks));
    assert_eq!(read("1.2.3", UK), Err(Unreadable::OddGroups));
    // Even where the last mark can only be decimal, the one before it cannot be a second.
    refused("1٫200٫5", Unreadable::OddGroups);
}

#[test]
fn what_is_no_number_is_quoted() {
    refused("", Unreadable::Empty);
    refused(" \u{a0}\t", Unreadable::Empty);
    no_number("-", 0, "-");
    no_number(".", 0, ".");
    no_number("£", 0, "£");
    no_number("abc", 0, "abc");
    no_number("12 per month", 3, "per");
    no_number("12abc", 2, "abc");
    no_number("--5", 1, "-5");
    no_number("££5", 1, "£5");
    no_number("1200+300", 4, "+300");
    no_number("1\t200", 1, "\t200");
    no_number("50¢", 2, "¢");
    no_number("5 .5", 2, ".5");
    no_number("1e5", 1, "e5");
    no_number("NaN", 0, "NaN");
    no_number("½", 0, "½");
    no_number("five hundred thousand million", 0, "five");
    no_number("pneumonoultramicroscopic", 0, "pneumonoultramicrosc");
}

#[test]
fn bounds() {
    plain("999999999999999999.99999999", "999999999999999999.99999999");
    plain("-999 999 999 999 999 999,99999999", "-999999999999999999.99999999");
    plain("000000000000000000000001", "1");
    plain("1.0000000000", "1.00000000");
    refused("1.000000001", Unreadable::TooManyDecimals);
    refused("1000000000000000000", Unreadable::TooLong);
    refused("999999999999999999k", Unreadable::TooLong);
    refused(&"1".repeat(101), Unreadable::TooLong);
    refused(&" ".repeat(101), Unreadable::TooLong);
}

#[track_caller]
fn written(value: &str, decimals: Decimals, english: &str, ukrainian: &str) {
    let value = exact(value);
    assert_eq!(write(value, decimals, EN).replace('\u{a0}', "~"), english);
    assert_eq!(write(value, decimals, UK).replace('\u{a0}', "~"), ukrainian);
}

#[test]
fn writing() {
    written("0", Decimals::Exactly(2), "0.00", "0,00");
    written("999", Decimals::Exactly(0), "999", "999");
    written("1200", Decimals::Exactly(2), "1,200.00", "1~200,00");
    written("1200.5", Decimals::Exactly(2), "1,200.50", "1~200,50");
    written("-1234567.891", Decimals::Exactly(3), "\u{2212}1,234,567.891", "\u{2212}1~234~567,891");
    written("-0.05", Decimals::Exactly(2), "\u{2212}0.05", "\u{2212}0,05");
    written("1200.500", Decimals::Exactly(0), "1,200.5", "1~200,5");
    written("1200.00", Decimals::Exactly(0), "1,200", "1~200");
    written("12.50", Decimals::AsTyped, "12.50", "12,50");
    written("12", Decimals::AsTyped, "12", "12");
    written("12.50", Decimals::AtMost(2), "12.5", "12,5");
    written("12.00", Decimals::AtMost(1), "12", "12");
    written("12.345", Decimals::AtMost(1), "12.345", "12,345");
}

#[test]
fn writing_what_a_decimal_cannot_hold() {
    assert_eq!(write_fixed(123_456, 2, EN), "1,234.56");
    assert_eq!(write_fixed(-5, 2, EN), "\u{2212}0.05");
    assert_eq!(write_fixed(0, 0, EN), "0");
    assert_eq!(write_fixed(7, 40, UK), format!("0,{}7", "0".repeat(39)));
    assert_eq!(write_fixed(i128::MIN, 0, EN), "\u{2212}170,141,183,460,469,231,731,687,303,715,884,105,728");
    assert_eq!(write(Decimal::MAX, Decimals::Exactly(2), EN), "79,228,162,514,264,337,593,543,950,335.00");
}

#[test]
fn a_field_that_is_not_edited() {
    assert_eq!(editable(exact("1200.5"), 2, EN), "1,200.50");
    assert_eq!(editable(exact("1200.5"), 2, UK), "1\u{a0}200,50");
    assert_eq!(editable(exact("-1234.5678"), 2, UK), "\u{2212}1\u{a0}234,5678");
    assert_eq!(editable(exact("20.00"), 0, EN), "20");
}

/// Everything that can be typed, by mantissa and scale.
fn typeable() -> impl Strategy<Value = Decimal> {
    let widths = (0_u32..=26, 0_u32..=8, any::<u128>(), any::<bool>());
    widths.prop_map(|(width, scale, seed, negative)| {
        let mantissa = i128::try_from(seed % 10_u128.pow(width.min(18 + scale))).unwrap();
        Decimal::from_i128_with_scale(if negative { -mantissa } else { mantissa }, scale)
    })
}

proptest! {
    #[test]
    fn what_is_written_in_a_field_reads_back(value in typeable(), decimals_min in 0_u32..=8) {
        for language in Language::ALL {
            let text = editable(value, decimals_min, language);
            prop_assert_eq!(read(&text, language).map(|it| it.value), Ok(value), "{}", text);
        }
    }

    #[test]
    fn what_is_written_as_typed_reads_back_with_its_decimals(value in typeable()) {
        for language in Language::ALL {
            let text = write(value, Decimals::AsTyped, language);
            prop_assert_eq!(read(&text, language).unwrap().value.scale(), value.scale(), "{}", text);
        }
    }

    #[test]
    fn groups_are_written_in_threes_and_never_break(value in typeable(), decimals in 0_u32..=8) {
        for (language, group, mark) in [(EN, ',', '.'), (UK, '\u{a0}', ',')] {
            let text = write(value, Decimals::Exactly(decimals), language);
            let unsigned = text.strip_prefix('\u{2212}').unwrap_or(&text);
            let whole = unsigned.split(mark).next().unwrap();
            let runs: Vec<&str> = whole.split(group).collect();
            prop_assert!((1..=3).contains(&runs[0].len()), "{}", text);
            prop_assert!(runs[1..].iter().all(|run| run.len() == 3), "{}", text);
            prop_assert!(!text.contains(' '), "{}", text);
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>()) {
        for language in Language::ALL {
            let _ = read(&text, language);
        }
    }

    #[test]
    fn nearly_numbers_do_not_break_it_and_keep_the_bounds(text in "[-+−£zł0-9٣４., '’\u{a0}%kкmтис.грнUS$٫]{0,40}") {
        for language in Language::ALL {
            match read(&text, language) {
                Ok(reading) => {
                    prop_assert!(reading.value.scale() <= 8);
                    prop_assert!(reading.value.abs() < exact("1000000000000000000"));
                    let again = editable(reading.value, 0, language);
                    prop_assert_eq!(read(&again, language).unwrap().value, reading.value);
                }
                Err(Unreadable::NotANumber { at, found }) => {
                    let rest: String = text.chars().skip(at).collect();
                    prop_assert!(rest.starts_with(&found) && !found.is_empty());
                }
                Err(_) => {}
            }
        }
    }
}
