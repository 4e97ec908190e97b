import assert from "node:assert/strict";
import { after, test } from "node:test";
import { eventually, expectCall, openWorld } from "../../../test/world.ts";
import type { NamedThings, RenewalState, ShownReading } from "./model.ts";

const world = await openWorld();
after(() => world.close());

type Shown = { items: { text: string; reading: ShownReading | null }[]; total: number };
const voices = (query = "") => expectCall<Shown>(world, 200, `/api/voices?${query}`);
const put = (url: string, body: unknown) =>
  expectCall<{ id: string }>(world, 200, url, { method: "PUT", body });
const say = async (...texts: string[]) => {
  const body = texts.map((text) => ({ text, source: "app-store", at: "2026-11-10T08:00:00Z" }));
  await expectCall(world, 200, "/api/mentions", { method: "POST", body });
  await world.reactions.drain();
};
const named = ({ text, reading }: Shown["items"][number]) =>
  (reading?.names ?? []).map(({ kind, name, start, end }) => [kind, name, text.slice(start, end)]);

const praise = "زودپزتون عالی بود، دست شما درد نکنه";

test("a product that is listed later is recognised in what was said before, and voices are found by it", async () => {
  await say(praise, "شعبه ونک شلوغ و کثیف بود");
  assert.deepEqual((await voices()).items.flatMap(named), []);
  const before = await expectCall<RenewalState>(world, 200, "/api/readings/renewal");
  const { id } = await put("/api/products", { name: "زودپز", otherNames: ["pressure cooker"] });
  const branch = await put("/api/branches", { key: "vanak", name: "شعبهٔ ونک" });
  await world.reactions.drain();
  const found = await voices(`named=${id}`);
  assert.equal(found.total, 1);
  assert.deepEqual(found.items.map(named), [[["product", "زودپز", "زودپزتون"]]]);
  assert.deepEqual((await voices(`named=${branch.id}`)).items.map(named), [
    [["branch", "شعبهٔ ونک", "شعبه ونک"]],
  ]);
  const after = await expectCall<RenewalState>(world, 200, "/api/readings/renewal");
  assert.ok(after.tree > before.tree, "older voices can be read again with the new names");
});

test("a new voice is read with the lists as they stand, within a second", async () => {
  const { id } = await put("/api/products", { name: "قهوه‌ساز" });
  await eventually(
    "the name is known",
    async () => {
      const texts = ["قهوه ساز خراب رسید"];
      const [read] = await expectCall<ShownReading[]>(world, 200, "/api/text/analyses", {
        method: "POST",
        body: { texts },
      });
      return read?.names.some((one) => one.id === id);
    },
    1_000,
  );
  await put(`/api/products/${id}`, { name: "قهوه‌ساز", archived: true });
  await world.reactions.drain();
  await say("این قهوه ساز خوب نیست");
  assert.equal((await voices(`named=${id}`)).total, 0, "an archived product is looked for no more");
});

test("what people name is counted with how they feel, under its present name", async () => {
  const [pot] = (await voices("search=زودپز")).items;
  const id = pot?.reading?.names[0]?.id;
  await put(`/api/products/${id}`, { name: "زودپز ۶ لیتری", otherNames: ["زودپز"] });
  await world.reactions.drain();
  await say("زودپز افتضاح است، زودپز نخرید", "زودپز بی‌کیفیت و بد بود");
  const read = (query: string) =>
    expectCall<NamedThings>(world, 200, `/api/views/names?from=2026-11-10&to=2026-11-10${query}`);
  const { items, voices: naming } = await read("");
  assert.equal(naming, 4);
  assert.deepEqual(
    items.map(({ kind, name, n }) => [kind, name, n]),
    [
      ["product", "زودپز ۶ لیتری", 3],
      ["branch", "شعبهٔ ونک", 1],
    ],
  );
  const { sentiment, negative } = items[0] as NamedThings["items"][number];
  assert.ok(negative && Math.abs(negative.value - 2 / 3) < 0.01 && negative.low < 0.4);
  assert.ok(sentiment && sentiment.low < sentiment.value && sentiment.value < 0.3);
  assert.equal((await read("&kind=branch")).items.length, 1);
  assert.equal((await read("&touchpoint=none")).voices, 4);
  const elsewhere = "/api/views/names?from=2026-11-11&to=2026-11-20";
  assert.equal((await expectCall<NamedThings>(world, 200, elsewhere)).voices, 0);
});
