import type { WorkflowRun } from '../naming.ts';
import type { Metrics } from '../result.ts';

/** CustomerMetadataProperties takes this many, with keys and values of these lengths in characters. */
const MOST = 50;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
const UNFIT = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;

export interface PackageMetadata {
  readonly properties: Readonly<Record<string, string>>;
  /** Metrics that found no room. */
  readonly dropped: readonly string[];
}

/**
 * What a version of a model says about itself in the registry: the user's own properties, where it comes from, and its
 * metrics by their names, so that a later version can be compared with it. Where there is no room for all, metrics go first.
 */
export function packageMetadata(options: {
  readonly metadata: Readonly<Record<string, string>>;
  readonly workflow: WorkflowRun;
  readonly jobArn: string | undefined;
  readonly metrics: Metrics;
}): PackageMetadata {
  const lineage = { ...provenance(options.workflow), 'training-job-arn': options.jobArn ?? '' };
  const first = new Map(Object.entries({ ...lineage, ...options.metadata }).filter(([, value]) => value !== ''));
  const metrics = Object.entries(options.metrics).filter(([name, value]) => Number.isFinite(value) && !first.has(name));
  const kept = metrics.slice(0, MOST - first.size).map(([name, value]) => [name, String(value)] as const);
  const fitting = [...first, ...kept].map(([key, value]) => [shaped(key, LONGEST_KEY), shaped(value, LONGEST_VALUE)]);
  return { properties: Object.fromEntries(fitting), dropped: metrics.slice(kept.length).map(([name]) => name) };
}

function provenance({ repository, sha, ref, workflow, url, actor }: WorkflowRun): Record<string, string> {
  return {
    'github:repository': repository,
    'github:sha': sha,
    'github:ref': ref,
    'github:workflow': workflow,
    'github:run-url': url,
    'github:actor': actor,
  };
}

function shaped(text: string, length: number): string {
  return text.replace(UNFIT, '_').slice(0, length);
}
