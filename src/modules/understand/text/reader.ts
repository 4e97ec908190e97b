import { persianOf } from "../languages/finglish.ts";
import { languageOf } from "../languages/language.ts";
import { SignReader } from "../signs/voice-signs.ts";
import { Heads, type HeardText } from "./heads.ts";
import type { ReadLanguage, Sentiment } from "./model.ts";
import { type Model, readModel } from "./model-file.ts";
import { type Normalised, normalise } from "./normalise.ts";
import { sentimentHeads, sentimentOf } from "./sentiment.ts";
import { saidInShort } from "./short-phrases.ts";
import { type Token, tokensOf } from "./tokens.ts";

interface OurModel {
  model: Model;
  heads: Heads;
  signs: SignReader;
}

let ours: OurModel | undefined;

/** The weights that ship, read at first use (a few milliseconds) and kept. */
export function ourModel(): OurModel {
  if (ours === undefined) {
    const model = readModel();
    ours = { model, heads: new Heads(model), signs: new SignReader(model.voices) };
  }
  return ours;
}

/** A text taken apart: what every step after it begins with. Finglish words stand in their Persian spelling. */
export interface TakenApart {
  normalised: Normalised;
  language: ReadLanguage;
  tokens: Token[];
  heard: HeardText;
  /** Whether sentiment can be read: emoji speak every language, words of a foreign one do not. */
  readable: boolean;
}

/** Takes a text apart; `language` is found out where it is not given. `heads` are how many of the first are asked. */
export function takeApart(original: string, language?: ReadLanguage, heads?: number): TakenApart {
  const normalised = normalise(original);
  const typed = tokensOf(normalised.text);
  const found = language ?? languageOf(normalised, typed);
  const tokens = found === "finglish" ? typed.map(inPersian) : typed;
  const heard = ourModel().heads.hear(tokens, heads);
  return { normalised, language: found, tokens, heard, readable: isReadable(found, tokens) };
}

const isReadable = (language: ReadLanguage, tokens: Token[]): boolean =>
  tokens.length > 0 && (language !== "other" || !tokens.some(({ kind }) => kind === "word"));

function inPersian(token: Token): Token {
  const persian = token.kind === "word" ? persianOf(token.text) : undefined;
  return persian === undefined ? token : { ...token, text: persian };
}

/** The sentiment of a whole text and nothing else: the quick way for many texts. */
export function sentimentOfText(original: string, language?: ReadLanguage): Sentiment {
  const apart = takeApart(original, language, sentimentHeads.length);
  return sentimentIn(apart, 0, apart.tokens.length);
}

/** What the tokens from `from` to before `to` feel; `scores` are theirs, if they were already worked out. */
export function sentimentIn(
  { heard, tokens, readable }: TakenApart,
  from: number,
  to: number,
  scores?: Float64Array,
): Sentiment {
  if (to === from || !readable) return nothingSaid;
  const short = saidInShort(tokens, from, to);
  if (short !== undefined) return plain[short];
  const { model, heads } = ourModel();
  return sentimentOf(scores ?? heads.scoresOf(heard, from, to, sentimentHeads.length), model.sentiment);
}

const plain: Record<-1 | 0 | 1, Sentiment> = {
  [-1]: { label: "negative", score: -0.9, probability: 0.95, sure: true },
  0: { label: "neutral", score: 0, probability: 0.9, sure: true },
  1: { label: "positive", score: 0.9, probability: 0.95, sure: true },
};

/** What is said of a text without words, or in a language that is not read. */
const nothingSaid: Sentiment = { label: "neutral", score: 0, probability: 1 / 3, sure: false };
