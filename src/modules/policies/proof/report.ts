import type { Finding, FindingKind } from "./model.ts";

/** So many findings of a kind are listed for each decision; the rest is counted. */
const mostListed = 50;

/** What was found, kept short. */
export class Report {
  findings: Finding[] = [];
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

  /** A gap that leaves somebody without a remedy is told once, as that: one rule closes both. */
  joinGapsWithRemedies(): void {
    const closers = new Set(
      this.findings
        .filter(({ kind }) => kind === "no-remedy")
        .map(({ proposal }) => JSON.stringify(proposal)),
    );
    const isTold = ({ kind, proposal }: Finding) =>
      kind === "gap" && proposal !== undefined && closers.has(JSON.stringify(proposal));
    const before = this.findings.length;
    this.findings = this.findings.filter((finding) => !isTold(finding));
    const joined = before - this.findings.length;
    if (joined > 0) this.count("gap", -joined);
    if (this.counts.gap === 0) delete this.counts.gap;
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
