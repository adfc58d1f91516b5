//! Random bits from the browser's own source.

/// 128 random bits. Every browser gives them; one that did not would make two things with one id, so the program stops there.
pub fn bits() -> u128 {
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    match crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)) {
        Some(Ok(_)) => u128::from_le_bytes(bytes),
        _ => wasm_bindgen::throw_str("no random bits"),
    }
}
