import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { resolveImage } from '../../../containers/images.ts';
import { startScript } from '../../../containers/start-script.ts';
import type { RunningProcess } from '../../../world/processes.ts';
import type { CallContext } from '../../../world/service.ts';
import { findModelData } from '../model-data.ts';
import { unpackSource } from '../unpack-source.ts';
import { HostingFailure } from './hosting-failure.ts';
import type { ServedContainer } from './model.ts';

/** A container that answers: `url` is where `/invocations` is. */
export interface HostedContainer {
  readonly url: string;
  readonly logGroup: string;
  readonly logStream: string;
  /** Ends the process and removes its files. */
  stop(): Promise<void>;
}

export interface HostingOptions {
  readonly endpoint: string;
  readonly variant: string;
  readonly container: ServedContainer;
  readonly healthCheckSeconds: number;
  readonly context: CallContext;
  /** Aborted when the endpoint is deleted or the server shuts down. */
  readonly signal: AbortSignal;
}

const run = promisify(execFile);
const pingMillis = 20;

/** Starts a container by the hosting contract and resolves when /ping answers 200. Throws {@link HostingFailure}, with nothing left running. */
export async function hostContainer(options: HostingOptions): Promise<HostedContainer> {
  const { world } = options.context;
  const logs = {
    logGroup: `/aws/sagemaker/Endpoints/${options.endpoint}`,
    logStream: `${options.variant}/i-${randomBytes(8).toString('hex')}`,
  };
  const parent = join(world.dataDir, 'hosting');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, `${options.variant}-`));
  const removeFolder = () => rm(folder, { recursive: true, force: true });

  const { process, url } = await start(options, folder, logs).catch(async (error: unknown) => {
    await removeFolder();
    throw error;
  });
  // However the process ends, by shutdown too, its files go with it.
  const gone = process.exit.then(removeFolder);
  world.background(gone);
  const stop = async () => {
    await process.stop();
    await gone;
  };
  await answersPing(url, process, options).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, ...logs, stop };
}

async function start(
  options: HostingOptions,
  folder: string,
  logs: { logGroup: string; logStream: string },
): Promise<{ process: RunningProcess; url: string }> {
  await unpackModel(options, join(folder, 'model'));
  const { image, environment } = options.container;
  // The others have no use for what they are told.
  if (resolveImage(image)?.serving === undefined)
    await unpackSource(environment['SAGEMAKER_SUBMIT_DIRECTORY'], join(folder, 'code'), options.context.world.objects);
  const port = await freePort();
  options.signal.throwIfAborted();
  return { process: startServing(options, { folder, port, ...logs }), url: `http://127.0.0.1:${port}` };
}

async function unpackModel({ container, context }: HostingOptions, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { modelDataUrl } = container;
  if (modelDataUrl === undefined) return;
  const object = findModelData(modelDataUrl, context);
  if (!object)
    throw new HostingFailure(
      `Failed to download model data for container "container_1" from URL: "${modelDataUrl}". Please ensure that there is an object located at the URL and that the role passed to CreateModel has permissions to download the object.`,
    );
  await run('tar', ['-xzf', object.path, '-C', folder]).catch((cause: unknown) => {
    throw new HostingFailure(
      `Failed to extract model data archive from URL "${modelDataUrl}". Please ensure that the object located at the URL is a valid tar.gz archive.`,
      { cause },
    );
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function startServing(
  { container, context }: HostingOptions,
  place: { folder: string; port: number; logGroup: string; logStream: string },
): RunningProcess {
  const { world } = context;
  const image = resolveImage(container.image);
  if (!image) throw new HostingFailure(`The image ${container.image} cannot be pulled.`);
  const program = container.environment['SAGEMAKER_PROGRAM'];
  const script = startScript(image, 'serve', { program, dataDir: world.dataDir });
  return world.processes.start(script?.command ?? [...world.containerCommand, 'serve', image.name], {
    cwd: place.folder,
    env: {
      ...script?.env,
      ...container.environment,
      SAGEMAKER_BASE_DIR: place.folder,
      SAGEMAKER_BIND_TO_PORT: String(place.port),
    },
    onLine: (message) => world.logs.append(place.logGroup, place.logStream, [{ timestamp: Date.now(), message }]),
  });
}

/** AWS restarts a container that ends and pings on until the time is over; the outcome is the same, so we do not wait for it. */
async function answersPing(url: string, process: RunningProcess, options: HostingOptions): Promise<void> {
  const ended = new AbortController();
  void process.exit.then(() => ended.abort());
  const answered = new AbortController();
  const time = options.context.world.clock.sleep(options.healthCheckSeconds * 1000, answered.signal);
  void time.then(
    () => ended.abort(),
    () => {},
  );
  const given = AbortSignal.any([options.signal, ended.signal]);
  try {
    if (await pingUntil(given, url)) return;
  } finally {
    answered.abort();
  }
  options.signal.throwIfAborted();
  throw new HostingFailure(
    `The primary container for production variant ${options.variant} did not pass the ping health check. Please check CloudWatch logs for this endpoint.`,
  );
}

/** True as soon as it answers 200, false when `over` aborts first. */
async function pingUntil(over: AbortSignal, url: string): Promise<boolean> {
  while (!over.aborted) {
    const answer = await fetch(`${url}/ping`, { signal: over }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    await sleep(pingMillis, undefined, { signal: over }).catch(() => {});
  }
  return false;
}
