import type { Kernel } from "#kernel/kernel";
import { isolated, type Locale } from "#kernel/locale";
import type { Page } from "#kernel/pages/page";
import { hashOf, newSecret } from "#kernel/secrets";
import { decideOne } from "../decisions/decide.ts";
import { fillInputs, orderSources, situationOf } from "../decisions/situation.ts";
import { type CurrentPolicy, policiesInEffect } from "../documents/policies-in-effect.ts";
import { factWords } from "../sentences/reason.ts";
import { vocabularyOf, wordIn } from "../sentences/vocabulary.ts";
import { readAnswers } from "./answers.ts";
import type { Door } from "./doors.ts";
import { say } from "./messages.ts";
import { helpNotice } from "./pages/frame.ts";
import { frontPage } from "./pages/front-page.ts";
import { questionsPage } from "./pages/questions-page.ts";
import { questionsOf } from "./questions.ts";
import { insertHelpAnswer } from "./store.ts";

type Helping = Pick<Kernel, "records" | "live" | "now" | "config" | "log" | "facts">;

/** The topics there are help for, the door's own words on top. */
export async function showFront(
  kernel: Helping,
  door: Door,
  locale: Locale,
  missed?: { number: string; contact: string },
): Promise<Page> {
  const policies = await offered(kernel, door);
  return frontPage({
    locale,
    company: door.workspace.name,
    intro: wordIn(door.intro, locale),
    at: door.at,
    policies: policies.map(({ slug, document }) => ({
      slug,
      name: wordIn(document.name, locale),
      purpose: wordIn(document.purpose, locale),
    })),
    known: door.order && say(locale, "known.order", { number: isolated(door.order.number) }),
    order: door.hasOrders ? { number: "", contact: "", ...missed, isMissed: missed !== undefined } : null,
  });
}

/** What still has to be asked before it can be decided; the solutions at once where nothing has. */
export async function askQuestions(
  kernel: Helping,
  door: Door,
  slug: string,
  locale: Locale,
): Promise<Page | { location: string }> {
  const asking = await askingOf(kernel, door, slug, locale);
  if (!asking) return helpNotice({ locale, company: door.workspace.name }, "unknown");
  if (asking.questions.length === 0) return decide(kernel, door, asking, {}, locale);
  return pageOf(asking, door, locale, {}, []);
}

/** Takes the answers: leads to the solutions, or shows the questions again with what is wrong. */
export async function answerQuestions(
  kernel: Helping,
  door: Door,
  slug: string,
  form: Readonly<Record<string, unknown>>,
  locale: Locale,
): Promise<Page | { location: string }> {
  const asking = await askingOf(kernel, door, slug, locale);
  if (!asking) return helpNotice({ locale, company: door.workspace.name }, "unknown");
  const { inputs, faults } = readAnswers(asking.questions, form, locale);
  if (faults.length > 0) return pageOf(asking, door, locale, form, faults);
  return decide(kernel, door, asking, inputs, locale);
}

type Asking = {
  policy: CurrentPolicy;
  known: Record<string, unknown>;
  questions: ReturnType<typeof questionsOf>;
};

async function askingOf(
  kernel: Helping,
  door: Door,
  slug: string,
  locale: Locale,
): Promise<Asking | undefined> {
  const policy = (await offered(kernel, door)).find((one) => one.slug === slug);
  if (!policy) return undefined;
  const situation = await kernel.records.within(door.workspace.id, (tx) =>
    situationOf(kernel, tx, {
      workspace: door.workspace.id,
      person: door.person,
      given: door.order ? orderSources(door.order.facts, kernel.now()) : new Map(),
    }),
  );
  const known = { ...fillInputs(policy.document, situation), ...door.known };
  return { policy, known, questions: questionsOf(policy.document, known, locale) };
}

/** Public policies in effect, or the one that the door is for. */
async function offered({ records, now }: Helping, door: Door): Promise<CurrentPolicy[]> {
  const current = await records.within(door.workspace.id, (tx) => policiesInEffect(tx, now()));
  return current.filter(
    ({ policy, document }) => document.isPublic && (door.policy === null || door.policy === policy),
  );
}

function pageOf(
  { policy, known, questions }: Asking,
  door: Door,
  locale: Locale,
  given: Readonly<Record<string, unknown>>,
  faults: Parameters<typeof questionsPage>[0]["faults"],
): Page {
  const vocabulary = vocabularyOf(policy.document, locale);
  const facts = Object.entries(known).filter(([, value]) => isSimple(value));
  return questionsPage({
    locale,
    company: door.workspace.name,
    name: wordIn(policy.document.name, locale),
    back: door.at,
    known: facts.map(([name, value]) => factWords(name, value as string | number | boolean, vocabulary)),
    questions,
    given,
    faults,
  });
}

const isSimple = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);

async function decide(
  kernel: Helping,
  door: Door,
  { policy, known }: Asking,
  inputs: Record<string, unknown>,
  locale: Locale,
): Promise<{ location: string }> {
  const made = await decideOne(kernel, {
    workspace: door.workspace.id,
    policy: policy.policy,
    inputs: { ...known, ...inputs },
    person: door.person,
    origin: "help",
    by: null,
  });
  const secret = newSecret();
  await kernel.records.within(door.workspace.id, (tx) =>
    insertHelpAnswer(
      tx,
      { decision: made.id as string, workspace: door.workspace.id, isKnown: door.person !== null },
      hashOf(secret),
      kernel.now(),
    ),
  );
  return { location: `/h/d/${secret}?lang=${locale}` };
}
