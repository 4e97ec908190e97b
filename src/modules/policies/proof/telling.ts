import type { Rule } from "../dmn/model.ts";
import type { FeelValue } from "../feel/values.ts";
import { sampleOf } from "../tables/sample.ts";
import { showSet } from "../tables/show-set.ts";
import type { Box } from "./boxes.ts";
import { constantJson, constantText } from "./constant-text.ts";
import type { Graph, GraphTable } from "./graph.ts";
import type { ExampleValue, Finding } from "./model.ts";
import { isNone, type Pieces } from "./pieces.ts";
import type { ProofTable } from "./proof-table.ts";
import { factAxes, type State } from "./reach.ts";
import type { SharedAxis } from "./shared-axes.ts";

type Region = Finding["region"];

/** A box as a unary test for each column; where several look at the same thing, the first says all. */
export function regionOf({ place, axes, columns }: ProofTable, box: Box): Region {
  return place.table.inputs.map(({ expression }, column) => {
    const at = columns[column] as number;
    const isFirst = columns.indexOf(at) === column;
    return {
      input: expression.trim(),
      test: isFirst ? testOf(axes[at] as SharedAxis, box[at] as Pieces) : "-",
    };
  });
}

function testOf({ cut, domain }: SharedAxis, pieces: Pieces): string {
  return cut ? showSet(cut.setOf(pieces), cut.setOf(domain)) : "-";
}

/** A rule that would hold just for the box; what it puts out is for people to say. */
export const proposalOf = (table: ProofTable, box: Box): Finding["proposal"] => ({
  decision: table.place.owner,
  inputEntries: regionOf(table, box).map(({ test }) => test),
});

/** A customer in this state of the facts. */
export function exampleOf(table: GraphTable, graph: Graph, state: State): ExampleValue[] {
  return [...factAxes(table, graph)].flatMap(([key, axis]) =>
    exampleValue(axis, state.get(key) ?? axis.domain),
  );
}

function exampleValue({ cut, label }: SharedAxis, pieces: Pieces): ExampleValue[] {
  const value = cut && valueWithin(pieces, cut.setOf);
  return value === undefined ? [] : [{ input: label, feel: constantText(value), json: constantJson(value) }];
}

/** Undefined where no value there can be written. */
function valueWithin(pieces: Pieces, setOf: NonNullable<SharedAxis["cut"]>["setOf"]): FeelValue | undefined {
  return isNone(pieces) ? undefined : sampleOf(setOf(pieces));
}

export const ruleId = (table: ProofTable, rule: number): string => (table.place.table.rules[rule] as Rule).id;
