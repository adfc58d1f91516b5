// A scheme that is told and is not the page's: it brings a text and a ground of its own, so that all of it can be read.
import assert from "node:assert/strict";
import { journey, soon } from "./ground.mjs";

const pages = { light: "color: #222; background: #fff", dark: "color: #eee; background: #14161a" };
const ways = { attribute: (scheme) => [` scheme="${scheme}"`, ""], property: (scheme) => ["", `ratewright-estimator { --ratewright-scheme: ${scheme}; }`] };

const colours = (estimator) =>
  estimator.evaluate((node) => {
    const { color, backgroundColor, colorScheme } = getComputedStyle(node.shadowRoot.querySelector(".ratewright[part]"));
    return { color, backgroundColor, colorScheme };
  });
const own = {
  light: { color: "rgb(21, 32, 28)", backgroundColor: "rgb(255, 255, 255)", colorScheme: "light" },
  dark: { color: "rgb(233, 238, 235)", backgroundColor: "rgb(17, 22, 20)", colorScheme: "dark" },
};
const pagesOwn = {
  light: { color: "rgb(34, 34, 34)", backgroundColor: "rgba(0, 0, 0, 0)", colorScheme: "light" },
  dark: { color: "rgb(238, 238, 238)", backgroundColor: "rgba(0, 0, 0, 0)", colorScheme: "dark" },
};

for (const [around, style] of Object.entries(pages)) {
  for (const scheme of ["light", "dark"]) {
    for (const [way, told] of Object.entries(ways)) {
      journey(`a ${around} page, ${scheme} told by ${way}: inline, its form, and in a dialog`, async ({ page, write, desk, axe, shot }) => {
        const [attribute, rule] = told(scheme);
        const at = (mode) => write("scheme.html", `<ratewright-estimator mode="${mode}"${attribute} rates="${desk("rates.json")}"></ratewright-estimator>`, `<style>html { ${style}; font: 16px/1.5 Georgia, serif; } main { max-width: 40rem; margin: auto; } ${rule}</style>`);
        const estimator = page.locator("ratewright-estimator");
        await page.goto(at("inline"));
        const ask = estimator.getByRole("button", { name: /^Ask / });
        await ask.waitFor();
        assert.deepEqual(await colours(estimator), around === scheme ? pagesOwn[scheme] : own[scheme]);
        await estimator.getByText("How we got there").click();
        await axe();
        await shot(`embed-scheme-${around}-${scheme}-${way}`);
        await ask.click();
        await estimator.getByLabel("Name", { exact: true }).fill("Iryna");
        await axe();
        await page.goto(at("dialog"));
        await page.getByRole("button", { name: "Get an estimate" }).click();
        await page.getByRole("dialog").getByRole("button", { name: /^Ask / }).waitFor();
        const { color, backgroundColor } = await page.getByRole("dialog").evaluate((node) => getComputedStyle(node));
        assert.deepEqual({ color, backgroundColor, colorScheme: scheme }, own[scheme]);
        assert.equal((await colours(estimator)).colorScheme, scheme);
        await axe();
        await shot(`embed-scheme-dialog-${around}-${scheme}-${way}`, page, { fullPage: false });
      });
    }
  }
}

journey("a text and a ground that the page names win over those of a told scheme, which comes and goes", async ({ page, write, desk }) => {
  await page.goto(write("named.html", `<ratewright-estimator scheme="dark" rates="${desk("rates.json")}"></ratewright-estimator>`, `<style>html { ${pages.light} } .named { --ratewright-text: rgb(1, 2, 3); --ratewright-background: rgb(250, 251, 252); }</style>`));
  const estimator = page.locator("ratewright-estimator");
  await estimator.getByRole("button", { name: /^Ask / }).waitFor();
  assert.deepEqual(await colours(estimator), own.dark);
  await estimator.evaluate((node) => node.classList.add("named"));
  assert.deepEqual(await colours(estimator), { color: "rgb(1, 2, 3)", backgroundColor: "rgb(250, 251, 252)", colorScheme: "dark" });
  await estimator.evaluate((node) => (node.classList.remove("named"), node.removeAttribute("scheme")));
  await soon(async () => assert.deepEqual(await colours(estimator), pagesOwn.light));
  // The page itself turns dark under a told dark: then its own colours are the right ones.
  await estimator.evaluate((node) => node.setAttribute("scheme", "dark"));
  await soon(async () => assert.deepEqual(await colours(estimator), own.dark));
  await page.evaluate(() => document.documentElement.setAttribute("style", "color: #eee; background: #14161a"));
  await soon(async () => assert.deepEqual(await colours(estimator), pagesOwn.dark));
});
