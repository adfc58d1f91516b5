//! Asks the linker of the programs that come in several files for what their splitting needs. Knows nothing else.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        for program in ["studio", "quote"] {
            println!("cargo::rustc-link-arg-bin={program}=--emit-relocs");
        }
    }
}
