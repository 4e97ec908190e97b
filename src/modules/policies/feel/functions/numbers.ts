import { Decimal } from "decimal.js";
import { Exact } from "../arithmetic-decimals.ts";
import { DaysDuration, type Evaluation, type FeelValue, MonthsDuration } from "../values.ts";
import { boundedNumber, builtIn, form, outsideDomain } from "./built-in.ts";
import { duration, number } from "./parameters.ts";

/** Functions of numbers (DMN 1.5, table 75). */
export const numbers = [
  rounding("decimal", "scale is needed", Decimal.ROUND_HALF_EVEN),
  rounding("floor", "scale may be left out", Decimal.ROUND_FLOOR),
  rounding("ceiling", "scale may be left out", Decimal.ROUND_CEIL),
  rounding("round up", "scale is needed", Decimal.ROUND_UP),
  rounding("round down", "scale is needed", Decimal.ROUND_DOWN),
  rounding("round half up", "scale is needed", Decimal.ROUND_HALF_UP),
  rounding("round half down", "scale is needed", Decimal.ROUND_HALF_DOWN),
  builtIn(
    "abs",
    form([number("n")], ([n]) => Math.abs(n)),
    form([duration("n")], ([n]) =>
      n instanceof DaysDuration
        ? new DaysDuration(Math.abs(n.seconds))
        : new MonthsDuration(Math.abs(n.months)),
    ),
  ),
  builtIn("modulo", form([number("dividend"), number("divisor")], modulo)),
  builtIn(
    "sqrt",
    form([number("number")], ([n], evaluation) => {
      if (n < 0) return outsideDomain("sqrt", "number", evaluation);
      return exactly(evaluation, () => new Exact(n).sqrt());
    }),
  ),
  builtIn(
    "log",
    form([number("number")], ([n], evaluation) => {
      if (n <= 0) return outsideDomain("log", "number", evaluation);
      return exactly(evaluation, () => new Exact(n).ln(), SERIES);
    }),
  ),
  builtIn(
    "exp",
    form([number("number")], ([n], evaluation) => {
      const rough = Math.exp(n);
      if (rough === 0 || !Number.isFinite(rough)) return boundedNumber(rough, evaluation);
      return exactly(evaluation, () => new Exact(n).exp(), SERIES);
    }),
  ),
  builtIn(
    "odd",
    form([number("number")], ([n]) => Math.abs(n % 2) === 1),
  ),
  builtIn(
    "even",
    form([number("number")], ([n]) => n % 2 === 0),
  ),
];

/** Its remainder has the sign of the divisor. */
const Floored = Exact.clone({ modulo: Decimal.ROUND_FLOOR });
/** What a logarithm to 34 digits takes. */
const SERIES = 700;
/** What decimal128 can have behind its point, and in front of it. */
const LARGEST_SCALE = 6176;
const SMALLEST_SCALE = -6111;
/** No number of ours has more digits than this on either side of its point. */
const FURTHEST_DIGIT = 400;

function rounding(name: string, scaleIs: "scale is needed" | "scale may be left out", way: Decimal.Rounding) {
  const toScale = form([number("n"), number("scale")], ([n, scale], evaluation) =>
    rounded(name, n, scale, way, evaluation),
  );
  if (scaleIs === "scale is needed") return builtIn(name, toScale);
  return builtIn(
    name,
    form([number("n")], ([n], evaluation) => rounded(name, n, 0, way, evaluation)),
    toScale,
  );
}

function rounded(
  name: string,
  n: number,
  scale: number,
  way: Decimal.Rounding,
  evaluation: Evaluation,
): FeelValue {
  const digits = Math.trunc(scale);
  if (digits > LARGEST_SCALE || digits < SMALLEST_SCALE) return outsideDomain(name, "scale", evaluation);
  if (digits >= 0 && Number.isInteger(n)) return n;
  if (digits > FURTHEST_DIGIT) return n;
  if (digits === 0 && way === Decimal.ROUND_FLOOR) return Math.floor(n);
  if (digits === 0 && way === Decimal.ROUND_CEIL) return Math.ceil(n) + 0;
  return exactly(evaluation, () => roundedDecimal(new Exact(n), Math.max(digits, -FURTHEST_DIGIT), way));
}

function roundedDecimal(n: Decimal, digits: number, way: Decimal.Rounding): Decimal {
  if (digits >= 0) return n.toDecimalPlaces(digits, way);
  const unit = new Exact(10).pow(-digits);
  return n.dividedBy(unit).toDecimalPlaces(0, way).times(unit);
}

/** Has the sign of the divisor: `modulo(-12, 5)` is 3. */
function modulo([dividend, divisor]: [number, number], evaluation: Evaluation): FeelValue {
  if (divisor === 0) return evaluation.fault({ code: "division-by-zero", values: {} });
  if (Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor)) {
    return dividend - divisor * Math.floor(dividend / divisor);
  }
  return exactly(evaluation, () => new Floored(dividend).mod(divisor));
}

function exactly(evaluation: Evaluation, compute: () => Decimal, steps = 100): FeelValue {
  evaluation.spend(steps);
  return boundedNumber(compute().toNumber(), evaluation);
}
