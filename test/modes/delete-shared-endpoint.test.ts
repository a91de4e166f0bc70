import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateInferenceComponentCommand,
  CreateModelCommand,
  DescribeInferenceComponentCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { deleteDeployment } from '../../src/modes/delete/delete.ts';
import type { Run } from '../../src/run.ts';
import { settledEndpoint } from '../../src/sagemaker/endpoint.ts';
import { leftovers } from './bare-endpoint.ts';
import { deleteConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget();
});
afterEach(() => aws.close());

const ROLE = 'arn:aws:iam::123456789012:role/sagemaker';
const IMAGE = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1';

/** An endpoint `shared` with the inference components `large` and `small`, each with a model of its own. */
async function createShared({ aws, ...waiting }: Run): Promise<void> {
  const sagemaker = aws.client(SageMakerClient);
  await sagemaker.send(
    new CreateEndpointConfigCommand({
      EndpointConfigName: 'shared-config',
      ExecutionRoleArn: ROLE,
      ProductionVariants: [{ VariantName: 'v', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 }],
    }),
  );
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: 'shared', EndpointConfigName: 'shared-config' }));
  await settledEndpoint(aws, 'shared', waiting);
  for (const name of ['large', 'small']) {
    const PrimaryContainer = { Image: IMAGE };
    await sagemaker.send(new CreateModelCommand({ ModelName: name, ExecutionRoleArn: ROLE, PrimaryContainer }));
    await sagemaker.send(
      new CreateInferenceComponentCommand({
        InferenceComponentName: name,
        EndpointName: 'shared',
        VariantName: 'v',
        Specification: { ModelName: name, ComputeResourceRequirements: { MinMemoryRequiredInMb: 128 } },
        RuntimeConfig: { CopyCount: 1 },
      }),
    );
    await settledComponent(sagemaker, name);
  }
}

/** Every look is a request. */
async function settledComponent(sagemaker: SageMakerClient, InferenceComponentName: string): Promise<void> {
  const look = new DescribeInferenceComponentCommand({ InferenceComponentName });
  const { InferenceComponentStatus } = await sagemaker.send(look);
  if (InferenceComponentStatus === 'Creating') await settledComponent(sagemaker, InferenceComponentName);
}

test('an endpoint whose inference components hold on to it goes after them, with their models', async () => {
  const { run } = deployRun();
  await createShared(run);

  const result = await deleteDeployment(deleteConfig({ kind: 'endpoint', endpointName: 'shared' }), run);

  expect(result).toMatchObject({
    status: 'Completed',
    deleted: expect.arrayContaining(['inference-component/large', 'inference-component/small', 'endpoint/shared']),
  });
  expect(await leftovers(run.aws)).toEqual([]);
  expect(aws.world.processes.running()).toBe(0);
});
