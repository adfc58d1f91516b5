// A long quote on paper: headed, in pages that break between lines, with its total once, and what was answered.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { journey, soon } from "./harness.mjs";
import { workbook } from "./long.mjs";

/** The pages of a page's print as texts, where the machine can read them; else only what is laid out for paper, as one. */
async function printed(page, name, format = "A4") {
  mkdirSync("target/shots", { recursive: true });
  const path = `target/shots/${name}.pdf`;
  const pdf = await page.pdf({ path, format });
  const count = [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b/g)].length;
  try {
    const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return { count, pages: text.split("\f").slice(0, -1) };
  } catch {
    await page.emulateMedia({ media: "print" });
    const text = await page.evaluate(() => document.body.innerText);
    await page.emulateMedia({ media: null });
    return { count, pages: [text] };
  }
}

const times = (pages, text) => pages.join("\n").split(text).length - 1;

journey("a long quote is printed as a document: unchosen, chosen, accepted and declined", { timeout: 180000 }, async ({ page, open, profile }) => {
  await open();
  await page.getByRole("button", { name: "Open a file" }).first().waitFor();
  await page.locator("input[type=file]").first().setInputFiles({ name: "long.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(workbook())) });
  await page.getByText(/^Opened long/).waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.locator("main a, main button").filter({ hasText: "A booking site" }).first().click();
  await page.locator("table.matrix").waitFor();
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.locator(".link-text").first().waitFor();
  const link = await page.locator(".link-text").first().inputValue();
  const client = await profile({ colorScheme: "dark" });
  await client.goto(link);
  await client.locator(".acts-around").waitFor();
  const heading = ["Fennel & Loom", "For Saltmarsh Ferries", "A booking site, its brand and a year", "No. 1 of "];

  const unchosen = await printed(client, "paper-unchosen");
  for (const words of heading) assert.ok(unchosen.pages[0].includes(words), words);
  assert.equal(times(unchosen.pages, "Your choice"), 0);
  assert.equal(times(unchosen.pages, "To pay, once"), 0);

  // 60 lines at 100.00 and the hosting at 400.00 are 6,400.00; with 20% 7,680.00.
  await client.locator(".way input").nth(1).check();
  await soon(async () => assert.equal(await client.locator(".reading-sums .to-pay b").innerText(), "£7,680.00"));
  const chosen = await printed(client, "paper-chosen");
  assert.equal(times(chosen.pages, "To pay, once"), 1);
  assert.ok(times(chosen.pages, "Your choice") >= 2, "the chosen tier is not named so");
  if (chosen.pages.length > 1) {
    assert.equal(chosen.pages.length, chosen.count);
    // A tier's name heads every page that it fills.
    for (const [place, text] of chosen.pages.entries()) {
      assert.match(text, new RegExp(`\\b${place + 1} ?/ ?${chosen.count}\\s*$`), `page ${place + 1} has no number`);
      if (/handing over \d/i.test(text)) assert.match(text, /Essential|Complete|With a year of care/);
      // No heading is alone at the foot: something follows it before the page's number.
      const lines = text.trimEnd().split("\n").filter((line) => line.trim());
      assert.doesNotMatch(lines.at(-2) ?? "", /^\s*(Timeline|Terms|Payments|Extras|Where it is hosted|How we work|Choose a way to do it)\s*$/);
    }
  }
  const letter = await printed(client, "paper-chosen-letter", "Letter");
  assert.equal(times(letter.pages, "To pay, once"), 1);

  await client.locator(".acts-beside button").click();
  await client.getByLabel("Your name").fill("Olena Koval");
  await client.locator(".sure input").check();
  await client.getByRole("button", { name: "Accept", exact: true }).click();
  await client.locator("#answer-link").waitFor();
  const accepted = await printed(client, "paper-accepted");
  for (const words of [...heading, "Accepted by Olena Koval on "]) assert.ok(accepted.pages[0].includes(words), words);
  assert.equal(times(accepted.pages, "7,680.00"), 1);
  assert.equal(times(accepted.pages, "Handing over 1"), 1);
  for (const words of ["Sender’s code", "Code of this proposal"]) assert.equal(times(accepted.pages, words), 1, words);
  for (const tool of ["Copy the link", "Now send your answer", "Take it back", "Signed"]) assert.equal(times(accepted.pages, tool), 0, tool);
  // Nothing on it is other than black on white, but for the sender's logo.
  await client.emulateMedia({ media: "print" });
  const inks = await client.locator("main *").evaluateAll((all) => [...new Set(all.filter((one) => one.checkVisibility() && one.textContent.trim()).map((one) => `${getComputedStyle(one).color} on ${getComputedStyle(one).backgroundColor}`))]);
  for (const ink of inks) assert.match(ink, /^rgb\(0, 0, 0\) on (rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/);
  await client.emulateMedia({ media: null });

  await client.getByRole("button", { name: "Take it back and choose again" }).click();
  await client.getByRole("button", { name: "Decline" }).click();
  await client.getByLabel("What speaks against it?").fill("Too dear this year");
  await client.getByRole("button", { name: "Decline the proposal" }).click();
  await client.getByRole("heading", { name: "Declined. Now send your answer" }).waitFor();
  const declined = await printed(client, "paper-declined");
  assert.equal(declined.count, 1);
  for (const words of [...heading, "Declined by Olena Koval on ", "Too dear this year"]) assert.ok(declined.pages[0].includes(words), words);
  assert.equal(times(declined.pages, "To pay"), 0);
});
