import {
  ApplicationAutoScalingClient,
  DeleteScalingPolicyCommand,
  DeregisterScalableTargetCommand,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
  PutScalingPolicyCommand,
  type PutScalingPolicyRequest,
  RegisterScalableTargetCommand,
  type TargetTrackingScalingPolicyConfiguration,
} from '@aws-sdk/client-application-auto-scaling';
import { CreateEndpointCommand, CreateEndpointConfigCommand, CreateModelCommand } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientSettings } from '../server/client-settings.ts';
import {
  type LocalSagemaker,
  roleArn,
  settledEndpoint,
  startLocalSagemaker,
  xgboost,
} from './sagemaker/local-sagemaker.ts';

let local: LocalSagemaker;
let scaling: ApplicationAutoScalingClient;
beforeAll(async () => {
  local = await startLocalSagemaker();
  scaling = new ApplicationAutoScalingClient(clientSettings(local.aws.url));
  const { sagemaker } = local;
  const PrimaryContainer = { Image: xgboost };
  await sagemaker.send(new CreateModelCommand({ ModelName: 'm', ExecutionRoleArn: roleArn, PrimaryContainer }));
  const variant = { ModelName: 'm', InitialInstanceCount: 1, InstanceType: 'ml.m5.large' } as const;
  const large = ['a', 'b', 'c'].map((VariantName) => ({ ...variant, VariantName }));
  const ProductionVariants = [...large, { ...variant, VariantName: 't', InstanceType: 'ml.t2.medium' } as const];
  await sagemaker.send(new CreateEndpointConfigCommand({ EndpointConfigName: 'c', ProductionVariants }));
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: 'iris', EndpointConfigName: 'c' }));
  await settledEndpoint(local, 'iris');
});
afterAll(async () => {
  scaling.destroy();
  await local.close();
});

function variant(name: string, endpoint = 'iris') {
  return {
    ServiceNamespace: 'sagemaker',
    ResourceId: `endpoint/${endpoint}/variant/${name}`,
    ScalableDimension: 'sagemaker:variant:DesiredInstanceCount',
  } as const;
}

const register = (name: string, MinCapacity = 1, MaxCapacity = 4) =>
  scaling.send(new RegisterScalableTargetCommand({ ...variant(name), MinCapacity, MaxCapacity }));

async function targets(name: string) {
  const { ServiceNamespace, ResourceId } = variant(name);
  const input = { ServiceNamespace, ResourceIds: [ResourceId] };
  return (await scaling.send(new DescribeScalableTargetsCommand(input))).ScalableTargets;
}

const policy = { PolicyName: 'by-invocations', PolicyType: 'TargetTrackingScaling' } as const;
const putPolicy = (name: string, TargetValue = 100) =>
  scaling.send(
    new PutScalingPolicyCommand({
      ...policy,
      ...variant(name),
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue,
        PredefinedMetricSpecification: { PredefinedMetricType: 'SageMakerVariantInvocationsPerInstance' },
      },
    }),
  );

test('a variant on burstable instances cannot be registered', async () => {
  await expect(register('t')).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining('burstable instances cannot be scaled automatically'),
  });
});

test('a variant is registered, registered again with other bounds, and deregistered with its policies', async () => {
  const { ScalableTargetARN } = await register('a');
  await putPolicy('a');
  await scaling.send(new RegisterScalableTargetCommand({ ...variant('a'), MaxCapacity: 9 }));
  expect(await targets('a')).toMatchObject([
    { ...variant('a'), MinCapacity: 1, MaxCapacity: 9, ScalableTargetARN, CreationTime: expect.any(Date) },
  ]);
  await scaling.send(new DeregisterScalableTargetCommand(variant('a')));
  expect(await targets('a')).toEqual([]);
  const { ScalingPolicies } = await scaling.send(new DescribeScalingPoliciesCommand(variant('a')));
  expect(ScalingPolicies).toEqual([]);
  await expect(scaling.send(new DeregisterScalableTargetCommand(variant('a')))).rejects.toMatchObject({
    name: 'ObjectNotFoundException',
  });
});

test('a policy belongs to a target, and is replaced under its name', async () => {
  await expect(putPolicy('b')).rejects.toMatchObject({
    name: 'ObjectNotFoundException',
    message: expect.stringContaining('No scalable target registered'),
  });
  await register('b');
  const { PolicyARN } = await putPolicy('b', 100);
  expect((await putPolicy('b', 50)).PolicyARN).toBe(PolicyARN);
  const { ScalingPolicies } = await scaling.send(new DescribeScalingPoliciesCommand(variant('b')));
  expect(ScalingPolicies).toMatchObject([
    { ...policy, ...variant('b'), TargetTrackingScalingPolicyConfiguration: { TargetValue: 50 } },
  ]);
  const remove = () => scaling.send(new DeleteScalingPolicyCommand({ ...variant('b'), PolicyName: policy.PolicyName }));
  await remove();
  await expect(remove()).rejects.toMatchObject({ name: 'ObjectNotFoundException' });
});

test('only a variant that serves can be scaled, between bounds that are bounds', async () => {
  const input = { MinCapacity: 1, MaxCapacity: 2 };
  const send = (id: ReturnType<typeof variant>) => scaling.send(new RegisterScalableTargetCommand({ ...id, ...input }));
  await expect(send(variant('a', 'nobody'))).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining('Could not find endpoint'),
  });
  await expect(send(variant('z'))).rejects.toThrow(/Could not find variant "z"/);
  await expect(register('c', 3, 2)).rejects.toThrow(/less than minimum/);
  await expect(scaling.send(new RegisterScalableTargetCommand(variant('c')))).rejects.toThrow(/must be specified/);
  await expect(
    scaling.send(new RegisterScalableTargetCommand({ ...variant('c'), ...input, ServiceNamespace: 'ecs' })),
  ).rejects.toThrow(/The local AWS scales/);
});

test.each<[string, Partial<PutScalingPolicyRequest>]>([
  ['TargetTrackingScalingPolicyConfiguration is required', {}],
  ['StepScalingPolicyConfiguration is required', { PolicyType: 'StepScaling' }],
  ['Specify either PredefinedMetricSpecification or', tracking({})],
  [
    'is not one of endpoint variants',
    tracking({ PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' } }),
  ],
  ['plays policies of type StepScaling and TargetTrackingScaling', { PolicyType: 'PredictiveScaling' }],
])('a policy that fits nothing is refused: %s', async (message, changes) => {
  await register('a');
  const request = new PutScalingPolicyCommand({ ...variant('a'), ...policy, PolicyName: 'refused', ...changes });
  await expect(scaling.send(request)).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining(message),
  });
});

function tracking(specification: Omit<TargetTrackingScalingPolicyConfiguration, 'TargetValue'>) {
  return { TargetTrackingScalingPolicyConfiguration: { TargetValue: 1, ...specification } };
}
