// A person at Firefox, for the kills: the same places to type at, and what is said of it.
import assert from "node:assert/strict";
import { soon } from "../browser/harness.mjs";
import { rest } from "./ground.mjs";
import { firefox as begin } from "./marionette.mjs";

const fields = { rates: [".question input", 2], title: ["#title", 0] };

const type = `const [field, place, text, adds] = arguments;
  const input = document.querySelectorAll(field)[place];
  input.focus();
  const { set, get } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  set.call(input, (adds ? get.call(input) : "") + text);
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));`;

/** In the page: every value of a field that it was said of that it is saved, in the moment in which that is said. */
const listen = `const [field, place] = arguments;
  let told;
  window.said = [];
  const look = () => {
    const text = document.querySelector("p.saved")?.textContent ?? "";
    const value = document.querySelectorAll(field)[place]?.value;
    if (!/^Saved/.test(text)) return (told = undefined);
    if (value !== told) window.said.push((told = value));
  };
  new MutationObserver(look).observe(document.body, { characterData: true, childList: true, subtree: true });
  look();`;

export async function firefox(profile, url) {
  const one = await begin(profile);
  const { script } = one;
  const value = (place) => script("return document.querySelectorAll(arguments[0])[arguments[1]]?.value ?? null", ...fields[place]);
  const there = (place) => soon(async () => assert.notEqual(await value(place), null), 15000);
  const click = (selector) => soon(async () => assert.ok(await script("const found = document.querySelector(arguments[0]); found?.click(); return !!found", selector)));
  let isGone = false;
  return {
    trouble: [],
    first: async () => {
      await one.open(url);
      await there("rates");
      for (const [place, text] of ["2816", "935", "990"].entries()) await script(type, ".question input", place, text, false);
      await click(".nav a:nth-of-type(2), .nav li:nth-child(2) a");
      await click(".list-head button");
      await there("title");
      await script(type, "#title", 0, "The first", false);
      await soon(async () => assert.match(await script("return document.querySelector('p.saved').textContent"), /^Saved/));
      return script("return location.href");
    },
    open: async (place, address) => {
      await one.open("about:blank");
      await one.open(place === "title" ? address : url);
      return there(place).then(() => true, () => false);
    },
    value: async (place) => (await value(place)) ?? "",
    notices: () => script("return [...document.querySelectorAll('.notice')].map((one) => one.innerText)"),
    listen: async (place, told) => {
      await script(listen, ...fields[place]);
      // What is said is fetched from the page, again and again, until it is gone.
      (async () => {
        for (let heard = 0; !isGone; await rest(10)) {
          const said = await script("return window.said.slice(arguments[0])", heard).catch((problem) => {
            if (!isGone) throw problem;
            return [];
          });
          heard += said.length;
          if (!isGone) said.forEach(told);
        }
      })();
    },
    fill: (place, text) => script(type, ...fields[place], text, false),
    leave: (place) => script("document.querySelectorAll(arguments[0])[arguments[1]].blur()", ...fields[place]),
    end: async () => {},
    key: (letter) => script(type, ...fields.title, letter, true),
    kill: async () => {
      isGone = true;
      await one.kill();
    },
  };
}
