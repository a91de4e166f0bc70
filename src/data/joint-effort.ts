/** Work in many parts that succeeds or fails as one. */
export interface JointEffort {
  /** Aborts when the effort is called off, or with what the first part failed of. */
  readonly signal: AbortSignal;
  /** The parts' results, when all have ended; or throws what ended the effort first, after the last has noticed it. */
  all<T>(parts: Iterable<Promise<T>>): Promise<T[]>;
}

export function createJointEffort(calledOff: AbortSignal): JointEffort {
  const failed = new AbortController();
  const signal = AbortSignal.any([calledOff, failed.signal]);
  return {
    signal,
    async all(parts) {
      const guarded = Array.from(parts, (part) =>
        part.catch((error) => {
          failed.abort(error);
          throw error;
        }),
      );
      await Promise.allSettled(guarded);
      signal.throwIfAborted();
      return await Promise.all(guarded);
    },
  };
}
