import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { IMAGE_FAMILIES } from '../../src/sagemaker/image-families.ts';
import { imageUri } from '../../src/sagemaker/images.ts';

const training = (region: string, instanceType?: string) => ({ region, use: 'training', instanceType }) as const;
const inference = (region: string, instanceType?: string) => ({ region, use: 'inference', instanceType }) as const;
const DLC = '763104351884.dkr.ecr.us-east-1.amazonaws.com';

describe('imageUri', () => {
  // As the public documentation prints them.
  const documented: readonly (readonly [string, string, string])[] = [
    ['xgboost', 'us-east-1', '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1'],
    ['xgboost:3.0-5', 'eu-west-1', '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:3.0-5'],
    ['xgboost:1.5-1', 'us-west-1', '746614075791.dkr.ecr.us-west-1.amazonaws.com/sagemaker-xgboost:1.5-1'],
    ['linear-learner', 'us-west-2', '174872318107.dkr.ecr.us-west-2.amazonaws.com/linear-learner:1'],
    ['linear-learner:1', 'ap-northeast-2', '835164637446.dkr.ecr.ap-northeast-2.amazonaws.com/linear-learner:1'],
    ['linear-learner', 'cn-north-1', '390948362332.dkr.ecr.cn-north-1.amazonaws.com.cn/linear-learner:1'],
    ['kmeans', 'us-gov-west-1', '226302683700.dkr.ecr.us-gov-west-1.amazonaws.com/kmeans:1'],
    ['factorization-machines', 'ca-west-1', '190319476487.dkr.ecr.ca-west-1.amazonaws.com/factorization-machines:1'],
    ['blazingtext', 'us-east-1', '811284229777.dkr.ecr.us-east-1.amazonaws.com/blazingtext:1'],
    ['seq2seq', 'us-west-2', '433757028032.dkr.ecr.us-west-2.amazonaws.com/seq2seq:1'],
    ['sklearn', 'us-east-1', '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.4-2-cpu-py3'],
    ['sklearn:1.2-1', 'eu-west-1', '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3'],
    ['pytorch:2.8', 'us-east-1', `${DLC}/pytorch-training:2.8.0-cpu-py312`],
    [
      'pytorch:2.10.0',
      'cn-north-1',
      '727897471807.dkr.ecr.cn-north-1.amazonaws.com.cn/pytorch-training:2.10.0-cpu-py313',
    ],
    [
      'tensorflow:2.19',
      'ap-east-1',
      '871362719292.dkr.ecr.ap-east-1.amazonaws.com/tensorflow-training:2.19.0-cpu-py312',
    ],
  ];
  test.each(documented)('%s in %s is %s', (image, region, uri) => {
    expect(imageUri(image, training(region))).toBe(uri);
  });

  test.each([
    ['pytorch:2.8', 'ml.g5.xlarge', 'pytorch-training:2.8.0-gpu-py312'],
    ['pytorch:2.8', 'ml.p4d.24xlarge', 'pytorch-training:2.8.0-gpu-py312'],
    ['pytorch:2.8', 'ml.m5.large', 'pytorch-training:2.8.0-cpu-py312'],
    [
      'huggingface',
      'ml.g5.xlarge',
      'huggingface-pytorch-training:2.5.1-transformers4.49.0-gpu-py311-cu124-ubuntu22.04',
    ],
  ])('%s on %s is %s', (image, instanceType, path) => {
    expect(imageUri(image, training('us-east-1', instanceType))).toBe(`${DLC}/${path}`);
  });

  test.each([
    ['pytorch:2.6', 'ml.m5.large', 'pytorch-inference:2.6.0-cpu-py312'],
    ['pytorch:2.8', 'ml.m5.large', 'pytorch-inference:2.6.0-cpu-py312'],
    ['tensorflow', 'ml.g5.xlarge', 'tensorflow-inference:2.19.0-gpu-py312'],
    [`${DLC}/pytorch-training:2.6.0-gpu-py312`, 'ml.m5.large', 'pytorch-inference:2.6.0-cpu-py312'],
    [
      `${DLC}/pytorch-training:2.6.0-gpu-py312-cu126-ubuntu22.04-sagemaker`,
      undefined,
      'pytorch-inference:2.6.0-cpu-py312',
    ],
    [
      `${DLC}/huggingface-pytorch-training:2.5.1-transformers4.49.0-gpu-py311-cu124-ubuntu22.04`,
      'ml.m5.large',
      'huggingface-pytorch-inference:2.6.0-transformers4.49.0-cpu-py312-ubuntu22.04',
    ],
  ])('%s is served on %s by %s', (image, instanceType, path) => {
    expect(imageUri(image, inference('us-east-1', instanceType))).toBe(`${DLC}/${path}`);
  });

  test.each([
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/own@sha256:0123',
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.6.0-cpu-py312',
    '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost@sha256:0123',
    `${DLC}/pytorch-inference:2.6.0-cpu-py312`,
    'docker.io/library/own:1',
  ])('the URI %s passes as it is', (uri) => {
    expect(imageUri(uri, training('us-east-1'))).toBe(uri);
    expect(imageUri(uri, inference('us-east-1'))).toBe(uri);
  });

  test.each([
    ['keras', training('us-east-1'), /keras.*not known by name.*xgboost, sklearn, pytorch/],
    ['xgboost:latest', training('us-east-1'), /unknown version.*1\.7-1/],
    ['pytorch:2', training('us-east-1', 'ml.trn1.2xlarge'), /Neuron.*registry URI/],
    [
      'huggingface',
      training('us-east-1', 'ml.m5.large'),
      /no training image for CPU instances \(ml\.m5\.large\), only for GPU/,
    ],
    ['linear-learner', training('mars-north-1'), /mars-north-1.*registry URI/],
    [`${DLC}/pytorch-training@sha256:0123`, inference('us-east-1'), /trains but does not serve.*give `image`/],
  ])('%s for %j is an error that says what to give', (image, place, message) => {
    expect(() => imageUri(image, place)).toThrow(UserError);
    expect(() => imageUri(image, place)).toThrow(message);
  });
});

test.each([...IMAGE_FAMILIES])(
  '%s: its default version is one of its releases, its accounts are accounts',
  (_, family) => {
    expect(family.releases.map(({ version }) => version)).toContain(family.defaultVersion);
    for (const [region, account] of Object.entries(family.registry)) {
      expect(`${region} ${account}`).toMatch(/^[a-z]{2}(-gov)?-[a-z]+-\d \d{12}$/);
    }
  },
);

test.each([...IMAGE_FAMILIES])('docs/images.md has %s with its versions and its default', (name, family) => {
  const rows = readFileSync('docs/images.md', 'utf8').split('\n');
  const [, , versions = '', fallback = ''] = rows.find((row) => row.includes(`\`${name}\``))?.split('|') ?? [];
  expect(versions.split(',').map((version) => version.trim())).toEqual(family.releases.map(({ version }) => version));
  expect(fallback.trim()).toBe(family.defaultVersion);
});
