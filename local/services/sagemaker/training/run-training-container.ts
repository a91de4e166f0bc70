import type { LocalImage } from '../../../containers/images.ts';
import { startScript } from '../../../containers/start-script.ts';
import type { CallContext } from '../../../world/service.ts';
import type { World } from '../../../world/world.ts';
import { awaitContainer, type ContainerEnd } from '../await-container.ts';
import { host } from './lay-out-container.ts';
import { metricReader } from './read-metrics.ts';
import { defaultStoppingCondition, phaseOf, type TrainingJob } from './training-job.ts';

export interface TrainingContainer {
  readonly image: LocalImage;
  /** Stands for /opt/ml. */
  readonly folder: string;
  readonly context: CallContext;
}

/** Runs the algorithm as a process. Its lines go to CloudWatch Logs and, read by the job's metric definitions, to its metrics. */
export async function runTrainingContainer(job: TrainingJob, container: TrainingContainer): Promise<ContainerEnd> {
  const { world } = container.context;
  const { image, folder } = container;
  const program = job.request.HyperParameters?.['sagemaker_program'];
  const script = startScript(image, 'train', { program, dataDir: world.dataDir });
  const own = [...world.containerCommand, 'train', image.name, ...(image.version ? [image.version] : [])];
  const process = world.processes.start(script?.command ?? own, {
    cwd: folder,
    env: {
      ...script?.env,
      ...environmentOf(job),
      AWS_REGION: container.context.caller.region,
      SAGEMAKER_BASE_DIR: folder,
    },
    onLine: lineReader(job, container.context),
  });

  return await awaitContainer(process, {
    stop: job.stop.signal,
    maxRuntimeSeconds: maxRuntimeSeconds(job),
    world,
    interruption: (ended) => interruption(job, world, ended),
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

function lineReader(job: TrainingJob, { world }: CallContext): (line: string) => void {
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
