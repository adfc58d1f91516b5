//! A proposal as its client will read it, and beside it, for the desk's eyes only, what the choice earns.

use yew::{Html, html};

use crate::domain::earnings::TierFigures;
use crate::domain::evaluation::{self, Draft};
use crate::domain::id::Id;
use crate::locale::labels;
use crate::locale::phrases::{library, proposals, reading as phrases};
use crate::state::studio::edit::Edit;
use crate::state::studio::screen::Screen;
use crate::surfaces::letterhead::{self, Painted};
use crate::surfaces::reading;
use crate::surfaces::studio::proposals::{desk_only, editor};
use crate::surfaces::studio::view::View;

/// The offer of a draft, with the way back.
pub fn reader(view: &View, id: Id) -> Html {
    let Some(draft) = view.desk.evaluation.draft(id) else { return editor::editor(view, id) };
    let logo = letterhead::logo(view.studio().logo.as_ref(), &draft.offer.from);
    let back = view.on(move || Edit::WentTo(Screen::Proposal(id)));
    html! {
        <>
            <div class="reading-bar">
                <p class="note">{ view.say(phrases::AS_CLIENT) }</p>
                <button type="button" class="button" onclick={back}>{ view.say(phrases::BACK) }</button>
            </div>
            <section class="reading-earns" aria-label={view.say(proposals::DESK_ONLY)} aria-live="polite">
                <strong>{ view.say(proposals::DESK_ONLY) }</strong>
                <p>{ earns(view, &draft) }</p>
            </section>
            { reading::read(&draft.offer, &view.desk.chosen, view.language(), view.hand.send.reform(Edit::Tried), logo, Html::default()) }
            <Painted selector=".reading" accent={view.studio().accent} />
        </>
    }
}

/// What the choice earns, in one sentence.
fn earns(view: &View, draft: &Draft) -> String {
    let desk = view.desk;
    let Some(choice) = &desk.chosen.choice else { return view.say(library::EARNS_UNCHOSEN) };
    let earned = evaluation::earned(&desk.workbook, draft, &desk.evaluation.rates.card, choice);
    earned.and_then(|figures| sentence(view, &figures)).unwrap_or_else(|| view.say(proposals::EARNINGS_UNKNOWN))
}

fn sentence(view: &View, figures: &TierFigures) -> Option<String> {
    let distance = figures.distance.value.as_ref()?;
    let hour = view.fill(library::AN_HOUR, [&view.text(&figures.effective)]);
    let left = view.fill(library::LEAVES, [&view.text(&figures.left_over), &desk_only::share(view, &figures.margin)]);
    let distance = labels::distance_to_base(distance, view.currency(), view.language());
    let known = figures
        .is_partly_unknown()
        .then(|| view.fill(proposals::KNOWN_FOR, [&desk_only::share(view, &figures.known_share)]));
    let parts: Vec<String> = [hour, distance, left].into_iter().chain(known).collect();
    Some(format!("{} {}", view.say(library::EARNS_CHOSEN), parts.join(" · ")))
}
