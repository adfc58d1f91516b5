//! The whole page of a quote whose sums hold: what can be chosen, the last look, the answer.

use yew::Html;

use crate::components::element::{element, together};
use crate::state::client::{Edit, Step};
use crate::surfaces::quote::{View, acts, answered, review, sender};
use crate::surfaces::{letterhead, reading};

/// The quote at the step to which its client has come.
pub fn shown(view: &View) -> Html {
    let client = view.client;
    let body = match &client.step {
        Step::Choosing => {
            let quote = &client.received.quote;
            let chosen = view.send.reform(Edit::Chose);
            let logo = letterhead::logo(quote.logo.as_ref(), &quote.offer.from);
            let beside = acts::beside(view);
            together(vec![
                reading::read(&quote.offer, &client.chosen, view.language, chosen, logo, beside),
                acts::beneath(view),
            ])
        }
        Step::Reviewing => review::review(view),
        Step::Declining => review::declining(view),
        Step::Answered(answer, token) => answered::answered(view, *answer, token),
    };
    element("main", "quote", vec![sender::banner(view), body, sender::foot(view)])
}
