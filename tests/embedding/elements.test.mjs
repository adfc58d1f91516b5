// The elements on pages of another origin, as their examples show them and as pages do to them what pages do.
import assert from "node:assert/strict";
import { journey, listen, soon } from "./ground.mjs";

const title = "What might yours cost?";
const shown = (element) => element.getByRole("heading", { name: title }).waitFor();
const heard = (page, kind, id) => page.evaluate(([kind, id]) => window.heard.filter((one) => one.kind === kind && (id === undefined || one.id === id)), [kind, id]);

/** Resolves when an element keeps its height. */
const settled = (element) =>
  element.evaluate(async (node) => {
    for (let last = 0, same = 0; same < 10; await new Promise((done) => setTimeout(done, 50))) {
      const { height } = node.getBoundingClientRect();
      same = height === last && height > 480 ? same + 1 : 0;
      last = height;
    }
  });

for (const scheme of ["light", "dark"]) {
  journey(`strict headers, ${scheme}: two estimators and a quote on one page, each its own, and no report`, { scheme, timeout: 90000 }, async ({ page, host, reports, axe, shot }) => {
    const before = reports();
    await listen(page);
    await page.goto(`${host("strict/index.html")}?ratewright-name=Iryna&ratewright-note=From%20the%20address`);
    const [first, second] = [page.locator("ratewright-estimator").first(), page.locator("ratewright-estimator").last()];
    await first.scrollIntoViewIfNeeded();
    await shown(first);
    await second.scrollIntoViewIfNeeded();
    await shown(second);
    // One is changed, the other isn't.
    const count = (element) => element.getByLabel(/^Pages/);
    await count(first).fill("12");
    await soon(async () => assert.equal(await count(first).inputValue(), "12"));
    assert.equal(await count(second).inputValue(), "8");
    const quote = page.locator("ratewright-quote");
    await quote.scrollIntoViewIfNeeded();
    await soon(async () => assert.ok((await heard(page, "ready")).length >= 3));
    // It grows to what the quote needs, and what stands below moves until then.
    await settled(quote);
    // What a page takes over is not offered as a mail.
    const ask = first.getByRole("button", { name: /^Ask/ });
    await ask.scrollIntoViewIfNeeded();
    // Chromium learns a little later where the frame of another process stands after scrolling, and until then would press there.
    await page.waitForTimeout(300);
    await ask.click();
    await soon(async () => assert.equal(await first.getByLabel("Name").inputValue(), "Iryna"));
    assert.equal(await first.getByLabel(/What else/).inputValue(), "From the address");
    await first.getByLabel("E-mail").fill("iryna@tern.example");
    await first.getByRole("checkbox").check();
    await first.getByRole("button", { name: "Prepare the message" }).click();
    await first.getByText("Your request was handed over.").waitFor();
    assert.equal(await page.locator("#heard").innerText(), "Iryna asks for Plain");
    const [request] = await heard(page, "request");
    assert.equal(request.cancelable, true);
    assert.match(request.detail.link, /\/index\.html#/);
    assert.equal(request.detail.choice.quantities["000000000000000000000000000000a2"], 12);
    assert.match(request.detail.tiers[0].from, /^\d+\.\d\d$/);
    assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), ["", 0, 0]);
    await axe();
    await shot(`embed-strict-${scheme}`);
    assert.equal(reports(), before);
  });
}

journey("the plain example: inline, in a dialog, floating and in a frame", { timeout: 90000 }, async ({ page, host, axe, shot }) => {
  await listen(page);
  await page.goto(host("plain/index.html"));
  await shown(page.locator("ratewright-estimator").first());
  await axe();
  await shot("embed-plain-1280");
  // The link that the host wrote opens the dialog here.
  const link = page.getByRole("link", { name: title });
  await link.click();
  const dialog = page.getByRole("dialog", { name: "Get an estimate" });
  await shown(dialog);
  await axe();
  await shot("embed-dialog-1280", page, { fullPage: false });
  await page.keyboard.press("Escape");
  await soon(async () => assert.equal(await dialog.count(), 0));
  assert.equal(await link.evaluate((node) => node.getRootNode().activeElement === node), true);
  // Once more by the floating button, and closed by its own.
  await page.getByRole("button", { name: "Get an estimate" }).press("Enter");
  await shown(dialog);
  await dialog.getByRole("button", { name: "Close" }).click();
  await soon(async () => assert.equal(await dialog.count(), 0));
  const turns = async () => (await page.evaluate(() => window.heard)).map(({ kind }) => kind).filter((kind) => /open|close/.test(kind));
  await soon(async () => assert.deepEqual(await turns(), ["open", "close", "open", "close"]));
  // The frame, which needs no script of the host.
  const frame = page.frameLocator("iframe[title=Estimate]");
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await frame.getByRole("heading", { name: title }).waitFor();
  const accent = await frame.locator("ratewright-estimator").evaluate((node) => getComputedStyle(node.shadowRoot.querySelector(".ask")).backgroundColor);
  assert.equal(accent, "rgb(36, 90, 140)");
});

journey("a phone", { viewport: { width: 360, height: 780 } }, async ({ page, host, shot }) => {
  await page.goto(host("plain/index.html"));
  await shown(page.locator("ratewright-estimator").first());
  await shot("embed-plain-360");
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  await page.getByRole("button", { name: "Get an estimate" }).click();
  await shown(page.getByRole("dialog"));
  await shot("embed-dialog-360", page, { fullPage: false });
});

journey("a single-page site: screens come and go, properties take objects, events are heard", async ({ page, host, axe }) => {
  await page.goto(host("single-page/index.html"));
  await page.getByRole("button", { name: "Estimate" }).click();
  const estimator = page.locator("ratewright-estimator");
  await shown(estimator);
  const from = page.locator("#from");
  // 960.00 + 8 x 280.00, which is 3,200.00.
  await soon(async () => assert.equal(await from.innerText(), "From 3200.00"));
  await page.getByRole("button", { name: "The whole of it" }).click();
  // 1,200.00 + 8 x 350.00, which is 4,000.00.
  await soon(async () => assert.equal(await from.innerText(), "From 4000.00"));
  await page.getByRole("button", { name: "Home" }).click();
  await page.getByRole("heading", { name: "Websites for small makers" }).waitFor();
  assert.equal(await estimator.count(), 0);
  await page.getByRole("button", { name: "Estimate" }).click();
  await shown(estimator);
  await axe();
});

journey("nothing is fetched before an element comes near the view", async ({ page, write, desk }) => {
  const asked = [];
  page.on("request", (request) => request.url().startsWith(desk()) && asked.push(request.url().slice(desk().length)));
  await page.goto(write("far.html", `<div style="height: 4000px"></div><ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator>`));
  await page.waitForTimeout(300);
  assert.deepEqual(asked, ["embed.js"]);
  await page.locator("ratewright-estimator").evaluate((node) => scrollTo(0, node.offsetTop));
  await shown(page.locator("ratewright-estimator"));
  assert.deepEqual(asked.map((path) => path.replace(/-[0-9a-f]{12}/, "")).sort(), ["embed.js", "estimator.js", "estimator.wasm", "rates.json"]);
});

journey("added, moved and removed a hundred times, nothing is left", { timeout: 120000 }, async ({ page, write, desk, quote }) => {
  await page.goto(write("often.html", `<div id="a"></div><div id="b"></div>`));
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const round = (count) =>
    page.evaluate(
      async ([rates, quote, count]) => {
        const [a, b] = [document.getElementById("a"), document.getElementById("b")];
        for (let n = 0; n < count; n++) {
          const estimator = document.createElement("ratewright-estimator");
          const dialog = document.createElement("ratewright-estimator");
          const shown = document.createElement("ratewright-quote");
          estimator.rates = rates;
          dialog.setAttribute("mode", "floating");
          shown.src = quote;
          const ready = new Promise((done) => estimator.addEventListener("ratewright-ready", done));
          const opened = new Promise((done) => shown.addEventListener("ratewright-ready", done));
          a.append(estimator, dialog, shown);
          await ready;
          // The quote's page is another program; a few of them are enough.
          if (n % 20 === 0) await opened;
          b.append(estimator);
          b.replaceChildren();
          a.replaceChildren();
          await new Promise((done) => setTimeout(done));
        }
      },
      [desk("rates.json"), quote, count],
    );
  const measure = async () => {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    for (let n = 0; n < 3; n++) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name) => metrics.find((one) => one.name === name).value;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners"), documents: of("Documents"), frames: of("Frames"), heap: of("JSHeapUsedSize") };
  };
  await round(5);
  const before = await measure();
  await round(100);
  const after = await measure();
  const said = JSON.stringify({ before, after });
  // One estimator alone is more than a hundred nodes.
  assert.ok(after.nodes - before.nodes < 60, said);
  assert.ok(after.listeners - before.listeners < 10, said);
  assert.ok(after.documents - before.documents < 3, said);
  assert.ok(after.frames <= before.frames, said);
  assert.ok(after.heap < before.heap * 1.25, said);
});

journey("moved, it keeps what was typed; removed while it loads, it is not drawn; added again, it is", async ({ page, write, desk }) => {
  await page.goto(write("move.html", `<div id="a"><ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator></div><div id="b"></div>`));
  const estimator = page.locator("ratewright-estimator");
  await shown(estimator);
  await estimator.getByLabel(/^Pages/).fill("9");
  await page.evaluate(() => document.getElementById("b").append(document.querySelector("ratewright-estimator")));
  await soon(async () => assert.equal(await page.locator("#b ratewright-estimator").getByLabel(/^Pages/).inputValue(), "9"));

  const left = await page.evaluate(async (rates) => {
    const one = document.createElement("ratewright-estimator");
    one.setAttribute("rates", rates);
    one.append("Ask us.");
    document.body.append(one);
    await new Promise(requestAnimationFrame);
    one.remove();
    await new Promise((done) => setTimeout(done, 500));
    const alone = one.shadowRoot.innerHTML;
    document.body.append(one);
    await new Promise((done) => one.addEventListener("ratewright-ready", done));
    return [alone, one.shadowRoot.querySelector("slot") === null];
  }, desk("rates.json"));
  assert.deepEqual(left, ["<slot></slot>", true]);
});

journey("attributes and properties, one and the other, the last one counts", async ({ page, write, desk }) => {
  await listen(page);
  // Set before the element is defined, as frameworks do.
  await page.goto(
    write("properties.html", "", `<script type="module">import "${desk("embed.js")}";</script>`).replace(/$/, ""),
  );
  const said = await page.evaluate(async (rates) => {
    const one = document.createElement("ratewright-estimator");
    const answers = [one.rates, one.choice];
    one.rates = rates;
    answers.push(one.getAttribute("rates") === rates);
    one.choice = { tier: 1, quantities: {} };
    answers.push(one.hasAttribute("choice"), one.choice.tier);
    one.setAttribute("choice", '{"tier":0}');
    answers.push(one.choice);
    one.choice = null;
    answers.push(one.choice);
    one.rates = await (await fetch(rates)).json();
    one.setAttribute("name", "Iryna");
    document.body.append(one);
    const ready = new Promise((done) => one.addEventListener("ratewright-ready", done));
    await ready;
    return answers;
  }, desk("rates.json"));
  assert.deepEqual(said, [null, null, true, false, 1, '{"tier":0}', null]);
  const estimator = page.locator("ratewright-estimator");
  await shown(estimator);
  // The rates may also stand in the page.
  const inline = await page.evaluate(async (rates) => {
    const one = document.createElement("ratewright-estimator");
    const script = document.createElement("script");
    script.type = "application/json";
    script.textContent = await (await fetch(rates)).text();
    one.append(script);
    document.body.append(one);
    return new Promise((done) => one.addEventListener("ratewright-ready", () => done("ready")));
  }, desk("rates.json"));
  assert.equal(inline, "ready");
});

journey("rates that are given while the program is still coming are shown", async ({ page, context, write, desk }) => {
  let arrived;
  const asked = new Promise((done) => (arrived = done));
  let go;
  const free = new Promise((done) => (go = done));
  await context.route(/estimator-[^/]*\.wasm$/, async (route) => {
    arrived();
    await free;
    await route.continue();
  });
  await page.goto(write("late.html", `<ratewright-estimator></ratewright-estimator>`));
  await asked;
  await page.locator("ratewright-estimator").evaluate((node, rates) => (node.rates = rates), desk("rates.json"));
  // What changes together is taken over together, a moment later.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  go();
  await page.getByRole("heading", { name: "What might yours cost?" }).waitFor({ timeout: 10000 });
});

journey("properties that were set before the script came are taken over", async ({ page, put, desk }) => {
  const address = put(
    "early.html",
    `<!DOCTYPE html><html lang="en"><title>Early</title><ratewright-estimator></ratewright-estimator>
<script>document.querySelector("ratewright-estimator").rates = ${JSON.stringify(desk("rates.json"))};</script>
<script type="module" src="${desk("embed.js")}"></script></html>`,
  );
  await page.goto(address);
  await shown(page.locator("ratewright-estimator"));
});

journey("without JavaScript what the host wrote is there", { script: false }, async ({ page, host }) => {
  await page.goto(host("plain/index.html"));
  await page.getByRole("link", { name: "hello@northlight.example" }).waitFor();
  assert.equal(await page.getByRole("link", { name: title }).isVisible(), true);
});
