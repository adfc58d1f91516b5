//! The sheet that a partner may read, and what its owner is told: worked out by hand.

use std::rc::Rc;

use ratewright::domain::evaluation::evaluate;
use ratewright::domain::partner_sheet::{PartnerSheet, booked_out, partner_sheet, unbearable};
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::locale::language::Language;
use ratewright::locale::partner_labels;
use serde_json::{Value, json};

use crate::referrals::{CARE, DESIGN, plain, project};

pub fn sheet(workbook: &Workbook) -> PartnerSheet {
    partner_sheet(&workbook.studio, &evaluate(workbook).rates.card)
}

fn sentences(workbook: &Workbook, language: Language) -> Vec<String> {
    let said = partner_labels::sentences(&sheet(workbook), workbook, language);
    said.into_iter().map(|sentence| sentence.replace('\u{a0}', " ")).collect()
}

/// 3,000.00 x 10 % = 300.00. One project of ten introductions: 300 x 1 / 10 = 30.00.
#[test]
fn the_sheet_in_both_languages() {
    let workbook = project(&json!({ "share": "10", "months": "3", "least": "1000", "discount": "5",
        "introductions": "10", "talks": "4", "sales": "1" }));
    assert_eq!(
        sentences(&workbook, Language::English),
        [
            "For each project you bring we pay 10% of the fee.",
            "Example: Design for €3,000: you get €300.",
            "It is paid when the client has paid.",
            "On work that is paid every month: for the first 3 months.",
            "For projects from €1,000.",
            "If you would rather take nothing yourself, whoever you recommend pays 5% less.",
            "Of 10 introductions last year 4 became a talk and 1 a project.",
            "With the example above, one introduction brings €30 on average.",
        ]
    );
    assert_eq!(
        sentences(&workbook, Language::Ukrainian),
        [
            "За кожен проєкт за вашою рекомендацією ми платимо 10% від його вартості.",
            "Приклад: «Design» за 3 000 € — ви отримуєте 300 €.",
            "Виплачуємо, коли клієнт оплатив.",
            "За роботу зі щомісячною оплатою — за перші 3 місяці.",
            "Для проєктів від 1 000 €.",
            "Якщо вам зручніше без винагороди, той, кого ви порекомендуєте, отримає знижку 5%.",
            "За останній рік рекомендацій було 10: до розмови дійшло 4, проєктом стало 1.",
            "За цим прикладом одна рекомендація в середньому приносить 30 €.",
        ]
    );
    // An hour's care alone is no project of 1,000.00.
    let sheet = sheet(&workbook);
    let rows: Vec<[String; 4]> =
        sheet.services.iter().map(|one| partner_labels::row(one, &workbook, Language::English)).collect();
    assert_eq!(rows[0], ["Design", "€3,000.00", "10%", "€300.00"]);
    assert_eq!(rows[1], ["Care", "€300.00", "10%", "in a larger project"]);
    let text = partner_labels::text(&sheet, &workbook, Language::English);
    assert!(text.starts_with("Partner programme of Northlight\n\nFor each project"), "{text}");
    // Neither a floor nor a cost, nor what is left.
    assert!(!["2,400", "240", "60.00", "75.00", "20%"].iter().any(|private| text.contains(private)), "{text}");
}

#[test]
fn a_sheet_by_service_and_one_of_a_discount() {
    let first = |partners: Value| sentences(&project(&partners), Language::English);
    let differs = first(json!({ "share": "10", "steps": [ { "id": "e2", "percent": "5" } ] }));
    assert_eq!(differs[0], "For each project you bring we pay 10% of the fee; by service: Design 10%, Care 5%.");
    assert_eq!(differs[3], "On work that is paid every month: for the whole agreed term.");
    let own = first(json!({ "steps": [ { "id": "e2", "percent": "5" } ] }));
    assert_eq!(own[0], "For each project you bring we pay a share of the fee, by service: Care 5%.");
    assert_eq!(own[1], "Example: Care for €300: you get €15.");
    assert_eq!(first(json!({ "discount": "7.5" })), ["Whoever you recommend pays 7.5% less."]);
    assert!(first(json!({})).is_empty() && sheet(&project(&json!({}))).is_empty());
}

/// What was not counted, or does not fit, is not told.
#[test]
fn conversion_is_told_only_where_all_of_it_was_counted() {
    let case = |introductions: &str, talks: &str, sales: &str| {
        let mut partners = json!({ "share": "10" });
        for (name, text) in [("introductions", introductions), ("talks", talks), ("sales", sales)] {
            if !text.is_empty() {
                partners[name] = json!(text);
            }
        }
        sheet(&project(&partners)).conversion.map(|known| known.brings.as_ref().map(plain))
    };
    assert_eq!(case("10", "4", "1"), Some(Some("30.00".to_owned())));
    assert_eq!(case("8", "8", "3"), Some(Some("112.50".to_owned())));
    assert_eq!(case("3", "2", "0"), Some(Some("0.00".to_owned())));
    for (introductions, talks, sales) in [("", "4", "1"), ("10", "", "1"), ("10", "4", ""), ("0", "0", "0")] {
        assert_eq!(case(introductions, talks, sales), None, "{introductions}, {talks}, {sales}");
    }
    for (introductions, talks, sales) in [("10", "11", "1"), ("10", "4", "5")] {
        assert_eq!(case(introductions, talks, sales), None, "{introductions}, {talks}, {sales}");
    }
}

/// At target a fifth is left. With 10 % for the partner a tenth is: under a wanted 15 %, of which 5 % can be borne.
#[test]
fn a_share_that_a_service_cannot_bear() {
    let case = |share: &str, margin: Option<&str>| {
        let steps = json!({ "share": share, "steps": [ { "id": "e2", "percent": "5" } ] });
        let mut workbook = project(&steps);
        Rc::make_mut(&mut workbook.studio).usual.margin = margin.map(|margin| Typed::from_plain(margin).unwrap());
        let told = unbearable(&workbook.studio, &evaluate(&workbook).rates.card);
        told.iter().map(|one| (one.service, plain(&one.margin), plain(&one.bears))).collect::<Vec<_>>()
    };
    let told = |margin: &str, bears: &str| vec![(DESIGN, margin.to_owned(), bears.to_owned())];
    assert_eq!(case("10", Some("15")), told("10.00", "5.00"));
    assert_eq!(case("5", Some("15")), []);
    // 20 - 12.345 = 7.655 %; with 15 % wanted, not more than 5 % can be borne.
    assert_eq!(case("12.345", Some("15")), told("7.66", "5.00"));
    // Where no margin is wanted, it is base.
    assert_eq!(case("20", None), []);
    assert_eq!(case("20.01", None), told("-0.01", "20.00"));
    // Nothing can be borne where less is left than is wanted without any share; and care, at 5 %, is told as well.
    let none = case("10", Some("25"));
    assert_eq!(none[0], (DESIGN, "10.00".to_owned(), "0.00".to_owned()));
    assert_eq!(none[1], (CARE, "15.00".to_owned(), "0.00".to_owned()));
}

#[test]
fn new_partners_for_whom_there_is_no_time() {
    let case = |partners: Value| booked_out(&project(&partners).studio);
    assert_eq!(case(json!({ "booked": "12" })), Some(12));
    assert_eq!(case(json!({ "booked": "11" })), None);
    assert_eq!(case(json!({ "booked": "8", "wait": "8" })), Some(8));
    assert_eq!(case(json!({ "booked": "8", "wait": "9" })), None);
    assert_eq!(case(json!({ "wait": "1" })), None);
}
