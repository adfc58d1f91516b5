//! A choice of which one of several drawings is shown, remembered while they are on the page.

use yew::{Html, Properties, component, html, use_state};

use crate::components::pick::pick;

#[derive(PartialEq, Properties)]
pub struct OneOfProps {
    pub id: &'static str,
    pub label: String,
    /// The words to choose by, and what is shown for each.
    pub words: Vec<String>,
    pub bodies: Vec<Html>,
}

#[component]
pub fn OneOf(props: &OneOfProps) -> Html {
    let chosen = use_state(|| 0_usize);
    let place = (*chosen).min(props.bodies.len().saturating_sub(1));
    let told = {
        let chosen = chosen.clone();
        yew::Callback::from(move |place| chosen.set(place))
    };
    html! {
        <>
            <div class="fields">
                <div class="field">
                    <label for={props.id}>{ &props.label }</label>
                    { pick(None, Some(props.id.to_owned()), "ruled", &props.words, place, told) }
                </div>
            </div>
            { props.bodies.get(place).cloned().unwrap_or_default() }
        </>
    }
}
