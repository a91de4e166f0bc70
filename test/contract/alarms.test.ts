/** The AWS CLI, by botocore's models, on alarms and scaling: what else has seen these services is the SDK for JavaScript only. */
import { CreateEndpointCommand, CreateEndpointConfigCommand, CreateModelCommand } from '@aws-sdk/client-sagemaker';
import { expect, test } from '@jest/globals';
import { roleArn, settledEndpoint, startLocalSagemaker, xgboost } from '../local/services/sagemaker/local-sagemaker.ts';
import { callAws } from './call-aws.ts';

test('an alarm that the CLI makes and raises brings an update back', async () => {
  const local = await startLocalSagemaker();
  const cli = async (...args: string[]) => {
    const printed = await callAws(local.aws.url, [...args, '--output', 'json']);
    return printed === '' ? undefined : JSON.parse(printed);
  };
  const PrimaryContainer = { Image: xgboost };
  const variant = { VariantName: 'v', ModelName: 'm', InitialInstanceCount: 2, InstanceType: 'ml.m5.large' } as const;
  await local.sagemaker.send(new CreateModelCommand({ ModelName: 'm', ExecutionRoleArn: roleArn, PrimaryContainer }));
  for (const EndpointConfigName of ['old', 'new'])
    await local.sagemaker.send(new CreateEndpointConfigCommand({ EndpointConfigName, ProductionVariants: [variant] }));
  await local.sagemaker.send(new CreateEndpointCommand({ EndpointName: 'e', EndpointConfigName: 'old' }));
  await settledEndpoint(local, 'e');

  const metric = ['--namespace', 'AWS/SageMaker', '--metric-name', 'Invocation5XXErrors', '--statistic', 'Sum'];
  const condition = ['--period', '60', '--evaluation-periods', '1', '--threshold', '1.5'];
  const comparison = ['--comparison-operator', 'GreaterThanThreshold', '--dimensions', 'Name=EndpointName,Value=e'];
  await cli('cloudwatch', 'put-metric-alarm', '--alarm-name', 'errors', ...metric, ...condition, ...comparison);
  const state = ['--state-value', 'ALARM', '--state-reason', 'a rehearsal'];
  await cli('cloudwatch', 'set-alarm-state', '--alarm-name', 'errors', ...state);
  expect(await cli('cloudwatch', 'describe-alarms', '--state-value', 'ALARM')).toMatchObject({
    MetricAlarms: [{ AlarmName: 'errors', Threshold: 1.5, StateReason: 'a rehearsal' }],
  });
  await expect(cli('cloudwatch', 'delete-alarms', '--alarm-names', 'nobody')).rejects.toThrow(/ResourceNotFound/);

  const routing = 'BlueGreenUpdatePolicy={TrafficRoutingConfiguration={Type=ALL_AT_ONCE,WaitIntervalInSeconds=60}}';
  const rollback = 'AutoRollbackConfiguration={Alarms=[{AlarmName=errors}]}';
  const update = ['--endpoint-config-name', 'new', '--deployment-config', `${routing},${rollback}`];
  await cli('sagemaker', 'update-endpoint', '--endpoint-name', 'e', ...update);
  expect(await settledEndpoint(local, 'e')).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'old' });

  const dimension = ['--scalable-dimension', 'sagemaker:variant:DesiredInstanceCount'];
  const target = ['--service-namespace', 'sagemaker', '--resource-id', 'endpoint/e/variant/v', ...dimension];
  const bounds = ['--min-capacity', '1', '--max-capacity', '4'];
  await cli('application-autoscaling', 'register-scalable-target', ...target, ...bounds);
  const policy =
    'TargetValue=70,PredefinedMetricSpecification={PredefinedMetricType=SageMakerVariantInvocationsPerInstance}';
  const named = ['--policy-name', 'p', '--policy-type', 'TargetTrackingScaling'];
  const tracking = ['--target-tracking-scaling-policy-configuration', policy];
  await cli('application-autoscaling', 'put-scaling-policy', ...target, ...named, ...tracking);
  const described = await cli(
    'application-autoscaling',
    'describe-scaling-policies',
    '--service-namespace',
    'sagemaker',
  );
  expect(described.ScalingPolicies).toMatchObject([{ PolicyName: 'p', ResourceId: 'endpoint/e/variant/v' }]);
  await local.close();
});
