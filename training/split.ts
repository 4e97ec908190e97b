import { createHash } from "node:crypto";

/** Which of `folds` parts a text belongs to, by its letters alone: copies that differ in spaces stay together. */
export function foldOf(text: string, folds: number): number {
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, "");
  return createHash("sha1").update(letters).digest().readUInt32BE(0) % folds;
}
