// A sender's colour and logo: chosen in the settings, carried by the link, shown to a client in shades that can be read.
import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { journey, soon } from "./harness.mjs";
import { becomes, begin, price } from "./proposing.mjs";

/** A picture in PNG: the colour of each pixel as [red, green, blue, opacity]. */
function png(width, height, colour) {
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(colour(x, y), y * (1 + width * 4) + 1 + x * 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const all = Buffer.alloc(8 + body.length);
    all.writeUInt32BE(data.length, 0);
    all.set(body, 4);
    all.writeUInt32BE(crc(body), 4 + body.length);
    return all;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function crc(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

/** Three discs of one colour on nothing, 960 x 240. */
const discs = () => png(960, 240, (x, y) => (((x % 320) - 160) ** 2 + (y - 120) ** 2 < 100 ** 2 ? [122, 31, 75, 255] : [0, 0, 0, 0]));

/** Noise, which no format makes small; the same each time. */
function noise(width, height) {
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647) & 255;
  return png(width, height, () => [next(), next(), next(), 255]);
}

const choose = (page, name, mimeType, buffer) => page.locator("#studio-logo").setInputFiles({ name, mimeType, buffer });
const preview = (page) => page.getByRole("img", { name: "The logo as clients see it" });
const settings = (page) => page.getByRole("link", { name: "Settings" }).click();
const accent = (tab, of) => tab.evaluate((of) => getComputedStyle(document.querySelector(of)).getPropertyValue("--accent"), of);

/** How many bytes a picture shown has, and of what kind it says it is. */
const held = (picture) => picture.evaluate((image) => {
  const [kind, letters] = image.getAttribute("src").split(";base64,");
  const bytes = atob(letters);
  return { kind, bytes: bytes.length, profile: bytes.includes("ICC"), width: image.width, height: image.height, seen: image.naturalWidth > 0 };
});

journey("a colour and a logo go out with a quote, and a client sees both by day and by night", { timeout: 180000 }, async (j) => {
  const { page, axe, shot, profile } = j;
  await begin(j);
  await page.locator("#title").fill("A site for the bakery");
  await price(page, 1, "Photography", "500.00");
  const desk = await page.locator(".nav a").first().evaluate((link) => getComputedStyle(link).color);
  await settings(page);
  await page.getByLabel("Studio name").fill("North & Daughters");
  await page.getByText("None chosen: the page is green.").waitFor();
  // A yellow that nobody can read on white.
  await page.getByLabel("Colour of a client’s page").fill("#ffd400");
  await page.getByRole("button", { name: "Use the usual colour" }).waitFor();
  await choose(page, "discs.png", "image/png", discs());
  await preview(page).waitFor();
  const shown = await held(preview(page));
  assert.match(shown.kind, /^data:image\/(webp|png)$/);
  assert.ok(shown.bytes <= 1500 && shown.seen && !shown.profile, JSON.stringify(shown));
  // 960 x 240 within 160 x 48 is 160 x 40.
  assert.deepEqual([shown.width, shown.height], [160, 40]);
  await axe();
  await shot("settings-letterhead");
  // What is kept survives a reload.
  await page.getByText(/^Saved/).first().waitFor();
  await page.reload();
  await preview(page).waitFor();
  assert.equal(await page.getByLabel("Colour of a client’s page").inputValue(), "#ffd400");
  // As the client reads it: the logo and the colour in the offer, and the desk's own colours as they were.
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByRole("link", { name: "A site for the bakery", exact: true }).click();
  await page.getByRole("button", { name: "Read as the client" }).click();
  await page.locator(".reading .sender-logo").waitFor();
  await becomes(() => accent(page, ".reading h1"), "light-dark(#8c7400, #ffd400)");
  assert.equal(await page.locator(".nav a").first().evaluate((link) => getComputedStyle(link).color), desk);
  assert.notEqual(await accent(page, ".nav"), await accent(page, ".reading h1"));
  await axe();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByRole("button", { name: /^Make the link/ }).click();
  await page.locator(".link-text").first().waitFor();
  const link = await page.locator(".link-text").first().inputValue();
  for (const [colorScheme, ink] of [["light", "rgb(140, 116, 0)"], ["dark", "rgb(255, 212, 0)"]]) {
    const client = await profile({ colorScheme, viewport: { width: 760, height: 900 } });
    await client.goto(link);
    const logo = client.getByRole("img", { name: "North & Daughters" });
    await logo.waitFor();
    await soon(async () => assert.deepEqual(await held(logo), shown));
    await client.getByRole("radio").first().check();
    await becomes(() => client.getByRole("button", { name: "Decline" }).evaluate((link) => getComputedStyle(link).color), ink);
    await axe(client);
    await shot(`quote-letterhead-${colorScheme}`, client);
    await client.getByRole("button", { name: "Review and accept" }).first().click();
    await axe(client);
    // Printed in black, and forced colours stay the reader's.
    await client.emulateMedia({ media: "print" });
    assert.equal(await accent(client, "main"), "#000");
    await client.emulateMedia({ media: "screen", forcedColors: "active" });
    assert.match(await accent(client, "main"), /LinkText/i);
  }
});

journey("a quote without a colour and a logo looks as ever, also after one that had them", { timeout: 180000 }, async (j) => {
  const { page, profile } = j;
  const send = async (again) => {
    await page.getByRole("button", { name: "Send it" }).click();
    await page.getByRole("button", { name: again ? "Make a new link" : "Make the link" }).click();
    await page.getByText(again ? /No\. 1, revision 2/ : /No\. 1/).first().waitFor();
    return page.locator(".link-text").first().inputValue();
  };
  await begin(j);
  await page.locator("#title").fill("A site for the bakery");
  await price(page, 1, "Photography", "500.00");
  const plain = await send(false);
  await settings(page);
  await page.getByLabel("Colour of a client’s page").fill("#7a1f4b");
  await choose(page, "drawing.svg", "image/svg+xml", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"><script>document.title="run"</script><circle cx="12" cy="12" r="12" fill="#7a1f4b"/></svg>'));
  await preview(page).waitFor();
  // A drawing is drawn as large as it may be: 24 x 24 within 160 x 48.
  assert.deepEqual(await held(preview(page)).then(({ width, height }) => [width, height]), [48, 48]);
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByRole("link", { name: "A site for the bakery", exact: true }).click();
  const coloured = await send(true);
  const client = await profile();
  await client.goto(coloured);
  await client.locator(".sender-logo").waitFor();
  await becomes(() => accent(client, "main").then((value) => value.startsWith("light-dark(#7a1f4b,")), true);
  await client.goto(plain);
  await client.locator(".sender-logo").waitFor({ state: "detached" });
  await becomes(() => accent(client, "main"), "light-dark(#00604f, #7fcbb4)");
});

journey("a picture that can't be taken is said so, and both are undone a step at a time", async (j) => {
  const { page, open, axe } = j;
  await open();
  await page.locator("#month-business").fill("935");
  await settings(page);
  await page.getByLabel("Colour of a client’s page").fill("#123456");
  await page.getByRole("button", { name: "Use the usual colour" }).waitFor();
  await choose(page, "discs.png", "image/png", discs());
  await preview(page).waitFor();
  const first = await preview(page).getAttribute("src");
  await choose(page, "text.png", "image/png", Buffer.from("no picture at all"));
  await page.getByText("The browser found no picture in this file.").waitFor();
  await choose(page, "huge.png", "image/png", Buffer.alloc(16_000_001));
  await page.getByText("This picture is larger than 16 MB.").waitFor();
  await axe();
  // What was there stays; the sentence goes when another picture is taken. Even noise is made small, only smaller.
  assert.equal(await preview(page).getAttribute("src"), first);
  await choose(page, "noise.png", "image/png", noise(400, 300));
  await soon(async () => assert.notEqual(await preview(page).getAttribute("src"), first));
  const { bytes, height } = await held(preview(page));
  assert.ok(bytes <= 1500 && height <= 48, `${bytes} bytes, ${height} pixels high`);
  assert.equal(await page.getByText("This picture is larger than 16 MB.").count(), 0);
  await page.getByRole("button", { name: "Remove the logo" }).click();
  await preview(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.id === "studio-logo");
  await page.getByRole("button", { name: "Use the usual colour" }).click();
  await page.getByText("None chosen: the page is green.").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "studio-colour");
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click();
  await becomes(() => page.getByLabel("Colour of a client’s page").inputValue(), "#123456");
  assert.equal(await preview(page).count(), 0);
  await undo.click();
  await preview(page).waitFor();
  await undo.click();
  await becomes(() => preview(page).getAttribute("src"), first);
  await undo.click();
  await preview(page).waitFor({ state: "detached" });
  await becomes(() => page.getByLabel("Colour of a client’s page").inputValue(), "#123456");
  await undo.click();
  await page.getByText("None chosen: the page is green.").waitFor();
});

/** As browsers do that write no WebP. */
const onlyPng = () => {
  const written = HTMLCanvasElement.prototype.toDataURL;
  HTMLCanvasElement.prototype.toDataURL = function () { return written.call(this, "image/png"); };
};

journey("where the browser writes no WebP, a simple logo is kept as PNG and a photograph refused", { before: onlyPng }, async (j) => {
  const { page, open } = j;
  await open("#/settings");
  await choose(page, "noise.png", "image/png", noise(400, 300));
  await page.getByText("This picture has too much detail for a link.").waitFor();
  await choose(page, "discs.png", "image/png", discs());
  await preview(page).waitFor();
  const { kind, bytes } = await held(preview(page));
  assert.equal(kind, "data:image/png");
  assert.ok(bytes <= 1500, `${bytes} bytes`);
});
