// The bin: what was deleted is put back after a reload, goes for good when that is said twice, and goes after thirty days.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { becomes, begin } from "./proposing.mjs";
import { denyVault, vault } from "./stores.mjs";

const names = (page) => page.locator(".list .name").allInnerTexts();
const toBin = (page) => page.getByRole("link", { name: "Bin", exact: true }).click();
const gone = async (page) => Object.entries((await vault(page)).records).filter(([name, row]) => name.includes("/proposal/") && row.text === null).length;

/** A proposal called "Moth" that was deleted, and that written. */
async function deleted(j) {
  const { page } = j;
  await begin(j);
  await page.locator("#title").fill("Moth");
  await page.locator("#title").blur();
  await page.locator("p.saved").filter({ hasText: /^Saved \d/ }).waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.getByRole("button", { name: "Delete Moth" }).click();
  await page.getByText("Deleted “Moth”. It stays in the bin for thirty days.").waitFor();
  await soon(async () => assert.equal(await gone(page), 1));
}

journey("what was deleted is in the bin after a reload, and is put back", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await deleted(j);
  await page.reload();
  await toBin(page);
  await becomes(() => names(page), ["Moth"]);
  await page.getByText("days left: 30").waitFor();
  await axe();
  await shot("bin");
  await narrow("bin-360");
  await page.getByRole("button", { name: "Put back Moth" }).click();
  await page.getByText("“Moth” is back.").waitFor();
  await page.getByText("The bin is empty.").waitFor();
  await soon(async () => assert.equal(await gone(page), 0));
  await page.reload();
  await page.locator(".nav a").nth(1).click();
  await becomes(() => names(page), ["Moth"]);
});

journey("what goes for good is asked about once more", { timeout: 120000 }, async (j) => {
  const { page, axe } = j;
  await deleted(j);
  await toBin(page);
  await page.getByRole("button", { name: "Delete for good: Moth" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await becomes(() => names(page), ["Moth"]);
  await page.getByRole("button", { name: "Empty the bin" }).click();
  await page.getByText("Nothing in it can be had back after this.").waitFor();
  await axe();
  await page.getByRole("button", { name: "Empty the bin" }).click();
  await page.getByText("The bin is empty.").waitFor();
  const left = await vault(page);
  assert.deepEqual(Object.keys(left.records).filter((name) => name.includes("/proposal/")), []);
  assert.deepEqual(left.revisions.filter((row) => row.place[0].includes("/proposal/")), []);
});

journey("after thirty days it goes at a start, and not before", { timeout: 120000 }, async (j) => {
  const { page } = j;
  await deleted(j);
  const now = Date.now();
  await page.clock.setFixedTime(now + 29 * 86_400_000);
  await page.reload();
  await toBin(page);
  await page.getByText("days left: 1").waitFor();
  await page.clock.setFixedTime(now + 31 * 86_400_000);
  // Not while somebody works.
  await page.locator(".nav a").nth(1).click();
  await toBin(page);
  await page.getByRole("cell", { name: "When the desk is next opened" }).waitFor();
  await page.reload();
  await page.getByText("The bin is empty.").waitFor();
  await becomes(() => gone(page), 0);
});

journey("where the database is denied nothing is said of a bin", { before: denyVault }, async (j) => {
  const { page } = j;
  await begin(j);
  await page.locator("#title").fill("Moth");
  await page.locator(".nav a").nth(1).click();
  await page.getByRole("button", { name: "Delete Moth" }).click();
  await page.getByText("Deleted “Moth”.", { exact: true }).waitFor();
  await toBin(page);
  await page.getByText("This browser’s database is closed to this page").first().waitFor();
});
