// What a store refused is written by itself: after a rest that grows up to a minute, and when somebody comes back to the page.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { fillBoth, noRoom, vault } from "./stores.mjs";

const STUDIO = "ratewright/v1/studio";
const saved = (page) => page.locator("p.saved");
const question = (page, place) => page.locator('input[id^="month-"], input[id^="hours-"]').nth(place);
const isSaved = (page) => saved(page).filter({ hasText: /^Saved \d/ }).waitFor();
const held = async (page) => (await vault(page)).records[STUDIO].text;

/** Three answers, written; from here on the clock stands and is turned by hand. */
async function begun({ page, open }) {
  await page.clock.install();
  await open();
  await page.locator("#month-business").waitFor();
  await question(page, 0).fill("2816");
  await page.locator("#month-business").fill("935");
  await page.locator("#month-business").blur();
  await isSaved(page);
  await page.clock.pauseAt(Date.now() + 3_600_000);
}

/** Counts how often the database is asked to hold something, and changes the answer about costs of work. */
async function changed(page, amount) {
  await page.locator("#month-business").fill(amount);
  await page.locator("#month-business").blur();
  await page.clock.runFor(1_000);
}

const counting = () => {
  window.isFull = false;
  window.tries = 0;
  const full = () => new DOMException("full", "QuotaExceededError");
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    if (window.isFull === true) throw full();
    return set.call(this, key, text);
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === "records") window.tries += 1;
    const request = put.apply(this, given);
    // A write that the browser gives up: the whole transaction is undone.
    if (window.isFull) this.transaction.abort();
    return request;
  };
};

journey("what stands in local storage alone is brought to the database without another change", { before: counting }, async (j) => {
  const { page } = j;
  await begun(j);
  await noRoom(page, "aborts");
  await changed(page, "1000");
  await page.getByText(/its database did not finish writing.* tried again by itself/).waitFor();
  await saved(page).filter({ hasText: /^Kept at/ }).waitFor();
  assert.doesNotMatch(await held(page), /"1000"/);
  await noRoom(page, false);
  // Tried again after three seconds, and not before.
  await page.clock.runFor(1_500);
  assert.doesNotMatch(await held(page), /"1000"/);
  await page.clock.runFor(1_500);
  await soon(async () => assert.match(await held(page), /"1000"/));
  await isSaved(page);
  await soon(async () => assert.equal(await page.getByText(/its database did not finish/).count(), 0));
});

journey("what stands nowhere is tried again, ever more rarely, and at once when somebody comes back", { before: counting }, async (j) => {
  const { page } = j;
  await begun(j);
  await noRoom(page, true);
  await changed(page, "1000");
  await page.getByText(/Not saved/).first().waitFor();
  const tries = () => page.evaluate(() => window.tries);
  await soon(async () => assert.ok((await tries()) > 0));
  // 3, 6, 12, 24, 48 seconds, and from then on a minute: tried when each has passed, and not half a second before.
  for (const rest of [3, 6, 12, 24, 48, 60, 60]) {
    const before = await tries();
    await page.clock.runFor(rest * 1000 - 1_000);
    assert.equal(await tries(), before, `before ${rest} s`);
    await page.clock.runFor(1_000);
    await soon(async () => assert.ok((await tries()) > before, `after ${rest} s`));
    await page.waitForTimeout(100);
  }
  await noRoom(page, false);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await soon(async () => assert.match(await held(page), /"1000"/));
  await isSaved(page);
  await soon(async () => assert.equal(await page.locator(".notice.bad").count(), 0));
});

journey("with several records behind, nothing is said to last before the last of them does", { before: counting, timeout: 120000 }, async (j) => {
  const { page } = j;
  await begun(j);
  await page.locator('input[id^="hours-"]').fill("990");
  await changed(page, "935");
  await page.locator(".nav a").nth(1).click();
  await page.clock.runFor(500);
  await page.locator(".list-head button").click();
  await page.clock.runFor(1_000);
  await page.locator("#title").waitFor();
  await isSaved(page);
  await noRoom(page, "aborts");
  await page.locator("#title").fill("Moth");
  await page.locator("#title").blur();
  await page.clock.runFor(1_000);
  await saved(page).filter({ hasText: /^Kept at/ }).waitFor();
  await page.locator(".nav a").first().click();
  await page.clock.runFor(500);
  await changed(page, "1000");
  await noRoom(page, false);
  // The studio's retry and the proposal's come one after the other: a second of the page's clock at a time.
  await soon(async () => {
    await page.clock.runFor(1_000);
    assert.match(await held(page), /"1000"/);
    assert.match(JSON.stringify((await vault(page)).records), /Moth/);
  });
  await isSaved(page);
});

journey("what a start could not bring to the database is brought there later", { before: counting }, async (j) => {
  const { page } = j;
  await begun(j);
  await noRoom(page, "aborts");
  await changed(page, "1000");
  await saved(page).filter({ hasText: /^Kept at/ }).waitFor();
  await page.addInitScript(() => (window.isFull = "aborts"));
  await page.reload();
  await page.locator("#month-business").waitFor();
  await page.getByText(/its database did not finish writing/).waitFor();
  await noRoom(page, false);
  await page.clock.runFor(3_500);
  await soon(async () => assert.match(await held(page), /"1000"/));
  await soon(async () => assert.equal(await page.getByText(/its database did not finish/).count(), 0));
});
