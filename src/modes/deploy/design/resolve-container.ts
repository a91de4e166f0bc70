import type { Container } from '../../../cloudformation/template/options.ts';
import type { RenderedDeployment } from '../../../inputs/config/deploy.ts';
import type { DeployResult } from '../../../result/deploy.ts';
import { imageUri } from '../../../sagemaker/images.ts';
import type { Operation } from '../../operation.ts';
import type { Model, Servable } from '../../script/make-servable.ts';
import { approvedVersion } from './approved-version.ts';

type Rendered = Operation<RenderedDeployment, DeployResult>;

/** The container to serve. What is found out about the model goes into the result, the version of a group pinned to its ARN. */
export async function resolveContainer(deployment: Rendered): Promise<Container> {
  const { config, run, report } = deployment;
  const { model, containerEnvironment: environment } = config;
  switch (model.kind) {
    case 'artifact': {
      const instanceType = config.serving.kind === 'serverless' ? undefined : config.serving.instanceType;
      const place = { region: run.aws.region, use: 'inference', instanceType } as const;
      const image = imageUri(model.image, place);
      if (config.goal !== 'template') {
        const { checkArtifact } = await import('./check-artifact.ts');
        await checkArtifact(model.modelArtifact, run);
      }
      const servable = await servableModel({ ...model, image, containerEnvironment: environment }, { config, run });
      report({ ...servable, imageUri: image });
      return { image, modelArtifact: servable.modelArtifact, environment: servable.containerEnvironment };
    }
    case 'package':
    case 'group': {
      const version = await approvedVersion(model, run);
      report({ modelPackageArn: version.arn });
      // Only a role that the stack makes wants to know what there is to read.
      const contents = config.executionRoleArn === undefined ? await version.contents() : undefined;
      return { modelPackageArn: version.arn, environment, contents };
    }
  }
}

/** What is only planned brings no script anywhere: its template has the model as it is. */
async function servableModel(model: Model, { config, run }: Pick<Rendered, 'config' | 'run'>): Promise<Servable> {
  if (config.goal !== 'template') {
    const { makeServable } = await import('../../script/make-servable.ts');
    return await makeServable(model, config, run);
  }
  if (model.script !== undefined)
    run.log.info('`dry-run` does not upload the script: the template has the model as it is without it');
  return { modelArtifact: model.modelArtifact, containerEnvironment: model.containerEnvironment };
}
