import { lookAt, lookAtNewer, type Sight } from '../../data/look-at.ts';
import type { Failure } from '../../errors.ts';
import type { Run } from '../../run.ts';
import { type OutputOnS3, outputsOnS3, type ProcessingJob } from '../../sagemaker/processing-job.ts';

/** What a job that has completed must have written. */
export interface WantedOutputs {
  /** The one output that counts; absent: all of them. */
  readonly output?: string;
  /** The file that must be in it; absent: any. */
  readonly file?: string;
  /** What to do where it is not. */
  readonly fix: string;
}

/** What was seen of the outputs of a job that has completed. */
export interface SeenOutputs {
  readonly empty: readonly OutputOnS3[];
  /** Those that these credentials may not look at. */
  readonly hidden: readonly OutputOnS3[];
  /** Those whose place holds too many older objects to find the job's among them. */
  readonly crowded: readonly OutputOnS3[];
}

/**
 * A look at each output on S3: SageMaker says Completed of a job whose container has written nothing, too. At a place that the
 * user gave may lie what earlier jobs have left: only what is as new as the job counts.
 */
export async function lookAtOutputs(
  job: ProcessingJob,
  { output: counted, file = '' }: WantedOutputs,
  run: Run,
): Promise<SeenOutputs> {
  const outputs = outputsOnS3(job).filter(({ name }) => counted === undefined || name === counted);
  const seen = await Promise.all(
    outputs.map(async (output) => ({ output, sight: await lookAtOutput(job, `${output.uri}${file}`, run) })),
  );
  const those = (isMeant: (sight: Sight) => boolean) =>
    seen.flatMap(({ output, sight }) => (isMeant(sight) ? [output] : []));
  return {
    empty: those(({ found }) => found === 'nothing'),
    hidden: those(({ found, obstacle }) => found === 'unknown' && obstacle !== undefined),
    crowded: those(({ found, obstacle }) => found === 'unknown' && obstacle === undefined),
  };
}

function lookAtOutput(
  { ProcessingStartTime: since }: ProcessingJob,
  uri: string,
  { aws, signal }: Run,
): Promise<Sight> {
  return since === undefined ? lookAt(aws, uri, signal) : lookAtNewer(aws, uri, { since, signal });
}

/** Why a job that has completed is none to go on with. */
export async function lossOfOutputs(job: ProcessingJob, wanted: WantedOutputs, run: Run): Promise<string | undefined> {
  const { empty } = await lookAtOutputs(job, wanted, run);
  return empty.length === 0 ? undefined : `there is ${lack(wanted)} in its ${namesOf(empty)}`;
}

/** Undefined where every output holds something, or may not be looked at. */
export function emptyOutputsFailure(
  jobName: string,
  { empty }: SeenOutputs,
  wanted: WantedOutputs,
): Failure | undefined {
  if (empty.length === 0) return undefined;
  return {
    what: `processing job ${jobName} completed, but there is ${lack(wanted)} in its ${namesOf(empty)}`,
    problems: empty.map(
      ({ name, path, uri }) =>
        `${name}: the container wrote ${wanted.file === undefined ? 'nothing' : `no ${wanted.file}`} to ${path} (${uri})`,
    ),
    fix: wanted.fix,
  };
}

function lack({ file }: WantedOutputs): string {
  return file === undefined ? 'nothing of it' : `no ${file}`;
}

/** A warning for each reason why it is not known whether the job has written something. */
export function doubtsAbout({ hidden, crowded }: SeenOutputs): readonly string[] {
  const doubts = [
    [hidden, 'allow s3:ListBucket on the bucket to have it checked'],
    [crowded, 'too many older objects lie there: give it a `uri` of its own to have it checked'],
  ] as const;
  return doubts.flatMap(([outputs, reason]) =>
    outputs.length === 0
      ? []
      : [`whether there is anything of the job in the ${namesOf(outputs)} is not known: ${reason}`],
  );
}

/** `output train`, `outputs train, test`. */
function namesOf(outputs: readonly OutputOnS3[]): string {
  return `${outputs.length === 1 ? 'output' : 'outputs'} ${outputs.map(({ name }) => name).join(', ')}`;
}
