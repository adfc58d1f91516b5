// Firefox by its own remote control: length-prefixed JSON over a plain socket. Knows browsers, and nothing of the desk.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { soon } from "../browser/harness.mjs";
import { kill } from "./ground.mjs";

const settings = {
  "marionette.port": 0,
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "app.update.enabled": false,
  "app.normandy.enabled": false,
  "services.settings.server": "data:,",
  "browser.safebrowsing.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.sessionstore.resume_from_crash": false,
  "toolkit.startup.max_resumed_crashes": -1,
  "intl.accept_languages": "en-GB, en",
  "intl.locale.requested": "en-US",
};

/** A Firefox with a profile on the disk. `script(body, ...given)` runs the body of a function in its page. */
export async function firefox(profile) {
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  rmSync(join(profile, "MarionetteActivePort"), { force: true });
  const given = ["--headless", "--marionette", "--no-remote", "--profile", profile, "about:blank"];
  const started = spawn(process.env.FIREFOX ?? "firefox-esr", given, { detached: true, stdio: "ignore" });
  try {
    let port;
    await soon(() => {
      port = Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8"));
      if (!port) throw new Error("no port yet");
    }, 30000);
    const command = await speak(port);
    await command("WebDriver:NewSession", { capabilities: { alwaysMatch: { pageLoadStrategy: "eager" } } });
    return {
      open: (url) => command("WebDriver:Navigate", { url }),
      script: async (body, ...args) => (await command("WebDriver:ExecuteScript", { script: body, args, newSandbox: false, sandbox: null })).value,
      kill: () => kill(started),
    };
  } catch (problem) {
    await kill(started);
    throw problem;
  }
}

/** A connection; resolves with a function that sends a command and resolves with its answer. */
async function speak(port) {
  const socket = await new Promise((done, failed) => {
    const made = connect(port, "127.0.0.1", () => done(made)).on("error", failed);
  });
  const waiting = new Map();
  let heard = Buffer.alloc(0);
  let greeted;
  const greeting = new Promise((done) => (greeted = done));
  socket.on("data", (bytes) => {
    heard = Buffer.concat([heard, bytes]);
    for (;;) {
      const colon = heard.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(heard.subarray(0, colon).toString());
      if (heard.length < end) return;
      const message = JSON.parse(heard.subarray(colon + 1, end).toString());
      heard = heard.subarray(end);
      if (!Array.isArray(message)) {
        greeted();
        continue;
      }
      const [, number, error, result] = message;
      const { done, failed } = waiting.get(number);
      waiting.delete(number);
      if (error) failed(new Error(`${error.error}: ${error.message}`));
      else done(result);
    }
  });
  const over = () => {
    for (const { failed } of waiting.values()) failed(new Error("Firefox is gone"));
    waiting.clear();
  };
  socket.on("error", over).on("close", over);
  await greeting;
  let last = 0;
  return (name, parameters) =>
    new Promise((done, failed) => {
      if (socket.destroyed) return failed(new Error("Firefox is gone"));
      last += 1;
      waiting.set(last, { done, failed });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
