import { becomes, dropped } from "../text/folding.ts";
import type { PersonalData } from "../text/model.ts";
import type { Normalised } from "../text/normalise.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { addressesIn } from "./addresses.ts";
import { emailsIn } from "./emails.ts";
import { personalNumbersIn } from "./personal-numbers.ts";

/**
 * Personal data of a text, as stretches of the original in order, none over another. Numbers go by their checks and
 * forms, addresses by their words; where two meet, they become one of the longer's kind. Takes time in proportion to the
 * length and never throws.
 */
export function personalDataIn(normalised: Normalised, tokens?: Token[]): PersonalData[] {
  const { text } = normalised;
  const found = [...personalNumbersIn(text), ...emailsIn(text)];
  const known = found.length > 0 ? merged(found) : found;
  const addresses = addressesIn(
    known.length > 0 ? tokensOf(blanked(text, known)) : (tokens ?? tokensOf(text)),
  );
  if (known.length + addresses.length === 0) return none;
  return merged([...known, ...addresses]).map((one) => inOriginal(normalised, one));
}

/**
 * The original with each stretch replaced by its kind in square brackets: "call [mobile]". The tag is the same in every
 * language, so that what is stored stays searchable and comparable; whoever shows it may say it in the reader's own.
 * Reading a masked text again finds nothing more.
 */
export function masked(original: string, found: PersonalData[]): string {
  let text = "";
  let from = 0;
  for (const { kind, start, end } of found) {
    text += `${original.slice(from, start)}[${kind}]`;
    from = end;
  }
  return from === 0 ? original : text + original.slice(from);
}

const none: PersonalData[] = [];

/** The text with what was found as empty brackets of the same width, just as its masked form will read. */
function blanked(text: string, found: PersonalData[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of found) {
    pieces.push(text.slice(from, start), "[", " ".repeat(Math.max(0, end - start - 2)), "]");
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

function merged(found: PersonalData[]): PersonalData[] {
  const kept: PersonalData[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) {
      kept.push({ ...one });
      continue;
    }
    if (one.end - one.start > last.end - last.start) last.kind = one.kind;
    last.end = Math.max(last.end, one.end);
  }
  return kept;
}

/** Letters without a shape that stand behind the stretch stay where they are: among them the ends of a direction. */
function inOriginal({ original, source }: Normalised, { kind, start, end }: PersonalData): PersonalData {
  const first = source[start] as number;
  const least = (source[end - 1] as number) + 1;
  let last = source[end] as number;
  while (last > least && becomes[original.charCodeAt(last - 1)] === dropped) last--;
  return { kind, start: first, end: last };
}
