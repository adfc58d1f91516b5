// The last step of a build, called by Trunk in its staging folder: splits the desk and the client's page, optimises the three programs, bundles and
// minifies scripts and styles, names every file after its final bytes (but the addresses that must stay), fills in the policy.
import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { bare } from "./bare.mjs";
import { pagePolicy } from "./csp.mjs";
import { digest } from "./digest.mjs";
import { embedding } from "./embedding.mjs";
import { listed } from "./listed.mjs";
import { shortGlue, shortNames } from "./short-names.mjs";
import { unsaid } from "./unsaid.mjs";

const stage = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";
if (!stage) throw new Error("scripts/finish.mjs is called by Trunk; run `make dist`.");

// The oldest that BROWSERS.md promises.
const browsers = ["chrome123", "edge123", "firefox121", "safari17.5"];

// Chromium refuses what --all-features makes of a program, so every feature has its name.
const wasmOptions = [
  "-Oz",
  "--converge",
  // Rust's linker puts the stack lowest, and nothing at the addresses that a null pointer with an offset would reach.
  "--low-memory-unused",
  // A function with one caller packs better by itself than inside it, where it is longer than this.
  "--one-caller-inline-max-function-size=30",
  "--reorder-locals",
  "--reorder-globals",
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-sign-ext",
  "--enable-nontrapping-float-to-int",
  "--enable-mutable-globals",
  "--enable-reference-types",
  "--enable-multivalue",
];

const run = promisify(execFile);

/** Writes bytes under a name that carries their hash, and returns the name. */
function keep(name, ending, bytes) {
  const file = `${name}-${digest(bytes).slice(0, 12)}.${ending}`;
  writeFileSync(join(stage, file), bytes);
  return file;
}

/** wasm-opt is slow and its answer depends on nothing but its input, so an answer is kept beside the other build products. */
async function optimised(path) {
  if (!release) return readFileSync(path);
  const folder = "target/wasm-opt";
  const answer = join(folder, `${digest(readFileSync(path), wasmOptions.join(), version("binaryen")).slice(0, 24)}.wasm`);
  if (!existsSync(answer)) {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${answer}.${process.pid}`;
    await run("node_modules/.bin/wasm-opt", [path, "-o", unfinished, ...wasmOptions]);
    copyFileSync(unfinished, answer);
    rmSync(unfinished);
  }
  return readFileSync(answer);
}

function version(tool) {
  return JSON.parse(readFileSync(`node_modules/${tool}/package.json`, "utf8")).version;
}

async function bundle(entry, { glue, define } = {}) {
  const result = await build({
    entryPoints: [entry],
    alias: glue ? { program: resolve(glue) } : {},
    define: define ?? {},
    bundle: true,
    minify: release,
    write: false,
    format: "esm",
    charset: "utf8",
    legalComments: "none",
    target: browsers,
    external: entry.endsWith(".css") ? ["*.woff2", "*.svg"] : ["node:fs/promises"],
    logLevel: "warning",
  });
  return result.outputFiles[0].contents;
}

/** What the glue has for browsers older than those that BROWSERS.md promises, for callers of earlier releases of it, and for the texts of panics, which nobody sees. */
const needless = [
  ["function debugString(val)", /^function debugString\(val\) \{\n[\s\S]*?^\}\n/m, "const debugString = String;\n"],
  ["typeof FinalizationRegistry", /\(typeof FinalizationRegistry === 'undefined'\)\s*\? \{.*\}\s*: new/g, "new"],
  ["using deprecated parameters", /console\.warn\('using deprecated parameters[^']*'\);?/g, ""],
  ["'encodeInto' in", /^if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n[\s\S]*?^\}\n/m, ""],
];

function plainGlue(text) {
  for (const [mark, part, instead] of needless) {
    text = text.replace(part, instead);
    if (text.includes(mark)) throw new Error(`wasm-bindgen writes "${mark}" otherwise than scripts/finish.mjs expects.`);
  }
  return text;
}

/** One program: its glue and its wasm become two files with hashed names. */
async function program(name, glue, entry, define = {}, last = (bytes) => bytes) {
  const { bytes, names } = shortNames(await optimised(glue.replace(/\.js$/, "_bg.wasm")), `./${name}_bg.js`);
  writeFileSync(glue, plainGlue(shortGlue(readFileSync(glue, "utf8"), names)));
  const wasm = keep(name, "wasm", last(bare(bytes)));
  const script = keep(name, "js", await bundle(entry, { glue, define: { ...define, WASM_FILE: JSON.stringify(wasm) } }));
  rmSync(dirname(glue), { recursive: true });
  return { wasm, script };
}

/**
 * A program of several files: what src/bin marks is taken out of it into files of their own, and the glue learns their names.
 * This has to come before wasm-bindgen, so what Trunk's run of it left is thrown away. The parts have a style sheet of their own.
 */
async function split(name, dress) {
  const compiled = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown", release ? "release" : "debug", `${name}.wasm`);
  const folder = join(stage, `${name}-parts`);
  mkdirSync(folder);
  await run("wasm-split-cli", [compiled, folder, "--out-name", name]);
  const parts = readdirSync(folder).filter((file) => file.endsWith(".wasm") && file !== `${name}.wasm`);
  await run("wasm-bindgen", [join(folder, `${name}.wasm`), "--out-dir", folder, "--target", "web", "--no-typescript", "--keep-lld-exports"]);
  const loader = join(folder, "__wasm_split.js");
  const names = new Map();
  for (const part of parts) {
    // What several parts share has no name of its own.
    const called = part.replace(/^split_(.*)\.wasm$/, "later-$1").replace(/^chunk_.*\.wasm$/, "later-shared");
    names.set(part, keep(called, "wasm", await optimised(join(folder, part))));
  }
  writeFileSync(loader, loading(readFileSync(loader, "utf8"), names, dress));
  return join(folder, `${name}.js`);
}

/**
 * The loader that wasm-split-cli writes says for each file anew how it is fetched, and for each part which of the shared files it needs. Here
 * it is said once: a list of the shared files, and for each of them the parts that need it, a bit for each.
 */
function loading(text, names, dress) {
  const begin = /^(?:\/\*.*\*\/\n)?(?:const __chunk_|export const __wasm_split_load_)/m;
  const fetched = String.raw`makeLoad\(\(\) => \{\n\s*const src = fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)\);\n[^]*?\n, \[([^\]]*)\]\)`;
  const shared = [...text.matchAll(new RegExp(`^const (__chunk_\\d+) = ${fetched};$`, "gm"))];
  const parts = [...text.matchAll(new RegExp(`^export const (__wasm_split_load_(\\w+)) = wrapAsyncCb\\(${fetched}\\);$`, "gm"))];
  if (shared.length + parts.length !== names.size || shared.some(([, , , needs]) => needs) || !begin.test(text))
    throw new Error("wasm-split-cli writes its loader otherwise than scripts/finish.mjs expects.");
  const needs = parts.map(([, , , , list]) => new Set(list.split(", ")));
  const width = (2 ** parts.length - 1).toString(36).length;
  const bits = shared.map(([, name]) => needs.reduce((sum, list, part) => sum + (list.has(name) ? 2 ** part : 0), 0).toString(36).padStart(width, "0"));
  // Words alone need no style sheet.
  const part = ([, load, of, asked], place) => `export const ${load} = wrapAsyncCb(makeLoad(fetched("./${names.get(asked)}", ${/^(cyrillic|arabic)$/.test(of)}), needed(${2 ** place})));`;
  return `${text.slice(0, text.search(begin))}
// Like the glue's own loading, a part's does not depend on the type that a host sends.
// And it waits for its style sheet, so that nothing is shown undressed.
const fetched = (file, isBare) => () => {
  const src = fetch(new URL(file, import.meta.url));
  src.catch(() => {});
  return (imports) =>
    Promise.all([src, isBare || dressed()]).then(([part]) => part.arrayBuffer()).then((part) => WebAssembly.instantiate(part, imports));
};
const bits = "${bits.join("")}";
const shared = "${shared.map(([, , asked]) => `./${names.get(asked)}`).join(" ")}".split(" ").map((file) => makeLoad(fetched(file), []));
const needed = (part) => shared.filter((_, place) => parseInt(bits.slice(place * ${width}, place * ${width} + ${width}), 36) & part);
${parts.map(part).join("\n")}
let sheet;
function dressed() {
  return (sheet ??= new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("./${dress}", import.meta.url).href;
    link.onload = link.onerror = done;
    document.head.append(link);
  }));
}
`;
}

async function style(name) {
  const source = `styles/${name}.css`;
  return existsSync(source) ? bundle(source) : null;
}

/** Puts the final names into a page, and leaves out the link to a style sheet that isn't there. */
function page(file, names) {
  let text = readFileSync(join(stage, file), "utf8").replace("{policy}", pagePolicy);
  for (const [asked, given] of Object.entries(names)) {
    text = given
      ? text.replaceAll(`"./${asked}"`, `"./${given}"`)
      : text.replace(new RegExp(`^.*"\\./${asked}".*\\n`, "m"), "");
  }
  text = text.replace(/<!--(?!\[).*?-->\s*/gs, "").replace(/^\s*\n/gm, "");
  writeFileSync(join(stage, file), text);
}

const sheets = {};
for (const name of ["desk", "quote", "estimator", "opener"]) sheets[name] = await style(name);
const mark = keep("mark", "svg", readFileSync("assets/mark.svg"));
const icons = {};
for (const file of readdirSync("assets").filter((file) => file.endsWith(".png"))) {
  icons[`assets/${file}`] = keep(file.slice(0, -4), "png", readFileSync(join("assets", file)));
}
const sheet = (name) => sheets[name] && keep(name, "css", sheets[name]);

const aside = {
  // A desk that is being worked on is built anew all day, and keeps none of it.
  INSTALLED_FILE: JSON.stringify(release ? keep("later-installed", "js", await bundle("pages/installed.js")) : ""),
  STOPPED_FILE: JSON.stringify(keep("later-stopped", "js", await bundle("pages/stopped.js"))),
};

/** A style sheet inside a script, for shadow roots. */
const styled = (name) => ({ STYLE: JSON.stringify(Buffer.from(sheets[name] ?? "").toString("utf8").trim()) });
const opening = { DIALOG_FILE: JSON.stringify(`./${keep("embed-dialog", "js", await bundle("pages/opener.js", { define: styled("opener") }))}`) };
const framing = { FRAMED_FILE: JSON.stringify(keep("later-framed", "js", await bundle("pages/framed.js"))) };

const [desk, quote, estimator, calculation] = await Promise.all([
  split("studio", keep("later-style", "css", await style("later"))).then((glue) => program("studio", glue, "pages/desk.js", aside, unsaid)),
  split("quote", keep("later-answering", "css", await style("answering"))).then((glue) => program("quote", glue, "pages/quote.js", framing, unsaid)),
  program("estimator", join(stage, "estimator/estimator.js"), "pages/estimator.js", { ...styled("estimator"), ...opening }, unsaid),
  program("ratewright", join(stage, "calculation/calculation.js"), "pages/ratewright.js"),
]);

for (const left of ["studio.js", "studio_bg.wasm", "quote"]) rmSync(join(stage, left), { recursive: true });
for (const left of readdirSync(stage)) if (left.endsWith(".d.ts")) rmSync(join(stage, left));

page("index.html", {
  "studio.js": desk.script,
  "studio.wasm": desk.wasm,
  "styles/desk.css": sheet("desk"),
  "assets/mark.svg": mark,
  ...icons,
});
copyFileSync("pages/manifest.webmanifest", join(stage, "manifest.webmanifest"));
page("manifest.webmanifest", { "assets/mark.svg": mark, ...icons });
page("quote.html", {
  "quote.js": quote.script,
  "quote.wasm": quote.wasm,
  "styles/quote.css": sheet("quote"),
  "assets/mark.svg": mark,
});
// The sample studios are fetched by name when somebody asks for one.
for (const file of readdirSync("assets/samples")) {
  const sample = JSON.stringify(JSON.parse(readFileSync(join("assets/samples", file), "utf8")));
  writeFileSync(join(stage, `sample-${file.replace(/\.(?=.*\.)/g, "-")}`), sample);
}
// The licences ask to travel with what they cover.
for (const file of ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.md"]) copyFileSync(file, join(stage, file));
// For other programs, under a name that never changes.
writeFileSync(join(stage, "ratewright.js"), `export * from "./${calculation.script}";\n`);
copyFileSync("pages/ratewright.d.ts", join(stage, "ratewright.d.ts"));
const names = await embedding({ stage, bundle, keep, program: estimator.script });
const alone = keep("estimator-page", "css", await style("estimate"));
page("estimate.html", { "estimate.js": names.page, "styles/estimate.css": alone, "assets/mark.svg": mark });
page("embed-test.html", { "styles/estimate.css": alone, "assets/mark.svg": mark });
// Last, because it knows every file by its hash.
const { build: name, files } = listed(stage, readFileSync("pages/worker.js"));
const worker = release ? "pages/worker.js" : "pages/gone.js";
writeFileSync(join(stage, "worker.js"), await bundle(worker, { define: { BUILD: JSON.stringify(name), FILES: JSON.stringify(files) } }));
