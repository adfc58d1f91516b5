// Draws a quote's element for embed.js: the quote's own page in a frame, as high as that page says. What is answered and kept stays
// with that page's origin, where no script of the host can press anything. Knows an address and a height, and no quote.
import { hear } from "./parent.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; inline-size: 100%; }
  iframe { all: initial; display: block; inline-size: 100%; block-size: 480px; border: 0; color-scheme: inherit; }
`);

/** How long the page may keep silent once something was loaded, and until then, in milliseconds. */
const SILENCE = 5000;
const PATIENCE = 45_000;

const title = (tag) => (/^uk/i.test(tag) ? "Комерційна пропозиція" : "Quote");

class Drawn {
  #element;
  #tools;
  #frame;
  #heard;
  #address;
  #timer;
  #isGone = false;
  #isWaiting = false;

  constructor(element, tools) {
    this.#element = element;
    this.#tools = tools;
    tools.root.adoptedStyleSheets = [sheet];
    document.addEventListener("securitypolicyviolation", this);
    this.#draw();
  }

  /** The address, where it is a quote's page of an origin that may be shown: ours, or the one that the host names. */
  #asked() {
    const { given, beside } = this.#tools;
    try {
      const url = new URL(given("src") ?? given("link"), document.baseURI);
      const named = given("origin");
      const origin = new URL(named || beside(""), document.baseURI).origin;
      return /^https?:$/.test(url.protocol) && url.origin === origin && url.pathname.endsWith("/quote.html") ? url : null;
    } catch {
      return null;
    }
  }

  #draw() {
    const url = this.#asked();
    this.#clear();
    if (!url) return this.#tools.quiet("address");
    this.#address = url;
    const frame = (this.#frame = document.createElement("iframe"));
    this.#speak();
    frame.part = "frame";
    frame.referrerPolicy = "no-referrer";
    frame.allow = "clipboard-write";
    frame.addEventListener("load", () => this.#wait(SILENCE));
    frame.src = url.href;
    this.#tools.root.replaceChildren(frame);
    this.#wait(PATIENCE);
    this.#heard = hear(frame, url.origin, (message) => {
      if (message.kind == "height") frame.style.blockSize = `${message.height}px`;
      if (message.kind != "hello" || !this.#timer) return;
      this.#wait(0);
      this.#tools.say("ready", { version: 1 });
    });
  }

  /** What was blocked or is gone loads too, but says nothing. */
  #wait(time) {
    if (this.#timer === null && this.#frame && time) return;
    clearTimeout(this.#timer);
    this.#timer = time ? setTimeout(() => this.#fail("network"), time) : null;
  }

  #fail(why) {
    this.#clear();
    this.#tools.quiet(why);
  }

  #clear() {
    this.#heard?.leave();
    clearTimeout(this.#timer);
    this.#heard = this.#frame = this.#timer = undefined;
  }

  /** The host's own policy may forbid the frame; the browser tells that to its document. */
  handleEvent({ effectiveDirective, blockedURI }) {
    const isOurs = this.#frame && blockedURI.startsWith(this.#address.origin);
    if (isOurs && /^(frame|child|default)-src$/.test(effectiveDirective)) this.#fail("blocked");
  }

  #speak() {
    this.#frame.title = this.#element.title || title(this.#tools.spoken());
  }

  changed() {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    queueMicrotask(() => {
      this.#isWaiting = false;
      if (this.#isGone) return;
      if (this.#frame && this.#asked()?.href === this.#address.href) this.#speak();
      else this.#draw();
    });
  }

  leave() {
    this.#isGone = true;
    document.removeEventListener("securitypolicyviolation", this);
    this.#clear();
  }
}

export const draw = (element, tools) => new Drawn(element, tools);
