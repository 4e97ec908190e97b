import { compileModel } from "../dmn/compile-model.ts";
import type { DmnModel } from "../dmn/model.ts";
import { ModelError } from "../dmn/model-error.ts";
import type { ModelProblem } from "../dmn/model-problem.ts";
import type { Finding } from "../proof/model.ts";
import type { PolicyDocument } from "./model.ts";

/** What has no logic yet, or logic in a language that is not run here, may stand in a policy; all else must not. */
const harmless = new Set<ModelProblem["code"]>(["no-logic", "other-language"]);

/**
 * What is wrong with a model before anything can be proven of it: decisions in a circle, ids that stand twice, texts that cannot be
 * read, names that are not known. Pure and bounded by the size of the model.
 */
export function modelFindings({ model, imported }: PolicyDocument): Finding[] {
  try {
    return compileModel(model, imported).problems.map((problem) => findingOf(model, problem));
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return [invalid({ reason: { code: error.code, values: plain(error.values) } })];
  }
}

function findingOf(model: DmnModel, problem: ModelProblem): Finding {
  const [list, at, ...within] = problem.pointer.split("/").slice(1);
  const owner = list === "decisions" || list === "knowledge" ? model[list][Number(at)] : undefined;
  return invalid({
    severity: harmless.has(problem.code) ? "warning" : "error",
    decision: owner?.id ?? null,
    ...placeOf(owner && valueAt(owner, within.slice(0, within.indexOf("rules") + 2)), within),
    reason: reasonOf(model, problem),
  });
}

function invalid(more: Partial<Finding>): Finding {
  return {
    kind: "invalid",
    severity: "error",
    decision: null,
    rules: [],
    example: [],
    region: [],
    ...more,
  };
}

/** The rule and the cell that a pointer leads to: `…/rules/3/inputEntries/1`. */
function placeOf(rule: unknown, within: readonly string[]): Pick<Finding, "rules" | "cell"> {
  const id = within.includes("rules") ? (rule as { id?: unknown } | undefined)?.id : undefined;
  if (typeof id !== "string") return { rules: [] };
  const [entries, column] = within.slice(within.indexOf("rules") + 2);
  if (entries !== "inputEntries" && entries !== "outputEntries") return { rules: [id] };
  const side = entries === "inputEntries" ? "input" : "output";
  return { rules: [id], cell: { rule: id, side, column: Number(column) } };
}

/** A text that is not FEEL is told with the text itself. */
function reasonOf(model: DmnModel, { code, values, syntax, pointer }: ModelProblem): Finding["reason"] {
  if (code !== "unreadable") return { code, values };
  const found = valueAt(model, pointer.split("/").slice(1));
  const text =
    typeof found === "string" ? found : String((found as { text?: unknown } | undefined)?.text ?? "");
  return { code: "syntax", values: { text: text.slice(0, 200), at: (syntax?.start ?? 0) + 1 } };
}

const valueAt = (whole: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], whole);

const plain = (values: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? value : String(value)]),
  );
