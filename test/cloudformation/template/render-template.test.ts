import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Container } from '../../../src/cloudformation/template/options.ts';
import { renderTemplate } from '../../../src/cloudformation/template/render-template.ts';

const packaged: Container = {
  modelPackageArn: 'arn:aws:sagemaker:us-east-1:123456789012:model-package/iris/3',
  environment: {},
};

function render(container: Container): string {
  return renderTemplate({
    endpointName: 'iris',
    repository: 'octo/iris',
    executionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
    container,
    serving: { kind: 'realtime', instanceType: 'ml.m5.large', instanceCount: 2 },
  });
}

/** The template as CloudFormation understands it; a `!GetAtt` is its text. */
function understood(container: Container) {
  const getAtt = { tag: '!GetAtt', resolve: (text: string) => `GetAtt ${text}` };
  const ref = { tag: '!Ref', resolve: (text: string) => `Ref ${text}` };
  return parse(render(container), { customTags: [getAtt, ref] });
}

test('model and config have no names, the endpoint has, and each refers to the one before', () => {
  const { Model, EndpointConfig, Endpoint } = understood(packaged).Resources;
  expect(Model.Properties).not.toHaveProperty('ModelName');
  expect(EndpointConfig.Properties).toEqual({
    ProductionVariants: [
      {
        VariantName: 'AllTraffic',
        ModelName: 'GetAtt Model.ModelName',
        InstanceType: 'ml.m5.large',
        InitialInstanceCount: 2,
      },
    ],
  });
  expect(Endpoint.Properties).toEqual({
    EndpointName: 'iris',
    EndpointConfigName: 'GetAtt EndpointConfig.EndpointConfigName',
  });
});

test('a model package is served by its ARN', () => {
  expect(understood(packaged).Resources.Model.Properties.PrimaryContainer).toEqual({
    ModelPackageName: packaged.modelPackageArn,
  });
});

test('an artifact is served by its image, with an environment that survives every trick of YAML', () => {
  const environment = { YES: 'no', DATE: '2020-01-01', OCTAL: '010', TEXT: 'a: "b" # c\n!Ref {d} \\ ü', EMPTY: '' };
  const container = { image: 'registry/xgboost:1.7-1', modelArtifact: 's3://data/model.tar.gz', environment };
  expect(understood(container).Resources.Model.Properties.PrimaryContainer).toEqual({
    Image: 'registry/xgboost:1.7-1',
    ModelDataUrl: 's3://data/model.tar.gz',
    Environment: environment,
  });
});

test('the order of the environment does not make another template', () => {
  const environments = [
    { A: '1', B: '2' },
    { B: '2', A: '1' },
  ];
  const [one, other] = environments.map((environment) => render({ ...packaged, environment }));
  expect(one).toBe(other);
});

test('the template says what it is, before anything else', () => {
  expect(render(packaged)).toMatch(
    /^# The SageMaker endpoint iris, rendered by sagemaker-mlops-action for octo\/iris\.\n/,
  );
});
