//! What the figures and fields of an offer are called, with the names that people gave.

use crate::domain::id::Id;
use crate::domain::parameter::{ConditionNumber, ConditionsOf, LineNumber, Parameter};
use crate::domain::workbook::Workbook;
use crate::domain::working::Label;
use crate::locale::card;
use crate::locale::deal_labels;
use crate::locale::figures::UNKNOWN;
use crate::locale::labels::band;
use crate::locale::language::Language;
use crate::locale::map_labels;
use crate::locale::names;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{map, offers, value};
use crate::locale::{partner_labels, publishing, sales_labels, scope_labels, value_labels};

/// A figure of an offer; nothing for one of the rates.
pub fn label(label: &Label, workbook: &Workbook, language: Language) -> Option<String> {
    let phrase = match label {
        Label::BeforeDiscount => offers::BEFORE_DISCOUNT,
        Label::OneMinusDiscount => offers::ONE_MINUS_DISCOUNT,
        Label::GroupNet => offers::GROUP_NET,
        Label::GroupSum => offers::GROUP_SUM,
        Label::ChargeShare => offers::CHARGE_SHARE,
        Label::DiscountShare => offers::DISCOUNT_SHARE,
        Label::PricesSum => offers::PRICES_SUM,
        Label::OnePlusCharge => offers::ONE_PLUS_CHARGE,
        Label::WithCharge => offers::WITH_CHARGE,
        Label::ChargePart => offers::CHARGE_PART,
        Label::ChargeRounded => offers::CHARGE_AMOUNT,
        Label::Charge => offers::CHARGE,
        Label::DiscountBase => offers::DISCOUNT_BASE,
        Label::AfterDiscount => offers::AFTER_DISCOUNT,
        Label::DiscountRounded => offers::DISCOUNT_AMOUNT,
        Label::DiscountOnWhole => offers::DISCOUNT_ON_WHOLE,
        Label::OnePlusTax => offers::ONE_PLUS_TAX,
        Label::WithoutTax => offers::WITHOUT_TAX,
        Label::TaxShare => offers::TAX_SHARE,
        Label::TaxBase => offers::TAX_BASE,
        Label::Gross => offers::GROSS,
        Label::Parts => offers::PARTS,
        Label::FirstPart => offers::FIRST_PART,
        Label::PaymentShare => offers::PAYMENT_SHARE,
        Label::RestOfPrice => offers::REST_OF_PRICE,
        Label::SalesTax(name) => return Some(name.to_string()),
        Label::Payment(of, id) => return Some(payment(*of, *id, workbook, language)),
        Label::Periods => offers::OVER_PERIODS,
        Label::AllTotal => offers::ALL_TOTAL,
        Label::Direct => offers::BOUGHT_IN,
        Label::ActualHours => offers::ACTUAL_HOURS,
        Label::Selling => offers::SELLING,
        Label::SellingShare => offers::SELLING_SHARE,
        Label::SellingPart => offers::SELLING_PART,
        Label::ReferralPart => offers::REFERRAL,
        Label::PlatformPart => offers::PLATFORM_PART,
        Label::CommissionPart => offers::COMMISSION,
        Label::ProfitBefore => offers::PROFIT_BEFORE,
        Label::ProfitShared => offers::PROFIT_SHARED,
        Label::OtherSelling => offers::OTHER_SELLING,
        Label::KnownGross => offers::KNOWN_GROSS,
        Label::AllGross => offers::ALL_GROSS,
        Label::AsShare => value::AS_SHARE,
        Label::MonthToday => value::MONTH_TODAY,
        Label::MonthGoal => value::MONTH_GOAL,
        Label::Uplift => value::UPLIFT,
        Label::MonthsThere => value::MONTHS_THERE,
        Label::Gain => value::GAIN,
        Label::ValuePrice => value::PRICE,
        Label::GainAfterPrice => value::GAIN_AFTER_PRICE,
        Label::OfGain => value::OF_GAIN,
        Label::Return => value::RETURN,
        Label::MoreRevenue => value::MORE_REVENUE,
        Label::Purchases => value::PURCHASES,
        Label::Customers => value::CUSTOMERS,
        Label::VisitsNeeded => value::VISITS_NEEDED,
        Label::MapTotal => map::TOTAL,
        Label::LeftForHours => offers::LEFT_FOR_HOURS,
        Label::LineNet(id) => return Some(offers::LINE_NET.fill(language, [&line(*id, workbook, language)])),
        Label::RoleHourAbroad(role, at) => {
            let role = names::role(*role, workbook, language);
            return Some(offers::HOUR_ABROAD.fill(language, [&band(*at, language), &role]));
        }
        Label::ServiceExact(id) => return Some(of_service(offers::SERVICE_EXACT, *id, workbook, language)),
        Label::ServiceCost(id) => return Some(of_service(offers::SERVICE_COST, *id, workbook, language)),
        Label::ServicePrice(id, at) => {
            let service = names::service(*id, workbook, language);
            return Some(offers::SERVICE_PRICE.fill(language, [&service, &band(*at, language)]));
        }
        other => {
            let deal = deal_labels::label(other, workbook, language);
            let deal = deal.or_else(|| partner_labels::label(other, workbook, language));
            let scope = || scope_labels::label(other, workbook, language);
            return deal.or_else(|| sales_labels::label(other, workbook, language)).or_else(scope);
        }
    };
    Some(phrase.say(language))
}

/// A line, of whichever proposal.
pub fn line(id: Id, workbook: &Workbook, language: Language) -> String {
    let proposal = workbook.proposals.iter().find(|proposal| proposal.line(id).is_some());
    proposal.map_or_else(|| UNKNOWN.to_owned(), |proposal| names::line(proposal, id, language))
}

fn of_service(phrase: Phrase<1>, id: Id, workbook: &Workbook, language: Language) -> String {
    phrase.fill(language, [&names::service(id, workbook, language)])
}

/// A field of an offer; nothing for one of the rates.
pub fn parameter(at: Parameter, workbook: &Workbook, language: Language) -> Option<String> {
    Some(match at {
        Parameter::Line { line, number, .. } => {
            let phrase = match number {
                LineNumber::Direct => offers::DIRECT,
                LineNumber::DiscountPercent => offers::LINE_DISCOUNT_PERCENT,
                LineNumber::DiscountAmount => offers::LINE_DISCOUNT_AMOUNT,
                LineNumber::Least => offers::LEAST,
                LineNumber::Most => offers::MOST,
                LineNumber::Step => offers::STEP,
                LineNumber::Periods => offers::PERIODS,
                LineNumber::RetainerCap => offers::CAP,
                LineNumber::RetainerBeyond => offers::BEYOND,
                LineNumber::RetainerMonths => offers::MONTHS,
            };
            phrase.fill(language, [&self::line(line, workbook, language)])
        }
        Parameter::ExchangeRate(_) => offers::EXCHANGE_RATE.say(language),
        Parameter::Value(_, number) => value_labels::number(number).say(language),
        Parameter::Condition(_, number) => condition(number).say(language),
        Parameter::TaxPercent(of, id) => offers::TAX_PERCENT.fill(language, [&tax(of, id, workbook, language)]),
        Parameter::Instalment(of, id) => offers::INSTALMENT.fill(language, [&payment(of, id, workbook, language)]),
        Parameter::InstalmentDays(of, id) => {
            offers::INSTALMENT_DAYS.fill(language, [&payment(of, id, workbook, language)])
        }
        Parameter::KillFee(of, id) => offers::KILL_FEE.fill(language, [&stage(of, id, workbook, language)]),
        Parameter::ServiceHours { service, row } => {
            let behind = workbook.studio.service(service).and_then(|known| known.hours.get(row));
            let role = behind.map_or_else(|| UNKNOWN.to_owned(), |behind| names::role(behind.role, workbook, language));
            offers::SERVICE_HOURS.fill(language, [&names::service(service, workbook, language), &role])
        }
        Parameter::ServiceDirect(service) => {
            offers::SERVICE_DIRECT.fill(language, [&names::service(service, workbook, language)])
        }
        Parameter::JobHours { service, job } => {
            let jobs = workbook.studio.service(service).map(|known| known.jobs.as_slice()).unwrap_or_default();
            let place = jobs.iter().position(|known| known.id == job);
            let name = place.and_then(|place| jobs.get(place)).map(|job| job.name.as_str());
            let job = names::name_or_number(name, place, offers::JOB_NUMBER, language);
            offers::JOB_HOURS.fill(language, [&names::service(service, workbook, language), &job])
        }
        Parameter::Partner(which) => partner_labels::number(which, workbook, language),
        Parameter::Handed(which) => card::number(which, workbook, language),
        Parameter::Published(which) => publishing::number(which, workbook, language),
        Parameter::Deal(proposal, number) => deal_labels::number(proposal, number, workbook, language),
        Parameter::Scope(client, number) => scope_labels::number(client, number, workbook, language),
        Parameter::Map(proposal, number) => map_labels::number(proposal, number, workbook, language),
        _ => return None,
    })
}

/// A number of an offer's conditions.
pub fn condition(number: ConditionNumber) -> Phrase<0> {
    match number {
        ConditionNumber::ChargePercent => offers::CHARGE_PERCENT,
        ConditionNumber::ChargeAmount => offers::CHARGE_AMOUNT,
        ConditionNumber::DiscountPercent => offers::DISCOUNT_PERCENT,
        ConditionNumber::DiscountAmount => offers::DISCOUNT_AMOUNT,
        ConditionNumber::SellingPercent => offers::SELLING_PERCENT,
        ConditionNumber::SellingAmount => offers::SELLING_AMOUNT,
        ConditionNumber::Commission => offers::COMMISSION,
        ConditionNumber::Assistant => offers::ASSISTANT,
        ConditionNumber::Referral => offers::REFERRAL,
        ConditionNumber::Platform => offers::PLATFORM,
        ConditionNumber::Margin => offers::WANTED_MARGIN,
        ConditionNumber::ValidDays => offers::VALID_DAYS,
        ConditionNumber::LateFee => offers::LATE_FEE,
        ConditionNumber::Rounds => offers::ROUNDS,
        ConditionNumber::RoundPrice => offers::ROUND_PRICE,
    }
}

/// A tax: its name, else its place.
pub fn tax(of: ConditionsOf, id: Id, workbook: &Workbook, language: Language) -> String {
    let taxes = workbook.conditions(of).map(|one| one.taxation.taxes.as_slice()).unwrap_or_default();
    let place = taxes.iter().position(|tax| tax.id == id);
    let name = place.and_then(|place| taxes.get(place)).map(|tax| &*tax.name);
    names::name_or_number(name, place, offers::TAX_NUMBER, language)
}

/// A payment: its name, else its place.
pub fn payment(of: ConditionsOf, id: Id, workbook: &Workbook, language: Language) -> String {
    let schedule = workbook.conditions(of).map(|one| one.schedule.as_slice()).unwrap_or_default();
    let place = schedule.iter().position(|one| one.id == id);
    let name = place.and_then(|place| schedule.get(place)).map(|one| one.name.as_str());
    names::name_or_number(name, place, offers::PAYMENT_NUMBER, language)
}

/// A stage at which the work may be ended.
pub fn stage(of: ConditionsOf, id: Id, workbook: &Workbook, language: Language) -> String {
    let fees = workbook.conditions(of).map(|one| one.terms.kill_fees.as_slice()).unwrap_or_default();
    let place = fees.iter().position(|one| one.id == id);
    let name = place.and_then(|place| fees.get(place)).map(|one| one.stage.as_str());
    names::name_or_number(name, place, offers::STAGE_NUMBER, language)
}
