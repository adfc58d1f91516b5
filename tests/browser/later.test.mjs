// What comes in files of its own: loaded when it is asked for and not before, and what happens where it can't be had.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";

const question = (page, place) => page.locator(".question input").nth(place);
const isSaved = (page) => page.locator(".saved").filter({ hasText: /^Saved/ }).first().waitFor();

/** Keeps the names of the parts that a page asks for: "rates", "proposals". */
function parts(page) {
  const asked = [];
  page.on("request", (request) => {
    const name = request.url().match(/\/later-(.+)-[0-9a-f]{12}\.wasm$/)?.[1];
    if (name && !name.startsWith("shared")) asked.push(name);
  });
  return asked;
}

journey("a first visit asks for no part; a part is asked for when it is wanted, once", async ({ page, open }) => {
  const asked = parts(page);
  await open();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(asked, []);
  await question(page, 0).fill("2816");
  await page.waitForResponse(/later-rates-/);
  await isSaved(page);
  // The settings hold the way out, a file; they are at hand from the first saving on.
  await soon(() => assert.deepEqual(asked.toSorted(), ["edits", "rates", "settings"]));
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByRole("main").getByRole("heading", { name: "Proposals" }).waitFor();
  await page.getByRole("link", { name: "Rates" }).click();
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByRole("main").getByRole("heading", { name: "Proposals" }).waitFor();
  assert.deepEqual(asked.toSorted(), ["edits", "proposals", "rates", "settings"]);
});

journey("a part that can't be had is told, what was typed stays, and the part comes and saves it when it can", async ({ page, context, open, allow }) => {
  allow(/ERR_FAILED|Failed to fetch|later-/);
  await open();
  await context.route(/later-.*\.wasm$/, (route) => route.abort());
  await question(page, 0).fill("2816");
  await page.getByText(/A part of the desk could not be fetched/).waitFor();
  await question(page, 1).fill("935");
  await question(page, 2).fill("990");
  // Nothing is reckoned, and nothing that was typed goes.
  await soon(async () => assert.deepEqual(await page.locator(".question input").evaluateAll((all) => all.map((it) => it.value)), ["2816", "935", "990"]));
  await page.getByRole("link", { name: "Proposals" }).click();
  await soon(async () => assert.equal(await page.getByText(/A part of the desk could not be fetched/).count(), 1));
  await context.unroute(/later-.*\.wasm$/);
  await page.getByRole("main").getByRole("heading", { name: "Proposals" }).waitFor({ timeout: 15000 });
  await isSaved(page);
  await soon(async () => assert.equal(await page.getByText(/A part of the desk could not be fetched/).count(), 0));
  await page.getByRole("link", { name: "Rates" }).click();
  await page.locator(".ruler .hero .figure").filter({ hasText: "45.47" }).waitFor();
  await soon(async () => assert.equal(await question(page, 0).inputValue(), "2,816.00"));
});

journey("saved work that can't be read now is left alone, and that is said", async ({ page, context, open, allow }) => {
  allow(/ERR_FAILED|Failed to fetch|later-/);
  await open();
  await question(page, 0).fill("2816");
  await question(page, 0).blur();
  await isSaved(page);
  // What is counted with a saving is counted a moment after it.
  await soon(async () => assert.ok(await page.evaluate(() => localStorage.getItem("ratewright/backup") && localStorage.getItem("ratewright/wish-to-stay"))));
  const before = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  await context.route(/later-edits-.*\.wasm$/, (route) => route.abort());
  await page.reload();
  await soon(async () => assert.match(await page.getByRole("alert").innerText(), /Your saved work is untouched/));
  await soon(async () => assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage })), before));
  await context.unroute(/later-edits-.*\.wasm$/);
  await page.reload();
  await question(page, 0).waitFor();
  await soon(async () => assert.equal(await question(page, 0).inputValue(), "2,816.00"));
});
