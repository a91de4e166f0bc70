import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One input channel of a training job: where its files are and what they were said to be. */
export interface Channel {
  readonly name: string;
  /** As given in CreateTrainingJob, for example `text/csv;label_size=1`. */
  readonly contentType: string | undefined;
  /** Absolute paths, nested folders included, in a stable order. */
  readonly files: readonly string[];
}

/**
 * What a container finds under /opt/ml when it is started with `train`.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html
 */
export interface TrainingFolder {
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly channels: ReadonlyMap<string, Channel>;
  /** `algo-1` and so on. */
  readonly host: string;
  readonly modelDir: string;
}

/** Reads the folder that SAGEMAKER_BASE_DIR names. Files that the platform always writes are required. */
export function readTrainingFolder(baseDir: string): TrainingFolder {
  const config = (name: string): unknown => JSON.parse(readFileSync(join(baseDir, 'input/config', name), 'utf8'));
  const hyperparameters = config('hyperparameters.json') as Record<string, string>;
  const inputs = config('inputdataconfig.json') as Record<string, { ContentType?: string }>;
  const resources = config('resourceconfig.json') as { current_host?: string };
  const channels = Object.entries(inputs).map(([name, { ContentType }]): [string, Channel] => [
    name,
    { name, contentType: ContentType, files: filesUnder(join(baseDir, 'input/data', name)) },
  ]);
  return {
    hyperparameters,
    channels: new Map(channels),
    host: resources.current_host ?? 'algo-1',
    modelDir: join(baseDir, 'model'),
  };
}

/** Hidden files are markers of tools, never data: the real containers skip them too. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
