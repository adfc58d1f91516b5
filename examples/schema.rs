//! Writes the published JSON Schemas of the workbook, of its evaluation and of an accepted quote, from the shapes and their comments.
//! The code stands in the suite, so that the test and this program can't differ.

#[path = "../tests/suite/schema_text.rs"]
mod schema_text;

fn main() -> std::io::Result<()> {
    for (name, text) in schema_text::all() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(name);
        std::fs::write(&path, text)?;
        println!("{}", path.display());
    }
    Ok(())
}
