import { topicKey } from "../readings/topic-model.ts";

/** Whether `topic` would stand below itself with this parent. */
export function isInsideItself(
  topic: string,
  parent: string | null,
  parentOf: (topic: string) => string | null,
): boolean {
  const passed = new Set([topic]);
  for (let above = parent; above !== null; above = parentOf(above)) {
    if (passed.has(above)) return true;
    passed.add(above);
  }
  return false;
}

/** A free key made of a topic's English name: `delivery-cost`, and `delivery-cost-2` where that is taken. */
export function keyFor(name: string, isTaken: (key: string) => boolean): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const plain = words.join("-").slice(0, 56).replace(/-+$/, "");
  const base = topicKey.safeParse(plain).success ? plain : "topic";
  let key = base;
  for (let n = 2; isTaken(key); n++) key = `${base}-${n}`;
  return key;
}
