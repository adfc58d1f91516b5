// A test for whoever puts an element into a page: <script type="module" src=".../embed-test.js"></script> and <ratewright-test> in a
// page with the headers of the real one. Says what that page, its host or the host of these files gets wrong, and how to mend it. Where
// it can't even start, what stands inside the element says so. Changes nothing, sends nothing; judges prices by the program itself.
import { words } from "./embed-test-words.js";

const beside = (file) => new URL(file, import.meta.url);
const host = beside("").origin;
const PATIENCE = 10_000;

const plain = { credentials: "omit", referrerPolicy: "no-referrer" };
const reached = (url) => fetch(url, { ...plain, signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);

/** As embed.json has it; nothing where the browser reckons no hashes, as on pages over plain http. */
async function hash(bytes) {
  if (!crypto.subtle) return null;
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...sum))}`;
}

/** A file of the release, as it comes: what is wrong with it, if anything, and its headers. */
async function file([name, integrity]) {
  const answer = await reached(beside(name));
  const from = `${host}: ${name}`;
  if (!answer) return { name, wrong: ["lost", name, host] };
  if (!answer.ok) return { name, wrong: ["gone", name, from, answer.status] };
  const [type, kept] = ["content-type", "cache-control"].map((header) => answer.headers.get(header) ?? "");
  const is = await hash(await answer.arrayBuffer().catch(() => new ArrayBuffer()));
  if (is && is !== integrity) return { name, wrong: ["changed", name, host] };
  // Browsers run no module of another type.
  if (name.endsWith(".js") && !/javascript|ecmascript/i.test(type)) return { name, wrong: ["script-type", name, host, type] };
  return { name, type, kept };
}

/** Whether a frame of ours speaks, as its page does before anything else. */
function speaks(place) {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.src = beside("estimate.html");
  return new Promise((done) => {
    const heard = ({ source, data }) => source === frame.contentWindow && data?.ratewright === 1 && end(true);
    const end = (is) => {
      removeEventListener("message", heard);
      frame.remove();
      done(is);
    };
    addEventListener("message", heard);
    setTimeout(end, PATIENCE, false);
    place.append(frame);
  });
}

/** What the program says of rates that an element would be given: why they can't be shown, or nothing. Draws out of sight. */
async function judged(program, rates, signer) {
  const { draw } = await import(beside(program));
  const element = document.createElement("div");
  const root = element.attachShadow({ mode: "open" });
  const given = { rates, signer };
  let drawn;
  const why = await new Promise((done) => {
    const say = (name, detail) => (name === "ready" && done(null), name === "trouble" && done(detail?.why ?? "broken"), true);
    drawn = draw(element, { root, say, quiet: done, way: () => "", spoken: () => "en", beside: (file) => beside(file).href, web: String, given: (name) => given[name] ?? null });
    setTimeout(done, PATIENCE, "stopped");
  });
  // The program is still saying it.
  setTimeout(() => drawn?.leave());
  return why;
}

/** Everything that is looked at, one after another: whether it is so (a remark is neither), what it is, and what was found. */
async function* looks(element) {
  yield [true, "script"];
  yield [isSecureContext, isSecureContext ? "secure" : "insecure"];
  // The shortest program there is.
  const allowed = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false);
  yield [allowed, allowed ? "wasm" : "no-wasm"];
  const answer = await reached(beside("embed.json"));
  const said = answer?.ok ? await answer.json().catch(() => null) : null;
  const all = said?.files ? Object.entries({ [said.file]: said.integrity, "embed.js": said.integrity, ...said.files }) : [];
  yield [all.length > 0, all.length ? "reach" : "no-reach", host, answer?.status ?? ""];
  const files = await Promise.all(all.map(file));
  const wrong = files.filter((one) => one.wrong);
  for (const one of wrong) yield [false, ...one.wrong];
  if (all.length && !wrong.length && crypto.subtle) yield [true, "files", all.length];
  const program = files.find(({ name, kept }) => name.endsWith(".wasm") && kept !== undefined);
  if (program) {
    const { type, kept } = program;
    yield type == "application/wasm" ? [true, "type"] : [false, "no-type", host, type];
    // The guide leaves it to hosts that ask again for each file; only what forbids keeping is a fault.
    if (/immutable|max-age=\d{6}/.test(kept)) yield [true, "kept"];
    else yield [/no-store/.test(kept) ? false : null, "not-kept", host, kept];
  }
  const stable = files.find(({ name }) => name == "embed.js")?.kept;
  if (/immutable|max-age=\d{6}/.test(stable)) yield [false, "stale", host, stable];
  // The page beside the files frames nothing itself.
  if (!element.hasAttribute("files")) {
    const does = await speaks(element.shadowRoot);
    yield [does, does ? "frame" : "no-frame", host];
  }
  const script = document.querySelector('script[integrity][src*="/embed-"]');
  if (said && script) yield script.integrity == said.integrity ? [true, "release"] : [false, "other-release"];
  yield* prices(element, allowed && all.length > 0 && !wrong.length && files.map(({ name }) => name).find((name) => /^estimator-.*\.js$/.test(name)));
}

async function* prices(element, program) {
  const [asked, signer] = ["rates", "signer"].map((name) => element.getAttribute(name)?.trim());
  if (!asked) return yield [null, "no-rates"];
  const address = URL.canParse(asked, document.baseURI) ? new URL(asked, document.baseURI).href : asked;
  const answer = await reached(address);
  if (!answer) return yield [false, "rates-lost", address];
  if (!answer.ok) return yield [false, "rates-gone", address, answer.status];
  yield [true, "rates"];
  if (!program) return yield [null, "unjudged"];
  const text = (await answer.text().catch(() => "")).trim();
  // What is no object would be an address to an element.
  const why = text.startsWith("{") ? await judged(program, text, signer).catch(() => "stopped") : "broken";
  if (why) yield [false, why, address];
  else yield [true, signer ? "prices-signer" : "prices"];
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; max-inline-size: 42em; }
  h2 { margin: 0; font-size: 1.2em; }
  ul { list-style: none; margin: 1em 0 0; padding: 0; border-block-start: 1px solid; }
  li { display: grid; grid-template-columns: 1.5em 1fr; padding-block: 0.5em; border-block-end: 1px solid; overflow-wrap: anywhere; }
  li::before { content: "✓" / ""; }
  li.bad { font-weight: 600; }
  li.bad::before { content: "✗" / ""; }
  li.remark::before { content: "–" / ""; }
`);

class Test extends HTMLElement {
  #root = this.attachShadow({ mode: "open" });
  #begun = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    if (!this.#begun) this.#begin();
    this.#begun = true;
  }

  async #begin() {
    const made = (kind, text = "") => Object.assign(document.createElement(kind), { textContent: text });
    const tag = this.closest("[lang]")?.lang || navigator.language;
    const said = words[/^uk/i.test(tag) ? "uk" : "en"];
    const filled = (what, found) => said[what].replace(/\{(\d)\}/g, (_, place) => found[place] || said.none);
    const [title, result, list] = [made("h2", said.title), made("p", said.busy), made("ul")];
    result.role = "status";
    this.#root.replaceChildren(title, result, list);
    let count = 0;
    const tell = ([is, what, ...found]) => {
      const line = made("li", filled(what, found));
      line.className = is === null ? "remark" : is ? "good" : "bad";
      line.dataset.what = what;
      if (is === false) count += 1;
      list.append(line);
    };
    const blocked = new Set();
    const heard = ({ effectiveDirective, blockedURI }) => blocked.add(`${effectiveDirective} ${blockedURI}`.trim());
    document.addEventListener("securitypolicyviolation", heard);
    for await (const look of looks(this)) tell(look);
    // What is blocked is told a little later than it fails.
    await new Promise((done) => setTimeout(done, 100));
    document.removeEventListener("securitypolicyviolation", heard);
    for (const found of blocked) tell([false, "blocked", found]);
    const end = count ? "bad" : this.getAttribute("rates") ? "good" : "part";
    result.textContent = filled(end, [String(count)]);
    this.dispatchEvent(new CustomEvent("ratewright-tested", { bubbles: true, composed: true, detail: { version: 1, bad: count } }));
  }
}

if (!customElements.get("ratewright-test")) customElements.define("ratewright-test", Test);
