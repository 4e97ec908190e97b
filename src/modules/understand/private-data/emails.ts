import { kindOf, kinds } from "../text/characters.ts";
import type { PersonalData } from "../text/model.ts";

/**
 * E-mail addresses of a normalised text, with offsets in it: "ali@example.com", and the ways people write one to hide it
 * from machines: "ali @ gmail.com", "ali at gmail dot com", "ali(at)gmail.com", «ali ات جیمیل».
 */
export function emailsIn(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1))
    add(found, emailAround(text, at, 1));
  for (const provider of providers) {
    for (let at = text.indexOf(provider); at >= 0; at = text.indexOf(provider, at + 1)) {
      add(found, spokenEmail(text, at, at + provider.length));
    }
  }
  return found;
}

function add(found: PersonalData[], email: PersonalData | undefined): void {
  if (email !== undefined) found.push(email);
}

/** The name before a sign and the domain after it; a name or a domain that is missing makes no address. */
function emailAround(text: string, sign: number, width: number): PersonalData | undefined {
  let start = sign;
  while (start > 0 && sign - start < longestName && isNameCode(text.charCodeAt(start - 1))) start--;
  const end = domainEnd(text, sign + width);
  return start < sign && end > 0 ? { kind: "email", start, end } : undefined;
}

/** Where a domain that begins at `start` ends, or 0 if it has no dot with two letters after it. */
function domainEnd(text: string, start: number): number {
  let end = start;
  let hasDot = false;
  while (end - start < longestDomain && isDomainCode(text, end)) {
    hasDot ||= text.charCodeAt(end) === dot && end > start && isLetterOrDigit(text.charCodeAt(end + 2));
    end++;
  }
  return hasDot ? end : 0;
}

/** A well-known provider with a name and a word or sign for "at" before it. */
function spokenEmail(text: string, from: number, to: number): PersonalData | undefined {
  if (isLetterOrDigit(text.charCodeAt(from - 1))) return undefined;
  const before = spokenAt.exec(text.slice(Math.max(0, from - longestName), from));
  if (before === null) return undefined;
  const after = spokenDot.exec(text.slice(to, to + 16));
  return { kind: "email", start: from - before[0].length, end: to + (after?.[0].length ?? 0) };
}

const spokenAt = /[a-z0-9][a-z0-9._+-]*(?: ?[@([{] ?(?:at)?[)\]}]? ?| at | ات | اتساین | ات ساین )$/;
const spokenDot = /^(?: ?[.([] ?(?:dot)?[)\]]? ?| dot | دات | نقطه )(?:com|ir|net|org|کام)/;
const providers = ["gmail", "yahoo", "hotmail", "outlook", "icloud", "chmail", "جیمیل", "یاهو"];

const dot = 0x2e;
const longestName = 64;
const longestDomain = 255;

const isAscii = (code: number): boolean => code < 0x80;

/** What may stand in a name (RFC 5322's dot-atom, without what people put around an address). */
function isNameCode(code: number): boolean {
  if (!isAscii(code)) return kindOf[code] === kinds.letter;
  const kind = kindOf[code];
  return kind === kinds.letter || kind === kinds.digit || nameMarks.has(code);
}

/** Letters, digits, dashes, and dots that something follows. */
function isDomainCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isLetterOrDigit(code) || code === 0x2d || code === 0x5f) return true;
  return code === dot && isLetterOrDigit(text.charCodeAt(at + 1));
}

const isLetterOrDigit = (code: number): boolean =>
  kindOf[code] === kinds.letter || kindOf[code] === kinds.digit;

const nameMarks = new Set(Array.from("._%+-!#$&*=?^`|~'", (mark) => mark.charCodeAt(0)));
