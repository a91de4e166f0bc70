/** Pages of the AWS console, by the thing they show. */

const PAGES = {
  'training-job': (name: string) => ['sagemaker', `/jobs/${name}`],
  'tuning-job': (name: string) => ['sagemaker', `/hyper-tuning-jobs/${name}`],
  'processing-job': (name: string) => ['sagemaker', `/processing-jobs/${name}`],
  endpoint: (name: string) => ['sagemaker', `/endpoints/${name}`],
  stack: (stackId: string) => ['cloudformation', `/stacks/stackinfo?stackId=${encodeURIComponent(stackId)}`],
  'log-group': (name: string) => ['cloudwatch', `logsV2:log-groups/log-group/${twiceEncoded(name)}`],
} as const;

/** Other partitions than `aws` have hosts of their own. */
const HOSTS: readonly (readonly [string, string])[] = [
  ['cn-', 'console.amazonaws.cn'],
  ['us-gov-', 'console.amazonaws-us-gov.com'],
];

/** The console's page of one thing; `name` is the ARN for a stack, else the name. */
export function consoleUrl(region: string, kind: keyof typeof PAGES, name: string): string {
  const [service, fragment] = PAGES[kind](name);
  return `https://${consoleHost(region)}/${service}/home?region=${region}#${fragment}`;
}

/** The page on which a quota of SageMaker is raised. */
export function quotasUrl(region: string): string {
  return `https://${consoleHost(region)}/servicequotas/home/services/sagemaker/quotas?region=${region}`;
}

function consoleHost(region: string): string {
  return `${region}.${HOSTS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'console.aws.amazon.com'}`;
}

/** CloudWatch's console encodes a name twice and writes `$` for the `%` of the second time. */
function twiceEncoded(name: string): string {
  return encodeURIComponent(encodeURIComponent(name)).replaceAll('%', '$');
}
