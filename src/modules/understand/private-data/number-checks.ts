/**
 * The checks of numbers that name a person. Each takes plain digits ("0"–"9") and looks at `length` places of them from
 * `at`, so that a long run is searched without cutting it up.
 */

/** A bank card's 16 digits, by Luhn's check (ISO/IEC 7812-1). One digit repeated is nobody's card. */
export function isCardAt(digits: string, at: number): boolean {
  if (at + 16 > digits.length || isOneDigit(digits, at, 16)) return false;
  let sum = 0;
  for (let i = 0; i < 16; i++) {
    const digit = digitAt(digits, at + i) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** An Iranian national id's 10 digits, by the check digit of the National Organization for Civil Registration. */
export function isNationalIdAt(digits: string, at: number): boolean {
  if (at + 10 > digits.length || isOneDigit(digits, at, 10)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += digitAt(digits, at + i) * (10 - i);
  const rest = sum % 11;
  return digitAt(digits, at + 9) === (rest < 2 ? rest : 11 - rest);
}

/** The 24 digits after a Sheba's "IR", by ISO 7064 mod 97-10 as ISO 13616 (IBAN) uses it. */
export function isShebaAt(digits: string, at: number): boolean {
  if (at + 24 > digits.length) return false;
  let rest = 0;
  for (let i = at + 2; i < at + 24; i++) rest = (rest * 10 + digitAt(digits, i)) % 97;
  // "IR" counts as 1827, then come the two digits of the check.
  rest = (rest * 10_000 + 1827) % 97;
  return (rest * 100 + digitAt(digits, at) * 10 + digitAt(digits, at + 1)) % 97 === 1;
}

const digitAt = (digits: string, at: number): number => digits.charCodeAt(at) - 0x30;

function isOneDigit(digits: string, at: number, length: number): boolean {
  for (let i = at + 1; i < at + length; i++) {
    if (digits.charCodeAt(i) !== digits.charCodeAt(at)) return false;
  }
  return true;
}
