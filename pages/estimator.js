// The estimator's program as a module: its name carries a hash, so only embed.js knows where it is.
import start, { mount } from "program";

const style = new CSSStyleSheet();
style.replaceSync(STYLE);

const started = start({ module_or_path: new URL(WASM_FILE, import.meta.url) });

/** Shows one estimator inside a shadow root. Several may stand on a page; the program is loaded once. */
export async function show(root) {
  await started;
  root.adoptedStyleSheets = [style];
  const place = document.createElement("div");
  root.append(place);
  mount(place);
}
