import type { Logger } from "pino";
import type { Proof } from "../proof/model.ts";
import { proveAside } from "../proof/prove-aside.ts";
import type { PolicyDocument } from "./model.ts";

/**
 * Proves a document aside from the thread that answers everybody. A proof that comes to no end within its bounds is one
 * that has proven nothing, and says so: a draft can be saved all the same.
 */
export async function prove({ log }: { log: Logger }, document: PolicyDocument): Promise<Proof> {
  const start = performance.now();
  try {
    return await proveAside(document);
  } catch (error) {
    log.warn({ err: error }, "a policy could not be proven");
    return nothingProven(performance.now() - start);
  }
}

const nothingProven = (took: number): Proof => ({
  isSound: true,
  isProven: false,
  findings: [
    {
      kind: "unproven",
      severity: "unproven",
      decision: null,
      rules: [],
      example: [],
      region: [],
      reason: { code: "given-up", values: {} },
    },
  ],
  counts: { unproven: 1 },
  tables: [],
  took,
});
