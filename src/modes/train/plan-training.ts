import { CONVERTED_TYPES, commonContentType } from '../../data/content-type.ts';
import type { LocalFile } from '../../data/local-files.ts';
import type { Channel, NewTraining } from '../../inputs/config/train.ts';
import type { Run } from '../../run.ts';
import { imageUri } from '../../sagemaker/images.ts';
import { findFiles } from '../jobs/find-files.ts';
import type { PlannedScript } from '../script/submit-script.ts';

/** A channel of the job to be; with `files` when its data has to be uploaded first. */
export interface PlannedChannel extends Channel {
  readonly name: string;
  readonly files?: readonly LocalFile[] | undefined;
}

/** A training job as far as the runner alone can prepare it. */
export interface TrainingPlan {
  readonly task: NewTraining;
  /** Registry URI of the image for an instance type: a framework's image by name is another one where there are GPUs. */
  readonly imageFor: (instanceType: string) => string;
  readonly channels: readonly PlannedChannel[];
  readonly script?: PlannedScript | undefined;
}

/** Resolves the images, and finds the files to upload. Throws UserError for all channels that have no file, or a script that cannot go. */
export async function planTraining(task: NewTraining, { aws }: Run): Promise<TrainingPlan> {
  const given = Object.entries(task.channels).map(([name, channel]) => ({ name, ...channel }));
  const channels = (await findFiles('channels', given)).map((channel) => withType(channel));
  const imageFor = (instanceType: string) =>
    imageUri(task.image, { region: aws.region, use: 'training', instanceType });
  // What is wrong with the last of them is told before the first is tried.
  task.instanceTypes.forEach(imageFor);
  return { task, imageFor, channels, script: await planScript(task) };
}

/** What reads ignore files is loaded only where there is a script. */
async function planScript({ script }: NewTraining): Promise<PlannedScript | undefined> {
  if (script === undefined) return undefined;
  const { scriptFiles } = await import('../../data/script-files.ts');
  return { script, files: scriptFiles(script) };
}

/** The channel with its content type, as far as `names` of its data tell it: its local files, or what is seen of it on S3. */
export function withType(channel: PlannedChannel, seen: readonly string[] = [channel.source]): PlannedChannel {
  const names = channel.files?.map(({ key }) => key) ?? seen;
  return { ...channel, contentType: channelType(channel, names) };
}

/** What the user gives counts, then what files are converted to, then their suffix. Without any, the algorithm takes its own default. */
function channelType({ contentType, conversion }: Channel, names: readonly string[]): string | undefined {
  if (contentType !== undefined || conversion === undefined) return contentType ?? commonContentType(names);
  const type = CONVERTED_TYPES[conversion.format];
  return conversion.format === 'csv' && conversion.label === 'none' ? `${type};label_size=0` : type;
}
