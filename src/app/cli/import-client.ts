import { randomBytes } from "node:crypto";
import { constants, openAsBlob } from "node:fs";
import { access } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { insertWorkspace, listWorkspaces } from "#company";
import type { Config } from "#kernel/config";
import { readRunningServer } from "#kernel/data-directory";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import { startReactions } from "#kernel/reaction-runner";
import type { ImportPreview, ImportView } from "#listen";
import { flow } from "../flow.ts";
import { buildServer } from "../server.ts";
import { openStores } from "../start.ts";
import { sayCli } from "./cli-messages.ts";

export type ImportServer = {
  url: string;
  token: string;
  locale: Locale;
  /** Resolves when what was written is also scored; at once on a server that runs on. */
  settle(): Promise<void>;
};

/** Works with the Hamdel that runs on the data, or with one that is opened here for as long as the work takes. */
export async function withServer(
  config: Config,
  locale: Locale,
  work: (server: ImportServer) => Promise<void>,
  tell: (line: string) => void,
): Promise<void> {
  const running = await readRunningServer(config.data);
  if (running) return work({ ...running, locale, settle: async () => {} });
  const token = randomBytes(32).toString("base64url");
  const { kernel, close } = await openStores({ ...config, commandToken: token });
  if (await ensureWorkspace(kernel, locale)) tell(sayCli(locale, "import.first-company"));
  const reactions = await startReactions(kernel, flow);
  const app = await buildServer(kernel, () => reactions);
  try {
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    await work({ url, token, locale, settle: reactions.drain });
  } finally {
    await app.close();
    await reactions.stop();
    await close();
  }
}

async function ensureWorkspace({ records, now }: Kernel, locale: Locale): Promise<boolean> {
  return records.system(async (tx) => {
    if ((await listWorkspaces(tx)).length > 0) return false;
    const name = locale === "fa" ? "همدل" : "Hamdel";
    await insertWorkspace(tx, { id: newId(), name, locale, timeZone: "Asia/Tehran" }, now());
    return true;
  });
}

export async function sendFile(server: ImportServer, file: string): Promise<ImportPreview> {
  const body = new FormData();
  await access(file, constants.R_OK).catch(() => {
    throw new Error(sayCli(server.locale, "import.no-file", { file }));
  });
  const content = await openAsBlob(file);
  body.append("file", content, basename(file));
  return (await ask(server, "POST", "/api/imports", body)).json() as Promise<ImportPreview>;
}

export async function sendMapping(
  server: ImportServer,
  id: string,
  mapping: unknown,
): Promise<ImportPreview> {
  const answer = await ask(server, "PUT", `/api/imports/${id}/mapping`, JSON.stringify(mapping));
  return answer.json() as Promise<ImportPreview>;
}

/** Runs the import and follows it to its end. */
export async function importFile(
  server: ImportServer,
  id: string,
  progress: (view: ImportView) => void,
): Promise<ImportView> {
  let view = (await (await ask(server, "POST", `/api/imports/${id}/run`)).json()) as ImportView;
  while (view.state !== "done" && view.state !== "failed") {
    progress(view);
    await new Promise((resolve) => setTimeout(resolve, 100));
    view = (await (await ask(server, "GET", `/api/imports/${id}`)).json()) as ImportView;
  }
  progress(view);
  return view;
}

export async function rejectedRows(server: ImportServer, id: string): Promise<Readable> {
  const { body } = await ask(server, "GET", `/api/imports/${id}/rejected`);
  return Readable.fromWeb(body as ReadableStream);
}

export const forgetImport = async (server: ImportServer, id: string): Promise<unknown> =>
  ask(server, "DELETE", `/api/imports/${id}`);

async function ask(
  server: ImportServer,
  method: string,
  path: string,
  body?: string | FormData,
): Promise<Response> {
  const answer = await fetch(server.url + path, {
    method,
    body,
    headers: {
      authorization: `Bearer ${server.token}`,
      "accept-language": server.locale,
      ...(typeof body === "string" && { "content-type": "application/json" }),
    },
  });
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => ({}))) as {
    detail?: string;
    errors?: { pointer: string; detail: string }[];
  };
  const fields = problem.errors?.map(({ pointer, detail }) => `\n  ${pointer}: ${detail}`) ?? [];
  throw new Error((problem.detail ?? `HTTP ${answer.status}`) + fields.join(""));
}
