import { useLocale, useSay } from "#ui";
import { saySyntaxError } from "../../feel/messages.ts";
import { sayGrid } from "../grid-messages.ts";
import type { CellProblem } from "./check-cell.ts";
import { typeWord } from "./type-words.ts";

/** What is wrong with a cell, in words. */
export function useCellProblem(problem: CellProblem | null): string | undefined {
  const t = useSay(sayGrid);
  const locale = useLocale();
  if (!problem) return undefined;
  if (problem.kind === "empty") return t("problem.empty");
  if (problem.kind === "not-allowed") return t("problem.not-allowed", { value: problem.value });
  if (problem.kind === "wrong-type") return t("problem.wrong-type", { type: t(typeWord(problem.type)) });
  return saySyntaxError(locale, problem.error);
}
