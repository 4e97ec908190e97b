import { z } from "zod";

/**
 * What a proof found. `gap`: no rule for a combination of inputs. `conflict`: rules overlap and disagree under the hit
 * policy. `masked`: a rule never fires, earlier or higher ones take all it covers; or its own cells hold nothing.
 * `contained`: all a rule says is said by another already. `repeated`: the same rule twice. `unreachable-value`: an allowed value that
 * nothing can lead to (an output no rule gives, an input no rule tells apart is none). `no-remedy`: a reachable state of the
 * whole graph whose list of remedies is empty. `invalid`: a cell that cannot be read. `unproven`: said of what could not
 * be proven, and why.
 */
export const findingKinds = [
  "invalid",
  "gap",
  "conflict",
  "no-remedy",
  "masked",
  "contained",
  "repeated",
  "unreachable-value",
  "unproven",
] as const;
export const findingKind = z.enum(findingKinds);
export type FindingKind = z.infer<typeof findingKind>;

/** A value of an input on the wire: FEEL's dates, times and durations as their ISO text with their type. */
export const exampleValue = z.object({
  input: z.string(),
  /** FEEL text of the value, as `"late"`, `5`, `date("2026-03-01")`. */
  feel: z.string(),
  /** JSON to send to the decision. */
  json: z.unknown(),
});
export type ExampleValue = z.infer<typeof exampleValue>;

/** What of one input a finding covers, as a unary test; `-` is any. */
export const findingRegion = z.object({ input: z.string(), test: z.string() });

export const finding = z.object({
  kind: findingKind,
  /** `error` keeps a version from being published; `warning` does not; `unproven` must be accepted by somebody. */
  severity: z.enum(["error", "warning", "unproven"]),
  /** Id of the decision (or knowledge model) whose table it is about; null: of the whole graph. */
  decision: z.string().nullable(),
  /** Ids of the rules that are part of it, the one to look at first. */
  rules: z.array(z.string()),
  /** For a cell: the column's place among inputs, or outputs. */
  cell: z.object({ rule: z.string(), side: z.enum(["input", "output"]), column: z.int() }).optional(),
  /** A concrete customer, an input each; empty where there can be none. */
  example: z.array(exampleValue),
  /** The whole region it stands for, an entry for each column of the table. */
  region: z.array(findingRegion),
  /** A rule that would close it: a unary test for each input; outputs stay for a human. */
  proposal: z.object({ decision: z.string(), inputEntries: z.array(z.string()) }).optional(),
  /** Why it is unproven or invalid: a code with words in the messages under `proof.`, and what fills them. */
  reason: z
    .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .optional(),
});
export type Finding = z.infer<typeof finding>;

export const proof = z.object({
  /** Nothing keeps it from being published. */
  isSound: z.boolean(),
  /** No finding of any kind but warnings, and nothing unproven. */
  isProven: z.boolean(),
  findings: z.array(finding),
  /** How many of each kind there are, also beyond those listed; of gaps, a hundred in a table are looked for. */
  counts: z.partialRecord(findingKind, z.int()),
  /** What was proven, a table each, and the graph. */
  tables: z.array(
    z.object({
      decision: z.string(),
      rules: z.int(),
      inputs: z.int(),
      isComplete: z.boolean().nullable(),
      isConsistent: z.boolean().nullable(),
    }),
  ),
  /** Milliseconds it took. */
  took: z.number(),
});
export type Proof = z.infer<typeof proof>;
