// Prints one hash over everything that a build is made from, so that a build with nothing new can be skipped.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const made = ["Cargo.toml", "Cargo.lock", "build.rs", "Trunk.toml", "index.html", "package-lock.json", "assets", "pages", "src", "styles"];
const copied = ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.md"];
const tools = ["bare.mjs", "csp.mjs", "digest.mjs", "embedding.mjs", "finish.mjs", "listed.mjs", "short-names.mjs", "unsaid.mjs", "versions.env"].map((file) => join("scripts", file));

const hash = createHash("sha256");
function add(path) {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
  else hash.update(path).update("\0").update(readFileSync(path)).update("\0");
}
for (const path of [...made, ...copied, ...tools]) add(path);
console.log(hash.digest("hex"));
