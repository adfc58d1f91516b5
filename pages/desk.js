// Starts the desk, and brings what a first view can do without: the means to keep it on this machine, and a way on where it has
// stopped. The build writes the names of the two files.
import { started } from "./boot.js";

const later = (file) => import(new URL(file, import.meta.url).href);

// Where that can't be had, the page's own sentence stands.
const offer = () => later(STOPPED_FILE).then((part) => part.offer(), () => {});
addEventListener("ratewright-panic", offer);
addEventListener("ratewright-cannot-start", offer);

// The elements that other sites load, where the desk shows one. What can't be had leaves what stands inside it.
addEventListener("ratewright-embed", () => import(new URL("embed.js", document.baseURI).href).catch(() => {}));

started.then(rest, () => {});

/** A page in a sandboxed frame may not even ask. */
function canKeep() {
  try {
    return Boolean(navigator.serviceWorker);
  } catch {
    return false;
  }
}

function rest() {
  if (!INSTALLED_FILE || !canKeep()) return;
  const keep = () => later(INSTALLED_FILE).then((part) => part.keep()).catch(() => {});
  setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(keep), 2000);
}
