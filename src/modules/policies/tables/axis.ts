import { type CellSet, type Cut, compareCuts, type Interval, intervalsOf, onlyNull } from "./cell-set.ts";
import type { AxisKind } from "./keys.ts";

/** A bit for each rule, 32 to a word. */
export type Bits = Uint32Array;

/**
 * A column of a table in pieces within which every cell says the same throughout: what lies between two neighbouring cuts of
 * its cells and of its domain. What is proven of one point of a piece holds for all of it.
 */
export type Axis = {
  readonly kind: AxisKind;
  readonly domain: CellSet;
  /** In the order of the axis, all within the domain; null comes last where it belongs to the domain. */
  readonly pieces: readonly CellSet[];
  /** For each piece, the rules whose cell covers it. */
  readonly rulesIn: readonly Bits[];
};

/** Takes a cell for each rule, all of the domain's axis. */
export function axisOf(cells: readonly CellSet[], domain: CellSet): Axis {
  const { kind } = domain;
  const cuts = cutsOf([...cells, domain]);
  const covered = coverage(cells, cuts);
  const isInside = coverage([domain], cuts).map(([bits]) => bits === 1);
  const pieces = spansOf(cuts).map((span) => setOf(span, kind));
  if (domain.hasNull) {
    pieces.push(onlyNull(kind));
    covered.push(rulesWithNull(cells));
    isInside.push(true);
  }
  const within = <T>(all: readonly T[]): T[] => all.filter((_, at) => isInside[at]);
  return { kind, domain, pieces: within(pieces), rulesIn: within(covered) };
}

/** All places where one of the sets begins or ends, sorted, each once. */
export function cutsOf(sets: readonly CellSet[]): Cut[] {
  const all = sets.flatMap(({ cuts }) => cuts).sort(compareCuts);
  return all.filter((cut, at) => at === 0 || compareCuts(all[at - 1] as Cut, cut) !== 0);
}

function spansOf(cuts: readonly Cut[]): Interval[] {
  return Array.from({ length: cuts.length + 1 }, (_, at) => ({ from: cuts[at - 1], to: cuts[at] }));
}

const setOf = ({ from, to }: Interval, kind: AxisKind): CellSet => ({
  kind,
  startsInside: from === undefined,
  cuts: [from, to].filter((cut) => cut !== undefined),
  hasNull: false,
});

/**
 * For each span between the cuts (one more than there are cuts) the sets that reach into it. Where all cuts of a set are among
 * them, it covers each such span wholly.
 */
export function coverage(sets: readonly CellSet[], cuts: readonly Cut[]): Bits[] {
  const words = wordsFor(sets.length);
  const covered = Array.from({ length: cuts.length + 1 }, () => new Uint32Array(words));
  for (const [at, set] of sets.entries())
    for (const { from, to } of intervalsOf(set)) {
      const last = to === undefined ? cuts.length : firstAtOrAfter(cuts, to);
      for (let span = from === undefined ? 0 : firstAfter(cuts, from); span <= last; span += 1)
        setBit(covered[span] as Bits, at);
    }
  return covered;
}

export function rulesWithNull(cells: readonly CellSet[]): Bits {
  const bits = new Uint32Array(wordsFor(cells.length));
  for (const [at, { hasNull }] of cells.entries()) if (hasNull) setBit(bits, at);
  return bits;
}

export const wordsFor = (rules: number): number => (rules + 31) >>> 5;

export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
}

const firstAtOrAfter = (cuts: readonly Cut[], cut: Cut): number =>
  search(cuts, (one) => compareCuts(one, cut) >= 0);

const firstAfter = (cuts: readonly Cut[], cut: Cut): number =>
  search(cuts, (one) => compareCuts(one, cut) > 0);

/** The place of the first cut of which this is true, as it is of all that follow. */
function search(cuts: readonly Cut[], isFound: (cut: Cut) => boolean): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFound(cuts[middle] as Cut)) high = middle;
    else low = middle + 1;
  }
  return low;
}
