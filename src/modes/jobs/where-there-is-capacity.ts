import type { Run } from '../../run.ts';
import { isCapacityError } from '../../sagemaker/failure-reason.ts';
import type { Followed } from './follow-job.ts';
import type { StartedJob } from './started-job.ts';

/** Jobs that are alike but for their instance type: several follow each other only where AWS lacks the capacity. */
export interface Attempts<J, T> {
  readonly instanceTypes: readonly string[];
  readonly start: (instanceType: string) => Promise<StartedJob<J>>;
  readonly follow: (started: StartedJob<J>) => Promise<Followed<J, T>>;
  /** The instance type of a job that failed because AWS had none; undefined for any other job. */
  readonly lackedBy: (job: J) => string | undefined;
}

/** The result of a job on the first instance type of the list that AWS has capacity for. Any other failure is a result, and no reason to try again. */
export async function whereThereIsCapacity<J, T>(
  attempts: Attempts<J, T>,
  run: Run,
): Promise<T & { readonly unavailableInstanceTypes?: readonly string[] | undefined }> {
  const instanceTypes = [...new Set(attempts.instanceTypes)];
  const unavailable: string[] = [];
  for (;;) {
    const [instanceType = '', next] = instanceTypes.filter((type) => !unavailable.includes(type));
    const outcome = await attempt(attempts, instanceType, next === undefined);
    if ('result' in outcome) {
      return { ...outcome.result, unavailableInstanceTypes: unavailable.length > 0 ? unavailable : undefined };
    }
    unavailable.push(outcome.lacking);
    run.log.warning(`AWS has no capacity for ${outcome.lacking} at the moment: the next instance type is taken`);
  }
}

/** The result of one job, or the instance type that it lacks; a lack that nothing can be done about any more is a result, too. */
async function attempt<J, T>(
  { start, follow, lackedBy }: Attempts<J, T>,
  instanceType: string,
  isLast: boolean,
): Promise<Followed<J, T> | { readonly lacking: string }> {
  try {
    const started = await start(instanceType);
    const followed = await follow(started);
    const lacking = lackedBy(followed.job);
    if (isLast || lacking === undefined) return followed;
    // A job that an earlier run of the step started may be of any type of the list.
    return { lacking: started.attached ? lacking : instanceType };
  } catch (error) {
    if (isLast || !isCapacityError(error)) throw error;
    return { lacking: instanceType };
  }
}
