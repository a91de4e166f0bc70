import { digestOf } from '../../data/content-digest.ts';
import type { RemoteObject } from '../../data/remote-object.ts';
import type { NewVersion } from '../../inputs/config/register.ts';
import { isOfServing } from '../../metrics/metrics-report.ts';
import type { PlannedReport } from './bring-report.ts';

export interface VersionContent {
  /** Its image is the one that serves, by its URI. */
  readonly task: NewVersion;
  /** model.tar.gz: other bytes at the same place are another model. */
  readonly artifact: RemoteObject;
  readonly report: PlannedReport | undefined;
}

/**
 * SHA-256 of what makes a version: model, image, environment, types, metrics, the report and the words of a model card that the user gave. Not of
 * what tells of its origin and approval: commit, run, description, metadata. A re-run, and the same model from another commit, have the same.
 */
export function contentDigest({ task, artifact, report }: VersionContent): string {
  const metrics = Object.entries(task.metrics).filter(([name, value]) => Number.isFinite(value) && !isOfServing(name));
  return digestOf({
    artifact: [artifact.uri, artifact.etag],
    image: task.image,
    environment: task.containerEnvironment,
    types: [task.contentTypes, task.responseTypes, task.inferenceInstanceTypes, task.transformInstanceTypes],
    metrics: Object.fromEntries(metrics),
    report: task.report === undefined ? undefined : report,
    card: task.cardTexts,
  });
}
