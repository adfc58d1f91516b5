//! A status report as its client reads it: on the client's page, on paper, and on the desk before it is sent.

use yew::{Html, html};

use crate::components::bar::{Piece, bar};
use crate::components::element::{element, said};
use crate::components::place::share;
use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::status_report::{Budget, KindTime, SoldTime, StatusReport};
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::report as phrases;
use crate::locale::{calendar_words, figures};

/// The elements of its headings: a page of its own begins with the first, a part of a page with the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    Page,
    Part,
}

/// A report with the language that it is written in.
struct Read<'a> {
    report: &'a StatusReport,
    language: Language,
    head: Head,
}

/// The report.
pub fn read(report: &StatusReport, language: Language, head: Head) -> Html {
    let read = Read { report, language, head };
    let lists = [(phrases::DONE, &report.done), (phrases::NEXT, &report.next), (phrases::EXPECTED, &report.expected)];
    html! {
        <article class="report" lang={language.tag()} dir={language.direction().attribute()}>
            { read.top() }
            { read.budget() }
            { read.kinds() }
            <div class="report-lists">{ for lists.map(|(name, points)| read.list(name, points)) }</div>
            { read.outside() }
        </article>
    }
}

impl Read<'_> {
    fn say(&self, phrase: Phrase<0>) -> String {
        phrase.say(self.language)
    }

    fn day(&self, day: CivilDate) -> String {
        calendar_words::full_date(self.language, day.year(), day.month(), day.day())
    }

    fn hours(&self, minutes: i64) -> String {
        let hours = Fraction::whole(i128::from(minutes)).over(&Fraction::whole(60)).unwrap_or_else(Fraction::zero);
        figures::hours(&hours, self.language)
    }

    fn section(&self, name: Phrase<0>, within: Vec<Html>) -> Html {
        let heading = said(if self.head == Head::Page { "h2" } else { "h4" }, "", self.say(name));
        element("section", "", [vec![heading], within].concat())
    }

    /// Who reports what to whom.
    fn top(&self) -> Html {
        let report = self.report;
        let number =
            phrases::QUOTE_NUMBER.fill(self.language, [&figures::whole(i64::from(report.number), self.language)]);
        let period = phrases::PERIOD.fill(self.language, [&self.day(report.since), &self.day(report.until)]);
        let rows = [
            (phrases::FOR, report.client.clone()),
            (phrases::QUOTE, number),
            (phrases::ABOUT, period),
            (phrases::MADE, self.day(report.day)),
        ];
        let row = |(name, text): (Phrase<0>, String)| html! { <div><dt>{ self.say(name) }</dt><dd>{ text }</dd></div> };
        html! {
            <header class="report-top">
                <p class="report-from"><b>{ report.from.clone() }</b><span>{ self.say(phrases::REPORT) }</span></p>
                { said(if self.head == Head::Page { "h1" } else { "h3" }, "", report.title.clone()) }
                <dl>{ for rows.into_iter().filter(|(_, text)| !text.is_empty()).map(row) }</dl>
            </header>
        }
    }

    /// What was sold, spent and left: a sentence, a bar, the figures.
    fn budget(&self) -> Html {
        let Some(budget) = self.report.budget else { return Html::default() };
        let within = vec![said("p", "says", self.budget_says(budget)), burn(budget), self.budget_table(budget)];
        self.section(phrases::BUDGET, within)
    }

    fn money(&self, amount: Fixed) -> String {
        figures::money_with_sign(amount, self.report.currency, self.language)
    }

    fn budget_says(&self, budget: Budget) -> String {
        let [sold, spent, left] = [budget.sold(), budget.spent(), budget.left()];
        if left.units() >= 0 {
            return phrases::BUDGET_SAYS
                .fill(self.language, [&self.money(spent), &self.money(sold), &self.money(left)]);
        }
        let over = Fixed::new(left.units().saturating_neg(), left.digits());
        phrases::OVER_SAYS.fill(self.language, [&self.money(spent), &self.money(sold), &self.money(over)])
    }

    fn budget_table(&self, budget: Budget) -> Html {
        let money = [budget.sold(), budget.spent(), budget.left()].map(|amount| self.money(amount));
        let hours = self.report.hours.map(|hours| self.sold_hours(hours));
        let row = |name: Phrase<0>, cells: [String; 3]| {
            html! {
                <tr><th scope="row">{ self.say(name) }</th>{ for cells.map(|cell| html! { <td class="figure">{ cell }</td> }) }</tr>
            }
        };
        let heads = [phrases::SOLD, phrases::SPENT, phrases::LEFT];
        html! {
            <table class="grid">
                <caption class="unseen">{ self.say(phrases::BUDGET) }</caption>
                <thead><tr><td></td>{ for heads.map(|head| html! { <th scope="col" class="figure">{ self.say(head) }</th> }) }</tr></thead>
                <tbody>
                    { row(phrases::MONEY, money) }
                    { hours.map(|hours| row(phrases::HOURS, hours)) }
                </tbody>
            </table>
        }
    }

    fn sold_hours(&self, hours: SoldTime) -> [String; 3] {
        [i64::from(hours.sold), i64::from(hours.spent), hours.left()].map(|minutes| self.hours(minutes))
    }

    /// Time by kind of work: a table whose rows are drawn.
    fn kinds(&self) -> Html {
        let kinds = &self.report.kinds;
        let Some(most) = kinds.iter().map(|kind| kind.minutes).max() else { return Html::default() };
        let all = i64::try_from(self.report.minutes()).unwrap_or(i64::MAX);
        let row = |one: &KindTime| {
            let name = if one.kind.is_empty() { self.say(phrases::OTHER) } else { one.kind.clone() };
            html! {
                <tr>
                    <th scope="row">{ name }</th>
                    <td class="drawn">{ of_most(one.minutes, most) }</td>
                    <td class="figure">{ self.hours(i64::from(one.minutes)) }</td>
                </tr>
            }
        };
        let table = html! {
            <table class="grid">
                <caption class="unseen">{ self.say(phrases::KINDS) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ self.say(phrases::KIND) }</th>
                        <td class="drawn"></td>
                        <th scope="col" class="figure">{ self.say(phrases::HOURS) }</th>
                    </tr>
                </thead>
                <tbody>{ for kinds.iter().map(row) }</tbody>
                <tfoot><tr><th scope="row">{ self.say(phrases::TOGETHER) }</th><td class="drawn"></td><td class="figure">{ self.hours(all) }</td></tr></tfoot>
            </table>
        };
        self.section(phrases::KINDS, vec![table])
    }

    /// A list, where it says something.
    fn list(&self, name: Phrase<0>, points: &[String]) -> Html {
        if points.is_empty() {
            return Html::default();
        }
        let list = html! { <ul>{ for points.iter().map(|point| html! { <li>{ point.clone() }</li> }) }</ul> };
        self.section(name, vec![list])
    }

    fn outside(&self) -> Html {
        if self.report.outside.is_empty() {
            return Html::default();
        }
        let rows = self.report.outside.iter();
        let rows =
            rows.map(|one| html! { <tr><th scope="row">{ one.what.clone() }</th><td>{ one.why.clone() }</td></tr> });
        let table = html! {
            <table class="grid">
                <caption class="unseen">{ self.say(phrases::OUTSIDE) }</caption>
                <thead><tr><th scope="col">{ self.say(phrases::WHAT) }</th><th scope="col">{ self.say(phrases::WHY) }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        };
        self.section(phrases::OUTSIDE, vec![table])
    }
}

/// What was spent, and what is left or is more than was sold, with a line where what was sold ends.
fn burn(budget: Budget) -> Html {
    let [sold, spent] = [budget.sold(), budget.spent()].map(|amount| amount.fraction());
    let whole = if spent > sold { &spent } else { &sold };
    let [sold, spent] = [share(&sold, whole), share(&spent, whole)];
    let within = if spent > sold { &sold } else { &spent };
    let rest = if spent > sold { "loss" } else { "left" };
    let pieces = [
        Piece { class: "whole", from: Fraction::zero(), to: within.clone() },
        Piece { class: rest, from: sold.clone(), to: spent.clone() },
    ];
    html! { <div class="burn">{ bar(&pieces, &[sold]) }</div> }
}

fn of_most(minutes: u32, most: u32) -> Html {
    let [minutes, most] = [minutes, most].map(|minutes| Fraction::whole(i128::from(minutes)));
    bar(&[Piece { class: "left", from: Fraction::zero(), to: share(&minutes, &most) }], &[])
}
