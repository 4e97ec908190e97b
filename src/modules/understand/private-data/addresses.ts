import type { PersonalData } from "../text/model.ts";
import type { Token } from "../text/tokens.ts";
import { addressWords, doorWords, plainWords, streetEndings } from "./address-words.ts";

/**
 * Postal addresses, with offsets in the normalised text. Persian: at least two of the words of an address, one of them a
 * street's and one that has a number («خیابان بهار، کوچه ۳، پلاک ۱۲»), with names between them. English: a number, a
 * name and a street's word ("12 Garden Street, apt 4"). Square brackets end an address.
 */
export function addressesIn(tokens: Token[]): PersonalData[] {
  const found: PersonalData[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const word = (tokens[i] as Token).text;
    const isPersian = isMarker(word);
    if (!isPersian && !streetEndings.has(word)) continue;
    const range = isPersian ? persianAt(tokens, i) : englishAt(tokens, i);
    if (range === undefined) continue;
    found.push(spanOf(tokens, range));
    i = range.to - 1;
  }
  return found;
}

interface Range {
  from: number;
  to: number;
}

const kindOf = (token: Token | undefined) => addressWords.get(token?.text ?? "");
const isMarker = (word: string): boolean => {
  const kind = addressWords.get(word);
  return kind === "street" || kind === "door";
};

/** From the first word of an address over names, numbers and commas to the last that leads on. */
function persianAt(tokens: Token[], first: number): Range | undefined {
  let to = first;
  let between = 0;
  const seen = { street: false, number: false, markers: new Set<string>() };
  const limit = Math.min(tokens.length, first + longest);
  for (let i = first; i < limit && between <= mostBetween; i++) {
    const token = tokens[i] as Token;
    if (ends(tokens, i)) break;
    const kind = kindOf(token);
    if (isMarker(token.text)) seen.markers.add(token.text);
    seen.street ||= kind === "street";
    seen.number ||= token.kind === "number";
    if (isMarker(token.text) || token.kind === "number" || belongsToLast(tokens, i, to)) {
      to = i + 1;
      between = 0;
    } else if (token.kind === "word" && kind === undefined) between++;
  }
  if (!seen.street || !seen.number || seen.markers.size < 2) return undefined;
  return { from: beginning(tokens, first), to };
}

/** The name of the last street, one word of it at least, and the side it lies on. */
function belongsToLast(tokens: Token[], i: number, to: number): boolean {
  const token = tokens[i] as Token;
  if (token.kind !== "word") return false;
  if (kindOf(token) === "side") return i <= to + 1;
  return (
    kindOf(token) === undefined && isMarkerOrTitle(tokens[i - 1]) && i === to + titlesBefore(tokens, i, to)
  );
}

const mostBetween = 3;
const longest = 40;

const isMarkerOrTitle = (token: Token | undefined): boolean =>
  token !== undefined && (isMarker(token.text) || kindOf(token) === "title");

function titlesBefore(tokens: Token[], i: number, to: number): number {
  let titles = 0;
  while (i - 1 - titles >= to && kindOf(tokens[i - 1 - titles]) === "title") titles++;
  return titles;
}

/** A word of ordinary speech, an emoji, or a mark other than those inside an address. */
function ends(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.kind === "emoji") return true;
  if (token.kind === "mark")
    return !(innerMarks.has(token.text) || (token.text === "." && isShort(tokens[i - 1])));
  if (kindOf(token) !== "stop") return false;
  return !(linked.has(token.text) && kindOf(tokens[i - 1]) === "link");
}

const linked = new Set(["به", "از"]);

const innerMarks = new Set([",", "-", "_", "/", ":", "(", ")"]);

/** «خ.» and «پ.» are short for words, so that their dot ends nothing. */
const isShort = (token: Token | undefined): boolean => token !== undefined && token.text.length === 1;

/** A city's name before the first word, and what stands between «آدرس» and it, belong to the address. */
function beginning(tokens: Token[], first: number): number {
  let from = first;
  for (let i = first - 1; i >= 0 && first - i <= 6; i--) {
    const token = tokens[i] as Token;
    if (ends(tokens, i) || token.kind === "number") break;
    if (kindOf(token) === "intro") return tokens[i + 1]?.kind === "mark" ? i + 2 : i + 1;
    if (kindOf(token) === "city") from = i;
  }
  return from;
}

/** A number, one to three words of a name and a street's word; or these words and a door's number behind them. */
function englishAt(tokens: Token[], ending: number): Range | undefined {
  let from = ending;
  while (from > 0 && ending - from < 3 && isNameWord(tokens[from - 1] as Token)) {
    from--;
  }
  if (from === ending) return undefined;
  const before = tokens[from - 1];
  const hasNumber = before?.kind === "number" && before.end - before.start < 6;
  const to = afterDoor(tokens, ending + 1);
  if (hasNumber) return { from: from - 1, to };
  return to > ending + 1 ? { from, to } : undefined;
}

const isNameWord = (token: Token): boolean => token.kind === "word" && !plainWords.has(token.text);

/** ", apt 4", "no. 12": where such a door's number ends. */
function afterDoor(tokens: Token[], at: number): number {
  let i = at;
  while (i < at + 4 && (isLight(tokens[i]) || doorWords.has(tokens[i]?.text ?? ""))) i++;
  const number = tokens[i];
  const hasDoor = i > at && number?.kind === "number";
  return hasDoor && doorWordIn(tokens, at, i) ? i + 1 : at;
}

const isLight = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === "mark" && ",.#".includes(token.text);

const doorWordIn = (tokens: Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => doorWords.has(token.text) || token.text === "#");

const spanOf = (tokens: Token[], { from, to }: Range): PersonalData => ({
  kind: "address",
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
});
