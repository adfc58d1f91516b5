//! What a client was offered, said yes to and is worth. Private.

use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::parameter::Unit;
use crate::domain::pipeline::{Entry, Sold, Stage};
use crate::domain::table::Table;
use crate::domain::working::{Figure, Label, Step, Working, sum};

/// After so many days without a yes, the last one is long ago.
pub const LONG_AGO_DAYS: i64 = 365;

/// How often a client has bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    Never,
    Once,
    Often,
    /// The last yes is more than a year old, however many there were.
    LongAgo,
}

impl Segment {
    /// All of them.
    pub const ALL: [Segment; 4] = [Segment::Never, Segment::Once, Segment::Often, Segment::LongAgo];
}

/// What is known of a client by its proposals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientAccount {
    /// Proposals of which something was sent.
    pub offered: usize,
    /// What was sold, as the entries stand.
    pub sold: Vec<Sold>,
    /// Proposals that wait for an answer.
    pub open: usize,
}

impl ClientAccount {
    /// How often the client has bought.
    pub fn segment(&self, today: CivilDate) -> Segment {
        let last = self.sold.iter().map(|sold| sold.on).max();
        match last {
            None => Segment::Never,
            Some(last) if last.days_until(today) > LONG_AGO_DAYS => Segment::LongAgo,
            Some(_) if self.sold.len() == 1 => Segment::Once,
            Some(_) => Segment::Often,
        }
    }

    /// The lifetime value: everything that was sold, without tax, each currency apart, in the order of their codes.
    pub fn lifetime(&self) -> Vec<(Currency, Figure)> {
        let mut currencies: Vec<Currency> = self.sold.iter().map(|sold| sold.currency).collect();
        currencies.sort_by(|one, two| one.code().cmp(two.code()));
        currencies.dedup();
        let of = |currency: Currency| {
            let parts = self.sold.iter().filter(|sold| sold.currency == currency).map(agreed).collect();
            (currency, sum(Label::Lifetime, Unit::Money, parts))
        };
        currencies.into_iter().map(of).collect()
    }
}

/// What was agreed by one yes, in its own currency.
pub fn agreed(sold: &Sold) -> Figure {
    let value = sold.net.map(|net| net.fraction());
    Working::leaf(Label::Agreed(sold.proposal), Unit::Money, Step::Given, value)
}

/// The accounts of all clients.
pub fn accounts(entries: &[Entry]) -> Table<Id, ClientAccount> {
    let mut accounts: Table<Id, ClientAccount> =
        entries.iter().filter_map(|entry| entry.proposal.client).map(|id| (id, ClientAccount::default())).collect();
    for entry in entries {
        let Some(account) = entry.proposal.client.and_then(|id| accounts.get_mut(&id)) else { continue };
        account.offered = account.offered.saturating_add(usize::from(entry.quote.is_some()));
        account.open = account.open.saturating_add(usize::from(entry.stage == Stage::Sent));
        account.sold.extend(entry.sold.clone());
    }
    accounts
}
