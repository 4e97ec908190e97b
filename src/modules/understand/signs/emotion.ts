import { emotions } from "../text/kinds.ts";
import type { Emotion, Reading } from "../text/model.ts";
import type { VoiceSigns } from "./voice-signs.ts";

/** The emotion of the one who speaks, or null where the words stay cool. */
export function emotionOf({ emotion }: VoiceSigns): Reading["emotion"] {
  const probability = Math.max(...emotion);
  const place = emotion.indexOf(probability);
  return place < emotions.length ? { label: emotions[place] as Emotion, probability } : null;
}
