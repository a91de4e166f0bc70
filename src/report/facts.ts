import { formatSeconds } from '../format-seconds.ts';
import type { Scoring } from '../result/evaluate.ts';
import type { Result } from '../result/result.ts';
import { count } from './format.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly url?: string | undefined;
}

/** What a reader wants to copy or click, in the order of the pipeline; what has no value is left out. */
export function facts(result: Result): readonly Fact[] {
  const rows = namedValues(result).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  return rows.map((row, index) => (index === 0 ? { ...row, url: result.consoleUrl } : row));
}

/** The first one that has a value is what the console page shows. */
function namedValues(result: Result): readonly (readonly [string, string | undefined])[] {
  switch (result.mode) {
    case 'process':
      return [
        ['Processing job', result.jobName],
        ...Object.entries(result.outputs ?? {}).map(([name, uri]) => [`Output ${name}`, uri] as const),
        ['Image', result.imageUri],
        ['Instance', instances(result)],
        ['No capacity for', result.unavailableInstanceTypes?.join(', ')],
        ['Exit message', result.exitMessage],
      ];
    case 'train':
      return [
        [result.tuning === undefined ? 'Training job' : 'Tuning job', result.jobName],
        ['Objective', result.tuning?.objective],
        ['Best training job', result.bestTrainingJob],
        ['Model artifact', result.modelArtifact],
        ['Image', result.imageUri],
        ['Instance', instances(result)],
        ['No capacity for', result.unavailableInstanceTypes?.join(', ')],
        ['Billable time', seconds(result.billableSeconds)],
        ['Spot saving', result.spotSavingPercent === undefined ? undefined : `${result.spotSavingPercent} %`],
      ];
    case 'evaluate':
      return [
        ['Evaluation job', result.evaluationJob],
        ...(result.scoring === undefined ? [] : scored(result.scoring)),
        ['Training job', result.jobName],
        ['Report', result.reportUri],
        ['Champion', result.championArn],
        ['Model artifact', result.modelArtifact],
      ];
    case 'register':
      return [
        ['Model package', result.modelPackageArn],
        ['Approval', result.approvalStatus],
        ['Model artifact', result.modelArtifact],
        ['Report', result.reportUri],
      ];
    case 'deploy':
      return deployed(result);
    case 'delete':
      return [
        ['Stack', result.stackName],
        ['Endpoint', result.endpointName],
      ];
  }
}

function scored({ endpointName, rows, requests, seconds: taken }: Scoring): [string, string][] {
  return [
    ['Endpoint', endpointName],
    ['Scored', `${count(rows, 'row')} in ${formatSeconds(taken)}, ${count(requests, 'request')}`],
  ];
}

function deployed(result: Extract<Result, { mode: 'deploy' }>): [string, string | undefined][] {
  const { servingNow } = result;
  const tried = servingNow === undefined ? '' : ' tried';
  return [
    ['Stack', result.stackName],
    ['Endpoint', result.endpointName],
    ['API', result.apiUrl],
    ['Serving now', servingNow && (servingNow.join(', ') || 'nothing')],
    [`Model package${tried}`, result.modelPackageArn],
    [`Model artifact${tried}`, result.modelArtifact],
    ['Template', result.templateFile],
    ['Change set', result.changeSetId],
  ];
}

function instances({ instanceType, instanceCount = 1 }: Extract<Result, { mode: 'process' | 'train' }>) {
  return instanceType === undefined ? undefined : `${instanceCount} × ${instanceType}`;
}

function seconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : formatSeconds(value);
}
