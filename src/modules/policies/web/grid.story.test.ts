import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../../../../test/browser.ts";
import { openWorld, type World } from "../../../../test/world.ts";

let world: World;
let browser: Browser;
let address: string;

before(async () => {
  world = await openWorld();
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

for (const locale of ["fa", "en"] as const) {
  const [onward, back] = locale === "fa" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];

  test(`FEEL stands left to right beside words of any direction (${locale})`, async () => {
    const page = await open(`/design/grid?only=${locale}-light`);
    await write(page, 0, 3, "<= ۶");
    await write(page, 1, 3, '[3..7], "دیر رسید", "خراب"');
    assert.equal(await textAt(page, 0, 3), "<= 6");
    for (const row of [0, 1, 3]) assert.deepEqual(await outOfOrder(page, row, 3), [], `row ${row}`);
    await page.keyboard.press("F2");
    assert.equal(await page.locator(".grid-field").getAttribute("dir"), "ltr");
    await page.context().close();
  });

  test(`rules are written, moved and taken back by keyboard alone (${locale})`, async () => {
    const page = await open(`/design/grid?only=${locale}-light`);
    const press = (...keys: string[]) =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
    await focusCell(page, 0, 0);
    await press(onward, onward, onward, "ArrowDown");
    assert.equal(await focused(page), "1 3");
    await press(back);
    assert.equal(await focused(page), "1 2");
    await press("Home", "Control+Enter");
    assert.equal(await focused(page), "2 0");
    await page.keyboard.type('"nobody"');
    await press("Tab", "Tab", "Tab");
    assert.equal(await focused(page), "2 3");
    await page.keyboard.type("[1..2]");
    await press("Enter");
    assert.equal(await focused(page), "3 3");
    assert.equal(await textAt(page, 2, 3), "[1..2]");
    await press("ArrowUp", "Alt+ArrowUp");
    assert.equal(await textAt(page, 1, 3), "[1..2]");
    assert.equal(await focused(page), "1 3");
    await press("Control+d");
    assert.equal(await textAt(page, 2, 3), "[1..2]");
    await press("Control+Delete", "Control+z", "Control+z", "Control+z");
    assert.equal(await textAt(page, 2, 3), "[1..2]");
    await press("Control+y");
    assert.equal(await textAt(page, 1, 3), "[1..2]");
    await focusCell(page, 1, 1);
    await press("Shift+Space", "Delete");
    assert.match(await textAt(page, 1, 3), /^–/);
    await press("Escape", "Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.closest("[role=grid]")), null);
    assert.deepEqual(await axeFindings(page), []);
    await page.context().close();
  });

  test(`cells go to Excel and come from it (${locale})`, async () => {
    const page = await open(`/design/grid?only=${locale}-light`);
    await focusCell(page, 2, 0);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press(`Shift+${onward}`);
    await page.keyboard.press("Control+c");
    await focusCell(page, 12, 0);
    await page.keyboard.press("Control+v");
    const nobody = locale === "fa" ? "از هیچ‌کس" : "Nobody’s";
    const ordinary = locale === "fa" ? "معمولی" : "Ordinary";
    assert.equal(await textAt(page, 13, 0), nobody);
    assert.equal(await textAt(page, 13, 1), ordinary);
    await focusCell(page, 14, 0);
    await paste(page, { "text/plain": `${nobody}\t${ordinary}\t"two\nlines"\t<= ۷\r\n` });
    assert.equal(await textAt(page, 14, 0), nobody);
    assert.equal(await textAt(page, 14, 3), "<= 7");
    assert.equal(await page.locator('[data-row="14"][data-column="2"]').getAttribute("aria-invalid"), "true");
    await focusCell(page, 15, 0);
    const merged = `<table><tr><td rowspan=2>${nobody}</td><td>${ordinary}</td></tr><tr><td>hygiene</td></tr></table>`;
    await paste(page, { "text/html": merged, "text/plain": "x" });
    assert.equal(await textAt(page, 16, 0), nobody);
    await page.keyboard.press("Control+z");
    assert.equal(await page.locator('[data-row="16"]').count(), 0);
    await page.context().close();
  });
}

test("values are chosen from what the column allows, by their labels, and what is wrong is said at once", async () => {
  const page = await open("/design/grid?only=en-light");
  await focusCell(page, 11, 1);
  await page.keyboard.type("hyg");
  await page.getByRole("option", { name: "Hygiene or worn on the skin" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(", ord");
  await page.keyboard.press("Enter");
  // What is offered lies above the page and belongs to the field that is written in.
  assert.deepEqual(await axeFindings(page, ["region"]), []);
  await page.keyboard.press("Enter");
  assert.equal(await textAt(page, 11, 1), "Hygiene or worn on the skin Ordinary");
  await focusCell(page, 0, 3);
  await page.keyboard.type("[3..");
  await page.locator(".grid-problem").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await textAt(page, 0, 3), "<= 30");
  await page.context().close();
});

test("columns are added, moved and removed from their headers", async () => {
  const page = await open("/design/grid?only=en-light");
  await focusCell(page, 0, 1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Alt+ArrowRight");
  assert.match(await textAt(page, -1, 2), /Kind of goods/);
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "New column before" }).click();
  assert.match(await textAt(page, -1, 2), /New input/);
  await page.keyboard.press("Control+z");
  await focusCell(page, 0, 1);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: /^First/ }).press("Space");
  await page.keyboard.press("Escape");
  assert.match(await textAt(page, -1, -1), /F/);
  await page.context().close();
});

test("of a thousand rules only those in view are drawn, and all can be reached", async () => {
  const page = await open("/design/grid?only=fa-light&rules=1000");
  const grid = page.getByRole("grid");
  assert.equal(await grid.getAttribute("aria-rowcount"), "1002");
  assert.ok((await page.locator(".grid-row").count()) < 80);
  await focusCell(page, 0, 0);
  await page.keyboard.press("Control+End");
  assert.equal(await focused(page), "999 4");
  assert.equal(await page.locator('.grid-row:has([data-row="999"])').getAttribute("aria-rowindex"), "1001");
  await page.keyboard.press("Control+ArrowUp");
  assert.equal(await focused(page), "0 4");
  assert.deepEqual(await axeFindings(page), []);
  await page.context().close();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(address + path);
  await page.getByRole("grid").waitFor();
  return page;
}

const cellAt = (page: Page, row: number, column: number) =>
  page.locator(`[data-row="${row}"][data-column="${column}"]`);

const focusCell = (page: Page, row: number, column: number): Promise<void> =>
  cellAt(page, row, column).click();

async function write(page: Page, row: number, column: number, text: string): Promise<void> {
  await focusCell(page, row, column);
  await page.keyboard.press("F2");
  await page.locator(".grid-field").fill(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
}

const textAt = async (page: Page, row: number, column: number): Promise<string> =>
  ((await cellAt(page, row, column).textContent()) ?? "").replaceAll(/\s+/g, " ").trim();

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { row, column } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
    return `${row} ${column}`;
  });

const paste = (page: Page, data: Record<string, string>): Promise<void> =>
  page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, data);

/** The signs of a cell that do not stand to the right of those before them: within a string, the whole string is one. */
const outOfOrder = (page: Page, row: number, column: number): Promise<string[]> =>
  cellAt(page, row, column).evaluate((cell) => {
    const feel = cell.querySelector(".feel");
    if (!feel) return ["no FEEL"];
    const wrong: string[] = [];
    let last = Number.NEGATIVE_INFINITY;
    const boxOf = (node: Node, from: number, to: number): DOMRect => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect();
    };
    const walker = document.createTreeWalker(feel, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const isWhole = text.parentElement?.tagName === "BDI" && text.parentElement !== feel;
      for (let at = 0; at < text.length; at += isWhole ? text.length : 1) {
        const box = boxOf(text, at, isWhole ? text.length : at + 1);
        if (box.left < last - 0.5) wrong.push(text.data.slice(at));
        last = isWhole ? box.right : box.left;
      }
    }
    return wrong;
  });
