export {
  mentionReceived,
  responseReceived,
  surveyClosed,
  surveyPublished,
  surveyReopened,
} from "./events.ts";
export { type CheckedAnswers, checkAnswers, type Fault, sayFault } from "./logic/check-answers.ts";
export { scoreOf, wordsOf } from "./logic/read-response.ts";
export { type SurveyPurpose, standardSurvey } from "./logic/standard-survey.ts";
