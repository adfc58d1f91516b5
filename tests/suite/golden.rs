//! Every golden case, through the JSON that the evaluate example prints.

use ratewright::domain::civil_date::CivilDate;
use ratewright::wire::choice_v1::{self, Chosen};
use ratewright::wire::{evaluation_v1, strict};
use serde_json::Value;

/// A case of a golden file.
pub struct Case {
    pub title: String,
    pub today: Option<CivilDate>,
    pub workbook: String,
    pub choice: Option<Chosen>,
    /// Each path with the text that shall be found there.
    pub values: Vec<(String, String)>,
    /// All problems, where the case asks for them.
    pub problems: Option<Vec<String>>,
}

/// Every golden case with the name of its file.
pub fn all() -> Vec<(String, Case)> {
    let files = crate::files("tests/golden", ".case");
    let cases: Vec<_> = files
        .iter()
        .flat_map(|(name, text)| text.split("\n=====\n").map(|one| (name.clone(), read(name, one))))
        .collect();
    assert!(cases.len() > 20, "tests/golden holds {} cases; where are the others?", cases.len());
    cases
}

fn read(file: &str, text: &str) -> Case {
    let (head, rest) = text.split_once("--- workbook\n").unwrap_or_else(|| panic!("{file}: a case has no workbook"));
    let (workbook, expect) = rest.split_once("--- expect\n").unwrap_or_else(|| panic!("{file}: expects nothing"));
    let (workbook, choice) = match workbook.split_once("--- choice\n") {
        Some((workbook, choice)) => {
            let read = choice_v1::read(choice);
            (workbook, Some(read.unwrap_or_else(|| panic!("{file}: a choice makes no sense: {choice}"))))
        }
        None => (workbook, None),
    };
    let title = head.trim().lines().next().unwrap().trim_start_matches("# ").to_string();
    let today = head.lines().find_map(|line| line.strip_prefix("--- today "));
    let today = today.map(|line| CivilDate::from_text(line.split_whitespace().next().unwrap()).unwrap());
    let mut case = Case { title, today, workbook: workbook.to_string(), choice, values: Vec::new(), problems: None };
    for line in expect.lines() {
        let line = line.split(" #").next().unwrap().trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (left, right) = line.split_once('=').unwrap_or_else(|| panic!("{file}: what does \"{line}\" expect?"));
        let (left, right) = (left.trim().to_string(), right.trim().to_string());
        if left == "problems" {
            case.problems.get_or_insert_default().extend((right != "none").then_some(right));
        } else {
            case.values.push((left, right));
        }
    }
    case
}

/// The text at a path, "length" being the length of a list.
fn look_up(value: &Value, path: &str) -> String {
    let mut here = value;
    for step in path.split('.') {
        here = match (here, step) {
            (Value::Array(items), "length") => return items.len().to_string(),
            (Value::Array(items), place) => match place.parse::<usize>().ok().and_then(|place| items.get(place)) {
                Some(item) => item,
                None => return "nothing there".to_string(),
            },
            (here, name) => match here.get(name) {
                Some(field) => field,
                None => return "nothing there".to_string(),
            },
        };
    }
    match here {
        Value::Null => "null".to_string(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What a case misses.
fn missed(case: &Case) -> Vec<String> {
    let workbook = match strict::workbook(&case.workbook) {
        Ok(workbook) => workbook,
        Err(refusal) => return vec![format!("its workbook is refused: {refusal:?}")],
    };
    let today = case.today.unwrap_or(CivilDate::first_of(workbook.studio.year));
    let written = evaluation_v1::write(&workbook, today, case.choice.as_ref(), &|_| String::new());
    let value: Value = serde_json::from_str(&evaluation_v1::text(&written, false)).unwrap();
    let mut found = Vec::new();
    for (path, wanted) in &case.values {
        let said = look_up(&value, path);
        if said != *wanted {
            found.push(format!("{path}: wanted {wanted}, found {said}"));
        }
    }
    if let Some(wanted) = &case.problems {
        let mut wanted = wanted.clone();
        let mut said: Vec<_> = written.problems.iter().map(|p| format!("{} @ {}", p.kind, p.at)).collect();
        wanted.sort();
        said.sort();
        if said != wanted {
            found.push(format!("problems: wanted {wanted:?}, found {said:?}"));
        }
    }
    found
}

#[track_caller]
fn case(file: &str, case: &Case) {
    let missed = missed(case);
    assert!(missed.is_empty(), "{file}: {}\n    {}", case.title, missed.join("\n    "));
}

#[test]
fn every_golden_case_is_met() {
    let cases = all();
    let mut failed = 0;
    for (file, one) in &cases {
        failed += u32::from(std::panic::catch_unwind(|| case(file, one)).is_err());
    }
    assert_eq!(failed, 0, "of {} golden cases {failed} are not met; each is told above", cases.len());
}

#[test]
fn a_case_can_fail() {
    let text = "# Wrong on purpose\n--- workbook\n{ }\n--- expect\ncurrency = USD\nroles.length = 1\nproblems = none\n";
    assert_eq!(missed(&read("made up", text)).len(), 3);
}

#[test]
fn samples_have_no_problem() {
    for (name, text) in crate::files("assets/samples", ".json") {
        let workbook = strict::workbook(&text).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
        let evaluation = ratewright::domain::evaluation::evaluate(&workbook);
        assert_eq!(evaluation.problems(), Vec::new(), "{name}");
        assert!(workbook.studio.sample, "{name} does not say that it is a sample");
    }
}
