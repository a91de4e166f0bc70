import { CloudFormationClient, ListChangeSetsCommand, ListStacksCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { type Aws, connectAws } from '../../src/aws/clients.ts';
import { Cancelled } from '../../src/errors.ts';
import { deleteDeployment } from '../../src/modes/delete/delete.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { leftovers } from './bare-endpoint.ts';
import { deleteConfig, deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let local: LocalAws;
let aws: Aws;
beforeEach(async () => {
  local = await startDeployTarget('first', 'second', 'third');
  aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
});
afterEach(() => local.close());

const deployModel = (model: string, runId: string, connection: Aws = aws) =>
  deploy(asked(model), deployRun({ aws: connection, workflow: { runId } }).run);

const asked = (model: string) =>
  deployConfig(model, {
    cases: [{ name: 'asked', body: '1', contentType: 'text/csv', expect: { path: 'model', equals: model } }],
  });

/** A connection that holds its first request of this operation back until `first` is over. */
function letFirst(first: () => Promise<unknown>, operation: string): Aws {
  let isOver: Promise<unknown> | undefined;
  const held = connectAws({ region: 'us-east-1', forcePathStyle: true });
  held.client(CloudFormationClient).middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === `${operation}Command`) {
          isOver ??= first();
          await isOver;
        }
        return await next(args);
      },
    { step: 'initialize' },
  );
  return held;
}

/** Change sets that wait on the stack, and stacks that were only planned. */
async function halfMade(): Promise<unknown[]> {
  const client = aws.client(CloudFormationClient);
  const { StackSummaries = [] } = await client.send(new ListStacksCommand({}));
  const standing = StackSummaries.filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE');
  const lists = standing.map(({ StackId }) => client.send(new ListChangeSetsCommand({ StackName: StackId })));
  const changeSets = (await Promise.all(lists)).flatMap(({ Summaries = [] }) => Summaries);
  return [
    ...changeSets.filter(({ ExecutionStatus }) => ExecutionStatus === 'AVAILABLE'),
    ...standing.filter(({ StackStatus }) => StackStatus === 'REVIEW_IN_PROGRESS'),
  ];
}

const MOMENTS = ['CreateChangeSet', 'ExecuteChangeSet'] as const;
const CHANGES = ['creation', 'update'] as const;

test.each(CHANGES.flatMap((what) => MOMENTS.map((moment) => [what, moment] as const)))(
  'whoever is outrun in the %s just before %s has the last word',
  async (what, moment) => {
    if (what === 'update') await deployModel('third', '0');
    const other: { status?: string } = {};
    const faster = async () => Object.assign(other, await deployModel('second', '2'));
    const slower = await deployModel('first', '1', letFirst(faster, moment));
    expect([other.status, slower.status]).toEqual(['Completed', 'Completed']);
    expect(slower.cases).toMatchObject([{ passed: true }]);
    expect(await halfMade()).toEqual([]);
  },
);

test.each(['DescribeChangeSet', 'ExecuteChangeSet'])(
  'cancelled when it is outrun just before %s, a step leaves nothing and disturbs nobody',
  async (moment) => {
    await deployModel('third', '0');
    const faster = () => deployModel('second', '2').finally(() => step.cancel());
    const step = deployRun({ aws: letFirst(faster, moment) });
    await expect(deploy(asked('first'), step.run)).rejects.toBeInstanceOf(Cancelled);
    await step.run.undo.run(5_000);
    expect(await halfMade()).toEqual([]);
    expect(await deployModel('second', '3')).toMatchObject({ status: 'NoChanges', cases: [{ passed: true }] });
  },
);

/** Deploys, and begins `work` as soon as the stack is under way. */
async function deployBeside<T>(model: string, work: () => Promise<T>) {
  local.world.faults.order({ kind: 'slow', at: 'endpoint.*', millis: 500 });
  const { run } = deployRun({ workflow: { runId: '1' } });
  let working: Promise<T> | undefined;
  const begin = () => {
    working = work();
  };
  const deployed = await deploy(asked(model), { ...run, started: begin });
  return { deployed, beside: await working };
}

test.each(CHANGES)('cancelled while it waits for the %s of another run, a step leaves that alone', async (what) => {
  if (what === 'update') await deployModel('third', '0');
  const step = deployRun({ workflow: { runId: '2' } });
  const group = <T>(title: string, body: () => Promise<T>): Promise<T> => {
    if (title.includes('waiting')) step.cancel();
    return body();
  };
  const { deployed, beside } = await deployBeside('second', async () => {
    await expect(deploy(asked('first'), { ...step.run, log: { ...step.run.log, group } })).rejects.toThrow();
    return await step.run.undo.run(5_000);
  });
  expect(deployed).toMatchObject({ status: 'Completed', cases: [{ passed: true }] });
  expect([step.run.signal.aborted, beside]).toEqual([true, []]);
  expect(await halfMade()).toEqual([]);
});

test('a deletion waits for the update that it comes upon, and leaves nothing', async () => {
  await deployModel('first', '0');
  const stack = deleteConfig({ kind: 'stack', stackName: 'iris' });
  const { beside } = await deployBeside('second', () => deleteDeployment(stack, deployRun().run));
  expect(beside).toMatchObject({ status: 'Completed' });
  expect([await leftovers(aws), await halfMade()]).toEqual([[], []]);
});

test('a deployment waits for the deletion that it comes upon, and creates anew', async () => {
  await deployModel('first', '0');
  const { run } = deployRun({ workflow: { runId: '2' } });
  let deployed: Promise<unknown> | undefined;
  const begin = () => {
    deployed = deployModel('second', '1');
  };
  await deleteDeployment(deleteConfig({ kind: 'stack', stackName: 'iris' }), { ...run, started: begin });
  expect(await deployed).toMatchObject({ status: 'Completed', cases: [{ passed: true }] });
  expect(await halfMade()).toEqual([]);
});
