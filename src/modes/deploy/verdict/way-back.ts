import { createHash } from 'node:crypto';
import type { ContainerDefinition } from '@aws-sdk/client-sagemaker';
import * as v from 'valibot';
import type { StackDesign } from '../../../cloudformation/change-set.ts';
import type { Stack } from '../../../cloudformation/stack.ts';
import type { S3Location } from '../../../data/s3-uri.ts';
import { messageOf, RemoteFailure } from '../../../errors.ts';
import type { DeployConfig } from '../../../inputs/config/deploy.ts';
import type { Run } from '../../../run.ts';
import { type DeployedDesign, deployedDesign } from '../change/deployed-design.ts';
import type { Deployment } from '../deployment.ts';
import type { Before } from './go-back.ts';

const words = v.optional(v.string());
const isContainer = (given: unknown) => typeof given === 'object' && given !== null;

/** What is kept on S3, as JSON. */
const recordSchema = v.object({
  version: v.literal(1),
  stackId: v.string(),
  /** The designs that were deployed since and have no verdict: their digests, and the names of the parameters in them. */
  unproven: v.array(v.object({ digest: v.string(), parameters: v.array(v.string()) })),
  /** Digest of the cases that `answers` are of. */
  cases: v.string(),
  design: v.object({
    templateBody: v.string(),
    /** Null keeps the value that the stack has. */
    parameters: v.record(v.string(), v.nullable(v.string())),
    capabilities: v.optional(v.array(v.picklist(['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND']))),
    tags: v.record(v.string(), v.string()),
  }),
  serving: v.optional(
    v.object({
      models: v.array(
        v.object({
          modelPackage: words,
          artifact: words,
          containers: v.array(v.custom<ContainerDefinition>(isContainer)),
        }),
      ),
      answers: v.array(
        v.object({
          name: v.string(),
          passed: v.boolean(),
          answer: words,
          expected: v.string(),
          milliseconds: v.optional(v.number()),
          note: words,
        }),
      ),
    }),
  ),
});

type WayBack = v.InferOutput<typeof recordSchema>;

/** Whether a verdict of this deployment may have to be followed by a way back, even one that another run gives. */
export function needsWayBack({ goal, onFailure, cases }: DeployConfig): boolean {
  return goal === 'endpoint' && onFailure === 'rollback' && cases.length > 0;
}

/**
 * Keeps on S3 what a change puts an end to, for the run that gives the verdict where this one breaks off. Returns what the way
 * back leads to: where the change before has had no verdict either, that is what was there before both.
 */
export async function keepWayBack(
  before: Before,
  { stackId, design }: { readonly stackId: string; readonly design: StackDesign },
  deployment: Deployment,
): Promise<Before> {
  const { config, run } = deployment;
  if (!needsWayBack(config)) return before;
  const keep = async () => {
    const place = await placeOf(deployment);
    const kept = fitting(await read(place, run), stackId, before.design);
    const way = kept === undefined ? before : beforeOf(kept, config);
    const unproven = [...(kept?.unproven ?? []), printOf(design, deployment)];
    const text = toJson(way, { stackId, unproven, cases: digestOf(config.cases) });
    const { putText } = await import('../../../data/put-text.ts');
    await putText(run.aws, { text, contentType: 'application/json' }, place, run.signal);
    return way;
  };
  const risk = 'a run that breaks off before its verdict could not be taken back by the next one';
  return (await orWarn(keep, risk, run)) ?? before;
}

/** What was there before a change that is in place and has had no verdict. Undefined: there is none, or nobody knows. */
export async function recallWayBack(stack: Stack, deployment: Deployment): Promise<Before | undefined> {
  const { config, run } = deployment;
  if (!needsWayBack(config)) return undefined;
  const recall = async () => {
    const present = await deployedDesign(stack, run);
    const kept = fitting(await read(await placeOf(deployment), run), stack.id, present);
    return kept && beforeOf(kept, config);
  };
  return await orWarn(recall, 'whether a run before has left something to take back cannot be told', run);
}

/** What is proven, or is back, has nothing to take back any more. */
export async function forgetWayBack(deployment: Deployment): Promise<void> {
  const { config, run } = deployment;
  if (!needsWayBack(config)) return;
  const forget = async () => {
    const { deleteObject } = await import('../../../data/delete-object.ts');
    await deleteObject(run.aws, await placeOf(deployment));
  };
  await orWarn(forget, 'what was kept on S3 to take this deployment back could not be deleted', run);
}

async function placeOf({ config, run }: Deployment): Promise<S3Location> {
  const { workingBucket } = await import('../../../data/bucket.ts');
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  return { bucket, key: `${config.contentPrefix ?? config.prefix}/deployments/${config.stackName}.json` };
}

/** Undefined where there is nothing, or nothing that is understood. */
async function read({ bucket, key }: S3Location, { aws, log, signal }: Run): Promise<WayBack | undefined> {
  const { readText } = await import('../../../data/read-text.ts');
  const uri = `s3://${bucket}/${key}`;
  try {
    return v.parse(recordSchema, JSON.parse(await readText(aws, uri, signal)));
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (!(error instanceof SyntaxError || error instanceof v.ValiError)) throw error;
    log.warning(`${uri} is not what this action keeps there, and is ignored: ${error.message}`);
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof RemoteFailure && error.cause instanceof Error && error.cause.name === 'NoSuchKey';
}

/** Only of the very stack, and while it is as an unproven change has made it. */
function fitting(kept: WayBack | undefined, stackId: string, present: DeployedDesign): WayBack | undefined {
  if (kept?.stackId !== stackId) return undefined;
  const { templateBody, parameters } = present;
  const isPresent = (print: WayBack['unproven'][number]) =>
    digestOf([templateBody.trim(), print.parameters.map((name) => parameters[name])]) === print.digest;
  return kept.unproven.some(isPresent) ? kept : undefined;
}

/** A value that nobody may see is not in it: the stack does not tell it either. */
function printOf({ templateBody, parameters = {} }: StackDesign, { config }: Deployment): WayBack['unproven'][number] {
  const isTold = (name: string) => config.template?.parameters[name]?.constraints.noEcho !== true;
  const names = Object.keys(parameters).filter((name) => parameters[name] !== undefined && isTold(name));
  return { digest: digestOf([templateBody.trim(), names.map((name) => parameters[name])]), parameters: names };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function toJson({ design, serving }: Before, facts: Pick<WayBack, 'stackId' | 'unproven' | 'cases'>): string {
  const parameters = Object.entries(design.parameters).map(([name, value]) => [name, value ?? null]);
  return JSON.stringify({
    version: 1,
    ...facts,
    design: { ...design, parameters: Object.fromEntries(parameters) },
    serving,
  });
}

/** Answers to cases that are other ones by now prove nothing. */
function beforeOf({ design, serving, cases }: WayBack, config: DeployConfig): Before {
  const parameters = Object.entries(design.parameters).map(([name, value]) => [name, value ?? undefined]);
  const answers = serving !== undefined && cases === digestOf(config.cases) ? serving.answers : [];
  return {
    design: { ...design, parameters: Object.fromEntries(parameters) },
    serving: serving && { ...serving, answers },
  };
}

/** A deployment does without it rather than fail for it. */
async function orWarn<T>(work: () => Promise<T>, what: string, { log, signal }: Run): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    log.warning(`${what}: ${messageOf(error)}`);
    return undefined;
  }
}
