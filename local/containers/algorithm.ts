import type { Predictor } from './hosting/predictor.ts';
import type { WriteLine } from './log.ts';
import type { TrainingFolder } from './training-folder.ts';

export interface TrainingRun {
  readonly folder: TrainingFolder;
  readonly write: WriteLine;
  /** The image's tag; undefined for an image that is named by its digest, or not at all. */
  readonly version?: string | undefined;
  /** Aborted by SIGTERM: finish the round, keep the model so far. */
  readonly stop: AbortSignal;
}

/** What one image does in its two roles. */
export interface Algorithm {
  /** Reads the folder, trains, writes the model. Throws CustomerError for what the user can mend. */
  train(run: TrainingRun): Promise<void>;
  /** Throws when the folder holds no model of this algorithm. */
  loadModel(modelDir: string): Predictor;
}
