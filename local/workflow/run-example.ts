import { join, resolve } from 'node:path';
import type { RecordedRequest } from '../server/request-log.ts';
import { type LocalAws, startLocalAws } from '../server/start.ts';
import type { World } from '../world/world.ts';
import type { RunResult } from './result.ts';
import { runWorkflow } from './run-workflow.ts';

export interface ExampleCall {
  /** The example's folder: its workflow and the repository it belongs to. */
  readonly folder: string;
  /** In that folder, or an absolute path. Default: `workflow.yml`. */
  readonly file?: string;
  /** What starts it. Default: `workflow_dispatch`. */
  readonly event?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the workflow knows of another event than `workflow_dispatch`. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** How long a simulated phase of the local AWS lasts. */
  readonly phaseMillis?: number;
  /** Where an earlier workflow ran; it stays. Default: a local AWS of its own, which is gone afterwards. */
  readonly aws?: LocalAws;
  readonly out?: (text: string) => void;
  readonly signal?: AbortSignal;
}

export interface ExampleRun {
  readonly result: RunResult;
  /** What reached the local AWS, in order. */
  readonly requests: readonly RecordedRequest[];
  /** Endpoints, stacks and processes that were still there at the end. */
  readonly leftovers: readonly string[];
}

const caller = { accountId: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:role/example' };

/** Repository variables that every example's README asks for. */
const vars = {
  AWS_REGION: caller.region,
  AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/github',
  SAGEMAKER_ROLE_ARN: 'arn:aws:iam::123456789012:role/sagemaker',
};

/** Runs an example's workflow against a local AWS. */
export async function runExample(call: ExampleCall): Promise<ExampleRun> {
  const { phaseMillis, aws } = call;
  if (aws !== undefined) return await runAgainst(aws, call);
  const own = await startLocalAws(phaseMillis === undefined ? {} : { phaseMillis });
  try {
    return await runAgainst(own, call);
  } finally {
    await own.close();
  }
}

async function runAgainst(aws: LocalAws, call: ExampleCall): Promise<ExampleRun> {
  const { folder, file = 'workflow.yml', event = 'workflow_dispatch', inputs = {}, payload = {}, out, signal } = call;
  const result = await runWorkflow({
    file: resolve(folder, file),
    cwd: folder,
    actionRoot: join(import.meta.dirname, '../..'),
    event: { name: event, inputs, payload },
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      AWS_ENDPOINT_URL: aws.url,
      SAGEMAKER_MLOPS_POLL_SCALE: '0.01',
    },
    vars,
    ...(out && { out }),
    ...(signal && { signal }),
  });
  return { result, requests: aws.requests(), leftovers: await findLeftovers(aws.world) };
}

async function findLeftovers(world: World): Promise<string[]> {
  const { Endpoints } = await world.call('sagemaker', 'ListEndpoints', {}, caller);
  const { Stacks } = await world.call('cloudformation', 'DescribeStacks', {}, caller);
  const processes = world.processes.running();
  return [
    ...namesIn(Endpoints, 'EndpointName').map((name) => `endpoint ${name}`),
    ...namesIn(Stacks, 'StackName').map((name) => `stack ${name}`),
    ...(processes > 0 ? [`${processes} running processes`] : []),
  ];
}

function namesIn(list: unknown, member: string): string[] {
  return Array.isArray(list) ? list.map((item) => String(Object(item)[member])) : [];
}
