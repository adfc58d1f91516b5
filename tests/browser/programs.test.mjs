// The build carries three programs: the desk, the client's page and the estimator on somebody else's site.
import assert from "node:assert/strict";
import { firstView } from "../../scripts/size.mjs";
import { journey, soon } from "./harness.mjs";

journey("the desk loads what the size check weighs, and nothing else", async ({ page, url, open }) => {
  const asked = new Set();
  page.on("request", (request) => asked.add(request.url().replace(url(), "") || "index.html"));
  await open();
  const weighed = new Set(firstView(process.env.DIST ?? "dist", "index.html"));
  // Once the page is at rest, the means to keep it are fetched.
  assert.deepEqual([...asked].filter((file) => !weighed.has(file) && !file.startsWith("later-installed-")), []);
});

journey("a client's page without a quote says so", async ({ page, open, axe }) => {
  await open("quote.html");
  await soon(async () => assert.match(await page.getByRole("alert").innerText(), /^There is no proposal in this link\./));
  await axe();
});

const hostPage = `<!DOCTYPE html><html lang="en"><title>Host</title><main><h1>Host</h1>
<ratewright-estimator></ratewright-estimator><ratewright-estimator></ratewright-estimator></main>
<script type="module" src="{desk}embed.js"></script></html>`;

journey("a plain host page of another origin shows the estimator, twice", async ({ page, host, axe }) => {
  await page.goto(await host(hostPage));
  const estimators = page.locator("ratewright-estimator");
  for (const one of [estimators.first(), estimators.last()]) {
    await one.getByText("There are no prices here yet.").waitFor();
  }
  await axe();
});

journey("a host page with a strict policy of its own needs to name our origin only", async ({ page, host, url }) => {
  const ours = new URL(url()).origin;
  const policy = `default-src 'none'; script-src ${ours} 'wasm-unsafe-eval'; connect-src ${ours}; img-src 'self'; require-trusted-types-for 'script'`;
  await page.goto(await host(hostPage, { policy }));
  await page.locator("ratewright-estimator").first().getByText("There are no prices here yet.").waitFor();
});

journey("an estimator that can't be loaded leaves what the host wrote", async ({ page, host, context, allow }) => {
  allow(/ERR_FAILED/);
  await context.route(/estimator-[^/]*\.js$/, (route) => route.abort());
  await page.goto(await host(hostPage.replace("></ratewright", ">Ask us for an estimate.</ratewright")));
  await page.getByText("Ask us for an estimate.").waitFor();
});

journey("a program that can't start leaves a calm sentence", async ({ page, context, open, allow }) => {
  allow(/ERR_FAILED/);
  await context.route(/\.wasm$/, (route) => route.abort());
  await open();
  await soon(async () => assert.match(await page.getByRole("alert").innerText(), /Your saved work is untouched/));
});

journey("a program that stopped says so, takes nothing more, and what was saved is there after a reload", async ({ page, open, axe }) => {
  await open();
  await page.locator(".question input").first().fill("2816");
  await page.locator(".saved").filter({ hasText: /^Saved/ }).first().waitFor();
  // What the program itself sends where it panics.
  await page.evaluate(() => dispatchEvent(new Event("ratewright-panic")));
  await soon(async () => assert.match(await page.locator("#stopped").innerText(), /has stopped/));
  await soon(async () => assert.equal(await page.locator("#desk").getAttribute("inert"), ""));
  await axe();
  await page.reload();
  await soon(async () => assert.equal(await page.locator(".question input").first().inputValue(), "2,816.00"));
});

journey("nothing is started from a link that carries markup", async ({ page, open }) => {
  await open("quote.html#<img src=x onerror=alert(1)>");
  await soon(async () => assert.equal(await page.locator("img").count(), 0));
});
