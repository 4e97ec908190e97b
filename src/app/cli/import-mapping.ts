import type { ImportMapping } from "#listen";

/** What `hamdel import` is told about the file. A column may be `-`, for none. */
export type MappingFlags = {
  as?: "mentions" | "responses";
  survey?: string;
  source?: string;
  text?: string;
  rating?: string;
  scale?: string;
  time?: string;
  timeZone?: string;
  dates?: "day-first" | "month-first";
  person?: string;
  touchpoint?: string;
  branch?: string;
  channel?: string;
  items?: string;
  reply?: string;
  id?: string;
  details?: string;
  makePlaces?: boolean;
  strict?: boolean;
  encoding?: string;
  delimiter?: string;
};

type Source = Record<string, unknown>;
type Fields = Record<string, Source | undefined>;
type Draft = Record<string, unknown> & { fields: Fields };

const flagOf = { externalId: "id" } as const;
const fields = [
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

/**
 * The mapping to send: the mapping file where one is given, else the guess; flags over either. In a mapping file a
 * column's name alone stands for the column: `"text": "comment"`. The server checks the result.
 */
export function chooseMapping(guess: ImportMapping, file: unknown, flags: MappingFlags): unknown {
  const draft = file === undefined ? asDraft(guess) : fromFile(file, guess);
  for (const name of fields)
    applyColumn(draft.fields, name, flags[name === "externalId" ? flagOf[name] : name]);
  applyScale(draft.fields, flags.scale);
  applyTime(draft.fields, flags);
  if (draft.as === undefined || flags.as) draft.as = flags.as ?? "mentions";
  if (draft.as === "responses") dropUnfit(draft, guess);
  for (const name of ["survey", "source", "makePlaces", "strict"] as const)
    if (flags[name] !== undefined) draft[name] = flags[name];
  if (flags.details !== undefined) draft.details = flags.details === "-" ? [] : flags.details.split(",");
  if (flags.encoding || flags.delimiter)
    draft.format = {
      ...((draft.format ?? guess.format) as object),
      ...(flags.encoding && { encoding: flags.encoding }),
      ...(flags.delimiter && { delimiter: flags.delimiter === "tab" ? "\t" : flags.delimiter }),
    };
  return draft;
}

const asDraft = (mapping: ImportMapping): Draft => ({ ...mapping, fields: { ...mapping.fields } as Fields });

/** In a file, fields may also stand beside the rest instead of under `fields`. */
function fromFile(file: unknown, guess: ImportMapping): Draft {
  const { fields: inner = {}, ...rest } = file as { fields?: Record<string, unknown> } & Record<
    string,
    unknown
  >;
  const draft: Draft = { source: guess.source, fields: {} };
  for (const [name, value] of Object.entries({ ...rest, ...inner })) {
    if (!(fields as readonly string[]).includes(name)) draft[name] = value;
    else
      draft.fields[name] =
        typeof value === "string" ? columnSource(draft.fields, name, value) : (value as Source);
  }
  return draft;
}

/** A rating whose scale nobody told lies on 0–10. */
const columnSource = (before: Fields, name: string, column: string): Source => ({
  ...(name === "rating" && { min: before.rating?.min ?? 0, max: before.rating?.max ?? 10 }),
  column,
});

function applyColumn(given: Fields, name: string, flag: string | undefined): void {
  if (flag === undefined) return;
  if (flag === "-") given[name] = undefined;
  else if (flag.startsWith("=")) given[name] = { value: flag.slice(1) };
  else given[name] = columnSource(given, name, flag);
}

function applyScale(given: Fields, scale: string | undefined): void {
  if (scale === undefined || !given.rating) return;
  const [, min, max] = /^(-?\d+(?:\.\d+)?)(?:-|\.\.|to)(-?\d+(?:\.\d+)?)$/.exec(scale) ?? [];
  given.rating = { ...given.rating, min: Number(min), max: Number(max) };
}

function applyTime(given: Fields, { timeZone, dates }: MappingFlags): void {
  if (!given.time) return;
  given.time = { ...given.time, ...(timeZone && { zone: timeZone }), ...(dates && { order: dates }) };
}

/** What was only guessed is dropped where a survey's answer has no room for it; what was asked for is refused. */
function dropUnfit(draft: Draft, guess: ImportMapping): void {
  for (const name of ["items", "reply"] as const)
    if (JSON.stringify(draft.fields[name]) === JSON.stringify(guess.fields[name]))
      draft.fields[name] = undefined;
  draft.details = [];
}
