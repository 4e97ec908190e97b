import type { Locale } from "#kernel/locale";
import type { FieldProblem } from "#kernel/problems";
import { say } from "../messages.ts";
import type { Unresolved } from "./resolve-references.ts";

export type Refused = { refused: FieldProblem[] };

/** Rows that arrived in one call stand each on its own: stores the good ones and answers for every row, in order. */
export async function storeAccepted<Row extends object, Stored>(
  rows: (Row | Refused)[],
  store: (rows: Row[]) => Promise<Stored[]>,
): Promise<(Stored | Refused)[]> {
  const isAccepted = (row: Row | Refused): row is Row => !("refused" in row);
  const stored = await store(rows.filter(isAccepted));
  let next = 0;
  return rows.map((row) => (isAccepted(row) ? (stored[next++] as Stored) : row));
}

export const isRefused = <Row extends object>(row: Row | Refused): row is Refused => "refused" in row;

/** What a row names in vain, told at its field. */
export function refuseReference(locale: Locale, { missing }: Unresolved): Refused {
  const pointer = missing.replace("no-such-", "/");
  return { refused: [{ pointer, detail: say(locale, `problem.${missing}`) }] };
}

/** Clocks differ: up to five minutes ahead is now. */
const tolerance = 5 * 60_000;

/** When it was said: as given, else now; refused where that lies in the future. */
export function momentOf(locale: Locale, at: string | undefined, now: Date): Date | Refused {
  const moment = at === undefined ? now : new Date(at);
  if (moment.getTime() <= now.getTime() + tolerance) return moment;
  return { refused: [{ pointer: "/at", detail: say(locale, "problem.at-future") }] };
}
