//! The link of a report: made by a press, and gone as soon as the report is another.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::browser::location;
use crate::domain::status_report::StatusReport;
use crate::locale::language::Language;
use crate::locale::phrases::{reporting as phrases, sending as words};
use crate::state::studio::edit::Edit;
use crate::state::studio::sending::NotSent;
use crate::surfaces::copied::Copied;
use crate::surfaces::sealed::{self, NotMade};
use crate::surfaces::studio::sending::links::PAGE;
use crate::surfaces::studio::sending::{PASSPHRASE, keys, said, typed};
use crate::wire::seal::Kind;
use crate::wire::{link, report_v1};

const FIELD: &str = "report-link";

/// What became of the press, and for which report.
#[derive(Clone, PartialEq)]
enum Made {
    Sealing,
    Sealed(String),
    Not(NotSent),
}

#[derive(PartialEq, Properties)]
pub struct ReportLinkProps {
    pub report: StatusReport,
    pub language: Language,
    pub send: Callback<Edit>,
}

/// The button that makes the link, and the link.
#[component]
pub fn ReportLink(props: &ReportLinkProps) -> Html {
    let ReportLinkProps { report, language, send } = props;
    let made = use_state(|| None::<(StatusReport, Made)>);
    let pressed = {
        let (made, report, send) = (made.clone(), report.clone(), send.clone());
        Callback::from(move |_: MouseEvent| {
            made.set(Some((report.clone(), Made::Sealing)));
            let (made, report, send) = (made.clone(), report.clone(), send.clone());
            let passphrase = typed(PASSPHRASE);
            wasm_bindgen_futures::spawn_local(async move {
                let became = match token(&report, &passphrase).await {
                    Ok(token) => Made::Sealed(token),
                    Err(why) => Made::Not(why),
                };
                made.set(Some((report, became)));
                send.emit(Edit::KeysKnown(keys::known().await));
            });
        })
    };
    let now = made.as_ref().filter(|(of, _)| of == report).map(|(_, made)| made);
    let is_busy = now == Some(&Made::Sealing);
    let label = if is_busy { phrases::BUSY } else { phrases::MAKE };
    let trouble = match now {
        Some(Made::Not(why)) => Some(said::not_sent(why).say(*language)),
        _ => None,
    };
    html! {
        <>
            <p class="problem" role="alert">{ trouble }</p>
            <p class="after"><button type="button" class="button primary" disabled={is_busy} onclick={pressed}>{ label.say(*language) }</button></p>
            if let Some(Made::Sealed(token)) = now { { shown(token, *language) } }
        </>
    }
}

fn shown(token: &str, language: Language) -> Html {
    let link = link::link(&format!("{}{PAGE}", location::folder()), token);
    html! {
        <>
            <div class="field">
                <label for={FIELD}>{ phrases::LINK.say(language) }</label>
                <textarea class="prose link-text" id={FIELD} rows="3" readonly=true value={link.clone()} />
            </div>
            <p class="after">
                <Copied words={words::COPY.say(language)} done={words::COPIED.say(language)} text={link.clone()} />
                <a class="link" href={link} target="_blank" rel="noopener">{ words::OPEN.say(language) }</a>
            </p>
        </>
    }
}

async fn token(report: &StatusReport, passphrase: &str) -> Result<String, NotSent> {
    let body = report_v1::write(report).ok_or(NotSent::TooLarge)?;
    let pair = keys::pair(passphrase).await?;
    sealed::seal(Kind::Report, &body, &pair).await.map_err(|why| match why {
        NotMade::NotSealed(_) => NotSent::TooLarge,
        NotMade::Crypto(_) | NotMade::NoKey => NotSent::NoCrypto,
    })
}
