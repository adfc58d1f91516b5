//! The page a client opens: a quote and nothing else. Never knows a cost, never touches what the reader keeps for themselves.

pub mod acts;
pub mod answered;
pub mod answering;
pub mod failed;
pub mod kept;
pub mod known;
pub mod later;
pub mod opening;
pub mod reported;
pub mod review;
pub mod sender;
pub mod shown;

use gloo_events::EventListener;
use yew::{Callback, Component, Context, Html, MouseEvent, html};

use crate::browser::{location, page};
use crate::components::element::{element, together};
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::client as phrases;
use crate::state::client::{Client, Edit, Received};
use crate::surfaces::quote::opening::{NotShown, Opened};
use crate::surfaces::reading::{Reading, price};
use crate::surfaces::sealed::Verified;
use crate::surfaces::{letterhead, reading};
use crate::wire::public_key::PublicKey;
use crate::wire::quote_token::NotAQuote;

/// What the page shows.
enum Page {
    Opening,
    Failed(NotShown),
    Open(Box<Client>),
    /// A report, drawn once what draws it is here.
    Report(Box<Verified>, Option<Html>),
}

/// What happened to the page as a whole.
pub enum Came {
    /// A text is to be opened: the address, or what was pasted.
    Asked(String),
    Failed(NotShown),
    Opened(Box<(Received, PublicKey)>),
    Report(Box<Verified>),
    Edit(Edit),
    /// What comes later has come, or could not be had.
    Part,
}

/// The client's page. A component with its state, and not a function with hooks: those would weigh more than the page's own.
pub struct QuotePage {
    page: Page,
    language: Language,
    /// Whether what is open was reckoned here and held; nothing is chosen before.
    is_reckoned: bool,
    /// Whose key sealed it, until that is asked for.
    key: Option<PublicKey>,
    /// What was done before it was reckoned.
    waiting: Vec<Edit>,
    /// Whether something else is shown than before, so that it is read from its top.
    is_turned: bool,
    _address: EventListener,
}

/// A quote as its page shows it, with where edits go.
pub struct View<'a> {
    pub client: &'a Client,
    pub language: Language,
    pub send: Callback<Edit>,
}

impl View<'_> {
    /// A phrase in the quote's language.
    #[inline(never)]
    pub fn say(&self, phrase: &Phrase<0>) -> String {
        phrase.say(self.language)
    }

    /// A phrase with its places filled.
    #[inline(never)]
    pub fn fill<const N: usize>(&self, phrase: &Phrase<N>, parts: [&str; N]) -> String {
        phrase.fill(self.language, parts)
    }

    /// What arrived.
    pub fn received(&self) -> &Received {
        &self.client.received
    }

    /// Where an edit goes when something is pressed.
    #[inline(never)]
    pub fn on(&self, edit: Edit) -> Callback<MouseEvent> {
        self.send.reform(move |_| edit.clone())
    }
}

/// The language of the page until a quote says another.
fn spoken() -> Language {
    page::languages().iter().find_map(|tag| Language::from_tag(tag)).unwrap_or_default()
}

impl Component for QuotePage {
    type Message = Came;
    type Properties = ();

    fn create(ctx: &Context<QuotePage>) -> QuotePage {
        let link = ctx.link().clone();
        later::redraws(link.callback(|()| Came::Part));
        link.send_message(asked(&location::address()));
        let address = location::on_change(move |now| link.send_message(asked(&now)));
        QuotePage {
            page: Page::Opening,
            language: spoken(),
            is_reckoned: false,
            key: None,
            waiting: Vec::new(),
            is_turned: true,
            _address: address,
        }
    }

    fn update(&mut self, ctx: &Context<QuotePage>, came: Came) -> bool {
        match came {
            Came::Asked(text) => {
                self.turn(Page::Opening);
                open(ctx.link().callback(|came| came), text);
            }
            Came::Failed(why) => {
                self.turn(Page::Failed(why));
                later::begin();
            }
            Came::Opened(opened) => {
                let (received, key) = *opened;
                self.turn(Page::Open(Box::new(Client::new(received))));
                self.key = Some(key);
                later::begin();
                self.reckon(ctx);
            }
            Came::Edit(edit) => {
                self.waiting.push(edit);
                self.reckon(ctx);
            }
            Came::Report(sealed) => {
                self.turn(Page::Report(sealed, None));
                later::begin_report();
                self.draw();
            }
            Came::Part => {
                self.reckon(ctx);
                self.draw();
            }
        }
        true
    }

    fn view(&self, ctx: &Context<QuotePage>) -> Html {
        let language = self.language;
        match (&self.page, later::came()) {
            (Page::Opening, _) => opening_soon(language),
            (Page::Failed(why), part) => {
                let told = ctx.link().callback(Came::Asked);
                let body = part.map_or_else(|| later::missing(language), |part| (part.failed)(why, language, told));
                element("main", "failed", vec![body])
            }
            (Page::Report(_, drawn), _) => drawn.clone().unwrap_or_else(|| opening_soon(language)),
            (Page::Open(client), part) => {
                let view = View { client, language, send: ctx.link().callback(Came::Edit) };
                match part.filter(|_| self.is_reckoned) {
                    Some(part) => (part.shown)(&view),
                    // It was answered here before, and is not to be read anew.
                    None if self.waiting.iter().any(|edit| matches!(edit, Edit::Answered(..))) => {
                        opening_soon(language)
                    }
                    None => first(&view),
                }
            }
        }
    }

    fn rendered(&mut self, _: &Context<QuotePage>, _: bool) {
        if std::mem::take(&mut self.is_turned) {
            page::to_top();
        }
    }
}

impl QuotePage {
    /// Shows something else, in its own language, under its own title, in the sender's colour.
    fn turn(&mut self, page: Page) {
        self.page = page;
        (self.is_turned, self.is_reckoned) = (true, false);
        self.waiting.clear();
        let quote = match &self.page {
            Page::Open(client) => Some(&client.received.quote),
            _ => None,
        };
        self.language = quote.and_then(|quote| Language::from_tag(&quote.language)).unwrap_or_else(spoken);
        page::set_language(self.language.tag(), self.language.direction().attribute());
        let title = quote.map(|quote| quote.offer.title.as_str()).filter(|title| !title.trim().is_empty());
        match title {
            Some(title) => page::set_title(title),
            None => page::set_title(&phrases::TITLE.say(self.language)),
        }
        letterhead::paint(":root", quote.and_then(|quote| quote.accent));
    }
}

impl QuotePage {
    /// Reckons what is open, once the part is here that can: where it comes to other sums, it is refused. Then follows what was done
    /// meanwhile.
    fn reckon(&mut self, ctx: &Context<QuotePage>) {
        let Some(part) = later::came() else { return };
        let Page::Open(client) = &self.page else { return };
        if !self.is_reckoned && !(part.holds)(&client.received.quote) {
            let rules = client.received.quote.rules;
            return self.turn(Page::Failed(NotShown::Content(NotAQuote::OtherSums(rules))));
        }
        self.is_reckoned = true;
        if let Some(key) = self.key.take() {
            let told = ctx.link().callback(Came::Edit);
            wasm_bindgen_futures::spawn_local((part.known)(client.received.clone(), key, told));
        }
        for edit in std::mem::take(&mut self.waiting) {
            let Page::Open(client) = std::mem::replace(&mut self.page, Page::Opening) else { return };
            let before = std::mem::discriminant(&client.step);
            let client = (part.update)(*client, edit);
            self.is_turned |= before != std::mem::discriminant(&client.step);
            self.page = Page::Open(Box::new(client));
        }
    }
}

impl QuotePage {
    /// Draws the report that is open, once the part is here that can: where there is none in the seal, that is said.
    fn draw(&mut self) {
        let Some(part) = later::report() else { return };
        let Page::Report(sealed, drawn) = &mut self.page else { return };
        match part(sealed) {
            Ok(html) => *drawn = Some(html),
            Err(why) => {
                self.turn(Page::Failed(why));
                later::begin();
            }
        }
    }
}

/// What stands behind the # of the page's address is to be opened.
fn asked(address: &str) -> Came {
    Came::Asked(format!("#{address}"))
}

/// Opens what is in a text.
fn open(told: Callback<Came>, text: String) {
    wasm_bindgen_futures::spawn_local(async move {
        told.emit(match opening::opened(&text).await {
            Ok(Opened::Quote(opened)) => Came::Opened(opened),
            Ok(Opened::Report(sealed)) => Came::Report(sealed),
            Err(why) => Came::Failed(why),
        });
    });
}

fn opening_soon(language: Language) -> Html {
    html! { <main class="opening"><p role="status">{ phrases::OPENING.say(language) }</p>{ later::missing(language) }</main> }
}

/// What is seen before the rest of the program has come and has reckoned: all that a quote says at first, at the prices that its
/// sender sealed.
fn first(view: &View) -> Html {
    let quote = &view.received().quote;
    let logo = letterhead::logo(quote.logo.as_ref(), &quote.offer.from);
    let chosen = &view.client.chosen;
    let send = view.send.reform(Edit::Chose);
    let reading = Reading { offer: &quote.offer, chosen, totals: None, language: view.language, send };
    let prices = price::written(&quote.offer.tiers, &quote.sums);
    let body = reading::first(&reading, logo, &prices, later::missing(view.language));
    element("main", "quote", vec![sender::banner(view), together(vec![body]), Html::default()])
}
