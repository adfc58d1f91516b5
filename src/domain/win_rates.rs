//! How many of the decided proposals were won: of all, by tier, by band, by kind of client; and why the others were lost. Private.

use crate::domain::band::{Band, Bands};
use crate::domain::client::{Client, ClientKind};
use crate::domain::id::Id;
use crate::domain::parameter::Unit;
use crate::domain::pipeline::{Entry, Stage};
use crate::domain::proposal::MOST_TIERS;
use crate::domain::pursuit::LossReason;
use crate::domain::working::{Figure, Label, Working, product, quotient};

/// Won ones among decided ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Won {
    pub won: u32,
    /// Accepted or declined: what is open or has expired is not decided.
    pub of: u32,
}

impl Won {
    fn count(&mut self, is_won: bool) {
        self.won = self.won.saturating_add(u32::from(is_won));
        self.of = self.of.saturating_add(1);
    }

    /// won x 100 / of, in percent; unknown where nothing is decided.
    pub fn rate(self) -> Figure {
        let given = |label: Label, number: u32| Working::given(label, Unit::Count, i128::from(number));
        let hundred = Working::given(Label::KnownShare, Unit::Count, 100);
        let share = product(Label::WinRate, Unit::Percent, vec![given(Label::WonOnes, self.won), hundred]);
        quotient(Label::WinRate, Unit::Percent, vec![share, given(Label::DecidedOnes, self.of)])
    }
}

/// How many were won.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WinRates {
    pub all: Won,
    /// Won with the tier at a place, of the decided ones that had one there.
    pub tiers: [Won; MOST_TIERS],
    /// Won with a tier at a band, of the decided ones that offered one at it.
    pub bands: Bands<Won>,
    /// By kind of client, those of no known kind last.
    pub kinds: Vec<(Option<ClientKind>, Won)>,
    /// How many were lost for each reason, those without one last.
    pub reasons: Vec<(Option<LossReason>, u32)>,
}

/// Counts what is decided. `client` knows the clients.
pub fn win_rates<'a>(entries: &[Entry], client: impl Fn(Id) -> Option<&'a Client>) -> WinRates {
    let mut rates = WinRates {
        all: Won::default(),
        tiers: [Won::default(); MOST_TIERS],
        bands: Bands::of(|_| Won::default()),
        kinds: ClientKind::ALL.into_iter().map(Some).chain([None]).map(|kind| (kind, Won::default())).collect(),
        reasons: LossReason::ALL.into_iter().map(Some).chain([None]).map(|reason| (reason, 0)).collect(),
    };
    for entry in entries {
        let is_won = match entry.stage {
            Stage::Accepted | Stage::Done => true,
            Stage::Declined => false,
            Stage::Draft | Stage::Sent | Stage::Expired => continue,
        };
        rates.all.count(is_won);
        let kind = entry.proposal.client.and_then(&client).and_then(|client| client.kind);
        for (_, won) in rates.kinds.iter_mut().filter(|(known, _)| *known == kind) {
            won.count(is_won);
        }
        let reason = entry.proposal.pursuit.reason;
        for (_, count) in rates.reasons.iter_mut().filter(|(known, _)| !is_won && *known == reason) {
            *count = count.saturating_add(1);
        }
        let offered = entry.quote.as_ref().map(|quote| &*quote.offered).unwrap_or_default();
        let sold = entry.sold.as_ref().filter(|_| is_won);
        for (place, won) in rates.tiers.iter_mut().enumerate().take(offered.len()) {
            won.count(sold.is_some_and(|sold| sold.place == Some(place)));
        }
        for band in Band::ALL {
            if offered.iter().any(|tier| tier.band == band) {
                rates.bands.get_mut(band).count(sold.is_some_and(|sold| sold.band == Some(band)));
            }
        }
    }
    rates
}
