//! The day and the hour where the browser is.

use js_sys::Date;
use wasm_bindgen::JsCast;

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

/// The day that it is now in a time zone; nothing where the browser does not know the zone.
pub fn today_in(zone: &str) -> Option<(i32, u8, u8)> {
    let options = js_sys::Object::new();
    for (name, value) in
        [("timeZone", zone), ("calendar", "gregory"), ("year", "numeric"), ("month", "2-digit"), ("day", "2-digit")]
    {
        js_sys::Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    // Swedish writes a day as YYYY-MM-DD. Made through Reflect, because an unknown zone is an exception.
    let constructor =
        js_sys::Reflect::get(&js_sys::Reflect::get(&js_sys::global(), &"Intl".into()).ok()?, &"DateTimeFormat".into());
    let constructor: js_sys::Function = constructor.ok()?.dyn_into().ok()?;
    let arguments = js_sys::Array::of2(&"sv".into(), &options);
    let format: js_sys::Intl::DateTimeFormat =
        js_sys::Reflect::construct(&constructor, &arguments).ok()?.unchecked_into();
    let text = format.format().call1(&format, &Date::new_0()).ok()?.as_string()?;
    let mut parts = text.split('-');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// A time, milliseconds since the beginning of 1970 in UTC, as calendar and clock show it here: year, month, day, and "09:31".
pub fn here(at: u64) -> ((i32, u8, u8), String) {
    // A whole number far below 2^53.
    let at = Date::new(&wasm_bindgen::JsValue::from_f64(at as _));
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    let day = (i32::try_from(at.get_full_year()).unwrap_or(2026), small(at.get_month() + 1), small(at.get_date()));
    (day, format!("{:02}:{:02}", at.get_hours(), at.get_minutes()))
}

/// Seconds since the beginning of 1970 in UTC.
pub fn now() -> i64 {
    // A clock's number of milliseconds is whole and far below 2^53.
    (Date::now() / 1000.0) as _
}

/// The hour as a clock shows it: "09:31".
pub fn hour() -> String {
    let now = Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}
