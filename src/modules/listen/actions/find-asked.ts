import { LRUCache } from "lru-cache";
import type { Records } from "#kernel/records";
import { type AskedSurvey, readAsked } from "../store/asking.ts";
import { readVersion, type VersionRow } from "../store/surveys.ts";

/** Another process may publish or close: that is noticed within this time (milliseconds); what this one does, at once. */
const staleAfter = 2_000;

type Memory = {
  asked: LRUCache<string, Promise<AskedSurvey | undefined>>;
  /** Versions never change, so they never grow stale. */
  versions: LRUCache<string, Promise<VersionRow | undefined>>;
};
const memories = new WeakMap<Records, Memory>();

/** A survey as it is put to people, from memory where it was read a moment ago; so are addresses that have none. */
export function findAsked(
  records: Records,
  by: { slug: string } | { id: string },
): Promise<AskedSurvey | undefined> {
  return remember(memoryOf(records).asked, keyOf(by), () => records.system((tx) => readAsked(tx, by)));
}

/** An earlier version that a page still open was made from. */
export function findVersion(
  records: Records,
  survey: string,
  number: number,
): Promise<VersionRow | undefined> {
  return remember(memoryOf(records).versions, `${survey} ${number}`, () =>
    records.system((tx) => readVersion(tx, survey, number)),
  );
}

/** After a publication or a closure: the next person sees it. */
export function forgetAsked(records: Records, { id, slug }: { id: string; slug: string }): void {
  const { asked } = memoryOf(records);
  asked.delete(keyOf({ id }));
  asked.delete(keyOf({ slug }));
}

const keyOf = (by: { slug: string } | { id: string }): string => ("slug" in by ? `/${by.slug}` : by.id);

function memoryOf(records: Records): Memory {
  const known = memories.get(records);
  if (known) return known;
  const memory: Memory = {
    asked: new LRUCache({ max: 1_000, ttl: staleAfter }),
    versions: new LRUCache({ max: 200 }),
  };
  memories.set(records, memory);
  return memory;
}

/** Those who ask at the same moment share one reading; a reading that fails is not remembered. */
function remember<Value>(
  memory: LRUCache<string, Promise<Value>>,
  key: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const known = memory.get(key);
  if (known) return known;
  const reading = read();
  memory.set(key, reading);
  reading.catch(() => memory.delete(key));
  return reading;
}
