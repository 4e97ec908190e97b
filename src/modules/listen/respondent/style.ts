import { pageLook } from "#kernel/pages/look";
import type { Question, SurveyDocument } from "../model.ts";

/** The style sheet of the survey: the look, and for each conditional question when it is shown, without a script. */
export const styleOf = (survey?: SurveyDocument): string =>
  pageLook + (survey?.questions ?? []).map((question) => showRule(question)).join("");

/** Browsers without `:has` show the question to everybody; the server knows whether it was put. */
function showRule({ id, showWhen }: Question): string {
  if (!showWhen) return "";
  const scores = Array.from({ length: showWhen.to - showWhen.from + 1 }, (_, step) => showWhen.from + step);
  const chosen = scores.map((score) => `#${showWhen.question}-${score}:checked`).join();
  return `\n@supports selector(:has(a)){form:not(:has(${chosen})) #${id}{display:none}}`;
}
