// What goes wrong on a host's page: one quiet sentence with a way on, an event, and nothing uncaught.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, listen, soon } from "./ground.mjs";

const troubles = (page) => page.evaluate(() => window.heard.filter(({ kind }) => kind === "trouble").map(({ detail }) => detail.why));
const says = async (page, why, words) => {
  await soon(async () => assert.deepEqual(await troubles(page), [why]));
  if (words) await page.getByText(words).waitFor();
};
const fallback = "Ask us for an estimate.";

journey("rates that are missing, unreachable, broken, of another shape, newer, forged or foreign", async ({ page, write, put, desk, axe, allow }) => {
  allow(/answer 404|status of 404|Failed to load resource|request to another origin: http:\/\/127\.0\.0\.1:9\/|Access to fetch/);
  await listen(page);
  const rates = JSON.parse(readFileSync("tests/fixtures/published-rates-v1.json", "utf8"));
  const inline = (change, more = "") => {
    const copy = structuredClone(rates);
    change(copy);
    return `<ratewright-estimator ${more}><script type="application/json">${JSON.stringify(copy)}</script><p>${fallback}</p></ratewright-estimator>`;
  };
  const at = (address) => `<ratewright-estimator rates="${address}"><p>${fallback}</p></ratewright-estimator>`;
  const cases = [
    ["missing", `<ratewright-estimator><p>${fallback}</p></ratewright-estimator>`],
    ["missing", at(desk("rates-of-nobody.json"))],
    ["missing", at("javascript:alert(1)")],
    ["missing", at("http://[")],
    ["network", at("http://127.0.0.1:9/rates.json")],
    ["broken", at(desk("rates-broken.json"))],
    ["broken", inline((copy) => delete copy.seal)],
    ["forged", inline((copy) => delete copy.rates.services)],
    ["newer", inline((copy) => (copy.version = 2))],
    ["forged", inline((copy) => (copy.rates.services[0].prices[0].from = "1.00"))],
    ["foreign", inline(() => {}, `signer="${"ABCD ".repeat(7).trim()}"`)],
  ];
  for (const [why, body] of cases) {
    await page.goto(write("rates.html", body));
    await says(page, why, fallback);
  }
  await axe();
});

journey("attributes of nonsense change nothing that can be shown", async ({ page, write, desk }) => {
  await listen(page);
  const nonsense = `mode="sideways" scheme="mauve" choice="{" lang="xx-nonsense" dir="up" desk="http://[" name="${"x".repeat(5000)}" email="&lt;script&gt;" phone="☎" note="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;" prefill="maybe" signer=""`;
  await page.goto(write("nonsense.html", `<ratewright-estimator ${nonsense} rates="${desk("rates.json")}"></ratewright-estimator>`));
  await page.getByRole("heading", { name: "What might yours cost?" }).waitFor();
  await page.evaluate(async () => {
    const one = document.querySelector("ratewright-estimator");
    for (const value of [0, NaN, true, [], "[1,2]", '{"tier":99,"quantities":{"x":-1},"urgency":7,"client":"a"}', { tier: -1, quantities: null }]) {
      one.choice = value;
      one.scheme = value;
      one.mode = value;
      await new Promise((done) => setTimeout(done, 20));
    }
  });
  await page.getByRole("heading", { name: "What might yours cost?" }).waitFor();
  assert.deepEqual(await troubles(page), []);
});

journey("a policy without WebAssembly: one sentence, and the page for frames as a way on", async ({ page, put, desk, allow, axe }) => {
  allow(/wasm-eval|'unsafe-eval'|WebAssembly|policy: script-src blocked wasm/i);
  await listen(page);
  const body = `<ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator>`;
  await page.goto(put("no-wasm/index.html", `<!DOCTYPE html><html lang="en"><title>Host</title><script type="module" src="${desk("embed.js")}"></script><main><h1>Host</h1>${body}</main></html>`));
  await says(page, "blocked", "The estimate can’t be shown here.");
  const link = page.getByRole("link", { name: "Open it on a page of its own" });
  assert.equal(await link.getAttribute("href"), `${desk("estimate.html")}?rates=${encodeURIComponent(desk("rates.json"))}`);
  await axe();
  await page.goto(await link.getAttribute("href"));
  await page.getByRole("heading", { name: "What might yours cost?" }).waitFor();
});

journey("a policy without our address to connect to, in Ukrainian", async ({ page, put, desk, allow }) => {
  allow(/connect-src|violates the document's Content Security Policy|Refused to connect|Fetch API cannot load/i);
  await listen(page);
  await page.goto(put("no-connect/index.html", `<!DOCTYPE html><html lang="uk"><title>Host</title><script type="module" src="${desk("embed.js")}"></script><ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator></html>`));
  await says(page, "network", "Розрахунок не вдалося показати тут.");
});

for (const [what, pattern] of [["the module", /estimator-[^/]*\.js$/], ["the program", /estimator-[^/]*\.wasm$/]]) {
  journey(`${what} can't be had: the host's own words; and once it can, a new element shows`, async ({ page, context, write, desk, allow }) => {
    allow(/ERR_FAILED/);
    await listen(page);
    await context.route(pattern, (route) => route.abort());
    await page.goto(write("lost.html", `<ratewright-estimator rates="${desk("rates.json")}"><p>${fallback}</p></ratewright-estimator>`));
    await says(page, "network", fallback);
    if (what === "the module") return;
    await context.unroute(pattern);
    await page.evaluate(() => document.querySelector("ratewright-estimator").replaceWith(document.querySelector("ratewright-estimator").cloneNode(true)));
    await page.getByRole("heading", { name: "What might yours cost?" }).waitFor();
  });
}

journey("a program that stopped says so quietly everywhere, and its error stays out of the host's console", async ({ page, write, desk }) => {
  await listen(page);
  await page.goto(write("stopped.html", `<ratewright-estimator id="a" rates="${desk("rates.json")}"></ratewright-estimator><ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator>`));
  await page.getByRole("heading", { name: "What might yours cost?" }).first().waitFor();
  await soon(async () => assert.equal(await page.getByRole("heading", { name: "What might yours cost?" }).count(), 2));
  // What the program itself sends where it panics, and then throws.
  await page.evaluate(() => dispatchEvent(new Event("ratewright-panic")));
  await soon(async () => assert.deepEqual(await troubles(page), ["stopped", "stopped"]));
  assert.equal(await page.getByText("The estimate can’t be shown here.").count(), 2);
});

journey("a quote that is none, from elsewhere, or forbidden", async ({ page, write, put, desk, quote, allow }) => {
  allow(/frame-src|Framing|Refused to frame|answer 404|status of 404/i);
  await listen(page);
  const other = "https://elsewhere.example/quote.html#x";
  for (const src of ["", "javascript:alert(1)", desk("index.html"), "data:text/html,x", other, "http://["]) {
    await page.goto(write("quote.html", `<ratewright-quote src="${src}"></ratewright-quote>`));
    await says(page, "address", "The quote can’t be shown here.");
    assert.equal(await page.locator("iframe").count(), 0);
    const links = await page.getByRole("link").evaluateAll((all) => all.map(({ href }) => href));
    assert.ok(links.every((href) => /^https?:/.test(href)), links.join());
  }
  await page.goto(put("no-frame/index.html", `<!DOCTYPE html><html lang="en"><title>Host</title><script type="module" src="${desk("embed.js")}"></script><ratewright-quote src="${quote}"></ratewright-quote></html>`));
  await says(page, "blocked", "The quote can’t be shown here.");
  assert.equal(await page.getByRole("link").getAttribute("href"), quote);
});
