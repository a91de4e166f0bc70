import { VARIANT } from './endpoint-config.ts';
import type { AlarmLimits, Alarms, TemplateOptions } from './options.ts';
import type { Part } from './part.ts';
import { indent, text } from './yaml.ts';

interface Alarm {
  readonly id: string;
  readonly comment: string;
  readonly metric: string;
  readonly statistic: string;
  /** In the metric's own unit. */
  readonly threshold: number;
}

/**
 * The alarms that take an update back, as far as they are to be made. They name the endpoint instead of referring to it: they
 * are there before it is.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html#cloudwatch-metrics-endpoint-invocation
 */
export function renderAlarms({ endpointName, serving }: TemplateOptions): Part {
  const limits = serving.kind === 'serverless' ? undefined : serving.guardrails?.alarms.made;
  return { resources: made(limits).map((alarm) => renderAlarm(alarm, endpointName)) };
}

/** The names of all alarms, made or named, as values of the template. */
export function alarmNames(alarms: Alarms): readonly string[] {
  return [...madeAlarmIds(alarms).map((id) => `!Ref ${id}`), ...alarms.names.map(text)];
}

/** The template's own ids of the alarms that it makes. */
export function madeAlarmIds({ made: limits }: Alarms): readonly string[] {
  return made(limits).map(({ id }) => id);
}

function made(limits: AlarmLimits | undefined): readonly Alarm[] {
  if (limits === undefined) return [];
  const { serverErrors, clientErrors, latencyMs } = limits;
  const errors = (id: string, code: string, threshold: number): Alarm => ({
    id,
    comment: `More than ${threshold} answers with ${code} within a minute.`,
    metric: `Invocation${code}Errors`,
    statistic: 'Statistic: Sum',
    threshold,
  });
  return [
    errors('ServerErrorAlarm', '5XX', serverErrors),
    ...(clientErrors === undefined ? [] : [errors('ClientErrorAlarm', '4XX', clientErrors)]),
    {
      id: 'LatencyAlarm',
      comment: `One answer in twenty takes the model more than ${latencyMs} ms; the metric is in microseconds.`,
      metric: 'ModelLatency',
      statistic: 'ExtendedStatistic: p95',
      threshold: Math.round(latencyMs * 1000),
    },
  ];
}

function renderAlarm({ id, comment, metric, statistic, threshold }: Alarm, endpointName: string): string {
  const lines = [
    `# ${comment}`,
    `${id}:`,
    '  Type: AWS::CloudWatch::Alarm',
    '  Properties:',
    `    AlarmDescription: ${text(comment)}`,
    '    Namespace: AWS/SageMaker',
    `    MetricName: ${metric}`,
    '    Dimensions:',
    '      - Name: EndpointName',
    `        Value: ${text(endpointName)}`,
    '      - Name: VariantName',
    `        Value: ${VARIANT}`,
    `    ${statistic}`,
    '    Period: 60',
    '    EvaluationPeriods: 1',
    '    ComparisonOperator: GreaterThanThreshold',
    `    Threshold: ${threshold}`,
    '    # A minute without a request is no failure.',
    '    TreatMissingData: notBreaching',
  ];
  return indent(2, lines);
}
