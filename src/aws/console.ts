/** Pages of the AWS console, by the thing they show. */

const PAGES = {
  'training-job': (name: string) => `sagemaker/home#/jobs/${name}`,
  'model-package-group': (name: string) => `sagemaker/home#/model-registry/${name}`,
  endpoint: (name: string) => `sagemaker/home#/endpoints/${name}`,
  stack: (name: string) => `cloudformation/home#/stacks/stackinfo?stackId=${encodeURIComponent(name)}`,
  'log-group': (name: string) => `cloudwatch/home#logsV2:log-groups/log-group/${encodeURIComponent(encodeURIComponent(name))}`,
} as const;

const HOSTS: readonly (readonly [string, string])[] = [
  ['cn-', 'console.amazonaws.cn'],
  ['us-gov-', 'console.amazonaws-us-gov.com'],
];

/** The console's page of one thing; `name` is a stack's ARN or name for `stack`, else the name. */
export function consoleUrl(region: string, kind: keyof typeof PAGES, name: string): string {
  const host = HOSTS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'console.aws.amazon.com';
  const [page, fragment] = PAGES[kind](name).split('#');
  return `https://${region}.${host}/${page}?region=${region}#${fragment}`;
}
