import { sourceUri, uploadSource } from '../../data/upload-source.ts';
import type { Run } from '../../run.ts';
import type { SubmittedScript } from '../../sagemaker/script-mode.ts';
import type { TrainingPlan } from './plan-training.ts';

/** Brings the script to S3, where its content decides on its place; undefined when the plan has none. */
export async function submitScript(
  { task: { script }, source }: TrainingPlan,
  bucket: string,
  run: Run,
): Promise<SubmittedScript | undefined> {
  if (script === undefined || source === undefined) return undefined;
  const { aws, log, naming, signal } = run;
  const place = { bucket, prefix: naming.contentPrefix };
  const submitDirectory = sourceUri(source, place);
  const sent = await uploadSource(aws, source, { ...place, signal });
  const what = script.alone ? script.entryPoint : `${script.folder} (${source.files} files)`;
  log.info(`source: ${what}${sent ? '' : ', there already'} → ${submitDirectory}`);
  return { entryPoint: script.entryPoint, submitDirectory, region: aws.region };
}
