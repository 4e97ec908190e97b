/** Where a list sorted by a time and an id goes on. */
export type Place = { at: Date; id: string };

export const cursorOf = ({ at, id }: Place): string =>
  Buffer.from(`${at.toISOString()} ${id}`).toString("base64url");

/** The place a cursor names; undefined where no list gave it. */
export function placeOf(cursor: string): Place | undefined {
  const [time = "", id = ""] = Buffer.from(cursor, "base64url").toString().split(" ");
  const at = new Date(time);
  const isPlace = !Number.isNaN(at.getTime()) && at.toISOString() === time && uuid.test(id);
  return isPlace ? { at, id } : undefined;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
