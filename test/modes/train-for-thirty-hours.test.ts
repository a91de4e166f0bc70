import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import type { Processes } from '../../local/world/processes.ts';
import { type Aws, connectAws } from '../../src/aws/clients.ts';
import { assumeRole } from '../../src/aws/credentials.ts';
import { requestIdToken } from '../../src/github/id-token.ts';
import { train } from '../../src/modes/train/train.ts';
import { simulateTime } from '../simulated-time.ts';
import { trainConfig, trainingRun } from './train-fixture.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MINUTES = 30 * 60;
/** How much rarer than usual the step looks (SAGEMAKER_MLOPS_POLL_SCALE): the test is about the time that passes between. */
const POLL_SCALE = 60;

const time = simulateTime(Date.UTC(2020, 0, 1));
let local: LocalAws;

beforeAll(async () => {
  local = await startLocalAws({ phaseMillis: MINUTE, clock: time, processes: scripted() });
  local.world.objects.createBucket('data', 'us-east-1');
  local.world.objects.put('data', 'train/a.csv', Buffer.from('1,2\n'));
  local.world.logs.createGroup('/aws/sagemaker/TrainingJobs');
  process.env['AWS_ENDPOINT_URL'] = local.url;
  delete process.env['AWS_ACCESS_KEY_ID'];
});

afterAll(() => local.close());

/** A container that says a line a minute for thirty hours, and after an interruption goes on where it was. */
function scripted(): Processes {
  let minute = 0;
  const run = async (folder: string, say: (line: string) => void, signal: AbortSignal) => {
    while (minute < MINUTES) {
      await time.sleep(MINUTE, signal);
      say(`minute ${minute}`);
      minute += 1;
    }
    writeFileSync(join(folder, 'model/model.txt'), 'a model');
  };
  return {
    start(_command, { cwd, onLine = () => undefined }) {
      const stopping = new AbortController();
      const exit = run(cwd, onLine, stopping.signal).then(
        () => ({ code: 0, signal: null }),
        () => ({ code: null, signal: 'SIGTERM' }),
      );
      const stop = async () => {
        stopping.abort();
        await exit;
      };
      return { pid: 1, exit, stop };
    },
    running: () => 0,
    stopAll: async () => undefined,
  };
}

/** The connection of a step with `role-to-assume`, for which time stands still during every call. */
function connectAsRole(): Aws {
  const connection = { region: 'us-east-1', forcePathStyle: true };
  const aws = connectAws({
    ...connection,
    credentials: assumeRole(connectAws(connection), {
      roleArn: 'arn:aws:iam::123456789012:role/github',
      sessionName: 'octo-iris-7',
      idToken: (audience) => requestIdToken({ url: `${local.url}/_local/oidc/token`, token: 'secret' }, audience),
      mask: () => undefined,
      now: time.now,
      pause: time.sleep,
    }),
  });
  const known = new Set<unknown>();
  return {
    region: aws.region,
    client(Client) {
      const client = aws.client(Client);
      // All clients' stacks are alike but for the types of their commands.
      if (!known.has(client))
        (client as unknown as S3Client).middlewareStack.add((next) => (args) => time.during(() => next(args)), {
          step: 'initialize',
          priority: 'high',
        });
      known.add(client);
      return client;
    },
  };
}

test('a job of thirty hours is followed to its end on sessions of one hour, across a spot interruption', async () => {
  local.world.faults.order({ kind: 'interruption', at: 'training-job.Training', millis: 3 * HOUR });
  const clock = { now: time.now, sleep: (ms: number, signal: AbortSignal) => time.sleep(ms * POLL_SCALE, signal) };
  const { run, lines, warnings } = trainingRun({ aws: connectAsRole(), clock });
  const result = await train(
    trainConfig({
      bucket: 'data',
      channels: { train: { source: 's3://data/train/' } },
      spot: { maxWaitMinutes: 3 * MINUTES },
      maxRuntimeMinutes: 2 * MINUTES,
      timeoutMinutes: 0,
      reuse: 'never',
    }),
    run,
  );
  expect(result).toMatchObject({ status: 'Completed', modelArtifact: expect.stringMatching(/model\.tar\.gz$/) });
  expect(result.trainingSeconds).toBeGreaterThan(30 * 3600);
  expect(result.phases?.map(({ name }) => name)).toContain('Interrupted');
  expect(warnings).toEqual([]);
  expect(lines).toContainEqual(
    expect.stringMatching(/Interrupted: AWS took the spot capacity back; .* training begins anew, since there is no/),
  );

  const said = lines.filter((line) => line.startsWith('[algo-1] '));
  expect(said).toEqual(Array.from({ length: MINUTES }, (_, minute) => `[algo-1] minute ${minute}`));

  const assumptions = local.requests().filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity');
  expect(assumptions.length).toBeGreaterThan(30);
  expect(local.requests().filter(({ error }) => error !== undefined)).toEqual([]);
}, 60_000);
