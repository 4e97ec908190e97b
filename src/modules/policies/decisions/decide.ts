import { readWorkspace } from "#company";
import type { Kernel } from "#kernel/kernel";
import { Problem } from "#kernel/problems";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import type { CompiledModel } from "../dmn/compiled-model.ts";
import { ModelError } from "../dmn/model-error.ts";
import { compiledOf } from "../documents/compiled-policies.ts";
import { type CurrentPolicy, policyInEffect } from "../documents/policies-in-effect.ts";
import { askAbout } from "../remedies/checks/ask-about.ts";
import type { Remedy } from "../remedies/model.ts";
import { type RuleBook, ruleBookOf } from "../remedies/rule-book.ts";
import { type Ask, type Deciding, type Evaluated, evaluateAll } from "./evaluate.ts";
import { keepDecisions, withinLimits } from "./keep-decisions.ts";
import { problem } from "./messages.ts";
import type { MadeDecision, Offer, Origin, WithheldOffer } from "./model.ts";

type Running = Pick<Kernel, "records" | "live" | "now" | "config" | "log">;

/** Which policy (by id or slug) decides, by which version (the one in effect, where none is named), for whom it is. */
export type Question = {
  workspace: string;
  policy: string;
  version?: number | "draft" | undefined;
  /** A decision, a service or a knowledge model, by name or id. */
  decision?: string | undefined;
  /** As of when, where that is not now. */
  at?: Date | undefined;
  /** False: nothing is kept. */
  keep?: boolean;
  origin: Origin;
  /** The member who asks. */
  by: string | null;
};

/**
 * Decides upon one customer, asks the company's systems of what is offered, and keeps it. Problems: those of finding the
 * version; `no-such-person` 422.
 */
export async function decideOne(
  kernel: Running,
  {
    inputs,
    person = null,
    ...question
  }: Question & Omit<Ask, "person" | "score"> & { person?: string | null },
): Promise<MadeDecision> {
  const [made] = await decideMany(kernel, question, [{ inputs, person, case: question.case ?? null }]);
  return made as MadeDecision;
}

/** Decides upon many, up to 10,000, and keeps all of them or none. The company's systems are asked only for a single one. */
export async function decideMany(
  kernel: Running,
  { workspace, ...question }: Question,
  asks: readonly Ask[],
): Promise<MadeDecision[]> {
  const { records } = kernel;
  const at = kernel.now();
  const { current, zone, names } = await records.within(workspace, async (tx) => ({
    current: await policyInEffect(tx, question.policy, question.at ?? at, question.version),
    zone: (await readWorkspace(tx, workspace))?.timeZone ?? "UTC",
    names: await personNames(tx, asks),
  }));
  const { decision, origin, by, keep = true } = question;
  const ready = readyToDecide(current);
  const deciding = { ...ready, asked: askedIn(ready.compiled, decision), now: question.at ?? at, zone };
  const evaluated = await evaluateAll(deciding, asks);
  const { policy, version, document } = current;
  const about = { workspace, policy, at };
  const made = await records.within(workspace, (tx) => withinLimits(tx, about, document.remedies, evaluated));
  if (made.length === 1) await checkOffers(kernel, { workspace, policy }, document.remedies, made);
  const kept =
    version === null || !keep
      ? []
      : await records.within(workspace, (tx) =>
          keepDecisions(kernel, tx, { ...about, version, origin, by }, made),
        );
  return made.map((one, place) => onWire(current, { ...one, at, origin, names }, kept[place]?.id ?? null));
}

/** What a name stands for in a model; everything, where nothing is named. Problem: `no-such-decision-in-model` 422. */
function askedIn({ elements }: CompiledModel, name: string | undefined): Deciding["asked"] {
  if (name === undefined) return {};
  const all = [...elements.values()].filter(({ kind }) => kind !== "input");
  const found = all.find(({ id }) => id === name) ?? all.find((one) => one.name === name);
  if (!found) throw problem("no-such-decision-in-model", 422, { name });
  return found.kind === "decision" ? { decision: found.id } : { service: found.id };
}

const books = new WeakMap<object, RuleBook>();

/** A version's compiled model with its remedies, both made once for a process. Problem: `cannot-decide` 422. */
export function readyToDecide(current: CurrentPolicy): Pick<Deciding, "compiled" | "book"> {
  const compiled = compile(current);
  const book = books.get(compiled) ?? ruleBookOf(current.document);
  books.set(compiled, book);
  return { compiled, book };
}

function compile(current: CurrentPolicy): CompiledModel {
  try {
    return compiledOf(current);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    throw new Problem("policies/cannot-decide", 422, (locale) => error.words(locale));
  }
}

async function personNames(tx: Tx, asks: readonly Ask[]): Promise<Map<string, string | null>> {
  const ids = new Set(asks.flatMap(({ person }) => person ?? []));
  const persons = ids.size > 0 ? await readPersons(tx, [...ids]) : [];
  if (persons.length < ids.size) throw problem("no-such-person", 422);
  return new Map(persons.map(({ id, name }) => [id, name]));
}

type Limited = Evaluated & { withheld: WithheldOffer[] };

/** Asks of each offer that has a system to ask, all at the same time. */
async function checkOffers(
  kernel: Running,
  { workspace, policy }: { workspace: string; policy: string },
  remedies: readonly Remedy[],
  [made]: Limited[],
): Promise<void> {
  if (!made) return;
  const byKey = new Map(remedies.map((remedy) => [remedy.key, remedy]));
  const { person, inputs } = made.ask;
  const checked = await Promise.all(
    made.offers.map(async (offer): Promise<Offer | WithheldOffer> => {
      const remedy = byKey.get(offer.remedy);
      if (!remedy?.check) return offer;
      const check = await askAbout(kernel, workspace, remedy, { policy, person, inputs, worth: offer.worth });
      const asked = { ...offer, check: check.state };
      if (check.state === "unavailable")
        return { ...asked, because: { code: "unavailable", said: check.reason } };
      return { ...asked, slots: check.state === "available" ? check.slots : [] };
    }),
  );
  const isWithheld = (one: Offer | WithheldOffer): one is WithheldOffer => "because" in one;
  made.offers = checked.filter((one) => !isWithheld(one));
  made.withheld = [...made.withheld, ...checked.filter(isWithheld)];
}

type Telling = Limited & { at: Date; origin: Origin; names: ReadonlyMap<string, string | null> };

function onWire(current: CurrentPolicy, one: Telling, id: string | null): MadeDecision {
  const { ask, at, names, ...made } = one;
  const { policy, version, number, document } = current;
  return {
    id,
    policy: { id: policy, name: document.name },
    version: version === null || number === null ? null : { id: version, number },
    origin: made.origin,
    person: ask.person === null ? null : { id: ask.person, name: names.get(ask.person) ?? null },
    case: ask.case ?? null,
    at: at.toISOString(),
    inputs: ask.inputs,
    results: made.results,
    fired: made.fired,
    offers: made.offers,
    withheld: made.withheld,
    missed: made.missed,
    faults: made.faults,
  };
}
