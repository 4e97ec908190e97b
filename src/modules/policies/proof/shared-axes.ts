import type { FeelValue } from "../feel/values.ts";
import { type CellSet, intersection, isEmpty, pointSet, union } from "../tables/cell-set.ts";
import { type AxisKind, keyOf, kindOf } from "../tables/keys.ts";
import type { Axis } from "./boxes.ts";
import { type CutAxis, cutAxis } from "./cut-axis.ts";
import type { Source } from "./input-source.ts";
import { inputType, type Types } from "./input-types.ts";
import { type Pieces, together } from "./pieces.ts";
import { type Cell, readCells } from "./read-cells.ts";

/** Something that tables look at, cut wherever any of their cells begins or ends. */
export type SharedAxis = Axis & {
  source: Source;
  /** The expression, as it stands in the table. */
  label: string;
  /** Undefined where its values lie on no axis: then there is one piece, and only `-` is understood. */
  cut: CutAxis | undefined;
  /** What is looked for: all of the domain, but null only where a decision puts it out on purpose and not for want of a rule. */
  expected: Pieces;
  /** Whether what it is depends on other things in a way that isn't looked into: then not all its values need be possible. */
  isComputed: boolean;
  cellOf(text: string): Cell & { pieces: Pieces | null };
  /** Where a constant lies that a decision puts out; with null where it is of another kind. */
  pieceOf(value: FeelValue | undefined): Pieces;
};

/** A column's request for an axis. */
export type AxisUse = {
  source: Source;
  label: string;
  type: string | undefined;
  values: string | undefined;
  cells: readonly string[];
  names: ReadonlySet<string>;
};

export type Given = {
  types: Types;
  /** What a decision can put out: all its constants; undefined where it isn't known. */
  putsOf(source: Source): readonly FeelValue[] | undefined;
  /** Whether every fact may be missing; else only those of which some cell asks whether they are. */
  canMiss: boolean;
};

/** The axes of a model by the keys of their sources. */
export function sharedAxes(uses: readonly AxisUse[], given: Given): Map<string, SharedAxis> {
  const byKey = Map.groupBy(uses, ({ source }) => source.key);
  return new Map([...byKey].map(([key, alike]) => [key, sharedAxis(alike, given)]));
}

function sharedAxis(uses: readonly AxisUse[], given: Given): SharedAxis {
  const [{ source, label, names }] = uses as [AxisUse];
  const puts = source.kind === "decision" ? given.putsOf(source) : undefined;
  const type = typeOf(uses, given.types);
  const limits = [...type.allowed, ...uses.flatMap(({ values }) => (values?.trim() ? [values] : []))];
  const texts = new Set([...uses.flatMap(({ cells }) => cells), ...limits]);
  const read = readCells(texts, kindsOf(puts, type.kinds), limits, names);
  const isComputed =
    source.kind === "computed" || (source.kind === "decision" && (!puts || !doShareAxis(puts)));
  const base = { source, label, isComputed };
  if (!read.kind || !read.allowed) return { ...base, ...onePiece(read.cells) };
  const canMiss = given.canMiss || [...texts].some(asksForNull);
  const allowed = puts
    ? valuesPut(puts, read.kind, read.allowed)
    : { ...read.allowed, hasNull: canMiss && source.kind === "fact" };
  return { ...base, ...cutUp(read.cells, allowed, isComputed ? undefined : puts) };
}

/** Whether a cell speaks of null, outside of its texts. */
const asksForNull = (cell: string): boolean => /\bnull\b/.test(cell.replace(/"(\\.|[^"\\])*"/g, ""));

/** The type of the fact itself, else what a column says of it. */
function typeOf(uses: readonly AxisUse[], types: Types): ReturnType<typeof inputType> {
  const [{ source }] = uses as [AxisUse];
  const own = inputType(source.type, source.path, types);
  if (own.kinds.length === 1 || (own.kinds.length === 0 && source.kind === "fact")) return own;
  const declared = uses.find(({ type }) => type !== undefined && type !== "Any");
  const said = inputType(declared?.type, [], types);
  return { kinds: declared ? said.kinds : own.kinds, allowed: [...own.allowed, ...said.allowed] };
}

const kindsPut = (puts: readonly FeelValue[]): AxisKind[] => [
  ...new Set(puts.flatMap((value) => kindOf(value) ?? [])),
];

/** Values of several kinds, and lists, lie on no one axis. */
const doShareAxis = (puts: readonly FeelValue[]): boolean =>
  kindsPut(puts).length <= 1 && puts.every((value) => value === null || kindOf(value) !== null);

function kindsOf(puts: readonly FeelValue[] | undefined, kinds: readonly AxisKind[]): readonly AxisKind[] {
  const told = kindsPut(puts ?? []);
  return told.length > 0 ? told : kinds;
}

type Cuts = Omit<SharedAxis, "source" | "label" | "isComputed">;

function onePiece(cells: ReadonlyMap<string, Cell>): Cuts {
  return {
    size: 1,
    isOrdered: false,
    domain: [0, 0],
    expected: [0, 0],
    cut: undefined,
    cellOf: (text) => ({ ...(cells.get(text) ?? { set: null }), pieces: isAny(text) ? [0, 0] : null }),
    pieceOf: () => [0, 0],
  };
}

const isAny = (text: string): boolean => text.trim() === "" || text.trim() === "-";

function valuesPut(puts: readonly FeelValue[], kind: AxisKind, allowed: CellSet): CellSet {
  const points = puts.flatMap((value) => keyOf(value, kind) ?? []).map((key) => pointSet(key, kind));
  const put = union(points, kind);
  const both = intersection(put, allowed);
  return isEmpty(both) ? put : both;
}

/** With what a decision puts out, null can be as well: it may lack a rule. */
function cutUp(
  cells: ReadonlyMap<string, Cell>,
  allowed: CellSet,
  puts: readonly FeelValue[] | undefined,
): Cuts {
  const { kind } = allowed;
  const points = (puts ?? []).flatMap((value) => keyOf(value, kind) ?? []).map((key) => pointSet(key, kind));
  const cut = cutAxis([...[...cells.values()].flatMap(({ set }) => set ?? []), ...points], allowed);
  const nothingSaid: Pieces = [cut.size - 1, cut.size - 1];
  const withNull = together([cut.domain, nothingSaid]);
  const known = new Map(
    [...cells].map(([text, cell]) => [text, { ...cell, pieces: cell.set && cut.piecesOf(cell.set) }]),
  );
  return {
    size: cut.size,
    isOrdered: cut.isOrdered,
    domain: puts ? withNull : cut.domain,
    expected: puts?.includes(null) ? withNull : cut.domain,
    cut,
    cellOf: (text) => known.get(text) ?? { set: null, pieces: null },
    pieceOf: (value) => {
      const key = keyOf(value, kind);
      return key === undefined ? nothingSaid : cut.piecesOf(pointSet(key, kind));
    },
  };
}
