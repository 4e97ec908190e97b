export { scored } from "./events.ts";
export { keepScoreFacts } from "./facts.ts";
export { category, change, type NpsCounts, nps } from "./logic/nps.ts";
export { daysAnswered } from "./measures/days-answered.ts";
export { measure, measureBy } from "./measures/measure.ts";
export { scoreVoices } from "./reactions.ts";
export { readScores, readScoresOfPerson, readScoresOfResponses } from "./store.ts";
export {
  countVoices,
  type LastScore,
  lastScores,
  listVoices,
  type VoiceFilter,
  type VoicePlace,
  type VoiceRow,
} from "./store-voices.ts";
