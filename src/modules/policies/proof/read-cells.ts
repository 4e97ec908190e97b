import { readUnaryTests } from "../feel/reader.ts";
import { FeelSyntaxError, type Syntax } from "../feel/syntax.ts";
import { type CellSet, everything, intersection, isEmpty } from "../tables/cell-set.ts";
import type { AxisKind } from "../tables/keys.ts";
import { cellSetOf } from "../tables/read-cell.ts";
import { asksForWhole } from "../tables/whole-numbers.ts";

/** What a cell covers; null where that can't be told as a set, and then perhaps why it can't even be read. */
export type Cell = { set: CellSet | null; error?: FeelSyntaxError };

export type ReadCells = {
  /** Undefined where the values lie on no axis. */
  kind: AxisKind | undefined;
  /** By the text of the cell. */
  cells: ReadonlyMap<string, Cell>;
  /** Values that can be; null never is. Undefined without a kind. */
  allowed: CellSet | undefined;
};

const any = "-";

/** Reads all cells of an input, on that of the possible axes on which most of them say something. */
export function readCells(
  texts: Iterable<string>,
  kinds: readonly AxisKind[],
  allowed: readonly string[],
  names: ReadonlySet<string>,
): ReadCells {
  const read = new Map([...texts].map((text) => [text, syntaxOf(text, names)]));
  const limits = allowed.map((text) => syntaxOf(text, names));
  const likely = likeliest([...read.values(), ...limits], kinds);
  const isWhole = likely === "number" && limits.some((limit) => isRead(limit) && asksForWhole(limit));
  const kind = isWhole ? "whole-number" : likely;
  const cells = new Map([...read].map(([text, syntax]) => [text, cellOf(syntax, kind)]));
  return { kind, cells, allowed: kind && allowedOf(limits, kind) };
}

function syntaxOf(text: string, names: ReadonlySet<string>): Syntax | FeelSyntaxError {
  try {
    return readUnaryTests(text.trim() === "" ? any : text, names);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return error;
    throw error;
  }
}

function cellOf(syntax: Syntax | FeelSyntaxError, kind: AxisKind | undefined): Cell {
  if (syntax instanceof FeelSyntaxError) return { set: null, error: syntax };
  return { set: kind ? cellSetOf(syntax, kind) : null };
}

const isRead = (syntax: Syntax | FeelSyntaxError): syntax is Syntax => !(syntax instanceof FeelSyntaxError);

/** The axis on which the most cells are sets that hold something; undefined where there is none to choose from. */
function likeliest(
  read: readonly (Syntax | FeelSyntaxError)[],
  kinds: readonly AxisKind[],
): AxisKind | undefined {
  if (kinds.length <= 1) return kinds[0];
  const said = read.filter(isRead);
  let best: AxisKind | undefined;
  let most = -1;
  for (const kind of kinds) {
    const telling = said.filter((syntax) => isTelling(cellSetOf(syntax, kind))).length;
    if (telling <= most) continue;
    best = kind;
    most = telling;
  }
  return best;
}

const isTelling = (set: CellSet | null): boolean => set !== null && !isEmpty({ ...set, hasNull: false });

function allowedOf(limits: readonly (Syntax | FeelSyntaxError)[], kind: AxisKind): CellSet {
  const sets = limits.map((limit) => cellOf(limit, kind).set).filter((set) => set !== null);
  return { ...sets.reduce(intersection, everything(kind)), hasNull: false };
}
