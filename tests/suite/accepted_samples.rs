//! Accepted quotes to write down in every form, by their names. Stands by itself, so that a program can write the same ones for
//! tests that do not run here.

use std::rc::Rc;

use ratewright::domain::acceptance::{Acceptance, settle};
use ratewright::domain::accepted::Accepted;
use ratewright::domain::adjustment::Adjustment;
use ratewright::domain::choice::Choice;
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::currency::Currency;
use ratewright::domain::evaluation::{choices, evaluate};
use ratewright::domain::fixed::Fixed;
use ratewright::domain::id::Id;
use ratewright::domain::line_item::{Content, LineItem, Measure};
use ratewright::domain::moment::Moment;
use ratewright::domain::offer::{Charge, Contact, DocumentDiscount, Offer, Taxation};
use ratewright::domain::option_group::Part;
use ratewright::domain::payment_schedule::{Due, Instalment, Portion};
use ratewright::domain::phase::Phase;
use ratewright::domain::quote::{Issuing, Quote, issue};
use ratewright::domain::recurrence::{Interval, Recurrence};
use ratewright::domain::retainer::{Retainer, Unused};
use ratewright::domain::sales_tax::SalesTax;
use ratewright::domain::section::{Section, Shows};
use ratewright::domain::shown::Shown;
use ratewright::domain::terms::{KillFee, Terms};
use ratewright::domain::tier::Tier;
use ratewright::domain::totals::totals;
use ratewright::domain::typed::Typed;
use ratewright::wire::strict;

/// The hash that the quotes are sealed under.
const CONTENT: [u8; 32] = [0xC5; 32];

/// A quote with the yes to it.
pub struct Sample {
    pub name: &'static str,
    quote: Quote,
    acceptance: Acceptance,
}

impl Sample {
    /// A yes to a quote by Olena, on 5 March 2026 at 14:30:15 in UTC.
    pub fn new(name: &'static str, quote: Quote, choice: Choice) -> Sample {
        let shown = Shown::of(&totals(&quote.offer, &choice).unwrap());
        let acceptance = Acceptance {
            id: Id::from_bits(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef),
            quote: quote.id,
            content: CONTENT,
            choice,
            gross: shown.gross,
            recurring: shown.recurring,
            name: "Olena Marchenko".into(),
            at: Moment::from_seconds(1_772_721_015),
            after_expiry: false,
            note: "Please begin on Monday.".into(),
        };
        Sample { name, quote, acceptance }
    }

    /// The two together.
    pub fn accepted(&self) -> Accepted<'_> {
        let settled = settle(&self.quote, &CONTENT, &self.acceptance).unwrap();
        Accepted::of(&self.quote, &self.acceptance, settled).unwrap()
    }
}

/// All of them.
pub fn all() -> Vec<Sample> {
    let references = ["en", "uk", "ar"].map(|language| {
        let path = format!("{}/tests/fixtures/reference-{language}.json", env!("CARGO_MANIFEST_DIR"));
        let workbook = strict::workbook(&std::fs::read_to_string(path).unwrap()).unwrap();
        let draft = &evaluate(&workbook).drafts()[0];
        let quote = issue(draft.offer.clone(), issuing(language)).unwrap();
        let (choice, _) = choices(&quote.offer, &quote.offer.tiers[1]).usual.unwrap();
        Sample::new(
            match language {
                "en" => "reference-en",
                "uk" => "reference-uk",
                _ => "reference-ar",
            },
            quote,
            choice,
        )
    });
    let own = [dinars(), yen(), inclusive(), by_line(), compound(), discounts(), retainers(), only_again(), untaxed()];
    references.into_iter().chain(own).collect()
}

fn typed(plain: &str) -> Typed {
    Typed::from_plain(plain).unwrap()
}

fn day(text: &str) -> Option<CivilDate> {
    CivilDate::from_text(text)
}

fn issuing(language: &str) -> Issuing {
    Issuing {
        id: Id::from_bits(0xfedc_ba98_7654_3210_fedc_ba98_7654_3210),
        number: 17,
        revision: 2,
        supersedes: Some(Id::from_bits(0x11)),
        issued: day("2026-03-02").unwrap(),
        language: language.into(),
        accent: None,
        logo: None,
    }
}

/// A piece at a price in minor units of so many digits.
fn line(number: usize, name: &str, quantity: &str, units: i128, digits: u32, taxes: &[usize]) -> LineItem {
    LineItem {
        id: Id::from_number(number),
        name: name.into(),
        benefit: "".into(),
        section: None,
        measure: Measure::Pieces("".into()),
        quantity: typed(quantity),
        unit_price: Fixed::new(units, digits),
        discount: Adjustment::default(),
        taxes: taxes.iter().map(|tax| Id::from_number(*tax)).collect(),
        part: Part::Included,
        bounds: None,
        recurrence: None,
        retainer: None,
        contents: Rc::new([]),
    }
}

fn tax(number: usize, name: &str, category: &str, percent: &str) -> SalesTax {
    SalesTax {
        id: Id::from_number(number),
        name: name.into(),
        category: category.into(),
        percent: Some(typed(percent)),
        is_compound: false,
    }
}

fn percent(percent: &str) -> Adjustment {
    Adjustment { percent: Some(typed(percent)), amount: None }
}

fn offer(currency: &str, taxes: Vec<SalesTax>, lines: Vec<LineItem>) -> Offer {
    Offer {
        title: "A site for Kestrel & Daughters".into(),
        from: "Marsh & Linnet".into(),
        contact: Contact { name: "Maya Linnet".into(), email: "maya@linnet.example".into(), phone: String::new() },
        to: "Kestrel & Daughters".into(),
        made: day("2026-03-02").unwrap(),
        currency: Currency::from_code(currency).unwrap(),
        rounding: Default::default(),
        taxation: Rc::new(Taxation { taxes, is_inclusive: false, is_by_line: false }),
        sections: Vec::new(),
        groups: Vec::new(),
        tiers: vec![Rc::new(Tier { id: Id::from_number(1), name: "Whole".into(), lines })],
        charge: Charge::default(),
        discount: DocumentDiscount::default(),
        schedule: Vec::new(),
        terms: Terms::default(),
        phases: Vec::new(),
        passages: Vec::new(),
        change: None,
        map: Rc::default(),
    }
}

/// A yes to all of the first tier, extras included.
fn sample(name: &'static str, offer: Offer) -> Sample {
    let quote = issue(offer, issuing("en")).unwrap();
    let tier = &quote.offer.tiers[0];
    let mut choice = Choice::of(tier.id);
    for line in tier.lines.iter().filter(|line| line.part != Part::Included) {
        choice.picked.insert(line.id);
    }
    Sample::new(name, quote, choice)
}

/// Three digits, and a schedule of every kind.
fn dinars() -> Sample {
    let lines = vec![
        LineItem { measure: Measure::Hours, ..line(1, "Design", "3", 12_345, 3, &[1]) },
        line(2, "Photographs", "1", 100_500, 3, &[1]),
    ];
    let one = |number: usize, name: &str, portion, due| Instalment {
        id: Id::from_number(number),
        name: name.into(),
        portion,
        due,
    };
    sample(
        "dinars",
        Offer {
            schedule: vec![
                one(1, "Advance", Portion::Percent(Some(typed("25"))), Due::OnAcceptance),
                one(2, "First draft", Portion::Amount(Some(typed("50.005"))), Due::Milestone("The first draft".into())),
                one(3, "Thirds", Portion::Equal(3), Due::On(day("2026-05-04"))),
                one(4, "Later", Portion::Amount(Some(typed("1"))), Due::NetDays(Some(typed("14")))),
            ],
            ..offer("KWD", vec![tax(1, "VAT", "S", "5")], lines)
        },
    )
}

/// No digits, phases of every kind, and all terms.
fn yen() -> Sample {
    let lines = vec![
        LineItem {
            measure: Measure::Hours,
            benefit: "Visitors find what they came for".into(),
            ..line(1, "Layout", "40", 8_500, 0, &[1])
        },
        LineItem { measure: Measure::Pieces("page".into()), ..line(2, "Text", "2", 12_345, 0, &[1]) },
    ];
    let phase = |number: usize, name: &str, from: Option<&str>, to: Option<&str>| Phase {
        id: Id::from_number(number),
        name: name.into(),
        from: from.and_then(day),
        to: to.and_then(day),
        deliverables: "A map of the pages\nTwo drafts".into(),
    };
    sample(
        "yen",
        Offer {
            phases: vec![
                phase(1, "Design", Some("2026-03-16"), Some("2026-03-31")),
                phase(2, "Build", Some("2026-04-01"), None),
                phase(3, "Launch", None, Some("2026-05-29")),
                phase(4, "Support", None, None),
                phase(5, "Muddled", Some("2026-06-10"), Some("2026-06-01")),
            ],
            terms: Terms {
                valid_until: day("2026-03-31"),
                zone: "Asia/Tokyo".into(),
                late_fee: Some(typed("1.5")),
                kill_fees: vec![KillFee {
                    id: Id::from_number(1),
                    stage: "After the first draft".into(),
                    percent: Some(typed("50")),
                }],
                rounds: Some(typed("2")),
                round_price: Some(typed("15000")),
                missed_dates: "Both sides say so within a week.".into(),
                other: "Fonts are licensed by the client.".into(),
            },
            ..offer("JPY", vec![tax(1, "VAT", "S", "10")], lines)
        },
    )
}

/// Prices that hold two rates of tax, with a discount of a line, a charge and a discount on the whole.
fn inclusive() -> Sample {
    let lines = vec![
        line(1, "Page", "3", 9_999, 2, &[1]),
        LineItem { discount: percent("10"), ..line(2, "Icon", "1", 5_000, 2, &[1]) },
        line(3, "Book", "1", 10_700, 2, &[2]),
    ];
    let offer = offer("EUR", vec![tax(1, "MwSt", "S", "19"), tax(2, "MwSt", "S", "7")], lines);
    sample(
        "inclusive",
        Offer {
            taxation: Rc::new(Taxation { is_inclusive: true, ..(*offer.taxation).clone() }),
            charge: Charge { name: "Rush".into(), on: percent("10") },
            discount: DocumentDiscount { off: percent("5"), is_on_extras: false },
            ..offer
        },
    )
}

/// Prices that hold tax, which is rounded line by line.
fn by_line() -> Sample {
    let lines = (1..=7).map(|number| line(number, "Icon", "1", 12, 2, &[1])).collect();
    let offer = offer("EUR", vec![tax(1, "VAT", "S", "20")], lines);
    let taxation = Taxation { is_inclusive: true, is_by_line: true, ..(*offer.taxation).clone() };
    sample("by-line", Offer { taxation: Rc::new(taxation), ..offer })
}

/// A tax that is taken on another.
fn compound() -> Sample {
    let taxes = vec![tax(1, "GST", "S", "5"), SalesTax { is_compound: true, ..tax(2, "QST", "Provincial", "9.975") }];
    sample("compound", offer("CAD", taxes, vec![line(1, "Site", "1", 100_000, 2, &[1, 2])]))
}

/// A charge and a discount on the whole, from which an exempt extra is left out.
fn discounts() -> Sample {
    let extra = Part::Extra { is_preselected: false };
    let lines =
        vec![line(1, "Site", "1", 10_000, 2, &[1]), LineItem { part: extra, ..line(2, "Course", "1", 4_000, 2, &[2]) }];
    let taxes = vec![tax(1, "VAT", "S", "20"), tax(2, "VAT", "E", "0")];
    sample(
        "discounts",
        Offer {
            charge: Charge { name: "Rush".into(), on: percent("10") },
            discount: DocumentDiscount { off: percent("10"), is_on_extras: false },
            ..offer("USD", taxes, lines)
        },
    )
}

/// What is paid once, each month for a year, and in three parts; a section without prices.
fn retainers() -> Sample {
    let monthly = Recurrence { every: Interval::Month, periods: Some(12), is_spread: false };
    let spread = Recurrence { every: Interval::Month, periods: Some(3), is_spread: true };
    let content = |name: &str, quantity: &str| Content {
        name: name.into(),
        benefit: "".into(),
        measure: Measure::Hours,
        quantity: typed(quantity),
    };
    let lines = vec![
        LineItem {
            section: Some(Id::from_number(1)),
            contents: Rc::new([content("Talks", "2.5"), content("Sketches", "4")]),
            ..line(1, "Start", "1", 50_000, 2, &[1])
        },
        LineItem {
            measure: Measure::Hours,
            recurrence: Some(monthly),
            retainer: Some(Retainer::Hourly {
                unused: Unused::RollOver { cap: Some(typed("5")) },
                beyond: Some(typed("95")),
                calls_count: true,
            }),
            ..line(2, "Care", "10", 8_000, 2, &[1])
        },
        LineItem {
            recurrence: Some(spread),
            retainer: Some(Retainer::Project { results: vec!["Plan".into(), "Build".into(), "Launch".into()] }),
            ..line(3, "Campaign", "1", 2_000_000, 2, &[])
        },
    ];
    sample(
        "retainers",
        Offer {
            sections: vec![Section { id: Id::from_number(1), name: "Beginning".into(), shows: Shows::NoPrices }],
            ..offer("GBP", vec![tax(1, "VAT", "S", "20")], lines)
        },
    )
}

/// Nothing that is paid once, and no end.
fn only_again() -> Sample {
    let weekly = Recurrence { every: Interval::Week, periods: None, is_spread: false };
    let lines = vec![LineItem { recurrence: Some(weekly), ..line(1, "Care", "1", 25_000, 2, &[]) }];
    sample("only-again", offer("EUR", Vec::new(), lines))
}

/// No taxes, a credit, and texts that a form could stumble over.
fn untaxed() -> Sample {
    let hostile = "<b>\"A\" & 'B'</b> ]]> <!-- --> \u{FFFE}\u{1F469} \u{202E}x\r\ny\tz; a, b\\n";
    let lines = vec![line(1, hostile, "1", 10_000, 2, &[]), line(2, "Credit", "-1", 1_500, 2, &[])];
    sample("untaxed", Offer { title: hostile.into(), to: String::new(), ..offer("EUR", Vec::new(), lines) })
}
