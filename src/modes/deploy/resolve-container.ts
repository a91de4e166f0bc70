import type { Container, Contents } from '../../cloudformation/template/options.ts';
import { UserError } from '../../errors.ts';
import { imageUri } from '../../sagemaker/images.ts';
import { latestApprovedPackage, type ModelPackage } from '../../sagemaker/model-package.ts';
import { findVersion } from '../find-version.ts';
import { type Model, makeServable, type Servable } from '../script/make-servable.ts';
import type { Deployment } from './deployment.ts';

/**
 * The container to serve. Of a registered model, only an approved version: what nobody let pass reaches no endpoint. What is found out about the model goes into the result, the version of a group pinned to its ARN.
 */
export async function resolveContainer({ config, run, report }: Deployment): Promise<Container> {
  const { model, containerEnvironment: environment } = config;
  switch (model.kind) {
    case 'artifact': {
      const instanceType = config.serving.kind === 'serverless' ? undefined : config.serving.instanceType;
      const place = { region: run.aws.region, use: 'inference', instanceType } as const;
      const image = imageUri(model.image, place);
      const servable = await servableModel({ ...model, image, containerEnvironment: environment }, { config, run });
      report({ ...servable, imageUri: image });
      return { image, modelArtifact: servable.modelArtifact, environment: servable.containerEnvironment };
    }
    case 'package': {
      const version = await findVersion(model.modelPackageArn, run);
      const { arn, approvalStatus } = version;
      if (approvalStatus !== undefined && approvalStatus !== 'Approved') {
        throw new UserError(`model-package-arn: ${arn} is ${approvalStatus}; ${TO_APPROVE}`);
      }
      report({ modelPackageArn: arn });
      return { modelPackageArn: arn, environment, contents: contentsOf(version) };
    }
    case 'group': {
      const modelPackageArn = await latestApprovedPackage(run.aws, model.modelPackageGroup);
      if (modelPackageArn === undefined) {
        throw new UserError(
          `model-package-group: ${model.modelPackageGroup} is not there, or has no approved version; ${TO_APPROVE}`,
        );
      }
      run.log.info(`the latest approved version of ${model.modelPackageGroup} is ${modelPackageArn}`);
      report({ modelPackageArn });
      if (config.executionRoleArn !== undefined) return { modelPackageArn, environment };
      return { modelPackageArn, environment, contents: contentsOf(await findVersion(modelPackageArn, run)) };
    }
  }
}

/** What is only planned brings no script anywhere: its template has the model as it is. */
async function servableModel(model: Model, { config, run }: Pick<Deployment, 'config' | 'run'>): Promise<Servable> {
  if (config.goal !== 'template') return await makeServable(model, config, run);
  if (model.script !== undefined)
    run.log.info('`dry-run` does not upload the script: the template has the model as it is without it');
  return { modelArtifact: model.modelArtifact, containerEnvironment: model.containerEnvironment };
}

function contentsOf({ image, modelArtifact, codeUri }: ModelPackage): Contents {
  return { image, objects: [modelArtifact, codeUri].filter((uri) => uri !== undefined) };
}

const TO_APPROVE =
  'approve it first (`mode: register` with `model-package-arn` and `approval-status: Approved`), as a person or after a gate';
