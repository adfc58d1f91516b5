//! The verdict: what an hour of it earns beside the floor, what is left of the price, and the three answers.

use yew::{Html, html};

use crate::components::announced::Announced;
use crate::components::figure::worked;
use crate::components::tick::tick;
use crate::domain::advice::{Reason, advice};
use crate::domain::client_budget::Decision;
use crate::locale::labels;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{deal as phrases, deal_answers as answers, labels as label_phrases, proposals, rates};
use crate::state::studio::deal_edit::{DealChange, DealText};
use crate::state::studio::figure_at::{FigureAt, TierFigure};
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::deal::{budget_answers, fields, time};
use crate::surfaces::studio::proposals::desk_only::share;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The verdict and the answer.
pub fn verdict(case: &Case) -> Html {
    let says = sentence(case).unwrap_or_else(|| case.view.say(phrases::NOT_KNOWN));
    let is_below = case.tier.is_below_base();
    html! {
        <section class="verdict" aria-labelledby="verdict">
            <h2 class="unseen" id="verdict">{ case.view.say(phrases::VERDICT) }</h2>
            <p class={if is_below { "says below" } else { "says" }}>{ &says }</p>
            <Announced text={says.clone()} />
            { figures(case) }
            { working_panel::at(case.home, Spot::Tier(case.proposal.id)) }
            { answer(case) }
            { advised(case) }
        </section>
    }
}

/// "An hour of this earns 82.60, 8.63 above base, and 9.9% of the price is left."
fn sentence(case: &Case) -> Option<String> {
    let home = case.home;
    let distance = case.tier.distance.value.as_ref()?;
    let distance = labels::distance_to_base(distance, home.currency(), home.language());
    let hour = home.text(&case.tier.effective);
    let phrase = if case.tier.is_below_base() { phrases::LOSES } else { phrases::EARNS };
    Some(home.fill(phrase, [&hour, &distance, &share(home, &case.tier.margin)]))
}

fn figures(case: &Case) -> Html {
    if case.tier.effective.value.is_none() {
        return Html::default();
    }
    let home = case.home;
    let term = |which: TierFigure, name: Phrase<0>, text: String| {
        let at = FigureAt::Tier(case.proposal.id, case.tier.tier, which);
        let label = home.fill(rates::SHOW_WORKING, [&home.say(name), &text]);
        html! { <div><dt>{ home.say(name) }</dt><dd>{ worked(label, home.is_open(at), home.ask(at), &text) }</dd></div> }
    };
    let tier = case.tier;
    html! {
        <dl class="verdict-figures">
            { term(TierFigure::Effective, label_phrases::EFFECTIVE, home.text(&tier.effective)) }
            { term(TierFigure::Distance, label_phrases::DISTANCE, home.text(&tier.distance)) }
            { term(TierFigure::LeftOver, proposals::LEFT_OVER, home.text(&tier.left_over)) }
            { term(TierFigure::Margin, proposals::MARGIN, share(home, &tier.margin)) }
        </dl>
    }
}

/// What was decided, and why.
fn answer(case: &Case) -> Html {
    let budget = &case.deal().budget;
    let reason =
        html! { { fields::words(case, "deal-reason".to_owned(), phrases::REASON, DealText::Reason, &budget.reason) } };
    html! {
        <fieldset class="answer">
            <legend>{ case.view.say(phrases::YOUR_ANSWER) }</legend>
            { questions(case) }
            <div class="decisions">{ for Decision::ALL.map(|decision| way(case, decision)) }</div>
            if budget.decision.is_some() || !budget.reason.is_empty() { { reason } }
        </fieldset>
    }
}

/// Whether one wants it, and whether one needs it.
fn questions(case: &Case) -> Html {
    let budget = &case.deal().budget;
    let (wanted, needed) = (case.edit(), case.edit());
    let send = &case.view.hand.send;
    let [want, need] = [answers::WANT, answers::NEED].map(|phrase| case.view.say(phrase));
    html! {
        <div class="ticks">
            { tick(&want, None, budget.is_wanted, send.reform(move |is: bool| wanted(DealChange::MarkedWanted(is)))) }
            { tick(&need, None, budget.is_needed, send.reform(move |is: bool| needed(DealChange::MarkedNeeded(is)))) }
        </div>
    }
}

/// What is advised, with the reasons; nothing while it is not known what it earns.
fn advised(case: &Case) -> Html {
    let asked = &case.deal().budget;
    if !asked.is_wanted && !asked.is_needed && asked.decision.is_none() {
        return html! { <p class="note">{ case.view.say(answers::ADVICE_ASKS) }</p> };
    }
    let has_time = case.deal().wish.until.and_then(|_| time::of(case).fits);
    let Some((decision, why)) = advice(case.proposal, case.tier, &budget_answers::of(case), has_time) else {
        return Html::default();
    };
    let advised = match decision {
        Decision::Take => answers::ADVISE_TAKE,
        Decision::TakeOnlyIf => answers::ADVISE_IF,
        Decision::Decline => answers::ADVISE_DECLINE,
    };
    let why: Vec<String> = why.into_iter().map(|reason| case.view.say(self::reason(reason))).collect();
    // A sentence begins with a capital letter.
    let why = why.join(", ");
    let mut letters = why.chars();
    let why = letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
    html! { <p class="advice">{ case.view.fill(answers::ADVICE, [&case.view.say(advised), &why]) }</p> }
}

fn reason(reason: Reason) -> Phrase<0> {
    match reason {
        Reason::Fits => answers::WHY_FITS,
        Reason::Misses => answers::WHY_MISSES,
        Reason::Losing => answers::WHY_LOSING,
        Reason::TimeShort => answers::WHY_LATE,
        Reason::Wanted => answers::WHY_WANTED,
        Reason::NotWanted => answers::WHY_NOT_WANTED,
        Reason::Needed => answers::WHY_NEEDED,
        Reason::NotNeeded => answers::WHY_NOT_NEEDED,
    }
}

/// A decision in words.
pub fn decision(decision: Decision) -> Phrase<0> {
    match decision {
        Decision::Take => phrases::TAKE,
        Decision::TakeOnlyIf => phrases::TAKE_ONLY_IF,
        Decision::Decline => phrases::DECLINE,
    }
}

fn way(case: &Case, decision: Decision) -> Html {
    let edit = case.edit();
    let chosen = case.view.on(move || edit(DealChange::Decided(Some(decision))));
    let is_chosen = case.deal().budget.decision == Some(decision);
    html! {
        <label class="way">
            <input type="radio" name="decision" checked={is_chosen} onchange={chosen} />
            <span>{ case.view.say(self::decision(decision)) }</span>
        </label>
    }
}
