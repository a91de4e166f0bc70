import type { Shape } from '../../../world/shapes.ts';

/**
 * Brings a value to its type: parameters are text ('1', 'true') where services want numbers and booleans, and template
 * numbers are text where they want strings. What cannot be brought there is left for the service to refuse.
 */
export function coerce(value: unknown, shape: Shape): unknown {
  switch (shape.kind) {
    case 'structure':
      return coerceMembers(value, (name) => shape.members.get(name)?.());
    case 'map':
      return coerceMembers(value, shape.member);
    case 'list':
      return Array.isArray(value) ? value.map((item) => coerce(item, shape.member())) : value;
    default:
      return coerceLeaf(value, shape.kind);
  }
}

function coerceMembers(value: unknown, shapeOf: (name: string) => Shape | undefined): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const shape = shapeOf(name);
      return [name, shape ? coerce(member, shape) : member];
    }),
  );
}

function coerceLeaf(value: unknown, kind: Shape['kind']): unknown {
  if (typeof value === 'string') {
    if (kind === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
    if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
    return value;
  }
  return kind === 'string' && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}
