//! The page a client opens: a quote and nothing else. Never knows a cost, never touches what the reader keeps for themselves.

pub mod acts;
pub mod answered;
pub mod answering;
pub mod failed;
pub mod later;
pub mod opening;
pub mod review;
pub mod sender;

use std::rc::Rc;

use yew::{
    Callback, Html, Reducible, UseReducerHandle, component, html, use_effect_with, use_force_update, use_reducer_eq,
    use_state,
};

use crate::browser::{location, page};
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::client as phrases;
use crate::state::client::{Client, Edit, Received, Step};
use crate::surfaces::quote::opening::{NotShown, Opening};
use crate::surfaces::{letterhead, reading};

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
enum Page {
    Opening,
    Failed(NotShown),
    Open(Box<Client>),
}

/// What happened to the page as a whole.
enum Came {
    Began,
    Failed(NotShown),
    Opened(Opening),
    Edit(Edit),
}

impl Reducible for Page {
    type Action = Came;

    fn reduce(self: Rc<Self>, came: Came) -> Rc<Self> {
        match came {
            Came::Began => Rc::new(Page::Opening),
            Came::Failed(why) => Rc::new(Page::Failed(why)),
            Came::Opened(Opening { received, answered }) => {
                let mut client = Client::new(received);
                if let Some((answer, token)) = answered {
                    client = client.update(Edit::Answered(answer, token));
                }
                Rc::new(Page::Open(Box::new(client)))
            }
            Came::Edit(edit) => match &*self {
                Page::Open(client) => Rc::new(Page::Open(Box::new(client.as_ref().clone().update(edit)))),
                _ => self,
            },
        }
    }
}

/// A quote as its page shows it, with where edits go.
pub struct View<'a> {
    pub client: &'a Client,
    pub language: Language,
    pub send: Callback<Edit>,
}

impl View<'_> {
    /// A phrase in the quote's language.
    pub fn say(&self, phrase: Phrase<0>) -> String {
        phrase.say(self.language)
    }

    /// A phrase with its places filled.
    pub fn fill<const N: usize>(&self, phrase: Phrase<N>, parts: [&str; N]) -> String {
        phrase.fill(self.language, parts)
    }

    /// What arrived.
    pub fn received(&self) -> &Received {
        &self.client.received
    }

    /// Where an edit goes when something is pressed.
    pub fn on<E>(&self, edit: impl Fn() -> Edit + 'static) -> Callback<E> {
        self.send.reform(move |_| edit())
    }
}

/// The language of the page until a quote says another.
fn spoken() -> Language {
    page::languages().iter().find_map(|tag| Language::from_tag(tag)).unwrap_or_default()
}

/// The client's page.
#[component]
pub fn QuotePage() -> Html {
    let page = use_reducer_eq(|| Page::Opening);
    let drawn_again = use_force_update();
    use_effect_with((), move |()| later::redraws(Callback::from(move |()| drawn_again.force_update())));
    let address = use_state(location::address);
    {
        let address = address.clone();
        use_effect_with((), move |()| {
            let listener = location::on_change(move |now| address.set(now));
            move || drop(listener)
        });
    }
    {
        let page = page.clone();
        use_effect_with((*address).clone(), move |address| open(&page, format!("#{address}")));
    }
    let language = match &*page {
        Page::Open(client) => Language::from_tag(&client.received.quote.language).unwrap_or_else(spoken),
        _ => spoken(),
    };
    use_effect_with(language, |language| page::set_language(language.tag(), language.direction().attribute()));
    let title = match &*page {
        Page::Open(client) => client.received.quote.offer.title.clone(),
        _ => String::new(),
    };
    use_effect_with((title, language), |(title, language)| {
        let title = if title.trim().is_empty() { phrases::TITLE.say(*language) } else { title.clone() };
        page::set_title(&title);
    });
    let accent = match &*page {
        Page::Open(client) => client.received.quote.accent,
        _ => None,
    };
    use_effect_with(accent, |accent| letterhead::paint(":root", *accent));
    let step = match &*page {
        Page::Open(client) => Some(client.step.clone()),
        _ => None,
    };
    use_effect_with(step, |step| {
        page::to_top();
        // Whoever reads will answer.
        if step.is_some() {
            later::begin();
        }
    });
    match &*page {
        Page::Opening => html! { <main class="opening"><p role="status">{ phrases::OPENING.say(language) }</p></main> },
        Page::Failed(why) => {
            let told = {
                let page = page.clone();
                Callback::from(move |text: String| open(&page, text))
            };
            let why = later::drawn(language, |part| (part.failed)(why, language, told));
            html! { <main class="failed">{ why }</main> }
        }
        Page::Open(client) => {
            let send = {
                let page = page.clone();
                Callback::from(move |edit: Edit| page.dispatch(Came::Edit(edit)))
            };
            shown(&View { client, language, send })
        }
    }
}

/// Opens what is in a text: the address, or what was pasted.
fn open(page: &UseReducerHandle<Page>, text: String) {
    let page = page.clone();
    page.dispatch(Came::Began);
    wasm_bindgen_futures::spawn_local(async move {
        page.dispatch(match opening::opened(&text).await {
            Ok(opening) => Came::Opened(opening),
            Err(why) => Came::Failed(why),
        });
    });
}

fn shown(view: &View) -> Html {
    let client = view.client;
    let body = match &client.step {
        Step::Choosing => {
            let chosen = view.send.reform(Edit::Chose);
            let quote = &client.received.quote;
            let logo = letterhead::logo(quote.logo.as_ref(), &quote.offer.from);
            html! {
                <>
                    { reading::read(&quote.offer, &client.chosen, view.language, chosen, logo, acts::beside(view)) }
                    { acts::beneath(view) }
                </>
            }
        }
        Step::Reviewing => later::drawn(view.language, |part| (part.review)(view)),
        Step::Declining => later::drawn(view.language, |part| (part.declining)(view)),
        Step::Answered(answer, token) => later::drawn(view.language, |part| (part.answered)(view, *answer, token)),
    };
    html! {
        <main class="quote">
            { sender::banner(view) }
            { body }
            { sender::foot(view) }
        </main>
    }
}
