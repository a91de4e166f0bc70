import type { LocalImage } from '../../../containers/images.ts';
import type { CallContext } from '../../../world/service.ts';
import { host } from './lay-out-container.ts';
import { metricReader } from './read-metrics.ts';
import { defaultStoppingCondition, type TrainingJob } from './training-job.ts';

/** How a container's run ended: by itself, by StopTrainingJob (or shutdown), or by MaxRuntimeInSeconds. */
export type ContainerEnd =
  | { readonly cause: 'exited'; readonly code: number | null }
  | { readonly cause: 'stopped' }
  | { readonly cause: 'max-runtime' };

export interface TrainingContainer {
  readonly image: LocalImage;
  /** Stands for /opt/ml. */
  readonly folder: string;
  readonly context: CallContext;
}

/** Between SIGTERM and SIGKILL, as AWS grants it. */
const graceMillis = 120_000;
/** The longest a timer of Node can wait; a longer one would fire at once. */
const longestTimerMillis = 2 ** 31 - 1;

/** Runs the algorithm as a process. Its lines go to CloudWatch Logs and, read by the job's metric definitions, to its metrics. */
export async function runTrainingContainer(job: TrainingJob, container: TrainingContainer): Promise<ContainerEnd> {
  const { world } = container.context;
  const { image, folder } = container;
  const process = world.processes.start(
    [...world.containerCommand, 'train', image.name, ...(image.version ? [image.version] : [])],
    {
      cwd: folder,
      env: { ...environmentOf(job), AWS_REGION: container.context.caller.region, SAGEMAKER_BASE_DIR: folder },
      onLine: lineReader(job, container.context),
    },
  );

  const tooLong = AbortSignal.timeout(Math.min(maxRuntimeMillis(job), longestTimerMillis));
  const stopped = AbortSignal.any([job.stop.signal, world.closing]);
  let cause: ContainerEnd['cause'] = 'exited';
  const stopFor = (reason: 'stopped' | 'max-runtime') => () => {
    cause = reason;
    void process.stop(world.closing.aborted ? 0 : graceMillis);
  };
  stopped.addEventListener('abort', stopFor('stopped'), { once: true });
  tooLong.addEventListener('abort', stopFor('max-runtime'), { once: true });
  if (stopped.aborted) stopFor('stopped')();

  const { code } = await process.exit;
  return cause === 'exited' ? { cause, code } : { cause };
}

function environmentOf({ name, arn, request }: TrainingJob): Record<string, string> {
  return { ...request.Environment, TRAINING_JOB_NAME: name, TRAINING_JOB_ARN: arn };
}

function maxRuntimeMillis({ request }: TrainingJob): number {
  const { MaxRuntimeInSeconds } = { ...defaultStoppingCondition, ...request.StoppingCondition };
  return MaxRuntimeInSeconds * 1000;
}

function lineReader(job: TrainingJob, { world }: CallContext): (line: string) => void {
  const stream = `${job.name}/${host}-${Math.floor(Date.now() / 1000)}`;
  const metricsIn = metricReader(job.request.AlgorithmSpecification?.MetricDefinitions ?? []);
  return (message) => {
    const timestamp = Date.now();
    world.logs.append('/aws/sagemaker/TrainingJobs', stream, [{ timestamp, message }]);
    for (const { name, value } of metricsIn(message)) {
      job.metrics.set(name, { MetricName: name, Value: value, Timestamp: new Date(timestamp) });
    }
  };
}
