//! The three rates: large on a ruler, and small in a strip that stays in sight.

use yew::{Html, classes, html};

use crate::components::announced::Announced;
use crate::components::axis::blanks;
use crate::components::band_mark::{class, with_word};
use crate::components::figure::{Changing, figure, why};
use crate::domain::band::{Band, Bands};
use crate::domain::fraction::Fraction;
use crate::domain::profit::{ProfitKind, guess};
use crate::domain::working::RateUnit;
use crate::locale::phrases::rates as phrases;
use crate::locale::{currency_signs, labels, numerals};
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::later;
use crate::surfaces::studio::view::View;

/// The three rates as shown, where all of them are known.
fn shown(view: &View) -> Option<Bands<Fraction>> {
    let hour = &view.desk.evaluation.rates.bands.hour;
    let all = Band::ALL.iter().all(|band| hour.get(*band).value.is_some());
    all.then(|| Bands::of(|band| hour.get(band).value.clone().unwrap_or_else(Fraction::zero)))
}

/// The ruler.
pub fn ruler(view: &View) -> Html {
    let rates = shown(view);
    let flags = Band::ALL.into_iter().map(|band| flag(view, band));
    let base_profit = view.studio().profit.base.percent.is_some_and(|percent| !percent.is_zero());
    let under = match (rates.is_some(), base_profit) {
        (false, _) => view.say(phrases::STAND_HERE),
        (true, false) => view.say(phrases::UNDER_BASE),
        (true, true) => view.fill(phrases::UNDER_FLOOR, [&view.text(&view.desk.evaluation.rates.bands.floor)]),
    };
    let written =
        |value: crate::domain::fixed::Fixed| numerals::write_fixed(value.units(), value.digits(), view.language());
    let known = rates.as_ref().and_then(|rates| later::rates().map(|part| (part.axes)(rates, &written)));
    let axes = known.unwrap_or_else(blanks);
    let told = Bands::of(|band| view.text(view.desk.evaluation.rates.bands.hour.get(band)));
    let told = view.fill(phrases::RATES_ARE, [&told.base, &told.target, &told.stretch]);
    html! {
        <section class="ruler" aria-label={view.say(phrases::YOUR_THREE_RATES)}>
            <div class="flags">
                <div class="lead">{ lead(view) }<p class="note under">{ under }</p></div>
                <dl class="rates">{ for flags }</dl>
            </div>
            { axes }
            if rates.is_some() { <Announced text={told} /> }
        </section>
    }
}

/// The heading beside the flags. A first visit's heading is its question.
fn lead(view: &View) -> Html {
    if view.desk.first_visit {
        return Html::default();
    }
    let studio = view.studio();
    let sub = match (studio.name.is_empty(), studio.sample) {
        (true, _) => String::new(),
        (false, false) => studio.name.clone(),
        (false, true) => view.fill(phrases::A_SAMPLE, [&studio.name]),
    };
    html! {
        <>
            <h1>{ view.fill(phrases::RATES_FOR, [&studio.year.to_string()]) }</h1>
            if !sub.is_empty() { <p class="note">{ sub }</p> }
        </>
    }
}

fn flag(view: &View, band: Band) -> Html {
    let rate = view.desk.evaluation.rates.bands.hour.get(band);
    let text = view.text(rate);
    let word = labels::band(band, view.language());
    let at = FigureAt::Rate(band, RateUnit::Hour);
    let sign = currency_signs::sign(view.currency().code()).to_owned();
    let long = match text.chars().count() {
        0..7 => None,
        7..10 => Some("long"),
        _ => Some("longer"),
    };
    let is_after =
        matches!(currency_signs::place(view.currency().code(), view.language()), currency_signs::Place::AfterApart);
    let unit = html! { <span class="unit">{ sign }</span> };
    let hero = match rate.value {
        Some(_) => html! { <Changing text={text.clone()} /> },
        None => {
            html! { <><span class="blank"></span><span class="unseen">{ view.say(phrases::NOT_KNOWN_YET) }</span></> }
        }
    };
    let sum = rate.value.is_some().then(|| {
        let label = view.fill(phrases::SHOW_WORKING, [&word, &text]);
        why(label, view.is_open(at), view.ask(at))
    });
    html! {
        <div class={classes!("flag", class(band))}>
            <dt>{ with_word(band, &word) }</dt>
            <dd>
                <span class={classes!("hero", long)}>
                    if !is_after { { unit.clone() } }
                    { hero }
                    if is_after { { unit } }
                </span>
                <span class="because">{ sum }{ because(view, band) }</span>
            </dd>
        </div>
    }
}

/// What a band means, in a few words.
fn because(view: &View, band: Band) -> String {
    if shown(view).is_none() {
        return view.say(match band {
            Band::Base => phrases::THE_FLOOR,
            Band::Target => phrases::COMFORTABLE,
            Band::Stretch => phrases::WORTH_REACHING,
        });
    }
    let profit = view.studio().profit.get(band);
    let percent = profit.percent.unwrap_or(guess(band));
    if percent.is_zero() {
        return view.say(if band == Band::Base { phrases::THE_FLOOR_ITSELF } else { phrases::KEEPS_NOTHING });
    }
    let percent = numerals::editable(percent.decimal(), 0, view.language());
    match profit.kind {
        ProfitKind::Margin => view.fill(phrases::KEEPS, [&percent]),
        ProfitKind::Markup => view.fill(phrases::ADDS, [&percent]),
    }
}

/// The strip above the proposals.
pub fn strip(view: &View) -> Html {
    html! { <div class="strip" role="region" aria-label={view.say(phrases::YOUR_RATES)}>{ strip_list(view) }</div> }
}

/// The strip that lies behind the ruler until that has scrolled away. For eyes only: the ruler says the same.
pub fn strip_behind(view: &View) -> Html {
    html! { <div class="strip behind" aria-hidden="true">{ strip_list(view) }</div> }
}

fn strip_list(view: &View) -> Html {
    let rates = &view.desk.evaluation.rates.bands.hour;
    let each = Band::ALL.into_iter().map(|band| {
        let word = labels::band(band, view.language());
        html! {
            <li class={classes!("rate", class(band))}>
                { with_word(band, &word) }<b>{ figure(&view.text(rates.get(band))) }</b>
            </li>
        }
    });
    let currency = view.currency();
    let sign = currency_signs::sign(currency.code());
    html! { <ul>{ for each }<li>{ view.fill(phrases::AN_HOUR_BEFORE_TAX, [sign]) }</li></ul> }
}
