import type { GridWord } from "../grid-messages.ts";

const named = new Set([
  "string",
  "number",
  "boolean",
  "date",
  "time",
  "date-and-time",
  "days-and-time-duration",
  "years-and-months-duration",
]);

/** The word for a type of FEEL. */
export const typeWord = (type: string): GridWord => {
  const key = type.replaceAll(" ", "-");
  return (named.has(key) ? `type.${key}` : "type.Any") as GridWord;
};

export const unitWords: Record<string, GridWord> = {
  days: "unit.days",
  money: "unit.money",
  percent: "unit.percent",
};
