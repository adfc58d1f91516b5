//! What a client was offered, where each proposal stands, and what all that was agreed comes to.

use yew::{Html, html};

use crate::components::figure::why;
use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::client_account::accounts;
use crate::domain::pipeline::Entry;
use crate::locale::phrases::{clients as phrases, rates};
use crate::locale::{calendar_words, figures, names, sales_words};
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::sales_figure::{Sales, SalesFigure};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{Spot, at};

/// The table, and the lifetime value in each currency.
pub fn offered(view: &View, sales: &Sales, client: &Client, today: CivilDate) -> Html {
    let theirs: Vec<&Entry> = sales.entries.iter().filter(|entry| entry.proposal.client == Some(client.id)).collect();
    let accounts = accounts(&sales.entries);
    let lifetime = accounts.get(&client.id).map(|account| account.lifetime()).unwrap_or_default();
    html! {
        <section aria-labelledby="offered">
            <h2 id="offered">{ view.say(phrases::OFFERED) }</h2>
            if theirs.is_empty() {
                <p class="note">{ view.say(phrases::OFFERED_NONE) }</p>
            } else {
                { table(view, &theirs) }
            }
            { for lifetime.into_iter().map(|(currency, figure)| {
                let figure_at = FigureAt::Sales(today, SalesFigure::Lifetime(client.id, currency));
                let own = view.in_currency(currency);
                let text = figures::figure_with_sign(&figure, currency, view.language());
                let label = view.fill(rates::SHOW_WORKING, [&view.say(phrases::LIFETIME), &text]);
                html! {
                    <>
                        <p class="says">
                            { view.fill(phrases::LIFETIME_SAYS, [&text]) }
                            if figure.value.is_some() { <span class="worked">{ why(label, view.is_open(figure_at), view.ask(figure_at)) }</span> }
                        </p>
                        if view.is_open(figure_at) { { at(&own, Spot::Account(client.id)) } }
                    </>
                }
            }) }
        </section>
    }
}

/// Proposals, where they stand since when, and what was agreed or is offered.
pub fn table(view: &View, entries: &[&Entry]) -> Html {
    let heads = [phrases::STANDS, phrases::SINCE, phrases::WORTH];
    html! {
        <table class="grid sales-table">
            <caption class="unseen">{ view.say(phrases::OFFERED) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ view.say(phrases::PROPOSAL) }</th>
                    { for heads.map(|head| html! { <th scope="col" class="figure">{ view.say(head) }</th> }) }
                </tr>
            </thead>
            <tbody>{ for entries.iter().map(|entry| row(view, entry)) }</tbody>
        </table>
    }
}

fn row(view: &View, entry: &Entry) -> Html {
    let language = view.language();
    let since = entry.since();
    html! {
        <tr key={entry.proposal.id.to_string()}>
            <th scope="row">
                <a href={format!("#{}", Screen::Proposal(entry.proposal.id).address())}>{ names::proposal(&entry.proposal, language) }</a>
            </th>
            <td class="figure" data-column={view.say(phrases::STANDS)}>{ view.say(sales_words::stage(entry.stage)) }</td>
            <td class="figure" data-column={view.say(phrases::SINCE)}>
                { calendar_words::full_date(language, since.year(), since.month(), since.day()) }
            </td>
            <td class="figure" data-column={view.say(phrases::WORTH)}>{ amount(view, entry) }</td>
        </tr>
    }
}

/// What was agreed; else what the last quote comes to at least; nothing for a draft.
pub fn amount(view: &View, entry: &Entry) -> String {
    let language = view.language();
    if let Some(sold) = &entry.sold {
        let net = sold.net.map(|net| figures::money_with_sign(net.fixed(), sold.currency, language));
        return net.unwrap_or_else(|| view.say(phrases::NOT_KNOWN));
    }
    let Some(quote) = &entry.quote else { return String::new() };
    let least = quote.offered.iter().filter_map(|tier| tier.net).min_by_key(|net| net.units());
    match least {
        Some(net) => view.fill(phrases::AT_LEAST, [&figures::money_with_sign(net.fixed(), quote.currency, language)]),
        None => view.say(phrases::NOT_KNOWN),
    }
}
