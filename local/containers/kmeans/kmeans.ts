import type { Algorithm } from '../algorithm.ts';
import { loadKmeans } from './predictor.ts';
import { trainKmeans } from './train.ts';

/** Clusters by mini batches, after Lloyd: https://docs.aws.amazon.com/sagemaker/latest/dg/k-means.html */
export const kmeans = { train: trainKmeans, loadModel: loadKmeans } satisfies Algorithm;
