/** A metric's values in the order in which the training log printed them; of a long training, 500 at even distances. */
export type MetricSeries = Readonly<Record<string, readonly number[]>>;
export type Metrics = Readonly<Record<string, number>>;

/** A trained model as it travels from step to step: what `from` fills in for the modes that follow. */
export interface ModelReference {
  /** S3 URI of model.tar.gz. */
  readonly modelArtifact?: string | undefined;
  /** S3 URI of the model.tar.gz that this one was made of, with code to serve with. */
  readonly repackedFrom?: string | undefined;
  readonly imageUri?: string | undefined;
  /** Environment variables that the serving container needs. */
  readonly containerEnvironment?: Readonly<Record<string, string>> | undefined;
  /** Name and ARN of the training job that made the model. */
  readonly jobName?: string | undefined;
  readonly jobArn?: string | undefined;
  readonly metrics?: Metrics | undefined;
}
