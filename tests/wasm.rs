//! What only a browser can show: the store behind its port, random bits, the clock, and that a keystroke reaches the page.
#![cfg(target_arch = "wasm32")]

#[path = "wasm/json.rs"]
mod json;
#[path = "wasm/keys.rs"]
mod keys;
#[path = "wasm/qr.rs"]
mod qr;
#[path = "wasm/vault.rs"]
mod vault;

use gloo_timers::future::TimeoutFuture;
use ratewright::browser::storage::{self, Exchange};
use ratewright::browser::{clock, random};
use ratewright::domain::civil_date::CivilDate;
use ratewright::surfaces::studio;
use ratewright::surfaces::studio::later::{self, Part};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlInputElement, InputEvent, InputEventInit};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_text_is_put_only_where_what_stands_there_is_as_expected() {
    let key = "ratewright-test/exchange";
    let put = |expected: Option<&'static str>, text: Option<&'static str>| async move {
        storage::exchange(key, &|held| held == expected, text).await.expect("a store")
    };
    put(None, None).await;
    assert!(matches!(put(None, Some("one")).await, Exchange::Done));
    assert_eq!(put(None, Some("two")).await, Exchange::Stale(Some("one".to_owned())));
    assert!(matches!(put(Some("one"), Some("three")).await, Exchange::Done));
    let held = storage::all("ratewright-test/").await.expect("a store");
    assert_eq!(held, [(key.to_owned(), "three".to_owned())]);
    assert!(matches!(put(Some("three"), None).await, Exchange::Done));
    assert_eq!(storage::get(key).await, Ok(None));
}

#[wasm_bindgen_test]
fn random_bits_differ() {
    assert_ne!(random::bits(), random::bits());
}

#[wasm_bindgen_test]
fn today_is_a_day_that_exists() {
    let (year, month, day) = clock::today();
    assert!(CivilDate::new(year, month, day).is_some());
}

#[wasm_bindgen_test]
async fn three_answers_show_three_rates() {
    let document = gloo_utils::document();
    let place = document.create_element("div").expect("an element");
    gloo_utils::body().append_child(&place).expect("a place");
    // Here every part is in one file.
    later::come_from(|part| {
        Box::pin(async move {
            Some(match part {
                Part::Edits => later::all_edits(),
                Part::Proposals => later::all_proposals(),
                Part::Rates => later::all_rates(),
                Part::Settings => later::all_settings(),
                Part::Sending => later::all_sending(),
                Part::Deals => later::all_deals(),
                Part::Clients => later::all_clients(),
                Part::Kept => later::all_kept(),
            })
        })
    });
    studio::open(place.clone());
    TimeoutFuture::new(100).await;
    // 2,816 x 12 + 935 x 12 = 45,012; over 990 hours 45.466..., over 0.8 56.833..., over 0.65 69.948...
    for (at, text) in ["2816", "935", "990"].into_iter().enumerate() {
        let fields = place.query_selector_all(".question input").expect("a page");
        let field = fields.get(u32::try_from(at).expect("three")).expect("three questions");
        let field: HtmlInputElement = field.dyn_into().expect("a field");
        field.set_value(text);
        let told = InputEventInit::new();
        told.set_bubbles(true);
        field.dispatch_event(&InputEvent::new_with_event_init_dict("input", &told).expect("an event")).expect("told");
        TimeoutFuture::new(50).await;
    }
    let shown = place.query_selector_all(".ruler .hero .figure").expect("a page");
    let rates: Vec<_> = (0..shown.length()).filter_map(|at| shown.get(at)?.text_content()).collect();
    assert_eq!(rates, ["45.47", "56.84", "69.95"]);
    TimeoutFuture::new(400).await;
    gloo_utils::window().local_storage().expect("a store").expect("a store").clear().expect("cleared");
}
