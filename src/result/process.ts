import type { Outcome } from './outcome.ts';

export interface ProcessResult extends Outcome {
  readonly mode: 'process';
  readonly jobName: string;
  readonly jobArn?: string | undefined;
  readonly imageUri?: string | undefined;
  readonly instanceType?: string | undefined;
  readonly instanceCount?: number | undefined;
  /** Output name → S3 URI of the folder with its files; absent unless the job has completed. */
  readonly outputs?: Readonly<Record<string, string>> | undefined;
  /** Instance types that this step asked for before, and AWS had no capacity for. */
  readonly unavailableInstanceTypes?: readonly string[] | undefined;
  /** What the container wrote to `/opt/ml/output/message`. */
  readonly exitMessage?: string | undefined;
}
