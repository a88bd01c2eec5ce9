// A site, from disk, in a real browser.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { close, folder, here, open, run } from "./browser.mjs";

after(close);

const MAY = "Quay Board\n\n5 May 2025 | 10:00 UTC\n\nPresent: Ann RAY, Cy Dent\n\n1. Boats\n\n- ACTION: Ann Ray to paint the boats by 1 June 2025\n- [x] Cy Dent to count them.\n- DECISION: Two more are bought.\n";

/// A site of three meetings, one of them in a folder with a name that a link has to spell.
function made() {
  const place = folder();
  mkdirSync(join(place, "in", "a b#c"), { recursive: true });
  copyFileSync(join(here, "harbour.txt"), join(place, "in", "harbour.txt"));
  copyFileSync(join(here, "hostile.txt"), join(place, "in", "hostile.txt"));
  writeFileSync(join(place, "in", "a b#c", "100%.txt"), MAY);
  run(place, "in", "--html", "--out-dir", "site");
  return join(place, "site");
}

const cells = (page, column) => page.locator(`#rows tr td:nth-child(${column})`).allTextContents();
const counted = (page, words) => page.waitForFunction((words) => document.getElementById("count").textContent === words, words);

test("meetings are listed, sorted and filtered", async () => {
  const { page, faults } = await open(join(made(), "index.html"));
  await counted(page, "3");
  assert.deepEqual(await cells(page, 1), ["2026-03-04", "2026-03-04", "2025-05-05"]);
  await page.getByRole("button", { name: "Meeting", exact: true }).click();
  assert.equal((await cells(page, 2)).at(-1), "Quay Board");
  assert.equal(await page.locator("[aria-sort=ascending]").textContent(), "Meeting");
  await page.keyboard.press("Enter");
  await page.keyboard.press("/");
  await page.keyboard.type("quay 2025");
  await counted(page, "1 of 3");
  await page.getByRole("button", { name: "Clear" }).click();
  await counted(page, "3");
  await page.locator("input[name=from]").fill("2026-01-01");
  await counted(page, "2 of 3");
  assert.deepEqual(faults, []);
});

test("a meeting leads to its page, at the line, and back, whatever its name", async () => {
  const { page, faults } = await open(join(made(), "index.html"), { hash: "#list=actions&q=boats" });
  await page.getByRole("link", { name: "Ann Ray to paint the boats" }).click();
  await page.waitForSelector(".line.at");
  assert.equal(await page.locator("h1").textContent(), "Quay Board");
  assert.equal(await page.locator(".line.at").getAttribute("data-line"), "9");
  await page.getByRole("link", { name: "All meetings" }).click();
  await counted(page, "3");
  assert.deepEqual(faults, []);
});

test("open actions stand below whom they are of, who is one person in all meetings", async () => {
  const { page, faults } = await open(join(made(), "index.html"), { hash: "#list=actions" });
  await page.waitForSelector("tbody th");
  const people = await page.locator("tbody th").allTextContents();
  assert.ok(people.includes("Ann Ray 2"), `${people}`);
  assert.equal(await page.getByText("Cy Dent to count them").count(), 0);
  await page.getByLabel("with those done").check();
  await page.getByText("Cy Dent to count them").waitFor();
  assert.ok(await page.locator(".overdue").count() >= 3);
  assert.deepEqual(faults, []);
});

test("people are counted once, with what they attended and have to do", async () => {
  const { page, faults } = await open(join(made(), "index.html"), { hash: "#list=people&q=ann%20ray" });
  await page.waitForSelector("#rows tr td");
  assert.deepEqual(await page.locator("#rows tr").first().locator("td").allTextContents(), ["Ann Ray", "Chair", "2", "0", "2", "2025-05-05", "2026-03-04"]);
  assert.deepEqual(faults, []);
});

test("no word of a document is markup in a list", async () => {
  const { page, faults } = await open(join(made(), "index.html"));
  for (const list of ["meetings", "actions", "decisions", "people"]) {
    await page.locator(`[data-list=${list}]`).click();
    await page.waitForFunction((list) => document.querySelector(`[data-list=${list}]`).hasAttribute("aria-current") && document.querySelector("#rows tr"), list);
    assert.equal(await page.locator("main :is(script, img, svg, iframe, b, style)").count(), 0);
  }
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.deepEqual(faults, []);
});

test("ten thousand meetings are sorted and filtered", async (t) => {
  const site = made();
  const many = Array.from({ length: 10000 }, (_, at) => {
    const day = new Date(Date.UTC(1999, 0, 1 + at)).toISOString().slice(0, 10);
    return JSON.stringify([`pages/${at}.html`, `archive/${at}.txt`, day, `Board ${at % 97}, meeting ${at}`, null, 5, 4, 2, 12, at % 3]);
  });
  writeFileSync(join(site, "data/meetings.js"), `(globalThis.site ??= {}).meetings = [\n${many.join(",\n")},\n];\n`);
  const times = [];
  const timed = async (what, act, words, first) => {
    const begun = Date.now();
    await act();
    await page.waitForFunction(([words, first]) => document.getElementById("count").textContent === words && document.querySelector("#rows td").textContent === first, [words, first]);
    times.push(`${what} ${Date.now() - begun} ms`);
  };
  const { page, faults } = await open(join(site, "index.html"));
  await timed("shown", async () => {}, "10,000", "2026-05-18");
  await timed("sorted", () => page.getByRole("button", { name: "Date" }).click(), "10,000", "1999-01-01");
  await timed("filtered", () => page.locator("#words").fill("board 12, meeting"), "103 of 10,000", "1999-01-13");
  assert.ok(await page.locator("#rows tr").count() <= 103);
  assert.deepEqual(faults, []);
  t.diagnostic(times.join(", "));
});
