/**
 * Merges generators into one stream as items come. Ends when all have ended. When one throws, or the reader stops early,
 * the others are told to end; they are not waited for, since one of them may be asleep.
 */
export async function* merge<T>(...sources: AsyncIterable<T>[]): AsyncGenerator<T> {
  const pending = new Map<AsyncIterator<T>, Promise<Step<T>>>();
  for (const source of sources) advance(source[Symbol.asyncIterator](), pending);
  try {
    while (pending.size > 0) {
      const { iterator, result } = await Promise.race(pending.values());
      if (result.done) {
        pending.delete(iterator);
      } else {
        yield result.value;
        advance(iterator, pending);
      }
    }
  } finally {
    for (const [iterator, step] of pending) void abandon(iterator, step);
  }
}

interface Step<T> {
  readonly iterator: AsyncIterator<T>;
  readonly result: IteratorResult<T>;
}

function advance<T>(iterator: AsyncIterator<T>, pending: Map<AsyncIterator<T>, Promise<Step<T>>>): void {
  pending.set(
    iterator,
    iterator.next().then((result) => ({ iterator, result })),
  );
}

/** Whatever an abandoned source still has to say, errors included, is heard by nobody. */
async function abandon<T>(iterator: AsyncIterator<T>, step: Promise<Step<T>>): Promise<void> {
  await Promise.allSettled([step, iterator.return?.()]);
}
