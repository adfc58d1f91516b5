// What is typed is kept: saved and restored, undone, exported and imported, safe from damage, full stores and other tabs.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journey, soon } from "./harness.mjs";
import { denyBoth, fillBoth, noRoom, wipe } from "./stores.mjs";

const saved = (page) => page.locator("p.saved");
const question = (page, place) => page.locator(".question input").nth(place);
const rates = (page) => page.locator(".ruler .hero .figure").allTextContents();

async function answer(page, living, work, hours) {
  await question(page, 0).fill(living);
  await question(page, 1).fill(work);
  await question(page, 2).fill(hours);
  await question(page, 2).blur();
}

const isSaved = (page) => saved(page).filter({ hasText: /^Saved/ }).waitFor();

// 2,816 x 12 = 33,792; 935 x 12 = 11,220; 45,012 / 990 = 45.466..., / 0.8 = 56.833..., / 0.65 = 69.948...
const worked = ["45.47", "56.84", "69.95"];

const records = (page) =>
  page.evaluate(() => Object.fromEntries(Object.keys(localStorage).sort().map((key) => [key, localStorage.getItem(key)])));

journey("what was typed is there after a reload, and was said to be saved only when it was", async ({ page, open }) => {
  await open();
  await saved(page).filter({ hasText: "Nothing to save yet" }).waitFor();
  await soon(async () => assert.deepEqual(Object.keys(await records(page)), []));
  await answer(page, "2,816", "935", "990");
  await isSaved(page);
  const studio = JSON.parse((await records(page))["ratewright/v1/studio"]);
  assert.equal(studio.body.business.month, "935");
  await page.reload();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await soon(async () => assert.deepEqual(await rates(page), worked));
  await soon(async () => assert.equal(await question(page, 0).inputValue(), "2,816.00"));
});

journey("undo takes back a field at a time, by button and by key, and redo does it again", async ({ page, open }) => {
  await open();
  await answer(page, "2,816", "935", "990");
  await soon(async () => assert.deepEqual(await rates(page), worked));
  await page.getByRole("button", { name: "Undo" }).first().click();
  await soon(async () => assert.equal(await question(page, 2).inputValue(), ""));
  await page.keyboard.press("Control+z");
  await soon(async () => assert.equal(await question(page, 1).inputValue(), ""));
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+y");
  await soon(async () => assert.deepEqual(await rates(page), worked));
});

journey("a file holds everything: exported, wiped and imported, it is the same to the letter", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: /studio of four/i }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await isSaved(page);
  const before = await rates(page);
  const save = async () => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save a file" }).first().click();
    const file = join(tmpdir(), `ratewright-${process.pid}-${Math.random()}.json`);
    await (await coming).saveAs(file);
    return readFileSync(file, "utf8");
  };
  const text = await save();
  assert.equal(JSON.parse(text).format, "ratewright-workbook");
  await wipe(page);
  await open();
  await page.getByRole("heading", { name: "What must an hour earn?" }).waitFor();
  const file = join(tmpdir(), `ratewright-${process.pid}.json`);
  writeFileSync(file, text);
  // As a person does it: by the button, which opens the browser's own dialog.
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).first().click();
  await (await asked).setFiles(file);
  await page.getByText(/^Opened ratewright-/).waitFor();
  await soon(async () => assert.deepEqual(await rates(page), before));
  await soon(async () => assert.equal(await save(), text));
});

journey("a file that is no workbook, is cut off, or comes from the future is refused in words", async ({ page, open }) => {
  await open();
  await answer(page, "2,816", "935", "990");
  const offer = async (text, said) => {
    await page.locator("input[type=file]").first().setInputFiles({
      name: "some.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await page.getByText(said).waitFor();
    await soon(async () => assert.deepEqual(await rates(page), worked));
  };
  await offer('{"a": 1}', /was not saved by Ratewright/);
  await offer('{"format": "ratewright-workbook", "studio": {', /damaged or cut off/);
  await offer('{"format": "ratewright-workbook", "schema": 2}', /saved by a newer version/);
});

journey("a damaged record is set aside under another key and told, and the others are read", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: /someone alone/i }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await isSaved(page);
  const damaged = '{"schema":1,"kind":"studio","rev';
  await wipe(page, "ratewright/v1/studio");
  await page.evaluate((text) => localStorage.setItem("ratewright/v1/studio", text), damaged);
  await open();
  await page.getByText("Saved records that could not be read and were set aside: 1.").waitFor();
  const held = await records(page);
  const aside = Object.keys(held).filter((key) => key.startsWith("ratewright/set-aside/"));
  assert.equal(aside.length, 1);
  assert.equal(held[aside[0]], damaged);
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByText(/Tern Bakery/).first().waitFor();
  // A new studio is kept where the damaged one stood, which stays set aside.
  await page.getByRole("link", { name: "Rates" }).click();
  await answer(page, "2,816", "935", "990");
  await isSaved(page);
  await soon(async () => assert.equal((await records(page))[aside[0]], damaged));
});

journey("where the browser keeps nothing, that is said, and the page goes on working", { before: denyBoth }, async ({ page, open }) => {
  await open();
  await page.getByText(/this browser keeps nothing for this page/).waitFor();
  await answer(page, "2,816", "935", "990");
  await soon(async () => assert.deepEqual(await rates(page), worked));
  await saved(page).filter({ hasText: "Not saved" }).waitFor();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a file" }).first().click();
  await coming;
});

journey("a full store is told, harms nothing, and is written again once there is room", { before: fillBoth }, async ({ page, open }) => {
  await open();
  await answer(page, "2,816", "935", "990");
  await isSaved(page);
  await noRoom(page, true);
  const before = await records(page);
  await question(page, 0).fill("3000");
  await page.getByText(/this browser has no room left/).waitFor();
  await soon(async () => assert.deepEqual(await records(page), before));
  await noRoom(page, false);
  await question(page, 0).fill("3001");
  await isSaved(page);
  await soon(async () => assert.equal(await page.getByText(/no room left/).count(), 0));
});

journey("another tab's change appears; of two changes of the same thing a person chooses", { before: fillBoth }, async ({ page, open, newPage }) => {
  await open();
  await answer(page, "2,816", "935", "990");
  await isSaved(page);
  const other = await newPage();
  await open("", other);
  await other.locator(".ruler .hero .figure").first().waitFor();
  // A change there appears here without a reload.
  await question(other, 2).fill("1000");
  await question(other, 2).blur();
  await page.waitForFunction(() => document.querySelectorAll(".question input")[2].value === "1,000");
  // Undo here does not take back what was done there.
  await page.keyboard.press("Control+z");
  await page.getByText(/Another tab has changed some of this since/).waitFor();
  await soon(async () => assert.equal(await question(page, 2).inputValue(), "1,000"));
  // Two changes of the same thing: the later one is held back and shown.
  await noRoom(page, true);
  await question(page, 0).fill("3000");
  await page.getByText(/no room left/).waitFor();
  await question(other, 0).fill("5000");
  await question(other, 0).blur();
  await page.getByText(/Another tab changed these rates/).waitFor();
  await noRoom(page, false);
  await soon(async () => assert.equal(await question(page, 0).inputValue(), "3000"));
  await soon(async () => assert.match((await records(page))["ratewright/v1/studio"], /"5000"/));
  await page.getByRole("button", { name: "Take the other tab’s" }).click();
  await soon(async () => assert.equal(await question(page, 0).inputValue(), "5,000.00"));
});

journey("the store emptied by another tab is filled again from this one", async ({ page, open, newPage }) => {
  await open();
  await answer(page, "2,816", "935", "990");
  await isSaved(page);
  const other = await newPage();
  await open("quote.html", other);
  await other.evaluate(() => localStorage.clear());
  await page.waitForFunction(() => localStorage.getItem("ratewright/v1/studio") !== null);
});

journey("everything is erased by one button, and brought back by undo", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: /someone alone/i }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  const before = await rates(page);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Erase everything here" }).click();
  await page.getByText(/Everything was erased/).waitFor();
  await isSaved(page);
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.includes("proposal")));
  await page.keyboard.press("Control+z");
  await soon(async () => assert.deepEqual(await rates(page), before));
  // What was brought back is saved again, and there after a reload.
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes("/proposal/")));
  await isSaved(page);
  await soon(async () => assert.equal(await page.getByText(/Another tab/).count(), 0));
  await page.reload();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await soon(async () => assert.deepEqual(await rates(page), before));
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByText(/Tern Bakery/).first().waitFor();
});

journey("undo is the same key on a Ukrainian keyboard", { locale: "uk-UA" }, async ({ page, open }) => {
  await open();
  await answer(page, "2 816", "935", "990");
  await page.evaluate(() => {
    const key = { key: "я", code: "KeyZ", ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", key));
  });
  await soon(async () => assert.equal(await question(page, 2).inputValue(), ""));
});
