import { expect, test } from '@jest/globals';
import { explainAwsError, isAwsError } from '../../src/aws/explain-error.ts';

function sdkError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name, $fault: 'client', $metadata: { requestId: 'r-1' } });
}

function explain(name: string, message: string) {
  const error = sdkError(name, message);
  if (!isAwsError(error)) throw new Error('not taken for an error of AWS');
  return explainAwsError(error, 'eu-west-1');
}

test('a denied action becomes the statement to add', () => {
  const message =
    'User: arn:aws:sts::123456789012:assumed-role/ci/x is not authorized to perform: sagemaker:CreateTrainingJob on resource: arn:aws:sagemaker:eu-west-1:123456789012:training-job/j because no identity-based policy allows it';
  expect(explain('AccessDeniedException', message)).toEqual({
    what: 'the credentials are not allowed to call sagemaker:CreateTrainingJob',
    fix: 'add to the role\'s policy: {"Effect":"Allow","Action":"sagemaker:CreateTrainingJob","Resource":"arn:aws:sagemaker:eu-west-1:123456789012:training-job/j"}',
    reason: `${message} (request r-1)`,
  });
});

test.each([
  [
    'sagemaker:InvokeEndpoint',
    'arn:aws:sagemaker:eu-west-1:123456789012:endpoint/iris',
    'on resource: arn:aws:sagemaker:eu-west-1:123456789012:endpoint/iris because no identity-based policy allows it',
  ],
  [
    's3:GetObject',
    'arn:aws:s3:::models/m.tar.gz',
    'on resource: "arn:aws:s3:::models/m.tar.gz" because no policy allows it',
  ],
])('the statement for %s is of the resource that AWS names', (action, resource, words) => {
  const { fix } = explain(
    'AccessDenied',
    `User: arn:aws:sts::123456789012:assumed-role/ci/x is not authorized to perform: ${action} ${words}`,
  );
  expect(fix).toBe(`add to the role's policy: {"Effect":"Allow","Action":"${action}","Resource":"${resource}"}`);
});

test('a quota names the page where it is raised', () => {
  const message = "The account-level service limit 'ml.m5.xlarge for training job usage' is 0 Instances";
  expect(explain('ResourceLimitExceeded', message)).toMatchObject({
    reason: `${message} (request r-1)`,
    consoleUrl:
      'https://eu-west-1.console.aws.amazon.com/servicequotas/home/services/sagemaker/quotas?region=eu-west-1',
  });
});

test('missing credentials name the action that brings them', () => {
  const error = Object.assign(new Error('Could not load credentials from any providers'), {
    name: 'CredentialsProviderError',
  });
  expect(isAwsError(error) && explainAwsError(error, 'eu-west-1').fix).toMatch(/configure-aws-credentials/);
});

test("an error without an explanation keeps AWS's name and words", () => {
  expect(explain('ValidationException', 'Member must satisfy …')).toEqual({
    what: 'AWS refused a request (ValidationException)',
    reason: 'Member must satisfy … (request r-1)',
  });
});

test('no answer at all is told apart from a refusal', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), {
    code: 'ECONNREFUSED',
    $metadata: { attempts: 8 },
  });
  expect(isAwsError(error) && explainAwsError(error, 'eu-west-1')).toMatchObject({
    what: 'AWS could not be reached',
    reason: 'connect ECONNREFUSED 127.0.0.1:1',
  });
});

test('an error of our own is none of AWS', () => {
  expect(isAwsError(new TypeError('x is undefined'))).toBe(false);
});
