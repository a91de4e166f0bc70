import type { TrainResult } from '../../src/result/train.ts';

/** A green training, as train() tells of it. */
export const trained: TrainResult = {
  mode: 'train',
  status: 'Completed',
  jobName: 'iris-train-0123456789',
  jobArn: 'arn:aws:sagemaker:us-east-1:123456789012:training-job/iris-train-0123456789',
  consoleUrl: 'https://us-east-1.console.aws.amazon.com/sagemaker/home?region=us-east-1#/jobs/iris-train-0123456789',
  modelArtifact: 's3://bucket/iris/1001/output/model.tar.gz',
  imageUri: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
  instanceType: 'ml.m5.large',
  instanceCount: 1,
  metrics: { 'validation:merror': 0.0333333333 },
  series: { 'validation:merror': [0.3, 0.1, 0.0333333333] },
  phases: [
    { name: 'Starting', seconds: 95 },
    { name: 'Training', seconds: 3900 },
  ],
  billableSeconds: 62,
};
