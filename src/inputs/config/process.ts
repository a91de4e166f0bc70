/** The typed config of mode process. */

import type { Script } from '../../data/script-files.ts';
import type { CommonConfig } from './common.ts';
import type { RequestPart } from './request-part.ts';

/** An input of a processing job: data on S3, or on the runner (then it is uploaded), and where the container finds it. */
export interface ProcessingInput {
  /** `s3://…`, or a local file or folder path. */
  readonly source: string;
  readonly path: string;
  /** The input of the action that gave it; absent: `inputs`, under its name. */
  readonly givenAs?: string | undefined;
}

/** An output of a processing job: where the container leaves it, and where on S3 it goes. */
export interface ProcessingOutput {
  readonly path: string;
  /** Absent: below the job's own prefix. */
  readonly uri?: string | undefined;
}

/** A script that runs instead of the image's own entry point. */
export interface ProcessingScript extends Script {
  /** What runs it in the container: `python3`, `node` or `bash`. */
  readonly command: string;
}

/** The processing job to be. */
export interface NewProcessing {
  readonly kind: 'create';
  readonly executionRoleArn: string;
  /** `sklearn`, `sklearn:1.2-1`, …, or a registry URI. */
  readonly image: string;
  /** Absent: the image's own entry point. */
  readonly script?: ProcessingScript | undefined;
  readonly arguments: readonly string[];
  readonly environmentVariables: Readonly<Record<string, string>>;
  /** At least one; the others are taken in their order where AWS has no capacity for those before. */
  readonly instanceTypes: readonly string[];
  readonly instanceCount: number;
  readonly volumeGb: number;
  readonly maxRuntimeMinutes: number;
  readonly inputs: Readonly<Record<string, ProcessingInput>>;
  readonly outputs: Readonly<Record<string, ProcessingOutput>>;
  /** Merged deep over the CreateProcessingJob request. */
  readonly request?: RequestPart | undefined;
  /** The job's exact name; one that is there already is followed. */
  readonly jobName?: string | undefined;
  readonly reuse: 'run' | 'never';
}

/** A new job, or one that another step has started and that is followed to its end. */
export type ProcessTask = NewProcessing | { readonly kind: 'attach'; readonly jobName: string };

export interface ProcessConfig extends CommonConfig {
  readonly mode: 'process';
  readonly task: ProcessTask;
}
