import { readFileSync } from 'node:fs';
import type { Given, Written } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import { asWritten, isMap, type WrittenMap } from './read-map.ts';
import { parseYaml } from './yaml-text.ts';

type Texts = Readonly<Record<string, string>>;

/** What a parameter file may hold. */
export interface TemplateParameters {
  readonly values: Texts;
  /** Tags of the stack, which CodePipeline's files have beside the parameters. */
  readonly tags: Texts;
}

const INSTRUCTION = 'write one `Name: value` per line, or give the path of a YAML or JSON file';
const CODE_PIPELINE = ['Parameters', 'Tags', 'StackPolicy'];

/**
 * Parameters of a template: a map, or the file that a single line names, with a map, with CodePipeline's template configuration
 * (`{"Parameters": {…}, "Tags": {…}}`) or with a list as the AWS CLI takes it (`[{"ParameterKey": …, "ParameterValue": …}]`).
 * Values never stand in a message: they may be secrets.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html
 */
export function readParameters(given: Given, report: Report): TemplateParameters | undefined {
  const written = isPath(given.value) ? readFile(given.value, report) : asWritten(given, report, { secret: true });
  if (written === undefined) return undefined;
  if (Array.isArray(written)) return readList(written, report);
  if (!isMap(written)) {
    report(`is not a map: ${INSTRUCTION}`);
    return undefined;
  }
  return isCodePipeline(written) ? readCodePipeline(written, report) : withTags(written, {}, report);
}

function isPath(value: Written): value is string {
  return typeof value === 'string' && !/[\n[{=]|: /.test(value);
}

function readFile(path: string, report: Report): Written | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    report(`there is no file ${quote(path)}; ${INSTRUCTION}`, 'missing file');
    return undefined;
  }
  return parseYaml(text, ({ line, column }) => report(`broken YAML in ${path}:${line}:${column}`))?.written;
}

/** `Parameters` alone might be a parameter's name, but then its value is a text. */
function isCodePipeline(map: WrittenMap): boolean {
  return isMap(map['Parameters']) && Object.keys(map).every((key) => CODE_PIPELINE.includes(key));
}

function readCodePipeline(map: WrittenMap, report: Report): TemplateParameters | undefined {
  const { Parameters: parameters = {}, Tags: tags = {}, StackPolicy: policy } = map;
  if (policy !== undefined)
    report('has a StackPolicy, which is not set here: set it once with `aws cloudformation set-stack-policy`');
  return withTags(parameters as WrittenMap, isMap(tags) ? tags : {}, report);
}

function readList(list: readonly Written[], report: Report): TemplateParameters | undefined {
  const isEntry = (item: Written): item is { ParameterKey: string; ParameterValue: string } =>
    isMap(item) && typeof item['ParameterKey'] === 'string' && typeof item['ParameterValue'] === 'string';
  const wrong = list.findIndex((item) => !isEntry(item));
  if (wrong >= 0) {
    report(`[${wrong}] is not a map with ParameterKey and ParameterValue`);
    return undefined;
  }
  const entries = list.filter(isEntry).map((item) => [item.ParameterKey, item.ParameterValue] as const);
  return { values: Object.fromEntries(entries), tags: {} };
}

function withTags(parameters: WrittenMap, tags: WrittenMap, report: Report): TemplateParameters | undefined {
  const values = texts(parameters, report);
  const tagTexts = texts(tags, report);
  return values && tagTexts && { values, tags: tagTexts };
}

/** A list is written as CloudFormation takes it: `CommaDelimitedList`. */
function texts(map: WrittenMap, report: Report): Texts | undefined {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(map)) {
    const items = Array.isArray(value) ? value : [value];
    if (items.every((item) => typeof item === 'string')) found[name] = items.join(',');
    else report(`"${name}" is neither a text nor a list of texts`);
  }
  return Object.keys(found).length === Object.keys(map).length ? found : undefined;
}
