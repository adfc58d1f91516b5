//! The plot of rates against billable hours: three curves, today's point, and a point to drag. All places are exact
//! fractions, written as percentages, so that one drawing serves every width.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::{Callback, Properties, component, html, use_mut_ref};

use crate::components::plot_frame::{Frame, sides};
use crate::domain::band::{Band, Bands};
use crate::domain::fraction::Fraction;
use crate::domain::rounding;
use crate::locale::language::Language;

/// A drag moves in steps of so many hours.
const DRAG_STEP: i128 = 10;

/// A point of the plot: hours, and the revenue that each band needs in them.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub hours: Fraction,
    pub goals: Bands<Fraction>,
    /// The hours as they are written, and what follows them where there is room.
    pub figure: String,
    pub words: String,
}

#[derive(PartialEq, Properties)]
pub struct PlotProps {
    /// What the drawing is, for those who cannot see it.
    pub label: String,
    pub language: Language,
    pub bands: Bands<String>,
    /// The hours at the left and right edges.
    pub from: Fraction,
    pub to: Fraction,
    pub now: Option<Point>,
    /// The point tried: its goals are those of the curves.
    pub tried: Point,
    /// Whether something is tried at all; else the handle stands at today's point.
    pub is_trying: bool,
    /// Whole hours to which the handle was dragged.
    pub dragged: Callback<i128>,
    pub released: Callback<()>,
}

#[component]
pub fn Plot(props: &PlotProps) -> yew::Html {
    // The scale at the moment of grasping, so that the pointer's way does not change under it.
    let grasped = use_mut_ref(|| None::<(Fraction, Fraction)>);
    let frame = Frame::of(props);
    let grasp = {
        let (grasped, edges) = (grasped.clone(), (props.from.clone(), props.to.clone()));
        Callback::from(move |event: PointerEvent| {
            event.prevent_default();
            if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            *grasped.borrow_mut() = Some(edges.clone());
        })
    };
    let moved = {
        let (grasped, dragged) = (grasped.clone(), props.dragged.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(hours) = grasped.borrow().as_ref().and_then(|edges| hours_at(&event, edges)) {
                dragged.emit(hours);
            }
        })
    };
    let released = {
        let released = props.released.clone();
        Callback::from(move |_: PointerEvent| {
            if grasped.borrow_mut().take().is_some() {
                released.emit(());
            }
        })
    };
    let sides = sides(props, &frame);
    html! {
        <div class="plot">
            <svg role="img" aria-label={props.label.clone()}>
                { frame.heights(props.language) }
                { frame.hours(props.language) }
                { frame.ground(&props.tried.goals.base) }
                <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%">
                    { for Band::ALL.into_iter().rev().map(|band| frame.curve(band, props.tried.goals.get(band))) }
                </svg>
                if let Some(now) = &props.now { <g class="now">{ frame.point(now, sides.0, true) }</g> }
                <g class="if" onpointerdown={grasp} onpointermove={moved} onpointerup={released.clone()} onpointercancel={released}>
                    { frame.point(&props.tried, sides.1, props.is_trying) }
                    { frame.handle(&props.tried) }
                </g>
                { frame.ends(props) }
            </svg>
        </div>
    }
}

/// The whole hours under a pointer, by steps.
fn hours_at(event: &PointerEvent, (from, to): &(Fraction, Fraction)) -> Option<i128> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let plot = target.closest(".plot").ok()??.get_bounding_client_rect();
    let (left, width) = (plot.left() as i32, plot.width() as i32);
    let way = i128::from(event.client_x().saturating_sub(left).clamp(0, width.max(1)));
    let hours =
        from.plus(&to.minus(from).times(&Fraction::whole(way).over(&Fraction::whole(i128::from(width.max(1))))?));
    let steps = rounding::half_away_from_zero(&hours.over(&Fraction::whole(DRAG_STEP))?, 0)?;
    Some(steps.units().max(1).saturating_mul(DRAG_STEP))
}
