import { digestOf } from '../../data/content-digest.ts';
import { objectExists } from '../../data/object-exists.ts';
import { remoteObject } from '../../data/remote-object.ts';
import type { ModelCode } from '../../data/repack-model.ts';
import type { Run } from '../../run.ts';
import { inUnits } from '../jobs/in-units.ts';
import { tellProgress } from '../jobs/tell-progress.ts';

/** Code that a model is to serve with. */
export interface Addition {
  readonly code: ModelCode;
  /** How the log calls it. */
  readonly title: string;
  /** Another one for other code. */
  readonly digest: string;
}

/** Where the model with the code in it is. */
export interface Repacked {
  readonly modelArtifact: string;
  /** The artifact that it was made of; absent where it had code of its own and was left alone. */
  readonly repackedFrom?: string | undefined;
}

/** Makes the model anew with code in it, in a place that is made of both: what is there already is not made again. */
export async function putCodeIntoModel(
  modelArtifact: string,
  { code, title, digest }: Addition,
  { bucket, run }: { readonly bucket: string; readonly run: Run },
): Promise<Repacked> {
  const { aws, log, naming, signal } = run;
  const model = await remoteObject(aws, modelArtifact, signal);
  const key = `${naming.contentPrefix}/models/${digestOf([model.etag, code.kind, digest])}/model.tar.gz`;
  const repacked = { modelArtifact: `s3://${bucket}/${key}`, repackedFrom: modelArtifact };
  const line = `model: ${modelArtifact} (${inUnits(model.size)}) with ${title}`;
  if (await objectExists(aws, { bucket, key }, signal)) {
    log.info(`${line}, there already → ${repacked.modelArtifact}`);
    return repacked;
  }
  const progress = tellProgress(model.size, (told) => log.info(`model: ${told}`));
  // What reads and writes archives is loaded only where one is made.
  const { repackModel } = await import('../../data/repack-model.ts');
  if (await repackModel(aws, { model, code, to: { bucket, key }, signal, progress })) {
    log.info(`${line} → ${repacked.modelArtifact}`);
    return repacked;
  }
  log.info(`model: ${modelArtifact} has code of its own, and serves with it`);
  return { modelArtifact };
}
