//! A QR code on a page: a picture with a name, black on white.

use gloo_timers::future::TimeoutFuture;
use ratewright::components::qr::qr;
use ratewright::wire::qr_code::draw;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{Html, component};

#[component]
fn Code() -> Html {
    draw("https://quotes.example/#1").map_or_else(Html::default, |code| qr(code.size, &code.path, "A link".to_string()))
}

#[wasm_bindgen_test]
async fn a_code_is_a_named_picture() {
    let place = gloo_utils::document().create_element("div").expect("an element");
    gloo_utils::body().append_child(&place).expect("a place");
    let handle = yew::Renderer::<Code>::with_root(place.clone()).render();
    TimeoutFuture::new(100).await;
    let one = |selector: &str| place.query_selector(selector).expect("a selector").expect("it is there");
    let picture = one("svg[role=img]");
    assert_eq!(picture.get_attribute("aria-label").as_deref(), Some("A link"));
    // Version 2 has 25 modules, and 4 stay empty on each side.
    assert_eq!(picture.get_attribute("viewBox").as_deref(), Some("0 0 33 33"));
    assert_eq!(one("rect").get_attribute("fill").as_deref(), Some("#fff"));
    assert_eq!(one("path").get_attribute("fill").as_deref(), Some("#000"));
    assert_eq!(place.query_selector_all("path").expect("a selector").length(), 1);
    handle.destroy();
}
