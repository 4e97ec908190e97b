import type { Facts } from "#kernel/facts";

/** What a person's interactions come to at a moment; `12m` are the twelve months before it. */
export type PersonHistory = {
  person: string;
  /** Null for who never bought anything. */
  lastPurchaseAt: Date | null;
  lastPurchaseAmount: number | null;
  purchases12m: number;
  /** In the workspace's currency. */
  spent12m: number;
  returns12m: number;
};

/** The histories of those of these persons who did anything before `now`, by person. */
export async function historiesOf(
  facts: Facts,
  workspace: string,
  persons: readonly string[],
  now: Date,
): Promise<Map<string, PersonHistory>> {
  if (persons.length === 0) return new Map();
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const rows = await facts.query<
    Omit<PersonHistory, "person" | "lastPurchaseAt"> & { whose: string; ms: number; purchases: number }
  >(
    `select toString(person) as whose, countIf(kind = 'purchase') as purchases,
       toUnixTimestamp64Milli(maxIf(at, kind = 'purchase')) as ms,
       argMaxIf(amount, at, kind = 'purchase') as lastPurchaseAmount,
       countIf(kind = 'purchase' and at > yearAgo) as purchases12m,
       sumIf(ifNull(amount, 0), kind = 'purchase' and at > yearAgo) as spent12m,
       countIf(kind = 'return' and at > yearAgo) as returns12m,
       fromUnixTimestamp64Milli({from: Int64}, 'UTC') as yearAgo
     from interactions final
     where workspace = {workspace: UUID} and person in {persons: Array(UUID)}
       and at <= fromUnixTimestamp64Milli({now: Int64}, 'UTC')
     group by person`,
    { workspace, persons, from: yearAgo.getTime(), now: now.getTime() },
  );
  return new Map(
    rows.map(({ whose, ms, purchases, ...row }) => [
      whose,
      { ...row, person: whose, lastPurchaseAt: purchases > 0 ? new Date(ms) : null },
    ]),
  );
}
