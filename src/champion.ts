import type { Metrics } from './result.ts';

/** The latest Approved version of a group, and how it measures. */
export interface Champion {
  readonly modelPackageArn: string;
  readonly modelPackageVersion?: number | undefined;
  readonly metrics: Metrics;
  /** Where its metrics were found: in the version's own metadata, in its ModelMetrics report, or by asking its endpoint; absent where it has none. */
  readonly measuredBy?: 'metadata' | 'report' | 'endpoint' | undefined;
  readonly endpointName?: string | undefined;
}
