import type { FieldProblem } from "#kernel/problems";
import { currentLocale } from "./preferences.ts";

export type Query = Record<string, string | number | boolean | null | undefined | readonly string[]>;
export type Pageful<Item> = { items: Item[]; next: string | null };

/** What the server answered instead of what was asked for (RFC 9457), already in the reader's language. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldProblem[];

  constructor(status: number, body: Partial<ApiProblem>) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? "";
    this.title = body.title ?? "";
    this.detail = body.detail ?? "";
    this.errors = body.errors ?? [];
  }

  /** What is wrong with the field at `pointer` (`/email`), to show beside it. */
  field(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }
}

/** The server's routes. Throws {@link ApiProblem}; a network that fails throws one with status 0. */
export const api = {
  get: <Answer>(path: string, query?: Query): Promise<Answer> => call("GET", path + queryString(query)),
  post: <Answer = void>(path: string, body?: unknown): Promise<Answer> => call("POST", path, body),
  put: <Answer = void>(path: string, body?: unknown): Promise<Answer> => call("PUT", path, body),
  patch: <Answer = void>(path: string, body?: unknown): Promise<Answer> => call("PATCH", path, body),
  del: <Answer = void>(path: string, body?: unknown): Promise<Answer> => call("DELETE", path, body),
};

async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await reach(path, { method, headers: headersFor(body), body: payload(body) });
  const json = answer.headers.get("content-type")?.includes("json") ? await answer.json() : undefined;
  if (!answer.ok) throw new ApiProblem(answer.status, json ?? {});
  return json as Answer;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: "same-origin" });
  } catch {
    throw new ApiProblem(0, { code: "ui/unreachable" });
  }
}

/** Forms and files carry their own content type with its boundary. */
const headersFor = (body: unknown): HeadersInit => ({
  accept: "application/json",
  "accept-language": currentLocale(),
  ...(body !== undefined && !isRaw(body) && { "content-type": "application/json" }),
});

const payload = (body: unknown): BodyInit | undefined => {
  if (body === undefined) return undefined;
  return isRaw(body) ? body : JSON.stringify(body);
};

const isRaw = (body: unknown): body is FormData | Blob => body instanceof FormData || body instanceof Blob;

function queryString(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values)
      if (one !== undefined && one !== null && one !== "") search.append(name, String(one));
  }
  return search.size > 0 ? `?${search}` : "";
}
