//! The bin: clients and proposals that were deleted in the last thirty days, to be put back or to go for good.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use crate::browser::{focus, vault};
use crate::domain::client::Client;
use crate::domain::record::{Record, RecordKey};
use crate::domain::workbook::Workbook;
use crate::locale::day_words;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrases::{past as phrases, proposals};
use crate::state::studio::bin::{days_left, goes_at};
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::past::{self, TakenAway};
use crate::surfaces::studio::sure;
use crate::surfaces::studio::view::View;

/// The heading's id: the keyboard goes there when its row is gone.
const HEADING: &str = "bin";

/// The screen.
pub fn bin(view: &View) -> Html {
    let is_saved = view.desk.unsaved().is_empty();
    html! { <Bin workbook={view.desk.workbook.clone()} {is_saved} hand={view.hand.clone()} /> }
}

/// What is needed.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub workbook: Workbook,
    /// What is in the bin is known when everything is written.
    pub is_saved: bool,
    pub hand: Hand,
}

/// What was found.
#[derive(Clone)]
enum Found {
    Nothing,
    Denied,
    Taken(std::rc::Rc<[TakenAway]>),
}

/// What waits for a second press.
#[derive(Clone, Copy, PartialEq)]
enum Sure {
    Of(RecordKey),
    OfAll,
}

/// The list of what was deleted.
#[component]
pub fn Bin(props: &Props) -> Html {
    let language = props.hand.language;
    let found = use_state(|| Found::Nothing);
    let sure = use_state(|| None::<Sure>);
    let again = use_state(|| 0_u32);
    let is_bad = use_state(|| false);
    {
        let found = found.clone();
        // Looked for anew with every change, and once more when it is written.
        use_effect_with((props.is_saved, props.workbook.clone(), *again), move |_| {
            wasm_bindgen_futures::spawn_local(async move {
                found.set(match past::taken_away().await {
                    Ok(taken) => Found::Taken(taken.into_iter().filter(is_binned).collect()),
                    Err(_) => Found::Denied,
                });
            });
        });
    }
    let forget = {
        let (sure, again, is_bad) = (sure.clone(), again.clone(), is_bad.clone());
        Callback::from(move |these: Vec<(RecordKey, u64)>| {
            let (again, is_bad) = (again.clone(), is_bad.clone());
            sure.set(None);
            focus::to(HEADING);
            wasm_bindgen_futures::spawn_local(async move {
                let mut has_failed = false;
                for (of, revision) in these {
                    has_failed = past::forget(of, revision).await.is_err() || has_failed;
                }
                is_bad.set(has_failed);
                again.set(again.wrapping_add(1));
            });
        })
    };
    let ask = {
        let sure = sure.clone();
        Callback::from(move |asked: Option<Sure>| {
            focus::to(if asked.is_some() { sure::SURE } else { HEADING });
            sure.set(asked);
        })
    };
    let body = match &*found {
        Found::Nothing => html! { <p class="note">{ phrases::LOOKING.say(language) }</p> },
        Found::Denied => html! { <div class="empty"><p>{ phrases::NO_HISTORY.say(language) }</p></div> },
        Found::Taken(taken) => {
            // What came back and is not written yet is no longer in the bin.
            let is_gone = |one: &&TakenAway| props.workbook.record(one.record.key()).is_none();
            let taken: Vec<&TakenAway> = taken.iter().filter(is_gone).collect();
            match taken.is_empty() {
                true => html! { <div class="empty"><p>{ phrases::BIN_EMPTY.say(language) }</p></div> },
                false => table(props, &taken, *sure, &ask, &forget),
            }
        }
    };
    html! {
        <>
            <div class="list-head"><h1 id={HEADING} tabindex="-1">{ phrases::BIN.say(language) }</h1></div>
            <p class="note">{ phrases::BIN_SAYS.say(language) }</p>
            if *is_bad { <p class="loss" role="status">{ phrases::NOT_FORGOTTEN.say(language) }</p> }
            { body }
        </>
    }
}

/// The rates, what was issued and what was worked are never deleted by themselves.
fn is_binned(taken: &TakenAway) -> bool {
    matches!(taken.record, Record::Client(_) | Record::Proposal(_))
}

/// What something is called, and what it is.
fn named(record: &Record, language: Language) -> (String, String) {
    match record {
        Record::Client(client) => (called(client, language), phrases::CLIENT.say(language)),
        Record::Proposal(proposal) => (names::proposal(proposal, language), proposals::PROPOSAL.say(language)),
        Record::Studio(_) | Record::Issued(_) | Record::Time(_) => (String::new(), String::new()),
    }
}

fn called(client: &Client, language: Language) -> String {
    names::client(client, language)
}

fn table(
    props: &Props,
    taken: &[&TakenAway],
    sure: Option<Sure>,
    ask: &Callback<Option<Sure>>,
    forget: &Callback<Vec<(RecordKey, u64)>>,
) -> Html {
    let language = props.hand.language;
    let everything: Vec<(RecordKey, u64)> = taken.iter().map(|one| (one.record.key(), one.revision)).collect();
    let column = |words: String| html! { <th scope="col" role="columnheader">{ words }</th> };
    html! {
        <>
            <table class="grid list bin" role="table">
                <caption class="unseen">{ phrases::BIN.say(language) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { column(phrases::NAME.say(language)) }
                        { column(phrases::DELETED_AT.say(language)) }
                        { column(phrases::GOES.say(language)) }
                        <th scope="col" role="columnheader"><span class="unseen">{ proposals::ACTS.say(language) }</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for taken.iter().map(|one| row(props, one, sure, ask, forget)) }</tbody>
            </table>
            <p class="after">
                if sure == Some(Sure::OfAll) {
                    { surely(phrases::EMPTY_SURE.say(language), phrases::EMPTY_BIN.say(language), everything, ask, forget, language) }
                } else {
                    <button type="button" class="button" onclick={ask.reform(|_: MouseEvent| Some(Sure::OfAll))}>
                        { phrases::EMPTY_BIN.say(language) }
                    </button>
                }
            </p>
        </>
    }
}

/// Asked once more, of one or of all.
fn surely(
    said: String,
    does: String,
    these: Vec<(RecordKey, u64)>,
    ask: &Callback<Option<Sure>>,
    forget: &Callback<Vec<(RecordKey, u64)>>,
    language: Language,
) -> Html {
    let does_it = forget.reform(move |_: MouseEvent| these.clone());
    sure::surely(said, does, does_it, ask.reform(|_: MouseEvent| None), language)
}

fn row(
    props: &Props,
    one: &TakenAway,
    sure: Option<Sure>,
    ask: &Callback<Option<Sure>>,
    forget: &Callback<Vec<(RecordKey, u64)>>,
) -> Html {
    let language = props.hand.language;
    let (name, kind) = named(&one.record, language);
    let (of, revision) = (one.record.key(), one.revision);
    let (deleted, hour) = past::here(one.at);
    let today = past::today();
    let (goes, _) = past::here(goes_at(one.at));
    let goes = match days_left(one.at, vault::now()) {
        0 => phrases::GOES_NEXT.say(language),
        left => phrases::DAYS_LEFT.fill(language, [&day_words::day(language, goes, today), &left.to_string()]),
    };
    let record = one.record.clone();
    let put_back = props.hand.send.reform(move |_: MouseEvent| {
        focus::to(HEADING);
        Edit::PutBack { record: record.clone(), revision, copy: View::new_id() }
    });
    let acts = match sure == Some(Sure::Of(of)) {
        true => surely(
            phrases::FORGET_SURE.fill(language, [&name]),
            phrases::FORGET.say(language),
            vec![(of, revision)],
            ask,
            forget,
            language,
        ),
        false => html! {
            <>
                <button type="button" class="link" aria-label={phrases::PUT_BACK_ONE.fill(language, [&name])} onclick={put_back}>
                    { phrases::PUT_BACK.say(language) }
                </button>
                <button type="button" class="link" aria-label={phrases::FORGET_ONE.fill(language, [&name])}
                    onclick={ask.reform(move |_: MouseEvent| Some(Sure::Of(of)))}>{ phrases::FORGET.say(language) }</button>
            </>
        },
    };
    html! {
        <tr role="row" key={format!("{of:?}")}>
            <th scope="row" role="rowheader" class="name-cell"><span class="name">{ &name }</span><p class="note">{ kind }</p></th>
            <td role="cell">{ day_words::day(language, deleted, today) }{ ", " }{ hour }</td>
            <td role="cell">{ goes }</td>
            <td role="cell" class="acts-cell"><div class="acts">{ acts }</div></td>
        </tr>
    }
}
