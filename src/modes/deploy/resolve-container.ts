import type { Container } from '../../cloudformation/template.ts';
import { UserError } from '../../errors.ts';
import { imageUri } from '../../sagemaker/images.ts';
import { latestApprovedPackage } from '../../sagemaker/model-package.ts';
import type { Deployment } from './deployment.ts';

/** The container to serve; what is found out about the model goes into the result, the version of a group pinned to its ARN. */
export async function resolveContainer({ config, run, report }: Deployment): Promise<Container> {
  const { model, containerEnvironment: environment } = config;
  switch (model.kind) {
    case 'artifact': {
      const { modelArtifact } = model;
      const image = imageUri(model.image, {
        region: run.aws.region,
        use: 'inference',
        instanceType: config.instanceType,
      });
      report({ modelArtifact, imageUri: image, containerEnvironment: environment });
      return { image, modelArtifact, environment };
    }
    case 'package':
      report({ modelPackageArn: model.modelPackageArn });
      return { modelPackageArn: model.modelPackageArn, environment };
    case 'group': {
      const modelPackageArn = await latestApprovedPackage(run.aws, model.modelPackageGroup);
      if (modelPackageArn === undefined) throw new UserError(noApprovedVersion(model.modelPackageGroup));
      run.log.info(`the latest approved version of ${model.modelPackageGroup} is ${modelPackageArn}`);
      report({ modelPackageArn });
      return { modelPackageArn, environment };
    }
  }
}

function noApprovedVersion(group: string): string {
  return `model-package-group: ${group} has no approved version; approve one (\`mode: register\` with \`model-package-arn\` and \`approval-status: Approved\`), or give \`model-package-arn\``;
}
