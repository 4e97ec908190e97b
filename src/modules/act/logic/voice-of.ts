import { categoryOf } from "#listen/model";
import type { Score } from "#understand/model";
import type { Voice } from "./plan-cases.ts";

/** A score as a case hears it. */
export const voiceOf = (score: Score): Voice => ({
  score: score.id,
  metric: score.metric,
  value: score.value,
  category: score.value === null ? null : categoryOf(score.value),
  person: score.person,
  touchpoint: score.touchpoint,
  branch: score.branch,
  channel: score.channel,
  text: score.voice,
  locale: score.locale,
  at: score.at,
});
