import type { ReadPattern } from "./pattern-reading.ts";
import type { CharacterSet } from "./pattern-sets.ts";
import type { PatternFlags, PatternNode } from "./pattern-syntax.ts";

/** A step of the matcher. Places in the program are indexes of its steps. */
export type Step =
  | { op: "set"; set: CharacterSet }
  /** Goes on at `first`; where that leads nowhere, at `second`. */
  | { op: "split"; first: number; second: number; number: number }
  | { op: "jump"; to: number }
  | { op: "save"; slot: number }
  | { op: "start" }
  | { op: "end" }
  | { op: "back"; index: number }
  /** Fails where nothing was read since the place was saved in the slot: else a loop of nothing would have no end. */
  | { op: "progress"; slot: number }
  | { op: "match" };

export type Program = {
  steps: readonly Step[];
  /** How many steps are splits; each has a number below. */
  splits: number;
  /** Beginnings and ends of the groups, then what loops keep. */
  slots: number;
  groups: number;
  flags: PatternFlags;
  hasBackReference: boolean;
};

/** Counted repetitions are written out, so that a short pattern can mean a long program. */
const LONGEST_PROGRAM = 20_000;

/** The pattern as steps; null where there would be too many. */
export function programOf(
  { root, groups, hasBackReference }: ReadPattern,
  flags: PatternFlags,
): Program | null {
  const writer: Writer = {
    steps: [],
    splits: 0,
    slots: 2 * (groups + 1),
    work: 0,
    keepsLoops: hasBackReference,
  };
  writer.steps.push({ op: "save", slot: 0 });
  write(writer, root);
  writer.steps.push({ op: "save", slot: 1 }, { op: "match" });
  if (isTooLong(writer)) return null;
  const { steps, splits, slots } = writer;
  return { steps, splits, slots, groups, flags, hasBackReference };
}

type Writer = { steps: Step[]; splits: number; slots: number; work: number; keepsLoops: boolean };

function isTooLong(writer: Writer): boolean {
  return writer.work > LONGEST_PROGRAM || writer.steps.length > LONGEST_PROGRAM;
}

function write(writer: Writer, node: PatternNode): void {
  writer.work++;
  if (isTooLong(writer)) return;
  switch (node.kind) {
    case "sequence":
      for (const part of node.parts) write(writer, part);
      return;
    case "choice":
      writeChoice(writer, node.options);
      return;
    case "repeat":
      writeRepeat(writer, node);
      return;
    case "group":
      writer.steps.push({ op: "save", slot: 2 * node.index });
      write(writer, node.inner);
      writer.steps.push({ op: "save", slot: 2 * node.index + 1 });
      return;
    case "set":
      writer.steps.push({ op: "set", set: node.set });
      return;
    case "back":
      writer.steps.push({ op: "back", index: node.index });
      return;
    default:
      writer.steps.push({ op: node.kind });
  }
}

function writeChoice(writer: Writer, options: readonly PatternNode[]): void {
  const jumps: { op: "jump"; to: number }[] = [];
  for (const [i, option] of options.entries()) {
    if (i === options.length - 1) {
      write(writer, option);
      break;
    }
    const split = openSplit(writer);
    split.first = writer.steps.length;
    write(writer, option);
    const jump = { op: "jump" as const, to: 0 };
    writer.steps.push(jump);
    jumps.push(jump);
    split.second = writer.steps.length;
  }
  for (const jump of jumps) jump.to = writer.steps.length;
}

function writeRepeat(writer: Writer, node: PatternNode & { kind: "repeat" }): void {
  for (let i = 0; i < node.least && !isTooLong(writer); i++) write(writer, node.inner);
  if (node.most === Number.POSITIVE_INFINITY) writeLoop(writer, node);
  else writeOptional(writer, node);
}

function writeOptional(writer: Writer, node: PatternNode & { kind: "repeat" }): void {
  const splits: Split[] = [];
  for (let i = node.least; i < node.most && !isTooLong(writer); i++) {
    splits.push(openSplit(writer));
    write(writer, node.inner);
  }
  const after = writer.steps.length;
  for (const split of splits) close(split, split.first, after, node.isGreedy);
}

function writeLoop(writer: Writer, node: PatternNode & { kind: "repeat" }): void {
  const start = writer.steps.length;
  const split = openSplit(writer);
  const slot = writer.keepsLoops ? writer.slots++ : -1;
  if (slot >= 0) writer.steps.push({ op: "save", slot });
  write(writer, node.inner);
  if (slot >= 0) writer.steps.push({ op: "progress", slot });
  writer.steps.push({ op: "jump", to: start });
  close(split, split.first, writer.steps.length, node.isGreedy);
}

type Split = Step & { op: "split" };

/** A split whose first way is what is written next. */
function openSplit(writer: Writer): Split {
  const split: Split = { op: "split", first: writer.steps.length + 1, second: 0, number: writer.splits++ };
  writer.steps.push(split);
  return split;
}

function close(split: Split, inside: number, after: number, isGreedy: boolean): void {
  split.first = isGreedy ? inside : after;
  split.second = isGreedy ? after : inside;
}
