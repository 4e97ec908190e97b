import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import type { Page } from "#kernel/pages/page";
import { hashOf, newSecret } from "#kernel/secrets";
import { latinDigits } from "./answers.ts";
import type { Door } from "./doors.ts";
import { showFront } from "./find-solutions.ts";
import { phoneOf } from "./show-solutions.ts";
import { insertHelpLink, readOrderOf } from "./store.ts";

/** Long enough to read and to choose. */
const goodForMs = 2 * 60 * 60_000;

/** Leads whoever knows an order's number and its contact to a door of their own; to all others both mistakes look alike. */
export async function findOrder(
  kernel: Parameters<typeof showFront>[0] & Pick<Kernel, "records" | "now">,
  door: Door,
  form: Readonly<Record<string, unknown>>,
  locale: Locale,
): Promise<Page | { location: string }> {
  const [number, contact] = [textOf(form.number), textOf(form.contact)];
  const secret = newSecret();
  const isFound = await kernel.records.within(door.workspace.id, async (tx) => {
    const order = await readOrderOf(tx, latinDigits(number), contactOf(contact));
    if (!order) return false;
    const madeAt = kernel.now();
    await insertHelpLink(tx, {
      id: newId(),
      workspace: door.workspace.id,
      policy: null,
      person: order.person,
      order: order.id,
      known: {},
      secretHash: hashOf(secret),
      madeBy: null,
      madeAt,
      expiresAt: new Date(madeAt.getTime() + goodForMs),
    });
    return true;
  });
  if (!isFound) return showFront(kernel, door, locale, { number, contact });
  return { location: `/h/l/${secret}?lang=${locale}` };
}

const textOf = (given: unknown): string => (typeof given === "string" ? given.trim().slice(0, 320) : "");

/** As it is kept: an address in small letters, a number in Latin digits alone. */
export const contactOf = (given: string): string =>
  given.includes("@") ? given.trim().toLowerCase() : phoneOf(given);
