import type { FeelContext, FeelValue } from "./values.ts";

/** What names stand for, outer scopes included; undefined is a name that nobody gave a value. */
export type Scope = { get(name: string): FeelValue | undefined };

/** A context's entries as names, before those of `parent`. */
export function scopeOf(entries: FeelContext, parent?: Scope): Scope {
  return parent === undefined ? entries : new NestedScope(entries, parent);
}

class NestedScope implements Scope {
  readonly #entries: FeelContext;
  readonly #parent: Scope;
  constructor(entries: FeelContext, parent: Scope) {
    this.#entries = entries;
    this.#parent = parent;
  }
  get(name: string): FeelValue | undefined {
    const value = this.#entries.get(name);
    return value === undefined ? this.#parent.get(name) : value;
  }
}
