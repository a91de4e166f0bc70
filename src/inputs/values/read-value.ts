import { didYouMean } from '../../did-you-mean.ts';
import type { Gate } from '../../metrics/gates.ts';
import type { Given, Written } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import type { Format, Kind } from '../table/input.ts';
import { formats } from './formats.ts';

type Reader = (given: Given, report: Report) => unknown;

/** What reads YAML is loaded only when there is some to read. */
const READERS: Readonly<Partial<Record<Kind['type'], () => Promise<Reader>>>> = {
  channels: async () => (await import('./read-channels.ts')).readChannels,
  tuning: async () => (await import('./read-tuning.ts')).readTuning,
  champion: async () => (await import('./read-champion.ts')).readChampion,
  cases: async () => (await import('./read-cases.ts')).readCases,
  request: async () => (await import('./read-map.ts')).readTree,
  arguments: async () => (await import('./read-arguments.ts')).readArguments,
  'processing-inputs': async () => (await import('./read-processing.ts')).readProcessingInputs,
  'processing-outputs': async () => (await import('./read-processing.ts')).readProcessingOutputs,
  autoscaling: async () => (await import('./read-autoscaling.ts')).readAutoscaling,
  traffic: async () => (await import('./read-traffic.ts')).readTraffic,
  alarms: async () => (await import('./read-alarms.ts')).readAlarms,
  api: async () => (await import('./read-api.ts')).readApi,
  template: async () => (await import('./read-template.ts')).readTemplate,
  parameters: async () => (await import('./read-parameters.ts')).readParameters,
};

/** What an input's text says, as the type that its kind stands for; undefined when it is wrong, which has been reported then. */
export async function readValue(kind: Kind, given: Given, report: Report): Promise<unknown> {
  if (kind.type === 'map') return (await import('./read-map.ts')).readMap(kind, given, report);
  const read = await READERS[kind.type]?.();
  if (read !== undefined) return read(given, report);
  if (kind.type === 'list') return readList(kind, given.value, report);
  if (typeof given.value === 'string') return await readScalar(kind, given.value, report);
  report(`is a ${Array.isArray(given.value) ? 'list' : 'map'}, but one text is expected`);
  return undefined;
}

async function readScalar(kind: Kind, text: string, report: Report): Promise<unknown> {
  switch (kind.type) {
    case 'text':
      return kind.format === undefined ? text : readFormat(kind.format, text, report);
    case 'integer':
      return readInteger(kind, text, report);
    case 'flag':
      return readFlag(text, report);
    case 'choice':
      return readChoice(kind, text, report);
    case 'selection':
      return (await import('./read-selection.ts')).readSelection(text, report);
    case 'gates':
      return await readGates(text, report);
    default:
      return text;
  }
}

function readFormat(format: Format, text: string, report: Report): string | undefined {
  const { accepts, pattern, explain, suggest } = formats[format];
  if (pattern.test(text)) return text;
  const suggestion = suggest?.(text);
  const hint = suggestion === undefined ? '' : ` (did you mean "${suggestion}"?)`;
  const why = explain?.(text);
  report(`${quote(text)} is not ${accepts}${hint}${why === undefined ? '' : `: ${why}`}`);
  return undefined;
}

function readInteger({ min, max, unit }: Kind & { type: 'integer' }, text: string, report: Report): number | undefined {
  const number = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= (max ?? Number.MAX_SAFE_INTEGER)) return number;
  const range = max === undefined ? `of at least ${min}` : `from ${min} to ${max}`;
  report(`${quote(text)} is not a whole number ${range}${unit === undefined ? '' : ` (${unit})`}`);
  return undefined;
}

/** The forms that GitHub's own getBooleanInput takes: YAML 1.2's. Anything else is an error, never quietly false. */
function readFlag(text: string, report: Report): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  report(`${quote(text)} is neither true nor false`);
  return undefined;
}

function readChoice(
  { values, later = [] }: Kind & { type: 'choice' },
  text: string,
  report: Report,
): string | undefined {
  if (values.includes(text)) return text;
  const accepted = `accepted: ${values.join(', ')}`;
  if (later.includes(text)) report(`"${text}" is not available yet; ${accepted}`);
  else report(`${quote(text)} is unknown${didYouMean(text, values)}; ${accepted}`);
  return undefined;
}

async function readGates(text: string, report: Report): Promise<readonly Gate[]> {
  const { parseGates } = await import('../../metrics/gates.ts');
  const { gates, problems } = parseGates(text);
  for (const problem of problems) report(problem);
  return gates;
}

/** `a, b`, one per line, YAML's dashes or brackets: a list of words needs no more grammar than that. */
function readList({ format }: Kind & { type: 'list' }, value: Written, report: Report): readonly string[] | undefined {
  const written = typeof value === 'string' ? value.replace(/^\[|\]$/g, '').split(/[\n,]/) : value;
  if (!Array.isArray(written) || !written.every((item) => typeof item === 'string')) {
    report('is not a list of texts');
    return undefined;
  }
  const items = written.map((item) => item.replace(/^\s*- /, '').trim()).filter((item) => item !== '');
  if (format === undefined) return items;
  if (items.length === 0) report('has no entry');
  const accepted = items.filter((item) => readFormat(format, item, report) !== undefined);
  return accepted.length > 0 && accepted.length === items.length ? accepted : undefined;
}
