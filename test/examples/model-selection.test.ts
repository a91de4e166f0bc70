import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { failures } from './failures.ts';
import { pythonWithStandIn } from './python-with-stand-in.ts';

const folder = join(import.meta.dirname, '../../examples/model-selection');

const conclusions = ({ result }: ExampleRun) => result.jobs.map(({ id, conclusion }) => `${id}: ${conclusion}`);

function outputsOf({ result }: ExampleRun): { selection: Record<string, unknown>; version: Record<string, unknown> } {
  const outputs = result.jobs.find(({ id }) => id === 'select')?.outputs ?? {};
  return { selection: JSON.parse(outputs['selection'] ?? '{}'), version: JSON.parse(outputs['result'] ?? '{}') };
}

const nameOf = ({ file }: { file: string }) => file.replace(/^results\/(.*)\.json$/, '$1');

describe('three candidates', () => {
  let run: ExampleRun;

  // One run for all tests: it is a whole pipeline.
  beforeAll(async () => {
    using _python = pythonWithStandIn();
    run = await runExample({ folder, phaseMillis: 5 });
  });

  test('are trained, and one job selects among them', () => {
    expect(failures(run.result)).toEqual([]);
    expect(conclusions(run)).toEqual(['train: success', 'train: success', 'train: success', 'select: success']);
  });

  test('stand on the leaderboard by their precision, and the first of them is the winner', () => {
    const { leaderboard, winner } = outputsOf(run).selection as {
      leaderboard: { file: string; value: number }[];
      winner: { 'job-name': string; metrics: { precision: number } };
    };
    const values = leaderboard.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(leaderboard.map(nameOf)[0]).toBe('gradient-boosting');
    expect(leaderboard.map(nameOf).toSorted()).toEqual(['ada-boost', 'gradient-boosting', 'linear']);
    expect(winner.metrics.precision).toBe(values[0]);
  });

  test('the most precise of them is registered, with its metrics', () => {
    const { selection, version } = outputsOf(run);
    expect(version).toMatchObject({
      mode: 'register',
      status: 'Completed',
      'job-name': selection['job-name'],
      'model-artifact': selection['model-artifact'],
      metrics: { precision: expect.any(Number), recall: expect.any(Number) },
    });
  });

  test('the leaderboard stands in the summary', () => {
    const steps = run.result.jobs.flatMap(({ steps }) => steps);
    const summary = steps.find(({ name }) => name === 'Select')?.summary ?? '';
    expect(summary.match(/^\| [123] \| `results\/(linear|gradient-boosting|ada-boost)\.json` \|/gm)).toHaveLength(3);
  });

  test('the script travels once', () => {
    const keys = run.requests.flatMap(({ operation, input }) =>
      operation === 'PutObject' && String(input['Key']).endsWith('sourcedir.tar.gz') ? [input['Key']] : [],
    );
    expect(new Set(keys).size).toBe(1);
  });

  test('leave no process', () => {
    expect(run.leftovers).toEqual([]);
  });
});

describe('when one of them fails', () => {
  const copy = mkdtempSync(join(tmpdir(), 'model-selection-'));
  afterAll(() => rmSync(copy, { recursive: true }));
  let run: ExampleRun;

  beforeAll(async () => {
    cpSync(folder, copy, { recursive: true });
    const script = join(copy, 'candidates/train.py');
    const failing = `    if "linear" in os.sys.argv:\n        raise SystemExit("too steep")\n`;
    writeFileSync(script, readFileSync(script, 'utf8').replace('def main():\n', `def main():\n${failing}`));
    using _python = pythonWithStandIn();
    run = await runExample({ folder: copy, phaseMillis: 5 });
  });

  test('its leg is red, and the others and the selection go on', () => {
    expect(conclusions(run)).toEqual(['train: failure', 'train: success', 'train: success', 'select: success']);
    expect(failures(run.result).map(({ name }) => name)).toEqual(['Train']);
  });

  test('it stands on the leaderboard with its reason, and the best of the others is registered', () => {
    const { selection, version } = outputsOf(run);
    const leaderboard = selection['leaderboard'] as { file: string; status: string; note?: string }[];
    expect(leaderboard).toHaveLength(3);
    expect(leaderboard[2]).toMatchObject({
      file: 'results/linear.json',
      status: 'Failed',
      note: expect.stringMatching(/^the train step ended as Failed \(training job .* failed\)$/),
    });
    expect(version).toMatchObject({ status: 'Completed', 'job-name': selection['job-name'] });
  });
});
