import type { TrainConfig } from '../inputs/config.ts';

/**
 * What CreateTrainingJob would refuse, found before anything is created
 * (https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html). One sentence per problem, each
 * with the input, the value and what is accepted.
 */
export function trainingProblems(config: TrainConfig, tags: readonly { Key: string; Value: string }[]): string[] {
  return [
    ...(config.jobName === undefined ? [] : jobNameProblems(config.jobName)),
    ...channelProblems(Object.keys(config.channels)),
    ...mapProblems('hyperparameters', config.hyperparameters, { entries: 100, key: 256, value: 2500 }),
    ...lineBreakProblems('hyperparameters', config.hyperparameters),
    ...environmentProblems(config.environmentVariables),
    ...mapProblems('metric-definitions', config.metricDefinitions ?? {}, { entries: 40, key: 255, value: 500 }),
    ...lineBreakProblems('metric-definitions', config.metricDefinitions ?? {}),
    ...mapProblems('tags', Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])), TAG_LIMITS),
    ...rangeProblems('instance-count', config.instanceCount, 1, 10_000),
    ...rangeProblems('volume-gb', config.volumeGb, 1, 16_384),
    ...rangeProblems('max-runtime-minutes', config.maxRuntimeMinutes, 1, 28 * 24 * 60),
  ];
}

/** Letters, digits and inner hyphens, 63 at most: the names of jobs, endpoints, models and groups alike. */
const RESOURCE_NAME = /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/;

function jobNameProblems(name: string): string[] {
  if (RESOURCE_NAME.test(name)) return [];
  return [
    `job-name: "${name}" (${name.length} characters) is no job name: up to 63 letters, digits and hyphens, with no hyphen at its ends`,
  ];
}

function channelProblems(names: readonly string[]): string[] {
  const count = names.length >= 1 && names.length <= 20 ? [] : [`channels: ${names.length} given, a job takes 1 to 20`];
  const bad = names.filter((name) => !/^[A-Za-z0-9._-]{1,64}$/.test(name));
  return [
    ...count,
    ...bad.map(
      (name) => `channels: "${name}" is no channel name: up to 64 letters, digits, dots, underscores and hyphens`,
    ),
  ];
}

function environmentProblems(variables: Readonly<Record<string, string>>): string[] {
  const bad = Object.keys(variables).filter((name) => !/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name));
  return [
    ...mapProblems('environment-variables', variables, { entries: 100, key: 512, value: 512 }),
    ...bad.map(
      (name) => `environment-variables: "${name}" is no variable name: letters, digits and underscores, no digit first`,
    ),
  ];
}

const TAG_LIMITS = { entries: 50, key: 128, value: 256 };

interface MapLimits {
  readonly entries: number;
  /** Characters. */
  readonly key: number;
  readonly value: number;
}

function mapProblems(input: string, map: Readonly<Record<string, string>>, limits: MapLimits): string[] {
  const entries = Object.entries(map);
  const count =
    entries.length <= limits.entries ? [] : [`${input}: ${entries.length} given, a job takes ${limits.entries}`];
  const long = entries.flatMap(([key, value]) => [
    ...(key.length >= 1 && key.length <= limits.key
      ? []
      : [`${input}: the name "${key}" has ${key.length} characters, 1 to ${limits.key} are accepted`]),
    // The value itself stays unsaid: an environment variable may be a secret.
    ...(value.length <= limits.value
      ? []
      : [`${input}: the value of "${key}" has ${value.length} characters, ${limits.value} are accepted`]),
  ]);
  return [...count, ...long];
}

/** A YAML block (`|`) ends in a line break that is easily overseen. */
function lineBreakProblems(input: string, map: Readonly<Record<string, string>>): string[] {
  const broken = Object.keys(map).filter((key) => /[\r\n]/.test(`${key}${map[key]}`));
  return broken.map((key) => `${input}: ${JSON.stringify(key)} has a line break, one line is accepted`);
}

function rangeProblems(input: string, value: number, least: number, most: number): string[] {
  return value >= least && value <= most
    ? []
    : [`${input}: ${value} is out of range, ${least} to ${most} are accepted`];
}
