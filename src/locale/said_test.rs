//! Every label, field and problem says something in every language, with the names of a workbook; and a working reads like paper.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::capacity::CalendarField;
use crate::domain::civil_date::{CivilDate, Weekday};
use crate::domain::cost_base::{Cost, Period};
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{CalendarOf, ConditionsOf, CostsOf, Parameter};
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::profit::ProfitKind;
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal, RoleHours};
use crate::domain::rate_bands::Scenario;
use crate::domain::studio::Studio;
use crate::domain::tax::TaxTreatment;
use crate::domain::team::{Member, Pay};
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::domain::working::{Label, RateUnit};
use crate::locale::labels::{
    distance_to_base, label, parameter, period, profit_kind, rate_unit, row, short_weekday, treatment, weekday,
};
use crate::locale::language::Language;
use crate::locale::phrase::Counted;
use crate::locale::phrases::{estimator, offer_page, reading};
use crate::locale::problems::sentence;

const OWNER: u128 = 1;
const ROLE: u128 = 2;
const EMPLOYEE: u128 = 3;
const RENT: u128 = 4;
const PROPOSAL: u128 = 5;
const TIER: u128 = 6;
const WORK: u128 = 7;
const FIXED: u128 = 8;
const GONE: u128 = 99;

fn id(bits: u128) -> Id {
    Id::from_bits(bits)
}

/// One owner in one role, neither with a name, and one cost of the business.
fn alone() -> Workbook {
    let mut studio = Studio::new(2026, Currency::EUR, id(OWNER), id(ROLE));
    let rent = Cost { name: "Rent".to_owned(), ..Cost::new(id(RENT)) };
    studio.business.items.push(Rc::new(rent.clone()));
    studio.member_mut(id(OWNER)).unwrap().costs.items.push(Rc::new(rent));
    Workbook::new(studio)
}

/// The same with an employee, and a proposal of one tier and two lines.
fn together() -> Workbook {
    let mut workbook = alone();
    let studio = Rc::make_mut(&mut workbook.studio);
    studio.member_mut(id(OWNER)).unwrap().name = "Olena".to_owned();
    studio.team.push(Rc::new(Member::new(id(EMPLOYEE), id(ROLE), Pay::Employee)));
    let line = |of: u128, name: &str, pricing: Pricing| {
        Rc::new(DraftLine { name: name.into(), ..DraftLine::new(id(of), pricing) })
    };
    let hours = vec![RoleHours { role: id(ROLE), hours: None }];
    workbook.proposals.push(Rc::new(Proposal {
        tiers: vec![DraftTier { id: id(TIER), name: "Essential".to_owned(), band: Band::Target }],
        lines: vec![
            line(WORK, "Logo", Pricing::Work { role: id(ROLE) }),
            line(FIXED, "", Pricing::Fixed { price: None, hours }),
        ],
        ..Proposal::new(id(PROPOSAL), 1, CivilDate::new(2026, 1, 1).unwrap())
    }));
    workbook
}

fn lists() -> [CostsOf; 4] {
    [CostsOf::Business, CostsOf::Member(id(OWNER)), CostsOf::Member(id(EMPLOYEE)), CostsOf::Member(id(GONE))]
}

fn parameters() -> Vec<Parameter> {
    let mut all = vec![
        Parameter::Year,
        Parameter::RateStep,
        Parameter::Cushion,
        Parameter::TaxRate,
        Parameter::TaxAmount,
        Parameter::MemberHours(id(OWNER)),
        Parameter::MemberHours(id(EMPLOYEE)),
        Parameter::DayHours,
        Parameter::WeekHours,
        Parameter::Growth,
        Parameter::Raises,
        Parameter::YearsAhead,
        Parameter::WhatIfHours,
        Parameter::WhatIfCosts,
    ];
    all.extend(Band::ALL.map(Parameter::Profit));
    all.extend(PartnerNumber::ALL.map(Parameter::Partner));
    all.push(Parameter::Partner(PartnerNumber::Step(id(GONE))));
    for of in lists() {
        all.push(Parameter::CostsMonth(of));
        all.push(Parameter::CostYears(of, id(RENT)));
        all.extend(Band::ALL.map(|band| Parameter::CostAmount(of, id(RENT), band)));
    }
    for of in [CalendarOf::Studio, CalendarOf::Member(id(OWNER)), CalendarOf::Member(id(EMPLOYEE))] {
        all.extend(CalendarField::ALL.map(|field| Parameter::Calendar(of, field)));
    }
    for (proposal, line) in [(PROPOSAL, WORK), (PROPOSAL, FIXED), (PROPOSAL, GONE), (GONE, FIXED)] {
        let (proposal, line) = (id(proposal), id(line));
        all.push(Parameter::LinePrice { proposal, line });
        all.extend([0, 1].map(|row| Parameter::LineHours { proposal, line, row }));
        all.push(Parameter::LineQuantity { proposal, line, tier: id(TIER) });
    }
    all
}

fn labels() -> Vec<Label> {
    let mut all: Vec<Label> = parameters().into_iter().map(Label::Parameter).collect();
    let periods = [Period::Week, Period::Month, Period::Quarter, Period::Year, Period::Once { years: 3 }];
    all.extend(periods.map(Label::TimesAYear));
    for of in lists() {
        all.extend([Label::Cost(of, id(RENT)), Label::Recurring(of), Label::Once(of), Label::Grown(of)]);
        all.push(Label::TaxItems(of));
    }
    for member in [OWNER, EMPLOYEE, GONE].map(id) {
        all.extend([Label::Living(member), Label::Employee(member), Label::WorkingDays(member)]);
        all.extend([Label::MemberHours(member), Label::OwnCost(member)]);
    }
    for role in [ROLE, GONE].map(id) {
        all.extend([
            Label::RoleCost(role),
            Label::RoleHours(role),
            Label::RoleOwnRate(role),
            Label::RoleCostRate(role),
        ]);
        all.extend([Label::RoleFloor(role), Label::HoursOfRole(role), Label::FloorOfRole(role)]);
        all.extend(RateUnit::ALL.map(|unit| Label::RoleRate(role, Band::Target, unit)));
    }
    for unit in RateUnit::ALL {
        all.extend(Band::ALL.map(|band| Label::Rate(band, unit)));
    }
    all.extend([WORK, FIXED, GONE].map(|line| Label::Line(id(line))));
    all.extend([Label::OverYears, Label::OnePlusGrowth, Label::GrowthFactor, Label::LivingOfAll]);
    all.extend([Label::OnePlusCushion, Label::WithCushion, Label::OneMinusTax, Label::BeforeTax, Label::Tax]);
    all.extend([Label::TaxTyped, Label::Business, Label::Employees, Label::BeforeTaxOnEverything, Label::CostsOfYear]);
    all.extend([
        Label::OnePlusChange,
        Label::CostsChanged,
        Label::OneMinusMargin,
        Label::OnePlusMarkup,
        Label::Revenue,
    ]);
    all.extend([Label::Weekdays(2026), Label::BilledShare, Label::BillableHours, Label::Floor, Label::ExactRate]);
    all.extend([Label::MonthsAYear, Label::OwnCosts, Label::Rest, Label::RestAnHour, Label::ExactAmount]);
    all.extend([Label::UnitPrice, Label::Quantity, Label::TierTotal, Label::KnownTotal, Label::KnownShare]);
    all.extend([Label::TierHours, Label::FloorCost, Label::LeftOver, Label::TierMargin, Label::Effective]);
    all.extend([Label::TierFloor, Label::Distance]);
    all.extend([Label::BeforeDiscount, Label::OneMinusDiscount, Label::GroupNet, Label::GroupSum, Label::Periods]);
    all.extend([Label::AllTotal, Label::Direct, Label::ActualHours, Label::Selling, Label::SellingShare]);
    all.extend([Label::SellingPart, Label::LeftForHours, Label::ChargeShare, Label::DiscountShare, Label::PricesSum]);
    all.extend([Label::OnePlusCharge, Label::WithCharge, Label::ChargePart, Label::ChargeRounded, Label::Charge]);
    all.extend([Label::DiscountBase, Label::AfterDiscount, Label::DiscountRounded, Label::DiscountOnWhole]);
    all.extend([Label::OnePlusTax, Label::WithoutTax, Label::TaxShare, Label::TaxBase, Label::Gross, Label::Parts]);
    all.extend([Label::FirstPart, Label::PaymentShare, Label::RestOfPrice, Label::SalesTax("VAT".into())]);
    all.extend([Label::ReferralPart, Label::PlatformPart, Label::CommissionPart, Label::ProfitBefore]);
    all.extend([Label::ProfitShared, Label::OtherSelling, Label::KnownGross, Label::AllGross]);
    all.extend([None, Some(id(GONE))].into_iter().flat_map(|of| [Label::ReferralNet(of), Label::ReferralOf(of)]));
    all.extend([Label::ReferralFee, Label::ReferralBelowLeast, Label::ReferralPercent, Label::ReferralTaken]);
    let of_roles = [Label::HoursSoldOf, Label::HoursSpentOf, Label::HoursLeftOf, Label::BudgetSpentOf];
    all.extend(of_roles.into_iter().flat_map(|label| [label(None), label(Some(id(GONE)))]));
    all.extend([Label::HoursSold, Label::HoursSpent, Label::HoursLeft, Label::HoursUnbilled, Label::HoursUnpriced]);
    all.extend([Label::HoursEstimated, Label::HoursActual, Label::BudgetSold, Label::BudgetSpent, Label::BudgetLeft]);
    all.extend([Label::PeriodsCounted, Label::PartnerFee(id(GONE)), Label::FeesOfYear, Label::IntroductionBrings]);
    all.extend([Label::ServiceMargin, Label::MarginAfterReferral, Label::HighestShare].map(|label| label(id(GONE))));
    all.push(Label::MapTotal);
    all.push(Label::Payment(ConditionsOf::Proposal(id(PROPOSAL)), id(GONE)));
    all
}

const KINDS: [ProblemKind; 17] = [
    ProblemKind::Negative,
    ProblemKind::TaxTooHigh,
    ProblemKind::MarginTooHigh,
    ProblemKind::LevelBelow,
    ProblemKind::BandBelow,
    ProblemKind::NoHours,
    ProblemKind::NoCosts,
    ProblemKind::TooManyDaysOff,
    ProblemKind::HoursADayOutOfRange,
    ProblemKind::ShareOutOfRange,
    ProblemKind::MoreThanAYear,
    ProblemKind::TaxItemNotCounted,
    ProblemKind::NotPositive,
    ProblemKind::GrowthTooLow,
    ProblemKind::RoleWithoutRate,
    ProblemKind::TooLarge,
    ProblemKind::MoreThanBefore,
];

fn places() -> Vec<Place> {
    let (proposal, line, tier) = (id(PROPOSAL), id(WORK), id(TIER));
    let mut all: Vec<Place> = parameters().into_iter().map(Place::Number).collect();
    all.extend([Place::Team, Place::HoursOf(id(OWNER)), Place::DaysOff(CalendarOf::Studio)]);
    all.extend(lists().map(Place::Costs));
    all.extend(lists().map(|of| Place::TaxMark(of, id(RENT))));
    all.extend([Place::LineRole { proposal, line }, Place::TierTotal { proposal, tier }]);
    all
}

#[track_caller]
fn check(said: &str, of: &dyn std::fmt::Debug) {
    assert!(!said.trim().is_empty(), "{of:?} says nothing");
    assert!(!said.contains(['{', '}', '!', '|']), "{of:?}: {said}");
    assert!(!said.contains("  "), "{of:?}: {said}");
}

#[test]
fn everything_says_something() {
    for workbook in [alone(), together()] {
        for language in Language::ALL {
            for at in parameters() {
                check(&parameter(at, &workbook, language), &at);
            }
            for of in labels() {
                check(&label(&of, &workbook, language), &of);
            }
            for kind in KINDS {
                for at in places() {
                    let problem = Problem { kind, at };
                    let said = sentence(&problem, &workbook, language);
                    check(&said, &problem);
                    assert!(language.is_pseudo() || said.ends_with('.'), "{said}");
                }
            }
            for treated in [TaxTreatment::OnIncome, TaxTreatment::OnEverything, TaxTreatment::AsAmount] {
                check(&treatment(treated, language).1, &treated);
            }
            for kind in [ProfitKind::Margin, ProfitKind::Markup] {
                check(&profit_kind(kind, language).1, &kind);
            }
            for day in Weekday::ALL {
                check(&weekday(day, language), &day);
                check(&short_weekday(day, language), &day);
            }
            for unit in RateUnit::ALL {
                check(&rate_unit(unit, language), &unit);
            }
        }
    }
}

/// Two fields of one page never share a name.
#[test]
fn fields_are_told_apart() {
    let workbook = together();
    for language in Language::SPOKEN {
        let mut seen = BTreeMap::new();
        let of_a_gone_one = |at: &Parameter| format!("{at:?}").contains("63");
        // A fixed price has one row of hours here, and work has none.
        let there = |at: &Parameter| match at {
            Parameter::LineHours { line, row, .. } => *line == id(FIXED) && *row == 0,
            Parameter::LinePrice { line, .. } => *line == id(FIXED),
            Parameter::CostAmount(CostsOf::Business, _, band) => *band == Band::Base,
            _ => true,
        };
        let with_rent = |at: &Parameter| match at {
            Parameter::CostAmount(of, ..) | Parameter::CostYears(of, _) => *of != CostsOf::Member(id(EMPLOYEE)),
            _ => true,
        };
        for at in parameters().into_iter().filter(|at| !of_a_gone_one(at) && there(at) && with_rent(at)) {
            let other = seen.insert(parameter(at, &workbook, language), at);
            assert!(other.is_none(), "{at:?} and {other:?} share a name in {language:?}");
        }
    }
}

#[track_caller]
fn case(at: Parameter, workbook: &Workbook, english: &str, ukrainian: &str) {
    assert_eq!(parameter(at, workbook, Language::English), english);
    assert_eq!(parameter(at, workbook, Language::Ukrainian), ukrainian);
}

#[test]
fn fields_with_their_names() {
    let (alone, together) = (alone(), together());
    let own = CostsOf::Member(id(OWNER));
    case(
        Parameter::MemberHours(id(OWNER)),
        &alone,
        "Hours a year you can bill",
        "Скільки годин за рік оплатять клієнти",
    );
    case(
        Parameter::MemberHours(id(EMPLOYEE)),
        &together,
        "Hours to bill a year: Person 2",
        "Оплачувані години за рік: Людина 2",
    );
    case(Parameter::CostAmount(own, id(RENT), Band::Base), &alone, "Rent, amount at base", "Rent: сума, мінімум");
    case(
        Parameter::CostAmount(own, id(RENT), Band::Target),
        &together,
        "Rent, amount at target: Olena",
        "Rent: сума, ціль: Olena",
    );
    case(Parameter::CostAmount(CostsOf::Business, id(RENT), Band::Base), &alone, "Rent, amount", "Rent: сума");
    let (proposal, tier) = (id(PROPOSAL), id(TIER));
    case(
        Parameter::LineQuantity { proposal, line: id(FIXED), tier },
        &together,
        "Line 2, quantity in Essential",
        "Позиція 2: кількість, пакет «Essential»",
    );
}

#[test]
fn how_often() {
    let once = |years: u32, language: Language| period(Period::Once { years }, language);
    assert_eq!(once(1, Language::English), "once, over 1 year");
    assert_eq!(once(3, Language::Ukrainian), "одноразово, на 3 роки");
    assert_eq!(once(5, Language::Ukrainian), "одноразово, на 5 років");
    assert_eq!(once(21, Language::Ukrainian), "одноразово, на 21 рік");
    assert_eq!(period(Period::Month, Language::Ukrainian), "на місяць");
}

#[test]
fn what_a_client_reads_follows_its_count() {
    #[track_caller]
    fn case(of: Counted, count: u32, english: &str, ukrainian: &str) {
        assert_eq!(of.fill(Language::English, count, &count.to_string()), english);
        assert_eq!(of.fill(Language::Ukrainian, count, &count.to_string()), ukrainian);
    }
    case(offer_page::TIMES, 1, "1 time", "1 раз");
    case(offer_page::TIMES, 12, "12 times", "12 разів");
    case(offer_page::TIMES, 24, "24 times", "24 рази");
    case(reading::NET_DAYS, 1, "1 day after the invoice", "протягом 1 дня після рахунка");
    case(reading::NET_DAYS, 3, "3 days after the invoice", "протягом 3 днів після рахунка");
    case(reading::NET_DAYS, 21, "21 days after the invoice", "протягом 21 дня після рахунка");
    case(reading::ROUNDS, 2, "Rounds of revision in the price: 2.", "У ціну входять 2 кола правок.");
    case(reading::ROUNDS, 5, "Rounds of revision in the price: 5.", "У ціну входить 5 кіл правок.");
}

#[test]
fn how_far_from_base() {
    let said =
        |units: i128, language: Language| distance_to_base(&Fixed::new(units, 2).fraction(), Currency::EUR, language);
    assert_eq!(said(-2_047, Language::English), "20.47 under base");
    assert_eq!(said(1_280, Language::Ukrainian), "на 12,80 вище за мінімум");
    assert_eq!(said(0, Language::English), "at base");
    // Under by less than the currency has: never "0.00 under base".
    let thousandth = Fraction::decimal(-1, 3);
    assert_eq!(distance_to_base(&thousandth, Currency::EUR, Language::English), "just under base");
}

/// The steps of a working with tax at 20 % and a margin at target, from the rate down, as each row says itself.
#[test]
fn a_working_reads_like_paper() {
    let mut workbook = alone();
    let typed = [
        (Parameter::CostsMonth(CostsOf::Member(id(OWNER))), 2_816),
        (Parameter::CostsMonth(CostsOf::Business), 935),
        (Parameter::MemberHours(id(OWNER)), 990),
        (Parameter::TaxRate, 20),
        (Parameter::Cushion, 10),
    ];
    for (at, number) in typed {
        workbook.set(at, Some(Typed::whole(number))).unwrap();
    }
    workbook.set(Parameter::RateStep, Some(Typed::from_plain("0.5").unwrap())).unwrap();
    let said = |workbook: &Workbook, language: Language| {
        let rates = workbook.studio.rate_bands(Scenario::default());
        let mut figure = rates.hour.target.clone();
        let mut rows = Vec::new();
        loop {
            rows.push(row(&figure, workbook, language));
            let operands = figure.step.operands().to_vec();
            rows.extend(operands.iter().skip(1).map(|operand| row(operand, workbook, language)));
            match operands.first() {
                Some(first) => figure = first.clone(),
                None => return rows.join(" / "),
            }
        }
    };
    assert_eq!(
        said(&workbook, Language::English),
        "Target an hour, rounded up to the next 0.50 / Before rounding up / Billable hours / Revenue to reach in a year / \
         1 − 20% margin / Needed in a year / Business costs / To earn before income tax / 1 − 20% set aside for tax / \
         Living costs with cushion / 1 + 10% cushion / Living costs / Months in a year / Living costs a month"
    );
    workbook.set(Parameter::RateStep, Some(Typed::whole(5))).unwrap();
    assert!(said(&workbook, Language::Ukrainian).starts_with(
        "Ціль за годину, округлено вгору до 5 / До округлення вгору / Оплачувані години / Потрібний дохід за рік / 1 − 20% маржі"
    ));
    workbook.set(Parameter::RateStep, None).unwrap();
    assert!(said(&workbook, Language::English).starts_with("Target an hour, rounded up / "));
}

#[test]
fn problems_name_what_they_are_about() {
    let workbook = together();
    let said = |kind: ProblemKind, at: Place, language: Language| {
        sentence(&Problem { kind, at }, &workbook, language).replace('\u{a0}', "~")
    };
    let hours = Place::Number(Parameter::MemberHours(id(OWNER)));
    assert_eq!(said(ProblemKind::MoreThanAYear, hours, Language::English), "All of 2026 has 8,760 hours. Type fewer.");
    let mark = Place::TaxMark(CostsOf::Business, id(RENT));
    assert!(said(ProblemKind::TaxItemNotCounted, mark, Language::Ukrainian).starts_with("Не враховано: Rent."));
    let role = Place::LineRole { proposal: id(PROPOSAL), line: id(WORK) };
    assert!(said(ProblemKind::RoleWithoutRate, role, Language::English).contains(": Unnamed role."));
    let total = Place::TierTotal { proposal: id(PROPOSAL), tier: id(TIER) };
    assert!(said(ProblemKind::TooLarge, total, Language::Ukrainian).contains("10~000~000~000~000, "));
}

#[test]
fn what_ends_with_an_abbreviation_gets_no_second_full_stop() {
    let before = |taxes: &str, language| estimator::BEFORE_TAX.fill(language, [taxes]);
    assert_eq!(before("tax of Sample Ltd.", Language::English), "Before tax of Sample Ltd.");
    assert_eq!(before("ПДВ 2026 р.", Language::Ukrainian), "Без урахування податку: ПДВ 2026 р.");
    assert_eq!(before("VAT", Language::English), "Before VAT.");
}
