import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { processData } from '../../src/modes/process/process-data.ts';
import { processingJobs } from '../../src/sagemaker/processing-job.ts';
import { attachConfig, processRun, useProcessing } from './process-fixture.ts';

const { config, requests, script, textAt } = useProcessing();
const BUCKET = 's3://sagemaker-us-east-1-123456789012/iris/1001';

describe('a script over data', () => {
  test('is uploaded with it, runs, and leaves outputs that the next step finds', async () => {
    const { run, lines, started } = processRun();
    const result = await processData(config(), run);
    const { jobName, outputs = {} } = result;
    expect(jobName).toMatch(/^iris-process-[0-9a-f]{10}$/);
    expect(result).toMatchObject({
      mode: 'process',
      status: 'Completed',
      jobArn: `arn:aws:sagemaker:us-east-1:123456789012:processing-job/${jobName}`,
      outputs: { train: `${BUCKET}/${jobName}/output/train/`, test: `${BUCKET}/${jobName}/output/test/` },
      exitMessage: '10 rows',
    });
    expect(result.failure).toBeUndefined();
    expect(textAt(`${outputs['train']}rows.csv`).split('\n')).toHaveLength(9);
    expect(textAt(`${outputs['test']}rows.csv`)).toBe('0,8\n1,9\n');
    expect(lines).toContain('[algo-1] hello');
    expect(lines).toContainEqual(expect.stringMatching(/^input code: split\.py .*kB/));
    expect(result.phases?.map(({ name }) => name)).toEqual(['Starting', 'Processing']);
    expect(started.at(-1)).toMatchObject({ status: 'InProgress', jobName });
  });

  test('may be JavaScript', async () => {
    const outputs = { count: { path: '/opt/ml/processing/output/count' } };
    const result = await processData(config({ script: script('count.mjs'), outputs }), processRun().run);
    expect(result.status).toBe('Completed');
    expect(textAt(`${result.outputs?.['count']}count.json`)).toBe('{"rows":10}');
  });

  test('is asked for as the SDK for Python asks for it', async () => {
    const { run } = processRun({ tags: { team: 'flowers' } });
    const given = { wait: false, environmentVariables: { GREETING: 'good day' }, instanceCount: 1 };
    const { jobName } = await processData(config(given), run);
    const [request] = requests('CreateProcessingJob', jobName);
    expect(request).toMatchObject({
      AppSpecification: {
        ContainerEntrypoint: ['python3', '/opt/ml/processing/input/code/split.py'],
        ContainerArguments: ['--test-share', '0.2'],
      },
      Environment: { GREETING: 'good day' },
      ProcessingInputs: [
        { InputName: 'raw', S3Input: { LocalPath: '/opt/ml/processing/input/raw', S3DataType: 'S3Prefix' } },
        { InputName: 'code', S3Input: { LocalPath: '/opt/ml/processing/input/code' } },
      ],
      ProcessingResources: { ClusterConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 30 } },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    });
    expect(request?.['Tags']).toContainEqual({ Key: 'team', Value: 'flowers' });
  });
});

describe('bad input', () => {
  test('an input without a file is told before anything is created', async () => {
    const inputs = { raw: { source: 'nowhere', path: '/opt/ml/processing/input/raw' } };
    const error: unknown = await processData(config({ inputs }), processRun().run).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).problems).toEqual([
      'inputs: raw: there is no file in "nowhere" (hidden ones do not count)',
    ]);
  });
});

describe('a red end', () => {
  test('a script that fails: its exit code, its own words and the end of its log', async () => {
    const result = await processData(config({ script: script('fail.py') }), processRun().run);
    expect(result).toMatchObject({
      status: 'Failed',
      failure: {
        what: `processing job ${result.jobName} failed`,
        reason: expect.stringMatching(/^AlgorithmError: .*exit code: 3 – no label$/),
        logTail: ['[algo-1] column 4?'],
      },
    });
    expect(result.outputs).toBeUndefined();
  });

  test('an image without a script, which nothing here can run', async () => {
    const result = await processData(config({ script: undefined }), processRun().run);
    expect(result).toMatchObject({ status: 'Failed', failure: { reason: expect.stringMatching(/^ClientError: /) } });
  });

  test('a timeout leaves the job running and says how to attach; a cancel stops it', async () => {
    const { run } = processRun();
    const late = await processData(config({ script: script('idle.py'), timeoutMinutes: 0.000_01 }), run);
    expect(late).toMatchObject({
      status: 'TimedOut',
      failure: { fix: expect.stringContaining(`job-name: ${late.jobName}`) },
    });
    const next = processRun();
    next.run.started = () => next.cancel();
    await expect(processData(attachConfig(late.jobName), next.run)).rejects.toMatchObject({ name: 'Cancelled' });
    expect(await next.run.undo.run(5000)).toEqual([{ title: `processing job ${late.jobName}` }]);
    const stopped = await processingJobs.describe(run.aws, late.jobName);
    expect(stopped?.ProcessingJobStatus).toMatch(/^Stopp(ing|ed)$/);
  });
});

describe('when the workflow is run again', () => {
  test('a job that has completed is taken, and nothing is uploaded', async () => {
    const workflow = { runId: 'again' };
    const first = await processData(config(), processRun({ workflow }).run);
    const second = await processData(config(), processRun({ workflow }).run);
    expect(second).toMatchObject({ status: 'Completed', jobName: first.jobName, outputs: first.outputs });
    expect(requests('CreateProcessingJob', first.jobName)).toHaveLength(1);
  });

  test('a job that has failed is followed by another', async () => {
    const workflow = { runId: 'mended' };
    const failed = await processData(config({ script: script('fail.py') }), processRun({ workflow }).run);
    const mended = await processData(config(), processRun({ workflow }).run);
    expect(mended).toMatchObject({ status: 'Completed', jobName: `${failed.jobName}-2` });
  });
});
