import { createHash } from 'node:crypto';

/** The workflow run as GitHub describes it to the step. */
export interface WorkflowRun {
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  /** Branch of the pull request that the run is for. */
  readonly headRef?: string | undefined;
  readonly runId: string;
  /** Counts the re-runs of the run, from 1. */
  readonly attempt: string;
  readonly workflow: string;
  readonly job: string;
  /** `strategy.job-index`: which leg of a matrix this is. */
  readonly jobIndex: string;
  /** `GITHUB_ACTION`: the step's id, or the runner's own for it. */
  readonly step: string;
  readonly actor: string;
  /** The run's page. */
  readonly url: string;
}

/** A tag as SageMaker and CloudFormation take it. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** What this step calls the things that it makes. */
export interface Naming {
  /** The `name` input as AWS takes it in a resource name. */
  readonly name: string;
  /** S3 key prefix of this run's objects, without slashes at its ends. */
  readonly prefix: string;
  /** S3 key prefix of what is named by its content, and therefore shared by runs. */
  readonly contentPrefix: string;
  /** The tags of everything created, the user's own included. */
  readonly tags: readonly Tag[];
  /** Ten hexadecimal digits that are the same for every attempt of this step of this run, and for no other step. */
  readonly suffix: string;
  readonly workflow: WorkflowRun;
}

/**
 * `front` and `suffix` as one resource name of at most `limit` characters that fits `[a-zA-Z0-9](-*[a-zA-Z0-9])*`.
 * The front is cut where it is too long, never the suffix: it is what makes the name unique.
 */
export function resourceName(front: string, suffix: string, limit = 63): string {
  const clean = front.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-+/, '');
  return `${clean.slice(0, limit - suffix.length - 1).replace(/-+$/, '')}-${suffix}`.replace(/^-+/, '');
}

/** The suffix of `reuse: run`: made of the run, the job, the matrix leg and the step, never of the attempt. */
export function runSuffix(run: WorkflowRun): string {
  const identity = [run.repository, run.runId, run.job, run.jobIndex, run.step].join('\n');
  return createHash('sha256').update(identity).digest('hex').slice(0, 10);
}

/** What AWS takes in the value of a tag. */
const UNFIT_IN_TAG = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;

/** The naming of one step of one workflow run. */
export function createNaming(config: NamingConfig, workflow: WorkflowRun): Naming {
  const provenance = {
    'github:repository': workflow.repository,
    'github:sha': workflow.sha,
    'github:ref': workflow.ref,
    'github:run-id': workflow.runId,
    'github:workflow': workflow.workflow,
  };
  const tags = Object.entries({ ...provenance, ...config.tags }).filter(([, value]) => value !== '');
  return {
    name: config.name,
    prefix: config.prefix,
    contentPrefix: config.contentPrefix ?? config.prefix,
    tags: tags.map(([Key, value]) => ({ Key, Value: value.replace(UNFIT_IN_TAG, '_').slice(0, 256) })),
    suffix: runSuffix(workflow),
    workflow,
  };
}

/** The inputs that decide on names. */
export interface NamingConfig {
  readonly name: string;
  readonly prefix: string;
  readonly contentPrefix?: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}
