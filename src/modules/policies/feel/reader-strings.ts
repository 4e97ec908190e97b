import { FeelSyntaxError } from "./syntax.ts";

const plain = /[^"\\]*/y;
const hexadecimal = /^[0-9a-fA-F]+$/;
const short: Record<string, string> = { n: "\n", t: "\t", r: "\r", '"': '"', "'": "'", "\\": "\\" };

/**
 * Reads the string literal whose opening quote is at `start`; `end` is after the closing one. A backslash before anything
 * that it does not escape stays, so that patterns like "\d+" may be written plainly.
 */
export function readString(text: string, start: number): { text: string; end: number } {
  const parts: string[] = [];
  for (let at = start + 1; ; ) {
    plain.lastIndex = at;
    const run = plain.exec(text)?.[0] ?? "";
    parts.push(run);
    at += run.length;
    if (at >= text.length) throw new FeelSyntaxError("unfinished-string", {}, { start, end: text.length });
    if (text[at] === '"') return { text: parts.join(""), end: at + 1 };
    const escaped = readEscape(text, at);
    parts.push(escaped.text);
    at = escaped.end;
  }
}

function readEscape(text: string, at: number): { text: string; end: number } {
  const letter = text[at + 1] ?? "";
  const meant = short[letter];
  if (meant !== undefined) return { text: meant, end: at + 2 };
  if (letter === "u") return readCode(text, at, 4);
  if (letter === "U") return readCode(text, at, 6);
  return { text: "\\", end: at + 1 };
}

function readCode(text: string, at: number, digits: number): { text: string; end: number } {
  const end = at + 2 + digits;
  const code = text.slice(at + 2, end);
  const value = Number.parseInt(code, 16);
  if (code.length < digits || !hexadecimal.test(code) || value > 0x10ffff)
    throw new FeelSyntaxError("bad-escape", { digits }, { start: at, end: Math.min(end, text.length) });
  return { text: String.fromCodePoint(value), end };
}
