//! The frame of the plot of rates: its scales and edges, and what is drawn in them.

use std::fmt::Write;

use yew::{Html, classes, html};

use crate::components::band_mark::class;
use crate::components::place::{Scale, percent};
use crate::components::plot::{PlotProps, Point};
use crate::components::ticks::{round_step, round_values};
use crate::domain::band::{Band, Bands};
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::rounding;
use crate::locale::language::Language;
use crate::locale::numerals;

/// Pieces of each curve.
const PIECES: i128 = 32;
/// Characters of a figure that stand beside the plot.
const MOST_BESIDE: usize = 7;
/// Labels at the curves' ends stand at least so many thousandths of the height apart.
const APART: i64 = 72;

/// The hours at the left and right edges: around today's and the usual hours, and as far as the point tried. Where today's
/// are far from the usual, around today's alone.
pub fn edges(now: Option<&Fraction>, usual: &[Fraction], tried: &Fraction) -> (Fraction, Fraction) {
    let one = Fraction::one();
    let (least, most) = (usual.iter().min().unwrap_or(&one), usual.iter().max().unwrap_or(&one));
    let twice = Fraction::whole(2);
    let (low, high) = match now {
        Some(now) if now.times(&twice) < *least || *now > most.times(&twice) => {
            (now.times(&Fraction::decimal(7, 1)), now.times(&Fraction::decimal(15, 1)))
        }
        Some(now) => (now.min(least).clone(), now.max(most).clone()),
        None => (least.clone(), most.clone()),
    };
    let part = |parts: i128| high.minus(&low).over(&Fraction::whole(parts)).unwrap_or_else(Fraction::one);
    let (step, room) = (round_step(&part(6)), part(12));
    let down = |value: &Fraction| steps_up(&value.negated(), step).negated();
    let from = down(&low.minus(&room)).min(down(tried));
    let to = steps_up(&high.plus(&room), step).max(steps_up(tried, step));
    let least = low.min(tried.clone());
    // No rate comes of no hours: the left edge stays above them.
    let from = if from.is_positive() { from } else { least.times(&Fraction::decimal(7, 1)) };
    (from, to)
}

/// The scales of both ways.
pub struct Frame {
    from: Fraction,
    to: Fraction,
    across: Scale,
    low: Fraction,
    high: Fraction,
    /// From the top down.
    down: Scale,
    step: Fixed,
}

impl Frame {
    /// Wide enough for the curves and for both points.
    pub fn of(props: &PlotProps) -> Frame {
        let goals = &props.tried.goals;
        let mut rates: Vec<Fraction> = Vec::new();
        for band in Band::ALL {
            rates.extend(goals.get(band).over(&props.from));
            rates.extend(goals.get(band).over(&props.to));
            rates.extend(props.now.as_ref().and_then(|now| now.goals.get(band).over(&now.hours)));
        }
        let low = rates.iter().min().cloned().unwrap_or_else(Fraction::zero);
        let high = rates.iter().max().cloned().unwrap_or_else(Fraction::one);
        let step = round_step(&high.minus(&low).over(&Fraction::whole(4)).unwrap_or_else(Fraction::one));
        let low = steps_up(&low.negated(), step).negated();
        let high = steps_up(&high, step).max(low.plus(&step.fraction()));
        Frame {
            from: props.from.clone(),
            to: props.to.clone(),
            across: Scale::new(&props.from, &props.to, 0, 100),
            down: Scale::new(&low, &high, 100, 0),
            low,
            high,
            step,
        }
    }

    fn x(&self, hours: &Fraction) -> String {
        percent(&self.across.at(hours))
    }

    /// The place of a revenue earned in so many hours.
    fn height(&self, goal: &Fraction, hours: &Fraction) -> Fraction {
        self.down.at(&goal.over(hours).unwrap_or_else(Fraction::zero))
    }

    /// Lines and figures of the rates.
    pub fn heights(&self, language: Language) -> Html {
        let values = round_values(&self.low, &self.high, self.step);
        // Long figures would not fit beside the plot: they stand in it, over their lines.
        let is_long = values.iter().any(|value| written(*value, language).chars().count() > MOST_BESIDE);
        let (class, dx, dy) = if is_long { ("up within", "4", "-4") } else { ("up", "-8", "0") };
        let lines = values.into_iter().map(|value| {
            let y = percent(&self.down.at(&value.fraction()));
            let is_foot = value.fraction() == self.low;
            html! {
                <>
                    <line class={if is_foot { "foot-line" } else { "scale" }} x1="0" x2="100%" y1={y.clone()} y2={y.clone()} />
                    <text {class} x="0" {dx} {dy} y={y}>{ written(value, language) }</text>
                </>
            }
        });
        html! { <>{ for lines }</> }
    }

    /// Figures of the hours along the foot.
    pub fn hours(&self, language: Language) -> Html {
        // The longer the figures are, the fewer there is room for.
        let longest =
            rounding::half_away_from_zero(&self.to, 0).map_or(0, |most| written(most, language).chars().count());
        let parts = match longest {
            0..=6 => 8,
            7..=9 => 4,
            _ => 2,
        };
        let least = self.to.minus(&self.from).over(&Fraction::whole(parts)).unwrap_or_else(Fraction::one);
        let values = round_values(&self.from, &self.to, round_step(&least)).into_iter().enumerate();
        let figures = values.map(|(place, value)| {
            let class = classes!("along", (place % 2 == 1).then_some("minor"));
            html! { <text class={class} x={self.x(&value.fraction())} y="100%" dy="22">{ written(value, language) }</text> }
        });
        html! { <>{ for figures }</> }
    }

    /// The points of a curve, as parts of 100 across and down.
    fn points(&self, goal: &Fraction) -> Vec<(Fraction, Fraction)> {
        let span = self.to.minus(&self.from);
        let point = |piece: i128| {
            let share = Fraction::whole(piece).over(&Fraction::whole(PIECES)).unwrap_or_else(Fraction::zero);
            let hours = self.from.plus(&span.times(&share));
            (share.times(&Fraction::whole(100)), self.height(goal, &hours))
        };
        (0..=PIECES).map(point).collect()
    }

    pub fn curve(&self, band: Band, goal: &Fraction) -> Html {
        let path = path(&self.points(goal), &Fraction::whole(10), 1);
        html! { <path class={class(band)} d={path} /> }
    }

    /// The hatch under base.
    pub fn ground(&self, goal: &Fraction) -> Html {
        let hundredth = Fraction::decimal(1, 2);
        let path = format!("{}V1H0z", path(&self.points(goal), &hundredth, 4));
        html! {
            <>
                <clipPath id="under-base" clipPathUnits="objectBoundingBox"><path d={path} /></clipPath>
                <rect class="under" width="100%" height="100%" />
            </>
        }
    }

    /// A point's line with its marks; only the line's place where nothing is tried.
    pub fn point(&self, point: &Point, side: Side, is_drawn: bool) -> Html {
        if !is_drawn {
            return Html::default();
        }
        let x = self.x(&point.hours);
        let y = Bands::of(|band| self.height(point.goals.get(band), &point.hours));
        let by_two = |up: bool| {
            let two = Fraction::whole(2);
            percent(&if up { y.base.minus(&two) } else { y.base.plus(&two) })
        };
        html! {
            <>
                <line x1={x.clone()} y1="0" x2={x.clone()} y2="100%" />
                <text x={x.clone()} y={side.y} dx={side.dx} text-anchor={side.anchor}>
                    { &point.figure }<tspan class="minor">{ &point.words }</tspan>
                </text>
                <line class="bar" x1={x.clone()} x2={x.clone()} y1={by_two(true)} y2={by_two(false)} stroke-width="4" />
                <circle class="disc" cx={x.clone()} cy={percent(&y.target)} r="5" />
                <circle class="ring" cx={x} cy={percent(&y.stretch)} r="4.5" />
            </>
        }
    }

    pub fn handle(&self, point: &Point) -> Html {
        html! {
            <svg x={self.x(&point.hours)} y="100%">
                <rect class="reach" x="-12" y="-12" width="24" height="24" />
                <rect class="handle" x="-8" y="-9" width="16" height="18" rx="2" />
                <path class="handle" d="M-2-4V4M2-4V4" />
            </svg>
        }
    }

    /// The bands' words at the right ends of their curves, pushed apart where they would touch.
    pub fn ends(&self, props: &PlotProps) -> Html {
        let height = |band: Band| self.height(props.tried.goals.get(band), &self.to);
        let mut places: Vec<(i64, Band)> =
            Band::ALL.into_iter().map(|band| (thousandths(&height(band)), band)).collect();
        places.sort_by_key(|(place, band)| (*place, std::cmp::Reverse(*band)));
        let apart = apart(&places.iter().map(|(place, _)| *place).collect::<Vec<_>>());
        let ends = places.iter().zip(apart).map(|((_, band), place)| {
            let place = percent(&Fraction::decimal(i128::from(place), 1));
            let class = class(*band);
            html! {
                <svg x="100%" y={place}>
                    <use href={format!("#mark-{class}")} class={classes!("mark", class)} x="8" y="-6" width="12" height="12" />
                    <text class={classes!("end", class)} x="24" y="0">{ props.bands.get(*band) }</text>
                </svg>
            }
        });
        html! { <>{ for ends }</> }
    }
}

/// A place of 0 to 100 in thousandths.
fn thousandths(place: &Fraction) -> i64 {
    let fixed = rounding::half_away_from_zero(place, 1);
    fixed.and_then(|fixed| i64::try_from(fixed.units()).ok()).unwrap_or(0)
}

/// Places from the top down, each at least [`APART`] below the one before, and all of them within the drawing.
fn apart(places: &[i64]) -> Vec<i64> {
    let mut apart: Vec<i64> = Vec::new();
    for place in places {
        let least = apart.last().map_or(*place, |last| last + APART);
        apart.push((*place).max(least));
    }
    let mut most = 1_000;
    for place in apart.iter_mut().rev() {
        *place = (*place).min(most);
        most = *place - APART;
    }
    apart
}

fn path(points: &[(Fraction, Fraction)], times: &Fraction, digits: u32) -> String {
    let mut path = String::new();
    for (x, y) in points {
        let letter = if path.is_empty() { 'M' } else { 'L' };
        let (x, y) = (rounding::text(&x.times(times), digits), rounding::text(&y.times(times), digits));
        let _ = write!(path, "{letter}{x} {y}");
    }
    path
}

/// The next whole step, of any size of value.
fn steps_up(value: &Fraction, step: Fixed) -> Fraction {
    rounding::up_to_step(value, step).map_or_else(|| value.clone(), Fixed::fraction)
}

fn written(value: Fixed, language: Language) -> String {
    numerals::write_fixed(value.units(), value.digits(), language)
}

/// On which side of its line a point's words stand, and how far down.
#[derive(Clone, Copy, PartialEq)]
pub struct Side {
    anchor: &'static str,
    dx: &'static str,
    y: &'static str,
}

const BEFORE: Side = Side { anchor: "end", dx: "-6", y: "10" };
const AFTER: Side = Side { anchor: "start", dx: "6", y: "10" };

/// The sides of today's words and of those of the point tried: the lesser hours' words before their line, unless that is
/// too near the left edge. Where both stand on one side, today's go a line down.
pub fn sides(props: &PlotProps, frame: &Frame) -> (Side, Side) {
    let Some(now) = &props.now else { return (AFTER, side(frame, &props.tried, false)) };
    let is_less = now.hours < props.tried.hours;
    let (now, tried) = (side(frame, now, is_less), side(frame, &props.tried, !is_less));
    let now = if now.anchor == tried.anchor { Side { y: "26", ..now } } else { now };
    (now, tried)
}

fn side(frame: &Frame, point: &Point, is_less: bool) -> Side {
    let place = frame.across.at(&point.hours);
    if is_less && place > Fraction::whole(20) || place > Fraction::whole(88) { BEFORE } else { AFTER }
}

#[cfg(test)]
mod tests {
    use crate::components::plot_frame::{apart, edges};
    use crate::domain::fraction::Fraction;

    #[test]
    fn words_at_the_ends_keep_apart_and_within() {
        assert_eq!(apart(&[100, 400, 900]), [100, 400, 900]);
        assert_eq!(apart(&[500, 510, 520]), [500, 572, 644]);
        assert_eq!(apart(&[950, 990, 1000]), [856, 928, 1000]);
    }

    #[track_caller]
    fn edges_case(now: Option<i128>, tried: i128, expected: (i128, i128)) {
        let usual = [1000, 1250, 1500].map(Fraction::whole);
        let now = now.map(Fraction::whole);
        let (from, to) = edges(now.as_ref(), &usual, &Fraction::whole(tried));
        assert_eq!((from, to), (Fraction::whole(expected.0), Fraction::whole(expected.1)));
    }

    #[test]
    fn edges_hold_today_the_usual_hours_and_the_point_tried() {
        edges_case(Some(990), 990, (900, 1600));
        edges_case(Some(990), 850, (800, 1600));
        edges_case(Some(990), 900, (900, 1600));
        edges_case(None, 2000, (900, 2000));
        edges_case(Some(100), 100, (60, 160));
    }
}
