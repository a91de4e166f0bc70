import type { LabelledMatrix } from '../data/matrix.ts';
import { createStep } from '../optimizer.ts';
import { seededRandom, shuffle } from '../random.ts';
import { type LinearModel, meanLoss, rawOutputs } from './linear-model.ts';
import { type Loss, losses } from './losses.ts';
import type { LinearLearnerParameters } from './parameters.ts';
import { findScaling, scaleRows, unscaleModel } from './scaling.ts';

/** State after a pass over the training data: the best of the models that are trained side by side. */
export interface Epoch {
  readonly index: number;
  readonly model: LinearModel;
  readonly trainLoss: number;
  readonly validationLoss: number | undefined;
}

/** Rows as the optimiser sees them. */
interface Rows {
  readonly rows: readonly Float64Array[];
  readonly labels: Float64Array;
}

/** Trains one epoch per step. What is best is decided by the validation data where there are any. */
export function* learnEpochs(
  parameters: LinearLearnerParameters,
  train: LabelledMatrix,
  validation: LabelledMatrix | undefined,
): Generator<Epoch> {
  const loss = losses[parameters.loss];
  const scaling = findScaling(train, parameters);
  const scaled = scaleRows(train, scaling);
  const learners = parameters.learningRates.map((rate) => createLearner(parameters, rate, scaled, loss));
  const random = seededRandom(0);
  const order = Uint32Array.from(scaled.rows.keys());
  for (let index = 0; index < parameters.epochs; index++) {
    shuffle(order, random);
    const candidates = learners.map(({ model, learn }) => {
      for (const batch of batches(order, parameters.miniBatchSize)) learn(batch);
      const own = unscaleModel(model, scaling);
      const trainLoss = meanLoss(own, loss, train);
      return { index, model: own, trainLoss, validationLoss: validation && meanLoss(own, loss, validation) };
    });
    const best = candidates.sort((a, b) => deciding(a) - deciding(b))[0];
    if (best !== undefined) yield best;
  }
}

/** What an epoch is judged by; a model that has diverged is worst. */
export function deciding({ trainLoss, validationLoss }: Epoch): number {
  const loss = validationLoss ?? trainLoss;
  return Number.isFinite(loss) ? loss : Number.MAX_VALUE;
}

function* batches(order: Uint32Array, size: number): Generator<Uint32Array> {
  for (let start = 0; start < order.length; start += size) yield order.subarray(start, start + size);
}

function createLearner(parameters: LinearLearnerParameters, learningRate: number, data: Rows, loss: Loss) {
  const { outputs, optimizer } = parameters;
  const columns = data.rows[0]?.length ?? 0;
  const model: LinearModel = {
    columns,
    weights: Array.from({ length: outputs }, () => new Float64Array(columns)),
    bias: new Float64Array(outputs),
  };
  const weightSteps = model.weights.map(() => createStep(optimizer, learningRate, columns));
  const biasStep = createStep(optimizer, learningRate, outputs);
  const learn = (batch: Uint32Array): void => {
    const gradient = gradientOf(model, batch, data, loss);
    model.weights.forEach((weights, output) => {
      const own = gradient.weights[output] ?? new Float64Array();
      weightSteps[output]?.(weights, regularize(own, weights, parameters));
    });
    if (parameters.useBias) biasStep(model.bias, gradient.bias);
  };
  return { model, learn };
}

/** Mean gradient over a batch. */
function gradientOf(model: LinearModel, batch: Uint32Array, { rows, labels }: Rows, loss: Loss) {
  const weights = model.weights.map((own) => new Float64Array(own.length));
  const bias = new Float64Array(model.bias.length);
  for (const index of batch) {
    const row = rows[index] ?? new Float64Array();
    const slopes = loss.slope(rawOutputs(model, row), labels[index] ?? 0);
    slopes.forEach((slope, output) => {
      addScaled(weights[output] ?? new Float64Array(), row, slope / batch.length);
      bias[output] = (bias[output] ?? 0) + slope / batch.length;
    });
  }
  return { weights, bias };
}

function addScaled(sum: Float64Array, row: Float64Array, factor: number): void {
  for (let column = 0; column < sum.length; column++) sum[column] = (sum[column] ?? 0) + (row[column] ?? 0) * factor;
}

/** The bias is left out, as everywhere. */
function regularize(gradient: Float64Array, weights: Float64Array, { wd, l1 }: LinearLearnerParameters): Float64Array {
  if (wd === 0 && l1 === 0) return gradient;
  return gradient.map((slope, index) => slope + wd * (weights[index] ?? 0) + l1 * Math.sign(weights[index] ?? 0));
}
