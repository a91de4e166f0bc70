/** A metric as a person reads it: six significant digits, no more zeros than needed. */
export function formatNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value);
}
