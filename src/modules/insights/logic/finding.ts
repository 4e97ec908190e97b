import type { MeasureRow } from "#understand/model";
import type { Finding, NamedRow } from "../model.ts";

/**
 * The page's first sentence as data. Fewer than 30 answers, now or before, name nothing: no change, no mover, no
 * weakest. A mover's own change must be more than chance, in the direction of the whole's.
 */
export function findingOf(total: MeasureRow, touchpoints: readonly NamedRow[]): Finding {
  const kind = kindOf(total);
  const isSure = kind !== "none" && kind !== "few";
  const hasMoved = kind === "rose" || kind === "fell";
  return {
    kind,
    mover: hasMoved ? moverOf(total, touchpoints) : null,
    weakest: isSure ? weakestOf(total, touchpoints) : null,
  };
}

const fewest = 30;

function kindOf({ n, sample, before, change }: MeasureRow): Finding["kind"] {
  if (n === 0) return "none";
  if (sample === "few") return "few";
  if (!change || (before?.n ?? 0) < fewest) return "first";
  if (!change.significant) return "steady";
  return change.difference > 0 ? "rose" : "fell";
}

function moverOf(total: MeasureRow, touchpoints: readonly NamedRow[]): Finding["mover"] {
  const direction = Math.sign(total.change?.difference ?? 0);
  const movers = touchpoints
    .filter(({ n, before, change }) => n >= fewest && (before?.n ?? 0) >= fewest && change?.significant)
    .filter(({ change }) => Math.sign(change?.difference ?? 0) === direction)
    .map((row) => ({ ...named(row), contribution: contributionOf(row, total) }))
    .sort((a, b) => direction * (b.contribution - a.contribution));
  const first = movers[0];
  return first && first.contribution * direction > 0 ? first : null;
}

/**
 * How much of the whole's change is this part's: its distance from the whole's former value, weighed by its share of
 * the answers, now less before. Over all parts this adds up to the change exactly, shifts of weight included.
 */
export function contributionOf(part: MeasureRow, total: MeasureRow): number {
  const level = total.before?.value ?? 0;
  const now = (part.n / total.n) * ((part.value ?? level) - level);
  const before = ((part.before?.n ?? 0) / (total.before?.n || 1)) * ((part.before?.value ?? level) - level);
  return now - before;
}

function weakestOf(total: MeasureRow, touchpoints: readonly NamedRow[]): Finding["weakest"] {
  const below = touchpoints
    .filter(({ n, high }) => n >= fewest && (high ?? 0) < (total.low ?? 0))
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return below[0] ? named(below[0]) : null;
}

const named = ({ key, name, value }: NamedRow) => ({ key, name, value: value ?? 0 });
