import { type Call, chooseSource } from '../call.ts';
import type { EvaluateConfig, MetricSource } from '../config/evaluate.ts';
import { LEVELS } from '../given.ts';
import { isFile } from '../is-file.ts';
import { quote } from '../problem.ts';
import { candidateSource } from './evaluate/candidate-source.ts';
import { checkUnused } from './evaluate/check-unused.ts';
import { endpointSource } from './evaluate/endpoint-source.ts';
import { scriptSource } from './evaluate/script-source.ts';

export async function evaluateConfig(call: Call): Promise<EvaluateConfig | undefined> {
  const { common, values, given, previous, report } = call;
  const { gates = [], champion, cases, 'fail-on-gate': failOnGate } = values;
  const source = await metricSource(call);
  checkChampion(call, source);
  checkTestData(call, source);
  if (source === undefined) return undefined;
  if (given.has('cases') && !('endpointName' in source))
    report('cases', 'are asked of an endpoint: give `endpoint-name`, too');
  if (previous?.attach !== true) checkUnused(call, source);
  const series = previous?.series;
  return { ...common, mode: 'evaluate', source, gates, failOnGate, cases, champion, ...modelOf(call), series };
}

/** Of an artifact that is given, nothing else is known: what `from` tells is of another model. */
function modelOf({
  values: { 'model-artifact': modelArtifact },
  previous,
}: Call): Pick<EvaluateConfig, 'model' | 'modelPackageArn'> {
  const isOther = modelArtifact !== undefined && modelArtifact !== previous?.model.modelArtifact;
  return isOther
    ? { model: { modelArtifact } }
    : { model: previous?.model, modelPackageArn: previous?.modelPackageArn };
}

/** A gate that compares needs somebody to compare with; what cannot be measured of a champion is not asked for. */
function checkChampion(
  { values: { gates = [], champion }, common: { region }, given, report }: Call,
  source: MetricSource | undefined,
): void {
  for (const { text } of gates.filter(({ needsChampion }) => needsChampion && !given.has('champion'))) {
    report('gates', `"${text}" compares with a champion: give \`champion\`, the model package group that it is in`);
  }
  const group = champion?.modelPackageGroup ?? '';
  const [, , , itsRegion = region] = group.split(':');
  if (region !== '' && itsRegion !== region)
    report('champion', `the group is in ${itsRegion}, and this step works in ${region}: give a group of that region`);
  const rival = champion?.endpointName;
  if (rival === undefined || source === undefined) return;
  if (source.kind !== 'endpoint') {
    const why = 'which is asked the same `test-data` as the `endpoint-name` of the model: give those, too';
    report('champion', `has an \`endpoint-name\`, ${why}`);
  } else if (source.endpointName === rival) {
    report('champion', `"${rival}" is the endpoint of the model, too: it would be compared with itself`);
  }
}

/** Nobody who gives a test set wants the metrics of the training. */
function checkTestData({ given, report }: Call, source: MetricSource | undefined): void {
  if (!given.has('test-data') || source === undefined || source.kind === 'endpoint' || source.kind === 'script') return;
  report('test-data', 'is used by nobody: give `endpoint-name`, which is asked about it, or `entry-point`');
}

/** The inputs that say where metrics come from, of which one is given. */
const SOURCES = ['training-job', 'report', 'entry-point', 'endpoint-name', 'candidates'] as const;

/** The endpoint that `from` tells of counts where there is a test set for it, and then more than the job that made its model. */
function possibleSources({ given }: Call): readonly (typeof SOURCES)[number][] {
  const isOfFrom = (name: (typeof SOURCES)[number]) => given.get(name)?.level === LEVELS.from;
  if (!isOfFrom('endpoint-name')) return SOURCES;
  const isAsked = (given.has('test-data') || given.has('cases')) && !given.has('entry-point');
  return SOURCES.filter((name) => (name === 'endpoint-name' ? isAsked : !(isAsked && isOfFrom(name))));
}

async function metricSource(call: Call): Promise<MetricSource | undefined> {
  const { 'training-job': jobName, 'job-name': running } = call.values;
  if (call.previous?.attach && running !== undefined) {
    return { kind: 'script', task: { kind: 'attach', jobName: running } };
  }
  switch (chooseSource(call, possibleSources(call))) {
    case 'training-job':
      return jobName === undefined ? undefined : { kind: 'training-job', jobName };
    case 'report':
      return reportSource(call);
    case 'entry-point':
      return scriptSource(call);
    case 'endpoint-name':
      return endpointSource(call);
    case 'candidates':
      return await candidateSource(call);
    case undefined:
      return undefined;
  }
}

function reportSource({ values: { report }, report: complain }: Call): MetricSource | undefined {
  if (report === undefined) return undefined;
  if (!report.startsWith('s3://') && !isFile(report)) complain('report', `there is no file ${quote(report)}`);
  return { kind: 'report', location: report };
}
