import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTrainingJobCommand, DescribeTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import type { EvaluateConfig } from '../../src/inputs/config/evaluate.ts';
import { evaluate } from '../../src/modes/evaluate/evaluate.ts';
import { useLocalAws } from '../local-aws.ts';
import { lookAgain } from '../look-again.ts';
import { testRun } from '../run-fixture.ts';
import { evaluateConfig } from './evaluate-fixture.ts';

const local = useLocalAws();
const METRIC = 'train:rmse';

/** What the job printed in its first round, and in its last. */
let rounds: readonly number[];

beforeAll(async () => {
  const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
  await aws.client(S3Client).send(new CreateBucketCommand({ Bucket: 'data' }));
  const rows = Array.from({ length: 60 }, (_, row) => `${row % 7},${row},${row % 3}`).join('\n');
  await aws.client(S3Client).send(new PutObjectCommand({ Bucket: 'data', Key: 'train/train.csv', Body: rows }));
  await train(aws.client(SageMakerClient));
  const { result } = await evaluateSeries(`first(${METRIC}) > 0\nmin(${METRIC}) > 0`, {});
  rounds = [result.metrics?.[`first(${METRIC})`] ?? Number.NaN, result.metrics?.[METRIC] ?? Number.NaN];
});

afterEach(() => local.aws().world.faults.clear());

/** Evaluates the training job as if a train step with these series had handed it on. */
async function evaluateSeries(gates: string, told: Pick<EvaluateConfig, 'series' | 'model'>) {
  const listened = testRun();
  const before = reads();
  const result = await evaluate(evaluateConfig({ gates, ...told }), listened.run);
  return { result, reads: reads() - before, ...listened };
}

function reads(): number {
  return local
    .aws()
    .requests()
    .filter(({ service }) => service === 'logs').length;
}

const told = (values: readonly number[], final = values.at(-1) ?? Number.NaN) => ({
  model: { jobName: 'trained', metrics: { [METRIC]: final } },
  series: { [METRIC]: values },
});

test('a whole series of the train step is judged as it is', async () => {
  const gates = `min(${METRIC}) <= 2\nmax(${METRIC}) == 5\nfirst(${METRIC}) == 5\nlast(${METRIC}) == 3\nmean(${METRIC}) == 3.5`;
  const { result, reads, lines } = await evaluateSeries(gates, told([5, 4, 2, 3]));
  expect(result).toMatchObject({
    status: 'Completed',
    metrics: { [METRIC]: 3, [`min(${METRIC})`]: 2, [`mean(${METRIC})`]: 3.5 },
  });
  expect(reads).toBe(0);
  expect(lines).toContain(`✓ min(${METRIC}) <= 2 (is 2, bound 2, margin 0)`);
});

test.each([
  ['was thinned', told(Array.from({ length: 500 }, (_, round) => 500 - round))],
  ['ends before the final metric', told([5, 4], 3)],
  ['is not there', { model: { jobName: 'trained', metrics: { [METRIC]: 3 } } }],
  ['is that of another job', { ...told([5, 4]), model: { jobName: 'other', metrics: { [METRIC]: 4 } } }],
])('a series that %s is read from the log, once', async (_, series) => {
  const { result, reads, lines } = await evaluateSeries(`first(${METRIC}) > 0\nlast(${METRIC}) > 0`, series);
  const [first, last] = rounds;
  expect(result).toMatchObject({
    status: 'Completed',
    gates: [{ value: first }, { value: expect.closeTo(last ?? 0, 4) }],
  });
  expect(first).toBeGreaterThan(last ?? 0);
  expect(lines[0]).toBe(`the log of training job trained is read for ${METRIC}`);
  expect(reads).toBeLessThanOrEqual(4);
});

test('a series that no metric definition is of fails its gate, and no log is read', async () => {
  const { result, reads } = await evaluateSeries('min(loss) > 0', {});
  expect(result).toMatchObject({ status: 'GateFailed', gates: [{ note: 'there is no series of loss' }] });
  expect(reads).toBe(0);
});

test('without the permission to read logs the gate fails, and says what to allow', async () => {
  local.aws().world.faults.order({ kind: 'access-denied', at: 'logs.*', times: 9 });
  const { result } = await evaluateSeries(`min(${METRIC}) > 0\n${METRIC} > 0`, {});
  expect(result).toMatchObject({ status: 'GateFailed', gates: [{ passed: false }, { passed: true }] });
  expect(result.failure?.reason).toMatch(
    /the log of the job cannot be read \(allow logs:DescribeLogStreams, .*\): User: .* is not authorized/,
  );
});

test('a gate on the final metric alone reads no log', async () => {
  expect((await evaluateSeries(`${METRIC} > 0`, {})).reads).toBe(0);
});

async function train(client: SageMakerClient): Promise<void> {
  const S3DataSource = { S3DataType: 'S3Prefix', S3Uri: 's3://data/train' } as const;
  await client.send(
    new CreateTrainingJobCommand({
      TrainingJobName: 'trained',
      RoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
      AlgorithmSpecification: {
        TrainingImage: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
        TrainingInputMode: 'File',
      },
      HyperParameters: { num_round: '20', objective: 'reg:squarederror' },
      InputDataConfig: [{ ChannelName: 'train', ContentType: 'text/csv', DataSource: { S3DataSource } }],
      OutputDataConfig: { S3OutputPath: 's3://data/out' },
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 5 },
      StoppingCondition: { MaxRuntimeInSeconds: 60 },
    }),
  );
  await lookAgain(
    () => client.send(new DescribeTrainingJobCommand({ TrainingJobName: 'trained' })),
    ({ TrainingJobStatus }) => TrainingJobStatus !== 'InProgress',
  );
}
