import { workingBucket } from '../../data/bucket.ts';
import { scriptDigest } from '../../data/content-digest.ts';
import { remoteObject } from '../../data/remote-object.ts';
import type { Script } from '../../data/script-files.ts';
import type { CommonConfig } from '../../inputs/config/common.ts';
import type { Run } from '../../run.ts';
import { imageFamily } from '../../sagemaker/images.ts';
import { CODE_IN_ARTIFACT, scriptEnvironment, servesFromArtifact } from '../../sagemaker/script-mode.ts';
import { putCodeIntoModel, type Repacked } from './put-code-into-model.ts';
import { submitScript, titleOf } from './submit-script.ts';

/** A model, before anybody asked whether its image can serve it. */
export interface Model {
  /** S3 URI of model.tar.gz. */
  readonly modelArtifact: string;
  /** Registry URI of the image that serves. */
  readonly image: string;
  readonly containerEnvironment: Readonly<Record<string, string>>;
  /** The user's own script to serve with. */
  readonly script?: Script | undefined;
}

/** The model as its container serves it. */
export interface Servable extends Repacked {
  readonly containerEnvironment: Readonly<Record<string, string>>;
}

/**
 * Brings the script to where the image looks for it: the one given, else the one that trained, where AWS's Python SDK serves
 * with it, too. Throws UserError for a script that cannot go, RemoteFailure for an artifact that takes no code.
 */
export async function makeServable(model: Model, config: CommonConfig, run: Run): Promise<Servable> {
  const { script } = model;
  if (script !== undefined) return await serveScript({ ...model, script }, config, run);
  const { image, modelArtifact, containerEnvironment } = model;
  const { SAGEMAKER_SUBMIT_DIRECTORY: submitted = '' } = containerEnvironment;
  const serving = imageFamily(image)?.serving;
  // Without a script, with one that is in the artifact, or by an image that fetches it from S3.
  if (serving === undefined || !submitted.startsWith('s3://')) return { modelArtifact, containerEnvironment };
  if (serving.script === 'trained') return await serveTrainingScript({ ...model, submitted }, config, run);
  run.log.info(`${image} serves without the script that trained; for one of its own, give \`entry-point\``);
  return { modelArtifact, containerEnvironment: inArtifact(containerEnvironment) };
}

type Scripted = Model & { readonly script: Script };

async function serveScript({ script, ...model }: Scripted, config: CommonConfig, run: Run): Promise<Servable> {
  const { modelArtifact, containerEnvironment } = model;
  const { region } = run.aws;
  // What reads ignore files is loaded only where there is a script.
  const { scriptFiles } = await import('../../data/script-files.ts');
  const planned = { script, files: scriptFiles(script) };
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  if (!servesFromArtifact(model.image)) {
    const submitted = await submitScript(planned, bucket, run);
    return { modelArtifact, containerEnvironment: scriptEnvironment(submitted, containerEnvironment) };
  }
  const { entryPoint } = script;
  const code = { kind: 'files', files: planned.files } as const;
  const addition = { code, title: titleOf(planned), digest: scriptDigest(planned.files) };
  const repacked = await putCodeIntoModel(modelArtifact, addition, { bucket, run });
  const told = scriptEnvironment({ entryPoint, submitDirectory: CODE_IN_ARTIFACT, region }, containerEnvironment);
  return { ...repacked, containerEnvironment: told };
}

type Trained = Model & { readonly submitted: string };

async function serveTrainingScript(model: Trained, config: CommonConfig, run: Run): Promise<Servable> {
  const { image, modelArtifact, submitted, containerEnvironment } = model;
  const { SAGEMAKER_PROGRAM: program = '' } = containerEnvironment;
  if (program.includes('/')) {
    const what = `${program}, which trained, is in a folder of its code, and ${image} finds no script there`;
    run.log.warning(`${what}: give an \`entry-point\` to serve with`);
  }
  const archive = await remoteObject(run.aws, submitted, run.signal);
  const addition = {
    code: { kind: 'training', archive },
    title: `the code that trained it (${submitted})`,
    digest: archive.etag,
  } as const;
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  const repacked = await putCodeIntoModel(modelArtifact, addition, { bucket, run });
  return { ...repacked, containerEnvironment: inArtifact(containerEnvironment) };
}

function inArtifact(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...environment, SAGEMAKER_SUBMIT_DIRECTORY: CODE_IN_ARTIFACT };
}
