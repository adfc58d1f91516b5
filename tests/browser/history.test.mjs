// Earlier versions of a proposal and of the rates: looked at, compared with now, brought back and copied; and how long a browser
// keeps what is here.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { becomes, begin, plain, price } from "./proposing.mjs";
import { denyVault } from "./stores.mjs";

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
  await page.locator('[id^="price-"]').first().fill("500.00");
  await page.locator('[id^="price-"]').first().blur();
  await retitle(page, "A shop");
}

/** Presses versions, the latest first, until one is shown whose title was this. */
async function show(page, title) {
  for (let place = 0; place < (await versions(page).count()); place += 1) {
    await versions(page).nth(place).getByRole("button").click();
    const row = page.locator(".sides tr", { hasText: "Title" });
    if ((await row.count()) && (await row.locator("td").first().innerText()) === title) return;
  }
  assert.fail(`no version called ${title}`);
}

journey("an earlier version is compared with now and brought back, as one step", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
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
  await page.setViewportSize({ width: 360, height: 740 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await shot("history-360");
  await page.setViewportSize({ width: 1280, height: 900 });
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
  await page.locator(".nav a").first().click();
  await page.locator("#month-business").fill("1935");
  await page.locator("#month-business").blur();
  await soon(async () => {
    const text = await page.evaluate(() => localStorage.getItem("ratewright/v1/studio"));
    assert.ok(text.includes('"1935"'));
  });
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

const estimated = () => {
  navigator.storage.estimate = async () => ({ usage: 2_100_000, quota: 1_200_000_000 });
  navigator.storage.persisted = async () => window.promised ?? false;
  navigator.storage.persist = async () => (window.promised = true);
};

journey("the settings say how much room is used, and ask the browser to keep it", { before: estimated }, async (j) => {
  const { page, open, axe, shot } = j;
  await open("#/settings");
  await soon(async () => assert.match(plain(await page.locator(".used").innerText()), /2\.1 MB used; this browser gives about 1\.2 GB\./));
  await page.getByText("may clear what is here when the disk is low").waitFor();
  await axe();
  await shot("settings-room");
  // Nothing asked for it by itself on a first visit.
  assert.equal(await page.evaluate(() => window.promised ?? null), null);
  await page.getByRole("button", { name: "Ask the browser to keep it" }).click();
  await page.getByText("This browser has promised to keep what is here.").waitFor();
});

const full = () => {
  navigator.storage.estimate = async () => ({ usage: 900, quota: 1_000 });
};

journey("where it is nearly full it is said what can be done", { before: full }, async (j) => {
  const { page, open } = j;
  await open("#/settings");
  await page.getByText("It is nearly full.").waitFor();
  await page.getByRole("button", { name: "Let all earlier versions and the bin go" }).click();
  await page.getByText("can’t be had back after this. What stands now stays.").waitFor();
  await page.getByRole("button", { name: "Let all earlier versions and the bin go" }).click();
  await page.getByText("can’t be had back after this. What stands now stays.").waitFor({ state: "detached" });
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
