// From rates to offers: what a client pays, with options, taxes, a discount, what comes again, and payments; and what it earns.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { amounts, becomes, begin, drag, drawer, focused, line, more, plain, price, quantity, row } from "./proposing.mjs";

journey("two taxes, a discount, an option, a price each month and payments, to the last penny", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await quantity(page, 0, 0).fill("20");
  await price(page, 1, "Photography", "500.00");
  await price(page, 2, "Care", "95.00");
  // 20 h at 56.84 is 1,136.80; with 500.00 and 95.00 it is 1,731.80.
  await becomes(() => amounts(row(page, "Total, without tax")), ["£1,731.80", "£595.00", "£595.00"]);
  await drawer(page, "sales-tax");
  await page.getByRole("button", { name: "Add a tax" }).click();
  await focused(page, "tax-percent-");
  await page.keyboard.type("20");
  await page.getByRole("button", { name: "Add a tax" }).click();
  await page.locator('[id^="tax-name-"]').nth(1).fill("Levy");
  await page.locator('[id^="tax-percent-"]').nth(1).fill("5");
  // The first tax is on every line; the second goes on the photography only: 500.00 x 5% = 25.00.
  await more(page, 1);
  await page.getByRole("checkbox", { name: "Photography: Levy 5%" }).check();
  await axe();
  await page.getByRole("button", { name: "Less about this line" }).click();
  // Taxed at 20% alone: 1,231.80, tax 246.36. At 20% and 5%: 500.00, taxes 100.00 and 25.00.
  await becomes(() => amounts(row(page, "VAT 20%")), ["346.36", "119.00", "119.00"]);
  await becomes(() => amounts(row(page, "Levy 5%")), ["25.00", "25.00", "25.00"]);
  await becomes(() => amounts(row(page, "To pay, once")), ["2,103.16", "739.00", "739.00"]);
  // Care is an extra that is paid twelve times: 95.00 and 19.00 of tax are 114.00, apart from what is paid once.
  await more(page, 2);
  await page.getByLabel("In the tier").selectOption("is an extra, chosen beforehand");
  await page.getByLabel("Paid", { exact: true }).selectOption("every month");
  await page.getByLabel("for so many times").fill("12");
  await page.getByRole("button", { name: "Less about this line" }).click();
  await soon(async () => assert.match(await line(page, 2).locator(".marks").innerText(), /extra · every month, 12 times/));
  await becomes(() => amounts(row(page, "Then every month, 12 times")), ["114.00", "114.00", "114.00"]);
  await becomes(() => amounts(row(page, "To pay, once")), ["1,989.16", "625.00", "625.00"]);
  // 10% off 1,636.80 is 163.68: 113.68 off 1,136.80 and 50.00 off 500.00. 1,023.12 x 20% = 204.62 and 450.00 x 20% = 90.00, 22.50.
  await drawer(page, "discount");
  await page.locator("#whole-discount-percent").fill("10");
  await becomes(() => amounts(row(page, "Discount")), ["163.68", "50.00", "50.00"]);
  await becomes(() => amounts(row(page, "VAT 20%")), ["294.62", "90.00", "90.00"]);
  await becomes(() => amounts(row(page, "To pay, once")), ["1,790.24", "562.50", "562.50"]);
  // 30% and 30% of 1,790.24 are 537.07 each (537.072), and 716.10 is left.
  await drawer(page, "payments");
  await page.getByRole("button", { name: "Use three payments" }).click();
  await becomes(() => amounts(row(page, "First payment")), ["537.07", "168.75", "168.75"]);
  await becomes(() => amounts(row(page, "The rest")), ["716.10", "225.00", "225.00"]);
  await axe();
  await shot("offer-1280");
  await page.locator("p.saved").filter({ hasText: /\d\d:\d\d/ }).waitFor();
  await page.reload();
  await becomes(() => amounts(row(page, "To pay, once")), ["1,790.24", "562.50", "562.50"]);
  await becomes(() => amounts(row(page, "The rest")), ["716.10", "225.00", "225.00"]);
});

journey("a group of options: until something is chosen, the price is from the cheapest", async (j) => {
  const { page, axe } = j;
  await begin(j);
  await price(page, 1, "Site", "300.00");
  await price(page, 2, "Small hosting", "100.00");
  await price(page, 3, "Large hosting", "250.00");
  await drawer(page, "options");
  await page.getByRole("button", { name: "Add a group" }).click();
  await focused(page, "group-");
  await page.keyboard.type("Hosting");
  await axe();
  for (const [place, words] of [[2, "is an option of Hosting"], [3, "is the option of Hosting chosen beforehand"]]) {
    await more(page, place);
    await page.getByLabel("In the tier").selectOption(words);
    await page.getByRole("button", { name: "Less about this line" }).click();
  }
  // Beforehand 300 + 250; from 300 + 100. The two are never added up.
  await becomes(() => amounts(row(page, "Total, without tax")), ["£550.00", "£550.00", "£550.00"]);
  await becomes(() => amounts(row(page, "From, before")), ["400.00", "400.00", "400.00"]);
  await page.getByLabel("The client chooses").selectOption("any number");
  await becomes(() => amounts(row(page, "From, before")), ["300.00", "300.00", "300.00"]);
  await page.getByRole("button", { name: "Remove Hosting" }).click();
  await becomes(() => amounts(row(page, "Total, without tax")), ["£650.00", "£650.00", "£650.00"]);
});

journey("what makes no sense in an offer gets a sentence at its place, and the rest goes on", async (j) => {
  const { page, axe } = j;
  await begin(j);
  await price(page, 1, "Site", "300.00");
  await drawer(page, "discount");
  await page.locator("#whole-discount-percent").fill("120");
  await page.getByText("A percentage here is from 0 to 100").waitFor();
  await becomes(() => amounts(row(page, "Total, without tax")), ["£300.00", "£300.00", "£300.00"]);
  await page.locator("#whole-discount-percent").fill("50");
  await becomes(() => amounts(row(page, "Total, without tax")), ["£150.00", "£150.00", "£150.00"]);
  await drawer(page, "payments");
  await page.getByRole("button", { name: "Add a payment" }).click();
  await page.locator('[id^="payment-name-"]').fill("Half");
  await page.getByLabel("Half: How much").selectOption("percent");
  await page.getByLabel("Half, how much").fill("50%");
  await page.getByText("The payments do not make the price.").waitFor();
  await drawer(page, "terms");
  await page.getByLabel("Can be accepted until the end of").fill("2020-01-01");
  await page.getByText("The last day is before the first.").waitFor();
  await more(page, 1);
  await page.getByRole("checkbox", { name: "Site: The client may change how many" }).check();
  await page.getByLabel("at least", { exact: true }).fill("5");
  await page.getByLabel("at most", { exact: true }).fill("2");
  await page.getByText("The most is less than the least").waitFor();
  await axe();
  await becomes(() => amounts(row(page, "Total, without tax")), ["£150.00", "£150.00", "£150.00"]);
});

journey("what a tier earns knows what is bought in, and what selling costs", async (j) => {
  const { page } = j;
  await begin(j);
  await quantity(page, 0, 0).fill("20");
  await price(page, 1, "Materials", "300.00");
  // No hours of one's own stand behind them.
  await line(page, 1).locator('[id^="behind-"]').fill("0");
  await more(page, 1);
  await page.getByLabel("Bought in for one").fill("300");
  await page.getByRole("button", { name: "Less about this line" }).click();
  await drawer(page, "selling");
  await page.locator("#selling-amount").fill("100");
  // 1,136.80 for 20 h less 100.00 of selling is 51.84 an hour; the materials pass through.
  await soon(async () => assert.match(plain(await page.locator("tr.desk-only td.tier").first().innerText()), /Bought in[^]*300\.00[^]*Selling costs[^]*100\.00/));
  await soon(async () => assert.match(await page.locator("tr.desk-only td.tier").first().innerText(), /51\.84/));
});

journey("a tier under base is mended by a button: the price that is enough, or fewer hours", async (j) => {
  const { page, axe } = j;
  await begin(j);
  await price(page, 1, "Site", "500.00");
  await line(page, 1).locator('[id^="behind-"]').fill("20");
  // 45,012 / 990 x 20 is 909.3333...: 909.33 misses it, 909.34 is enough.
  await page.getByRole("button", { name: "Set the price of Site to 909.34" }).first().click();
  await becomes(() => page.locator(".warning").count(), 0);
  await becomes(() => line(page, 1).locator('[id^="price-"]').inputValue(), "909.34");
  await page.keyboard.press("Control+z");
  // 409.3333... / 45.4666... is 9.003 hours, 9.25 in quarters.
  await page.getByRole("button", { name: "Cut 9.25 h behind Site" }).first().click();
  await becomes(() => page.locator(".warning").count(), 0);
  await becomes(() => line(page, 1).locator('[id^="behind-"]').inputValue(), "10.75");
  await axe();
});

journey("an offer in Ukrainian", { locale: "uk-UA" }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await price(page, 1, "Фотозйомка", "500");
  await drawer(page, "sales-tax");
  await page.getByRole("button", { name: "Додати податок" }).click();
  await focused(page, "tax-percent-");
  await page.keyboard.type("20");
  await becomes(() => amounts(row(page, "ПДВ 20%")), ["100,00", "100,00", "100,00"]);
  await becomes(() => amounts(row(page, "До сплати, одноразово")), ["600,00", "600,00", "600,00"]);
  await drawer(page, "payments");
  await page.getByRole("button", { name: "Розбити на три платежі" }).click();
  await becomes(() => amounts(row(page, "Передоплата")), ["180,00", "180,00", "180,00"]);
  await axe();
  await shot("offer-uk");
});

for (const scheme of ["light", "dark"]) {
  journey(`an offer on a phone, ${scheme}`, { viewport: { width: 360, height: 780 }, scheme, touch: true }, async (j) => {
    const { page, axe, shot } = j;
    await begin(j);
    await price(page, 1, "Photography", "500");
    await more(page, 1);
    for (const id of ["options", "sections", "discount", "sales-tax", "payments", "terms", "selling"]) await drawer(page, id);
    await page.getByRole("button", { name: "Use three payments" }).click();
    await page.getByRole("button", { name: "Add a tax" }).click();
    await page.getByRole("button", { name: "Add a section" }).click();
    await page.getByRole("button", { name: "Add a stage" }).click();
    await row(page, "First payment").waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `The page is ${over} px too wide.`);
    await axe();
    await shot(`offer-360-${scheme}`);
  });
}

journey("a service: what it costs and its price at each band, in a line by reference and by copy, and learnt from", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await page.locator(".nav a").nth(0).click();
  await drawer(page, "services");
  await page.getByRole("button", { name: "Add a service" }).click();
  await focused(page, "service-");
  await page.keyboard.type("Logo");
  await page.getByLabel(/^Logo, hours for one/).fill("10");
  await page.locator('[id^="service-direct-"]').fill("40");
  // 10 x 45.4666... + 40 = 494.67 of cost; 10 x 45.47, 56.84, 69.95 and 40 are the prices.
  await becomes(() => page.locator(".service-prices dd .figure").allInnerTexts(), ["494.67", "494.70", "608.40", "739.50"]);
  await page.getByRole("button", { name: /Logo, Price at Target 608\.40: show the working/ }).click();
  await page.locator("#working").waitFor();
  await axe();
  await page.keyboard.press("Escape");
  await page.locator(".nav a").nth(1).click();
  await page.locator(".name-cell a").first().click();
  await page.getByLabel("Add a service").selectOption("Logo");
  await becomes(() => amounts(row(page, "Total, without tax")), ["£608.40", "£608.40", "£608.40"]);
  await page.getByText("follows the service: Logo").waitFor();
  await axe();
  await shot("offer-service");
  // What jobs really took: 12 and 14 hours, 13 on average; the line follows, and the drafts that change are told.
  await page.locator(".nav a").nth(0).click();
  for (const [place, hours] of ["12", "14"].entries()) {
    await page.getByRole("button", { name: "Logo: Add a job" }).click();
    await page.locator('[id^="job-name-"]').nth(place).fill(`Job ${place + 1}`);
    await page.locator('input[id^="job-"]:not([id^="job-name-"])').nth(place).fill(hours);
  }
  await page.getByRole("button", { name: "Jobs take 13 h, the estimate says 10: take theirs" }).click();
  await page.getByText("This changes drafts (1): Untitled.").waitFor();
  await becomes(() => page.getByLabel(/^Logo, hours for one/).inputValue(), "13");
  await page.locator(".nav a").nth(1).click();
  await page.locator(".name-cell a").first().click();
  // 13 x 56.84 + 40 = 778.92.
  await becomes(() => amounts(row(page, "Total, without tax")), ["£778.92", "£778.92", "£778.92"]);
  await page.getByRole("button", { name: "Give it a price of its own" }).click();
  await becomes(() => line(page, 1).locator('[id^="price-"]').inputValue(), "778.92");
  await page.locator(".nav a").nth(0).click();
  await page.getByLabel(/^Logo, hours for one/).fill("1");
  await page.locator(".nav a").nth(1).click();
  await page.locator(".name-cell a").first().click();
  await becomes(() => amounts(row(page, "Total, without tax")), ["£778.92", "£778.92", "£778.92"]);
});

journey("hours that nobody is billed for count in what a tier earns, and are never in its price", async (j) => {
  const { page } = j;
  await begin(j);
  await quantity(page, 0, 0).fill("20");
  await page.getByRole("button", { name: "Add hours nobody is billed for" }).click();
  await line(page, 1).locator('[id^="behind-"]').fill("5");
  // 1,136.80 over 25 hours instead of 20.
  await becomes(() => amounts(row(page, "Total, without tax")), ["£1,136.80", "£0.00", "£0.00"]);
  await soon(async () => assert.match(await page.locator("tr.desk-only td.tier").first().innerText(), /45\.47\s+an hour/));
});

for (const [width, scheme] of [[1280, "light"], [768, "dark"], [360, "light"]]) {
  journey(`a client reads the offer and chooses, ${width} px, ${scheme}`, { viewport: { width, height: 900 }, scheme, timeout: 120000 }, async (j) => {
    const { page, axe, shot } = j;
    await begin(j);
    await page.locator("#title").fill("A site for the bakery");
    await page.setViewportSize({ width: 1280, height: 900 });
    await quantity(page, 0, 0).fill("20");
    await line(page, 0).locator(".line-name input").fill("Design");
    await price(page, 1, "Photography", "500.00");
    await price(page, 2, "Care", "95.00");
    await more(page, 2);
    await page.getByLabel("In the tier").selectOption("is an extra, not chosen");
    await page.getByLabel("Paid", { exact: true }).selectOption("every month");
    await page.getByLabel("What it does for the client").fill("Nothing breaks while you sleep");
    await drawer(page, "sales-tax");
    await page.getByRole("button", { name: "Add a tax" }).click();
    await focused(page, "tax-percent-");
    await page.keyboard.type("20");
    await drawer(page, "payments");
    await page.getByRole("button", { name: "Use three payments" }).click();
    await drawer(page, "terms");
    await page.locator("#rounds").fill("2");
    await page.getByRole("button", { name: "Read as the client" }).click();
    await page.setViewportSize({ width, height: 900 });
    await page.locator(".reading h1").filter({ hasText: "A site for the bakery" }).waitFor();
    await page.getByText("Choose a tier to see what it comes to.").waitFor();
    await page.getByText("Choose as the client would").waitFor();
    await axe();
    await shot(`reading-unchosen-${width}-${scheme}`);
    // What is private stays behind: no rate's name, no floor, no cost.
    const text = await page.locator(".reading").innerText();
    for (const secret of ["45.47", "base", "Floor", "2,816", "935"]) assert.ok(!text.includes(secret), secret);
    await page.getByRole("radio").first().check();
    // 1,136.80 + 500.00, and 20%: 1,964.16. Care adds 114.00 a month, apart.
    const pay = () => page.locator(".to-pay b").allInnerTexts();
    await becomes(pay, ["£1,964.16"]);
    // Only the 20 hours of design are known to earn 56.84: 1,136.80 of 1,636.80 is 69.5%.
    await page.getByText("This choice earns 56.84 an hour · 11.37 above base").waitFor();
    await page.getByRole("checkbox", { name: /Care/ }).check();
    await becomes(pay, ["£1,964.16", "£114.00"]);
    await becomes(() => page.locator(".payments .figure").allInnerTexts(), ["589.25", "589.25", "785.66"]);
    await page.getByText("Rounds of revision in the price: 2.").waitFor();
    await axe();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `The page is ${over} px too wide.`);
    await shot(`reading-${width}-${scheme}`);
    await page.goBack();
    await page.locator("table.matrix").waitFor();
  });
}

journey("words, a timeline and a contact reach the client; what is missing and what invites bargaining is pointed out", async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await price(page, 1, "Site", "300.00");
  const hints = () => page.locator(".hints").innerText();
  await soon(async () => assert.match(await hints(), /needs: a title, a timeline, a way to reach you/));
  await page.locator("#title").fill("A site");
  await drawer(page, "words");
  await page.getByLabel("Words", { exact: true }).selectOption("Introduction");
  await focused(page, "passage-text-");
  await page.keyboard.type("Thank you for the tour.");
  await page.getByLabel("Words", { exact: true }).selectOption("How we work");
  await focused(page, "passage-text-");
  await page.keyboard.type("The price is negotiable.");
  await soon(async () => assert.match(await hints(), /“negotiable” invites bargaining/));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("In small steps.");
  await soon(async () => assert.doesNotMatch(await hints(), /bargaining/));
  await page.getByRole("button", { name: /^Move How we work/ }).press("ArrowUp");
  await becomes(() => page.locator(".offer .passage textarea").evaluateAll((all) => all.map((it) => it.value)), ["In small steps.", "Thank you for the tour."]);
  // And back by hand.
  await drag(page, /^Move How we work/, /^Move Introduction/);
  await becomes(() => page.locator(".offer .passage textarea").evaluateAll((all) => all.map((it) => it.value)), ["Thank you for the tour.", "In small steps."]);
  await drawer(page, "phases");
  await page.getByRole("button", { name: "Add a phase" }).click();
  await focused(page, "phase-");
  await page.keyboard.type("Draft");
  await page.getByLabel("Draft: First day").fill("2026-12-01");
  await page.getByLabel("Draft: Last day").fill("2026-11-15");
  await page.getByText("The last day is before the first.").waitFor();
  await page.getByLabel("Draft: Last day").fill("2026-12-15");
  await page.getByLabel("What is delivered, a line each").fill("Two drafts");
  await page.getByRole("button", { name: "Add a phase" }).click();
  // It begins the day after.
  await becomes(() => page.getByLabel("Phase 2: First day").inputValue(), "2026-12-16");
  await axe();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("E-mail that a client reads").fill("hello@example.org");
  await page.goBack();
  await soon(async () => assert.equal(await page.locator(".hints").count(), 0));
  await page.getByRole("button", { name: "Read as the client" }).click();
  await page.getByText("hello@example.org").waitFor();
  await page.getByText("Thank you for the tour.").waitFor();
  await page.getByText("Two drafts").waitFor();
  await axe();
  await shot("reading-words");
});

journey("conditions that are kept as usual begin the next proposal", async (j) => {
  const { page } = j;
  await begin(j);
  await drawer(page, "sales-tax");
  await page.getByRole("button", { name: "Add a tax" }).click();
  await focused(page, "tax-percent-");
  await page.keyboard.type("20");
  await page.getByRole("button", { name: /Begin new proposals with these/ }).click();
  await page.getByText("New proposals begin with these").waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.locator(".list-head button").click();
  await page.locator("table.matrix").waitFor();
  await price(page, 1, "Site", "300.00");
  await becomes(() => amounts(row(page, "VAT 20%")), ["60.00", "60.00", "60.00"]);
});

journey("prices in another currency: from the exact rates, up to its own smallest unit, earnings at home", async (j) => {
  const { page, axe } = j;
  await begin(j);
  await quantity(page, 0, 0).fill("10");
  await drawer(page, "currency");
  await page.getByLabel("Prices are in").selectOption({ label: "Yen, JPY" });
  await page.getByText("Without an exchange rate, hours have no price in this currency.").waitFor();
  await axe();
  await page.locator("#exchange-rate").fill("190");
  // 45,012 / 0.8 / 990 is 56.8333... at target; x 190 is 10,798.33..., up to 10,799 yen; ten of them.
  await becomes(() => amounts(row(page, "Total, without tax")), ["¥107,990", "¥0", "¥0"]);
  // At home that is 568.3684... for ten hours: 56.84 an hour, 11.37 above base.
  await soon(async () => assert.match(await page.locator("tr.desk-only td.tier").first().innerText(), /56\.84\s+an hour/));
  await drawer(page, "currency");
  await drawer(page, "currency");
  await page.getByLabel("Prices are in").selectOption({ label: "KWD" });
  await page.locator("#exchange-rate").fill("0.41");
  // 56.8333... x 0.41 is 23.30166..., up to 23.302 dinars.
  await soon(async () => assert.match((await amounts(row(page, "Total, without tax")))[0], /233\.020/));
  await page.getByLabel("Prices are in").selectOption({ label: "Pound sterling, GBP" });
  await becomes(() => amounts(row(page, "Total, without tax")), ["£568.40", "£0.00", "£0.00"]);
});
