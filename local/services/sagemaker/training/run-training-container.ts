import type { LocalImage } from '../../../containers/images.ts';
import { startScript } from '../../../containers/start-script.ts';
import type { RunningProcess } from '../../../world/processes.ts';
import type { CallContext } from '../../../world/service.ts';
import type { World } from '../../../world/world.ts';
import { awaitContainer, type ContainerEnd } from '../await-container.ts';
import type { Instance } from '../instances.ts';
import { runTogether } from '../run-together.ts';
import { metricReader } from './read-metrics.ts';
import { defaultStoppingCondition, phaseOf, type TrainingJob } from './training-job.ts';

export interface TrainingContainer {
  readonly image: LocalImage;
  readonly instances: readonly Instance[];
  readonly context: CallContext;
}

/** How the containers ended, and where one failed, on which instance that was. */
export interface TrainingEnd {
  readonly end: ContainerEnd;
  readonly failed?: Instance | undefined;
}

/** Runs the algorithm on all instances until all have ended. */
export async function runTrainingContainers(job: TrainingJob, container: TrainingContainer): Promise<TrainingEnd> {
  const { instances, context } = container;
  const { world } = context;
  let failed: Instance | undefined;
  const processes = runTogether(
    instances.map((instance) => start(job, instance, container)),
    (index) => {
      failed = instances[index];
    },
  );
  const end = await awaitContainer(processes, {
    stop: job.stop.signal,
    maxRuntimeSeconds: maxRuntimeSeconds(job),
    world,
    interruption: (ended) => interruption(job, world, ended),
  });
  return { end, failed };
}

/** Its lines go to CloudWatch Logs and, read by the job's metric definitions, to its metrics. */
function start(job: TrainingJob, instance: Instance, { image, context }: TrainingContainer): RunningProcess {
  const { world, caller } = context;
  const program = job.request.HyperParameters?.['sagemaker_program'];
  const script = startScript(image, 'train', { program, dataDir: world.dataDir });
  const own = [...world.containerCommand, 'train', image.name, ...(image.version ? [image.version] : [])];
  return world.processes.start(script?.command ?? own, {
    cwd: instance.folder,
    env: { ...script?.env, ...environmentOf(job), AWS_REGION: caller.region, SAGEMAKER_BASE_DIR: instance.folder },
    onLine: lineReader(job, instance, context),
  });
}

/** Resolves when the job's spot instance is taken away, as it was ordered; rejects when the job has ended before. */
async function interruption(job: TrainingJob, { faults, clock }: World, ended: AbortSignal): Promise<void> {
  const isSpot = job.request.EnableManagedSpotTraining === true;
  const fault = isSpot ? faults.next(['interruption'], phaseOf(job)) : undefined;
  if (fault === undefined) throw new Error('nobody ordered one');
  await clock.sleep(fault.millis, ended);
}

function environmentOf({ name, arn, request }: TrainingJob): Record<string, string> {
  return { ...request.Environment, TRAINING_JOB_NAME: name, TRAINING_JOB_ARN: arn };
}

function maxRuntimeSeconds({ request }: TrainingJob): number {
  return { ...defaultStoppingCondition, ...request.StoppingCondition }.MaxRuntimeInSeconds;
}

function lineReader(job: TrainingJob, { host }: Instance, { world }: CallContext): (line: string) => void {
  const stream = `${job.name}/${host}-${Math.floor(world.clock.now() / 1000)}`;
  const metricsIn = metricReader(job.request.AlgorithmSpecification?.MetricDefinitions ?? []);
  return (message) => {
    const timestamp = world.clock.now();
    world.logs.append('/aws/sagemaker/TrainingJobs', stream, [{ timestamp, message }]);
    for (const { name, value } of metricsIn(message)) {
      job.metrics.set(name, { MetricName: name, Value: value, Timestamp: new Date(timestamp) });
      job.onMetric?.(name, value);
    }
  };
}
