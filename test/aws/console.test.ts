import { expect, test } from '@jest/globals';
import { consoleUrl } from '../../src/aws/console.ts';

test.each([
  [
    consoleUrl('us-east-1', 'training-job', 'j'),
    'https://us-east-1.console.aws.amazon.com/sagemaker/home?region=us-east-1#/jobs/j',
  ],
  [
    consoleUrl('cn-north-1', 'endpoint', 'e'),
    'https://cn-north-1.console.amazonaws.cn/sagemaker/home?region=cn-north-1#/endpoints/e',
  ],
  [
    consoleUrl('us-gov-west-1', 'log-group', '/aws/sagemaker/TrainingJobs'),
    'https://us-gov-west-1.console.amazonaws-us-gov.com/cloudwatch/home?region=us-gov-west-1#logsV2:log-groups/log-group/$252Faws$252Fsagemaker$252FTrainingJobs',
  ],
])('%s', (url, expected) => {
  expect(url).toBe(expected);
});
