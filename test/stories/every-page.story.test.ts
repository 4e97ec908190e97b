import assert from "node:assert/strict";
import { glob, readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { makeDemo } from "../../src/demo/make-demo.ts";
import { axeFindings, openBrowser } from "../browser.ts";
import { openWorld, type World } from "../world.ts";

const root = path.resolve(import.meta.dirname, "../..");
const password = "three words of ours";
/** Each language and theme and width once; together they meet every rule of style. */
const views = [
  { locale: "fa", theme: "light", width: 1440 },
  { locale: "en", theme: "dark", width: 390 },
] as const;

const parts = ["remedies", "inputs", "settings", "try", "versions", "board"];
/** The parts of a policy, which share one path, and the pages of customers, which are no screens of the app. */
const besides = [
  "/policies/returns",
  ...parts.map((part) => `/policies/returns?part=${part}`),
  "/h/nikkala",
  "/h/nikkala/returns",
];

let world: World;
let browser: Browser;
let address: string;
let paths: string[];

before(async () => {
  world = await openWorld();
  const { kernel, reactions } = world;
  const { signIn } = await makeDemo(kernel, {
    now: kernel.now(),
    scale: 0.01,
    password,
    drain: reactions.drain,
  });
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  browser = await openBrowser();
  const context = await signedIn(signIn.email, views[0]);
  paths = [...(await filled(await pagePaths(), context)), ...besides];
  await context.close();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

for (const view of views) {
  test(`axe finds nothing on any page, and none is wider than its window, ${Object.values(view).join(" ")}`, async () => {
    const context = await signedIn("maryam@example.com", view);
    for (const one of paths) {
      const page = await context.newPage();
      const noise: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) noise.push(message.text());
      });
      page.on("pageerror", (error) => noise.push(error.message));
      await page.goto(address + one);
      await settled(page);
      assert.deepEqual(await axeFindings(page), [], one);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${one} is ${overflow} pixels too wide`);
      assert.deepEqual(noise, [], one);
      await page.close();
    }
    await context.close();
  });
}

async function signedIn(
  email: string,
  { locale, theme, width }: (typeof views)[number],
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: locale === "fa" ? "fa-IR" : "en-GB",
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  await context.addInitScript((chosen) => localStorage.setItem("hamdel-locale", chosen), locale);
  const answer = await context.request.post(`${address}/api/session`, { data: { email, password } });
  assert.ok(answer.ok(), await answer.text());
  return context;
}

/** Data has come and what stands for it meanwhile is gone. */
async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy=true], .skeleton") === null);
}

/** Every page that a module registers, as its `web/index.ts` writes them. */
async function pagePaths(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob("src/modules/*/web/index.ts", { cwd: root })) {
    const text = await readFile(path.join(root, file), "utf8");
    found.push(...[...text.matchAll(/path: "([^"]+)"/g)].map((match) => match[1] as string));
  }
  assert.ok(found.length > 12, "pages were found");
  // For who is not signed in, and a sample of the grid: stories of their own look at them.
  const elsewhere = ["/set-up", "/sign-in", "/join/$token", "/forgotten", "/reset/$token", "/design/grid"];
  return found.filter((one) => !elsewhere.includes(one));
}

/** Puts something that exists in the place of `$caseId` and its like; a page of which there is nothing is left out. */
async function filled(given: string[], context: BrowserContext): Promise<string[]> {
  const first = async (list: string) => {
    const answer = await context.request.get(`${address}/api/${list}?limit=1`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return items[0]?.id;
  };
  const topics = await context.request.get(`${address}/api/topics`);
  const [topic] = ((await topics.json()) as { items: { key: string }[] }).items;
  const known: Record<string, string | undefined> = {
    $caseId: await first("cases"),
    $surveyId: await first("surveys"),
    $personId: await first("persons"),
    $importId: await first("imports"),
    $topicKey: topic?.key,
    $themeId: await first("themes"),
    $policyId: await first("policies"),
  };
  return given.flatMap((one) => {
    const name = /\$\w+/.exec(one)?.[0];
    if (!name) return [one];
    assert.ok(name in known, `this test does not know what ${name} is`);
    return known[name] ? [one.replace(name, known[name])] : [];
  });
}
