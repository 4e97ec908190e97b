import { parentPort, workerData } from "node:worker_threads";
import { readPolicyXml } from "../dmn/xml/policy-xml.ts";
import { DmnXmlError } from "../dmn/xml/xml-error.ts";

/** What the thread answers: the policy as JSON text, which crosses between threads faster than objects do, or why there is none. */
export type Read = { json: string } | { refused: Pick<DmnXmlError, "code" | "values" | "line" | "column"> };

const say = (read: Read): void => parentPort?.postMessage(read);

try {
  say({ json: JSON.stringify(readPolicyXml(String(workerData))) });
} catch (error) {
  if (!(error instanceof DmnXmlError)) throw error;
  const { code, values, line, column } = error;
  say({ refused: { code, values, line, column } });
}
