/** One leg of a matrix: the `matrix` context of its job. */
export type Leg = Readonly<Record<string, unknown>>;

/**
 * All legs of `strategy.matrix`: the product of its axes without `exclude`, with `include`.
 * An include extends every leg whose own values it does not contradict, or becomes a leg of its own.
 * https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#jobsjob_idstrategymatrixinclude
 */
export function expandMatrix(matrix: Readonly<Record<string, unknown>>): Leg[] {
  const { include, exclude, ...axes } = matrix;
  const excluded = asObjects(exclude, 'exclude');
  const legs = product(axes).filter((leg) => !excluded.some((pattern) => agrees(leg, pattern, Object.keys(pattern))));
  const extended = legs.map((leg): Leg => leg);
  for (const extra of asObjects(include, 'include')) {
    const shared = Object.keys(extra).filter((key) => key in axes);
    const fits = legs.flatMap((leg, index) => (agrees(leg, extra, shared) ? [index] : []));
    for (const index of fits) extended[index] = { ...extended[index], ...extra };
    if (fits.length === 0) extended.push(extra);
  }
  return extended;
}

function product(axes: Readonly<Record<string, unknown>>): Leg[] {
  const entries = Object.entries(axes);
  if (entries.length === 0) return [];
  return entries.reduce<Leg[]>(
    (legs, [axis, values]) => {
      if (!Array.isArray(values) || values.length === 0) throw new Error(`matrix '${axis}' must be a list with values`);
      return legs.flatMap((leg) => values.map((value) => ({ ...leg, [axis]: value })));
    },
    [{}],
  );
}

function agrees(leg: Leg, pattern: Leg, keys: readonly string[]): boolean {
  return keys.every((key) => JSON.stringify(leg[key]) === JSON.stringify(pattern[key]));
}

function asObjects(value: unknown, name: string): Leg[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Error(`matrix '${name}' must be a list`);
  return value;
}
