import type { PersonalData } from "../text/model.ts";
import { type DigitChain, digitChainsIn } from "./digit-chains.ts";
import { isCardAt, isNationalIdAt, isShebaAt } from "./number-checks.ts";
import { numberContext } from "./number-context.ts";

/**
 * Numbers that lead to a person, with offsets in the normalised text: Sheba, card and national id by their checks,
 * mobiles and other phones by their form (Iran's numbering plan, ITU-T E.164 elsewhere), and postal codes, short phone
 * numbers and national ids without their zeros where a word before them says so. A checked number is also found inside
 * a longer run of digits; then the whole run is taken. Numbers written in words are not found.
 */
export function personalNumbersIn(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const chain of digitChainsIn(text, shortestNumber)) searchChain(text, chain, found);
  return found;
}

type Kind = PersonalData["kind"];

/** Groups `from` to before `to` of a chain, read as one number. */
interface Candidate {
  text: string;
  chain: DigitChain;
  from: number;
  to: number;
  length: number;
  narrow: boolean;
}

interface Recognised {
  kind: Kind;
  to: number;
}

const shortestNumber = 8;
const longestNumber = 24;
const mostGroups = 8;

/** Numbers that fill whole groups first, as people write them; then those hidden among the digits left over. */
function searchChain(text: string, chain: DigitChain, found: PersonalData[]): void {
  let leftFrom = 0;
  let group = 0;
  while (group < chain.groups.length - 1) {
    const recognised = recogniseAt(text, chain, group);
    if (recognised === undefined) {
      group++;
      continue;
    }
    searchHidden(chain, leftFrom, group, found);
    found.push(spanOf(text, chain, recognised.kind, group, recognised.to));
    group = recognised.to;
    leftFrom = group;
  }
  searchHidden(chain, leftFrom, group, found);
}

function recogniseAt(text: string, chain: DigitChain, from: number): Recognised | undefined {
  let best: Recognised | undefined;
  let bestRank = 0;
  let narrow = true;
  for (let to = from + 1; to < chain.groups.length; to++) {
    const length = digitOf(chain, to) - digitOf(chain, from);
    const areSingle = to - from === length;
    if (length > longestNumber || (to - from > mostGroups && !areSingle)) break;
    if (to - from > 1) narrow &&= chain.narrow[to - 2] as boolean;
    if (length < shortestNumber) continue;
    const kind = kindOf({ text, chain, from, to, length, narrow });
    if (kind === undefined || ranks[kind] < bestRank) continue;
    best = { kind, to };
    bestRank = ranks[kind];
  }
  return best;
}

/** The surest kind wins over the longer number. */
const ranks: Record<Kind, number> = {
  sheba: 7,
  card: 6,
  mobile: 5,
  "national-id": 4,
  phone: 3,
  "postal-code": 2,
  email: 0,
  address: 0,
};

function kindOf(candidate: Candidate): Kind | undefined {
  const { chain, length } = candidate;
  const start = digitOf(chain, candidate.from);
  if (length === 24 && isShebaAt(chain.digits, start)) return "sheba";
  if (length === 16 && isCardAt(chain.digits, start)) return "card";
  if (isMobile(candidate)) return "mobile";
  if (isNationalId(candidate)) return "national-id";
  if (isLandline(candidate) || isForeignPhone(candidate)) return "phone";
  return kindByContext(candidate);
}

function isMobile(candidate: Candidate): boolean {
  const { chain, length } = candidate;
  const start = digitOf(chain, candidate.from);
  const prefix = mobilePrefixes.get(length);
  if (prefix === undefined || !prefix.some((form) => chain.digits.startsWith(form, start))) return false;
  const first = groupLength(chain, candidate.from);
  const areSingle = candidate.to - candidate.from === length;
  if (length > 11) return true;
  if (length === 11) return first !== 2 || (candidate.narrow && !hasYear(candidate));
  if (first === 10 && isNationalIdAt(chain.digits, start)) return !contextOf(candidate).ofNationalId;
  return first === 10 || areSingle || (first === 3 && candidate.narrow && !isMoney(candidate));
}

/** How a mobile begins, by the number of its digits: 9…, 09…, 989…, 98 (0)9…, 00989…, 0098 (0)9…. */
const mobilePrefixes = new Map([
  [10, ["9"]],
  [11, ["09"]],
  [12, ["989"]],
  [13, ["9809"]],
  [14, ["00989"]],
  [15, ["009809"]],
]);

/** In one group, or in several that are no date and no sum of money. */
function isNationalId(candidate: Candidate): boolean {
  const { chain, from, to, length } = candidate;
  const start = digitOf(chain, from);
  if (length < 10)
    return contextOf(candidate).ofNationalId && isPaddedNationalId(chain.digits, start, length);
  if (length !== 10 || !isNationalIdAt(chain.digits, start)) return false;
  if (to - from === 1 || to - from === length) return !contextOf(candidate).ofPost;
  return candidate.narrow && to - from <= 4 && !isDate(candidate) && !isMoney(candidate);
}

const isPaddedNationalId = (digits: string, start: number, length: number): boolean =>
  isNationalIdAt(digits.slice(start, start + length).padStart(10, "0"), 0);

/** 0, an area's two digits, and eight more of which the first is not 0 or 1. */
function isLandline(candidate: Candidate): boolean {
  const { chain, from, length } = candidate;
  const start = digitOf(chain, from);
  if (groupLength(chain, from) < 3) return false;
  if (length === 13 && chain.digits.startsWith("0098", start)) return true;
  if (length !== 11 || chain.digits[start] !== "0") return false;
  return isBetween(chain.digits, start + 1, "1", "8") && isBetween(chain.digits, start + 3, "2", "9");
}

/** "+" or "00" and a country's code; or an American number in its usual shape. */
function isForeignPhone(candidate: Candidate): boolean {
  const { text, chain, from, to, length } = candidate;
  const start = digitOf(chain, from);
  const isPlus = text[(chain.at[start] as number) - 1] === "+";
  if (isPlus) return length <= 15;
  if (chain.digits.startsWith("00", start) && groupLength(chain, from) >= 3) {
    return length >= 11 && length <= 17 && chain.digits[start + 2] !== "0";
  }
  if (length !== 10 || to - from !== 3) return false;
  const isShape = groupLength(chain, from) === 3 && groupLength(chain, from + 1) === 3;
  const isSpaced = text[(chain.at[start + 6] as number) - 1] === " ";
  return isShape && !isSpaced && isBetween(chain.digits, start, "2", "9");
}

/** What only the words before a number tell. */
function kindByContext(candidate: Candidate): Kind | undefined {
  const { chain, from, to, length } = candidate;
  if (to - from > 3) return undefined;
  if (length === 10 && contextOf(candidate).ofPost) return "postal-code";
  const isLocal = length === 8 && isBetween(chain.digits, digitOf(chain, from), "2", "9");
  return isLocal && contextOf(candidate).ofPhone ? "phone" : undefined;
}

/** Checked numbers that begin or end inside a group: the groups they touch are taken whole. */
function searchHidden(chain: DigitChain, from: number, to: number, found: PersonalData[]): void {
  const end = digitOf(chain, to);
  let group = from;
  for (let i = digitOf(chain, from); i < end; i++) {
    while (digitOf(chain, group + 1) <= i) group++;
    const hidden = hiddenAt(chain, i, group, end);
    if (hidden === undefined) continue;
    let last = group;
    while (digitOf(chain, last + 1) < hidden.end) last++;
    found.push(spanOf("", chain, hidden.kind, group, last + 1));
    i = digitOf(chain, last + 1) - 1;
  }
}

function hiddenAt(
  { digits, groups }: DigitChain,
  at: number,
  group: number,
  end: number,
): { kind: Kind; end: number } | undefined {
  if (at + 24 <= end && isShebaAt(digits, at)) return { kind: "sheba", end: at + 24 };
  if (at + 16 <= end && isCardAt(digits, at)) return { kind: "card", end: at + 16 };
  const groupEnd = groups[group + 1] as number;
  if (at + 11 <= end && at + 3 <= groupEnd && digits.startsWith("09", at)) {
    return { kind: "mobile", end: at + 11 };
  }
  const isId = at + 10 <= groupEnd && isNationalIdAt(digits, at);
  return isId ? { kind: "national-id", end: at + 10 } : undefined;
}

/** From the number's sign or "IR" to its last digit. */
function spanOf(text: string, chain: DigitChain, kind: Kind, from: number, to: number): PersonalData {
  let start = chain.at[digitOf(chain, from)] as number;
  const end = (chain.at[digitOf(chain, to) - 1] as number) + 1;
  if (kind === "sheba") start -= countryLength(text, start);
  else if (text[start - 1] === "+" || text[start - 1] === "(") start--;
  return { kind, start, end };
}

/** "IR" and at most one space or dash after it. */
function countryLength(text: string, start: number): number {
  if (text.startsWith("ir", start - 2)) return 2;
  return text.startsWith("ir", start - 3) && " -_:".includes(text[start - 1] as string) ? 3 : 0;
}

const contextOf = ({ text, chain, from }: Candidate) =>
  numberContext(text, chain.at[digitOf(chain, from)] as number);

const isDate = ({ chain, from }: Candidate): boolean =>
  isYear(chain, from) && groupLength(chain, from + 1) <= 2;

const isMoney = ({ text, chain, to }: Candidate): boolean =>
  moneyNext.test(text.slice((chain.at[digitOf(chain, to) - 1] as number) + 1).slice(0, 12));

const moneyNext = /^ ?(?:هزار|میلیون|تومان|تومن|ریال|درصد|toman|rial|usd|euro|%)/;

/** «09-12-2024»: a group that is a year of either calendar. */
function hasYear({ chain, from, to }: Candidate): boolean {
  for (let group = from; group < to; group++) if (isYear(chain, group)) return true;
  return false;
}

const isYear = (chain: DigitChain, group: number): boolean =>
  groupLength(chain, group) === 4 &&
  years.has(chain.digits.slice(digitOf(chain, group), digitOf(chain, group) + 2));

const years = new Set(["13", "14", "19", "20"]);

const digitOf = (chain: DigitChain, group: number): number => chain.groups[group] as number;
const groupLength = (chain: DigitChain, group: number): number =>
  digitOf(chain, group + 1) - digitOf(chain, group);
const isBetween = (digits: string, at: number, low: string, high: string): boolean =>
  (digits[at] as string) >= low && (digits[at] as string) <= high;
