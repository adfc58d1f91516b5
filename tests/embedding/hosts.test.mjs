// The test page for whoever puts the elements into a site: on a host that is right in everything, and on hosts that are wrong in one thing.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { journey, soon } from "./ground.mjs";

const dist = process.env.DIST ?? "dist";
const { file, files } = JSON.parse(readFileSync(`${dist}/embed.json`, "utf8"));
const rates = JSON.parse(readFileSync("tests/fixtures/published-rates-v1.json", "utf8"));

/** The fingerprint of the key that sealed rates, as the desk shows it: five bits a letter of the key's thumbprint (RFC 7638). */
function fingerprint({ seal }) {
  const key = Buffer.from(seal.key, "base64url");
  const [x, y] = [key.subarray(0, 32), key.subarray(32)].map((half) => half.toString("base64url"));
  const thumbprint = createHash("sha256").update(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`).digest();
  let number = BigInt(`0x${thumbprint.subarray(0, 10).toString("hex")}`);
  let letters = "";
  for (let n = 0; n < 16; n++, number >>= 5n) letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"[Number(number & 31n)] + letters;
  return letters.match(/.{4}/g).join("-");
}

const done = (page) => soon(async () => assert.doesNotMatch(await page.locator("ratewright-test [role=status]").innerText(), /Looking|Перевіряємо/), 20000);
const bad = (page) => page.locator("ratewright-test li.bad").evaluateAll((lines) => lines.map((line) => line.dataset.what));

const told = async (page) => (await page.locator("ratewright-test :is(h2, p, li)").allInnerTexts()).join("\n");

/** A page of the host that tests itself. */
const testing = ({ desk, put }, path, rates = desk("rates.json"), head = "", more = "") =>
  put(
    path,
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Test</title>
<script type="module" src="${desk("embed-test.js")}"></script>${head}</head><body><main><h1>Test</h1>
<ratewright-test ${rates && `rates="${rates}"`} ${more}>The test did not start.</ratewright-test></main></body></html>`,
  );

journey("under the strict headers of the guide everything is as it should be", { viewport: { width: 360, height: 780 } }, async (site) => {
  const { page, axe, shot, reports } = site;
  const before = reports();
  await page.goto(testing(site, "strict/test.html"));
  await done(page);
  assert.deepEqual(await bad(page), []);
  assert.match(await told(page), /All of it works\. The elements can stand on this page\.[^]*there, byte for byte: 6\.[^]*The prices can be fetched\.[^]*They are published prices, and their seal holds\./);
  assert.equal(await page.locator("ratewright-test li").count(), 10);
  assert.equal(reports(), before);
  await axe();
  await shot("embed-test-360");
});

journey("beside the desk it looks at that host alone, in the dark too", { scheme: "dark" }, async ({ page, desk, axe, shot }) => {
  await page.goto(desk("embed-test.html"));
  await done(page);
  assert.deepEqual(await bad(page), []);
  // Nobody has said where the prices are, so it doesn't say that all is well with them.
  assert.match(await told(page), /What was looked at works\. The prices were not looked at\.[^]*this element has no rates attribute/);
  await axe();
  await shot("embed-test-dark");
});

for (const [folder, wrong, words] of [
  ["no-wasm", ["no-wasm", "blocked"], /Add 'wasm-unsafe-eval' to script-src/],
  ["no-connect", ["no-reach", "rates-lost", "blocked", "blocked"], /add it to connect-src/],
  ["no-frame", ["no-frame", "blocked"], /Add it to frame-src/],
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
  assert.deepEqual(await bad(page), ["other-release", "rates-gone"]);
  await page.goto(testing(site, "plain/test.html", desk("embed.json")));
  await page.evaluate(() => (document.documentElement.lang = "uk"));
  await done(page);
  assert.deepEqual(await bad(page), ["broken"]);
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
  assert.deepEqual(await bad(page), ["no-type", "not-kept"]);
  assert.match(await told(page), /“application\/octet-stream”[^]*“no-store”/);
  await context.route(/\/embed\.json$/, (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await done(page);
  assert.deepEqual(await bad(page), ["no-reach"]);
});

journey("a file that is missing, changed on the way, out of reach or of a wrong type is named, each that a page needs", { timeout: 180000 }, async (site) => {
  const { page, context, allow, desk } = site;
  allow(/404|ERR_FAILED|MIME|Failed to load module|Expected a JavaScript/i);
  const names = [file, "embed.js", ...Object.keys(files)];
  assert.deepEqual(names.map((name) => name.replace(/-[0-9a-f]{12}/, "")).sort(), ["embed-0.1.0.js", "embed-dialog.js", "embed-quote.js", "embed.js", "estimator.js", "estimator.wasm"]);
  const address = testing(site, "plain/files.html");
  // The frame of the test's own loads none of these; what it loads is looked at by its speaking.
  for (const name of names) {
    for (const [what, change] of [
      ["gone", (route) => route.fulfill({ status: 404, headers: { "access-control-allow-origin": "*" } })],
      ["lost", (route) => route.abort()],
      ["changed", async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: Buffer.concat([await answer.body(), Buffer.from("\n")]) });
      }],
      ...(name.endsWith(".js") ? [["script-type", async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-type": "text/plain" } });
      }]] : []),
    ]) {
      await context.route(desk(name), change);
      await page.goto(address);
      await done(page);
      assert.deepEqual(await bad(page), [what], `${name} ${what}`);
      const said = await told(page);
      assert.ok(said.includes(name) && said.includes("To mend: 1") && said.includes("Whether these prices can be shown was not looked at"), said);
      assert.doesNotMatch(said, /All of it works|byte for byte:/);
      await context.unroute(desk(name));
    }
  }
});

journey("prices are judged as the element judges them: tampered with, unsealed, cut, newer, of another key", { timeout: 90000 }, async (site) => {
  const { page, put, desk, shot } = site;
  const changed = (name, change) => {
    const copy = structuredClone(rates);
    change(copy);
    return put(`plain/${name}.json`, JSON.stringify(copy));
  };
  const whose = (signer) => `signer="${signer}"`;
  let count = 0;
  for (const [address, more, kinds, words] of [
    [changed("forged", (copy) => (copy.rates.services[0].prices[0].from = "1.00")), "", ["forged"], /were changed after they were signed/],
    [changed("unsealed", (copy) => delete copy.seal), "", ["broken"], /are no published prices/],
    [changed("cut", (copy) => delete copy.rates.services), "", ["forged"], /Upload the file that the desk has signed, unchanged/],
    [changed("newer", (copy) => (copy.version = 2)), "", ["newer"], /by a newer release/],
    [put("plain/empty.json", ""), "", ["broken"], /are no published prices/],
    [desk("rates.json"), whose("ABCD-".repeat(3) + "ABCD"), ["foreign"], /sealed with another key/],
    [desk("rates.json"), whose(fingerprint(rates)), [], /All of it works[^]*sealed with the key that you name/],
    ["./forged.json", whose(fingerprint(rates)), ["forged"], /plain\/forged\.json/],
  ]) {
    await page.goto(testing(site, `plain/judged-${count++}.html`, address, "", more));
    await done(page);
    assert.deepEqual(await bad(page), kinds, address);
    assert.match(await told(page), words);
  }
  await shot("embed-test-forged");
  // Nothing of it stays in the page, and no element was defined in it.
  assert.equal(await page.evaluate(() => customElements.get("ratewright-estimator") === undefined && document.querySelectorAll("body *").length), 3);
});

journey("a host that sends no headers for keeping is told so as a remark; one that keeps the lasting names is to be mended", async (site) => {
  const { page, context } = site;
  const kept = (pattern, value) =>
    context.route(pattern, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), "cache-control": value } });
    });
  // What the guide leaves as it is on Netlify and on GitHub Pages.
  for (const value of ["public, max-age=0, must-revalidate", "max-age=600"]) {
    await kept(/estimator-[0-9a-f]{12}\.wasm$/, value);
    await page.goto(testing(site, "plain/kept.html"));
    await done(page);
    assert.deepEqual(await bad(page), []);
    assert.match(await told(page), /All of it works/);
    assert.equal(await page.locator("ratewright-test li.remark").getAttribute("data-what"), "not-kept");
    await context.unroute(/estimator-[0-9a-f]{12}\.wasm$/);
  }
  await kept(/\/embed\.js$/, "public, max-age=31536000, immutable");
  await page.reload();
  await done(page);
  assert.deepEqual(await bad(page), ["stale"]);
});
