import { kindOf, kinds } from "./characters.ts";
import type { Token } from "./tokens.ts";

/** A run of tokens, from `from` to before `to`; `contrast` tells that it begins by turning against what went before. */
export interface TokenRange {
  from: number;
  to: number;
  contrast: boolean;
}

/** The sentences of a text as runs of its tokens: they end at . ! ? ؟ ۔ … an emoji's run, or the end of a line. */
export function sentencesOf(text: string, tokens: Token[]): TokenRange[] {
  return split(tokens, (i) => endsSentence(text, tokens, i), never);
}

/**
 * The clauses of a text, each of which can hold one opinion: sentences, parted once more at commas and before words of
 * contrast («عالی بود | ولی دیر رسید», "good | but late").
 */
export function clausesOf(text: string, tokens: Token[]): TokenRange[] {
  return split(
    tokens,
    (i) => endsSentence(text, tokens, i) || isComma(tokens[i]),
    (i) => contrasts.has((tokens[i] as Token).text),
  );
}

type At = (index: number) => boolean;

function split(tokens: Token[], endsAfter: At, startsBefore: At): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  let contrast = false;
  const close = (to: number): void => {
    if (to > from) ranges.push({ from, to, contrast });
    from = to;
    contrast = false;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (startsBefore(i)) {
      close(i);
      contrast = true;
    }
    if (endsAfter(i)) close(i + 1);
  }
  return ranges;
}

const never = (): boolean => false;

/** A sentence ends with the last of its closing marks, and where a line does. */
function endsSentence(text: string, tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (next === undefined) return true;
  if (text.charCodeAt(token.end) === 0xa) return true;
  if (token.kind === "emoji") return next.kind !== "emoji" && next.kind !== "mark";
  return isEnd(token) && !isEnd(next) && next.kind !== "emoji";
}

const isEnd = (token: Token): boolean =>
  token.kind === "mark" && kindOf[token.text.charCodeAt(0)] === kinds.end;

const isComma = (token: Token | undefined): boolean =>
  token?.kind === "mark" && (token.text === "," || token.text === ";");

const contrasts = new Set(
  "ولی اما لیکن ولیکن منتها منتهی منتهای درعوض درحالیکه برعکس هرچند گرچه اگرچه فقط but however though although yet except unfortunately متاسفانه".split(
    " ",
  ),
);
