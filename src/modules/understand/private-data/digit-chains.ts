import { halfSpace } from "../text/characters.ts";

/**
 * Groups of digits with little between them ("0912 345-67 89"), as one run of digits. `at[i]` is where digit `i` stands
 * in the text; group `g` holds the digits from `groups[g]` to before `groups[g + 1]`, and `narrow[g]` tells that it is
 * parted from the next by one space, dash, dot or low line.
 */
export interface DigitChain {
  digits: string;
  at: number[];
  groups: number[];
  narrow: boolean[];
}

/** The chains of at least `shortest` digits in a normalised text. */
export function digitChainsIn(text: string, shortest: number): DigitChain[] {
  const chains: DigitChain[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text, i)) continue;
    const { end, count } = extent(text, i);
    if (count >= shortest) chains.push(chainOf(text, i, end));
    i = end;
  }
  return chains;
}

/** Where the chain that begins at `start` ends, and how many digits it has. */
function extent(text: string, start: number): { end: number; count: number } {
  let end = start;
  let count = 0;
  while (isDigit(text, end)) {
    while (isDigit(text, end)) {
      end++;
      count++;
    }
    const next = afterGap(text, end);
    if (next === end) break;
    end = next;
  }
  return { end, count };
}

/** The next digit after a gap, or the gap's own beginning where none follows. */
function afterGap(text: string, gap: number): number {
  let at = gap;
  while (at - gap < longestGap && joiners.has(text.charCodeAt(at))) at++;
  return at > gap && isDigit(text, at) ? at : gap;
}

function chainOf(text: string, start: number, end: number): DigitChain {
  const chain: DigitChain = { digits: "", at: [], groups: [0], narrow: [] };
  let from = start;
  while (from < end) {
    let to = from;
    while (isDigit(text, to)) chain.at.push(to++);
    chain.digits += text.slice(from, to);
    chain.groups.push(chain.digits.length);
    from = afterGap(text, to);
    if (from === to) break;
    chain.narrow.push(isNarrow(text, to, from));
  }
  return chain;
}

const isNarrow = (text: string, from: number, to: number): boolean =>
  (to - from === 1 && narrowJoiners.has(text.charCodeAt(from))) || text.slice(from, to) === " - ";

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

const longestGap = 3;
const codesOf = (marks: string): Set<number> => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const narrowJoiners = codesOf(" -._");
const joiners = codesOf(` \n\t-._/:,;()[*•·|+'"٫~\\${String.fromCharCode(halfSpace)}`);
