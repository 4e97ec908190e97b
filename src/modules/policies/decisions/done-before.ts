/** Something a person did: a purchase, a return, a visit. */
export type DoneBefore = { kind: string; at: Date; amount: number | null };

const dayMs = 86_400_000;

/** What a person's history comes to at a moment: the last purchase, and what twelve months back add up to. */
export function doneSources(done: readonly DoneBefore[], now: Date): [string, unknown][] {
  const before = done.filter(({ at }) => at <= now);
  const purchases = before.filter(({ kind }) => kind === "purchase");
  const last = purchases.reduce<DoneBefore | undefined>(
    (newest, one) => (newest && newest.at >= one.at ? newest : one),
    undefined,
  );
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const lately = (some: readonly DoneBefore[]) => some.filter(({ at }) => at > yearAgo);
  return [
    ["person.lastPurchase.daysAgo", last && Math.floor((now.getTime() - last.at.getTime()) / dayMs)],
    ["person.lastPurchase.amount", last?.amount],
    ["person.purchases12m", lately(purchases).length],
    ["person.spent12m", lately(purchases).reduce((sum, { amount }) => sum + (amount ?? 0), 0)],
    ["person.returns12m", lately(before.filter(({ kind }) => kind === "return")).length],
  ];
}
