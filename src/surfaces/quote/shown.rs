//! The whole page of a quote whose sums hold: what can be chosen, the last look, the answer.

use yew::{Html, html};

use crate::components::element::{element, together};
use crate::locale::phrases::client as phrases;
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
        Step::Answered(given) => answered::answered(view, given),
    };
    let lost = client.has_lost_answer && client.step == Step::Choosing;
    let lost = lost.then(|| html! { <p class="lost-answer" role="status">{ view.say(&phrases::LOST_ANSWER) }</p> });
    let all = vec![sender::banner(view), lost.unwrap_or_default(), body, sender::foot(view)];
    element("main", "quote", all)
}
