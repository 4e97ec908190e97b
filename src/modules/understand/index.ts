export { retailReader } from "./actions/reader-of.ts";
export { showReadings } from "./actions/show-readings.ts";
export { understandRoutes } from "./api.ts";
export { scored, voiceRead } from "./events.ts";
export { keepReadingFacts, keepScoreFacts } from "./facts.ts";
export { analysisOf } from "./logic/analysis.ts";
export { meanInterval } from "./logic/mean-interval.ts";
export { category, change, type NpsCounts, nps } from "./logic/nps.ts";
export { topicNames } from "./logic/show-reading.ts";
export { daysAnswered } from "./measures/days-answered.ts";
export { measure, measureBy } from "./measures/measure.ts";
export { recogniseNames, scoreVoices } from "./reactions.ts";
export { tryModel } from "./second-opinions/ask-elsewhere.ts";
export { seekSecondOpinions } from "./second-opinions/seek-opinions.ts";
export { readScores, readScoresOfPerson, readScoresOfResponses } from "./store.ts";
export { pressingComplaints, readReadings } from "./store-readings.ts";
export {
  countVoices,
  type LastScore,
  lastScores,
  listVoices,
  type VoiceFilter,
  type VoicePlace,
  type VoiceRow,
} from "./store-voices.ts";
export { queueWeeklyRuns } from "./themes/queue-runs.ts";

/**
 * What a role or a key may be allowed to do here: see topics and what is read, put a reading right, change topics and
 * have history read again, have texts of one's own read.
 */
export const understandPermissions = [
  "understand.view",
  "understand.teach",
  "understand.edit",
  "understand.analyse",
] as const;
