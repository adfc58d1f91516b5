// Starts the program of a page. The build puts the glue of one program behind "program" and its file's name into WASM_FILE.
import start from "program";

start({ module_or_path: new URL(WASM_FILE, import.meta.url) }).catch(() => {
  document.getElementById("cannot-start").hidden = false;
});
