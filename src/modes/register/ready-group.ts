import { RemoteFailure } from '../../errors.ts';
import type { Run } from '../../run.ts';
import { ensureModelPackageGroup, groupExists } from '../../sagemaker/model-package-group.ts';

/**
 * Creates the group if absent. One given by its ARN, which may be another account's, has to be there: its owner decides on
 * its tags and its policy. Throws RemoteFailure where it is not.
 */
export async function readyGroup(group: string, { aws, log, naming }: Run): Promise<void> {
  if (group.startsWith('arn:')) {
    if (await groupExists(aws, group)) return;
    throw new RemoteFailure({
      what: `there is no model package group ${group}`,
      fix: 'check the ARN, and that its account shares the group with this one; a group of this account is created where `model-package-group` is its name',
    });
  }
  const { repository } = naming.workflow;
  const description = `Versions of ${naming.name}${repository === '' ? '' : `, registered by ${repository}`}`;
  if (await ensureModelPackageGroup(aws, { name: group, description, tags: naming.tags }))
    log.info(`created the model package group ${group}`);
}
