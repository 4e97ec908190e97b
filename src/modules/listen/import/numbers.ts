/** Persian (۰–۹) and Arabic (٠–٩) digits as Latin ones, and their decimal and thousands signs. */
export const latinDigits = (text: string): string =>
  text
    .replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll("٫", ".")
    .replaceAll("٬", ",");

/** Marks of direction and joining that spreadsheets leave around numbers and dates. */
export const withoutMarks = (text: string): string =>
  text.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");

/** A number in any digits: `4`, `۴٫۵`, `1,234.5`, `-2`; undefined for anything else. */
export function readNumber(given: string): number | undefined {
  const text = latinDigits(withoutMarks(given))
    .trim()
    .replace(/^[\u2212]/, "-");
  if (/^[+-]?\d{1,15}(?:\.\d{1,10})?$/.test(text)) return Number(text);
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d{1,10})?$/.test(text)) return Number(text.replaceAll(",", ""));
  // A lone comma that does not part thousands is a decimal one.
  if (/^[+-]?\d{1,3},\d{1,2}$/.test(text)) return Number(text.replace(",", "."));
  return undefined;
}

/** A mark on the scale from `min` to `max`, brought to 0–10 with at most two decimals. */
export const onTenScale = (mark: number, { min, max }: { min: number; max: number }): number =>
  Math.round(((mark - min) / (max - min)) * 1_000) / 100;
