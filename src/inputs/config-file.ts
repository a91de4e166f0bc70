import { existsSync, readFileSync } from 'node:fs';
import { isPlanned } from './check-names.ts';
import { didYouMean } from './closest.ts';
import { type Given, LEVELS, type Written } from './given.ts';
import { quote, type Report } from './problem.ts';
import { isMap, type WrittenMap } from './read-map.ts';
import { AVAILABLE_MODES, type AvailableMode, MODES, type Mode } from './table/input.ts';
import { inputNamed, inputNames } from './table/inputs.ts';
import { parseYaml, type YamlText } from './yaml-text.ts';

/** What the config file gives to one mode, the section nearest to it first. */
export type ConfigLayers = readonly ReadonlyMap<string, Given>[];

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
 * Reads the config file: `defaults`, a section per mode, and `environments` with sections per mode. The whole file is
 * checked, also what this step does not use: a typo is found by the first step that runs, not by the last.
 */
export function readConfigFile({ path, mode, environment, report }: ConfigFileRequest): ConfigLayers {
  const source = readSource(path, report);
  if (source === undefined) return [];
  checkFile(source);
  const known = sectionNames(source, 'environments');
  if (environment !== undefined && !known.includes(environment)) {
    report(
      `${path}: environments has no "${environment}"${didYouMean(environment, known)}; it has ${known.join(', ') || 'none'}`,
    );
  }
  if (mode === undefined) return [];
  return [
    ...(environment === undefined
      ? []
      : [layer(source, ['environments', environment, mode], LEVELS.environment, mode)]),
    layer(source, [mode], LEVELS.mode, mode),
    layer(source, ['defaults'], LEVELS.defaults, mode),
  ];
}

function readSource(path: string, report: Report): Source | undefined {
  if (!existsSync(path)) {
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

function checkFile(source: Source): void {
  for (const key of Object.keys(source.root)) {
    if (key === 'defaults') checkSection(source, [key]);
    else if (key === 'environments') checkEnvironments(source);
    else checkMode(source, [key], ['defaults', 'environments']);
  }
}

function checkEnvironments(source: Source): void {
  for (const environment of sectionNames(source, 'environments')) {
    const section = valueAt(source.root, ['environments', environment]);
    if (!isMap(section)) source.reportAt(['environments', environment], `"${environment}" is not a map with modes`);
    else for (const mode of Object.keys(section)) checkMode(source, ['environments', environment, mode], []);
  }
}

function checkMode(source: Source, keys: readonly string[], others: readonly string[]): void {
  const name = keys.at(-1) ?? '';
  const words = [...AVAILABLE_MODES, ...others];
  if (isAvailable(name)) checkSection(source, keys, name);
  else if (MODES.some((mode) => mode === name)) source.reportAt(keys, `mode "${name}" is not available yet`);
  else source.reportAt(keys, `unknown key ${quote(name)}${didYouMean(name, words)}; accepted: ${words.join(', ')}`);
}

function checkSection(source: Source, keys: readonly string[], mode?: AvailableMode): void {
  const section = valueAt(source.root, keys);
  if (!isMap(section)) {
    if (section !== '') source.reportAt(keys, `"${keys.at(-1)}" is not a map of inputs`);
    return;
  }
  for (const [name, value] of Object.entries(section)) {
    const problem = entryProblem(name, value, mode);
    if (problem !== undefined) source.reportAt([...keys, name], problem);
  }
}

function entryProblem(name: string, value: Written, mode: AvailableMode | undefined): string | undefined {
  const input = inputNamed(name);
  if (input === undefined) {
    const words = inputNames.filter((word) => inputNamed(word)?.modes.length !== 0);
    return `unknown input ${quote(name)}${didYouMean(name, words)}`;
  }
  if (input.onlyInWith) return `${name} belongs into \`with:\` of the step, not into the config file`;
  if (isPlanned(input, mode)) return `${name} is not available yet`;
  if (mode !== undefined && !input.modes.includes(mode))
    return `${name} is no input of ${mode}, only of ${input.modes.join(', ')}`;
  return JSON.stringify(value).includes('${{')
    ? `${name}: expressions are evaluated in workflow files only; give it in \`with:\``
    : undefined;
}

function layer(source: Source, keys: readonly string[], level: number, mode: Mode): Map<string, Given> {
  const section = valueAt(source.root, keys);
  if (!isMap(section)) return new Map();
  const used = Object.entries(section).filter(
    ([name, value]) => value !== '' && inputNamed(name)?.modes.some((one) => one === mode),
  );
  return new Map(
    used.map(([name, value]) => {
      const path = [...keys, name];
      const origin = `${source.path}:${source.yaml.position(path)}`;
      return [name, { value, typed: () => source.yaml.typed(path), origin, level }];
    }),
  );
}

function sectionNames(source: Source, key: string): string[] {
  const section = source.root[key];
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
