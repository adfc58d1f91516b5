//! The list of proposals, however many there are: the fields to look by, and what was found. Knows nothing of which rows are drawn.

use std::rc::Rc;

use web_sys::InputEvent;
use yew::{Callback, Html, Properties, component, html, use_memo, use_state};

use crate::browser::focus;
use crate::components::entry::text_of;
use crate::components::pick::pick;
use crate::domain::client::Client;
use crate::domain::currency::Currency;
use crate::domain::evaluation::Evaluation;
use crate::domain::issued::Issued;
use crate::domain::pipeline::Stage;
use crate::domain::proposal::Proposal;
use crate::domain::search::Search;
use crate::domain::shared::Shared;
use crate::locale::figures;
use crate::locale::phrases::finding as phrases;
use crate::state::studio::finding::{Order, find};
use crate::state::studio::window::WHOLE;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::proposals::left::{LEFT, Source};
use crate::surfaces::studio::proposals::rows::{Known, Rows};
use crate::surfaces::studio::start;

/// The list is looked through by words where it has more proposals than this.
const FEW: usize = 5;

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

/// The fields to look by, and what was found.
#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let FinderProps { hand, .. } = props;
    let language = hand.language;
    let sought = use_state(|| LEFT.with_borrow(|left| (left.typed.clone(), left.stage, left.order)));
    let source = Source(props.proposals.clone(), props.clients.clone(), props.issued.clone(), start::today());
    let all = LEFT.with_borrow_mut(|left| left.ready(source));
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
    let stages = [
        phrases::ALL,
        phrases::DRAFTS,
        phrases::SENT,
        phrases::EXPIRED,
        phrases::ACCEPTED,
        phrases::DONE,
        phrases::DECLINED,
    ];
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
