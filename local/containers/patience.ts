/** Keeps the best of the states that training passes through, and says when waiting for a better one is no use any more. */
export interface Patience<T> {
  /** Call once per round or epoch; a smaller loss is better, NaN is never better. */
  observe(state: T, loss: number): void;
  isExhausted(): boolean;
  best(): T | undefined;
}

/**
 * @param rounds How many rounds without progress are too many.
 * @param tolerance Share of the best loss by which a loss must be smaller to count as progress.
 */
export function createPatience<T>({ rounds, tolerance }: { rounds: number; tolerance: number }): Patience<T> {
  let best: { readonly state: T; readonly loss: number } | undefined;
  let idle = 0;
  return {
    observe: (state, loss) => {
      const isProgress = best === undefined || loss < best.loss - tolerance * Math.abs(best.loss);
      idle = isProgress ? 0 : idle + 1;
      if (best === undefined || loss < best.loss) best = { state, loss };
    },
    isExhausted: () => idle >= rounds,
    best: () => best?.state,
  };
}
