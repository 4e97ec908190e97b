import { builtIns } from "./functions/built-ins.ts";
import { readTokens, type Token } from "./reader-tokens.ts";
import { FeelSyntaxError } from "./syntax.ts";

/** A name found in the text: how it is known, and how many tokens it takes. */
export type FoundName = { name: string; length: number };
type Match = FoundName & { isExact: boolean };

/**
 * Known names as a tree of their tokens. What is sought is the longest that is spaced as the text is; where there is none,
 * the longest whose operators are spaced otherwise, as `profit - loss` for a known `profit-loss`.
 */
export class NameTree {
  #name: string | undefined;
  #next: Map<string, NameTree> | undefined;

  /** A name that cannot be written in FEEL is left out. */
  add(name: string): void {
    const tokens = tokensOf(name);
    let tree: NameTree = this;
    for (const [at, token] of tokens.entries()) tree = tree.#grow(keyOf(token, at > 0 && token.spaced));
    if (tokens.length > 0) tree.#name = name;
  }

  find(tokens: readonly Token[], at: number): Match | undefined {
    return this.#next && this.#seek(tokens, at, 0, true);
  }

  #grow(key: string): NameTree {
    this.#next ??= new Map();
    const grown = this.#next.get(key) ?? new NameTree();
    this.#next.set(key, grown);
    return grown;
  }

  #seek(tokens: readonly Token[], from: number, length: number, isExact: boolean): Match | undefined {
    const here = this.#name === undefined ? undefined : { name: this.#name, length, isExact };
    const token = tokens[from + length];
    if (!this.#next || !token || token.kind === "end") return here;
    const spaced = length > 0 && token.spaced;
    const asWritten = this.#step(keyOf(token, spaced), tokens, from, length, isExact);
    const isLoose = length > 0 && (isMark(token) || isMark(tokens[from + length - 1]));
    const otherwise = isLoose ? this.#step(keyOf(token, !spaced), tokens, from, length, false) : undefined;
    return better(better(asWritten, otherwise), here);
  }

  #step(key: string, tokens: readonly Token[], from: number, length: number, isExact: boolean) {
    const next = this.#next?.get(key);
    return next ? next.#seek(tokens, from, length + 1, isExact) : undefined;
  }
}

/** The better of two matches: the one that is spaced as written, then the longer. */
export function better<Found extends Match>(
  one: Found | undefined,
  other: Found | undefined,
): Found | undefined {
  if (!one || !other) return one ?? other;
  if (one.isExact !== other.isExact) return one.isExact ? one : other;
  return other.length > one.length ? other : one;
}

const isMark = (token: Token | undefined) => token?.kind === "symbol";
const keyOf = (token: Token, spaced: boolean) => (spaced ? ` ${token.text}` : token.text);

function tokensOf(name: string): Token[] {
  try {
    return readTokens(name)
      .slice(0, -1)
      .filter(({ kind }) => kind !== "string" && kind !== "temporal");
  } catch (error) {
    if (error instanceof FeelSyntaxError) return [];
    throw error;
  }
}

/** How a name that was made of these tokens is called: with one space where there was any. */
export function nameOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, spaced }, at) => (at > 0 && spaced ? ` ${text}` : text)).join("");
}

const trees = new WeakMap<ReadonlySet<string>, { size: number; tree: NameTree }>();

/** The tree of a set of names, made once for as long as the set does not grow. */
export function treeOf(names: ReadonlySet<string>): NameTree {
  const known = trees.get(names);
  if (known?.size === names.size) return known.tree;
  const tree = new NameTree();
  for (const name of names) tree.add(name);
  trees.set(names, { size: names.size, tree });
  return tree;
}

/** What FEEL itself names with more than one word, beside its functions: types and properties. */
const ownNames = [
  "date and time",
  "days and time duration",
  "years and months duration",
  "day-time duration",
  "year-month duration",
  "time offset",
  "start included",
  "end included",
];
let ownTree: NameTree | undefined;

export function ownNamesTree(): NameTree {
  ownTree ??= treeOf(new Set([...ownNames, ...builtIns.keys()]));
  return ownTree;
}
