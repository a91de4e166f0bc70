/** The value below which the part `q` (0 to 1) of ascending numbers lies, interpolated linearly: numpy's default. */
export function percentile(ascending: ArrayLike<number>, q: number): number {
  const position = (ascending.length - 1) * q;
  const low = ascending[Math.floor(position)] ?? Number.NaN;
  const high = ascending[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position % 1);
}
