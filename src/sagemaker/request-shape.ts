import {
  CreateHyperParameterTuningJobRequest$,
  CreateProcessingJobRequest$,
  CreateTrainingJobRequest$,
} from '@aws-sdk/client-sagemaker';
import { readShape, type Shape } from '../aws/shape.ts';

/** The requests that users may write parts of, by the operation that they are sent to. */
const REQUESTS = {
  CreateTrainingJob: CreateTrainingJobRequest$,
  CreateHyperParameterTuningJob: CreateHyperParameterTuningJobRequest$,
  CreateProcessingJob: CreateProcessingJobRequest$,
};
export type Operation = keyof typeof REQUESTS;

/** The members of an operation's request, and theirs. */
export function requestShape(operation: Operation): Shape {
  return readShape(REQUESTS[operation]);
}
