import { CreateTrainingJobRequest$ } from '@aws-sdk/client-sagemaker';
import { expect, test } from '@jest/globals';
import { readShape, type Shape } from '../../src/aws/shape.ts';

/** The shape at a path of members; `*` is each item of a list or value of a map. */
function shapeAt(...path: string[]): Shape | undefined {
  let shape: Shape | undefined = readShape(CreateTrainingJobRequest$);
  for (const step of path) {
    if (shape?.kind === 'structure') shape = shape.members.get(step)?.();
    else if (shape?.kind === 'list' || shape?.kind === 'map') shape = shape.member();
  }
  return shape;
}

test.each([
  [['TrainingJobName'], 'text'],
  [['EnableNetworkIsolation'], 'flag'],
  [['Environment'], 'map'],
  [['Environment', '*'], 'text'],
  [['HyperParameters', '*'], 'text'],
  [['ResourceConfig', 'InstanceType'], 'text'],
  [['ResourceConfig', 'InstanceCount'], 'number'],
  [['VpcConfig', 'Subnets', '*'], 'text'],
  [['Tags'], 'list'],
  [['Tags', '*', 'Key'], 'text'],
  [['InputDataConfig', '*', 'DataSource', 'S3DataSource', 'S3Uri'], 'text'],
  [['StoppingCondition', 'MaxRuntimeInSeconds'], 'number'],
])("the SDK's schema tells what %j is", (path, kind) => {
  expect(shapeAt(...path)?.kind).toBe(kind);
});

test('a member that the API does not have has no shape', () => {
  expect(shapeAt('ResourceConfig', 'InstanceCont')).toBeUndefined();
});
