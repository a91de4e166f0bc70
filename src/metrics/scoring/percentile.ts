/**
 * The value below which the part `q` (0 to 1) of ascending numbers lies, interpolated linearly: numpy's default. `at` gives the
 * number at a position, from 0 to `count` − 1.
 */
export function percentile(at: (position: number) => number, count: number, q: number): number {
  const position = (count - 1) * q;
  const low = at(Math.floor(position));
  return low + (at(Math.ceil(position)) - low) * (position % 1);
}
