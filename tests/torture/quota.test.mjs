// Stores that are full from one write on, at every step of a session: each failure is said before the next edit, nothing that stood
// is harmed, the work stays in the page and can be saved as a file, and saving goes on when there is room again.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, soon } from "../browser/harness.mjs";
import { vault } from "../browser/stores.mjs";
import { Dice, isSaved, progress, question, saved, seed, times } from "./ground.mjs";

const steps = times(20, 100);
const local = (page) => page.evaluate(() => ({ ...localStorage }));

/** From the n-th write on, once `full.from` says so, every write of the stores named in `full.what` fails. */
const fill = () => {
  window.full = { what: "", from: 0, writes: 0, failed: 0 };
  const { full } = window;
  const isFull = (store) => {
    full.writes += 1;
    const fails = full.what.includes(store) && full.writes > full.from;
    full.failed += fails ? 1 : 0;
    return fails;
  };
  const error = () => new DOMException("full", "QuotaExceededError");
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (...given) {
    if (isFull("local")) throw error();
    return set.apply(this, given);
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (isFull("throws")) throw error();
    const request = put.apply(this, given);
    // So a browser gives up a transaction for which there is no room: after the writes were taken.
    if (isFull("aborts")) this.transaction.abort();
    return request;
  };
};

const modes = ["local", "throws", "aborts", "local throws", "local aborts"];
/** What is said of each, in the line that says whether it is saved and in the notices. */
const words = (mode) => {
  if (!mode.includes("local")) return [/^Kept at .* a crash could lose it/, /its database (has no room left|did not finish writing)/];
  if (mode === "local") return [/^Saved/, /its other store has no room left/];
  // Other notices may stand above.
  return [/^Not saved/, /^Not saved: (this browser has no room left|the browser did not finish writing)/m];
};

const spoken = (page) => page.locator(".notices").innerText();

/** Saves a file, and reads it. */
async function file(page) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a file" }).first().click();
  return readFile(await (await coming).path(), "utf8");
}

journey("full at every step of a session, in either store and in both", { timeout: 3_600_000, before: fill }, async ({ page, open, url, newPage }) => {
  const dice = new Dice(seed("quota"));
  await open();
  for (const [place, text] of ["2816", "935", "990"].entries()) await question(page, place).fill(text);
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.locator(".list-head button").click();
  await page.locator("#title").fill("The first");
  await isSaved(page);
  const proposal = new URL(page.url()).hash || page.url();
  const go = async (place) => {
    await page.getByRole("link", { name: place === "title" ? "Proposals" : "Rates" }).click();
    if (place === "title") await page.locator(".name-cell a").last().click();
    await box(place).waitFor();
  };
  const box = (place) => (place === "title" ? page.locator("#title") : question(page, 2));
  const eye = await newPage();
  await open("quote.html", eye);
  const records = async () => Object.entries((await vault(eye)).records).filter(([name]) => name.startsWith("ratewright/v1/"));
  const counts = { steps: 0, "said in words": 0, files: 0, reloads: 0 };
  const told = progress("quota", steps);
  let place = "title";
  for (let step = 1; step <= steps; step += 1) {
    const mode = dice.one(modes);
    const from = mode === "local" ? 0 : dice.below(2);
    const value = place === "title" ? `Step ${step}` : String(1000 + step);
    const text = `"${value}"`;
    const note = `step ${step}, "${mode}" from write ${from + 1} on, ${place}`;
    try {
      const before = new Map(await records());
      const here = await local(eye);
      await page.evaluate(([what, from]) => Object.assign(window.full, { what, from, writes: 0, failed: 0 }), [mode, from]);
      await box(place).fill(value);
      await soon(async () => assert.ok((await page.evaluate(() => window.full.failed)) > 0, "nothing was refused"));
      // The first write may have gone through where a later one fails: then less is said to be wrong.
      const [line, notice] = from > 0 && mode.startsWith("local ") ? [/^(Not saved|Kept at|Saved)/, /no room left|did not finish/] : words(mode);
      await soon(async () => {
        assert.match(await saved(page).innerText(), line);
        assert.match(await spoken(page), notice);
      });
      counts["said in words"] += 1;
      // Nothing that stood is harmed: what the lasting store could not take it left as it was.
      const after = new Map(await records());
      for (const [name, row] of before) {
        const now = after.get(name);
        assert.ok(now?.text === row.text || now?.text.includes(text), `${name} is another`);
        if (mode !== "local") assert.equal(now.text, row.text, name);
      }
      for (const [name, was] of Object.entries(here)) {
        const now = (await local(eye))[name];
        assert.ok(now === was || now?.includes(text) || !name.startsWith("ratewright/v1/"), `${name} in local storage`);
      }
      // The work is in the page, and in a file.
      assert.equal((await box(place).inputValue()).replaceAll(",", ""), value);
      if (step % 5 === 0) {
        assert.ok((await file(page)).includes(text), "not in the file");
        counts.files += 1;
      }
      // There is room again: saving goes on with the next change.
      await page.evaluate(() => (window.full.what = ""));
      const next = place === "title" ? `Step ${step} again` : String(100000 + step);
      await box(place).fill(next);
      await isSaved(page);
      await soon(async () => assert.doesNotMatch(await spoken(page), /no room left|did not finish/));
      await soon(async () => assert.ok((await records()).some(([, row]) => row.text?.includes(`"${next}"`)), "not saved afterwards"));
      counts.steps += 1;
      if (step % 10 === 0) {
        await page.reload();
        await box(place).waitFor();
        await soon(async () => assert.equal((await box(place).inputValue()).replaceAll(",", ""), next));
        counts.reloads += 1;
      }
      if (dice.below(3) === 0) {
        place = place === "title" ? "rates" : "title";
        await go(place);
      }
    } catch (problem) {
      problem.message += `\n  at ${note}; the page says "${await saved(page).innerText()}" and "${await spoken(page)}"`;
      throw problem;
    }
    told(step, counts);
  }
  assert.ok(proposal && counts.steps === steps);
});

journey("a real quota: the database has no room, local storage has none, both have none, and there is room again", async ({ page, context, open, url }) => {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(url());
  const quota = (quotaSize) => session.send("Storage.overrideQuotaForOrigin", { origin, ...(quotaSize === undefined ? {} : { quotaSize }) });
  // Local storage holds five million letters, whatever the quota: filled to the last one.
  const stuff = () =>
    page.evaluate(() => {
      let text = "x".repeat(1 << 22);
      for (let n = 0; text; n += 1) {
        try {
          localStorage.setItem(`stuff ${n}`, text);
        } catch {
          text = text.slice(0, text.length >> 1);
        }
      }
    });
  const empty = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("stuff")).forEach((name) => localStorage.removeItem(name)));
  // A browser remembers for half a minute how much room there was, and asks again once there is none: so there is none from the start.
  await quota(1);
  await open();
  for (const [place, text] of ["2816", "935", "1001"].entries()) await question(page, place).fill(text);
  await saved(page).filter({ hasText: /^Kept at/ }).waitFor();
  await soon(async () => assert.match(await spoken(page), /its database has no room left/));
  await stuff();
  for (const [place, text] of ["281600000", "93500000", "100000002"].entries()) await question(page, place).fill(text);
  await saved(page).filter({ hasText: /^Not saved/ }).waitFor();
  await soon(async () => assert.match(await spoken(page), /this browser has no room left/));
  assert.equal((await vault(page)).records["ratewright/v1/studio"], undefined);
  assert.ok((await file(page)).includes('"100000002"'));
  await quota();
  await question(page, 2).fill("100000003");
  await saved(page).filter({ hasText: /^Saved/ }).waitFor();
  await soon(async () => assert.match(await spoken(page), /its other store has no room left/));
  await empty();
  await question(page, 2).fill("1004");
  await isSaved(page);
  await soon(async () => assert.doesNotMatch(await spoken(page), /no room left/));
  await page.reload();
  await soon(async () => assert.equal(await question(page, 2).inputValue(), "1,004"));
  assert.match((await vault(page)).records["ratewright/v1/studio"].text, /"1004"/);
});
