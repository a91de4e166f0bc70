/** How many values each option can have. */
type Sizes = Readonly<Record<string, number>>;
/** The index of the value that each option has. */
export type Picks = Readonly<Record<string, number>>;

/**
 * So few combinations that a person can count them, and each pair of values is in one: each begins with a pair that is missing,
 * and goes on with the values that bring most of those that are. A pair counts only where both options have an effect.
 */
export function pairwise(sizes: Sizes, hasEffect: (name: string, picks: Picks) => boolean): readonly Picks[] {
  const names = Object.keys(sizes);
  const missing = allPairs(sizes, hasEffect);
  const rows: Picks[] = [];
  for (let seed = first(missing); seed !== undefined; seed = first(missing)) {
    let row: Picks = seed;
    for (const name of names.filter((one) => !(one in row))) {
      row = bestOf(
        Array.from({ length: sizes[name] ?? 0 }, (_, index) => ({ ...row, [name]: index })),
        (picks) => pairsOf(picks, hasEffect).filter((pair) => missing.has(pair)).length,
      );
    }
    const covered = pairsOf(row, hasEffect).filter((pair) => missing.delete(pair));
    if (covered.length === 0) throw new Error(`no combination has ${JSON.stringify(seed)}`);
    rows.push(row);
  }
  return rows;
}

function allPairs(sizes: Sizes, hasEffect: (name: string, picks: Picks) => boolean): Map<string, Picks> {
  const options = Object.entries(sizes);
  const pairs = options.flatMap(([one, size], position) =>
    options.slice(position + 1).flatMap(([other, otherSize]) =>
      Array.from({ length: size * otherSize }, (_, index) => ({
        [one]: Math.floor(index / otherSize),
        [other]: index % otherSize,
      })),
    ),
  );
  return new Map(pairs.flatMap((pair) => pairsOf(pair, hasEffect).map((key) => [key, pair] as const)));
}

function pairsOf(picks: Picks, hasEffect: (name: string, picks: Picks) => boolean): readonly string[] {
  const chosen = Object.entries(picks)
    .filter(([name]) => hasEffect(name, picks))
    .map(([name, index]) => `${name}=${index}`)
    .toSorted();
  return chosen.flatMap((one, position) => chosen.slice(position + 1).map((other) => `${one} ${other}`));
}

function bestOf(candidates: readonly Picks[], score: (picks: Picks) => number): Picks {
  const scores = candidates.map(score);
  const best = candidates[scores.indexOf(Math.max(...scores))];
  if (best === undefined) throw new Error('an option has no values');
  return best;
}

function first(pairs: ReadonlyMap<string, Picks>): Picks | undefined {
  return pairs.values().next().value;
}
