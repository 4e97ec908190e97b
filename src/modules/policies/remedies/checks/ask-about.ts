import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import { readPerson } from "#people";
import type { Remedy } from "../model.ts";
import { askSystem, type CheckAnswer, type CheckQuestion } from "./ask-system.ts";
import { createCircuit } from "./circuit.ts";
import { newSecret } from "./signature.ts";
import { checkSecret } from "./store.ts";

/** For whom a remedy is asked about. */
export type Asked = {
  policy: string;
  person: string | null;
  inputs: Record<string, unknown>;
  worth: number | null;
};

/** What is known of a remedy's stock or slots. */
export type Check =
  | { state: "none" | "unchecked" }
  | { state: "available"; slots: string[] }
  | { state: "unavailable"; reason: string | null };

type Asking = Pick<Kernel, "records" | "now" | "config" | "log">;

/** Clocks of tests stand still; how long a system rests is a matter of this process alone. */
const circuit = createCircuit(() => performance.now());

/**
 * Asks the company's own system whether a remedy can be given now. It holds no transaction meanwhile. A system that
 * fails, is slow or may not be asked leaves the remedy unchecked, which is said to whoever chooses.
 */
export async function askAbout(
  kernel: Asking,
  workspace: string,
  remedy: Remedy,
  asked: Asked,
): Promise<Check> {
  const { check } = remedy;
  if (!check) return { state: "none" };
  const { secret, person } = await kernel.records.within(workspace, async (tx) => ({
    secret: await checkSecret(tx, workspace, newSecret(), kernel.now()),
    person: asked.person === null ? undefined : await readPerson(tx, asked.person),
  }));
  const question: CheckQuestion = {
    id: `msg_${newId()}`,
    type: "policies.remedyCheck",
    // The receiver compares it with its own clock.
    timestamp: new Date().toISOString(),
    data: {
      policy: asked.policy,
      remedy: remedy.key,
      person: person?.externalId ?? null,
      inputs: asked.inputs,
      worth: asked.worth,
    },
  };
  const named = kernel.config.checkHosts;
  const answer = await circuit.ask(`${workspace} ${new URL(check.url).host}`, () =>
    askSystem(check, question, { secret, named }).catch((error) => {
      kernel.log.warn({ err: error, remedy: remedy.key }, "a remedy could not be checked");
      throw error;
    }),
  );
  return checkOf(answer);
}

function checkOf(answer: CheckAnswer | null): Check {
  if (!answer) return { state: "unchecked" };
  if (!answer.available) return { state: "unavailable", reason: answer.reason ?? null };
  return { state: "available", slots: answer.slots };
}
