//! An amount of what a disk holds, in the largest unit of which there is one: "2.1 MB", "1.2 GB".

use crate::locale::language::Language;
use crate::locale::numerals;
use crate::locale::phrases::past;

/// A thousand bytes are a kilobyte, as disks are sold. Less than one is one.
pub fn bytes(count: u64, language: Language) -> String {
    let (unit, words) = match count {
        0..1_000_000 => {
            let whole = i128::from(count.div_ceil(1_000));
            return past::KILOBYTES.fill(language, [&numerals::write_fixed(whole, 0, language)]);
        }
        1_000_000..1_000_000_000 => (100_000_u64, past::MEGABYTES),
        _ => (100_000_000, past::GIGABYTES),
    };
    let tenths = count.saturating_add(unit.div_euclid(2)).div_euclid(unit);
    words.fill(language, [&numerals::write_fixed(i128::from(tenths), 1, language)])
}
