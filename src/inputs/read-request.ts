import type { Call } from './call.ts';
import type { RequestPart } from './config.ts';
import type { AvailableMode } from './table/input.ts';

/** The members that inputs of their own decide: a name found nowhere else could not be attached to. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ProcessingJobName: 'job-name',
  TrainingJobName: 'job-name',
};

/** The `request` input with the API's own types; what the API does not know is a problem, since the SDK would drop it in silence. */
export async function readRequest(
  mode: AvailableMode | undefined,
  { values: { request }, report }: Call,
): Promise<RequestPart | undefined> {
  if (request === undefined || (mode !== 'train' && mode !== 'process')) return undefined;
  const { readRequestPart } = await import('../sagemaker/request-part.ts');
  for (const [member, input] of Object.entries(ELSEWHERE)) {
    if (member in request) report('request', `${member} is decided by \`${input}\``);
  }
  return readRequestPart(mode, request, (path, problem) => report('request', `${path} ${problem}`));
}
