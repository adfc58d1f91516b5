//! Starts the desk in its place on the page, and marks what of it comes later, in files of its own. Knows its surface and
//! nothing below it.
#![allow(unsafe_code, reason = "calling into a file that is loaded later is a foreign call, which the macro writes")]

use ratewright::surfaces::panic_signal;
use ratewright::surfaces::studio;
use ratewright::surfaces::studio::later;
use ratewright::surfaces::studio::later::Came;
use ratewright::surfaces::studio::later::Coming;
use ratewright::surfaces::studio::later::Part;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

// Here and not in the library, because every program would carry what is marked there.
#[wasm_split(edits, fallible)]
fn edits() -> Result<Came, SplitLoaderError> {
    Ok(later::all_edits())
}

#[wasm_split(proposals, fallible)]
fn proposals() -> Result<Came, SplitLoaderError> {
    Ok(later::all_proposals())
}

#[wasm_split(rates, fallible)]
fn rates() -> Result<Came, SplitLoaderError> {
    Ok(later::all_rates())
}

#[wasm_split(settings, fallible)]
fn settings() -> Result<Came, SplitLoaderError> {
    Ok(later::all_settings())
}

#[wasm_split(sending, fallible)]
fn sending() -> Result<Came, SplitLoaderError> {
    Ok(later::all_sending())
}

#[wasm_split(deals, fallible)]
fn deals() -> Result<Came, SplitLoaderError> {
    Ok(later::all_deals())
}

#[wasm_split(clients, fallible)]
fn clients() -> Result<Came, SplitLoaderError> {
    Ok(later::all_clients())
}

// In one file with the edits, because the first edit is soon to be written.
#[wasm_split(edits, fallible)]
fn kept() -> Result<Came, SplitLoaderError> {
    Ok(later::all_kept())
}

fn coming(part: Part) -> Coming {
    Box::pin(async move {
        let came = match part {
            Part::Edits => edits().await,
            Part::Proposals => proposals().await,
            Part::Rates => rates().await,
            Part::Settings => settings().await,
            Part::Sending => sending().await,
            Part::Deals => deals().await,
            Part::Clients => clients().await,
            Part::Kept => kept().await,
        };
        came.ok()
    })
}

fn main() {
    panic_signal::install();
    later::come_from(coming);
    // The page keeps a place for the desk, because Yew clears whatever it is given.
    if let Some(place) = gloo_utils::document().get_element_by_id("desk") {
        studio::open(place);
    }
}
