import { normalise } from "../text/normalise.ts";
import { clausesOf, type TokenRange } from "../text/sentences.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import type { Lesson, TopicDefinition } from "./definition.ts";
import { Learnt, type LearntScore } from "./lessons.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { type PhraseEvidence, phraseEvidence } from "./match.ts";
import type { Example } from "./separate.ts";

/** A topic a text speaks of, how probable that is (more than 0.5), and the tokens that say so. */
export interface TopicFound {
  topic: string;
  probability: number;
  ranges: { from: number; to: number }[];
}

/** A company's topics, ready to be found in texts. */
export interface CompiledTopics {
  keys: string[];
  lexicon: Lexicon;
  learnt: Learnt;
}

/** Makes topics and what was taught about them ready; the same definitions and lessons always make the same. */
export function compileTopics(definitions: TopicDefinition[], lessons: Lesson[] = []): CompiledTopics {
  const keys = definitions.map(({ key }) => key);
  const lexicon = lexiconOf(definitions.map(({ phrases }) => phrases));
  return { keys, lexicon, learnt: new Learnt(keys.length, examplesOf(lessons, keys, lexicon)) };
}

/** The topics of a text, in no order. */
export function topicsOf(tokens: Token[], clauses: TokenRange[], compiled: CompiledTopics): TopicFound[] {
  const { keys, lexicon, learnt } = compiled;
  const heard = phraseEvidence(tokens, clauses, lexicon);
  const said = learnt.isEmpty
    ? heard
    : withLearnt(heard, learnt.scoresOf(tokens, clauses, { heard, odds: -oddsOfSilence }));
  const found: TopicFound[] = [];
  for (const [topic, { odds, ranges }] of said) {
    if (odds <= 0) continue;
    found.push({ topic: keys[topic] as string, probability: 1 / (1 + Math.exp(-odds)), ranges });
  }
  return found;
}

function withLearnt(
  heard: ReadonlyMap<number, PhraseEvidence>,
  scores: LearntScore[],
): Map<number, PhraseEvidence> {
  const said = new Map(heard);
  for (const { topic, odds, range } of scores) {
    const evidence = said.get(topic);
    if (evidence !== undefined) said.set(topic, { odds: evidence.odds + odds, ranges: evidence.ranges });
    else said.set(topic, { odds: oddsOfSilence + odds, ranges: [{ from: range.from, to: range.to }] });
  }
  return said;
}

/** Lessons in the order of their ids, as the learner sees them. Those of topics that are no more are left out. */
function examplesOf(lessons: Lesson[], keys: string[], lexicon: Lexicon): Example[] {
  const places = new Map(keys.map((key, place) => [key, place]));
  const inOrder = lessons.filter(({ topic }) => places.has(topic)).sort(byId);
  return inOrder.map(({ text, topic: key, verdict }) => {
    const topic = places.get(key) as number;
    const normalised = normalise(text).text;
    const tokens = tokensOf(normalised);
    const said = phraseEvidence(tokens, clausesOf(normalised, tokens), lexicon).get(topic);
    return { topic, isAbout: verdict === "is", tokens, odds: said?.odds ?? oddsOfSilence };
  });
}

const byId = (a: Lesson, b: Lesson): number => {
  if (a.id === b.id) return a.text < b.text ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** The log-odds of a topic none of whose phrases is there: about one in ten. */
const oddsOfSilence = -2.2;
