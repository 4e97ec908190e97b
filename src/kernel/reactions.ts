import type { EventKind, JournalEvent } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { LiveTopic } from "#kernel/live";
import type { Tx } from "#kernel/records";

/**
 * What a module does when upstream speaks. `run` gets the events of one workspace in the order of the journal, inside a
 * transaction that can see only that workspace and that also moves the reaction's place: its records are written once.
 */
export type RecordsReaction = {
  into: "records";
  name: string;
  to: readonly string[];
  batch: number;
  run(kernel: Kernel, tx: Tx, events: JournalEvent[]): Promise<void>;
};

/**
 * A reaction that turns events into facts. A batch keeps its bounds and its token over a crash, so `write` may happen
 * again with the very same rows, which facts then store once. Its facts carry the generation; `rebuild` writes a new
 * one and retires the old.
 */
export type FactsReaction = {
  into: "facts";
  name: string;
  to: readonly string[];
  batch: number;
  /** The table that `rebuild` makes anew, and every rollup fed from it; all are partitioned by generation. */
  tables: readonly string[];
  /** What open pages hear that has changed, once a batch can be seen. */
  topics?: readonly LiveTopic[];
  write(kernel: Kernel, events: JournalEvent[], batch: { generation: number; token: string }): Promise<void>;
};

export type Reaction = RecordsReaction | FactsReaction;

export const reaction = (
  given: Omit<RecordsReaction, "into" | "to" | "batch"> & {
    to: EventKind<never>[] | EventKind[];
    batch?: number;
  },
): RecordsReaction => ({ batch: 500, ...given, into: "records", to: given.to.map((kind) => kind.type) });

export const factsReaction = (
  given: Omit<FactsReaction, "into" | "to" | "batch"> & {
    to: EventKind<never>[] | EventKind[];
    batch?: number;
  },
): FactsReaction => ({ batch: 2_000, ...given, into: "facts", to: given.to.map((kind) => kind.type) });
