import { better, type FoundName, NameTree, nameOf, ownNamesTree, treeOf } from "./reader-names.ts";
import type { Token } from "./reader-tokens.ts";
import { FeelSyntaxError, type Place, type Syntax } from "./syntax.ts";

const deepest = 200;
const keywords = new Set(
  "if then else for in return some every satisfies instance function and or between true false null".split(
    " ",
  ),
);
/** Keywords that cannot begin an expression. */
const joining = new Set(["and", "or", "in", "between", "then", "else", "return", "satisfies", "instance"]);
/** What may stand in a name besides words and digits. */
const inNames = new Set(["+", "-", "*", "/", "'", ".", "**", "?"]);

const persianNumber = /^[٠-٩۰-۹]+$/;
/** What is often written instead of what FEEL wants. */
const instead: ReadonlyMap<string, string> = new Map([
  ["«", '"'],
  ["»", '"'],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["‘", '"'],
  ["’", '"'],
  ["،", ","],
  ["؛", ","],
  ["؟", "?"],
  ["×", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["&", "and"],
  ["&&", "and"],
  ["|", "or"],
  ["||", "or"],
  ["==", "="],
  ["=>", ">="],
  ["=<", "<="],
  ["<>", "!="],
  ["…", ".."],
]);

/** How expressions are read: by the operators that may join them. */
export type Readers = {
  whole(reading: Reading): Syntax;
  /** What joins operands at least as closely as addition; `left` is the first, if it was read. */
  arithmetic(reading: Reading, left?: Syntax): Syntax;
};

/** Where the reading of one text stands: its tokens, the names known so far, how deep it is. */
export class Reading {
  readonly #tokens: readonly Token[];
  readonly #known: NameTree;
  readonly #bound = new NameTree();
  readonly #readers: Readers;
  #at = 0;
  #depth = 0;
  /** Whether the end of a range is being read, where `[` may close the range: `[1..5[`. */
  #isRangeEnd = false;

  constructor(tokens: readonly Token[], names: ReadonlySet<string>, readers: Readers) {
    this.#tokens = tokens;
    this.#known = treeOf(names);
    this.#readers = readers;
  }

  /** Reads a whole expression that starts here. */
  expression(): Syntax {
    const was = this.#isRangeEnd;
    this.#isRangeEnd = false;
    const read = this.nested(() => this.#readers.whole(this));
    this.#isRangeEnd = was;
    return read;
  }

  /** Reads an expression of arithmetic alone, which may be continued from its first operand. */
  arithmetic(left?: Syntax): Syntax {
    return this.nested(() => this.#readers.arithmetic(this, left));
  }

  rangeEnd(): Syntax {
    this.#isRangeEnd = true;
    const read = this.arithmetic();
    this.#isRangeEnd = false;
    return read;
  }

  /** Whether a filter begins here, and not a range ends. */
  get isFilter(): boolean {
    if (!this.isSymbol("[")) return false;
    if (!this.#isRangeEnd) return true;
    const { kind, text } = this.tokenAfter(1);
    if (kind === "symbol") return ["(", "[", "{", "-", "?"].includes(text);
    return kind !== "end" && !(kind === "word" && joining.has(text));
  }

  /** Reads a part one level deeper; throws where there are too many levels. */
  nested<Part>(read: () => Part): Part {
    this.#depth += 1;
    if (this.#depth > deepest) throw tooDeep(this.token, deepest);
    const part = read();
    this.#depth -= 1;
    return part;
  }

  get token(): Token {
    return this.tokenAfter(0);
  }

  tokenAfter(count: number): Token {
    return this.#tokens[Math.min(this.#at + count, this.#tokens.length - 1)] as Token;
  }

  /** Where the last token that was taken ends. */
  get end(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }

  take(): Token {
    const { token } = this;
    this.#at += 1;
    return token;
  }

  isSymbol(text: string): boolean {
    const { token } = this;
    return token.kind === "symbol" && token.text === text;
  }

  isWord(text: string): boolean {
    const { token } = this;
    return token.kind === "word" && token.text === text;
  }

  /** Takes the symbol or keyword if it stands here. */
  skip(text: string): boolean {
    if (!this.isSymbol(text) && !this.isWord(text)) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): Token {
    if (!this.isSymbol(text) && !this.isWord(text)) throw this.unexpected(text);
    return this.take();
  }

  /** What is wrong here: `expected` is a symbol, a keyword, or one of `expression`, `name`, `type`, `end`. */
  unexpected(expected: string): FeelSyntaxError {
    const { kind, text, start, end } = this.token;
    if (kind === "end") return new FeelSyntaxError("ended", { expected }, { start, end });
    const right = kind === "symbol" ? instead.get(text) : undefined;
    if (right !== undefined) return new FeelSyntaxError("instead", { found: text, right }, { start, end });
    if (expected === "end") return new FeelSyntaxError("trailing", { found: text }, { start, end });
    return new FeelSyntaxError("expected", { expected, found: text }, { start, end });
  }

  get isKeyword(): boolean {
    return this.token.kind === "word" && keywords.has(this.token.text);
  }

  /** From now on the name is known, wherever it stands. */
  bind(name: string): void {
    this.#bound.add(name);
  }

  /** Takes the longest known name that starts here. */
  takeKnown(): FoundName | undefined {
    const at = this.#at;
    const known = better(
      better(this.#bound.find(this.#tokens, at), this.#known.find(this.#tokens, at)),
      ownNamesTree().find(this.#tokens, at),
    );
    if (!known || (known.length === 1 && this.isKeyword)) return undefined;
    this.#at += known.length;
    return known;
  }

  /** Takes the name of an entry; its type may be unknown, so that words which follow belong to it. */
  takePathName(): string {
    const from = this.#at;
    const known = this.takeKnown();
    if (known && !this.#isPlainWord) return known.name;
    if (!known && this.token.kind !== "word") throw this.unexpected("name");
    do this.#at += 1;
    while (this.#isPlainWord);
    return nameOf(this.#tokens.slice(from, this.#at));
  }

  get #isPlainWord(): boolean {
    return this.token.kind === "word" && !this.isKeyword;
  }

  /** Takes a name that nobody knows: all words up to a keyword or an operator. */
  takeWords(): string {
    if (this.token.kind !== "word") throw this.unexpected("name");
    if (persianNumber.test(this.token.text)) throw this.#latinDigits();
    const taken = [this.take()];
    while (this.#isPlainWord) taken.push(this.take());
    return nameOf(taken);
  }

  #latinDigits(): FeelSyntaxError {
    const { text, start, end } = this.token;
    const right = text.replace(/\p{Nd}/gu, (digit) => String((digit.codePointAt(0) as number) & 0xf));
    return new FeelSyntaxError("instead", { found: text, right }, { start, end });
  }

  /** Takes a new name, which ends before one of `ends`: of a variable, a parameter, an entry. */
  takeNewName(...ends: readonly string[]): string {
    const length = this.newNameLength(ends);
    if (length === 0) throw this.unexpected("name");
    const taken = this.#tokens.slice(this.#at, this.#at + length);
    this.#at += length;
    if (!ends.includes(this.token.text)) throw this.unexpected(ends[0] as string);
    return nameOf(taken);
  }

  /** How many tokens from here could be a name before one of `ends`. */
  newNameLength(ends: readonly string[]): number {
    if (this.token.kind !== "word" && !this.isSymbol("?")) return 0;
    for (let length = 1; ; length++) {
      const { kind, text } = this.tokenAfter(length);
      const isPart = kind === "word" || kind === "number" || (kind === "symbol" && inNames.has(text));
      if (!isPart || ends.includes(text)) return length;
    }
  }
}

export const tooDeep = ({ start, end }: Place, limit: number) =>
  new FeelSyntaxError("too-deep", { limit }, { start, end });
