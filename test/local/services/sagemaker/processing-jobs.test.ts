import {
  CreateProcessingJobCommand,
  type CreateProcessingJobRequest,
  DescribeProcessingJobCommand,
  type DescribeProcessingJobResponse,
  ListProcessingJobsCommand,
  StopProcessingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Clock, systemClock } from '../../../../local/world/clock.ts';
import { lookAgain } from '../../../look-again.ts';
import { type LocalSagemaker, roleArn, startLocalSagemaker } from './local-sagemaker.ts';

/** How long the one job may run that runs too long. That much time has passed when the test says so. */
const LIMIT_SECONDS = 3600;
const limit = Promise.withResolvers<void>();
const clock: Clock = {
  ...systemClock,
  sleep: (millis, signal) => (millis === LIMIT_SECONDS * 1000 ? limit.promise : systemClock.sleep(millis, signal)),
};

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker({ clock });
});
afterAll(() => local.close());

const CODE = '/opt/ml/processing/input/code';

/** A job that runs this shell script over `s3://data/train`, in `/opt/ml/processing/input/data`. */
function processingRequest(name: string, script: string): CreateProcessingJobRequest {
  local.aws.world.objects.put('data', `${name}/code/run.sh`, Buffer.from(script));
  const s3 = { S3DataType: 'S3Prefix', S3InputMode: 'File' } as const;
  return {
    ProcessingJobName: name,
    RoleArn: roleArn,
    AppSpecification: {
      ImageUri: '123456789012.dkr.ecr.us-east-1.amazonaws.com/mine:1',
      ContainerEntrypoint: ['sh', `${CODE}/run.sh`],
      ContainerArguments: ['one', 'two words'],
    },
    Environment: { PLACE: '/opt/ml/processing' },
    ProcessingInputs: [
      { InputName: 'code', S3Input: { S3Uri: `s3://data/${name}/code/`, LocalPath: CODE, ...s3 } },
      {
        InputName: 'data',
        S3Input: { S3Uri: 's3://data/train/', LocalPath: '/opt/ml/processing/input/data', ...s3 },
      },
    ],
    ProcessingOutputConfig: {
      Outputs: [
        {
          OutputName: 'result',
          S3Output: {
            S3Uri: `s3://data/${name}/result`,
            LocalPath: '/opt/ml/processing/output/result',
            S3UploadMode: 'EndOfJob',
          },
        },
      ],
    },
    ProcessingResources: { ClusterConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 } },
  };
}

const create = (name: string, script: string, changes: Partial<CreateProcessingJobRequest> = {}) =>
  local.sagemaker.send(new CreateProcessingJobCommand({ ...processingRequest(name, script), ...changes }));

/** Looks again until the job is as wanted; by default until it has ended. */
function jobWhen(
  name: string,
  wanted = (job: DescribeProcessingJobResponse) => job.ProcessingEndTime !== undefined,
): Promise<DescribeProcessingJobResponse> {
  return lookAgain(() => local.sagemaker.send(new DescribeProcessingJobCommand({ ProcessingJobName: name })), wanted);
}

const linesOf = (name: string, host = 'algo-1'): string[] => {
  const streams = [...(local.aws.world.logs.group('/aws/sagemaker/ProcessingJobs')?.streams.values() ?? [])];
  return streams
    .filter((stream) => stream.name.startsWith(`${name}/${host}-`))
    .flatMap(({ events }) => events.map(({ message }) => message));
};

test('a job finds its data, arguments and configuration where a container does, and its outputs go to S3', async () => {
  const script = `
    cat /opt/ml/processing/input/data/a.csv
    echo "$#: $2 in $PLACE"
    grep -c whole /opt/ml/config/processingjobconfig.json
    mkdir "$PLACE/output/result/deep"
    cp "$PLACE/input/data/a.csv" /opt/ml/processing/output/result/deep/b.csv
    printf 'well done' > /opt/ml/output/message`;
  const { ProcessingJobArn } = await create('whole', script);
  expect(ProcessingJobArn).toBe('arn:aws:sagemaker:us-east-1:123456789012:processing-job/whole');
  const job = await jobWhen('whole');
  expect(job).toMatchObject({ ProcessingJobStatus: 'Completed', ExitMessage: 'well done' });
  expect(job.FailureReason).toBeUndefined();
  const [data, argumentsAndPlace] = linesOf('whole');
  expect(data).toBe('1,2');
  expect(argumentsAndPlace).toMatch(/^2: two words in \/.*\/processing$/);
  expect(local.aws.world.objects.read('data', 'whole/result/deep/b.csv').toString()).toBe('1,2\n');
});

const instances = (InstanceCount: number) => ({
  ProcessingResources: { ClusterConfig: { InstanceType: 'ml.m5.large', InstanceCount, VolumeSizeInGB: 10 } } as const,
});

test('several instances are a process each, with a log stream, a name and a share of the data of its own', async () => {
  for (const name of ['a', 'b', 'c']) local.aws.world.objects.put('data', `shards/${name}.csv`, Buffer.from('1,2\n'));
  const script = `
    cat /opt/ml/config/resourceconfig.json; echo
    cd /opt/ml/processing/input/shards; echo *
    for file in *; do cp $file /opt/ml/processing/output/result/$file; done
    ls /opt/ml/processing/input/data > /opt/ml/processing/output/result/all.txt`;
  const { ProcessingInputs = [] } = processingRequest('cluster', script);
  const S3Input = {
    S3Uri: 's3://data/shards/',
    LocalPath: '/opt/ml/processing/input/shards',
    S3DataType: 'S3Prefix',
    S3DataDistributionType: 'ShardedByS3Key',
  } as const;
  await create('cluster', script, {
    ...instances(2),
    ProcessingInputs: [...ProcessingInputs, { InputName: 'shards', S3Input }],
  });
  expect(await jobWhen('cluster')).toMatchObject({ ProcessingJobStatus: 'Completed' });
  const hosts = ['algo-1', 'algo-2'];
  const told = hosts.map((host) => linesOf('cluster', host));
  expect(told.map(([config = '']) => JSON.parse(config))).toEqual(hosts.map((host) => ({ current_host: host, hosts })));
  expect(told.map(([, files]) => files)).toEqual(['a.csv c.csv', 'b.csv']);
  const results = local.aws.world.objects.list('data', 'cluster/result/').map(({ key }) => key.split('/').at(-1));
  expect(results).toEqual(['a.csv', 'all.txt', 'b.csv', 'c.csv']);
});

test('an instance that fails ends the others, and the job with them', async () => {
  const script = `
    case "$(cat /opt/ml/config/resourceconfig.json)" in *'"current_host":"algo-2"'*) exit 3 ;; esac
    exec sleep 600`;
  await create('broken', script, instances(2));
  expect(await jobWhen('broken')).toMatchObject({
    ProcessingJobStatus: 'Failed',
    FailureReason: 'AlgorithmError: See job logs for more information, exit code: 3',
  });
});

test('a script that fails leaves its message and no outputs', async () => {
  await create('failing', 'echo lost > /opt/ml/processing/output/result/a; echo why > /opt/ml/output/message; exit 4');
  expect(await jobWhen('failing')).toMatchObject({
    ProcessingJobStatus: 'Failed',
    FailureReason: 'AlgorithmError: See job logs for more information, exit code: 4',
    ExitMessage: 'why\n',
  });
  expect(local.aws.world.objects.list('data', 'failing/result')).toEqual([]);
});

test('a job that is stopped ends as Stopped', async () => {
  await create('idle', 'echo idle; exec sleep 600');
  await jobWhen('idle', () => linesOf('idle').length > 0);
  await local.sagemaker.send(new StopProcessingJobCommand({ ProcessingJobName: 'idle' }));
  expect(await jobWhen('idle')).toMatchObject({ ProcessingJobStatus: 'Stopped' });
});

test('a job that takes longer than it may is stopped', async () => {
  await create('slow', 'exec sleep 600', { StoppingCondition: { MaxRuntimeInSeconds: LIMIT_SECONDS } });
  await jobWhen('slow', ({ ProcessingStartTime }) => ProcessingStartTime !== undefined);
  limit.resolve();
  expect(await jobWhen('slow')).toMatchObject({ ProcessingJobStatus: 'Stopped' });
});

test('a job for which no instance is to be had fails before it begins', async () => {
  local.aws.world.faults.order({ kind: 'capacity', at: 'processing-job.Starting', name: 'unlucky' });
  await create('unlucky', 'true');
  const job = await jobWhen('unlucky');
  expect(job.FailureReason).toMatch(/^CapacityError: /);
  expect(job.ProcessingStartTime).toBeUndefined();
});

test('a command that this machine does not have fails the job', async () => {
  const AppSpecification = { ImageUri: 'mine', ContainerEntrypoint: ['no-such-command'] };
  await create('commandless', '', { AppSpecification });
  expect((await jobWhen('commandless')).FailureReason).toMatch(/^AlgorithmError: .*exit code: 127$/);
});

test('an image alone cannot be run here', async () => {
  await create('foreign', '', { AppSpecification: { ImageUri: 'mine' } });
  expect((await jobWhen('foreign')).FailureReason).toMatch(/^ClientError: Cannot pull algorithm container/);
});

test('an input where S3 has nothing fails the job before its script runs', async () => {
  const S3Input = {
    S3Uri: 's3://data/nothing/',
    LocalPath: '/opt/ml/processing/input/x',
    S3DataType: 'S3Prefix',
  } as const;
  await create('empty', 'echo ran', { ProcessingInputs: [{ InputName: 'x', S3Input }] });
  const job = await jobWhen('empty');
  expect(job).toMatchObject({ ProcessingJobStatus: 'Failed', FailureReason: expect.stringMatching(/^ClientError: /) });
  expect(job.ProcessingStartTime).toBeUndefined();
});

test('a name is taken once and for all, and jobs are listed', async () => {
  await create('listed', 'true');
  await expect(create('listed', 'true')).rejects.toMatchObject({ name: 'ResourceInUse' });
  await jobWhen('listed');
  const { ProcessingJobSummaries } = await local.sagemaker.send(
    new ListProcessingJobsCommand({ NameContains: 'listed' }),
  );
  expect(ProcessingJobSummaries).toMatchObject([{ ProcessingJobName: 'listed', ProcessingJobStatus: 'Completed' }]);
});

test('what is not played, and what leaves the folder, is refused', async () => {
  const dataset = { InputName: 'x', DatasetDefinition: { LocalPath: '/opt/ml/processing/input/x' } };
  await expect(create('dataset', 'true', { ProcessingInputs: [dataset] })).rejects.toThrow(
    'The local AWS does not play dataset definitions',
  );
  const S3Input = {
    S3Uri: 's3://data/train/',
    LocalPath: '/opt/ml/processing/../../x',
    S3DataType: 'S3Prefix',
  } as const;
  await expect(create('out', 'true', { ProcessingInputs: [{ InputName: 'x', S3Input }] })).rejects.toThrow(
    'LocalPath must begin with /opt/ml/processing/',
  );
});
