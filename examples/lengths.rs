//! scratch
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::id::Id;
use ratewright::domain::quote::{Issuing, issue};
use ratewright::wire::{quote_v1, strict};
fn main() {
    for l in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&l).unwrap();
        let workbook = strict::workbook(&text).unwrap();
        let draft = &evaluate(&workbook).drafts[0];
        let quote = issue(
            draft.offer.clone(),
            Issuing {
                id: Id::from_bits(
                    0x1234567890abcdef_fedcba0987654321_u128.wrapping_mul(0x9E3779B97F4A7C15F39CC0605CEDC835),
                ),
                number: 7,
                revision: 1,
                supersedes: None,
                issued: CivilDate::from_text("2026-03-02").unwrap(),
                language: "en".into(),
                accent: Some([0x1f, 0x4e, 0x79]),
                logo: None,
            },
        )
        .unwrap();
        let bytes = quote_v1::write(&quote);
        let name = l.rsplit('/').next().unwrap().replace("json", "bin");
        std::fs::write(format!("/tmp/ref/{name}"), &bytes).unwrap();
        println!("{name} {}", bytes.len());
    }
}
