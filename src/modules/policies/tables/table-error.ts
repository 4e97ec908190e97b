import type { FeelSyntaxError } from "../feel/syntax.ts";

/** Where in a table a text stands: ids of rules, and places of columns counted from 0. */
export type TablePlace =
  | { side: "input" | "output"; column: number; part: "expression" | "values" | "default" }
  | { side: "input" | "output"; column: number; part: "cell"; rule: string };

/** A text of a table is not FEEL; `cause` says what is wrong with it. */
export class TableError extends Error {
  readonly place: TablePlace;
  declare readonly cause: FeelSyntaxError;
  constructor(place: TablePlace, cause: FeelSyntaxError) {
    super(`${place.side} ${place.column}: ${cause.message}`, { cause });
    this.name = "TableError";
    this.place = place;
  }
}
