import { DeadlineExceeded, RemoteFailure } from '../../errors.ts';
import type { EndpointSource, EvaluateConfig } from '../../inputs/config/evaluate.ts';
import { qualityMetrics } from '../../metrics/report-metrics.ts';
import type { Champion } from '../../result/evaluate.ts';
import type { Metrics } from '../../result/model.ts';
import type { Run, TimedRun } from '../../run.ts';
import { describeEndpoint } from '../../sagemaker/endpoint.ts';
import type { ModelPackage } from '../../sagemaker/model-package.ts';
import { registeredMetrics } from '../../sagemaker/package-metadata.ts';
import { servedModels } from '../../sagemaker/served-models.ts';
import type { Measured } from './measured.ts';

/** The model under evaluation, and who asks. */
export interface Challenge {
  readonly measured: Measured;
  readonly config: EvaluateConfig;
  readonly run: TimedRun;
}

type Measurement = Pick<Champion, 'metrics' | 'measuredBy' | 'endpointName'>;

/** Its endpoint, asked the same rows as the model's, says more than what it once scored on others. */
export async function measureChampion(version: ModelPackage, challenge: Challenge): Promise<Champion> {
  const measurement = await measure(version, challenge);
  const { measuredBy } = measurement;
  challenge.run.log.info(
    measuredBy === undefined ? 'it tells no metrics' : `its metrics are those of its ${measuredBy}`,
  );
  return { modelPackageArn: version.arn, modelPackageVersion: version.version, ...measurement };
}

async function measure(version: ModelPackage, challenge: Challenge): Promise<Measurement> {
  const { source, champion } = challenge.config;
  const endpointName = champion?.endpointName;
  if (endpointName === undefined || source.kind !== 'endpoint') return await registeredMeasurement(version, challenge);
  await warnOfAnother(version, endpointName, challenge.run);
  return await measureByEndpoint({ ...source, endpointName }, challenge);
}

/** An endpoint that a newer approval has not reached yet is still compared with: it is what the model would replace. */
async function warnOfAnother(version: ModelPackage, endpointName: string, { aws, log }: Run): Promise<void> {
  const endpoint = await describeEndpoint(aws, endpointName);
  const served = endpoint === undefined ? [] : await servedModels(aws, endpoint.configName);
  const isServed = served.some(
    ({ modelPackage, artifact }) =>
      modelPackage === version.arn || (artifact !== undefined && artifact === version.modelArtifact),
  );
  if (served.length === 0 || isServed) return;
  const others = served.map(({ modelPackage, artifact }) => modelPackage ?? artifact ?? 'another model').join(', ');
  log.warning(
    `champion: endpoint ${endpointName} serves ${others}, not ${version.arn}: the model is compared with what the endpoint answers`,
  );
}

async function measureByEndpoint(source: EndpointSource, { measured, config, run }: Challenge): Promise<Measurement> {
  const { measureEndpoint } = await import('./measure-endpoint.ts');
  const problem = measured.scoring?.problem ?? source.testData.problem;
  const sameProblem = { ...source, testData: { ...source.testData, problem } };
  const { metrics, ended } = await measureEndpoint(sameProblem, config, run);
  if (ended?.failure !== undefined) throw new DeadlineExceeded(`champion: ${ended.failure.what}`);
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
async function reportOf(uri: string, run: Run): Promise<Metrics | undefined> {
  try {
    const { readReport } = await import('./measure-report.ts');
    const numbers = await readReport(run, uri);
    return { ...qualityMetrics(numbers), ...numbers };
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error;
    run.log.warning(`the champion's report: ${error.message}`);
    return undefined;
  }
}
