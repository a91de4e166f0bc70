import { alarmNames } from './alarms.ts';
import type { Guardrails, Serving, Share, TemplateOptions, Traffic } from './options.ts';
import type { Part } from './part.ts';
import { indent, text } from './yaml.ts';

export function renderEndpoint({ endpointName, serving }: TemplateOptions): Part {
  const endpoint = `  Endpoint:
    Type: AWS::SageMaker::Endpoint
    Properties:
      EndpointName: ${text(endpointName)}
      EndpointConfigName: !GetAtt EndpointConfig.EndpointConfigName
${indent(6, updateLines(serving))}`.trimEnd();
  return { resources: [endpoint] };
}

function updateLines(serving: Serving): readonly string[] {
  if (serving.kind === 'serverless') return [];
  const { autoscaling, guardrails } = serving;
  return [
    ...(autoscaling === undefined
      ? []
      : ['# An update keeps the number of instances that scaling has come to.', 'RetainAllVariantProperties: true']),
    ...(guardrails === undefined ? [] : deploymentLines(guardrails)),
  ];
}

function deploymentLines({ traffic, alarms }: Guardrails): readonly string[] {
  const names = alarmNames(alarms);
  const rollback = names.length === 0 ? [] : ['  AutoRollbackConfiguration:', '    Alarms:'];
  return [
    'DeploymentConfig:',
    '  BlueGreenUpdatePolicy:',
    ...trafficLines(traffic).map((line) => `    ${line}`),
    ...rollback,
    ...names.map((name) => `      - AlarmName: ${name}`),
  ];
}

function trafficLines({ type, step, waitSeconds, terminationWaitSeconds, maxSeconds }: Traffic): readonly string[] {
  const size = step === undefined ? [] : [...shareLines(STEP_NAMES[type], step)];
  return [
    'TrafficRoutingConfiguration:',
    `  Type: ${TYPES[type]}`,
    ...size,
    `  WaitIntervalInSeconds: ${waitSeconds}`,
    `TerminationWaitInSeconds: ${terminationWaitSeconds}`,
    ...(maxSeconds === undefined ? [] : [`MaximumExecutionTimeoutInSeconds: ${maxSeconds}`]),
  ];
}

const TYPES = { 'all-at-once': 'ALL_AT_ONCE', canary: 'CANARY', linear: 'LINEAR' } as const;
const STEP_NAMES = { 'all-at-once': '', canary: 'CanarySize', linear: 'LinearStepSize' } as const;

function shareLines(name: string, share: Share): readonly string[] {
  const [type, value] =
    'percent' in share
      ? (['CAPACITY_PERCENT', share.percent] as const)
      : (['INSTANCE_COUNT', share.instances] as const);
  return [`  ${name}:`, `    Type: ${type}`, `    Value: ${value}`];
}
