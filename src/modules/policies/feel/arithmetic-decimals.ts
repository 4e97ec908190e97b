import { Decimal } from "decimal.js";

/**
 * The four operations and the power on decimals of 34 digits (as IEEE 754-2008's decimal128, which DMN 1.5, 10.3.2.3.1
 * asks for), given back as the nearest JavaScript number. What is too large becomes infinite, what is undefined NaN: whoever
 * calls makes null of it.
 *
 * Numbers with at most six decimals and 15 digits in all take a short way: as whole millionths their sum, product and
 * quotient are exact before the one rounding that a number needs anyway. Numbers of more than 15 digits were not written by
 * anyone, but computed: they are the binary numbers that they are, so that a third of three is one again.
 */
export const Exact = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_EVEN });

const MILLIONTHS = 1e6;
const FIFTEEN_DIGITS = 999_999_999_999_999;

export function plus(a: number, b: number): number {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(a + b)) return a + b;
  const sum = millionthsOf(a) + millionthsOf(b);
  if (Number.isSafeInteger(sum)) return sum / MILLIONTHS;
  return isDecimal(a) && isDecimal(b) ? new Exact(a).plus(b).toNumber() : a + b;
}

export function minus(a: number, b: number): number {
  return plus(a, -b);
}

export function times(a: number, b: number): number {
  const product = a * b;
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(product)) return product;
  const scaled = millionthsOf(a) * millionthsOf(b);
  if (Number.isSafeInteger(scaled)) return scaled / 1e12;
  return isDecimal(a) && isDecimal(b) ? new Exact(a).times(b).toNumber() : product;
}

export function over(a: number, b: number): number {
  const quotient = millionthsOf(a) / millionthsOf(b);
  if (Number.isFinite(quotient)) return quotient;
  return isDecimal(a) && isDecimal(b) ? new Exact(a).dividedBy(b).toNumber() : a / b;
}

export function toThePowerOf(base: number, exponent: number): number {
  if (Number.isSafeInteger(base) && Number.isInteger(exponent) && exponent >= 0 && exponent <= 53) {
    const whole = wholePower(base, exponent);
    if (Number.isSafeInteger(whole)) return whole;
  }
  const rough = base ** exponent;
  if (!Number.isFinite(rough) || rough === 0) return rough;
  return new Exact(base).pow(exponent).toNumber();
}

/** The number as whole millionths where nothing is lost by it, else NaN. */
function millionthsOf(value: number): number {
  const millionths = Math.round(value * MILLIONTHS);
  if (Math.abs(millionths) > FIFTEEN_DIGITS) return Number.NaN;
  return millionths / MILLIONTHS === value ? millionths : Number.NaN;
}

/** At most 15 digits, as every decimal that a number can hold without loss. */
function isDecimal(value: number): boolean {
  const digits = String(value)
    .replace(/e.*$/, "")
    .replace(/\D/g, "")
    .replace(/^0+|0+$/g, "");
  return digits.length <= 15;
}

function wholePower(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= base;
  return power;
}
