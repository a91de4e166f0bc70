import type { Operations } from '../../server/service.ts';

export const sagemakerOperations: Operations = {};
