import { readFileSync } from 'node:fs';
import { didYouMean } from '../did-you-mean.ts';
import { isPlanned } from './check-names.ts';
import { type Given, LEVELS, type Written } from './given.ts';
import { isFile } from './is-file.ts';
import { quote, type Report } from './problem.ts';
import { AVAILABLE_MODES, type AvailableMode, MODES } from './table/input.ts';
import { inputNamed, inputNames } from './table/inputs.ts';
import { isMap, type WrittenMap } from './values/read-map.ts';
import { parseYaml, type YamlText } from './values/yaml-text.ts';

/** The config file as far as its keys are right. */
export interface ConfigFile {
  /** What it gives to the step's mode, the section nearest to it first. */
  readonly layers: readonly ReadonlyMap<string, Given>[];
  /** All its sections, also those that are none of this step's. */
  readonly sections: readonly Section[];
}

export interface Section {
  /** Absent: `defaults`, which are for every mode. */
  readonly mode?: AvailableMode | undefined;
  readonly environment?: string | undefined;
  readonly given: ReadonlyMap<string, Given>;
}

interface Source {
  readonly path: string;
  readonly yaml: YamlText;
  readonly root: WrittenMap;
  /** Reports a problem of what stands at a path of keys, with its line and column. */
  readonly reportAt: (keys: readonly string[], problem: string) => void;
}

export interface ConfigFileRequest {
  readonly path: string;
  readonly mode: AvailableMode | undefined;
  readonly environment: string | undefined;
  readonly report: Report;
}

/**
 * Reads the config file: `defaults`, a section per mode, and `environments` with sections per mode. All keys of the file are
 * checked, also where this step does not use them: a typo is found by the first step that runs, not by the last.
 */
export function readConfigFile({ path, mode, environment, report }: ConfigFileRequest): ConfigFile {
  const source = readSource(path, report);
  if (source === undefined) return { layers: [], sections: [] };
  const sections = readSections(source);
  const known = environmentNames(source);
  if (environment !== undefined && !known.includes(environment)) {
    report(
      `${path}: environments has no "${environment}"${didYouMean(environment, known)}; it has ${known.join(', ') || 'none'}`,
    );
  }
  const own = sections.filter((one) => [undefined, mode].includes(one.mode) && isOf(environment, one));
  return { layers: own.sort((a, b) => levelOf(a) - levelOf(b)).map(({ given }) => usedBy(mode, given)), sections };
}

function isOf(environment: string | undefined, section: Section): boolean {
  return section.environment === undefined || section.environment === environment;
}

function levelOf({ mode, environment }: Pick<Section, 'mode' | 'environment'>): number {
  if (environment !== undefined) return LEVELS.environment;
  return mode === undefined ? LEVELS.defaults : LEVELS.mode;
}

function usedBy(mode: AvailableMode | undefined, given: Section['given']): Section['given'] {
  return new Map([...given].filter(([name]) => inputNamed(name)?.modes.some((one) => one === mode)));
}

function readSource(path: string, report: Report): Source | undefined {
  if (!isFile(path)) {
    report(`config (with:): there is no file ${quote(path)}`);
    return undefined;
  }
  const yaml = parseYaml(readFileSync(path, 'utf8'), ({ line, column, message }) => {
    report(`${path}:${line}:${column}: broken YAML: ${message}`);
  });
  if (yaml === undefined || yaml.written === null) return undefined;
  if (!isMap(yaml.written)) {
    report(`${path}: is not a map with defaults, environments or modes`);
    return undefined;
  }
  const reportAt = (keys: readonly string[], problem: string) => report(`${path}:${yaml.position(keys)}: ${problem}`);
  return { path, yaml, root: yaml.written, reportAt };
}

function readSections(source: Source): Section[] {
  return Object.keys(source.root).flatMap((key) => {
    if (key === 'defaults') return readSection(source, [key], {});
    if (key === 'environments') return readEnvironments(source);
    return readMode(source, [key], ['defaults', 'environments']);
  });
}

function readEnvironments(source: Source): Section[] {
  return environmentNames(source).flatMap((environment) => {
    const section = valueAt(source.root, ['environments', environment]);
    if (isMap(section))
      return Object.keys(section).flatMap((mode) => readMode(source, ['environments', environment, mode]));
    source.reportAt(['environments', environment], `"${environment}" is not a map with modes`);
    return [];
  });
}

function readMode(source: Source, keys: readonly string[], others: readonly string[] = []): Section[] {
  const name = keys.at(-1) ?? '';
  const words = [...AVAILABLE_MODES, ...others];
  if (isAvailable(name)) return readSection(source, keys, { mode: name, environment: keys.at(-2) });
  if (MODES.some((mode) => mode === name)) source.reportAt(keys, `mode "${name}" is not available yet`);
  else source.reportAt(keys, `unknown key ${quote(name)}${didYouMean(name, words)}; accepted: ${words.join(', ')}`);
  return [];
}

/** What the section gives: an empty value counts as none, one of a wrong name has been reported. */
function readSection(source: Source, keys: readonly string[], place: Omit<Section, 'given'>): Section[] {
  const section = valueAt(source.root, keys);
  if (!isMap(section)) {
    if (section !== '') source.reportAt(keys, `"${keys.at(-1)}" is not a map of inputs`);
    return [];
  }
  const given = new Map<string, Given>();
  for (const [name, value] of Object.entries(section)) {
    const path = [...keys, name];
    const problem = entryProblem(name, value, place.mode);
    if (problem !== undefined) source.reportAt(path, problem);
    else if (value !== '') {
      const origin = `${source.path}:${source.yaml.position(path)}`;
      given.set(name, { value, typed: () => source.yaml.typed(path), origin, level: levelOf(place) });
    }
  }
  return [{ ...place, given }];
}

function entryProblem(name: string, value: Written, mode: AvailableMode | undefined): string | undefined {
  const input = inputNamed(name);
  if (input === undefined) {
    const accepted = inputNames.filter((word) => isAccepted(word, mode)).join(', ');
    return `unknown input ${quote(name)}${didYouMean(name, inputNames) || `; accepted: ${accepted}`}`;
  }
  if (input.onlyInWith) return `${name} belongs into \`with:\` of the step, not into the config file`;
  if (isPlanned(input, mode)) return `${name} is not available yet`;
  if (mode !== undefined && !input.modes.includes(mode))
    return `${name} is no input of ${mode}, only of ${input.modes.join(', ')}`;
  return JSON.stringify(value).includes('${{')
    ? `${name}: expressions are evaluated in workflow files only; give it in \`with:\``
    : undefined;
}

function isAccepted(name: string, mode: AvailableMode | undefined): boolean {
  const { modes = [], onlyInWith } = inputNamed(name) ?? {};
  return !onlyInWith && (mode === undefined ? modes.length > 0 : modes.includes(mode));
}

function environmentNames({ root }: Source): string[] {
  const section = root['environments'];
  return isMap(section) ? Object.keys(section) : [];
}

function valueAt(root: Written, keys: readonly string[]): Written | undefined {
  let value: Written | undefined = root;
  for (const key of keys) value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

function isAvailable(name: string): name is AvailableMode {
  return AVAILABLE_MODES.some((mode) => mode === name);
}
