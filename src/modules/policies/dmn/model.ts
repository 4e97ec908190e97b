import { z } from "zod";

/**
 * A DMN 1.5 model as JSON: the same nouns as the standard's XML, shorter. What the XML holds that these nouns have no place
 * for (layout, extensions, comments, attributes of other namespaces) is carried in `kept`, so that a model that was
 * imported is exported whole.
 */
const id = z.string().min(1).max(200);
const name = z.string().min(1).max(500);
/** FEEL text; empty counts as not given. */
const feel = z.string().max(20_000);
const said = z.string().max(20_000);

/** What an element of the XML held beyond our nouns; opaque to all but the importer and the exporter. */
const kept = z.unknown().optional();
const typeRef = z.string().max(500).optional();

export const hitPolicies = ["U", "A", "P", "F", "R", "O", "C"] as const;
export const hitPolicy = z.enum(hitPolicies);
export type HitPolicy = z.infer<typeof hitPolicy>;

/** Of a table that collects: `C+`, `C<`, `C>`, `C#`. */
export const aggregations = ["SUM", "MIN", "MAX", "COUNT"] as const;
export const aggregation = z.enum(aggregations);
export type Aggregation = z.infer<typeof aggregation>;

/** The types that FEEL names itself. */
export const feelTypes = [
  "Any",
  "string",
  "number",
  "boolean",
  "date",
  "time",
  "date and time",
  "days and time duration",
  "years and months duration",
] as const;

export const tableInput = z.object({
  id,
  label: said.optional(),
  /** What is looked at: the name of an input or a decision, or any FEEL expression. */
  expression: feel,
  type: typeRef,
  /** Allowed values as unary tests: `"late", "damaged"`, `[0..30]`. */
  values: feel.optional(),
  kept,
});
export type TableInput = z.infer<typeof tableInput>;

export const tableOutput = z.object({
  id,
  /** Names the part of the result where there is more than one output. */
  name: name.optional(),
  label: said.optional(),
  type: typeRef,
  /** Allowed values, the first being of the highest priority. */
  values: feel.optional(),
  /** What comes out where no rule fires. */
  default: feel.optional(),
  kept,
});
export type TableOutput = z.infer<typeof tableOutput>;

export const rule = z.object({
  id,
  description: said.optional(),
  /** A unary test for each input; `-` is any. */
  inputEntries: z.array(feel),
  /** An expression for each output. */
  outputEntries: z.array(feel),
  /** Words for each annotation column. */
  annotationEntries: z.array(said).optional(),
  kept,
});
export type Rule = z.infer<typeof rule>;

export const decisionTable = z.object({
  kind: z.literal("table"),
  id: id.optional(),
  label: said.optional(),
  hitPolicy: hitPolicy.default("U"),
  aggregation: aggregation.optional(),
  inputs: z.array(tableInput).max(200),
  outputs: z.array(tableOutput).min(1).max(200),
  /** Names of the annotation columns. */
  annotations: z.array(said).optional(),
  rules: z.array(rule).max(20_000),
  type: typeRef,
  orientation: z.enum(["Rule-as-Row", "Rule-as-Column", "CrossTable"]).optional(),
  kept,
});
export type DecisionTable = z.infer<typeof decisionTable>;

const common = { id: id.optional(), label: said.optional(), type: typeRef, kept };
export type ExpressionCommon = { id?: string; label?: string; type?: string; kept?: unknown };

export type Parameter = { id?: string; name: string; type?: string; kept?: unknown };

/** A boxed expression (DMN 1.5, chapter 10.2). */
export type Expression =
  | DecisionTable
  | (ExpressionCommon & { kind: "literal"; text: string; language?: string })
  | (ExpressionCommon & { kind: "context"; entries: ContextEntry[] })
  | (ExpressionCommon & { kind: "invocation"; called: Expression; bindings: Binding[] })
  | (ExpressionCommon & { kind: "list"; items: Expression[] })
  | (ExpressionCommon & {
      kind: "relation";
      columns: Parameter[];
      rows: { id?: string; kept?: unknown; cells: Expression[] }[];
    })
  | (ExpressionCommon & {
      kind: "function";
      /** `FEEL` runs here; `Java` and `PMML` are kept and never run. */
      functionKind: "FEEL" | "Java" | "PMML";
      parameters: Parameter[];
      body?: Expression;
    })
  | (ExpressionCommon & {
      kind: "conditional";
      condition: Expression;
      whenTrue: Expression;
      whenFalse: Expression;
    })
  | (ExpressionCommon & { kind: "for"; variable: string; in: Expression; return: Expression })
  | (ExpressionCommon & { kind: "every" | "some"; variable: string; in: Expression; satisfies: Expression })
  | (ExpressionCommon & { kind: "filter"; in: Expression; match: Expression });

/** One entry of a context; the one without a name is its result. */
export type ContextEntry = { id?: string; name?: string; type?: string; value: Expression; kept?: unknown };
export type Binding = { parameter: Parameter; value?: Expression; kept?: unknown };

const parameter = z.object({ id: id.optional(), name, type: typeRef, kept });
const lazily = z.lazy((): z.ZodType<Expression> => expression);

export const expression: z.ZodType<Expression> = z.discriminatedUnion("kind", [
  decisionTable,
  z.object({ ...common, kind: z.literal("literal"), text: feel, language: z.string().max(500).optional() }),
  z.object({
    ...common,
    kind: z.literal("context"),
    entries: z
      .array(z.object({ id: id.optional(), name: name.optional(), type: typeRef, value: lazily, kept }))
      .max(1_000),
  }),
  z.object({
    ...common,
    kind: z.literal("invocation"),
    called: lazily,
    bindings: z.array(z.object({ parameter, value: lazily.optional(), kept })).max(200),
  }),
  z.object({ ...common, kind: z.literal("list"), items: z.array(lazily).max(10_000) }),
  z.object({
    ...common,
    kind: z.literal("relation"),
    columns: z.array(parameter).max(200),
    rows: z.array(z.object({ id: id.optional(), kept, cells: z.array(lazily) })).max(10_000),
  }),
  z.object({
    ...common,
    kind: z.literal("function"),
    functionKind: z.enum(["FEEL", "Java", "PMML"]).default("FEEL"),
    parameters: z.array(parameter).max(200),
    body: lazily.optional(),
  }),
  z.object({
    ...common,
    kind: z.literal("conditional"),
    condition: lazily,
    whenTrue: lazily,
    whenFalse: lazily,
  }),
  z.object({ ...common, kind: z.literal("for"), variable: name, in: lazily, return: lazily }),
  z.object({ ...common, kind: z.enum(["every", "some"]), variable: name, in: lazily, satisfies: lazily }),
  z.object({ ...common, kind: z.literal("filter"), in: lazily, match: lazily }),
]);

export type ItemDefinition = {
  id?: string;
  name: string;
  label?: string;
  isCollection?: boolean;
  /** The type it narrows; absent where it has components or is a function. */
  type?: string;
  /** Allowed values of it (of each item, for a collection). */
  values?: string;
  /** DMN 1.5: constraints on the collection itself, or on values of a referred type. */
  constraint?: string;
  components?: ItemDefinition[];
  function?: { parameters: Parameter[]; output?: string };
  kept?: unknown;
};

export const itemDefinition: z.ZodType<ItemDefinition> = z.object({
  id: id.optional(),
  name,
  label: said.optional(),
  isCollection: z.boolean().optional(),
  type: typeRef,
  values: feel.optional(),
  constraint: feel.optional(),
  components: z
    .array(z.lazy(() => itemDefinition))
    .max(1_000)
    .optional(),
  function: z.object({ parameters: z.array(parameter), output: typeRef }).optional(),
  kept,
});

/** A fact that has to be known: the standard's `inputData`. */
export const inputData = z.object({
  id,
  name,
  label: said.optional(),
  type: typeRef,
  description: said.optional(),
  kept,
});
export type InputData = z.infer<typeof inputData>;

/** Ids of what it needs; an id of an imported model is written `namespace#id`. */
const requires = z
  .object({
    inputs: z.array(id).default([]),
    decisions: z.array(id).default([]),
    knowledge: z.array(id).default([]),
    kept,
  })
  .default({ inputs: [], decisions: [], knowledge: [] });

export const decision = z.object({
  id,
  name,
  label: said.optional(),
  /** The type of its result. */
  type: typeRef,
  description: said.optional(),
  question: said.optional(),
  allowedAnswers: said.optional(),
  requires,
  expression: expression.optional(),
  kept,
});
export type Decision = z.infer<typeof decision>;

/** The standard's `businessKnowledgeModel`: a function that decisions call. */
export const knowledgeModel = z.object({
  id,
  name,
  label: said.optional(),
  type: typeRef,
  description: said.optional(),
  requires,
  /** Always of the kind `function`. */
  function: expression.optional(),
  kept,
});
export type KnowledgeModel = z.infer<typeof knowledgeModel>;

export const decisionService = z.object({
  id,
  name,
  label: said.optional(),
  type: typeRef,
  outputs: z.array(id).default([]),
  encapsulated: z.array(id).default([]),
  inputDecisions: z.array(id).default([]),
  inputs: z.array(id).default([]),
  kept,
});
export type DecisionService = z.infer<typeof decisionService>;

export const modelImport = z.object({
  /** Goes before the names of what is imported; empty where they stand among the model's own. */
  name: z.string().max(500),
  namespace: z.string().max(2_000),
  kind: z.string().max(500),
  location: z.string().max(2_000).optional(),
  kept,
});

export const dmnModel = z.object({
  id: id.optional(),
  name,
  namespace: z.string().max(2_000),
  description: said.optional(),
  expressionLanguage: z.string().max(500).optional(),
  imports: z.array(modelImport).max(50).default([]),
  types: z.array(itemDefinition).max(2_000).default([]),
  inputs: z.array(inputData).max(500).default([]),
  decisions: z.array(decision).max(500).default([]),
  knowledge: z.array(knowledgeModel).max(500).default([]),
  services: z.array(decisionService).max(200).default([]),
  kept,
});
export type DmnModel = z.infer<typeof dmnModel>;
