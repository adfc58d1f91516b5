//! What always holds of what was sold, whatever the workbook.

use std::collections::BTreeMap;

use proptest::prelude::*;

use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::client_account::accounts;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fraction::Fraction;
use ratewright::domain::issued::AnswerKind;
use ratewright::domain::pipeline::Stage;
use ratewright::state::studio::sales_figure::Sales;

use crate::workbooks::{Kind, workbooks};

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    /// A client's lifetime value is the sum of what they agreed to, each currency apart; and nothing is sold twice or to nobody known.
    #[test]
    fn lifetime_is_what_was_agreed(workbook in workbooks(Kind::Plain)) {
        let sales = Sales::of(&workbook, &evaluate(&workbook), CivilDate::first_of(2026));
        let found = accounts(&sales.entries);
        for client in workbook.clients.iter() {
            let mut agreed: BTreeMap<String, Vec<Fraction>> = BTreeMap::new();
            for proposal in workbook.proposals.iter().filter(|one| one.client == Some(client.id) && !one.is_template) {
                let mut answers = workbook.issued_of(proposal.id).rev().filter(|one| one.answer.as_ref().is_some_and(|one| one.kind == AnswerKind::Accepted));
                let Some(newest) = answers.next() else { continue };
                let net = newest.answer.as_ref().unwrap().net;
                agreed.entry(newest.currency.code().to_owned()).or_default().extend(net.map(|net| net.fraction()));
            }
            let lifetime = found.get(&client.id).map(|account| account.lifetime()).unwrap_or_default();
            let codes: Vec<String> = lifetime.iter().map(|(currency, _)| currency.code().to_owned()).collect();
            prop_assert_eq!(codes, agreed.keys().cloned().collect::<Vec<_>>());
            for (currency, figure) in lifetime {
                if let Some(value) = &figure.value {
                    prop_assert_eq!(value, &Fraction::sum(&agreed[currency.code()]));
                }
            }
        }
    }

    /// Every proposal stands in one place; what wins is among what is decided; sold and missing are the goal; sold and expected the
    /// forecast.
    #[test]
    fn the_year_adds_up(workbook in workbooks(Kind::Plain)) {
        let evaluation = evaluate(&workbook);
        let sales = Sales::of(&workbook, &evaluation, CivilDate::first_of(2026));
        let drafts = workbook.proposals.iter().filter(|one| !one.is_template).count();
        let stands = |stage: Stage| sales.entries.iter().filter(|entry| entry.stage == stage).count();
        prop_assert_eq!(Stage::ALL.into_iter().map(stands).sum::<usize>(), drafts);
        let decided = [Stage::Accepted, Stage::Done, Stage::Declined].into_iter().map(stands).sum::<usize>();
        let won = sales.rates.all;
        prop_assert!(won.won <= won.of);
        prop_assert_eq!(usize::try_from(won.of).unwrap(), decided);
        let year = &sales.year;
        for band in ratewright::domain::band::Band::ALL {
            let goal = evaluation.rates.bands.revenue.get(band);
            if let (Some(missing), Some(sold), Some(goal)) = (&year.missing.get(band).value, &year.sold.value, &goal.value) {
                prop_assert_eq!(&missing.plus(sold), goal);
            }
        }
        if let (Some(sold), Some(expected), Some(forecast)) = (&year.sold.value, &year.expected.value, &year.forecast.value) {
            prop_assert_eq!(&sold.plus(expected), forecast);
        }
    }
}
