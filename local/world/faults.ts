import * as v from 'valibot';
import { seededRandom } from '../containers/random.ts';
import { glob } from './glob.ts';

/** What goes wrong with a request: what its answer is, or that there is none. */
export const REQUEST_FAULTS = [
  'throttling',
  'server-error',
  'unavailable',
  'not-ready',
  'expired',
  'access-denied',
  'reset',
  'lost-answer',
  'slow',
] as const;

/** What goes wrong with a job or an endpoint in one of its phases. */
export const PHASE_FAULTS = ['capacity', 'interruption', 'slow'] as const;

export type FaultKind = (typeof REQUEST_FAULTS)[number] | (typeof PHASE_FAULTS)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An order for faults, as the control endpoint takes it. */
export const faultSchema = v.strictObject({
  kind: v.picklist([...new Set([...REQUEST_FAULTS, ...PHASE_FAULTS])]),
  /** Where: `sagemaker.CreateTrainingJob`, `s3.*`, `training-job.Downloading`; `*` stands for anything. */
  at: v.optional(v.string(), '*'),
  /** To whom: a name among the request's members, or the job's. */
  name: v.optional(v.string(), '*'),
  /** How often in all. Default 1, and without limit where `percent` is given. */
  times: v.optional(count),
  /** How many pass unharmed before the first. */
  skip: v.optional(count, 0),
  /** Of those that match, how many are struck: by chance, but the same ones for the same `seed`. */
  percent: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  seed: v.optional(v.number(), 1),
  /** Of `slow`: by how much. Of `interruption`: how long after the phase began. */
  millis: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
});

export type FaultOrder = v.InferInput<typeof faultSchema>;
export type Fault = v.InferOutput<typeof faultSchema>;

/** What might be struck: a request (`<service>.<operation>`) or a phase (`<kind of resource>.<phase>`), and whose it is. */
export interface Occasion {
  readonly at: string;
  readonly names: readonly string[];
}

/** Faults that were ordered. The one mechanism for all of them: services ask it, and do what the fault says. */
export interface Faults {
  order(fault: FaultOrder): void;
  /** The first order of one of these kinds that strikes here and now; it counts as carried out. */
  next<K extends FaultKind>(kinds: readonly K[], occasion: Occasion): (Fault & { readonly kind: K }) | undefined;
  /** The orders in force, and how often each has struck. */
  all(): readonly (Fault & { readonly struck: number })[];
  clear(): void;
}

export function createFaults(): Faults {
  let orders: Order[] = [];
  return {
    order: (fault) => void orders.push(placeOrder(v.parse(faultSchema, fault))),
    next<K extends FaultKind>(kinds: readonly K[], occasion: Occasion) {
      const order = orders.find((one) => isOneOf(one.fault, kinds) && one.strikes(occasion));
      return order && isOneOf(order.fault, kinds) ? order.fault : undefined;
    },
    all: () => orders.map(({ fault, struck }) => ({ ...fault, struck: struck() })),
    clear: () => {
      orders = [];
    },
  };
}

interface Order {
  readonly fault: Fault;
  readonly struck: () => number;
  /** Whether it strikes here; what it passes over or strikes is counted. */
  readonly strikes: (occasion: Occasion) => boolean;
}

function placeOrder(fault: Fault): Order {
  const at = glob(fault.at);
  const name = glob(fault.name);
  const random = seededRandom(fault.seed);
  const { percent = 100, times = fault.percent === undefined ? 1 : Number.POSITIVE_INFINITY } = fault;
  let matches = 0;
  let struck = 0;
  const strikes = (occasion: Occasion): boolean => {
    if (struck === times || !at.test(occasion.at) || !['', ...occasion.names].some((one) => name.test(one)))
      return false;
    matches += 1;
    if (matches <= fault.skip || random() * 100 >= percent) return false;
    struck += 1;
    return true;
  };
  return { fault, struck: () => struck, strikes };
}

function isOneOf<K extends FaultKind>(fault: Fault, kinds: readonly K[]): fault is Fault & { kind: K } {
  return kinds.some((kind) => kind === fault.kind);
}
