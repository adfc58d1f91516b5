//! What a project may be worth to its client: what was typed, and what follows from it beside each tier's price.

use yew::{Html, html};

use crate::components::bar::{Piece, bar};
use crate::components::entry::Look;
use crate::components::figure::worked;
use crate::components::place::Scale;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::rounding;
use crate::domain::value_case::{FunnelNumber, ValueNumber};
use crate::domain::working::Figure;
use crate::domain::worth::{TierWorth, Worth, worth};
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{rates, value as phrases};
use crate::locale::{currency_signs, figures, labels, value_labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::{FigureAt, WorthFigure};
use crate::state::studio::offer_edit::OfferChange;
use crate::surfaces::studio::drawers::{button, drawn};
use crate::surfaces::studio::proposals::desk_only;
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::sending::issuing;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The drawer.
pub fn drawer(editor: &Editor) -> Html {
    let worth = worth(editor.view.studio(), editor.proposal, editor.draft);
    let state = match &worth.gain {
        Some(gain) => editor.view.fill(phrases::STATE_GAIN, [&editor.view.text(gain)]),
        None => editor.view.say(phrases::STATE),
    };
    drawn(editor.view, Drawer::Value, "drawer-value", phrases::VALUE, state, || body(editor, &worth))
}

fn body(editor: &Editor, worth: &Worth) -> Html {
    html! {
        <>
            <div class="worth">
                { funnel(editor) }
                <div>{ follows(editor, worth) }</div>
            </div>
            if !worth.tiers.is_empty() { { tiers(editor, worth) } }
            { working_panel::at(editor.view, Spot::Worth(editor.proposal.id)) }
            { growth(editor, worth) }
            { course(editor, worth) }
        </>
    }
}

/// The numbers of today and of the goal, side by side.
fn funnel(editor: &Editor) -> Html {
    let view = editor.view;
    let rows = FunnelNumber::ALL.into_iter().map(|number| {
        let field = |number: ValueNumber| {
            let at = Parameter::Value(editor.proposal.id, number);
            let look = Look { label: Some(value_labels::number(number).say(view.language())), ..look(view, number) };
            html! { <td>{ view.field(at, look) }{ view.said(at) }</td> }
        };
        html! {
            <tr>
                <th scope="row">{ view.say(value_labels::step(number)) }</th>
                { field(ValueNumber::Today(number)) }
                { field(ValueNumber::Goal(number)) }
            </tr>
        }
    });
    html! {
        <div>
            <table class="funnel">
                <thead><tr><td></td><th scope="col">{ view.say(phrases::TODAY) }</th><th scope="col">{ view.say(phrases::GOAL) }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p class="note">{ view.say(phrases::GOAL_SAYS) }</p>
        </div>
    }
}

fn look(view: &View, number: ValueNumber) -> Look {
    let is_money = matches!(
        number,
        ValueNumber::Today(FunnelNumber::Sale) | ValueNumber::Goal(FunnelNumber::Sale) | ValueNumber::Revenue
    );
    let before = is_money.then(|| currency_signs::sign(view.currency().code()).to_owned());
    Look { before, ..Look::default() }
}

fn labelled(editor: &Editor, number: ValueNumber) -> Html {
    let at = Parameter::Value(editor.proposal.id, number);
    editor.view.labelled(value_labels::number(number), at, look(editor.view, number))
}

/// What follows from them, and a price as a share of it.
fn follows(editor: &Editor, worth: &Worth) -> Html {
    let known = [
        (&worth.today, WorthFigure::Today),
        (&worth.goal, WorthFigure::Goal),
        (&worth.uplift, WorthFigure::Uplift),
        (&worth.gain, WorthFigure::Gain),
        (&worth.price, WorthFigure::Price),
    ];
    let rows = known.into_iter().filter_map(|(figure, which)| Some(term(editor, figure.as_ref()?, which)));
    html! {
        <>
            <dl class="worth-sums">{ for rows }</dl>
            { floors(editor, worth) }
            <div class="fields">
                { labelled(editor, ValueNumber::Ramp) }
                { labelled(editor, ValueNumber::Share) }
            </div>
            if let Some(gain) = worth.gain.as_ref().filter(|gain| gain.value.as_ref().is_some_and(Fraction::is_positive)) {
                <p class="after">{ tell(editor, worth, gain) }</p>
            }
        </>
    }
}

/// The price that follows from its worth, held against what the tiers cost.
fn floors(editor: &Editor, worth: &Worth) -> Html {
    if editor.proposal.is_foreign(editor.view.studio().currency) {
        return Html::default();
    }
    let Some(price) = worth.price.as_ref().and_then(|price| price.value.as_ref()) else { return Html::default() };
    let sentences = editor.draft.tiers.iter().filter_map(|tier| {
        let floor = tier.floor_cost.value.as_ref()?.plus(tier.direct.value.as_ref()?);
        let is_under = *price < floor;
        let words = if is_under { phrases::UNDER_FLOOR } else { phrases::OVER_FLOOR };
        let class = if is_under { "problem" } else { "note" };
        Some(html! { <p {class}>{ editor.view.fill(words, [&editor.name(tier.tier)]) }</p> })
    });
    html! { <>{ for sentences }</> }
}

fn term(editor: &Editor, figure: &Figure, which: WorthFigure) -> Html {
    let view = editor.view;
    let name = labels::label(&figure.label, &view.desk.workbook, view.language());
    html! { <><dt>{ &name }</dt><dd class="figure">{ sum(editor, figure, which, &name) }</dd></> }
}

/// A figure with the sign that shows its working.
fn sum(editor: &Editor, figure: &Figure, which: WorthFigure, name: &str) -> Html {
    let view = editor.view;
    let at = FigureAt::Worth(editor.proposal.id, which);
    let text = match which {
        WorthFigure::OfGain(_) | WorthFigure::Return(_) => desk_only::share(view, figure),
        _ => view.text(figure),
    };
    worked(view.fill(rates::SHOW_WORKING, [name, &text]), view.is_open(at), view.ask(at), &text)
}

/// Each tier's price beside the gain.
fn tiers(editor: &Editor, worth: &Worth) -> Html {
    let view = editor.view;
    let heads = [phrases::OF_GAIN, phrases::RETURN, phrases::PAID_BACK];
    let rows = worth.tiers.iter().map(|tier| row(editor, tier));
    html! {
        <div class="worth-tiers">
            <table>
                <thead><tr><td></td>{ for heads.map(|head| html! { <th scope="col">{ view.say(head) }</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn row(editor: &Editor, tier: &TierWorth) -> Html {
    let view = editor.view;
    let months = match tier.months {
        Some(months) => figures::whole(i64::from(months), view.language()),
        None => view.say(phrases::NEVER),
    };
    let cell = |figure: &Figure, which: WorthFigure, label: Phrase<0>| {
        html! { <td class="figure" data-column={view.say(label)}>{ sum(editor, figure, which, &view.say(label)) }</td> }
    };
    html! {
        <tr>
            <th scope="row">{ editor.name(tier.tier) }{ " " }<span class="note">{ view.text(&tier.cost) }</span></th>
            { cell(&tier.of_gain, WorthFigure::OfGain(tier.tier), phrases::OF_GAIN) }
            { cell(&tier.back, WorthFigure::Return(tier.tier), phrases::RETURN) }
            <td class="figure" data-column={view.say(phrases::PAID_BACK)}>{ months }</td>
        </tr>
    }
}

/// Growth in percent as customers and visits.
fn growth(editor: &Editor, worth: &Worth) -> Html {
    let grown = worth.grown.as_ref();
    let known = [
        (grown.map(|grown| grown.more.clone()), WorthFigure::More),
        (grown.and_then(|grown| grown.customers.clone()), WorthFigure::Customers),
        (grown.and_then(|grown| grown.visits.clone()), WorthFigure::Visits),
    ];
    let rows = known.into_iter().filter_map(|(figure, which)| Some(term(editor, &figure?, which)));
    html! {
        <>
            <h3>{ editor.view.say(phrases::GROW) }</h3>
            <div class="fields">
                { labelled(editor, ValueNumber::Revenue) }
                { labelled(editor, ValueNumber::Growth) }
            </div>
            <dl class="worth-sums">{ for rows }</dl>
        </>
    }
}

/// What has come on top, month by month: a bar beside each figure, and the prices as lines of the table before.
fn course(editor: &Editor, worth: &Worth) -> Html {
    let view = editor.view;
    let nothing = Fraction::zero();
    let (Some(last), true) = (worth.course.last(), worth.course.iter().any(Fraction::is_positive)) else {
        return Html::default();
    };
    let scale = Scale::new(&nothing, last, 0, 100);
    let digits = view.currency().digits();
    let rows = worth.course.iter().enumerate().map(|(place, sum)| {
        let text = rounding::half_away_from_zero(sum, digits)
            .map_or_else(String::new, |sum| figures::money(sum, view.currency(), view.language()));
        let month = figures::whole(i64::try_from(place).unwrap_or(0).saturating_add(1), view.language());
        html! {
            <tr>
                <th scope="row">{ month }</th>
                <td class="figure">{ text }</td>
                <td class="drawn">{ bar(&[Piece { class: "left", from: nothing.clone(), to: scale.at(sum) }], std::slice::from_ref(&nothing)) }</td>
            </tr>
        }
    });
    html! {
        <details class="worth-course">
            <summary>{ view.say(phrases::COURSE) }</summary>
            <table class="fall">
                <thead><tr><th scope="col">{ view.say(phrases::MONTH) }</th><th scope="col">{ view.say(phrases::HAS_COME) }</th><td></td></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </details>
    }
}

/// Puts it into the proposal, in the client's language, as words that can be changed.
fn tell(editor: &Editor, worth: &Worth, gain: &Figure) -> Html {
    let (view, proposal): (&View, Id) = (editor.view, editor.proposal.id);
    let tongue: Language = issuing::tongue(editor.proposal, view.language());
    let money = |figure: Option<&Figure>| {
        let value = figure.and_then(|figure| figure.value.as_ref());
        let near = value.and_then(|value| rounding::half_away_from_zero(value, 0));
        near.map_or_else(String::new, |near| figures::short_money_with_sign(near, view.currency(), tongue))
    };
    let [today, goal, uplift] = [&worth.today, &worth.goal, &worth.uplift].map(|figure| money(figure.as_ref()));
    let text = phrases::TOLD.fill(tongue, [&today, &goal, &uplift, &money(Some(gain))]);
    let heading = phrases::TOLD_HEADING.say(tongue);
    let pressed = view.on(move || {
        let (heading, text) = (heading.as_str().into(), text.as_str().into());
        Edit::ChangedOffer(proposal, OfferChange::ToldPassage(View::new_id(), heading, text))
    });
    button(view.say(phrases::TELL), None, pressed)
}
