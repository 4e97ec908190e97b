import { compileBoxed } from "./compile-boxed.ts";
import { withParameters } from "./compile-boxed-values.ts";
import { compileDecision, compileKnowledge, compileService } from "./compile-element.ts";
import type { CompiledModel } from "./compiled-model.ts";
import { checkGraph } from "./graph.ts";
import { expectedOf } from "./inputs.ts";
import { ItemTypes } from "./item-types.ts";
import { namesInSight, namesOfExpression, namesOfType } from "./known-names.ts";
import type { Decision, DmnModel, Expression, KnowledgeModel } from "./model.ts";
import type { ModelProblem } from "./model-problem.ts";
import type { Element, Run } from "./run.ts";
import { findElement, type Required, RequiredScope, requiredBy } from "./sight.ts";
import type { Surroundings } from "./surroundings.ts";

type Tell = (problem: ModelProblem) => void;

/**
 * Makes a model ready, with those that it imports out of `imported` (by their namespace). Throws `ModelError` where decisions need
 * each other in a circle or ids stand twice; everything else that is wrong is told in `problems`.
 */
export function compileModel(model: DmnModel, imported: readonly DmnModel[] = []): CompiledModel {
  return compileWithin(model, imported, []);
}

/** `around`: the namespaces of the models that import this one, and those that import them. */
function compileWithin(
  model: DmnModel,
  imported: readonly DmnModel[],
  around: readonly string[],
): CompiledModel {
  checkGraph(model);
  const problems = new Map<string, ModelProblem>();
  const tell: Tell = (problem) => {
    const key = `${problem.code} ${problem.pointer}`;
    if (!problems.has(key)) problems.set(key, problem);
  };
  const imports = compileImports(model, imported, [...around, model.namespace], tell);
  const types = new ItemTypes(model.types, (name) => importedType(imports, name), tell);
  const elements = outlinesOf(model, types, around.length > 0);
  compileLogic({ model, types, imports, elements, tell });
  return {
    model,
    problems: [...problems.values()],
    elements,
    types,
    imports,
    expected: expectedOf(elements, imports),
  };
}

function compileImports(
  model: DmnModel,
  imported: readonly DmnModel[],
  around: readonly string[],
  tell: Tell,
): Map<string, CompiledModel> {
  const imports = new Map<string, CompiledModel>();
  for (const [at, { name, namespace, kind }] of model.imports.entries()) {
    const found = imported.find((one) => one.namespace === namespace);
    if (found && !around.includes(namespace)) imports.set(name, compileWithin(found, imported, around));
    else if (!/pmml|xmlschema/i.test(kind))
      tell({ pointer: `/imports/${at}`, code: "unknown-import", values: { name, namespace } });
  }
  return imports;
}

/** `prefix.tOrder`; of an import without a name, the type's own name. */
function importedType(imports: ReadonlyMap<string, CompiledModel>, name: string) {
  for (const [prefix, { types }] of imports) {
    const isIts = prefix === "" || name.startsWith(`${prefix}.`);
    const type = isIts ? types.resolve(prefix === "" ? name : name.slice(prefix.length + 1)) : undefined;
    if (type) return type;
  }
  return undefined;
}

const kinds = [
  ["inputs", "input"],
  ["decisions", "decision"],
  ["knowledge", "knowledge"],
  ["services", "service"],
] as const;

/** All elements, their logic still to be read: so any of them can point to any other. */
function outlinesOf(model: DmnModel, types: ItemTypes, isImported: boolean): Map<string, Element> {
  const elements = new Map<string, Element>();
  for (const [list, kind] of kinds)
    for (const [at, one] of model[list].entries()) {
      const { id, name } = one;
      const type = types.of(one.type, `/${list}/${at}/type`);
      const key = isImported ? `${model.namespace}#${id}` : id;
      const names = namesOfExpression(logicOf(one), namesOfType(type));
      elements.set(id, { kind, id, key, name, type, names, needs: [], find: () => null });
    }
  return elements;
}

function logicOf(one: object): Expression | undefined {
  if ("expression" in one) return one.expression as Expression | undefined;
  return "function" in one ? (one.function as Expression | undefined) : undefined;
}

type Compiling = Pick<CompiledModel, "model" | "types" | "imports" | "elements"> & { tell: Tell };
type WithLogic = { element: Element; required: Required; pointer: string } & (
  | { decision: Decision }
  | { knowledge: KnowledgeModel }
);

function compileLogic(compiling: Compiling): void {
  const { model } = compiling;
  compileServices(compiling);
  const all: WithLogic[] = [
    ...model.decisions.map((decision, at) => ({
      decision,
      ...linked(compiling, decision, `/decisions/${at}`),
    })),
    ...model.knowledge.map((one, at) => ({ knowledge: one, ...linked(compiling, one, `/knowledge/${at}`) })),
  ];
  for (const one of all)
    if ("knowledge" in one) one.element.parameters = parametersOf(compiling, one.knowledge);
  for (const one of all) one.element.find = findOf(compiling, one);
}

/** Joins an element with what it requires. */
function linked(compiling: Compiling, { id, name, requires }: Decision | KnowledgeModel, pointer: string) {
  const own = compiling.elements.get(id) as Element;
  const ids = [...requires.inputs, ...requires.decisions, ...requires.knowledge];
  // A function sees itself, whether or not it says that it requires itself.
  if (own.kind === "knowledge") ids.push(id);
  const required = requiredBy(ids, compiling, (missing) =>
    compiling.tell({
      pointer: `${pointer}/requires`,
      code: "unknown-requirement",
      values: { name, id: missing },
    }),
  );
  // A function that calls itself finds itself when it is called.
  own.needs = required.elements.filter((need) => need !== own);
  return { element: own, required, pointer };
}

function findOf({ model, types, tell }: Compiling, one: WithLogic): Element["find"] {
  const { element, required, pointer } = one;
  const surroundings: Surroundings = {
    element: element.name,
    names: namesInSight(element, required),
    types,
    language: model.expressionLanguage,
    problem: tell,
    compile: compileBoxed,
  };
  const sight = (run: Run) => new RequiredScope(required, run);
  return "decision" in one
    ? compileDecision(element, one.decision, sight, surroundings, pointer)
    : compileKnowledge(element, one.knowledge, sight, surroundings, pointer);
}

function compileServices(compiling: Compiling): void {
  for (const service of compiling.model.services) {
    const found = (ids: readonly string[]) => ids.flatMap((id) => findElement(id, compiling)?.element ?? []);
    const element = compiling.elements.get(service.id) as Element;
    const outputs = found(service.outputs);
    for (const output of outputs) for (const name of [output.name, ...output.names]) element.names.add(name);
    element.parameters = [...found(service.inputs), ...found(service.inputDecisions)];
    element.outputs = outputs;
    element.find = compileService(element, element.parameters, outputs);
  }
}

/** What a function is given, as if it were inputs. */
function parametersOf({ types }: Compiling, { id, function: logic }: KnowledgeModel): Element[] {
  const parameters = logic?.kind === "function" ? withParameters(logic).parameters : [];
  return parameters.map(({ name, type }) => {
    const key = `${id}.${name}`;
    const resolved = types.of(type, "");
    return {
      kind: "input",
      id: key,
      key,
      name,
      type: resolved,
      names: new Set(),
      needs: [],
      find: () => null,
    };
  });
}
