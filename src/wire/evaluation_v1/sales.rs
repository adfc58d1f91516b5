//! What was offered, sold and lost, and what is to be done next, in the shape of version 1.

use serde::Serialize;

use crate::domain::band::Bands;
use crate::domain::civil_date::CivilDate;
use crate::domain::client_account::{ClientAccount, Segment, accounts};
use crate::domain::due_steps::{About, Due, due_steps};
use crate::domain::evaluation::Evaluation;
use crate::domain::forecast::forecast;
use crate::domain::id::Id;
use crate::domain::pipeline::{Entry, Stage, pipeline};
use crate::domain::win_rates::{WinRates, Won, win_rates};
use crate::domain::workbook::Workbook;
use crate::domain::working::Figure;
use crate::wire::evaluation_v1::{BandsV1, FigureV1};
use crate::wire::words;

/// What was offered, sold and lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SalesV1 {
    /// How many proposals stand where.
    pub stages: StagesV1,
    /// Quotes whose place a later one took.
    pub superseded: usize,
    /// What was agreed in the workbook's year, without tax.
    pub sold: Option<FigureV1>,
    /// What the open quotes come to at least.
    pub open: Option<FigureV1>,
    /// Won ones among decided ones.
    pub won: WonV1,
    /// Open x win rate; null with fewer than five decided proposals.
    pub expected: Option<FigureV1>,
    /// Sold and expected together.
    pub forecast: Option<FigureV1>,
    /// Sold in percent of each band's revenue goal.
    pub reached: BandsV1,
    /// What of each goal is not sold yet.
    pub missing: BandsV1,
    /// What clients bought who had bought before, in percent of what was sold.
    pub existing: Option<FigureV1>,
    /// How many quotes are in no sum, because their amount or exchange rate is not known.
    pub unknown: usize,
    /// Won ones by the place of the tier.
    pub tiers: Vec<WonV1>,
    /// Won ones by the band of the tier.
    pub bands: WonBandsV1,
    /// Won ones by kind of client.
    pub kinds: Vec<WonKindV1>,
    /// Lost ones by reason.
    pub reasons: Vec<LostV1>,
}

/// How many proposals stand where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StagesV1 {
    /// Nothing was sent.
    pub draft: usize,
    /// Sent, and not answered.
    pub sent: usize,
    /// The last day has passed without an answer.
    pub expired: usize,
    /// Accepted.
    pub accepted: usize,
    /// Accepted, and the work is done.
    pub done: usize,
    /// Declined, or seen to be lost.
    pub declined: usize,
}

/// Won ones among decided ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WonV1 {
    /// Won ones.
    pub won: u32,
    /// Accepted or declined.
    pub of: u32,
    /// Won x 100 / of; null where nothing is decided.
    pub percent: Option<FigureV1>,
}

/// Won ones by the band of the tier, of those that offered one at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WonBandsV1 {
    /// At base.
    pub base: WonV1,
    /// At target.
    pub target: WonV1,
    /// At stretch.
    pub stretch: WonV1,
}

/// Won ones of a kind of client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WonKindV1 {
    /// "individual", "business", "corporation" or "agency"; null where it was not said.
    pub kind: Option<String>,
    /// Won ones.
    pub won: u32,
    /// Accepted or declined.
    pub of: u32,
    /// Won x 100 / of.
    pub percent: Option<FigureV1>,
}

/// How many were lost for a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LostV1 {
    /// "price", "time", "scope", "rival", "postponed", "silence" or "other"; null where it was not said.
    pub reason: Option<String>,
    /// How many.
    pub count: u32,
}

/// What is known of a client by its proposals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClientFiguresV1 {
    /// The client's id.
    pub id: String,
    /// "never", "once", "often" or "long_ago".
    pub segment: &'static str,
    /// Proposals of which something was sent.
    pub offered: usize,
    /// Proposals that were accepted.
    pub accepted: usize,
    /// Proposals that wait for an answer.
    pub open: usize,
    /// Everything that was agreed, without tax, each currency apart.
    pub lifetime: Vec<LifetimeV1>,
}

/// What was agreed in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LifetimeV1 {
    /// Its ISO 4217 code.
    pub currency: String,
    /// Null where the amount of one of them is not known.
    pub amount: Option<FigureV1>,
}

/// Something that is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DueV1 {
    /// By which day, YYYY-MM-DD; null where none was set.
    pub on: Option<String>,
    /// "first_answer", "follow_up", "price_review", "ask_why" or "other".
    pub kind: &'static str,
    /// What it is, in the words that were typed.
    pub words: String,
    /// The client's id, where it is about a client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    /// The proposal's id, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
    /// Whether somebody noted it; else it only usually follows.
    pub noted: bool,
}

/// How figures are written: amounts with so many digits, percentages as short as they are.
pub struct Hand<'a> {
    /// An amount of a currency with so many digits.
    pub amount: &'a dyn Fn(&Figure, u32) -> Option<FigureV1>,
    /// Hours, percentages, counts.
    pub plain: &'a dyn Fn(&Figure) -> Option<FigureV1>,
}

/// All three: sales, clients, and what is to be done.
pub fn write(
    workbook: &Workbook,
    evaluation: &Evaluation,
    today: CivilDate,
    hand: &Hand,
) -> (SalesV1, Vec<ClientFiguresV1>, Vec<DueV1>) {
    let entries = pipeline(&workbook.proposals, &workbook.issued, today);
    let accounts = accounts(&entries);
    let none = ClientAccount::default();
    let client = |id| client(id, accounts.get(&id).unwrap_or(&none), today, hand);
    let clients = workbook.clients.iter().map(|one| client(one.id)).collect();
    let due = due_steps(workbook, &entries).iter().map(due).collect();
    (sales(workbook, evaluation, &entries, hand), clients, due)
}

fn sales(workbook: &Workbook, evaluation: &Evaluation, entries: &[Entry], hand: &Hand) -> SalesV1 {
    let studio = &workbook.studio;
    let rates = win_rates(entries, |id| workbook.client(id).map(AsRef::as_ref));
    let goals = &evaluation.rates.bands.revenue;
    let known = forecast(entries, studio.year, studio.currency, goals, rates.all);
    let at = |stage: Stage| entries.iter().filter(|entry| entry.stage == stage).count();
    let amount = |figure: &Figure| (hand.amount)(figure, studio.currency.digits());
    let three = |bands: &Bands<Figure>, of: &dyn Fn(&Figure) -> Option<FigureV1>| BandsV1 {
        base: of(&bands.base),
        target: of(&bands.target),
        stretch: of(&bands.stretch),
    };
    let (tiers, bands, kinds, reasons) = counted(&rates, hand);
    SalesV1 {
        stages: StagesV1 {
            draft: at(Stage::Draft),
            sent: at(Stage::Sent),
            expired: at(Stage::Expired),
            accepted: at(Stage::Accepted),
            done: at(Stage::Done),
            declined: at(Stage::Declined),
        },
        superseded: entries.iter().map(|entry| entry.superseded).sum(),
        sold: amount(&known.sold),
        open: amount(&known.open),
        won: won(rates.all, hand),
        expected: amount(&known.expected),
        forecast: amount(&known.forecast),
        reached: three(&known.reached, hand.plain),
        missing: three(&known.missing, &amount),
        existing: (hand.plain)(&known.existing),
        unknown: known.unknown,
        tiers,
        bands,
        kinds,
        reasons,
    }
}

fn counted(rates: &WinRates, hand: &Hand) -> (Vec<WonV1>, WonBandsV1, Vec<WonKindV1>, Vec<LostV1>) {
    let won = |one: Won| won(one, hand);
    let tiers = rates.tiers.iter().take_while(|one| one.of > 0).map(|one| won(*one)).collect();
    let Bands { base, target, stretch } = rates.bands;
    let bands = WonBandsV1 { base: won(base), target: won(target), stretch: won(stretch) };
    let kinds = rates.kinds.iter().filter(|(_, one)| one.of > 0).map(|(kind, one)| {
        let WonV1 { won, of, percent } = won(*one);
        WonKindV1 { kind: kind.map(|kind| words::client_kind(kind).to_owned()), won, of, percent }
    });
    let reasons = rates.reasons.iter().filter(|(_, count)| *count > 0).map(|(reason, count)| LostV1 {
        reason: reason.map(|reason| words::loss_reason(reason).to_owned()),
        count: *count,
    });
    (tiers, bands, kinds.collect(), reasons.collect())
}

fn won(one: Won, hand: &Hand) -> WonV1 {
    WonV1 { won: one.won, of: one.of, percent: (hand.plain)(&one.rate()) }
}

fn client(id: Id, account: &ClientAccount, today: CivilDate, hand: &Hand) -> ClientFiguresV1 {
    let lifetime = account.lifetime().into_iter().map(|(currency, figure)| LifetimeV1 {
        currency: currency.code().to_owned(),
        amount: (hand.amount)(&figure, currency.digits()),
    });
    ClientFiguresV1 {
        id: id.to_string(),
        segment: match account.segment(today) {
            Segment::Never => "never",
            Segment::Once => "once",
            Segment::Often => "often",
            Segment::LongAgo => "long_ago",
        },
        offered: account.offered,
        accepted: account.sold.len(),
        open: account.open,
        lifetime: lifetime.collect(),
    }
}

fn due(one: &Due) -> DueV1 {
    let (client, proposal) = match one.about {
        About::Client(id) => (Some(id.to_string()), None),
        About::Proposal(id) => (None, Some(id.to_string())),
    };
    DueV1 {
        on: one.on.map(|day| day.to_string()),
        kind: words::step_kind(one.kind),
        words: one.words.to_string(),
        client,
        proposal,
        noted: one.noted.is_some(),
    }
}
