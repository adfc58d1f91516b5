// What is kept to be used again, and what else a proposal can say: templates, the library, usual conditions, retainers, sections.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { amounts, becomes, begin, drag, drawer, focused, line, more, plain, price, quantity, row } from "./proposing.mjs";

const settings = (page) => page.getByRole("link", { name: "Settings" }).click();
const proposals = (page) => page.locator(".nav a").nth(1).click();

journey("what new proposals begin with is set once, in the settings", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await settings(page);
  await drawer(page, "sales-tax");
  await page.getByRole("button", { name: "Add a tax" }).click();
  await focused(page, "tax-percent-");
  await page.keyboard.type("20");
  await drawer(page, "payments");
  await page.getByRole("button", { name: "Use three payments" }).click();
  await drawer(page, "terms");
  await page.getByLabel("Can be accepted for, days").fill("30");
  await page.getByLabel("Late fee a month").fill("150");
  await page.getByText("A percentage here is from 0 to 100").waitFor();
  await page.getByLabel("Late fee a month").fill("1.5");
  await drawer(page, "selling");
  await page.getByLabel("Least margin you want").fill("15");
  await axe();
  await shot("settings-usual");
  await proposals(page);
  await page.locator(".list-head button").click();
  await page.locator("table.matrix").waitFor();
  await price(page, 1, "Site", "300.00");
  await becomes(() => amounts(row(page, "VAT 20%")), ["60.00", "60.00", "60.00"]);
  await becomes(() => amounts(row(page, "First payment")), ["108.00", "108.00", "108.00"]);
  await drawer(page, "terms");
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await becomes(() => page.getByLabel("Can be accepted until the end of").inputValue(), until);
  await becomes(() => page.getByLabel("Time zone").inputValue(), "UTC");
  // The proposal that was there before is as it was.
  await proposals(page);
  await page.locator(".name-cell a").nth(1).click();
  await page.locator("table.matrix").waitFor();
  await becomes(() => row(page, "VAT 20%").count(), 0);
});

journey("a tier that leaves less than is wanted says so, and is mended by a button", async (j) => {
  const { page, axe } = j;
  await begin(j);
  await price(page, 1, "Site", "950.00");
  await line(page, 1).locator('[id^="behind-"]').fill("20");
  await becomes(() => page.locator(".warning").count(), 0);
  await drawer(page, "selling");
  await page.getByLabel("Least margin you want").fill("15");
  // 20 h x 45.4666... is 909.3333...: 950.00 leaves 40.6667, which is 4.3%.
  await soon(async () => assert.match(await page.locator(".warning").innerText(), /leaves 4\.3%, less than the 15% you want/));
  await axe();
  // 909.3333... / 0.85 is 1,069.8039...: 1,069.80 misses it, 1,069.81 is enough.
  await page.getByRole("button", { name: "Set the price of Site to 1,069.81" }).first().click();
  await becomes(() => page.locator(".warning").count(), 0);
  await page.getByLabel("Least margin you want").fill("100");
  await page.getByText("A percentage here is from 0 to 99").waitFor();
});

journey("a template is kept, and a proposal begins from it", async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await page.locator("#title").fill("A shop");
  await price(page, 1, "Site", "300.00");
  await page.getByRole("button", { name: "Keep a copy as a template" }).click();
  await page.getByText("Kept among the templates").waitFor();
  await proposals(page);
  await page.getByRole("heading", { name: "Templates" }).waitFor();
  await axe();
  await shot("templates");
  await page.getByRole("button", { name: "Begin a proposal from A shop" }).click();
  await page.locator("table.matrix").waitFor();
  await becomes(() => line(page, 1).locator(".line-name input").inputValue(), "Site");
  await proposals(page);
  await becomes(() => page.locator("table.list").first().locator("tbody tr").count(), 2);
  await becomes(() => page.locator("table.list").nth(1).locator("tbody tr").count(), 1);
});

journey("a line and a passage come from the library", async (j) => {
  const { page, axe } = j;
  await begin(j);
  await price(page, 1, "Site", "300.00");
  await line(page, 1).locator(".row-menu summary").click();
  await line(page, 1).getByRole("button", { name: "Keep in the library" }).click();
  await page.getByText("Kept in the library.").waitFor();
  await drawer(page, "words");
  await page.getByLabel("Words", { exact: true }).selectOption("Who we are");
  await focused(page, "passage-text-");
  await page.keyboard.type("Two of us.");
  await page.getByRole("button", { name: "Keep in the library: Who we are" }).click();
  await settings(page);
  await becomes(() => page.locator(".kept li span").allInnerTexts(), ["Site", "Who we are"]);
  await axe();
  await proposals(page);
  await page.locator(".list-head button").click();
  await page.locator("table.matrix").waitFor();
  await page.getByLabel("Add a line from the library").selectOption("Site");
  await becomes(() => amounts(row(page, "Total, without tax")), ["£300.00", "£300.00", "£300.00"]);
  await page.getByLabel("Add a passage from the library").selectOption("Who we are");
  await becomes(() => page.locator(".offer .passage textarea").inputValue(), "Two of us.");
  await settings(page);
  await page.getByRole("button", { name: "Remove Site" }).click();
  await becomes(() => page.locator(".kept li span").allInnerTexts(), ["Who we are"]);
});

journey("a retainer says what it secures, and the client reads it", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await quantity(page, 0, 0).fill("10");
  await line(page, 0).locator(".line-name input").fill("Support");
  await more(page, 0);
  await page.getByLabel("Paid", { exact: true }).selectOption("every month");
  await page.getByLabel("for so many times").fill("6");
  await page.getByLabel("What it secures").selectOption("hours of each period");
  await page.getByRole("checkbox", { name: "Support: hours not used are carried over" }).check();
  await page.getByLabel("carried over at most, hours").fill("5");
  await page.getByLabel("an hour beyond costs").fill("80");
  await page.getByRole("checkbox", { name: "Support: calls use the hours" }).uncheck();
  await axe();
  await shot("retainer");
  await page.getByRole("button", { name: "Read as the client" }).click();
  await page.getByText("Hours that are not used are carried over, up to 5 h.").first().waitFor();
  await page.getByText("An hour beyond them costs £80.00.").first().waitFor();
  await page.getByText("Calls do not use the hours.").first().waitFor();
  await page.goBack();
  await page.getByLabel("What it secures").selectOption("a project, paid in parts");
  await page.getByLabel("What each payment is to reach").fill("A plan\nA draft");
  await page.getByRole("button", { name: "Read as the client" }).click();
  await page.getByText("By payment 2: A draft").first().waitFor();
  await axe();
});

journey("a section's prices are hidden from the client, whatever is added in it, and sections are moved by hand", async (j) => {
  const { page, axe } = j;
  await begin(j);
  await price(page, 1, "Photography", "300.00");
  await price(page, 2, "Retouching", "123.45");
  await drawer(page, "sections");
  for (const name of ["Pictures", "Words"]) {
    await page.getByRole("button", { name: "Add a section" }).click();
    await focused(page, "section-name-");
    await page.keyboard.type(name);
  }
  await page.getByLabel("The client sees").first().selectOption("lines, and one price for all");
  for (const place of [1, 2]) {
    await more(page, place);
    await page.getByLabel("Section", { exact: true }).selectOption("Pictures");
    await page.getByRole("button", { name: "Less about this line" }).click();
  }
  const names = () => page.locator('input[id^="section-name-"]').evaluateAll((all) => all.map((it) => it.value));
  await drag(page, /^Move Words/, /^Move Pictures/);
  await becomes(names, ["Words", "Pictures"]);
  await page.getByRole("button", { name: /^Move Words/ }).press("ArrowDown");
  await becomes(names, ["Pictures", "Words"]);
  await axe();
  await page.getByRole("button", { name: "Read as the client" }).click();
  await page.getByRole("radio").first().check();
  await becomes(() => page.locator(".to-pay b").allInnerTexts(), ["£423.45"]);
  const text = plain(await page.locator(".reading").innerText());
  assert.match(text, /Retouching/);
  for (const hidden of ["300.00", "123.45"]) assert.ok(!text.includes(hidden), hidden);
});

journey("every sum between the lines and what is paid shows its working", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await price(page, 1, "Site", "1,000.00");
  await drawer(page, "discount");
  await page.locator("#whole-discount-percent").fill("10");
  await drawer(page, "sales-tax");
  await page.getByRole("button", { name: "Add a tax" }).click();
  await focused(page, "tax-percent-");
  await page.keyboard.type("20");
  await drawer(page, "payments");
  await page.getByRole("button", { name: "Use three payments" }).click();
  // 1,000.00 - 100.00 = 900.00; 20% is 180.00; 1,080.00 in 324.00, 324.00 and 432.00.
  for (const [name, words] of [
    [/Discount 100\.00: show/, /Lines, as priced[^]*1,000\.00[^]*After the discount[^]*900\.00[^]*100\.00/],
    [/VAT 20% 180\.00: show/, /900\.00[^]*0\.2[^]*180\.00/],
    [/To pay, once 1,080\.00: show/, /900\.00[^]*180\.00[^]*1,080\.00/],
    [/The rest 432\.00: show/, /1,080\.00[^]*324\.00[^]*324\.00[^]*432\.00/],
  ]) {
    await page.getByRole("button", { name }).first().click();
    await soon(async () => assert.match(plain(await page.locator("#working").innerText()), words));
    await axe();
  }
  await shot("sum-working");
});
