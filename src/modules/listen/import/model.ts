import { z } from "zod";
import { sayKernel } from "#kernel/kernel-problems";
import { inWords } from "#kernel/rules";
import { channel } from "../model.ts";

/** What a row becomes: an unsolicited voice with its rating, or an answer to a survey. */
export const importTargets = ["mentions", "responses"] as const;
export type ImportTarget = (typeof importTargets)[number];

/** What a column may hold. */
export const importFields = [
  "text",
  "rating",
  "time",
  "person",
  "touchpoint",
  "branch",
  "channel",
  "items",
  "reply",
  "externalId",
] as const;
export type ImportField = (typeof importFields)[number];
/** An answer to a survey holds no list of things bought and no reply. */
export const responseFields: readonly ImportField[] = importFields.filter(
  (field) => field !== "items" && field !== "reply",
);

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1256"] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];
/** How the bytes of a file are read as a table. */
export const tableFormat = z.strictObject({ encoding: z.enum(encodings), delimiter: z.enum(delimiters) });
export type TableFormat = z.infer<typeof tableFormat>;

const columnName = z.string().min(1).max(200);
const fixed = z.string().trim().min(1).max(200);
/** Other words for what a cell says: `{ "HAPPY": "10" }`. */
const otherWords = z.record(z.string().max(200), z.string().max(200)).optional();
const fromColumn = z.strictObject({ column: columnName, values: otherWords });
/** A column of the file, or the same for every row. */
const cell = z.union([fromColumn, z.strictObject({ value: fixed })]);
export type CellSource = z.infer<typeof cell>;

const scale = { min: z.number().min(-1_000).max(1_000), max: z.number().min(-1_000).max(1_000) };
/** Whether 03/04/2024 is in April or in March. */
export const dayOrders = ["day-first", "month-first"] as const;
export type DayOrder = (typeof dayOrders)[number];

const timeZone = z.string().refine(isTimeZone, inWords(sayKernel, "rule.time-zone"));

/** How a table becomes voices. What is left out is not imported. */
export const importMapping = z.strictObject({
  as: z.enum(importTargets).default("mentions"),
  /** The survey's slug or id, where rows become its responses. */
  survey: z.string().min(1).max(64).optional(),
  source: channel,
  fields: z.strictObject({
    text: fromColumn.optional(),
    rating: fromColumn.extend(scale).optional(),
    /** Times without an offset are local in `zone`; without one, in the workspace's. */
    time: fromColumn.extend({ zone: timeZone.optional(), order: z.enum(dayOrders).optional() }).optional(),
    person: fromColumn.optional(),
    touchpoint: cell.optional(),
    branch: cell.optional(),
    channel: cell.optional(),
    items: fromColumn.optional(),
    reply: fromColumn.optional(),
    externalId: fromColumn.optional(),
  }),
  /** Columns that are kept beside the voice as they are. */
  details: z.array(columnName).max(30).default([]),
  /** Touchpoints and branches that are not there yet are made. */
  makePlaces: z.boolean().default(false),
  /** One bad row, and no row is imported. */
  strict: z.boolean().default(false),
  format: tableFormat.optional(),
});
export type ImportMapping = z.infer<typeof importMapping>;

/**
 * `uploading` → `uploaded` (may be mapped) → `checking` (nothing is visible; may still be given up) → `writing` (is
 * brought to its end, by the next start if need be) → `done`. `failed`: nothing was imported.
 */
export const importStates = ["uploading", "uploaded", "checking", "writing", "done", "failed"] as const;
export type ImportState = (typeof importStates)[number];

const moment = z.iso.datetime();
const count = z.int().min(0);

const importCounts = z.object({
  /** Rows of the file. */
  read: count,
  /** Rows whose voice is new here. */
  fresh: count,
  /** Rows whose voice was here already. */
  known: count,
  rejected: count,
});

export const importView = z.object({
  id: z.uuid(),
  state: z.enum(importStates),
  fileName: z.string(),
  /** In bytes. */
  size: count,
  format: tableFormat,
  header: z.array(z.string()),
  mapping: importMapping,
  counts: importCounts,
  /** Of the present state, 0–1. */
  progress: z.number().min(0).max(1),
  failure: z.string().nullable(),
  /** Days of the workspace: when the imported voices were said. */
  span: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  createdAt: moment,
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
});
export type ImportView = z.infer<typeof importView>;

const cellProblem = z.object({
  /** Null where the whole row is wrong. */
  field: z.enum(importFields).nullable(),
  column: z.string().nullable(),
  value: z.string(),
  reason: z.string(),
  /** What would be right. */
  right: z.string(),
});
export type CellProblem = z.infer<typeof cellProblem>;

/** A row that was not imported and why. */
export const rejectedRow = z.object({ line: count, problems: z.array(cellProblem) });
export type RejectedRow = z.infer<typeof rejectedRow>;

/** A row of the file and what becomes of it. */
export const previewRow = z.object({
  line: count,
  cells: z.array(z.string()),
  voice: z.object({
    text: z.string().nullable(),
    rating: z.number().nullable(),
    at: moment.nullable(),
    person: z.string().nullable(),
    touchpoint: z.string().nullable(),
    branch: z.string().nullable(),
    channel: z.string().nullable(),
    items: z.array(z.string()),
    reply: z.string().nullable(),
    externalId: z.string().nullable(),
  }),
  problems: z.array(cellProblem),
});
export type PreviewRow = z.infer<typeof previewRow>;

export const importPreview = importView.extend({
  preview: z.array(previewRow),
  /** What in the mapping must be mended before anything can be imported. */
  obstacle: z.string().nullable(),
});
export type ImportPreview = z.infer<typeof importPreview>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
