// Starts the program of a page. The build puts the glue of one program behind "program" and its file's name into WASM_FILE.
import start from "program";

const show = (id) => {
  document.getElementById(id).hidden = false;
};

// After a panic the program would go on with half-changed state, so nothing more reaches it.
addEventListener("ratewright-panic", () => {
  show("stopped");
  (document.getElementById("desk") ?? document.getElementById("quote")).inert = true;
});

addEventListener("ratewright-cannot-start", () => show("cannot-start"));

export const started = start({ module_or_path: new URL(WASM_FILE, import.meta.url) });

started.catch(() => {
  // A program that stopped while it started has said so.
  if (document.getElementById("stopped").hidden) dispatchEvent(new Event("ratewright-cannot-start"));
});
