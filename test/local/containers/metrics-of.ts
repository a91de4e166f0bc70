import type { Algorithm } from '../../../local/containers/algorithm.ts';
import type { MetricDefinition } from '../../../local/containers/metric-definitions.ts';
import { type JobFiles, layOutJob, trainIn } from './training-job.ts';

/** Trains, and applies every metric definition to the log as the service does. */
export async function metricsOf(
  files: JobFiles,
  algorithm: Algorithm,
  definitions: readonly MetricDefinition[],
): Promise<Record<string, number[]>> {
  using laidOut = layOutJob(files);
  const lines = await trainIn(laidOut.baseDir, algorithm);
  const found = definitions.map(({ Name, Regex }): [string, number[]] => [
    Name,
    lines.flatMap((text) => new RegExp(Regex).exec(text)?.[1] ?? []).map(Number),
  ]);
  return Object.fromEntries(found.filter(([, values]) => values.length > 0));
}
