import { parseArgs } from "node:util";
import { voiceHeads } from "../src/modules/understand/signs/voice-signs.ts";
import { sentimentHeads } from "../src/modules/understand/text/sentiment.ts";
import { aspectTable, languageTable, sourceTable, writeCard } from "./card.ts";
import { collections, readPolarity } from "./collections.ts";
import { aspectScores } from "./evaluate-aspects.ts";
import { fitVoices } from "./labels/fit-voices.ts";
import { emotionLine, voiceTable } from "./labels/judge-voices.ts";
import { readEmotions, readVoices } from "./labels/voice-rows.ts";
import { matrixOf } from "./matrix.ts";
import { fitWeighing, headTable, judge, scoreUnseen, sentimentTable } from "./sentiment-judging.ts";
import { classColumns, fitSentiment, polarityColumns } from "./sentiment-training.ts";
import { unseenTable } from "./unseen-domains.ts";
import { blockOf, writeModel } from "./write-model.ts";

/** `npm run train -- --data DIR`: learns every head from the collections in DIR and writes the weights that ship. */
const { values } = parseArgs({ options: { data: { type: "string" } } });
if (!values.data) {
  process.stderr.write("Say where the collections are: npm run train -- --data DIR\n");
  process.exit(2);
}
const started = performance.now();
const say = (line: string): void => {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
};

const rows = (await Promise.all(collections.map((each) => readPolarity(values.data as string, each)))).flat();
const texts = rows.map(({ text }) => text);
const data = { rows, polarity: matrixOf(texts, polarityColumns), classes: matrixOf(texts, classColumns) };
say(`${rows.length} rows are read.`);

const unseen = scoreUnseen(data, say);
const sentiment = fitWeighing(rows, unseen);
const voiceRows = await readVoices(values.data);
const voices = fitVoices(voiceRows);
say("What voices want and feel is learnt.");

await writeCard({
  sentiment: sentimentTable(judge(rows, unseen)),
  heads: headTable(rows, unseen),
  fields: unseenTable(data, sentiment, say),
  voices: [
    ...voiceTable(voices, voiceRows.heldOut),
    "",
    emotionLine("ArmanEmo", voices, await readEmotions(values.data)),
  ],
  language: languageTable(rows),
  aspects: aspectTable(await aspectScores(values.data)),
  sources: sourceTable(rows),
});
say("The card is written.");

const heads = fitSentiment(data, () => true);
const blocks = [
  blockOf([["polarity", heads.polarity]]),
  blockOf(sentimentHeads.slice(1).map((name) => [name, heads[name]])),
  blockOf(voiceHeads.map((name) => [name, voices.heads[name]])),
];
const size = await writeModel({
  blocks: blocks.map(({ block }) => block),
  tables: blocks.map(({ table }) => table),
  sentiment,
  voices: voices.weights,
});
say(`${(size / 2 ** 20).toFixed(2)} MB are written.`);
