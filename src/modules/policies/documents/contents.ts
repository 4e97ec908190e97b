import type { DmnModel } from "../dmn/model.ts";

/** What of a model can be decided or called by its name, in the order of the model. */
export const decidablesOf = ({ decisions, services, knowledge }: DmnModel) => [
  ...decisions.map(({ id, name }) => ({ id, name, kind: "decision" as const })),
  ...services.map(({ id, name }) => ({ id, name, kind: "service" as const })),
  ...knowledge.map(({ id, name }) => ({ id, name, kind: "knowledge" as const })),
];

/** The facts that a model has to be told. */
export const inputsOf = ({ inputs }: DmnModel) =>
  inputs.map(({ id, name, type }) => ({ id, name, type: type ?? null }));
