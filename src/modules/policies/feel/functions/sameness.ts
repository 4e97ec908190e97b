import { isEqual } from "../compare.ts";
import { showZone } from "../temporal-printing.ts";
import { FeelDateTime, FeelTime, type FeelValue } from "../values.ts";
import { builtIn, form } from "./built-in.ts";
import { anything, boolean } from "./parameters.ts";

/** `is()` (DMN 1.5, table 76): the same value, not only as much; two times that are one instant in two zones are not. */
export const sameness = [
  builtIn(
    "is",
    form(
      [anything("value1"), anything("value2")],
      ([a, b], evaluation) => zoneOf(a) === zoneOf(b) && isEqual(a, b, evaluation) === true,
    ),
  ),
  builtIn(
    "not",
    form([boolean("negand")], ([negand]) => !negand),
  ),
];

function zoneOf(value: FeelValue): string | null {
  if (value instanceof FeelDateTime) return showZone(value.time.zone);
  return value instanceof FeelTime ? showZone(value.zone) : null;
}
