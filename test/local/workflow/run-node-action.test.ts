import { expect, test } from '@jest/globals';
import { oneJob, play } from './play.ts';

const action = `name: echo
description: prints its inputs
inputs:
  job-name: { description: a, required: true }
  two words: { description: b, default: "\${{ github.repository }}" }
runs: { using: node24, main: main.js, post: post.js }
`;
const main = `const fs = require('node:fs');
console.log(process.env['INPUT_JOB-NAME'], process.env['INPUT_TWO_WORDS'], process.env.GITHUB_TOKEN);
fs.appendFileSync(process.env.GITHUB_STATE, 'seen=' + process.env['INPUT_JOB-NAME'] + '\\n');
fs.appendFileSync(process.env.GITHUB_OUTPUT, 'said=yes\\n');`;
const post = `console.log('after', process.env.STATE_seen, process.env['INPUT_JOB-NAME']);`;
const files = { 'echo/action.yml': action, 'echo/main.js': main, 'echo/post.js': post };
const checkout = '- uses: actions/checkout@v5\n';

test('inputs keep their hyphens, defaults are evaluated, outputs come back', async () => {
  const { step } = await play(
    oneJob(
      `${checkout}- { id: e, name: echo, uses: ./echo, with: { job-name: "\${{ github.job }}" } }\n- { name: say, run: "echo \${{ steps.e.outputs.said }}" }`,
    ),
    { files, repository: { repository: 'some/where' } },
  );
  expect(step('echo').log).toEqual(['only some/where undefined']);
  expect(step('say').log).toEqual(['yes']);
});

test('post parts run last to first with their own state, even after a failure', async () => {
  const { jobs } = await play(
    oneJob(
      `${checkout}- { name: a, uses: ./echo, with: { job-name: a } }\n- { name: b, uses: ./echo, with: { job-name: b } }\n- run: exit 1`,
    ),
    { files },
  );
  const posts = jobs[0]?.steps.slice(-2).map(({ name, log }) => [name, ...log]);
  expect(posts).toEqual([
    ['Post b', 'after b b'],
    ['Post a', 'after a a'],
  ]);
});

test('an input that the action does not have is a warning', async () => {
  const { step } = await play(oneJob(`${checkout}- { name: echo, uses: ./echo, with: { job-nam: x } }`), { files });
  expect(step('echo').annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('job-nam') }]);
});

test('a local action without a checkout fails as on GitHub', async () => {
  const { step } = await play(oneJob('- { name: echo, uses: ./echo }'), { files });
  expect(step('echo').annotations[0]?.message).toMatch(/no action.yml in .*is actions\/checkout missing/);
});

test("anybody's sagemaker-mlops-action is the one of this checkout, with or without a folder", async () => {
  const { step } = await play(
    oneJob('- { name: own, uses: some-org/sagemaker-mlops-action/echo@v1, with: { job-name: x } }'),
    { files },
  );
  // The play's repository is also its actionRoot.
  expect(step('own').log[0]).toMatch(/^x /);
});

test('an action that nobody plays is a clear error', async () => {
  const { step } = await play(oneJob('- { name: other, uses: actions/cache@v4 }'));
  expect(step('other').annotations[0]?.message).toMatch(/'actions\/cache@v4' is not played here; known are/);
});
