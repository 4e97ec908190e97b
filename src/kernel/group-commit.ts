export type GroupCommit<Item, Result> = {
  /** Adds an item to the next group; resolves with its result once its group is durable. */
  add(item: Item): Promise<Result>;
};

type Waiting<Item, Result> = {
  item: Item;
  resolve(result: Result): void;
  reject(reason: unknown): void;
};

/**
 * Writes many callers' items with few commits: what arrives while one group is being flushed goes with the next, so
 * nobody waits on a timer and a quiet system commits each item at once. `flush` answers one result for each item, in
 * order. A group that fails is tried again item by item, so that one bad item fails only its own caller; `flush` must
 * therefore leave nothing behind when it throws.
 */
export function createGroupCommit<Item, Result>(
  flush: (items: Item[]) => Promise<Result[]>,
  { maxBatch }: { maxBatch: number },
): GroupCommit<Item, Result> {
  const queue: Waiting<Item, Result>[] = [];
  let isFlushing = false;

  const drain = async () => {
    isFlushing = true;
    while (queue.length > 0) await settle(flush, queue.splice(0, maxBatch));
    isFlushing = false;
  };

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        if (!isFlushing) void drain();
      }),
  };
}

async function settle<Item, Result>(
  flush: (items: Item[]) => Promise<Result[]>,
  group: Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await flush(group.map(({ item }) => item));
    if (results.length !== group.length)
      throw new Error("A group commit must answer one result for each item.");
    group.forEach(({ resolve }, index) => {
      resolve(results[index] as Result);
    });
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    else for (const one of group) await settle(flush, [one]);
  }
}
