/** A number of bytes for a reader: `3.2 kB`, `17.8 MB`. */
export function inUnits(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
