// What an element takes from the page around it: whether that is dark, and word when it may have changed. Changes nothing there.

let ink;

/** A colour's three parts, from 0 to 255. It may be written in many ways; a canvas knows them all. */
function parts(colour) {
  ink ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!ink) return [0, 0, 0];
  ink.clearRect(0, 0, 1, 1);
  ink.fillStyle = colour;
  ink.fillRect(0, 0, 1, 1);
  return ink.getImageData(0, 0, 1, 1).data;
}

/** Whether what the page writes with is light, and so its ground dark. The page's own colour scheme may not say so. */
export function isDark(element) {
  const [red, green, blue] = parts(getComputedStyle(element).color);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}

const heard = new Set();
const dark = matchMedia("(prefers-color-scheme: dark)");
let isDue = false;

/** A page's switch between light and dark may fade, so it is looked at when it has begun and when it has ended. */
function changed() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    for (const told of [...heard]) told();
  });
}

const watch = new MutationObserver(changed);

/** Calls `told` when the page's language, direction or colours may have changed; returns how to stop. */
export function follow(told) {
  if (!heard.size) {
    for (const node of [document.documentElement, document.body]) if (node) watch.observe(node, { attributes: true });
    dark.addEventListener("change", changed);
    document.addEventListener("transitionend", changed);
  }
  heard.add(told);
  return () => {
    heard.delete(told);
    if (heard.size) return;
    watch.disconnect();
    dark.removeEventListener("change", changed);
    document.removeEventListener("transitionend", changed);
  };
}
