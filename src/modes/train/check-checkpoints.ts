import { checkSource } from '../../data/check-source.ts';
import { UserError } from '../../errors.ts';
import type { Run } from '../../run.ts';

/**
 * Looks whether a training may read where its checkpoints lie, or will lie: SageMaker tells only when the job has waited for its
 * instances. Throws UserError.
 */
export async function checkCheckpoints(uri: string | undefined, { aws, signal }: Run): Promise<void> {
  if (uri === undefined) return;
  const { problem } = await checkSource(aws, { uri, mayBeEmpty: true, signal });
  if (problem !== undefined) throw new UserError(`checkpoint-uri: ${problem}`);
}
