const known = new Map<string, number>();
const most = 50_000;
let pen: OffscreenCanvasRenderingContext2D | null | undefined;

/** How wide words are in the letters of a cell, in pixels. */
export function wordsWidth(words: string): number {
  const width = known.get(words);
  if (width !== undefined) return width;
  if (known.size > most) known.clear();
  const measured = measure(words);
  known.set(words, measured);
  return measured;
}

function measure(words: string): number {
  pen ??= new OffscreenCanvas(1, 1).getContext("2d");
  if (!pen) return words.length * 8;
  pen.font = `${sizeOf("--size-2")}px ${getComputedStyle(document.documentElement).fontFamily}`;
  return pen.measureText(words).width;
}

/** A size of the tokens is told in the root's letters. */
const sizeOf = (token: string): number => {
  const root = getComputedStyle(document.documentElement);
  return Number.parseFloat(root.getPropertyValue(token)) * Number.parseFloat(root.fontSize);
};
