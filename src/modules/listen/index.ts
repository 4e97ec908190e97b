export { createSurvey } from "./actions/create-survey.ts";
export { editSurvey } from "./actions/edit-survey.ts";
export { invite } from "./actions/invite.ts";
export { publishSurvey } from "./actions/publish-survey.ts";
export { storeMentions } from "./actions/take-mentions.ts";
export { type NewResponse, storeResponses, type Taken, takeResponse } from "./actions/take-responses.ts";
export { listenRoutes } from "./api.ts";
export {
  mentionReceived,
  responseReceived,
  surveyClosed,
  surveyPublished,
  surveyReopened,
} from "./events.ts";
export type { ImportMapping, ImportPreview, ImportView } from "./import/model.ts";
export { type CheckedAnswers, checkAnswers, type Fault, sayFault } from "./logic/check-answers.ts";
export { scoreOf, withReading, wordsOf } from "./logic/read-response.ts";
export { type SurveyPurpose, standardSurvey } from "./logic/standard-survey.ts";
export { listSurveys, readSurvey, type SurveyRow, type VersionRow } from "./store/surveys.ts";
export { type MentionRow, type ResponseRow, readResponse } from "./store/voices.ts";

/** What a role or a key may be allowed to do here. */
export const listenPermissions = [
  "listen.view",
  "listen.edit",
  "listen.publish",
  "listen.submit",
  "listen.import",
] as const;
