// The page of a document, from disk, in a real browser.

import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { close, comesIntoView, folder, here, isInView, open, run } from "./browser.mjs";

after(close);

/// The page of a document of this folder, repeated so that it is longer than a window.
function written(name, change = (text) => text) {
  const place = folder();
  writeFileSync(join(place, name), change(readFileSync(join(here, name), "utf8")));
  run(place, name, "--html", "-o", "page.html");
  return { place, file: join(place, "page.html") };
}

const lengthened = (text) => text.replace("Actions\n", Array.from({ length: 80 }, (_, at) => `- Offer ${at} was looked at.\n`).join("") + "\nActions\n");
const at = (page, selector) => page.locator(`${selector}.at`);

test("a value leads to its line, and the line back to the value", async () => {
  const { page, faults } = await open(written("harbour.txt", lengthened).file);
  const value = page.locator(".card.k-action", { hasText: "sign the contract" });
  const line = page.locator(".line", { hasText: "sign the contract" });
  assert.ok(!await isInView(line), "the line is far down before");
  await value.click();
  assert.equal(await at(page, ".line").count(), 1);
  assert.ok(await line.evaluate((element) => element.classList.contains("at")));
  await comesIntoView(line);
  assert.equal(await line.locator("mark").textContent(), "- ➔ **Ann Ray to sign the contract by 13 March 2026.**");
  const person = page.locator(".line", { hasText: "Present:" });
  await person.click();
  assert.deepEqual(await at(page, ".card").locator(".words").allTextContents(), ["Ann Ray present", "Bo West present", "Maria José de la Cruz present", "Femi Adé remote"]);
  await comesIntoView(at(page, ".card").first());
  assert.deepEqual(faults, []);
});

test("pointing at a value shows its line, and at a line its value", async () => {
  const { page } = await open(written("harbour.txt").file);
  await page.locator(".card", { hasText: "stays open until" }).hover();
  assert.equal(await page.locator(".line.near").getAttribute("data-line"), "23");
  await page.locator("#L24").hover();
  assert.match(await page.locator(".card.near").textContent(), /print the new hours/);
});

test("a page opens at the line that its address names", async () => {
  const { page } = await open(written("harbour.txt", lengthened).file, { hash: "#L97" });
  assert.equal(await at(page, ".line").getAttribute("data-line"), "97");
  await comesIntoView(page.locator("#L97"));
});

test("keys lead from doubt to doubt and line to line, and say why", async () => {
  const { page, faults } = await open(written("harbour.txt").file);
  const current = () => page.locator("[aria-current=true]").getAttribute("data-line");
  const steps = [["n", "18"], ["n", "26"], ["j", "18"], ["p", "26"], ["k", "18"], ["ArrowDown", "20"], ["ArrowUp", "18"]];
  for (const [key, line] of steps) {
    await page.keyboard.press(key);
    assert.equal(await current(), line, key);
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), "L18");
  assert.match(await page.locator("#why").textContent(), /Line 18, and why.*action a2.*below a label of actions/);
  await page.keyboard.press("w");
  assert.ok(await page.locator("#why").isHidden());
  await page.keyboard.press("v");
  assert.equal(await page.evaluate(() => document.activeElement.className), "place");
  assert.deepEqual(faults, []);
});

test("what is in doubt can be corrected at once", async () => {
  const { page } = await open(written("harbour.txt").file);
  await page.keyboard.press("n");
  await page.keyboard.press("c");
  assert.equal(await page.locator("form input[name=text]").inputValue(), "Bo West and Cy Dent to move the maps to the cellar by 27 February 2026.");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".card form").count(), 0);
});

test("a search counts what it finds and goes from one to the next", async () => {
  const { page } = await open(written("harbour.txt").file);
  await page.keyboard.press("/");
  await page.keyboard.type("the MAPS");
  assert.equal(await page.locator("#found").textContent(), "2 found");
  assert.deepEqual(await page.locator("mark.hit").allTextContents(), ["the maps", "the maps"]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#found").textContent(), "2 of 2");
  assert.equal(await page.locator("[aria-current=true]").getAttribute("data-line"), "18");
});

test("it is dark where the system is, and as one asks for", async () => {
  const { file } = written("harbour.txt");
  const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [light, dark] = [await open(file), await open(file, { scheme: "dark" })];
  assert.equal(await ground(light.page), "rgb(251, 250, 247)");
  assert.equal(await ground(dark.page), "rgb(22, 24, 27)");
  await light.page.keyboard.press("t");
  await light.page.keyboard.press("t");
  assert.equal(await light.page.locator("#theme").textContent(), "Theme: dark");
  assert.equal(await ground(light.page), "rgb(22, 24, 27)");
  await light.page.keyboard.press("t");
});

test("on paper stand all values and the whole source, without the tools", async () => {
  const { page } = await open(written("harbour.txt", lengthened).file);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".tools").isHidden());
  const heights = await page.evaluate(() => [...document.querySelectorAll(".pane")].map((pane) => pane.scrollHeight - pane.clientHeight));
  assert.ok(heights.every((hidden) => hidden <= 1), `${heights}`);
});

test("what can be used has a name, landmarks are there, and colour is never alone", async () => {
  const { page } = await open(written("harbour.txt").file);
  for (const [role, count] of [["main", 1], ["banner", 1], ["contentinfo", 1], ["toolbar", 1]]) assert.equal(await page.getByRole(role).count(), count, role);
  const unnamed = await page.evaluate(() => [...document.querySelectorAll("button, input, select, a[href]")]
    .filter((element) => !element.hidden && !(element.getAttribute("aria-label") || element.textContent.trim())).map((element) => element.outerHTML));
  assert.deepEqual(unnamed, []);
  const bare = await page.evaluate(() => [...document.querySelectorAll(".line")].filter((line) => line.querySelector(".said").textContent.trim() && !line.querySelector(".kind").textContent).length);
  assert.equal(bare, 0);
});

test("no word of a document is markup, and none runs", async () => {
  const { page, faults } = await open(written("hostile.txt").file);
  for (const element of await page.locator(".line, .card").all()) {
    await element.hover();
    await element.click();
  }
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.deepEqual(faults, []);
  assert.equal(await page.locator("main :is(script, img, svg, iframe, b, style)").count(), 0);
  assert.deepEqual(await page.locator(".card a:not(.place)").evaluateAll((links) => links.map((link) => link.getAttribute("href"))), []);
  assert.equal(await page.locator("#L1 .said").textContent(), readFileSync(join(here, "hostile.txt"), "utf8").split("\n")[0]);
});

test("a script that gets into a page is not run", async () => {
  const { file } = written("harbour.txt");
  writeFileSync(file, readFileSync(file, "utf8").replace("<main>", "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'><main>"));
  const { page, faults } = await open(file);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.ok(faults.some((fault) => /Content Security Policy/.test(fault)), "the policy says so");
});

test("several documents share a page and are chosen from a list", async () => {
  const place = folder();
  copyFileSync(join(here, "harbour.txt"), join(place, "a.txt"));
  writeFileSync(join(place, "b.txt"), "Quay Board\n\n5 May 2026\n\n1. Boats\n\n- Two are dry.\n");
  run(place, "a.txt", "b.txt", "--html", "-o", "all.html");
  const { page, faults } = await open(join(place, "all.html"));
  assert.equal(await page.title(), "Harbour Library Board, Meeting IX");
  await page.locator("#picker").selectOption({ label: "2026-05-05 · b.txt" });
  assert.equal(await page.locator("h1").textContent(), "Quay Board");
  assert.deepEqual(faults, []);
});

test("a value is put right, saved and applied, and the next page says so", async () => {
  const { place, file } = written("harbour.txt");
  const { page, faults } = await open(file);
  await page.locator(".card.k-action", { hasText: "move the maps" }).click();
  await page.keyboard.press("c");
  await page.locator("input[name='due.date']").fill("2026-03-27");
  await page.locator("input[name=owners]").fill("Bo West; Femi Adé");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "State: subtitle" }).click();
  await page.locator("input[name=subtitle]").fill("Ordinary meeting");
  await page.getByRole("button", { name: "Put right" }).click();
  assert.match(await page.locator(".card.k-action", { hasText: "move the maps" }).textContent(), /due2026-03-27 corrected, was 2026-02-27/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save 3 corrections" }).click()]);
  assert.match(download.suggestedFilename(), /^harbour\.txt\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.corrections\.json$/);
  const saved = join(place, "saved.json");
  await download.saveAs(saved);
  assert.deepEqual(faults, []);

  const minutes = JSON.parse(run(place, "harbour.txt", "--corrections", "saved.json"));
  const action = minutes.sections[0].body.find(({ id }) => id === "a2");
  assert.equal(action.due.date, "2026-03-27");
  assert.deepEqual(action.owners.map(({ name, match }) => [name, match]), [["Bo West", "full"], ["Femi Adé", "full"]]);
  assert.equal(minutes.meeting.subtitle, "Ordinary meeting");
  assert.deepEqual(minutes.diagnostics.map(({ code }) => code), ["corrected", "corrected", "corrected", "numbering-gap"]);

  run(place, "harbour.txt", "--corrections", "saved.json", "--html", "-o", "again.html");
  const again = await open(join(place, "again.html"));
  assert.match(await again.page.locator("#part-corrected").textContent(), /Put right by hand 3/);
  assert.equal(await again.page.locator("#doubts").textContent(), "1 doubt");
});

test("what can be put right is what the program takes", async () => {
  const { place, file } = written("harbour.txt");
  const { page } = await open(file);
  // Each field of each kind of value, with the value that it has: none of them is unknown to the program.
  const all = await page.evaluate(() => {
    const corrections = doc.cards.filter((own) => own.fields).flatMap((own) => own.fields.map(([field]) =>
      ({ meeting: 1, id: own.id, span: own.node.span, text: "", field, value: get(own.node, field), was: null })));
    return { schema: "corrections/1", source: "harbour.txt", sha256: doc.data.sha256, corrections };
  });
  assert.ok(all.corrections.length > 60);
  writeFileSync(join(place, "all.json"), JSON.stringify(all));
  const minutes = JSON.parse(run(place, "harbour.txt", "--corrections", "all.json"));
  assert.deepEqual(minutes.diagnostics.map(({ code }) => code), ["due-before-meeting", "numbering-gap"]);
});

test("every fixture can be shown, line for line, with its values in their places", async () => {
  const place = folder();
  run(place, join(here, "../../fixtures"), "--html", "-o", "all.html");
  const { page, faults } = await open(join(place, "all.html"));
  const [many, wrong] = await page.evaluate(() => {
    const wrong = [];
    blocks.forEach((_, at) => {
      show(at);
      const { source, text } = doc.data, bytes = new TextEncoder().encode(text), decoder = new TextDecoder("utf-8", { ignoreBOM: true });
      if (doc.lines.length !== doc.data.lines.length) wrong.push(`${source}: ${doc.lines.length} lines instead of ${doc.data.lines.length}`);
      for (const { name, span } of doc.cards.filter(({ span }) => span.end > span.start)) {
        if (slice(span) !== decoder.decode(bytes.slice(span.start, span.end))) wrong.push(`${source}: ${name}`);
      }
      for (let number = 1; number <= doc.lines.length; number += 1) selectLine(number, { focus: false });
    });
    return [blocks.length, wrong];
  });
  assert.ok(many > 100);
  assert.deepEqual(wrong, []);
  assert.deepEqual(faults, []);
});
