//! A file that was chosen, read piece by piece, so that a large one neither fills the memory nor stops the page.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The bytes of a piece.
const PIECE: u32 = 1 << 17;

/// A file on its way.
#[derive(Debug)]
pub struct FilePieces {
    file: File,
    read: f64,
}

impl FilePieces {
    pub fn new(file: File) -> FilePieces {
        FilePieces { file, read: 0.0 }
    }

    /// What it is called.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// How much of it has been read, in percent.
    pub fn percent(&self) -> u32 {
        let size = self.file.size();
        if size > 0.0 { (self.read / size * 100.0) as u32 } else { 100 }
    }

    /// The next piece; empty at the end, and nothing where the browser could not read it.
    pub async fn next(&mut self) -> Option<Vec<u8>> {
        let end = (self.read + f64::from(PIECE)).min(self.file.size());
        if end <= self.read {
            return Some(Vec::new());
        }
        let piece = self.file.slice_with_f64_and_f64(self.read, end).ok()?;
        let buffer: ArrayBuffer = JsFuture::from(piece.array_buffer()).await.ok()?.dyn_into().ok()?;
        self.read = end;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}
