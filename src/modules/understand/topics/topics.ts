import type { TokenRange } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { Lesson, TopicDefinition } from "./definition.ts";
import { Lexicon, type TopicPhrase } from "./lexicon.ts";
import { type Match, matchesOf } from "./match.ts";

/** A topic a text speaks of, how probable that is (0.5 to 1), and the tokens that say so. */
export interface TopicFound {
  topic: string;
  probability: number;
  ranges: { from: number; to: number }[];
}

/** A company's topics, ready to be found in texts. */
export interface CompiledTopics {
  keys: string[];
  lexicon: Lexicon;
}

/** Makes topics and what was taught about them ready; the same definitions and lessons always make the same. */
export function compileTopics(definitions: TopicDefinition[], _lessons: Lesson[] = []): CompiledTopics {
  return {
    keys: definitions.map(({ key }) => key),
    lexicon: new Lexicon(definitions.map(({ phrases }) => phrases)),
  };
}

/** The topics of a text, in the order of their definitions. */
export function topicsOf(tokens: Token[], clauses: TokenRange[], compiled: CompiledTopics): TopicFound[] {
  const matches = matchesOf(tokens, clauses, compiled.lexicon);
  if (matches.length === 0) return [];
  const found: TopicFound[] = [];
  for (const [topic, of] of byTopic(matches, compiled.lexicon.phrases)) {
    const probability = probabilityOf(of, compiled.lexicon.phrases);
    if (probability < threshold) continue;
    const ranges = of.map(({ from, to }) => ({ from, to }));
    found.push({ topic: compiled.keys[topic] as string, probability, ranges });
  }
  return found;
}

function byTopic(matches: Match[], phrases: TopicPhrase[]): Map<number, Match[]> {
  const denials = matches.filter(({ phrase }) => (phrases[phrase] as TopicPhrase).isDenial);
  const topics = new Map<number, Match[]>();
  for (const match of matches) {
    const { topic, isDenial } = phrases[match.phrase] as TopicPhrase;
    if (isDenial || denials.some((denial) => denies(denial, match, phrases))) continue;
    const of = topics.get(topic);
    if (of === undefined) topics.set(topic, [match]);
    else of.push(match);
  }
  return topics;
}

const denies = (denial: Match, match: Match, phrases: TopicPhrase[]): boolean =>
  phrases[denial.phrase]?.topic === phrases[match.phrase]?.topic &&
  denial.from < match.to &&
  match.from < denial.to;

/** Phrases speak independently of each other (noisy or); saying one again adds nothing. */
function probabilityOf(matches: Match[], phrases: TopicPhrase[]): number {
  let unlikely = 1;
  matches.forEach(({ phrase }, i) => {
    if (matches.findIndex((other) => other.phrase === phrase) < i) return;
    unlikely *= 1 - (phrases[phrase] as TopicPhrase).probability;
  });
  return 1 - unlikely;
}

const threshold = 0.5;
