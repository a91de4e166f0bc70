import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { expect, test } from '@jest/globals';
import { jobWhen, roleArn, settledEndpoint, startLocalSagemaker, trainingRequest, xgboost } from './local-sagemaker.ts';

test('a server that closes ends its jobs and endpoints and removes their files', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kept-'));
  const local = await startLocalSagemaker({ dataDir });
  const { sagemaker, aws } = local;
  await sagemaker.send(new CreateTrainingJobCommand(trainingRequest('j', { HyperParameters: { behaviour: 'idle' } })));
  await jobWhen(local, 'j', ({ SecondaryStatus }) => SecondaryStatus === 'Training');
  const PrimaryContainer = { Image: xgboost };
  await sagemaker.send(new CreateModelCommand({ ModelName: 'm', ExecutionRoleArn: roleArn, PrimaryContainer }));
  const variant = { VariantName: 'v', ModelName: 'm', InitialInstanceCount: 1, InstanceType: 'ml.m5.large' } as const;
  await sagemaker.send(new CreateEndpointConfigCommand({ EndpointConfigName: 'c', ProductionVariants: [variant] }));
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: 'e', EndpointConfigName: 'c' }));
  await settledEndpoint(local, 'e');
  expect(aws.world.processes.running()).toBe(2);

  await local.close();
  expect(aws.world.processes.running()).toBe(0);
  expect(readdirSync(join(dataDir, 'hosting'))).toEqual([]);
  expect(existsSync(join(dataDir, 'training/us-east-1/j'))).toBe(false);
  rmSync(dataDir, { recursive: true });
});
