import { createHash } from 'node:crypto';
import type { CreateModelPackageCommandInput } from '@aws-sdk/client-sagemaker';
import type { NewVersion } from '../../inputs/registration.ts';
import type { WorkflowRun } from '../../naming.ts';
import type { Run } from '../../run.ts';
import { packageMetadata } from '../../sagemaker/package-metadata.ts';

/** The request, with a token made of its content: a re-run of the same run gets the same version instead of a second one. */
export function versionRequest(task: NewVersion, { log, naming }: Run): CreateModelPackageCommandInput {
  const { properties, dropped } = packageMetadata({ ...task, workflow: naming.workflow, jobArn: task.jobArn });
  if (dropped.length > 0) log.warning(`no room in the version's metadata for: ${dropped.join(', ')}`);
  const environment = task.containerEnvironment;
  const request: CreateModelPackageCommandInput = {
    ModelPackageGroupName: task.modelPackageGroup,
    ModelPackageDescription: task.description,
    ModelApprovalStatus: task.approvalStatus,
    CustomerMetadataProperties: properties,
    MetadataProperties: lineage(naming.workflow),
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
function lineage({ repository, sha, url }: WorkflowRun): CreateModelPackageCommandInput['MetadataProperties'] {
  return repository === '' || sha === '' ? undefined : { Repository: repository, CommitId: sha, GeneratedBy: url };
}

function instanceTypes({ inferenceInstanceTypes, transformInstanceTypes }: NewVersion) {
  type Specification = NonNullable<CreateModelPackageCommandInput['InferenceSpecification']>;
  return {
    ...(inferenceInstanceTypes.length > 0 && { SupportedRealtimeInferenceInstanceTypes: [...inferenceInstanceTypes] }),
    ...(transformInstanceTypes.length > 0 && { SupportedTransformInstanceTypes: [...transformInstanceTypes] }),
  } as Pick<Specification, 'SupportedRealtimeInferenceInstanceTypes' | 'SupportedTransformInstanceTypes'>;
}
