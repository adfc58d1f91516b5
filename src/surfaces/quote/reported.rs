//! A report on the client's page: what it says, who sealed it, and a way to print it. Comes in a file of its own.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use crate::browser::page;
use crate::domain::civil_date::CivilDate;
use crate::locale::calendar_words;
use crate::locale::language::Language;
use crate::locale::phrases::{client, report as phrases};
use crate::state::client::Sender;
use crate::surfaces::quote::known;
use crate::surfaces::quote::opening::NotShown;
use crate::surfaces::reported::{Head, read};
use crate::surfaces::sealed::{self, Verified};
use crate::wire::public_key::PublicKey;
use crate::wire::quote_token::NotAQuote;
use crate::wire::report_v1;

/// The page of what is sealed as a report, under its title and in its language; why not, where no report is in it.
pub fn reported(sealed: &Verified) -> Result<Html, NotShown> {
    let report = report_v1::read(sealed.opened.body()).map_err(|why| NotShown::Content(NotAQuote::Bytes(why)))?;
    let language = Language::from_tag(&report.language).unwrap_or_default();
    page::set_language(language.tag(), language.direction().attribute());
    page::set_title(&format!("{} · {}", phrases::REPORT.say(language), report.title));
    let printed = Callback::from(|_: MouseEvent| page::print());
    let what = sealed::what(&sealed.content);
    Ok(html! {
        <main class="quote">
            { read(&report, language, Head::Page) }
            <p class="after"><button type="button" class="button" onclick={printed}>{ client::PRINT.say(language) }</button></p>
            <Proof by={sealed.opened.key()} {what} {language} />
        </main>
    })
}

#[derive(PartialEq, Properties)]
struct ProofProps {
    by: PublicKey,
    what: String,
    language: Language,
}

/// Who sealed it and that it is whole; and the codes by which both can be compared.
#[component]
fn Proof(props: &ProofProps) -> Html {
    let ProofProps { by, what, language } = props;
    let known = use_state(|| (String::new(), Sender::Asked));
    {
        let known = known.clone();
        use_effect_with(*by, move |by| {
            let by = *by;
            wasm_bindgen_futures::spawn_local(async move { known.set(known::sender(&by).await) });
        });
    }
    let (who, sender) = &*known;
    let codes = [(client::WHO, who), (phrases::CODE, what)];
    html! {
        <footer class="codes">
            <p class="proof">{ proof(sender, *language) }</p>
            <dl>{ for codes.map(|(name, code)| html! { <div><dt>{ name.say(*language) }</dt><dd class="figure">{ code.clone() }</dd></div> }) }</dl>
        </footer>
    }
}

fn proof(sender: &Sender, language: Language) -> String {
    match sender {
        Sender::Asked => client::ASKED.say(language),
        Sender::Proven(host) => client::PROVEN.fill(language, [host]),
        Sender::NotProven => client::NOT_PROVEN.say(language),
        Sender::SameAsBefore(day) => {
            let said = |day: CivilDate| calendar_words::full_date(language, day.year(), day.month(), day.day());
            let day = CivilDate::from_text(day).map_or_else(|| day.clone(), said);
            phrases::SAME.fill(language, [&day])
        }
    }
}
