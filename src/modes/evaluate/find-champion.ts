import { RemoteFailure } from '../../errors.ts';
import type { ChampionSource, EndpointSource, EvaluateConfig } from '../../inputs/evaluation.ts';
import { qualityMetrics } from '../../metrics/report-metrics.ts';
import type { Champion, Metrics } from '../../result.ts';
import type { Run } from '../../run.ts';
import { approvedPackages, describeModelPackage, type ModelPackage } from '../../sagemaker/model-package.ts';
import { isValidationError } from '../../sagemaker/model-package-group.ts';
import { registeredMetrics } from '../../sagemaker/package-metadata.ts';
import type { Measured } from './measured.ts';

/** The model under evaluation, and who asks. */
export interface Challenge {
  readonly measured: Measured;
  readonly config: EvaluateConfig;
  readonly run: Run;
}

/**
 * The latest Approved version of the group that is another model than the one under evaluation, with its metrics; undefined
 * where there is none. Throws what the SDK throws: a registry that may not be looked at is no registry without a champion.
 */
export async function findChampion(source: ChampionSource, challenge: Challenge): Promise<Champion | undefined> {
  const { modelPackageGroup: group } = source;
  const { log } = challenge.run;
  const version = await reigningVersion(group, challenge);
  if (version === undefined) {
    log.info(`the model package group ${group} has no other Approved version: there is no champion to compare with`);
    return undefined;
  }
  log.info(`the champion is ${version.arn}`);
  const measurement = await measureChampion(version, source, challenge);
  const { measuredBy } = measurement;
  log.info(measuredBy === undefined ? 'it tells no metrics' : `its metrics are those of its ${measuredBy}`);
  return { modelPackageArn: version.arn, modelPackageVersion: version.version, ...measurement };
}

async function reigningVersion(group: string, challenge: Challenge): Promise<ModelPackage | undefined> {
  const { aws, log } = challenge.run;
  try {
    for await (const arn of approvedPackages(aws, group)) {
      const version = await describeModelPackage(aws, arn);
      if (!isChallenger(version, challenge)) return version;
      log.info(`${arn} is the model under evaluation: the one before it is looked for`);
    }
  } catch (error) {
    if (!(error instanceof Error && isValidationError(error))) throw error;
    log.warning(`champion: there is no model package group ${group}, unless its name is mistyped: ${error.message}`);
  }
  return undefined;
}

/** By any of the names that tell a model: its version, its artifact, or the job that made it. */
function isChallenger({ arn, modelArtifact, metadata }: ModelPackage, { measured, config }: Challenge): boolean {
  const pairs = [
    [arn, config.modelPackageArn],
    [modelArtifact, measured.modelArtifact],
    [metadata['training-job-arn'], measured.jobArn],
  ];
  return pairs.some(([its, ours]) => its !== undefined && its === ours);
}

type Measurement = Pick<Champion, 'metrics' | 'measuredBy' | 'endpointName'>;

/** Its endpoint, asked the same rows as the model's, says more than what it once scored on others. */
async function measureChampion(
  version: ModelPackage,
  { endpointName }: ChampionSource,
  challenge: Challenge,
): Promise<Measurement> {
  const { source } = challenge.config;
  if (endpointName === undefined || source.kind !== 'endpoint') return await registeredMeasurement(version, challenge);
  return await measureByEndpoint({ ...source, endpointName }, challenge);
}

async function measureByEndpoint(source: EndpointSource, { measured, config, run }: Challenge): Promise<Measurement> {
  const { measureEndpoint } = await import('./measure-endpoint.ts');
  const problem = measured.scoring?.problem ?? source.testData.problem;
  const sameProblem = { ...source, testData: { ...source.testData, problem } };
  const { metrics, ended } = await measureEndpoint(sameProblem, config, run);
  if (ended?.failure !== undefined) throw new RemoteFailure(ended.failure);
  return { metrics, measuredBy: 'endpoint', endpointName: source.endpointName };
}

/** A version's own metadata, and its report where that does not have all that the gates compare. */
async function registeredMeasurement(
  version: ModelPackage,
  { measured, config, run }: Challenge,
): Promise<Measurement> {
  const compared = config.gates.filter(({ needsChampion }) => needsChampion).map(({ metric }) => metric);
  const metadata = registeredMetrics(version.metadata, [...Object.keys(measured.metrics), ...compared]);
  const hasMetadata = Object.keys(metadata).length > 0;
  const told: Measurement = { metrics: metadata, measuredBy: hasMetadata ? 'metadata' : undefined };
  const suffices = hasMetadata && compared.every((metric) => Object.hasOwn(metadata, metric));
  if (suffices || version.reportUri === undefined) return told;
  const report = await reportOf(version.reportUri, run);
  return report === undefined ? told : { metrics: { ...report, ...metadata }, measuredBy: 'report' };
}

/** A gate that needs a report which cannot be read fails for the lack of the metric, and this tells why. */
async function reportOf(uri: string, { aws, log }: Run): Promise<Metrics | undefined> {
  try {
    const { readReport } = await import('./measure-report.ts');
    const numbers = await readReport(aws, uri);
    return { ...qualityMetrics(numbers), ...numbers };
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error;
    log.warning(`the champion's report: ${error.message}`);
    return undefined;
  }
}
