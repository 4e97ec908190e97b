import { readWorkspace } from "#company";
import type { Actor } from "#kernel/access";
import { addDays, dayStart } from "#kernel/calendar";
import type { Kernel } from "#kernel/kernel";
import { inTurns } from "../actions/in-turns.ts";
import type { TellingWords, ViewQuery } from "../model.ts";
import { listVoices, type VoiceRow } from "../store-voices.ts";
import { stopWords } from "../themes/stop-words.ts";
import { logOdds, type WordOdds } from "../topics/log-odds.ts";
import { phrasesOf, Words } from "../topics/suggest-phrases.ts";

/** The newest so many voices of the period are looked at, and of each so many letters. */
const mostVoices = 5_000;
const longest = 2_000;
const shown = 20;
/** What fewer voices say is theirs alone, however telling it looks. */
const fewestVoices = 3;
/** Beyond so many standard errors a difference is told: 95 % for one word. */
const clearly = 1.959963984540054;

/** Words and pairs of words that promoters say rather than detractors, and the other way round, in a period. */
export async function tellingWords(
  { records }: Pick<Kernel, "records">,
  { workspace }: Actor,
  { from, to, ...where }: ViewQuery,
): Promise<TellingWords> {
  const voices = await records.within(workspace, async (tx) => {
    const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
    const period = { from: dayStart(from, timeZone), until: dayStart(addDays(to, 1), timeZone) };
    const category: ("promoter" | "detractor")[] = ["promoter", "detractor"];
    return listVoices(tx, { ...where, ...period, category, withText: true }, { limit: mostVoices });
  });
  const isPromoter = ({ value }: VoiceRow) => (value ?? 0) >= 9;
  const words = new Words();
  const promoters = await countPhrases(voices.filter(isPromoter), words);
  const detractors = await countPhrases(
    voices.filter((voice) => !isPromoter(voice)),
    words,
  );
  const odds = logOdds(promoters.said, detractors.said, together(promoters.said, detractors.said));
  return {
    voices: { promoters: promoters.voices, detractors: detractors.voices },
    promoters: told(odds, words),
    detractors: told(odds.toReversed(), words),
  };
}

type Said = { voices: number; said: Map<string, number> };

/** In how many voices each word and each pair of neighbours stands. */
async function countPhrases(voices: readonly VoiceRow[], words: Words): Promise<Said> {
  const said = new Map<string, number>();
  await inTurns(voices, ({ voice }) => {
    for (const phrase of phrasesOf((voice ?? "").slice(0, longest), words))
      said.set(phrase, (said.get(phrase) ?? 0) + 1);
  });
  return { voices: voices.length, said };
}

/** What everybody says is what either side is expected to say. */
function together(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(one);
  for (const [phrase, count] of other) all.set(phrase, (all.get(phrase) ?? 0) + count);
  return all;
}

/** The most telling first; of a pair and a word in it, only the more telling one. */
function told(odds: readonly WordOdds[], words: Words): TellingWords["promoters"] {
  const chosen: WordOdds[] = [];
  for (const one of odds) {
    if (chosen.length === shown || Math.abs(one.z) < clearly) break;
    if (one.first + one.second < fewestVoices || saysNothing(one, words)) continue;
    if (chosen.some(sharesWord(one))) continue;
    chosen.push(one);
  }
  return chosen.map(({ word, z, first, second }) => ({
    word: words.written(word),
    z,
    promoters: first,
    detractors: second,
  }));
}

const saysNothing = ({ word }: WordOdds, words: Words): boolean =>
  words
    .written(word)
    .split(" ")
    .every((part) => stopWords.has(part));

const sharesWord =
  ({ word }: WordOdds) =>
  (other: WordOdds): boolean => {
    const parts = word.split(" ");
    return other.word.split(" ").some((part) => parts.includes(part));
  };
