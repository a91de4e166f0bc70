import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseRecordIo } from '../../local/containers/data/record-io.ts';
import { UserError } from '../../src/errors.ts';
import type { Channel } from '../../src/inputs/config/train.ts';
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
    await expect(refused).rejects.toThrow(/^channels: train: .*labels-as-text\.csv, line 1: "setosa" is not a number/);
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

describe('a channel on S3', () => {
  const typeOf = async (place: string, keys: readonly string[], contentType?: string) => {
    const objects = aws().world.objects;
    objects.createBucket('made', 'us-east-1');
    for (const key of keys) objects.put('made', `${place}/${key}`, Buffer.from('1,2\n'));
    const { run, lines } = trainingRun();
    const channels = { train: { source: `s3://made/${place}/`, contentType } };
    const { jobName } = await train(config({ channels, wait: false }), run);
    return { contentType: uploaded(jobName).contentType, lines };
  };

  test('has the content type that its objects tell', async () => {
    const { contentType, lines } = await typeOf('rows', ['part-0.csv', 'part-1.csv', 'sub/']);
    expect(contentType).toBe('text/csv');
    expect(lines).toContain('channel train: s3://made/rows/ (text/csv)');
  });

  test('has none where they do not agree', async () => {
    expect(await typeOf('mixed', ['part-0.csv', '_SUCCESS'])).toMatchObject({ contentType: undefined });
  });

  test('has the one that is given before all others', async () => {
    expect(await typeOf('given', ['a.csv'], 'text/libsvm')).toMatchObject({ contentType: 'text/libsvm' });
  });
});

describe('data that nothing can be learnt from is told, with the input and the channel:', () => {
  const refusal = async (files: Record<string, string>, source = '') => {
    const folder = mkdtempSync(join(tmpdir(), 'odd-data-'));
    try {
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      symlinkSync(tmpdir(), join(folder, 'linked'));
      const path = join(folder, source);
      const channels = { train: { source: path }, more: { source: join(folder, 'nothing') } };
      await train(config({ channels }), trainingRun().run);
    } catch (error) {
      if (error instanceof UserError) return error.problems.map((problem) => problem.replaceAll(folder, '…'));
      throw error;
    } finally {
      rmSync(folder, { recursive: true });
    }
    throw new Error('it was accepted');
  };
  const NO_MORE = 'channels: more: there is no file in "…/nothing" (hidden ones do not count)';

  test('an empty file', async () => {
    const problems = await refusal({ 'a.csv': '' }, 'a.csv');
    expect(problems.toSorted()).toEqual([NO_MORE, 'channels: train: "…/a.csv" is an empty file']);
  });

  test('nothing but empty files', async () => {
    const problems = await refusal({ 'a.csv': '', 'b.csv': '' }, '*.csv');
    expect(problems.toSorted()).toEqual([NO_MORE, 'channels: train: all 2 files of "…/*.csv" are empty']);
  });

  test('a link to a folder', async () => {
    const problems = await refusal({ 'a.csv': '1' });
    expect(problems.toSorted()).toEqual([
      NO_MORE,
      'channels: train: "…/linked" is a link to a folder, which is not followed: put the files themselves there',
    ]);
  });
});
