import type { PolicyDocument } from "../documents/model.ts";
import { modelFindings } from "../documents/model-findings.ts";
import type { Finding, Proof } from "./model.ts";
import { proveModel } from "./prove-model.ts";

/** So many findings of what is wrong with the model itself are listed. */
const mostListed = 100;

/**
 * Proves a regulation: that its model can be understood, what can be proven of its tables, and that what it offers is never nothing
 * and always one of its remedies.
 */
export function proveDocument(document: PolicyDocument): Proof {
  const { model, imported, offers, remedies } = document;
  const proof = proveModel(model, { imported, offers, remedies: remedies.map(({ key }) => key) });
  const told = new Set(proof.findings.filter(({ kind }) => kind === "invalid").map(placeOf));
  const wrong = modelFindings(document).filter((finding) => !finding.cell || !told.has(placeOf(finding)));
  return wrong.length === 0 ? proof : withFindings(proof, wrong);
}

/** A cell that cannot be read is told once. */
const placeOf = ({ decision, cell }: Finding): string => JSON.stringify([decision, cell]);

function withFindings(proof: Proof, wrong: readonly Finding[]): Proof {
  const isSound = proof.isSound && wrong.every(({ severity }) => severity !== "error");
  return {
    ...proof,
    isSound,
    isProven: proof.isProven && isSound,
    findings: [...wrong.slice(0, mostListed), ...proof.findings],
    counts: { ...proof.counts, invalid: (proof.counts.invalid ?? 0) + wrong.length },
  };
}
