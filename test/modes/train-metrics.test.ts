import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { train } from '../../src/modes/train/train.ts';
import { trainingRun, useTraining } from './train-fixture.ts';

const { config } = useTraining();

/** A connection on which no log can be read. */
function withoutLogs() {
  const connection = connectAws({ region: 'us-east-1', forcePathStyle: true });
  const denied = Object.assign(new Error('not allowed'), { name: 'AccessDeniedException' });
  const logs = connection.client(CloudWatchLogsClient);
  logs.middlewareStack.add(() => () => Promise.reject(denied), { step: 'initialize' });
  return connection;
}

describe('metric-definitions', () => {
  const metricDefinitions = { 'train:logloss': 'train-logloss:([0-9.]+)', 'dice score': 'dice=([0-9.]+)' };

  test('that match no line of the log are told when the job has completed', async () => {
    const { run, warnings } = trainingRun();
    const result = await train(config({ metricDefinitions }), run);
    expect(Object.keys(result.metrics ?? {})).toEqual(['train:logloss']);
    expect(warnings).toEqual([expect.stringMatching(/^metric-definitions: no line of the log has "dice score": /)]);
  });

  test('are not missed in a log that nobody follows', async () => {
    const { run, warnings } = trainingRun();
    await train(config({ metricDefinitions, logs: 'none' }), run);
    expect(warnings).toEqual([]);
  });

  test('are not missed in a log that cannot be read', async () => {
    const { run, warnings } = trainingRun({ aws: withoutLogs() });
    await train(config({ metricDefinitions }), run);
    expect(warnings).toEqual([expect.stringContaining('logs:GetLogEvents')]);
  });

  test('whose first group finds words are told with what it found', async () => {
    const { run, warnings } = trainingRun();
    const result = await train(config({ metricDefinitions: { loss: '(\\w+)-logloss:([0-9.]+)' } }), run);
    expect(result.metrics).toBeUndefined();
    expect(warnings).toEqual([
      expect.stringMatching(
        /^metric-definitions: what the first group finds is no number for "loss" \(found "011train"\): /,
      ),
    ]);
  });
});
