//! The rows of what counts for a referral: each line's net, or the first periods of it.

use crate::domain::lists::TierRows;
use crate::domain::parameter::Unit;
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::referral::{periods, service};
use crate::domain::working::{Figure, Label, Working, product, quotient};

impl TierRows<'_> {
    /// The lines to which a share holds.
    pub fn referred(&self, step: PartnerNumber) -> Vec<Figure> {
        let programme = &self.workbook.studio.partners;
        let lines = self.counted().filter_map(|(line, quantity, amount)| {
            let (amount, own) = amount.filter(|_| programme.step(service(&line.pricing)) == step)?;
            let net = self.net(line, quantity, amount, own);
            let Some((counted, of)) = periods(programme, self.totals.as_ref()?, amount) else { return Some(net) };
            let count = |label: Label, periods: u32| Working::given(label, Unit::Count, i128::from(periods));
            let label = || Label::LineNet(line.id);
            let counted = product(label(), Unit::Money, vec![net, count(Label::PeriodsCounted, counted)]);
            Some(quotient(label(), Unit::Money, vec![counted, count(Label::Periods, of)]))
        });
        lines.collect()
    }
}
