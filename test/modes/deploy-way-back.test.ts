import { CloudWatchClient, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateEndpointConfigCommand,
  CreateModelPackageGroupCommand,
  DeleteModelCommand,
  DeleteModelPackageCommand,
  DescribeEndpointConfigCommand,
  SageMakerClient,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { describeStack, stackResources, stackTemplate } from '../../src/cloudformation/stack.ts';
import type { Case } from '../../src/inputs/config/case.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import type { Run } from '../../src/run.ts';
import { describeEndpoint } from '../../src/sagemaker/endpoint.ts';
import { createVersion, deployConfig, deployRun, GUARDED, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second');
});
afterEach(() => aws.close());

const asks = (model: string): Case => ({
  name: `answers with the ${model} model`,
  body: '5.1,3.5,1.4,0.2',
  contentType: 'text/csv',
  expect: { path: 'model', equals: model },
});

async function setAlarms(value: 'ALARM' | 'OK', { aws: client }: Run): Promise<void> {
  const stack = await describeStack(client, 'iris');
  const alarms = (await stackResources(client, stack?.id ?? '')).filter(({ type }) => type.endsWith('::Alarm'));
  for (const { physicalId: AlarmName } of alarms) {
    const state = { AlarmName, StateValue: value, StateReason: 'too many errors' };
    await client.client(CloudWatchClient).send(new SetAlarmStateCommand(state));
  }
}

describe('a model that fails its cases behind a canary, and whose errors have raised the alarm', () => {
  const guarded = { serving: GUARDED };
  const cases = [asks('third')];

  /** The alarm is raised when the change is done and the way back has not begun. */
  async function deployBadModel() {
    const step = deployRun({ workflow: { runId: '2000' } });
    const { log } = step.run;
    const run: Run = {
      ...step.run,
      log: {
        ...log,
        group: async (title, body) => {
          if (title === 'Change set for the way back') await setAlarms('ALARM', step.run);
          return await log.group(title, body);
        },
      },
    };
    return { ...step, result: await deploy(deployConfig('second', { ...guarded, cases }), run) };
  }

  beforeEach(async () => {
    await deploy(deployConfig('first', guarded), deployRun({ workflow: { runId: '1000' } }).run);
  });

  test('is taken back all the same: the way back has no alarm against it', async () => {
    const { result, run, lines } = await deployBadModel();
    expect(result).toMatchObject({
      status: 'RolledBack',
      failure: { what: '1 of 1 cases failed on endpoint iris; what was there before is back' },
      servingNow: ['s3://data/first.tar.gz'],
    });
    expect(lines).toContain(
      'all traffic moves back at once, whatever alarms say; the next deployment brings its guards again',
    );
    expect(await describeEndpoint(run.aws, 'iris')).toMatchObject({ status: 'InService', alarms: [] });
  });

  test('leaves the guards to the next deployment, which begins once the alarm is over', async () => {
    const { run } = await deployBadModel();
    const again = () => deploy(deployConfig('first', guarded), deployRun({ workflow: { runId: '3000' } }).run);
    expect(await again()).toMatchObject({
      status: 'Failed',
      failure: { what: expect.stringContaining('did not begin') },
    });

    await setAlarms('OK', run);
    const { status, changes = [] } = await again();
    expect(status).toBe('Completed');
    const telling = changes.filter(({ reasons = [] }) => reasons.some((reason) => reason !== 'Tags'));
    expect(telling).toMatchObject([{ logicalId: 'Endpoint', reasons: ['Properties.DeploymentConfig', 'Tags'] }]);
    const stack = await describeStack(run.aws, 'iris');
    expect(await stackTemplate(run.aws, stack?.id ?? '')).toContain('Type: CANARY');
    expect(await again()).toMatchObject({ status: 'NoChanges' });
  });
});

/** The same models under another config, which no stack knows of. */
async function updateBeside({ aws: client }: Run): Promise<void> {
  const sagemaker = client.client(SageMakerClient);
  const endpoint = await describeEndpoint(client, 'iris');
  const { ProductionVariants } = await sagemaker.send(
    new DescribeEndpointConfigCommand({ EndpointConfigName: endpoint?.configName }),
  );
  const beside = { EndpointConfigName: 'beside' };
  await sagemaker.send(new CreateEndpointConfigCommand({ ...beside, ProductionVariants }));
  await sagemaker.send(new UpdateEndpointCommand({ ...beside, EndpointName: 'iris' }));
}

const denied = { kind: 'access-denied', at: 'sagemaker-runtime.InvokeEndpoint' } as const;

test('an endpoint that may not be asked is not proven, so its stack does not stay', async () => {
  aws.world.faults.order(denied);
  const { run } = deployRun();
  const result = await deploy(deployConfig('first', { cases: [asks('first')] }), run);
  expect(result).toMatchObject({
    status: 'RolledBack',
    failure: {
      what: expect.stringMatching(/^endpoint iris could not be verified: .+; stack iris is deleted$/),
      reason: expect.stringContaining('not authorized to perform: sagemaker:InvokeEndpoint'),
      fix: expect.stringContaining('"Action":"sagemaker:InvokeEndpoint"'),
    },
  });
  expect(await describeStack(run.aws, 'iris')).toBeUndefined();
});

describe('an endpoint that was there before', () => {
  beforeEach(async () => {
    await deploy(deployConfig('first'), deployRun({ workflow: { runId: '1000' } }).run);
  });

  const deploySecond = (cases: readonly Case[]) => {
    const step = deployRun({ workflow: { runId: '2000' } });
    return deploy(deployConfig('second', { cases }), step.run);
  };

  test('is brought back when the new model may not be asked, though the way back cannot be proven by answers either', async () => {
    aws.world.faults.order({ ...denied, skip: 1, times: 2 });
    expect(await deploySecond([asks('second')])).toMatchObject({
      status: 'Failed',
      failure: {
        what: expect.stringMatching(/^endpoint iris could not be verified: .+; what was there before is not proven/),
        reason: expect.stringMatching(
          /^.+\n.*sagemaker:InvokeEndpoint.*\nendpoint iris serves s3:\/\/data\/first.tar.gz now$/,
        ),
      },
      servingNow: ['s3://data/first.tar.gz'],
    });
  });

  test('and is being updated by somebody is waited for, as only what serves can be asked how it answers', async () => {
    const { run, lines } = deployRun({ workflow: { runId: '2000' } });
    await updateBeside(run);
    expect(await deploy(deployConfig('second', { cases: [asks('third')] }), run)).toMatchObject({
      status: 'RolledBack',
      failure: { what: '1 of 1 cases failed on endpoint iris; what was there before is back' },
    });
    expect(lines).toContain('▸ Cases asked of endpoint iris before the change');
  });

  test('is brought back, and proven, when only the new model could not be asked', async () => {
    aws.world.faults.order({ ...denied, skip: 1 });
    expect(await deploySecond([asks('second')])).toMatchObject({ status: 'RolledBack' });
  });

  test('does not block the next deployment when its model is deleted, but there is no proof of a way back', async () => {
    const { run } = deployRun();
    const { ModelName } = (await describeStack(run.aws, 'iris'))?.outputs ?? {};
    await run.aws.client(SageMakerClient).send(new DeleteModelCommand({ ModelName }));

    const next = deployRun({ workflow: { runId: '2000' } });
    expect(await deploy(deployConfig('second', { cases: [asks('third')] }), next.run)).toMatchObject({
      status: 'Failed',
      failure: { reason: expect.stringContaining('the model that endpoint iris served before was deleted') },
    });
    expect(next.warnings).toContain(
      'the model in use is deleted: no way back to it can be proven, should this one fail',
    );
    expect(await deploySecond([asks('second')])).toMatchObject({ status: 'Completed' });
  });

  test('stays behind when the credentials expire half-way: the failed case is told, and that nobody knows what serves', async () => {
    const { run } = deployRun({ workflow: { runId: '2000' } });
    const { log } = run;
    const warning = (message: string) => {
      log.warning(message);
      aws.world.faults.order({ kind: 'expired', times: 100 });
    };
    const config = deployConfig('second', { cases: [asks('third')] });
    expect(await deploy(config, { ...run, log: { ...log, warning } })).toMatchObject({
      status: 'Failed',
      failure: {
        what: '1 of 1 cases failed on endpoint iris; what was there before is not proven to be back',
        reason: expect.stringMatching(
          /^answers with .+\nthe AWS credentials expired: .+\nwhat endpoint iris serves now cannot be seen: /,
        ),
        fix: expect.stringMatching(/`role-to-assume`.+ deploy with `model-artifact: s3:\/\/data\/first.tar.gz`$/),
      },
    });
  });
});

test('a version that serves and is deleted from its group is warned of before the change', async () => {
  const { run } = deployRun({ workflow: { runId: '1000' } });
  const client = run.aws.client(SageMakerClient);
  await client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'iris' }));
  const arn = await createVersion(run, 'first', { group: 'iris', approval: 'Approved' });
  await deploy(deployConfig('first', { model: { kind: 'package', modelPackageArn: arn } }), run);
  await client.send(new DeleteModelPackageCommand({ ModelPackageName: arn }));

  const next = deployRun({ workflow: { runId: '2000' } });
  expect(await deploy(deployConfig('second', { cases: [asks('third')] }), next.run)).toMatchObject({
    status: 'Failed',
    failure: { reason: expect.stringContaining('the way back failed: the stack is UPDATE_ROLLBACK_COMPLETE: Model: ') },
    servingNow: ['s3://data/second.tar.gz'],
  });
  expect(next.warnings).toEqual([
    `the version in use, ${arn}, is deleted: there is no way back to it, should this one fail`,
    '1 of 1 cases failed on endpoint iris: going back',
  ]);
});
