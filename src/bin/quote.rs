//! Starts the client's page in its place, and marks what of it comes later, in files of their own. Knows its surface and nothing
//! below it.
#![allow(unsafe_code, reason = "calling into a file that is loaded later is a foreign call, which the macro writes")]

use ratewright::surfaces::panic_signal;
use ratewright::surfaces::quote::QuotePage;
use ratewright::surfaces::quote::later::{self, Came, Coming, ComingReport, Report, Source, Words};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_split(answering, fallible)]
fn answering() -> Result<Came, SplitLoaderError> {
    Ok(later::all())
}

#[wasm_split(report, fallible)]
fn report() -> Result<Report, SplitLoaderError> {
    Ok(later::all_reports())
}

#[wasm_split(cyrillic, fallible)]
fn cyrillic() -> Result<&'static str, SplitLoaderError> {
    Ok(later::cyrillic())
}

#[wasm_split(arabic, fallible)]
fn arabic() -> Result<&'static str, SplitLoaderError> {
    Ok(later::arabic())
}

fn part() -> Coming {
    Box::pin(async { answering().await.ok() })
}

fn report_part() -> ComingReport {
    Box::pin(async { report().await.ok() })
}

fn cyrillic_words() -> Words {
    Box::pin(async { cyrillic().await.ok() })
}

fn arabic_words() -> Words {
    Box::pin(async { arabic().await.ok() })
}

fn main() {
    panic_signal::install();
    later::come_from(Source { part, report: report_part, cyrillic_words, arabic_words });
    // The page keeps a place for the quote, because Yew clears whatever it is given.
    if let Some(place) = gloo_utils::document().get_element_by_id("quote") {
        yew::Renderer::<QuotePage>::with_root(place).render();
    }
}
