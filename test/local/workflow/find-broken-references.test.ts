import { expect, test } from '@jest/globals';
import { findBrokenReferences } from '../../../local/workflow/find-broken-references.ts';
import { parseWorkflow } from '../../../local/workflow/parse-workflow.ts';
import { inRepository } from './play.ts';

const known = { inputs: ['mode'], outputs: ['result'] };
const findAction = (uses: string) => (uses.startsWith('org/ours@') ? known : undefined);

const workflow = `on: { workflow_dispatch: { inputs: { fast: { type: boolean } } } }
jobs:
  first:
    runs-on: x
    if: inputs.fastt
    outputs: { good: "\${{ steps.ours.outputs.result }}", bad: "\${{ steps.ours.outputs.resullt }}" }
    steps:
      - run: echo \${{ steps.later.outputs.word }} \${{ steps.theirs.outputs.any }}
      - { id: ours, uses: org/ours@v1, with: { mode: a, mood: b } }
      - { id: theirs, uses: their/action@v1, with: { whatever: 1 } }
      - { id: later, run: "echo word=1 >> $GITHUB_OUTPUT" }
      - run: echo \${{ steps.later.outputs.word }} \${{ steps.later.outputs.wort }} \${{ steps.theirs.outputs.any }} \${{ 'steps.none' }}
  second:
    runs-on: x
    needs: first
    steps:
      - { if: "inputs.fast", run: "echo \${{ needs.first.outputs.good }} \${{ needs.first.outputs.god }}" }
  third:
    runs-on: x
    needs: second
    steps: [{ run: "echo \${{ needs.first.result }}" }]
`;

test('every reference into the void is named, and nothing else', async () => {
  const parsed = await inRepository({ 'workflow.yml': workflow }, (folder) => parseWorkflow(`${folder}/workflow.yml`));
  expect(findBrokenReferences(parsed, findAction)).toEqual([
    'job first: nothing here is called steps.later',
    'job first: nothing here is called steps.theirs',
    "job first: org/ours@v1 has no input 'mood'",
    'job first: nobody sets steps.later.outputs.wort',
    'job first: nobody sets steps.ours.outputs.resullt',
    'job first: the workflow has no inputs.fastt',
    'job second: nobody sets needs.first.outputs.god',
    'job third: nothing here is called needs.first',
  ]);
});
