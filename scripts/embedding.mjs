// The part of a build that is for other sites: embed.js under its stable name and under one that carries its version and hash, the hashes
// by which a page can hold it to what it was, and the papers for developers. Knows no program.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "./digest.mjs";

const quoted = (text) => JSON.stringify(text);

/** As a script's or an import map's `integrity` asks for it. */
export const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** Writes it all into `stage`; `program` is the file that draws estimators. Returns the name of the script of estimate.html. */
export async function embedding({ stage, bundle, keep, program }) {
  const version = readFileSync("Cargo.toml", "utf8").match(/^version = "([^"]+)"/m)[1];
  const define = { ESTIMATOR_FILE: quoted(`./${program}`), QUOTE_FILE: quoted(`./${keep("embed-quote", "js", await bundle("pages/embedded-quote.js"))}`) };
  const script = await bundle("pages/embed.js", { define });
  const named = `embed-${version}-${digest(script).slice(0, 12)}.js`;
  for (const name of ["embed.js", named]) writeFileSync(join(stage, name), script);

  // embed.js asks for other files by names that carry their hashes, but a browser holds only this list against what comes, and of it only
  // the scripts; embed-test.js holds all of them.
  const others = readdirSync(stage).filter((file) => /^(embed-(dialog|quote)|estimator)-[0-9a-f]{12}\.(js|wasm)$/.test(file));
  const hashes = Object.fromEntries(others.sort().map((file) => [file, integrity(readFileSync(join(stage, file)))]));
  const said = { version, file: named, integrity: integrity(script), files: hashes };
  writeFileSync(join(stage, "embed.json"), `${JSON.stringify(said, null, 2)}\n`);

  writeFileSync(join(stage, "embed-test.js"), await bundle("pages/embed-test.js"));
  copyFileSync("pages/embed-test.html", join(stage, "embed-test.html"));
  copyFileSync("pages/embed.d.ts", join(stage, "embed.d.ts"));
  copyFileSync("pages/custom-elements.json", join(stage, "custom-elements.json"));
  copyFileSync("pages/estimate.html", join(stage, "estimate.html"));
  return { page: keep("estimator-page", "js", await bundle("pages/estimate.js", { define })) };
}
