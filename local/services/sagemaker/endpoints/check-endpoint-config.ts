import type { CreateEndpointConfigInput, ProductionVariant } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { jobName, modelName, s3Uri, tagRules } from '../rules.ts';
import { findModel } from './model.ts';

export const createEndpointConfigRules: Rules = {
  EndpointConfigName: { ...jobName, min: 0 },
  ProductionVariants: { min: 1, max: 10 },
  'ProductionVariants.*.VariantName': { ...jobName, min: 0 },
  'ProductionVariants.*.ModelName': modelName,
  'ProductionVariants.*.InitialInstanceCount': { min: 1 },
  'ProductionVariants.*.InstanceType': { oneOf: 'ProductionVariantInstanceType' },
  'ProductionVariants.*.InitialVariantWeight': { min: 0 },
  'ProductionVariants.*.ContainerStartupHealthCheckTimeoutInSeconds': { min: 60, max: 3600 },
  'ProductionVariants.*.ModelDataDownloadTimeoutInSeconds': { min: 60, max: 3600 },
  'ProductionVariants.*.ServerlessConfig.MemorySizeInMB': { min: 1024, max: 6144 },
  'ProductionVariants.*.ServerlessConfig.MaxConcurrency': { min: 1, max: 200 },
  'ProductionVariants.*.ServerlessConfig.ProvisionedConcurrency': { min: 1, max: 200 },
  'AsyncInferenceConfig.ClientConfig.MaxConcurrentInvocationsPerInstance': { min: 1, max: 1000 },
  'AsyncInferenceConfig.OutputConfig.S3OutputPath': { ...s3Uri, max: 512 },
  'AsyncInferenceConfig.OutputConfig.S3FailurePath': { ...s3Uri, max: 512 },
  'DataCaptureConfig.InitialSamplingPercentage': { min: 0, max: 100 },
  'DataCaptureConfig.DestinationS3Uri': { ...s3Uri, max: 512 },
  'DataCaptureConfig.CaptureOptions': { min: 1, max: 32 },
  'DataCaptureConfig.CaptureOptions.*.CaptureMode': { oneOf: 'CaptureMode' },
  'DataCaptureConfig.CaptureContentTypeHeader.CsvContentTypes': { min: 1, max: 10 },
  'DataCaptureConfig.CaptureContentTypeHeader.JsonContentTypes': { min: 1, max: 10 },
  ...tagRules,
};

type Request = Checked<CreateEndpointConfigInput>;

/** What an endpoint configuration may put together. Throws AWS's errors; in words of our own where AWS documents a limit and no message. */
export function checkEndpointConfig(request: Request, context: CallContext): void {
  const { ProductionVariants: variants } = request;
  refuseUnplayed({
    'shadow variants': (request.ShadowProductionVariants ?? []).length > 0,
    'variants with and without a model in one configuration': variants.some(hasModel) && !variants.every(hasModel),
    'data capture of inference components': !variants.every(hasModel) && request.DataCaptureConfig !== undefined,
    'asynchronous inference without S3OutputPath':
      request.AsyncInferenceConfig !== undefined && !request.AsyncInferenceConfig.OutputConfig.S3OutputPath,
  });
  if (new Set(variants.map(({ VariantName }) => VariantName)).size < variants.length)
    throw invalid('Variant names must be unique within an endpoint configuration.');
  if (!variants.every(hasModel)) checkForComponents(request);
  for (const variant of variants) checkVariant(variant, context);
  if (variants.some(({ ServerlessConfig }) => ServerlessConfig)) checkServerless(request, context);
}

const hasModel = ({ ModelName }: Checked<ProductionVariant>) => ModelName !== undefined;

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html, of ModelName and ExecutionRoleArn. */
function checkForComponents({ ExecutionRoleArn, ProductionVariants, AsyncInferenceConfig }: Request): void {
  if (ExecutionRoleArn === undefined)
    throw invalid('ExecutionRoleArn is required for production variants without a ModelName.');
  if (AsyncInferenceConfig || ProductionVariants.some(({ ServerlessConfig }) => ServerlessConfig))
    throw invalid('Serverless and asynchronous endpoints need a ModelName for each production variant.');
}

function checkVariant(variant: Checked<ProductionVariant>, context: CallContext): void {
  const { VariantName, ModelName, InstanceType, InitialInstanceCount, ServerlessConfig } = variant;
  const isOfInstances = InstanceType !== undefined || InitialInstanceCount !== undefined;
  if (ServerlessConfig && isOfInstances)
    throw invalid(
      `InstanceType and InitialInstanceCount cannot be specified with ServerlessConfig for production variant ${VariantName}.`,
    );
  if (!ServerlessConfig && (InstanceType === undefined || InitialInstanceCount === undefined))
    throw invalid(`InstanceType and InitialInstanceCount are required for production variant ${VariantName}.`);
  if (ModelName !== undefined) findModel(ModelName, context);
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/serverless-endpoints.html: "Feature exclusions" and "How it works". */
function checkServerless({ ProductionVariants, ...request }: Request, context: CallContext): void {
  if (ProductionVariants.length > 1) throw invalid('A serverless endpoint can have only one production variant.');
  if (request.DataCaptureConfig) throw invalid('DataCaptureConfig is not supported for serverless endpoints.');
  if (request.AsyncInferenceConfig) throw invalid('AsyncInferenceConfig is not supported for serverless endpoints.');
  for (const { ModelName = '', ServerlessConfig } of ProductionVariants) {
    const { MemorySizeInMB = 0, MaxConcurrency = 0, ProvisionedConcurrency = 0 } = ServerlessConfig ?? {};
    if (MemorySizeInMB % 1024 !== 0)
      throw invalid(`MemorySizeInMB must be one of 1024, 2048, 3072, 4096, 5120 and 6144, not ${MemorySizeInMB}.`);
    if (ProvisionedConcurrency > MaxConcurrency)
      throw invalid(`ProvisionedConcurrency (${ProvisionedConcurrency}) exceeds MaxConcurrency (${MaxConcurrency}).`);
    if (findModel(ModelName, context).request.VpcConfig)
      throw invalid(`Model ${ModelName} has a VpcConfig, which is not supported for serverless endpoints.`);
  }
}
