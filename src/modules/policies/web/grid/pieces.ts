/** A piece of FEEL text, for showing and for typing aids; what FEEL means is read elsewhere. */
export type Piece = {
  kind: "string" | "number" | "name" | "sign" | "space" | "comment" | "at";
  text: string;
  start: number;
};

/** A closing quote may still be missing while one types. */
const patterns: [Piece["kind"], RegExp][] = [
  ["space", /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/y],
  ["comment", /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ["at", /@"(?:[^"\\]|\\.)*(?:"|$)/y],
  ["string", /"(?:[^"\\]|\\.)*(?:"|$)|«[^»]*(?:»|$)|“[^”]*(?:”|$)/y],
  ["number", /[\d۰-۹٠-٩٬]+(?:[.٫][\d۰-۹٠-٩]+)?|[.٫][\d۰-۹٠-٩]+/y],
  ["name", /[\p{L}_?][\p{L}\p{N}\p{M}_?\u200c'’]*/uy],
  ["sign", /<=|>=|!=|\*\*|\.\.|->|[\s\S]/y],
];

/** Cuts text into pieces that, joined, are the text again. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const piece = pieceAt(text, start);
    pieces.push(piece);
    start += piece.text.length;
  }
  return pieces;
}

function pieceAt(text: string, start: number): Piece {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found) return { kind, text: found, start };
  }
  return { kind: "sign", text: text.charAt(start), start };
}

/** What a string literal says, without quotes and escapes. */
export const unquoted = (text: string): string =>
  text.replace(/^["«“]|["»”]$/g, "").replace(/\\(["\\])/g, "$1");

/** Text as a string literal. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&")}"`;

/**
 * The values of a cell that only names some: `"late", "damaged"`, `not(true)`, `3`; undefined of any other. They are FEEL's
 * literals, strings with the usual quotes.
 */
export function namedValues(text: string): { values: string[]; isExcluded: boolean } | undefined {
  const trimmed = text.trim();
  const inside = /^not\s*\(([\s\S]*)\)$/.exec(trimmed)?.[1];
  const pieces = piecesOf(inside ?? trimmed).filter(({ kind }) => kind !== "space");
  const isList = pieces.every((piece, at) => (at % 2 === 0 ? isLiteral(piece) : piece.text === ","));
  if (!isList || pieces.length % 2 === 0 || pieces.some(isOpen)) return undefined;
  const literals = pieces.filter((_, at) => at % 2 === 0);
  return { values: literals.map(literalOf), isExcluded: inside !== undefined };
}

const isLiteral = ({ kind, text }: Piece): boolean =>
  kind === "string" || kind === "number" || text === "true" || text === "false";

const literalOf = ({ kind, text }: Piece): string => (kind === "string" ? quoted(unquoted(text)) : text);

/** A string whose closing quote is missing. */
const isOpen = ({ kind, text }: Piece): boolean =>
  kind === "string" && (text.length < 2 || !/["»”]$/.test(text) || /(?:^|[^\\])(?:\\\\)*\\"$/.test(text));
