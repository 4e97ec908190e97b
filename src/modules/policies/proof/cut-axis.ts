import { axisOf, piecesOf, setOfPieces, sizeOf } from "../tables/axis.ts";
import { type CellSet, union } from "../tables/cell-set.ts";
import type { AxisKind } from "../tables/keys.ts";
import type { Axis } from "./boxes.ts";
import { type Pieces, together } from "./pieces.ts";

/** An input, cut where any of its cells begins or ends; the last piece is null, which only cells that speak of it hold. */
export type CutAxis = Axis & {
  kind: AxisKind;
  /** Pieces of a set at all of whose ends it was cut. */
  piecesOf(set: CellSet): Pieces;
  /** The values that pieces stand for. */
  setOf(pieces: Pieces): CellSet;
};

/** Numbers, dates and durations keep their order; of texts and of yes and no, what no cell tells apart is one piece. */
export function cutAxis(sets: readonly CellSet[], allowed: CellSet): CutAxis {
  const { kind } = allowed;
  const all = [...sets, allowed];
  return kind === "string" || kind === "boolean" ? unorderedAxis(all, allowed) : orderedAxis(all, allowed);
}

function orderedAxis(sets: readonly CellSet[], allowed: CellSet): CutAxis {
  const axis = axisOf(sets, allowed.kind);
  return {
    kind: allowed.kind,
    size: sizeOf(axis),
    isOrdered: true,
    domain: piecesOf(allowed, axis),
    piecesOf: (set) => piecesOf(set, axis),
    setOf: (pieces) => setOfPieces(pieces, axis),
  };
}

function unorderedAxis(sets: readonly CellSet[], allowed: CellSet): CutAxis {
  const axis = axisOf(sets, allowed.kind);
  const groupOf = groupsAlike(
    sets.map((set) => piecesOf(set, axis)),
    sizeOf(axis),
  );
  const spansOf = Array.from({ length: Math.max(...groupOf) + 1 }, (): Pieces[] => []);
  for (const [span, group] of groupOf.entries()) spansOf[group]?.push([span, span]);
  const grouped = (set: CellSet): Pieces =>
    together(each(piecesOf(set, axis)).map((span) => [groupOf[span] as number, groupOf[span] as number]));
  return {
    kind: allowed.kind,
    size: spansOf.length,
    isOrdered: false,
    domain: grouped(allowed),
    piecesOf: grouped,
    setOf: (pieces) =>
      union(
        each(pieces).map((group) => setOfPieces(together(spansOf[group] as Pieces[]), axis)),
        allowed.kind,
      ),
  };
}

/** Numbers for pieces that lie in the same sets, in the order of the axis; null, the last, stays alone. */
function groupsAlike(sets: readonly Pieces[], size: number): number[] {
  const groups = new Array<number>(size).fill(0);
  let next = 1;
  for (const set of [...sets, [size - 1, size - 1]]) {
    const split = new Map<number, number>();
    for (const piece of each(set)) {
      const group = groups[piece] as number;
      if (!split.has(group)) split.set(group, next++);
      groups[piece] = split.get(group) as number;
    }
  }
  const order = [...new Set(groups)];
  const places = new Map(order.map((group, at) => [group, at]));
  return groups.map((group) => places.get(group) as number);
}

function each(set: Pieces): number[] {
  const pieces: number[] = [];
  for (let at = 0; at < set.length; at += 2)
    for (let piece = set[at] as number; piece <= (set[at + 1] as number); piece++) pieces.push(piece);
  return pieces;
}
