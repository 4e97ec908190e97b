import type { Tx } from "#kernel/records";
import type { PolicyDocument } from "./model.ts";
import { findModels } from "./store.ts";

/** As a document takes. */
const most = 20;

/**
 * The document with the models it imports and does not bring: those of the workspace's own policies with the namespaces that it
 * names, as they are now. What is not found stays missing, and the proof says so.
 */
export async function fillImports(tx: Tx, document: PolicyDocument): Promise<PolicyDocument> {
  const imported = [...document.imported];
  for (;;) {
    const known = new Set([document.model, ...imported].map(({ namespace }) => namespace));
    const named = [document.model, ...imported].flatMap(({ imports }) => imports);
    const missing = [...new Set(named.map(({ namespace }) => namespace))].filter((one) => !known.has(one));
    const found = await findModels(tx, missing.slice(0, most - imported.length));
    if (found.length === 0)
      return imported.length > document.imported.length ? { ...document, imported } : document;
    imported.push(...found);
  }
}
