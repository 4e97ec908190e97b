import type { Decision, DecisionTable, PolicyDocument, TableInput, TableOutput } from "../model.ts";
import { withWords, wordsFor } from "./document-edits.ts";
import { holdsRemedies } from "./grid/column-sense.ts";
import { piecesOf, quoted, unquoted } from "./grid/pieces.ts";
import { feelOf } from "./input-edits.ts";
import { withRemedy } from "./remedy-edits.ts";

/** A remedy under another key; the rules that give it give it under that one. */
export function withRenamedRemedy(document: PolicyDocument, place: number, key: string): PolicyDocument {
  const remedy = document.remedies[place];
  if (!remedy) return document;
  const rename = renaming(quoted(remedy.key), quoted(key));
  const renamed = withColumns(document, {
    isInput: () => false,
    isOutput: (decision, table, { name = "" }) => holdsRemedies(document, decision.id, table, name),
    rename,
  });
  return withRemedy(renamed, place, { ...remedy, key });
}

/**
 * Another value in place of one that an input, or a decision's result, may have (as JSON text): rules that name it name the
 * other, and its labels stay.
 */
export function withRenamedValue(
  document: PolicyDocument,
  name: string,
  before: string,
  after: string,
): PolicyDocument {
  const words = wordsFor(document, name);
  const values = words.values.map((one) => (one.value === before ? { ...one, value: after } : one));
  return withColumns(withWords(document, { ...words, values }), {
    isInput: ({ expression }) => expression === name,
    isOutput: (decision, { outputs }) => decision.name === name && outputs.length === 1,
    rename: renaming(feelOf(before), feelOf(after)),
  });
}

/** Literals that say one thing made to say another; all else of the text stays. */
const renaming = (before: string, after: string) => (text: string) =>
  piecesOf(text)
    .map(({ kind, text }) => (kind === "string" && quoted(unquoted(text)) === before ? after : text))
    .join("");

type Columns = {
  isInput: (input: TableInput) => boolean;
  isOutput: (decision: Decision, table: DecisionTable, output: TableOutput) => boolean;
  rename: (text: string) => string;
};

/** Renames in every cell of the columns meant, and among their allowed values. */
function withColumns(document: PolicyDocument, columns: Columns): PolicyDocument {
  const decisions = document.model.decisions.map((decision): Decision => {
    const { expression } = decision;
    return expression?.kind === "table"
      ? { ...decision, expression: inTable(decision, expression, columns) }
      : decision;
  });
  return { ...document, model: { ...document.model, decisions } };
}

function inTable(
  decision: Decision,
  table: DecisionTable,
  { isInput, isOutput, rename }: Columns,
): DecisionTable {
  const inputs = table.inputs.map(isInput);
  const outputs = table.outputs.map((output) => isOutput(decision, table, output));
  const allowed = <Column extends TableInput | TableOutput>(
    column: Column,
    is: boolean | undefined,
  ): Column => (is && column.values ? { ...column, values: rename(column.values) } : column);
  const cells = (texts: readonly string[], are: readonly boolean[]): string[] =>
    texts.map((text, at) => (are[at] ? rename(text) : text));
  return {
    ...table,
    inputs: table.inputs.map((input, at) => allowed(input, inputs[at])),
    outputs: table.outputs.map((output, at) => allowed(output, outputs[at])),
    rules: table.rules.map((rule) => ({
      ...rule,
      inputEntries: cells(rule.inputEntries, inputs),
      outputEntries: cells(rule.outputEntries, outputs),
    })),
  };
}
