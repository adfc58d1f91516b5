//! What the policy of an agency's own page has to allow, and a test of it, to copy and hand to whoever looks after it.

use yew::{Html, html};

use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::publishing as phrases;
use crate::surfaces::copied::Copied;
use crate::wire::snippet;

const POLICY: &str = "site-policy";

/// The part, for files from a folder and rates from an address.
pub fn part(language: Language, folder: &str, rates: &str) -> Html {
    let say = |phrase: Phrase<0>| phrase.say(language);
    let policy = snippet::policy(folder, rates);
    let files = snippet::origin(folder).unwrap_or_default();
    let test = snippet::test(folder, rates, &phrases::BLOCKED.fill(language, [&files]));
    html! {
        <div class="site-policy">
            <h3 id={POLICY}>{ say(phrases::HEADERS) }</h3>
            <p>{ say(phrases::HEADERS_SAYS) }</p>
            <ul class="site-headers">{ for policy.split("; ").map(|rule| html! { <li><code>{ rule.to_owned() }</code></li> }) }</ul>
            <p>{ say(phrases::CORS_SAYS) }</p>
            <ul class="site-headers"><li><code>{ snippet::SHARED }</code></li></ul>
            <p class="after"><Copied words={say(phrases::COPY_HEADERS)} done={say(phrases::COPIED)} text={policy} /></p>
            <h3>{ say(phrases::TEST_IT) }</h3>
            <p>{ say(phrases::TEST_SAYS) }</p>
            <p class="after"><Copied words={say(phrases::COPY_TEST)} done={say(phrases::COPIED)} text={test} /></p>
        </div>
    }
}
