import * as v from 'valibot';
import type { ChampionSource } from '../config/evaluate.ts';
import type { Given } from '../given.ts';
import type { Report } from '../problem.ts';
import type { Format } from '../table/input.ts';
import { describeIssue, isNot, objectMessage } from './describe-issue.ts';
import { formats } from './formats.ts';
import { asWritten, isMap, notAMap } from './read-map.ts';

const championEntries = {
  'model-package-group': formatted('model-package-group'),
  'endpoint-name': v.exactOptional(formatted('resource-name')),
};
export const championMap = v.strictObject(championEntries, objectMessage(championEntries));

function formatted(format: Format) {
  const { accepts, pattern } = formats[format];
  return v.pipe(v.string(isNot(accepts)), v.regex(pattern, isNot(accepts)));
}

/** The group whose latest Approved version is the champion; as a map, with the endpoint that serves it. */
export function readChampion(given: Given, report: Report): ChampionSource | undefined {
  const written = asWritten(given, report);
  const map = typeof written === 'string' ? { 'model-package-group': written } : written;
  if (map === undefined) return undefined;
  if (!isMap(map)) {
    report(notAMap(map, 'give a model package group, or `{model-package-group: …, endpoint-name: …}`'));
    return undefined;
  }
  const parsed = v.safeParse(championMap, map);
  if (parsed.success) {
    const { 'model-package-group': modelPackageGroup, 'endpoint-name': endpointName } = parsed.output;
    return { modelPackageGroup, endpointName };
  }
  for (const issue of parsed.issues) report(describeIssue(issue));
  return undefined;
}
