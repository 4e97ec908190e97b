export { scored } from "./events.ts";
export { keepScoreFacts } from "./facts.ts";
export { category, change, type NpsCounts, nps } from "./logic/nps.ts";
export { scoreVoices } from "./reactions.ts";
