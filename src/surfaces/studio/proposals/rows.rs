//! The rows of the list of proposals that are near the view, and the one that the keyboard is in. The others are only room.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{FocusEvent, KeyboardEvent};
use yew::{
    Callback, Html, Properties, UseStateHandle, component, html, use_effect, use_effect_with, use_mut_ref, use_state,
};

use crate::browser::{focus, scrolling};
use crate::domain::currency::Currency;
use crate::domain::evaluation::Evaluation;
use crate::domain::id::Id;
use crate::locale::figures;
use crate::locale::phrases::{finding as phrases, proposals};
use crate::state::studio::finding::{Found, Row};
use crate::state::studio::window::{Heights, Part, WHOLE};
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::proposals::left::LEFT;
use crate::surfaces::studio::proposals::list::{self, ListRow};

/// The list's id.
const LIST: &str = "proposal-list";
/// By which a row carries its place, counted from 1 for the head.
const PLACE: &str = "aria-rowindex";
/// So many rows further with a page's key.
const PAGE: usize = 8;

/// What drafts come to; the same as long as the rates are, for the rows tell themselves apart.
#[derive(Clone)]
pub struct Known(pub Evaluation);

impl PartialEq for Known {
    fn eq(&self, other: &Known) -> bool {
        Rc::ptr_eq(&self.0.rates, &other.0.rates)
    }
}

#[derive(Properties)]
pub struct RowsProps {
    pub all: Rc<Vec<Row>>,
    pub found: Rc<Found>,
    pub evaluation: Known,
    pub currency: Currency,
    pub hand: Hand,
}

impl PartialEq for RowsProps {
    fn eq(&self, other: &RowsProps) -> bool {
        Rc::ptr_eq(&self.all, &other.all)
            && Rc::ptr_eq(&self.found, &other.found)
            && self.evaluation == other.evaluation
            && self.currency == other.currency
            && self.hand == other.hand
    }
}

/// The keyboard is in a row, which is drawn wherever it is.
fn hold(held: &UseStateHandle<Option<Id>>, id: Id) {
    LEFT.with_borrow_mut(|left| left.held = Some(id));
    held.set(Some(id));
}

/// The rows near the view, and that in which the keyboard is.
#[component]
pub fn Rows(props: &RowsProps) -> Html {
    let RowsProps { all, found, evaluation, currency, hand } = props;
    let language = hand.language;
    let count = found.places.len();
    let window = use_state(|| None::<(usize, usize)>);
    let held = use_state(|| LEFT.with_borrow(|left| left.held));
    // What was measured of another list says nothing of this one.
    let shown = use_mut_ref(|| Rc::clone(found));
    let is_other = !Rc::ptr_eq(&shown.borrow(), found);
    shown.replace(Rc::clone(found));
    let is_kept = LEFT.with_borrow(|left| left.heights.count() == count) && (!is_other || count <= WHOLE);
    if !is_kept {
        LEFT.with_borrow_mut(|left| left.heights = Heights::of(count));
    }
    let (first, last) = window
        .filter(|(_, last)| *last <= count && !is_other)
        .unwrap_or_else(|| LEFT.with_borrow(|left| left.heights.window(left.scrolled, scrolling::view().max(1))));
    let look = {
        let window = window.clone();
        move || {
            let top = scrolling::top_of(LIST);
            let now = LEFT.with_borrow_mut(|left| {
                left.scrolled = scrolling::place();
                left.heights.window(left.scrolled.saturating_sub(top), scrolling::view())
            });
            if *window != Some(now) {
                window.set(Some(now));
            }
        }
    };
    {
        let look = look.clone();
        use_effect(move || {
            // Places are counted from 1, and the head is the first.
            let (width, rows) = scrolling::heights(LIST, PLACE);
            let of_rows = |(number, height): (usize, i32)| Some((number.checked_sub(2)?, height));
            let rows: Vec<(usize, i32)> = rows.into_iter().filter_map(of_rows).collect();
            LEFT.with_borrow_mut(|left| {
                if left.width != width {
                    (left.width, left.heights) = (width, Heights::of(left.heights.count()));
                }
                left.heights.measured(&rows);
            });
            let listening = scrolling::on_change(look);
            move || drop(listening)
        });
    }
    let on_found = look.clone();
    use_effect_with((), move |()| {
        let (to, held) = LEFT.with_borrow(|left| (left.scrolled, left.held));
        // Once there is room to scroll through, and the row is there.
        Timeout::new(0, move || {
            if let Some(held) = held {
                focus::to_if_nowhere(&list::row_id(held));
            }
            scrolling::to(to);
            look();
        })
        .forget();
    });
    use_effect_with(Rc::clone(found), move |_| on_found());
    let at = |place: usize| found.places.get(place).and_then(|place| all.get(*place));
    let held_at = held.and_then(|id| (0..count).find(|place| at(*place).is_some_and(|row| row.proposal.id == id)));
    let keys = {
        let (held, all, found) = (held.clone(), Rc::clone(all), Rc::clone(found));
        Callback::from(move |event: KeyboardEvent| {
            let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key() && !event.shift_key();
            let here =
                scrolling::number_of(&event, PLACE).and_then(|number| number.checked_sub(2)).filter(|_| is_plain);
            let last = count.saturating_sub(1);
            let Some(here) = here else { return };
            let to = match event.key().as_str() {
                "ArrowDown" => here.saturating_add(1),
                "ArrowUp" => here.saturating_sub(1),
                "PageDown" => here.saturating_add(PAGE),
                "PageUp" => here.saturating_sub(PAGE),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            let row = found.places.get(to.min(last)).and_then(|place| all.get(*place));
            if let Some(id) = row.map(|row| row.proposal.id) {
                // Brought into view by the keyboard.
                hold(&held, id);
                focus::to(&list::row_id(id));
            }
        })
    };
    let entered = {
        let (held, all, found) = (held.clone(), Rc::clone(all), Rc::clone(found));
        Callback::from(move |event: FocusEvent| {
            let place = scrolling::number_of(&event, PLACE).and_then(|number| number.checked_sub(2));
            let row = place.and_then(|place| found.places.get(place)).and_then(|place| all.get(*place));
            if let Some(row) = row.filter(|row| *held != Some(row.proposal.id)) {
                hold(&held, row.proposal.id);
            }
        })
    };
    let row = |place: usize| {
        let row = at(place)?;
        let draft = evaluation.0.draft_of(&row.proposal)?;
        Some(html! {
            <ListRow key={row.proposal.id.to_string()} proposal={Rc::clone(&row.proposal)} {draft} client={row.client.clone()}
                stage={row.stage} place={place.saturating_add(2)} currency={*currency} hand={hand.clone()} />
        })
    };
    let parts = LEFT.with_borrow(|left| left.heights.parts((first, last), held_at));
    let body = parts.into_iter().enumerate().flat_map(|(number, part)| -> Vec<Html> {
        match part {
            Part::Rows(first, last) => (first..last).filter_map(row).collect(),
            Part::Room(height) => vec![html! {
                <tr key={format!("room-{number}")} class="room" role="presentation" aria-hidden="true">
                    <td colspan="4" height={height.to_string()}></td>
                </tr>
            }],
        }
    });
    let is_part = count > WHOLE;
    let number = |count: usize| figures::whole(i64::try_from(count).unwrap_or(i64::MAX), language);
    html! {
        <>
            <table class="grid list" role="table" id={LIST} onkeydown={keys} onfocusin={entered}
                aria-rowcount={count.saturating_add(1).to_string()}>
                { list::head(language, proposals::PROPOSALS, proposals::PROPOSAL) }
                <tbody role="rowgroup">{ for body }</tbody>
            </table>
            if is_part {
                <p class="paper-only">
                    { phrases::PRINTED_IN_PART.fill(language, [&number(last.saturating_sub(first)), &number(count)]) }
                </p>
            }
        </>
    }
}
