import type { Problem } from '../../result/evaluate.ts';

/** Labelled rows that an endpoint is asked about. */
export interface TestData {
  /** A local file, folder or pattern, or the S3 URI of an object or a prefix. */
  readonly location: string;
  readonly contentType: 'text/csv' | 'application/jsonlines';
  /** Index (from the end where it is negative), or name: of a header, or of a JSON object's member. */
  readonly labelColumn: number | string;
  /** Absent: told from labels and answers. */
  readonly problem?: Problem | undefined;
  /** Where in an answer the predictions are, with dots; absent: where the containers put them. */
  readonly predictionPath?: string | undefined;
}
