//! The fence: what each ring of the source may know. A folder is a permission, and this test reads the imports.

use std::path::Path;

/// A ring, the rings it may know, and whether it may know the browser.
struct Ring {
    name: &'static str,
    knows: &'static [&'static str],
    inner: bool,
}

const RINGS: [Ring; 8] = [
    Ring { name: "domain", knows: &[], inner: true },
    Ring { name: "locale", knows: &["domain"], inner: true },
    Ring { name: "wire", knows: &["domain"], inner: true },
    Ring { name: "state", knows: &["domain", "locale"], inner: true },
    Ring { name: "components", knows: &["domain", "locale"], inner: false },
    Ring { name: "browser", knows: &[], inner: false },
    Ring { name: "surfaces", knows: &["domain", "locale", "wire", "state", "components", "browser"], inner: false },
    Ring { name: "bin", knows: &["surfaces"], inner: false },
];

/// Macros, which stand at the crate's root, and the ring each belongs to.
const MACROS: [(&str, &str); 1] = [("phrases", "locale")];
/// Words of crates that only some rings may say.
const BROWSER_CRATES: [&str; 8] =
    ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "yew", "gloo_events", "gloo_timers", "gloo_utils"];
const SERDE: [&str; 3] = ["serde", "serde_json", "schemars"];
const CLOCKS: [&str; 3] = ["SystemTime", "Instant", "UNIX_EPOCH"];
/// Attributes whose text is read out or shown.
const SPOKEN: [&str; 7] =
    ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt", "label"];

/// Source without comments and with its texts set aside: what stays of each line, and the texts with their line and what stands
/// before and after them.
struct Source {
    code: String,
    texts: Vec<Text>,
}

struct Text {
    line: usize,
    text: String,
    /// Where it stood in the code.
    place: usize,
}

fn source(text: &str) -> Source {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::new();
    let mut texts = Vec::new();
    let (mut at, mut line) = (0, 1);
    let starts =
        |at: usize, what: &str| chars[at..].iter().zip(what.chars()).filter(|(a, b)| **a == *b).count() == what.len();
    while at < chars.len() {
        let here = chars[at];
        let before_is_word = code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let raw = (here == 'r' || here == 'b') && !before_is_word;
        let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
        if starts(at, "//") {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
        } else if starts(at, "/*") {
            while at < chars.len() && !starts(at, "*/") {
                if chars[at] == '\n' {
                    line += 1;
                    code.push('\n');
                }
                at += 1;
            }
            at += 2;
        } else if here == 'r' && raw && chars.get(at + 1 + hashes) == Some(&'"') {
            let close = format!("\"{}", "#".repeat(hashes));
            let from = at + 2 + hashes;
            let mut to = from;
            while to < chars.len() && !starts(to, &close) {
                to += 1;
            }
            let text: String = chars[from..to.min(chars.len())].iter().collect();
            texts.push(Text { line, place: code.len(), text: text.clone() });
            line += text.matches('\n').count();
            code.extend(text.chars().filter(|c| *c == '\n'));
            at = to + close.len();
        } else if here == '"' {
            let first = line;
            let place = code.len();
            let mut text = String::new();
            at += 1;
            while at < chars.len() && chars[at] != '"' {
                if chars[at] == '\\' {
                    at += 1;
                }
                if chars.get(at) == Some(&'\n') {
                    line += 1;
                    code.push('\n');
                }
                text.extend(chars.get(at));
                at += 1;
            }
            at += 1;
            texts.push(Text { line: first, place, text });
        } else if here == '\'' && (chars.get(at + 2) == Some(&'\'') || chars.get(at + 1) == Some(&'\\')) {
            // A character, not a lifetime.
            at += if chars.get(at + 1) == Some(&'\\') { 3 } else { 2 };
            while at < chars.len() && chars[at] != '\'' {
                at += 1;
            }
            at += 1;
        } else {
            if here == '\n' {
                line += 1;
            }
            code.push(here);
            at += 1;
        }
    }
    Source { code, texts }
}

/// The words of code, each with its line and its place.
fn words(code: &str) -> Vec<(usize, usize, &str)> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut from = None;
    for (place, c) in code.char_indices().chain([(code.len(), ' ')]) {
        match (from, c.is_alphanumeric() || c == '_') {
            (None, true) => from = Some(place),
            (Some(start), false) => {
                found.push((line, start, &code[start..place]));
                from = None;
            }
            _ => {}
        }
        line += usize::from(c == '\n');
    }
    found
}

/// What a file knows that its ring may not: "file:line: word: reason".
fn violations(file: &str, text: &str) -> Vec<String> {
    let parts: Vec<&str> = file.strip_prefix("src/").unwrap_or(file).split('/').collect();
    if parts == ["lib.rs"] {
        return Vec::new();
    }
    let Some(ring) = RINGS.iter().find(|ring| ring.name == parts[0] || format!("{}.rs", ring.name) == parts[0]) else {
        return vec![format!("{file}:1: {}: no ring has this name", parts[0])];
    };
    // How many modules the file stands in, itself included: src/domain/money.rs is crate::domain::money, that is two.
    let depth = parts.len() - usize::from(parts.last() == Some(&"mod.rs"));
    let source = source(text);
    let words = words(&source.code);
    let mut found = Vec::new();
    let mut tell = |line: usize, word: &str, reason: &str| found.push(format!("{file}:{line}: {word}: {reason}"));
    let may_know = |name: &str| {
        let name = MACROS.iter().find(|(known, _)| *known == name).map_or(name, |(_, ring)| *ring);
        name == ring.name || ring.knows.contains(&name)
    };
    for (place, (line, from, word)) in words.iter().enumerate() {
        let after = source.code[from + word.len()..].trim_start();
        let next = words.get(place + 1).map_or("", |(_, _, word)| *word);
        let is_path = after.starts_with("::");
        let in_braces = is_path && after[2..].trim_start().starts_with(['{', '*']);
        match *word {
            "crate" | "ratewright" if is_path => {
                if in_braces {
                    tell(*line, word, "write each path in full");
                } else if !may_know(next) {
                    tell(*line, next, &format!("{} may not know it", ring.name));
                }
            }
            "super" if is_path => {
                let first = place == 0 || words[place - 1].2 != "super";
                let climbs = words[place..].iter().take_while(|(_, _, word)| *word == "super").count();
                if first && climbs >= depth {
                    let to = words.get(place + climbs).map_or("", |(_, _, word)| *word);
                    if !may_know(to) {
                        tell(*line, to, &format!("{} may not know it", ring.name));
                    }
                }
            }
            "f32" | "f64" if ring.inner => tell(*line, word, "figures are exact; no floats in an inner ring"),
            word if SERDE.contains(&word) && ring.name != "wire" => {
                tell(*line, word, "only wire knows how things are written")
            }
            word if BROWSER_CRATES.contains(&word) && ring.inner => tell(*line, word, "an inner ring knows no browser"),
            word if CLOCKS.contains(&word) && ring.inner => tell(*line, word, "today is passed in"),
            "time" if ring.inner && source.code[..*from].ends_with("std::") => {
                tell(*line, "std::time", "today is passed in")
            }
            _ => {}
        }
    }
    if matches!(ring.name, "surfaces" | "components") {
        for text in &source.texts {
            let before = source.code[..text.place].trim_end();
            let after = source.code[text.place..].trim_start();
            // In braces behind a tag or behind other braces it is shown; behind a condition it is a value.
            let opens = before.strip_suffix('{').map(str::trim_end).filter(|_| after.starts_with('}'));
            let behind = |end: &str| opens.is_some_and(|opens| opens.ends_with(end));
            let in_braces = (behind(">") && !behind("=>") && !behind("->")) || behind("}");
            let attribute = before.trim_end_matches('{').trim_end().strip_suffix('=').unwrap_or("").trim_end();
            let name = attribute.rsplit(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')).next().unwrap_or("");
            let of_attribute = before.ends_with('=') || before.trim_end_matches('{').trim_end().ends_with('=');
            let shown = (in_braces && !of_attribute) || SPOKEN.contains(&name.replace('_', "-").as_str());
            let reads = text.text.chars().any(char::is_alphabetic);
            if shown && reads {
                tell(text.line, &format!("\"{}\"", text.text), "words stand in locale");
            }
        }
    }
    found
}

/// Every source file under a folder.
pub fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => sources(&path, found),
            false => found.extend((path.extension().is_some_and(|ending| ending == "rs")).then_some(path)),
        }
    }
}

#[test]
fn no_ring_knows_what_it_may_not() {
    let root = crate::path("");
    let mut files = Vec::new();
    sources(&crate::path("src"), &mut files);
    assert!(files.len() > 40, "{} source files; where are the others?", files.len());
    let mut found = Vec::new();
    for path in files {
        let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        found.extend(violations(&name, &std::fs::read_to_string(&path).unwrap()));
    }
    found.sort();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[track_caller]
fn case(file: &str, text: &str, wanted: &[&str]) {
    let found: Vec<_> = violations(file, text).iter().map(|one| one.rsplit_once(": ").unwrap().0.to_string()).collect();
    assert_eq!(found, wanted, "{text}");
}

#[test]
fn the_fence_can_fail() {
    case("src/domain/money.rs", "use crate::wire::file_v1;", &["src/domain/money.rs:1: wire"]);
    case("src/domain/money.rs", "\nuse super::super::locale::x;", &["src/domain/money.rs:2: locale"]);
    case("src/domain/mod.rs", "use super::locale::x;", &["src/domain/mod.rs:1: locale"]);
    case("src/domain/money.rs", "use serde::Serialize;", &["src/domain/money.rs:1: serde"]);
    case("src/domain/money.rs", "fn x() -> f64 { 0.0 }", &["src/domain/money.rs:1: f64"]);
    case("src/domain/money.rs", "use std::time::Duration;", &["src/domain/money.rs:1: std::time"]);
    case("src/domain/money.rs", "let now = SystemTime::now();", &["src/domain/money.rs:1: SystemTime"]);
    case("src/wire/x.rs", "use crate::locale::messages;", &["src/wire/x.rs:1: locale"]);
    case("src/state/x.rs", "use crate::wire::x; use yew::html;", &["src/state/x.rs:1: wire", "src/state/x.rs:1: yew"]);
    case("src/components/x.rs", "use crate::state::x;", &["src/components/x.rs:1: state"]);
    case("src/browser/x.rs", "use crate::domain::x;", &["src/browser/x.rs:1: domain"]);
    case("src/bin/x.rs", "ratewright::domain::x();", &["src/bin/x.rs:1: domain"]);
    case("src/state/x.rs", "use crate::{domain::x, locale::y};", &["src/state/x.rs:1: crate"]);
    case("src/domain/x.rs", "crate::phrases! { }", &["src/domain/x.rs:1: phrases"]);
    case("src/helpers/x.rs", "", &["src/helpers/x.rs:1: helpers"]);
    case("src/surfaces/x.rs", "html! { <p>{ \"Two words\" }</p> }", &["src/surfaces/x.rs:1: \"Two words\""]);
    case("src/components/x.rs", "html! { <p title=\"Add\"/> }", &["src/components/x.rs:1: \"Add\""]);
    case("src/components/x.rs", "html! { <p aria-label={\"Add\"}/> }", &["src/components/x.rs:1: \"Add\""]);
}

#[test]
fn the_fence_lets_through_what_may_be_known() {
    case(
        "src/domain/money.rs",
        "// use crate::wire::x, f64\nuse crate::domain::id; use super::id; let s = \"f64 serde\";",
        &[],
    );
    case("src/domain/money.rs", "mod tests { use super::super::id; }", &["src/domain/money.rs:1: id"]);
    case("src/surfaces/x.rs", "use crate::domain::x; use crate::browser::y; use yew::html;", &[]);
    case("src/components/x.rs", "let class = if wide { \"wide\" } else { \"narrow\" };", &[]);
    case("src/surfaces/x.rs", "html! { <p class=\"one two\" id={\"a\"}>{ \" · \" }</p> }", &[]);
    case("src/wire/x.rs", "use serde::Serialize; fn x<'a>(s: &'a str) -> char { '\"' }", &[]);
    case("src/bin/x.rs", "ratewright::surfaces::studio::start();", &[]);
    case("src/lib.rs", "pub mod anything;", &[]);
}
