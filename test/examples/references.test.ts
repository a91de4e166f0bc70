import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findBrokenReferences } from '../../local/workflow/find-broken-references.ts';
import { loadAction } from '../../local/workflow/load-action.ts';
import { parseWorkflow } from '../../local/workflow/parse-workflow.ts';
import { ownActionPath } from '../../local/workflow/run-action.ts';

const root = join(import.meta.dirname, '../..');
const workflows = globSync(['examples/*/*workflow.yml', '.github/workflows/*.yml'], { cwd: root }).sort();

function findAction(uses: string) {
  const path = uses.startsWith('./') ? uses : ownActionPath(uses);
  return path === undefined ? undefined : loadAction(join(root, path));
}

test.each(workflows)("%s: GitHub's parser takes it, and it speaks of nothing that is not there", async (file) => {
  expect(findBrokenReferences(await parseWorkflow(join(root, file)), findAction)).toEqual([]);
});

test.each(workflows)("%s: other people's actions are pinned by their commit", async (file) => {
  const { jobs } = await parseWorkflow(join(root, file));
  const uses = jobs.flatMap(({ steps }) => steps.flatMap(({ fields }) => fields['uses'] ?? [])).map(String);
  const foreign = uses.filter((each) => !each.startsWith('./') && ownActionPath(each) === undefined);
  expect(foreign.filter((each) => !/@[0-9a-f]{40}$/.test(each))).toEqual([]);
});
