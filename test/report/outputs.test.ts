import { expect, test } from '@jest/globals';
import { toOutputs } from '../../src/report/outputs.ts';
import { trained } from './result.ts';

test('every value has its kebab-case output, JSON where it has parts', () => {
  expect(toOutputs(trained)).toMatchObject({
    status: 'Completed',
    'job-name': 'iris-train-0123456789',
    'image-uri': '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
    'billable-seconds': '62',
    metrics: '{"validation:merror":0.0333333333}',
  });
});

test('the result is one line of JSON that begins with mode, status and version', () => {
  const { result = '' } = toOutputs(trained);
  expect(result).toMatch(/^\{"mode":"train","status":"Completed","version":1,/);
  expect(result).not.toContain('\n');
  expect(JSON.parse(result)).toMatchObject({
    'job-name': 'iris-train-0123456789',
    series: { 'validation:merror': [0.3, 0.1, 0.0333333333] },
  });
});

test('the end of the log stays out of the result: it may hold what is masked', () => {
  const failure = { what: 'training job x failed', reason: 'AlgorithmError', logTail: ['[algo-1] hush'] };
  const { result = '' } = toOutputs({ ...trained, status: 'Failed', failure });
  expect(result).not.toContain('hush');
  expect(JSON.parse(result)).toMatchObject({ failure: { what: 'training job x failed', reason: 'AlgorithmError' } });
});

test('keys inside of the result are kebab-case, too, but the names of others stay', () => {
  const { result = '' } = toOutputs({
    mode: 'deploy',
    status: 'Failed',
    stackName: 'iris',
    stackOutputs: { EndpointName: 'iris' },
    changes: [{ action: 'Add', logicalId: 'Model', type: 'AWS::SageMaker::Model' }],
    failure: { what: 'it failed', consoleUrl: 'https://console' },
  });
  expect(JSON.parse(result)).toMatchObject({
    'stack-outputs': { EndpointName: 'iris' },
    changes: [{ 'logical-id': 'Model' }],
    failure: { 'console-url': 'https://console' },
  });
});

test('names that a user gave to outputs, hyperparameters and metrics come back as they were', () => {
  const { result = '', outputs = '' } = toOutputs({
    mode: 'process',
    status: 'Completed',
    jobName: 'p',
    outputs: { X_train: 's3://b/X_train/', trainData: 's3://b/trainData/' },
  });
  expect(JSON.parse(outputs)).toHaveProperty('X_train');
  expect(Object.keys(JSON.parse(result).outputs)).toEqual(['X_train', 'trainData']);
});

test('what has no value is absent, not empty', () => {
  const outputs = toOutputs({ mode: 'deploy', status: 'InProgress', stackName: 'iris' });
  expect(Object.keys(outputs).sort()).toEqual(['result', 'status']);
});
