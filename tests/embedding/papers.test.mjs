// What developers are given says what is so: hashes, types, the description of the elements, the guide.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { hash, journey, oneTier, soon } from "./ground.mjs";

const dist = process.env.DIST ?? "dist";
const read = (file) => readFileSync(file, "utf8");
const manifest = JSON.parse(read(`${dist}/custom-elements.json`)).modules[0].declarations;

test("embed.json names the script of this release, and its hashes hold", () => {
  const { version, file, integrity, files } = JSON.parse(read(`${dist}/embed.json`));
  assert.equal(version, read("Cargo.toml").match(/^version = "([^"]+)"/m)[1]);
  assert.ok(file.startsWith(`embed-${version}-`));
  assert.equal(integrity, hash(readFileSync(`${dist}/${file}`)));
  assert.equal(read(`${dist}/${file}`), read(`${dist}/embed.js`));
  const others = readdirSync(dist).filter((name) => /^(embed-(dialog|quote)|estimator)-[0-9a-f]{12}\.(js|wasm)$/.test(name));
  assert.deepEqual(Object.keys(files).sort(), others.sort());
  for (const name of others) assert.equal(files[name], hash(readFileSync(`${dist}/${name}`)), name);
});

journey("the elements have the attributes, properties and methods that their description names", async ({ page, write }) => {
  await page.goto(write("papers.html", ""));
  await page.waitForFunction(() => customElements.get("ratewright-quote"));
  for (const { tagName, attributes, members } of manifest) {
    const observed = await page.evaluate((tag) => customElements.get(tag).observedAttributes, tagName);
    assert.deepEqual(attributes.map(({ name }) => name), observed.filter((name) => !["lang", "dir", "title"].includes(name)), tagName);
    const has = await page.evaluate(([tag, names]) => names.filter((name) => !(name in document.createElement(tag))), [tagName, members.map(({ name }) => name)]);
    assert.deepEqual(has, []);
  }
});

journey("the parts that the description names are there, and no others", async ({ page, write, desk }) => {
  await page.goto(write("parts.html", `<ratewright-estimator mode="dialog" rates="${desk("rates.json")}"></ratewright-estimator>`));
  const estimator = page.locator("ratewright-estimator");
  const found = new Set();
  const look = async () => {
    const parts = await estimator.evaluate((node) => [...node.shadowRoot.querySelectorAll("[part]")].flatMap((one) => [...one.part]));
    for (const part of parts) found.add(part);
  };
  await estimator.getByRole("button").click();
  await estimator.getByRole("button", { name: /^Ask / }).waitFor();
  await look();
  await estimator.getByRole("button", { name: /^Ask / }).click();
  await estimator.getByLabel("Name", { exact: true }).fill("Iryna");
  await look();
  await estimator.getByLabel("E-mail").fill("iryna@tern.example");
  const consent = estimator.getByRole("checkbox");
  if (await consent.count()) await consent.check();
  await estimator.getByRole("button", { name: "Prepare the message" }).click();
  await estimator.getByText("Your request is ready").waitFor();
  await look();
  // A single tier has no columns, and a ruler.
  await estimator.evaluate((node, rates) => (node.rates = rates), oneTier());
  await soon(async () => (await look(), assert.ok(found.has("ruler"))));
  const [{ cssParts }] = manifest;
  assert.deepEqual([...found].sort(), cssParts.map(({ name }) => name).sort());
});

journey("an import map holds the scripts to their bytes: with the hashes of embed.json it shows, with another it doesn't", async ({ page, put, desk, allow }) => {
  allow(/integrity|digest|ERR_/i);
  const { files } = JSON.parse(read(`${dist}/embed.json`));
  const at = (name, change) => {
    const integrity = Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith(".js")).map(([file, is]) => [desk(file), change(is)]));
    return put(name, `<!DOCTYPE html><html lang="en"><title>Host</title><script type="importmap">${JSON.stringify({ integrity })}</script>
<script type="module" src="${desk("embed.js")}"></script><ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator></html>`);
  };
  await page.goto(at("map.html", (is) => is));
  await page.getByRole("heading", { name: "What might yours cost?" }).waitFor();
  await page.goto(at("map-wrong.html", () => hash("something else")));
  await page.getByText("The estimate can’t be shown here.").waitFor();
});

test("the guide tells what each cause of trouble means, and no other", () => {
  const guide = read("docs/embedding.md");
  const said = [...guide.slice(guide.indexOf("| `why` |")).matchAll(/^\| `([a-z]+)` \|/gm)].map(([, why]) => why).filter((why) => why !== "why");
  const typed = [...read("pages/embed.d.ts").match(/^  why: (.*);$/m)[1].matchAll(/"([a-z]+)"/g)].map(([, why]) => why);
  assert.deepEqual(said, typed);
  const program = [...read("src/surfaces/estimator/opening.rs").matchAll(/NotShown::\w+ => "([a-z]+)"/g)].map(([, why]) => why);
  assert.equal(program.length, 7);
  for (const why of program) assert.ok(typed.includes(why), why);
});

test("types and guide name every attribute, event, property and part", () => {
  const types = read(`${dist}/embed.d.ts`);
  const guide = read("docs/embedding.md");
  for (const { attributes, events, cssProperties = [], cssParts } of manifest) {
    for (const { name } of attributes) {
      assert.match(types, new RegExp(`^  ${name}: `, "m"));
      assert.ok(guide.includes(`\`${name}\``), name);
    }
    for (const { name } of events) assert.ok(types.includes(`"${name}"`) && guide.includes(`\`${name}\``), name);
    for (const { name } of [...cssProperties, ...cssParts]) assert.ok(guide.includes(`\`${name}\``), name);
  }
});

test("the style of what stands in other pages counts in their own measures: no rem", () => {
  for (const file of ["styles/embedded.css", "styles/estimating.css", "styles/opener.css"]) assert.doesNotMatch(read(file), /\d(rem)\b/, file);
});
