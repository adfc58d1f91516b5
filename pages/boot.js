// Starts the program of a page. The build puts the glue of one program behind "program" and its file's name into WASM_FILE.
import start from "program";

// After a panic the program would go on with half-changed state, so nothing more reaches it.
addEventListener("ratewright-panic", () => {
  const stopped = document.getElementById("stopped");
  if (!stopped) return;
  stopped.hidden = false;
  (document.getElementById("desk") ?? document.getElementById("quote")).inert = true;
});

start({ module_or_path: new URL(WASM_FILE, import.meta.url) }).catch(() => {
  document.getElementById("cannot-start").hidden = false;
});
