import type { NamedThing } from "../text/model.ts";
import { type Normalised, normalise, originalSpan } from "../text/normalise.ts";
import { type Token, tokensOf } from "../text/tokens.ts";

/** A thing of the company's own lists; the first of its names is the one it is shown by. */
export interface NameableThing {
  kind: NamedThing["kind"];
  id: string;
  names: string[];
}

/** The letters of all names as one tree, ready to be walked along a text. */
export interface CompiledNames {
  root: Branch;
}

/** Makes the tree once for many texts. Names without a letter or digit are passed over. */
export function compileNames(things: NameableThing[]): CompiledNames {
  const root: Branch = { next: new Map(), leaves: [] };
  for (const thing of things) {
    for (const name of thing.names) plant(root, thing, name);
  }
  return { root };
}

/**
 * The company's products, branches and departments that a text names, however they are spaced («پیتزا پپرونی»,
 * «پیتزاپپرونی»), with the endings of Persian nouns («پیتزاهاتون», «پیتزای پپرونی») and words like «شعبه» beside them.
 * The longest name wins; stretches are of the original, in order, none over another.
 */
export function namesIn(tokens: Token[], normalised: Normalised, compiled: CompiledNames): NamedThing[] {
  const named: NamedThing[] = [];
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    const match = matchAt(tokens, i, compiled.root);
    if (match === undefined) continue;
    const from = i > free && kindWords.has((tokens[i - 1] as Token).text) ? i - 1 : i;
    const start = (tokens[from] as Token).start;
    const end = (tokens[match.to - 1] as Token).end;
    const { kind, id, names } = match.leaf.thing;
    named.push({ ...originalSpan(normalised, start, end), kind, id, name: names[0] as string });
    free = match.to;
    i = match.to - 1;
  }
  return named;
}

interface Branch {
  next: Map<number, Branch>;
  leaves: Leaf[];
}

/** `words` is how many words the name is written in; `needsWord` that it tells nothing without «شعبه» or the like. */
interface Leaf {
  thing: NameableThing;
  letters: number;
  words: number;
  needsWord: boolean;
}

interface Match {
  leaf: Leaf;
  to: number;
}

type Kind = NamedThing["kind"];

/** Words that say of what kind the name beside them is. */
const kindWords = new Map<string, Kind>([
  ...["شعبه", "شعبهی", "شعب", "نمایندگی", "branch"].map((word): [string, Kind] => [word, "branch"]),
  ...["واحد", "بخش", "دپارتمان", "اداره", "تیم", "قسمت", "department", "dept", "team"].map(
    (word): [string, Kind] => [word, "department"],
  ),
]);

const generic = new Set(
  "مرکزی اصلی جدید قدیم شمال جنوب شرق غرب central main new old north south east west".split(" "),
);

function plant(root: Branch, thing: NameableThing, name: string): void {
  const words = tokensOf(normalise(name).text).filter(isSpelt);
  const own = words.filter((word) => kindWords.get(word.text) !== thing.kind);
  const kept = own.length > 0 ? own : words;
  const letters = kept.map((word) => word.text).join("");
  if (letters.length === 0) return;
  const isBare = own.length < words.length;
  const needsWord =
    (isBare && thing.kind === "department") ||
    (thing.kind !== "product" && (letters.length < 3 || generic.has(letters)));
  const leaf = { thing, letters: letters.length, words: kept.length, needsWord };
  write(root, letters, leaf);
  const plain = kept.map((word, i) => (i < kept.length - 1 ? withoutEzafe(word.text) : word.text)).join("");
  if (plain !== letters) write(root, plain, { ...leaf, letters: plain.length });
}

function write(root: Branch, letters: string, leaf: Leaf): void {
  let branch = root;
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i);
    let next = branch.next.get(code);
    if (next === undefined) {
      next = { next: new Map(), leaves: [] };
      branch.next.set(code, next);
    }
    branch = next;
  }
  branch.leaves.push(leaf);
}

const isSpelt = (token: Token): boolean => token.kind === "word" || token.kind === "number";

/** «پیتزای پپرونی» is also written «پیتزا پپرونی». */
const withoutEzafe = (word: string): string => (/[اوه]ی$/.test(word) ? word.slice(0, -1) : word);

const ezafe = "ی".charCodeAt(0);
const mostTokens = 10;
const joiningMarks = new Set(["-", "_", "&", ".", "/", "'"]);

/** Walks the tree along the letters of the tokens from `first` on, and remembers the last name that ended there. */
function matchAt(tokens: Token[], first: number, root: Branch): Match | undefined {
  let branch = root;
  let best: Match | undefined;
  let words = 0;
  for (let i = first; i < tokens.length && i - first < mostTokens; i++) {
    const token = tokens[i] as Token;
    if (!isSpelt(token)) {
      if (i > first && joiningMarks.has(token.text)) continue;
      return best;
    }
    words++;
    for (let at = 0; at < token.text.length; at++) {
      const next = branch.next.get(token.text.charCodeAt(at));
      if (next === undefined) {
        if (at === 0 || at < token.text.length - 1 || token.text.charCodeAt(at) !== ezafe) return best;
        break;
      }
      branch = next;
      if (branch.leaves.length > 0) best = ended(tokens, first, i, at + 1, branch.leaves, words) ?? best;
    }
  }
  return best;
}

/** Whether one of the names that are complete after `at` letters of token `i` can be meant there. */
function ended(
  tokens: Token[],
  first: number,
  i: number,
  at: number,
  leaves: Leaf[],
  words: number,
): Match | undefined {
  const { text } = tokens[i] as Token;
  const before = kindWords.get(tokens[first - 1]?.text ?? "");
  const after = kindWords.get(tokens[i + 1]?.text ?? "");
  let match: Match | undefined;
  for (const leaf of leaves) {
    if (at < text.length && !(leaf.letters >= 3 && endings.has(text.slice(at)))) continue;
    if (words > leaf.words && leaf.letters < shortestParted) continue;
    const isTold = before === leaf.thing.kind || after === leaf.thing.kind;
    if (leaf.needsWord && !isTold) continue;
    const to = after === leaf.thing.kind ? i + 2 : i + 1;
    if (match === undefined || isTold) match = { leaf, to };
  }
  return match;
}

/** Shorter names are not looked for in pieces: the pieces would be words of their own. */
const shortestParted = 6;

/** What Persian and English hang on a noun. */
const endings = new Set(
  "ی م ت ش ه و رو ای یی یه ها هام هات هاش های هایی هامون هاتون هاشون هامان هایتان هایشان مون تون شون مان تان شان هارو s es".split(
    " ",
  ),
);
