import { expect, test } from '@jest/globals';
import { connectAws } from '../../../../src/aws/clients.ts';
import { deployedDesign } from '../../../../src/modes/deploy/change/deployed-design.ts';
import { stubCloudformation } from '../../../cloudformation/cloudformation-stub.ts';
import { testRun } from '../../../run-fixture.ts';

test('what is told as asterisks, of which AWS documents four and more, is the value that the stack has', async () => {
  const stub = await stubCloudformation({ GetTemplate: [{ result: '<TemplateBody>{}</TemplateBody>' }] });
  const { run } = testRun({ aws: connectAws({ region: 'us-east-1', forcePathStyle: true }) });
  const stack = { id: 'arn:iris', name: 'iris', status: 'UPDATE_COMPLETE', isProtected: false };
  const parameters = { Four: '****', Five: '*****', Given: '*', Stage: 'dev' };
  const design = await deployedDesign({ ...stack, outputs: {}, tags: {}, capabilities: [], parameters }, run);
  await stub.close();
  expect(design.parameters).toEqual({ Four: undefined, Five: undefined, Given: '*', Stage: 'dev' });
});
