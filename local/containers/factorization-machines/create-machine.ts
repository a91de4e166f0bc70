import { type Random, seededRandom } from '../random.ts';
import type { Machine } from './machine.ts';
import type { FactorizationMachineParameters, PartParameters } from './parameters.ts';

/** A machine that has learned nothing yet; the same on every machine. */
export function createMachine({ featureDim, factors, parts }: FactorizationMachineParameters): Machine {
  const random = seededRandom(0);
  return {
    size: factors,
    bias: initialize(1, parts.bias, random),
    linear: initialize(featureDim, parts.linear, random),
    factors: initialize(featureDim * factors, parts.factors, random),
  };
}

function initialize(length: number, { initMethod, initSize }: PartParameters, random: Random): Float64Array {
  const draw = {
    normal: () => initSize * standardNormal(random),
    uniform: () => initSize * (2 * random() - 1),
    constant: () => initSize,
  }[initMethod];
  return new Float64Array(length).map(draw);
}

/** Box and Muller, 1958; 1 − random() is never 0. */
function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
