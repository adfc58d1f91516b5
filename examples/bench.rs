//! How long an evaluation takes, natively: medians over many runs, and as ratios to the smallest workbook, all in one run.

use std::rc::Rc;
use std::time::{Duration, Instant};

use ratewright::domain::band::Band;
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::cost_base::{By, Cost};
use ratewright::domain::currency::Currency;
use ratewright::domain::evaluation::{evaluate, evaluate_again};
use ratewright::domain::id::Id;
use ratewright::domain::parameter::{CostsOf, Parameter};
use ratewright::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal};
use ratewright::domain::studio::Studio;
use ratewright::domain::table::Table;
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;

const RUNS: usize = 201;

fn main() {
    println!("evaluate, native, median of {RUNS} runs (and as a ratio to 10)");
    let measured: Vec<(usize, Duration, Duration)> = [10, 100, 1_000].map(measure).into();
    for (lines, whole, again) in &measured {
        let ratio = |time: &Duration, first: Duration| time.as_nanos() * 100 / first.as_nanos().max(1);
        println!(
            "{lines:>5} costs and lines: everything {whole:>10?} ({:>5} %), one line changed {again:>10?} ({:>5} %)",
            ratio(whole, measured[0].1),
            ratio(again, measured[0].2),
        );
    }
}

fn measure(lines: usize) -> (usize, Duration, Duration) {
    let workbook = workbook(lines);
    let known = evaluate(&workbook);
    let whole = median(|| drop(std::hint::black_box(evaluate(&workbook).drafts())));
    let mut changed = workbook.clone();
    let (proposal, line, tier) = (Id::from_bits(1), Id::from_bits(1), Id::from_bits(1));
    let at = Parameter::LineQuantity { proposal, line, tier };
    changed.set(at, Some(Typed::whole(77))).expect("the line is there");
    // What is worked out is remembered: forth and back is two changes.
    let again = median(|| {
        drop(std::hint::black_box(evaluate_again(&changed, &workbook, &known).drafts()));
        drop(std::hint::black_box(evaluate_again(&workbook, &changed, &known).drafts()));
    });
    (lines, whole, again / 2)
}

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

/// A studio of so many business costs, and a proposal of so many lines in three tiers.
fn workbook(lines: usize) -> Workbook {
    let id = |number: usize| Id::from_bits(number as u128);
    let mut studio = Studio::new(2026, Currency::EUR, id(1), id(1));
    let member = studio.member_mut(id(1)).expect("one owner");
    member.costs.month = Some(Typed::whole(2_816));
    member.hours.year = Some(Typed::whole(990));
    studio.business.by = By::Items;
    studio.business.items = (1..=lines)
        .map(|number| Rc::new(Cost { amount: Some(Typed::whole(number as i64)), ..Cost::new(id(number)) }))
        .collect();
    debug_assert!(studio.costs(CostsOf::Business).is_some());
    let mut workbook = Workbook::new(studio);
    let tiers: Vec<DraftTier> =
        (1..=3).map(|number| DraftTier { id: id(number), name: String::new(), band: Band::Target }).collect();
    let line = |number: usize| DraftLine {
        name: "A line".into(),
        quantities: (1..=3).map(|tier| (id(tier), Typed::whole(tier as i64))).collect::<Table<_, _>>(),
        ..DraftLine::new(id(number), Pricing::Work { role: id(1) })
    };
    workbook.proposals.push(Rc::new(Proposal {
        tiers,
        lines: (1..=lines).map(|number| Rc::new(line(number))).collect(),
        ..Proposal::new(id(1), 1, CivilDate::first_of(2026))
    }));
    workbook
}
