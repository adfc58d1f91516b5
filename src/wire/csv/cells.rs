//! What a cell of a table says, as people and programs write it: numbers, days, times and lengths of time. Where it can be read
//! in two ways it is not guessed.

use crate::domain::civil_date::CivilDate;
use crate::domain::fraction::Fraction;
use crate::domain::rounding;
use crate::domain::typed::Typed;
use crate::wire::csv::trouble::TroubleKind;

/// The most characters of a text.
const MOST_CHARACTERS: usize = 4_000;

/// Which number of "03/04/2026" is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    DayFirst,
    MonthFirst,
}

/// A day as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayCell {
    Known(CivilDate),
    /// Two numbers of which either may be the day, and a year.
    Either(u8, u8, i32),
}

impl DayCell {
    /// The order that it proves, if it does.
    pub fn proves(self) -> Option<DayOrder> {
        match self {
            DayCell::Known(_) => None,
            DayCell::Either(first, second, _) if first > 12 && second <= 12 => Some(DayOrder::DayFirst),
            DayCell::Either(first, second, _) if second > 12 && first <= 12 => Some(DayOrder::MonthFirst),
            DayCell::Either(..) => None,
        }
    }

    /// The day by an order; nothing where there is no such day.
    pub fn by(self, order: DayOrder) -> Option<CivilDate> {
        match (self, order) {
            (DayCell::Known(day), _) => Some(day),
            (DayCell::Either(day, month, year), DayOrder::DayFirst)
            | (DayCell::Either(month, day, year), DayOrder::MonthFirst) => CivilDate::new(year, month, day),
        }
    }
}

/// A day: "2026-03-31", "31.03.2026", "31/03/2026" or "03/31/2026"; a time behind it is passed over.
pub fn day(text: &str) -> Result<DayCell, TroubleKind> {
    const NOT: TroubleKind = TroubleKind::NotADay;
    let date = text.split(['T', ' ']).next().unwrap_or_default();
    let sign = date.chars().find(|c| matches!(c, '-' | '/' | '.')).ok_or(NOT)?;
    let parts: Vec<&str> = date.split(sign).collect();
    let number = |text: &str| -> Result<i32, TroubleKind> {
        let are_digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        if are_digits { text.parse().map_err(|_| NOT) } else { Err(NOT) }
    };
    let [first, second, third] = parts.as_slice() else { return Err(NOT) };
    let small = |text: &str| u8::try_from(number(text)?).map_err(|_| NOT);
    let found = if first.len() == 4 {
        DayCell::Known(CivilDate::new(number(first)?, small(second)?, small(third)?).ok_or(NOT)?)
    } else if third.len() != 4 {
        return Err(NOT);
    } else if sign == '.' {
        DayCell::Known(CivilDate::new(number(third)?, small(second)?, small(first)?).ok_or(NOT)?)
    } else {
        DayCell::Either(small(first)?, small(second)?, number(third)?)
    };
    let is_possible = [DayOrder::DayFirst, DayOrder::MonthFirst].iter().any(|order| found.by(*order).is_some());
    if is_possible { Ok(found) } else { Err(NOT) }
}

/// A number with a comma or a point before its decimals and spaces or apostrophes between thousands. `sign` stands between the
/// cells: where that is a comma, decimals are written with a point. "1,234" can be read in two ways and is not taken.
pub fn number(text: &str, sign: char) -> Result<Typed, TroubleKind> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '\u{202f}')).collect();
    let bare = bare.replace('\u{2212}', "-");
    let count = |mark: char| bare.matches(mark).count();
    let plain = match (count(','), count('.')) {
        (0, 0) => bare,
        (0, 1) if sign == ',' || !is_unclear(&bare, '.') => bare,
        (1, 0) if sign != ',' || !is_unclear(&bare, ',') => bare.replace(',', "."),
        (0, 1) | (1, 0) => return Err(TroubleKind::UnclearNumber),
        // The last of two kinds stands before the decimals; of one kind that stands more than once all are between thousands.
        (commas, 1) if commas > 0 && bare.rfind('.') > bare.rfind(',') => bare.replace(',', ""),
        (1, points) if points > 0 && bare.rfind(',') > bare.rfind('.') => bare.replace('.', "").replace(',', "."),
        (0, _) => bare.replace('.', ""),
        (_, 0) => bare.replace(',', ""),
        _ => return Err(TroubleKind::NotANumber),
    };
    // "1." and ".5" are written so by some.
    let plain = plain.strip_suffix('.').map_or(plain.clone(), str::to_owned);
    let plain = if plain.starts_with('.') { format!("0{plain}") } else { plain };
    Typed::from_plain(&plain).map_err(|_| TroubleKind::NotANumber)
}

/// Whether the digits around the only mark are as good as thousands.
fn is_unclear(text: &str, mark: char) -> bool {
    let (whole, rest) = text.split_once(mark).unwrap_or_default();
    let whole = whole.trim_start_matches('-');
    rest.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
}

/// A length of time in minutes: "1:30", "01:30:00", or hours as a number, "1.5". Rounded to whole minutes, and never to none.
pub fn length(text: &str, sign: char) -> Result<u32, TroubleKind> {
    const NOT: TroubleKind = TroubleKind::NotALength;
    let minutes = if text.contains(':') {
        let parts: Vec<u64> = text.split(':').map(str::parse).collect::<Result<_, _>>().map_err(|_| NOT)?;
        let (hours, minutes, seconds) = match parts.as_slice() {
            [hours, minutes] => (*hours, *minutes, 0),
            [hours, minutes, seconds] => (*hours, *minutes, *seconds),
            _ => return Err(NOT),
        };
        if minutes > 59 || seconds > 59 {
            return Err(NOT);
        }
        let all = hours.saturating_mul(3_600).saturating_add(minutes.saturating_mul(60)).saturating_add(seconds);
        if all == 0 {
            return Err(NOT);
        }
        all.saturating_add(30) / 60
    } else {
        let hours = number(text, sign).map_err(|kind| if kind == TroubleKind::NotANumber { NOT } else { kind })?;
        if hours.is_negative() || hours.is_zero() {
            return Err(NOT);
        }
        let minutes = rounding::half_away_from_zero(&hours.fraction().times(&Fraction::whole(60)), 0).ok_or(NOT)?;
        u64::try_from(minutes.units()).map_err(|_| NOT)?
    };
    match u32::try_from(minutes.max(1)) {
        Ok(minutes) if minutes <= 1_440 => Ok(minutes),
        _ => Err(TroubleKind::LongerThanADay),
    }
}

/// A time of day in minutes after midnight: "09:00", "9:00:30", "9:00 PM".
pub fn clock(text: &str) -> Result<u16, TroubleKind> {
    const NOT: TroubleKind = TroubleKind::NotATime;
    let small = text.to_lowercase();
    let (time, afternoon) = match (small.strip_suffix("am"), small.strip_suffix("pm")) {
        (Some(time), _) => (time.trim(), Some(false)),
        (_, Some(time)) => (time.trim(), Some(true)),
        _ => (small.as_str(), None),
    };
    let parts: Vec<u16> = time.split(':').map(str::parse).collect::<Result<_, _>>().map_err(|_| NOT)?;
    let (hours, minutes) = match parts.as_slice() {
        [hours, minutes] | [hours, minutes, _] if *minutes < 60 => (*hours, *minutes),
        _ => return Err(NOT),
    };
    let hours = match afternoon {
        None if hours < 24 => hours,
        Some(is_afternoon) if (1..=12).contains(&hours) => {
            (hours % 12).saturating_add(if is_afternoon { 12 } else { 0 })
        }
        _ => return Err(NOT),
    };
    Ok(hours.saturating_mul(60).saturating_add(minutes))
}

/// Yes or no; nothing where it says neither.
pub fn yes(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "true" | "1" | "x" | "так" => Some(true),
        "no" | "false" | "0" | "" | "ні" => Some(false),
        _ => None,
    }
}

/// Words, without the mark that keeps a spreadsheet from taking them for a formula.
pub fn words(text: &str) -> Result<&str, TroubleKind> {
    let bare = text.strip_prefix('\'').filter(|rest| is_guarded(rest)).unwrap_or(text);
    if bare.chars().nth(MOST_CHARACTERS).is_some() { Err(TroubleKind::TooLong) } else { Ok(bare) }
}

/// Whether a spreadsheet would take words for a formula, so that a mark has to stand before them. Telephone numbers and other
/// numbers with a sign do nothing.
pub fn is_guarded(text: &str) -> bool {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || b" .,()-".contains(&byte));
    match text.chars().next() {
        Some('=' | '@' | '\t' | '\r') => true,
        Some('\'') => is_guarded(text.get(1..).unwrap_or_default()),
        Some('+' | '-') => !is_number(text.get(1..).unwrap_or_default()),
        _ => false,
    }
}
