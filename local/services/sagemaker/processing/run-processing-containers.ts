import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProcess } from '../../../world/processes.ts';
import type { CallContext } from '../../../world/service.ts';
import type { StateKey } from '../../../world/world.ts';
import { awaitContainer, type ContainerEnd } from '../await-container.ts';
import type { Instance } from '../instances.ts';
import { JobFailure } from '../job-failure.ts';
import { runTogether } from '../run-together.ts';
import { hostPath } from './lay-out-processing.ts';
import type { ProcessingJob } from './processing-job.ts';
import { findRelocation, jobFolder, type Relocation, relocate } from './relocate.ts';

/** Found out once, when the first job needs it. */
const relocationKey: StateKey<Relocation> = {
  name: 'sagemaker/relocation',
  create: ({ dataDir }) => findRelocation(mkdtempSync(join(dataDir, 'relocation-'))),
};

/** Runs the job's entry point on this machine, once for each instance, whatever its image, until all have ended. */
export async function runProcessingContainers(
  job: ProcessingJob,
  instances: readonly Instance[],
  context: CallContext,
): Promise<ContainerEnd> {
  const processes = runTogether(instances.map((instance) => start(job, instance, context)));
  const maxRuntimeSeconds = job.request.StoppingCondition?.MaxRuntimeInSeconds ?? 86_400;
  return await awaitContainer(processes, { stop: job.stop.signal, maxRuntimeSeconds, world: context.world });
}

/** Its lines go to CloudWatch Logs. */
function start(job: ProcessingJob, instance: Instance, { world, caller }: CallContext): RunningProcess {
  const { AppSpecification, Environment } = job.request;
  const { ContainerEntrypoint = [], ContainerArguments = [] } = AppSpecification;
  const words = [...ContainerEntrypoint, ...ContainerArguments];
  const folder = jobFolder(instance);
  const started = relocate(
    { command: words, env: { ...Environment, AWS_REGION: caller.region } },
    { relocation: world.state(relocationKey), folder, sources: codeFolder(job, folder.ml) },
  );
  const stream = `${job.name}/${instance.host}-${Math.floor(world.clock.now() / 1000)}`;
  const onLine = (message: string) =>
    world.logs.append('/aws/sagemaker/ProcessingJobs', stream, [{ timestamp: world.clock.now(), message }]);
  try {
    return world.processes.start(started.command, { cwd: folder.ml, env: started.env, onLine });
  } catch (cause) {
    // A command that this machine does not have.
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
