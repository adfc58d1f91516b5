//! Quotes: what becomes of an offer when it is issued, and that its bytes say it wholly and say nothing else.

use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use ratewright::domain::bounds::Bounds;
use ratewright::domain::change_order::{ChangeOrder, Once};
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::development_map::{DevelopmentMap, MOST_STAGES, MapStage, StagePrice};
use ratewright::domain::id::Id;
use ratewright::domain::line_item::{Content, Measure};
use ratewright::domain::logo::{Logo, LogoKind, MOST_BYTES, NoLogo};
use ratewright::domain::offer::{Contact, Offer};
use ratewright::domain::option_group::Part;
use ratewright::domain::passage::{Passage, PassageKind};
use ratewright::domain::payment_schedule::{Due, Instalment, Portion};
use ratewright::domain::phase::Phase;
use ratewright::domain::quote::{Issuing, Listed, NotIssued, Quote, RULES, issue};
use ratewright::domain::retainer::{Retainer, Unused};
use ratewright::domain::section::{Section, Shows};
use ratewright::domain::terms::{KillFee, Terms};
use ratewright::domain::tier::Tier;
use ratewright::domain::totals::totals;
use ratewright::domain::typed::Typed;
use ratewright::wire::binary::NotOpened;
use ratewright::wire::quote_v1;

use crate::offers::{Size, config, dice, offers, permitted};

fn id(bits: u128) -> Id {
    Id::from_bits(bits)
}

fn typed(plain: &str) -> Typed {
    Typed::from_plain(plain).unwrap()
}

/// Texts that occur again, in several scripts, with marks and letters that have no short code.
const TEXTS: [&str; 16] = [
    "",
    "Home page",
    "Home page",
    "Дизайн головної сторінки — «ґанок», з’їзд і об'єкт №5",
    "تصميم الصفحة الرئيسية، ١٢ صفحة",
    "עיצוב דף הבית",
    "Σχεδιασμός ιστότοπου",
    "Größe, façade, żółć, şımarık, Őszi, Țară",
    "Line one\nline two\tand a tab",
    "日本語のウェブサイト",
    "👩🏽‍💻 \u{10FFFF} \u{FFFD} \u{FEFF}",
    "<script>alert('x')</script> javascript:alert(1) \"quoted\" & more",
    "\u{7F}\u{80}\u{9F}\u{A0}\u{AD}\u{2028}\u{200F}",
    "Ѡ ӿ Ԁ ۿ ϰ",
    "A very long text that goes on and on, until it has more than a hundred and twenty-eight letters, so that nothing depends on it being short.",
    "a",
];

/// Takes the next of some numbers, again and again.
struct Draw<'a> {
    numbers: &'a [u32],
    next: usize,
}

impl Draw<'_> {
    fn below(&mut self, bound: usize) -> usize {
        self.next += 1;
        self.numbers[self.next % self.numbers.len()] as usize % bound
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 1
    }

    fn text(&mut self) -> String {
        TEXTS[self.below(TEXTS.len())].to_string()
    }

    fn number(&mut self) -> Typed {
        const ALL: [&str; 12] = [
            "0",
            "1",
            "127",
            "128",
            "5.00",
            "0.5",
            "-3",
            "1500",
            "1000000000000000",
            "-0.00000001",
            "120000.00",
            "999999999999999.99999999",
        ];
        typed(ALL[self.below(ALL.len())])
    }

    fn maybe(&mut self) -> Option<Typed> {
        self.yes().then(|| self.number())
    }

    fn day(&mut self) -> Option<CivilDate> {
        let year = [1, 2025, 2026, 2027, 9999][self.below(5)];
        let (month, day) = (1 + self.below(12) as u8, 1 + self.below(28) as u8);
        self.yes().then(|| CivilDate::new(year, month, day).unwrap())
    }

    fn measure(&mut self) -> Measure {
        if self.yes() { Measure::Hours } else { Measure::Pieces(self.text().into()) }
    }

    fn retainer(&mut self) -> Retainer {
        match self.below(4) {
            0 => Retainer::Hourly {
                unused: if self.yes() { Unused::Lapse } else { Unused::RollOver { cap: self.maybe() } },
                beyond: self.maybe(),
                calls_count: self.yes(),
            },
            1 => Retainer::Project { results: (0..self.below(4)).map(|_| self.text()).collect() },
            2 => Retainer::Time,
            _ => Retainer::Value { months: self.maybe() },
        }
    }

    fn content(&mut self) -> Content {
        Content {
            name: self.text().into(),
            benefit: self.text().into(),
            measure: self.measure(),
            quantity: self.number(),
        }
    }

    fn change(&mut self, digits: u32) -> Rc<ChangeOrder> {
        let mut amount = || Typed::from_parts([0, 5, 120_000, 100_000_000_000_000][self.below(4)], digits).unwrap();
        let (gross, net) = (amount(), amount());
        Rc::new(ChangeOrder {
            number: [0, 12, 300][self.below(3)],
            on: self.day().unwrap_or(CivilDate::first_of(2026)),
            before: Once { net: self.yes().then_some(net), gross },
            ends: self.day(),
            ends_after: self.day(),
            schedule: self.text(),
            reason: self.text(),
        })
    }

    /// Says everything that an offer can say beside its prices, under ids of 128 bits.
    fn enrich(&mut self, mut offer: Offer) -> Offer {
        offer.title = self.text();
        offer.from = self.text();
        offer.to = self.text();
        offer.contact = Contact { name: self.text(), email: self.text(), phone: self.text() };
        offer.made = self.day().unwrap_or(offer.made);
        offer.change = if self.yes() { Some(self.change(offer.currency.digits())) } else { None };
        offer.charge.name = self.text();
        offer.sections = (0..self.below(4))
            .map(|place| Section { id: id(u128::MAX - place as u128), name: self.text(), shows: Shows::ALL[place % 3] })
            .collect();
        for tax in &mut Rc::make_mut(&mut offer.taxation).taxes {
            tax.name = self.text().into();
        }
        for group in &mut offer.groups {
            group.name = self.text();
        }
        for one in &mut offer.schedule {
            one.name = self.text();
            one.due = match self.below(4) {
                0 => Due::OnAcceptance,
                1 => Due::On(self.day()),
                2 => Due::Milestone(self.text()),
                _ => Due::NetDays(self.maybe()),
            };
        }
        offer.terms = Terms {
            valid_until: self.day(),
            zone: self.text(),
            late_fee: self.maybe(),
            kill_fees: (0..self.below(3))
                .map(|place| KillFee { id: id(1 << (60 + place)), stage: self.text(), percent: self.maybe() })
                .collect(),
            rounds: self.maybe(),
            round_price: self.maybe(),
            missed_dates: self.text(),
            other: self.text(),
        };
        offer.phases = (0..self.below(4))
            .map(|place| Phase {
                id: id(1 << (90 + place)),
                name: self.text(),
                from: self.day(),
                to: self.day(),
                deliverables: self.text(),
            })
            .collect();
        offer.passages = (0..self.below(4))
            .map(|place| Passage {
                id: id(1 << (90 + place)),
                kind: PassageKind::ALL[self.below(5)],
                heading: self.text(),
                text: self.text(),
            })
            .collect();
        offer.map = self.map();
        for tier in &mut offer.tiers {
            let tier = Rc::make_mut(tier);
            tier.name = self.text();
            for line in &mut tier.lines {
                // Sparse ids, as random ones are.
                line.id = id(u128::from_str_radix(&line.id.to_string(), 16).unwrap() << 77 | 5);
                line.name = self.text().into();
                line.benefit = self.text().into();
                line.measure = self.measure();
                line.section = (self.below(3) != 0).then(|| id(u128::MAX - self.below(4) as u128));
                line.retainer = (self.below(3) == 0).then(|| self.retainer());
                line.contents = (0..self.below(8).saturating_sub(4)).map(|_| self.content()).collect();
            }
        }
        // Now and then a line is the same in all tiers, or but for its quantity and price, or tiers have another order.
        if let Some(first) = offer.tiers.first().cloned() {
            for tier in offer.tiers.iter_mut().skip(1) {
                for line in &mut Rc::make_mut(tier).lines {
                    let Some(same) = first.line(line.id) else { continue };
                    let (quantity, price) = (line.quantity, line.unit_price);
                    match self.below(5) {
                        0 => *line = same.clone(),
                        1 => *line = ratewright::domain::line_item::LineItem { quantity, ..same.clone() },
                        2 => *line = ratewright::domain::line_item::LineItem { unit_price: price, ..same.clone() },
                        3 => {
                            *line =
                                ratewright::domain::line_item::LineItem { quantity, unit_price: price, ..same.clone() }
                        }
                        _ => {}
                    }
                }
                if self.yes() {
                    Rc::make_mut(tier).lines.reverse();
                }
            }
        }
        offer
    }

    /// Often none.
    fn map(&mut self) -> Rc<DevelopmentMap> {
        if self.yes() {
            return Rc::default();
        }
        let stages = (0..self.below(MOST_STAGES + 1)).map(|place| MapStage {
            id: id(1 << (90 + place)),
            name: self.text(),
            tools: self.text(),
            weeks: self.maybe(),
            price: if self.yes() { StagePrice::Offered } else { StagePrice::Own(self.maybe()) },
        });
        let stages = stages.collect();
        Rc::new(DevelopmentMap { from: self.text(), to: self.text(), stages })
    }

    fn issuing(&mut self) -> Issuing {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x10\0\0\0\x10".to_vec();
        png.extend((0..self.below(40)).map(|byte| byte as u8));
        Issuing {
            id: id(u128::MAX / 3 + self.below(1000) as u128),
            number: [0, 1, 130, u32::MAX][self.below(4)],
            revision: 1 + self.below(3) as u32,
            supersedes: self.yes().then(|| id(7)),
            issued: self.day().unwrap_or(CivilDate::first_of(2026)),
            language: ["en", "uk", "ar", "zh-Hant-TW"][self.below(4)].to_string(),
            accent: self.yes().then_some([0, 128, 255]),
            logo: self.yes().then(|| Logo::new(png).unwrap()),
        }
    }
}

/// Offers that say everything, and what they are issued under.
fn drafted(size: Size) -> impl Strategy<Value = (Offer, Issuing)> {
    (offers(size), vec(any::<u32>(), 200)).prop_map(|(offer, numbers)| {
        let mut draw = Draw { numbers: &numbers, next: 0 };
        let offer = draw.enrich(offer);
        (offer, draw.issuing())
    })
}

/// The same, issued; nothing where it can't be.
pub fn quotes(size: Size) -> impl Strategy<Value = Option<Quote>> {
    drafted(size).prop_map(|(offer, issuing)| {
        // A tier without lines is not issued.
        let tiers = offer.tiers.iter().filter(|tier| !tier.lines.is_empty()).cloned().collect();
        issue(Offer { tiers, ..offer }, issuing).ok()
    })
}

/// All amounts of totals, without ids.
fn amounts(offer: &Offer, choice: &ratewright::domain::choice::Choice) -> impl PartialEq + std::fmt::Debug + use<> {
    totals(offer, choice).map_err(drop).map(|all| {
        let lines: Vec<_> = all.lines.iter().map(|line| (line.quantity, line.amount, line.discount)).collect();
        (lines, all.one_off, all.recurring)
    })
}

proptest! {
    #![proptest_config(config(250))]

    /// What is written comes back, wholly.
    #[test]
    fn what_is_written_is_read(quote in quotes(Size::Plain), huge in quotes(Size::Huge)) {
        for quote in [quote, huge].into_iter().flatten() {
            let bytes = quote_v1::write(&quote);
            let read = quote_v1::read(&bytes);
            prop_assert_eq!(read.as_ref(), Ok(&quote));
            prop_assert!(quote.sums_hold());
        }
    }

    /// Issuing changes no amount of any choice, and nothing that is said.
    #[test]
    fn issuing_changes_no_amount((offer, issuing) in drafted(Size::Plain), rolls in dice()) {
        let tiers: Vec<Rc<Tier>> = offer.tiers.iter().filter(|tier| !tier.lines.is_empty()).cloned().collect();
        let offer = Offer { tiers, ..offer };
        if let Ok(quote) = issue(offer.clone(), issuing) {
            for (tier, frozen) in offer.tiers.iter().zip(&quote.offer.tiers) {
                let (choice, same) = (permitted(&offer, tier, &rolls), permitted(&quote.offer, frozen, &rolls));
                prop_assert_eq!(amounts(&offer, &choice), amounts(&quote.offer, &same));
            }
            for (tier, frozen) in offer.tiers.iter().zip(&quote.offer.tiers) {
                let said = |tier: &Tier| -> Vec<_> {
                    tier.lines.iter().map(|line| (line.name.clone(), line.benefit.clone(), line.retainer.clone())).collect()
                };
                prop_assert_eq!(said(tier), said(frozen));
                for (line, same) in tier.lines.iter().zip(&frozen.lines) {
                    let section = line.section.and_then(|id| offer.sections.iter().find(|one| one.id == id));
                    let name = same.section.and_then(|id| quote.offer.sections.iter().find(|one| one.id == id));
                    prop_assert_eq!(section.map(|one| &one.name), name.map(|one| &one.name));
                }
            }
        }
    }

}

proptest! {
    #![proptest_config(config(60))]

    /// A damaged quote never brings the reader down, and what is read is written as it was.
    #[test]
    fn damage_is_refused_or_canonical(quote in quotes(Size::Plain), at in vec((any::<usize>(), any::<u8>()), 40)) {
        if let Some(quote) = quote {
            let bytes = quote_v1::write(&quote);
            for (place, byte) in at {
                let place = place % bytes.len();
                let mut damaged = bytes.clone();
                damaged[place] = byte;
                check(&damaged);
                damaged.truncate(place);
                prop_assert!(quote_v1::read(&damaged).is_err(), "cut off at {place}");
                damaged.splice(place.., bytes[place / 2..].iter().copied());
                check(&damaged);
            }
            let mut longer = bytes.clone();
            longer.push(0);
            prop_assert!(quote_v1::read(&longer).is_err());
        }
    }

    /// Nor do bytes from nowhere.
    #[test]
    fn any_bytes_are_refused(bytes in vec(any::<u8>(), 0..300)) {
        check(&bytes);
        check(&[&[1, 0, 0][..], &bytes].concat());
    }
}

/// The properties above say nothing of an offer that is not issued; so most must be.
#[test]
fn most_generated_offers_are_issued() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut issued = [0, 0];
    for _ in 0..200 {
        for (place, size) in [Size::Plain, Size::Huge].into_iter().enumerate() {
            issued[place] += usize::from(quotes(size).new_tree(&mut runner).unwrap().current().is_some());
        }
    }
    assert!(issued[0] > 150 && issued[1] > 20, "{issued:?}");
}

/// Marks that turn the direction of what stands around them are never written, so whoever puts them in is refused: U+202A, U+202E and
/// U+2066, each in its code of three bytes, in the place of three letters.
#[test]
fn marks_that_turn_the_direction_are_refused() {
    let bytes = quote_v1::write(&issue(Offer { title: "abcdef".to_owned(), ..small() }, issuing()).unwrap());
    let place = bytes.windows(6).position(|six| six == b"abcdef").unwrap();
    for (mark, permitted) in [([0x20, 0x2A], false), ([0x20, 0x2E], false), ([0x20, 0x66], false), ([0x20, 0x0E], true)]
    {
        let mut other = bytes.clone();
        other.splice(place..place + 3, [[1].as_slice(), &mark].concat());
        assert_eq!(quote_v1::read(&other).is_ok(), permitted, "{mark:02x?}");
    }
}

#[track_caller]
fn check(bytes: &[u8]) {
    if let Ok(quote) = quote_v1::read(bytes) {
        assert_eq!(quote_v1::write(&quote), bytes);
    }
}

/// A line of one piece at 100 euros, in an offer of two tiers.
fn small() -> Offer {
    let line = |number: u128| ratewright::domain::line_item::LineItem {
        id: id(number),
        name: "Page".into(),
        benefit: "".into(),
        section: None,
        measure: Measure::Pieces("".into()),
        quantity: Typed::whole(1),
        unit_price: ratewright::domain::fixed::Fixed::new(10_000, 2),
        discount: Default::default(),
        taxes: Rc::new([]),
        part: Part::Included,
        bounds: None,
        recurrence: None,
        retainer: None,
        contents: Rc::new([]),
    };
    let tier = |number: u128, lines: &[u128]| {
        Rc::new(Tier { id: id(number), name: String::new(), lines: lines.iter().map(|number| line(*number)).collect() })
    };
    Offer {
        title: "Site".into(),
        from: String::new(),
        contact: Contact::default(),
        to: String::new(),
        made: CivilDate::first_of(2026),
        currency: ratewright::domain::currency::Currency::EUR,
        rounding: Default::default(),
        taxation: Rc::default(),
        sections: Vec::new(),
        groups: Vec::new(),
        tiers: vec![tier(900, &[500, 700]), tier(800, &[500, 600, 700])],
        charge: Default::default(),
        discount: Default::default(),
        schedule: Vec::new(),
        terms: Terms::default(),
        phases: Vec::new(),
        passages: Vec::new(),
        change: None,
        map: Rc::default(),
    }
}

fn issuing() -> Issuing {
    Issuing {
        id: id(1 << 100),
        number: 12,
        revision: 1,
        supersedes: None,
        issued: CivilDate::first_of(2026),
        language: "en".into(),
        accent: None,
        logo: None,
    }
}

#[test]
fn ids_are_small_and_a_line_keeps_one_in_all_tiers() {
    let quote = issue(small(), issuing()).unwrap();
    assert_eq!(quote.id, id(1 << 100), "its own id stays");
    let tiers: Vec<_> = quote.offer.tiers.iter().map(|tier| tier.id).collect();
    assert_eq!(tiers, [id(1), id(2)]);
    let lines = |place: usize| -> Vec<Id> { quote.offer.tiers[place].lines.iter().map(|line| line.id).collect() };
    assert_eq!(lines(0), [id(1), id(3)]);
    assert_eq!(lines(1), [id(1), id(2), id(3)]);
    let gross: Vec<_> = quote.sums.iter().map(|sums| sums.usual.gross.units()).collect();
    assert_eq!(gross, [20_000, 30_000]);
    assert_eq!(quote.rules, RULES);
}

#[test]
fn references_to_nothing_are_dropped() {
    let mut offer = small();
    let tier = Rc::make_mut(&mut offer.tiers[0]);
    tier.lines[0].section = Some(id(1));
    tier.lines[0].taxes = Rc::new([id(2)]);
    tier.lines[1].part = Part::Option { group: id(3), is_preselected: true };
    let quote = issue(offer, issuing()).unwrap();
    let lines = &quote.offer.tiers[0].lines;
    assert_eq!(lines.len(), 1, "an option of no group can't be chosen");
    assert_eq!((lines[0].section, lines[0].taxes.len()), (None, 0));
}

#[test]
fn a_control_character_does_not_leave() {
    let offer = Offer { title: "One\r\ntwo\u{0}\u{1B}[31m\u{7}\tthree".into(), ..small() };
    assert_eq!(issue(offer, issuing()).unwrap().offer.title, "One\ntwo[31m\tthree");
    // Nor what would turn the words around a price.
    let offer = Offer { title: "5 \u{202E}00,1 \u{2066}€\u{2069}".into(), ..small() };
    assert_eq!(issue(offer, issuing()).unwrap().offer.title, "5 00,1 €");
}

#[track_caller]
fn refused(change: impl FnOnce(&mut Offer, &mut Issuing), wanted: NotIssued) {
    let (mut offer, mut issuing) = (small(), issuing());
    change(&mut offer, &mut issuing);
    assert_eq!(issue(offer, issuing).err(), Some(wanted));
}

#[test]
fn what_cannot_be_issued_says_why() {
    let first = |offer: &mut Offer| Rc::make_mut(&mut offer.tiers[0]).lines[0].clone();
    refused(|offer, _| offer.tiers.clear(), NotIssued::NoTiers);
    refused(|offer, _| Rc::make_mut(&mut offer.tiers[1]).lines.clear(), NotIssued::NothingToSell(id(800)));
    refused(|_, issuing| issuing.language = "en us".into(), NotIssued::NoSuchLanguage);
    refused(|_, issuing| issuing.language = String::new(), NotIssued::NoSuchLanguage);
    refused(|offer, _| offer.title = "é".repeat(10_001), NotIssued::TextTooLong(10_001));
    refused(|offer, _| offer.tiers = vec![Rc::clone(&offer.tiers[0]); 6], NotIssued::TooMany(Listed::Tiers, 6));
    refused(
        |offer, _| {
            offer.phases =
                vec![Phase { id: id(1), name: String::new(), from: None, to: None, deliverables: String::new() }; 65]
        },
        NotIssued::TooMany(Listed::Phases, 65),
    );
    refused(
        |offer, _| Rc::make_mut(&mut offer.map).stages = vec![MapStage::new(id(1)); 9],
        NotIssued::TooMany(Listed::Stages, 9),
    );
    refused(|offer, _| Rc::make_mut(&mut offer.map).to = "é".repeat(10_001), NotIssued::TextTooLong(10_001));
    refused(
        |offer, _| {
            let line = first(offer);
            Rc::make_mut(&mut offer.tiers[0]).lines = vec![line; 2_001];
        },
        NotIssued::TooMany(Listed::Lines, 2_001),
    );
    refused(
        |offer, _| Rc::make_mut(&mut offer.tiers[0]).lines[0].unit_price = ratewright::domain::fixed::Fixed::new(1, 9),
        NotIssued::PriceOutOfBounds(id(500)),
    );
    refused(
        |offer, _| Rc::make_mut(&mut offer.tiers[0]).lines[0].quantity = typed("1000000000000000"),
        NotIssued::NoPrice(id(900), ratewright::domain::totals::NoTotals::LineTooLarge(id(500))),
    );
    refused(
        |offer, _| {
            Rc::make_mut(&mut offer.tiers[0]).lines[1].unit_price =
                ratewright::domain::fixed::Fixed::new(1_000_000_000_000_000, 2)
        },
        NotIssued::NoPrice(id(900), ratewright::domain::totals::NoTotals::SumTooLarge),
    );
}

#[test]
fn sums_that_another_program_reckoned_do_not_hold() {
    let mut quote = issue(small(), issuing()).unwrap();
    assert!(quote.sums_hold());
    quote.sums[1].cheapest.gross = ratewright::domain::fixed::Fixed::new(29_999, 2);
    let read = quote_v1::read(&quote_v1::write(&quote)).unwrap();
    assert!(!read.sums_hold(), "and the difference came through the bytes");
    let mut later = issue(small(), issuing()).unwrap();
    later.rules = RULES + 1;
    assert!(!later.sums_hold());
}

#[test]
fn a_logo_is_small_and_no_drawing() {
    let png = |length: usize| {
        let begins = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x10\0\0\0\x10";
        [begins.as_slice(), &vec![0; length - begins.len()]].concat()
    };
    assert_eq!(Logo::new(png(MOST_BYTES)).map(|logo| logo.kind()), Ok(LogoKind::Png));
    assert_eq!(Logo::new(png(1_501)).err(), Some(NoLogo::TooLarge(1_501)));
    // A signature alone says no size.
    assert_eq!(Logo::new(b"\x89PNG\r\n\x1a\n".to_vec()).err(), Some(NoLogo::UnknownKind));
    assert_eq!(Logo::new(b"RIFF\x04\0\0\0WEBPVP8 ".to_vec()).err(), Some(NoLogo::UnknownKind));
    assert_eq!(Logo::new(b"<svg onload=alert(1)>".to_vec()).err(), Some(NoLogo::UnknownKind));
    assert_eq!(Logo::new(Vec::new()).err(), Some(NoLogo::UnknownKind));
}

#[test]
fn the_bytes_of_a_small_quote_are_these() {
    // Worked out by hand from the description of the form.
    let quote = issue(small(), issuing()).unwrap();
    let mut wanted = vec![1, 0, 3];
    wanted.extend(b"en\0Site\0Page\0");
    wanted.push(0);
    wanted.extend((1_u128 << 100).to_be_bytes());
    wanted.extend([12, 1, 1, 1, 1]);
    wanted.extend(b"EUR");
    // Title, four empty texts and a fifth; made on the day of issue; no passages, no phases; terms of nothing.
    wanted.extend([1, 0, 0, 0, 0, 0, 1, 0, 0]);
    wanted.extend([0, 0, 0, 0, 0, 0, 0, 0]);
    // Half away from zero; no taxes, no schedule, no sections, no groups.
    wanted.extend([0, 0, 0, 0, 0]);
    // Two tiers without names, three lines. 100.00 is 1 with four zeros and two digits.
    wanted.extend([2, 0, 0, 3]);
    let price = 1 + 2 * (4 * 9 + 2);
    // In both tiers: 1 + 6 x 1. In the second only: 6.
    wanted.extend([7, 0, 1, 0, 0, 0x81, price, 1]);
    wanted.extend([6, 0, 4, 0, 0, 0x81, price, 1]);
    wanted.extend([7, 0, 4, 0, 0, 0x81, price, 1]);
    wanted.extend([0, 0]);
    // 20000 is 2 with four zeros.
    let four = 1 + 2 * (4 * 9);
    wanted.extend([four, 2, four, 2, 0, 0, four, 3, four, 3, 0, 0]);
    assert_eq!(quote_v1::write(&quote), wanted);
    assert_eq!(quote_v1::read(&wanted), Ok(quote));
}

#[track_caller]
fn not_opened(change: impl FnOnce(&mut Vec<u8>), wanted: NotOpened) {
    let mut bytes = quote_v1::write(&issue(small(), issuing()).unwrap());
    change(&mut bytes);
    assert_eq!(quote_v1::read(&bytes).err(), Some(wanted));
}

#[test]
fn what_is_not_canonical_is_refused() {
    not_opened(|bytes| bytes[0] = 2, NotOpened::Version(2));
    not_opened(|bytes| bytes[1] = 5, NotOpened::Code(5));
    not_opened(|bytes| bytes[1] = 2, NotOpened::NotCanonical);
    not_opened(|bytes| bytes[3] = 0x1B + 4, NotOpened::Text);
    not_opened(|bytes| bytes[16] = 32, NotOpened::Code(32));
    // Said to change something, or to have a map, which then is not there.
    not_opened(|bytes| bytes[16] = 8, NotOpened::Short);
    not_opened(|bytes| bytes[16] = 16, NotOpened::Short);
    not_opened(|bytes| bytes.push(0), NotOpened::Long);
    not_opened(|bytes| bytes.truncate(bytes.len() - 1), NotOpened::Short);
    // The number 12 in two bytes.
    not_opened(|bytes| drop(bytes.splice(33..34, [0x8C, 0])), NotOpened::NotCanonical);
    // More texts than there are bytes.
    not_opened(|bytes| drop(bytes.splice(2..3, [0xFF, 0x7F])), NotOpened::Short);
    not_opened(|bytes| drop(bytes.splice(2..3, [0xFF, 0xFF, 0x7F])), NotOpened::Count(0x1F_FFFF));
}

/// The small quote with some of its bytes in another way is no quote, though it would say the same.
#[track_caller]
fn one_form(at: std::ops::Range<usize>, bytes: &[u8], others: &[(usize, u8)]) {
    let other = |quote: &mut Vec<u8>| {
        for (place, byte) in others {
            quote[*place] = *byte;
        }
        quote.splice(at, bytes.iter().copied());
    };
    not_opened(other, NotOpened::NotCanonical);
}

#[test]
fn one_quote_has_one_form() {
    // Places are those of the bytes in `the_bytes_of_a_small_quote_are_these`.
    let kind = |zeros: u8, digits: u8| 1 + 2 * (9 * zeros + digits);
    // A text that stands twice, one of nothing, and a letter in two bytes.
    one_form(16..16, b"Page\0", &[(2, 4), (77, 1)]);
    one_form(16..16, b"\0", &[(2, 4), (78, 1)]);
    one_form(11..12, &[1, 0, b'P'], &[]);
    // A charge, a discount on the whole and on a line of nothing; no contents; the same taxes once more.
    one_form(59..59, &[0, 0, 0], &[(58, 32)]);
    one_form(59..59, &[0, 0], &[(58, 64)]);
    one_form(71..71, &[0, 0], &[(68, 4)]);
    one_form(71..71, &[0], &[(68, 8)]);
    one_form(68..72, &[0x80, 2, 1, 0, 0, 0], &[]);
    // One, not by its own code; a zero that was not left off, seven that were; nothing below zero, and with zeros.
    one_form(72..73, &[kind(0, 0), 1], &[]);
    one_form(73..75, &[kind(3, 2), 10], &[]);
    one_form(73..75, &[127, 1], &[]);
    one_form(73..75, &[kind(0, 2) + 1, 0], &[]);
    one_form(73..75, &[kind(1, 2), 0], &[]);
    // The first tier that holds a line differs from itself; another one differs by the same.
    one_form(75..75, &[0x81, 0x82], &[(67, 2 + 6 * 2)]);
    one_form(75..75, &[0x81], &[(67, 1 + 6 * 2)]);
    one_form(75..75, &[kind(4, 2), 1], &[(67, 1 + 6 * 3)]);
    one_form(75..75, &[0x82, kind(4, 2), 1], &[(67, 1 + 6 * 4)]);
    one_form(75..75, &[0x81, kind(4, 2), 2], &[(67, 1 + 6 * 4)]);
    one_form(75..75, &[0, 4, 0, 0, 0x82, kind(4, 2), 2], &[(67, 1 + 6 * 5)]);
    // An order that is that of the numbers; a line that stands twice in it.
    one_form(91..92, &[1, 1, 3], &[]);
    not_opened(|bytes| drop(bytes.splice(91..92, [1, 3, 3])), NotOpened::Reference(3));
    // The cheapest choice, which is the usual one.
    one_form(98..99, &[1, kind(4, 0), 2, kind(4, 0), 2, 0], &[]);
}

/// Each byte of a quote in each other way, each left out, and each with another before it: whatever is still read is written so.
#[test]
fn no_byte_of_a_quote_can_be_another() {
    let bytes = quote_v1::write(&issue(small(), issuing()).unwrap());
    for place in 0..bytes.len() {
        for byte in 0..=u8::MAX {
            let mut damaged = bytes.clone();
            damaged[place] = byte;
            check(&damaged);
            damaged.insert(place, bytes[place]);
            check(&damaged);
        }
        let mut damaged = bytes.clone();
        damaged.remove(place);
        check(&damaged);
    }
}

#[test]
fn each_bound_survives() {
    for (least, most, step) in [(None, None, None), (Some("0"), Some("5.00"), Some("0.5")), (None, Some("3"), None)] {
        let bounds = Bounds { least: least.map(typed), most: most.map(typed), step: step.map(typed) };
        let mut offer = small();
        Rc::make_mut(&mut offer.tiers[0]).lines[0].bounds = Some(bounds);
        let quote = issue(offer, issuing()).unwrap();
        let read = quote_v1::read(&quote_v1::write(&quote)).unwrap();
        assert_eq!(read.offer.tiers[0].lines[0].bounds, Some(bounds));
    }
}

#[test]
fn an_instalment_of_parts_is_within_bounds() {
    let one = |parts: u32| Instalment {
        id: id(77),
        name: String::new(),
        portion: Portion::Equal(parts),
        due: Due::OnAcceptance,
    };
    let quote = issue(Offer { schedule: vec![one(0), one(4_000)], ..small() }, issuing()).unwrap();
    let portions: Vec<_> = quote.offer.schedule.iter().map(|one| one.portion).collect();
    assert_eq!(portions, [Portion::Equal(1), Portion::Equal(120)]);
    assert!(quote_v1::read(&quote_v1::write(&quote)).is_ok());
}

/// The small quote with a map: three stages, each with another price.
fn mapped() -> Offer {
    let stage = |number: u128, name: &str, weeks: Option<&str>, price: StagePrice| MapStage {
        id: id(number << 70),
        name: name.into(),
        tools: String::new(),
        weeks: weeks.map(typed),
        price,
    };
    let stages = vec![
        stage(3, "Site", Some("3"), StagePrice::Offered),
        stage(1, "Shop", None, StagePrice::Own(Some(typed("2400")))),
        stage(2, "", None, StagePrice::Own(None)),
    ];
    Offer { map: Rc::new(DevelopmentMap { from: "Phone".into(), to: String::new(), stages }), ..small() }
}

#[test]
fn the_bytes_of_a_map_are_these() {
    let plain = quote_v1::write(&issue(small(), issuing()).unwrap());
    let quote = issue(mapped(), issuing()).unwrap();
    let bytes = quote_v1::write(&quote);
    // It stands behind everything else: its texts behind the others, its flag among the others, and then itself.
    let mut wanted = plain.clone();
    wanted[2] = 5;
    wanted[16] = 16;
    wanted.splice(16..16, b"Phone\0Shop\0".iter().copied());
    // From: a new text. To: none. Three stages: "Site" is the second text, no tools, three weeks, this offer.
    wanted.extend([1, 0, 3, 3, 0, 0x83, 1]);
    // "Shop" is new; no tools, no weeks, a price of its own: 24 with two zeros. Then nothing at all, and a price that is open.
    wanted.extend([1, 0, 0, 0, 1 + 2 * (2 * 9), 24, 0, 0, 0, 0, 0]);
    assert_eq!(bytes, wanted);
    assert_eq!(quote_v1::read(&bytes), Ok(quote));
}

/// The mapped quote with its last bytes in another way is none.
#[track_caller]
fn no_map(change: impl FnOnce(&mut Vec<u8>), wanted: NotOpened) {
    let mut bytes = quote_v1::write(&issue(mapped(), issuing()).unwrap());
    change(&mut bytes);
    assert_eq!(quote_v1::read(&bytes).err(), Some(wanted));
}

#[test]
fn a_map_has_one_form() {
    no_map(|bytes| bytes.push(0), NotOpened::Long);
    no_map(|bytes| bytes.truncate(bytes.len() - 1), NotOpened::Short);
    // A third way to come by a price.
    no_map(|bytes| *bytes.iter_mut().nth_back(1).unwrap() = 2, NotOpened::Code(2));
    // Nine stages.
    no_map(
        |bytes| {
            let count = bytes.len() - 16;
            bytes[count] = 9;
        },
        NotOpened::Count(9),
    );
    // A map with nothing in it is none, and is not written.
    let mut empty = quote_v1::write(&issue(small(), issuing()).unwrap());
    empty[16] = 16;
    empty.extend([0, 0, 0]);
    assert_eq!(quote_v1::read(&empty).err(), Some(NotOpened::NotCanonical));
}

/// Each byte of a quote with a map in each other way: whatever is still read is written so.
#[test]
fn no_byte_of_a_map_can_be_another() {
    let bytes = quote_v1::write(&issue(mapped(), issuing()).unwrap());
    for place in 0..bytes.len() {
        for byte in 0..=u8::MAX {
            let mut damaged = bytes.clone();
            damaged[place] = byte;
            check(&damaged);
        }
    }
}

#[test]
fn a_map_of_hostile_texts_is_only_texts() {
    let hostile = "<img src=x onerror=alert(1)>\u{202e}\u{0}\u{7}{0}";
    let mut offer = mapped();
    let map = Rc::make_mut(&mut offer.map);
    (map.from, map.to) = (hostile.into(), hostile.into());
    (map.stages[0].name, map.stages[0].tools) = (hostile.into(), hostile.into());
    let quote = issue(offer, issuing()).unwrap();
    let read = quote_v1::read(&quote_v1::write(&quote)).unwrap().offer;
    // What is no text, and what turns the direction of others, is gone; the rest stands as it was typed.
    for text in [&read.map.from, &read.map.to, &read.map.stages[0].name, &read.map.stages[0].tools] {
        assert_eq!(text, "<img src=x onerror=alert(1)>{0}");
    }
}
