import type { Shape } from '../../aws/shape.ts';
import { didYouMean } from '../../did-you-mean.ts';
import type { RequestPart } from '../config/request-part.ts';
import type { Written } from '../given.ts';
import type { Report } from '../problem.ts';

/** The request that something is a part of. */
interface Whole {
  readonly shape: Shape;
  /** Its name in messages. */
  readonly operation: string;
  readonly report: Report;
}

interface Place extends Omit<Whole, 'shape'> {
  /** Of members, such as `ResourceConfig.InstanceCount`; empty at the top. */
  readonly path: string;
}

/** What the user wrote of a request, with the types that the API has: `60` is a text where the API wants one. */
export function readRequestPart(written: Written, { shape, ...whole }: Whole): RequestPart {
  const part = readPart(written, shape, { ...whole, path: '' });
  return typeof part === 'object' && part !== null ? { ...part } : {};
}

/** `null` is no value of the API's: here it takes out what the other inputs have put there. */
function readPart(written: Written, shape: Shape, place: Place): unknown {
  if (written === 'null') return null;
  switch (shape.kind) {
    case 'structure':
      return readMembers(written, place, (name) => memberOf(shape.members, name, place));
    case 'map':
      return readMembers(written, place, shape.member);
    case 'list':
      if (!Array.isArray(written)) return refuse(place, 'is not a list');
      return written.map((item, index) =>
        readPart(item, shape.member(), { ...place, path: `${place.path}[${index}]` }),
      );
    default:
      return typeof written === 'string'
        ? readScalar(written, shape.kind, place)
        : refuse(place, 'is not a single value');
  }
}

function readMembers(written: Written, place: Place, shapeOf: (name: string) => Shape | undefined): unknown {
  if (typeof written === 'string' || Array.isArray(written)) return refuse(place, 'is not a map');
  const entries = Object.entries(written).flatMap(([name, value]) => {
    const shape = shapeOf(name);
    return shape === undefined
      ? []
      : [[name, readPart(value, shape, { ...place, path: within(place, name) })] as const];
  });
  return Object.fromEntries(entries);
}

type Members = ReadonlyMap<string, () => Shape>;

function memberOf(members: Members, name: string, place: Place): Shape | undefined {
  const shape = members.get(name)?.();
  if (shape !== undefined) return shape;
  const names = [...members.keys()];
  const below = parentOf(name, members);
  const hint = below ? ` (did you mean "${below}.${name}"?)` : didYouMean(name, names);
  return refuse(
    { ...place, path: within(place, name) },
    `is unknown to ${place.operation}${hint || whatThereIs(names, place)}`,
  );
}

/** As many names are read on one line; for more, AWS has a page. */
const MOST_NAMES = 12;

function whatThereIs(names: readonly string[], { operation }: Place): string {
  if (names.length <= MOST_NAMES) return `; accepted: ${names.join(', ')}`;
  return `, which has ${names.length} members here: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_${operation}.html`;
}

/** The member that has one of this name: `VpcConfig` for `Subnets`. */
function parentOf(name: string, members: Members): string | undefined {
  return [...members.keys()].find((parent) => {
    const shape = members.get(parent)?.();
    return shape?.kind === 'structure' && shape.members.has(name);
  });
}

function readScalar(text: string, kind: 'text' | 'number' | 'flag' | 'other', place: Place): unknown {
  if (kind === 'number')
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : refuse(place, 'is not a number');
  if (kind !== 'flag') return text;
  return text === 'true' || text === 'false' ? text === 'true' : refuse(place, 'is neither true nor false');
}

function refuse({ path, report }: Place, problem: string): undefined {
  report(`${path} ${problem}`);
}

function within({ path }: Place, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
