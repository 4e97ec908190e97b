import type { Finding, FindingKind } from "./model.ts";

/** So many findings of a kind are listed for each decision; the rest is counted. */
const mostListed = 50;

/** What was found, kept short. */
export class Report {
  readonly findings: Finding[] = [];
  readonly counts: Partial<Record<FindingKind, number>> = {};
  readonly #listed = new Map<string, number>();

  /** `times`: how many this one stands for. */
  add(finding: Finding, times = 1): void {
    const key = `${finding.kind} ${finding.decision}`;
    const listed = this.#listed.get(key) ?? 0;
    this.#listed.set(key, listed + 1);
    this.count(finding.kind, times);
    if (listed < mostListed) this.findings.push(finding);
  }

  count(kind: FindingKind, times: number): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + times;
  }

  addUnproven(
    decision: string | null,
    reason: NonNullable<Finding["reason"]>,
    more: Partial<Pick<Finding, "rules" | "cell" | "example" | "region">> = {},
  ): void {
    this.add({
      kind: "unproven",
      severity: "unproven",
      decision,
      rules: [],
      example: [],
      region: [],
      reason,
      ...more,
    });
  }
}
