// After a panic, and where the desk cannot start: a calm page with two ways on, and a file that holds everything.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, soon } from "./harness.mjs";

const isSaved = (page) => page.locator(".saved").filter({ hasText: /^Saved/ }).first().waitFor();
// What the program itself sends where it panics.
const stop = (page) => page.evaluate(() => dispatchEvent(new Event("ratewright-panic")));

/** The text of the file that a press gives. */
async function file(page, button) {
  const coming = page.waitForEvent("download");
  await button.click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const exported = (page) => file(page, page.getByRole("button", { name: "Save a file" }).first());

async function importInto(tab, text, name = "everything.json") {
  await tab.locator("input[type=file]").first().setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

const everything = (page) => file(page, page.getByRole("button", { name: "Save a file of everything that is kept" }));

journey("a desk that stopped offers to go on, and a file that opens elsewhere as the work it was", async ({ page, open, axe, shot, profile }) => {
  await open();
  await page.getByRole("button", { name: /studio of four/i }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await isSaved(page);
  const before = await exported(page);
  await page.locator(".question input, .entry, input").first().focus();
  await stop(page);
  const heading = page.getByRole("heading", { name: "The desk has stopped." });
  await heading.waitFor();
  await page.getByRole("button", { name: "Reload" }).waitFor();
  await axe();
  await shot("stopped", page, { fullPage: false });
  // By keyboard alone, from the heading on; nothing of what lies behind is reached.
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  const reached = async () => (await page.keyboard.press("Tab"), page.evaluate(() => document.activeElement.textContent));
  assert.equal(await reached(), "Reload");
  assert.equal(await reached(), "Save a file of everything that is kept");
  assert.equal(await page.evaluate(() => document.getElementById("desk").contains(document.elementFromPoint(100, 500))), false);
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const kept = await coming;
  assert.match(kept.suggestedFilename(), /^everything-\d{4}-\d\d-\d\d\.ratewright\.json$/);
  await page.getByRole("status").filter({ hasText: kept.suggestedFilename() }).waitFor();
  const text = readFileSync(await kept.path(), "utf8");
  const other = await profile();
  await open("", other);
  await importInto(other, text);
  await other.getByText(/^Opened everything/).waitFor();
  assert.equal((await exported(other)).text, before.text);
  await page.getByRole("button", { name: "Reload" }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  assert.equal((await exported(page)).text, before.text);
});

journey("what lies in the browser's database goes into the file too, the latest of each record counts, and what can't be read is in it", async ({ page, open, profile, url }) => {
  await open();
  await page.locator(".question input").first().fill("2816");
  await isSaved(page);
  await page.evaluate(async () => {
    localStorage.setItem("ratewright/v1/client/00000000000000000000000000000009", '{"schema":1,"kind":"cli');
    const text = JSON.stringify({ schema: 1, kind: "client", id: "00000000000000000000000000000001", revision: 2, body: { name: "Tern Bakery" } });
    const opening = indexedDB.open("ratewright-records");
    opening.onupgradeneeded = () => opening.result.objectStoreNames.contains("records") || opening.result.createObjectStore("records");
    await new Promise((done) => (opening.onsuccess = done));
    const work = opening.result.transaction("records", "readwrite");
    const studio = localStorage.getItem("ratewright/v1/studio");
    const later = JSON.parse(studio);
    later.revision += 100;
    later.body.name = "Northlight";
    work.objectStore("records").put({ text, revision: 2 }, "ratewright/v1/client/00000000000000000000000000000001");
    work.objectStore("records").put({ text: JSON.stringify(later), revision: later.revision }, "ratewright/v1/studio");
    await new Promise((done) => (work.oncomplete = done));
    opening.result.close();
  });
  await stop(page);
  const { text } = await everything(page);
  assert.ok(JSON.parse(text).records.some(({ text }) => text === '{"schema":1,"kind":"cli'));
  const other = await profile();
  await open("", other);
  await importInto(other, text);
  await other.getByText(/^Opened everything.*left out: 1\./).waitFor();
  const opened = JSON.parse((await exported(other)).text);
  assert.deepEqual([opened.studio.name, opened.clients.map((client) => client.name)], ["Northlight", ["Tern Bakery"]]);
});

journey("asking makes no database, and a browser with nothing kept says so", async ({ page, open }) => {
  await open();
  await stop(page);
  await page.getByRole("button", { name: "Save a file of everything that is kept" }).click();
  await page.getByText("Nothing is kept in this browser.").waitFor();
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map((it) => it.name));
  // The desk's own store may have one for itself.
  const were = await names();
  assert.ok(!were.includes("ratewright-records") || (await page.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open("ratewright-records");
    opening.onsuccess = () => (done(opening.result.objectStoreNames.length > 0), opening.result.close());
  }))));
});

journey("in Ukrainian, on a phone, in the dark", { viewport: { width: 360, height: 740 }, scheme: "dark", locale: "uk-UA" }, async ({ page, open, axe, shot }) => {
  await open();
  await page.locator(".question input").first().fill("2816");
  await page.locator(".saved").filter({ hasText: /^Збережено/ }).first().waitFor();
  await stop(page);
  await page.getByRole("heading", { name: "Програма зупинилася." }).waitFor();
  await axe();
  await shot("stopped-360-dark", page, { fullPage: false });
  const { text } = await file(page, page.getByRole("button", { name: "Зберегти у файл усе, що тут є" }));
  assert.equal(JSON.parse(text).format, "ratewright-records");
  await page.getByRole("status").filter({ hasText: "Збережено: everything-" }).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 360, `${width}`);
});

journey("a desk that can't start offers the same, and what is kept stays as it is", async ({ page, context, open, allow, axe, shot, profile }) => {
  allow(/ERR_FAILED|Failed to fetch|later-/);
  await open();
  await page.locator(".question input").first().fill("2816");
  await page.locator(".question input").first().blur();
  await isSaved(page);
  const before = await exported(page);
  const held = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  for (const missing of [/later-edits-.*\.wasm$/, /studio-.*\.wasm$/]) {
    await context.route(missing, (route) => route.abort());
    await page.reload();
    await page.getByRole("heading", { name: "The desk could not start." }).waitFor();
    await axe();
    await shot("cannot-start", page, { fullPage: false });
    const { text } = await everything(page);
    assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage })), held);
    const other = await profile();
    await open("", other);
    await importInto(other, text);
    await other.getByText(/^Opened everything/).waitFor();
    assert.equal((await exported(other)).text, before.text);
    await context.unroute(missing);
  }
  await page.getByRole("button", { name: "Reload" }).click();
  await soon(async () => assert.equal(await page.locator(".question input").first().inputValue(), "2,816.00"));
});

journey("where even that can't be fetched, the page's own sentence stands", async ({ page, context, open, allow }) => {
  allow(/ERR_FAILED|Failed to fetch|later-/);
  await context.route(/later-stopped-/, (route) => route.abort());
  await open();
  await stop(page);
  await soon(async () => assert.match(await page.locator("#stopped").innerText(), /The desk has stopped\.[^]*reload the page to go on/));
});
