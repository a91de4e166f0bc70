import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { describe, expect, test } from '@jest/globals';
import { processData } from '../../src/modes/process/process-data.ts';
import type { Run } from '../../src/run.ts';
import { processRun, useProcessing } from './process-fixture.ts';

const { aws, config, requests } = useProcessing();

const OUTPUTS = {
  train: { path: '/opt/ml/processing/output/train' },
  test: { path: '/opt/ml/processing/output/test' },
  report: { path: '/opt/ml/processing/output/report' },
};

/** Lists of what lies at an output are refused. */
function hideOutputs({ aws }: Run): void {
  aws.client(S3Client).middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const { Prefix = '' } = args.input as { Prefix?: string };
        if (commandName !== 'ListObjectsV2Command' || !Prefix.includes('/output/')) return next(args);
        const refusal = { name: 'AccessDenied', $fault: 'client', $metadata: {} } as const;
        return Promise.reject(new S3ServiceException(refusal));
      },
    { step: 'initialize' },
  );
}

describe('an output', () => {
  test('that is empty makes the step red, with its name and path', async () => {
    const { run } = processRun();
    const result = await processData(config({ outputs: OUTPUTS }), run);
    expect(result).toMatchObject({
      status: 'Failed',
      failure: {
        what: `processing job ${result.jobName} completed, but there is nothing in its output report`,
        problems: [expect.stringContaining('report: the container wrote nothing to /opt/ml/processing/output/report')],
      },
    });
    expect(result.outputs).toBeUndefined();
  });

  test('that is empty is no reason to take the job again', async () => {
    const workflow = { runId: 'empty-output' };
    const first = await processData(config({ outputs: OUTPUTS }), processRun({ workflow }).run);
    const { run, lines } = processRun({ workflow });
    const second = await processData(config(), run);
    expect(second).toMatchObject({ status: 'Completed', jobName: `${first.jobName}-2` });
    expect(lines).toContainEqual(
      expect.stringContaining('there is nothing in its output report: another one is started'),
    );
  });

  test('that may not be looked at is warned of', async () => {
    const { run, warnings } = processRun();
    hideOutputs(run);
    expect(await processData(config(), run)).toMatchObject({ status: 'Completed' });
    expect(warnings).toEqual([expect.stringMatching(/in the outputs train, test is not known: allow s3:ListBucket/)]);
  });
});

test('where AWS has no capacity for one instance type, the next one processes', async () => {
  const { run, warnings } = processRun();
  const name = `iris-process-${run.naming.suffix}`;
  aws().world.faults.order({ kind: 'capacity', at: 'processing-job.*', name: `${name}*`, times: 1 });
  const result = await processData(config({ instanceTypes: ['ml.m5.large', 'ml.m5.xlarge'] }), run);
  expect(result).toMatchObject({
    status: 'Completed',
    jobName: `${name}-2`,
    instanceType: 'ml.m5.xlarge',
    unavailableInstanceTypes: ['ml.m5.large'],
  });
  expect(requests('CreateProcessingJob', name)).toHaveLength(1);
  expect(warnings).toEqual([expect.stringContaining('AWS has no capacity for ml.m5.large')]);
});
