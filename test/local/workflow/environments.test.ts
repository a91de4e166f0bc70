import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../local/server/start.ts';
import { issueJobToken } from '../../../local/services/github/token.ts';
import { oneJob, play } from './play.ts';

let aws: LocalAws;

beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 0 });
});

afterAll(() => aws.close());

/** Asks GitHub's API with the job's token, as an action would. */
const ASK = `- name: ask
  env: { TOKEN: "\${{ github.token }}" }
  shell: node
  run: |
    const { GITHUB_API_URL, GITHUB_REPOSITORY, TOKEN } = process.env;
    const url = GITHUB_API_URL + '/repos/' + GITHUB_REPOSITORY + '/deployments';
    fetch(url, { headers: { authorization: 'Bearer ' + TOKEN } }).then(({ status }) => console.log(status));`;

function run(
  steps: string,
  { repository, job = '', extra = '' }: { repository: string; job?: string; extra?: string },
) {
  const env = { PATH: process.env['PATH'] ?? '', AWS_ENDPOINT_URL: aws.url };
  const workflow = oneJob(steps, extra).replace('  only:\n', `  only:\n    ${job}\n`);
  return play(workflow, { env, repository: { repository, runId: '1001' } });
}

async function github(path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${issueJobToken({ deployments: 'read' })}` };
  return await (await fetch(`${aws.url}/_local/github/repos/${path}`, { headers })).json();
}

test('a job with an environment has a deployment, from its start to its end', async () => {
  const output = '- { id: made, run: echo "url=https://iris.example" >> "$GITHUB_OUTPUT" }';
  const job = "environment: { name: qa, url: '${{ steps.made.outputs.url }}' }";

  await run(output, { repository: 'octo/iris', job });

  const [deployment, ...others] = Object(await github('octo/iris/deployments'));
  expect([deployment, others]).toMatchObject([{ ref: 'main', environment: 'qa' }, []]);
  const log_url = 'https://github.com/octo/iris/actions/runs/1001/job/only';
  expect(await github(`octo/iris/deployments/${deployment.id}/statuses`)).toMatchObject([
    { state: 'success', log_url, environment_url: 'https://iris.example' },
    { state: 'in_progress', log_url },
  ]);
});

test('a job that fails leaves a failed deployment', async () => {
  await run('- run: exit 1', { repository: 'octo/roses', job: 'environment: qa' });

  const [deployment] = Object(await github('octo/roses/deployments'));
  expect(await github(`octo/roses/deployments/${deployment.id}/statuses`)).toMatchObject([
    { state: 'failure' },
    { state: 'in_progress' },
  ]);
});

test('the token of a job may do what its permissions say, and is shown to nobody', async () => {
  const without = await run(ASK, { repository: 'octo/tulips' });
  const reading = await run(ASK, { repository: 'octo/tulips', extra: 'permissions: { deployments: read }' });
  const shown = await run('- name: show\n  run: echo "${{ secrets.GITHUB_TOKEN }}"', { repository: 'octo/tulips' });

  expect([without, reading].map(({ step }) => step('ask').log)).toEqual([['403'], ['200']]);
  expect(shown.step('show').log).toEqual(['***']);
});
