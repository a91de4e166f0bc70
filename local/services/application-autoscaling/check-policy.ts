import { AwsError } from '../../world/aws-error.ts';

type Settings = Readonly<Record<string, unknown>>;

const CONFIGURATIONS: Readonly<Record<string, string>> = {
  StepScaling: 'StepScalingPolicyConfiguration',
  TargetTrackingScaling: 'TargetTrackingScalingPolicyConfiguration',
};

/** What AWS publishes of variants with instances. */
const VARIANT_METRICS = [
  'SageMakerVariantInvocationsPerInstance',
  'SageMakerVariantConcurrentRequestsPerModelHighResolution',
];

/**
 * A policy has the configuration of its type, and target tracking one metric: what the service model leaves open. The words are
 * ours. https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScalingPolicy.html
 */
export function checkPolicy(request: Settings): void {
  const type = String(request['PolicyType']);
  const configuration = CONFIGURATIONS[type];
  if (!configuration)
    throw invalid(`The local AWS plays policies of type ${Object.keys(CONFIGURATIONS).join(' and ')}, not ${type}.`);
  for (const [other, member] of Object.entries(CONFIGURATIONS))
    if ((request[member] !== undefined) !== (other === type))
      throw invalid(`${configuration} is required for policy type ${type}, and no other configuration.`);
  if (type === 'TargetTrackingScaling') checkTracking(Object(request[configuration]));
}

function checkTracking({
  PredefinedMetricSpecification: predefined,
  CustomizedMetricSpecification: own,
}: Settings): void {
  if ((predefined === undefined) === (own === undefined))
    throw invalid('Specify either PredefinedMetricSpecification or CustomizedMetricSpecification.');
  const { PredefinedMetricType: metric } = Object(predefined);
  if (metric !== undefined && !VARIANT_METRICS.includes(metric))
    throw invalid(`Predefined metric ${metric} is not one of endpoint variants: ${VARIANT_METRICS.join(', ')}.`);
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
