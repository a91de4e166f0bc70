import type { DeleteConfig } from '../../inputs/config/delete.ts';
import type { DeleteResult } from '../../result/delete.ts';
import type { Operation } from '../operation.ts';

/** One deletion under way. */
export type Deletion = Operation<DeleteConfig, DeleteResult>;
