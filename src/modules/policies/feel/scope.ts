import type { FeelContext, FeelValue } from "./values.ts";

/** What names stand for, outer scopes included; undefined is a name that nobody gave a value. A context is one itself. */
export type Scope = { get(name: string): FeelValue | undefined };

/** The entries of a context as names, before those of `parent`. */
export class ContextScope implements Scope {
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

/** One name more than `parent` has: the variable of a loop, what is looked at, a parameter. */
export class BoundScope implements Scope {
  readonly #name: string;
  readonly #value: FeelValue;
  readonly #parent: Scope;
  constructor(name: string, value: FeelValue, parent: Scope) {
    this.#name = name;
    this.#value = value;
    this.#parent = parent;
  }
  get(name: string): FeelValue | undefined {
    return name === this.#name ? this.#value : this.#parent.get(name);
  }
}

/** What a filter sees of an item: itself as `item`, and its entries where it is a context. */
export class ItemScope implements Scope {
  readonly #item: FeelValue;
  readonly #parent: Scope;
  constructor(item: FeelValue, parent: Scope) {
    this.#item = item;
    this.#parent = parent;
  }
  get(name: string): FeelValue | undefined {
    const entry = this.#item instanceof Map ? (this.#item as FeelContext).get(name) : undefined;
    if (entry !== undefined) return entry;
    return name === "item" ? this.#item : this.#parent.get(name);
  }
}
