import { pastCases } from "#act";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import {
  type BroughtDecision,
  bringDecisions,
  bringPolicy,
  fillInputs,
  type PastCase,
  policyInEffect,
  putHelpPage,
  putOrders,
  readyPolicy,
  situationsOf,
} from "#policies";
import type { PolicyDocument } from "#policies/model";
import { paperPolicy } from "./paper-policy.ts";
import { type Random, randomOf } from "./random.ts";

const dayMs = 86_400_000;
const agents = ["shirin", "kaveh", "parisa", "laleh", "sina", "yasaman"];
/** Policies in effect, and at which touchpoints each decides; what is left is a complaint. */
const inEffect = [
  ["complaints", []],
  ["returns", ["product", "packaging", "return"]],
  ["late-delivery", ["delivery", "courier"]],
] as const;
/** Every so many cases of the year one was decided upon by a policy: agents had to learn it. */
const everyCase = 8;

type Writing = Pick<Kernel, "records" | "facts" | "live" | "now">;

/** Regulations in effect for eight months, one that is still being written, and what was decided by them. */
export async function writePolicies(
  kernel: Writing,
  workspace: string,
  members: Map<string, string>,
  { seed, now }: { seed: string; now: Date },
): Promise<void> {
  const at = new Date(now.getTime() - 240 * dayMs);
  const writer = members.get("negar") ?? null;
  const by = members.get("maryam") ?? null;
  const policies = new Map<string, string>();
  for (const [key] of inEffect) {
    const document = readyPolicy(key) as PolicyDocument;
    const published = { by, words: "نخستین نسخه" };
    policies.set(key, await bringPolicy(kernel, workspace, { document, at, writer, published }));
  }
  await bringPolicy(kernel, workspace, {
    document: paperPolicy,
    at: new Date(now.getTime() - 3 * dayMs),
    writer,
  });
  await writeHelp(kernel, workspace, now);
  const random = randomOf(`${seed} policies`);
  for (const some of await decidedCases(kernel, workspace, at))
    await writeDecisions(
      kernel,
      workspace,
      { policy: policies.get(some.key) as string, members, random, now },
      some.cases,
    );
}

/** Where customers find solutions, and an order to try it with. */
async function writeHelp({ records }: Writing, workspace: string, now: Date): Promise<void> {
  const intro = {
    fa: "سفارشتان را پیدا کنید یا موضوع را برگزینید؛ راه‌حل‌ها را همین‌جا می‌بینید.",
    en: "Find your order or choose a topic; you see the solutions right here.",
  };
  const page = { workspace, intro, isOpen: true };
  const deliveredAt = new Date(now.getTime() - 4 * dayMs).toISOString().slice(0, 10);
  const facts = { price: 1_850_000, deliveredAt, goods: "ordinary" };
  const order = { id: newId(), number: "1029", person: null, phone: "09120001029", email: null, facts };
  await records.system(async (tx) => {
    if (!(await putHelpPage(tx, { ...page, slug: "nikkala" })))
      await putHelpPage(tx, { ...page, slug: `nikkala-${workspace.slice(-6)}` });
  });
  await records.within(workspace, (tx) => putOrders(tx, workspace, [order], now));
}

type DecidedCases = { key: string; cases: PastCase[] };

/** Some of the cases since the policies came, by the policy that decided upon them. */
async function decidedCases({ records }: Writing, workspace: string, since: Date): Promise<DecidedCases[]> {
  const byKey = new Map<string, PastCase[]>(inEffect.map(([key]) => [key, []]));
  const cases = await records.within(workspace, async (tx) => {
    const found: PastCase[] = [];
    for (let after: string | null = null; ; ) {
      const some: PastCase[] = await pastCases.list(tx, workspace, since, { after, limit: 1_000 });
      found.push(...some.filter((_, place) => place % everyCase === 0));
      after = some.at(-1)?.id ?? null;
      if (some.length < 1_000) return found;
    }
  });
  for (const one of cases) byKey.get(policyFor(one))?.push(one);
  return [...byKey].map(([key, cases]) => ({ key, cases }));
}

function policyFor({ sources }: PastCase): string {
  const touchpoint = sources.get("case.touchpoint");
  const found = inEffect.find(([, touchpoints]) => touchpoints.some((one) => one === touchpoint));
  return found?.[0] ?? "complaints";
}

type Deciding = { policy: string; members: Map<string, string>; random: Random; now: Date };

async function writeDecisions(
  kernel: Writing,
  workspace: string,
  { policy, members, random, now }: Deciding,
  cases: readonly PastCase[],
): Promise<void> {
  await kernel.records.within(workspace, async (tx) => {
    const current = await policyInEffect(tx, policy, now);
    const situations = await situationsOf(
      kernel,
      tx,
      workspace,
      cases.map(({ person, score, sources }) => ({
        person,
        score,
        given: new Map([...sources, ...whatTheAgentAsked(random)]),
      })),
    );
    const brought = cases.map((one, place) => {
      const known = fillInputs(current.document, situations[place] ?? new Map());
      return decisionOf(one, { ...guesses(current.document, random), ...known }, { members, random, now });
    });
    const { version } = current;
    if (version !== null)
      await bringDecisions(
        kernel,
        tx,
        workspace,
        { current: { ...current, version }, origin: "case" },
        brought,
      );
  });
}

/** What an agent finds out on the telephone, by the sources that inputs name. */
const whatTheAgentAsked = (random: Random): [string, unknown][] => [
  [
    "order.goods",
    random.weighted([
      ["ordinary", 0.6],
      ["hygiene", 0.2],
      ["food", 0.2],
    ]),
  ],
  ["order.deliveredAt.daysAgo", random.integer(0, 45)],
  ["order.price", random.integer(2, 240) * 100_000],
];

/** A value for each input that no store knows: one that its column allows. */
function guesses({ model, words }: PolicyDocument, random: Random): Record<string, unknown> {
  return Object.fromEntries(
    model.inputs.map(({ name, type }) => {
      const values = words.find(({ input }) => input === name)?.values ?? [];
      if (values.length > 0) return [name, JSON.parse(random.pick(values).value) as unknown];
      return [name, type === "boolean" ? random.chance(0.5) : random.integer(0, 9)];
    }),
  );
}

function decisionOf(
  { person, id, openedAt }: PastCase,
  inputs: Record<string, unknown>,
  { members, random, now }: Omit<Deciding, "policy">,
): BroughtDecision {
  const later = (ms: number, hours: number) =>
    new Date(Math.min(now.getTime(), ms + (0.2 + hours * random.next()) * 3_600_000));
  const at = later(openedAt.getTime(), 6);
  const decision = { inputs, person, case: id, at };
  if (random.chance(0.18)) return decision;
  const chosenAt = later(at.getTime(), 2);
  const by = members.get(random.pick(agents)) ?? null;
  const result = random.chance(0.93) ? ("done" as const) : ("failed" as const);
  const outcome = random.chance(0.85) ? { outcome: { result, at: later(chosenAt.getTime(), 60) } } : {};
  return { ...decision, chosen: { at: chosenAt, by, ...outcome } };
}
