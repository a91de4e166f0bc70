import { expect, test } from '@jest/globals';
import { oneJob, play } from './play.ts';

test('env of workflow, job and step, and what a step adds to it, in that order', async () => {
  const { step } = await play(`on: workflow_dispatch
env: { A: workflow, B: workflow, C: workflow }
jobs:
  only:
    runs-on: ubuntu-latest
    env: { B: job, C: job }
    steps:
      - run: echo "D=added" >> "$GITHUB_ENV"
      - name: say
        env: { C: step }
        run: echo "$A $B $C $D \${{ env.C }}"
`);
  expect(step('say').log).toEqual(['workflow job step added step']);
});

test('outputs of several lines, paths and summaries reach the steps that follow', async () => {
  const { step } = await play(
    oneJob(`
- id: a
  name: write
  run: |
    printf 'text<<END\\none\\ntwo\\nEND\\n' >> "$GITHUB_OUTPUT"
    mkdir bin && printf '#!/bin/sh\\necho tool' > bin/tool && chmod +x bin/tool
    echo "$PWD/bin" >> "$GITHUB_PATH"
    echo '# Title' >> "$GITHUB_STEP_SUMMARY"
- name: read
  run: echo '\${{ toJSON(steps.a.outputs.text) }}'; tool
`),
  );
  expect(step('read').log).toEqual(['"one\\ntwo"', 'tool']);
  expect(step('write').summary).toBe('# Title\n');
});

test('a summary of more than 1 MiB is an error and gone, as on GitHub', async () => {
  const { step } = await play(oneJob('- { name: big, run: "head -c 1048577 /dev/zero >> $GITHUB_STEP_SUMMARY" }'));
  expect(step('big')).toMatchObject({ outcome: 'success', summary: '', annotations: [{ level: 'error' }] });
});

test('a failing step skips the rest, except steps that ask for it', async () => {
  const { jobs, conclusion } = await play(
    oneJob(`
- { name: bad, run: exit 3 }
- { name: next, run: echo never }
- { name: on failure, if: failure(), run: echo sorry }
- { name: always, if: always(), run: "echo \${{ job.status }}" }
`),
  );
  expect(jobs[0]?.steps.map(({ conclusion }) => conclusion)).toEqual(['failure', 'skipped', 'success', 'success']);
  expect(jobs[0]?.steps[3]?.log).toEqual(['failure']);
  expect(conclusion).toBe('failure');
});

test('continue-on-error keeps the outcome and forgives the conclusion', async () => {
  const { step, conclusion } = await play(
    oneJob(`
- { id: bad, name: bad, continue-on-error: true, run: exit 1 }
- { name: say, run: "echo \${{ steps.bad.outcome }} \${{ steps.bad.conclusion }}" }
`),
  );
  expect(step('say').log).toEqual(['failure success']);
  expect(conclusion).toBe('success');
});

test('workflow commands become annotations; between stop-commands they are text', async () => {
  const { step } = await play(
    oneJob(`
- name: speak
  run: |
    echo '::warning title=Careful::50%25 done%0Areally'
    echo '::stop-commands::token'
    echo '::error::only text'
    echo '::token::'
    echo '::set-output name=x::retired'
`),
  );
  expect(step('speak').annotations).toEqual([{ level: 'warning', title: 'Careful', message: '50% done\nreally' }]);
  expect(step('speak').log).toContain('::error::only text');
  expect(step('speak').outputs).toEqual({});
});

test('secrets appear nowhere, and an output that holds one does not leave its job', async () => {
  const played = await play(
    `on: workflow_dispatch
jobs:
  a:
    runs-on: ubuntu-latest
    outputs: { open: "\${{ steps.s.outputs.open }}", closed: "\${{ steps.s.outputs.closed }}" }
    steps:
      - id: s
        name: leak
        env: { KEY: "\${{ secrets.KEY }}" }
        run: |
          echo "::add-mask::born-later"
          echo "the key is $KEY, the other born-later"
          echo "# $KEY" >> "$GITHUB_STEP_SUMMARY"
          echo "open=word" >> "$GITHUB_OUTPUT"; echo "closed=$KEY" >> "$GITHUB_OUTPUT"
`,
    { secrets: { KEY: 'hunter2' }, verbose: true },
  );
  expect(played.printed).toContain('the key is ***, the other ***');
  expect(played.printed).not.toMatch(/hunter2|born-later$/m);
  expect(played.step('leak').summary).toBe('# ***\n');
  expect(played.job('a').outputs).toEqual({ open: 'word' });
});

test('bash stops at the first failing command, and with pipefail where it is asked for by name', async () => {
  const { step } = await play(
    oneJob(`
- { name: default, run: "false | true\\necho after" }
- { name: named, shell: bash, run: "false | true\\necho after" }
`),
  );
  expect(step('default').log).toEqual(['after']);
  expect(step('named').outcome).toBe('failure');
});

test('texts around expressions come as YAML reads them: blocks without indentation, quotes as they are', async () => {
  const { step } = await play(
    oneJob(`
- name: block
  run: |
    cat <<'END'
    it's \${{ github.job }}'s
      indented
    END
- name: folded
  run: >-
    echo \${{ github.job }}
    and more
`),
  );
  expect(step('block').log).toEqual(["it's only's", '  indented']);
  expect(step('folded').log).toEqual(['only and more']);
});

test('a step that cannot be understood fails with the reason', async () => {
  const { step } = await play(oneJob('- { name: odd, shell: fish, run: "true" }'));
  expect(step('odd').annotations[0]?.message).toMatch(/shell 'fish' is not known: expected default, bash, sh/);
});

test('a step that takes longer than its timeout-minutes is ended and red', async () => {
  const { step } = await play(oneJob('- { name: slow, timeout-minutes: 0.001, run: sleep 60 }'), {
    graceMillis: [1, 1],
  });
  expect(step('slow').outcome).toBe('failure');
  expect(step('slow').annotations[0]?.message).toMatch(/timed out after 0.001 minutes/);
});

test('cancelling interrupts the running step, skips the rest and still runs always()', async () => {
  const cancel = new AbortController();
  const action = `process.on('SIGINT', () => { console.log('interrupted'); process.exit(1); });
    setInterval(() => {}, 1000); console.log('ready');`;
  const { step, conclusion } = await play(
    oneJob(`
- { uses: actions/checkout@v5 }
- { name: wait, uses: ./waits }
- { name: rest, run: echo never }
- { name: tidy, if: always(), run: "echo \${{ job.status }}" }
`),
    {
      files: {
        'waits/action.yml': 'name: w\ndescription: w\nruns: { using: node24, main: main.js }\n',
        'waits/main.js': action,
      },
      verbose: true,
      signal: cancel.signal,
      onPrint: (text) => text.includes('ready') && cancel.abort(),
    },
  );
  expect(step('wait')).toMatchObject({ outcome: 'cancelled', log: ['ready', 'interrupted'] });
  expect(step('rest').conclusion).toBe('skipped');
  expect(step('tidy').log).toEqual(['cancelled']);
  expect(conclusion).toBe('cancelled');
});

test('a step knows itself as github.action, the author’s id or the one that GitHub makes', async () => {
  const { step } = await play(
    oneJob(`
- { id: mine, name: named, env: { SELF: "\${{ github.action }}" }, run: 'echo "$SELF \${{ github.action }} $GITHUB_ACTION"' }
- { name: unnamed, run: 'echo "\${{ github.action }} $GITHUB_ACTION"' }
`),
  );
  expect(step('named').log).toEqual(['mine mine mine']);
  expect(step('unnamed').log).toEqual(['__run __run']);
});
