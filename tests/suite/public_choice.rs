//! What becomes public as people choose it at the desk: beginning, changing, undoing, what stands against it, and the lines to paste.

use ratewright::domain::band::Band;
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::id::Id;
use ratewright::domain::parameter::{NotTaken, Parameter};
use ratewright::domain::published_rates::{NotPublished, Publication, PublishedRates, publish};
use ratewright::domain::publishing::{Asked, PublishedNumber, Publishing};
use ratewright::domain::typed::Typed;
use ratewright::locale::language::Language;
use ratewright::locale::{labels, publishing as said};
use ratewright::state::studio::Desk;
use ratewright::state::studio::draft::{Outcome, Trouble};
use ratewright::state::studio::edit::{Edit, NameOf};
use ratewright::state::studio::publishing_edit::{Factors, PublishedText, PublishingChange};
use ratewright::state::studio::screen::Screen;
use ratewright::wire::snippet::{self, Embed, Form, Scheme, Snippet};
use ratewright::wire::{file_v1, path, restore, strict};

const TIER: Id = Id::from_bits(0x71);
const SECOND: Id = Id::from_bits(0x72);
const PLAN: Id = Id::from_bits(0xb1);
const PAGES: Id = Id::from_bits(0xb2);
const RUSH: Id = Id::from_bits(0xf1);

/// One owner, 60.00 an hour at base, 80.00 at target, 100.00 at stretch. A plan takes 12 hours; pages are counted and take 3.5.
const STUDIO: &str = r##"{ "studio": { "name": "Northlight", "currency": "GBP",
    "team": [ { "costs": { "month": "5000" }, "hours": { "year": "1000" } } ],
    "profit": { "base": { "percent": "0" }, "target": { "percent": "25" }, "stretch": { "percent": "40" } },
    "services": [ { "id": "a1", "name": "Plan", "hours": [ { "hours": "12" } ] },
        { "id": "a2", "name": "Pages", "unit": "page", "hours": [ { "hours": "3.5" } ] },
        { "id": "a3", "name": "Later", "hours": [ { } ] } ] } }"##;

fn desk() -> Desk {
    let workbook = strict::workbook(STUDIO).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    Desk::new(workbook, Language::English, false)
}

fn changed(desk: Desk, change: PublishingChange) -> Desk {
    desk.update(Edit::ChangedPublishing(change))
}

fn typed(desk: Desk, number: PublishedNumber, text: &str) -> Desk {
    desk.update(Edit::Typed(Parameter::Published(number), text.into())).update(Edit::Left)
}

fn named(desk: Desk, of: PublishedText, text: &str) -> Desk {
    desk.update(Edit::Named(NameOf::Published(of), text.into())).update(Edit::Left)
}

/// Begun with everything, and what has no hours taken out again.
fn begun() -> Desk {
    let later = Id::from_bits(0xb3);
    let desk = changed(desk(), PublishingChange::Began { tier: TIER, rows: vec![PLAN, PAGES, later] });
    changed(desk, PublishingChange::RemovedService(later))
}

fn chosen(desk: &Desk) -> &Publishing {
    &desk.workbook.studio.publishing
}

fn cut(desk: &Desk) -> Result<PublishedRates, Vec<NotPublished>> {
    let day = CivilDate::new(2026, 11, 23).unwrap();
    let under = Publication { id: Id::from_bits(7), day, language: "en".to_owned() };
    publish(&desk.workbook.studio, &desk.evaluation.rates.card, under)
}

fn prices(rates: &PublishedRates) -> Vec<Vec<Option<(String, String)>>> {
    let price = |span: &Option<ratewright::domain::published_rates::Span>| {
        span.map(|span| (span.from.plain(), span.to.plain()))
    };
    rates.services.iter().map(|service| service.prices.iter().map(price).collect()).collect()
}

fn span(from: &str, to: &str) -> Option<(String, String)> {
    Some((from.to_owned(), to.to_owned()))
}

#[test]
fn a_beginning_holds_the_whole_card_from_target_to_stretch() {
    let desk = changed(desk(), PublishingChange::Began { tier: TIER, rows: vec![PLAN, PAGES, Id::from_bits(0xb3)] });
    let asked: Vec<Asked> = chosen(&desk).services.iter().map(|row| row.asked).collect();
    assert_eq!(asked, [Asked::Always, Asked::Count, Asked::Always]);
    // What has no hours has no price, and is said so by its row.
    assert_eq!(cut(&desk), Err(vec![NotPublished::NoPrice(Id::from_bits(0xb3))]));
    // 12 h x 80 and x 100; 3.5 h x 80 and x 100.
    let rates = cut(&begun()).unwrap();
    assert_eq!(prices(&rates), [vec![span("960.00", "1200.00")], vec![span("280.00", "350.00")]]);
    assert_eq!(rates.step.plain(), "10.00");
}

#[test]
fn every_change_is_one_step_that_can_be_taken_back() {
    let first = begun();
    let changes = [
        PublishingChange::ChoseAsked(PLAN, Asked::Extra),
        PublishingChange::MovedService(PAGES, 0),
        PublishingChange::AddedTier(SECOND),
        PublishingChange::MarkedIn { row: PLAN, tier: TIER, is_in: false },
        PublishingChange::AddedFactor(Factors::Urgency, RUSH),
        PublishingChange::ChoseFrom(TIER, Band::Base),
        PublishingChange::ChoseTo(TIER, Band::Base),
        PublishingChange::MovedTier(SECOND, 0),
        PublishingChange::RemovedFactor(RUSH),
        PublishingChange::RemovedTier(SECOND),
        PublishingChange::AddedService { row: Id::from_bits(0xb4), service: Id::from_bits(0xa3) },
        PublishingChange::RemovedService(PAGES),
        PublishingChange::Emptied,
    ];
    let mut desk = first.clone();
    for change in &changes {
        let before = desk.workbook.clone();
        desk = changed(desk, change.clone());
        assert!(desk.workbook != before, "{change:?} changes something");
        let undone = desk.clone().update(Edit::Undid);
        assert!(undone.workbook == before, "{change:?} can be undone");
        assert!(undone.update(Edit::Redid).workbook == desk.workbook, "{change:?} can be done again");
    }
    assert!(chosen(&desk).is_empty());
    for _ in &changes {
        desk = desk.update(Edit::Undid);
    }
    assert!(desk.workbook == first.workbook);
}

#[test]
fn what_is_gone_changes_nothing() {
    let gone = Id::from_bits(99);
    let desk = begun();
    let changes = [
        PublishingChange::ChoseAsked(gone, Asked::Extra),
        PublishingChange::MarkedIn { row: gone, tier: TIER, is_in: false },
        PublishingChange::ChoseFrom(gone, Band::Base),
        PublishingChange::RemovedFactor(gone),
        PublishingChange::MovedTier(gone, 0),
        PublishingChange::AddedService { row: gone, service: gone },
        // Shown already.
        PublishingChange::AddedService { row: gone, service: Id::from_bits(0xa1) },
    ];
    for change in changes {
        assert!(changed(desk.clone(), change.clone()).workbook == desk.workbook, "{change:?}");
    }
    assert!(named(desk.clone(), PublishedText::Factor(gone), "x").workbook == desk.workbook);
    let refused = desk.clone().update(Edit::Typed(Parameter::Published(PublishedNumber::Percent(gone)), "5".into()));
    assert_eq!(
        refused.trouble(Parameter::Published(PublishedNumber::Percent(gone))),
        Some(&Trouble::NotTaken(NotTaken::Gone))
    );
}

#[test]
fn bands_of_a_column_never_stand_upside_down() {
    let bands = |desk: &Desk| chosen(desk).tiers.iter().map(|tier| (tier.from, tier.to)).collect::<Vec<_>>();
    let desk = changed(begun(), PublishingChange::ChoseTo(TIER, Band::Base));
    assert_eq!(bands(&desk), [(Band::Base, Band::Base)]);
    let desk = changed(desk, PublishingChange::ChoseFrom(TIER, Band::Stretch));
    assert_eq!(bands(&desk), [(Band::Stretch, Band::Stretch)]);
}

#[test]
fn a_column_begins_as_the_last_one_and_takes_its_marks_with_it() {
    let desk = changed(begun(), PublishingChange::MarkedIn { row: PLAN, tier: TIER, is_in: false });
    let desk = changed(desk, PublishingChange::AddedTier(SECOND));
    assert_eq!(chosen(&desk).service(PLAN).unwrap().absent, [TIER, SECOND]);
    assert_eq!(cut(&desk), Err(vec![NotPublished::NoName(TIER), NotPublished::NoName(SECOND)]));
    let desk = changed(desk, PublishingChange::RemovedTier(SECOND));
    assert_eq!(chosen(&desk).service(PLAN).unwrap().absent, [TIER]);
    let most = (0..9).fold(desk, |desk, bits| changed(desk, PublishingChange::AddedTier(Id::from_bits(200 + bits))));
    assert_eq!(chosen(&most).tiers.len(), 4);
}

#[test]
fn one_of_a_group_joins_the_last_group() {
    let desk = changed(begun(), PublishingChange::ChoseAsked(PLAN, Asked::OneOf));
    let desk = named(desk, PublishedText::Group(PLAN), "What we do");
    assert_eq!(cut(&desk), Err(vec![NotPublished::LonelyGroup(PLAN)]));
    let desk = changed(desk, PublishingChange::ChoseAsked(PAGES, Asked::OneOf));
    assert_eq!(&*chosen(&desk).service(PAGES).unwrap().group, "What we do");
    assert!(cut(&desk).is_ok());
}

#[test]
fn numbers_that_cannot_be_are_kept_and_told() {
    let desk = changed(begun(), PublishingChange::AddedFactor(Factors::Clients, RUSH));
    let desk = named(desk, PublishedText::Factor(RUSH), "A charity");
    for (text, fits) in [("-90", true), ("-90.01", false), ("1,000", true), ("1,000.5", false), ("-12.5 %", true)] {
        let desk = typed(desk.clone(), PublishedNumber::Percent(RUSH), text);
        let expected = if fits { None } else { Some(vec![NotPublished::Percent(RUSH)]) };
        assert_eq!(cut(&desk).err(), expected, "{text}");
        assert!(desk.workbook.get(Parameter::Published(PublishedNumber::Percent(RUSH))).is_some(), "{text} is kept");
    }
    let desk = typed(typed(desk, PublishedNumber::Most(PAGES), "3"), PublishedNumber::Least(PAGES), "5");
    assert_eq!(cut(&desk), Err(vec![NotPublished::Counts(PAGES)]));
    assert_eq!(chosen(&desk).service(PAGES).unwrap().least, Some(Typed::whole(5)));
    let desk = typed(desk, PublishedNumber::Usual(PAGES), "many");
    let draft = desk.drafts.get(&Parameter::Published(PublishedNumber::Usual(PAGES))).unwrap();
    assert!(matches!(draft.outcome, Outcome::Refused(Trouble::Unreadable(_))) && &*draft.text == "many");
    let desk = typed(typed(desk, PublishedNumber::Least(PAGES), "1"), PublishedNumber::Step, "0");
    assert_eq!(cut(&desk), Err(vec![NotPublished::Step]));
    // An arrow key goes below zero where a percentage may.
    let at = Parameter::Published(PublishedNumber::Percent(RUSH));
    assert_eq!(desk.update(Edit::Stepped(at, -3)).workbook.get(at), Some(Typed::whole(-3)));
}

#[test]
fn what_was_chosen_comes_back_from_a_file() {
    let desk = changed(begun(), PublishingChange::AddedFactor(Factors::Urgency, RUSH));
    let desk = named(desk, PublishedText::Factor(RUSH), "Soon");
    let desk = named(desk, PublishedText::Host, "https://northlight.example/rates/");
    let desk = typed(desk, PublishedNumber::Percent(RUSH), "25");
    let read = restore::file(&file_v1::write(&desk.workbook)).unwrap();
    assert!(read.repairs.is_empty());
    assert_eq!(*read.value.studio.publishing, *chosen(&desk));
}

#[test]
fn everything_that_stands_against_it_is_said_in_each_language() {
    let desk = changed(begun(), PublishingChange::AddedFactor(Factors::Urgency, RUSH));
    let all = [
        NotPublished::NoTiers,
        NotPublished::NoServices,
        NotPublished::NoSuchService(PLAN),
        NotPublished::NoPrice(PLAN),
        NotPublished::Backwards { tier: TIER, service: PLAN },
        NotPublished::NoName(TIER),
        NotPublished::NoName(RUSH),
        NotPublished::Counts(PAGES),
        NotPublished::Percent(RUSH),
        NotPublished::EmptyTier(TIER),
        NotPublished::LonelyGroup(PAGES),
        NotPublished::Twice(PAGES),
        NotPublished::Step,
        NotPublished::TooMany,
        NotPublished::TextTooLong(12_000),
    ];
    let mut seen = Vec::new();
    for language in [Language::English, Language::Ukrainian] {
        for why in all {
            let sentence = said::against(why, &desk.workbook, language);
            assert!(sentence.ends_with('.') && !sentence.contains(['{', '–']), "{sentence}");
            assert!(!seen.contains(&sentence), "{sentence}");
            seen.push(sentence);
        }
    }
    assert!(said::against(NotPublished::Counts(PAGES), &desk.workbook, Language::English).starts_with("Pages: "));
}

#[test]
fn every_number_of_it_has_a_name_a_path_and_a_screen() {
    let desk = changed(begun(), PublishingChange::AddedFactor(Factors::Urgency, RUSH));
    let expected = [
        (PublishedNumber::Step, "On your site: estimates rounded up to", "studio.publishing.step"),
        (
            PublishedNumber::Least(PAGES),
            "On your site, Pages: fewest",
            "studio.publishing.services.000000000000000000000000000000b2.least",
        ),
        (
            PublishedNumber::Percent(RUSH),
            "On your site, Choice 1: percent",
            "studio.publishing.factors.000000000000000000000000000000f1.percent",
        ),
    ];
    for (number, name, place) in expected {
        let at = Parameter::Published(number);
        assert_eq!(labels::parameter(at, &desk.workbook, Language::English), name);
        assert_eq!(path::parameter(at), place);
        assert_eq!(desk.clone().update(Edit::Sought(at)).screen, Screen::Site);
    }
    assert_eq!(Screen::at("/site"), Some(Screen::Site));
    assert_eq!(Screen::Site.address(), "/site");
}

fn snippet<'a>(embed: Option<&'a Embed>) -> Snippet<'a> {
    Snippet {
        folder: "https://desk.example/",
        embed,
        rates: "/rates.json",
        signer: "AB12 CD34",
        form: Form::Inline,
        scheme: Scheme::Page,
        language: None,
        accent: None,
        otherwise: "Ask us:",
        opener: "What would it cost?",
        email: "",
    }
}

#[test]
fn the_lines_to_paste_hold_the_script_to_its_hash() {
    let embed = Embed::from_text(
        r#"{ "version": "0.5.0", "file": "embed-0.5.0-abc.js", "integrity": "sha384-aB+/9=", "files": {} }"#,
    );
    let embed = embed.as_ref();
    assert_eq!(
        Snippet { email: "hello@northlight.example", ..snippet(embed) }.text(),
        "<script type=\"module\" src=\"https://desk.example/embed-0.5.0-abc.js\" integrity=\"sha384-aB+/9=\" crossorigin></script>\n\
         <ratewright-estimator rates=\"/rates.json\" signer=\"AB12 CD34\">\n  \
         <p>Ask us: <a href=\"mailto:hello@northlight.example\">hello@northlight.example</a></p>\n\
         </ratewright-estimator>\n"
    );
    let chosen = Snippet {
        form: Form::Floating,
        email: "hello@northlight.example",
        scheme: Scheme::Dark,
        language: Some("uk"),
        accent: Some("#123456"),
        rates: "/a?b=\"1\"&c=<",
        ..snippet(None)
    };
    assert_eq!(
        chosen.text(),
        "<script type=\"module\" src=\"https://desk.example/embed.js\"></script>\n\
         <ratewright-estimator rates=\"/a?b=&quot;1&quot;&amp;c=&lt;\" signer=\"AB12 CD34\" mode=\"floating\" lang=\"uk\" scheme=\"dark\"><a href=\"mailto:hello@northlight.example\">What would it cost?</a></ratewright-estimator>\n"
    );
    assert_eq!(chosen.rule().as_deref(), Some("ratewright-estimator { --ratewright-accent: #123456; }\n"));
    assert_eq!(snippet(None).rule(), None);
}

#[test]
fn what_is_no_paper_of_the_elements_gives_no_version() {
    for text in [
        "",
        "<!doctype html>",
        r#"{ "version": "1", "file": "../embed.js", "integrity": "sha384-x" }"#,
        r#"{ "version": "1", "file": "embed.js\"", "integrity": "sha384-x" }"#,
        r#"{ "version": "1", "file": "embed.js" }"#,
    ] {
        assert_eq!(Embed::from_text(text), None, "{text}");
    }
}

#[test]
fn the_test_is_two_lines_in_which_nothing_breaks_out() {
    assert_eq!(
        snippet::test("https://desk.example/a/", "/rates.json?a=1&b=\"2\"", "Blocked: <add it>."),
        "<script type=\"module\" src=\"https://desk.example/a/embed-test.js\"></script>\n\
         <ratewright-test rates=\"/rates.json?a=1&amp;b=&quot;2&quot;\">Blocked: &lt;add it&gt;.</ratewright-test>\n"
    );
}

#[test]
fn the_policy_names_each_host_once() {
    assert_eq!(
        snippet::policy("https://Desk.example/a/", "/rates.json"),
        "script-src https://desk.example 'wasm-unsafe-eval'; connect-src https://desk.example 'self'"
    );
    assert_eq!(
        snippet::policy("https://northlight.example/x/", "https://northlight.example/rates.json"),
        "script-src https://northlight.example 'wasm-unsafe-eval'; connect-src https://northlight.example"
    );
}

#[test]
fn a_folder_is_a_web_address() {
    assert_eq!(
        snippet::folder(" https://northlight.example/rates "),
        Some("https://northlight.example/rates/".to_owned())
    );
    for text in [
        "",
        "northlight.example",
        "javascript:alert(1)",
        "https://",
        "https://a b/",
        "https://a/?x",
        "https://a/\"x",
        "ftp://a/",
    ] {
        assert_eq!(snippet::folder(text), None, "{text}");
    }
}

#[test]
fn a_desk_that_chose_nothing_writes_nothing_of_it() {
    let text = file_v1::write(&desk().workbook);
    assert!(!text.contains("publishing"));
    let desk = changed(begun(), PublishingChange::Emptied);
    assert!(!file_v1::write(&desk.workbook).contains("publishing"));
}
