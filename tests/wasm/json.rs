//! What the browser's reader of JSON gives, as texts.

use ratewright::browser::json;
use wasm_bindgen_test::wasm_bindgen_test;

fn pair(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}

#[wasm_bindgen_test]
fn members_are_texts_under_the_names_that_lead_to_them() {
    let text = r#"{ "name": "Олена \"O\"", "tier": 2, "mail": true, "none": null, "quantities": { "a2": 8, "deep": { "x": { "y": { "z": 1 } } } }, "list": [ "first" ] }"#;
    let expected = [
        pair("name", "Олена \"O\""),
        pair("tier", "2"),
        pair("mail", "true"),
        pair("quantities.a2", "8"),
        // Deeper than anything is, nothing is looked for.
        pair("list.0", "first"),
    ];
    assert_eq!(json::flat(text), expected);
    for nonsense in ["", "{", "nonsense", "\u{0}"] {
        assert_eq!(json::flat(nonsense), []);
    }
}

#[wasm_bindgen_test]
fn a_text_in_one_line_keeps_its_order_and_its_letters() {
    let text = "{ \"b\" : \"\\u0041\\n\",\n \"a\" : [ 1 , null ] }";
    assert_eq!(json::compact(text).as_deref(), Some("{\"b\":\"A\\n\",\"a\":[1,null]}"));
    assert_eq!(json::compact("{"), None);
}
