//! Reads workbooks as they are exported and writes what follows from them as JSON.

use std::io::Read;
use std::process::ExitCode;

use ratewright::domain::civil_date::CivilDate;
use ratewright::locale::language::Language;
use ratewright::locale::{change_words, problems};
use ratewright::wire::choice_v1::{self, Chosen};
use ratewright::wire::evaluation_v1::{self, Wrong};
use ratewright::wire::repair::{Repair, RepairKind, Unreadable};
use ratewright::wire::strict::{self, Refusal};

const USAGE: &str = "\
Usage: cargo run --example evaluate --no-default-features -- [--today YYYY-MM-DD] [--choice CHOICE] FILE...
Evaluates workbook files; - is standard input. One file is answered with indented JSON, several with one line each.
The date is 1 January of the workbook's year unless it is given. A choice is JSON, or the name of a file with it:
{\"proposal\": id, \"tier\": id, \"picked\": [line ids], \"quantities\": {line id: quantity}}.";

fn main() -> ExitCode {
    let (today, choice, files) = match arguments(std::env::args().skip(1)) {
        Ok(Arguments::Evaluate(today, choice, files)) => (today, choice, files),
        Ok(Arguments::Help) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(reason) => {
            eprintln!("{reason}\n{USAGE}");
            return ExitCode::from(64);
        }
    };
    let mut refused = false;
    for file in &files {
        match evaluate(file, today, choice.as_ref(), files.len() == 1) {
            Ok(text) => println!("{text}"),
            Err(sentences) => {
                refused = true;
                sentences.iter().for_each(|sentence| eprintln!("{file}: {sentence}"));
            }
        }
    }
    if refused { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

enum Arguments {
    Evaluate(Option<CivilDate>, Option<Chosen>, Vec<String>),
    Help,
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let (mut today, mut choice, mut files) = (None, None, Vec::new());
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Arguments::Help),
            "--today" => {
                let text = given.next().ok_or("--today needs a date.")?;
                let date = CivilDate::from_text(&text);
                today = Some(date.ok_or(format!("\"{text}\" is not a date that exists, as YYYY-MM-DD."))?);
            }
            "--choice" => {
                let text = given.next().ok_or("--choice needs a choice.")?;
                let text = if text.trim_start().starts_with('{') { Ok(text) } else { read(&text) };
                let text = text.map_err(|error| format!("The choice cannot be read: {error}."))?;
                choice = Some(choice_v1::read(&text).ok_or("The choice makes no sense; see its form below.")?);
            }
            option if option.starts_with("--") => return Err(format!("There is no option {option}.")),
            _ => files.push(argument),
        }
    }
    if files.is_empty() { Err("No file was given.".to_string()) } else { Ok(Arguments::Evaluate(today, choice, files)) }
}

fn evaluate(
    file: &str,
    today: Option<CivilDate>,
    choice: Option<&Chosen>,
    indented: bool,
) -> Result<String, Vec<String>> {
    let text = read(file).map_err(|error| vec![format!("It cannot be read: {error}.")])?;
    let workbook = strict::workbook(&text).map_err(sentences)?;
    let today = today.unwrap_or(CivilDate::first_of(workbook.studio.year));
    let evaluation = evaluation_v1::write(&workbook, today, choice, &|wrong| match wrong {
        Wrong::Problem(problem) => problems::sentence(problem, &workbook, Language::English),
        Wrong::Change(proposal, trouble) => change_words::trouble(trouble, proposal, &workbook, Language::English),
    });
    Ok(evaluation_v1::text(&evaluation, indented))
}

fn read(file: &str) -> std::io::Result<String> {
    if file != "-" {
        return std::fs::read_to_string(file);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

fn sentences(refusal: Refusal) -> Vec<String> {
    match refusal {
        Refusal::NotJson(reason) => vec![format!("It is not JSON: {reason}.")],
        Refusal::Unreadable(Unreadable::NewerSchema(version)) => {
            vec![format!("It has schema {version}; this program knows schema 1.")]
        }
        Refusal::Unreadable(_) => vec![
            "It is not a workbook: an object is expected, of the format \"ratewright-workbook\", schema 1.".to_string(),
        ],
        Refusal::Fields(repairs) => repairs.iter().map(sentence).collect(),
    }
}

fn sentence(repair: &Repair) -> String {
    let Repair { at, kind, found } = repair;
    match kind {
        RepairKind::NotText => format!("{at}: {found} must be written as a text, in quotation marks."),
        RepairKind::NotANumber => format!("{at}: \"{found}\" is not a number in plain digits, such as \"1200.50\"."),
        RepairKind::TooLarge => {
            format!("{at}: \"{found}\" is too large: 10^15 is the most, for money in the currency's smallest unit.")
        }
        RepairKind::TooFine => format!("{at}: \"{found}\" has more than 8 digits behind the point."),
        RepairKind::NotWholeWithin(least, most) => {
            format!("{at}: {found} is not a whole number from {least} to {most}, without quotation marks.")
        }
        RepairKind::StepNotPositive => format!("{at}: \"{found}\" must be above 0."),
        RepairKind::NotYesOrNo => format!("{at}: {found} must be true or false."),
        RepairKind::NotAList => format!("{at}: {found} must be a list."),
        RepairKind::NotAnObject => format!("{at}: {found} must be an object with fields."),
        RepairKind::UnknownWord => format!("{at}: \"{found}\" is none of the words that may stand here."),
        RepairKind::UnknownCurrency => format!("{at}: \"{found}\" is no active code of ISO 4217."),
        RepairKind::NotADate => format!("{at}: \"{found}\" is not a day that exists, as YYYY-MM-DD."),
        RepairKind::NotAColour => format!("{at}: \"{found}\" is not \"#\" and six hexadecimal digits."),
        RepairKind::NotALogo => format!("{at}: this is not base64 of a PNG or WebP of at most 1500 bytes."),
        RepairKind::NotAnId => format!("{at}: \"{found}\" is not an id of 1 to 32 hexadecimal digits."),
        RepairKind::SameId => format!("{at}: {found} stands here a second time."),
        RepairKind::NoSuchRole => format!("{at}: no role has the id {found}."),
        RepairKind::NoSuch => format!("{at}: there is nothing with the id {found}."),
        RepairKind::NoSuchTier => format!("{at}: no tier of the proposal has this id."),
        RepairKind::TooManyTiers => format!("{at}: a proposal has at most five tiers."),
        RepairKind::NotAnEntry => format!("{at}: this is not the row of an entry of time."),
        RepairKind::UnknownField => format!("{at}: there is no such field."),
    }
}
