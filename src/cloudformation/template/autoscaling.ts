import { VARIANT } from './endpoint-config.ts';
import type { AsyncServing, Autoscaling, TemplateOptions } from './options.ts';
import type { Part } from './part.ts';
import { text } from './yaml.ts';

/**
 * Instances by demand. The target depends on the endpoint, so it is taken away before the endpoint is; it has the name as a
 * text, as a reference would make every new model a change of the target.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling.html
 */
export function renderAutoscaling({ endpointName, serving }: TemplateOptions): Part {
  if (serving.kind === 'serverless' || serving.autoscaling === undefined) return { resources: [] };
  const { autoscaling } = serving;
  const resources = [renderTarget(autoscaling, endpointName)];
  if (serving.kind === 'realtime') return { resources: [...resources, renderInvocationPolicy(autoscaling)] };
  return { resources: [...resources, ...asyncPolicies({ ...serving, autoscaling }, endpointName)] };
}

function renderTarget({ min, max }: Autoscaling, endpointName: string): string {
  return `  ScalableTarget:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    DependsOn: Endpoint
    Properties:
      ServiceNamespace: sagemaker
      ResourceId: endpoint/${endpointName}/variant/${VARIANT}
      ScalableDimension: sagemaker:variant:DesiredInstanceCount
      MinCapacity: ${min}
      MaxCapacity: ${max}`;
}

function renderInvocationPolicy({ targetInvocations }: Autoscaling): string {
  return `  # As many instances as bring each to this many requests per minute.
  ScalingPolicy:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: requests-per-instance
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref ScalableTarget
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: ${targetInvocations}
        PredefinedMetricSpecification:
          PredefinedMetricType: SageMakerVariantInvocationsPerInstance`;
}

/**
 * By the requests that wait. Without an instance the backlog per instance says nothing, so what wakes the endpoint up is an
 * alarm of its own. https://docs.aws.amazon.com/sagemaker/latest/dg/async-inference-autoscale.html
 */
function asyncPolicies(
  { autoscaling }: AsyncServing & { readonly autoscaling: Autoscaling },
  endpointName: string,
): readonly string[] {
  const backlog = `  # As many instances as leave each with this many requests that wait.
  ScalingPolicy:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: backlog-per-instance
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref ScalableTarget
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: ${autoscaling.targetInvocations}
        CustomizedMetricSpecification:
          Namespace: AWS/SageMaker
          MetricName: ApproximateBacklogSizePerInstance
          Dimensions:
            - Name: EndpointName
              Value: ${text(endpointName)}
          Statistic: Average`;
  return autoscaling.min > 0 ? [backlog] : [backlog, WAKE_UP, wakeUpAlarm(endpointName)];
}

const WAKE_UP = `  # From none to one.
  WakeUpPolicy:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: wake-up
      PolicyType: StepScaling
      ScalingTargetId: !Ref ScalableTarget
      StepScalingPolicyConfiguration:
        AdjustmentType: ChangeInCapacity
        MetricAggregationType: Average
        Cooldown: 300
        StepAdjustments:
          - MetricIntervalLowerBound: 0
            ScalingAdjustment: 1`;

function wakeUpAlarm(endpointName: string): string {
  return `  # A request waits, and there is no instance.
  WakeUpAlarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/SageMaker
      MetricName: HasBacklogWithoutCapacity
      Dimensions:
        - Name: EndpointName
          Value: ${text(endpointName)}
      Statistic: Average
      Period: 60
      EvaluationPeriods: 2
      ComparisonOperator: GreaterThanOrEqualToThreshold
      Threshold: 1
      TreatMissingData: missing
      AlarmActions:
        - !Ref WakeUpPolicy`;
}
