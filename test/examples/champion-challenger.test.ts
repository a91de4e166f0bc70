import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { failures } from './failures.ts';
import { programOnPath } from './program-on-path.ts';

const folder = join(import.meta.dirname, '../../examples/champion-challenger');

let aws: LocalAws;
type Moment = 'first' | 'approved' | 'broken' | 'third' | 'rejected' | 'replaced';
let weeks: Readonly<Record<Moment, ExampleRun>>;

// Three weeks, in order, for all tests. In the second, the counts of the last days are missing.
beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 5 });
  const first = await weekly('2026-03-02');
  const approved = await decide(first, 'approve');
  const broken = await weekly('2026-03-09');
  const third = await weekly('2026-03-16');
  const rejected = await decide(third, 'reject');
  const replaced = await decide(third, 'approve');
  weeks = { first, approved, broken, third, rejected, replaced };
});

afterAll(async () => {
  await aws.close();
});

/** The weekly run on that day, a Monday. */
async function weekly(day: string): Promise<ExampleRun> {
  using _date = programOnPath('date', `echo ${day}`);
  return await runExample({ folder, aws, event: 'schedule' });
}

async function decide(week: ExampleRun, decision: 'approve' | 'reject'): Promise<ExampleRun> {
  const inputs = {
    'model-package-arn': outputs(week, 'challenge')['model-package-arn'] ?? '',
    decision,
    reason: 'looks like the hours of this week',
  };
  return await runExample({ folder, aws, file: 'decide-workflow.yml', inputs });
}

function outputs({ result }: ExampleRun, id: string): Readonly<Record<string, string>> {
  return result.jobs.find((job) => job.id === id)?.outputs ?? {};
}

const evaluation = (week: ExampleRun) => JSON.parse(outputs(week, 'challenge')['evaluation'] ?? '{}');
const deployment = (week: ExampleRun) => JSON.parse(outputs(week, 'deploy')['result'] ?? '{}');
const notices = ({ result }: ExampleRun) =>
  result.jobs.flatMap(({ steps }) => steps).flatMap(({ annotations }) => annotations.map(({ message }) => message));

test('every run is green, that of a challenger that loses, too', () => {
  expect(Object.values(weeks).flatMap(({ result }) => failures(result))).toEqual([]);
});

test('the first has no champion to beat: it is registered and waits', () => {
  expect(evaluation(weeks.first)).toMatchObject({ status: 'Completed', passed: true });
  expect(outputs(weeks.first, 'challenge')['model-package-arn']).toMatch(/model-package\/bikes\/1$/);
});

test('approved by a person, it is deployed', () => {
  expect(outputs(weeks.approved, 'decide')['approval']).toBe('Approved');
  expect(deployment(weeks.approved)['model-package-arn']).toBe(outputs(weeks.first, 'challenge')['model-package-arn']);
});

test('the second is worse than the champion: it is not registered, and the run says so', () => {
  const { status, gates } = evaluation(weeks.broken);
  expect(status).toBe('GateFailed');
  expect(gates).toContainEqual(
    expect.objectContaining({ bound: evaluation(weeks.first).metrics['validation:rmse'], passed: false }),
  );
  expect(outputs(weeks.broken, 'challenge')['model-package-arn']).toBe('');
  expect(notices(weeks.broken).join()).toContain("this week's model is not registered");
});

test('the third beats the champion, and takes its place once it is approved', () => {
  expect(evaluation(weeks.third)).toMatchObject({ status: 'Completed', passed: true });
  const arn = outputs(weeks.third, 'challenge')['model-package-arn'];
  expect(arn).toMatch(/model-package\/bikes\/2$/);
  expect(deployment(weeks.replaced)['model-package-arn']).toBe(arn);
});

test('rejected, a challenger is not deployed; a person may think better of it', () => {
  expect(outputs(weeks.rejected, 'decide')['approval']).toBe('Rejected');
  expect(weeks.rejected.result.jobs.map(({ conclusion }) => conclusion)).toEqual(['success', 'skipped']);
  expect(outputs(weeks.replaced, 'decide')['approval']).toBe('Approved');
});
