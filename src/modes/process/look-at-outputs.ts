import { lookAt, type Sight } from '../../data/look-at.ts';
import type { Failure } from '../../errors.ts';
import type { Run } from '../../run.ts';
import { type OutputOnS3, outputsOnS3, type ProcessingJob } from '../../sagemaker/processing-job.ts';

/** What was seen of the outputs of a job that has completed. */
export interface SeenOutputs {
  readonly empty: readonly OutputOnS3[];
  /** Those that these credentials may not look at. */
  readonly unseen: readonly OutputOnS3[];
}

/** One look at each output on S3: SageMaker says Completed of a job whose container has written nothing, too. */
export async function lookAtOutputs(job: ProcessingJob, { aws, signal }: Run): Promise<SeenOutputs> {
  const seen = await Promise.all(
    outputsOnS3(job).map(async (output) => ({ output, ...(await lookAt(aws, output.uri, signal)) })),
  );
  const those = (wanted: Sight['found']) => seen.flatMap(({ output, found }) => (found === wanted ? [output] : []));
  return { empty: those('nothing'), unseen: those('unknown') };
}

/** Why a job that has completed is none to go on with. */
export async function lossOfOutputs(job: ProcessingJob, run: Run): Promise<string | undefined> {
  const { empty } = await lookAtOutputs(job, run);
  return empty.length === 0 ? undefined : `there is nothing in its ${namesOf(empty)}`;
}

/** Undefined where every output holds something, or may not be looked at. */
export function emptyOutputsFailure(jobName: string, { empty }: SeenOutputs): Failure | undefined {
  if (empty.length === 0) return undefined;
  return {
    what: `processing job ${jobName} completed, but there is nothing in its ${namesOf(empty)}`,
    problems: empty.map(({ name, path, uri }) => `${name}: the container wrote nothing to ${path} (${uri})`),
    fix: `let the container write its results there, or take the output out of \`outputs\``,
  };
}

/** `output train`, `outputs train, test`. */
export function namesOf(outputs: readonly OutputOnS3[]): string {
  return `${outputs.length === 1 ? 'output' : 'outputs'} ${outputs.map(({ name }) => name).join(', ')}`;
}
