// The quote link: a proposal leaves the desk, a client opens it in a browser of their own, chooses and accepts, and the answer
// comes back and settles.
import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { readFile } from "node:fs/promises";
import { journey, soon } from "./harness.mjs";
import { amounts, becomes, begin, drawer, focused, line, more, price, quantity, row } from "./proposing.mjs";

/** Issues the proposal that is open: the link of it. */
async function issued(page, passphrase = "") {
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByLabel(/passphrase/).waitFor();
  if (passphrase) await page.getByLabel(/passphrase/).fill(passphrase);
  await page.getByRole("button", { name: /^Make (the|a new) link/ }).click();
  await page.locator(".link-text").first().waitFor();
  return page.locator(".link-text").first().inputValue();
}

/** A proposal of 20 h at 56.84, a photography for 500.00 and an extra, with tax: 1,964.16 for the first tier. */
async function proposed(j) {
  const { page } = j;
  await begin(j);
  await page.locator("#title").fill("A site for the bakery");
  await quantity(page, 0, 0).fill("20");
  await line(page, 0).locator(".line-name input").fill("Design");
  await price(page, 1, "Photography", "500.00");
  await price(page, 2, "Care", "95.00");
  await more(page, 2);
  await page.getByLabel("In the tier").selectOption("is an extra, not chosen");
  await page.getByLabel("Paid", { exact: true }).selectOption("every month");
  await page.getByRole("button", { name: "Less about this line" }).click();
  await drawer(page, "sales-tax");
  await page.getByRole("button", { name: "Add a tax" }).click();
  await focused(page, "tax-percent-");
  await page.keyboard.type("20");
  await becomes(() => amounts(row(page, "To pay, once")), ["1,964.16", "600.00", "600.00"]);
}

journey("a proposal goes out, a client at 360 pixels accepts it, and the answer is recorded once", { timeout: 180000 }, async (j) => {
  const { page, axe, shot, profile } = j;
  await proposed(j);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("Studio name").fill("North & Daughters");
  await page.getByLabel("E-mail that a client reads").fill("hello@example.org");
  await page.goBack();
  const link = await issued(page);
  assert.match(link, /quote\.html#[\w.-]+[AQgw]$/);
  assert.ok(link.length < 1200, `${link.length} characters`);
  await page.getByText("no answer yet").waitFor();
  await axe();
  await shot("send-1280");
  // The client, on a phone and in a browser of their own.
  const client = await profile({ viewport: { width: 360, height: 780 } });
  await client.goto(link);
  await client.getByRole("heading", { name: "A site for the bakery" }).waitFor();
  await client.getByText("Nothing was changed since it was sealed. Who sealed it is not proven").waitFor();
  await axe(client);
  // Opening it answers nothing: mail scanners run scripts, too.
  assert.deepEqual(await client.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("answer"))), []);
  await shot("quote-360-unchosen", client);
  const over = await client.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `The page is ${over} px too wide.`);
  await client.getByRole("radio").first().check();
  await client.getByRole("checkbox", { name: /Care/ }).check();
  await client.locator(".acts-bar").getByText("£1,964.16").waitFor();
  await shot("quote-360-chosen", client);
  await client.locator(".acts-bar").getByRole("button", { name: "Review and accept" }).click();
  await client.getByRole("button", { name: "Accept", exact: true }).click();
  await client.getByText("Type your name, so that the sender knows who accepted.").waitFor();
  await client.getByLabel("Your name").fill("Olena Koval");
  await client.getByRole("button", { name: "Accept", exact: true }).click();
  await client.getByText("Tick the sentence above").waitFor();
  await client.getByRole("checkbox").check();
  await axe(client);
  await shot("quote-360-review", client);
  await client.getByRole("button", { name: "Accept", exact: true }).click();
  await client.getByRole("heading", { name: "Accepted. Now send your answer" }).waitFor();
  const answer = await client.locator("#answer-link").inputValue();
  // With 30 characters before the #, the whole address has 400 at most.
  assert.ok(answer.split("#")[1].length <= 369, `${answer.split("#")[1].length} characters`);
  await axe(client);
  await shot("quote-360-answered", client);
  // A reload loses nothing: the page says the same of what was chosen, by whom and when.
  await client.getByText(/^Accepted by Olena Koval on \d+.[A-Z][a-z]+ \d{4}, \d\d:\d\d UTC$/).waitFor();
  const says = () => client.locator("main").innerText();
  await client.getByText(/^From the same sender|^Nothing was changed/).waitFor();
  const before = (await says()).split("\n").slice(1);
  for (const part of ["Essential", "Design: 20 h", "Photography", "Care", "£1,964.16"]) assert.ok(before.join("\n").includes(part), part);
  await client.reload();
  await client.getByRole("heading", { name: "Accepted. Now send your answer" }).waitFor();
  assert.equal(await client.locator("#answer-link").inputValue(), answer);
  // The first line says whether the sender was seen before, and by now it was.
  await becomes(async () => (await says()).split("\n").slice(1), before);
  // Back at the desk: the link opens it, and settles.
  await page.evaluate((answer) => { location.hash = answer.split("#")[1]; }, answer);
  await page.getByText("Accepted. It agrees with what you issued").waitFor();
  await page.getByText(/accepted by Olena Koval: Essential, £1,964\.16/).waitFor();
  await axe();
  await shot("send-accepted");
  await page.getByLabel("The answer").fill(`Hi!\n> ${answer}\nBest, Olena`);
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText("This answer is recorded already.").waitFor();
  // For other programs: the order says what is paid, the signed JSON verifies with the published key.
  const order = await saved(page, "Save as an order (UBL)");
  assert.match(order, /<cbc:PayableAmount currencyID="GBP">1964\.16</);
  const [header, payload, signature] = (await saved(page, "Save as signed JSON (JWS)")).split(".");
  const from = (text) => Buffer.from(text, "base64url");
  assert.equal(JSON.parse(from(header)).alg, "ES256");
  assert.match(from(payload).toString(), /"1964\.16"/);
  await page.getByRole("link", { name: "Settings" }).click();
  const { keys } = JSON.parse(await saved(page, "Save jwks.json"));
  assert.equal(keys[0].kid, JSON.parse(from(header)).kid);
  const key = createPublicKey({ key: keys[0], format: "jwk" });
  assert.ok(verify("sha256", Buffer.from(`${header}.${payload}`), { key, dsaEncoding: "ieee-p1363" }, from(signature)));
  // The list says how it stands.
  await page.locator(".nav a").nth(1).click();
  await page.getByText("· accepted").waitFor();
  // What was kept is damaged: that is said, and the quote can be answered anew.
  await client.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("ratewright-answer/"));
    window.__kept = localStorage.getItem(key);
    localStorage.setItem("kept", window.__kept);
    localStorage.setItem(key, window.__kept.replace(/.{9}$/, "damaged!!"));
  });
  await client.reload();
  await client.getByText("that answer can’t be read any more").waitFor();
  await client.getByText("Choose a tier to see what it comes to.").waitFor();
  await axe(client);
  await client.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("ratewright-answer/"));
    localStorage.setItem(key, localStorage.getItem("kept"));
  });
  await client.reload();
  // Taken back, the choice is still there.
  await client.getByRole("button", { name: "Take it back and choose again" }).click();
  await client.locator(".acts-bar").getByText("£1,964.16").waitFor();
  assert.ok(await client.getByRole("radio").first().isChecked());
  assert.ok(await client.getByRole("checkbox", { name: /Care/ }).isChecked());
  // Nothing private is in what the client was sent: neither rate nor floor, nor what work costs.
  const text = await client.locator("main").innerText();
  for (const secret of ["45.47", "56.84", "2,816", "935", "990"]) assert.ok(!text.includes(secret), secret);
  await client.getByRole("radio").first().check();
  await client.emulateMedia({ media: "print" });
  await client.pdf({ path: "target/shots/quote.pdf", preferCSSPageSize: true });
});

/** The text of the file that a button saves. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return readFile(await download.path(), "utf8");
}

journey("a link that was damaged says so, a link that mail has mangled is healed, and pasting helps", { timeout: 180000 }, async (j) => {
  const { page, axe, profile, url, shot } = j;
  await proposed(j);
  const link = await issued(page);
  const [address, token] = link.split("#");
  const client = await profile({ viewport: { width: 768, height: 900 } });
  const shows = async (hash, sentence) => {
    await client.goto("about:blank");
    await client.goto(`${address}${hash}`);
    await client.getByText(sentence).waitFor();
  };
  await shows("", "There is no proposal in this link.");
  await axe(client);
  await shot("quote-none", client);
  const flipped = token.slice(0, 200) + (token[200] === "x" ? "y" : "x") + token.slice(201);
  await shows(`#${flipped}`, "This link is damaged");
  await shows(`#${token.slice(0, -20)}`, "The link was cut off on its way.");
  await shows(`#${token}%20or%20${flipped}`, "There are several proposals in this text.");
  await shows(`#B${token.slice(1)}`, "newer version");
  // Healed: written twice over, wrapped, in a mail.
  await shows(`#%2520${token}.`, "A site for the bakery");
  await client.goto("about:blank");
  await client.goto(address);
  await client.getByLabel("Paste the link").fill(`Dear Jo,\n> ${address}%23${token.slice(0, 70)}\n> ${token.slice(70, 140)}\n> ${token.slice(140)}\nBest`);
  await client.getByRole("button", { name: "Open", exact: true }).click();
  await client.getByRole("heading", { name: "A site for the bakery" }).waitFor();
  // The desk takes no quote for an answer, and nothing of a stranger's link reaches what is kept there.
  const before = await page.evaluate(() => JSON.stringify(localStorage));
  await page.getByLabel("The answer").fill(link);
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText("This link is no answer to a quote.").waitFor();
  assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), before);
  assert.ok(url().length > 0);
});

journey("a client declines with a reason, a revision supersedes, and the sender is known again", { timeout: 180000 }, async (j) => {
  const { page, axe, profile, shot } = j;
  await proposed(j);
  const first = await issued(page, "correct horse battery");
  const client = await profile();
  await client.goto(first);
  await client.getByText("Who sealed it is not proven").waitFor();
  await client.getByRole("button", { name: "Decline" }).click();
  await client.getByLabel("What speaks against it?").fill("Too dear");
  await client.getByRole("button", { name: "Decline the proposal" }).click();
  await client.getByRole("heading", { name: "Declined. Now send your answer" }).waitFor();
  await axe(client);
  const no = await client.locator("#answer-link").inputValue();
  await page.getByLabel("The answer").fill(no);
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText("Declined. The reason stands with the link.").waitFor();
  await page.getByText("“Too dear”").waitFor();
  // A lower price, and a new link.
  await page.getByRole("button", { name: "Back to the proposal" }).click();
  await line(page, 1).locator('[id^="price-"]').fill("400.00");
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByRole("button", { name: "Make a new link" }).click();
  await page.getByText(/No\. 1, revision 2/).waitFor();
  const second = await page.locator(".link-text").first().inputValue();
  await client.goto(second);
  await client.getByText("From the same sender as a proposal you opened here").waitFor();
  await client.getByText("It takes the place of the one you were sent before.").waitFor();
  await client.getByRole("radio").first().check();
  // 1,136.80 + 400.00, and 20%: 1,844.16.
  await becomes(() => client.locator(".to-pay b").first().innerText(), "£1,844.16");
  await shot("quote-1280", client);
  // Take it back after accepting, and choose again: by the keyboard alone.
  await client.getByRole("button", { name: "Review and accept" }).first().focus();
  await client.keyboard.press("Enter");
  await client.getByLabel("Your name").focus();
  await client.keyboard.type("Jo");
  await client.keyboard.press("Tab");
  await client.keyboard.press("Tab");
  await client.keyboard.press("Space");
  await client.keyboard.press("Tab");
  await client.keyboard.press("Enter");
  await client.getByRole("heading", { name: "Accepted. Now send your answer" }).waitFor();
  await client.getByRole("button", { name: "Take it back and choose again" }).click();
  await client.getByRole("radio").nth(1).check();
  await becomes(() => client.locator(".to-pay b").first().innerText(), "£480.00");
  await client.reload();
  await client.getByText("Choose a tier to see what it comes to.").waitFor();
});

/** Goes on with the Tab key until what is wanted has the focus. */
async function tabTo(page, wanted) {
  for (let times = 0; times < 120; times++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`The Tab key did not reach ${wanted}.`);
}

journey("from the proposal to the recorded answer by the keyboard alone", { timeout: 180000 }, async (j) => {
  const { page, profile } = j;
  await proposed(j);
  await tabTo(page, page.getByRole("button", { name: "Send it" }));
  await page.keyboard.press("Enter");
  await page.getByLabel(/passphrase/).waitFor();
  await tabTo(page, page.getByRole("button", { name: /^Make the link/ }));
  await page.keyboard.press("Enter");
  const link = page.locator(".link-text").first();
  await link.waitFor();

  const client = await profile({ viewport: { width: 360, height: 780 } });
  await client.goto(await link.inputValue());
  await client.getByRole("button", { name: "Choose a tier first" }).first().waitFor();
  await tabTo(client, client.getByRole("radio").first());
  await client.keyboard.press("Space");
  await tabTo(client, client.getByRole("checkbox", { name: /Care/ }));
  await client.keyboard.press("Space");
  await tabTo(client, client.locator(".acts-bar").getByRole("button", { name: "Review and accept" }));
  await client.keyboard.press("Enter");
  await client.getByLabel("Your name").waitFor();
  await tabTo(client, client.getByLabel("Your name"));
  await client.keyboard.type("Olena Koval");
  await tabTo(client, client.getByRole("checkbox"));
  await client.keyboard.press("Space");
  await tabTo(client, client.getByRole("button", { name: "Accept", exact: true }));
  await client.keyboard.press("Enter");
  await client.getByRole("heading", { name: "Accepted. Now send your answer" }).waitFor();
  const answer = await client.locator("#answer-link").inputValue();

  await tabTo(page, page.getByLabel("The answer"));
  await page.keyboard.insertText(answer);
  await tabTo(page, page.getByRole("button", { name: "Record it" }));
  await page.keyboard.press("Enter");
  await page.getByText(/accepted by Olena Koval: Essential, £1,964\.16/).waitFor();
});

journey("an expired quote is shown with a banner, and its acceptance is marked", { timeout: 180000 }, async (j) => {
  const { page, axe, profile } = j;
  await proposed(j);
  await drawer(page, "terms");
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Can be accepted until the end of").fill(yesterday);
  const link = await issued(page);
  const client = await profile();
  await client.goto(link);
  await client.getByText("This proposal was open until").waitFor();
  await axe(client);
  await client.getByRole("radio").first().check();
  await client.getByRole("button", { name: "Review and accept" }).first().click();
  await client.getByLabel("Your name").fill("Jo");
  await client.getByRole("checkbox").check();
  await client.getByRole("button", { name: "Accept", exact: true }).click();
  await page.getByLabel("The answer").fill(await client.locator("#answer-link").inputValue());
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText(/after its last day/).waitFor();
});

journey("a host that publishes the key proves the sender; texts of a link stay texts", { timeout: 180000 }, async (j) => {
  const { page, profile, url } = j;
  await proposed(j);
  await page.locator("#title").fill('<img src=x onerror="document.title=1"> javascript:alert(1)');
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("E-mail that a client reads").fill("javascript:alert(1)//@x");
  await page.getByLabel("Phone that a client reads").fill("javascript:alert(1)");
  await page.goBack();
  const link = await issued(page);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByText(/^Code [A-Z0-9-]{19}/).waitFor();
  const keys = JSON.parse(await saved(page, "Save jwks.json"));
  assert.equal(keys.keys[0].crv, "P-256");
  assert.equal(keys.keys[0].d, undefined);
  const client = await profile();
  await client.route("**/jwks.json", (route) => route.fulfill({ json: keys }));
  await client.route("**/quote.html*", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace("<title>", '<meta name="ratewright-keys" content="./jwks.json"><title>');
    await route.fulfill({ response: answer, body });
  });
  await client.goto(link);
  await client.getByText(`Sent by ${new URL(url()).host}: its key is published there.`).waitFor();
  await client.getByRole("heading", { name: "<img src=x" }).waitFor();
  assert.equal(await client.locator(".reading img").count(), 0);
  const addresses = await client.locator("a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  assert.ok(addresses.every((address) => !/^javascript/i.test(address)), addresses.join());
});

journey("a key is backed up, restored in another browser, and another takes its place", { timeout: 180000 }, async (j) => {
  const { page, axe, profile, url } = j;
  await proposed(j);
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByLabel(/passphrase/).fill("short");
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByText("A passphrase has at least 10 characters.").waitFor();
  await page.getByLabel(/passphrase/).fill("correct horse battery");
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.locator(".link-text").first().waitFor();
  await page.getByRole("link", { name: "Settings" }).click();
  const code = (desk) => desk.getByText(/^Code [A-Z0-9-]{19}/).innerText().then((text) => text.slice(5, 24));
  const first = await code(page);
  await axe();
  const backup = await saved(page, "Save the back-up of the key");
  // In another browser: not with another passphrase, nor from another file; then it is the same key.
  const other = await profile();
  await other.goto(`${url()}#/settings`);
  await other.getByText("None yet: it is made with the first link.").waitFor();
  const restore = async (text, passphrase) => {
    await other.getByLabel(/passphrase/).fill(passphrase);
    await other.locator('section[aria-labelledby="settings-key"] input[type=file]').setInputFiles({ name: "key.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  };
  await restore("nothing", "correct horse battery");
  await other.getByText("This file holds no back-up of a key.").waitFor();
  await restore(backup, "another passphrase");
  await other.getByText("That is not the passphrase of this key.").waitFor();
  await restore(backup, "correct horse battery");
  await soon(async () => assert.equal(await code(other), first));
  // Another key: the old one stays published, by the day on which it was retired.
  await other.getByRole("button", { name: "Make a new key" }).click();
  await soon(async () => assert.notEqual(await code(other), first));
  const { keys } = JSON.parse(await saved(other, "Save jwks.json"));
  assert.equal(keys.length, 2);
  assert.deepEqual(keys.map((key) => typeof key.exp), ["undefined", "number"]);
});
