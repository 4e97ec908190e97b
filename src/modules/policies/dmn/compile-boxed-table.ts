import type { Compiled } from "../feel/compile.ts";
import { type CompiledTable, compileTable } from "../tables/compile-table.ts";
import { TableError, type TablePlace } from "../tables/table-error.ts";
import { failing, unreadable } from "./compile-text.ts";
import type { DecisionTable } from "./model.ts";
import { noteFired } from "./run.ts";
import type { Surroundings } from "./surroundings.ts";
import { tellUnknownWords } from "./unknown-words.ts";

export function compileBoxedTable(
  table: DecisionTable,
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  tellUnknownWords(table, surroundings, pointer);
  const compiled = readTable(table, surroundings, pointer);
  if (!compiled) return failing("logic-unreadable", { name: surroundings.element });
  return (scope, evaluation) => {
    const { value, fired } = compiled.decide(scope, evaluation);
    noteFired(evaluation, fired);
    return value;
  };
}

/** A table ready to decide; undefined where a text of it cannot be read, which is a problem of the model. */
function readTable(
  table: DecisionTable,
  { names, types, problem }: Surroundings,
  pointer: string,
): CompiledTable | undefined {
  try {
    return compileTable(table, {
      names,
      typeOf: (typeRef) => types.of(typeRef, pointer),
      valuesOf: (typeRef) => types.valuesOf(typeRef),
      resolve: types.resolve,
    });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    problem(unreadable(`${pointer}/${placeOf(table, error.place)}`, error.cause));
    return undefined;
  }
}

function placeOf(table: DecisionTable, place: TablePlace): string {
  if (place.part !== "cell") return `${place.side}s/${place.column}/${place.part}`;
  const rule = table.rules.findIndex(({ id }) => id === place.rule);
  return `rules/${rule}/${place.side}Entries/${place.column}`;
}
