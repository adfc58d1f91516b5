//! What stands around every screen: the way about, whether it is saved, undo and redo, files, language.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::components::pick::pick;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::frame as phrases;
use crate::state::studio::edit::{Edit, OneStore};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::files;
use crate::surfaces::studio::later;
use crate::surfaces::studio::notices::notices;
use crate::surfaces::studio::view::View;

/// The frame around a screen's body.
pub fn frame(view: &View, is_menu_open: bool, menu: Callback<MouseEvent>, body: Html) -> Html {
    let skipped = Callback::from(|event: MouseEvent| {
        // The address behind the # belongs to the screens.
        event.prevent_default();
        crate::browser::focus::to("page");
    });
    html! {
        <>
            { drawings() }
            <a class="skip" href="#page" onclick={skipped}>{ view.say(phrases::SKIP) }</a>
            <header class="head">
                <a class="brand" href="#/rates">{ logo() }<span translate="no">{ crate::locale::language::PRODUCT }</span></a>
                { nav(view) }
                { saved(view) }
                { history(view) }
                <button type="button" class="menu" aria-expanded={is_menu_open.to_string()} aria-controls="tools" onclick={menu}>
                    { view.say(phrases::MENU) }
                </button>
                { tools(view, is_menu_open) }
            </header>
            <main class="page" id="page" tabindex="-1">
                { notices(view) }
                { body }
            </main>
            <footer class="foot"><p>{ view.say(phrases::KEPT_HERE) }</p></footer>
        </>
    }
}

fn nav(view: &View) -> Html {
    let screen = view.desk.screen;
    let link = |here: bool, to: Screen, words: Phrase<0>| {
        let address = format!("#{}", to.address());
        html! { <li><a href={address} aria-current={here.then_some("page")}>{ view.say(words) }</a></li> }
    };
    let at_rates = matches!(screen, Screen::Rates | Screen::EarlierRates | Screen::Site | Screen::Card);
    let at_proposals = !at_rates && !matches!(screen, Screen::Settings | Screen::Bin);
    html! {
        <nav class="nav" aria-label={view.say(phrases::MAIN)}>
            <ul>
                { link(at_rates, Screen::Rates, phrases::RATES) }
                { link(at_proposals, Screen::Proposals, phrases::PROPOSALS) }
            </ul>
        </nav>
    }
}

/// Whether everything is saved. Said only when it is on the disk.
fn saved(view: &View) -> Html {
    let kept = &view.desk.kept;
    let is_behind = later::has_line() || !later::unsaved(view.desk).is_empty();
    let is_bad = kept.trouble.is_some() || !kept.conflicts.is_empty();
    let text = match (is_bad, is_behind, &kept.saved_at) {
        (true, ..) => view.say(phrases::NOT_SAVED),
        (false, true, _) => view.say(phrases::SAVING),
        (false, false, Some(at)) if matches!(kept.only, Some(OneStore::NotLasting(_))) => {
            view.fill(phrases::KEPT_AT, [at])
        }
        (false, false, Some(at)) => view.fill(phrases::SAVED_AT, [at]),
        (false, false, None) if kept.held.is_empty() => view.say(phrases::NOTHING_TO_SAVE),
        (false, false, None) => view.say(phrases::SAVED),
    };
    html! { <p class={classes!("saved", is_bad.then_some("loss"))} role="status">{ text }</p> }
}

fn history(view: &View) -> Html {
    let history = &view.desk.history;
    let button = |words: Phrase<0>, is_possible: bool, pressed: Callback<MouseEvent>, arrow: &'static str| {
        html! {
            <button type="button" aria-label={view.say(words)} disabled={!is_possible} onclick={pressed}>
                <svg viewBox="0 0 18 18" aria-hidden="true"><path d={arrow} /></svg>
            </button>
        }
    };
    html! {
        <div class="history">
            { button(phrases::UNDO, history.can_undo(), view.on(|| Edit::Undid), "M7 4 3 8l4 4M3 8h8a4 4 0 0 1 0 8H8") }
            { button(phrases::REDO, history.can_redo(), view.on(|| Edit::Redid), "m11 4 4 4-4 4M15 8H7a4 4 0 0 0 0 8h3") }
        </div>
    }
}

fn tools(view: &View, is_menu_open: bool) -> Html {
    let here = (view.desk.screen == Screen::Settings).then_some("page");
    html! {
        <div class={classes!("tools", is_menu_open.then_some("open"))} id="tools">
            <div class="files">{ files::save_button(view, "button") }{ files::open_button(view, "button") }</div>
            { language_pick(view, None, "") }
            <a href={format!("#{}", Screen::Settings.address())} aria-current={here}>{ view.say(phrases::SETTINGS) }</a>
        </div>
    }
}

/// The languages there are. The pseudo ones stand among them only while one is chosen.
pub fn language_pick(view: &View, id: Option<String>, class: &'static str) -> Html {
    let chosen = view.language();
    let mut languages = Language::SPOKEN.to_vec();
    if !languages.contains(&chosen) {
        languages.push(chosen);
    }
    let words: Vec<String> = languages.iter().map(|language| language.own_name().to_owned()).collect();
    let place = languages.iter().position(|language| *language == chosen).unwrap_or(0);
    let label = id.is_none().then(|| view.say(phrases::LANGUAGE));
    let send = view.hand.send.clone();
    let told = Callback::from(move |place: usize| {
        if let Some(language) = languages.get(place) {
            send.emit(Edit::ChoseLanguage(*language));
        }
    });
    pick(label, id, class, &words, place, told)
}

fn logo() -> Html {
    html! {
        <svg viewBox="0 0 18 18" aria-hidden="true">
            <path fill="currentColor" d="M1 13h16v3.5H1z" />
            <circle cx="5" cy="8.5" r="3" fill="var(--accent)" />
            <circle cx="13" cy="4" r="2.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
    }
}

/// The hatches and marks that the page's drawings share.
fn drawings() -> Html {
    let hatch = "M-1 1 1 -1M0 6 6 0M5 7 7 5";
    html! {
        <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d={hatch} /></pattern>
                <pattern id="hatch-loss" width="6" height="6" patternUnits="userSpaceOnUse">
                    <path class="hatch loss" d={hatch} />
                </pattern>
                <symbol id="mark-base" viewBox="0 0 12 12"><path fill="currentColor" d="M0 5h12v4H0z" /></symbol>
                <symbol id="mark-target" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" fill="currentColor" /></symbol>
                <symbol id="mark-stretch" viewBox="0 0 12 12">
                    <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />
                </symbol>
            </defs>
        </svg>
    }
}
