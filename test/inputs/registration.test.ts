import { describe, expect, test } from '@jest/globals';
import { configOf, load, problemsOf } from './call.ts';

const MODEL = {
  mode: 'register',
  'model-package-group': 'iris',
  'model-artifact': 's3://bucket/model.tar.gz',
  image: 'xgboost',
};

test('what every version tells of its origin is no metadata', async () => {
  expect(await problemsOf({ ...MODEL, metadata: '{ "github:sha": mine, owner: ml }' })).toEqual([
    'metadata (with:): "github:sha": every version tells this itself; reserved are github:repository, github:sha, github:ref, github:workflow, github:run-url, github:actor, training-job-arn, training-image, source-sha256, report-uri, content-sha256',
  ]);
});

test('a report on S3 is an object, not a bucket', async () => {
  expect(await problemsOf({ ...MODEL, report: 's3://bucket/' })).toEqual([
    'report (with:): "s3://bucket/" is not an S3 URI such as s3://bucket/path',
  ]);
});

describe('what a version says of its use', () => {
  test.each([
    ['content-types', 'csv', 'a MIME type such as text/csv (did you mean "text/csv"?)'],
    ['response-types', 'JSON', 'a MIME type such as text/csv (did you mean "application/json"?)'],
    ['response-types', 'anything', 'a MIME type such as text/csv'],
    [
      'inference-instance-types',
      'm5.large',
      'a SageMaker instance type such as ml.m5.large (did you mean "ml.m5.large"?)',
    ],
    [
      'transform-instance-types',
      'ml.m5.lage',
      'a SageMaker instance type such as ml.m5.large (did you mean "ml.m5.large"?)',
    ],
  ])('%s is not %s', async (name, given, accepted) => {
    expect(await problemsOf({ ...MODEL, [name]: given })).toEqual([`${name} (with:): "${given}" is not ${accepted}`]);
  });

  test('may be a MIME type with parameters, or one that nobody has heard of', async () => {
    const { task } = await configOf('register', {
      ...MODEL,
      'content-types': 'text/csv; header=present, application/x.own+json',
    });
    expect(task).toMatchObject({ contentTypes: ['text/csv; header=present', 'application/x.own+json'] });
  });

  test('is warned about where AWS is not known to have such an instance type', async () => {
    const { warnings } = await load({
      ...MODEL,
      'inference-instance-types': 'ml.mm5.large',
      'transform-instance-types': 'ml.m5.large',
    });
    expect(warnings).toEqual([
      'inference-instance-types (with:): "ml.mm5.large" is not known to mode register (did you mean "ml.m5.large"?); AWS is asked for it all the same (its list: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProductionVariant.html)',
    ]);
  });
});
