import type { FieldProblem } from "#kernel/problems";
import type { Localized, SurveyDocument } from "../model.ts";

/** The texts that a version of this survey would lack: those of each question and the title, in every language. */
export function missingWords(survey: SurveyDocument): FieldProblem["pointer"][] {
  const texts = [...wordsNeeded(survey)];
  return texts.flatMap(([pointer, text]) =>
    survey.languages.filter((language) => !text[language]).map((language) => `${pointer}/${language}`),
  );
}

function* wordsNeeded(survey: SurveyDocument): Generator<[string, Localized]> {
  yield ["/title", survey.title];
  for (const [index, question] of survey.questions.entries()) {
    yield [`/questions/${index}/label`, question.label];
    if (question.kind !== "nps") continue;
    yield [`/questions/${index}/lowLabel`, question.lowLabel];
    yield [`/questions/${index}/highLabel`, question.highLabel];
  }
}
