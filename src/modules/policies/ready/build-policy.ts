import type { HitPolicy } from "../dmn/model.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { type Remedy, remedy } from "../remedies/model.ts";

export type Both = { fa: string; en: string };
/** A value that rules name, and what people read instead. */
export type Choice = readonly [value: string, fa: string, en: string];

export type InputSketch = {
  /** The name in the model, in Latin letters; people read the label. */
  name: string;
  type: "string" | "number" | "boolean";
  label: Both;
  question: Both;
  /** How a value is said in a sentence, with `{value}`. */
  said?: Both;
  choices?: readonly Choice[];
  /** Of a number: its allowed values; from 0 up where it is left out. */
  values?: string;
  unit?: string;
  source?: string;
};

export type TableSketch = {
  name: string;
  label: Both;
  hitPolicy: HitPolicy;
  /** Names of inputs, or of tables above this one. */
  over: readonly string[];
  /** What it may put out, and what people read. */
  puts: readonly Choice[];
  /** A cell for each of `over`, then what is put out, without its quotes. */
  rules: readonly (readonly string[])[];
};

export type RemedySketch = Pick<Remedy, "key" | "kind"> & { name: Both; told: Both } & Partial<
    Omit<Remedy, "key" | "kind" | "name" | "told">
  >;

export type PolicySketch = {
  key: string;
  name: Both;
  purpose: Both;
  inputs: readonly InputSketch[];
  /** Each after those it needs; the last one offers remedies. */
  tables: readonly TableSketch[];
  remedies: readonly RemedySketch[];
  decidesAfter?: PolicyDocument["decidesAfter"];
  /** Left out: customers find it on the public page. */
  isPublic?: boolean;
};

/** Makes the document of a regulation out of its sketch; its rules are numbered, so that reasons can name them. */
export function buildPolicy(sketch: PolicySketch): PolicyDocument {
  const last = sketch.tables.at(-1);
  if (!last) throw new Error(`The sketch of “${sketch.key}” has no table.`);
  return {
    name: sketch.name,
    purpose: sketch.purpose,
    prose: {},
    model: {
      id: sketch.key,
      name: sketch.key,
      namespace: `urn:hamdel:policy:${sketch.key}`,
      imports: [],
      types: [],
      inputs: sketch.inputs.map(({ name, type }) => ({ id: idOf(name), name, type })),
      decisions: sketch.tables.map((table) => decisionOf(sketch, table)),
      knowledge: [],
      services: [],
    },
    imported: [],
    remedies: sketch.remedies.map(remedyOf),
    offers: { decision: idOf(last.name) },
    words: [...sketch.inputs.map(wordsOfInput), ...sketch.tables.slice(0, -1).map(wordsOfTable)],
    decidesAfter: sketch.decidesAfter ?? [],
    isPublic: sketch.isPublic ?? true,
  };
}

/** Ids of XML hold no spaces. */
const idOf = (name: string): string => name.replaceAll(" ", "-");
const quoted = (value: string): string => JSON.stringify(value);
const listed = (choices: readonly Choice[]): string => choices.map(([value]) => quoted(value)).join(", ");

function decisionOf(
  { inputs, tables }: PolicySketch,
  table: TableSketch,
): PolicyDocument["model"]["decisions"][0] {
  const id = idOf(table.name);
  const isInput = (name: string) => inputs.some((input) => input.name === name);
  return {
    id,
    name: table.name,
    type: table.hitPolicy === "R" ? undefined : "string",
    requires: {
      inputs: table.over.filter(isInput).map(idOf),
      decisions: table.over.filter((name) => !isInput(name)).map(idOf),
      knowledge: [],
    },
    expression: {
      kind: "table",
      id: `${id}-table`,
      hitPolicy: table.hitPolicy,
      inputs: table.over.map((name) => ({
        id: `${id}-${idOf(name)}`,
        expression: name,
        ...domainOf(inputs, tables, name),
      })),
      outputs: [{ id: `${id}-out`, type: "string", values: listed(table.puts) }],
      rules: table.rules.map((cells, place) => ({
        id: `${id}-${place + 1}`,
        inputEntries: cells.slice(0, -1),
        outputEntries: [quoted(cells.at(-1) as string)],
      })),
    },
  };
}

function domainOf(
  inputs: readonly InputSketch[],
  tables: readonly TableSketch[],
  name: string,
): { type: string; values?: string } {
  const above = tables.find((table) => table.name === name);
  if (above) return { type: "string", values: listed(above.puts) };
  const input = inputs.find((one) => one.name === name);
  if (!input) throw new Error(`There is neither an input nor a table “${name}”.`);
  if (input.choices) return { type: input.type, values: listed(input.choices) };
  return input.type === "number" ? { type: "number", values: input.values ?? ">= 0" } : { type: input.type };
}

const labelled = (choices: readonly Choice[] = []) =>
  choices.map(([value, fa, en]) => ({ value: quoted(value), label: { fa, en } }));

const wordsOfInput = ({
  name,
  label,
  question,
  said = { fa: "", en: "" },
  choices,
  unit = "",
  source = "",
}: InputSketch) => ({
  input: name,
  label,
  question,
  said,
  values: labelled(choices),
  unit,
  source,
});

const wordsOfTable = ({ name, label, puts }: TableSketch) => ({
  input: name,
  label,
  question: {},
  said: { fa: "{value}", en: "{value}" },
  values: labelled(puts),
  unit: "",
  source: "",
});

const remedyOf = (sketch: RemedySketch): Remedy => remedy.parse(sketch);
