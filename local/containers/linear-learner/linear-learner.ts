import type { Algorithm } from '../algorithm.ts';
import { loadLinearLearner } from './predictor.ts';
import { trainLinearLearner } from './train.ts';

/** Linear and logistic regression: https://docs.aws.amazon.com/sagemaker/latest/dg/linear-learner.html */
export const linearLearner = { train: trainLinearLearner, loadModel: loadLinearLearner } satisfies Algorithm;
