import { type LocalFile, localFiles } from '../../data/local-files.ts';
import { scriptFiles } from '../../data/script-files.ts';
import { UserError } from '../../errors.ts';
import type { NewProcessing } from '../../inputs/config.ts';
import type { Run } from '../../run.ts';
import { imageUri } from '../../sagemaker/images.ts';
import { CODE_PATH } from '../../sagemaker/processing-request.ts';

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
  const data = Object.entries(task.inputs).map(([name, input]) => planData({ name, ...input }));
  const inputs = await Promise.all([...data, ...planCode(task)]);
  const empty = inputs.filter(({ files }) => files?.length === 0);
  if (empty.length > 0) {
    throw new UserError(
      empty.map(
        ({ name, source, givenAs }) =>
          `${givenAs ?? `inputs: ${name}`}: there is no file in "${source}" (hidden ones do not count)`,
      ),
    );
  }
  const imageFor = (instanceType: string) =>
    imageUri(task.image, { region: aws.region, use: 'training', instanceType });
  // What is wrong with the last of them is told before the first is tried.
  task.instanceTypes.forEach(imageFor);
  return { task, imageFor, inputs };
}

async function planData(input: PlannedInput): Promise<PlannedInput> {
  return input.source.startsWith('s3://') ? input : { ...input, files: await localFiles(input.source) };
}

/** The code travels as an input like any other, file by file: nothing in the container has to unpack it. */
function planCode({ script }: NewProcessing): readonly PlannedInput[] {
  if (script === undefined) return [];
  return [{ name: 'code', source: script.folder, path: CODE_PATH, files: scriptFiles(script) }];
}
