/** XML's ids must be names (NCName) and stand once in a file; ours need neither. */
const isName = (id: string) => /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u.test(id);

/** The ids of one file that is written. */
export class XmlIds {
  private readonly taken = new Set<string>();
  private readonly ofElements = new Map<string, string>();

  /** Whether an id was still free; it is not any more. */
  take(id: string): boolean {
    if (this.taken.has(id)) return false;
    this.taken.add(id);
    return true;
  }

  /** An id for an element of ours: itself where XML allows. */
  fresh(id: string): string {
    const base = isName(id) ? id : `_${id.replace(/[^\p{L}\p{N}_.-]/gu, "_")}`;
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? base : `${base}_${count}`;
      if (this.take(name)) return name;
    }
  }

  /** An id that others point to: given out before anything is written. */
  announce(id: string): void {
    if (!this.ofElements.has(id)) this.ofElements.set(id, this.fresh(id));
  }

  of(id: string): string | undefined {
    return this.ofElements.get(id);
  }

  /** How another element points to it: `#id` in the same file, `namespace#id` elsewhere. */
  href(id: string): string {
    const ours = this.ofElements.get(id);
    if (ours === undefined && id.includes("#")) return id;
    return `#${ours ?? id}`;
  }
}
