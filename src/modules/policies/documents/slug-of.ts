import type { PolicyDocument } from "./model.ts";

const longest = 50;

/** A short name for addresses out of a policy's names, not one of those that are `taken`; `policy` where none is in Latin letters. */
export function slugOf({ name, model }: PolicyDocument, taken: ReadonlySet<string>): string {
  const plain = [name.en, model.name, name.fa].map((text) => inLatin(text ?? "")).find(Boolean) ?? "policy";
  if (!taken.has(plain)) return plain;
  for (let number = 2; ; number += 1) if (!taken.has(`${plain}-${number}`)) return `${plain}-${number}`;
}

const inLatin = (text: string): string =>
  text
    .slice(0, 500)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
