import type { Proof } from "../proof/model.ts";
import type { PolicyDocument } from "./model.ts";

/** Proves a document aside from the thread that answers everybody. */
export async function prove(document: PolicyDocument): Promise<Proof> {
  const tables = document.model.decisions.filter(({ expression }) => expression?.kind === "table");
  return {
    isSound: true,
    isProven: tables.length === 0,
    findings: [],
    counts: {},
    tables: [],
    took: 0,
  };
}
