//! A list of costs: its rows, its sum, and what can be done with it; or the one figure in its place.

use std::rc::Rc;

use yew::{Callback, Html, classes, html};

use crate::browser::focus;
use crate::components::band_mark::with_word;
use crate::domain::band::Band;
use crate::domain::cost_base::{By, Cost, Costs};
use crate::domain::id::Id;
use crate::domain::parameter::{CostsOf, Parameter};
use crate::domain::problem::Place;
use crate::domain::tax::TaxTreatment;
use crate::domain::team::Pay;
use crate::locale::phrases::{labels as words, rates_page as phrases};
use crate::locale::{currency_signs, labels, names};
use crate::state::studio::Unfolded;
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::number_field::notes_of;
use crate::surfaces::studio::rates::cost_run::{self, CostRun, cost_of};
use crate::surfaces::studio::rates::{row_keys, whole_figure};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// What kind of list it is.
fn word(view: &View, of: CostsOf) -> String {
    let CostsOf::Member(id) = of else { return view.say(words::BUSINESS) };
    let is_owner = view.studio().member(id).is_some_and(|member| member.pay == Pay::Owner);
    view.say(if is_owner { words::LIVING } else { words::EMPLOYEE })
}

/// What a list is called: with its owner's name where there are several people.
pub fn title(view: &View, of: CostsOf) -> String {
    let word = word(view, of);
    match of {
        CostsOf::Member(id) if view.studio().team.len() > 1 => {
            view.fill(words::OF, [&word, &names::member(id, &view.desk.workbook, view.language())])
        }
        _ => word,
    }
}

/// The id of a list's heading.
pub fn heading_id(of: CostsOf) -> String {
    match of {
        CostsOf::Business => "costs-business".to_owned(),
        CostsOf::Member(id) => format!("costs-{id}"),
    }
}

/// The sentences of the problems at a place, beneath what they belong to.
pub fn problems(view: &View, at: Place) -> Html {
    view.sentences_at(at).into_iter().map(|sentence| html! { <p class="problem">{ sentence }</p> }).collect()
}

/// A list with its heading, as a part of the page.
pub fn section(view: &View, of: CostsOf) -> Html {
    let Some(costs) = view.studio().costs(of) else { return Html::default() };
    let title = title(view, of);
    let heading = heading_id(of);
    let note = match of {
        CostsOf::Business => phrases::BUSINESS_MEANS,
        CostsOf::Member(_) => phrases::LIVING_MEANS,
    };
    html! {
        <section class="part" aria-labelledby={heading.clone()} key={heading.clone()}>
            <div class="part-head"><h2 id={heading} tabindex="-1">{ &title }</h2><p class="note">{ view.say(note) }</p></div>
            { body(view, of, costs, &title) }
        </section>
    }
}

/// What stands beneath the heading.
fn body(view: &View, of: CostsOf, costs: &Costs, title: &str) -> Html {
    match costs.by {
        By::Items => list(view, of, costs, title),
        By::Whole => html! { <>{ whole_figure::of_costs(view, of, title) }{ working(view, of) }</> },
    }
}

/// The open working of the list's sum.
pub fn working(view: &View, of: CostsOf) -> Html {
    working_panel::at(
        view,
        match of {
            CostsOf::Business => Spot::Business,
            CostsOf::Member(id) => Spot::Living(id),
        },
    )
}

/// The rows, their sum, and what can be done with the list.
pub fn list(view: &View, of: CostsOf, costs: &Costs, title: &str) -> Html {
    let has_levels = has_levels(view, of, costs);
    let bands = if has_levels { &Band::ALL[..] } else { &Band::ALL[..1] };
    let send = view.hand.send.clone();
    let moved = send.reform(move |(item, place): (String, usize)| {
        Edit::MovedCost(of, Id::from_text(&item).unwrap_or(Id::from_bits(0)), place)
    });
    let mut rows = runs(view, of, costs, has_levels);
    rows.push(sum(view, of, title, bands));
    html! {
        <>
            <table class={classes!("ledger", "stacks", has_levels.then_some("levels"))} role="table"
                onkeydown={row_keys::on_enter(add(view, of))} ondragstart={row_keys::on_drag_start()}
                ondragover={row_keys::on_drag_over()} ondragend={row_keys::on_drag_end()} ondrop={row_keys::on_drop(moved)}>
                <caption class="unseen">{ title }</caption>
                { head(view, has_levels) }
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
            { problems(view, Place::Costs(of)) }
            { working(view, of) }
            { acts(view, of, costs, title) }
        </>
    }
}

/// Whether the three levels are shown: when asked for, and when one was typed, since it counts.
fn has_levels(view: &View, of: CostsOf, costs: &Costs) -> bool {
    let can =
        matches!(of, CostsOf::Member(id) if view.studio().member(id).is_some_and(|member| member.pay == Pay::Owner));
    can && (view.desk.unfolded.contains(&Unfolded::Levels(of)) || are_levels_typed(costs))
}

fn are_levels_typed(costs: &Costs) -> bool {
    costs.items.iter().any(|cost| cost.target.is_some() || cost.stretch.is_some())
}

/// The rows, run by run: each run is handed only what it shows.
fn runs(view: &View, of: CostsOf, costs: &Costs, has_levels: bool) -> Vec<Html> {
    let has_tax_marks = view.studio().tax.treatment == TaxTreatment::AsAmount;
    let run = |(number, run): (usize, &[Rc<Cost>])| {
        let first = number * cost_run::LENGTH;
        let is_here = |at: Parameter| cost_of(of, at).is_some_and(|id| run.iter().any(|cost| cost.id == id));
        let problem = |cost: &Rc<Cost>| -> Option<(Id, Rc<str>)> {
            Some((cost.id, view.sentences_at(Place::TaxMark(of, cost.id)).into_iter().next()?.into()))
        };
        let problems: Vec<_> = run.iter().filter(|cost| cost.is_tax).filter_map(problem).collect();
        html! {
            <CostRun key={number} {of} {first} costs={run.to_vec()} is_last={first + run.len() == costs.items.len()}
                {has_levels} {has_tax_marks} {problems} notes={notes_of(&view.notes, is_here)}
                hand={view.hand.clone()} currency={view.currency()} />
        }
    };
    costs.items.chunks(cost_run::LENGTH).enumerate().map(run).collect()
}

fn head(view: &View, has_levels: bool) -> Html {
    let sign = currency_signs::sign(view.currency().code()).to_owned();
    let amounts = match has_levels {
        true => Band::ALL
            .iter()
            .map(|band| {
                let word = with_word(*band, &labels::band(*band, view.language()));
                html! { <th scope="col" role="columnheader" class="figure">{ word }</th> }
            })
            .collect::<Html>(),
        false => html! { <th scope="col" role="columnheader" class="figure">{ &sign }</th> },
    };
    let yearly = html! {
        <th scope="col" role="columnheader" class="yearly figure gone">{ view.fill(phrases::IN_A_YEAR, [&sign]) }</th>
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th scope="col" role="columnheader" class="cap">{ view.say(phrases::PAID_FOR) }</th>
                { amounts }
                <th scope="col" role="columnheader" class="period">
                    <span class="unseen">{ view.say(phrases::PERIOD) }</span>
                </th>
                { if has_levels { Html::default() } else { yearly } }
                <th scope="col" role="columnheader" class="menu-cell gone">
                    <span class="unseen">{ view.say(phrases::MOVE_OR_REMOVE) }</span>
                </th>
            </tr>
        </thead>
    }
}

/// The sum of the list, at each level that is shown.
fn sum(view: &View, of: CostsOf, title: &str, bands: &[Band]) -> Html {
    let figures = match bands {
        [_] => html! {
            <>
                <td role="cell" class="figure" colspan="3">{ view.worked(FigureAt::Costs(of), title) }</td>
                <td role="cell" class="menu-cell"></td>
            </>
        },
        bands => bands
            .iter()
            .map(|band| {
                let name = view.fill(phrases::AT_BAND, [title, &labels::band(*band, view.language())]);
                html! { <td role="cell" class="figure">{ view.worked(level(of, *band), &name) }</td> }
            })
            .collect(),
    };
    html! {
        <tr role="row" class="sum" key="sum">
            <th scope="row" role="rowheader" class="cap">{ view.fill(phrases::A_YEAR_OF, [&word(view, of)]) }</th>
            { figures }
        </tr>
    }
}

fn level(of: CostsOf, band: Band) -> FigureAt {
    match band {
        Band::Base => FigureAt::Costs(of),
        band => FigureAt::Level(of, band),
    }
}

/// The id of the button that adds to a list.
pub fn add_id(of: CostsOf) -> String {
    format!("add-{}", heading_id(of))
}

/// Adds a cost and goes to its name.
fn add(view: &View, of: CostsOf) -> Callback<()> {
    view.hand.send.reform(move |()| {
        let id = View::new_id();
        focus::to(&format!("cost-name-{id}"));
        Edit::AddedCost(of, id)
    })
}

fn acts(view: &View, of: CostsOf, costs: &Costs, title: &str) -> Html {
    let back = view.hand.send.reform(move |_| {
        focus::to(&crate::surfaces::studio::field_id::field_id(Parameter::CostsMonth(of)));
        Edit::ChoseCostsBy(of, By::Whole, View::new_id())
    });
    html! {
        <div class="after">
            <button type="button" class="link" id={add_id(of)} aria-label={view.fill(phrases::ADD_A_COST_TO, [title])}
                onclick={add(view, of).reform(|_| ())}>{ view.say(phrases::ADD_A_COST) }</button>
            { levels_act(view, of, costs) }
            <button type="button" class="link" aria-label={view.fill(phrases::BACK_OF, [title])} onclick={back}>
                { view.say(phrases::BACK_TO_ONE_FIGURE) }
            </button>
        </div>
    }
}

/// Shows or hides the three levels; they cannot be hidden while one of them is typed.
fn levels_act(view: &View, of: CostsOf, costs: &Costs) -> Html {
    let CostsOf::Member(id) = of else { return Html::default() };
    let is_owner = view.studio().member(id).is_some_and(|member| member.pay == Pay::Owner);
    if !is_owner || are_levels_typed(costs) {
        return Html::default();
    }
    let words = match has_levels(view, of, costs) {
        true => phrases::ONE_LEVEL,
        false => phrases::THREE_LEVELS,
    };
    html! {
        <button type="button" class="link" onclick={view.on(move || Edit::Unfolded(Unfolded::Levels(of)))}>
            { view.say(words) }
        </button>
    }
}
