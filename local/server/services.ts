import type { Operations } from '../world/service.ts';
import type { OperationService } from '../world/world.ts';

/** How an operation-shaped service is loaded and how it names what every service has. */
export interface ServiceEntry {
  /** The SDK's client module, for its shapes. Big: loaded with the service's first call. */
  readonly client: () => Promise<object>;
  readonly operations: () => Promise<Operations>;
  /** Error code of input that misses a required member. */
  readonly invalidInput: string;
  readonly unknownOperation: string;
  /** XML namespace of the query protocol. */
  readonly namespace?: string;
}

export const services: Readonly<Record<OperationService, ServiceEntry>> = {
  sagemaker: {
    client: () => import('@aws-sdk/client-sagemaker'),
    operations: async () => (await import('../services/sagemaker/operations.ts')).sagemakerOperations,
    invalidInput: 'ValidationException',
    unknownOperation: 'UnknownOperationException',
  },
  logs: {
    client: () => import('@aws-sdk/client-cloudwatch-logs'),
    operations: async () => (await import('../services/logs/operations.ts')).logsOperations,
    invalidInput: 'InvalidParameterException',
    unknownOperation: 'UnknownOperationException',
  },
  cloudformation: {
    client: () => import('@aws-sdk/client-cloudformation'),
    operations: async () => (await import('../services/cloudformation/operations.ts')).cloudformationOperations,
    invalidInput: 'ValidationError',
    unknownOperation: 'InvalidAction',
    namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  },
  sts: {
    client: () => import('@aws-sdk/client-sts'),
    operations: async () => (await import('../services/sts/operations.ts')).stsOperations,
    invalidInput: 'ValidationError',
    unknownOperation: 'InvalidAction',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  },
  cloudwatch: {
    client: () => import('@aws-sdk/client-cloudwatch'),
    operations: async () => (await import('../services/cloudwatch/operations.ts')).cloudwatchOperations,
    invalidInput: 'ValidationError',
    unknownOperation: 'UnknownOperationException',
  },
  'application-autoscaling': {
    client: () => import('@aws-sdk/client-application-auto-scaling'),
    operations: async () => (await import('../services/application-autoscaling/operations.ts')).autoscalingOperations,
    invalidInput: 'ValidationException',
    unknownOperation: 'UnknownOperationException',
  },
};

export function isOperationService(name: string): name is OperationService {
  return Object.hasOwn(services, name);
}
