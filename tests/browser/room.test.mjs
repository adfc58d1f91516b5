// How much room is used and by what, how some is made, and how long a browser keeps what is here.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { becomes, begin, plain } from "./proposing.mjs";
import { vault } from "./stores.mjs";

const STUDIO = "ratewright/v1/studio";
const isSaved = (page) => page.locator("p.saved").filter({ hasText: /^(Saved|Kept) / }).waitFor();
const weight = (page, what) => page.locator(".weights tr", { hasText: what }).locator("td").first();
const revisions = async (page, part) => (await vault(page)).revisions.filter((row) => row.place[0].includes(part));

/** What the settings say of the year's work costs, typed and written. */
async function costs(page, amount) {
  await page.locator("#month-business").fill(amount);
  await page.locator("#month-business").blur();
  await soon(async () => assert.match((await vault(page)).records[STUDIO].text, new RegExp(`"${amount}"`)));
}

const estimated = () => {
  // A page without an address of its own has no such thing.
  if (!navigator.storage) return;
  navigator.storage.estimate = async () => ({ usage: 2_100_000, quota: 1_200_000_000 });
  navigator.storage.persisted = async () => window.promised ?? false;
  navigator.storage.persist = async () => (window.promised = true);
};

journey("the settings say how much room is used, and ask the browser to keep it", { before: estimated }, async (j) => {
  const { page, open, axe } = j;
  await open("#/settings");
  await soon(async () => assert.match(plain(await page.locator(".used").innerText()), /2\.1 MB used; this browser gives about 1\.2 GB\./));
  await page.getByText("may clear what is here when the disk is low").waitFor();
  await axe();
  // Nothing asked for it by itself on a first visit.
  assert.equal(await page.evaluate(() => window.promised ?? null), null);
  await page.getByRole("button", { name: "Ask the browser to keep it" }).click();
  await page.getByText("This browser has promised to keep what is here.").waitFor();
});

const full = () => {
  if (navigator.storage) navigator.storage.estimate = async () => ({ usage: 900_000, quota: 1_000_000 });
};

journey("what takes the room is told; earlier versions go and the bin stays", { before: full, timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await begin(j);
  await page.locator("#title").fill("Moth");
  await page.locator("#title").blur();
  await page.locator(".nav a").nth(1).click();
  await soon(async () => assert.equal((await revisions(page, "/proposal/")).length > 0, true));
  await page.getByRole("button", { name: "Delete Moth" }).click();
  await soon(async () => assert.ok((await revisions(page, "/proposal/")).some((row) => row.text === null)));
  await page.locator(".nav a").first().click();
  await costs(page, "1000");
  await costs(page, "1100");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByText("It is nearly full.").waitFor();
  // What the table says is what is there: texts of plain letters take a byte for each.
  const bytes = (rows) => Math.ceil(rows.reduce((sum, row) => sum + (row.text ?? "").length, 0) / 1000);
  const studio = (await revisions(page, STUDIO)).sort((one, other) => one.revision - other.revision);
  await becomes(async () => plain(await weight(page, "Earlier versions").innerText()), `${bytes(studio.slice(0, -1))} KB`);
  await becomes(async () => plain(await weight(page, "Bin").innerText()), `${bytes(await revisions(page, "/proposal/"))} KB`);
  await axe();
  await shot("room-1280");
  await narrow("room-360");
  await page.getByRole("button", { name: "Let earlier versions go" }).click();
  await page.getByText("Earlier versions can’t be had back after this.").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "sure");
  await axe();
  assert.deepEqual((await revisions(page, STUDIO)).length, studio.length);
  await page.getByRole("button", { name: "Let earlier versions go" }).click();
  await becomes(async () => plain(await weight(page, "Earlier versions").innerText()), "0 KB");
  await page.waitForFunction(() => document.activeElement.id === "what-takes");
  // The latest of each stays, and it is what stands.
  const left = await vault(page);
  assert.deepEqual((await revisions(page, STUDIO)).map((row) => row.text), [left.records[STUDIO].text]);
  // Of what was deleted, the deletion and the last text before it.
  assert.deepEqual((await revisions(page, "/proposal/")).map((row) => row.text === null), [false, true]);
  await page.getByRole("link", { name: "Open the bin" }).click();
  await page.getByRole("button", { name: "Put back Moth" }).click();
  await page.getByText("The bin is empty.").waitFor();
  await page.locator(".nav a").nth(1).click();
  await becomes(() => page.locator(".list a.name").allInnerTexts(), ["Moth"]);
});

const dark = { before: full, scheme: "dark", locale: "uk-UA" };

journey("the same in Ukrainian, in the dark", dark, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await isUkrainian(page);
  await page.evaluate(() => (location.hash = "#/settings"));
  await page.locator(".weights").waitFor();
  await soon(async () => assert.notEqual(plain(await page.locator(".weights td").first().innerText()), "0 КБ"));
  await axe();
  await shot("room-dark");
});

const isUkrainian = (page) => page.waitForFunction(() => document.documentElement.lang === "uk");

const silent = () => {
  Object.defineProperty(Navigator.prototype, "storage", { get: () => undefined });
};

journey("a browser that knows nothing of room is no trouble", { before: silent }, async (j) => {
  const { page } = j;
  await begin(j);
  await page.locator("#title").fill("Moth");
  await page.locator("#title").blur();
  await isSaved(page);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByText("This browser does not say how much room there is.").waitFor();
  await page.getByText("may clear what is here when the disk is low").waitFor();
  await page.locator(".weights").waitFor();
});

const refuses = () => {
  if (!navigator.storage) return;
  window.asked = 0;
  navigator.storage.persisted = async () => false;
  navigator.storage.persist = async () => {
    window.asked += 1;
    return false;
  };
};

journey("the browser is asked by itself at the tenth saving, and what it answers is told at the next start", { before: refuses, timeout: 120000 }, async (j) => {
  const { page, open } = j;
  await open();
  await page.locator("#month-business").waitFor();
  for (let count = 1; count < 10; count += 1) await costs(page, `${count}00`);
  const before = await page.evaluate(() => Number(localStorage.getItem("ratewright/wish-to-stay")));
  assert.ok(before <= 9);
  assert.equal(await page.evaluate(() => window.asked), 0);
  for (let count = before; count < 10; count += 1) await costs(page, `${count}50`);
  await becomes(() => page.evaluate(() => window.asked), 1);
  await page.reload();
  const said = page.locator(".notice", { hasText: "has not promised to keep what is here" });
  await said.waitFor();
  await said.getByRole("link", { name: "What can be done" }).click();
  await page.getByText("The browser did not promise it.").waitFor();
  await said.getByRole("button", { name: "Close" }).click();
  await page.reload();
  await page.getByText("The browser did not promise it.").waitFor();
  assert.equal(await said.count(), 0);
  assert.equal(await page.evaluate(() => window.asked), 0);
});

const apple = () => {
  Object.defineProperty(navigator, "vendor", { get: () => "Apple Computer, Inc." });
  window.GestureEvent = class {};
};

journey("a browser that erases what was not visited is told of once", { before: apple }, async (j) => {
  const { page, open } = j;
  await begin(j);
  const said = page.locator(".notice", { hasText: "after seven days without a visit" });
  await said.waitFor();
  await said.getByRole("button", { name: "Close" }).click();
  await isSaved(page);
  await page.reload();
  await page.locator("table.matrix").waitFor();
  await isSaved(page);
  assert.equal(await said.count(), 0);
  await open("#/settings");
  await page.locator(".part", { hasText: "after seven days without a visit" }).waitFor();
});
