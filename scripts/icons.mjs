// Draws the icons of the installed desk from assets/mark.svg into assets/. Run by hand when the mark changes; the pictures are
// committed, because a build should not need a browser.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const mark = readFileSync("assets/mark.svg", "utf8");
const paper = "#ffffff";

// How much of the square the mark takes, and how round the square is. Systems cut a maskable icon to a circle of four fifths,
// and put what is transparent on a ground of their own.
const icons = [
  { name: "icon-192", size: 192, share: 0.66, round: 0.18 },
  { name: "icon-512", size: 512, share: 0.66, round: 0.18 },
  { name: "icon-maskable", size: 512, share: 0.5, round: 0 },
  { name: "icon-apple", size: 180, share: 0.62, round: 0 },
];

const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ colorScheme: "light" });
for (const { name, size, share, round } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>
    body { margin: 0; display: grid; place-items: center; block-size: 100vh; border-radius: ${size * round}px; background: ${paper}; }
    html { background: transparent; }
    svg { inline-size: ${size * share}px; block-size: ${size * share}px; }
  </style>${mark}`);
  writeFileSync(`assets/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
