import type { Operations } from '../../server/service.ts';

export const logsOperations: Operations = {};
