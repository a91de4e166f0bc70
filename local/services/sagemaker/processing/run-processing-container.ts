import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { CallContext } from '../../../world/service.ts';
import type { StateKey } from '../../../world/world.ts';
import { awaitContainer, type ContainerEnd } from '../await-container.ts';
import { JobFailure } from '../job-failure.ts';
import { hostPath } from './lay-out-processing.ts';
import type { ProcessingJob } from './processing-job.ts';
import { findRelocation, type JobFolder, type Relocation, relocate } from './relocate.ts';

/** Found out once, when the first job needs it. */
const relocationKey: StateKey<Relocation> = {
  name: 'sagemaker/relocation',
  create: ({ dataDir }) => findRelocation(mkdtempSync(join(dataDir, 'relocation-'))),
};

/** Runs the job's entry point on this machine, whatever its image. Its lines go to CloudWatch Logs. */
export async function runProcessingContainer(
  job: ProcessingJob,
  folder: JobFolder,
  { world, caller }: CallContext,
): Promise<ContainerEnd> {
  const { AppSpecification, Environment, StoppingCondition } = job.request;
  const { ContainerEntrypoint = [], ContainerArguments = [] } = AppSpecification;
  const words = [...ContainerEntrypoint, ...ContainerArguments];
  const started = relocate(
    { command: words, env: { ...Environment, AWS_REGION: caller.region } },
    { relocation: world.state(relocationKey), folder, sources: codeFolder(job, folder.ml) },
  );
  const stream = `${job.name}/algo-1-${Math.floor(world.clock.now() / 1000)}`;
  const onLine = (message: string) =>
    world.logs.append('/aws/sagemaker/ProcessingJobs', stream, [{ timestamp: world.clock.now(), message }]);
  const process = start(() => world.processes.start(started.command, { cwd: folder.ml, env: started.env, onLine }));
  const maxRuntimeSeconds = StoppingCondition?.MaxRuntimeInSeconds ?? 86_400;
  return await awaitContainer(process, { stop: job.stop.signal, maxRuntimeSeconds, world });
}

/** A command that this machine does not have. */
function start<T>(begin: () => T): T {
  try {
    return begin();
  } catch (cause) {
    throw new JobFailure(`AlgorithmError: ${cause instanceof Error ? cause.message : cause}, exit code: 127`);
  }
}

/** The input that the entry point comes from. */
function codeFolder({ request }: ProcessingJob, ml: string): string | undefined {
  const { ContainerEntrypoint = [] } = request.AppSpecification;
  const paths = (request.ProcessingInputs ?? []).flatMap(({ S3Input }) => S3Input?.LocalPath ?? []);
  const code = paths.find((path) => ContainerEntrypoint.some((word) => word.startsWith(`${path}/`)));
  return code && hostPath(code, ml);
}
