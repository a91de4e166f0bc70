import type { SparseRow } from '../data/sparse-rows.ts';
import { createStep } from '../optimizer.ts';
import { seededRandom, shuffle } from '../random.ts';
import { factorSums, type Machine, rawOutput, sigmoid } from './machine.ts';
import type { FactorizationMachineParameters, PartParameters } from './parameters.ts';
import type { SparseData } from './read-channels.ts';

/** What the machine answered to the rows of an epoch when it met them, in that order. */
export interface Progress {
  readonly epoch: number;
  /** 0 for the first; undefined when the epoch is over. */
  readonly batch: number | undefined;
  readonly outputs: Float64Array;
  readonly labels: Float32Array;
}

const parts = ['bias', 'linear', 'factors'] as const;

/** Every that many batches the real container tells how it goes. */
const batchesPerReport = 500;

/** Trains `machine` in place and tells of the first of every 500 batches and of every epoch that is over. */
export function* learnEpochs(
  machine: Machine,
  data: SparseData,
  parameters: FactorizationMachineParameters,
): Generator<Progress> {
  const learn = createLearner(machine, data, parameters);
  const order = Uint32Array.from(data.rows.keys());
  const random = seededRandom(1);
  const { epochs, miniBatchSize } = parameters;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const labels = Float32Array.from(order, (row) => data.labels[row] ?? 0);
    const outputs = new Float64Array(order.length);
    for (let start = 0; start < order.length; start += miniBatchSize) {
      const end = Math.min(start + miniBatchSize, order.length);
      outputs.set(learn(order.subarray(start, end)), start);
      const batch = start / miniBatchSize;
      if (batch % batchesPerReport === 0) {
        yield { epoch, batch, outputs: outputs.subarray(0, end), labels: labels.subarray(0, end) };
      }
    }
    yield { epoch, batch: undefined, outputs, labels };
  }
}

/** A function that learns from one batch and returns what the machine answered before. */
function createLearner(machine: Machine, { rows, labels }: SparseData, parameters: FactorizationMachineParameters) {
  const isBinary = parameters.predictorType === 'binary_classifier';
  const steps = parts.map((part) => createPartStep(machine[part], parameters.parts[part]));
  const gradient = {
    size: machine.size,
    bias: new Float64Array(1),
    linear: new Float64Array(machine.linear.length),
    factors: new Float64Array(machine.factors.length),
  };
  return (batch: Uint32Array): Float64Array => {
    for (const part of parts) gradient[part].fill(0);
    const outputs = Float64Array.from(batch, (index) => {
      const row = rows[index] ?? { keys: [], values: [] };
      const sums = factorSums(machine, row);
      const raw = rawOutput(machine, row, sums);
      const output = isBinary ? sigmoid(raw) : raw;
      addSlope(gradient, { machine, row, sums, slope: (output - (labels[index] ?? 0)) / batch.length });
      return output;
    });
    for (const [index, part] of parts.entries()) steps[index]?.(gradient[part]);
    return outputs;
  };
}

interface Slope {
  readonly machine: Machine;
  readonly row: SparseRow;
  readonly sums: Float64Array;
  /** Derivative of the loss by the raw output: of half the squared error, or of the cross entropy. */
  readonly slope: number;
}

function addSlope(gradient: Machine, { machine, row: { keys, values }, sums, slope }: Slope): void {
  const { size, factors } = machine;
  gradient.bias[0] = (gradient.bias[0] ?? 0) + slope;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    const value = values[index] ?? 0;
    gradient.linear[key] = (gradient.linear[key] ?? 0) + slope * value;
    for (let factor = 0; factor < size; factor++) {
      const at = key * size + factor;
      const move = value * (sums[factor] ?? 0) - (factors[at] ?? 0) * value ** 2;
      gradient.factors[at] = (gradient.factors[at] ?? 0) + slope * move;
    }
  }
}

/** One step of Adam, with weight decay, which is added to the gradient in place. */
function createPartStep(values: Float64Array, { learningRate, weightDecay }: PartParameters) {
  const step = createStep('adam', learningRate, values.length);
  return (gradient: Float64Array): void => {
    for (let index = 0; index < values.length; index++) {
      gradient[index] = (gradient[index] ?? 0) + weightDecay * (values[index] ?? 0);
    }
    step(values, gradient);
  };
}
