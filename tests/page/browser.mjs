// What the tests share: the program under test, a real Chromium, and pages that are watched.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

export const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.MINUTES_EXTRACT ?? join(here, "../../target/debug/minutes-extract");

const folders = [];

/// A new folder, which is removed when the browser is closed.
export function folder() {
  folders.push(mkdtempSync(join(tmpdir(), "minutes-page-")));
  return folders.at(-1);
}

/// Runs the program in a folder; its standard output.
export function run(place, ...options) {
  return execFileSync(program, ["--quiet", ...options], { cwd: place, encoding: "utf8", maxBuffer: 1 << 28 });
}

let started = null;

/// The browser, started once, with a user folder that nothing was in.
export function browser() {
  started ??= chromium.launchPersistentContext(folder(), {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    acceptDownloads: true,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
  return started;
}

export async function close() {
  await (await started)?.close();
  for (const place of folders) rmSync(place, { recursive: true, force: true });
}

/// Opens a file from the disk. `faults` gathers what went wrong in it: errors, words on the console, whatever is asked of another place.
export async function open(file, { scheme = "light", hash = "" } = {}) {
  const page = await (await browser()).newPage();
  const faults = [];
  page.on("console", (message) => faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => { if (!/^(file|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`); });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(pathToFileURL(file).href + hash);
  return { page, faults };
}

/// Whether an element can be seen in the pane that it scrolls in.
export const isInView = (locator) => locator.evaluate((element) => {
  const box = element.getBoundingClientRect(), pane = element.closest(".pane").getBoundingClientRect();
  return box.top >= pane.top - 1 && box.top < pane.bottom;
});

/// Waits for an element to come into view; a pane may take its time to scroll there.
export async function comesIntoView(locator) {
  for (let left = 40; left > 0; left -= 1) {
    if (await isInView(locator)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${locator} does not come into view`);
}
