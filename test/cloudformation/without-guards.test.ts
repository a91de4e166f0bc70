import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { withoutGuards } from '../../src/cloudformation/without-guards.ts';

const AT_ONCE = {
  BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: 'ALL_AT_ONCE', WaitIntervalInSeconds: 0 } },
};

test('a guarded endpoint moves at once, and not a character beside that is another one', () => {
  const template = (deployment: string) => `# Ours.
Resources:
  Role: !Transform { Name: theirs }
  Endpoint: # the one
    Type: AWS::SageMaker::Endpoint
    Properties:
      EndpointName: !Sub "iris-\${Stage}"   # by stage
      Account: 012345678901
      ${deployment}
      # What it serves.
      EndpointConfigName: !GetAtt Config.EndpointConfigName
`;
  const guarded = template(`DeploymentConfig:
        BlueGreenUpdatePolicy:
          TrafficRoutingConfiguration: { Type: CANARY, CanarySize: { Type: CAPACITY_PERCENT, Value: 50 } }
        AutoRollbackConfiguration:
          Alarms:
            - AlarmName: !Ref Errors
`);
  const [before = '', after = ''] = template('|').split('|');
  const free = withoutGuards(guarded);
  expect(free.startsWith(before)).toBe(true);
  expect(free.endsWith(after)).toBe(true);
  expect(parse(free, { logLevel: 'silent' }).Resources.Endpoint.Properties.DeploymentConfig).toEqual(AT_ONCE);
});

test.each([
  [
    'that depends on a condition',
    'DeploymentConfig: !If [Prod, { BlueGreenUpdatePolicy: { A: 1 } }, !Ref AWS::NoValue]',
  ],
  ['between quotes', '"DeploymentConfig": {"AutoRollbackConfiguration": {"Alarms": []}}'],
])('a guard %s is taken as a whole', (_, guard) => {
  const free = withoutGuards(`Resources: { E: { Type: AWS::SageMaker::Endpoint, Properties: { ${guard} } } }`);
  expect(parse(free).Resources.E.Properties).toEqual({ DeploymentConfig: AT_ONCE });
});

test('a template in JSON stays JSON', () => {
  const endpoint = {
    Type: 'AWS::SageMaker::Endpoint',
    Properties: { DeploymentConfig: { Old: [1] }, EndpointName: 'a' },
  };
  const other = { Type: 'AWS::Lambda::Alias', Properties: { DeploymentConfig: {} } };
  const free = withoutGuards(JSON.stringify({ Resources: { first: endpoint, other, second: endpoint } }, null, 2));
  const moved = { ...endpoint, Properties: { ...endpoint.Properties, DeploymentConfig: AT_ONCE } };
  expect(JSON.parse(free)).toEqual({ Resources: { first: moved, other, second: moved } });
});

test('an endpoint that is updated in batches goes on so, without alarms', () => {
  const batches = { MaximumBatchSize: { Type: 'INSTANCE_COUNT', Value: 1 }, WaitIntervalInSeconds: 60 };
  const DeploymentConfig = {
    RollingUpdatePolicy: batches,
    AutoRollbackConfiguration: { Alarms: [{ AlarmName: 'a' }] },
  };
  const template = { Resources: { E: { Type: 'AWS::SageMaker::Endpoint', Properties: { DeploymentConfig } } } };
  expect(JSON.parse(withoutGuards(JSON.stringify(template))).Resources.E.Properties.DeploymentConfig).toEqual({
    RollingUpdatePolicy: batches,
    AutoRollbackConfiguration: { Ref: 'AWS::NoValue' },
  });
});

test.each(['Resources: { E: { Type: AWS::SageMaker::Endpoint } }', 'Resources: [', 'text', ''])(
  'what has no guard stays as it is: %s',
  (template) => {
    expect(withoutGuards(template)).toBe(template);
  },
);
