import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const file = "@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2";
let font: Promise<Buffer> | undefined;

/** Vazirmatn's Arabic part, read once. */
export function readFont(): Promise<Buffer> {
  font ??= readFile(fileURLToPath(import.meta.resolve(file)));
  return font;
}
