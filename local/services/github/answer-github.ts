import { jsonResponse } from '../../world/json-response.ts';
import { readJson } from '../../world/read-json.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import type { World } from '../../world/world.ts';
import { addDeployment, addStatus, deploymentSchema, deploymentsOf, statusSchema } from './deployments.ts';
import { permissionsOf } from './token.ts';

/** What GITHUB_API_URL is of a workflow on the local AWS, after the address. */
export const GITHUB_PATH = '/_local/github';

const ROUTE = /^\/repos\/([^/]+\/[^/]+)\/deployments(?:\/(\d+)(\/statuses)?)?$/;

/** The part of GitHub's REST API by which deployments are shown. Everything else is not found. */
export function answerGithub(request: WireRequest, world: World): WireResponse {
  const { method, path, headers } = request;
  const token = permissionsOf(/^(?:bearer|token) (\S+)$/i.exec(headers['authorization'] ?? '')?.[1] ?? '');
  if (!token) return jsonResponse(401, { message: 'Bad credentials' });
  const [, repository, id, statuses] = ROUTE.exec(path.slice(GITHUB_PATH.length)) ?? [];
  if (repository === undefined) return NOT_FOUND;
  const accepted: readonly unknown[] = method === 'GET' ? ['read', 'write'] : ['write'];
  if (!accepted.includes(token['deployments']))
    return jsonResponse(403, { message: 'Resource not accessible by integration' });
  if (id === undefined) return answerAll(request, world, repository);
  return answerOne(request, world, { repository, id: Number(id), asksForStatuses: statuses !== undefined });
}

const NOT_FOUND = jsonResponse(404, { message: 'Not Found' });

function answerAll({ method, query, body }: WireRequest, world: World, repository: string): WireResponse {
  if (method === 'GET') {
    const environment = query.get('environment');
    const found = deploymentsOf(world, repository).filter((one) => [null, one.environment].includes(environment));
    return jsonResponse(200, page(found, query).map(withoutStatuses));
  }
  if (method !== 'POST') return NOT_FOUND;
  const read = readJson(deploymentSchema, body);
  if ('problems' in read) return invalid(read.problems);
  const { ref, required_contexts } = read.value;
  // Of the commit's checks, the very run that asks has not passed.
  if (required_contexts?.length !== 0)
    return jsonResponse(409, { message: `Conflict: Commit status checks failed for ${ref}.` });
  return jsonResponse(201, withoutStatuses(addDeployment(world, repository, read.value)));
}

interface Address {
  readonly repository: string;
  readonly id: number;
  readonly asksForStatuses: boolean;
}

function answerOne({ method, query, body }: WireRequest, world: World, address: Address): WireResponse {
  const { repository, id, asksForStatuses } = address;
  const deployment = deploymentsOf(world, repository).find((one) => one.id === id);
  if (!deployment) return NOT_FOUND;
  if (method === 'GET')
    return jsonResponse(200, asksForStatuses ? page(deployment.statuses, query) : withoutStatuses(deployment));
  if (method !== 'POST' || !asksForStatuses) return NOT_FOUND;
  const read = readJson(statusSchema, body);
  return 'problems' in read ? invalid(read.problems) : jsonResponse(201, addStatus(world, deployment, read.value));
}

function invalid(errors: readonly string[]): WireResponse {
  return jsonResponse(422, { message: 'Validation Failed', errors });
}

function withoutStatuses<T extends { readonly statuses: unknown }>({ statuses, ...deployment }: T): object {
  return deployment;
}

function page<T>(items: readonly T[], query: URLSearchParams): T[] {
  const [size, number] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
  return items.slice(size * (number - 1), size * number);
}
