// The inner end of the protocol between a page in a frame and the page that shows it (docs/embedding.md). Says nothing of what it
// shows before the window around it has said hello, and then only to the origin that did. Knows messages, and no quote or estimate.

/** More reports in a second than a person's work can cause: a page whose height follows its frame's. */
const MOST = 40;

const sheet = new CSSStyleSheet();
// Their least height would follow the frame's own.
sheet.replaceSync("html, body { min-block-size: 0 !important; block-size: auto !important; } body { overflow-x: hidden; }");

/** Speaks with the window around this page: `page` is what this is, and `heard` gets messages after the hello. */
export function framed(page, heard = () => {}) {
  // Whoever frames it may know that it is one of these pages, and no more.
  let origin = null;
  const say = (kind, more) => {
    if (origin) parent.postMessage({ ...more, ratewright: 1, kind }, origin);
  };

  let last = 0;
  let count = 0;
  let since = 0;
  function report() {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!origin || Math.abs(height - last) < 1) return;
    if (performance.now() - since > 1000) (since = performance.now()), (count = 0);
    if (++count > MOST) return;
    last = height;
    say("height", { height });
  }

  addEventListener("message", (event) => {
    const { source, data } = event;
    if (source !== parent || typeof data != "object" || data?.ratewright !== 1) return;
    // A window without an origin (a sandbox, a file) can't be told anything that others would not hear.
    if (event.origin === "null" || (origin && origin !== event.origin)) return;
    if (data.kind === "hello") {
      const isFirst = !origin;
      origin = event.origin;
      last = 0;
      say("hello", { page, language: document.documentElement.lang });
      if (isFirst) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      heard(data);
      report();
    } else if (origin) {
      heard(data);
    }
  });
  new ResizeObserver(report).observe(document.documentElement);
  parent.postMessage({ ratewright: 1, kind: "ready", page }, "*");
  return say;
}
