import {
  CloudFormationClient,
  CreateChangeSetCommand,
  ListChangeSetsCommand,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { type Aws, connectAws } from '../../src/aws/clients.ts';
import { describeStack } from '../../src/cloudformation/stack.ts';
import type { Case } from '../../src/inputs/config/case.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let local: LocalAws;
let aws: Aws;
beforeEach(async () => {
  local = await startDeployTarget('first', 'second');
  aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
});
afterEach(() => local.close());

const cases = (model: string): readonly Case[] => [
  { name: 'asked', body: '1', contentType: 'text/csv', expect: { path: 'model', equals: model } },
];

const deployModel = (model: string, runId: string) => {
  const { run } = deployRun({ workflow: { runId } });
  return deploy(deployConfig(model, { cases: cases(model) }), run);
};

/** Change sets that wait on the stack, and stacks that were only planned. */
async function halfMade(): Promise<unknown[]> {
  const client = aws.client(CloudFormationClient);
  const { Summaries = [] } = await client.send(new ListChangeSetsCommand({ StackName: 'iris' }));
  const { StackSummaries } = await client.send(new ListStacksCommand({ StackStatusFilter: ['REVIEW_IN_PROGRESS'] }));
  return [...Summaries.filter(({ ExecutionStatus }) => ExecutionStatus === 'AVAILABLE'), ...(StackSummaries ?? [])];
}

test('a change set of somebody else stays where this step plans to no end', async () => {
  await aws.client(CloudFormationClient).send(
    new CreateChangeSetCommand({
      StackName: 'iris',
      ChangeSetName: 'theirs',
      ChangeSetType: 'CREATE',
      TemplateBody: 'Resources: { Nothing: { Type: AWS::CloudFormation::WaitConditionHandle } }',
    }),
  );
  const step = deployRun();
  const cancelled = deploy(deployConfig('first'), {
    ...step.run,
    log: { ...step.run.log, info: (text) => (text.startsWith('Add') ? step.cancel() : undefined) },
  });
  await expect(cancelled).rejects.toThrow();
  await step.run.undo.run(3000);
  const { Summaries = [] } = await aws
    .client(CloudFormationClient)
    .send(new ListChangeSetsCommand({ StackName: 'iris' }));
  expect(Summaries.map(({ ChangeSetName }) => ChangeSetName)).toEqual(['theirs']);
});

describe.each(['DescribeChangeSet', 'ExecuteChangeSet'])('a %s that is denied', (operation) => {
  const denied = async (model: string) => {
    local.world.faults.order({ kind: 'access-denied', at: `cloudformation.${operation}` });
    await expect(deployModel(model, '2')).rejects.toMatchObject({ name: 'AccessDenied' });
  };

  test('leaves no stack that was only planned', async () => {
    await denied('first');
    expect(await describeStack(aws, 'iris')).toBeUndefined();
  });

  test('leaves no change set', async () => {
    await deployModel('first', '1');
    await denied('second');
    expect(await halfMade()).toEqual([]);
  });
});
