import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Session } from "chdb";

/**
 * The HTTP interface of ClickHouse, as far as its official client uses it, before the engine in this process: so that
 * tests cross the wire that a cluster would be reached by. Nothing else of the engine may be open in the process.
 */
export async function openClickhouseFront(
  directory: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const engine = new Session(directory);
  const server = createServer(async (request, response) => {
    try {
      const answer = await carryOut(engine, request);
      response.writeHead(200, { "content-type": "application/octet-stream" }).end(answer);
    } catch (error) {
      // As the real one: the code in a header, the words in the body.
      const words = error instanceof Error ? error.message : String(error);
      const code = /Code: (\d+)/.exec(words)?.[1] ?? "1000";
      response.writeHead(500, { "x-clickhouse-exception-code": code }).end(words);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      engine.close();
    },
  };
}

const notSettings = new Set(["query", "query_id", "database", "session_id"]);

async function carryOut(engine: Session, request: IncomingMessage): Promise<Uint8Array> {
  const given = new URL(request.url ?? "/", "http://front").searchParams;
  const body = await bodyOf(request);
  const settings = [...given].filter(([key]) => !notSettings.has(key) && !key.startsWith("param_"));
  const setting = settings.map(([key, value]) => `${key} = '${value}'`).join(", ");
  const insert = given.get("query");
  if (insert) {
    const withSettings = setting ? insert.replace(/ FORMAT /, ` SETTINGS ${setting} FORMAT `) : insert;
    return (await engine.queryAsync(`${withSettings}\n${body}`)).bytes();
  }
  const [, query = "", format = "CSV"] = /^([\s\S]*?)(?:\s+FORMAT (\w+)\s*)?$/.exec(body) ?? [];
  const parameters = Object.fromEntries(
    [...given]
      .filter(([key]) => key.startsWith("param_"))
      .map(([key, value]) => [key.slice("param_".length), parameter(value, typeOf(query, key))]),
  );
  const isRead = /^\s*(select|with|show)\b/i.test(query);
  const text = isRead && setting ? `${query} SETTINGS ${setting}` : query;
  const options = { format };
  const result =
    Object.keys(parameters).length > 0
      ? await engine.queryBindAsync(text, parameters, options)
      : await engine.queryAsync(text, options);
  return result.bytes();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

const typeOf = (query: string, key: string): string =>
  new RegExp(`\\{\\s*${key.slice("param_".length)}\\s*:\\s*([^}]+)\\}`).exec(query)?.[1] ?? "String";

/** A parameter as it travels is escaped text; the engine's binding takes values. */
function parameter(text: string, type: string): unknown {
  if (text === "\\N") return null;
  if (!type.startsWith("Array(")) return unescaped(text);
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|[^,[\]\s]+/g)].map(([whole, quoted]) =>
    unescaped(quoted ?? whole),
  );
}

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, letter: string) => ({ n: "\n", t: "\t", r: "\r", "0": "\0" })[letter] ?? letter);
