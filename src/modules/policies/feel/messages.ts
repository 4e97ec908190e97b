import type { Locale } from "#kernel/locale";
import { defineMessages } from "#kernel/messages";
import en from "./messages/en.json" with { type: "json" };
import fa from "./messages/fa.json" with { type: "json" };
import type { FeelSyntaxError } from "./syntax.ts";
import type { FeelFault } from "./values.ts";

type Key = keyof typeof fa;
const say = defineMessages({ fa, en });

/** What is wrong with a text that is not FEEL, and what would be right. */
export function saySyntaxError(
  locale: Locale,
  { code, values }: Pick<FeelSyntaxError, "code" | "values">,
): string {
  return sayKnown(locale, `syntax.${code}`, values, "syntax.expected");
}

/** Why an evaluation gave null. */
export function sayFault(locale: Locale, { code, values }: Pick<FeelFault, "code" | "values">): string {
  return sayKnown(locale, `fault.${code}`, { ...values, code }, "fault.other");
}

function sayKnown(locale: Locale, key: string, values: FeelFault["values"], otherwise: Key): string {
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(locale, name, value)]);
  return say(locale, isKey(key) ? key : otherwise, Object.fromEntries(said));
}

/** Kinds and what is expected have words; whatever was written keeps its own direction, whatever stands around it. */
function sayValue(locale: Locale, name: string, value: string | number): string | number {
  if (typeof value === "number") return value;
  const kind = `kind.${value}`;
  if (["kind", "left", "right", "expected", "type"].includes(name) && isKey(kind)) return say(locale, kind);
  const expected = `expected.${value}`;
  if (name === "expected" && isKey(expected)) return say(locale, expected);
  const begin = ["name", "names", "text"].includes(name) ? firstStrong : leftToRight;
  return `${begin}${value}${pop}`;
}

const leftToRight = "\u2066";
const firstStrong = "\u2068";
const pop = "\u2069";

const isKey = (key: string): key is Key => Object.hasOwn(fa, key);
