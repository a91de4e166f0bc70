import { lookAt, type Sight } from '../../data/look-at.ts';
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
  readonly unseen: readonly OutputOnS3[];
}

/** One look at each output on S3: SageMaker says Completed of a job whose container has written nothing, too. */
export async function lookAtOutputs(
  job: ProcessingJob,
  { output: counted, file = '' }: WantedOutputs,
  { aws, signal }: Run,
): Promise<SeenOutputs> {
  const outputs = outputsOnS3(job).filter(({ name }) => counted === undefined || name === counted);
  const seen = await Promise.all(
    outputs.map(async (output) => ({ output, ...(await lookAt(aws, `${output.uri}${file}`, signal)) })),
  );
  const those = (wanted: Sight['found']) => seen.flatMap(({ output, found }) => (found === wanted ? [output] : []));
  return { empty: those('nothing'), unseen: those('unknown') };
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
    problems: empty.map(({ name, path, uri }) => `${name}: the container wrote ${lack(wanted)} to ${path} (${uri})`),
    fix: wanted.fix,
  };
}

function lack({ file }: WantedOutputs): string {
  return file === undefined ? 'nothing' : `no ${file}`;
}

/** `output train`, `outputs train, test`. */
export function namesOf(outputs: readonly OutputOnS3[]): string {
  return `${outputs.length === 1 ? 'output' : 'outputs'} ${outputs.map(({ name }) => name).join(', ')}`;
}
