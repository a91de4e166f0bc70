import { contentTypeOf } from '../../../data/content-type.ts';
import type { Call } from '../../call.ts';
import type { CaseSource, EndpointSource } from '../../config/evaluate.ts';
import { checkFiles, sourceProblem } from '../../values/data-source.ts';

/** An endpoint, and the test set that it is asked about; with cases it may do without. */
export function endpointSource({ values, given, report }: Call): EndpointSource | CaseSource | undefined {
  const { 'endpoint-name': endpointName, 'test-data': location, problem, 'prediction-path': predictionPath } = values;
  if (!given.has('test-data') && given.has('cases'))
    return endpointName === undefined ? undefined : { kind: 'cases', endpointName };
  if (!given.has('test-data')) report('test-data', 'is missing: `endpoint-name` is asked about its rows, or `cases`');
  if (endpointName === undefined || location === undefined) return undefined;
  const complain = (what: string) => report('test-data', what);
  const wrong = sourceProblem(location);
  if (wrong !== undefined) complain(wrong);
  else checkFiles(location, complain);
  const contentType = values['content-type'] ?? ownContentType(location);
  const testData = { location, contentType, labelColumn: columnOf(values['label-column']), problem, predictionPath };
  return { kind: 'endpoint', endpointName, testData };
}

function ownContentType(location: string) {
  return contentTypeOf(location) === 'application/jsonlines' ? 'application/jsonlines' : 'text/csv';
}

/** What is no whole number is a name. */
function columnOf(text: string): number | string {
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
