import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { franc } from "franc";
import { makePeople } from "../src/demo/people.ts";
import { liveYear } from "../src/demo/year.ts";
import { languageOf } from "../src/modules/understand/languages/language.ts";
import { readText } from "../src/modules/understand/readings/read-text.ts";
import { normalise } from "../src/modules/understand/text/normalise.ts";
import { sentimentOfText } from "../src/modules/understand/text/reader.ts";
import { tokensOf } from "../src/modules/understand/text/tokens.ts";
import { retailTree } from "../src/modules/understand/topics/retail-tree.ts";
import { compileTopics } from "../src/modules/understand/topics/topics.ts";
import { figure, say } from "./measure.ts";

/**
 * Reading comments, on one core: processor time of the one thread that reads, so that whatever else runs counts little. The
 * comments are a made-up company's year. Beside each step stand packages of npm that claim the same, on the English
 * comments, which is all that they read; `wink-nlp` finds sentences, tokens, sentiment, entities and parts of speech.
 */
export function benchText(): void {
  const { persian, english } = comments();
  const lengths = persian.reduce((sum, text) => sum + text.length, 0) / persian.length;
  say(
    `text                 ${figure(persian.length)} Persian comments of ${figure(lengths)} letters on average, ${figure(english.length)} English`,
  );
  const topics = compileTopics(retailTree);
  compare(
    "whole reading",
    (text) => readText(text, { topics }),
    { "wink-nlp": winkReader() },
    persian,
    english,
  );
  compare(
    "sentiment",
    sentimentOfText,
    { "vader-sentiment": vader(), sentiment: lexicon() },
    persian,
    english,
  );
  compare("language", language, { franc }, persian, english);
  say(
    `text cold start      ${figure(coldStart())} ms from a process's first line to its first reading, topics compiled`,
  );
}

function comments(): { persian: string[]; english: string[] } {
  const now = new Date("2026-11-21T09:00:00Z");
  const days = [...liveYear("bench", [...makePeople("bench", 20_000, now)], now)];
  const said = days.flatMap(({ responses }) => responses);
  const of = (locale: string) =>
    said.flatMap((one) => (one.locale === locale && isTelling(one.comment) ? [one.comment] : []));
  return { persian: of("fa"), english: of("en") };
}

/** Long enough that the mean is that of real comments on orders, about 90 letters. */
const isTelling = (comment: string | null): comment is string => comment !== null && comment.length >= 65;

type Reader = (text: string) => unknown;

function compare(
  name: string,
  ours: Reader,
  others: Record<string, Reader>,
  persian: string[],
  english: string[],
): void {
  say(`text ${name.padEnd(15)} ${rate(ours, persian)} Persian comments a second`);
  const here = perSecond(ours, english);
  say(`text ${name.padEnd(15)} ${figure(here)} English comments a second`);
  for (const [other, reader] of Object.entries(others)) {
    const there = perSecond(reader, english);
    say(
      `  ${other.padEnd(18)} ${figure(there)} English comments a second: ours is ${figure(here / there, 1)} times as fast`,
    );
  }
}

const rate = (reader: Reader, texts: string[]): string => figure(perSecond(reader, texts));

/** The best of three passes of at least a second of processor time each, after one to warm up. */
function perSecond(reader: Reader, texts: string[]): number {
  pass(reader, texts);
  return Math.max(...[1, 2, 3].map(() => pass(reader, texts)));
}

function pass(reader: Reader, texts: string[]): number {
  const began = process.threadCpuUsage();
  let count = 0;
  for (;;) {
    for (const text of texts) reader(text);
    count += texts.length;
    const { user, system } = process.threadCpuUsage(began);
    if (user + system > 1e6) return count / ((user + system) / 1e6);
  }
}

function language(text: string): string {
  const normalised = normalise(text);
  return languageOf(normalised, tokensOf(normalised.text));
}

const require = createRequire(import.meta.url);

function winkReader(): Reader {
  const wink = require("wink-nlp") as typeof import("wink-nlp").default;
  const model = require("wink-eng-lite-web-model") as Parameters<typeof wink>[0];
  const nlp = wink(model, ["sbd", "negation", "sentiment", "pos", "ner"]);
  return (text) => nlp.readDoc(text).out(nlp.its.sentiment as never);
}

function vader(): Reader {
  const { SentimentIntensityAnalyzer } = require("vader-sentiment") as {
    SentimentIntensityAnalyzer: { polarity_scores: Reader };
  };
  return (text) => SentimentIntensityAnalyzer.polarity_scores(text);
}

function lexicon(): Reader {
  const Sentiment = require("sentiment") as new () => { analyze: Reader };
  const sentiment = new Sentiment();
  return (text) => sentiment.analyze(text);
}

/** The best of five processes that load the weights, compile the tree and read one comment, in milliseconds. */
function coldStart(): number {
  const script = new URL("text-cold.ts", import.meta.url).pathname;
  const runs = [1, 2, 3, 4, 5].map(() =>
    Number(spawnSync(process.execPath, [script], { encoding: "utf8" }).stdout),
  );
  return Math.min(...runs);
}
