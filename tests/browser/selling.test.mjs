// What selling costs: shares of the price, the least price that is enough after them, and the way from price to profit.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { becomes, drawer, line, plain } from "./proposing.mjs";

/** 5,000 a month over 600 hours is 100.00 an hour at the floor: 10 hours cost 1,000.00. They are offered for 500.00, and 20 % of tax. */
const studio = {
  format: "ratewright-workbook",
  schema: 1,
  studio: { name: "Northlight", currency: "GBP", team: [{ id: "1", name: "Anna", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "600" } }], roles: [{ id: "9", name: "Design" }] },
  proposals: [
    {
      id: "a1",
      title: "A website",
      tiers: [{ id: "1", name: "Whole", band: "target" }],
      taxes: [{ id: "7", name: "VAT", percent: "20" }],
      lines: [{ id: "b1", name: "Website", kind: "fixed", price: "500", hours: [{ role: "9", hours: "10" }], taxes: ["7"], quantities: { 1: "1" } }],
    },
  ],
};

async function arrive({ page, open }) {
  await open();
  await page.locator("input[type=file]").first().setInputFiles({ name: "northlight.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(studio)) });
  await page.getByText("northlight.json").first().waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.locator(".list a.name").click();
  await page.locator("table.matrix").waitFor();
}

const falls = (page) =>
  page.locator("table.fall tr").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, .figure")].map((cell) => cell.innerText.replaceAll("\u00a0", " "))));

journey("a referral and a commission of the profit are paid, and a margin of a fifth is kept", { timeout: 90000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j);
  await drawer(page, "selling");
  await page.getByLabel("Referral").fill("10");
  await page.getByLabel("Sales commission").fill("10");
  await page.getByLabel(/^The assistant’s share/).fill("30");
  await page.locator("#wanted-margin").fill("20");
  await page.locator("#wanted-margin").blur();
  // First what pays its hours, 0.9 p >= 1,000: p >= 1,111.1111. Then what keeps a fifth, 0.9 (0.9 p - 1,000) >= 0.2 p: p >= 1,475.4098.
  await page.getByRole("button", { name: "Set the price of Website to 1,111.12" }).click();
  await page.getByRole("button", { name: "Set the price of Website to 1,475.41" }).click();
  await becomes(() => line(page, 0).locator('[id^="price-"]').inputValue(), "1,475.41");
  await drawer(page, "fall");
  // 1,475.41 less 1,000.00, less 147.541, less a tenth of 327.869: 295.0821 is left, 20.00001 %.
  await soon(async () => assert.deepEqual((await falls(page)).map((row) => row[1]), ["1,475.41", "− 1,000.00", "− 147.54", "− 32.79", "295.08"]));
  assert.match(plain(await page.locator("table.fall caption").innerText()), /^Whole · 20%$/);
  await axe();
  await shot("selling-1280");
  await narrow("selling-360");
  // A commission of the sale takes more: 147.54.
  await page.getByLabel("A share of").selectOption("the sale");
  await soon(async () => assert.equal((await falls(page))[3][1], "− 147.54"));
  await page.keyboard.press("Control+z");
  await soon(async () => assert.equal((await falls(page))[3][1], "− 32.79"));
  // It is there again, and nobody else sees it.
  await page.locator("p.saved").filter({ hasText: /^Saved/ }).waitFor();
  await page.reload();
  await page.locator("table.matrix").waitFor();
  await page.getByText("Sales commission 10%").waitFor();
  await page.getByRole("link", { name: "Read as the client" }).or(page.getByRole("button", { name: "Read as the client" })).first().click();
  await page.getByText("1,475.41").first().waitFor();
  assert.doesNotMatch(await page.locator("main#page").innerText(), /commission|referral|147\.54|32\.79|295\.08/i);
});

journey("a fee of the price with tax, and where no price can", { timeout: 90000 }, async (j) => {
  const { page } = j;
  await arrive(j);
  await drawer(page, "selling");
  await page.getByLabel("Platform fee").fill("3");
  await page.getByLabel("Platform fee").blur();
  // 1,000 / (1 - 0.03 x 1.2) = 1,037.3443.
  await page.getByRole("button", { name: "Set the price of Website to 1,037.35" }).first().waitFor();
  // What eats the price is told where it stands, and what was typed stays.
  await page.getByLabel("Referral").fill("101");
  await page.getByLabel("Referral").blur();
  await page.locator(".field", { has: page.locator("#referral") }).locator(".problem").waitFor();
  assert.equal(await page.getByLabel("Referral").inputValue(), "101");
  await page.getByLabel("Referral").fill("98");
  await page.getByLabel("Referral").blur();
  await page.getByText("No price can: whatever is added, others take too much of it.").first().waitFor();
  await page.getByLabel("Referral").fill("");
  await page.getByLabel("Referral").blur();
  await soon(async () => assert.equal(await page.getByText("No price can").count(), 0));
});

journey("the same in Ukrainian, in the dark, on a phone", { timeout: 90000, scheme: "dark", locale: "uk-UA", viewport: { width: 360, height: 740 } }, async (j) => {
  const { page, axe, narrow } = j;
  await arrive(j);
  await drawer(page, "selling");
  await page.getByLabel("Комісія за продаж").fill("10");
  await page.getByLabel("Комісія за продаж").blur();
  await drawer(page, "fall");
  await page.locator("table.fall").waitFor();
  await axe();
  await narrow("selling-uk-360-dark");
});
