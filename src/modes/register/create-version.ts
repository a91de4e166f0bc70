import { remoteObject } from '../../data/remote-object.ts';
import type { NewVersion, RegisterConfig } from '../../inputs/config/register.ts';
import type { RegisterResult } from '../../result/register.ts';
import type { Run } from '../../run.ts';
import { imageUri } from '../../sagemaker/images.ts';
import { createModelPackage, describeModelPackage, type ModelPackage } from '../../sagemaker/model-package.ts';
import { pollUntilDone } from '../../waiting/poll.ts';
import { type Operation, operate } from '../operation.ts';
import { makeServable } from '../script/make-servable.ts';
import { bringReport, type PlannedReport, planReport } from './bring-report.ts';
import { contentDigest } from './content-digest.ts';
import { findOrigin } from './find-origin.ts';
import { findSameVersion, type SameVersions } from './find-same-version.ts';
import { readyGroup } from './ready-group.ts';
import { versionFacts } from './version-facts.ts';
import { versionRequest } from './version-request.ts';

/**
 * Creates a version, and its group if absent, and waits until SageMaker has completed it. Where the group has a version with the
 * same content, that is the result (`NoChanges`), as it is.
 */
export async function createVersion(named: NewVersion, config: RegisterConfig, run: Run): Promise<RegisterResult> {
  const task = { ...named, image: servingImage(named, run) };
  const first: RegisterResult = {
    mode: 'register',
    status: 'InProgress',
    modelPackageGroup: task.modelPackageGroup,
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

type Registration = Operation<RegisterConfig, RegisterResult>;

async function registerVersion(trained: NewVersion, registration: Registration): Promise<RegisterResult> {
  const { config, run } = registration;
  const report = await planReport(trained, run);
  const servable = await makeServable(trained, config, run);
  registration.report(servable);
  const task = { ...trained, ...servable };
  const artifact = await remoteObject(run.aws, task.modelArtifact, run.signal);
  const contentSha256 = contentDigest({ task, artifact, report });
  await readyGroup(task.modelPackageGroup, run);
  const found = await findSameVersion(task, contentSha256, run);
  if (found.same === undefined) return await addVersion({ task, report, contentSha256, found }, registration);
  takeVersion(task, found.same, run);
  registration.report({ ...versionFacts(found.same), reportUri: found.same.reportUri });
  if (found.same.status === 'Completed') return registration.report({ status: 'NoChanges' });
  return await waitForVersion(found.same.arn, 'NoChanges', registration);
}

/** What the version is not, it does not become: its approval is somebody's decision. */
function takeVersion({ approvalStatus: asked }: NewVersion, { arn, approvalStatus }: ModelPackage, { log }: Run): void {
  log.info(`${arn} has the same content already, and is ${approvalStatus}`);
  if (asked === undefined || asked === approvalStatus) return;
  log.warning(
    `${arn} is ${approvalStatus}, not ${asked}, and stays so: give its ARN as \`model-package-arn\` to change its approval`,
  );
}

interface Addition {
  readonly task: NewVersion;
  readonly report: PlannedReport | undefined;
  readonly contentSha256: string;
  readonly found: SameVersions;
}

async function addVersion(addition: Addition, registration: Registration): Promise<RegisterResult> {
  const { task, contentSha256, found } = addition;
  const { config, run } = registration;
  const report = addition.report && (await bringReport(addition.report, config, run));
  const origin = await findOrigin(task, run);
  const request = versionRequest({ task, contentSha256, report, origin, useless: found.useless }, run);
  const arn = await createModelPackage(run.aws, request);
  run.log.info(`created ${arn}, ${request.ModelApprovalStatus}`);
  registration.report({
    modelPackageArn: arn,
    approvalStatus: request.ModelApprovalStatus,
    reportUri: report?.uri,
  });
  return await waitForVersion(arn, 'Completed', registration);
}

async function waitForVersion(
  arn: string,
  status: 'Completed' | 'NoChanges',
  { config, run, waiting, report }: Registration,
): Promise<RegisterResult> {
  const known = report({});
  run.started(known);
  if (!config.wait) return known;
  const read = async () => {
    const version = await describeModelPackage(run.aws, arn);
    report(versionFacts(version));
    return version;
  };
  const done = (version: ModelPackage) => ['Completed', 'Failed', 'Deleting'].includes(version.status);
  const version = await pollUntilDone(read, { intervalMs: () => 3_000, done, ...waiting });
  if (version.status === 'Completed') return report({ status });
  return report({ status: 'Failed', failure: { what: `${arn} is ${version.status}`, reason: version.reason } });
}
