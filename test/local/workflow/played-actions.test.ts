import { expect, test } from '@jest/globals';
import { oneJob, play } from './play.ts';

const signIn = `- name: sign in
  uses: aws-actions/configure-aws-credentials@v5
  with: { role-to-assume: "arn:aws:iam::123456789012:role/r", aws-region: eu-west-1 }
- { name: say, run: echo "$AWS_REGION $AWS_ACCESS_KEY_ID $AWS_SESSION_TOKEN" }`;

test('checkout brings the repository, not what lies beside it', async () => {
  const { step } = await play(oneJob('- uses: actions/checkout@v5\n- { name: list, run: find . -type f | sort }'), {
    files: { 'data/a.csv': '1', b: '2' },
  });
  expect(step('list').log).toEqual(['./b', './data/a.csv', './workflow.yml']);
});

test('credentials need id-token: write, as with the real action', async () => {
  const { step } = await play(oneJob(signIn));
  expect(step('sign in').annotations[0]?.message).toMatch(/id-token: write/);
});

test('with the permission, region and masked credentials reach the following steps', async () => {
  const { step } = await play(oneJob(signIn, 'permissions: { id-token: write }'));
  expect(step('say').log).toEqual(['eu-west-1 ASIALOCALLOCALLOCAL0 ***']);
});

test("artifacts travel between jobs with the paths below their files' common folder", async () => {
  const { step } = await play(`on: workflow_dispatch
jobs:
  up:
    runs-on: ubuntu-latest
    steps:
      - run: mkdir -p out/deep && echo 1 > out/a.txt && echo 2 > out/deep/b.txt
      - uses: actions/upload-artifact@v4
        with: { name: things, path: out }
  down:
    needs: up
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v4
        with: { name: things, path: in }
      - { name: list, run: find in -type f | sort }
`);
  expect(step('list').log).toEqual(['in/a.txt', 'in/deep/b.txt']);
});

test('artifacts are collected by a pattern, side by side or into one folder', async () => {
  const up = (name: string) => `
  up-${name}:
    runs-on: ubuntu-latest
    steps:
      - run: echo 1 > ${name}.txt
      - uses: actions/upload-artifact@v5
        with: { name: part-${name}, path: ${name}.txt }`;
  const { step } = await play(`on: workflow_dispatch
jobs:${up('a')}${up('b')}
  down:
    needs: [up-a, up-b]
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v6
        with: { pattern: part-*, path: in, merge-multiple: true }
      - uses: actions/download-artifact@v6
        with: { pattern: "*-b", path: in }
      - { name: list, run: find in -type f | sort }
`);
  expect(step('list').log).toEqual(['in/a.txt', 'in/b.txt', 'in/part-b/b.txt']);
});
