// The calculation as a module, in Node and in a page of another origin with a strict policy: figures worked out by hand, everything that
// is refused, and no page of ours that loads it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { journey, quoteToken } from "./ground.mjs";

const dist = process.env.DIST ?? "dist";
const { RatewrightError, estimate, evaluate, openQuote } = await import(pathToFileURL(resolve(dist, "ratewright.js")).href);
const published = readFileSync("tests/fixtures/published-rates-v1.json", "utf8");
const ids = (number) => `000000000000000000000000000000a${number}`;

/** One owner: 5,000 a month, 1,000 hours, margins of 0, 25 and 40 %. */
const workbook = {
  format: "ratewright-workbook",
  schema: 1,
  studio: {
    name: "Northlight",
    currency: "GBP",
    team: [{ id: "1", name: "Owner", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }],
    roles: [{ id: "9", name: "Design" }],
    profit: { base: { percent: "0" }, target: { percent: "25" }, stretch: { percent: "40" } },
  },
};

async function refused(promise, kind, at = "") {
  const problem = await promise.then(
    () => assert.fail("nothing was refused"),
    (problem) => problem,
  );
  assert.ok(problem instanceof RatewrightError, String(problem));
  assert.deepEqual([problem.reasons[0].kind, problem.reasons[0].at], [kind, at], problem.message);
  assert.ok(problem.message.includes(kind));
}

test("a workbook is evaluated: 60,000 over 1,000 hours is 60; /0.75 is 80; /0.6 is 100", async () => {
  for (const given of [workbook, JSON.stringify(workbook)]) {
    const found = await evaluate(given, "2026-03-01");
    assert.equal(found.today, "2026-03-01");
    const hours = ["base", "target", "stretch"].map((band) => found.rates.hour[band].shown);
    assert.deepEqual(hours, ["60.00", "80.00", "100.00"]);
  }
  await refused(evaluate("{"), "not_json");
  await refused(evaluate({ format: "something-else" }), "not_a_workbook");
  await refused(evaluate(workbook, "the first of May"), "not_a_date", "today");
  const wrong = structuredClone(workbook);
  wrong.studio.team[0].costs.month = "five thousand";
  await assert.rejects(evaluate(wrong), (problem) => problem.reasons.some(({ found }) => found.includes("five thousand")));
});

/** Amounts of pence as whole numbers, so that nothing here is a float. */
const pence = (text) => BigInt(text.replace(".", ""));

test("a choice is estimated by published rates, and its rows add up", async () => {
  // 8 pages at first: 960 + 8 x 280 = 3,200 and 1,200 + 8 x 350 = 4,000; all at the upper prices in the second tier.
  const first = await estimate(published, {});
  assert.deepEqual(first.tiers.map(({ from, to }) => [from, to]), [["3200.00", "4000.00"], ["4000.00", "4000.00"]]);
  assert.equal(first.firm, false);
  // 10 pages with words: 960 + 2,800 + 500.03 and 1,200 + 3,500 + 625.03; with ordering in the second: 1,000 more;
  // 4,260.03, 5,325.03 and 6,325.03, each up to the next ten.
  const choice = { tier: 1, quantities: { [ids(2)]: 10, [ids(3)]: 0, [ids(4)]: 1, [ids(5)]: 1 } };
  const found = await estimate(JSON.parse(published), choice);
  assert.deepEqual(found.choice.quantities, choice.quantities);
  assert.deepEqual(found.tiers.map(({ from, to }) => [from, to]), [["4270.00", "5330.00"], ["6330.00", "6330.00"]]);
  for (const { rows, from, to } of found.tiers) {
    for (const [side, total] of [["from", from], ["to", to]]) {
      assert.equal(rows.reduce((sum, row) => sum + pence(row[side]), 0n), pence(total));
    }
  }
  // What can't be chosen is as it is at first: 41 pages are one too many.
  const beyond = await estimate(published, { tier: 9, quantities: { [ids(2)]: 41, nonsense: 3 } });
  assert.deepEqual([beyond.choice.tier, beyond.choice.quantities[ids(2)]], [0, 8]);
});

test("rates that were changed, cut or made by something newer are refused by name", async () => {
  await refused(estimate("{", {}), "not_json");
  await refused(estimate({ hello: 1 }, {}), "not_published_rates");
  await refused(estimate(published.replace("280.00", "180.00"), {}), "forged", "seal");
  await refused(estimate(published.replace(/"version": ?1/, '"version":2'), {}), "newer");
  const unsealed = JSON.parse(published);
  delete unsealed.seal;
  await refused(estimate(unsealed, {}), "no_seal", "seal");
});

test("a quote's link is opened, and one letter of it changed refuses it", async () => {
  const token = quoteToken();
  for (const link of [token, `https://desk.example.com/quote.html#${token}`, `Hello,\n\nhere it is: <${token}>\n`]) {
    const found = await openQuote(link);
    assert.equal(found.quote.number, 27);
    assert.match(found.signer, /^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
    assert.ok(found.tiers.length > 0);
    for (const { usual } of found.tiers) assert.match(usual.gross, /^\d+\.\d\d$/);
  }
  const place = token.indexOf(".") - 90;
  const other = token[place] === "A" ? "B" : "A";
  await assert.rejects(openQuote(token.slice(0, place) + other + token.slice(place + 1)), RatewrightError);
  await refused(openQuote("nothing here"), "not_opened");
});

const guide = readFileSync("docs/calculation.md", "utf8");

test("the guide's examples run in an empty folder as they stand, and print what they say", () => {
  const folder = mkdtempSync(join(tmpdir(), "ratewright-guide-"));
  mkdirSync(join(folder, "dist"));
  // The three files that the guide names, and its word for older releases of Node.
  const named = readdirSync(dist).filter((file) => /^ratewright(-[0-9a-f]{12})?\.(js|wasm)$/.test(file));
  assert.equal(named.length, 3);
  for (const file of named) copyFileSync(join(dist, file), join(folder, "dist", file));
  writeFileSync(join(folder, "dist/package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "rates.json"), published);
  const examples = [...guide.matchAll(/```js\n([\s\S]*?)```/g)].map(([, example]) => example);
  assert.equal(examples.length, 2);
  for (const example of examples) {
    writeFileSync(join(folder, "example.mjs"), example);
    const printed = execFileSync(process.execPath, ["example.mjs"], { encoding: "utf8", cwd: folder }).trim().split("\n");
    // The second from 960 + 10 x 280 and 1,200 + 10 x 350.
    assert.deepEqual(printed, [...example.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said]) => said));
  }
  rmSync(folder, { recursive: true });
});

journey("the guide's page shows its sum", async ({ page, put, desk }) => {
  const example = guide.match(/```html\n([\s\S]*?)```/)[1];
  await page.goto(put("calculation-guide.html", example.replaceAll("https://desk.example.com/", desk())));
  await page.getByText("3200.00 to 4000.00 GBP").waitFor();
});

test("no page of ours and no script that a page loads names it", () => {
  const ours = readdirSync(dist).filter((file) => /\.(html|js)$/.test(file) && !/^(ratewright|worker)/.test(file));
  assert.ok(ours.length > 5);
  for (const file of ours) assert.doesNotMatch(readFileSync(join(dist, file), "utf8"), /ratewright-[0-9a-f]{12}\.|["/]ratewright\.js/, file);
});

journey("in a page of another origin, under its strict policy, it gives the same figures", async ({ page, put, desk, reports }) => {
  const script = `import { estimate, evaluate, openQuote } from "${desk("ratewright.js")}";
const rates = await (await fetch("${desk("rates.json")}")).text();
const found = { estimate: await estimate(rates, {}), evaluation: await evaluate(${JSON.stringify(workbook)}, "2026-03-01") };
found.refused = await openQuote("nothing").catch((problem) => problem.reasons);
document.body.dataset.found = JSON.stringify(found);`;
  put("strict/calculation.js", script);
  const before = reports();
  await page.goto(put("strict/calculation.html", `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Host</title><body><script type="module" src="calculation.js"></script>`));
  await page.waitForFunction(() => document.body.dataset.found);
  const found = JSON.parse(await page.evaluate(() => document.body.dataset.found));
  assert.deepEqual(found.estimate, await estimate(published, {}));
  assert.deepEqual(found.evaluation, await evaluate(workbook, "2026-03-01"));
  assert.equal(found.refused[0].kind, "not_opened");
  assert.equal(reports(), before);
});
