import type { Call } from '../call.ts';

/** Whether an ARN is of the region that the step works in: a request goes to no other one. A name is of any. */
export function checkArnRegion(
  { values, common: { region }, report }: Call,
  name: 'model-package-arn' | 'model-package-group',
): void {
  const own = /^arn:[^:]*:sagemaker:([^:]+):/.exec(values[name] ?? '')?.[1];
  if (own === undefined || region === '' || own === region) return;
  report(
    name,
    `"${values[name]}" is of ${own}, but the step works in ${region}: give \`region: ${own}\`, or another one`,
  );
}
