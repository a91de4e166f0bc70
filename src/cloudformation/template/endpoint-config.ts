import { captureOf } from './capture-of.ts';
import type { AsyncServing, Serving } from './options.ts';
import type { Part } from './part.ts';
import { type Folder, folderUri } from './storage.ts';
import { indent } from './yaml.ts';

/** The only variant. Guardrails want its name to stay. */
export const VARIANT = 'AllTraffic';

export function renderEndpointConfig(serving: Serving): Part {
  const config = `  EndpointConfig:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - VariantName: ${VARIANT}
          ModelName: !GetAtt Model.ModelName
${indent(10, capacityLines(serving))}
${indent(6, [...captureLines(serving), ...asyncLines(serving)])}`.trimEnd();
  const outputs = serving.kind === 'async' ? asyncOutputs(serving) : [];
  return { resources: [config], outputs: [...captureOutputs(serving), ...outputs] };
}

function capacityLines(serving: Serving): readonly string[] {
  if (serving.kind !== 'serverless')
    return [`InstanceType: ${serving.instanceType}`, `InitialInstanceCount: ${serving.instanceCount}`];
  return ['ServerlessConfig:', `  MemorySizeInMB: ${serving.memoryMb}`, `  MaxConcurrency: ${serving.maxConcurrency}`];
}

function captureLines(serving: Serving): readonly string[] {
  const capture = captureOf(serving);
  if (capture === undefined) return [];
  return [
    'DataCaptureConfig:',
    '  EnableCapture: true',
    `  InitialSamplingPercentage: ${capture.percent}`,
    `  DestinationS3Uri: ${folderUri(capture.to)}`,
    '  CaptureOptions:',
    '    - CaptureMode: Input',
    '    - CaptureMode: Output',
    '  # Everything else is captured in base64.',
    '  CaptureContentTypeHeader:',
    '    CsvContentTypes:',
    '      - text/csv',
    '    JsonContentTypes:',
    '      - application/json',
    '      - application/jsonlines',
  ];
}

function asyncLines(serving: Serving): readonly string[] {
  if (serving.kind !== 'async') return [];
  return [
    'AsyncInferenceConfig:',
    '  OutputConfig:',
    `    S3OutputPath: ${folderUri(below(serving.data, 'output'))}`,
    `    S3FailurePath: ${folderUri(below(serving.data, 'failures'))}`,
  ];
}

function captureOutputs(serving: Serving): readonly string[] {
  const capture = captureOf(serving);
  return capture === undefined ? [] : [`  DataCaptureUri:\n    Value: ${folderUri(capture.to)}`];
}

function asyncOutputs({ data }: AsyncServing): readonly string[] {
  return [
    `  AsyncInputUri:\n    Description: Where requests may be put\n    Value: ${folderUri(below(data, 'input'))}`,
    `  AsyncOutputUri:\n    Description: Where answers come\n    Value: ${folderUri(below(data, 'output'))}`,
  ];
}

function below({ bucket, prefix }: Folder, name: string): Folder {
  return { bucket, prefix: prefix === '' ? name : `${prefix}/${name}` };
}
