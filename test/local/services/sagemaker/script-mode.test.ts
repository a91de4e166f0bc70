import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateTrainingJobCommand,
  type DescribeTrainingJobResponse,
  StopTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../../local/server/start.ts';
import {
  clientsFor,
  jobWhen,
  type LocalSagemaker,
  roleArn,
  settledEndpoint,
  trainingRequest,
} from './local-sagemaker.ts';

const sklearn = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.4-2-cpu-py3';

let local: LocalSagemaker;
let aws: LocalAws;
let folder = '';
beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 1 });
  const { destroy, ...clients } = clientsFor(aws, 'us-east-1');
  const close = async () => {
    destroy();
    await aws.close();
  };
  local = { aws, ...clients, close };
  aws.world.objects.createBucket('data', 'us-east-1');
  aws.world.objects.put('data', 'train/a.csv', Buffer.from('1\n2\n3\n'));
  folder = mkdtempSync(join(tmpdir(), 'script-mode-'));
});
afterAll(async () => {
  await local.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts these files to S3 as a sourcedir.tar.gz; its URI. */
function submit(name: string, files: Readonly<Record<string, string>>): string {
  const source = mkdtempSync(join(folder, 'source-'));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(source, file), content);
  const archive = execFileSync('tar', ['-czf', '-', '-C', source, ...Object.keys(files)]);
  aws.world.objects.put('data', `source/${name}.tar.gz`, archive);
  return `s3://data/source/${name}.tar.gz`;
}

interface ScriptJob {
  readonly files: Readonly<Record<string, string>>;
  readonly program?: string;
  readonly image?: string;
  readonly hyperparameters?: Readonly<Record<string, string>>;
  readonly metrics?: Readonly<Record<string, string>>;
}

async function start(name: string, { files, program = 'train.py', image = sklearn, ...job }: ScriptJob): Promise<void> {
  const MetricDefinitions = Object.entries(job.metrics ?? {}).map(([Name, Regex]) => ({ Name, Regex }));
  await local.sagemaker.send(
    new CreateTrainingJobCommand(
      trainingRequest(name, {
        AlgorithmSpecification: { TrainingImage: image, TrainingInputMode: 'File', MetricDefinitions },
        HyperParameters: {
          sagemaker_program: JSON.stringify(program),
          sagemaker_submit_directory: JSON.stringify(submit(name, files)),
          sagemaker_region: '"us-east-1"',
          sagemaker_container_log_level: '20',
          ...job.hyperparameters,
        },
      }),
    ),
  );
}

async function train(name: string, job: ScriptJob): Promise<DescribeTrainingJobResponse> {
  await start(name, job);
  return await jobWhen(local, name);
}

function linesOf(job: string): string[] {
  const streams = [...(aws.world.logs.group('/aws/sagemaker/TrainingJobs')?.streams.values() ?? [])];
  return streams
    .filter(({ name }) => name.startsWith(`${job}/`))
    .flatMap(({ events }) => events.map(({ message }) => message));
}

const TRAIN = `
import argparse, json, os
parser = argparse.ArgumentParser()
parser.add_argument('--rate', type=float)
parser.add_argument('--word')
parser.add_argument('--flag')
arguments = parser.parse_args()
with open(os.path.join(os.environ['SM_CHANNEL_TRAIN'], 'a.csv')) as file:
    total = sum(float(line) for line in file)
print(f'total={total} rate={arguments.rate} word={arguments.word} flag={arguments.flag}')
print('hps', os.environ['SM_HPS'], os.environ['SM_HP_RATE'], os.environ['SM_CURRENT_HOST'], os.environ['SM_CHANNELS'])
with open(os.path.join(os.environ['SM_MODEL_DIR'], 'model.json'), 'w') as file:
    json.dump({'factor': total}, file)
`;

const SERVE = `
import json, os
def model_fn(model_dir):
    with open(os.path.join(model_dir, 'model.json')) as file:
        return json.load(file)
def input_fn(body, content_type):
    return [float(cell) for cell in body.split(',')]
def predict_fn(data, model):
    return [model['factor'] * value for value in data]
`;

async function serve(
  name: string,
  modelDataUrl: string | undefined,
  environment: Record<string, string>,
  image = sklearn,
) {
  const { sagemaker } = local;
  const PrimaryContainer = { Image: image, ModelDataUrl: modelDataUrl, Environment: environment };
  await sagemaker.send(new CreateModelCommand({ ModelName: name, ExecutionRoleArn: roleArn, PrimaryContainer }));
  const variant = { VariantName: 'v', ModelName: name, InitialInstanceCount: 1, InstanceType: 'ml.m5.large' } as const;
  await sagemaker.send(new CreateEndpointConfigCommand({ EndpointConfigName: name, ProductionVariants: [variant] }));
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name }));
  return await settledEndpoint(local, name);
}

describe('script mode', () => {
  test('what a tuning job adds to the hyperparameters is no argument of the script', async () => {
    const hyperparameters = { rate: '0.5', word: '"w"', flag: '"f"', _tuning_objective_metric: 'accuracy' };
    const job = await train('tuned', { files: { 'train.py': TRAIN }, hyperparameters });
    expect(job.TrainingJobStatus).toBe('Completed');
  });

  test('a script learns from its channel, with its hyperparameters as arguments, and its metric is found', async () => {
    const hyperparameters = { rate: '0.10', word: '"two words"', flag: 'true' };
    const metrics = { total: 'total=([0-9.]+)' };
    const job = await train('learns', { files: { 'train.py': TRAIN }, hyperparameters, metrics });
    expect(job).toMatchObject({
      TrainingJobStatus: 'Completed',
      ModelArtifacts: { S3ModelArtifacts: 's3://data/output/learns/output/model.tar.gz' },
      FinalMetricDataList: [{ MetricName: 'total', Value: 6 }],
    });
    expect(linesOf('learns')).toEqual(
      expect.arrayContaining([
        'total=6.0 rate=0.1 word=two words flag=True',
        'hps {"flag": true, "rate": 0.1, "word": "two words"} 0.1 algo-1 ["train"]',
      ]),
    );
  });

  test('a script serves: by the functions that it has, and the defaults for the others', async () => {
    const job = await train('served', { files: { 'train.py': TRAIN }, hyperparameters: { rate: '1' } });
    expect(job.TrainingJobStatus).toBe('Completed');
    const submitted = submit('serving', { 'serve.py': SERVE });
    const environment = { SAGEMAKER_PROGRAM: 'serve.py', SAGEMAKER_SUBMIT_DIRECTORY: submitted };
    const endpoint = await serve('served', job.ModelArtifacts?.S3ModelArtifacts, environment);
    expect(endpoint).toMatchObject({ EndpointStatus: 'InService' });
    const request = { EndpointName: 'served', ContentType: 'text/csv', Body: '1,2' };
    const { Body, ContentType } = await local.runtime.send(new InvokeEndpointCommand(request));
    expect([Body.transformToString(), ContentType]).toEqual(['[6.0, 12.0]', 'application/json']);
    const broken = local.runtime.send(new InvokeEndpointCommand({ ...request, Body: 'word' }));
    await expect(broken).rejects.toMatchObject({ name: 'ModelError', OriginalStatusCode: 500 });
  });

  test('an inference image of its own reads the code that the script left in the artifact', async () => {
    const script = `${TRAIN}
import shutil
shutil.copytree(os.environ['SM_MODULE_DIR'], os.path.join(os.environ['SM_MODEL_DIR'], 'code'))
`;
    const registry = '763104351884.dkr.ecr.us-east-1.amazonaws.com';
    const job = await train('torch', {
      image: `${registry}/pytorch-training:2.6.0-cpu-py312`,
      files: { 'train.py': script, 'inference.py': SERVE },
      hyperparameters: { rate: '1' },
    });
    const environment = { SAGEMAKER_PROGRAM: 'inference.py', SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code' };
    const image = `${registry}/pytorch-inference:2.6.0-cpu-py312`;
    const endpoint = await serve('torch', job.ModelArtifacts?.S3ModelArtifacts, environment, image);
    expect(endpoint).toMatchObject({ EndpointStatus: 'InService' });
    const request = { EndpointName: 'torch', ContentType: 'text/csv', Body: '2' };
    const { Body } = await local.runtime.send(new InvokeEndpointCommand(request));
    expect(Body.transformToString()).toBe('[12.0]');
  });

  test.each([
    'pytorch-inference:2.6.0-cpu-py312',
    'huggingface-pytorch-inference:2.6.0-transformers4.49.0-cpu-py312-ubuntu22.04',
  ])('%s does not look at what was submitted to S3', async (repository) => {
    const environment = {
      SAGEMAKER_PROGRAM: 'serve.py',
      SAGEMAKER_SUBMIT_DIRECTORY: submit('ignored', { 'serve.py': SERVE }),
    };
    const image = `763104351884.dkr.ecr.us-east-1.amazonaws.com/${repository}`;
    const endpoint = await serve(`ignores-${repository.split('-')[0]}`, undefined, environment, image);
    expect(endpoint).toMatchObject({ EndpointStatus: 'Failed' });
  });

  test('a script is imported from the top of its folder, as in the containers', async () => {
    const environment = {
      SAGEMAKER_PROGRAM: 'steps/serve.py',
      SAGEMAKER_SUBMIT_DIRECTORY: submit('folders', { 'serve.py': SERVE }),
    };
    expect(await serve('in-a-folder', undefined, environment)).toMatchObject({ EndpointStatus: 'Failed' });
  });

  test("TensorFlow's image calls the handler of inference.py, whatever it is told", async () => {
    const handler = `
def handler(data, context):
    return f'{context.request_content_type}: {data.read().decode()}', 'text/plain'
`;
    const place = mkdtempSync(join(folder, 'tensorflow-'));
    mkdirSync(join(place, 'code'));
    writeFileSync(join(place, 'code/inference.py'), handler);
    aws.world.objects.put('data', 'tensorflow.tar.gz', execFileSync('tar', ['-czf', '-', '-C', place, 'code']));
    const environment = { SAGEMAKER_PROGRAM: 'train.py', SAGEMAKER_SUBMIT_DIRECTORY: 's3://data/nowhere.tar.gz' };
    const image = '763104351884.dkr.ecr.us-east-1.amazonaws.com/tensorflow-inference:2.19.0-cpu-py312';
    const endpoint = await serve('tensorflow', 's3://data/tensorflow.tar.gz', environment, image);
    expect(endpoint).toMatchObject({ EndpointStatus: 'InService' });
    const request = { EndpointName: 'tensorflow', ContentType: 'text/csv', Body: '1,2' };
    const { Body, ContentType } = await local.runtime.send(new InvokeEndpointCommand(request));
    expect([Body.transformToString(), ContentType]).toEqual(['text/csv: 1,2', 'text/plain']);
  });

  test('an endpoint whose script has no model_fn does not come into service', async () => {
    const environment = {
      SAGEMAKER_PROGRAM: 'empty.py',
      SAGEMAKER_SUBMIT_DIRECTORY: submit('empty', { 'empty.py': '' }),
    };
    expect(await serve('no-model-fn', undefined, environment)).toMatchObject({ EndpointStatus: 'Failed' });
  });

  test('a script that fails fails its job, with its last words as the reason', async () => {
    const job = await train('fails', { files: { 'train.py': 'raise ValueError("no such column: price")' } });
    expect(job.TrainingJobStatus).toBe('Failed');
    expect(job.FailureReason).toMatch(/^AlgorithmError: ExecuteUserScriptError:\nExitCode 1\n.*no such column: price/s);
  });

  test('a shell script is run as well', async () => {
    const files = { 'run.sh': 'echo "$1 $2 in $SM_CURRENT_HOST" && echo model > "$SM_MODEL_DIR/model"' };
    const job = await train('shell', { files, program: 'run.sh', hyperparameters: { epochs: '3' } });
    expect(job.TrainingJobStatus).toBe('Completed');
    expect(linesOf('shell')).toContain('--epochs 3 in algo-1');
  });

  test('the xgboost image runs a script when it is given one', async () => {
    const image = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1';
    const job = await train('boosted', { image, files: { 'train.py': TRAIN }, hyperparameters: { rate: '1' } });
    expect(job.TrainingJobStatus).toBe('Completed');
    expect(linesOf('boosted')).toContain('total=6.0 rate=1.0 word=None flag=None');
  });

  test('a script that runs on is stopped, and keeps what it has saved', async () => {
    const script = `
import os, time
open(os.path.join(os.environ['SM_MODEL_DIR'], 'model'), 'w').close()
print('saved')
time.sleep(600)
`;
    await start('stopped', { files: { 'train.py': script } });
    await jobWhen(local, 'stopped', () => linesOf('stopped').includes('saved'));
    await local.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'stopped' }));
    expect(await jobWhen(local, 'stopped')).toMatchObject({
      TrainingJobStatus: 'Stopped',
      ModelArtifacts: { S3ModelArtifacts: 's3://data/output/stopped/output/model.tar.gz' },
    });
  });

  test('code that is not there fails the job', async () => {
    const sagemaker_submit_directory = '"s3://data/source/nowhere.tar.gz"';
    const job = await train('no-code', { files: { 'train.py': '' }, hyperparameters: { sagemaker_submit_directory } });
    expect(job.FailureReason).toMatch(/framework error: s3:\/\/data\/source\/nowhere.tar.gz.*404/);
  });
});
