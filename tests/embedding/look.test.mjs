// How an element looks in pages that are dark, written from the right, themed, or hostile.
import assert from "node:assert/strict";
import { journey, oneTier, soon } from "./ground.mjs";

const shown = (element) => element.getByRole("heading", { name: "What might yours cost?" }).waitFor();

journey("language, direction and colours are the page's, and follow it", async ({ page, write, desk, shot }) => {
  const address = write("page.html", `<ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator>`, `<style>html.night { color: #eee; background: #111; } html { color: #111 }</style>`);
  await page.goto(address);
  const estimator = page.locator("ratewright-estimator");
  await shown(estimator);
  const scheme = () => estimator.evaluate((node) => getComputedStyle(node.shadowRoot.querySelector(".ratewright")).colorScheme);
  assert.equal(await scheme(), "light");
  // A page that is dark by nothing but its colours.
  await page.evaluate(() => document.documentElement.classList.add("night"));
  await soon(async () => assert.equal(await scheme(), "dark"));
  await estimator.evaluate((node) => node.setAttribute("scheme", "light"));
  await soon(async () => assert.equal(await scheme(), "light"));
  await estimator.evaluate((node) => node.removeAttribute("scheme"));
  await soon(async () => assert.equal(await scheme(), "dark"));
  await page.evaluate(() => (document.documentElement.lang = "uk"));
  await estimator.getByText("Як порахували").waitFor();
  await estimator.evaluate((node) => (node.lang = "en"));
  await estimator.getByText("How we got there").waitFor();
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  // The steps stand at the left now, and the title's text at the right.
  const places = () =>
    estimator.evaluate((node) => {
      const root = node.shadowRoot;
      const text = document.createRange();
      text.selectNodeContents(root.querySelector(".title"));
      const { left, right } = root.querySelector(".estimator").getBoundingClientRect();
      return [Math.round(root.querySelector(".stepper").getBoundingClientRect().left - left), Math.round(right - text.getBoundingClientRect().right)];
    });
  await soon(async () => assert.deepEqual(await places(), [0, 0]));
  await shot("embed-night-rtl");
});

const hostile = `* { all: unset !important; }
html { font-size: 70px !important; --accent: red; --ink: red; }
body, ratewright-estimator { font-size: 70px !important; letter-spacing: 9px !important; text-transform: uppercase !important; line-height: 4 !important;
  word-spacing: 40px !important; text-indent: 60px !important; white-space: nowrap !important; visibility: visible; text-align: right !important; font-weight: 900 !important; }
div { display: none !important; }
main { display: block !important; width: 200px !important; }`;

journey("a hostile style sheet and 200 pixels: it stays readable, in its place, and can be used", async ({ page, write, desk, shot }) => {
  await page.goto(write("hostile.html", `<ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator>`, `<style>${hostile}</style>`));
  const estimator = page.locator("ratewright-estimator");
  // The page's own head is all over it now.
  await estimator.evaluate((node) => node.scrollIntoView());
  await shown(estimator);
  await estimator.getByText("How we got there").click();
  await shot("embed-hostile", page, { fullPage: false });
  const said = await estimator.evaluate((node) => {
    const frame = node.shadowRoot.querySelector(".ratewright");
    const { fontSize, letterSpacing, textTransform, wordSpacing, textIndent, whiteSpace, fontWeight } = getComputedStyle(frame.querySelector(".small"));
    const { width } = frame.getBoundingClientRect();
    const past = [...frame.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > frame.getBoundingClientRect().right + 1 && !one.closest("option, .working table")).map((one) => `${one.localName}.${one.className}`);
    return { fontSize: parseFloat(fontSize), letterSpacing, textTransform, wordSpacing, textIndent, whiteSpace, fontWeight, width, past };
  });
  assert.ok(said.fontSize >= 12 && said.fontSize <= 20, said.fontSize);
  assert.ok(said.width > 150 && said.width <= 200, said.width);
  const { letterSpacing, textTransform, wordSpacing, textIndent, whiteSpace, fontWeight, past } = said;
  assert.deepEqual({ letterSpacing, textTransform, wordSpacing, textIndent, whiteSpace, fontWeight, past }, { letterSpacing: "normal", textTransform: "none", wordSpacing: "0px", textIndent: "0px", whiteSpace: "normal", fontWeight: "400", past: [] });
  await estimator.getByRole("button", { name: /^One more: Pages/ }).click();
  await soon(async () => assert.equal(await estimator.getByLabel(/^Pages/).inputValue(), "9"));
});

journey("the host's face and ink come in, and what a theme names", async ({ page, write, desk }) => {
  const style = `<style>body { font-family: "Courier New", monospace; color: rgb(10, 20, 30); font-size: 17px; }
    .themed { --ratewright-accent: rgb(1, 2, 3); --ratewright-text: rgb(4, 5, 6); --ratewright-background: rgb(250, 251, 252); --ratewright-radius: 9px; --ratewright-font: serif; --ratewright-scheme: dark; --ratewright-line: rgb(7, 8, 9); }
    ratewright-estimator::part(title) { text-decoration: underline; }</style>`;
  const one = (more) => `<ratewright-estimator ${more} rates="${desk("rates.json")}"></ratewright-estimator>`;
  await page.goto(write("theme.html", one("") + one(`class="themed"`), style));
  const look = (element) =>
    element.evaluate((node) => {
      const root = node.shadowRoot;
      const of = (selector) => getComputedStyle(root.querySelector(selector));
      const { fontFamily, color, backgroundColor, fontSize, colorScheme } = of(".ratewright");
      const { borderRadius, backgroundColor: accent } = of(".ask");
      return { fontFamily, color, backgroundColor, fontSize, colorScheme, borderRadius, accent, line: of(".rows").borderBlockStartColor, underlined: of(".title").textDecorationLine };
    });
  const [plain, themed] = [page.locator("ratewright-estimator").first(), page.locator(".themed")];
  await shown(plain);
  await themed.scrollIntoViewIfNeeded();
  await shown(themed);
  const { line: _, ...own } = await look(plain);
  assert.deepEqual(own, { fontFamily: '"Courier New", monospace', color: "rgb(10, 20, 30)", backgroundColor: "rgba(0, 0, 0, 0)", fontSize: "17px", colorScheme: "light", borderRadius: "2px", accent: "rgb(0, 96, 79)", underlined: "underline" });
  assert.deepEqual(await look(themed), { fontFamily: "serif", color: "rgb(4, 5, 6)", backgroundColor: "rgb(250, 251, 252)", fontSize: "17px", colorScheme: "dark", borderRadius: "9px", accent: "rgb(1, 2, 3)", line: "rgb(7, 8, 9)", underlined: "underline" });
});

for (const [scheme, width, lang, words] of [["light", 360, "en", "About"], ["dark", 768, "uk", "Орієнтовно"], ["light", 1280, "en", "About"]]) {
  journey(`a single tier with a range stands on a ruler, ${width} pixels wide, ${scheme}`, { scheme, viewport: { width, height: 900 } }, async ({ page, write, axe, shot }) => {
    const style = `<style>html { color-scheme: light dark; } body { font: 16px/1.5 Georgia, serif; max-width: 420px; margin: auto; }</style>`;
    await page.goto(write("one.html", `<ratewright-estimator></ratewright-estimator>`, style));
    await page.evaluate((lang) => (document.documentElement.lang = lang), lang);
    const estimator = page.locator("ratewright-estimator");
    await estimator.evaluate((node, rates) => (node.rates = rates), oneTier());
    await estimator.getByText(words, { exact: true }).waitFor();
    // 3,200 to 4,000: steps of 500 from 2,500, so it begins at 35 % of the way and takes 40 % of it.
    const ruler = estimator.locator(".ruler");
    const marks = (await ruler.locator("span").allInnerTexts()).map((text) => text.replaceAll(/\D/g, ""));
    assert.deepEqual(marks, ["2500", "3000", "3500", "4000", "4500"]);
    const places = await ruler.evaluate((node) => {
      const { left, width } = node.getBoundingClientRect();
      const bar = node.querySelector("rect").getBoundingClientRect();
      return [(bar.left - left) / width, bar.width / width].map((part) => Math.round(part * 100));
    });
    assert.deepEqual(places, [35, 40]);
    await estimator.locator("summary").click();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    await axe();
    await shot(`embed-one-${width}-${scheme}`);
  });
}
