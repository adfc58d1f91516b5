// What an agency puts on its own site: <script type="module" src=".../embed.js"></script> and one of two elements. Defines them, and
// fetches what draws them when one comes near the view. Knows nothing of rates or quotes. The build writes the files' names.
const beside = (file) => new URL(file, import.meta.url).href;
const begin = Symbol();

// The page's own first paint comes first.
const painted = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

const near = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) target[begin]();
  },
  { rootMargin: "400px" },
);

/** The language of the words around a node, through the shadow roots it may stand in. */
function spoken(node) {
  for (; node; node = node.parentNode ?? node.host) if (node.lang) return node.lang;
  return navigator.language;
}

function define(tag, file, names, alone, words) {
  if (customElements.get(tag)) return;

  class Embedded extends HTMLElement {
    static observedAttributes = [...names, "lang", "dir", "title"];
    // What is no text can't stand in an attribute.
    #kept = new Map();
    #drawn;
    #begun;
    #root = this.attachShadow({ mode: "open" });

    constructor() {
      super();
      this.#root.append(document.createElement("slot"));
    }

    connectedCallback() {
      // Frameworks may set properties of an element that is not defined yet.
      for (const name of names) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      if (this.#drawn) return;
      // What floats over the page is in view wherever it stands in it.
      if (this.getAttribute("mode") == "floating") this[begin]();
      else near.observe(this);
    }

    disconnectedCallback() {
      // Frameworks move elements by taking them out and putting them in again at once.
      queueMicrotask(() => {
        if (this.isConnected) return;
        near.unobserve(this);
        this.#drawn?.leave();
        this.#drawn = null;
        this.#root.replaceChildren(document.createElement("slot"));
      });
    }

    connectedMoveCallback() {}

    attributeChangedCallback(name) {
      this.#kept.delete(name);
      if (this.#drawn) this.#drawn.changed();
      else if (name == "mode" && this.isConnected) this.connectedCallback();
    }

    /** Opens the dialog, where there is one. */
    async show() {
      await this[begin]();
      await this.#drawn?.show?.();
    }

    close() {
      this.#drawn?.close?.();
    }

    /** Once at a time; what failed may be tried again. */
    [begin]() {
      return (this.#begun ??= this.#begin().finally(() => (this.#begun = null)));
    }

    async #begin() {
      near.unobserve(this);
      try {
        await painted;
        const { draw } = await import(beside(file));
        if (this.isConnected && !this.#drawn) this.#drawn = draw(this, this.#tools());
      } catch {
        this.#quiet("network");
      }
    }

    #tools() {
      return {
        root: this.#root,
        beside,
        web,
        way: (...told) => this.#way(...told),
        spoken: () => spoken(this),
        given: (name) => this.#kept.get(name) ?? this.getAttribute(name),
        say: (name, detail) =>
          this.dispatchEvent(new CustomEvent("ratewright-" + name, { bubbles: true, composed: true, cancelable: name == "request", detail })),
        quiet: (why) => this.#quiet(why),
      };
    }

    #words() {
      return words[/^uk/i.test(spoken(this)) ? 1 : 0].split("|");
    }

    /** What leads on, unless the host's own link does: a page of its own, if that can help. In a dialog the host's link isn't seen. */
    #way(why, isDialog) {
      const link = this.querySelector("a[href]");
      if (link) return isDialog ? link.cloneNode(true) : "";
      const href = alone(this, why);
      return href ? Object.assign(document.createElement("a"), { href, target: "_blank", rel: "noreferrer", textContent: this.#words()[1] }) : "";
    }

    /** One sentence, what the host wrote inside, and a way on. */
    #quiet(why) {
      const all = document.createElement("div");
      all.append(this.#words()[0], " ", document.createElement("slot"), " ", this.#way(why));
      this.#root.replaceChildren(all);
      this.dispatchEvent(new CustomEvent("ratewright-trouble", { bubbles: true, composed: true, detail: { version: 1, why } }));
    }

    static {
      for (const name of names) {
        Object.defineProperty(this.prototype, name, {
          get() {
            return this.#kept.get(name) ?? this.getAttribute(name);
          },
          set(value) {
            if (value == null) this.removeAttribute(name);
            else if (typeof value != "object") this.setAttribute(name, value);
            if (value != null && typeof value != "object") return;
            if (value) this.#kept.set(name, value);
            else this.#kept.delete(name);
            this.#drawn?.changed();
          },
        });
      }
    }
  }

  customElements.define(tag, Embedded);
}

/** The address that a text names, where it is one of the web. */
function web(text) {
  try {
    const url = new URL(text, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

define(
  "ratewright-estimator",
  ESTIMATOR_FILE,
  ["rates", "signer", "scheme", "mode", "choice", "name", "email", "phone", "note", "desk", "prefill"],
  // That page takes rates of its own host only, and shows them no better where the fault is in them.
  ({ rates }, why) => {
    if (typeof rates != "string" || /^\s*{/.test(rates) || /missing|broken|forged|foreign/.test(why)) return "";
    const address = web(rates);
    return address.startsWith(beside("/")) && `${beside("estimate.html")}?rates=${encodeURIComponent(address)}`;
  },
  ["The estimate can’t be shown here.|Open it on a page of its own", "Розрахунок не вдалося показати тут.|Відкрити на окремій сторінці"],
);

define(
  "ratewright-quote",
  QUOTE_FILE,
  ["src", "link", "origin"],
  ({ src, link }) => /\/quote\.html#./.test(src ?? link) && web(src ?? link),
  ["The quote can’t be shown here.|Open it on a page of its own", "Пропозицію не вдалося показати тут.|Відкрити на окремій сторінці"],
);
