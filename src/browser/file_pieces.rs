//! A file that was chosen, read piece by piece, so that a large one neither fills the memory nor stops the page.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The bytes of a piece.
const PIECE: i32 = 1 << 17;

/// A file on its way. Beyond two thousand million bytes nothing is read.
#[derive(Debug)]
pub struct FilePieces {
    file: File,
    size: i32,
    read: i32,
}

impl FilePieces {
    pub fn new(file: File) -> FilePieces {
        let size = file.size() as i32;
        FilePieces { file, size, read: 0 }
    }

    /// What it is called.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// How much of it has been read, in percent.
    pub fn percent(&self) -> u32 {
        let percent = i64::from(self.read).saturating_mul(100).checked_div(i64::from(self.size));
        percent.and_then(|percent| u32::try_from(percent).ok()).unwrap_or(100)
    }

    /// The next piece; empty at the end, and nothing where the browser could not read it.
    pub async fn next(&mut self) -> Option<Vec<u8>> {
        let end = self.read.saturating_add(PIECE).min(self.size);
        if end <= self.read {
            return Some(Vec::new());
        }
        let piece = self.file.slice_with_i32_and_i32(self.read, end).ok()?;
        let buffer: ArrayBuffer = JsFuture::from(piece.array_buffer()).await.ok()?.dyn_into().ok()?;
        self.read = end;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}
