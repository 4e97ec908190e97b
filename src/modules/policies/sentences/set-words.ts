import {
  type CellSet,
  complement,
  type Interval,
  intervalsOf,
  isEmpty,
  isWholeAxis,
} from "../tables/cell-set.ts";
import { type AxisKind, isDiscrete, type Key, nextKey, valueAt } from "../tables/keys.ts";
import { say } from "./messages.ts";
import { quotedWords } from "./value-words.ts";
import { listed, type Vocabulary } from "./vocabulary.ts";

/** How many pieces are said one by one before a set is said by what it leaves out. */
const few = 8;

/** What a cell covers, in words: “under 7 days”, «دیر رسید» یا «آسیب دیده». */
export function setWords(set: CellSet, name: string, vocabulary: Vocabulary): string {
  const { locale } = vocabulary;
  if (isEmpty(set)) return say(locale, "set.none");
  if (isWholeAxis(set)) return say(locale, "set.any");
  const pieces = intervalsOf(set);
  const rest = intervalsOf(complement(set));
  const isAllBut = rest.length < pieces.length || pieces.length > few;
  if (isAllBut && rest.every((interval) => isPoint(interval, set.kind)))
    return say(locale, "set.not", { values: each(rest, set, name, vocabulary) });
  return each(pieces, set, name, vocabulary);
}

function each(intervals: readonly Interval[], set: CellSet, name: string, vocabulary: Vocabulary): string {
  const said = intervals.map((interval) => intervalWords(interval, set, name, vocabulary));
  if (set.hasNull) said.push(say(vocabulary.locale, "value.null"));
  return listed(vocabulary.locale, said, "disjunction");
}

const clocks: ReadonlySet<AxisKind> = new Set([
  "date",
  "time",
  "zoned-time",
  "date-and-time",
  "zoned-date-and-time",
]);

function intervalWords(interval: Interval, { kind }: CellSet, name: string, vocabulary: Vocabulary): string {
  const { locale } = vocabulary;
  const { from, to } = endsOf(interval, kind);
  const words = (key: Key) => quotedWords(valueAt(key, kind) ?? null, name, vocabulary);
  const start = from && words(from.key);
  const end = to && words(to.key);
  if (from && to && from.key === to.key) return start ?? "";
  if (start === undefined && end === undefined) return say(locale, "set.any");
  if (start === undefined) return say(locale, endMessage(to?.isIncluded, kind), { end });
  if (end === undefined) return say(locale, startMessage(from?.isIncluded, kind), { start });
  return say(locale, betweenMessage(from?.isIncluded, to?.isIncluded), { start, end });
}

type Ends = { from?: { key: Key; isIncluded: boolean }; to?: { key: Key; isIncluded: boolean } };

/** The ends as people name them: on a discrete axis the last point that belongs to it, not the first that does not. */
function endsOf({ from, to }: Interval, kind: AxisKind): Ends {
  const last = to && isDiscrete(kind) ? lastBefore(to.key) : undefined;
  return {
    ...(from && { from: { key: from.key, isIncluded: !from.isAfter } }),
    ...(to && {
      to: last === undefined ? { key: to.key, isIncluded: to.isAfter } : { key: last, isIncluded: true },
    }),
  };
}

/** A text has no neighbour before it, unless it is itself the neighbour of a shorter one. */
function lastBefore(key: Key): Key | undefined {
  if (typeof key === "number") return key - 1;
  const shorter = typeof key === "string" ? key.slice(0, -1) : undefined;
  return shorter !== undefined && nextKey(shorter) === key ? shorter : undefined;
}

function isPoint(interval: Interval, kind: AxisKind): boolean {
  const { from, to } = endsOf(interval, kind);
  return from !== undefined && to !== undefined && from.key === to.key;
}

const endMessage = (isIncluded: boolean | undefined, kind: AxisKind) => {
  if (clocks.has(kind)) return isIncluded ? "set.until" : "set.before";
  return isIncluded ? "set.upTo" : "set.under";
};

const startMessage = (isIncluded: boolean | undefined, kind: AxisKind) => {
  if (clocks.has(kind)) return isIncluded ? "set.since" : "set.after";
  return isIncluded ? "set.from" : "set.over";
};

function betweenMessage(isStartIncluded: boolean | undefined, isEndIncluded: boolean | undefined) {
  if (isStartIncluded) return isEndIncluded ? "set.between" : "set.betweenOpenEnd";
  return isEndIncluded ? "set.betweenOpenStart" : "set.betweenOpen";
}
