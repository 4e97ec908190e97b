/** What people call a case: `A-1029`. */
export const caseCode = (number: number): string => `A-${number}`;

/** The number behind a code as somebody types it (`A-1029`, `a1029`, `۱۰۲۹`); undefined where it is none. */
export function caseNumber(typed: string): number | undefined {
  const digits = /^(?:[aA]\s?[-–]?\s?)?([0-9۰-۹٠-٩]{1,12})$/.exec(typed.trim())?.[1];
  return digits === undefined ? undefined : Number(latinDigits(digits));
}

/** Persian and Arabic digits as Latin ones. */
export const latinDigits = (text: string): string =>
  text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
