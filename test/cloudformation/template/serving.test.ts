import { expect, test } from '@jest/globals';
import type { Guardrails, Instances } from '../../../src/cloudformation/template/options.ts';
import { understood } from './understood.ts';

const FLEET = { instanceType: 'ml.m5.large', instanceCount: 2 };
const realtime = (changes: Partial<Instances>) => understood({ serving: { kind: 'realtime', ...FLEET, ...changes } });
const asynchronous = (changes: Partial<Instances> = {}) =>
  understood({ serving: { kind: 'async', data: { prefix: 'iris/async' }, ...FLEET, ...changes } });

test('a serverless endpoint has memory and concurrency in place of instances', () => {
  const { EndpointConfig } = understood({
    serving: { kind: 'serverless', memoryMb: 2048, maxConcurrency: 5 },
  }).Resources;
  expect(EndpointConfig.Properties.ProductionVariants).toEqual([
    {
      VariantName: 'AllTraffic',
      ModelName: 'GetAtt Model.ModelName',
      ServerlessConfig: { MemorySizeInMB: 2048, MaxConcurrency: 5 },
    },
  ]);
});

test('an asynchronous endpoint writes to the bucket of its own account, and says where', () => {
  const bucket = 'Sub s3://sagemaker-${AWS::Region}-${AWS::AccountId}';
  const { Resources, Outputs } = asynchronous();
  expect(Resources.EndpointConfig.Properties.AsyncInferenceConfig).toEqual({
    OutputConfig: { S3OutputPath: `${bucket}/iris/async/output`, S3FailurePath: `${bucket}/iris/async/failures` },
  });
  expect(Outputs.AsyncInputUri.Value).toBe(`${bucket}/iris/async/input`);
});

test('captured data goes to the bucket that was given, requests and answers', () => {
  const { Resources, Outputs } = realtime({
    dataCapture: { percent: 20, to: { bucket: 'flowers', prefix: 'a/${b}' } },
  });
  expect(Resources.EndpointConfig.Properties.DataCaptureConfig).toMatchObject({
    EnableCapture: true,
    InitialSamplingPercentage: 20,
    DestinationS3Uri: 's3://flowers/a/${b}',
    CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
  });
  expect(Outputs.DataCaptureUri.Value).toBe('s3://flowers/a/${b}');
});

test('scaling ends before the endpoint does, whose updates keep the number of instances', () => {
  const { Resources } = realtime({ autoscaling: { min: 1, max: 4, targetInvocations: 600 } });
  expect(Resources.ScalableTarget.DependsOn).toBe('Endpoint');
  expect(Resources.ScalableTarget.Properties).toEqual({
    ServiceNamespace: 'sagemaker',
    ResourceId: 'endpoint/iris/variant/AllTraffic',
    ScalableDimension: 'sagemaker:variant:DesiredInstanceCount',
    MinCapacity: 1,
    MaxCapacity: 4,
  });
  expect(Resources.ScalingPolicy.Properties.TargetTrackingScalingPolicyConfiguration).toEqual({
    TargetValue: 600,
    PredefinedMetricSpecification: { PredefinedMetricType: 'SageMakerVariantInvocationsPerInstance' },
  });
  expect(Resources.Endpoint.Properties.RetainAllVariantProperties).toBe(true);
});

test('an asynchronous endpoint scales by what waits, and is woken up only where it may sleep', () => {
  const { Resources } = asynchronous({ autoscaling: { min: 0, max: 4, targetInvocations: 5 } });
  expect(Resources.ScalingPolicy.Properties.TargetTrackingScalingPolicyConfiguration).toMatchObject({
    CustomizedMetricSpecification: { MetricName: 'ApproximateBacklogSizePerInstance' },
  });
  expect(Resources.WakeUpAlarm.Properties.AlarmActions).toEqual(['Ref WakeUpPolicy']);
  const awake = asynchronous({ autoscaling: { min: 1, max: 4, targetInvocations: 5 } });
  expect(awake.Resources).not.toHaveProperty('WakeUpPolicy');
});

const CANARY: Guardrails = {
  traffic: { type: 'canary', step: { percent: 10 }, waitSeconds: 300, terminationWaitSeconds: 60, maxSeconds: 1800 },
  alarms: { made: { serverErrors: 2, clientErrors: 50, latencyMs: 800 }, names: ['mine'] },
};

test('traffic moves in steps, and alarms take it back, made and named ones', () => {
  expect(realtime({ guardrails: CANARY }).Resources.Endpoint.Properties.DeploymentConfig).toEqual({
    BlueGreenUpdatePolicy: {
      TrafficRoutingConfiguration: {
        Type: 'CANARY',
        CanarySize: { Type: 'CAPACITY_PERCENT', Value: 10 },
        WaitIntervalInSeconds: 300,
      },
      TerminationWaitInSeconds: 60,
      MaximumExecutionTimeoutInSeconds: 1800,
    },
    AutoRollbackConfiguration: {
      Alarms: ['Ref ServerErrorAlarm', 'Ref ClientErrorAlarm', 'Ref LatencyAlarm', 'mine'].map((AlarmName) => ({
        AlarmName,
      })),
    },
  });
});

test('linear steps may be instances, and without alarms nothing is taken back', () => {
  const traffic = { type: 'linear', step: { instances: 1 }, waitSeconds: 60, terminationWaitSeconds: 0 } as const;
  const { Endpoint } = realtime({ guardrails: { traffic, alarms: { names: [] } } }).Resources;
  expect(Endpoint.Properties.DeploymentConfig).toEqual({
    BlueGreenUpdatePolicy: {
      TrafficRoutingConfiguration: {
        Type: 'LINEAR',
        LinearStepSize: { Type: 'INSTANCE_COUNT', Value: 1 },
        WaitIntervalInSeconds: 60,
      },
      TerminationWaitInSeconds: 0,
    },
  });
});

test('alarms look at this variant of this endpoint; latency is in microseconds, a minute without requests is fine', () => {
  const { ServerErrorAlarm, LatencyAlarm } = realtime({ guardrails: CANARY }).Resources;
  expect(LatencyAlarm.Properties).toMatchObject({
    MetricName: 'ModelLatency',
    ExtendedStatistic: 'p95',
    Threshold: 800_000,
    TreatMissingData: 'notBreaching',
  });
  expect(ServerErrorAlarm.Properties).toMatchObject({
    MetricName: 'Invocation5XXErrors',
    Statistic: 'Sum',
    Threshold: 2,
    Dimensions: [
      { Name: 'EndpointName', Value: 'iris' },
      { Name: 'VariantName', Value: 'AllTraffic' },
    ],
  });
});
