import type { Locale } from "#kernel/locale";
import { plainTypeOf } from "../../dmn/plain-type.ts";
import type { DecisionTable, DmnModel, InputWords, PolicyDocument } from "../../model.ts";
import { wordIn } from "../../sentences/vocabulary.ts";
import { sayGrid } from "../grid-messages.ts";
import { type Spot, spotsOf } from "./columns.ts";
import { namedValues, unquoted } from "./pieces.ts";

/** A value that may stand in a column, as FEEL and as people read it. */
export type Choice = { feel: string; label: string };

/** What one has to know of a column to show it, to help in writing it and to check it. */
export type GridColumn = Spot & {
  /** Stays the same while the column is moved. */
  key: string;
  label: string;
  /** What an input looks at, or the name of an output. */
  looksAt: string;
  /** One of FEEL's types, or `Any`; lists and structures are `Any` here. */
  type: string;
  /** The values allowed, where they are counted one by one. */
  choices: readonly Choice[];
  /** Allowed values as they stand, also ranges. */
  allowed: string;
  unit: string;
};

/** The columns of a table within its policy, in the reader's language; `title` is what the decision is called. */
export function columnsOf(
  table: DecisionTable,
  document: PolicyDocument,
  decision: string,
  title: string,
  locale: Locale,
): GridColumn[] {
  return spotsOf(table).map((spot) => {
    if (spot.side === "input") return inputColumn(table, spot, document, locale);
    if (spot.side === "output") return outputColumn(table, spot, document, decision, title, locale);
    const words = table.annotations?.[spot.at] ?? "";
    return {
      ...spot,
      key: `annotation-${spot.at}`,
      label: words,
      looksAt: "",
      type: "string",
      choices: [],
      allowed: "",
      unit: "",
    };
  });
}

function inputColumn(table: DecisionTable, spot: Spot, document: PolicyDocument, locale: Locale): GridColumn {
  const input = table.inputs[spot.at];
  const looksAt = input?.expression ?? "";
  const said = document.words.find((one) => one.input === looksAt);
  const { type, values } = plainTypeOf(document.model, input?.type ?? typeOfName(looksAt, document.model));
  const allowed = input?.values || values;
  return {
    ...spot,
    key: input?.id ?? `input-${spot.at}`,
    label: wordIn(said?.label, locale) || input?.label || looksAt,
    looksAt,
    type,
    choices: choicesOf(type, allowed, labelsOf(said, locale), locale),
    allowed,
    unit: said?.unit ?? "",
  };
}

function outputColumn(
  table: DecisionTable,
  spot: Spot,
  document: PolicyDocument,
  decision: string,
  title: string,
  locale: Locale,
): GridColumn {
  const output = table.outputs[spot.at];
  const found = document.model.decisions.find(({ id }) => id === decision);
  const name = output?.name ?? "";
  const said = document.words.find(({ input }) => input === (name || found?.name));
  const only = table.outputs.length === 1 ? found?.type : undefined;
  const { type, values } = plainTypeOf(document.model, output?.type ?? only);
  const allowed = output?.values || values;
  const labels = labelsOf(said, locale);
  const remedies = holdsRemedies(document, decision, table, name)
    ? remedyLabels(document, locale)
    : new Map<string, string>();
  return {
    ...spot,
    key: output?.id ?? `output-${spot.at}`,
    label: wordIn(said?.label, locale) || output?.label || name || table.label || title,
    looksAt: name,
    type: type === "Any" && remedies.size > 0 ? "string" : type,
    choices: choicesOf(
      type,
      allowed || [...remedies.keys()].join(", "),
      new Map([...labels, ...remedies]),
      locale,
    ),
    allowed,
    unit: said?.unit ?? "",
  };
}

/** Whether the output puts out the keys of remedies. */
export const holdsRemedies = (
  { offers }: PolicyDocument,
  decision: string,
  { outputs }: DecisionTable,
  name: string,
): boolean =>
  offers?.decision === decision &&
  (offers.output ? offers.output === name : outputs.length === 1 || name === "remedy");

const remedyLabels = ({ remedies }: PolicyDocument, locale: Locale): Map<string, string> =>
  new Map(remedies.map(({ key, name }) => [JSON.stringify(key), wordIn(name, locale) || key]));

const labelsOf = (said: InputWords | undefined, locale: Locale): Map<string, string> =>
  new Map((said?.values ?? []).map(({ value, label }) => [value, wordIn(label, locale)]));

/** Values that are counted one by one, with their labels; none where a range or anything else stands among them. */
function choicesOf(
  type: string,
  allowed: string,
  labels: ReadonlyMap<string, string>,
  locale: Locale,
): Choice[] {
  const text = allowed || (type === "boolean" ? "true, false" : "");
  const named = namedValues(text);
  if (!named || named.isExcluded) return [];
  return named.values.map((feel) => ({ feel, label: labels.get(feel) || plainLabel(feel, locale) }));
}

const plainLabel = (feel: string, locale: Locale): string =>
  feel === "true" || feel === "false" ? sayGrid(locale, feel) : unquoted(feel);

const typeOfName = (name: string, { inputs, decisions }: DmnModel): string | undefined =>
  [...inputs, ...decisions].find((one) => one.name === name)?.type;
