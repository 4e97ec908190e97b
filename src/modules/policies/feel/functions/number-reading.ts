import type { Evaluation, FeelValue } from "../values.ts";
import { boundedNumber, builtIn, form, outsideDomain } from "./built-in.ts";
import { type Parameter, text } from "./parameters.ts";

/** `number()` (DMN 1.5, table 68): texts with and without separators. */
const NUMERAL = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

export const numberReading = [
  builtIn(
    "number",
    form([text("from")], ([from], evaluation) => numberIn(from, evaluation)),
    form(
      [text("from"), separator("grouping separator"), separator("decimal separator")],
      ([from, grouping, decimal], evaluation) => separatedNumber(from, grouping, decimal, evaluation),
    ),
  ),
];

function separatedNumber(from: string, grouping: string, decimal: string, evaluation: Evaluation): FeelValue {
  if (!["", " ", ",", "."].includes(grouping))
    return outsideDomain("number", "grouping separator", evaluation);
  if (!["", ",", "."].includes(decimal)) return outsideDomain("number", "decimal separator", evaluation);
  if (grouping !== "" && grouping === decimal) {
    return outsideDomain("number", "decimal separator", evaluation);
  }
  const joined = grouping === "" ? from : from.replaceAll(grouping, "");
  return numberIn(decimal === "" ? joined : joined.replaceAll(decimal, "."), evaluation);
}

function numberIn(from: string, evaluation: Evaluation): FeelValue {
  evaluation.spend(from.length >> 2);
  if (from.length > 1000 || !NUMERAL.test(from)) {
    return evaluation.fault({ code: "unreadable", values: { kind: "number", text: from.slice(0, 100) } });
  }
  return boundedNumber(Number(from), evaluation);
}

/** Null says that there is no such separator; it is given as an empty text here. */
function separator(name: string): Parameter<string> {
  const read = (value: FeelValue) => {
    if (value === null) return "";
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return { name, expected: "string", isOptional: false, read };
}
