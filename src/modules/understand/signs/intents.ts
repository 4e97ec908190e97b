import { intents } from "../text/kinds.ts";
import type { Intent, Reading } from "../text/model.ts";
import type { VoiceSigns } from "./voice-signs.ts";

/** What a voice is there for: praise, complaint, request, question, suggestion; any number of them, the surest first. */
export function intentsOf({ signs }: VoiceSigns): Reading["intents"] {
  return intents
    .filter((label) => signs[label] >= saidFrom[label])
    .map((label) => ({ label, probability: signs[label] }))
    .sort((a, b) => b.probability - a.probability);
}

/** From which chance an intent is said: where precision and recall were in balance on comments read by hand. */
const saidFrom: Record<Intent, number> = {
  praise: 0.5,
  complaint: 0.5,
  request: 0.4,
  question: 0.4,
  suggestion: 0.4,
};
