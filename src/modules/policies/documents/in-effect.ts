/** A publication of a version: when it takes effect, and until when (null: without an end). */
export type Publication = {
  /** Id of the version. */
  version: string;
  /** Its number. */
  number: number;
  effectiveFrom: Date;
  effectiveUntil: Date | null;
  /** Set where it was taken back before it took effect. */
  withdrawn?: object | null;
};

/** A time with one version in effect all through it; null: none. */
export type Span = { version: number | null; from: Date; until: Date | null };

/**
 * The publication in effect at a moment: of those whose time holds it, the one that was made last. So a rollback, or a
 * version for one week, lies over what was there; and when a week's version ends, what lies beneath decides again.
 * `publications` have the newest first.
 */
export const publicationAt = <One extends Publication>(
  publications: readonly One[],
  at: Date,
): One | undefined => publications.find((one) => holds(one, at));

const holds = ({ effectiveFrom, effectiveUntil, withdrawn }: Publication, at: Date): boolean =>
  !withdrawn && effectiveFrom <= at && (effectiveUntil === null || at < effectiveUntil);

/** What is in effect from a moment on, in the order of time, as far as is known today. The last span has no end. */
export function timelineFrom(publications: readonly Publication[], from: Date): Span[] {
  const changes = publications
    .flatMap(({ effectiveFrom, effectiveUntil }) => [effectiveFrom, effectiveUntil])
    .filter((at): at is Date => at !== null && at > from)
    .sort((one, other) => one.getTime() - other.getTime());
  const spans: Span[] = [];
  for (const at of [from, ...changes]) {
    const version = publicationAt(publications, at)?.number ?? null;
    const last = spans.at(-1);
    if (last?.version === version) continue;
    if (last) last.until = at;
    spans.push({ version, from: at, until: null });
  }
  return spans;
}
