import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findBrokenReferences } from '../../local/workflow/find-broken-references.ts';
import { loadAction } from '../../local/workflow/load-action.ts';
import { parseWorkflow } from '../../local/workflow/parse-workflow.ts';
import { ownActionPath } from '../../local/workflow/run-action.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'examples');
const examples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function findAction(uses: string) {
  const path = ownActionPath(uses);
  return path === undefined ? undefined : loadAction(join(root, path));
}

test.each(examples.map(({ name }) => name))(
  "%s: GitHub's parser takes the workflow, and it speaks of nothing that is not there",
  async (name) => {
    const workflow = await parseWorkflow(join(folder, name, 'workflow.yml'));
    expect(findBrokenReferences(workflow, findAction)).toEqual([]);
  },
);
