import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateProcessingJobCommand,
  DescribeProcessingJobCommand,
  type DescribeProcessingJobResponse,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lookAgain } from '../../../look-again.ts';
import { type LocalSagemaker, roleArn, startLocalSagemaker } from './local-sagemaker.ts';

let local: LocalSagemaker;
beforeAll(async () => {
  local = await startLocalSagemaker();
  local.aws.world.objects.put('data', 'model/model.tar.gz', archiveOf('model.json', '{"slope": 2}'));
  local.aws.world.objects.put('data', 'test/test.csv', Buffer.from('2.5,1\n4,2\n5.5,3\n'));
});
afterAll(() => local.close());

function archiveOf(name: string, content: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  writeFileSync(join(folder, name), content);
  execFileSync('tar', ['-czf', 'model.tar.gz', name], { cwd: folder });
  const archive = readFileSync(join(folder, 'model.tar.gz'));
  rmSync(folder, { recursive: true });
  return archive;
}

/** The usual evaluation script: the paths that SageMaker's own examples use, written out in it. */
const EVALUATE = `
import json, os, tarfile

with tarfile.open('/opt/ml/processing/model/model.tar.gz') as archive:
    model = json.load(archive.extractfile('model.json'))
errors = []
with open('/opt/ml/processing/test/test.csv') as rows:
    for row in rows:
        label, x = map(float, row.split(','))
        errors.append(label - model['slope'] * x)
report = {'regression_metrics': {'mse': {'value': sum(e * e for e in errors) / len(errors), 'standard_deviation': 0.0}}}
os.makedirs('/opt/ml/processing/evaluation', exist_ok=True)
with open(os.path.join('/opt/ml/processing/evaluation', 'evaluation.json'), 'w') as file:
    json.dump(report, file)
print('mse', report['regression_metrics']['mse']['value'])
`;

/** Evaluates s3://data/model/model.tar.gz on s3://data/test/ with this script. */
async function evaluate(name: string, script: string): Promise<DescribeProcessingJobResponse> {
  local.aws.world.objects.put('data', `${name}/evaluate.py`, Buffer.from(script));
  const input = (InputName: string, S3Uri: string, LocalPath: string) => ({
    InputName,
    S3Input: { S3Uri, LocalPath, S3DataType: 'S3Prefix', S3InputMode: 'File' } as const,
  });
  await local.sagemaker.send(
    new CreateProcessingJobCommand({
      ProcessingJobName: name,
      RoleArn: roleArn,
      AppSpecification: {
        ImageUri: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3',
        ContainerEntrypoint: ['python3', '/opt/ml/processing/input/code/evaluate.py'],
      },
      ProcessingInputs: [
        input('code', `s3://data/${name}/evaluate.py`, '/opt/ml/processing/input/code'),
        input('model', 's3://data/model/model.tar.gz', '/opt/ml/processing/model'),
        input('test', 's3://data/test/', '/opt/ml/processing/test'),
      ],
      ProcessingOutputConfig: {
        Outputs: [
          {
            OutputName: 'evaluation',
            S3Output: {
              S3Uri: `s3://data/${name}/evaluation`,
              LocalPath: '/opt/ml/processing/evaluation',
              S3UploadMode: 'EndOfJob',
            },
          },
        ],
      },
      ProcessingResources: { ClusterConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 } },
    }),
  );
  return lookAgain(
    () => local.sagemaker.send(new DescribeProcessingJobCommand({ ProcessingJobName: name })),
    ({ ProcessingEndTime }) => ProcessingEndTime !== undefined,
  );
}

test("a script reads the model's archive and the test data, and its evaluation.json goes to S3", async () => {
  expect(await evaluate('evaluated', EVALUATE)).toMatchObject({ ProcessingJobStatus: 'Completed' });
  const report = local.aws.world.objects.read('data', 'evaluated/evaluation/evaluation.json').toString();
  expect(JSON.parse(report)).toEqual({ regression_metrics: { mse: { value: 1 / 6, standard_deviation: 0 } } });
});

test('a script that writes no report completes without one', async () => {
  expect(await evaluate('silent', 'print("done")')).toMatchObject({ ProcessingJobStatus: 'Completed' });
  expect(local.aws.world.objects.list('data', 'silent/evaluation')).toEqual([]);
});
