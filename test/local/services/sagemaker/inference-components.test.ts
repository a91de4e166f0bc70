import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateInferenceComponentCommand,
  type CreateInferenceComponentInput,
  CreateModelCommand,
  DeleteEndpointCommand,
  DeleteInferenceComponentCommand,
  DescribeEndpointCommand,
  DescribeInferenceComponentCommand,
  ListInferenceComponentsCommand,
  type ProductionVariant,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type LocalSagemaker, roleArn, settledEndpoint, startLocalSagemaker, xgboost } from './local-sagemaker.ts';

let local: LocalSagemaker;

beforeEach(async () => {
  local = await startLocalSagemaker();
  await createModel('trees');
  await serve('shared', instances);
});

afterEach(() => local.close());

const instances: ProductionVariant = { VariantName: 'v', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 };

function createModel(ModelName: string, behaviour?: string) {
  const Environment: Record<string, string> = { MODEL: ModelName, ...(behaviour && { BEHAVIOUR: behaviour }) };
  const PrimaryContainer = { Image: xgboost, Environment };
  return local.sagemaker.send(new CreateModelCommand({ ModelName, ExecutionRoleArn: roleArn, PrimaryContainer }));
}

async function serve(name: string, variant: ProductionVariant): Promise<void> {
  const config = { EndpointConfigName: name, ExecutionRoleArn: roleArn, ProductionVariants: [variant] };
  await local.sagemaker.send(new CreateEndpointConfigCommand(config));
  await local.sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name }));
  await settledEndpoint(local, name);
}

function createComponent(name: string, ModelName = 'trees', more: Partial<CreateInferenceComponentInput> = {}) {
  const input = {
    InferenceComponentName: name,
    EndpointName: 'shared',
    VariantName: 'v',
    Specification: { ModelName, ComputeResourceRequirements: { MinMemoryRequiredInMb: 128 } },
    RuntimeConfig: { CopyCount: 2 },
    ...more,
  };
  return local.sagemaker.send(new CreateInferenceComponentCommand(input));
}

const describe = (InferenceComponentName: string) =>
  local.sagemaker.send(new DescribeInferenceComponentCommand({ InferenceComponentName }));
const remove = (InferenceComponentName: string) =>
  local.sagemaker.send(new DeleteInferenceComponentCommand({ InferenceComponentName }));
const removeEndpoint = (EndpointName = 'shared') => local.sagemaker.send(new DeleteEndpointCommand({ EndpointName }));
const ask = (InferenceComponentName?: string, EndpointName = 'shared') =>
  local.runtime.send(new InvokeEndpointCommand({ EndpointName, InferenceComponentName, Body: '1' }));

/** Looks until the component is there for good; every look is a request. */
async function settled(name: string) {
  for (;;) {
    const component = await describe(name);
    if (component.InferenceComponentStatus !== 'Creating') return component;
  }
}

async function gone(name: string): Promise<string> {
  for (;;) {
    const error = await describe(name).then(
      () => undefined,
      ({ message }: Error) => message,
    );
    if (error) return error;
  }
}

test('components of one endpoint answer whoever names them', async () => {
  await createModel('lines');
  await createComponent('first');
  await createComponent('second', 'lines');

  expect(await settled('first')).toMatchObject({
    EndpointName: 'shared',
    VariantName: 'v',
    InferenceComponentStatus: 'InService',
    Specification: { ModelName: 'trees', ComputeResourceRequirements: { MinMemoryRequiredInMb: 128 } },
    RuntimeConfig: { DesiredCopyCount: 2, CurrentCopyCount: 2 },
  });
  await settled('second');
  const answers = await Promise.all(
    ['first', 'second'].map(async (name) => (await ask(name)).Body.transformToString()),
  );
  expect(answers.map((answer) => JSON.parse(answer).model)).toEqual(['trees', 'lines']);
});

test('an endpoint with components is asked by their names, and one without by none', async () => {
  await serve('own', { ...instances, ModelName: 'trees' });

  await expect(ask()).rejects.toThrow(/^Inference Component Name header is required/);
  await expect(ask('nobody')).rejects.toThrow('Inference component nobody of endpoint shared not found.');
  await expect(ask('nobody', 'own')).rejects.toThrow('Endpoint own has no inference components.');
  const { ProductionVariants } = await local.sagemaker.send(new DescribeEndpointCommand({ EndpointName: 'shared' }));
  expect(ProductionVariants).toEqual([expect.not.objectContaining({ DeployedImages: expect.anything() })]);
});

test('an endpoint goes after its components, also after those that are on their way out', async () => {
  const refusal = {
    name: 'ValidationException',
    message:
      'Cannot delete endpoint with inference component associated. Please delete inference component and try it again.',
  };
  await createComponent('last');
  await settled('last');
  await expect(removeEndpoint()).rejects.toMatchObject(refusal);
  local.aws.world.faults.order({ kind: 'slow', at: 'inference-component.Deleting', millis: 200 });
  await remove('last');
  await expect(removeEndpoint()).rejects.toMatchObject(refusal);

  expect(await gone('last')).toBe(
    'Could not find inference component "arn:aws:sagemaker:us-east-1:123456789012:inference-component/last".',
  );
  await removeEndpoint();
  expect(local.aws.world.processes.running()).toBe(0);
});

test('a component whose container answers no ping fails, and can be deleted', async () => {
  await createModel('crashing', 'crash');
  await createComponent('broken', 'crashing');

  expect(await settled('broken')).toMatchObject({
    InferenceComponentStatus: 'Failed',
    FailureReason: expect.stringContaining('did not pass the ping health check'),
    RuntimeConfig: { DesiredCopyCount: 2, CurrentCopyCount: 0 },
  });
  await remove('broken');
  expect(await gone('broken')).toMatch(/^Could not find inference component/);
});

test('components are listed by their endpoint and variant', async () => {
  for (const name of ['first', 'second']) await createComponent(name);
  const list = async (by: object) => {
    const { InferenceComponents } = await local.sagemaker.send(new ListInferenceComponentsCommand(by));
    return InferenceComponents?.map(({ InferenceComponentName }) => InferenceComponentName);
  };

  expect(await list({ EndpointNameEquals: 'shared', VariantNameEquals: 'v' })).toEqual(['second', 'first']);
  expect(await list({ EndpointNameEquals: 'other' })).toEqual([]);
  expect(await list({ VariantNameEquals: 'w' })).toEqual([]);
  expect(await list({ NameContains: 'sec' })).toEqual(['second']);
});

test('what does not fit together is refused', async () => {
  await serve('own', { ...instances, ModelName: 'trees' });
  await createComponent('taken');
  local.aws.world.faults.order({ kind: 'slow', at: 'inference-component.Creating', name: 'slow', millis: 60_000 });
  await createComponent('slow');

  await expect(createComponent('taken')).rejects.toThrow(/^Cannot create already existing inference component/);
  await expect(createComponent('other', 'nobody')).rejects.toThrow(/^Could not find model/);
  await expect(createComponent('other', 'trees', { VariantName: 'w' })).rejects.toThrow(/^Could not find variant "w"/);
  await expect(createComponent('other', 'trees', { EndpointName: 'own' })).rejects.toThrow(/has a model of its own/);
  await expect(remove('slow')).rejects.toThrow(/^Cannot update in-progress inference component/);
  const update = new UpdateEndpointCommand({ EndpointName: 'shared', EndpointConfigName: 'shared' });
  await expect(local.sagemaker.send(update)).rejects.toThrow(/does not play updates of endpoints with inference/);
  const unowned = { EndpointConfigName: 'unowned', ProductionVariants: [instances] };
  await expect(local.sagemaker.send(new CreateEndpointConfigCommand(unowned))).rejects.toThrow(
    'ExecutionRoleArn is required for production variants without a ModelName.',
  );
});
