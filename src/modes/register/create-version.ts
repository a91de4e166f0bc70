import { RemoteFailure } from '../../errors.ts';
import type { NewVersion, RegisterConfig } from '../../inputs/registration.ts';
import type { RegisterResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { imageUri } from '../../sagemaker/images.ts';
import { createModelPackage, describeModelPackage, type ModelPackage } from '../../sagemaker/model-package.ts';
import { ensureModelPackageGroup, groupExists } from '../../sagemaker/model-package-group.ts';
import { pollUntilDone } from '../../waiting/poll.ts';
import { type Operation, operate } from '../operation.ts';
import { versionFacts } from './version-facts.ts';
import { versionRequest } from './version-request.ts';

/** Creates a version, and its group if absent, and waits until SageMaker has completed it. */
export async function createVersion(named: NewVersion, config: RegisterConfig, run: Run): Promise<RegisterResult> {
  const task = { ...named, image: servingImage(named, run) };
  const first: RegisterResult = {
    mode: 'register',
    status: 'InProgress',
    modelPackageGroup: task.modelPackageGroup,
    approvalStatus: task.approvalStatus,
    modelArtifact: task.modelArtifact,
    imageUri: task.image,
    containerEnvironment: task.containerEnvironment,
    metrics: task.metrics,
    jobName: task.jobName,
    jobArn: task.jobArn,
  };
  const late = ({ modelPackageArn }: RegisterResult) => ({
    what: `${modelPackageArn} was not complete after ${config.timeoutMinutes} minutes`,
    fix: 'raise `timeout-minutes`; re-running this job attaches to the same version',
  });
  return await operate({ config, run, first, late }, (registration) => registerVersion(task, registration));
}

/** The image that serves what a training image made, for the first instance type that the version may be served on. */
function servingImage({ image, inferenceInstanceTypes: [instanceType] }: NewVersion, { aws }: Run): string {
  return imageUri(image, { region: aws.region, use: 'inference', instanceType });
}

async function registerVersion(
  task: NewVersion,
  { config, run, waiting, report }: Operation<RegisterConfig, RegisterResult>,
): Promise<RegisterResult> {
  const request = versionRequest(task, run);
  await readyGroup(task.modelPackageGroup, run);
  const arn = await createModelPackage(run.aws, request);
  run.log.info(`created ${arn}, ${task.approvalStatus}`);
  const created = report({ modelPackageArn: arn });
  run.started(created);
  if (!config.wait) return created;

  const read = async () => {
    const version = await describeModelPackage(run.aws, arn);
    report(versionFacts(version));
    return version;
  };
  const done = ({ status }: ModelPackage) => status === 'Completed' || status === 'Failed' || status === 'Deleting';
  const { status, reason } = await pollUntilDone(read, { intervalMs: () => 3_000, done, ...waiting });
  if (status === 'Completed') return report({ status });
  return report({ status: 'Failed', failure: { what: `${arn} is ${status}`, reason } });
}

/** A group given by its ARN, which may be another account's, has to be there: its owner decides on its tags and its policy. */
async function readyGroup(group: string, { aws, log, naming }: Run): Promise<void> {
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
