import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import type { OwnDeployment } from '../../src/inputs/config/deploy.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { configOf, withFiles } from '../inputs/call.ts';
import { deployRun, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget();
});
afterEach(() => aws.close());

const PARENT = `
Resources:
  Child:
    Type: AWS::CloudFormation::Stack
    Properties: {TemplateURL: 'https://data.s3.amazonaws.com/child.yml'}
`;

/** The template of the nested stack; the parent's does not change with it. */
function writeChild(owner: string, rest = ''): void {
  const bucket = `Bucket: {Type: AWS::S3::Bucket, Properties: {Tags: [{Key: owner, Value: ${owner}}]}}`;
  aws.world.objects.put('data', 'child.yml', Buffer.from(`Resources:\n  ${bucket}\n${rest}`));
}

/** Each by a workflow run of its own. */
async function deployParent(runId: string, changes: Partial<OwnDeployment> = {}) {
  return await withFiles({ 'parent.yml': PARENT }, async (folder) => {
    const inputs = { 'stack-name': 'nest', template: join(folder, 'parent.yml'), region: 'us-east-1' };
    const config = await configOf('deploy', { ...inputs, 'timeout-minutes': '1' });
    if (config.template === undefined) throw new Error('a template is rendered');
    const { run, lines } = deployRun({ workflow: { runId } });
    const templateFile = join(folder, 'plan.yml');
    return { lines, result: await deploy({ ...config, templateFile, ...changes }, run) };
  });
}

test('the plan goes into nested stacks', async () => {
  writeChild('octo');
  expect((await deployParent('1')).result).toMatchObject({ status: 'Completed' });
  writeChild('cat');
  const { result, lines } = await deployParent('2');

  expect(result).toMatchObject({ status: 'Completed', changed: true });
  expect(result.changes?.map(({ action, logicalId }) => `${action} ${logicalId}`)).toEqual([
    'Modify Child',
    'Modify Child/Bucket',
  ]);
  expect(lines).toContainEqual('Modify tags only: Child/Bucket');
});

test('a nested stack in which nothing changes is no change', async () => {
  writeChild('octo');
  await deployParent('1');
  expect((await deployParent('2')).result).toMatchObject({ status: 'NoChanges', changed: false });
});

test('a nested stack that cannot be planned is no obstacle: it is planned from outside', async () => {
  writeChild('octo');
  await deployParent('1');
  writeChild('octo', '  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}}}');
  const { result, lines } = await deployParent('2', { goal: 'change-set' });

  expect(result).toMatchObject({ status: 'Planned', changes: [{ action: 'Modify', logicalId: 'Child' }] });
  expect(lines).toContainEqual(expect.stringContaining('what changes within nested stacks cannot be told: '));
});
