import { compileUnaryTests } from "../feel/compile.ts";
import { FeelSyntaxError } from "../feel/syntax.ts";
import { type FeelType, parseType, type ResolveType } from "../feel/types.ts";
import type { FeelContext, FeelValue } from "../feel/values.ts";
import { unreadable } from "./compile-text.ts";
import type { ItemDefinition } from "./model.ts";
import type { ModelProblem } from "./model-problem.ts";
import { inOrderOfNeed } from "./type-order.ts";

const any: FeelType = { kind: "any" };
const nothing: FeelContext = new Map<string, FeelValue>();

/**
 * The types that item definitions make (DMN 1.5, 7.3.3): narrowed by allowed values, made of components, collections of them,
 * functions. `imported` finds those of imported models, as `prefix.tOrder`.
 */
export class ItemTypes {
  private readonly definitions: Map<string, { definition: ItemDefinition; pointer: string }>;
  private readonly made = new Map<string, FeelType>();
  private readonly beingMade = new Set<string>();
  private isOrdered = false;
  private readonly imported: ResolveType;
  private readonly problem: (problem: ModelProblem) => void;

  constructor(
    definitions: readonly ItemDefinition[],
    imported: ResolveType,
    problem: (problem: ModelProblem) => void,
  ) {
    this.definitions = new Map(
      definitions.map((definition, index) => [definition.name, { definition, pointer: `/types/${index}` }]),
    );
    this.imported = imported;
    this.problem = problem;
  }

  /** The type that a typeRef names; Any where it is unknown, which is a problem of the model. */
  of(typeRef: string | undefined, pointer: string): FeelType | undefined {
    if (typeRef === undefined || typeRef.trim() === "") return undefined;
    const type = parseType(typeRef, this.resolve);
    if (!type) this.problem({ pointer, code: "unknown-type", values: { type: typeRef } });
    return type ?? any;
  }

  readonly resolve: ResolveType = (name) => {
    const known = this.made.get(name);
    if (known) return known;
    if (!this.isOrdered) this.makeAll();
    return this.made.get(name) ?? this.makeNamed(name);
  };

  /** What a type is made of is made before it: chains of types may be longer than the stack. */
  private makeAll(): void {
    this.isOrdered = true;
    for (const name of inOrderOfNeed(
      new Map([...this.definitions].map(([key, { definition }]) => [key, definition])),
    ))
      if (!this.made.has(name)) this.makeNamed(name);
  }

  private makeNamed(name: string): FeelType | undefined {
    const found = this.definitions.get(name);
    if (!found) return this.imported(name);
    if (this.beingMade.has(name)) {
      this.problem({ pointer: found.pointer, code: "type-of-itself", values: { type: name } });
      return any;
    }
    this.beingMade.add(name);
    const type = this.make(found.definition, found.pointer, name);
    this.beingMade.delete(name);
    this.made.set(name, type);
    return type;
  }

  /** Texts of the allowed values of a named type, the first being of the highest priority. */
  valuesOf(typeRef: string | undefined): string | undefined {
    const seen = new Set<string>();
    let name = typeRef;
    while (name !== undefined && !seen.has(name)) {
      seen.add(name);
      const found = this.definitions.get(name)?.definition;
      if (found?.values) return found.values;
      name = found?.type;
    }
    return undefined;
  }

  /** `name` is given for a type of its own: only then may what is in it refer back to it. */
  private make(definition: ItemDefinition, pointer: string, name?: string): FeelType {
    const base = this.base(definition, pointer, name);
    const item = this.narrowed(base, definition.values, `${pointer}/values`);
    const whole: FeelType = definition.isCollection ? { kind: "list", of: item } : item;
    return this.narrowed(whole, definition.constraint, `${pointer}/constraint`);
  }

  private base(definition: ItemDefinition, pointer: string, name: string | undefined): FeelType {
    if (definition.components) return this.context(definition, pointer, name);
    if (definition.function) {
      const { parameters, output } = definition.function;
      return {
        kind: "function",
        parameters: parameters.map((one) => this.of(one.type, `${pointer}/function`) ?? any),
        result: this.of(output, `${pointer}/function/output`) ?? any,
      };
    }
    return this.of(definition.type, `${pointer}/type`) ?? any;
  }

  /** A tree's branches are trees: a type is known by its name before its components are made. */
  private context(definition: ItemDefinition, pointer: string, name: string | undefined): FeelType {
    const entries = new Map<string, FeelType>();
    const type: FeelType = { kind: "context", entries };
    const isPlain = !definition.isCollection && !definition.values && !definition.constraint;
    if (name !== undefined) this.made.set(name, definition.isCollection ? { kind: "list", of: type } : type);
    for (const [index, component] of (definition.components ?? []).entries())
      entries.set(component.name, this.make(component, `${pointer}/components/${index}`));
    if (name !== undefined && !isPlain) this.made.delete(name);
    return type;
  }

  private narrowed(base: FeelType, values: string | undefined, pointer: string): FeelType {
    if (values === undefined || values.trim() === "") return base;
    try {
      const allows = compileUnaryTests(values, new Set(), this.resolve);
      return { kind: "narrowed", base, allows: (value, evaluation) => allows(value, nothing, evaluation) };
    } catch (error) {
      if (!(error instanceof FeelSyntaxError)) throw error;
      this.problem(unreadable(pointer, error));
      return base;
    }
  }
}
