// Holds the versions named in Cargo.toml, Cargo.lock and package.json against scripts/versions.env, so that they can't drift apart.
import { readFileSync } from "node:fs";

const read = (file) => readFileSync(file, "utf8");
const pins = Object.fromEntries(
  read("scripts/versions.env")
    .split("\n")
    .filter((line) => /^[A-Z_]+=/.test(line))
    .map((line) => line.split("=")),
);
const cargo = read("Cargo.toml");
const lock = read("Cargo.lock");
const tools = JSON.parse(read("package.json")).devDependencies;

const required = (name) => cargo.match(new RegExp(`^${name} = (?:\\{ version = )?"=?([^"]+)"`, "m"))?.[1];
const locked = (name) => lock.match(new RegExp(`name = "${name}"\nversion = "([^"]+)"`))?.[1];

const found = [
  ["RUST", "Cargo.toml, rust-version", required("rust-version")],
  ["WASM_BINDGEN", "Cargo.toml", required("wasm-bindgen")],
  ["WASM_BINDGEN", "Cargo.lock", locked("wasm-bindgen")],
  ["WASM_BINDGEN_TEST", "Cargo.toml", required("wasm-bindgen-test")],
  ["WASM_SPLIT", "Cargo.toml", required("wasm_split_helpers")],
  ["WASM_SPLIT", "Cargo.lock", locked("wasm_split_helpers")],
  ["ESBUILD", "package.json", tools.esbuild],
  ["BINARYEN", "package.json", tools.binaryen],
  ["PLAYWRIGHT_CORE", "package.json", tools["playwright-core"]],
  ["AXE_CORE", "package.json", tools["axe-core"]],
];
const drifted = found.filter(([pin, , version]) => pins[pin] !== version);
for (const [pin, where, version] of drifted) {
  console.error(`${where} has ${version ?? "no version"} where scripts/versions.env has ${pin}=${pins[pin]}.`);
}
process.exit(drifted.length ? 1 : 0);
