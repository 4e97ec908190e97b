import type { Compiled } from "../feel/compile.ts";
import {
  compileBoxedFilter,
  compileCondition,
  compileInvocation,
  compileIterator,
  compileQuantifier,
} from "./compile-boxed-parts.ts";
import { compileBoxedTable } from "./compile-boxed-table.ts";
import {
  compileBoxedContext,
  compileBoxedFunction,
  compileBoxedList,
  compileRelation,
} from "./compile-boxed-values.ts";
import { compileText, failing } from "./compile-text.ts";
import type { Expression } from "./model.ts";
import { fitting, type Surroundings } from "./surroundings.ts";
import { isFeel } from "./xml/versions.ts";

/**
 * Makes a boxed expression (DMN 1.5, 10.2) ready. Nothing is thrown for what cannot be read: it is a problem of the model,
 * and gives null with a fault. `pointer` says where in the model it stands.
 */
export function compileBoxed(expression: Expression, surroundings: Surroundings, pointer: string): Compiled {
  const compiled = compileKind(expression, surroundings, pointer);
  // What a function's type says of it is about what comes out of it.
  if (expression.kind === "function") return compiled;
  return fitting(compiled, surroundings.types.of(expression.type, `${pointer}/type`));
}

function compileKind(expression: Expression, surroundings: Surroundings, pointer: string): Compiled {
  switch (expression.kind) {
    case "table":
      return compileBoxedTable(expression, surroundings, pointer);
    case "literal":
      return compileLiteral(expression, surroundings, pointer);
    case "context":
      return compileBoxedContext(expression, surroundings, pointer);
    case "invocation":
      return compileInvocation(expression, surroundings, pointer);
    case "list":
      return compileBoxedList(expression, surroundings, pointer);
    case "relation":
      return compileRelation(expression, surroundings, pointer);
    case "function":
      return compileBoxedFunction(expression, surroundings, pointer);
    case "conditional":
      return compileCondition(expression, surroundings, pointer);
    case "for":
      return compileIterator(expression, surroundings, pointer);
    case "every":
    case "some":
      return compileQuantifier(expression, surroundings, pointer);
    case "filter":
      return compileBoxedFilter(expression, surroundings, pointer);
  }
}

function compileLiteral(
  { text, language }: Expression & { kind: "literal" },
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  const spoken = language ?? surroundings.language;
  const { element } = surroundings;
  if (spoken && !isFeel(spoken)) {
    surroundings.problem({ pointer, code: "other-language", values: { language: spoken } });
    return failing("other-language", { name: element });
  }
  if (text.trim() === "") return failing("no-logic", { name: element });
  return compileText(text, surroundings, `${pointer}/text`);
}
