// A proposal on the page: how journeys begin one, find its rows, and read its amounts.
import assert from "node:assert/strict";
import { soon } from "./harness.mjs";

/** Three answers: 2,816 + 935 a month over 990 hours a year is 45.47 / 56.84 / 69.95. */
export async function begin({ page, open }) {
  await open();
  await page.locator("#month-business").waitFor();
  await page.locator('input[id^="month-"]:not(#month-business)').fill("2816");
  await page.locator("#month-business").fill("935");
  await page.locator('input[id^="hours-"]').fill("990");
  await page.locator(".nav a").nth(1).click();
  await page.locator(".list-head button").click();
  await page.locator("table.matrix").waitFor();
}

export const line = (page, place) => page.locator("tr.line").nth(place);
export const quantity = (page, place, tier) => line(page, place).locator("td.tier input").nth(tier);
export const plain = (text) => text.replaceAll("\u00a0", " ");
export const amounts = async (row) => (await row.locator("td .figure").allInnerTexts()).map(plain);
export const row = (page, name) => page.locator("tr").filter({ has: page.locator("th.what", { hasText: name }) });
export const becomes = (read, expected) => soon(async () => assert.deepEqual(await read(), expected));
export const drawer = (page, id) => page.locator(`#drawer-${id} > summary`).click();
export const focused = (page, id) => page.waitForFunction((id) => document.activeElement.id.startsWith(id), id);

/** A fixed price, once in every tier. */
export async function price(page, place, name, amount) {
  await page.locator("#add-line + button").click();
  await line(page, place).locator(".line-name input").fill(name);
  await line(page, place).locator('[id^="price-"]').fill(amount);
}

export async function more(page, place) {
  await line(page, place).locator(".row-menu summary").click();
  await line(page, place).locator(".row-menu button").nth(-2).click();
  await focused(page, "line-more-");
}

/** Drags what one grip moves onto the place of another. */
export async function drag(page, from, onto) {
  await page.getByRole("button", { name: onto }).scrollIntoViewIfNeeded();
  const [one, two] = await Promise.all([from, onto].map((name) => page.getByRole("button", { name }).boundingBox()));
  await page.mouse.move(one.x + one.width / 2, one.y + one.height / 2);
  await page.mouse.down();
  await page.mouse.move(two.x + two.width / 2, two.y + two.height / 2, { steps: 4 });
  await page.mouse.up();
}
