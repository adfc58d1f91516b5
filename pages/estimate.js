// The estimator on a page of its own, for hosts that allow a frame and no script. Takes its settings from the address and by the
// protocol of docs/embedding.md, and hands on what the element says. Knows the element, and nothing of what is in it.
import "./embed.js";
import { framed } from "./framed.js";

const words = {
  en: { title: "Estimate", elsewhere: "The rates have to lie on the same host as this page." },
  uk: { title: "Розрахунок вартості", elsewhere: "Файл із цінами має лежати на тому самому сайті, що й ця сторінка." },
};
const SETTINGS = ["choice", "name", "email", "phone", "note", "scheme", "lang"];
const THEME = { accent: "color", text: "color", background: "color", line: "color", radius: "border-radius", font: "font-family" };

const root = document.documentElement;
const place = document.getElementById("estimate");
const element = document.createElement("ratewright-estimator");
// Longer than anything that a person writes into it.
const LONGEST = 8000;

/** Takes settings as texts; any other value, name or length is passed over. */
function take(settings) {
  for (const name of SETTINGS) {
    const value = settings[name];
    if (typeof value === "string" && value.length <= LONGEST) element.setAttribute(name, value);
  }
  for (const [name, property] of Object.entries(THEME)) {
    const value = settings[name];
    // A colour is a colour and no address: nothing is fetched for a theme.
    if (typeof value === "string" && value.length < 200 && CSS.supports(property, value) && !/(url|image|image-set|var|env|attr)\s*\(/i.test(value))
      root.style.setProperty(`--ratewright-${name}`, value);
  }
  const scheme = element.getAttribute("scheme");
  root.style.colorScheme = ["light", "dark"].includes(scheme) ? scheme : "";
  const language = element.getAttribute("lang") ?? navigator.language;
  root.lang = /^uk/i.test(language) ? "uk" : "en";
  document.title = words[root.lang].title;
  place.querySelector("h1").textContent = document.title;
}

function start() {
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  take(asked);
  let rates;
  try {
    rates = new URL(asked.rates ?? "", location.href);
  } catch {
    // Said below as any other wrong address.
  }
  if (asked.rates && rates?.origin !== location.origin) {
    place.append(Object.assign(document.createElement("p"), { textContent: words[root.lang].elsewhere }));
    return;
  }
  if (asked.rates) element.setAttribute("rates", rates.href);
  place.append(element);
}

if (parent !== window) {
  let isHandled = false;
  // What was said last of each kind, for a window that says hello later.
  const last = new Map();
  const say = framed("estimate", (message) => {
    if (message.kind === "hello") {
      isHandled = message.handles === true;
      for (const [kind, more] of last) say(kind, more);
    }
    if (message.kind === "set" && typeof message.settings === "object" && message.settings) take(message.settings);
  });
  for (const kind of ["ready", "trouble", "estimate", "request"]) {
    element.addEventListener(`ratewright-${kind}`, (event) => {
      // "Ready" is what a page says before it knows who listens.
      const said = kind === "ready" ? "shown" : kind;
      if (kind !== "request") last.set(said, { detail: event.detail });
      say(said, { detail: event.detail });
      if (kind === "request" && isHandled) event.preventDefault();
    });
  }
}

start();
