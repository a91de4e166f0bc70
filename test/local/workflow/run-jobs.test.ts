import { expect, test } from '@jest/globals';
import { play } from './play.ts';

const job = (id: string, lines: string) => `  ${id}:\n    runs-on: ubuntu-latest\n${lines.replaceAll(/^/gm, '    ')}\n`;
const workflow = (...jobs: string[]) => `on: workflow_dispatch\njobs:\n${jobs.join('')}`;
const passes = 'steps: [{ run: "true" }]';
const fails = 'steps: [{ run: "false" }]';

test('a job sees the outputs and results of those it needs, whatever their order in the file', async () => {
  const { step, conclusion } = await play(
    workflow(
      job(
        'last',
        `needs: first\nsteps: [{ name: say, run: "echo \${{ needs.first.outputs.word }} \${{ needs.first.result }}" }]`,
      ),
      job(
        'first',
        `outputs: { word: "\${{ steps.s.outputs.word }}" }\nsteps: [{ id: s, run: "echo word=hello >> $GITHUB_OUTPUT" }]`,
      ),
    ),
  );
  expect(step('say').log).toEqual(['hello success']);
  expect(conclusion).toBe('success');
});

test('a failed job skips what needs it, near and far, but not what asks for it', async () => {
  const { jobs, conclusion } = await play(
    workflow(
      job('a', fails),
      job('b', `needs: a\n${passes}`),
      job('c', `needs: b\n${passes}`),
      job('d', `needs: b\nif: failure()\n${passes}`),
      job('e', `needs: a\nif: always()\n${passes}`),
    ),
  );
  expect(jobs.map(({ id, conclusion }) => [id, conclusion])).toEqual([
    ['a', 'failure'],
    ['b', 'skipped'],
    ['c', 'skipped'],
    ['d', 'success'],
    ['e', 'success'],
  ]);
  expect(conclusion).toBe('failure');
});

test('every leg of a matrix is a job with its own values', async () => {
  const { jobs } = await play(
    workflow(
      job(
        'm',
        `strategy: { matrix: { n: [1, 2], include: [{ n: 3, extra: yes }] } }\nsteps: [{ run: "echo \${{ matrix.n }} \${{ matrix.extra }} \${{ strategy.job-index }}/\${{ strategy.job-total }}" }]`,
      ),
    ),
  );
  expect(jobs.map(({ name, steps }) => [name, ...(steps[0]?.log ?? [])])).toEqual([
    ['m (1)', '1 0/3'],
    ['m (2)', '2 1/3'],
    ['m (3, yes)', '3 yes 2/3'],
  ]);
});

test('a matrix may come from an earlier job', async () => {
  const { jobs } = await play(
    workflow(
      job('plan', `outputs: { list: '["x", "y"]' }\n${passes}`),
      job('m', `needs: plan\nstrategy: { matrix: { v: "\${{ fromJSON(needs.plan.outputs.list) }}" } }\n${passes}`),
    ),
  );
  expect(jobs.map(({ name }) => name)).toEqual(['plan', 'm (x)', 'm (y)']);
});

test('with fail-fast, a failing leg cancels those that have not ended', async () => {
  const { jobs } = await play(
    workflow(
      job(
        'm',
        `strategy: { max-parallel: 1, matrix: { code: [0, 1, 2] } }\nsteps: [{ run: "exit \${{ matrix.code }}" }]`,
      ),
    ),
  );
  expect(jobs.map(({ conclusion }) => conclusion)).toEqual(['success', 'failure', 'cancelled']);
});

test('without fail-fast, all legs run to their end', async () => {
  const { jobs } = await play(
    workflow(
      job(
        'm',
        `strategy: { fail-fast: false, max-parallel: 1, matrix: { code: [1, 0] } }\nsteps: [{ run: "exit \${{ matrix.code }}" }]`,
      ),
    ),
  );
  expect(jobs.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
});

test('after a cancel, jobs do not start, except with always(), and then all their steps run', async () => {
  const cancel = new AbortController();
  const { jobs } = await play(
    workflow(
      job('a', 'steps: [{ run: "echo ready; exec sleep 60" }]'),
      job('b', `needs: a\n${passes}`),
      job('c', `needs: a\nif: always()\n${passes}`),
    ),
    { verbose: true, signal: cancel.signal, onPrint: (text) => text.includes('ready') && cancel.abort() },
  );
  expect(jobs.map(({ id, conclusion, steps }) => [id, conclusion, ...steps.map((step) => step.conclusion)])).toEqual([
    ['a', 'cancelled', 'cancelled'],
    ['b', 'cancelled'],
    ['c', 'success', 'success'],
  ]);
});

test('a job that may fail does not fail the run', async () => {
  const { conclusion, job: jobOf } = await play(
    workflow(job('a', `continue-on-error: true\n${fails}`), job('b', `needs: a\n${passes}`)),
  );
  expect(jobOf('b').conclusion).toBe('success');
  expect(conclusion).toBe('success');
});

test('dispatch inputs have their types and defaults', async () => {
  const head =
    'on:\n  workflow_dispatch:\n    inputs:\n      on-it: { type: boolean, default: false }\n      word: { default: some }\n';
  const text = `${head}jobs:\n${job('a', `if: inputs.on-it\nsteps: [{ run: "echo \${{ inputs.word }}" }]`)}`;
  expect((await play(text)).job('a').conclusion).toBe('skipped');
  const event = { name: 'workflow_dispatch', inputs: { 'on-it': 'true' } };
  expect((await play(text, { event })).job('a').steps[0]?.log).toEqual(['some']);
});

test('inputs and events that the workflow does not know are all named', async () => {
  const text = `on: { workflow_dispatch: { inputs: { flag: { type: boolean } } } }\njobs:\n${job('a', passes)}`;
  await expect(play(text, { event: { name: 'push' } })).rejects.toThrow(
    "does not run on 'push', only on workflow_dispatch",
  );
  const event = { name: 'workflow_dispatch', inputs: { flag: 'maybe', other: '1' } };
  await expect(play(text, { event })).rejects.toThrow(
    /no input 'other'; input 'flag' is 'maybe': expected true or false/,
  );
});

test("GitHub's parser refuses a wrong workflow with place and reason", async () => {
  await expect(play('on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n')).rejects.toThrow(/Line: 5.*stepz/);
});
