import { type CellSet, complement, everything, nothing, union } from "./cell-set.ts";
import type { AxisKind } from "./keys.ts";

/**
 * Where on an axis something holds and where it does not; elsewhere it is null, as FEEL's logic has three values. The
 * difference matters under `not`: `not(< 5)` does not hold for null, as `< 5` is neither true nor false of it.
 */
export type Truth = { readonly whereTrue: CellSet; readonly whereFalse: CellSet };

export const not = ({ whereTrue, whereFalse }: Truth): Truth => ({
  whereTrue: whereFalse,
  whereFalse: whereTrue,
});

export function anyOf(truths: readonly Truth[], kind: AxisKind): Truth {
  const whereTrue = union(
    truths.map((truth) => truth.whereTrue),
    kind,
  );
  const whereNotFalse = union(
    truths.map((truth) => complement(truth.whereFalse)),
    kind,
  );
  return { whereTrue, whereFalse: complement(whereNotFalse) };
}

export const bothOf = (one: Truth, other: Truth): Truth =>
  not(anyOf([not(one), not(other)], one.whereTrue.kind));

/** The same for every value, and for null if that is asked for. */
export const everywhere = (isTrue: boolean, kind: AxisKind): Truth => ({
  whereTrue: isTrue ? everything(kind) : nothing(kind),
  whereFalse: isTrue ? nothing(kind) : everything(kind),
});
