import type { Shape } from './shapes.ts';

/** What is wrong with a value, as paths in AWS's notation: `algorithmSpecification.trainingInputMode`, `tags.1.member.key`. */
export interface ShapeProblems {
  readonly missing: string[];
  readonly unknown: string[];
  readonly mistyped: { readonly path: string; readonly expected: string; readonly got: string }[];
}

/** Compares a plain value with its shape. `null` and `undefined` count as absent. */
export function checkShape(shape: Shape, value: unknown): ShapeProblems {
  const problems: ShapeProblems = { missing: [], unknown: [], mistyped: [] };
  visit(shape, value, '', problems);
  return problems;
}

function visit(shape: Shape, value: unknown, path: string, problems: ShapeProblems): void {
  if (value === null || value === undefined || shape.kind === 'document') return;
  if (kindOf(value) !== (shape.kind === 'map' ? 'structure' : shape.kind)) {
    problems.mistyped.push({ path, expected: shape.kind, got: kindOf(value) });
  } else if (shape.kind === 'list') {
    (value as unknown[]).forEach((item, index) => {
      visit(shape.member(), item, `${path}.${index + 1}.member`, problems);
    });
  } else if (shape.kind === 'map') {
    for (const [key, item] of Object.entries(value)) visit(shape.member(), item, `${path}.${key}.member`, problems);
  } else if (shape.kind === 'structure') {
    visitStructure(shape, value as Record<string, unknown>, path, problems);
  }
}

function visitStructure(
  shape: Shape & { kind: 'structure' },
  value: Record<string, unknown>,
  path: string,
  problems: ShapeProblems,
): void {
  const pathOf = (name: string) => (path ? `${path}.${lowerFirst(name)}` : lowerFirst(name));
  for (const name of shape.required) {
    if (value[name] === null || value[name] === undefined) problems.missing.push(pathOf(name));
  }
  for (const [name, item] of Object.entries(value)) {
    const member = shape.members.get(name);
    if (member) visit(member(), item, pathOf(name), problems);
    else problems.unknown.push(pathOf(name));
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (value instanceof Date) return 'timestamp';
  if (value instanceof Uint8Array) return 'blob';
  return typeof value === 'object' ? 'structure' : typeof value;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
