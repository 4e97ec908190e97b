import type { DmnModel, Expression } from "../dmn/model.ts";
import type { PolicyDocument } from "./model.ts";

/** What of a model can be decided or called by its name, in the order of the model. */
export const decidablesOf = ({ decisions, services, knowledge }: DmnModel) => [
  ...decisions.map(({ id, name }) => ({ id, name, kind: "decision" as const })),
  ...services.map(({ id, name }) => ({ id, name, kind: "service" as const })),
  ...knowledge.map(({ id, name }) => ({ id, name, kind: "knowledge" as const })),
];

/** The facts that a model has to be told. */
export const inputsOf = ({ inputs }: DmnModel) =>
  inputs.map(({ id, name, type }) => ({ id, name, type: type ?? null }));

/** How much a document holds, in cells of its tables and something for each decision: for stores with an end. */
export const weightOf = ({ model, imported }: PolicyDocument): number =>
  [model, ...imported]
    .flatMap(({ decisions, knowledge }) => [
      ...decisions.map(({ expression }) => cellsOf(expression)),
      ...knowledge.map((one) => cellsOf(one.function)),
    ])
    .reduce((sum, cells) => sum + cells, 1);

function cellsOf(expression: Expression | undefined): number {
  if (expression?.kind === "function") return cellsOf(expression.body);
  if (expression?.kind !== "table") return 100;
  const { rules, inputs, outputs } = expression;
  return 100 + rules.length * (inputs.length + outputs.length);
}
