// Rates for an agency's own site: a beginning, changes, all that becomes public, the signed file, and the lines to paste.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, soon } from "./harness.mjs";
import { becomes, plain } from "./proposing.mjs";

/** One owner: 60,000 a year over 1,000 hours. 60.00 an hour at base, 80.00 at target, 100.00 at stretch; what is only the agency's is planted. */
const studio = {
  format: "ratewright-workbook",
  schema: 1,
  studio: {
    name: "Northlight",
    currency: "GBP",
    contact: { email: "hello@northlight.example" },
    team: [{ id: "1", name: "PLANTED-NAME", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }],
    roles: [{ id: "9", name: "PLANTED-ROLE" }],
    profit: { base: { percent: "0" }, target: { percent: "25" }, stretch: { percent: "40" } },
    services: [
      { id: "a1", name: "Plan and design", hours: [{ role: "9", hours: "12" }], jobs: [{ id: "1", name: "PLANTED-JOB", hours: "77" }] },
      { id: "a2", name: "Pages", unit: "page", benefit: "Found and read", hours: [{ role: "9", hours: "3.5" }] },
      { id: "a3", name: "Ordering", hours: [{ role: "9", hours: "10" }] },
    ],
  },
};

/** What a build says of the script for other sites; its hash is none that this test could know. */
const embed = { version: "9.9.9", file: "embed-9.9.9-0123456789ab.js", integrity: "sha384-AAAA", files: {} };

async function arrive({ page, open }) {
  await page.route(/\/embed\.json$/, (route) => route.fulfill({ json: embed }));
  await open();
  await page.locator("input[type=file]").first().setInputFiles({ name: "northlight.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(studio)) });
  await page.getByText("northlight.json").first().waitFor();
}

async function begin(j) {
  await arrive(j);
  await j.page.getByRole("link", { name: "Settings" }).click();
  await j.page.getByRole("link", { name: "Choose what your site shows" }).click();
  await j.page.getByRole("button", { name: "Propose a beginning" }).click();
  await j.page.locator("#published-title").waitFor();
}

const preview = (page) => page.locator(".site-preview");
const prices = async (page) => (await preview(page).locator("td.figure").allInnerTexts()).map(plain);
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const row = (page, name) => page.getByRole("group", { name, exact: true });

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

journey("an agency begins with its rate card, changes it, reads what becomes public, signs it and takes the lines to paste", { timeout: 180000 }, async (j) => {
  const { page, axe, shot } = j;
  await arrive(j);
  await page.locator(".nav a").first().click();
  await page.locator("#drawer-services > summary").click();
  await page.getByRole("link", { name: "Show these prices on your own site" }).click();
  await page.getByText("Nothing is chosen yet.").waitFor();
  await axe();
  await shot("site-empty");
  await page.getByRole("button", { name: "Propose a beginning" }).click();
  // 12, 3.5 and 10 hours at 80 and at 100.
  await becomes(() => prices(page), ["£960.00 to £1,200.00", "£280.00 to £350.00", "£800.00 to £1,000.00"]);

  await page.getByLabel("Title").fill("What would your site cost?");
  await row(page, "Ordering").getByLabel("How it is asked for").selectOption("Whether or not");
  await row(page, "Pages").getByLabel("At first").fill("8");
  await row(page, "Pages").getByLabel("Most").fill("40");
  await page.getByRole("button", { name: "Add a column" }).click();
  await page.getByText("Column 1 has no name. Where there are several, each needs one.").waitFor();
  await page.getByRole("button", { name: /^Go there: Column 1 has no name/ }).click();
  await page.waitForFunction(() => document.activeElement.id.startsWith("published-tier-"));
  await page.keyboard.type("Plain");
  await row(page, "Column 2").getByLabel("Name").fill("Whole");
  await row(page, "Whole").getByLabel("From").selectOption("Stretch");
  await row(page, "Ordering").getByLabel("Ordering: Plain").uncheck();
  await page.getByRole("button", { name: "Add a degree of urgency" }).click();
  await page.waitForFunction(() => document.activeElement.id.startsWith("published-factor-"));
  await page.keyboard.type("Within a month");
  await row(page, "Within a month").getByLabel("Adds").fill("25");
  await becomes(() => prices(page), ["£960.00 to £1,200.00", "£1,200.00", "£280.00 to £350.00", "£350.00", "not in it", "£1,000.00"]);
  assert.match(plain(await preview(page).innerText()), /0 to 40, at first 8[^]*Within a month\s+\+25%[^]*hello@northlight\.example/);
  await axe();
  await shot("site-chosen");

  // Base prices tell the floor, and that is said before they are out.
  await row(page, "Plain").getByLabel("From").selectOption("Base");
  await preview(page).getByText("These are your base prices").waitFor();
  await becomes(async () => (await prices(page))[0], "£720.00 to £1,200.00");
  await page.keyboard.press("Control+z");
  await becomes(async () => (await prices(page))[0], "£960.00 to £1,200.00");

  await page.getByRole("button", { name: "Sign these prices" }).click();
  const { name, text } = await saved(page, "Save the file");
  assert.equal(name, "rates.json");
  assert.doesNotMatch(text, /PLANTED|5000|"hours"|"margin"|"cost"/);
  const { format, version, rates, seal } = JSON.parse(text);
  assert.deepEqual([format, version, rates.title, rates.language], ["ratewright-published-rates", 1, "What would your site cost?", "en"]);
  assert.deepEqual(rates.services.map(({ name, asked, least, most, usual, prices }) => [name, asked, least, most, usual, prices]), [
    ["Plan and design", "always", 1, 1, 1, [{ from: "960.00", to: "1200.00" }, { from: "1200.00", to: "1200.00" }]],
    ["Pages", "count", 0, 40, 8, [{ from: "280.00", to: "350.00" }, { from: "350.00", to: "350.00" }]],
    ["Ordering", "extra", 0, 1, 0, [null, { from: "1000.00", to: "1000.00" }]],
  ]);
  assert.deepEqual(rates.urgency, [{ name: "Within a month", percent: "25" }]);
  assert.ok(await page.evaluate(holds, { rates, seal }), "the seal holds");

  const snippet = page.getByLabel("The snippet");
  await soon(async () => assert.match(await snippet.inputValue(), /^<script type="module" src="http[^"]*\/embed-9\.9\.9-0123456789ab\.js" integrity="sha384-AAAA" crossorigin><\/script>\n/));
  await page.getByLabel("Form").selectOption("A floating button");
  await page.getByLabel("Light or dark").selectOption("Dark");
  await soon(async () => assert.match(await snippet.inputValue(), /<ratewright-estimator rates="\/rates\.json" signer="[^"]{8,}" mode="floating" scheme="dark"><a href="mailto:hello@northlight\.example">What might it cost\?<\/a><\/ratewright-estimator>/));
  await page.getByLabel("Folder with Ratewright’s files").fill("northlight.example");
  await page.getByText("This is no web address.").waitFor();
  await page.getByLabel("Folder with Ratewright’s files").fill("https://northlight.example/rates");
  await soon(async () => assert.match(await snippet.inputValue(), /src="https:\/\/northlight\.example\/rates\/embed/));
  await page.getByText("script-src https://northlight.example 'wasm-unsafe-eval'").waitFor();
  await axe();
  await shot("site-signed");

  // The colour is for the page's own style sheet, since its policy may allow no style in the page.
  assert.doesNotMatch(await snippet.inputValue(), /<style|style=/);
  await page.getByText("Another colour than in the rates").click();
  await page.getByText("ratewright-estimator { --ratewright-accent: #").waitFor();
  assert.doesNotMatch(await snippet.inputValue(), /<style|style=/);

  // What was signed is known again, and at hand after a reload; and that it is no longer what is chosen.
  await page.reload();
  await page.getByText("These prices are the same.").waitFor();
  assert.equal((await saved(page, "Save the file")).text, text);
  await page.getByLabel("Title").fill("Another");
  await page.getByText("something has changed since").waitFor();
  assert.equal(await page.getByRole("button", { name: "Save the file" }).count(), 0, "what is no longer chosen is not saved as if it were");
  await page.reload();
  await page.getByText("something has changed since").waitFor();
  assert.equal(await page.getByLabel("Title").inputValue(), "Another");
});

/** Whether the seal of a file of rates holds, by the browser's own cryptography: version 1, kind 5, the rates in one line, the key. */
async function holds({ rates, seal }) {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
  const [key, signature] = [bytes(seal.key), bytes(seal.signature)];
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const known = await crypto.subtle.importKey("raw", new Uint8Array([4, ...key]), algorithm, false, ["verify"]);
  const said = (rates) => new Uint8Array([...new TextEncoder().encode("ratewright seal 1\0\x01\x05" + JSON.stringify(rates)), ...key]);
  const verified = (rates) => crypto.subtle.verify(algorithm, known, signature, said(rates));
  return (await verified(rates)) && !(await verified({ ...rates, step: "0.01" }));
}

journey("what can't be public is told beside its field, and nothing typed is lost", { timeout: 120000 }, async (j) => {
  const { page } = j;
  await begin(j);
  const pages = row(page, "Pages");
  await pages.getByLabel("Fewest").fill("50");
  await pages.getByLabel("Most").fill("3");
  await pages.getByText("Pages: fewest, at first and most").waitFor();
  await page.getByRole("button", { name: "Add a kind of client" }).click();
  await page.waitForFunction(() => document.activeElement.id.startsWith("published-factor-"));
  await page.keyboard.type("A charity");
  const charity = row(page, "A charity");
  await charity.getByLabel("Adds").fill("-95");
  await charity.getByText("a percentage here is from −90 to 1,000").waitFor();
  await charity.getByLabel("Adds").fill("a lot");
  await charity.getByText("This is not a number").waitFor();
  assert.equal(await preview(page).count(), 0);
  assert.ok(await page.getByRole("button", { name: "Sign these prices" }).isDisabled());
  await page.locator("#published-title").focus();
  assert.deepEqual([await pages.getByLabel("Fewest").inputValue(), await pages.getByLabel("Most").inputValue(), await charity.getByLabel("Adds").inputValue()], ["50", "3", "a lot"]);
  await charity.getByLabel("Adds").fill("-12.5");
  await pages.getByLabel("Most").fill("");
  await pages.getByLabel("At first").fill("50");
  await preview(page).waitFor();
  assert.match(plain(await preview(page).innerText()), /A charity\s+[-−]12\.5%/);
});

journey("everything can be chosen, moved, removed and brought back by the keyboard alone", { timeout: 120000 }, async (j) => {
  const { page } = j;
  await arrive(j);
  await page.evaluate(() => (location.hash = "/site"));
  await page.getByRole("button", { name: "Propose a beginning" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id == "published-title");
  const names = () => page.locator(".site-name").allInnerTexts();
  await page.getByRole("button", { name: "Move Ordering", exact: true }).focus();
  await page.keyboard.press("ArrowUp");
  await becomes(names, ["Plan and design", "Ordering", "Pages"]);
  await page.getByRole("button", { name: "Remove Pages" }).focus();
  await page.keyboard.press("Enter");
  await becomes(names, ["Plan and design", "Ordering"]);
  await page.waitForFunction(() => document.activeElement.id == "site-services");
  await page.getByLabel("Add a service").focus();
  await page.keyboard.press("P");
  await becomes(names, ["Plan and design", "Ordering", "Pages"]);
  await page.waitForFunction(() => document.activeElement.id.startsWith("published-asked-"));
  await page.getByRole("button", { name: "Take everything out again" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Nothing is chosen yet.").waitFor();
  await page.keyboard.press("Control+z");
  await becomes(names, ["Plan and design", "Ordering", "Pages"]);
});

for (const [scheme, width] of [["light", 360], ["dark", 360], ["dark", 1280]]) {
  journey(`the choice of what a site shows, ${width} pixels wide, ${scheme}`, { timeout: 120000, scheme, viewport: { width, height: 900 } }, async (j) => {
    const { page, axe, shot } = j;
    await arrive(j);
    await page.evaluate(() => (location.hash = "/site"));
    await page.getByRole("button", { name: "Propose a beginning" }).click();
    await page.getByRole("button", { name: "Add a column" }).click();
    await row(page, "Column 1").getByLabel("Name").fill("Plain");
    await row(page, "Column 2").getByLabel("Name").fill("With everything");
    await preview(page).waitFor();
    await page.getByRole("button", { name: "Sign these prices" }).click();
    await page.getByLabel("The snippet").waitFor();
    assert.ok((await overflow(page)) <= 0, `overflows by ${await overflow(page)}`);
    await axe();
    await shot(`site-${width}-${scheme}`);
  });
}
