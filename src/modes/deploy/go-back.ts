import { isDeepStrictEqual } from 'node:util';
import type { Stack } from '../../cloudformation/stack.ts';
import { stackEndpoint } from '../../cloudformation/stack-endpoint.ts';
import { stackPhase } from '../../cloudformation/stack-status.ts';
import { type Endpoint, settledEndpoint, whyNotServing } from '../../sagemaker/endpoint.ts';
import { type ServedModel, servedModels } from '../../sagemaker/served-models.ts';
import { askCases } from '../ask-cases.ts';
import { orDiscard, prepareChange, startChange } from './change-stack.ts';
import type { DeployedDesign } from './deployed-design.ts';
import type { Deployment } from './deployment.ts';
import { readyStack } from './ready-stack.ts';
import type { Remembered } from './remember-serving.ts';

/** What a change has put an end to: what the stack was made from, and what its endpoint served. */
export interface Before {
  readonly design: DeployedDesign;
  readonly serving: Remembered | undefined;
}

/**
 * Deploys what was there before: its template, parameters and tags. Returns why it is not proven to be back; undefined when
 * it is: the same containers are in service, and answer as they did.
 */
export async function goBack(before: Before, deployment: Deployment): Promise<string | undefined> {
  const { run } = deployment;
  const stack = await changeBack(before.design, deployment);
  if (typeof stack === 'string') return stack;
  const { endpointName, configName } = await stackEndpoint(run.aws, stack);
  if (endpointName === undefined || configName === undefined) return `stack ${stack.name} does not tell what it serves`;
  const endpoint = await settledEndpoint(run.aws, endpointName, deployment.waiting);
  const reason = whyNotServing(endpoint, configName);
  if (reason !== undefined || endpoint === undefined || before.serving === undefined) return reason;
  const models = await servedModels(run.aws, endpoint.configName);
  if (!isDeepStrictEqual(contents(models), contents(before.serving.models))) {
    return `endpoint ${endpointName} serves ${describe(models)}, not ${describe(before.serving.models)}`;
  }
  run.log.info(`endpoint ${endpointName} serves ${describe(models)} again`);
  return await otherAnswers(endpoint, before.serving, deployment);
}

/** The stack as it was before, or why it is not. */
async function changeBack(design: DeployedDesign, deployment: Deployment): Promise<Stack | string> {
  const { run } = deployment;
  const existing = await readyStack(deployment);
  const prepared = await run.log.group('Change set for the way back', () =>
    prepareChange(existing, design, deployment),
  );
  if (prepared.kind === 'none') return prepared.stack;
  if (prepared.kind === 'failed') return prepared.reason;
  const change =
    prepared.kind === 'changes' ? await orDiscard(prepared, run, () => startChange(prepared, deployment)) : prepared;
  if (change.kind === 'overtaken') return 'somebody else changes the stack';
  const { stack } = await change.finish();
  if (stack !== undefined && stackPhase(stack.status) === 'green') return stack;
  return `the stack is ${stack?.status ?? 'gone'}`;
}

async function otherAnswers(
  endpoint: Endpoint,
  { answers }: Remembered,
  { config, run }: Deployment,
): Promise<string | undefined> {
  const known = new Map(answers.map(({ name, answer }) => [name, answer]));
  const other = (await askCases(endpoint, config.cases, run)).filter(
    ({ name, answer }) => known.get(name) !== undefined && known.get(name) !== answer,
  );
  if (other.length === 0) return undefined;
  return other.map(({ name, answer }) => `${name}: answered ${known.get(name)} before, now ${answer}`).join('\n');
}

function contents(models: readonly ServedModel[]) {
  return models.map(({ containers }) => containers);
}

function describe(models: readonly ServedModel[]): string {
  return models.map(({ modelPackage, artifact }) => modelPackage ?? artifact ?? 'a model').join(', ');
}
