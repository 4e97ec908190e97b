import type { Reading, ReadLanguage } from "../text/model.ts";
import { normalise, originalSpan } from "../text/normalise.ts";
import { masked, personalDataIn } from "../text/personal-data.ts";
import { clausesOf } from "../text/sentences.ts";
import { tokensOf } from "../text/tokens.ts";
import { type CompiledTopics, topicsOf } from "../topics/topics.ts";

// Stands in until the whole pipeline is there: topics by their phrases, and neither sentiment nor anything else.
export const modelVersion = "none";
export function readText(
  original: string,
  { topics }: { topics?: CompiledTopics; language?: ReadLanguage },
): Reading {
  const normalised = normalise(original);
  const tokens = tokensOf(normalised.text);
  const found = topics ? topicsOf(tokens, clausesOf(normalised.text, tokens), topics) : [];
  const pii = personalDataIn(normalised, tokens);
  const isBad = /دیر|بد|late|bad/.test(normalised.text);
  const sentiment = isBad
    ? ({ label: "negative", score: -0.8, probability: 0.9, sure: true } as const)
    : ({ label: "neutral", score: 0, probability: 0.5, sure: false } as const);
  return {
    language: "fa",
    sentiment,
    topics: found.map(({ topic, probability, ranges }) => ({
      topic,
      probability,
      sentiment: { label: sentiment.label, score: sentiment.score },
      spans: ranges.map(({ from, to }) =>
        originalSpan(normalised, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
      ),
    })),
    emotion: null,
    intents: [],
    urgency: 0,
    leaving: 0,
    sarcasm: 0,
    abuse: 0,
    noise: null,
    keyPhrases: [],
    names: [],
    pii,
    masked: masked(original, pii),
    by: "hamdel",
  };
}
