import type { Sentiment, SentimentLabel, TopicMention } from "../text/model.ts";
import { originalSpan } from "../text/normalise.ts";
import type { TakenApart } from "../text/reader.ts";
import type { TokenRange } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { type CompiledTopics, topicsOf } from "../topics/topics.ts";

/**
 * The topics a voice speaks of, each with what its own clauses feel: «غذا عالی بود ولی دیر رسید» praises the food and
 * complains of the delivery. A clause of few words says little of its own, so it leans on the whole.
 */
export function heardTopics(
  { tokens, normalised }: TakenApart,
  clauses: TokenRange[],
  felt: Sentiment[],
  whole: Sentiment,
  topics: CompiledTopics,
): TopicMention[] {
  return topicsOf(tokens, clauses, topics).map(({ topic, probability, ranges }) => ({
    topic,
    probability,
    sentiment: labelled(meanScore(ranges, clauses, felt, whole)),
    spans: ranges.map(({ from, to }) =>
      originalSpan(normalised, (tokens[from] as Token).start, (tokens[to - 1] as Token).end),
    ),
  }));
}

/** The mean of what the clauses that hold the ranges feel. */
function meanScore(
  ranges: { from: number }[],
  clauses: TokenRange[],
  felt: Sentiment[],
  whole: Sentiment,
): number {
  const scores = ranges.map(({ from }) => {
    const place = clauseAt(clauses, from);
    const clause = clauses[place];
    if (clause === undefined || clauses.length === 1) return whole.score;
    const own = clause.contrast || clauses[place + 1]?.contrast ? 1 : ownShare(clause);
    return own * (felt[place] as Sentiment).score + (1 - own) * whole.score;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** The first clause that ends after a token: looked for by halves, because a long voice has many of both. */
function clauseAt(clauses: TokenRange[], token: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle] as TokenRange).to > token) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A clause of two words and the whole count the same; beside a «ولی» a clause stands alone. */
const ownShare = ({ from, to }: TokenRange): number => (to - from) / (to - from + 2);

/** Between these a topic is only mentioned. */
const mentionedBelow = 0.15;

function labelled(score: number): { label: SentimentLabel; score: number } {
  if (Math.abs(score) < mentionedBelow) return { label: "neutral", score };
  return { label: score > 0 ? "positive" : "negative", score };
}
