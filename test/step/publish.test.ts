import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Cancelled, type Failure, RemoteFailure, UserError } from '../../src/errors.ts';
import type { Runner } from '../../src/github/runner.ts';
import { readEnvironment } from '../../src/inputs/environment.ts';
import { createPublisher } from '../../src/step/publish.ts';
import { trained } from '../report/result.ts';

const folder = mkdtempSync(join(tmpdir(), 'publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

const UNDERWAY = { ...trained, status: 'InProgress' } as const;

/** A publisher of a training step, and what the runner is told by it. */
function publishing(resultFile?: string, changes: Partial<Runner> = {}) {
  const outputs = new Map<string, string>();
  const told: string[] = [];
  const failures: Failure[] = [];
  const runner: Runner = {
    log: {
      info: (line) => void told.push(line),
      warning: (message) => void told.push(`warning: ${message}`),
      fold: () => undefined,
      unfold: () => undefined,
      group: (_, body) => body(),
    },
    setOutputs: (given) => {
      for (const [name, value] of Object.entries(given)) outputs.set(name, value);
    },
    summarize: (markdown) => void told.push(markdown),
    mask: () => undefined,
    keepForPost: () => undefined,
    fail: (failure) => void failures.push(failure),
    ...changes,
  };
  const publisher = createPublisher(runner, readEnvironment({ INPUT_MODE: 'train' }));
  publisher.configure({ mode: 'train', region: 'us-east-1', resultFile });
  return { publisher, outputs, told, failures };
}

test('a green result: outputs, summary, a line of log, and 0', async () => {
  const { publisher, outputs, told } = publishing();
  expect(await publisher.finished(trained)).toBe(0);
  expect(outputs.get('status')).toBe('Completed');
  expect(told.at(-1)).toBe('training job iris-train-0123456789 completed');
});

test('what was started stands when the step fails later', async () => {
  const { publisher, outputs, failures } = publishing();
  publisher.started(UNDERWAY);
  expect(await publisher.failed(new RemoteFailure({ what: 'it broke', reason: 'because' }))).toBe(1);
  expect(outputs.get('status')).toBe('Failed');
  expect(outputs.get('job-name')).toBe(trained.jobName);
  expect(failures).toEqual([{ what: 'it broke', reason: 'because', consoleUrl: trained.consoleUrl }]);
});

test('an output of what is no more is emptied', async () => {
  const { publisher, outputs } = publishing();
  publisher.started(UNDERWAY);
  await publisher.finished({ ...trained, modelArtifact: undefined, consoleUrl: undefined });
  expect(outputs.get('console-url')).toBe('');
  expect(outputs.get('job-name')).toBe(trained.jobName);
});

test('a failure with a page of its own is told with that page', async () => {
  const { publisher, failures } = publishing();
  await publisher.finished({
    ...trained,
    status: 'Failed',
    failure: { what: 'it broke', consoleUrl: 'https://quota' },
  });
  expect(failures).toEqual([{ what: 'it broke', consoleUrl: 'https://quota' }]);
});

test('what a cancelled mode still starts does not take back the verdict', async () => {
  const { publisher, outputs } = publishing();
  publisher.started(UNDERWAY);
  await publisher.failed(new Cancelled('the workflow run was cancelled (SIGINT)'));
  publisher.started(UNDERWAY);
  expect(outputs.get('status')).toBe('Stopped');
});

test('a cancel that leaves the job running is red, and says that it goes on', async () => {
  const { publisher, outputs, failures } = publishing();
  publisher.started(UNDERWAY);
  expect(await publisher.failed(new Cancelled('the run was cancelled; the job goes on', { goesOn: 're-run' }))).toBe(1);
  expect(outputs.get('status')).toBe('InProgress');
  expect(failures).toMatchObject([{ what: 'the run was cancelled; the job goes on', fix: 're-run' }]);
});

test('the result file holds the result, in a folder that is made for it', async () => {
  const file = join(folder, 'new', 'result.json');
  const { publisher } = publishing(file);
  expect(await publisher.finished(trained)).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ mode: 'train', status: 'Completed' });
});

test('a result file that cannot be written makes the step red at its end, never in its middle', async () => {
  const { publisher, outputs, told, failures } = publishing(folder);
  publisher.started(UNDERWAY);
  expect(told).toEqual([expect.stringContaining(`warning: result-file: "${folder}" cannot be written`)]);
  expect(await publisher.finished(trained)).toBe(1);
  expect(outputs.get('model-artifact')).toBe(trained.modelArtifact);
  expect(failures[0]?.what).toContain('cannot be written');
});

test('bad input is told problem by problem', async () => {
  const { publisher, outputs, failures } = publishing();
  expect(await publisher.failed(new UserError(['one', 'two']))).toBe(1);
  expect(Object.fromEntries(outputs)).toEqual({ status: 'Failed' });
  expect(failures).toEqual([{ what: '2 problems with the inputs, nothing was created', problems: ['one', 'two'] }]);
});

test('anything else is a defect, with its stack', async () => {
  const { publisher, failures } = publishing();
  await publisher.failed(new TypeError('undefined is not a function'));
  expect(failures[0]).toMatchObject({
    what: expect.stringContaining('defect'),
    reason: expect.stringContaining('at '),
  });
});

test('outputs that cannot be written make a green result red, and hide no failure', async () => {
  const setOutputs = () => {
    throw new Error('Missing file at path: /nowhere');
  };
  const green = publishing(undefined, { setOutputs });
  expect(await green.publisher.finished(trained)).toBe(1);
  expect(green.failures).toMatchObject([
    { what: 'the outputs cannot be written', reason: 'Missing file at path: /nowhere' },
  ]);
  const red = publishing(undefined, { setOutputs });
  expect(await red.publisher.failed(new UserError('GITHUB_OUTPUT: gone'))).toBe(1);
  expect(red.failures).toMatchObject([{ what: 'GITHUB_OUTPUT: gone' }]);
});

test('a summary that cannot be written is a warning', async () => {
  const summarize = () => {
    throw new Error('no such file');
  };
  const { publisher, told } = publishing(undefined, { summarize });
  expect(await publisher.finished(trained)).toBe(0);
  expect(told).toContain('warning: the job summary cannot be written: no such file');
});
