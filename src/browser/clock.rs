//! The day and the hour where the browser is.

use js_sys::Date;

/// Today: year, month 1 to 12, day.
pub fn today() -> (i32, u8, u8) {
    let now = Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    (i32::try_from(now.get_full_year()).unwrap_or(2026), small(now.get_month() + 1), small(now.get_date()))
}

/// The time zone's IANA name, such as "Europe/Kyiv"; empty where the browser does not say.
pub fn zone() -> String {
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    let zone = js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into());
    zone.ok().and_then(|zone| zone.as_string()).unwrap_or_default()
}

/// The hour as a clock shows it: "09:31".
pub fn hour() -> String {
    let now = Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}
