/** Moves parameters against their gradient, in place. */
export type Step = (parameters: Float64Array, gradient: Float64Array) => void;

/** A step function with a state of its own, for one array of parameters. */
export function createStep(optimizer: 'adam' | 'sgd', learningRate: number, size: number): Step {
  return optimizer === 'adam' ? adam(learningRate, size) : sgd(learningRate);
}

function sgd(learningRate: number): Step {
  return (parameters, gradient) => {
    gradient.forEach((slope, index) => {
      parameters[index] = (parameters[index] ?? 0) - learningRate * slope;
    });
  };
}

/** Kingma and Ba, https://arxiv.org/abs/1412.6980, with the paper's defaults. */
function adam(learningRate: number, size: number): Step {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let steps = 0;
  return (parameters, gradient) => {
    steps++;
    const [meanScale, squareScale] = [1 - beta1 ** steps, 1 - beta2 ** steps];
    // A plain loop: this is where training spends its time.
    for (let index = 0; index < size; index++) {
      const slope = gradient[index] ?? 0;
      const mean = beta1 * (first[index] ?? 0) + (1 - beta1) * slope;
      const square = beta2 * (second[index] ?? 0) + (1 - beta2) * slope ** 2;
      first[index] = mean;
      second[index] = square;
      const move = mean / meanScale / (Math.sqrt(square / squareScale) + epsilon);
      parameters[index] = (parameters[index] ?? 0) - learningRate * move;
    }
  };
}
