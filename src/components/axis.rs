//! The ruler's axis: hatched ground up to base, and the three rates at their true places.

use yew::{Html, html};

use crate::components::place::{Scale, percent};
use crate::components::ticks::{round_step, round_values};
use crate::domain::band::{Band, Bands};
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;

/// The places from which the flags' stems come down.
const FLAGS: Bands<i128> = Bands { base: 34, target: 56, stretch: 78 };

/// Both axes, of which one is shown, by the room there is.
pub fn axes(rates: &Bands<Fraction>, written: &dyn Fn(Fixed) -> String) -> Html {
    html! { <>{ axis(rates, true, written) }{ axis(rates, false, written) }</> }
}

/// The same before the rates are known.
pub fn blanks() -> Html {
    html! { <>{ blank(true) }{ blank(false) }</> }
}

fn axis(rates: &Bands<Fraction>, is_wide: bool, written: &dyn Fn(Fixed) -> String) -> Html {
    let each = [&rates.base, &rates.target, &rates.stretch];
    let low = each.into_iter().min().unwrap_or(&rates.base);
    let high = each.into_iter().max().unwrap_or(&rates.base);
    let (from, to) = if is_wide { (34, 78) } else { (22, 84) };
    let scale = Scale::new(low, high, from, to);
    let places = Bands::of(|band| scale.at(rates.get(band)));
    let zero = scale.at(&Fraction::zero()).max(Fraction::zero());
    let ground = places.base.minus(&zero).max(Fraction::zero());
    let y = if is_wide { 22 } else { 14 };
    let stems = is_wide.then(|| Band::ALL.map(|band| stem(band, places.get(band), y)));
    let span = high.minus(low);
    let span = if span.is_zero() { low.clone() } else { span };
    let least = span.over(&Fraction::whole(3)).filter(Fraction::is_positive).unwrap_or_else(Fraction::one);
    let tenths = |tenths: i128| scale.value(&Fraction::decimal(tenths, 1));
    let ticks = round_values(&tenths(5), &tenths(975), round_step(&least)).into_iter().map(|value| {
        let x = percent(&scale.at(&value.fraction()));
        let y = i32::from(y);
        html! {
            <>
                <line class="tick" x1={x.clone()} y1={(y + 8).to_string()} x2={x.clone()} y2={(y + 12).to_string()} />
                <text x={x} y={(y + 23).to_string()}>{ written(value) }</text>
            </>
        }
    });
    html! {
        <svg class={if is_wide { "axis wide" } else { "axis narrow" }} aria-hidden="true">
            { for stems.into_iter().flatten() }
            { line(&places, &zero, &ground, y) }
            { for ticks }
        </svg>
    }
}

/// The line itself: hatch, base to target, target to stretch, and beyond.
fn line(places: &Bands<Fraction>, zero: &Fraction, ground: &Fraction, y: u8) -> Html {
    let (base, target, stretch) = (percent(&places.base), percent(&places.target), percent(&places.stretch));
    let at = y.to_string();
    let off = |by: i32| (i32::from(y) + by).to_string();
    html! {
        <>
            <rect class="ground" x={percent(zero)} y={off(-3)} width={percent(ground)} height="8" />
            <line class="base" x1={base.clone()} y1={at.clone()} x2={target.clone()} y2={at.clone()} />
            <line class="plain" x1={target.clone()} y1={at.clone()} x2={stretch.clone()} y2={at.clone()} />
            <line class="stretch" x1={stretch.clone()} y1={at.clone()} x2="100%" y2={at.clone()} />
            <line class="base" x1={base.clone()} y1={off(-8)} x2={base} y2={off(8)} />
            <circle class="disc" cx={target} cy={at.clone()} r="6" />
            <circle class="ring" cx={stretch} cy={at} r="5" />
        </>
    }
}

/// From a flag down to its rate: straight where it stands above it, else with an elbow.
fn stem(band: Band, place: &Fraction, y: u8) -> Html {
    let class = crate::components::band_mark::class(band);
    let flag = Fraction::whole(*FLAGS.get(band));
    let off = flag.minus(place);
    let (flag, place, y) = (percent(&flag), percent(place), y.to_string());
    let near = Fraction::decimal(2, 1);
    let piece = |x1: &str, y1: &str, x2: &str, y2: &str| {
        html! { <line class={class} x1={x1.to_owned()} y1={y1.to_owned()} x2={x2.to_owned()} y2={y2.to_owned()} /> }
    };
    if off < near && off.negated() < near {
        return piece(&place, "0", &place, &y);
    }
    html! {
        <>{ piece(&flag, "0", &flag, "9") }{ piece(&flag, "9", &place, "9") }{ piece(&place, "9", &place, &y) }</>
    }
}

/// The axis before anything is known.
fn blank(is_wide: bool) -> Html {
    let places = match is_wide {
        true => FLAGS,
        false => Bands { base: 22, target: 53, stretch: 84 },
    };
    let y = if is_wide { 22 } else { 14 };
    let at = Bands::of(|band| Fraction::whole(*places.get(band)));
    let stems = is_wide.then(|| Band::ALL.map(|band| stem(band, at.get(band), y)));
    html! {
        <svg class={if is_wide { "axis wide" } else { "axis narrow" }} aria-hidden="true">
            { for stems.into_iter().flatten() }
            { line(&at, &Fraction::zero(), &at.base, y) }
        </svg>
    }
}
