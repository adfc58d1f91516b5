// A backup of everything: saved, brought into an empty browser and saved again to the same byte; what a file would change is
// shown before it is changed, and chosen; what can't be read is refused in words.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journey, soon } from "./harness.mjs";
import { begin, price } from "./proposing.mjs";

const isSaved = (page) => page.locator("p.saved").filter({ hasText: /^(Saved|Збережено)/ }).waitFor();
const settings = (page) => page.goto(page.url().replace(/#.*|$/, "#/settings"));
const section = (page) => page.locator('section[aria-labelledby="settings-backup"]');
const row = (page, name) => page.locator(".import-row").filter({ hasText: name });
const count = () => Math.random().toString(36).slice(2);

/** The text and the name of a backup. */
async function backup(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), section(page).locator("button").first().click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Chooses a file to open, with a text in it. */
async function give(page, text, name = "ratewright-backup-2026-11-22.json") {
  const path = join(tmpdir(), `${count()}-${name}`);
  writeFileSync(path, text);
  await section(page).locator('input[type="file"]').setInputFiles(path);
}

const apply = (page) => page.locator(".import").getByRole("button", { name: /^(Bring it in|Перенести)$/ }).click();
const counts = (page) => page.locator(".import > p").first().innerText();

/** Work with odd numbers and Ukrainian texts, a present key under a passphrase and a retired one. */
async function work(j) {
  const { page } = j;
  await begin(j);
  await page.locator("#title").fill("Сайт для «Їжака» & Co");
  await price(page, 1, "Ґанок", "0.07");
  await price(page, 2, "Odd", "1234567.89");
  await settings(page);
  await page.locator("#studio-name").fill("Студія “Світло”\u202e");
  await page.getByRole("button", { name: "Make a new key" }).click();
  await page.locator('section[aria-labelledby="settings-key"] .figure').waitFor();
  const first = await page.locator('section[aria-labelledby="settings-key"] .figure').innerText();
  await page.locator("#key-passphrase").fill("a long passphrase");
  await page.getByRole("button", { name: "Make a new key" }).click();
  await soon(async () => assert.notEqual(await page.locator('section[aria-labelledby="settings-key"] .figure').innerText(), first));
  await page.locator("#settings-language").selectOption({ label: "Українська" });
  await isSaved(page);
}

journey("an empty browser brings everything in, and its own backup is the same to the byte, twice over", { timeout: 120000 }, async (j) => {
  const { page, profile, open, axe, shot, url } = j;
  await work(j);
  const one = await backup(page);
  assert.match(one.name, /^ratewright-backup-\d{4}-\d\d-\d\d\.json$/);
  const held = JSON.parse(one.text);
  assert.deepEqual([held.format, held.language, held.keys.length, held.proposals.length], ["ratewright-backup", "uk", 2, 1]);
  assert.ok(held.keys[0].wrapped && !held.keys[0].retired && !held.keys[1].wrapped && held.keys[1].retired);
  let text = one.text;
  for (const passphrase of ["", "a long passphrase"]) {
    const other = await profile();
    await open("#/settings", other);
    await section(other).waitFor();
    await give(other, text);
    await other.locator("#import").waitFor();
    await soon(async () => assert.match(await counts(other), /^New: 1\. Different: 1\. The same: 0\. Only here, and stays: 0\.$/));
    // Nothing is written before it is asked for.
    assert.deepEqual(await other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ratewright/v1"))), []);
    await axe(other);
    await shot(`backup-import-${passphrase ? "two" : "one"}`, other);
    if (passphrase) {
      await other.locator("#import-passphrase").fill("another passphrase");
      await apply(other);
      await other.getByText("This passphrase does not open the key").waitFor();
      assert.deepEqual(await other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ratewright/v1"))), []);
      await other.locator("#import-passphrase").fill(passphrase);
    }
    await apply(other);
    await isSaved(other);
    await settings(other);
    await section(other).waitFor();
    const again = await backup(other);
    assert.equal(again.text, one.text);
    text = again.text;
    // Also from what was kept, after a reload.
    await other.reload();
    await section(other).waitFor();
    assert.equal((await backup(other)).text, one.text);
  }
});

journey("what a file would change is shown first; each thing is chosen, and one undo takes it back", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await page.locator("#title").fill("A shop");
  await isSaved(page);
  await settings(page);
  const before = await backup(page);
  await page.locator("#studio-name").fill("Northlight");
  await page.goto(page.url().replace(/#.*$/, "#/proposals"));
  await page.locator(".name-cell a").first().click();
  await page.locator("#title").fill("A shop, changed");
  await isSaved(page);
  await settings(page);
  const after = await backup(page);
  await give(page, before.text);
  await page.locator("#import").waitFor();
  await soon(async () => assert.equal(await counts(page), "New: 0. Different: 2. The same: 0. Only here, and stays: 0."));
  // What is here stays unless it is said otherwise.
  assert.equal(await row(page, "Rates and studio").locator("select").inputValue(), "Keep mine");
  assert.deepEqual(await row(page, "Proposal: A shop").locator("tbody tr").first().locator("th, td").allInnerTexts(), ["Title", "A shop, changed", "A shop"]);
  await axe();
  await shot("backup-review");
  await row(page, "Proposal: A shop").locator("select").selectOption({ label: "Keep both, the file’s as a copy" });
  assert.equal((await backup(page)).text, after.text);
  await apply(page);
  await isSaved(page);
  await page.goto(page.url().replace(/#.*$/, "#/proposals"));
  await soon(async () => assert.deepEqual((await page.locator(".name-cell a").allInnerTexts()).map((text) => text.trim()), ["A shop (copy)", "A shop, changed"]));
  await page.getByRole("button", { name: "Undo" }).first().click();
  await soon(async () => assert.equal(await page.locator(".name-cell a").count(), 1));
  await isSaved(page);
  await settings(page);
  await section(page).waitFor();
  assert.equal((await backup(page)).text, after.text);
  // For all at once.
  await give(page, before.text);
  await page.getByRole("button", { name: "Take the file’s for all" }).click();
  await apply(page);
  await isSaved(page);
  await settings(page);
  await section(page).waitFor();
  assert.equal((await backup(page)).text, before.text);
  await give(page, before.text);
  await page.getByText("Everything in this file is here already.").waitFor();
  await page.locator(".import").getByRole("button", { name: "Close" }).click();
  await soon(async () => assert.equal(await page.locator(".import").count(), 0));
});

journey("a bad file is refused in words and changes nothing, at 360 px and in Ukrainian", { viewport: { width: 360, height: 780 }, scheme: "dark", locale: "uk-UA" }, async (j) => {
  const { page, open, axe, shot } = j;
  await open("#/settings");
  await section(page).waitFor();
  await page.locator("#studio-name").fill("Світло");
  await isSaved(page);
  const { text } = await backup(page);
  const says = (words) => page.locator(".notice.bad").filter({ hasText: words }).waitFor();
  await give(page, text.replace("Світло", "Світла"));
  await says("пошкоджений або неповний");
  await give(page, text.slice(0, -9));
  await give(page, '{"format":"something-else"}', "other.json");
  await says("збережено не в Ratewright");
  await give(page, text.replace('"schema": 1', '"schema": 9'));
  await says("новішій версії");
  assert.equal(await page.locator(".import").count(), 0);
  assert.equal((await backup(page)).text, text);
  // Through the menu's own button too, and from another screen.
  await page.locator("#studio-name").fill("Світло й тінь");
  await isSaved(page);
  const path = join(tmpdir(), `${count()}.json`);
  writeFileSync(path, text);
  await page.goto(page.url().replace(/#.*$/, "#/rates"));
  await page.locator('.files input[type="file"]').setInputFiles(path);
  await page.locator("#import").waitFor();
  await row(page, "Ставки та студія").locator("select").selectOption({ index: 1 });
  await axe();
  await shot("backup-360");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await apply(page);
  await isSaved(page);
  await settings(page);
  await section(page).waitFor();
  assert.equal((await backup(page)).text, text);
});

/** So much was changed here since the last backup, as the browser remembers it. */
const changed = (page, text) => page.evaluate((text) => localStorage.setItem("ratewright/backup", text), text);
const asks = (page) => page.locator(".notice").filter({ hasText: "Your work is in this browser only" });

journey("a backup is asked for after enough changes, not while typing, and once a day", async (j) => {
  const { page, open, axe, shot } = j;
  await begin(j);
  await isSaved(page);
  await page.reload();
  await page.locator("#title").waitFor();
  // Now that nothing of the first visit is counted any more.
  await changed(page, "- 2026-01-01 49 - -");
  await page.locator("#title").fill("Typing");
  await isSaved(page);
  await soon(async () => assert.match(await page.evaluate(() => localStorage.getItem("ratewright/backup")), /^- 2026-01-01 50 - -$/));
  assert.equal(await asks(page).count(), 0);
  // The field is left, and nobody types.
  await page.locator("#title").blur();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await asks(page).waitFor();
  await axe();
  await shot("backup-due");
  await asks(page).getByRole("button", { name: "Later" }).click();
  await soon(async () => assert.equal(await asks(page).count(), 0));
  await page.getByRole("button", { name: "Redo" }).first().click();
  await soon(async () => assert.match(await page.evaluate(() => localStorage.getItem("ratewright/backup")), / 52 /));
  assert.equal(await asks(page).count(), 0);
  // On another day, and now one is saved.
  await changed(page, "- 2026-01-01 60 2026-01-02 -");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await asks(page).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), asks(page).getByRole("button", { name: "Save a backup now" }).click()]);
  assert.match(download.suggestedFilename(), /^ratewright-backup-/);
  await soon(async () => assert.equal(await asks(page).count(), 0));
  await settings(page);
  await page.getByText(/^Last backup: /).waitFor();
});

/** The browser's dialog, answered at once with a file that no test has to find on a disk. */
const picks = () => {
  window.showSaveFilePicker = async ({ suggestedName }) => {
    const root = await navigator.storage.getDirectory();
    return root.getFileHandle(suggestedName, { create: true });
  };
};

const chosen = (page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const handle of root.values()) return (await handle.getFile()).text();
  });

journey("a chosen file is kept up to date, also after a reload, and told where it is not written", { before: picks, timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await isSaved(page);
  await settings(page);
  await section(page).getByRole("button", { name: "Choose a file" }).click();
  await page.getByText(/is kept up to date\.$/).waitFor();
  await axe();
  await shot("backup-kept-file");
  assert.equal(await chosen(page), (await backup(page)).text);
  await page.locator("#studio-name").fill("Northlight");
  await isSaved(page);
  await soon(async () => assert.equal(JSON.parse(await chosen(page)).studio.name, "Northlight"), 15000);
  await page.reload();
  await page.locator("#studio-name").fill("Northlight and sons");
  await isSaved(page);
  await soon(async () => assert.equal(JSON.parse(await chosen(page)).studio.name, "Northlight and sons"), 15000);
  // The browser wants to be asked again.
  await page.evaluate(() => {
    const is = { state: "prompt" };
    FileSystemHandle.prototype.queryPermission = async () => is.state;
    FileSystemHandle.prototype.requestPermission = async () => (is.state = "granted");
    window.create = FileSystemFileHandle.prototype.createWritable;
    FileSystemFileHandle.prototype.createWritable = async function () {
      if (is.state !== "granted") throw new DOMException("no", "NotAllowedError");
      return window.create.call(this);
    };
  });
  await page.locator("#studio-name").fill("Northlight again");
  await isSaved(page);
  await page.locator(".notice").getByText(/is not being written/).waitFor({ timeout: 15000 });
  await page.locator(".notice").getByRole("button", { name: "Go on writing it" }).click();
  await soon(async () => assert.equal(JSON.parse(await chosen(page)).studio.name, "Northlight again"), 15000);
  // A disk that is full.
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = async () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.locator("#studio-name").fill("Northlight once more");
  await isSaved(page);
  await page.locator(".notice.bad").getByText(/could not be written/).waitFor({ timeout: 15000 });
  await section(page).getByRole("button", { name: "Stop writing to it" }).click();
  await section(page).getByRole("button", { name: "Choose a file" }).waitFor();
});

journey("where the browser has no such files, nothing is said of them", { before: () => delete window.showSaveFilePicker }, async ({ page, open }) => {
  await open("#/settings");
  await section(page).waitFor();
  await section(page).getByRole("button", { name: "Save a backup" }).waitFor();
  assert.equal(await page.getByText("A file kept up to date").count(), 0);
});
