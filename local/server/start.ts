import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Clock, systemClock } from '../world/clock.ts';
import type { Processes } from '../world/processes.ts';
import type { World } from '../world/world.ts';
import { answer } from './answer.ts';
import { createWorld } from './create-world.ts';
import { createHttpServer } from './http.ts';
import { createRequestLog, type RecordedRequest } from './request-log.ts';

export interface LocalAwsOptions {
  /** Default 0: any free one. */
  readonly port?: number;
  /** Where S3 and jobs keep their files. Default: a temporary folder that goes with the server. */
  readonly dataDir?: string;
  /** How long a simulated phase lasts; default LOCAL_AWS_PHASE_MILLIS, else 150. */
  readonly phaseMillis?: number;
  /** Default: this program's `container` sub-command, `node local/main.ts container`. */
  readonly containerCommand?: readonly string[];
  /** Default: the machine's. Containers and HTTP know no other. */
  readonly clock?: Clock;
  /** How containers run. Default: as child processes. */
  readonly processes?: Processes;
}

export interface LocalAws {
  /** `http://127.0.0.1:<port>`: the value for AWS_ENDPOINT_URL. */
  readonly url: string;
  readonly world: World;
  /** The last 10,000 requests, oldest first. */
  requests(): readonly RecordedRequest[];
  /** Ends jobs, endpoints and connections. Safe to call twice. */
  close(): Promise<void>;
}

/** Starts a local AWS on 127.0.0.1. Rejects when the port is taken. */
export async function startLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const dataDir = options.dataDir
    ? keptFolder(options.dataDir)
    : realpathSync(mkdtempSync(join(tmpdir(), 'local-aws-')));
  const { world, close: closeWorld } = createWorld({
    dataDir,
    phaseMillis: options.phaseMillis ?? Number(process.env['LOCAL_AWS_PHASE_MILLIS'] ?? 150),
    containerCommand: options.containerCommand ?? ownContainerCommand(),
    clock: options.clock ?? systemClock,
    processes: options.processes,
  });
  const log = createRequestLog();
  const server = createHttpServer((request, requestId, signal) => answer({ request, requestId, signal, world, log }));
  const end = async () => {
    await closeWorld();
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
  };
  const url = await listen(server, options.port ?? 0).catch(async (error: unknown) => {
    await end();
    throw error;
  });

  let closed: Promise<void> | undefined;
  const close = async () => {
    const drained = once(server, 'close');
    server.close();
    await end();
    server.closeAllConnections();
    await drained;
  };
  return { url, world, requests: log.all, close: () => (closed ??= close()) };
}

function keptFolder(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  return realpathSync(resolve(dataDir));
}

/** main.ts of the source tree; a bundled program names itself instead. */
function ownContainerCommand(): readonly string[] {
  return [process.execPath, join(import.meta.dirname, '..', 'main.ts'), 'container'];
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
