//! A record that two tabs have changed: what differs, side by side, and what a person can choose.

use yew::{Html, html};

use crate::domain::id::Id;
use crate::domain::record::RecordKey;
use crate::locale::phrases::{frame as phrases, keeping};
use crate::state::studio::differences::differences;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::notices::link;
use crate::surfaces::studio::sides;
use crate::surfaces::studio::view::View;
use crate::wire::differing;

/// How many differences are shown one by one.
const MOST: usize = 12;

/// One conflict.
pub fn conflict(view: &View, key: RecordKey) -> Html {
    let both = matches!(key, RecordKey::Client(_) | RecordKey::Proposal(_));
    html! {
        <div class="notice bad conflict">
            <p>{ said(view, key) }</p>
            { table(view, key) }
            <div class="mends">
                { link(view, phrases::TAKE_THEIRS, move || Edit::TookTheirs(key)) }
                { link(view, phrases::KEEP_MINE, move || Edit::KeptMine(key)) }
                if both {
                    { link(view, keeping::KEEP_BOTH, move || Edit::KeptBoth(key, View::new_id())) }
                }
            </div>
        </div>
    }
}

fn said(view: &View, key: RecordKey) -> String {
    let workbook = &view.desk.workbook;
    let name =
        |name: Option<String>| name.filter(|name| !name.is_empty()).unwrap_or_else(|| view.say(phrases::UNTITLED));
    let title = |id: Id| name(workbook.proposal(id).map(|proposal| proposal.title.clone()));
    let client = |id: Id| name(workbook.client(id).map(|client| client.name.clone()));
    match key {
        RecordKey::Studio => view.say(phrases::CHANGED_ELSEWHERE_RATES),
        RecordKey::Proposal(id) => view.fill(phrases::CHANGED_ELSEWHERE_PROPOSAL, [&title(id)]),
        RecordKey::Client(id) => view.fill(phrases::CHANGED_ELSEWHERE_CLIENT, [&client(id)]),
        RecordKey::Issued(id) => {
            let proposal = workbook.issued(id).map(|issued| issued.proposal);
            view.fill(phrases::CHANGED_ELSEWHERE_PROPOSAL, [&proposal.map(title).unwrap_or_default()])
        }
        RecordKey::Time(_) => view.say(phrases::CHANGED_ELSEWHERE_TIME),
    }
}

/// What differs, side by side; or which of both has it no longer.
fn table(view: &View, key: RecordKey) -> Html {
    let here = view.desk.workbook.record(key);
    let there = view.desk.kept.conflicts.get(&key).and_then(|held| held.record.clone());
    let (here, there) = match (here, there) {
        (Some(here), Some(there)) => (here, there),
        (Some(_), None) => return html! { <p class="note">{ view.say(keeping::GONE_THERE) }</p> },
        (None, _) => return html! { <p class="note">{ view.say(keeping::GONE_HERE) }</p> },
    };
    let found = differences(&view.desk.workbook, &here, &there, view.language());
    let more = differing::count(&here, &there).saturating_sub(found.len().min(MOST));
    let heads = [keeping::HERE, keeping::THERE];
    sides::table(keeping::DIFFERENCES, heads, found.iter().take(MOST), more, view.language())
}
