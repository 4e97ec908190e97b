import { readType } from "./reader-types.ts";
import { readNumber, readValue } from "./reader-values.ts";
import type { Reading } from "./reading.ts";
import type { NamedSyntax, Syntax } from "./syntax.ts";

/** Reads an operand: a value with minuses before it, and paths, filters, calls and `instance of` behind it. */
export function readOperand(reading: Reading): Syntax {
  if (!reading.isSymbol("-")) return readPostfix(reading, readValue(reading));
  if (reading.tokenAfter(1).kind === "number") return readPostfix(reading, readNumber(reading));
  const { start } = reading.take();
  const value = reading.nested(() => readOperand(reading));
  return { kind: "negate", value, start, end: value.end };
}

export function readPostfix(reading: Reading, value: Syntax): Syntax {
  let read = value;
  for (;;) {
    if (reading.isSymbol(".")) read = readPath(reading, read);
    else if (reading.isFilter) read = readFilter(reading, read);
    else if (reading.isSymbol("(")) read = readCall(reading, read);
    else if (reading.isWord("instance")) read = readInstanceOf(reading, read);
    else return read;
  }
}

function readPath(reading: Reading, of: Syntax): Syntax {
  reading.expect(".");
  const name = reading.takePathName();
  return { kind: "path", of, name, start: of.start, end: reading.end };
}

function readFilter(reading: Reading, of: Syntax): Syntax {
  reading.expect("[");
  const match = reading.expression();
  const { end } = reading.expect("]");
  return { kind: "filter", of, match, start: of.start, end };
}

function readCall(reading: Reading, called: Syntax): Syntax {
  reading.expect("(");
  const { start } = called;
  if (isNamed(reading))
    return { kind: "namedCall", called, given: readNamed(reading), start, end: reading.end };
  const given: Syntax[] = [];
  if (!reading.isSymbol(")"))
    while (given.length === 0 || reading.skip(",")) given.push(reading.expression());
  const { end } = reading.expect(")");
  return { kind: "call", called, given, start, end };
}

function isNamed(reading: Reading): boolean {
  const length = reading.newNameLength([":"]);
  return length > 0 && reading.tokenAfter(length).text === ":";
}

function readNamed(reading: Reading): NamedSyntax[] {
  const given: NamedSyntax[] = [];
  while (given.length === 0 || reading.skip(",")) {
    const name = reading.takeNewName(":");
    reading.expect(":");
    given.push({ name, value: reading.expression() });
  }
  reading.expect(")");
  return given;
}

function readInstanceOf(reading: Reading, value: Syntax): Syntax {
  reading.expect("instance");
  reading.expect("of");
  const type = readType(reading);
  return { kind: "instanceOf", value, type, start: value.start, end: reading.end };
}
