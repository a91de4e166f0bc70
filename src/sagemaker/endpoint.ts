import {
  DeleteEndpointCommand,
  DeleteEndpointConfigCommand,
  DeleteModelCommand,
  DescribeEndpointCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import { pollUntilDone, type Waiting } from '../waiting/poll.ts';

export interface Endpoint {
  /** As it was given; an ARN has it in lower case. */
  readonly name: string;
  readonly arn: string;
  readonly status: string;
  /** The config that answers now, which after a rolled back deployment is the old one. */
  readonly configName: string;
  /** A blue/green deployment is still under way, or was left half done. */
  readonly pendingDeployment: boolean;
  readonly failureReason?: string | undefined;
  /** S3 URI of the folder for the answers of an asynchronous endpoint; absent: it answers the request itself. */
  readonly asyncOutput?: string | undefined;
  /** Names of the alarms that guarded its last deployment. */
  readonly alarms: readonly string[];
}

/**
 * The endpoint; undefined when there is none of that name. Names are told apart without their case, which only InvokeEndpoint
 * insists on: the answer has it as it was given.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpoint.html
 */
export async function describeEndpoint(aws: Aws, name: string): Promise<Endpoint | undefined> {
  const found = await unlessMissing(
    aws.client(SageMakerClient).send(new DescribeEndpointCommand({ EndpointName: name })),
  );
  if (found === undefined) return undefined;
  return {
    name: found.EndpointName ?? name,
    arn: found.EndpointArn ?? '',
    status: found.EndpointStatus ?? 'Unknown',
    configName: found.EndpointConfigName ?? '',
    pendingDeployment: found.PendingDeploymentSummary !== undefined,
    failureReason: found.FailureReason,
    asyncOutput: found.AsyncInferenceConfig && (found.AsyncInferenceConfig.OutputConfig?.S3OutputPath ?? ''),
    alarms: (found.LastDeploymentConfig?.AutoRollbackConfiguration?.Alarms ?? []).flatMap(
      ({ AlarmName }) => AlarmName ?? [],
    ),
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeEndpoint.html */
const SETTLED = new Set(['InService', 'OutOfService', 'Failed', 'UpdateRollbackFailed']);

/** Endpoints take minutes, and DescribeEndpoint has been throttled at 5 s. */
const INTERVAL_MS = 10_000;
/** How many looks a deletion gets to show. */
const SURVIVALS = 4;

/** Waits until the endpoint is at rest, well or badly; undefined when there is none. */
export function settledEndpoint(aws: Aws, name: string, waiting: Waiting): Promise<Endpoint | undefined> {
  return awaitEndpoint(aws, name, waiting, ({ status }) => SETTLED.has(status));
}

/** Waits until an endpoint whose deletion has begun is gone: undefined. One that stays at rest is what is left of it. */
export function goneEndpoint(aws: Aws, name: string, waiting: Waiting): Promise<Endpoint | undefined> {
  let survivals = 0;
  return awaitEndpoint(aws, name, waiting, ({ status }) => SETTLED.has(status) && ++survivals === SURVIVALS);
}

function awaitEndpoint(
  aws: Aws,
  name: string,
  waiting: Waiting,
  isDone: (endpoint: Endpoint) => boolean,
): Promise<Endpoint | undefined> {
  const read = () => describeEndpoint(aws, name);
  const done = (endpoint: Endpoint | undefined) => endpoint === undefined || isDone(endpoint);
  return pollUntilDone(read, { intervalMs: () => INTERVAL_MS, done, ...waiting });
}

/**
 * Why the endpoint does not serve that config; undefined when it does. An update that AWS rolled back leaves the endpoint
 * InService with the config from before: the status alone is no proof.
 */
export function whyNotServing(endpoint: Endpoint | undefined, configName: string): string | undefined {
  if (endpoint === undefined) return 'the endpoint does not exist';
  const { status, failureReason, pendingDeployment } = endpoint;
  if (status !== 'InService') return failureReason ?? `its status is ${status}`;
  // Names are unique without regard to case, and ARNs, from which one may be taken, have them in lower case.
  if (endpoint.configName.toLowerCase() !== configName.toLowerCase()) {
    return `it serves the endpoint config ${endpoint.configName}, not ${configName}${failureReason ? `: ${failureReason}` : ''}`;
  }
  if (pendingDeployment) return 'a deployment to it is still pending';
  return undefined;
}

/** Each deletion answers whether there was something to delete. */
export function deleteEndpoint(aws: Aws, name: string): Promise<boolean> {
  return deleted(aws.client(SageMakerClient).send(new DeleteEndpointCommand({ EndpointName: name })));
}

export function deleteEndpointConfig(aws: Aws, name: string): Promise<boolean> {
  return deleted(aws.client(SageMakerClient).send(new DeleteEndpointConfigCommand({ EndpointConfigName: name })));
}

export function deleteModel(aws: Aws, name: string): Promise<boolean> {
  return deleted(aws.client(SageMakerClient).send(new DeleteModelCommand({ ModelName: name })));
}

async function deleted(request: Promise<unknown>): Promise<boolean> {
  return (await unlessMissing(request)) !== undefined;
}

/** What was asked for, or undefined where there is no such endpoint, config, model or component. */
export async function unlessMissing<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A missing endpoint, config or model is a ValidationException like bad input: only the text tells them apart. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'ResourceNotFound' || (error.name === 'ValidationException' && /could not find/i.test(error.message))
  );
}
