import { kernelProblem } from "#kernel/kernel-problems";

const deepest = 64;

/**
 * Refuses what no store could keep: NUL characters, lone surrogates, nesting deeper than 64 levels. Walks without
 * recursion, so that hostile depth cannot exhaust the stack.
 */
export function assertStorable(value: unknown): void {
  const open: { value: unknown; pointer: string; depth: number }[] = [{ value, pointer: "", depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > deepest) throw kernelProblem("too-deep", 400, { limit: deepest });
    if (typeof next.value === "string") assertStorableText(next.value, next.pointer);
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      assertStorableText(key, next.pointer);
      open.push({ value: inner, pointer: `${next.pointer}/${key}`, depth: next.depth + 1 });
    }
  }
}

function assertStorableText(text: string, pointer: string): void {
  if (text.includes("\u0000") || !text.isWellFormed())
    throw kernelProblem("unstorable-text", 400, {
      pointer: pointer.toWellFormed().replaceAll("\u0000", "␀") || "/",
    });
}
