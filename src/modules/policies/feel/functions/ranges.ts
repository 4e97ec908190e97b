import { compare, type Order } from "../compare.ts";
import type { FeelRange, FeelValue } from "../values.ts";
import { builtIn, type Form, form, outsideDomain } from "./built-in.ts";
import { type Parameter, range } from "./parameters.ts";

/** Which of the two are points, which ranges. */
type Pairing = "pp" | "pr" | "rp" | "rr";

const NAMES: Record<Pairing, [string, string]> = {
  pp: ["point1", "point2"],
  pr: ["point", "range"],
  rp: ["range", "point"],
  rr: ["range1", "range2"],
};

/**
 * How ranges and points lie to each other (DMN 1.5, table 78). A range is seen as all that lies between two cuts; a cut is
 * before or after a value: `[1` cuts before 1, `(1` after it. A point is the range of itself alone. So every relation is one
 * or two comparisons of cuts.
 */
export const ranges = [
  relation("before", ["pp", "pr", "rp", "rr"], (a, b) => order(a.to, b.from, (o) => o <= 0)),
  relation("after", ["pp", "pr", "rp", "rr"], (a, b) => order(b.to, a.from, (o) => o <= 0)),
  relation("meets", ["rr"], (a, b) => touch(a.to, b.from)),
  relation("met by", ["rr"], (a, b) => touch(b.to, a.from)),
  relation("overlaps", ["rr"], (a, b) =>
    both(
      order(a.to, b.from, (o) => o > 0),
      order(a.from, b.to, (o) => o < 0),
    ),
  ),
  relation("overlaps before", ["rr"], overlapsBefore),
  relation("overlaps after", ["rr"], (a, b) => overlapsBefore(b, a)),
  relation("finishes", ["pr", "rr"], finishes),
  relation("finished by", ["rp", "rr"], (a, b) => finishes(b, a)),
  relation("includes", ["rp", "rr"], includes),
  relation("during", ["pr", "rr"], (a, b) => includes(b, a)),
  relation("starts", ["pr", "rr"], starts),
  relation("started by", ["rp", "rr"], (a, b) => starts(b, a)),
  relation("coincides", ["pp", "rr"], (a, b) =>
    both(
      order(a.from, b.from, (o) => o === 0),
      order(a.to, b.to, (o) => o === 0),
    ),
  ),
];

/** Undefined as a value is without bound: before all, or after all. */
type Cut = { value: FeelValue | undefined; isAfter: boolean };
type Span = { from: Cut; to: Cut };
type Relation = (a: Span, b: Span) => boolean | null;

function relation(name: string, forms: [Pairing, ...Pairing[]], holds: Relation) {
  const [first, ...others] = forms.map((pairing) => formOf(name, pairing, holds)) as [Form, ...Form[]];
  return builtIn(name, first, ...others);
}

function formOf(name: string, pairing: Pairing, holds: Relation): Form {
  const [left, right] = NAMES[pairing];
  return form([spanOf(left, pairing[0]), spanOf(right, pairing[1])], ([a, b], evaluation) => {
    evaluation.spend(lengthOf(a) + lengthOf(b));
    return holds(a, b) ?? outsideDomain(name, right, evaluation);
  });
}

/** Long texts take long to compare. */
function lengthOf({ from, to }: Span): number {
  const length = (value: FeelValue | undefined) => (typeof value === "string" ? value.length >> 5 : 0);
  return length(from.value) + length(to.value);
}

function spanOf(name: string, kind: string | undefined): Parameter<Span> {
  return kind === "r" ? asSpan(range(name)) : point(name);
}

function asSpan({ read, ...parameter }: Parameter<FeelRange>): Parameter<Span> {
  return {
    ...parameter,
    read: (value) => {
      const found = read(value);
      return (
        found && {
          from: { value: found.start, isAfter: found.start === undefined ? false : !found.startIncluded },
          to: { value: found.end, isAfter: found.end === undefined ? true : found.endIncluded },
        }
      );
    },
  };
}

function point(name: string): Parameter<Span> {
  const read = (value: FeelValue) => {
    if (compare(value, value) === null) return undefined;
    return { from: { value, isAfter: false }, to: { value, isAfter: true } };
  };
  return { name, expected: "point", isOptional: false, read };
}

function overlapsBefore(a: Span, b: Span): boolean | null {
  return both(
    both(
      order(a.from, b.from, (o) => o < 0),
      order(a.to, b.from, (o) => o > 0),
    ),
    order(a.to, b.to, (o) => o <= 0),
  );
}

function finishes(a: Span, b: Span): boolean | null {
  return both(
    order(a.to, b.to, (o) => o === 0),
    order(a.from, b.from, (o) => o >= 0),
  );
}

function includes(a: Span, b: Span): boolean | null {
  return both(
    order(a.from, b.from, (o) => o <= 0),
    order(a.to, b.to, (o) => o >= 0),
  );
}

function starts(a: Span, b: Span): boolean | null {
  return both(
    order(a.from, b.from, (o) => o === 0),
    order(a.to, b.to, (o) => o <= 0),
  );
}

/** Both have the value where they meet. */
function touch(to: Cut, from: Cut): boolean | null {
  if (to.value === undefined || from.value === undefined || !to.isAfter || from.isAfter) return false;
  const between = compare(to.value, from.value);
  return between === null ? null : between === 0;
}

function order(a: Cut, b: Cut, isSo: (order: Order) => boolean): boolean | null {
  const between = orderOfCuts(a, b);
  return between === null ? null : isSo(between);
}

function orderOfCuts(a: Cut, b: Cut): Order | null {
  if (a.value === undefined || b.value === undefined) {
    return signOf(placeOf(a) - placeOf(b));
  }
  const between = compare(a.value, b.value);
  return between === 0 ? signOf(Number(a.isAfter) - Number(b.isAfter)) : between;
}

function placeOf({ value, isAfter }: Cut): number {
  if (value !== undefined) return 0;
  return isAfter ? 1 : -1;
}

function signOf(difference: number): Order {
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}

function both(one: boolean | null, other: boolean | null): boolean | null {
  if (one === null || other === null) return null;
  return one && other;
}
