//! The list of proposals, however many there are: what is looked for, and the rows near the view. The others are not drawn.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{FocusEvent, InputEvent, KeyboardEvent};
use yew::{Callback, Html, Properties, component, html, use_effect, use_effect_with, use_memo, use_mut_ref, use_state};

use crate::browser::{focus, scrolling};
use crate::components::entry::text_of;
use crate::components::pick::pick;
use crate::domain::client::Client;
use crate::domain::currency::Currency;
use crate::domain::evaluation::Evaluation;
use crate::domain::id::Id;
use crate::domain::issued::Issued;
use crate::domain::proposal::Proposal;
use crate::domain::search::Search;
use crate::domain::shared::Shared;
use crate::locale::figures;
use crate::locale::phrases::{finding as phrases, proposals};
use crate::state::studio::finding::{Found, Order, Row, Stage, find, rows};
use crate::state::studio::window::{Heights, Part, WHOLE};
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::proposals::list::{self, ListRow};

/// The list's id.
const LIST: &str = "proposal-list";
/// By which a row carries its place, counted from 1 for the head.
const PLACE: &str = "aria-rowindex";
/// So many rows further with a page's key.
const PAGE: usize = 8;
/// The list is looked through by words where it has more proposals than this.
const FEW: usize = 5;

/// What is looked for, and where the list stood when it was left.
#[derive(Clone, Debug, Default)]
struct Left {
    typed: String,
    stage: Option<Stage>,
    order: Order,
    scrolled: i32,
    width: i32,
    heights: Heights,
}

thread_local! {
    // Whoever comes back from a proposal finds the list as it was.
    static LEFT: RefCell<Left> = RefCell::default();
}

#[derive(Properties)]
pub struct FinderProps {
    pub proposals: Shared<Rc<Proposal>>,
    pub clients: Shared<Rc<Client>>,
    pub issued: Shared<Rc<Issued>>,
    pub evaluation: Evaluation,
    pub currency: Currency,
    pub hand: Hand,
}

impl PartialEq for FinderProps {
    fn eq(&self, other: &FinderProps) -> bool {
        // What drafts come to follows from these.
        Rc::ptr_eq(&self.evaluation.rates, &other.evaluation.rates)
            && self.proposals.is_one_with(&other.proposals)
            && self.clients.is_one_with(&other.clients)
            && self.issued.is_one_with(&other.issued)
            && self.currency == other.currency
            && self.hand == other.hand
    }
}

/// What the rows are made from; the same as long as nothing of it is another.
#[derive(Clone)]
struct Source(Shared<Rc<Proposal>>, Shared<Rc<Client>>, Shared<Rc<Issued>>);

impl PartialEq for Source {
    fn eq(&self, other: &Source) -> bool {
        self.0.is_one_with(&other.0) && self.1.is_one_with(&other.1) && self.2.is_one_with(&other.2)
    }
}

/// The fields to look by, and what was found.
#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let FinderProps { hand, .. } = props;
    let language = hand.language;
    let sought = use_state(|| LEFT.with_borrow(|left| (left.typed.clone(), left.stage, left.order)));
    let source = Source(props.proposals.clone(), props.clients.clone(), props.issued.clone());
    let all = use_memo(source, |Source(proposals, clients, issued)| rows(proposals, clients, issued));
    let found = use_memo((Rc::clone(&all), (*sought).clone()), |(all, (typed, stage, order))| {
        find(all, &Search::new(typed), *stage, *order)
    });
    let seek = {
        let sought = sought.clone();
        Callback::from(move |now: (String, Option<Stage>, Order)| {
            LEFT.with_borrow_mut(|left| (left.typed, left.stage, left.order) = now.clone());
            sought.set(now);
        })
    };
    let (typed, stage, order) = (*sought).clone();
    let written = {
        let seek = seek.clone();
        Callback::from(move |event: InputEvent| seek.emit((text_of(&event), stage, order)))
    };
    let staged = {
        let (seek, typed) = (seek.clone(), typed.clone());
        Callback::from(move |place: usize| {
            let stage = place.checked_sub(1).and_then(|place| Stage::ALL.get(place).copied());
            seek.emit((typed.clone(), stage, order));
        })
    };
    let ordered = {
        let (seek, typed) = (seek.clone(), typed.clone());
        Callback::from(move |place: usize| {
            seek.emit((typed.clone(), stage, Order::ALL.get(place).copied().unwrap_or_default()));
        })
    };
    let anew = Callback::from(move |_| {
        seek.emit((String::new(), None, order));
        focus::to("find");
    });
    let number = |count: usize| figures::whole(i64::try_from(count).unwrap_or(i64::MAX), language);
    let counted = |(words, count): (crate::locale::phrase::Phrase<0>, usize)| {
        phrases::OF_STATE.fill(language, [&words.say(language), &number(count)])
    };
    let stages = [phrases::ALL, phrases::DRAFTS, phrases::SENT, phrases::ACCEPTED, phrases::DECLINED];
    let sum = found.counts.iter().fold(0, |sum: usize, count| sum.saturating_add(*count));
    let stages: Vec<String> = stages.into_iter().zip(std::iter::once(sum).chain(found.counts)).map(counted).collect();
    let orders = [phrases::NEWEST, phrases::OLDEST, phrases::BY_CLIENT, phrases::BY_TITLE];
    let orders = orders.map(|words| words.say(language));
    let at = |place: Option<usize>| place.unwrap_or_default();
    let stage_at = at(stage
        .and_then(|stage| Stage::ALL.iter().position(|one| *one == stage))
        .map(|place| place.saturating_add(1)));
    let order_at = at(Order::ALL.iter().position(|one| *one == order));
    html! {
        <>
            if all.len() > FEW {
                <div class="finder" role="search">
                    <div class="field">
                        <label for="find">{ phrases::FIND.say(language) }</label>
                        <span class="entry">
                            <input id="find" type="search" autocomplete="off" value={typed} oninput={written}
                                placeholder={phrases::FIND_BY.say(language)}
                                aria-describedby={(found.places.len() > WHOLE).then_some("find-note")} />
                        </span>
                    </div>
                    { pick(Some(phrases::STATE.say(language)), None, "", &stages, stage_at, staged) }
                    { pick(Some(phrases::ORDER.say(language)), None, "", &orders, order_at, ordered) }
                    <p class="note" role="status">
                        { phrases::SHOWN.fill(language, [&number(found.places.len()), &number(all.len())]) }
                    </p>
                    if found.places.len() > WHOLE {
                        <p class="note where" id="find-note">{ phrases::BROWSER_FINDS_LESS.say(language) }</p>
                    }
                </div>
            }
            if found.places.is_empty() {
                <div class="empty">
                    <p>{ phrases::NOTHING_FOUND.say(language) }</p>
                    <p class="note">{ phrases::LOOK_OTHERWISE.say(language) }{ " " }
                        <button type="button" class="link" onclick={anew}>{ phrases::SHOW_ALL.say(language) }</button>
                    </p>
                </div>
            } else {
                <Rows all={Rc::clone(&all)} found={Rc::clone(&found)} evaluation={Known(props.evaluation.clone())}
                    currency={props.currency} hand={hand.clone()} />
            }
        </>
    }
}

/// What drafts come to; the same as long as the rates are, for the rows tell themselves apart.
#[derive(Clone)]
pub struct Known(Evaluation);

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

/// The rows near the view, and that in which the keyboard is.
#[component]
pub fn Rows(props: &RowsProps) -> Html {
    let RowsProps { all, found, evaluation, currency, hand } = props;
    let language = hand.language;
    let count = found.places.len();
    let window = use_state(|| None::<(usize, usize)>);
    let held = use_state(|| None::<Id>);
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
        let to = LEFT.with_borrow(|left| left.scrolled);
        // After the page has gone to its top, as a new screen does.
        Timeout::new(0, move || {
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
                // Drawn wherever it is, and brought into view by the keyboard.
                held.set(Some(id));
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
                held.set(Some(row.proposal.id));
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
