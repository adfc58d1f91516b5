// The protocol between a page and the frame it shows, with parents that keep it and parents that don't (docs/embedding.md).
import assert from "node:assert/strict";
import { journey, listen, soon } from "./ground.mjs";

/** A parent that notes every message of its frames, with their origins. */
const parent = (frames) => `${frames}<script>
  window.heard = [];
  addEventListener("message", ({ data, origin, source }) => heard.push({ data, origin, from: [...document.querySelectorAll("iframe")].findIndex((one) => one.contentWindow === source) }));
  window.tell = (message, place = 0, to = "*") => document.querySelectorAll("iframe")[place].contentWindow.postMessage(message, to);
</script>`;
const frame = (src, more = "") => `<iframe title="Estimate" src="${src}" ${more} style="width: 420px; height: 300px"></iframe>`;
const kinds = (page) => page.evaluate(() => window.heard.map(({ data }) => data.kind));
const of = (page, kind) => page.evaluate((kind) => window.heard.filter(({ data }) => data.kind === kind).map(({ data }) => data), kind);
const hello = { ratewright: 1, kind: "hello" };

journey("before a hello nothing is said but that it is there; after it, all of it, to that origin", async ({ page, write, desk, host }) => {
  await page.goto(write("parent.html", parent(frame(`${desk("estimate.html")}?rates=rates.json`))));
  const estimate = page.frameLocator("iframe");
  await estimate.getByRole("heading", { name: "What might yours cost?" }).waitFor();
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => window.heard.map(({ data, origin }) => ({ data, origin }))), [{ data: { ratewright: 1, kind: "ready", page: "estimate" }, origin: new URL(desk()).origin }]);
  await page.evaluate((hello) => tell(hello), hello);
  await soon(async () => assert.ok((await kinds(page)).includes("height")));
  assert.deepEqual([...new Set(await kinds(page))].sort(), ["estimate", "height", "hello", "ready", "shown"]);
  const [said] = await of(page, "estimate");
  // 960.00 + 8 x 280.00 and 1,200.00 + 8 x 350.00.
  assert.deepEqual([said.ratewright, said.detail.currency, said.detail.tiers[0].from, said.detail.tiers[1].from], [1, "GBP", "3200.00", "4000.00"]);
  // The height is what the page needs, and follows it.
  const needs = () => page.frames()[1].evaluate(() => document.documentElement.getBoundingClientRect().height);
  const told = async () => (await of(page, "height")).at(-1).height;
  await soon(async () => assert.equal(await told(), Math.ceil(await needs())));
  const before = await told();
  await estimate.getByText("How we got there").click();
  await soon(async () => assert.ok((await told()) > before));
  // A frame as high as was asked for needs no more: no loop.
  await page.evaluate((height) => (document.querySelector("iframe").style.height = `${height}px`), await told());
  await page.waitForTimeout(200);
  const count = (await of(page, "height")).length;
  await page.waitForTimeout(500);
  assert.equal((await of(page, "height")).length, count);
  assert.equal(await page.frames()[1].evaluate(() => document.documentElement.scrollHeight > innerHeight), false);
});

journey("settings that a parent may send, and those it may not", async ({ page, write, desk }) => {
  await page.goto(write("set.html", parent(frame(`${desk("estimate.html")}?rates=rates.json&lang=en`))));
  const estimate = page.frameLocator("iframe");
  await estimate.getByRole("heading", { name: "What might yours cost?" }).waitFor();
  const set = (settings) => page.evaluate((settings) => tell({ ratewright: 1, kind: "set", settings }), settings);
  // Not before a hello.
  await set({ lang: "uk" });
  await page.waitForTimeout(200);
  await estimate.getByText("How we got there").waitFor();
  await page.evaluate((hello) => tell({ ...hello, handles: true }), hello);
  await set({ lang: "uk", name: "Iryna", accent: "rgb(1, 2, 3)", rates: "https://elsewhere.example/rates.json", desk: "https://elsewhere.example/", background: "url(https://elsewhere.example/x)", radius: "var(--x)", phone: { a: 1 }, scheme: "dark" });
  await estimate.getByText("Як порахували").waitFor();
  const element = estimate.locator("ratewright-estimator");
  const look = await element.evaluate((node) => ({
    accent: getComputedStyle(node.shadowRoot.querySelector(".ask")).backgroundColor,
    rates: node.getAttribute("rates"),
    others: [node.getAttribute("desk"), node.getAttribute("phone"), document.documentElement.style.getPropertyValue("--ratewright-background"), document.documentElement.style.getPropertyValue("--ratewright-radius")],
    scheme: document.documentElement.style.colorScheme,
  }));
  assert.deepEqual(look, { accent: "rgb(1, 2, 3)", rates: desk("rates.json"), others: [null, null, "", ""], scheme: "dark" });
  // A parent that said so takes the request over.
  await element.getByRole("button", { name: /^Отримати/ }).click();
  assert.equal(await element.getByLabel("Ім’я").inputValue(), "Iryna");
  await element.getByLabel("Ел. пошта").fill("iryna@tern.example");
  await element.getByRole("checkbox").check();
  await element.getByRole("button", { name: "Підготувати лист" }).click();
  await element.getByText("Ваш запит передано.").waitFor();
  const [request] = await of(page, "request");
  assert.equal(request.detail.email, "iryna@tern.example");
});

journey("a hostile parent: nonsense, floods, other windows' messages, and a frame without an origin", { timeout: 90000 }, async ({ page, write, desk, put }) => {
  const src = `${desk("estimate.html")}?rates=rates.json`;
  // The second frame speaks to the first, as another window of the same page would.
  const stranger = put("stranger.html", `<!DOCTYPE html><title>Stranger</title><script>addEventListener("message", () => parent.frames[0].postMessage({ ratewright: 1, kind: "hello" }, "*"))</script>`);
  await page.goto(write("hostile-parent.html", parent(frame(src) + frame(stranger))));
  const estimate = page.frameLocator("iframe >> nth=0");
  await estimate.getByRole("heading", { name: "What might yours cost?" }).waitFor();
  await page.evaluate(() => tell("go", 1));
  await page.waitForTimeout(300);
  assert.deepEqual((await kinds(page)).filter((kind) => kind !== "ready"), []);
  await page.evaluate(() => {
    const nonsense = [null, 0, "hello", [], {}, { ratewright: 2, kind: "hello" }, { ratewright: "1", kind: "hello" }, { kind: "hello" }, { ratewright: 1 }, { ratewright: 1, kind: {} }, { ratewright: 1, kind: "__proto__" }, { ratewright: 1, kind: "set", settings: null }, { ratewright: 1, kind: "set", settings: { choice: "x".repeat(1e6), lang: 7 } }, new Map(), new Error("x"), new ArrayBuffer(8)];
    for (const message of nonsense) tell(message);
  });
  await page.waitForTimeout(200);
  assert.deepEqual((await kinds(page)).filter((kind) => kind !== "ready"), []);
  await page.evaluate((hello) => {
    for (let n = 0; n < 500; n++) tell(hello);
    for (let n = 0; n < 500; n++) tell({ ratewright: 1, kind: "set", settings: { lang: n % 2 ? "uk" : "en", choice: "{" } });
  }, hello);
  await soon(async () => assert.ok((await kinds(page)).includes("height")));
  await estimate.getByRole("heading", { name: "What might yours cost?" }).waitFor();
  await estimate.getByText("Як порахували").waitFor();

  // A parent without an origin can't be told anything that only it would hear. The header keeps it out; here the header is lost.
  await page.context().route(/estimate\.html/, async (route) => {
    const answer = await route.fetch();
    const headers = answer.headers();
    delete headers["content-security-policy"];
    await route.fulfill({ response: answer, headers });
  });
  const opaque = `<title>Opaque</title>${frame(src)}<script>
    addEventListener("message", ({ data }) => parent.postMessage({ seen: data }, "*"));
    setTimeout(() => frames[0].postMessage({ ratewright: 1, kind: "hello" }, "*"), 1500);</script>`;
  await page.goto(write("outer.html", `<iframe title="Opaque" src="data:text/html,${encodeURIComponent(opaque)}"></iframe><script>window.heard = []; addEventListener("message", ({ data }) => heard.push({ data: data.seen }));</script>`));
  await soon(async () => assert.ok((await kinds(page)).includes("ready")));
  await page.waitForTimeout(2200);
  assert.deepEqual([...new Set(await kinds(page))], ["ready"]);
});

journey("a hostile frame: a quote's element believes its own frame only, and no height beyond reason", async ({ page, write, desk, quote, put }) => {
  await listen(page);
  const stranger = put("liar.html", `<!DOCTYPE html><title>Liar</title><script>setInterval(() => parent.postMessage({ ratewright: 1, kind: "height", height: 7777 }, "*"), 50)</script>`);
  await page.goto(write("quote-element.html", `<ratewright-quote src="${quote}"></ratewright-quote><iframe title="Other" src="${stranger}"></iframe>`));
  const element = page.locator("ratewright-quote");
  await soon(async () => assert.equal(await page.evaluate(() => window.heard.some(({ kind }) => kind === "ready")), true));
  const height = () => element.evaluate((node) => node.shadowRoot.querySelector("iframe").getBoundingClientRect().height);
  const inside = page.frames().find((one) => one.url().startsWith(desk("quote.html")));
  await inside.getByRole("heading").first().waitFor();
  await soon(async () => assert.ok(Math.abs((await height()) - (await inside.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)))) <= 1));
  assert.notEqual(await height(), 7777);
  // The host's own script speaks from the wrong window, and with the wrong origin.
  await page.evaluate(() => {
    for (const height of [7777, -5, NaN, Infinity, "9999", 1e9]) postMessage({ ratewright: 1, kind: "height", height }, "*");
  });
  await page.waitForTimeout(200);
  assert.ok((await height()) < 7000);
  // Even the right frame has bounds.
  await inside.evaluate((to) => {
    for (const height of [-5, NaN, Infinity, "9999", null]) parent.postMessage({ ratewright: 1, kind: "height", height }, to);
  }, new URL(page.url()).origin);
  await page.waitForTimeout(200);
  assert.ok((await height()) < 7000);
  await inside.evaluate((to) => parent.postMessage({ ratewright: 1, kind: "height", height: 1e9 }, to), new URL(page.url()).origin);
  await soon(async () => assert.equal(await height(), 40000));
  // The frame has a name in the page's language, and the host's scripts can't reach into it.
  assert.equal(await element.evaluate((node) => node.shadowRoot.querySelector("iframe").title), "Quote");
  assert.equal(await element.evaluate((node) => node.shadowRoot.querySelector("iframe").contentDocument), null);
});

journey("rates of another host are not fetched by the page for frames", async ({ page, desk, host, axe }) => {
  await page.goto(`${desk("estimate.html")}?rates=${encodeURIComponent(host("rates.json"))}&lang=uk`);
  await page.getByText("Файл із цінами має лежати на тому самому сайті, що й ця сторінка.").waitFor();
  assert.equal(await page.title(), "Розрахунок вартості");
  await axe();
});

journey("the desk is never framed; a quote and an estimate may be", async ({ page, write, desk, quote, allow }) => {
  allow(/frame-ancestors|Refused to (frame|display)|Framing/i);
  await page.goto(write("frames.html", frame(desk("index.html")) + frame(quote) + frame(desk("estimate.html"))));
  await soon(async () => assert.ok(page.frames().some((one) => one.url() === quote)));
  await page.frames().find((one) => one.url() === quote).getByRole("heading").first().waitFor();
  await page.waitForTimeout(300);
  assert.equal(await page.frames().some((one) => one.url() === desk("index.html")), false);
});
