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
