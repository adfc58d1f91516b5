//! The published JSON Schemas are those of the code.

use crate::schema_text;

#[test]
fn the_published_schemas_are_up_to_date() {
    for (name, text) in schema_text::all() {
        let published = std::fs::read_to_string(crate::path("schema").join(name)).unwrap_or_default();
        assert!(
            published == text,
            "schema/{name} is not that of the code. Write it anew, and look at what changed:\n    \
             cargo run --example schema --features schema --no-default-features"
        );
    }
}

/// Every field says what it is, what counts it, and what holds where it is left out.
#[test]
fn every_field_is_described() {
    for (name, text) in schema_text::all() {
        let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
        let mut shapes = vec![("the whole".to_string(), &schema)];
        shapes.extend(schema["$defs"].as_object().unwrap().iter().map(|(name, shape)| (name.clone(), shape)));
        for (shape, value) in shapes {
            // One of several shapes has no fields of its own.
            for (field, value) in value["properties"].as_object().into_iter().flatten() {
                let said = value["description"].as_str().unwrap_or_default();
                assert!(!said.is_empty(), "{name}: {field} of {shape} is not described");
            }
        }
    }
}
