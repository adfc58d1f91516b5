// Draws the estimator's elements for embed.js: fetches published rates, mounts the program and hands on what it says. Its name carries
// a hash, so only embed.js knows where it is. Knows no rate and reckons nothing.
import { initSync, mount, set, unmount } from "program";
import { follow, isDark } from "./surroundings.js";
import { fetched } from "./rates.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

/** Compiled while it comes, where the host names its type. */
async function compiled() {
  const answer = await fetch(new URL(WASM_FILE, import.meta.url));
  if (!answer.ok) throw new Error("network");
  if (answer.headers.get("content-type") == "application/wasm") return WebAssembly.compileStreaming(answer);
  return WebAssembly.compile(await answer.arrayBuffer());
}

let starting;
/** The program, started once for all estimators of a page; where that failed, the next one tries again. */
function started() {
  starting ??= compiled().then((module) => initSync({ module }));
  starting.catch(() => (starting = null));
  return starting;
}

const standing = new Set();
let hasStopped = false;

// After a panic the program would go on with half-changed state, so nothing more reaches it, and the host hears of it by an event.
addEventListener("ratewright-panic", () => {
  hasStopped = true;
  for (const one of [...standing]) one.fail("stopped");
});
const ours = new URL(".", import.meta.url).href;
addEventListener("error", (event) => {
  if (hasStopped && event.error instanceof WebAssembly.RuntimeError && event.error.stack?.includes(ours)) event.preventDefault();
});

const PREFILLED = ["choice", "name", "email", "phone", "note"];
const isOn = (value) => value != null && !/^(false|off|no)$/i.test(value);
const text = (value) => (value == null ? null : typeof value == "object" ? JSON.stringify(value) : String(value));

class Drawn {
  #element;
  #tools;
  #place;
  #frame = document.createElement("div");
  #way = document.createElement("div");
  #opener;
  #opening;
  #mounted;
  #sent;
  #source;
  #rates;
  #begun;
  #isGone = false;
  #isWaiting = false;
  #unfollow;

  constructor(element, tools) {
    this.#element = element;
    this.#tools = tools;
    this.#frame.className = "ratewright";
    this.#frame.part = "frame";
    tools.root.adoptedStyleSheets = [sheet];
    this.#stand();
    this.#unfollow = follow(() => this.changed());
    standing.add(this);
  }

  /** In the page itself, or behind what opens it; another mode is another way to stand in the page. */
  #stand() {
    this.#unmount();
    this.#opener?.leave();
    this.#begun = null;
    this.#place = document.createElement("div");
    this.#way.replaceChildren();
    this.#frame.replaceChildren(this.#place, this.#way);
    this.#opener = null;
    const mode = (this.#frame.dataset.mode = this.#mode());
    this.#opening = mode == "inline" ? this.#begin() : this.#open(mode).catch(() => this.fail("network"));
    this.#dress();
  }

  async #open(mode) {
    const place = this.#place;
    const { opener } = await import(new URL(DIALOG_FILE, import.meta.url));
    if (this.#isGone || place != this.#place) return;
    this.#opener = opener(mode, this.#tools, this.#frame, () => this.#begin(), this.#element);
    this.#dress();
  }

  #mode() {
    const mode = text(this.#tools.given("mode"));
    return ["dialog", "floating"].includes(mode) ? mode : "inline";
  }

  /** Light or dark, as the page around it is, unless it was told; told otherwise it can't be written with the page's colours. */
  #dress() {
    const around = isDark(this.#element) ? "dark" : "light";
    const told = [text(this.#tools.given("scheme")), getComputedStyle(this.#element).getPropertyValue("--ratewright-scheme").trim()];
    const scheme = told.find((one) => /^(light|dark)$/.test(one)) ?? around;
    this.#frame.dataset.scheme = scheme;
    this.#frame.classList.toggle("own", this.#frame.dataset.mode == "inline" && scheme != around);
    this.#opener?.dress(scheme);
  }

  #begin() {
    return (this.#begun ??= this.#start().catch((problem) => this.fail(problem instanceof WebAssembly.CompileError ? "blocked" : "network")));
  }

  async #start() {
    if (hasStopped) throw new Error("stopped");
    // Both are asked for at once.
    const place = this.#place;
    const [rates] = await Promise.all([this.#fetch(), started()]);
    if (this.#isGone || place != this.#place) return;
    this.#rates = rates;
    this.#sent = this.#settings();
    if (!this.#opener) this.#tools.root.replaceChildren(this.#frame);
    this.#mounted = mount(place, this.#sent, (name, detail) => this.#said(name, detail));
    // Other rates may have been given meanwhile.
    this.changed();
  }

  /** Where the rates stand: an address, a text, an object, or a script of JSON inside the element. */
  #where() {
    return text(this.#tools.given("rates")) ?? this.#element.querySelector('script[type="application/json"]')?.textContent ?? "";
  }

  #fetch() {
    this.#source = this.#where();
    return fetched(this.#source, this.#tools.web);
  }

  #settings() {
    const { given, spoken, beside, web } = this.#tools;
    const url = isOn(given("prefill")) ? new URLSearchParams(location.search) : null;
    const settings = { ...this.#rates, language: spoken() };
    for (const name of PREFILLED) settings[name] = text(given(name)) ?? url?.get(`ratewright-${name}`) ?? (name == "choice" ? null : "");
    const desk = text(given("desk"));
    settings.desk = (desk && web(desk)) || beside("index.html");
    settings.signer = text(given("signer"));
    return JSON.stringify(settings);
  }

  #said(name, detail) {
    if (this.#isGone) return false;
    let told = null;
    try {
      told = JSON.parse(detail);
    } catch {
      // What can't be read is not handed on.
    }
    // The program says what is wrong; what leads on stands under it.
    if (name == "trouble") this.#way.replaceChildren(this.#tools.way(told?.why, this.#opener));
    if (name == "ready") this.#way.replaceChildren();
    return this.#tools.say(name, told);
  }

  /** An attribute, a property or the page around is another; told once for all that changes together. */
  changed() {
    if (this.#isWaiting || this.#isGone) return;
    this.#isWaiting = true;
    queueMicrotask(async () => {
      this.#isWaiting = false;
      if (this.#isGone) return;
      if (this.#mode() != this.#frame.dataset.mode) return this.#stand();
      this.#dress();
      this.#opener?.speak();
      if (!this.#mounted) return;
      if (this.#where() != this.#source) {
        const asked = (this.#source = this.#where());
        const rates = await fetched(asked, this.#tools.web);
        if (this.#isGone || asked != this.#source) return;
        this.#rates = rates;
      }
      const settings = this.#settings();
      if (settings == this.#sent) return;
      this.#sent = settings;
      set(this.#mounted, settings);
    });
  }

  async show() {
    await this.#opening;
    this.#opener?.show();
  }

  close() {
    this.#opener?.close();
  }

  fail(why) {
    if (this.#isGone) return;
    // The program is not asked to go: where it stopped, it can't.
    if (hasStopped) this.#mounted = null;
    this.leave();
    this.#tools.quiet(hasStopped ? "stopped" : why);
  }

  #unmount() {
    const mounted = this.#mounted;
    this.#mounted = null;
    try {
      if (mounted) unmount(mounted);
    } catch {
      // It stopped before; there is nothing left to take away.
    }
  }

  leave() {
    this.#isGone = true;
    standing.delete(this);
    this.#unfollow();
    this.#unmount();
    this.#opener?.leave();
  }
}

export const draw = (element, tools) => new Drawn(element, tools);
