import type { LocalFile } from '../../data/local-files.ts';
import { scriptFiles } from '../../data/script-files.ts';
import type { NewProcessing } from '../../inputs/config/process.ts';
import type { Run } from '../../run.ts';
import { imageUri } from '../../sagemaker/images.ts';
import { CODE_PATH } from '../../sagemaker/processing-request.ts';
import { findFiles } from '../jobs/find-files.ts';

/** An input of the job to be; with `files` when its data has to be uploaded first. */
export interface PlannedInput {
  readonly name: string;
  readonly source: string;
  /** Where the container finds it. */
  readonly path: string;
  readonly givenAs?: string | undefined;
  readonly files?: readonly LocalFile[] | undefined;
}

/** A processing job as far as the runner alone can prepare it. */
export interface ProcessingPlan {
  readonly task: NewProcessing;
  /** Registry URI of the image for an instance type: a framework's image by name is another one where there are GPUs. */
  readonly imageFor: (instanceType: string) => string;
  readonly inputs: readonly PlannedInput[];
}

/** Resolves the images and finds the files to upload, the script among them. Throws UserError for all inputs that have none. */
export async function planProcessing(task: NewProcessing, { aws }: Run): Promise<ProcessingPlan> {
  const given = Object.entries(task.inputs).map(([name, input]) => ({ name, ...input }));
  const inputs = [...(await findFiles('inputs', given)), ...planCode(task)];
  const imageFor = (instanceType: string) =>
    imageUri(task.image, { region: aws.region, use: 'training', instanceType });
  // What is wrong with the last of them is told before the first is tried.
  task.instanceTypes.forEach(imageFor);
  return { task, imageFor, inputs };
}

/** The code travels as an input like any other, file by file: nothing in the container has to unpack it. */
function planCode({ script }: NewProcessing): readonly PlannedInput[] {
  if (script === undefined) return [];
  const source = script.alone ? script.entryPoint : `${script.entryPoint} in ${script.folder}`;
  return [{ name: 'code', source, path: CODE_PATH, files: scriptFiles(script) }];
}
