// The manager's card, in two browsers: the owner hands prices over, a manager quotes from them and never sees a cost, and what was
// made comes back to the owner's own rates.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, soon } from "./harness.mjs";
import { becomes, plain, quantity } from "./proposing.mjs";

/**
 * A designer lives on 5,271.83 a month and bills 1,000 hours; a developer is paid 3,141.59 and bills 1,487; the business costs
 * 1,618.03. An hour of design costs 63.26196 + 7.80714 = 71.07, one of code 25.35244 + 7.80714 = 33.16. Up to whole pounds, with 20 %
 * and 40 % kept: design 72, 89, 119; code 34, 42, 56. A page is 2 h of design, 3 h of code and a font for 10: 256, 314, 416.
 */
const studio = {
  format: "ratewright-workbook",
  schema: 1,
  studio: {
    name: "Northlight",
    currency: "GBP",
    rate_step: "1",
    contact: { email: "hello@northlight.example" },
    business: { by: "items", items: [{ id: "b1", name: "PLANTED-RENT", amount: "1618.03" }] },
    roles: [{ id: "91", name: "Design" }, { id: "92", name: "Code" }],
    team: [
      { id: "1", name: "PLANTED-OWNER", role: "91", costs: { by: "items", items: [{ id: "b2", name: "PLANTED-LIVING", amount: "5271.83" }] }, hours: { by: "whole", year: "1000" } },
      { id: "2", name: "PLANTED-PERSON", pay: "employee", role: "92", costs: { by: "whole", month: "3141.59" }, hours: { by: "whole", year: "1487" } },
    ],
    profit: { base: { percent: "0" }, target: { percent: "20" }, stretch: { percent: "40" } },
    services: [{ id: "a1", name: "Page", unit: "page", hours: [{ role: "91", hours: "2" }, { role: "92", hours: "3" }], direct: "10", jobs: [{ id: "1", name: "PLANTED-JOB", hours: "77" }] }],
    usual: { selling: { percent: "7" }, margin: "33" },
    library: { passages: [{ id: "d1", heading: "PLANTED-PASSAGE", text: "PLANTED-TEXT" }] },
  },
};

/** Salaries, what people live on, what the business costs and what follows from it, however they are written. */
const FIGURES = ["3141", "5271", "1618", "37699", "63261", "19416", "120377", "1487", "2487", "25.35", "63.26", "7.80", "71.06", "71.07", "33.15", "33.16"];
const written = (figure) => [figure, figure.replace(".", ","), figure.length > 3 && !figure.includes(".") ? `${figure.slice(0, -3)},${figure.slice(-3)}` : figure];
/** What of it stands in a text. Ids are drawn by lot, and any four digits may stand in one. */
const secret = (text) => {
  const told = text.replace(/[0-9a-f]{32}/g, "");
  return [...(text.match(/PLANTED-[A-Z]+/g) ?? []), ...FIGURES.flatMap(written).filter((figure) => told.includes(figure))];
};

const file = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof text === "string" ? text : JSON.stringify(text)) });
const give = (page, name, text) => page.locator("input[type=file]").first().setInputFiles(file(name, text));
const go = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const isSaved = (page) => page.locator("p.saved").filter({ hasText: /^(Saved|Збережено)/ }).waitFor();

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** All that a profile keeps, but for the program's own files: both storages, cookies, and every row of every database. */
const kept = (page) =>
  page.evaluate(async () => {
    const settled = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
    const all = { local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie, databases: {} };
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        all.databases[`${name}/${store}`] = [await settled(rows.getAllKeys()), await settled(rows.getAll())];
      }
      database.close();
    }
    return JSON.stringify(all);
  });

/** The owner's desk, with the card's screen open. */
async function owner(j) {
  await j.open();
  await give(j.page, "northlight.json", studio);
  await j.page.getByText("northlight.json").first().waitFor();
  await go(j.page, "/card");
  await j.page.locator("#card-preview").waitFor();
}

const row = (page, name) => page.getByRole("group", { name, exact: true });
const prices = async (page) => (await page.locator(".site-prices tbody tr").allInnerTexts()).map((text) => plain(text).replace(/\s+/g, " "));

/** Signs the card; its link and its file. */
async function sign(page) {
  await page.getByRole("button", { name: /^Sign/ }).click();
  await page.getByLabel("The link").waitFor();
  return { link: await page.getByLabel("The link").inputValue(), ...(await saved(page, "Save the card")) };
}

/** Takes the card in another browser. */
async function take(tab, link) {
  await tab.goto(link);
  await tab.getByRole("button", { name: "Quote from this card" }).click();
  await tab.getByRole("heading", { name: "Prices from the card of Northlight" }).waitFor();
}

/** A proposal of four pages and ten hours of design, in the tier at target. */
async function propose(tab) {
  await tab.getByRole("link", { name: "To the proposals" }).click();
  await tab.getByRole("button", { name: "New proposal" }).click();
  await tab.locator("table.matrix").waitFor();
  await tab.locator("#title").fill("A site for the harbour");
  await quantity(tab, 0, 1).fill("10");
  await tab.getByLabel("Add a service").selectOption("Page");
  await quantity(tab, 1, 1).fill("4");
  await tab.locator("#title").focus();
}

const totals = async (tab) => (await tab.locator("tr.total td.tier").allInnerTexts()).map((text) => plain(text).replace("=", "").trim());

journey("a manager quotes from a card in another browser, finds no salary in anything it keeps, and the owner takes it over", { timeout: 180000 }, async (j) => {
  const { page, profile, axe, shot, url } = j;
  await j.open();
  await give(page, "northlight.json", studio);
  await page.getByText("northlight.json").first().waitFor();
  await page.locator("#drawer-services > summary").click();
  await page.getByRole("link", { name: "Give these prices to an account manager" }).click();
  await page.locator("#card-preview").waitFor();
  assert.deepEqual(await prices(page), ["Design an hour 72.00 89.00 119.00 72.00", "Code an hour 34.00 42.00 56.00 34.00", "Page page 256.00 314.00 416.00 256.00"]);
  await page.getByLabel("Discount they may give").fill("10");
  await page.getByLabel("Prices hold for, days").fill("30");
  await page.getByLabel("Code: least price").fill("33");
  await row(page, "Code").getByText("this least price is below what it costs you").waitFor();
  assert.equal(await page.locator("#card-preview").count(), 0);
  await page.getByLabel("Code: least price").fill("40");
  await becomes(async () => (await prices(page))[1], "Code an hour 34.00 42.00 56.00 40.00");
  await row(page, "Code").getByText("Code is one person.").waitFor();
  await axe();
  await shot("card-owner");
  await page.getByText("The card word for word").click();
  const words = await page.locator(".card-text").innerText();
  const card = await sign(page);
  assert.match(card.name, /^northlight-\d{4}-\d\d-\d\d\.card\.json$/);
  assert.ok(card.link.startsWith(`${url("index.html")}#/card/AQ`), card.link.slice(0, 80));
  // What was read before is what leaves, but for its id.
  const bare = (text) => JSON.stringify({ ...JSON.parse(text), id: 0 });
  assert.equal(bare(JSON.stringify(JSON.parse(card.text).card)), bare(words));
  const body = Buffer.from(card.link.split("/card/")[1].split(".")[0], "base64url").toString("latin1");
  assert.deepEqual([secret(words), secret(card.text), secret(body)], [[], [], []]);
  await axe();

  // Another browser. Nothing is kept there until the card is taken.
  const tab = await profile();
  await tab.goto(card.link);
  await tab.getByRole("heading", { name: "A manager’s card from Northlight" }).waitFor();
  assert.doesNotMatch(await kept(tab), /Northlight/);
  await axe(tab);
  await shot("card-arrived", tab);
  await tab.getByRole("button", { name: "Leave it" }).click();
  await tab.getByRole("heading", { name: "Manager’s card", exact: true }).waitFor();
  await take(tab, card.link);
  assert.deepEqual(await prices(tab), ["Design an hour 72.00 89.00 119.00 72.00", "Code an hour 34.00 42.00 56.00 40.00", "Page page 256.00 314.00 416.00 256.00"]);
  await tab.getByText("In each tier you may take off up to 10% in all.").waitFor();
  await axe(tab);
  await shot("card-held", tab);
  await propose(tab);
  // 10 x 89 + 4 x 314.
  await becomes(async () => (await totals(tab))[1], "£2,146.00");
  const cell = () => tab.locator("tr.desk-only td.tier").nth(1).innerText();
  // At least 10 x 72 + 4 x 256 = 1,744; 402 above. 214.60 may be taken off.
  await becomes(async () => plain(await cell()).replace(/\s+/g, " "), "Least price 1,744.00 Above it 402.00 Taken off 0.00 May be taken off 214.60");
  assert.equal(await tab.locator(".warnings").count(), 0);
  await axe(tab);
  await shot("card-editor", tab);

  // A discount beyond what the card allows is said at the place, and before sending.
  await tab.locator("#drawer-discount > summary").click();
  await tab.locator("#whole-discount-percent").fill("12");
  // 12 % of 2,146 are 257.52, 42.92 more than 214.60.
  await tab.locator(".warnings").getByText("£257.52 is taken off, £42.92 more than the card allows. Ask the owner.").waitFor();
  await tab.locator("#whole-discount-percent").fill("20");
  // 1,716.80 are 27.20 under the least.
  await tab.locator(".warnings").getByText("goes under the card’s least price by £27.20. Ask the owner.").waitFor();
  await axe(tab);
  await shot("card-beyond", tab);
  await tab.getByRole("button", { name: "Send it" }).click();
  await tab.getByText("so no link is made of it here").waitFor();
  assert.ok(await tab.getByRole("button", { name: "Make the link" }).isDisabled());
  await axe(tab);
  await tab.getByRole("button", { name: "Back to the proposal" }).click();
  await tab.locator("#whole-discount-percent").fill("5");
  await soon(async () => assert.equal(await tab.locator(".warnings").count(), 0));
  // Within the card a link is made, with a key of this browser.
  await tab.getByRole("button", { name: "Send it" }).click();
  await tab.getByRole("button", { name: "Make the link" }).click();
  await tab.locator(".link-text").first().waitFor();
  await isSaved(tab);
  await tab.reload();
  await tab.locator(".link-text").first().waitFor();
  await go(tab, "/rates");
  await tab.getByRole("heading", { name: "Prices from the card of Northlight" }).waitFor();
  const back = await saved(tab, "Save for the owner");
  assert.match(back.name, /^northlight-\d{4}-\d\d-\d\d\.for-the-owner\.json$/);
  // A copy of all that this browser has, by its own ways out and by looking into its stores.
  const own = await saved(tab, "Save a file");
  const everything = await kept(tab);
  for (const there of ["A site for the harbour", "314.00", "ratewright-records"]) assert.ok(everything.includes(there), there);
  assert.deepEqual([secret(everything), secret(back.text), secret(own.text), secret(await tab.content())], [[], [], [], []]);
  // The search finds what it looks for where that is.
  assert.ok(secret(await kept(page)).length > 8);

  // Back at the owner's desk.
  await give(page, back.name, back.text);
  await page.getByText("Made from a card of yours").waitFor();
  await page.getByText("New: 1. Different: 0. The same: 0.").waitFor();
  assert.equal(await page.locator(".import .warning").count(), 0);
  await axe();
  await shot("card-came-back");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText(/^Opened /).waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.getByText("A site for the harbour").first().click();
  await page.locator("table.matrix").waitFor();
  // 5 % off, as the manager made it; and its earnings are seen again.
  await becomes(async () => (await totals(page))[1], "£2,038.70");
  assert.match(plain(await page.locator("tr.desk-only").innerText()), /Desk only[^]*\d/);
  await give(page, back.name, back.text);
  await page.getByText("New: 0. Different: 0. The same: 1.").waitFor();
  await page.getByText("Everything in this file is here already.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Bring it in" }).count(), 0);
});

journey("a card is opened only where nothing is lost, a newer one shows what it changes, and what is damaged is refused in one sentence", { timeout: 180000 }, async (j) => {
  const { page, profile, axe, shot } = j;
  await owner(j);
  await page.getByLabel("Discount they may give").fill("10");
  const first = await sign(page);
  // The owner's own desk has rates.
  await give(page, first.name, first.text);
  await page.getByText("This desk has rates of its own").waitFor();
  assert.equal(await page.getByRole("button", { name: "Quote from this card" }).count(), 0);
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByLabel("Discount they may give").fill("5");
  await page.getByText("something has changed since").waitFor();
  await page.getByRole("checkbox", { name: "Code is on the card" }).uncheck();
  const second = await sign(page);

  const tab = await profile();
  await tab.goto(j.url());
  await tab.getByRole("button", { name: "Open a file" }).first().waitFor();
  const refused = async (name, text, sentence) => {
    await give(tab, name, text);
    await tab.locator(".notice").getByText(sentence).waitFor();
    await tab.locator(".notice").getByRole("button").first().click();
    assert.doesNotMatch(await kept(tab), /Northlight/);
  };
  await refused("changed.json", first.text.replace("314.00", "214.00"), "This card was changed on its way");
  await refused("newer.json", first.text.replace('"version": 1', '"version": 2'), "made by a newer version");
  await refused("cut.json", first.text.slice(0, -40), "This card was changed on its way");
  await refused("cut.json", first.text.slice(0, -400), "it is damaged or cut off");
  await tab.goto(first.link.slice(0, -20));
  await tab.locator(".notice").getByText("This card was changed on its way").waitFor();
  await give(tab, first.name, first.text);
  await tab.getByRole("button", { name: "Quote from this card" }).click();
  await tab.getByText("This desk quotes from the card of Northlight now.").waitFor();
  await tab.getByRole("button", { name: "Undo" }).first().click();
  await tab.locator("#month-business").waitFor();
  await give(tab, first.name, first.text);
  await tab.getByRole("button", { name: "Quote from this card" }).click();
  await propose(tab);
  // The same one again says so; another shows what it changes, and proposals stay.
  await give(tab, first.name, first.text);
  await tab.getByText("This is the card that is quoted from here already.").waitFor();
  await give(tab, second.name, second.text);
  await tab.getByText("Discount: 5%, was 10%").waitFor();
  await tab.getByText("Code: no longer on the card").waitFor();
  await axe(tab);
  await shot("card-newer", tab);
  await tab.getByRole("button", { name: "Quote from this card" }).click();
  await tab.getByText("you may take off up to 5% in all").waitFor();
  await tab.locator(".nav a").nth(1).click();
  await tab.getByText("A site for the harbour").first().waitFor();
  // What was made for the owner is no use on a desk that quotes from a card itself.
  await go(tab, "/card");
  const back = await saved(tab, "Save for the owner");
  await give(tab, back.name, back.text);
  await tab.getByText("This desk quotes from a card itself.").waitFor();
  // Where the owner's prices have changed since, each tier says so.
  await go(page, "/rates");
  await give(page, "dearer.json", { ...studio, studio: { ...studio.studio, rate_step: "10" } });
  await page.getByText("dearer.json").first().waitFor();
  await give(page, back.name, back.text);
  // Design 90 and code 50: 10 x 90 + 4 x (180 + 150 + 10).
  await page.locator(".import .warning").getByText("£2,146.00 from the card, £2,260.00 at your rates now").waitFor();
  await axe();
  await give(page, "broken.json", back.text.replace("harbour", "harpour"));
  await page.getByText("it is damaged or cut off").waitFor();
});

journey("the prices of a card that is over are said to be over, and no link is made by them", { timeout: 120000 }, async (j) => {
  const { page, profile, axe, shot } = j;
  await owner(j);
  await page.getByLabel("Prices hold for, days").fill("3");
  const card = await sign(page);
  const tab = await profile();
  await tab.clock.install({ time: new Date(Date.now() + 5 * 86_400_000) });
  await tab.goto(card.link);
  await tab.getByText(/The prices of this card held until/).waitFor();
  await tab.getByRole("button", { name: "Quote from this card" }).click();
  await tab.getByRole("heading", { name: "Prices from the card of Northlight" }).waitFor();
  await tab.getByText(/Ask the owner for a new card/).first().waitFor();
  await axe(tab);
  await shot("card-over", tab);
  await propose(tab);
  await tab.locator(".warnings").getByText(/The prices of this card held until/).waitFor();
  await tab.getByRole("button", { name: "Send it" }).click();
  await tab.getByText("so no link is made of it here").waitFor();
  assert.ok(await tab.getByRole("button", { name: "Make the link" }).isDisabled());
});

for (const [scheme, width, language] of [["light", 360, "uk"], ["dark", 360, "en"], ["dark", 1280, "uk"]]) {
  const locale = language === "uk" ? "uk-UA" : "en-GB";
  journey(`a card at both desks, ${width} pixels wide, ${scheme}, ${language}`, { timeout: 180000, scheme, locale, viewport: { width, height: 900 } }, async (j) => {
    const { page, profile, axe, shot } = j;
    await owner(j);
    const fits = async (tab) => assert.ok((await overflow(tab)) <= 0, `overflows by ${await overflow(tab)}`);
    await page.locator("#handed-discount").fill("10");
    await page.locator("#handed-days").fill("30");
    await fits(page);
    await axe();
    await page.locator('section[aria-labelledby="card-sign"] .button.primary').click();
    await page.locator("#card-link").waitFor();
    await shot(`card-owner-${width}-${scheme}-${language}`);
    await fits(page);
    const tab = await profile({ viewport: { width, height: 900 } });
    await tab.goto(await page.locator("#card-link").inputValue());
    await tab.locator("#card-opened").waitFor();
    await fits(tab);
    await axe(tab);
    await tab.locator(".card-opened .button.primary").click();
    await tab.locator("#card-for-owner").waitFor();
    await fits(tab);
    await axe(tab);
    await shot(`card-held-${width}-${scheme}-${language}`, tab);
    await go(tab, "/proposals");
    await tab.locator(".list-head button").click();
    await tab.locator("table.matrix").waitFor();
    await tab.locator("#drawer-discount > summary").click();
    await tab.locator("#whole-discount-percent").fill("30");
    if (width > 720) await quantity(tab, 0, 1).fill("10");
    else await tab.locator("tr.line td.tier.shown input").first().fill("10");
    await tab.locator(".warnings").waitFor();
    await fits(tab);
    await axe(tab);
    await shot(`card-beyond-${width}-${scheme}-${language}`, tab);
  });
}
