/** A place in a list by time, as a cursor that callers hand back unread. */
export const cursorOf = ({ at, id }: { at: Date; id: string }): string =>
  Buffer.from(`${at.toISOString()} ${id}`).toString("base64url");

const shape = /^(\S{24}) ([0-9a-f-]{36})$/;

/** The place a cursor stands for; undefined for one that no list gave. */
export function placeOf(cursor: string): { at: Date; id: string } | undefined {
  const [, at = "", id = ""] = shape.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  const instant = new Date(at);
  return id && !Number.isNaN(instant.getTime()) ? { at: instant, id } : undefined;
}

/** A place in a run's findings, whose order never changes. */
export const runCursorOf = ({ run, offset }: { run: string; offset: number }): string =>
  Buffer.from(`${run} ${offset}`).toString("base64url");

const runShape = /^([0-9a-f-]{36}) (\d{1,6})$/;

export function runPlaceOf(cursor: string): { run: string; offset: number } | undefined {
  const [, run = "", offset = ""] = runShape.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  return run ? { run, offset: Number(offset) } : undefined;
}
