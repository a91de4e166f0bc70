import { describe, expect, test } from '@jest/globals';
import { parseRecordIo } from '../../local/containers/data/record-io.ts';
import { UserError } from '../../src/errors.ts';
import type { Channel } from '../../src/inputs/config.ts';
import { train } from '../../src/modes/train/train.ts';
import { trainingRun, useTraining } from './train-fixture.ts';

const { aws, channel, config, requests } = useTraining();
const BUCKET = 'sagemaker-us-east-1-123456789012';

const LINEAR = {
  image: 'linear-learner',
  hyperparameters: { predictor_type: 'binary_classifier', feature_dim: '2', epochs: '3', mini_batch_size: '10' },
};

/** The only channel as the job was asked to read it, and the keys of what is there. */
function uploaded(jobName: string) {
  const [request] = requests('CreateTrainingJob', jobName);
  const [asked] = (request?.['InputDataConfig'] ?? []) as {
    ContentType?: string;
    DataSource: { S3DataSource: { S3Uri: string } };
  }[];
  const prefix = asked?.DataSource.S3DataSource.S3Uri.replace(`s3://${BUCKET}/`, '') ?? '';
  const keys = aws()
    .world.objects.list(BUCKET, prefix)
    .map(({ key }) => key);
  return { contentType: asked?.ContentType, prefix, keys };
}

function converted(format: 'csv' | 'recordio-protobuf' | 'recordio-protobuf-sparse'): Record<string, Channel> {
  return { train: { ...channel('train.csv').train, conversion: { format, label: 0 } } };
}

describe('a channel with a format', () => {
  test.each(['recordio-protobuf', 'recordio-protobuf-sparse'] as const)(
    '%s is what the algorithm learns from',
    async (format) => {
      const result = await train(config({ ...LINEAR, channels: converted(format) }), trainingRun().run);
      expect(result).toMatchObject({ status: 'Completed' });
      const { contentType, prefix, keys } = uploaded(result.jobName);
      expect(contentType).toBe('application/x-recordio-protobuf');
      expect(keys).toEqual([`${prefix}train.csv.pbr`]);
      const data = parseRecordIo(aws().world.objects.read(BUCKET, keys[0] ?? ''));
      expect([data.rows, data.columns, data.labels[1]]).toEqual([60, 2, 1]);
    },
  );

  test('teaches the same, whatever the format', async () => {
    const metrics = async (channels: Record<string, Channel>) =>
      (await train(config({ ...LINEAR, channels }), trainingRun().run)).metrics;
    const expected = await metrics(channel('train.csv'));
    expect(expected).toHaveProperty(['train:objective_loss']);
    expect(await metrics(converted('recordio-protobuf'))).toEqual(expected);
    expect(await metrics(converted('recordio-protobuf-sparse'))).toEqual(expected);
  });

  test('csv keeps its suffix', async () => {
    const result = await train(config({ channels: converted('csv'), wait: false }), trainingRun().run);
    expect(uploaded(result.jobName)).toMatchObject({
      contentType: 'text/csv',
      keys: [expect.stringMatching(/\/train\.csv$/)],
    });
  });

  test('that its data does not fit is refused, with the line', async () => {
    const channels = {
      train: { ...channel('labels-as-text.csv').train, conversion: { format: 'csv', label: 0 } },
    } as const;
    const refused = train(config({ channels }), trainingRun().run);
    await expect(refused).rejects.toBeInstanceOf(UserError);
    await expect(refused).rejects.toThrow(/^channel train: .*labels-as-text\.csv, line 1: "setosa" is not a number/);
  });
});

test('the same data is not sent again by another run', async () => {
  const again = async () => {
    const { run, lines } = trainingRun();
    const before = aws().requests().length;
    const { jobName } = await train(config({ wait: false }), run);
    const puts = aws()
      .requests()
      .slice(before)
      .filter(({ operation }) => operation === 'PutObject');
    return { puts: puts.length, lines, prefix: uploaded(jobName).prefix };
  };
  const first = await again();
  const second = await again();
  expect(second.puts).toBe(0);
  expect(second.prefix).toBe(first.prefix);
  expect(second.lines).toContainEqual(expect.stringContaining(', all there already) → s3://'));
});

test('a channel is sharded and decompressed as it is asked for', async () => {
  const channels = {
    train: { ...channel('train.csv').train, distribution: 'ShardedByS3Key', compression: 'None' },
  } as const;
  const { jobName } = await train(config({ channels, wait: false }), trainingRun().run);
  expect(requests('CreateTrainingJob', jobName)[0]?.['InputDataConfig']).toMatchObject([
    { CompressionType: 'None', DataSource: { S3DataSource: { S3DataDistributionType: 'ShardedByS3Key' } } },
  ]);
});
