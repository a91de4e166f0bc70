/** A failure that the caller of the job can mend (data, hyperparameters). SageMaker calls it ClientError; anything else is an AlgorithmError. */
export class CustomerError extends Error {
  override readonly name: string = 'CustomerError';
}
