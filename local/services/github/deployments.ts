import * as v from 'valibot';
import type { StateKey, World } from '../../world/world.ts';

/** https://docs.github.com/rest/deployments/deployments#create-a-deployment */
export const deploymentSchema = v.object({
  ref: v.string(),
  environment: v.optional(v.string(), 'production'),
  task: v.optional(v.string(), 'deploy'),
  description: v.optional(v.string(), ''),
  transient_environment: v.optional(v.boolean(), false),
  production_environment: v.optional(v.boolean()),
  required_contexts: v.optional(v.array(v.string())),
});

const url = v.optional(v.pipe(v.string(), v.regex(/^(https?:\/\/.+)?$/, 'must use http(s) scheme')), '');

/** https://docs.github.com/rest/deployments/statuses#create-a-deployment-status */
export const statusSchema = v.object({
  state: v.picklist(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']),
  description: v.optional(v.pipe(v.string(), v.maxLength(140)), ''),
  log_url: url,
  environment_url: url,
  auto_inactive: v.optional(v.boolean(), true),
});

type Status = Omit<v.InferOutput<typeof statusSchema>, 'auto_inactive'> & {
  readonly id: number;
  readonly environment: string;
  readonly created_at: string;
};

interface Deployment extends Required<Omit<v.InferOutput<typeof deploymentSchema>, 'required_contexts'>> {
  readonly id: number;
  readonly repository: string;
  readonly created_at: string;
  /** The latest first, as GitHub lists them. */
  readonly statuses: Status[];
}

const deploymentsKey: StateKey<Deployment[]> = { name: 'github.deployments', create: () => [] };

/** The latest first. */
export function deploymentsOf(world: World, repository: string): Deployment[] {
  return world.state(deploymentsKey).filter((deployment) => deployment.repository === repository);
}

export function addDeployment(
  world: World,
  repository: string,
  { required_contexts, ...request }: v.InferOutput<typeof deploymentSchema>,
): Deployment {
  const all = world.state(deploymentsKey);
  const { production_environment = request.environment === 'production' } = request;
  const created_at = new Date(world.clock.now()).toISOString();
  const deployment = {
    ...request,
    id: all.length + 1,
    repository,
    production_environment,
    created_at,
    statuses: [],
  };
  all.unshift(deployment);
  return deployment;
}

/** A success makes those before it in the environment inactive, unless that is production or passes anyway. */
export function addStatus(
  world: World,
  deployment: Deployment,
  { auto_inactive, ...status }: v.InferOutput<typeof statusSchema>,
): Status {
  const add = (to: Deployment, given: typeof status): Status => {
    const created_at = new Date(world.clock.now()).toISOString();
    const added = { ...given, id: to.id * 1000 + to.statuses.length, environment: to.environment, created_at };
    to.statuses.unshift(added);
    return added;
  };
  const earlier = deploymentsOf(world, deployment.repository).filter(
    ({ id, environment, transient_environment, production_environment, statuses }) =>
      id < deployment.id &&
      environment === deployment.environment &&
      !transient_environment &&
      !production_environment &&
      statuses[0]?.state === 'success',
  );
  if (auto_inactive && status.state === 'success')
    for (const one of earlier) add(one, { state: 'inactive', description: '', log_url: '', environment_url: '' });
  return add(deployment, status);
}
