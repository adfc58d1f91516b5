// The screen says what `evaluate` says: every figure of an offer on the page is that of the JSON for the same file.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { journey, soon } from "./harness.mjs";
import { plain } from "./proposing.mjs";

/** The samples in English, the fixture with every field, and offers as studios write them. */
const files = [
  "tests/fixtures/workbook-v1-offers.json",
  ...readdirSync("tests/fixtures").filter((name) => name.startsWith("reference-")).map((name) => `tests/fixtures/${name}`),
  "assets/samples/twelve.en.json",
];

function evaluate(file) {
  // With the features of the native tests, so that it is built already.
  const cargo = ["run", "--quiet", "--locked", "--no-default-features", "--features", "schema", "--example", "evaluate", "--", file];
  return JSON.parse(execFileSync("cargo", cargo, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 }));
}

/** A figure without signs, groups and marks: "−1 234,50 ₴" and "-1234.5" are the same number, "–" is none. */
function number(text) {
  const digits = plain(text).replace(/[−-]/, "-").replace(/[^\d.-]/g, "");
  return digits === "" || digits === "-" ? null : Number(digits);
}

const given = (text) => (text === undefined || text === null ? null : Number(text));

/** What a tier's columns say, row by row: the words of the row and the numbers in it. */
const rows = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("table.matrix tr")].map((row) => ({
      name: row.querySelector("th.what")?.innerText ?? "",
      kind: row.className,
      line: row.querySelector('input[id^="line-name-"]')?.id.replace("line-name-", ""),
      cells: [...row.querySelectorAll("td.tier")].map((cell) => [...cell.querySelectorAll(".figure")].map((figure) => figure.innerText)),
    })),
  );

/** Each distinct tax of a proposal, in the order in which its tiers bring it. */
function taxes(tiers) {
  const found = [];
  for (const tax of tiers.flatMap((tier) => tier.default?.taxes ?? [])) {
    if (!found.some((known) => known.name === tax.name && known.category === tax.category && known.percent === tax.percent)) found.push(tax);
  }
  return found;
}

const same = (one, two) => one.name === two.name && one.category === two.category && one.percent === two.percent;
const cents = (value) => (value === null ? null : Math.round(value * 10_000) / 10_000);

journey("every figure of an offer on the page is the one of the JSON", { timeout: 240000 }, async (j) => {
  const { page, open, url } = j;
  await open();
  let compared = 0;
  for (const file of files) {
    const evaluation = evaluate(file);
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.locator(".notices").getByText("Opened").first().waitFor();
    for (const proposal of evaluation.proposals) {
      await page.goto(`${url()}#/proposals/${proposal.id}`);
      await page.locator("table.matrix").waitFor();
      const total = { value: null };
      await soon(async () => {
        const all = await rows(page);
        const row = (fits) => all.find(fits)?.cells.map((cell) => number(cell.at(-1) ?? ""));
        const equal = (row, wanted, what) => {
          assert.deepEqual(row?.map(cents), wanted.map(cents), `${file}, ${proposal.title}: ${what}`);
          total.value = (total.value ?? 0) + wanted.length;
        };
        const tiers = proposal.tiers;
        equal(row((one) => one.kind === "total"), tiers.map((tier) => given(tier.total?.shown)), "total");
        for (const one of all.filter((one) => one.line)) {
          const amount = (tier) => given(tier.lines.find((line) => line.id === one.line)?.amount);
          equal(one.cells.map((cell) => number(cell.at(-1) ?? "")), tiers.map(amount), `line ${one.line}`);
        }
        const known = taxes(tiers);
        for (const tax of known) {
          const sum = tiers.map((tier) => {
            const fits = (tier.default?.taxes ?? []).filter((one) => same(one, tax));
            return fits.length ? fits.reduce((sum, one) => sum + Number(one.amount), 0) : null;
          });
          const places = all.filter((one) => one.kind === "part" && one.name.includes(tax.name) && one.name.includes(String(Number(tax.percent))));
          const cells = places.map((one) => one.cells.map((cell) => cents(number(cell.at(-1) ?? ""))));
          assert.ok(cells.some((cells) => JSON.stringify(cells) === JSON.stringify(sum.map(cents))), `${file}: ${tax.name} ${tax.percent}, ${JSON.stringify(cells)}, ${sum}`);
          total.value += sum.length;
        }
        if (known.length) equal(row((one) => one.kind === "total gross"), tiers.map((tier) => given(tier.default?.gross)), "gross");
        if (tiers.some((tier) => Number(tier.default?.discount ?? 0))) {
          equal(row((one) => one.name.includes("Discount")), tiers.map((tier) => given(tier.default?.discount)), "discount");
        }
        // Each payment's first part; its row bears its name.
        for (const name of new Set(tiers.flatMap((tier) => (tier.default?.instalments ?? []).map((one) => one.name)))) {
          const first = tiers.map((tier) => given(tier.default?.instalments.find((one) => one.name === name)?.amount));
          equal(row((one) => one.kind === "part" && one.name.replace(/^[+\s]+/, "") === name), first, `payment ${name}`);
        }
        const earns = all.find((one) => one.kind === "desk-only").cells.map((cell) => cell.map(number));
        for (const [place, tier] of tiers.entries()) {
          if (!tier.effective) continue;
          const left = given(tier.left_over?.shown);
          assert.ok(earns[place].includes(left), `${file}: left over ${left} among ${earns[place]}`);
          total.value += 1;
        }
      });
      compared += total.value;
    }
  }
  assert.ok(compared > 150, `Only ${compared} figures were compared.`);
});
