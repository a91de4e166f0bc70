import { AwsError } from '../../world/aws-error.ts';

type Settings = Readonly<Record<string, unknown>>;

const DAY_SECONDS = 86_400;
const MISSING_DATA = ['breaching', 'notBreaching', 'ignore', 'missing'];

/** Members that say which metric is looked at, and how; metric math has them elsewhere. */
const OF_ONE_METRIC = ['MetricName', 'Namespace', 'Dimensions', 'Period', 'Unit', 'Statistic', 'ExtendedStatistic'];
const REQUIRED = ['MetricName', 'Namespace', 'Period', 'EvaluationPeriods', 'Threshold', 'ComparisonOperator'];

/**
 * What CloudWatch takes as an alarm, of which the service model says little: there, all of it is optional. The limits are
 * documented, the words are ours. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export async function checkAlarm(settings: Settings): Promise<void> {
  if (settings['Metrics']) {
    const [both] = OF_ONE_METRIC.filter((member) => settings[member] !== undefined);
    if (both) throw invalid(`The parameters Metrics and ${both} cannot be specified together.`);
  } else requireMetric(settings);
  const { ComparisonOperator, Statistic } = await import('@aws-sdk/client-cloudwatch');
  checkEnumeration(settings, 'ComparisonOperator', Object.values(ComparisonOperator));
  checkEnumeration(settings, 'Statistic', Object.values(Statistic));
  checkEnumeration(settings, 'TreatMissingData', MISSING_DATA);
  checkTimes(settings);
}

function requireMetric(settings: Settings): void {
  for (const member of REQUIRED)
    if (settings[member] === undefined)
      throw invalid(`The parameter ${member} must be specified for an alarm on a metric.`);
  if ((settings['Statistic'] === undefined) === (settings['ExtendedStatistic'] === undefined))
    throw invalid('Either Statistic or ExtendedStatistic must be specified, and not both.');
}

/** As CloudWatch words it. */
export function checkEnumeration(settings: Settings, member: string, accepted: readonly string[]): void {
  const value = settings[member];
  if (value === undefined || accepted.includes(String(value))) return;
  const path = member.charAt(0).toLowerCase() + member.slice(1);
  throw invalid(
    `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: Member must satisfy enum value set: [${accepted.join(', ')}]`,
  );
}

function checkTimes({ Period, EvaluationPeriods, DatapointsToAlarm }: Settings): void {
  const [seconds, periods] = [Number(Period ?? 60), Number(EvaluationPeriods ?? 1)];
  if (periods < 1 || Number(DatapointsToAlarm ?? 1) < 1) throw invalid('At least one period has to be evaluated.');
  if (Number(DatapointsToAlarm ?? 1) > periods)
    throw invalid('DatapointsToAlarm must be less than or equal to EvaluationPeriods.');
  if (![10, 20, 30].includes(seconds) && (seconds < 60 || seconds % 60 !== 0))
    throw invalid('Period must be 10, 20, 30 or a multiple of 60.');
  const limit = seconds < 3600 ? DAY_SECONDS : 7 * DAY_SECONDS;
  if (seconds * periods > limit)
    throw invalid(`Metrics cannot be checked across more than ${limit} seconds (EvaluationPeriods * Period).`);
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationError', message);
}
