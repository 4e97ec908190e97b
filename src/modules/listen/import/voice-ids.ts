import { createHash } from "node:crypto";
import type { ReadRow } from "./row.ts";

/**
 * Gives each row of a file the id by which it is known again. Rows without an id of their own are known by what they say
 * and by how many before them said the same, so that the same file, or a longer one, imports each row once.
 */
export class VoiceIds {
  /** Of an id its first row's content and line; of a content how often it came. Kept short: there may be a million. */
  private readonly first = new Map<string, { content: string; line: number }>();
  private readonly times = new Map<string, number>();
  private readonly column: string | null;

  /** `column` is where the ids stand in the file, if it holds any. */
  constructor(column: string | null) {
    this.column = column;
  }

  /** Sets the id of a row; a problem is added to one that has another row's id and says something else. */
  give(row: ReadRow): void {
    const content = digestOf(row.cells.join("\u001f"));
    const { externalId } = row.voice;
    if (externalId === null) {
      const times = (this.times.get(content) ?? 0) + 1;
      this.times.set(content, times);
      row.voice.externalId = `row-${content}-${times}`;
      return;
    }
    const key = digestOf(externalId);
    const before = this.first.get(key);
    if (!before) this.first.set(key, { content, line: row.line });
    else if (before.content !== content) row.problems.push(repeated(this.column, externalId, before.line));
  }
}

const repeated = (column: string | null, value: string, line: number) => ({
  fault: "id-repeated" as const,
  field: "externalId" as const,
  column,
  value,
  values: { line },
});

/** 96 bits: a million rows collide once in 10¹⁷ files. */
const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 16);
