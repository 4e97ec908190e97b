import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { insertWorkspace } from "#company";
import { type Config, readConfig } from "#kernel/config";
import type { HttpApp } from "#kernel/http/server";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import { startEmbeddedPostgres } from "#kernel/postgres/embedded";
import { type ReactionRunner, startReactions } from "#kernel/reaction-runner";
import { flow } from "../src/app/flow.ts";
import { openKernel } from "../src/app/open-kernel.ts";
import { buildServer } from "../src/app/server.ts";

/** The key with every permission in the world's first workspace. */
export const adminKey = "the-key-of-the-tests";

export type Call = {
  method?: "GET" | "POST" | "PUT" | "DELETE" | "PATCH";
  body?: unknown;
  /** An API key; the admin key where nothing is said, nobody for null. */
  key?: string | null;
  headers?: Record<string, string>;
};

export type World = {
  kernel: Kernel;
  app: HttpApp;
  reactions: ReactionRunner;
  /** The workspace that was made with the world. */
  workspace: string;
  /** Calls a route in the process; answers status, headers and body (parsed where it is JSON). */
  call(url: string, call?: Call): Promise<{ status: number; headers: Record<string, unknown>; body: never }>;
  /** From now on it is this instant; without one, the clock runs again. */
  setNow(at?: Date): void;
  close(): Promise<void>;
};

/**
 * A whole Hamdel on stores of its own, with one workspace in it: a fresh database on the test run's PostgreSQL (or on one
 * started here, when a test file is run by itself) and a fresh ClickHouse directory. One at a time in a process.
 */
export async function openWorld(settings: Partial<Config> = {}): Promise<World> {
  const data = await mkdtemp(path.join(os.tmpdir(), "hamdel-world-"));
  const server = settings.databaseUrl ? undefined : await postgresServer(data);
  const database = server && (await makeDatabase(server.adminUrl));
  let fixed: Date | undefined;
  const config = {
    ...readConfig({ HAMDEL_ADMIN_KEY: adminKey, HAMDEL_DATA: data, HAMDEL_LOG: "error" }),
    ...settings,
  };
  const { kernel, close } = await openKernel(
    config,
    settings.databaseUrl ?? (database?.url as string),
    () => fixed ?? new Date(),
  );
  const workspace = newId();
  await kernel.records.system((tx) =>
    insertWorkspace(
      tx,
      { id: workspace, name: "نیک‌کالا", locale: "fa", timeZone: "Asia/Tehran" },
      kernel.now(),
    ),
  );
  const reactions = await startReactions(kernel, flow);
  const app = await buildServer(kernel, () => reactions);
  return {
    kernel,
    app,
    reactions,
    workspace,
    call: (url, call) => callRoute(app, url, call),
    setNow: (at) => {
      fixed = at;
    },
    close: async () => {
      await app.close();
      await reactions.stop();
      await close();
      await database?.drop();
      await server?.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function callRoute(
  app: HttpApp,
  url: string,
  { method = "GET", body, key = adminKey, headers }: Call = {},
) {
  const response = await app.inject({
    url,
    method,
    headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers },
    ...(body !== undefined && { payload: body as object }),
  });
  const isJson = String(response.headers["content-type"]).includes("json") && response.body !== "";
  const read = isJson ? JSON.parse(response.body) : response.body;
  return { status: response.statusCode, headers: response.headers, body: read as never };
}

/** As `world.call`, but a status other than `expected` fails the test and shows the body. */
export async function expectCall<Body>(
  world: World,
  expected: number,
  url: string,
  call?: Call,
): Promise<Body> {
  const { status, body } = await world.call(url, call);
  assert.equal(status, expected, `${call?.method ?? "GET"} ${url}: ${JSON.stringify(body)}`);
  return body;
}

/** Resolves once `found` answers something; fails after `withinMs`, saying what was waited for. */
export async function eventually<T>(
  what: string,
  found: () => Promise<T | undefined | false>,
  withinMs = 5_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const result = await found();
    if (result) return result;
    assert.ok(Date.now() < end, `waited ${withinMs} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export async function postgresServer(data: string): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const shared = process.env.HAMDEL_TEST_POSTGRES;
  if (shared) return { adminUrl: shared, stop: async () => {} };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  return startEmbeddedPostgres({ directory: path.join(data, "records"), log });
}

export async function makeDatabase(adminUrl: string) {
  const name = `world_${newId().replaceAll("-", "")}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name} owner hamdel`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  url.username = "hamdel";
  url.password = "";
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}
