// Hundreds and thousands of proposals: found, shown near the view, reached by the keyboard, and where they were when one comes back.
import assert from "node:assert/strict";
import { crowd } from "./crowd.mjs";
import { journey, soon } from "./harness.mjs";
import { becomes, begin } from "./proposing.mjs";

const rows = (page) => page.locator("table.list tbody tr[aria-rowindex]");
const titles = (page) => page.locator("table.list a.name").allTextContents();
const status = (page) => page.locator(".finder [role=status]").textContent();
const place = (page) => page.evaluate(() => document.activeElement.closest("tr")?.getAttribute("aria-rowindex"));
const isSaved = (page) => page.locator("p.saved").filter({ hasText: /^Saved/ }).waitFor();

async function many({ page, open }, count) {
  await begin({ page, open });
  await page.locator("#title").fill("The last one");
  await page.locator("#title").blur();
  await isSaved(page);
  await page.waitForTimeout(600);
  await crowd(page, count);
  await page.goto("about:blank");
  await open("#/proposals");
  await rows(page).first().waitFor();
}

/** What of the list is in view is drawn: no row's room stands there. */
const isDrawn = (page) =>
  page.evaluate(() => {
    const list = document.querySelector("#proposal-list").getBoundingClientRect();
    const [top, end] = [Math.max(list.top, 0), Math.min(list.bottom, innerHeight)];
    return [...document.querySelectorAll("tr.room")].every((room) => {
      const { top: from, bottom: to } = room.getBoundingClientRect();
      return to <= top + 1 || from >= end - 1;
    });
  });

journey("hundreds are listed a window at a time, and the list says how many there are", { timeout: 120000 }, async ({ page, open, axe, shot }) => {
  await many({ page, open }, 300);
  await becomes(() => status(page), "300 of 300");
  assert.equal(await page.locator("table.list").getAttribute("aria-rowcount"), "301");
  assert.ok((await rows(page).count()) < 60);
  await page.getByText("The browser’s own search sees only the rows near the screen.").waitFor();
  await axe();
  await shot("many-1280", page, { fullPage: false });
  // However far one goes at once, what is in view is drawn, and each row says its place.
  for (const part of [0.5, 1, 0.25, 0]) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), part);
    await soon(async () => assert.ok(await isDrawn(page)));
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await soon(async () => assert.ok((await titles(page)).includes("Website 1")));
  assert.equal(await page.getByRole("row").filter({ hasText: /No\. 1 ·/ }).getAttribute("aria-rowindex"), "301");
});

journey("proposals are found by words in any order, by number and by client, and narrowed by state", { timeout: 120000 }, async ({ page, open, axe }) => {
  await many({ page, open }, 300);
  const find = page.getByLabel("Find a proposal");
  await find.fill("FORSTE 07");
  // Clients in turn: number 6 has client 07, and so has every fortieth after it. Two have 07 in their own numbers.
  await becomes(() => titles(page), [286, 246, 207, 206, 166, 126, 107, 86, 46, 6].map((number) => `Website ${number}`));
  await becomes(() => status(page), "10 of 300");
  assert.equal(await page.locator("#find-note").count(), 0);
  await find.fill("person website 299");
  await becomes(() => titles(page), ["Website 299"]);
  await page.getByLabel("Order").selectOption("Oldest first");
  await find.fill("förste 07");
  await becomes(async () => (await titles(page))[0], "Website 6");
  await page.getByLabel("State").selectOption({ label: "Sent (0)" });
  await page.getByText("No proposal fits.").waitFor();
  await axe();
  await page.getByRole("button", { name: "Show all proposals" }).click();
  await becomes(() => status(page), "300 of 300");
  await soon(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "find"));
});

journey("the keyboard goes through the list, and stays in a row that is scrolled away", { timeout: 120000 }, async ({ page, open }) => {
  await many({ page, open }, 300);
  await page.locator("table.list a.name").first().focus();
  await page.keyboard.press("ArrowDown");
  await becomes(() => place(page), "3");
  await page.keyboard.press("End");
  await becomes(() => place(page), "301");
  await soon(async () => assert.ok(await isDrawn(page)));
  await page.keyboard.press("ArrowUp");
  await becomes(() => place(page), "300");
  await page.keyboard.press("Home");
  await becomes(() => place(page), "2");
  await page.keyboard.press("PageDown");
  await becomes(() => place(page), "10");
  const title = await page.evaluate(() => document.activeElement.textContent);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await soon(async () => assert.ok((await titles(page)).includes("Website 1")));
  assert.equal(await place(page), "10");
  await page.keyboard.press("Enter");
  await page.locator("table.matrix").waitFor();
  await soon(async () => assert.equal(await page.locator("#title").inputValue(), title));
});

journey("whoever comes back from a proposal finds the list as it was left", { timeout: 120000 }, async ({ page, open }) => {
  await many({ page, open }, 300);
  await page.getByLabel("Find a proposal").fill("website");
  await becomes(() => status(page), "299 of 300");
  await page.evaluate(() => scrollTo(0, 9000));
  await soon(async () => assert.ok(await isDrawn(page)));
  const seen = () =>
    page.evaluate(() => {
      const row = [...document.querySelectorAll("tr[aria-rowindex] a.name")].find((one) => one.getBoundingClientRect().top > 200);
      return [row?.textContent, Math.round((row?.getBoundingClientRect().top ?? 0) / 8)];
    });
  // What was drawn settles before it is held to anything.
  let before;
  await soon(async () => {
    const last = before;
    before = await seen();
    assert.deepEqual(before, last);
  });
  // A row at the very edge may count as the first or not by a part of a pixel, so the same row is asked for again.
  const isWhereItWas = () =>
    page.evaluate(([name, place]) => {
      const row = [...document.querySelectorAll("tr[aria-rowindex] a.name")].find((one) => one.textContent === name);
      return row !== undefined && Math.abs(row.getBoundingClientRect().top - 8 * place) <= 8;
    }, before);
  await page.getByRole("link", { name: before[0], exact: true }).click();
  await page.locator("table.matrix").waitFor();
  await page.goBack();
  await soon(async () => assert.ok(await isWhereItWas()));
  // And the keyboard is in the row it was in.
  await becomes(() => page.evaluate(() => document.activeElement.textContent), before[0]);
  assert.equal(await page.getByLabel("Find a proposal").inputValue(), "website");
  await page.getByRole("link", { name: before[0], exact: true }).click();
  await page.locator("table.matrix").waitFor();
  await page.locator(".nav a").nth(1).click();
  await soon(async () => assert.ok(await isWhereItWas()));
});

journey("two thousand are read, found and saved one by one, and local storage may be too small for them", { timeout: 180000 }, async ({ page, open }) => {
  await many({ page, open }, 2000);
  await becomes(() => status(page), "2,000 of 2,000");
  await page.getByLabel("Find a proposal").fill("№ 1234");
  await becomes(() => titles(page), ["Website 1234"]);
  await page.getByRole("link", { name: "Website 1234", exact: true }).click();
  await page.locator("table.matrix").waitFor();
  await page.locator("#title").fill("Only this one");
  await page.locator("#title").blur();
  await isSaved(page);
  const written = () =>
    page.evaluate(async () => {
      const settled = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
      const database = await settled(indexedDB.open("ratewright-records"));
      const rows = await settled(database.transaction("records").objectStore("records").getAll());
      database.close();
      return rows.filter((row) => row.revision > 1 && /Only this one|Website/.test(row.text)).map((row) => JSON.parse(row.text).body.title);
    });
  await becomes(written, ["Only this one"]);
  await page.reload();
  await page.locator("table.matrix").waitFor();
  await soon(async () => assert.equal(await page.locator("#title").inputValue(), "Only this one"));
});

journey("on a narrow screen and in the dark the list is the same", { timeout: 120000, viewport: { width: 360, height: 740 }, scheme: "dark" }, async ({ page, open, axe, shot }) => {
  await many({ page, open }, 150);
  await page.evaluate(() => scrollTo(0, 9000));
  await soon(async () => assert.ok(await isDrawn(page)));
  await shot("many-360-mid", page, { fullPage: false });
  await page.evaluate(() => scrollTo(0, 300));
  await soon(async () => assert.ok(await isDrawn(page)));
  await axe();
  await shot("many-360", page, { fullPage: false });
});
