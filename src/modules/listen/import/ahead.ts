/** Has the next item prepared while the one before is worked on; at most one is kept waiting. */
export async function* ahead<Item>(source: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let next = fetchNext(source);
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = fetchNext(source);
      yield value;
    }
  } finally {
    await next.catch(() => {});
    await source.return(undefined);
  }
}

/** A failure is told when the item is asked for; until then nobody listens. */
function fetchNext<Item>(source: AsyncGenerator<Item>): Promise<IteratorResult<Item>> {
  const next = source.next();
  next.catch(() => {});
  return next;
}
