//! The program against a second reckoning in another language, over the golden cases, the samples and random workbooks.

use std::process::Command;

#[test]
fn the_program_says_what_the_independent_model_says() {
    let python = Command::new("python3").arg("--version").output();
    if python.is_err() {
        println!("Left out: python3 is not installed, and the independent model needs it.");
        return;
    }
    let this = std::env::current_exe().unwrap();
    let program = this.ancestors().nth(2).unwrap().join("examples").join("evaluate");
    assert!(
        program.exists(),
        "{} is not built; cargo test builds it, cargo test --test suite does not: cargo build --example evaluate",
        program.display()
    );
    let done = Command::new("python3")
        .arg("-B")
        .arg(crate::path("tests/independent/check.py"))
        .arg(&program)
        .args(["--random", "400"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{said}\n{}", String::from_utf8_lossy(&done.stderr));
    println!("{said}");
}
