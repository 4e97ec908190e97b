export { scored } from "./events.ts";
export { keepScoreFacts } from "./facts.ts";
export { scoreVoices } from "./reactions.ts";
