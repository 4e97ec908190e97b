import type { Choice, GridColumn } from "./column-sense.ts";
import { namedValues, quoted, unquoted } from "./pieces.ts";

/** A name that a cell may use. */
export type KnownName = { name: string; label: string };
/** A function with what it takes. */
export type KnownFunction = { name: string; parameters: readonly string[] };

export const templates = [
  "any",
  "not",
  "at-most",
  "at-least",
  "less",
  "more",
  "between",
  "day",
  "today",
  "days",
  "months",
] as const;
export type Template = (typeof templates)[number];

export type Offer =
  | { kind: "value"; choice: Choice; isChosen: boolean }
  | { kind: "name"; name: string; label: string }
  | { kind: "function"; name: string; parameters: readonly string[] }
  | { kind: "template"; template: Template; insert: string; caret: number };

export type Known = { names: readonly KnownName[]; functions: readonly KnownFunction[] };

const most = 60;

/** What could stand where one is writing. */
export function offersFor(text: string, caret: number, column: GridColumn, known: Known): Offer[] {
  if (column.side === "annotation") return [];
  const begun = begunAt(text, caret);
  const values = valueOffers(text, begun, column);
  const isFresh = text.trim() === "" || text.trim() === "-";
  const patterns = isFresh ? templatesFor(column) : [];
  const names = begun.length > 0 ? nameOffers(text.slice(0, caret), known) : [];
  return [...values, ...patterns, ...names].slice(0, most);
}

/** The words since the last comma or bracket, without quotes. */
function begunAt(text: string, caret: number): string {
  const before = text.slice(0, caret);
  const open = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const from = open
    ? before.lastIndexOf('"')
    : Math.max(...[",", "(", "["].map((sign) => before.lastIndexOf(sign))) + 1;
  return unquoted(before.slice(from).trim());
}

function valueOffers(text: string, begun: string, { choices }: GridColumn): Offer[] {
  const chosen = new Set(namedValues(text)?.values ?? []);
  const isWhole = chosen.has(begun) || chosen.has(quoted(begun)) || begun === "-" || begun === "";
  const wanted = begun.toLocaleLowerCase();
  // What is written whole comes first, then what begins so: of “Opened” and “Unopened” the first is meant.
  const fitOf = ({ feel, label }: Choice): number => {
    const places = [label, unquoted(feel)].map((name) => name.toLocaleLowerCase());
    if (isWhole || places.includes(wanted)) return 0;
    if (places.some((name) => name.startsWith(wanted))) return 1;
    return places.some((name) => name.includes(wanted)) ? 2 : Number.POSITIVE_INFINITY;
  };
  return choices
    .filter((choice) => fitOf(choice) < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => fitOf(a) - fitOf(b))
    .map((choice) => ({ kind: "value", choice, isChosen: chosen.has(choice.feel) }));
}

const shape = (template: Template, insert: string, caret = insert.length): Offer => ({
  kind: "template",
  template,
  insert,
  caret,
});

/** Usual beginnings of a cell of this type. */
function templatesFor({ side, type, choices }: GridColumn): Offer[] {
  const isTest = side === "input";
  const any = isTest ? [shape("any", "-")] : [];
  if (choices.length > 0) return isTest ? [...any, shape("not", "not()", 4)] : [];
  if (type === "number") return isTest ? [...any, ...comparisons("")] : [];
  if (type === "date")
    return [
      ...any,
      ...(isTest ? comparisons('date("")') : [shape("day", 'date("")', 6)]),
      shape("today", "today()"),
    ];
  if (type === "days and time duration") return [...any, shape("days", 'duration("PD")', 11)];
  if (type === "years and months duration") return [...any, shape("months", 'duration("PM")', 11)];
  return any;
}

/** The caret stands where the value goes. */
function comparisons(value: string): Offer[] {
  const inside = value.endsWith('")') ? value.length - 2 : value.length;
  const sign = (template: Template, text: string): Offer =>
    shape(template, `${text} ${value}`, text.length + 1 + inside);
  return [
    sign("at-most", "<="),
    sign("at-least", ">="),
    sign("less", "<"),
    sign("more", ">"),
    shape("between", `[${value}..${value}]`, 1 + inside),
  ];
}

/** Names and functions that begin as the words before the caret do; names may hold spaces. */
function nameOffers(before: string, { names, functions }: Known): Offer[] {
  const isBegun = (name: string, words: string): boolean =>
    words !== "" &&
    name.length > words.length &&
    name.toLocaleLowerCase().startsWith(words.toLocaleLowerCase());
  const tails = tailsOf(before);
  const begins = (...all: string[]): boolean =>
    all.some((name) => tails.some((words) => isBegun(name, words)));
  return [
    ...names
      .filter(({ name, label }) => begins(name, label))
      .map(({ name, label }): Offer => ({ kind: "name", name, label })),
    ...functions.filter(({ name }) => begins(name)).map((one): Offer => ({ kind: "function", ...one })),
  ];
}

/** The last word before the caret, the last two, the last three, four. */
function tailsOf(before: string): string[] {
  const words = /[\p{L}_][\p{L}\p{N}\p{M}_\u200c' ]*$/u.exec(before)?.[0] ?? "";
  const starts = [...words.matchAll(/(?:^|\s)(?=\S)/g)].map(({ index, 0: gap }) => index + gap.length);
  return starts
    .slice(-4)
    .map((start) => words.slice(start))
    .filter((tail) => tail.trim() !== "");
}

/** The text after an offer was taken, and where the caret stands then. */
export function taken(
  text: string,
  caret: number,
  offer: Offer,
  { side }: GridColumn,
): { text: string; caret: number } {
  if (offer.kind === "template") return { text: offer.insert, caret: offer.caret };
  if (offer.kind === "value")
    return side === "input" ? toggled(text, caret, offer.choice) : whole(offer.choice.feel);
  const before = text.slice(0, caret);
  const insert = offer.kind === "name" ? offer.name : `${offer.name}()`;
  const names = offer.kind === "name" ? [offer.name, offer.label] : [offer.name];
  const begun = tailsOf(before).find((tail) =>
    names.some((name) => name.toLocaleLowerCase().startsWith(tail.toLocaleLowerCase())),
  );
  const start = caret - (begun?.length ?? 0);
  const end = start + insert.length;
  return {
    text: text.slice(0, start) + insert + text.slice(caret),
    caret: offer.kind === "function" ? end - 1 : end,
  };
}

const whole = (text: string) => ({ text, caret: text.length });

/** A value joins those that are named already, or leaves them. */
function toggled(text: string, caret: number, { feel }: Choice): { text: string; caret: number } {
  const named = namedValues(text);
  const before = text.slice(0, caret);
  const cut = Math.max(before.lastIndexOf(","), before.lastIndexOf("(")) + 1;
  const kept = named ??
    namedValues(text.slice(0, cut).replace(/,$/, "")) ?? {
      values: [],
      isExcluded: /^\s*not\s*\(/.test(text),
    };
  const next = kept.values.includes(feel)
    ? kept.values.filter((value) => value !== feel)
    : [...kept.values, feel];
  const list = next.join(", ");
  if (kept.isExcluded) return { text: `not(${list})`, caret: list.length + 4 };
  return whole(list === "" ? "-" : list);
}
