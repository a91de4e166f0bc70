import { commonContentType, contentTypeOf } from '../../data/content-type.ts';
import { type LocalFile, localFiles } from '../../data/local-files.ts';
import { UserError } from '../../errors.ts';
import type { Channel, TrainConfig } from '../../inputs/config.ts';
import { metricDefinitionProblems } from '../../metrics/series.ts';
import type { Run } from '../../run.ts';
import { imageUri } from '../../sagemaker/images.ts';
import { trainingProblems } from '../../sagemaker/training-limits.ts';

/** A channel of the job to be; with `files` when its data has to be uploaded first. */
export interface PlannedChannel extends Channel {
  readonly name: string;
  readonly files?: readonly LocalFile[];
}

/** A training job that can be created as far as the runner can tell. */
export interface TrainingPlan {
  readonly config: TrainConfig;
  readonly image: string;
  readonly channels: readonly PlannedChannel[];
}

/** Checks everything that AWS would refuse or that would fail in the job, before anything is created: all problems in one UserError. */
export async function planTraining(config: TrainConfig, run: Run): Promise<TrainingPlan> {
  const problems = trainingProblems(config, run.naming.tags);
  problems.push(...metricDefinitionProblems(config.metricDefinitions ?? {}));
  const image = attempt(() => imageUri(config.image, run.aws.region), problems);
  const channels = await Promise.all(
    Object.entries(config.channels).map(([name, channel]) => planChannel(name, channel)),
  );
  for (const { name, source, files } of channels) {
    if (files?.length !== 0) continue;
    problems.push(`channels: ${name}: "${source}" is neither a file nor a folder with files, nor an S3 URI`);
  }
  if (image === undefined || problems.length > 0) throw new UserError(problems);
  return { config, image, channels };
}

async function planChannel(name: string, channel: Channel): Promise<PlannedChannel> {
  if (channel.source.startsWith('s3://')) return withContentType({ name, ...channel }, contentTypeOf(channel.source));
  const files = await localFiles(channel.source);
  return withContentType({ name, ...channel, files }, commonContentType(files.map(({ path }) => path)));
}

/** What the user says counts; else the suffix tells. Without either, the algorithm takes its own default (libsvm for xgboost). */
function withContentType(channel: PlannedChannel, bySuffix: string | undefined): PlannedChannel {
  return { ...(bySuffix !== undefined && { contentType: bySuffix }), ...channel };
}

function attempt<T>(step: () => T, problems: string[]): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
