//! What the numbers of a partner programme are called, and its sheet in sentences.

use crate::domain::id::Id;
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::partner_sheet::{Conversion, PartnerSheet, ServiceShare};
use crate::domain::rounding;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::domain::working::Label;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::partner as phrases;
use crate::locale::{figures, names};

/// A number by its name.
pub fn number(number: PartnerNumber, workbook: &Workbook, language: Language) -> String {
    let phrase = match number {
        PartnerNumber::Step(id) => return phrases::STEP_OF.fill(language, [&names::service(id, workbook, language)]),
        PartnerNumber::Share => phrases::SHARE,
        PartnerNumber::Discount => phrases::DISCOUNT,
        PartnerNumber::Months => phrases::MONTHS,
        PartnerNumber::Least => phrases::LEAST,
        PartnerNumber::Introductions => phrases::INTRODUCTIONS,
        PartnerNumber::Talks => phrases::TALKS,
        PartnerNumber::Sales => phrases::SALES,
        PartnerNumber::Booked => phrases::BOOKED,
        PartnerNumber::Wait => phrases::WAIT,
    };
    phrase.say(language)
}

/// A figure of a programme; nothing for another.
pub fn label(label: &Label, workbook: &Workbook, language: Language) -> Option<String> {
    let of = |phrase: Phrase<1>, id: Id| Some(phrase.fill(language, [&names::service(id, workbook, language)]));
    let phrase = match *label {
        Label::ReferralNet(Some(id)) => return of(phrases::NET_OF, id),
        Label::ReferralOf(Some(id)) => return of(phrases::FEE_OF, id),
        Label::PartnerFee(id) => return of(phrases::PARTNER_FEE, id),
        Label::ServiceMargin(id) => return of(phrases::SERVICE_MARGIN, id),
        Label::MarginAfterReferral(id) => return of(phrases::MARGIN_AFTER, id),
        Label::HighestShare(id) => return of(phrases::HIGHEST, id),
        Label::ReferralNet(None) => phrases::NET_OF_OTHERS,
        Label::ReferralOf(None) => phrases::FEE_OF_OTHERS,
        Label::ReferralFee => phrases::FEE,
        Label::ReferralBelowLeast => phrases::BELOW_LEAST,
        Label::ReferralPercent => phrases::PERCENT,
        Label::ReferralTaken => phrases::PERCENT_UP,
        Label::PeriodsCounted => phrases::PERIODS_COUNTED,
        Label::FeesOfYear => phrases::FEES_OF_YEAR,
        Label::IntroductionBrings => phrases::INTRODUCTION_BRINGS,
        _ => return None,
    };
    Some(phrase.say(language))
}

/// The heading of a sheet.
pub fn heading(workbook: &Workbook, language: Language) -> String {
    match workbook.studio.name.trim() {
        "" => phrases::HEADING.say(language),
        name => phrases::HEADING_OF.fill(language, [name]),
    }
}

/// The sheet in sentences.
pub fn sentences(sheet: &PartnerSheet, workbook: &Workbook, language: Language) -> Vec<String> {
    let currency = workbook.studio.currency;
    let mut said = Vec::new();
    said.extend(we_pay(sheet, workbook, language));
    if let Some((one, fee)) = sheet.example().and_then(|one| Some((one, one.fee.as_ref()?))) {
        let name = names::service(one.service, workbook, language);
        let price = figures::short_money_with_sign(one.price, currency, language);
        let fee = fee.fixed().map(|fee| figures::short_money_with_sign(fee, currency, language));
        said.extend(fee.map(|fee| phrases::EXAMPLE.fill(language, [&name, &price, &fee])));
    }
    let pays = !said.is_empty();
    if pays {
        said.push(phrases::PAID.say(language));
        said.push(match sheet.months {
            Some(months) => phrases::FIRST_MONTHS.fill(language, months, &figures::whole(i64::from(months), language)),
            None => phrases::WHOLE_TERM.say(language),
        });
        said.extend(sheet.least.map(|least| {
            let least = figures::short_money_with_sign(least.fixed(), currency, language);
            phrases::FROM.fill(language, [&least])
        }));
    }
    said.extend(sheet.discount.map(|discount| {
        let phrase = if pays { phrases::OR_LESS } else { phrases::LESS };
        phrase.fill(language, [&percent(discount, language)])
    }));
    if let Some(known) = &sheet.conversion {
        said.push(conversion(known, language));
        let brings = known.brings.as_ref().and_then(|brings| brings.value.as_ref());
        let brings = brings.and_then(|brings| rounding::half_away_from_zero(brings, currency.digits()));
        said.extend(brings.map(|brings| {
            phrases::BRINGS.fill(language, [&figures::short_money_with_sign(brings, currency, language)])
        }));
    }
    said
}

/// What is paid: one share, or those of the services where they differ.
fn we_pay(sheet: &PartnerSheet, workbook: &Workbook, language: Language) -> Option<String> {
    let differ = sheet.services.iter().any(|one| Some(one.share) != sheet.share);
    let of = |one: &ServiceShare| {
        format!("{} {}", names::service(one.service, workbook, language), percent(one.share, language))
    };
    let by_service: Vec<String> = sheet.services.iter().map(of).collect();
    let by_service = by_service.join(", ");
    match (sheet.share, differ) {
        (Some(share), true) => Some(phrases::WE_PAY_AND_BY.fill(language, [&percent(share, language), &by_service])),
        (Some(share), false) => Some(phrases::WE_PAY.fill(language, [&percent(share, language)])),
        (None, true) => Some(phrases::WE_PAY_BY.fill(language, [&by_service])),
        (None, false) => None,
    }
}

fn conversion(known: &Conversion, language: Language) -> String {
    let count = |count: u32| figures::whole(i64::from(count), language);
    match known.introductions {
        1 => phrases::CONVERSION_ONE.fill(language, [&count(known.talks), &count(known.sales)]),
        all => phrases::CONVERSION.fill(language, [&count(all), &count(known.talks), &count(known.sales)]),
    }
}

/// A percentage as it was typed.
pub fn percent(typed: Typed, language: Language) -> String {
    figures::percent(&typed.fraction(), language)
}

/// A service's row: its name, price, share, and what a partner gets.
pub fn row(one: &ServiceShare, workbook: &Workbook, language: Language) -> [String; 4] {
    let currency = workbook.studio.currency;
    let fee = one.fee.as_ref().and_then(|fee| fee.fixed());
    [
        names::service(one.service, workbook, language),
        figures::money_with_sign(one.price, currency, language),
        percent(one.share, language),
        fee.map_or_else(|| phrases::IN_LARGER.say(language), |fee| figures::money_with_sign(fee, currency, language)),
    ]
}

/// All of it as a text.
pub fn text(sheet: &PartnerSheet, workbook: &Workbook, language: Language) -> String {
    let mut lines = vec![heading(workbook, language), String::new()];
    lines.extend(sentences(sheet, workbook, language));
    if !sheet.services.is_empty() {
        lines.push(String::new());
        lines.extend(sheet.services.iter().map(|one| row(one, workbook, language).join(" · ")));
    }
    lines.push(String::new());
    lines.join("\n")
}
