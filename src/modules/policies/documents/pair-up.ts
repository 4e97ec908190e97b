/** Things of the same key side by side: those that are there now in their order, then those that are gone. */
export function pairUp<Part>(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
): [Part | undefined, Part | undefined][] {
  const were = new Map(before.map((part) => [keyOf(part), part]));
  const are = new Set(after.map(keyOf));
  return [
    ...after.map((part): [Part | undefined, Part] => [were.get(keyOf(part)), part]),
    ...before.filter((part) => !are.has(keyOf(part))).map((part): [Part, undefined] => [part, undefined]),
  ];
}

/** Whether two values of JSON say the same; the order of an object's keys says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return (one ?? null) === (other ?? null);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return (
    Array.isArray(one) === Array.isArray(other) && [...keys].every((key) => isSame(left[key], right[key]))
  );
}
