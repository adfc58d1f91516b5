//! Asks the linker of the desk's program for what its splitting into several files needs. Knows nothing else.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bin=studio=--emit-relocs");
    }
}
