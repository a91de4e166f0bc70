/** The name in a physical id, which is an ARN or a name by the type's choice. */
export function lastPart(physicalId: string): string {
  return physicalId.slice(physicalId.lastIndexOf('/') + 1);
}
