import type { Locale } from "#kernel/locale";
import { sayImport } from "./messages.ts";
import type { CellProblem } from "./model.ts";
import type { RowProblem } from "./row.ts";

/** A row's problems in the reader's language: why, and what would be right. */
export const sayProblems = (locale: Locale, problems: RowProblem[]): CellProblem[] =>
  problems.map(({ fault, field, column, value, values }) => ({
    field,
    column,
    value,
    // What a survey says of an answer is kept in every language.
    reason: sayImport(locale, `row.${fault}`, { ...values, reason: values?.[locale] }),
    right: sayImport(locale, `right.${fault}`, values),
  }));
