import { describeAlarms } from '../../sagemaker/alarms.ts';
import type { Endpoint } from '../../sagemaker/endpoint.ts';
import { describeEndpointConfig, type EndpointConfig } from '../../sagemaker/endpoint-config.ts';
import {
  deleteComponent,
  goneComponents,
  inferenceComponents,
  modelOfComponent,
} from '../../sagemaker/inference-components.ts';
import {
  deregisterTarget,
  type ScalableTarget,
  scalableTargets,
  variantResource,
} from '../../sagemaker/scalable-targets.ts';
import { unlessDenied } from '../unless-denied.ts';
import type { Deletion } from './deletion.ts';

/** What was found about an endpoint that is about to go. */
export interface Freed {
  /** Kind and name of what is gone, in order. */
  readonly deleted: readonly string[];
  /** What stays and why. */
  readonly kept: readonly string[];
  /** Names of the models that it serves. */
  readonly models: readonly string[];
}

/**
 * Takes away what holds on to an endpoint: automatic scaling, which would scale what is gone, and inference components,
 * for which it refuses to go. What a stack owns (`isOwned`, by its physical id) is left to the stack.
 */
export async function freeEndpoint(
  endpoint: Endpoint,
  isOwned: (physicalId: string) => boolean,
  deletion: Pick<Deletion, 'run' | 'waiting'>,
): Promise<Freed> {
  const { run, waiting } = deletion;
  const config = (await describeEndpointConfig(run.aws, endpoint.configName)) ?? { variants: [], leaves: [] };
  const components = await freeComponents(endpoint, config, isOwned, deletion);
  const resources = [
    ...config.variants.map(({ name }) => variantResource(endpoint.name, name)),
    ...components.map((name) => `inference-component/${name}`),
  ];
  const models = await Promise.all(components.map((name) => modelOfComponent(run.aws, name)));
  const targets = await endScaling(resources, isOwned, deletion);
  for (const name of components) await deleteComponent(run.aws, name);
  if (components.length > 0) await goneComponents(run.aws, endpoint.name, components, waiting);
  return {
    deleted: [
      ...targets.map(({ resourceId }) => `scalable-target/${resourceId}`),
      ...components.map((name) => `inference-component/${name}`),
    ],
    kept: [
      ...(await keptAlarms(endpoint, isOwned, deletion)),
      ...config.leaves.map(({ uri, what }) => `${uri}: ${what}`),
    ],
    models: [...new Set([...config.variants.map(({ modelName }) => modelName), ...models])].filter(
      (name) => name !== undefined,
    ),
  };
}

/** Those that are to be deleted here; only an endpoint without models of its own can have some. */
async function freeComponents(
  { name }: Endpoint,
  { variants }: EndpointConfig,
  isOwned: (physicalId: string) => boolean,
  { run }: Pick<Deletion, 'run'>,
): Promise<readonly string[]> {
  if (variants.every(({ modelName }) => modelName !== undefined)) return [];
  return (await inferenceComponents(run.aws, name)).filter((component) => !isOwned(component));
}

async function endScaling(
  resources: readonly string[],
  isOwned: (physicalId: string) => boolean,
  { run }: Pick<Deletion, 'run'>,
): Promise<readonly ScalableTarget[]> {
  const action = 'application-autoscaling:DescribeScalableTargets';
  const unseen = 'automatic scaling';
  const found = await unlessDenied(() => scalableTargets(run.aws, resources), { unseen, action }, run);
  const targets = (found ?? []).filter(({ resourceId, dimension }) => !isOwned(`${resourceId}|${dimension}|sagemaker`));
  for (const target of targets) await deregisterTarget(run.aws, target);
  return targets;
}

/** Alarms cost money, and may watch other things, too: a person has to decide. */
async function keptAlarms(
  { alarms }: Endpoint,
  isOwned: (physicalId: string) => boolean,
  { run }: Pick<Deletion, 'run'>,
): Promise<readonly string[]> {
  const names = alarms.filter((name) => !isOwned(name));
  if (names.length === 0) return [];
  const look = { unseen: 'alarms that guarded the endpoint', action: 'cloudwatch:DescribeAlarms' };
  const found = await unlessDenied(() => describeAlarms(run.aws, names), look, run);
  return (found ?? []).map(({ name }) => `alarm/${name}: it guarded the endpoint, and is not of this action's making`);
}
