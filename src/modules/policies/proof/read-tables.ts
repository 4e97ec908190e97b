import type { DmnModel, TableInput } from "../dmn/model.ts";
import type { FeelValue } from "../feel/values.ts";
import { isEmptyBox, type RuleBox } from "./boxes.ts";
import { type Names, namesAt, namesOf, type Source, sourceOf } from "./input-source.ts";
import { type Types, typesOf } from "./input-types.ts";
import { common, type Pieces, together, without } from "./pieces.ts";
import { type CellDoubt, type ProofTable, policyOf } from "./proof-table.ts";
import { type AxisUse, type SharedAxis, sharedAxes } from "./shared-axes.ts";
import { outcomesOf, readOutputs, type TableOutputs } from "./table-outputs.ts";
import { type TablePlace, tablePlaces } from "./table-places.ts";

type Read = { place: TablePlace; sources: Source[]; uses: AxisUse[]; outputs: TableOutputs };

/** All tables of a model as a proof needs them, those of decisions after those they need; `canMiss`: facts may be null. */
export function readTables(model: DmnModel, imported: readonly DmnModel[], canMiss = false): ProofTable[] {
  const names = namesOf(model, imported);
  const types = typesOf(model, imported);
  const places = tablePlaces(model);
  const outputNames = new Set(places.flatMap(({ table }) => table.outputs.flatMap(({ name }) => name ?? [])));
  const read = places.map((place) => readPlace(place, names, types, outputNames));
  const decided = decidedBefore(read);
  const uses = read.flatMap((one) => one.uses);
  const putsOf = (source: Source) => valuesPut(source, decided.get(source.of));
  const axes = sharedAxes(uses, { types, putsOf, canMiss });
  return read.map((one) => proofTable(one, axes));
}

/** Tables of decisions, but for those that are looked at before they are decided: they stand in a circle. */
function decidedBefore(read: readonly Read[]): Map<string, Read> {
  const decided = new Map<string, Read>();
  const early = new Set<string>();
  for (const one of read) {
    for (const { kind, of } of one.sources) if (kind === "decision" && !decided.has(of)) early.add(of);
    if (one.place.isDecision && !early.has(one.place.owner)) decided.set(one.place.owner, one);
  }
  return decided;
}

function readPlace(place: TablePlace, names: Names, types: Types, outputNames: ReadonlySet<string>): Read {
  const { table } = place;
  const all = namesAt(place, names, outputNames);
  const sources = table.inputs.map(({ expression }) => sourceOf(expression, place, names, all));
  const uses = table.inputs.map((input, column) => ({
    source: sources[column] as Source,
    label: input.expression.trim(),
    type: input.type,
    values: input.values,
    cells: table.rules.map(({ inputEntries }) => inputEntries[column] ?? ""),
    names: all,
  }));
  return { place, sources, uses, outputs: readOutputs(table, types, all) };
}

/** All that a decision can say, where its table says one thing at a time and all that is constant. */
function valuesPut({ path }: Source, decided: Read | undefined): readonly FeelValue[] | undefined {
  if (!decided || !"UAPF".includes(decided.place.table.hitPolicy)) return undefined;
  const at = outputPlace(decided.place, path);
  if (at === undefined) return undefined;
  const { cells, otherwise } = decided.outputs;
  const values = [...cells, ...(otherwise ? [otherwise] : [])].map((row) => row[at]?.value);
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** Which output of a table a path after its decision's name leads to. */
export function outputPlace({ table }: TablePlace, path: readonly string[]): number | undefined {
  const { outputs } = table;
  if (path.length === 0) return outputs.length === 1 ? 0 : undefined;
  const at = outputs.findIndex(({ name }) => name === path[0]);
  return path.length === 1 && outputs.length > 1 && at >= 0 ? at : undefined;
}

function proofTable({ place, sources, outputs }: Read, shared: ReadonlyMap<string, SharedAxis>): ProofTable {
  const { table } = place;
  const keys = [...new Set(sources.map(({ key }) => key))];
  const all = keys.map((key) => shared.get(key) as SharedAxis);
  const columns = sources.map(({ key }) => keys.indexOf(key));
  const axes = all.map((axis, at) => narrowed(axis, at, columns, table.inputs));
  const doubts: CellDoubt[] = [];
  const rules = table.rules.map(({ inputEntries }, rule) =>
    ruleBox(rule, inputEntries, { axes, columns, doubts }),
  );
  const unreadable = sources.flatMap(({ error }, column) => (error ? [{ column, error }] : []));
  const outcomes = outcomesOf(outputs);
  return { place, policy: policyOf(table), axes, columns, rules, outcomes, outputs, doubts, unreadable };
}

/** An axis with the values alone that the table's own columns allow; with all that can be, where they allow none of those. */
function narrowed(
  axis: SharedAxis,
  at: number,
  columns: readonly number[],
  inputs: readonly TableInput[],
): SharedAxis {
  const own = inputs.filter(({ values }, column) => columns[column] === at && values?.trim());
  const nothingSaid: Pieces = [axis.size - 1, axis.size - 1];
  const limits = own.map(({ values = "" }) =>
    together([axis.cellOf(values).pieces ?? axis.domain, nothingSaid]),
  );
  const expected = limits.reduce(common, axis.expected);
  if (expected.length === 0) return axis;
  return { ...axis, expected, domain: together([expected, without(axis.domain, axis.expected)]) };
}

type Building = { axes: readonly SharedAxis[]; columns: readonly number[]; doubts: CellDoubt[] };

/** A cell in doubt leaves its whole axis open, and its rule unsure, unless another cell rules it out. */
function ruleBox(rule: number, entries: readonly string[], { axes, columns, doubts }: Building): RuleBox {
  const box = axes.map(({ domain }) => domain);
  let isSure = true;
  for (const [column, at] of columns.entries()) {
    const text = entries[column] ?? "";
    const { pieces, error } = (axes[at] as SharedAxis).cellOf(text);
    if (pieces) box[at] = common(box[at] as Pieces, pieces);
    else {
      isSure = false;
      doubts.push({ rule, column, text, ...(error && { error }) });
    }
  }
  return { box, isSure: isSure || isEmptyBox(box) };
}
