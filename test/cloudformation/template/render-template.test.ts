import { expect, test } from '@jest/globals';
import type { Container } from '../../../src/cloudformation/template/options.ts';
import { capabilitiesOf, renderTemplate } from '../../../src/cloudformation/template/render-template.ts';
import { PLAIN, understood } from './understood.ts';

test('model and config have no names, the endpoint has, and each refers to the one before', () => {
  const { Model, EndpointConfig, Endpoint } = understood().Resources;
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

test('nothing is in the stack that was not asked for', () => {
  const { Resources, Outputs } = understood();
  expect(Object.keys(Resources)).toEqual(['Model', 'EndpointConfig', 'Endpoint']);
  expect(Object.keys(Outputs)).toEqual(['EndpointName', 'EndpointArn', 'EndpointConfigName', 'ModelName']);
  expect(capabilitiesOf(renderTemplate(PLAIN))).toEqual([]);
});

test('a model package is served by its ARN', () => {
  expect(understood().Resources.Model.Properties.PrimaryContainer).toEqual({
    ModelPackageName: 'arn:aws:sagemaker:us-east-1:123456789012:model-package/iris/3',
  });
});

test('an artifact is served by its image, with an environment that survives every trick of YAML', () => {
  const environment = { YES: 'no', DATE: '2020-01-01', OCTAL: '010', TEXT: 'a: "b" # c\n!Ref {d} \\ ü', EMPTY: '' };
  const container = { image: 'registry/xgboost:1.7-1', modelArtifact: 's3://data/model.tar.gz', environment };
  expect(understood({ container }).Resources.Model.Properties.PrimaryContainer).toEqual({
    Image: 'registry/xgboost:1.7-1',
    ModelDataUrl: 's3://data/model.tar.gz',
    Environment: environment,
  });
});

test('the order of the environment does not make another template', () => {
  const render = (environment: Container['environment']) =>
    renderTemplate({ ...PLAIN, container: { ...PLAIN.container, environment } });
  expect(render({ A: '1', B: '2' })).toBe(render({ B: '2', A: '1' }));
});

test('the template says what it is, before anything else', () => {
  expect(renderTemplate(PLAIN)).toMatch(
    /^# The SageMaker endpoint iris, rendered by sagemaker-mlops-action for octo\/iris\.\n/,
  );
});

test('it is text as a person writes it: no space at the end of a line, one line between resources', () => {
  const text = renderTemplate({ ...PLAIN, executionRoleArn: undefined, api: { rate: 1, burst: 2, key: true } });
  expect(text).not.toMatch(/[ \t]\n|\n\n\n/);
  expect(text).toMatch(/[^\n]\n$/);
});
