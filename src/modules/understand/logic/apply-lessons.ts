import type { Reading, Sentiment, SentimentLabel, TopicMention } from "../text/model.ts";

/** What a member said of one voice; of two about the same thing the later one stands. */
export type VoiceLesson =
  | { topic: string; verdict: "is" | "is-not"; sentiment: null }
  | { topic: null; verdict: null; sentiment: SentimentLabel };

/** A reading as members have put it right: what they said of this very voice stands, whatever a model thinks of it. */
export function applyLessons(
  reading: Reading,
  lessons: readonly VoiceLesson[],
): Reading & { corrected: boolean } {
  let topics = reading.topics;
  let corrected: Sentiment | undefined;
  for (const lesson of lessons) {
    if (lesson.sentiment !== null) corrected = asSaid(reading.sentiment, lesson.sentiment);
    else topics = withVerdict(topics, lesson.topic, lesson.verdict, corrected ?? reading.sentiment);
  }
  return {
    ...reading,
    topics,
    sentiment: corrected ?? reading.sentiment,
    corrected: corrected !== undefined,
  };
}

function withVerdict(
  topics: TopicMention[],
  topic: string,
  verdict: "is" | "is-not",
  { label, score }: Sentiment,
): TopicMention[] {
  const others = topics.filter((one) => one.topic !== topic);
  if (verdict === "is-not") return others;
  const known = topics.find((one) => one.topic === topic);
  const mention = known ?? { topic, sentiment: { label, score }, probability: 1, spans: [] };
  return [...others, { ...mention, probability: 1 }];
}

/** How strong the text is stays the model's word, at least clearly so. */
function asSaid({ score }: Sentiment, label: SentimentLabel): Sentiment {
  const strength = Math.max(clearly, Math.abs(score));
  return {
    label,
    score: { positive: strength, neutral: 0, negative: -strength }[label],
    probability: 1,
    sure: true,
  };
}

const clearly = 0.6;
