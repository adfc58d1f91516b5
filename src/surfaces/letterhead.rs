//! The sender's logo and colour, wherever an offer is read as its client reads it.

use yew::{Html, Properties, component, html, use_effect_with};

use crate::browser::paint;
use crate::domain::accent::{self, Colour, PAPERS};
use crate::domain::logo::{Logo, LogoKind};
use crate::wire::base64;

/// The logo; nothing where there is none. Its address is made of its checked bytes and of nothing that a sender wrote.
pub fn logo(logo: Option<&Logo>, name: &str) -> Html {
    let Some(logo) = logo else { return Html::default() };
    let kind = match logo.kind() {
        LogoKind::Png => "png",
        LogoKind::Webp => "webp",
    };
    let address = format!("data:image/{kind};base64,{}", base64::encode(logo.bytes()));
    html! { <img class="sender-logo" src={address} alt={name.to_owned()} /> }
}

/// Colours what fits a selector, in shades that can be read by day and by night.
pub fn paint(selector: &str, chosen: Option<Colour>) {
    let shades = chosen.map(|chosen| PAPERS.map(|paper| accent::text(accent::readable(chosen, paper))));
    let value = shades.map(|[day, night]| format!("light-dark({day}, {night})"));
    paint::set(selector, "accent", value.as_deref());
}

#[derive(PartialEq, Properties)]
pub struct PaintedProps {
    pub selector: &'static str,
    pub accent: Option<Colour>,
}

/// Colours what fits a selector as long as it stands beside it. Draws nothing.
#[component]
pub fn Painted(props: &PaintedProps) -> Html {
    use_effect_with((props.selector, props.accent), |(selector, accent)| paint(selector, *accent));
    Html::default()
}
