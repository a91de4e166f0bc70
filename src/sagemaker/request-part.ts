import { CreateProcessingJobRequest$, CreateTrainingJobRequest$ } from '@aws-sdk/client-sagemaker';
import { readShape, type Shape } from '../aws/shape.ts';
import { didYouMean } from '../inputs/closest.ts';
import type { RequestPart } from '../inputs/config.ts';
import type { Written } from '../inputs/given.ts';

/** Says what is wrong with the value at a path of members, such as `ResourceConfig.InstanceCount`. */
type Report = (path: string, problem: string) => void;

const REQUESTS = { train: CreateTrainingJobRequest$, process: CreateProcessingJobRequest$ };

/** What the user wrote of a mode's request, with the types that the API has: `60` is a text where the API wants one. */
export function readRequestPart(mode: keyof typeof REQUESTS, written: Written, report: Report): RequestPart {
  const part = readPart(written, readShape(REQUESTS[mode]), { path: '', report });
  return typeof part === 'object' && part !== null ? { ...part } : {};
}

interface Place {
  readonly path: string;
  readonly report: Report;
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

function memberOf(members: ReadonlyMap<string, () => Shape>, name: string, place: Place): Shape | undefined {
  const shape = members.get(name)?.();
  const hint = didYouMean(name, [...members.keys()]);
  if (shape === undefined) place.report(within(place, name), `is unknown to the API${hint}`);
  return shape;
}

function readScalar(text: string, kind: 'text' | 'number' | 'flag' | 'other', place: Place): unknown {
  if (kind === 'number')
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : refuse(place, 'is not a number');
  if (kind !== 'flag') return text;
  return text === 'true' || text === 'false' ? text === 'true' : refuse(place, 'is neither true nor false');
}

function refuse({ path, report }: Place, problem: string): undefined {
  report(path, problem);
}

function within({ path }: Place, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
