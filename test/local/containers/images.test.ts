import { describe, expect, test } from '@jest/globals';
import { resolveImage } from '../../../local/containers/images.ts';

describe('resolveImage', () => {
  test.each([
    ['683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1', 'xgboost'],
    ['433757028032.dkr.ecr.us-west-2.amazonaws.com/xgboost:1', 'xgboost'],
    ['382416733822.dkr.ecr.us-east-1.amazonaws.com/linear-learner:1', 'linear-learner'],
    ['382416733822.dkr.ecr.us-east-1.amazonaws.com/factorization-machines:1', 'factorization-machines'],
    ['174872318107.dkr.ecr.us-west-2.amazonaws.com/kmeans:1', 'kmeans'],
    ['450853457545.dkr.ecr.cn-north-1.amazonaws.com.cn/sagemaker-xgboost:1.7-1', 'xgboost'],
    [`683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost@sha256:${'a'.repeat(64)}`, 'xgboost'],
  ])('%s is %s', (image, name) => {
    expect(resolveImage(image)?.name).toBe(name);
  });

  test.each(['xgboost', '123456789012.dkr.ecr.us-east-1.amazonaws.com/my-own:1', 'docker.io/library/python:3', ''])(
    'nothing runs for %j',
    (image) => {
      expect(resolveImage(image)).toBeUndefined();
    },
  );

  test('the version is the tag, and unknown where there is none', () => {
    const image = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost';
    const digest = `sha256:${'a'.repeat(64)}`;
    const versions = [`${image}:1.7-1`, `${image}:3.0-5@${digest}`, `${image}@${digest}`].map(
      (each) => resolveImage(each)?.version,
    );
    expect(versions).toEqual(['1.7-1', '3.0-5', undefined]);
  });

  test('every metric regex is within the service limit, has one group, and every name occurs once', () => {
    const images = ['sagemaker-xgboost', 'linear-learner', 'factorization-machines', 'kmeans'].map((name) =>
      resolveImage(`123456789012.dkr.ecr.us-east-1.amazonaws.com/${name}:1`),
    );
    for (const definitions of images.map((image) => image?.metricDefinitions ?? [])) {
      expect(definitions.length).toBeGreaterThan(0);
      expect(new Set(definitions.map(({ Name }) => Name)).size).toBe(definitions.length);
      for (const { Regex } of definitions) {
        expect(Regex.length).toBeLessThanOrEqual(500);
        expect(new RegExp(`${Regex}|`).exec('')).toHaveLength(2);
      }
    }
  });
});
