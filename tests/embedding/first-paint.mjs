// What the tag costs the page it stands on: the host page's own first paint with and without it, in one run, by turns. Prints; judges nothing.
import { ground } from "./ground.mjs";

const rounds = Number(process.env.ROUNDS ?? 60);
const { browser, write, put, desk, close } = await ground();
const words = Array.from({ length: 40 }, (_, n) => `<h2>Part ${n}</h2><p>${"Websites for small makers, made with care. ".repeat(12)}</p>`).join("");
const element = `<ratewright-estimator rates="${desk("rates.json")}">Ask us.</ratewright-estimator>`;
const pages = {
  without: write("without.html", words, "", false),
  "with it below the view": write("below.html", words + element),
  "with an empty script": write("empty.html", words, `<script type="module" src="${put("empty.js", "")}"></script>`, false),
  "with it in view": write("above.html", element + words),
};

async function once(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "load" });
  const time = await page.evaluate(
    () =>
      new Promise((done) => {
        const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
        const look = () => (paint() === undefined ? setTimeout(look, 5) : done(paint()));
        look();
      }),
  );
  await context.close();
  return time;
}

const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
for (const address of Object.values(pages)) await once(address);
// Each page comes first, second and third equally often: what ran just before is felt.
for (let round = 0; round < rounds; round++) {
  const all = Object.entries(pages);
  for (let place = 0; place < all.length; place++) {
    const [name, address] = all[(place + round) % all.length];
    times[name].push(await once(address));
  }
}
await close();

/** The mean of the middle half: the browser tells these times in steps, and a median would be one of them. */
const middle = (all) => {
  const half = all.toSorted((a, b) => a - b).slice(all.length >> 2, all.length - (all.length >> 2));
  return half.reduce((sum, time) => sum + time, 0) / half.length;
};
const base = middle(times.without);
// The page without it against itself, to know what the ratio of two equal things looks like here.
const half = (rest) => middle(times.without.filter((_, n) => n % 2 === rest));
console.log(`first contentful paint of a host page, middle of ${rounds} (and as a ratio to the page without the tag)`);
for (const [name, all] of Object.entries(times)) console.log(`  ${name}: ${middle(all).toFixed(1)} ms (${(middle(all) / base).toFixed(3)})`);
console.log(`  noise: one half of the runs without it against the other ${(half(0) / half(1)).toFixed(3)}`);
