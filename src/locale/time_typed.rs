//! Reads a piece of work as it is typed on one line: first how long it took, then what was done.

/// What was read: the minutes, and the words behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedWork<'a> {
    pub minutes: u32,
    pub what: &'a str,
}

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWork {
    /// It does not begin with how long it took.
    NoTime,
    /// No minutes at all.
    NoMinutes,
    /// More than a day.
    TooLong,
}

const HOURS: [&str; 11] = ["h", "hr", "hrs", "hour", "hours", "г", "год", "година", "години", "годин", "ч"];
const MINUTES: [&str; 9] = ["m", "min", "mins", "minute", "minutes", "хв", "хвилина", "хвилини", "хвилин"];

/// "2:30 design", "2h30 design", "2.5 design", "2,5 год дизайн", "150m design". A number without a unit is hours.
pub fn read(text: &str) -> Result<TypedWork<'_>, NoWork> {
    let text = text.trim();
    let (first, rest) = number(text).ok_or(NoWork::NoTime)?;
    let (minutes, what) = if let Some(rest) = rest.strip_prefix(':') {
        let (part, rest) = whole(rest).filter(|(part, _)| *part < 60).ok_or(NoWork::NoTime)?;
        (hundredths_of_hours(first).saturating_add(part), unit(rest, &HOURS).unwrap_or(rest))
    } else if let Some(rest) = unit(rest, &MINUTES) {
        (first.saturating_add(50) / 100, rest)
    } else if let Some(rest) = unit(rest, &HOURS) {
        let more = whole(rest.trim_start()).filter(|(part, _)| *part < 60);
        // "2h 30 design" has 30 minutes; in "2h 3d model" the number begins a word.
        match more.map(|(part, rest)| (part, unit(rest, &MINUTES).unwrap_or(rest))) {
            Some((part, rest)) if is_end(rest) => (hundredths_of_hours(first).saturating_add(part), rest),
            _ => (hundredths_of_hours(first), rest),
        }
    } else if is_end(rest) {
        (hundredths_of_hours(first), rest)
    } else {
        return Err(NoWork::NoTime);
    };
    match minutes {
        0 => Err(NoWork::NoMinutes),
        1..=1_440 => Ok(TypedWork { minutes, what: what.trim() }),
        _ => Err(NoWork::TooLong),
    }
}

/// Hours in hundredths as minutes, half a minute rounded up.
fn hundredths_of_hours(hours: u32) -> u32 {
    hours.saturating_mul(60).saturating_add(50) / 100
}

/// A number to two decimals, in hundredths, and what follows it.
fn number(text: &str) -> Option<(u32, &str)> {
    let (units, rest) = whole(text)?;
    let units = units.saturating_mul(100);
    let Some((digits, after)) = rest.strip_prefix(['.', ',']).and_then(run) else { return Some((units, rest)) };
    let two: String = digits.chars().chain("00".chars()).take(2).collect();
    Some((units.saturating_add(two.parse().ok()?), after))
}

fn whole(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = run(text)?;
    Some((digits.parse().unwrap_or(u32::MAX), rest))
}

/// The digits at the beginning, and what follows them.
fn run(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// What follows one of the units, which may stand behind a space.
fn unit<'a>(text: &'a str, units: &[&str]) -> Option<&'a str> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let is_one = units.contains(&word.to_lowercase().as_str());
    is_one.then(|| rest.strip_prefix('.').unwrap_or(rest))
}

/// Whether a number ends here.
fn is_end(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::{NoWork, TypedWork, read};

    #[test]
    fn people_type_it_in_many_ways() {
        for (text, minutes, what) in [
            ("2:30 design calls", 150, "design calls"),
            ("2h30 design", 150, "design"),
            ("2h 30 design", 150, "design"),
            ("2h 30min design", 150, "design"),
            ("2 h 30 m design", 150, "design"),
            ("2.5 design", 150, "design"),
            ("2,5 год дизайн", 150, "дизайн"),
            ("2г 30 дзвінки", 150, "дзвінки"),
            ("2 год. 30 хв. дзвінки", 150, "дзвінки"),
            ("150m design", 150, "design"),
            ("90 хв дзвінок", 90, "дзвінок"),
            ("1 page", 60, "page"),
            ("2h 3d model", 120, "3d model"),
            // 0.33 hours are 19.8 minutes.
            ("0.33 call", 20, "call"),
            ("24", 1_440, ""),
            ("0:01", 1, ""),
        ] {
            assert_eq!(read(text), Ok(TypedWork { minutes, what }), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_told() {
        for (text, why) in [
            ("", NoWork::NoTime),
            ("design 2h", NoWork::NoTime),
            ("2:75 design", NoWork::NoTime),
            ("3d model", NoWork::NoTime),
            ("0 design", NoWork::NoMinutes),
            ("0:00", NoWork::NoMinutes),
            ("25h design", NoWork::TooLong),
            ("99999999999 design", NoWork::TooLong),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
    }
}
