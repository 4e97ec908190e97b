/** A stream of chance that is the same for the same seed on every machine. */
export type Random = {
  /** From 0 up to, not reaching, 1. */
  next(): number;
  /** A whole number, both ends possible. */
  integer(least: number, most: number): number;
  chance(probability: number): boolean;
  /** Normally distributed around 0 with deviation 1 (Box and Muller 1958). */
  normal(): number;
  pick<T>(items: readonly T[]): T;
  /** Picks by weight; the weights need not add up to one. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** A UUID of version 7 (RFC 9562) made at `at`. */
  id(at: Date): string;
};

/** Small fast counting generator (Doty-Humphrey's sfc32), its state drawn from the seed's letters. */
export function randomOf(seed: string): Random {
  const state = stateOf(seed);
  const next = () => draw(state) / 4_294_967_296;
  for (let i = 0; i < 15; i++) next();
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (items) => nonEmpty(items[integer(0, items.length - 1)]),
    weighted: (items) => pickWeighted(items, next()),
    id: (at) => uuid(at.getTime(), () => draw(state)),
  };
}

function pickWeighted<T>(items: readonly (readonly [T, number])[], at: number): T {
  let total = 0;
  for (const [, weight] of items) total += weight;
  let left = at * total;
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return nonEmpty(items.at(-1))[0];
}

function nonEmpty<T>(item: T | undefined): T {
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

function uuid(ms: number, bits: () => number): string {
  const time = ms.toString(16).padStart(12, "0");
  const hex = (bits().toString(16).padStart(8, "0") + bits().toString(16).padStart(8, "0")).padEnd(16, "0");
  const variant = "89ab"[bits() & 3];
  const version = `7${hex.slice(0, 3)}`;
  const tail = bits().toString(16).padStart(8, "0").slice(0, 4) + hex.slice(8, 16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}${hex.slice(3, 6)}-${tail}`;
}

/** Four words by FNV-1a, each from a basis of its own. */
const stateOf = (seed: string): Uint32Array =>
  Uint32Array.from([2_166_136_261, 3_339_675_911, 1_013_904_223, 2_654_435_761], (basis) => {
    let hash = basis;
    for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 16_777_619);
    return hash >>> 0;
  });

function draw(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, counter = 0] = state;
  const result = (a + b + counter) >>> 0;
  state[3] = counter + 1;
  state[0] = b ^ (b >>> 9);
  state[1] = c + (c << 3);
  state[2] = ((c << 21) | (c >>> 11)) + result;
  return result;
}
