//! A text as a QR code, drawn as one path. Knows neither what the text means nor where the drawing goes.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Modules that stay empty on each side, without which readers find no code.
const QUIET: i32 = 4;

/// The highest version that is tried at level M; a longer text is drawn at level L. At level M, 666 bytes fit in it.
const MOST_OF_MEDIUM: u8 = 20;

/// A drawing of dark squares of one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Its width and its height, the empty edge included.
    pub size: i32,
    /// The dark squares, as the data of a path to be filled: a rectangle for each run of them in a row.
    pub path: String,
}

/// The drawing of a text; nothing where it is too long for any code, beyond 2,953 bytes.
pub fn draw(text: &str) -> Option<Drawing> {
    // Links have letters of both cases, for which there is no form that is shorter than bytes.
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let levels = [(QrCodeEcc::Medium, Version::new(MOST_OF_MEDIUM)), (QrCodeEcc::Low, Version::MAX)];
    let code = levels.into_iter().find_map(|(level, most)| {
        // A better level is taken where it costs no larger version.
        QrCode::encode_segments_advanced(&segments, level, Version::MIN, most, None, true).ok()
    })?;
    let mut path = String::new();
    for row in 0..code.size() {
        let mut from = None;
        for column in 0..=code.size() {
            // Beside the code everything is light, so that every run ends.
            match (from, code.get_module(column, row)) {
                (None, true) => from = Some(column),
                (Some(start), false) => {
                    let (x, y) = (QUIET.saturating_add(start), QUIET.saturating_add(row));
                    let width = column.saturating_sub(start);
                    path.push_str(&format!("M{x} {y}h{width}v1h-{width}z"));
                    from = None;
                }
                _ => {}
            }
        }
    }
    Some(Drawing { size: code.size().saturating_add(QUIET.saturating_mul(2)), path })
}
