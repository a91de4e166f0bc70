import type { TestData } from '../../../inputs/config/test-data.ts';
import type { Run } from '../../../run.ts';

/** Whom the rows are asked of, and how. */
export interface Inquiry {
  readonly endpointName: string;
  readonly testData: TestData;
  readonly run: Run;
  /** Milliseconds since the epoch. */
  readonly deadline?: number | undefined;
}
