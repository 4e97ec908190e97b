import { readType } from "./reader-types.ts";
import type { Reading } from "./reading.ts";
import type { Iterator, ParameterSyntax, Syntax } from "./syntax.ts";

/** Reads what begins with a keyword (`if`, `for`, `some`, `every`, `function`), if one stands here. */
export function readClause(reading: Reading): Syntax | undefined {
  if (reading.isWord("if")) return readIf(reading);
  if (reading.isWord("for")) return readFor(reading);
  if (reading.isWord("some")) return readQuantified(reading, "some");
  if (reading.isWord("every")) return readQuantified(reading, "every");
  if (reading.isWord("function")) return readFunction(reading);
  return undefined;
}

function readIf(reading: Reading): Syntax {
  const { start } = reading.expect("if");
  const condition = reading.expression();
  reading.expect("then");
  const whenTrue = reading.expression();
  reading.expect("else");
  const whenFalse = reading.expression();
  return { kind: "if", condition, whenTrue, whenFalse, start, end: whenFalse.end };
}

function readFor(reading: Reading): Syntax {
  const { start } = reading.expect("for");
  const iterators = readIterators(reading);
  reading.expect("return");
  const body = reading.expression();
  return { kind: "for", iterators, return: body, start, end: body.end };
}

function readQuantified(reading: Reading, kind: "some" | "every"): Syntax {
  const { start } = reading.expect(kind);
  const iterators = readIterators(reading);
  reading.expect("satisfies");
  const satisfies = reading.expression();
  return { kind, iterators, satisfies, start, end: satisfies.end };
}

function readIterators(reading: Reading): Iterator[] {
  const iterators: Iterator[] = [];
  while (iterators.length === 0 || reading.skip(",")) {
    const name = reading.takeNewName("in");
    reading.expect("in");
    const from = reading.expression();
    const to = reading.skip("..") ? reading.expression() : undefined;
    reading.bind(name);
    iterators.push(to ? { name, in: from, to } : { name, in: from });
  }
  return iterators;
}

function readFunction(reading: Reading): Syntax {
  const { start } = reading.expect("function");
  reading.expect("(");
  const parameters: ParameterSyntax[] = [];
  if (!reading.isSymbol(")"))
    while (parameters.length === 0 || reading.skip(",")) parameters.push(readParameter(reading));
  reading.expect(")");
  const isExternal = reading.skip("external");
  const body = reading.expression();
  return { kind: "function", parameters, body: isExternal ? undefined : body, start, end: body.end };
}

function readParameter(reading: Reading): ParameterSyntax {
  const name = reading.takeNewName(")", ",", ":");
  reading.bind(name);
  return { name, type: reading.skip(":") ? readType(reading) : undefined };
}
