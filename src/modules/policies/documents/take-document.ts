import { readyPolicy } from "../ready/ready-policies.ts";
import type { PolicyInput } from "./inputs.ts";
import { problem } from "./messages.ts";
import type { PolicyDocument } from "./model.ts";

/**
 * The document that was sent, whichever way. Cells that cannot be read are kept: the proof tells of them. Problems: `no-such-ready`,
 * `bad-dmn` with the line and column.
 */
export function takeDocument(input: PolicyInput): PolicyDocument {
  if ("document" in input) return input.document;
  if ("ready" in input) return readyDocument(input.ready);
  throw problem("bad-dmn", 422, { reason: "", line: 1, column: 1 });
}

function readyDocument(key: string): PolicyDocument {
  const document = readyPolicy(key);
  if (!document) throw problem("no-such-ready", 404, { key });
  return document;
}
