import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Algorithm } from './algorithm.ts';
import { CustomerError } from './customer-error.ts';
import { factorizationMachines } from './factorization-machines/factorization-machines.ts';
import { serve } from './hosting/serve.ts';
import { kmeans } from './kmeans/kmeans.ts';
import { linearLearner } from './linear-learner/linear-learner.ts';
import { toolkitLine, writeToStdout } from './log.ts';
import { readTrainingFolder } from './training-folder.ts';
import { xgboost } from './xgboost/xgboost.ts';

const algorithms: Readonly<Record<string, Algorithm>> = {
  xgboost,
  'linear-learner': linearLearner,
  'factorization-machines': factorizationMachines,
  kmeans,
};

/**
 * The process that stands for a container: `['train' | 'serve', algorithm, version?]`, with SAGEMAKER_BASE_DIR for /opt/ml and, to serve,
 * SAGEMAKER_BIND_TO_PORT. Ends the process: 0 when trained, or told to stop by SIGTERM; 1 when training failed, with
 * the reason in `output/failure`; 2 when called wrongly.
 */
export async function runContainer([role, name, version]: readonly string[]): Promise<never> {
  const algorithm = name !== undefined && Object.hasOwn(algorithms, name) ? algorithms[name] : undefined;
  if (algorithm === undefined || (role !== 'train' && role !== 'serve')) {
    process.stderr.write(
      `usage: container (train|serve) (${Object.keys(algorithms).join('|')}) [version], got: ${role} ${name}\n`,
    );
    process.exit(2);
  }
  const baseDir = process.env['SAGEMAKER_BASE_DIR'] ?? '/opt/ml';
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  const code =
    role === 'train'
      ? await train(algorithm, { baseDir, version, stop: stop.signal })
      : await host(algorithm, baseDir, stop.signal);
  await lastLineIsTaken();
  process.exit(code);
}

/** Who reads the log takes its time, and what is written to a full pipe goes out later: `exit` would lose it. */
async function lastLineIsTaken(): Promise<void> {
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
}

async function train(
  algorithm: Algorithm,
  { baseDir, version, stop }: { baseDir: string; version: string | undefined; stop: AbortSignal },
): Promise<number> {
  try {
    await algorithm.train({ folder: readTrainingFolder(baseDir), write: writeToStdout, version, stop });
    return 0;
  } catch (error) {
    const reason = failureReason(error);
    writeToStdout(toolkitLine('ERROR', reason));
    mkdirSync(join(baseDir, 'output'), { recursive: true });
    writeFileSync(join(baseDir, 'output/failure'), reason);
    return 1;
  }
}

/** SageMaker's FailureReason tells the user's faults from the container's by these words. */
function failureReason(error: unknown): string {
  if (error instanceof CustomerError) return `ClientError: ${error.message}`;
  return `AlgorithmError: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

async function host(algorithm: Algorithm, baseDir: string, stop: AbortSignal): Promise<number> {
  try {
    const predictor = algorithm.loadModel(join(baseDir, 'model'));
    const port = Number(process.env['SAGEMAKER_BIND_TO_PORT'] ?? 8080);
    const server = await serve(predictor, { port, write: writeToStdout });
    writeToStdout(toolkitLine('INFO', `Model server listens on 127.0.0.1:${server.port}`));
    if (!stop.aborted) await once(stop, 'abort');
    await server.close();
    return 0;
  } catch (error) {
    writeToStdout(toolkitLine('ERROR', `Unable to serve the model: ${String(error)}`));
    return 1;
  }
}
