import type { ContainerDefinition, CreateModelInput, CreateModelOutput } from '@aws-sdk/client-sagemaker';
import { resolveImage } from '../../../containers/images.ts';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import type { Rules } from '../check-constraints.ts';
import { alreadyExists, invalid, refuseUnplayed } from '../errors.ts';
import { requireModelData } from '../model-data.ts';
import type { Checked } from '../operation.ts';
import { findModelPackage } from '../registry/model-package.ts';
import { environmentKey, image, modelName, roleArn, s3Uri, tagRules } from '../rules.ts';
import { beginTagging } from '../tags.ts';
import { models, type ServedContainer } from './model.ts';

export const createModelRules: Rules = {
  ModelName: modelName,
  ExecutionRoleArn: roleArn,
  'PrimaryContainer.Image': image,
  'PrimaryContainer.ModelDataUrl': s3Uri,
  'PrimaryContainer.ModelPackageName': { min: 1, max: 176 },
  'PrimaryContainer.Environment': { max: 100 },
  'PrimaryContainer.Environment.{key}': environmentKey,
  'PrimaryContainer.Environment.{value}': { max: 1024 },
  Containers: { max: 15 },
  ...tagRules,
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModel.html — image and model data are looked up at once, as AWS does. */
export function createModel(request: Checked<CreateModelInput>, context: CallContext): CreateModelOutput {
  const { ModelName: name } = request;
  const arn = arnOf(context, 'model', name);
  if (models(context).has(name)) throw alreadyExists('model', arn);
  const definition = onlyContainer(request);
  const container = servedContainer(definition, context);
  models(context).set(name, { name, arn, request, created: new Date(), definition, container });
  beginTagging(context, arn, request.Tags);
  return { ModelArn: arn };
}

function onlyContainer({ PrimaryContainer, Containers = [] }: Checked<CreateModelInput>): Checked<ContainerDefinition> {
  refuseUnplayed({ 'inference pipelines of several containers': Containers.length > 1 });
  const definition = PrimaryContainer ?? Containers[0];
  if (!definition || (PrimaryContainer && Containers.length > 0))
    throw invalid('You must provide either PrimaryContainer or Containers.');
  refuseUnplayed({
    ModelDataSource: definition.ModelDataSource !== undefined,
    'multi-model containers': definition.Mode === 'MultiModel',
  });
  return definition;
}

function servedContainer(definition: Checked<ContainerDefinition>, context: CallContext): ServedContainer {
  const base = definition.ModelPackageName ? containerOfPackage(definition.ModelPackageName, context) : definition;
  if (!base.Image) throw invalid('You must specify either an image or a model package for the container.');
  if (!resolveImage(base.Image)) throw invalid(`Requested image ${base.Image} not found.`);
  if (base.ModelDataUrl) requireModelData(base.ModelDataUrl, context);
  return {
    image: base.Image,
    modelDataUrl: base.ModelDataUrl,
    environment: { ...base.Environment, ...definition.Environment },
  };
}

/** Only an approved version, complete in itself, becomes a model. */
function containerOfPackage(nameOrArn: string, context: CallContext): Checked<ContainerDefinition> {
  const { arn, details } = findModelPackage(nameOrArn, context);
  if (details.ModelApprovalStatus !== 'Approved')
    throw invalid(
      `Model package ${arn} is in approval status ${details.ModelApprovalStatus}: only an Approved one can be deployed.`,
    );
  const [container] = details.InferenceSpecification?.Containers ?? [];
  if (!container) throw invalid(`Model package ${arn} has no inference specification.`);
  const { Image, ModelDataUrl, Environment } = container;
  return {
    ...(Image === undefined ? {} : { Image }),
    ...(ModelDataUrl === undefined ? {} : { ModelDataUrl }),
    ...(Environment === undefined ? {} : { Environment }),
  };
}
