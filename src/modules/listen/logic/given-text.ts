/**
 * Text from a form made storable: line ends become `\n`, control characters (NUL among them) go, a half of a surrogate
 * pair becomes U+FFFD. A browser sends none of these, so nothing a person typed is lost.
 */
export const cleanText = (given: string): string =>
  given
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, (character) => (character === "\n" || character === "\t" ? character : ""));

/** A whole number in Latin, Persian (۰–۹) or Arabic (٠–٩) digits; undefined for anything else. */
export function wholeNumber(given: unknown): number | undefined {
  if (typeof given === "number") return Number.isSafeInteger(given) ? given : undefined;
  if (typeof given !== "string") return undefined;
  const latin = given.trim().replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return /^\d{1,15}$/.test(latin) ? Number(latin) : undefined;
}
