import { mostProductsAtOnce } from "../model.ts";

export type ProductLine = { name: string; otherNames?: string[] };

/** What parts names in a line: commas of either script, semicolons, bars, and the tabs of spreadsheets. */
const between = /[،,؛;|\t]/;

/**
 * Products as they are written or pasted: one a line, its other names behind it. A name that stands twice is one
 * product with the other names of both lines; a line without other names says nothing of them.
 */
export function productsIn(text: string): ProductLine[] {
  const products = new Map<string, ProductLine>();
  for (const line of text.split(/\r?\n/)) {
    const [name, ...others] = line.split(between).map((part) => part.trim());
    if (!name) continue;
    const before = products.get(name);
    const otherNames = [...new Set([...(before?.otherNames ?? []), ...others.filter(Boolean)])];
    products.set(name, otherNames.length > 0 ? { name, otherNames } : { name });
  }
  return [...products.values()];
}

/** A call takes so many; a longer list is sent in several. */
export const inCalls = (products: readonly ProductLine[]): ProductLine[][] =>
  Array.from({ length: Math.ceil(products.length / mostProductsAtOnce) }, (_none, call) =>
    products.slice(call * mostProductsAtOnce, (call + 1) * mostProductsAtOnce),
  );
