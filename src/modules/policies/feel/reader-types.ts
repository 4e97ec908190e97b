import type { Reading } from "./reading.ts";
import type { TypeSyntax } from "./syntax.ts";

/** Reads a type: `number`, `list<string>`, `context<age: number>`, `range<date>`, `function<number> -> string`, a name. */
export function readType(reading: Reading): TypeSyntax {
  return reading.nested(() => {
    if (reading.tokenAfter(1).text !== "<") return { kind: "named", name: readTypeName(reading) };
    if (reading.isWord("list") || reading.isWord("range")) return readTypeOf(reading);
    if (reading.isWord("context")) return readContextType(reading);
    if (reading.isWord("function")) return readFunctionType(reading);
    return { kind: "named", name: readTypeName(reading) };
  });
}

function readTypeOf(reading: Reading): TypeSyntax {
  const kind = reading.take().text === "list" ? "list" : "range";
  reading.expect("<");
  const of = readType(reading);
  reading.expect(">");
  return { kind, of };
}

function readContextType(reading: Reading): TypeSyntax {
  reading.take();
  reading.expect("<");
  const entries: { name: string; type: TypeSyntax }[] = [];
  while (entries.length === 0 || reading.skip(",")) {
    const name = reading.takeNewName(":");
    reading.expect(":");
    reading.bind(name);
    entries.push({ name, type: readType(reading) });
  }
  reading.expect(">");
  return { kind: "context", entries };
}

function readFunctionType(reading: Reading): TypeSyntax {
  reading.take();
  reading.expect("<");
  const parameters: TypeSyntax[] = [];
  if (!reading.isSymbol(">"))
    while (parameters.length === 0 || reading.skip(",")) parameters.push(readType(reading));
  reading.expect(">");
  reading.expect("->");
  return { kind: "function", parameters, result: readType(reading) };
}

/** The name of a type; one of an imported model has a dot: `loans.tApplicant`. */
function readTypeName(reading: Reading): string {
  let name = reading.takeKnown()?.name ?? readUnknown(reading);
  while (reading.isSymbol(".")) {
    reading.take();
    name = `${name}.${reading.takeKnown()?.name ?? readUnknown(reading)}`;
  }
  return name;
}

function readUnknown(reading: Reading): string {
  if (reading.token.kind !== "word") throw reading.unexpected("type");
  let name = reading.takeWords();
  while (reading.isSymbol("-") && !reading.token.spaced && reading.tokenAfter(1).kind === "word")
    name += reading.take().text + reading.takeWords();
  return name;
}
