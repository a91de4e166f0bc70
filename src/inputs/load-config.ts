import { UserError } from '../errors.ts';
import { commonConfig } from './assemble/common.ts';
import { type Call, NO_FROM } from './call.ts';
import { checkImage } from './check-image.ts';
import { checkInstanceTypes } from './check-instance-types.ts';
import { checkAttached, checkNames } from './check-names.ts';
import type { Config } from './config/config.ts';
import type { ConfigFile, Section } from './config-file.ts';
import type { Environment } from './environment.ts';
import { type Findings, reporter } from './findings.ts';
import { type Given, givenText, nearest } from './given.ts';
import type { PreviousResult } from './previous/previous-result.ts';
import { AVAILABLE_MODES, type AvailableMode, type Input } from './table/input.ts';
import { inputNames, inputs, type Values } from './table/inputs.ts';
import { readValues } from './values/read-values.ts';

export interface Loaded {
  readonly config: Config;
  /** What is probably not meant, but does no harm. */
  readonly warnings: readonly string[];
}

/**
 * The typed config of this call: `with:`, then the config file, then the `from` result, then defaults. Throws one UserError
 * with all problems of the call; nothing has been created by then.
 */
export async function loadConfig(environment: Environment): Promise<Loaded> {
  const findings: Findings = { problems: [...environment.problems], warnings: [] };
  const inWith = new Map([...environment.inputs].map(([name, text]) => [name, givenText(text, 'with:')]));
  const mode = AVAILABLE_MODES.find((name) => name === environment.inputs.get('mode'));
  if (!inWith.has('mode')) findings.problems.push(`mode: is missing; accepted: ${AVAILABLE_MODES.join(', ')}`);
  checkNames([...inWith.keys()], mode, findings);
  const previous = await readFrom(environment, mode, findings);
  const followed = followedJob(previous);
  if (mode !== undefined) checkAttached(inWith, mode, followed, findings);
  const problemsBefore = findings.problems.length;
  const { layers, sections } = await readFile(environment, mode, findings);
  const isFileSound = findings.problems.length === problemsBefore;
  const given = nearest(followed, inWith, ...layers, previous?.given ?? new Map());
  const report = reporter(given, findings.problems);
  const values = await readValues(given, mode, (name, problem, kind) => {
    // A job that is followed has its files: they need not be on this runner.
    if (!(previous?.attach && kind === 'missing file')) report(name, problem);
  });
  await checkOthers(sections, given, findings);
  // What a broken file or result was to give is not missing.
  const isFromBroken = inWith.has('from') && previous === undefined;
  const mayLack = isFromBroken || !isFileSound || previous?.attach;
  if (mode !== undefined && !mayLack) checkRequired(mode, given, previous, findings);
  checkRole(values, given, environment, findings);
  const common = commonConfig(values, regionOf(values, given, environment, findings), environment);
  const call: Call = { common, values, given, previous, environment, report, warn: reporter(given, findings.warnings) };
  await checkImage(call);
  await checkInstanceTypes(call);
  if (previous !== undefined) (await import('./previous/check-from.ts')).checkFrom(call, previous);
  const request = await requestPart(mode, call);
  const config = mode && !isFromBroken ? await assemble(mode, { ...call, request }) : undefined;
  if (config === undefined || findings.problems.length > 0) throw new UserError(findings.problems);
  return { config, warnings: findings.warnings };
}

/** A job that is followed has the name that `from` tells, however the config file calls those that are started. */
function followedJob(previous: PreviousResult | undefined): ReadonlyMap<string, Given> {
  return previous?.attach ? previous.given : new Map();
}

async function readFrom(
  { inputs }: Environment,
  mode: AvailableMode | undefined,
  { problems }: Findings,
): Promise<PreviousResult | undefined> {
  const from = inputs.get('from');
  if (from === undefined || mode === undefined) return undefined;
  const { readPreviousResult } = await import('./previous/previous-result.ts');
  return readPreviousResult(from, mode, (problem) => problems.push(`from (with:): ${problem}`));
}

async function readFile(
  { inputs }: Environment,
  mode: AvailableMode | undefined,
  { problems }: Findings,
): Promise<ConfigFile> {
  const path = inputs.get('config');
  const environment = inputs.get('environment');
  if (path === undefined) {
    if (environment !== undefined)
      problems.push(`environment (with:): "${environment}" is a section of a config file: give \`config\`, too`);
    return { layers: [], sections: [] };
  }
  const { readConfigFile } = await import('./config-file.ts');
  return readConfigFile({ path, mode, environment, report: (problem) => problems.push(problem) });
}

/** What the config file says to other steps. */
async function checkOthers(sections: readonly Section[], given: ReadonlyMap<string, Given>, findings: Findings) {
  if (sections.length === 0) return;
  const { checkSections } = await import('./check-sections.ts');
  await checkSections(sections, given, findings);
}

/** `request` as a part of what is sent: with `tuning` that is another one. */
async function requestPart(mode: AvailableMode | undefined, { values: { request }, given, report }: Call) {
  if (request === undefined) return undefined;
  const { operationOf, readRequest } = await import('./values/read-request.ts');
  const operation = operationOf(mode, given.has('tuning'));
  if (operation === undefined) return undefined;
  return await readRequest(operation, request, (problem) => report('request', problem));
}

/** What is not needed where `from` has it. */
const FROM_WOULD_HELP: Readonly<Partial<Record<AvailableMode, Readonly<Record<string, string>>>>> = {
  process: { image: `a job that still runs is followed by its result as ${NO_FROM}` },
  train: { channels: `the outputs of a process step come by ${NO_FROM}` },
};

/** What the mode cannot do without; to attach to a job that runs, nothing of it is needed. */
function checkRequired(
  mode: AvailableMode,
  given: ReadonlyMap<string, Given>,
  previous: PreviousResult | undefined,
  { problems }: Findings,
): void {
  for (const name of inputNames) {
    const { requiredBy }: Input = inputs[name];
    if (!requiredBy?.includes(mode) || given.has(name)) continue;
    const lack = previous === undefined ? FROM_WOULD_HELP[mode]?.[name] : previous.lacks.get(name);
    problems.push(`${name}: is missing, mode ${mode} needs it${lack === undefined ? '' : `; ${lack}`}`);
  }
}

/** A role is assumed with an ID token, which GitHub gives to none but jobs that asked for it, and never to those of a fork. */
function checkRole(
  { 'dry-run': dryRun }: Values,
  given: ReadonlyMap<string, Given>,
  { idTokenRequest }: Environment,
  { problems }: Findings,
): void {
  if (!given.has('role-to-assume') || idTokenRequest !== undefined || dryRun) return;
  problems.push(
    'role-to-assume: GitHub gives this job no ID token: add `permissions: id-token: write` to the job (a pull request from a fork never gets one)',
  );
}

/** The region from the inputs or the environment. Without one, the rest is checked all the same: nothing comes of it then. */
function regionOf(
  values: Values,
  given: ReadonlyMap<string, Given>,
  { region }: Environment,
  { problems }: Findings,
): string {
  if (region === undefined && !given.has('region')) {
    problems.push('region: is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set');
  }
  return values.region ?? region ?? '';
}

/** What a mode's inputs come to is its own affair, and is loaded for it alone. */
async function assemble(mode: AvailableMode, call: Call): Promise<Config | undefined> {
  switch (mode) {
    case 'process':
      return (await import('./assemble/process.ts')).processConfig(call);
    case 'train':
      return (await import('./assemble/train.ts')).trainConfig(call);
    case 'evaluate':
      return await (await import('./assemble/evaluate.ts')).evaluateConfig(call);
    case 'register':
      return (await import('./assemble/register.ts')).registerConfig(call);
    case 'deploy':
      return (await import('./assemble/deploy.ts')).deployConfig(call);
    case 'delete':
      return (await import('./assemble/delete.ts')).deleteConfig(call);
  }
}
