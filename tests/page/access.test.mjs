// Whoever cannot see the page, or not its colours, can use it: the rules of WCAG that axe knows.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";

import { close, folder, here, open, run } from "./browser.mjs";

after(close);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/// What axe finds wrong in a page, a line each.
async function wrong(page) {
  // The rules run beside the page's own program, as the tools of a browser do, which its policy does not concern.
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document));
  assert.ok(passes.some(({ id }) => id === "color-contrast"), "contrast was looked at");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const scheme of ["light", "dark"]) {
  test(`a page and a site break no rule, ${scheme}`, async () => {
    const place = folder();
    mkdirSync(join(place, "in"));
    copyFileSync(join(here, "harbour.txt"), join(place, "in", "harbour.txt"));
    run(place, "in", "--html", "-o", "page.html");
    run(place, "in", "--html", "--out-dir", "site");
    const { page } = await open(join(place, "page.html"), { scheme });
    assert.deepEqual(await wrong(page), []);
    await page.keyboard.press("n");
    await page.keyboard.press("c");
    await page.locator("form input[name='due.date']").fill("2026-03-27");
    assert.deepEqual(await wrong(page), []);
    await page.keyboard.press("Enter");
    await page.locator(".was").first().waitFor();
    assert.deepEqual(await wrong(page), []);
    for (const list of ["meetings", "actions", "decisions", "people"]) {
      const site = await open(join(place, "site/index.html"), { scheme, hash: `#list=${list}` });
      await site.page.waitForSelector("#rows tr");
      assert.deepEqual(await wrong(site.page), [], list);
    }
  });
}
