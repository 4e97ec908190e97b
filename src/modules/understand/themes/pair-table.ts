/**
 * Counts of pairs of terms in one block of memory that grows: open addressing over typed arrays, since a Map of a
 * million entries costs ten times as much. A pair is counted once for each owner it is counted under in a row.
 */
export class PairTable {
  #mask: number;
  #keys: Float64Array;
  #lastOwner: Int32Array;
  counts: Int32Array;
  #size = 0;
  readonly #terms: number;
  readonly #most: number;

  /** `terms` is how many terms there are; beyond `most` pairs no new one is taken. */
  constructor(terms: number, most: number) {
    this.#terms = terms;
    this.#most = most;
    const places = 1 << 16;
    this.#mask = places - 1;
    this.#keys = new Float64Array(places).fill(-1);
    this.#lastOwner = new Int32Array(places).fill(-1);
    this.counts = new Int32Array(places);
  }

  /** Counts the pair, whichever comes first, unless it was the last owner's already. */
  count(first: number, second: number, owner: number): void {
    const key = this.#key(first, second);
    let slot = this.#slot(key);
    if (this.#keys[slot] === -1) {
      if (this.#size >= this.#most) return;
      if (this.#size * 2 > this.#mask) {
        this.#grow();
        slot = this.#slot(key);
      }
      this.#keys[slot] = key;
      this.#size++;
    } else if (this.#lastOwner[slot] === owner) return;
    this.#lastOwner[slot] = owner;
    this.counts[slot] = (this.counts[slot] as number) + 1;
  }

  /** How often the pair was counted. */
  of(first: number, second: number): number {
    const slot = this.#slot(this.#key(first, second));
    return this.#keys[slot] === -1 ? 0 : (this.counts[slot] as number);
  }

  *pairs(least: number): Generator<{ first: number; second: number; count: number }> {
    for (let slot = 0; slot <= this.#mask; slot++) {
      const count = this.counts[slot] as number;
      if (count < least) continue;
      const key = this.#keys[slot] as number;
      yield { first: Math.floor(key / this.#terms), second: key % this.#terms, count };
    }
  }

  #key(first: number, second: number): number {
    return first < second ? first * this.#terms + second : second * this.#terms + first;
  }

  #slot(key: number): number {
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const [keys, owners, counts] = [this.#keys, this.#lastOwner, this.counts];
    const places = (this.#mask + 1) * 2;
    this.#mask = places - 1;
    this.#keys = new Float64Array(places).fill(-1);
    this.#lastOwner = new Int32Array(places).fill(-1);
    this.counts = new Int32Array(places);
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === -1) continue;
      const slot = this.#slot(keys[old] as number);
      this.#keys[slot] = keys[old] as number;
      this.#lastOwner[slot] = owners[old] as number;
      this.counts[slot] = counts[old] as number;
    }
  }
}
