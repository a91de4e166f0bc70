import {
  CreateBucketCommand,
  type ListObjectsV2Output,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
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

/** A place in S3 with objects of an hour ago, as lists tell of them. */
async function oldObjects({ aws, naming }: Run, count: number): Promise<string> {
  const s3 = aws.client(S3Client);
  const Bucket = `old-${naming.suffix}`.slice(0, 40);
  await s3.send(new CreateBucketCommand({ Bucket }));
  const old = Array.from({ length: count }, (_, index) => `results/old-${index}.csv`);
  for (const Key of old) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'old' }));
  changeLists(s3, Bucket, ({ Contents = [], ...page }) => ({
    ...page,
    Contents: Contents.map((object) => ({
      ...object,
      ...(old.includes(object.Key ?? '') && { LastModified: AN_HOUR_AGO }),
    })),
  }));
  return `s3://${Bucket}/results/`;
}
const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);

/** Every page of a list in a bucket of old objects has old ones only, and another page after it. */
function crowdOutputs({ aws, naming }: Run): void {
  changeLists(aws.client(S3Client), `old-${naming.suffix}`.slice(0, 40), ({ Contents = [], ...page }) => ({
    ...page,
    Contents: Contents.map((object) => ({ ...object, LastModified: AN_HOUR_AGO })),
    IsTruncated: true,
    NextContinuationToken: String(Math.random()),
  }));
}

function changeLists(s3: S3Client, bucket: string, change: (page: ListObjectsV2Output) => ListObjectsV2Output): void {
  s3.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const isMeant = commandName === 'ListObjectsV2Command' && (args.input as { Bucket?: string }).Bucket === bucket;
        // An invented token is none of the server's.
        if (isMeant) delete (args.input as { ContinuationToken?: string }).ContinuationToken;
        const answer = await next(args);
        return isMeant
          ? { ...answer, output: { ...answer.output, ...change(answer.output as ListObjectsV2Output) } }
          : answer;
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
        what: `processing job ${result.jobName} completed, but there is nothing of it in its output report`,
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
      expect.stringContaining('there is nothing of it in its output report: another one is started'),
    );
  });

  test('that has a place with older objects is empty all the same', async () => {
    const { run } = processRun();
    const uri = await oldObjects(run, 3);
    const outputs = { ...OUTPUTS, report: { ...OUTPUTS.report, uri } };
    const result = await processData(config({ outputs }), run);
    expect(result).toMatchObject({ status: 'Failed', failure: { what: expect.stringMatching(/output report$/) } });
  });

  test('that adds to what lies there is full, however much that is', async () => {
    const { run, warnings } = processRun();
    const uri = await oldObjects(run, 3);
    const { train, test } = OUTPUTS;
    const outputs = { train: { ...train, uri }, test };
    expect(await processData(config({ outputs }), run)).toMatchObject({ status: 'Completed' });
    expect(warnings).toEqual([]);
  });

  test('below which there are too many older objects to go through is warned of', async () => {
    const { run, warnings } = processRun();
    const uri = await oldObjects(run, 1);
    crowdOutputs(run);
    const { train, test } = OUTPUTS;
    const outputs = { train, test: { ...test, uri } };
    expect(await processData(config({ outputs }), run)).toMatchObject({ status: 'Completed' });
    expect(warnings).toEqual([
      expect.stringMatching(/^whether .* the output test is not known: too many older objects lie there/),
    ]);
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
