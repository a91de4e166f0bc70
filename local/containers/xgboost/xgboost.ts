import type { Algorithm } from '../algorithm.ts';
import { loadXgboost } from './predictor.ts';
import { trainXgboost } from './train.ts';

/** Gradient boosted trees: https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost.html */
export const xgboost = { train: trainXgboost, loadModel: loadXgboost } satisfies Algorithm;
