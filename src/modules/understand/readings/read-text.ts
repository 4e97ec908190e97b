import { keyPhrasesOf } from "../phrases/key-phrases.ts";
import { type CompiledNames, namesIn } from "../phrases/names.ts";
import { masked, personalDataIn } from "../private-data/personal-data.ts";
import { abuseOf } from "../signs/abuse.ts";
import { emotionOf } from "../signs/emotion.ts";
import { intentsOf } from "../signs/intents.ts";
import { noiseOf } from "../signs/noise.ts";
import { sarcasmOf } from "../signs/sarcasm.ts";
import { leavingOf, urgencyOf } from "../signs/urgency.ts";
import type { VoiceSigns } from "../signs/voice-signs.ts";
import type { Reading, ReadLanguage, Sentiment } from "../text/model.ts";
import { ourModel, sentimentIn, type TakenApart, takeApart } from "../text/reader.ts";
import { clausesOf } from "../text/sentences.ts";
import { sentimentHeads } from "../text/sentiment.ts";
import type { CompiledTopics } from "../topics/topics.ts";
import { heardTopics } from "./heard-topics.ts";

/** What a company adds to the reading of its voices. */
export interface ReadingOf {
  topics?: CompiledTopics;
  names?: CompiledNames;
  /** Found out where it is not given. */
  language?: ReadLanguage;
}

/** Which weights read: voices read by others can be read again. */
export const modelVersion = (): string => ourModel().model.version;

/**
 * Reads one voice: language, sentiment, topics with their own sentiment and places, emotion, intents, urgency, intent to
 * leave, key phrases, names, personal data, abuse and noise. Spans are of the original. Any string can be read; the time
 * grows with its length alone.
 */
export function readText(original: string, { topics, names, language }: ReadingOf = {}): Reading {
  const apart = takeApart(original, language);
  const { normalised, tokens } = apart;
  const clauses = clausesOf(normalised.text, tokens);
  const felt = clauses.map(({ from, to }) => sentimentIn(apart, from, to));
  const noise = noiseOf(tokens, normalised);
  const sarcasm = sarcasmOf(
    tokens,
    clauses.map(({ from, to }, i) => ({ from, to, score: felt[i]?.score ?? 0 })),
  );
  const { whole, signs } = wholeOf(apart);
  const pii = personalDataIn(normalised, tokens);
  return {
    language: apart.language,
    sentiment: meant(whole, sarcasm, noise),
    topics: topics && noise === null ? heardTopics(apart, clauses, felt, whole, topics) : [],
    emotion: emotionOf(signs),
    intents: intentsOf(signs),
    urgency: urgencyOf(signs),
    leaving: leavingOf(signs),
    sarcasm,
    abuse: abuseOf(tokens),
    noise,
    keyPhrases: keyPhrasesOf(tokens, normalised, { without: pii }),
    names: names ? namesIn(tokens, normalised, names) : [],
    pii,
    masked: masked(original, pii),
    by: "hamdel",
  };
}

/** What the whole text feels and wants, by all heads at once. */
function wholeOf(apart: TakenApart): { whole: Sentiment; signs: VoiceSigns } {
  const { heads, signs } = ourModel();
  const scores = heads.scoresOf(apart.heard);
  const whole = sentimentIn(apart, 0, apart.tokens.length, scores);
  return { whole, signs: signs.read(apart.tokens, scores, sentimentHeads.length) };
}

/** Sarcasm makes a reading unsure, and praise that is surely sarcastic a reproach. */
function meant(sentiment: Sentiment, sarcasm: number, noise: Reading["noise"]): Sentiment {
  if (noise !== null || (sarcasm >= 0.4 && sarcasm < 0.7)) return { ...sentiment, sure: false };
  if (sarcasm >= 0.7 && sentiment.score > 0)
    return { label: "negative", score: -sentiment.score, probability: sarcasm, sure: false };
  return sentiment;
}
