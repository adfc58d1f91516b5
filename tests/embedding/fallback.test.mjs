// What a visitor is shown when nothing can be shown: for every cause, in every mode, with something written inside the element and without,
// one sentence and a way on. No way on is offered that leads nowhere.
import assert from "node:assert/strict";
import { journey, listen, soon } from "./ground.mjs";

const why = (page) => page.evaluate(() => window.heard.filter(({ kind }) => kind === "trouble").map(({ detail }) => detail.why));

/** What stands there to be read, and where its links lead; with the dialog open where there is one. */
async function seen(page, mode, cause) {
  if (mode !== "inline") await page.evaluate(() => document.querySelector("ratewright-estimator").show());
  else await page.locator("ratewright-estimator").scrollIntoViewIfNeeded();
  // Each time that it is asked to open it tries again.
  await soon(async () => assert.deepEqual([...new Set(await why(page))], [cause]));
  const place = mode !== "inline" && (await page.getByRole("dialog").count()) ? page.getByRole("dialog") : page.locator("ratewright-estimator");
  return {
    text: async () => (await place.evaluate((node) => (node.shadowRoot ?? node).textContent)).replace(/\s+/g, " ").replace(/^× ?/, "").trim(),
    links: () => place.getByRole("link").evaluateAll((all) => all.map(({ href }) => href)),
  };
}

const quiet = "The estimate can’t be shown here.";
const sentences = {
  missing: "There are no prices here yet.",
  network: "The prices could not be fetched.",
  broken: "These prices can’t be read.",
  newer: "These prices were published with a newer version. Reload the page.",
  forged: "These prices were changed after they were published, so none are shown.",
  foreign: "These prices are not from the owner of this page, so none are shown.",
};
const contact = "https://northlight.example/contact";
const inside = {
  "nothing inside": "",
  "a blank and the rates' own script inside": " \n <!-- nothing --> <script type=\"text/plain\">x</script> ",
  "words without a link inside": "Call us: 020 7946 0000.",
  "a link inside": `<a href="${contact}">Write to us</a>`,
};
const modes = ["inline", "dialog", "floating"];

for (const mode of modes) {
  for (const [how, written] of Object.entries(inside)) {
    const hasLink = written.includes("href");
    journey(`${mode}, ${how}: every cause says one sentence and leads on where that leads somewhere`, { timeout: 120000 }, async ({ page, context, write, put, desk, allow, shot }) => {
      allow(/404|503|Failed to load|ERR_FAILED|wasm-eval|'unsafe-eval'|WebAssembly|policy: script-src blocked wasm/i);
      await listen(page);
      const rates = (name) => desk(`rates.json?${name}`);
      const shaped = (name, change) =>
        context.route(rates(name), async (route) => {
          const answer = await route.fetch();
          const file = await answer.json();
          change(file);
          await route.fulfill({ response: answer, body: JSON.stringify(file) });
        });
      await context.route(rates("missing"), (route) => route.fulfill({ status: 404, headers: { "access-control-allow-origin": "*" } }));
      await context.route(rates("network"), (route) => route.fulfill({ status: 503, headers: { "access-control-allow-origin": "*" } }));
      await shaped("broken", (file) => delete file.seal);
      await shaped("newer", (file) => (file.version = 2));
      await shaped("forged", (file) => (file.rates.services[0].prices[0].from = "1.00"));
      const element = (address, more = "") => `<ratewright-estimator mode="${mode}" rates="${address}"${more}>${written}</ratewright-estimator>`;
      const alone = (address) => `${desk("estimate.html")}?rates=${encodeURIComponent(address)}`;
      // The page of its own fetches from its own host, so that a policy here or a passing fault is none there; what is wrong in the file is.
      const expected = (cause, address) => (hasLink ? [contact] : ["network", "newer", "blocked", "stopped"].includes(cause) ? [alone(address)] : []);
      for (const [cause, sentence] of Object.entries(sentences)) {
        await page.goto(write("cause.html", element(rates(cause), cause === "foreign" ? ` signer="${"ABCD-".repeat(7)}ABCD"` : "")));
        const found = await seen(page, mode, cause);
        await soon(async () => assert.ok((await found.text()).startsWith(sentence), `${cause}: ${await found.text()}`));
        assert.deepEqual(await found.links(), expected(cause, rates(cause)), cause);
        if (written.trim()) assert.equal(await page.locator("ratewright-estimator").evaluate((node) => [...node.childNodes].some((one) => one.nodeName !== "SCRIPT" && (one.assignedSlot ?? null) !== null)), true);
        // The sentence leaves room for what closes the dialog.
        const close = page.getByRole("button", { name: "Close" });
        if (await close.count()) {
          const [words, cross] = await Promise.all([page.getByText(sentence).evaluate((node) => {
            const text = document.createRange();
            text.selectNodeContents(node);
            return text.getBoundingClientRect().toJSON();
          }), close.boundingBox()]);
          assert.ok(words.right <= cross.x, `${cause}: ${words.right} ${cross.x}`);
        }
        if (cause === "network" || cause === "forged") await shot(`embed-trouble-${mode}-${cause}-${hasLink ? "link" : written ? "blank" : "empty"}`, page, { fullPage: false });
      }
      // Those in which the program itself is not there to say it.
      const well = rates("well");
      const tag = `<!DOCTYPE html><html lang="en"><title>Host</title><script type="module" src="${desk("embed.js")}"></script><main><h1>Host</h1>`;
      await page.goto(put("no-wasm/cause.html", `${tag}${element(well)}</main></html>`));
      const blocked = await seen(page, mode, "blocked");
      await soon(async () => assert.ok((await blocked.text()).startsWith(quiet), await blocked.text()));
      assert.deepEqual(await blocked.links(), expected("blocked", well));
      await shot(`embed-trouble-${mode}-blocked-${hasLink ? "link" : written ? "blank" : "empty"}`, page, { fullPage: false });
      await page.goto(write("stops.html", element(well)));
      await page.locator("ratewright-estimator").evaluate((node) => {
        if (node.getAttribute("mode") !== "inline") node.show();
      });
      await page.getByRole("heading", { name: "What might yours cost?" }).waitFor();
      await page.evaluate(() => dispatchEvent(new Event("ratewright-panic")));
      await soon(async () => assert.deepEqual(await why(page), ["stopped"]));
      const left = page.locator("ratewright-estimator");
      assert.ok((await left.evaluate((node) => node.shadowRoot.textContent)).startsWith(quiet));
      assert.deepEqual(await left.getByRole("link").evaluateAll((all) => all.map(({ href }) => href)), expected("stopped", well));
      await context.route(/estimator-[^/]*\.js$/, (route) => route.abort());
      await page.goto(write("lost.html", element(well)));
      const lost = await seen(page, mode, "network");
      await soon(async () => assert.ok((await lost.text()).startsWith(quiet), await lost.text()));
      assert.deepEqual(await lost.links(), expected("network", well));
    });
  }
}

journey("the page of its own is offered only for rates that it can fetch: not from the page's own host, nor for a text", async ({ page, write, host, allow, put, desk }) => {
  allow(/ERR_FAILED|wasm-eval|WebAssembly|policy: script-src blocked wasm|connect-src|Refused to connect/i);
  await listen(page);
  put("rates.json", "{}");
  const tag = `<!DOCTYPE html><html lang="en"><title>Host</title><script type="module" src="${desk("embed.js")}"></script><main><h1>Host</h1>`;
  for (const rates of ["/rates.json", host("rates.json"), "{&quot;format&quot;: 1}"]) {
    await page.goto(put("no-wasm/own.html", `${tag}<ratewright-estimator rates="${rates}"></ratewright-estimator></main></html>`));
    await soon(async () => assert.deepEqual(await why(page), ["blocked"]));
    await page.getByText(quiet).waitFor();
    assert.equal(await page.getByRole("link").count(), 0);
  }
  // Nor where the script's own host has the page, and the rates stand in it as a text.
  await page.goto(desk("embed-test.html"));
  await page.context().route(/estimator-[^/]*\.js$/, (route) => route.abort());
  const links = await page.evaluate(async () => {
    await import("./embed.js");
    const one = document.createElement("ratewright-estimator");
    one.setAttribute("rates", '{"format":"ratewright-published-rates"}');
    document.body.append(one);
    await new Promise((done) => one.addEventListener("ratewright-trouble", done));
    return one.shadowRoot.querySelectorAll("a").length;
  });
  assert.equal(links, 0);
});

for (const mode of ["dialog", "floating"]) {
  journey(`${mode}: what opens and holds it can't be had, and the element says so`, async ({ page, context, write, desk, allow }) => {
    allow(/ERR_FAILED/);
    await listen(page);
    await context.route(/embed-dialog-[^/]*\.js$/, (route) => route.abort());
    await page.goto(write("no-dialog.html", `<ratewright-estimator mode="${mode}" rates="${desk("rates.json")}"></ratewright-estimator>`));
    await soon(async () => assert.deepEqual(await why(page), ["network"]));
    await page.getByText(quiet).waitFor();
    await page.getByRole("link", { name: "Open it on a page of its own" }).waitFor();
  });
}

journey("a trouble that is mended goes away, and its link with it", async ({ page, write, desk, allow }) => {
  allow(/503|Failed to load/);
  await listen(page);
  const gone = desk("rates.json?gone");
  await page.context().route(gone, (route) => route.fulfill({ status: 503, headers: { "access-control-allow-origin": "*" } }));
  await page.goto(write("mended.html", `<ratewright-estimator rates="${gone}"></ratewright-estimator>`));
  await page.getByRole("link", { name: "Open it on a page of its own" }).waitFor();
  await page.locator("ratewright-estimator").evaluate((node, rates) => (node.rates = rates), desk("rates.json"));
  await page.getByRole("heading", { name: "What might yours cost?" }).waitFor();
  assert.equal(await page.getByRole("link").count(), 0);
});

for (const [what, more] of [["without an address", ""], ["with an empty one", ` src=""`], ["with one of something else", ` src="/null"`]]) {
  journey(`a quote's element ${what} says one sentence, and links to nothing`, async ({ page, write }) => {
    await listen(page);
    await page.goto(write("no-quote.html", `<ratewright-quote${more}></ratewright-quote>`));
    await page.getByText("The quote can’t be shown here.").waitFor();
    assert.deepEqual(await why(page), ["address"]);
    assert.equal(await page.getByRole("link").count(), 0);
  });
}

for (const mode of ["dialog", "floating"]) {
  journey(`${mode}: blank and plain text can be reached and pressed by keyboard; a link and a button are left as they are`, async ({ page, write, desk, axe, shot }) => {
    const dialog = page.getByRole("dialog");
    for (const [written, name, kind] of [[" \n ", "Get an estimate", "button"], ["What would it <b>cost</b>?", "What would it cost?", "button"], [`<a href="/contact">Ask us</a>`, "Ask us", "link"], [`<button type="button">Press</button>`, "Press", "button"]]) {
      await page.goto(write("opener.html", `<ratewright-estimator mode="${mode}" rates="${desk("rates.json")}">${written}</ratewright-estimator>`));
      const opener = page.getByRole(kind, { name, exact: true });
      await opener.waitFor();
      assert.equal(await page.locator("ratewright-estimator").getByRole("button").or(page.getByRole("link")).count(), 1, written);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await dialog.getByRole("heading", { name: "What might yours cost?" }).waitFor();
      await page.keyboard.press("Escape");
      await soon(async () => assert.equal(await dialog.count(), 0));
      if (name.startsWith("What")) {
        await axe();
        await shot(`embed-opener-text-${mode}`, page, { fullPage: false });
        await page.evaluate(() => (document.documentElement.lang = "uk"));
        await page.waitForTimeout(100);
        assert.equal(await opener.count(), 1);
      }
    }
  });
}
