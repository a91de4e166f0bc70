import { isDeepStrictEqual } from 'node:util';
import { firstCause } from '../../../cloudformation/events.ts';
import type { Stack } from '../../../cloudformation/stack.ts';
import { stackEndpoint } from '../../../cloudformation/stack-endpoint.ts';
import { stackPhase } from '../../../cloudformation/stack-status.ts';
import { settledEndpoint, whyNotServing } from '../../../sagemaker/endpoint.ts';
import { isDeleted, modelNames, type ServedModel, servedModels } from '../../../sagemaker/served-models.ts';
import { askCases } from '../../cases/ask-cases.ts';
import type { DeployedDesign } from '../change/deployed-design.ts';
import { orDiscard } from '../change/or-discard.ts';
import { prepareChange } from '../change/prepare-change.ts';
import { startChange } from '../change/start-change.ts';
import type { Deployment } from '../deployment.ts';
import { readyStack } from '../present/ready-stack.ts';
import type { Remembered } from '../present/remember-serving.ts';
import { otherAnswers } from './other-answers.ts';
import { stackFacts } from './verify-deployment.ts';

/** What a change has put an end to: what the stack was made from, and what its endpoint served. */
export interface Before {
  readonly design: DeployedDesign;
  readonly serving: Remembered | undefined;
}

/**
 * Deploys what was there before: its template, parameters and tags. Its alarms tell of the model that is to go, and would
 * keep it: the way back takes no notice of them, and moves all traffic at once. Returns why it is not proven to be back;
 * undefined when it is: the same containers are in service, and answer as they did.
 */
export async function goBack(before: Before, deployment: Deployment): Promise<string | undefined> {
  const { config, run, report } = deployment;
  const stack = await changeBack(before.design, deployment);
  if (typeof stack === 'string') return `the way back failed: ${stack}`;
  report(stackFacts(stack, run));
  const { endpointName, configName } = await stackEndpoint(run.aws, stack);
  if (endpointName === undefined || configName === undefined) return `stack ${stack.name} does not tell what it serves`;
  const endpoint = await settledEndpoint(run.aws, endpointName, deployment.waiting);
  const reason = whyNotServing(endpoint, configName);
  if (reason !== undefined || endpoint === undefined) return reason;
  if (before.serving === undefined)
    return `endpoint ${endpointName} serves ${configName}; it did not serve before the change, so there is nothing to compare that with`;
  const models = await servedModels(run.aws, endpoint.configName);
  if (before.serving.models.some(isDeleted)) return `the model that endpoint ${endpointName} served before was deleted`;
  if (!isDeepStrictEqual(contents(models), contents(before.serving.models))) {
    return `endpoint ${endpointName} serves ${describe(models)}, not ${describe(before.serving.models)}`;
  }
  run.log.info(`endpoint ${endpointName} serves ${describe(models)} again`);
  const asked = { ...endpoint, when: 'after the way back' };
  return otherAnswers(before.serving.answers, await askCases(asked, config.cases, run));
}

/** The stack as it was before, or why it is not. */
async function changeBack(design: DeployedDesign, deployment: Deployment): Promise<Stack | string> {
  const { run } = deployment;
  const existing = await readyStack(deployment);
  const way = await unguarded(design, deployment);
  const prepared = await run.log.group('Change set for the way back', () => prepareChange(existing, way, deployment));
  if (prepared.kind === 'none') return prepared.stack;
  if (prepared.kind === 'failed') return prepared.reason;
  const change =
    prepared.kind === 'changes' ? await orDiscard(prepared, run, () => startChange(prepared, deployment)) : prepared;
  if (change.kind === 'overtaken') return 'somebody else changes the stack';
  const { stack, events } = await change.finish();
  if (stack !== undefined && stackPhase(stack.status) === 'green') return stack;
  return [`the stack is ${stack?.status ?? 'gone'}`, firstCause(events) ?? []].flat().join(': ');
}

async function unguarded(design: DeployedDesign, { run }: Deployment): Promise<DeployedDesign> {
  const { withoutGuards } = await import('../../../cloudformation/without-guards.ts');
  const templateBody = withoutGuards(design.templateBody);
  if (templateBody !== design.templateBody)
    run.log.info('all traffic moves back at once, whatever alarms say; the next deployment brings its guards again');
  return { ...design, templateBody };
}

function contents(models: readonly ServedModel[]) {
  return models.map(({ containers }) => containers);
}

function describe(models: readonly ServedModel[]): string {
  return modelNames(models).join(', ');
}
