import { createHash } from 'node:crypto';
import type { CreateModelPackageCommandInput } from '@aws-sdk/client-sagemaker';
import { DeadlineExceeded, RemoteFailure } from '../../errors.ts';
import type { RegisterConfig, RegisterTask } from '../../inputs/config.ts';
import type { RegisterResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { imageUri } from '../../sagemaker/images.ts';
import {
  createModelPackage,
  describeModelPackage,
  ensureModelPackageGroup,
  type ModelPackage,
  setApproval,
} from '../../sagemaker/model-package.ts';
import { packageMetadata } from '../../sagemaker/package-metadata.ts';
import { deadlineAfter, poll } from '../../waiting/poll.ts';

type Creation = Extract<RegisterTask, { kind: 'create' }>;
type Approval = Extract<RegisterTask, { kind: 'approve' }>;

/**
 * Adds a version to a model package group (created if absent), or changes the approval of one that exists. A version that
 * SageMaker cannot complete is red with its reason.
 */
export function register(config: RegisterConfig, run: Run): Promise<RegisterResult> {
  const { task } = config;
  if (task.kind === 'approve') return approve(task, run);
  return createVersion({ ...task, image: imageUri(task.image, run.aws.region) }, config, run);
}

async function createVersion(task: Creation, config: RegisterConfig, run: Run): Promise<RegisterResult> {
  const request = creationRequest(task, run);
  if (await ensureModelPackageGroup(run.aws, task.modelPackageGroup, run.naming.tags)) {
    run.log.info(`created the model package group ${task.modelPackageGroup}`);
  }
  const arn = await createModelPackage(run.aws, request);
  run.log.info(`created ${arn}, ${task.approvalStatus}`);
  const created: ModelPackage = {
    arn,
    group: task.modelPackageGroup,
    status: 'InProgress',
    approvalStatus: task.approvalStatus,
  };
  run.started(resultOf(task, created, 'InProgress'));
  if (!config.wait) return resultOf(task, created, 'InProgress');
  return waitForVersion(task, config, run, created);
}

async function waitForVersion(
  task: Creation,
  config: RegisterConfig,
  run: Run,
  created: ModelPackage,
): Promise<RegisterResult> {
  const { clock, signal } = run;
  let latest = created;
  try {
    const readings = poll(() => describeModelPackage(run.aws, created.arn), {
      intervalMs: () => 3_000,
      done: ({ status }) => status === 'Completed' || status === 'Failed' || status === 'Deleting',
      deadline: deadlineAfter(config.timeoutMinutes, clock),
      clock,
      signal,
    });
    for await (const reading of readings) latest = reading;
  } catch (error) {
    if (!(error instanceof DeadlineExceeded)) throw error;
    const what = `${created.arn} is still ${latest.status} after ${config.timeoutMinutes} minutes`;
    return {
      ...resultOf(task, latest, 'TimedOut'),
      failure: { what, fix: 'raise `timeout-minutes`; re-running this job attaches to the same version' },
    };
  }
  if (latest.status === 'Completed') return resultOf(task, latest, 'Completed');
  const failure = {
    what: `${created.arn} is ${latest.status}`,
    ...(latest.reason !== undefined && { reason: latest.reason }),
  };
  return { ...resultOf(task, latest, 'Failed'), failure };
}

/** The request, with a token made of its content: a re-run of the same run gets the same version instead of a second one. */
function creationRequest(task: Creation, { log, naming }: Run): CreateModelPackageCommandInput {
  const { properties, dropped } = packageMetadata({ ...task, workflow: naming.workflow, jobArn: task.jobArn });
  if (dropped.length > 0) log.warning(`no room in the version's metadata for: ${dropped.join(', ')}`);
  const environment = task.containerEnvironment;
  const request: CreateModelPackageCommandInput = {
    ModelPackageGroupName: task.modelPackageGroup,
    ...(task.description !== undefined && { ModelPackageDescription: task.description }),
    ModelApprovalStatus: task.approvalStatus,
    CustomerMetadataProperties: properties,
    ...lineage(naming.workflow),
    InferenceSpecification: {
      Containers: [
        {
          Image: task.image,
          ModelDataUrl: task.modelArtifact,
          ...(Object.keys(environment).length > 0 && { Environment: { ...environment } }),
        },
      ],
      SupportedContentTypes: [...task.contentTypes],
      SupportedResponseMIMETypes: [...task.responseTypes],
      ...instanceTypes(task),
    },
  };
  return { ...request, ClientToken: createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 36) };
}

/** SageMaker draws lineage from these; outside of a workflow they are empty, which AWS does not take. */
function lineage({
  repository,
  sha,
  url,
}: Run['naming']['workflow']): Pick<CreateModelPackageCommandInput, 'MetadataProperties'> {
  return repository === '' || sha === ''
    ? {}
    : { MetadataProperties: { Repository: repository, CommitId: sha, GeneratedBy: url } };
}

function instanceTypes({ inferenceInstanceTypes, transformInstanceTypes }: Creation) {
  type Specification = NonNullable<CreateModelPackageCommandInput['InferenceSpecification']>;
  return {
    ...(inferenceInstanceTypes.length > 0 && { SupportedRealtimeInferenceInstanceTypes: [...inferenceInstanceTypes] }),
    ...(transformInstanceTypes.length > 0 && { SupportedTransformInstanceTypes: [...transformInstanceTypes] }),
  } as Pick<Specification, 'SupportedRealtimeInferenceInstanceTypes' | 'SupportedTransformInstanceTypes'>;
}

async function approve(task: Approval, run: Run): Promise<RegisterResult> {
  const before = await findVersion(task.modelPackageArn, run);
  const after = { ...before, approvalStatus: task.approvalStatus };
  if (before.approvalStatus === task.approvalStatus) {
    run.log.info(`${before.arn} is ${task.approvalStatus} already`);
    return resultOf({}, after, 'NoChanges');
  }
  await setApproval(run.aws, before.arn, task.approvalStatus, approvalNote(task, run));
  run.log.info(`${before.arn} was ${before.approvalStatus}, is ${task.approvalStatus}`);
  return resultOf({}, after, 'Completed');
}

async function findVersion(arn: string, { aws }: Run): Promise<ModelPackage> {
  try {
    return await describeModelPackage(aws, arn);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationException') throw error;
    const fix =
      'check `model-package-arn`, its region and account, and that the group shares the version with this account';
    throw new RemoteFailure({ what: `there is no model package ${arn}`, reason: error.message, fix }, { cause: error });
  }
}

function approvalNote({ description }: Approval, { naming: { workflow } }: Run): string {
  return [description, `${workflow.actor || 'somebody'} in ${workflow.url}`]
    .filter((part) => part !== undefined)
    .join(' – ');
}

function resultOf(model: Partial<Creation>, version: ModelPackage, status: RegisterResult['status']): RegisterResult {
  return {
    mode: 'register',
    status,
    modelPackageArn: version.arn,
    ...(version.group !== undefined && { modelPackageGroup: version.group }),
    ...(version.version !== undefined && { modelPackageVersion: version.version }),
    ...(version.approvalStatus !== undefined && {
      approvalStatus: version.approvalStatus,
    }),
    ...(model.modelArtifact !== undefined && { modelArtifact: model.modelArtifact }),
    ...(model.image !== undefined && { imageUri: model.image }),
    ...(model.containerEnvironment !== undefined && { containerEnvironment: model.containerEnvironment }),
    ...(model.metrics !== undefined && { metrics: model.metrics }),
    ...(model.jobName !== undefined && { jobName: model.jobName }),
    ...(model.jobArn !== undefined && { jobArn: model.jobArn }),
  };
}
