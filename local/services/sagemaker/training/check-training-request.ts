import { resolveImage } from '../../../containers/images.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import { checkpointFolder } from './checkpoints.ts';
import { fromPython } from './read-metrics.ts';
import { defaultStoppingCondition, type TrainingRequest } from './training-job.ts';

/** What the constraints of single members cannot say about CreateTrainingJob's input. Throws ValidationException. */
export function checkTrainingRequest(request: TrainingRequest): void {
  if (!request.ResourceConfig) throw invalid('ResourceConfig must be specified.');
  checkAlgorithm(request);
  checkChannels(request);
  checkSpot(request);
  const { ResourceConfig, InputDataConfig = [], AlgorithmSpecification } = request;
  const modes = [AlgorithmSpecification?.TrainingInputMode, ...InputDataConfig.map(({ InputMode }) => InputMode)];
  const sources = InputDataConfig.map(({ DataSource }) => DataSource.S3DataSource);
  refuseUnplayed({
    'instance groups': ResourceConfig.InstanceGroups !== undefined,
    'data sharded over several instances of a built-in algorithm':
      !runsScript(request) &&
      (ResourceConfig.InstanceCount ?? 1) > 1 &&
      sources.some((source) => source?.S3DataDistributionType === 'ShardedByS3Key'),
    'input mode Pipe': modes.includes('Pipe'),
    'data sources other than S3Prefix': sources.some((source) => source?.S3DataType !== 'S3Prefix'),
    'uncompressed model output': request.OutputDataConfig.CompressionType === 'NONE',
    'checkpoints outside of /opt/ml': checkpointFolder(request) === undefined,
  });
}

/** The algorithms of this server do not share their work: on a part of the data, each instance would make a model of its own. */
function runsScript({ AlgorithmSpecification, HyperParameters }: TrainingRequest): boolean {
  const isFramework = resolveImage(AlgorithmSpecification?.TrainingImage ?? '')?.name === 'framework';
  return isFramework || HyperParameters?.['sagemaker_program'] !== undefined;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html; AWS's own words are not known to us. */
function checkSpot({ EnableManagedSpotTraining: isSpot, StoppingCondition, ResourceConfig }: TrainingRequest): void {
  const { MaxRuntimeInSeconds, MaxWaitTimeInSeconds } = { ...defaultStoppingCondition, ...StoppingCondition };
  if (!isSpot && MaxWaitTimeInSeconds !== undefined)
    throw invalid('MaxWaitTimeInSeconds is only supported with managed spot training.');
  if (isSpot && (MaxWaitTimeInSeconds ?? 0) < MaxRuntimeInSeconds)
    throw invalid(
      'Invalid MaxWaitTimeInSeconds. It must be present and be greater than or equal to MaxRuntimeInSeconds.',
    );
  if (isSpot && ResourceConfig?.KeepAlivePeriodInSeconds)
    throw invalid('KeepAlivePeriodInSeconds is not supported with managed spot training.');
}

function checkAlgorithm({ AlgorithmSpecification: algorithm }: TrainingRequest): void {
  refuseUnplayed({ 'algorithms by name': algorithm?.AlgorithmName !== undefined });
  if (!algorithm?.TrainingImage) throw invalid('You must specify the training image of the algorithm.');
  const { TrainingImage, MetricDefinitions = [] } = algorithm;
  if (isFirstParty(TrainingImage) && MetricDefinitions.length > 0)
    throw invalid(
      "You can't override the metric definitions for Amazon SageMaker algorithms. Please retry the request without specifying metric definitions.",
    );
  for (const { Name, Regex } of MetricDefinitions) checkRegex(Name, Regex);
}

/** xgboost's image also runs the user's own script, with the user's own metrics. */
function isFirstParty(image: string): boolean {
  const name = resolveImage(image)?.name;
  return name !== undefined && ['linear-learner', 'factorization-machines', 'kmeans'].includes(name);
}

function checkRegex(name: string, regex: string): void {
  try {
    fromPython(regex);
  } catch (cause) {
    throw invalid(`The regular expression of metric definition ${name} is not valid: ${regex} (${cause})`);
  }
}

function checkChannels({ InputDataConfig = [] }: TrainingRequest): void {
  const names = InputDataConfig.map(({ ChannelName }) => ChannelName);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw invalid(`Channel names must be unique within a training job: ${twice} is given twice.`);
}
