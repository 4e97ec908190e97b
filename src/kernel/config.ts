import path from "node:path";
import { z } from "zod";

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4100),
  HOST: z.string().default("127.0.0.1"),
  HAMDEL_DATA: z.string().default("./data"),
  DATABASE_URL: z.string().optional(),
  CLICKHOUSE_URL: z.string().optional(),
  HAMDEL_URL: z.url().optional(),
  HAMDEL_ADMIN_KEY: z.string().min(16, "must hold at least 16 characters").optional(),
  SMTP_URL: z.string().optional(),
  HAMDEL_MAIL_FROM: z.string().optional(),
  HAMDEL_SECRET: z.string().min(32, "must hold at least 32 characters").optional(),
  HAMDEL_MODEL_URL: z.url({ protocol: /^https?$/ }).optional(),
  HAMDEL_MODEL_KEY: z.string().optional(),
  HAMDEL_MODEL_NAME: z.string().default("default"),
  HAMDEL_MODEL_BUDGET: z.coerce.number().int().min(0).default(500),
  HAMDEL_CHECK_HOSTS: z.string().default(""),
  HAMDEL_LOG: z.enum(["debug", "info", "warn", "error", "silent"]).default("warn"),
});

export type Config = {
  port: number;
  host: string;
  /** Absolute path of everything the embedded stores keep. */
  data: string;
  databaseUrl?: string;
  clickhouseUrl?: string;
  /** The public address used in links, without a slash at its end; known only when it was set. */
  publicUrl?: string;
  adminKey?: string;
  /** The key of this process's own commands, made at start; it is never configured. */
  commandToken?: string;
  smtpUrl?: string;
  mailFrom: string;
  /** Signs sessions; kept in the data directory when it was not set. */
  secret?: string;
  /** A model elsewhere that may be asked about voices our own is unsure of, so many a day in each workspace. */
  secondModel?: { url: string; key?: string; name: string; budget: number };
  /** Hosts inside (`host` or `host:port`) that policies may ask whether a remedy can be given; those on the internet need no naming. */
  checkHosts: string[];
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/** Reads the environment of `contract`: throws one error that names every variable that is wrong and what is right. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const read = environment.safeParse(filled);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Hamdel cannot start with these settings:\n${wrong.join("\n")}`);
  }
  const given = read.data;
  return {
    port: given.PORT,
    host: given.HOST,
    data: path.resolve(given.HAMDEL_DATA),
    databaseUrl: given.DATABASE_URL,
    clickhouseUrl: given.CLICKHOUSE_URL,
    publicUrl: given.HAMDEL_URL?.replace(/\/+$/, ""),
    adminKey: given.HAMDEL_ADMIN_KEY,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.HAMDEL_MAIL_FROM ?? "Hamdel <hamdel@localhost>",
    secret: given.HAMDEL_SECRET,
    secondModel: secondModelIn(given),
    checkHosts: given.HAMDEL_CHECK_HOSTS.split(",").flatMap((host) => host.trim().toLowerCase() || []),
    logLevel: given.HAMDEL_LOG,
  };
}

function secondModelIn(given: z.infer<typeof environment>): Config["secondModel"] {
  const url = given.HAMDEL_MODEL_URL?.replace(/\/+(?:chat\/completions\/*)?$/, "");
  return url === undefined
    ? undefined
    : { url, key: given.HAMDEL_MODEL_KEY, name: given.HAMDEL_MODEL_NAME, budget: given.HAMDEL_MODEL_BUDGET };
}
