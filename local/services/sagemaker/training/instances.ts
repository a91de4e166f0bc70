import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Share } from '../download-prefix.ts';
import type { TrainingRequest } from './training-job.ts';

/** One machine of a job: a process with a folder of its own. */
export interface Instance extends Share {
  /** `algo-1`, `algo-2`, …: its name in resourceconfig.json and in the log. */
  readonly host: string;
  /** Stands for /opt/ml. */
  readonly folder: string;
}

/** The job's instances, below its folder. */
export function instancesOf({ ResourceConfig }: TrainingRequest, folder: string): readonly Instance[] {
  const count = ResourceConfig?.InstanceCount ?? 1;
  return Array.from({ length: count }, (_, index) => {
    const host = `algo-${index + 1}`;
    return { host, folder: join(folder, host), index, count };
  });
}

/** Brings together what the instances left in model/ and output/data/: of files of one name, that of the first instance stays. */
export async function gatherOutput(instances: readonly Instance[], folder: string): Promise<void> {
  for (const part of ['model', 'output/data']) {
    await mkdir(join(folder, part), { recursive: true });
    for (const instance of instances.toReversed()) {
      await cp(join(instance.folder, part), join(folder, part), { recursive: true });
    }
  }
}
