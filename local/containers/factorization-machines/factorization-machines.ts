import type { Algorithm } from '../algorithm.ts';
import { loadFactorizationMachine } from './predictor.ts';
import { trainFactorizationMachine } from './train.ts';

/** Linear models with pairwise interactions of sparse features: https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines.html */
export const factorizationMachines = {
  train: trainFactorizationMachine,
  loadModel: loadFactorizationMachine,
} satisfies Algorithm;
