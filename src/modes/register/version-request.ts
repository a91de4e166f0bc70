import type { CreateModelPackageCommandInput } from '@aws-sdk/client-sagemaker';
import { digestOf } from '../../data/content-digest.ts';
import type { NewVersion } from '../../inputs/config/register.ts';
import type { WorkflowRun } from '../../naming.ts';
import type { Run } from '../../run.ts';
import { modelCard } from '../../sagemaker/model-card.ts';
import { type PackageMetadata, packageMetadata } from '../../sagemaker/package-metadata.ts';
import type { TrainingOrigin } from '../../sagemaker/training-origin.ts';
import type { Report } from './bring-report.ts';

/** All that is known of a version to be. */
export interface VersionParts {
  /** Its image is the one that serves, by its URI. */
  readonly task: NewVersion;
  readonly contentSha256: string;
  readonly report: Report | undefined;
  readonly origin: TrainingOrigin | undefined;
  /** Versions with the same content that are of no use. */
  readonly useless: number;
}

/**
 * The request; its token makes one version of two legs of a matrix that register the same content at once. To a token that it
 * knows, AWS answers with what it made then: a re-run, which has not found it, must not be told of a version that was deleted.
 */
export function versionRequest(parts: VersionParts, { log, naming }: Run): CreateModelPackageCommandInput {
  const { task, report, contentSha256, useless } = parts;
  const { runId, attempt } = naming.workflow;
  const metadata = metadataOf(parts, naming.workflow);
  if (metadata.dropped.length > 0) log.warning(`no room in the version's metadata for: ${metadata.dropped.join(', ')}`);
  if (metadata.measured.length > 0)
    log.warning(`metadata: the version tells the model's own metrics by these names: ${metadata.measured.join(', ')}`);
  return {
    ModelPackageGroupName: task.modelPackageGroup,
    ModelPackageDescription: task.description,
    ModelApprovalStatus: task.approvalStatus ?? 'PendingManualApproval',
    CustomerMetadataProperties: { ...metadata.properties },
    MetadataProperties: provenance(naming.workflow),
    ModelMetrics: report && { ModelQuality: { Statistics: statistics(report) } },
    ModelCard: cardOf(parts, metadata, naming.workflow),
    InferenceSpecification: inferenceSpecification(task),
    ClientToken: digestOf([contentSha256, runId, attempt, useless]).slice(0, 36),
  };
}

function metadataOf({ task, contentSha256, report, origin }: VersionParts, workflow: WorkflowRun): PackageMetadata {
  const lineage = {
    workflow,
    contentSha256,
    trainingJobArn: task.jobArn,
    trainingImage: origin?.image,
    sourceSha256: origin?.sourceSha256,
    reportUri: report?.uri,
    data: origin?.data,
  };
  return packageMetadata({ lineage, metadata: task.metadata, metrics: task.metrics });
}

function statistics({ uri, sha256 }: Report) {
  const ContentDigest = sha256 === undefined ? undefined : `sha256:${sha256}`;
  return { ContentType: 'application/json', S3Uri: uri, ContentDigest };
}

/** What the card has at other places is no part of its details. */
function cardOf({ task, report, origin }: VersionParts, { properties }: PackageMetadata, workflow: WorkflowRun) {
  if (task.cardTexts === undefined) return undefined;
  const details = Object.entries(properties).filter(([name]) => !Object.hasOwn(task.metrics, name));
  return modelCard({
    creator: workflow.actor,
    modelArtifact: task.modelArtifact,
    texts: { 'purpose-of-model': task.description, ...task.cardTexts },
    origin,
    metrics: task.metrics,
    confusionMatrix: task.evaluation?.scored?.confusionMatrix,
    reportUri: report?.uri,
    details: Object.fromEntries(details),
  });
}

/** SageMaker draws lineage from these; outside of a workflow they are empty, which AWS does not take. */
function provenance({ repository, sha, url }: WorkflowRun): CreateModelPackageCommandInput['MetadataProperties'] {
  return repository === '' || sha === '' ? undefined : { Repository: repository, CommitId: sha, GeneratedBy: url };
}

type InferenceSpecification = NonNullable<CreateModelPackageCommandInput['InferenceSpecification']>;

function inferenceSpecification(task: NewVersion): InferenceSpecification {
  const { containerEnvironment: environment, inferenceInstanceTypes, transformInstanceTypes } = task;
  return {
    Containers: [
      {
        Image: task.image,
        ModelDataUrl: task.modelArtifact,
        ...(Object.keys(environment).length > 0 && { Environment: { ...environment } }),
      },
    ],
    SupportedContentTypes: [...task.contentTypes],
    SupportedResponseMIMETypes: [...task.responseTypes],
    ...(inferenceInstanceTypes.length > 0 && { SupportedRealtimeInferenceInstanceTypes: [...inferenceInstanceTypes] }),
    ...(transformInstanceTypes.length > 0 && { SupportedTransformInstanceTypes: [...transformInstanceTypes] }),
  } as InferenceSpecification;
}
