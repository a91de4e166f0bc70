import { expect, test } from '@jest/globals';
import { checkConstraints } from '../../../../local/services/sagemaker/check-constraints.ts';
import { createTrainingJobRules } from '../../../../local/services/sagemaker/training/training-rules.ts';

test('one violation is worded as AWS words it', async () => {
  await expect(checkConstraints({ TrainingJobName: 'a_b' }, createTrainingJobRules)).rejects.toMatchObject({
    code: 'ValidationException',
    message:
      "1 validation error detected: Value 'a_b' at 'trainingJobName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}",
  });
});

test('all violations come in one message, members of lists by their number', async () => {
  const input = {
    TrainingJobName: 'x'.repeat(64),
    InputDataConfig: [{ ChannelName: 'train' }, { ChannelName: 'a b', ContentType: 'c'.repeat(257) }],
  };
  const error = await checkConstraints(input, createTrainingJobRules).catch((cause: unknown) => String(cause));
  expect(error).toMatch(/4 validation errors detected: /);
  expect(error).toContain(
    "at 'trainingJobName' failed to satisfy constraint: Member must have length less than or equal to 63",
  );
  expect(error).toContain("Value 'a b' at 'inputDataConfig.2.member.channelName'");
  expect(error).toContain("at 'inputDataConfig.2.member.contentType'");
});

test.each([
  [
    'a value outside the enumeration',
    { ResourceConfig: { InstanceType: 'm5.large' } },
    /'resourceConfig.instanceType'.*enum value set: \[.*ml\.m5\.large/,
  ],
  [
    'a number below its minimum',
    { ResourceConfig: { InstanceCount: 0 } },
    /'resourceConfig.instanceCount'.*value greater than or equal to 1/,
  ],
  [
    'a map with too many keys',
    { HyperParameters: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`p${i}`, '1'])) },
    /'hyperParameters'.*less than or equal to 100/,
  ],
  ['a value of a map', { Environment: { A: 'x'.repeat(513) } }, /'environment.A.value'.*less than or equal to 512/],
  ['a key of a map', { Environment: { 'a-b': '1' } }, /'environment.key'.*regular expression/],
  ['a role that is no ARN', { RoleArn: 'sagemaker-execution-role' }, /'roleArn'.*regular expression/],
])('%s is found', async (_what, input, message) => {
  await expect(checkConstraints(input, createTrainingJobRules)).rejects.toThrow(message);
});

test('absent members satisfy every constraint', async () => {
  await expect(checkConstraints({}, createTrainingJobRules)).resolves.toBeUndefined();
});
