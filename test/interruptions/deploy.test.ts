import { CloudFormationClient, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { connectAws } from '../../src/aws/clients.ts';
import type { Serving } from '../../src/cloudformation/template/options.ts';
import type { DeployConfig, RenderedDeployment } from '../../src/inputs/config/deploy.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { countedConnection, type Moment } from '../counted-connection.ts';
import { deployConfig, deployRun, GUARDED, startDeployTarget } from '../modes/deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second', 'third');
});
afterEach(() => aws.close());

const config = (model: string, changes: Partial<RenderedDeployment>): DeployConfig => {
  const cases = [{ name: 'asked', body: '1', contentType: 'text/csv', expect: { path: 'model', equals: model } }];
  return deployConfig(model, {
    ...changes,
    executionRoleArn: undefined,
    api: { rate: 10, burst: 20, key: true },
    cases,
  });
};

const SERVERLESS: Serving = { kind: 'serverless', memoryMb: 2048, maxConcurrency: 5 };

/** Deploys, cancelled at the n-th request; whether it came to that. */
async function interrupt(
  wanted: DeployConfig,
  at: { readonly n: number; readonly moment: Moment; readonly dies: boolean },
) {
  const connection = countedConnection((moment, count) => {
    if (moment === at.moment && count === at.n) step.cancel();
  });
  const step = deployRun({ aws: connection, workflow: { runId: `1${at.n}` } });
  await deploy(wanted, step.run).catch(() => undefined);
  const wasInterrupted = step.run.signal.aborted;
  // Who dies undoes nothing.
  if (wasInterrupted && !at.dies) await step.run.undo.run(3000);
  return wasInterrupted;
}

/** What a second run makes of it. */
async function secondRun(wanted: DeployConfig, n: number) {
  const { run } = deployRun({ workflow: { runId: `2${n}` } });
  const { status, cases } = await deploy(wanted, run);
  const { Summaries = [] } = await connectAws({ region: 'us-east-1', forcePathStyle: true })
    .client(CloudFormationClient)
    .send(new ListChangeSetsCommand({ StackName: wanted.stackName }));
  const halfMade = Summaries.filter(({ ExecutionStatus }) => ExecutionStatus === 'AVAILABLE').length;
  return { n, isGreen: status === 'Completed' || status === 'NoChanges', passed: cases?.[0]?.passed, halfMade };
}

/** A cancel or a death, before the answer or after it: each request in turn meets the next of them. */
const INTERRUPTIONS = [
  { moment: 'answered', dies: false },
  { moment: 'under way', dies: true },
  { moment: 'under way', dies: false },
  { moment: 'answered', dies: true },
] as const;

function interruption(n: number, offset = 0) {
  const [first] = INTERRUPTIONS;
  return { n, ...(INTERRUPTIONS[(n + offset) % INTERRUPTIONS.length] ?? first) };
}

test('a creation interrupted at any request is brought to its end by a second run', async () => {
  let n = 0;
  do {
    n += 1;
    const name = `iris-${n}`;
    const wanted = config('first', { stackName: name, endpointName: name, serving: SERVERLESS });
    if (!(await interrupt(wanted, interruption(n)))) break;
    expect(await secondRun(wanted, n)).toEqual({ n, isGreen: true, passed: true, halfMade: 0 });
  } while (n < 100);
  expect(n).toBeGreaterThan(15);
}, 240_000);

test('an update interrupted at any request is brought to its end by a second run', async () => {
  const guarded = (model: string, n: number) => {
    // A new stack now and then: the longer its history, the more requests read it.
    const name = `iris-${Math.floor(n / 8)}`;
    return config(model, { stackName: name, endpointName: name, serving: GUARDED });
  };
  let n = 0;
  do {
    n += 1;
    if (n === 1 || n % 8 === 0) await deploy(guarded('second', n), deployRun({ workflow: { runId: `0${n}` } }).run);
    const wanted = guarded(n % 2 === 0 ? 'first' : 'third', n);
    if (!(await interrupt(wanted, interruption(n, 2)))) break;
    expect(await secondRun(wanted, n)).toEqual({ n, isGreen: true, passed: true, halfMade: 0 });
  } while (n < 100);
  expect(n).toBeGreaterThan(25);
}, 240_000);
