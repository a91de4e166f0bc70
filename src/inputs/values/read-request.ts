import type { Operation } from '../../sagemaker/request-shape.ts';
import type { RequestPart } from '../config/request-part.ts';
import type { Report } from '../problem.ts';
import type { AvailableMode } from '../table/input.ts';
import type { WrittenMap } from './read-map.ts';

/** The members that inputs of their own decide: a name found nowhere else could not be attached to. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  HyperParameterTuningJobName: 'job-name',
  ProcessingJobName: 'job-name',
  TrainingJobName: 'job-name',
};

/** What a search is asked for in, and what it asks for. */
const SEARCH_ONLY: readonly string[] = [
  'HyperParameterTuningJobConfig',
  'TrainingJobDefinition',
  'TrainingJobDefinitions',
];

/** The API operation whose request the `request` input is a part of; undefined in a mode that has no such input. */
export function operationOf(mode: AvailableMode | undefined, isTuning: boolean): Operation | undefined {
  if (mode === 'process' || mode === 'evaluate') return 'CreateProcessingJob';
  if (mode !== 'train') return undefined;
  return isTuning ? 'CreateHyperParameterTuningJob' : 'CreateTrainingJob';
}

/** The `request` input with the API's own types; what the API does not know is a problem, since the SDK would drop it in silence. */
export async function readRequest(operation: Operation, written: WrittenMap, report: Report): Promise<RequestPart> {
  const { requestShape } = await import('../../sagemaker/request-shape.ts');
  const { readRequestPart } = await import('./read-request-part.ts');
  for (const [member, input] of Object.entries(ELSEWHERE)) {
    if (member in written) report(`${member} is decided by \`${input}\`: leave it out here`);
  }
  if (written['Tags'] === 'null') report('Tags: null would take out what says where a job comes from: leave it out');
  const ofSearch = operation === 'CreateTrainingJob' ? SEARCH_ONLY.filter((member) => member in written) : [];
  for (const member of ofSearch) report(`${member} is a part of the request with \`tuning\`: give that, too`);
  const own = Object.fromEntries(Object.entries(written).filter(([member]) => !ofSearch.includes(member)));
  return readRequestPart(own, { shape: requestShape(operation), operation, report });
}
