import { expect, test } from '@jest/globals';
import type { Tuning } from '../../src/inputs/config/tuning.ts';
import { tuningRequest } from '../../src/sagemaker/tuning-request.ts';

const TUNING: Tuning = {
  objective: { direction: 'Minimize', metric: 'validation:rmse' },
  strategy: 'Bayesian',
  ranges: { eta: { kind: 'continuous', min: '0.1', max: '0.5', scaling: 'Auto' } },
  maxJobs: 4,
  maxParallel: 2,
  earlyStopping: false,
};
const TRAINING = {
  TrainingJobName: 'iris',
  RoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
  OutputDataConfig: { S3OutputPath: 's3://bucket/iris' },
  StoppingCondition: { MaxRuntimeInSeconds: 60 },
  Tags: [{ Key: 'github:sha', Value: 'abc' }],
};

test("the user's part of the request is merged over that of the tuning job, and of its training jobs", () => {
  const VpcConfig = { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] };
  const WarmStartConfig = {
    ParentHyperParameterTuningJobs: [{ HyperParameterTuningJobName: 'iris-last-week' }],
    WarmStartType: 'IdenticalDataAndAlgorithm',
  };
  const request = {
    WarmStartConfig,
    TrainingJobDefinition: { VpcConfig, StoppingCondition: { MaxPendingTimeInSeconds: 7200 } },
    Tags: [{ Key: 'team', Value: 'flowers' }],
  };
  expect(tuningRequest({ ...TUNING, request }, TRAINING)).toMatchObject({
    HyperParameterTuningJobName: 'iris',
    WarmStartConfig,
    TrainingJobDefinition: {
      RoleArn: TRAINING.RoleArn,
      VpcConfig,
      StoppingCondition: { MaxRuntimeInSeconds: 60, MaxPendingTimeInSeconds: 7200 },
    },
    Tags: [...TRAINING.Tags, { Key: 'team', Value: 'flowers' }],
  });
});
