// The development map: from where a client is to where they want to be, in stages; made in a proposal, sealed with the quote, and
// read by the client as a path with its table.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { journey, soon } from "./harness.mjs";
import { becomes, begin, drawer, focused, line, plain, price, quantity } from "./proposing.mjs";

const stage = (page, place) => page.locator('[data-list="stages"]').nth(place);
const names = (page) => page.locator('[data-list="stages"] input[id^="stage-"]:not([id*="weeks"], [id*="price"])').evaluateAll((all) => all.map((one) => one.value));

/** A stage more, with what is known of it. */
async function add(page, name, tools, weeks, price) {
  const place = await page.locator('[data-list="stages"]').count();
  await page.getByRole("button", { name: "Add a stage" }).click();
  await focused(page, "stage-");
  await page.keyboard.type(name);
  await stage(page, place).getByLabel("What is used and done").fill(tools);
  await stage(page, place).getByLabel("Weeks").fill(weeks);
  if (price) await stage(page, place).getByLabel("Price", { exact: true }).fill(price);
}

/** A proposal with a line, and a map of four stages: the first is the proposal, the last has no price yet. */
async function mapped(j) {
  const { page } = j;
  await begin(j);
  await page.locator("#title").fill("A site for the bakery");
  await quantity(page, 0, 0).fill("20");
  await line(page, 0).locator(".line-name input").fill("Design");
  await price(page, 1, "Photography", "500.00");
  await drawer(page, "map");
  await page.getByLabel("Where your client is today (A)").fill("Orders by phone, no site");
  await page.getByLabel("Where they want to be (B)").fill("A shop that sells by itself");
  await add(page, "Landing page", "One page with a form", "3");
  await stage(page, 0).getByLabel("Its price").selectOption("that of this proposal");
  await add(page, "Shop", "Catalogue\nPayments", "8", "2,400");
  await add(page, "Advertising", "Search and social", "4.5", "650.505");
  await add(page, "Support", "", "");
}

const cells = async (root) =>
  (await root.locator("table.map-stages tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)))).map((row) => row.map(plain));

const wanted = [
  ["Landing page\nOne page with a form", "3 weeks", "this proposal"],
  ["Shop\nCatalogue\nPayments", "8 weeks", "£2,400.00"],
  ["Advertising\nSearch and social", "4.5 weeks", "£650.51"],
  ["Support", "", "agreed later"],
  ["Stages with a price, together", "£3,050.51"],
];

journey("a map is made, put in another order, taken back, kept, previewed and read by the client", { timeout: 180000 }, async (j) => {
  const { page, axe, shot, narrow, profile } = j;
  await begin(j);
  // Nobody meets it unasked.
  assert.equal(await page.getByLabel("Where your client is today (A)").count(), 0);
  await page.goto("about:blank");
  await mapped(j);
  await soon(async () => assert.deepEqual((await cells(page.locator(".map-seen"))).map((row) => row.map((cell) => cell.replaceAll("\n\n", "\n"))), wanted));
  await axe();
  // 2,400.00 + 650.51, which was 650.505 until it was rounded.
  await page.getByRole("button", { name: /Stages with a price, together.*3,050\.51/ }).click();
  await becomes(async () => (await page.locator("#working tr.result .figure").allInnerTexts()).map(plain), ["3,050.51"]);
  await axe();
  await shot("map-edit-1280");
  await narrow("map-edit-360");
  // Another order, by the keyboard; and back.
  await page.getByRole("button", { name: /Advertising/ }).and(page.locator(".grip")).focus();
  await page.keyboard.press("ArrowUp");
  await becomes(() => names(page), ["Landing page", "Advertising", "Shop", "Support"]);
  await page.keyboard.press("Control+z");
  await becomes(() => names(page), ["Landing page", "Shop", "Advertising", "Support"]);
  await page.getByRole("button", { name: "Remove Shop" }).click();
  await becomes(() => names(page), ["Landing page", "Advertising", "Support"]);
  await page.keyboard.press("Control+z");
  await becomes(() => names(page), ["Landing page", "Shop", "Advertising", "Support"]);
  // What is less than nothing is told where it stands.
  await stage(page, 1).getByLabel("Price", { exact: true }).fill("-5");
  await page.locator('[data-list="stages"] .problem').first().waitFor();
  await stage(page, 1).getByLabel("Price", { exact: true }).fill("2,400");
  await page.keyboard.press("Tab");
  // It is there after a reload.
  await page.locator("p.saved").filter({ hasText: /\d\d:\d\d/ }).waitFor();
  await page.reload();
  await page.locator("table.matrix").waitFor();
  if (!(await page.locator("#map-from").isVisible())) await drawer(page, "map");
  await becomes(() => names(page), ["Landing page", "Shop", "Advertising", "Support"]);
  // As the client reads it, on the desk.
  await page.getByRole("link", { name: "Read as the client" }).or(page.getByRole("button", { name: "Read as the client" })).first().click();
  await page.getByRole("heading", { name: "The way ahead" }).waitFor();
  await page.goBack();
  // Sealed, and opened on a phone.
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByRole("button", { name: /^Make (the|a new) link/ }).click();
  await page.locator(".link-text").first().waitFor();
  const link = await page.locator(".link-text").first().inputValue();
  const client = await profile({ viewport: { width: 360, height: 780 } });
  await client.goto(link);
  await client.getByRole("heading", { name: "The way ahead" }).waitFor();
  const read = async () => (await cells(client)).map((row) => row.map((cell) => cell.replaceAll("\n\n", "\n")));
  await becomes(read, wanted);
  assert.deepEqual(await client.locator(".map-path b").allInnerTexts(), ["Today", "Landing page", "Shop", "Advertising", "Support", "The goal"]);
  await client.getByText("what you agree to is only what this proposal offers").waitFor();
  await axe(client);
  await shot("map-quote-360", client);
  const over = await client.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `The page is ${over} px too wide.`);
  // Down the page on a phone, across it where there is room.
  const lefts = () => client.locator(".map-path > li").evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().left))).size);
  assert.equal(await lefts(), 1);
  await client.setViewportSize({ width: 1280, height: 900 });
  assert.equal(await lefts(), 6);
  await axe(client);
  await shot("map-quote-1280", client);
  await client.emulateMedia({ colorScheme: "dark" });
  await axe(client);
  await shot("map-quote-1280-dark", client);
  await client.setViewportSize({ width: 360, height: 780 });
  await shot("map-quote-360-dark", client);
  // On paper.
  await client.emulateMedia({ colorScheme: "light", media: "print" });
  await client.locator(".map-stages").waitFor();
  await shot("map-quote-print", client);
  await client.emulateMedia({ media: null });
  await client.pdf({ path: "target/shots/map-quote.pdf", format: "A4" });
  try {
    const text = execFileSync("pdftotext", ["-layout", "target/shots/map-quote.pdf", "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    for (const part of ["Orders by phone", "Landing page", "3,050.51", "A shop that sells"]) assert.ok(text.includes(part), part);
  } catch (problem) {
    if (problem.code !== "ENOENT") throw problem;
  }
});

journey("eight stages are the most, stand below one another, and hostile words are only words", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await drawer(page, "map");
  const hostile = '<img src=x onerror="document.title=1">{0}‮';
  await page.getByLabel("Where your client is today (A)").fill(hostile);
  for (let place = 0; place < 8; place += 1) {
    await page.getByRole("button", { name: "Add a stage" }).click();
    await focused(page, "stage-");
    await page.keyboard.type(`Stage${place}${"x".repeat(40)}`);
  }
  assert.equal(await page.getByRole("button", { name: "Add a stage" }).count(), 0);
  await page.getByText("A map holds 8 stages at most").waitFor();
  assert.equal(await page.locator(".map-seen img").count(), 0);
  const lefts = await page.locator(".map-path > li").evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().left))).size);
  assert.equal(lefts, 1);
  await axe();
  await shot("map-eight-1280");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `The page is ${over} px too wide.`);
});

journey("the map in Ukrainian", { locale: "uk-UA", viewport: { width: 360, height: 780 }, timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await drawer(page, "map");
  await page.getByLabel("Де клієнт зараз (А)").fill("Замовлення телефоном, сайту немає");
  await page.getByLabel("Де клієнт хоче бути (Б)").fill("Крамниця, що продає сама");
  for (const [place, weeks] of ["1", "3", "8", "4,5"].entries()) {
    await page.getByRole("button", { name: "Додати крок" }).click();
    await focused(page, "stage-");
    await page.keyboard.type("Крок");
    await stage(page, place).getByLabel("Тижнів").fill(weeks);
  }
  await stage(page, 1).getByLabel("Ціна", { exact: true }).fill("12500");
  await becomes(async () => (await page.locator(".map-path .note").allInnerTexts()).map(plain), ["1 тиждень", "3 тижні", "8 тижнів", "4,5 тижня"]);
  await axe();
  await shot("map-edit-360-uk");
});
