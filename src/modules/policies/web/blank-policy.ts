import type { Locale } from "#kernel/locale";
import type { PolicyDocument } from "../model.ts";

/** A policy with one empty table: a reason comes in, a remedy goes out. */
export function blankPolicy(
  name: string,
  locale: Locale,
  labels: { input: string; output: string },
): PolicyDocument {
  const words = (input: string, label: string): PolicyDocument["words"][0] => ({
    input,
    label: { [locale]: label },
    question: {},
    said: {},
    values: [],
    unit: "",
    source: "",
  });
  return {
    name: { [locale]: name },
    purpose: {},
    prose: {},
    model: {
      name,
      namespace: `urn:hamdel:policy:${crypto.randomUUID()}`,
      imports: [],
      types: [],
      inputs: [{ id: "reason", name: "reason", type: "string" }],
      decisions: [
        {
          id: "remedies",
          name: "remedies",
          requires: { inputs: ["reason"], decisions: [], knowledge: [] },
          expression: {
            kind: "table",
            id: "remedies-table",
            hitPolicy: "R",
            inputs: [{ id: "remedies-reason", expression: "reason", type: "string" }],
            outputs: [{ id: "remedies-out", type: "string" }],
            rules: [],
          },
        },
      ],
      knowledge: [],
      services: [],
    },
    imported: [],
    remedies: [],
    offers: { decision: "remedies" },
    words: [words("reason", labels.input), words("remedies", labels.output)],
    decidesAfter: [],
    isPublic: false,
  };
}
