//! QR codes as drawn: another program reads from the drawing what was put in.

use proptest::prelude::{prop_assert_eq, proptest};
use ratewright::wire::qr_code::draw;

use crate::offers::config;

/// Pixels of a module.
const SCALE: usize = 3;

/// The dark modules of a drawing, by rows, from the data of its path alone.
#[track_caller]
fn modules(size: i32, path: &str) -> Vec<Vec<bool>> {
    let mut rows = vec![vec![false; size as usize]; size as usize];
    let pieces: Vec<&str> = path.split_terminator('z').collect();
    for piece in pieces {
        let (at, width) = piece.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let (there, back) = width.split_once("v1h-").unwrap();
        assert_eq!(there, back);
        let (x, y, width): (usize, usize, usize) = (x.parse().unwrap(), y.parse().unwrap(), there.parse().unwrap());
        for module in &mut rows[y][x..x + width] {
            assert!(!*module, "drawn twice");
            *module = true;
        }
    }
    rows
}

/// What another program reads from the drawing of a text, and the version and level that it finds: 0 is M, 1 is L, 2 is H, 3 is Q.
#[track_caller]
fn read(text: &str) -> (String, usize, u16) {
    let drawing = draw(text).unwrap();
    let rows = modules(drawing.size, &drawing.path);
    let edge = rows.len() * SCALE;
    let light = |x: usize, y: usize| if rows[y / SCALE][x / SCALE] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(edge, edge, light);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "{text}");
    let (meta, content) = grids[0].decode().unwrap();
    (content, meta.version.0, meta.ecc_level)
}

#[track_caller]
fn case(text: &str, version: usize, levels: &[u16]) {
    let (content, found, level) = read(text);
    assert_eq!(content, text);
    assert_eq!(found, version, "{} bytes", text.len());
    assert!(levels.contains(&level), "{} bytes at level {level}", text.len());
}

/// The capacities are those of ISO/IEC 18004, table 7, in bytes.
#[test]
fn a_text_takes_the_smallest_code_at_level_m() {
    let not_low = [0, 2, 3];
    case("https://quotes.example/#1aZ", 3, &[3]);
    case(&"a".repeat(26), 2, &not_low);
    case(&"a".repeat(27), 3, &not_low);
    case(&"a".repeat(412), 15, &[0]);
    case(&"a".repeat(413), 16, &not_low);
    case(&"a".repeat(666), 20, &[0]);
}

#[test]
fn a_longer_text_goes_at_level_l() {
    case(&"a".repeat(667), 18, &[1]);
    case(&"a".repeat(858), 20, &[1]);
    case(&"a".repeat(859), 21, &[1]);
    case(&"Zz9-_".repeat(590), 40, &[1]);
    assert!(draw(&"a".repeat(2_953)).is_some());
    assert_eq!(draw(&"a".repeat(2_954)), None);
}

#[test]
fn four_modules_stay_empty_around_it() {
    let drawing = draw("a").unwrap();
    assert_eq!(drawing.size, 21 + 8);
    let rows = modules(drawing.size, &drawing.path);
    let is_dark = |x: usize, y: usize| rows[y][x];
    // A corner of each finder.
    assert!(is_dark(4, 4) && is_dark(24, 4) && is_dark(4, 24));
    for place in 0..29 {
        for edge in [0, 1, 2, 3, 25, 26, 27, 28] {
            assert!(!is_dark(place, edge) && !is_dark(edge, place), "{place} {edge}");
        }
    }
}

proptest! {
    #![proptest_config(config(20))]

    #[test]
    fn every_text_is_read_back(text in "[a-zA-Z0-9:/?#._-]{1,400}", any in "\\PC{1,120}") {
        prop_assert_eq!(read(&text).0, text);
        prop_assert_eq!(read(&any).0, any);
    }
}
