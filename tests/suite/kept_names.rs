//! Every name under which something is kept in a browser stands in the paper on privacy.

use crate::rings::sources;

/// The quoted texts of a source that are names in a browser's stores: keys of local storage, which have a slash, and databases.
fn names(path: &str, source: &str) -> Vec<String> {
    let is_database = |line: &str| path.contains("src/browser/") && line.contains("const NAME:");
    let named = source.lines().filter(|line| line.contains("const ") && line.contains("&str = \"ratewright"));
    let named = named.filter_map(|line| Some((line, line.split('"').nth(1)?.to_owned())));
    named.filter(|(line, name)| name.contains('/') || is_database(line)).map(|(_, name)| name).collect()
}

#[test]
fn every_name_in_a_browsers_stores_is_told() {
    let paper = std::fs::read_to_string(crate::path("docs/privacy.md")).unwrap();
    let mut count = 0;
    let mut files = Vec::new();
    sources(&crate::path("src"), &mut files);
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        for name in names(&file.to_string_lossy(), &source) {
            assert!(paper.contains(&format!("`{name}`")), "{name} of {} is not in docs/privacy.md", file.display());
            count += 1;
        }
    }
    // Fourteen when this was written: a search that finds none would hold whatever the paper says.
    assert!(count >= 14, "only {count} names were found");
}
