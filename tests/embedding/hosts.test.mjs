// The test page for whoever puts the elements into a site: on a host that is right in everything, and on hosts that are wrong in one thing.
import assert from "node:assert/strict";
import { journey, soon } from "./ground.mjs";

const done = (page) => soon(async () => assert.doesNotMatch(await page.locator("ratewright-test p").first().innerText(), /Looking|Перевіряємо/), 20000);
const bad = (page) => page.locator("ratewright-test li.bad").evaluateAll((lines) => lines.map((line) => line.dataset.what));

const told = async (page) => (await page.locator("ratewright-test :is(h2, p, li)").allInnerTexts()).join("\n");

/** A page of the host that tests itself. */
const testing = ({ desk, put }, path, rates = desk("rates.json"), head = "") =>
  put(
    path,
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Test</title>
<script type="module" src="${desk("embed-test.js")}"></script>${head}</head><body><main><h1>Test</h1>
<ratewright-test rates="${rates}">The script is blocked.</ratewright-test></main></body></html>`,
  );

journey("under the strict headers of the guide everything is as it should be", { viewport: { width: 360, height: 780 } }, async (site) => {
  const { page, axe, shot, reports } = site;
  const before = reports();
  await page.goto(testing(site, "strict/test.html"));
  await done(page);
  assert.deepEqual(await bad(page), []);
  assert.match(await told(page), /All of it works\. The elements can stand on this page\.[^]*The prices can be read\.[^]*They are published prices\./);
  assert.equal(await page.locator("ratewright-test li").count(), 9);
  assert.equal(reports(), before);
  await axe();
  await shot("embed-test-360");
});

journey("beside the desk it looks at that host alone, in the dark too", { scheme: "dark" }, async ({ page, desk, axe, shot }) => {
  await page.goto(desk("embed-test.html"));
  await done(page);
  assert.deepEqual(await bad(page), []);
  await axe();
  await shot("embed-test-dark");
});

for (const [folder, wrong, words] of [
  ["no-wasm", ["wasm", "blocked"], /Add 'wasm-unsafe-eval' to script-src/],
  ["no-connect", ["reach", "rates", "blocked", "blocked"], /Add it to connect-src/],
  ["no-frame", ["frame", "blocked"], /Add it to frame-src/],
]) {
  journey(`a policy that lacks one thing is told so: ${folder}`, async (site) => {
    const { page, allow } = site;
    allow(/Content Security Policy|Content-Security-Policy|violates|blocked|Refused/i);
    await page.goto(testing(site, `${folder}/test.html`));
    await done(page);
    assert.deepEqual(await bad(page), wrong);
    assert.match(await told(page), words);
    assert.ok((await page.locator("ratewright-test p").first().innerText()).endsWith(`To mend: ${wrong.length}`));
  });
}

journey("prices that are not there or are something else, and a script of another release, in Ukrainian", async (site) => {
  const { page, allow, desk } = site;
  allow(/404|integrity|ERR_/i);
  const other = `<script type="module" src="${desk("embed-0.0.1-0123456789ab.js")}" integrity="sha384-AAAA" crossorigin></script>`;
  await page.goto(testing(site, "plain/test.html", desk("rates-none.json"), other));
  await done(page);
  assert.deepEqual(await bad(page), ["release", "rates"]);
  await page.goto(testing(site, "plain/test.html", desk("embed.json")));
  await page.evaluate(() => (document.documentElement.lang = "uk"));
  await done(page);
  assert.deepEqual(await bad(page), ["prices"]);
});

journey("a host that sends a wrong type and keeps nothing, or has not all files", async (site) => {
  const { page, context, allow } = site;
  allow(/404/);
  await context.route(/estimator-[0-9a-f]{12}\.wasm$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-type": "application/octet-stream", "cache-control": "no-store" } });
  });
  await page.goto(testing(site, "plain/types.html"));
  await done(page);
  assert.deepEqual(await bad(page), ["type", "kept"]);
  assert.match(await told(page), /“application\/octet-stream”[^]*“no-store”/);
  await context.route(/\/embed\.json$/, (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await done(page);
  assert.deepEqual(await bad(page), ["reach"]);
});
