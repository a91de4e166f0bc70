import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommonConfig } from '../../src/inputs/config/common.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { register } from '../../src/modes/register/register.ts';
import { type Model, makeServable } from '../../src/modes/script/make-servable.ts';
import { useLocalAws } from '../local-aws.ts';
import { testRun } from '../run-fixture.ts';
import { deployConfig, deployRun } from './deploy-fixture.ts';

const DEEP = '763104351884.dkr.ecr.us-east-1.amazonaws.com';
const PYTORCH = `${DEEP}/pytorch-inference:2.6.0-cpu-py312`;
const TENSORFLOW = `${DEEP}/tensorflow-inference:2.19.0-cpu-py312`;
const SKLEARN = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.4-2-cpu-py3';
const OWN = '123456789012.dkr.ecr.us-east-1.amazonaws.com/own:1';

const SCRIPT = `
import factors
def model_fn(model_dir):
    return float(open(model_dir + '/factor').read())
def input_fn(body, content_type):
    return [float(cell) for cell in body.split(',')]
def predict_fn(data, model):
    return [model * factors.TWICE * value for value in data]
`;

const { aws } = useLocalAws();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-script-'));
  const { objects } = aws().world;
  objects.createBucket('models', 'us-east-1');
  objects.put('models', 'model.tar.gz', archiveOf({ factor: '3' }));
  objects.put('models', 'with-code.tar.gz', archiveOf({ factor: '3', 'code/train.py': '' }));
  objects.put('models', 'sourcedir.tar.gz', archiveOf({ 'train.py': SCRIPT, 'factors.py': 'TWICE = 4' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function folderWith(files: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(folder, 'of-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  return place;
}

function archiveOf(files: Readonly<Record<string, string>>): Buffer {
  return execFileSync('tar', ['-czf', '-', '-C', folderWith(files), '.']);
}

function script(factor = 2) {
  const source = folderWith({ 'inference.py': SCRIPT, 'factors.py': `TWICE = ${factor}` });
  return { folder: source, entryPoint: 'inference.py', alone: false };
}

/** What train tells of the script that made a model. */
const TRAINED = {
  SAGEMAKER_PROGRAM: 'train.py',
  SAGEMAKER_SUBMIT_DIRECTORY: 's3://models/sourcedir.tar.gz',
  SAGEMAKER_REGION: 'us-east-1',
  SAGEMAKER_CONTAINER_LOG_LEVEL: '20',
};

const { model: _, ...config } = deployConfig('model', { bucket: 'models' });

async function servable(model: Partial<Model>) {
  const { run, lines, warnings } = testRun();
  const given = { modelArtifact: 's3://models/model.tar.gz', image: PYTORCH, containerEnvironment: {} };
  return { served: await makeServable({ ...given, ...model }, config as CommonConfig, run), lines, warnings };
}

function contentOf(uri: string): string[] {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.*)/.exec(uri) ?? [];
  const path = aws().world.objects.head(bucket, key)?.path ?? '';
  const names = execFileSync('tar', ['-tzf', path], { encoding: 'utf8' }).split('\n');
  return names.map((name) => name.replace(/^\.\//, '')).filter((name) => !/^$|\/$/.test(name));
}

describe('a script of its own', () => {
  test('goes beside the model where the image fetches it from S3', async () => {
    const { served } = await servable({ image: SKLEARN, script: script(), containerEnvironment: { LEVEL: '1' } });
    expect(served).toEqual({
      modelArtifact: 's3://models/model.tar.gz',
      containerEnvironment: {
        LEVEL: '1',
        SAGEMAKER_PROGRAM: 'inference.py',
        SAGEMAKER_SUBMIT_DIRECTORY: expect.stringMatching(
          /^s3:\/\/models\/iris\/source\/[0-9a-f]{64}\/sourcedir.tar.gz$/,
        ),
        SAGEMAKER_REGION: 'us-east-1',
        SAGEMAKER_CONTAINER_LOG_LEVEL: '20',
      },
    });
  });

  test.each([
    ["PyTorch's", PYTORCH],
    ["TensorFlow's", TENSORFLOW],
    ['an unknown', OWN],
  ])('goes into the model for %s image, once for the same content', async (_name, image) => {
    const source = script();
    const { served } = await servable({ image, script: source, containerEnvironment: TRAINED });
    expect(served).toEqual({
      modelArtifact: expect.stringMatching(/^s3:\/\/models\/iris\/models\/[0-9a-f]{64}\/model.tar.gz$/),
      repackedFrom: 's3://models/model.tar.gz',
      containerEnvironment: {
        ...TRAINED,
        SAGEMAKER_PROGRAM: 'inference.py',
        SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code',
      },
    });
    expect(contentOf(served.modelArtifact)).toEqual(['factor', 'code/factors.py', 'code/inference.py']);
    const again = await servable({ image, script: source });
    expect(again.served.modelArtifact).toBe(served.modelArtifact);
    expect(again.lines).toEqual([expect.stringMatching(/\(2 files\), there already → s3:/)]);
  });

  test('with another line is another model', async () => {
    const [two, five] = [await servable({ script: script(2) }), await servable({ script: script(5) })];
    expect(two.served.modelArtifact).not.toBe(five.served.modelArtifact);
  });
});

describe('the script that trained', () => {
  test("goes into the model for PyTorch's image", async () => {
    const { served, lines } = await servable({ containerEnvironment: TRAINED });
    expect(served).toMatchObject({
      repackedFrom: 's3://models/model.tar.gz',
      containerEnvironment: { SAGEMAKER_PROGRAM: 'train.py', SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code' },
    });
    expect(contentOf(served.modelArtifact).sort()).toEqual(['code/factors.py', 'code/train.py', 'factor']);
    expect(lines[0]).toMatch(/with the code that trained it \(s3:\/\/models\/sourcedir.tar.gz\).* → s3:/);
  });

  test('has put code into the model already, which stays', async () => {
    const modelArtifact = 's3://models/with-code.tar.gz';
    const { served, lines } = await servable({ modelArtifact, containerEnvironment: TRAINED });
    const containerEnvironment = { ...TRAINED, SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code' };
    expect(served).toEqual({ modelArtifact, containerEnvironment });
    expect(lines).toEqual([`model: ${modelArtifact} has code of its own, and serves with it`]);
  });

  test("is no script that TensorFlow's image could call, and stays where it is", async () => {
    const { served, lines } = await servable({ image: TENSORFLOW, containerEnvironment: TRAINED });
    expect(served.modelArtifact).toBe('s3://models/model.tar.gz');
    expect(lines).toEqual([expect.stringMatching(/serves without the script that trained.*give `entry-point`$/)]);
  });

  test.each([SKLEARN, OWN])('is fetched by %s itself', async (image) => {
    const { served } = await servable({ image, containerEnvironment: TRAINED });
    expect(served).toEqual({ modelArtifact: 's3://models/model.tar.gz', containerEnvironment: TRAINED });
  });

  test('in a folder of its code is not found there: a warning says so', async () => {
    const containerEnvironment = { ...TRAINED, SAGEMAKER_PROGRAM: 'steps/train.py' };
    const { warnings } = await servable({ containerEnvironment });
    expect(warnings).toEqual([expect.stringMatching(/^steps\/train.py, which trained, is in a folder of its code/)]);
  });

  test('that is gone is told by its URI', async () => {
    const containerEnvironment = { ...TRAINED, SAGEMAKER_SUBMIT_DIRECTORY: 's3://models/gone.tar.gz' };
    await expect(servable({ containerEnvironment })).rejects.toThrow(/s3:\/\/models\/gone.tar.gz cannot be read/);
  });
});

describe('a deployed model answers', () => {
  const cases = [{ name: 'two', body: '1,2', contentType: 'text/csv', expect: { matches: '^.6,12.$' } }];

  test.each([
    ['sklearn', SKLEARN],
    ['pytorch', 'pytorch:2.6'],
  ])('with a script of its own, by %s', async (name, image) => {
    const model = { kind: 'artifact', modelArtifact: 's3://models/model.tar.gz', image, script: script() } as const;
    const deployment = { model, bucket: 'models', stackName: name, endpointName: name, cases };
    expect(await deploy(deployConfig('', deployment), deployRun().run)).toMatchObject({ status: 'Completed' });
  });

  test('with the script that trained, as the version that was registered', async () => {
    const task = {
      kind: 'create',
      modelPackageGroup: 'torch',
      modelArtifact: 's3://models/model.tar.gz',
      image: 'pytorch:2.6',
      containerEnvironment: TRAINED,
      metrics: {},
      approvalStatus: 'Approved',
      contentTypes: ['text/csv'],
      responseTypes: ['application/json'],
      inferenceInstanceTypes: [],
      transformInstanceTypes: [],
      metadata: {},
    } as const;
    const registration = { ...(config as CommonConfig), mode: 'register', task } as const;
    const first = await register(registration, deployRun().run);
    expect(first).toMatchObject({ status: 'Completed', repackedFrom: 's3://models/model.tar.gz' });
    const again = await register(registration, deployRun().run);
    expect(again).toMatchObject({ status: 'NoChanges', modelPackageArn: first.modelPackageArn });
    const model = { kind: 'package', modelPackageArn: first.modelPackageArn ?? '' } as const;
    const trained = [{ ...cases[0], expect: { matches: '^.12,24.$' } }] as typeof cases;
    const deployment = { model, stackName: 'torch', endpointName: 'torch', cases: trained };
    expect(await deploy(deployConfig('', deployment), deployRun().run)).toMatchObject({ status: 'Completed' });
  });
});
