import { readClause } from "./reader-clauses.ts";
import type { Token } from "./reader-tokens.ts";
import type { Reading } from "./reading.ts";
import { FeelSyntaxError, type NamedSyntax, type Place, type Syntax } from "./syntax.ts";

/** Reads what stands for itself: a literal, a name, a list, a range, a context, brackets, a clause. */
export function readValue(reading: Reading): Syntax {
  const { token } = reading;
  if (token.kind === "number") return readNumber(reading);
  if (token.kind === "string") return { kind: "string", value: reading.take().text, ...placeOf(token) };
  if (token.kind === "temporal") return { kind: "temporal", text: reading.take().text, ...placeOf(token) };
  if (token.kind === "word") return readWord(reading);
  if (token.text === "(") return readBrackets(reading);
  if (token.text === "[") return readSquareBrackets(reading);
  if (token.text === "]") return readOpenRange(reading);
  if (token.text === "{") return readContext(reading);
  const known = reading.takeKnown();
  if (known) return { kind: "name", name: known.name, start: token.start, end: reading.end };
  if (reading.skip("?")) return { kind: "input", ...placeOf(token) };
  throw reading.unexpected("expression");
}

const placeOf = ({ start, end }: Place): Place => ({ start, end });

/** A number; a minus that stands before it is its sign. */
export function readNumber(reading: Reading): Syntax {
  const { start } = reading.token;
  const isNegative = reading.skip("-");
  const { text, end } = reading.take();
  const value = Number(text);
  if (!Number.isFinite(value)) throw new FeelSyntaxError("number-too-large", {}, { start, end });
  return { kind: "number", value: isNegative ? 0 - value : value, start, end };
}

function readWord(reading: Reading): Syntax {
  const { start } = reading.token;
  const known = reading.takeKnown();
  if (known) return { kind: "name", name: known.name, start, end: reading.end };
  const end = reading.token.end;
  if (reading.skip("null")) return { kind: "null", start, end };
  if (reading.skip("true")) return { kind: "boolean", value: true, start, end };
  if (reading.skip("false")) return { kind: "boolean", value: false, start, end };
  const clause = readClause(reading);
  if (clause) return clause;
  if (reading.isKeyword) throw reading.unexpected("expression");
  return { kind: "name", name: reading.takeWords(), start, end: reading.end };
}

function readBrackets(reading: Reading): Syntax {
  const open = reading.expect("(");
  const inner = reading.expression();
  if (reading.isSymbol("..")) return readRangeFrom(reading, open, inner);
  const { end } = reading.expect(")");
  return { ...inner, start: open.start, end };
}

function readSquareBrackets(reading: Reading): Syntax {
  const open = reading.expect("[");
  const items: Syntax[] = [];
  if (!reading.isSymbol("]"))
    while (items.length === 0 || reading.skip(",")) {
      items.push(reading.expression());
      if (items.length === 1 && reading.isSymbol(".."))
        return readRangeFrom(reading, open, items[0] as Syntax);
    }
  const { end } = reading.expect("]");
  return { kind: "list", items, start: open.start, end };
}

function readOpenRange(reading: Reading): Syntax {
  const open = reading.expect("]");
  return readRangeFrom(reading, open, reading.expression());
}

/** Reads the rest of a range, from its two dots. */
export function readRangeFrom(reading: Reading, open: Token, low: Syntax): Syntax {
  reading.expect("..");
  const high = reading.rangeEnd();
  const close = reading.token;
  if (close.kind !== "symbol" || !["]", ")", "["].includes(close.text)) throw reading.unexpected("]");
  reading.take();
  return {
    kind: "range",
    low,
    high,
    lowIncluded: open.text === "[",
    highIncluded: close.text === "]",
    start: open.start,
    end: close.end,
  };
}

function readContext(reading: Reading): Syntax {
  const { start } = reading.expect("{");
  const entries: NamedSyntax[] = [];
  if (!reading.isSymbol("}"))
    while (entries.length === 0 || reading.skip(",")) {
      const name = reading.token.kind === "string" ? reading.take().text : reading.takeNewName(":");
      reading.expect(":");
      reading.bind(name);
      entries.push({ name, value: reading.expression() });
    }
  const { end } = reading.expect("}");
  return { kind: "context", entries, start, end };
}
