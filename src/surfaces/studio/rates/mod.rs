//! The rates page: three rates above, what they rest on beneath. Knows which answers are broken into parts, computes nothing.

pub mod asking;
pub mod capacity;
pub mod cost_row;
pub mod cost_run;
pub mod currency_pick;
pub mod drawers;
pub mod first_visit;
pub mod ledger;
pub mod member_row;
pub mod own_part;
pub mod questions;
pub mod role_table;
pub mod row_keys;
pub mod team;
pub mod whole_figure;

use yew::{Html, html};

use crate::domain::band::Band;
use crate::domain::capacity::HoursBy;
use crate::domain::cost_base::By;
use crate::domain::parameter::CostsOf;
use crate::domain::studio::Studio;
use crate::locale::phrases::{labels, rates_page as phrases};
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::later;
use crate::surfaces::studio::rates::drawers::{
    cushion, partners, profit, projection, services, tax, units, what_if, year,
};
use crate::surfaces::studio::rulers::{ruler, strip_behind};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// Everything below the frame.
pub fn rates(view: &View) -> Html {
    if view.studio().card.is_some() {
        return later::sending().map(|part| (part.card_rates)(view)).unwrap_or_default();
    }
    let is_plain = view.desk.first_visit && !is_in_parts(view.studio());
    let below = match is_plain {
        true => first_visit::first_visit(view),
        false => later::rates().map(|part| (part.page)(view)).unwrap_or_default(),
    };
    html! { <>{ strip_behind(view) }{ ruler(view) }{ below }</> }
}

/// What stands below the three rates after a first visit.
pub fn page(view: &View) -> Html {
    if is_in_parts(view.studio()) { parts(view) } else { asking::asking(view) }
}

/// What a first visit shows once its questions are answered.
pub fn answered(view: &View) -> Html {
    html! { <><div class="next">{ asking::next(view) }</div>{ drawers(view) }</> }
}

/// Whether one of the three answers comes from its parts.
fn is_in_parts(studio: &Studio) -> bool {
    let by_items = studio.business.by == By::Items || studio.owners().any(|owner| owner.costs.by == By::Items);
    by_items || studio.team.iter().any(|member| member.bills && member.hours.by == HoursBy::Calendar)
}

/// Costs on one side, hours and the rest on the other.
fn parts(view: &View) -> Html {
    let owners = view.studio().owners().map(|owner| ledger::section(view, CostsOf::Member(owner.id)));
    // The ruler's heading stands aside for a first visit's question, which is not asked here.
    let heading = view.desk.first_visit.then(|| view.say(phrases::WHAT_MUST_AN_HOUR_EARN));
    html! {
        <div class="parts">
            if let Some(heading) = heading { <h1 class="unseen">{ heading }</h1> }
            { working_panel::at(view, Spot::Ruler) }
            <div class="costs">
                { for owners }
                { living_of_all(view) }
                { ledger::section(view, CostsOf::Business) }
                { questions::terms(view) }
            </div>
            { capacity::section(view) }
            <div class="rest">{ drawers(view) }</div>
        </div>
    }
}

/// What several owners live on together.
fn living_of_all(view: &View) -> Html {
    if view.studio().owners().count() < 2 {
        return Html::default();
    }
    let name = view.say(labels::LIVING_OF_ALL);
    html! {
        <div class="part">
            <p class="sum-line"><span>{ view.fill(phrases::A_YEAR_OF, [&name]) }</span>{ view.worked(FigureAt::Living(Band::Base), &name) }</p>
            { working_panel::at(view, Spot::LivingOfAll) }
        </div>
    }
}

/// What opens on demand.
fn drawers(view: &View) -> Html {
    html! {
        <div class="drawers">
            { profit::drawer(view) }
            { tax::drawer(view) }
            { cushion::drawer(view) }
            { team::drawer(view) }
            { services::drawer(view) }
            { partners::drawer(view) }
            { units::drawer(view) }
            { what_if::drawer(view) }
            { year::drawer(view) }
            { projection::drawer(view) }
        </div>
    }
}
