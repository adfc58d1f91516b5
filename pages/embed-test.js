// A test for whoever puts an element into a page: <script type="module" src=".../embed-test.js"></script> and <ratewright-test> in a
// page with the headers of the real one. Says what that page, its host or the host of these files gets wrong, and how to mend it. Where
// it can't even start, what stands inside the element says so. Changes nothing, sends nothing; the build writes the program's name.
const beside = (file) => new URL(file, import.meta.url);
const host = beside("").origin;
const PATIENCE = 10_000;

const words = {
  en: {
    title: "What your page allows",
    busy: "Looking …",
    good: "All of it works. The elements can stand on this page.",
    bad: (count) => `To mend: ${count}`,
    script: () => "The script is allowed to run.",
    wasm: (is) => (is ? "WebAssembly is allowed." : "WebAssembly is blocked. Add 'wasm-unsafe-eval' to script-src in this page’s policy."),
    reach: (is) => (is ? `Files can be fetched from ${host}.` : `Nothing can be fetched from ${host}. Add it to connect-src in this page’s policy, and have that host send Access-Control-Allow-Origin: * with embed.json.`),
    program: (is) => (is ? "The program can be fetched." : `The program can’t be fetched from ${host}. Upload all files of the release, and send Access-Control-Allow-Origin: * with estimator-*.`),
    type: (is, found) => (is ? "The program comes with its type." : `The program comes as “${found}”. Have ${host} send application/wasm for .wasm, so that it starts while it is still coming.`),
    kept: (is, found) => (is ? "The program is kept for the next visit." : `The program comes with “${found}”. Have ${host} send Cache-Control: public, max-age=31536000, immutable for files with a hash in their name.`),
    frame: (is) => (is ? "Quotes may be shown in a frame." : `${host} can’t be shown in a frame, so quotes can’t. Add it to frame-src in this page’s policy, and see frame-ancestors there.`),
    rates: (is, found) => (is ? "The prices can be read." : `The prices can’t be read from ${found}. Check that the file is there, that connect-src allows that host, and that it sends Access-Control-Allow-Origin.`),
    prices: (is, found) => (is ? "They are published prices." : `What lies at ${found} are no published prices. Upload the file that the desk has signed.`),
    release: (is) => (is ? "The script in this page is of this release." : "The script in this page is of another release than the files beside it. Copy the snippet anew, or keep the earlier release’s files."),
    blocked: (is, found) => `The browser blocked this: ${found}`,
    none: "nothing",
  },
  uk: {
    title: "Що дозволяє ваша сторінка",
    busy: "Перевіряємо…",
    good: "Усе працює. Елементи можна ставити на цю сторінку.",
    bad: (count) => `Треба виправити: ${count}`,
    script: () => "Скрипт запускається.",
    wasm: (is) => (is ? "WebAssembly дозволено." : "WebAssembly заблоковано. Додайте 'wasm-unsafe-eval' до script-src у політиці цієї сторінки."),
    reach: (is) => (is ? `Файли з ${host} завантажуються.` : `Із ${host} нічого не завантажується. Додайте цю адресу до connect-src у політиці сторінки, а на тому сервері — заголовок Access-Control-Allow-Origin: * для embed.json.`),
    program: (is) => (is ? "Програма завантажується." : `Програма не завантажується з ${host}. Викладіть усі файли випуску й додайте Access-Control-Allow-Origin: * для estimator-*.`),
    type: (is, found) => (is ? "Програма має правильний тип." : `Тип файлу програми: ${found}. Налаштуйте на ${host} тип application/wasm для .wasm: тоді вона запускається ще під час завантаження.`),
    kept: (is, found) => (is ? "Програма зберігається до наступного візиту." : `Cache-Control файлу програми: ${found}. Налаштуйте на ${host} Cache-Control: public, max-age=31536000, immutable для файлів із хешем у назві.`),
    frame: (is) => (is ? "Пропозиції можна показувати у фреймі." : `${host} не можна показати у фреймі, тож і пропозиції теж. Додайте цю адресу до frame-src у політиці сторінки й перевірте там frame-ancestors.`),
    rates: (is, found) => (is ? "Ціни читаються." : `Ціни за адресою ${found} не читаються. Перевірте, чи є там файл, чи дозволяє цю адресу connect-src і чи надсилає сервер Access-Control-Allow-Origin.`),
    prices: (is, found) => (is ? "Це справді опубліковані ціни." : `Файл за адресою ${found} не є файлом опублікованих цін. Викладіть той, який підписала програма.`),
    release: (is) => (is ? "Скрипт на сторінці — з цього випуску." : "Скрипт на сторінці — з іншого випуску, ніж файли поруч із ним. Скопіюйте код ще раз або залиште файли попереднього випуску."),
    blocked: (is, found) => `Браузер заблокував: ${found}`,
    none: "немає",
  },
};

const plain = { credentials: "omit", referrerPolicy: "no-referrer" };
const reached = (url) => fetch(url, { ...plain, signal: AbortSignal.timeout(PATIENCE) }).then((answer) => (answer.ok ? answer : null), () => null);

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

/** Everything that is looked at, one after another: what it is, whether it is so, and what was found instead. */
async function* looks(element, none) {
  yield ["script", true];
  // The shortest program there is.
  const allowed = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false);
  yield ["wasm", allowed];
  const said = await reached(beside("embed.json")).then((answer) => answer?.json().catch(() => null));
  yield ["reach", !!said];
  const program = said && (await reached(beside(PROGRAM_FILE)));
  if (said) yield ["program", !!program];
  if (program) {
    const [type, kept] = ["content-type", "cache-control"].map((name) => program.headers.get(name) ?? none);
    yield ["type", type == "application/wasm", type];
    yield ["kept", /immutable|max-age=\d{6}/.test(kept), kept];
  }
  // The page beside the files frames nothing itself.
  if (!element.hasAttribute("files")) yield ["frame", await speaks(element.shadowRoot)];
  const script = document.querySelector('script[integrity][src*="/embed-"]');
  if (said && script) yield ["release", script.integrity == said.integrity];
  const asked = element.getAttribute("rates");
  if (!asked) return;
  const address = URL.canParse(asked, document.baseURI) ? new URL(asked, document.baseURI).href : asked;
  const rates = await reached(address);
  yield ["rates", !!rates, address];
  if (rates) yield ["prices", (await rates.json().catch(() => null))?.format == "ratewright-published-rates", address];
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
    const [title, result, list] = [made("h2", said.title), made("p", said.busy), made("ul")];
    result.role = "status";
    this.#root.replaceChildren(title, result, list);
    let count = 0;
    const tell = ([what, is, found]) => {
      const line = made("li", said[what](is, found));
      line.className = is ? "good" : "bad";
      line.dataset.what = what;
      count += is ? 0 : 1;
      list.append(line);
    };
    const blocked = new Set();
    const heard = ({ effectiveDirective, blockedURI }) => blocked.add(`${effectiveDirective} ${blockedURI}`.trim());
    document.addEventListener("securitypolicyviolation", heard);
    for await (const look of looks(this, said.none)) tell(look);
    // What is blocked is told a little later than it fails.
    await new Promise((done) => setTimeout(done, 100));
    document.removeEventListener("securitypolicyviolation", heard);
    for (const found of blocked) tell(["blocked", false, found]);
    result.textContent = count ? said.bad(count) : said.good;
    this.dispatchEvent(new CustomEvent("ratewright-tested", { bubbles: true, composed: true, detail: { version: 1, bad: count } }));
  }
}

if (!customElements.get("ratewright-test")) customElements.define("ratewright-test", Test);
