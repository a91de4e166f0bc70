import { UserError } from '../../errors.ts';
import type { CommonConfig } from '../../inputs/config/common.ts';
import type { Run } from '../../run.ts';
import type { JobKind } from '../../sagemaker/job-kind.ts';
import type { FoundBy } from './advise.ts';
import { createJob } from './create-job.ts';
import { findJob, type WantedJob } from './find-job.ts';
import { prepareForCancel } from './prepare-for-cancel.ts';
import type { StartedJob } from './started-job.ts';

/** Attaches to the job that this step is about, where there is one, else prepares and creates it. */
export async function startJob<J, R>(
  kind: JobKind<J, R>,
  wanted: WantedJob<J, R>,
  config: CommonConfig,
  run: Run,
): Promise<StartedJob<J>> {
  const { name, job } = await findJob(kind, wanted, run);
  const foundBy = howFound(wanted);
  if (job !== undefined) {
    // A job that was asked for by its name, or found by its content, was started by somebody else: a cancel leaves it alone.
    const onCancel = foundBy === 'run' ? config.onCancel : 'leave';
    return { job, attached: true, foundBy, settled: prepareForCancel(kind, { name, foundBy, onCancel, run }) };
  }
  const request = await wanted.prepare(name);
  run.signal.throwIfAborted();
  const { onCancel } = config;
  return await createJob(kind, request, { name, foundBy, onCancel, underway: wanted.underway(name), run });
}

/** Attaches to the job that `from` told of; the step that started it has left it to this one, so a cancel stops it. */
export async function takeOverJob<J, R>(
  kind: JobKind<J, R>,
  name: string,
  { onCancel }: CommonConfig,
  run: Run,
): Promise<StartedJob<J>> {
  const job = await kind.describe(run.aws, name, run.signal);
  if (job === undefined) {
    throw new UserError(`from: there is no ${kind.noun} "${name}" in ${run.aws.region} for these credentials`);
  }
  const foundBy = 'from';
  return { job, attached: true, foundBy, settled: prepareForCancel(kind, { name, foundBy, onCancel, run }) };
}

function howFound<J, R>({ jobName, reuse }: WantedJob<J, R>): FoundBy {
  if (jobName !== undefined) return 'name';
  return typeof reuse === 'string' ? reuse : 'content';
}
