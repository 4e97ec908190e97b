import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { type DmnCase, isAsExpected, readCases } from "./dmn-cases.ts";

/** Calls Hamdel: answers status and body. */
export type CallApi = (
  url: string,
  call: { method: "POST"; body: unknown; headers?: Record<string, string> },
) => Promise<{ status: number; body: unknown }>;

export type TckResult = { file: string; passed: number; failed: { id: string; why: string }[] };

/**
 * Runs the test cases of a directory of DMN's Technology Compatibility Kit through the API: each model is sent as XML, then each case
 * is decided by its draft.
 */
export async function runTck(directory: string, call: CallApi, wanted = ""): Promise<TckResult[]> {
  const results: TckResult[] = [];
  const files = globSync(`${directory}/**/*-test-*.xml`).sort();
  for (const file of files.filter((one) => one.includes(wanted)))
    results.push(await runFile(file, directory, call));
  return results;
}

async function runFile(file: string, directory: string, call: CallApi): Promise<TckResult> {
  const { model, cases } = readCases(file);
  const name = path.relative(directory, file);
  const policy = await sendModel(model, call);
  if (typeof policy !== "string") {
    const why = JSON.stringify(policy.body);
    return { file: name, passed: 0, failed: cases.map(({ id }) => ({ id, why })) };
  }
  const failed: TckResult["failed"] = [];
  for (const one of cases) {
    const why = await failureOf(policy, one, call);
    if (why !== undefined) failed.push({ id: one.id, why });
  }
  return { file: name, passed: cases.length - failed.length, failed };
}

/** Models that are imported lie beside the one that imports them. */
async function sendModel(model: string, call: CallApi): Promise<string | { body: unknown }> {
  const xml = readFileSync(model, "utf8");
  const send = (text: string) =>
    call("/api/policies", { method: "POST", body: text, headers: { "content-type": "application/xml" } });
  if (/<(\w+:)?import\b/.test(xml))
    for (const beside of globSync(`${path.dirname(model)}/*.dmn`))
      if (path.resolve(beside) !== path.resolve(model)) await send(readFileSync(beside, "utf8"));
  const { status, body } = await send(xml);
  return status === 201 ? (body as { id: string }).id : { body };
}

async function failureOf(policy: string, one: DmnCase, call: CallApi): Promise<string | undefined> {
  const { status, body } = await call(`/api/policies/${policy}/decisions`, {
    method: "POST",
    body: { version: "draft", inputs: one.inputs, ...(one.invocable && { decision: one.invocable }) },
  });
  const isFailure = status >= 400;
  const results = isFailure ? {} : (body as { results: Record<string, unknown> }).results;
  const wrong = one.results.find(({ name, expected, isError }) => {
    const actual = results[name];
    if (isError && (isFailure || actual === null || actual === undefined)) return false;
    return isFailure || !isAsExpected(actual, expected);
  });
  return (
    wrong && JSON.stringify({ expected: wrong.expected, answered: isFailure ? body : results[wrong.name] })
  );
}

/** `node test/dmn-tck.ts DIRECTORY URL KEY [PART-OF-FILE]`: passed and failed cases by file. */
async function main([
  directory = ".",
  url = "http://127.0.0.1:4100",
  key = "",
  wanted,
]: string[]): Promise<void> {
  const call: CallApi = async (route, { method, body, headers }) => {
    const response = await fetch(url + route, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const results = await runTck(directory, call, wanted);
  for (const { file, passed, failed } of results) {
    process.stdout.write(`${file}: ${passed} passed, ${failed.length} failed\n`);
    for (const { id, why } of failed) process.stdout.write(`    ${id}: ${why.slice(0, 400)}\n`);
  }
  const passed = results.reduce((sum, one) => sum + one.passed, 0);
  const failed = results.reduce((sum, one) => sum + one.failed.length, 0);
  process.stdout.write(`${passed} of ${passed + failed} cases passed\n`);
}

if (import.meta.main) await main(process.argv.slice(2));
