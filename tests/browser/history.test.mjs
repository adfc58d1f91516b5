// Earlier versions of a proposal and of the rates: looked at, compared with now, brought back and copied.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { becomes, begin, plain, price } from "./proposing.mjs";
import { denyVault, vault } from "./stores.mjs";

const isSaved = (page) => page.locator("p.saved").filter({ hasText: /^(Saved|Kept) / }).waitFor();
const versions = (page) => page.locator(".versions li");
const history = (page) => page.locator(".brief").getByRole("link", { name: "Earlier versions" });

/** A title, left and saved: one version. */
async function retitle(page, title) {
  await page.locator("#title").fill(title);
  await page.locator("#title").blur();
  await soon(async () => {
    const texts = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes("/proposal/")).map(([, text]) => text));
    assert.ok(texts.some((text) => text.includes(`"${title}"`)));
  });
  await isSaved(page);
}

/** A proposal that was once "A stall" at 300.00 and is now "A shop" at 500.00. */
async function twoVersions(j) {
  const { page } = j;
  await begin(j);
  await price(page, 1, "Site", "300.00");
  await retitle(page, "A stall");
  // The title first: on a slow machine the price may be saved alone, and would make a version "A stall" at 500.00.
  await retitle(page, "A shop");
  await page.locator('[id^="price-"]').first().fill("500.00");
  await page.locator('[id^="price-"]').first().blur();
  await soon(async () => {
    const texts = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes("/proposal/")).map(([, text]) => text));
    assert.ok(texts.some((text) => text.includes('"500')));
  });
  await isSaved(page);
}

/** Presses versions, the latest first, until one is shown whose title was this. */
async function show(page, title) {
  await versions(page).first().waitFor();
  for (let place = 0; place < (await versions(page).count()); place += 1) {
    const pressed = versions(page).nth(place).getByRole("button");
    await pressed.click();
    await soon(async () => assert.equal(await pressed.getAttribute("aria-pressed"), "true"));
    const row = page.locator(".sides tr", { hasText: "Title" });
    if ((await row.count()) && (await row.locator("td").first().innerText()) === title) return;
  }
  assert.fail(`no version called ${title}`);
}

journey("an earlier version is compared with now and brought back, as one step", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await twoVersions(j);
  const address = page.url();
  await history(page).click();
  await page.getByRole("heading", { name: "Earlier versions of A shop" }).waitFor();
  await page.getByRole("heading", { name: "Today" }).waitFor();
  await show(page, "A stall");
  await becomes(() => page.locator(".sides tr", { hasText: "Title" }).locator("td").allInnerTexts(), ["A stall", "A shop"]);
  const fixed = page.locator(".sides tr", { hasText: /price/i });
  await soon(async () => assert.ok((await fixed.locator("td").allInnerTexts()).map(plain).join().includes("500.00")));
  // As the client reads it, it stands at its old price.
  await becomes(() => page.locator(".as-read h1").innerText(), "A stall");
  assert.equal(await page.evaluate(() => document.activeElement.id), "version");
  await axe();
  await shot("history");
  await narrow("history-360");
  await page.getByRole("button", { name: "Bring this version back" }).click();
  await page.getByText("The earlier version stands again.").waitFor();
  await becomes(() => page.locator("#title").inputValue(), "A stall");
  assert.equal(page.url(), address);
  await isSaved(page);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await becomes(() => page.locator("#title").inputValue(), "A shop");
});

journey("a copy is made of an earlier version, and what stands stays", { timeout: 120000 }, async (j) => {
  const { page } = j;
  await twoVersions(j);
  const address = page.url();
  await history(page).click();
  await show(page, "A stall");
  await page.getByRole("button", { name: "Make a copy of it" }).click();
  await becomes(() => page.locator("#title").inputValue(), "A stall (copy)");
  assert.notEqual(page.url(), address);
  await page.locator(".nav a").nth(1).click();
  await becomes(() => page.locator(".list .name").allInnerTexts(), ["A stall (copy)", "A shop"]);
});

journey("the rates have earlier versions too, which say what an hour came to", { timeout: 120000 }, async (j) => {
  const { page, axe } = j;
  await begin(j);
  // Each is kept by itself: what is typed before it was kept is one version.
  const isKept = (text) => soon(async () => assert.ok((await vault(page)).records["ratewright/v1/studio"]?.text.includes(text)));
  await isKept('"935"');
  await page.locator(".nav a").first().click();
  await page.locator("#month-business").fill("1935");
  await page.locator("#month-business").blur();
  await isKept('"1935"');
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Earlier versions of the rates" }).click();
  await soon(async () => assert.ok((await versions(page).count()) > 0));
  await versions(page).first().getByRole("button").click();
  // (2,816 + 935) x 12 / 990 = 45.4666..., and with 1,935: (2,816 + 1,935) x 12 / 990 = 57.5878...
  await becomes(() => page.locator(".sides tr", { hasText: /^Base/ }).locator("td").allInnerTexts(), ["45.47", "57.59"]);
  await axe();
  await page.getByRole("button", { name: "Bring this version back" }).click();
  await becomes(() => page.locator("#month-business").inputValue(), "935.00");
});

journey("where the database is denied it is said why there is no history", { before: denyVault }, async (j) => {
  const { page } = j;
  await begin(j);
  await retitle(page, "A stall");
  await history(page).click();
  await page.getByText("This browser’s database is closed to this page").first().waitFor();
});

journey("a proposal that was deleted has its versions in the bin", async (j) => {
  const { page } = j;
  await begin(j);
  await retitle(page, "A stall");
  const address = page.url();
  await page.locator(".nav a").nth(1).click();
  await page.getByRole("button", { name: "Delete A stall" }).click();
  await page.evaluate((address) => (location.href = `${address}/history`), address);
  await page.getByText("It was deleted.").waitFor();
  await page.getByRole("link", { name: "Open the bin" }).click();
  await becomes(() => page.locator(".list .name").allInnerTexts(), ["A stall"]);
});
