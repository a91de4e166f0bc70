import type { Operations } from '../../server/service.ts';

export const cloudformationOperations: Operations = {};
