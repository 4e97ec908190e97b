import { readString } from "./reader-strings.ts";
import { FeelSyntaxError } from "./syntax.ts";

/** A piece of FEEL text. Which words make a name is found out later, because names may hold spaces and operators. */
export type Token = {
  kind: "word" | "number" | "string" | "temporal" | "symbol" | "end";
  /** As written; of strings and temporal literals, what they mean. */
  text: string;
  /** Whether space or a comment stands before it. */
  spaced: boolean;
  start: number;
  end: number;
};

const longestText = 20_000;
/** Marks of direction count as space: they come along when text is copied from a Persian page. */
const space = /[\s\u0085\u180E\u200B\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/**
 * The standard's name start characters, but `?`, which stands for the value of unary tests, and the marks of Persian and
 * Arabic: who writes `«دیر»، «زود»` has not made a name.
 */
const wordStart =
  /^(?![،؛؟٪٫٬])[A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]/u;
const wordPart = /^(?:[0-9\u00B7\u203F-\u2040]|[\u0300-\u036F])/u;
const number = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/** With those of other languages, which are told what to write instead; `<>->` is of the type of a function. */
const symbol = /\*\*|\.\.|<=|>=|!=|->|==|=>|=<|<>(?!\s*->)|&&|\|\||[\s\S]/uy;

/** Cuts text into tokens, the last being the end. Throws `FeelSyntaxError` for what never ends and what is too long. */
export function readTokens(text: string): Token[] {
  if (text.length > longestText)
    throw new FeelSyntaxError("too-long", { limit: longestText }, { start: longestText, end: text.length });
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    const start = skipSpace(text, at);
    const spaced = start > at;
    if (start === text.length) {
      tokens.push({ kind: "end", text: "", spaced, start, end: start });
      return tokens;
    }
    const token = { ...readToken(text, start), spaced, start };
    tokens.push(token);
    at = token.end;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (at < text.length && space.test(text[at] as string)) at += 1;
    else if (text.startsWith("//", at)) at = lineEnd(text, at);
    else if (text.startsWith("/*", at)) at = commentEnd(text, at);
    else return at;
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function commentEnd(text: string, at: number): number {
  const end = text.indexOf("*/", at + 2);
  if (end < 0) throw new FeelSyntaxError("unfinished-comment", {}, { start: at, end: text.length });
  return end + 2;
}

function readToken(text: string, at: number): Pick<Token, "kind" | "text" | "end"> {
  const first = String.fromCodePoint(text.codePointAt(at) as number);
  if (first === '"') return { kind: "string", ...readString(text, at) };
  if (first === "@" && text[at + 1] === '"') return { kind: "temporal", ...readString(text, at + 1) };
  if (wordStart.test(first)) return { kind: "word", ...readWord(text, at) };
  const found = match(number, text, at);
  if (found.text !== "") return { kind: "number", ...found };
  return { kind: "symbol", ...match(symbol, text, at) };
}

function readWord(text: string, start: number): { text: string; end: number } {
  let end = start;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) as number);
    if (!wordStart.test(character) && !wordPart.test(character)) break;
    end += character.length;
  }
  return { text: text.slice(start, end), end };
}

function match(pattern: RegExp, text: string, at: number): { text: string; end: number } {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0] ?? "";
  return { text: found, end: at + found.length };
}
