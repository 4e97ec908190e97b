import { cleanText } from "../logic/given-text.ts";
import { channel } from "../model.ts";
import type { CellSource, ImportField, ImportMapping } from "./model.ts";
import { readMoment } from "./moments.ts";
import { onTenScale, readNumber } from "./numbers.ts";
import { foldName, type KnownPlaces } from "./places.ts";
import type { TableRow } from "./read-table.ts";
import type { MappedVoice, ReadRow, RowFault, RowProblem } from "./row.ts";

const longest = {
  text: 20_000,
  reply: 20_000,
  person: 200,
  externalId: 200,
  place: 120,
  detail: 1_000,
} as const;
const mostItems = 100;
/** Clocks differ: up to five minutes ahead is now. */
const tolerance = 5 * 60_000;

export type Reading = {
  mapping: ImportMapping;
  header: string[];
  /** The workspace's time zone, where the mapping names none. */
  zone: string;
  now: Date;
  places: KnownPlaces;
};

/** Makes the reader of one table's rows: what each says, and everything that is wrong with it. It never throws. */
export function rowReader(reading: Reading): (row: TableRow) => ReadRow {
  const { mapping, header } = reading;
  const at = new Map(header.map((name, index) => [name, index]));
  const details = mapping.details.map((name) => ({ name, index: at.get(name) ?? -1 }));
  return ({ line, cells }) => {
    const row = new Cells(cells, at, mapping);
    if (cells.slice(header.length).some((cell) => cell.trim() !== ""))
      row.fault("too-many-cells", null, cells[header.length] ?? "", { columns: header.length });
    const voice: MappedVoice = {
      text: readWords(row, "text"),
      rating: readRating(row, mapping),
      at: readTime(row, reading),
      person: readShort(row, "person", longest.person),
      touchpoint: readPlace(row, "touchpoint", reading),
      branch: readPlace(row, "branch", reading),
      channel: readChannel(row),
      items: listOf(row.text("items")).slice(0, mostItems),
      reply: readWords(row, "reply"),
      externalId: readId(row, mapping),
      details: Object.fromEntries(details.flatMap(({ name, index }) => detailOf(name, cells[index]))),
    };
    if (!voice.text && voice.rating === null && row.problems.length === 0)
      row.fault("nothing-said", null, "");
    return { line, cells, voice, problems: row.problems };
  };
}

/** One row's cells by the field they are mapped to, and what was found wrong with them. */
class Cells {
  readonly problems: RowProblem[] = [];
  private readonly cells: string[];
  private readonly at: Map<string, number>;
  private readonly fields: Partial<Record<ImportField, CellSource>>;

  constructor(cells: string[], at: Map<string, number>, { fields }: ImportMapping) {
    this.cells = cells;
    this.at = at;
    this.fields = fields;
  }

  isMapped(field: ImportField): boolean {
    return this.fields[field] !== undefined;
  }

  /** Without spaces at its ends and with the mapping's other words; empty where there is nothing. */
  text(field: ImportField): string {
    const source = this.fields[field];
    if (!source) return "";
    if ("value" in source) return source.value;
    const given = cleanText(this.cells[this.at.get(source.column) ?? -1] ?? "").trim();
    return source.values && Object.hasOwn(source.values, given) ? (source.values[given] ?? "") : given;
  }

  fault(fault: RowFault, field: ImportField | null, value: string, values?: RowProblem["values"]): null {
    const source = field ? this.fields[field] : undefined;
    const column = source && "column" in source ? source.column : null;
    this.problems.push({
      fault,
      field,
      column,
      value: cleanText(value).slice(0, 200),
      ...(values && { values }),
    });
    return null;
  }
}

function readWords(row: Cells, field: "text" | "reply"): string | null {
  return readShort(row, field, longest[field]);
}

function readShort(row: Cells, field: ImportField, limit: number): string | null {
  const text = row.text(field);
  if (text.length > limit) return row.fault("too-long", field, text, { limit });
  return text || null;
}

function readRating(row: Cells, { fields: { rating }, as }: ImportMapping): number | null {
  const text = row.text("rating");
  if (!rating || text === "") return null;
  const scale = { min: rating.min, max: rating.max };
  const mark = readNumber(text);
  if (mark === undefined) return row.fault("not-number", "rating", text, scale);
  if (mark < scale.min || mark > scale.max) return row.fault("off-scale", "rating", text, scale);
  const ten = onTenScale(mark, scale);
  return as === "responses" ? Math.round(ten) : ten;
}

function readTime(row: Cells, { mapping, zone, now }: Reading): Date | null {
  const { time } = mapping.fields;
  if (!time) return now;
  const text = row.text("time");
  if (text === "") return row.fault("no-time", "time", text);
  const moment = readMoment(text, time.zone ?? zone, time.order);
  if (!moment) return row.fault("not-time", "time", text);
  return moment.getTime() > now.getTime() + tolerance ? row.fault("in-future", "time", text) : moment;
}

function readPlace(row: Cells, field: "touchpoint" | "branch", { places, mapping }: Reading): string | null {
  const name = readShort(row, field, longest.place);
  if (name === null || mapping.makePlaces || places[field].has(foldName(name))) return name;
  row.fault(`no-such-${field}`, field, name);
  return name;
}

/** What people write in a column of channels. */
const channelWords = new Map(
  Object.entries({
    وب: "web",
    سایت: "web",
    وبسایت: "web",
    اپ: "app",
    اپلیکیشن: "app",
    پیامک: "sms",
    ایمیل: "email",
    رایانامه: "email",
    تلفن: "call",
    تماس: "call",
    شعبه: "branch",
    حضوری: "branch",
    phone: "call",
    "e-mail": "email",
  }),
);

function readChannel(row: Cells): string | null {
  const text = row.text("channel");
  if (text === "") return null;
  const word = foldName(text).replaceAll("\u200c", "");
  const name = channelWords.get(word) ?? word.replace(/[\s_]+/g, "-");
  return channel.safeParse(name).success ? name : row.fault("bad-channel", "channel", text);
}

/** Things in one cell: a JSON list, or parted by ، | ; or line ends, else by commas. */
function listOf(text: string): string[] {
  if (text === "") return [];
  const parted =
    jsonList(text) ?? text.split(["،", "|", ";", "\n"].find((sign) => text.includes(sign)) ?? ",");
  return parted.map((item) => item.trim().slice(0, longest.person)).filter(Boolean);
}

function jsonList(text: string): string[] | undefined {
  if (!text.startsWith("[")) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((item) => typeof item === "string") : undefined;
  } catch {
    return undefined;
  }
}

function readId(row: Cells, { fields }: ImportMapping): string | null {
  if (!fields.externalId) return null;
  const id = readShort(row, "externalId", longest.externalId);
  return (
    id ??
    (row.problems.some(({ field }) => field === "externalId") ? null : row.fault("no-id", "externalId", ""))
  );
}

function detailOf(name: string, cell: string | undefined): [string, string][] {
  const text = cleanText(cell ?? "").trim();
  return text === "" ? [] : [[name.slice(0, 100), text.slice(0, longest.detail)]];
}
