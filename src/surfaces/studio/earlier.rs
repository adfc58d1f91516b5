//! Earlier versions of a proposal or of the rates: a list by day and hour with what was changed, and one of them beside what stands
//! now, to be brought back or copied.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use crate::browser::focus;
use crate::browser::vault::Stamp;
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::record::{Record, RecordKey};
use crate::domain::workbook::Workbook;
use crate::locale::day_words;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrases::{frame, past as phrases};
use crate::state::studio::differences::differences;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::earlier_one::EarlierOne;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::past;
use crate::surfaces::studio::view::View;
use crate::wire::differing;

/// Where the version that was chosen is shown: the keyboard goes there.
pub const SHOWN: &str = "version";
/// How many changes are named.
const MOST_NAMED: usize = 3;

/// The screen of a proposal's.
pub fn of_proposal(view: &View, id: Id) -> Html {
    of(view, RecordKey::Proposal(id))
}

/// The screen of the rates'.
pub fn of_rates(view: &View) -> Html {
    of(view, RecordKey::Studio)
}

fn of(view: &View, of: RecordKey) -> Html {
    let is_saved = view.desk.unsaved().is_empty();
    html! { <Earlier key={format!("{of:?}")} {of} workbook={view.desk.workbook.clone()} {is_saved} hand={view.hand.clone()} /> }
}

/// What is needed.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub of: RecordKey,
    pub workbook: Workbook,
    /// What there is is known when everything is written.
    pub is_saved: bool,
    pub hand: Hand,
}

/// A version that is there.
#[derive(Clone, PartialEq)]
struct Version {
    stamp: Stamp,
    record: Record,
}

/// What was found.
#[derive(Clone, PartialEq)]
enum Found {
    Nothing,
    Denied,
    Versions(Rc<[Version]>),
}

async fn versions(of: RecordKey) -> Found {
    let Ok(stamps) = past::revisions(of).await else { return Found::Denied };
    let mut versions = Vec::new();
    for stamp in stamps {
        if let Ok(Some(record)) = past::revision(of, stamp).await {
            versions.push(Version { stamp, record });
        }
    }
    Found::Versions(versions.into())
}

/// The list, and the one that was chosen.
#[component]
pub fn Earlier(props: &Props) -> Html {
    let Props { of, workbook, hand, .. } = props;
    let language = hand.language;
    let found = use_state(|| Found::Nothing);
    let shown = use_state(|| None::<Stamp>);
    {
        let (found, of) = (found.clone(), *of);
        // Looked for anew with every change, and once more when it is written.
        use_effect_with((props.is_saved, workbook.clone()), move |_| {
            wasm_bindgen_futures::spawn_local(async move { found.set(versions(of).await) });
        });
    }
    let now = workbook.record(*of);
    let all: &[Version] = match &*found {
        Found::Versions(all) => all,
        Found::Nothing | Found::Denied => &[],
    };
    // What stands now is no earlier version.
    let earlier: Vec<(usize, &Version)> = all
        .iter()
        .enumerate()
        .skip_while(|(_, version)| now.as_ref().is_some_and(|now| now.is(&version.record)))
        .collect();
    let choose = {
        let shown = shown.clone();
        Callback::from(move |stamp: Stamp| {
            shown.set(Some(stamp));
            focus::to(SHOWN);
        })
    };
    let body = match &*found {
        _ if now.is_none() => html! {
            <div class="empty">
                <p>{ phrases::DELETED_HERE.say(language) }</p>
                <p><a href={format!("#{}", Screen::Bin.address())}>{ phrases::OPEN_BIN.say(language) }</a></p>
            </div>
        },
        Found::Nothing => html! { <p class="note">{ phrases::LOOKING.say(language) }</p> },
        Found::Denied => html! { <div class="empty"><p>{ phrases::NO_HISTORY.say(language) }</p></div> },
        Found::Versions(_) if earlier.is_empty() => {
            html! { <div class="empty"><p>{ phrases::NO_EARLIER.say(language) }</p></div> }
        }
        Found::Versions(_) => {
            let chosen = earlier.iter().find(|(_, version)| Some(version.stamp) == *shown);
            html! {
                <div class="earlier">
                    <nav class="versions" aria-label={phrases::EARLIER.say(language)}>
                        { for days(props, all, &earlier, *shown, &choose) }
                    </nav>
                    if let Some((_, version)) = chosen {
                        <EarlierOne was={version.record.clone()} when={moment(version.stamp, language)} workbook={workbook.clone()}
                            hand={hand.clone()} />
                    }
                </div>
            }
        }
    };
    let (heading, back, screen) = words(*of, workbook, language);
    html! {
        <>
            <div class="list-head"><h1>{ heading }</h1><a href={format!("#{}", screen.address())}>{ back }</a></div>
            <p class="note">{ phrases::EARLIER_SAYS.say(language) }</p>
            { body }
        </>
    }
}

/// What the screen is called, and the way back.
fn words(of: RecordKey, workbook: &Workbook, language: Language) -> (String, String, Screen) {
    match of {
        RecordKey::Proposal(id) => {
            let proposal = workbook.proposal(id);
            let title =
                proposal.map_or_else(|| frame::UNTITLED.say(language), |proposal| names::proposal(proposal, language));
            let back = phrases::BACK_TO.fill(language, [&title]);
            (phrases::EARLIER_OF.fill(language, [&title]), back, Screen::Proposal(id))
        }
        _ => {
            let back = phrases::BACK_TO.fill(language, [&frame::RATES.say(language)]);
            (phrases::EARLIER_RATES.say(language), back, Screen::Rates)
        }
    }
}

/// "today at 09:31".
fn moment(stamp: Stamp, language: Language) -> String {
    let (day, hour) = past::here(stamp.at);
    day_words::moment(language, (day, &hour), past::today())
}

/// Each day with its versions, the latest first.
fn days(
    props: &Props,
    all: &[Version],
    earlier: &[(usize, &Version)],
    shown: Option<Stamp>,
    choose: &Callback<Stamp>,
) -> Vec<Html> {
    let language = props.hand.language;
    let today = past::today();
    let mut days: Vec<(CivilDate, Vec<Html>)> = Vec::new();
    for (place, version) in earlier {
        let (day, hour) = past::here(version.stamp.at);
        let before = all.get(place.saturating_add(1)).map(|before| &before.record);
        let said = changed(&props.workbook, before, &version.record, language);
        let stamp = version.stamp;
        let pressed = choose.reform(move |_: MouseEvent| stamp);
        let row = html! {
            <li>
                <button type="button" class="link" aria-pressed={(shown == Some(stamp)).to_string()} onclick={pressed}>{ hour }</button>
                <span>{ said }</span>
            </li>
        };
        match days.last_mut().filter(|known| known.0 == day) {
            Some((_, rows)) => rows.push(row),
            None => days.push((day, vec![row])),
        }
    }
    let draw = |(day, rows): (CivilDate, Vec<Html>)| {
        html! { <section><h2>{ day_words::day(language, day, today) }</h2><ul>{ for rows }</ul></section> }
    };
    days.into_iter().map(draw).collect()
}

/// What was changed in a version, in a few words.
fn changed(workbook: &Workbook, before: Option<&Record>, version: &Record, language: Language) -> String {
    let Some(before) = before else { return phrases::OLDEST.say(language) };
    let found = differences(workbook, version, before, language);
    let mut labels: Vec<&str> = Vec::new();
    for one in &found {
        if !labels.contains(&one.label.as_str()) {
            labels.push(&one.label);
        }
    }
    if labels.is_empty() {
        return phrases::CHANGED_SO_MANY.fill(language, [&differing::count(version, before).to_string()]);
    }
    let named = labels.iter().take(MOST_NAMED).copied().collect::<Vec<_>>().join(", ");
    match labels.len().saturating_sub(MOST_NAMED) {
        0 => named,
        more => phrases::CHANGED_AND_MORE.fill(language, [&named, &more.to_string()]),
    }
}
