import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instance } from '../instances.ts';

/** Brings together what the instances left in model/ and output/data/: of files of one name, that of the first instance stays. */
export async function gatherOutput(instances: readonly Instance[], folder: string): Promise<void> {
  for (const part of ['model', 'output/data']) {
    await mkdir(join(folder, part), { recursive: true });
    for (const instance of instances.toReversed()) {
      await cp(join(instance.folder, part), join(folder, part), { recursive: true });
    }
  }
}
