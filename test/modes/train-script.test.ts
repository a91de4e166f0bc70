import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { measureTrainingJob } from '../../src/modes/evaluate/measure-training-job.ts';
import { train } from '../../src/modes/train/train.ts';
import { trainingRun, useTraining } from './train-fixture.ts';

const { aws, config, requests } = useTraining();

const SCRIPT = `
import argparse, os
import shared
parser = argparse.ArgumentParser()
parser.add_argument('--rate', type=float)
parser.add_argument('--optimizer')
arguments = parser.parse_args()
rows = sum(1 for _ in open(os.path.join(os.environ['SM_CHANNEL_TRAIN'], 'train.csv')))
print(f'rows: {rows}; error={shared.error(arguments.rate)}; {arguments.optimizer}')
open(os.path.join(os.environ['SM_MODEL_DIR'], 'model'), 'w').close()
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'train-script-'));
  writeFileSync(join(folder, 'train.py'), SCRIPT);
  writeFileSync(join(folder, 'shared.py'), 'def error(rate): return rate / 2\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scripted = (source = folder, overrides: { image?: string; reuse?: 'content' } = {}) =>
  config({
    image: 'sklearn:1.2-1',
    script: { folder: source, entryPoint: 'train.py', alone: false },
    hyperparameters: { rate: '0.5', optimizer: 'adam' },
    metricDefinitions: { error: 'error=([0-9.]+)' },
    ...overrides,
  });

/** The keys of the source archives that were sent. */
function sentSources(): string[] {
  const puts = aws()
    .requests()
    .filter(({ operation }) => operation === 'PutObject');
  return puts.map(({ input }) => String((input as { Key?: string }).Key)).filter((key) => key.includes('/source/'));
}

describe('a training in script mode', () => {
  test('runs the script in its image, and tells how it is served', async () => {
    const { run, lines } = trainingRun();
    const result = await train(scripted(), run);
    expect(result).toMatchObject({
      status: 'Completed',
      imageUri: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3',
      metrics: { error: 0.25 },
    });
    expect(lines).toContain('[algo-1] rows: 60; error=0.25; adam');
    const [request] = requests('CreateTrainingJob', result.jobName);
    const submitted = expect.stringMatching(
      /^"s3:\/\/sagemaker-us-east-1-123456789012\/iris\/source\/[0-9a-f]{64}\/sourcedir.tar.gz"$/,
    );
    expect(request).toMatchObject({
      HyperParameters: {
        rate: '0.5',
        optimizer: '"adam"',
        sagemaker_program: '"train.py"',
        sagemaker_submit_directory: submitted,
        sagemaker_region: '"us-east-1"',
        sagemaker_container_log_level: '20',
      },
    });
    expect(result.containerEnvironment).toEqual({
      SAGEMAKER_PROGRAM: 'train.py',
      SAGEMAKER_SUBMIT_DIRECTORY: expect.stringMatching(/^s3:.*\/sourcedir.tar.gz$/),
      SAGEMAKER_REGION: 'us-east-1',
      SAGEMAKER_CONTAINER_LOG_LEVEL: '20',
    });
    const measured = await measureTrainingJob(result.jobName, { gates: [] }, run);
    expect(measured.containerEnvironment).toEqual(result.containerEnvironment);
  });

  test('sends a source once, and again when a line of it has changed', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'train-script-copy-'));
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, 'own.txt'), 'of this test');
    const before = sentSources().length;
    await train(scripted(copy), trainingRun().run);
    await train(scripted(copy), trainingRun().run);
    expect(sentSources()).toHaveLength(before + 1);
    writeFileSync(join(copy, 'shared.py'), 'def error(rate): return rate / 4\n');
    await train(scripted(copy), trainingRun().run);
    expect(sentSources()).toHaveLength(before + 2);
    rmSync(copy, { recursive: true });
  });

  test('a large source goes in parts, with a line of how far it is', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'train-script-copy-'));
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, 'weights.bin'), randomBytes(20_000_000));
    const before = aws().requests().length;
    const { run, lines } = trainingRun();
    await train({ ...scripted(copy), wait: false }, run);
    const sent = aws().requests().slice(before);
    expect(sent.filter(({ operation }) => operation === 'UploadPart')).toHaveLength(3);
    expect(lines).toContainEqual(expect.stringMatching(/^script: \d0 % of 20\.0 MB uploaded$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^script: \S+ \(3 files\), 20\.0 MB → s3:.*sourcedir\.tar\.gz$/),
    );
    rmSync(copy, { recursive: true });
  });

  test('with `reuse: content` the same script trains once, a changed line of it anew', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'train-script-copy-'));
    cpSync(folder, copy, { recursive: true });
    const content = scripted(copy, { reuse: 'content' });
    const first = await train(content, trainingRun().run);
    expect(await train(content, trainingRun().run)).toMatchObject({ status: 'Completed', jobName: first.jobName });
    writeFileSync(join(copy, 'shared.py'), 'def error(rate): return rate / 8\n');
    const changed = await train(content, trainingRun().run);
    expect(changed).toMatchObject({ status: 'Completed', metrics: { error: 0.0625 } });
    expect(changed.jobName).not.toBe(first.jobName);
    rmSync(copy, { recursive: true });
  });

  test('a framework whose inference image is another tells where its script is, too', async () => {
    const result = await train(scripted(folder, { image: 'pytorch:2.6' }), trainingRun().run);
    expect(result).toMatchObject({
      status: 'Completed',
      imageUri: '763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:2.6.0-cpu-py312',
      containerEnvironment: { SAGEMAKER_SUBMIT_DIRECTORY: expect.stringMatching(/^s3:.*\/sourcedir.tar.gz$/) },
    });
  });
});
