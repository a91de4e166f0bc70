/** What a template can be rendered from. */

import type { Folder } from './storage.ts';

/** What the served container is made of: a version of the registry, or an artifact with its image. */
export type Container =
  | {
      readonly modelPackageArn: string;
      readonly environment: Readonly<Record<string, string>>;
      /** What the version itself consists of, as far as it is known: a role made for it may read no more. */
      readonly contents?: Contents | undefined;
    }
  | {
      readonly image: string;
      readonly modelArtifact: string;
      readonly environment: Readonly<Record<string, string>>;
    };

export interface Contents {
  readonly image?: string | undefined;
  /** S3 URIs. */
  readonly objects: readonly string[];
}

/** Target tracking on one measure per instance. */
export interface Autoscaling {
  readonly min: number;
  readonly max: number;
  /** Requests per minute and instance; of an asynchronous endpoint, requests that wait, per instance. */
  readonly targetInvocations: number;
}

export interface DataCapture {
  readonly percent: number;
  readonly to: Folder;
}

/** A part of the fleet. */
export type Share = { readonly percent: number } | { readonly instances: number };

/**
 * How traffic moves from the old fleet to the new one.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails-blue-green.html
 */
export interface Traffic {
  readonly type: 'all-at-once' | 'canary' | 'linear';
  /** Of a canary the first step, of linear each. */
  readonly step?: Share | undefined;
  /** How long the alarms look at each step before the next. */
  readonly waitSeconds: number;
  /** How long the old fleet stays when all traffic has moved. */
  readonly terminationWaitSeconds: number;
  readonly maxSeconds?: number | undefined;
}

/** Alarms that take a deployment back. */
export interface Alarms {
  /** Alarms to be made, each for more than so much within a minute. */
  readonly made?: AlarmLimits | undefined;
  /** Names of alarms that are there. */
  readonly names: readonly string[];
}

export interface AlarmLimits {
  readonly serverErrors: number;
  readonly clientErrors?: number | undefined;
  /** 95th percentile of the model's own time. */
  readonly latencyMs: number;
}

/** Both are the guardrails of an update; without alarms nothing is taken back. */
export interface Guardrails {
  readonly traffic: Traffic;
  readonly alarms: Alarms;
}

/** Instances that serve: at once, or from S3 to S3. */
export interface Instances {
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly autoscaling?: Autoscaling | undefined;
  readonly dataCapture?: DataCapture | undefined;
  readonly guardrails?: Guardrails | undefined;
}

export interface RealtimeServing extends Instances {
  readonly kind: 'realtime';
}

export interface AsyncServing extends Instances {
  readonly kind: 'async';
  /** Has `input`, which nobody but a role made for the endpoint knows of, `output` and `failures`. */
  readonly data: Folder;
}

export interface ServerlessServing {
  readonly kind: 'serverless';
  readonly memoryMb: number;
  readonly maxConcurrency: number;
}

export type Serving = RealtimeServing | AsyncServing | ServerlessServing;

/** A public HTTPS API in front of the endpoint. */
export interface Api {
  /** Requests per second, of all callers together. */
  readonly rate: number;
  /** Requests at once. */
  readonly burst: number;
  /** Whether callers need a key. */
  readonly key: boolean;
}

export interface TemplateOptions {
  readonly endpointName: string;
  /** `owner/name`: who made the stack. */
  readonly repository: string;
  /** Absent: the stack has a role of its own. */
  readonly executionRoleArn?: string | undefined;
  readonly container: Container;
  readonly serving: Serving;
  readonly api?: Api | undefined;
}
