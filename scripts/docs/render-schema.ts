import { toJsonSchema } from '@valibot/to-json-schema';
import { AVAILABLE_MODES, type Input, type Kind } from '../../src/inputs/table/input.ts';
import { inputs } from '../../src/inputs/table/inputs.ts';
import { formats } from '../../src/inputs/values/formats.ts';
import { alarmList, alarmMap } from '../../src/inputs/values/read-alarms.ts';
import { apiMap } from '../../src/inputs/values/read-api.ts';
import { autoscalingMap } from '../../src/inputs/values/read-autoscaling.ts';
import { caseList } from '../../src/inputs/values/read-cases.ts';
import { championMap } from '../../src/inputs/values/read-champion.ts';
import { channelMap } from '../../src/inputs/values/read-channels.ts';
import { processingInputMap, processingOutputMap } from '../../src/inputs/values/read-processing.ts';
import { TRAFFIC_TYPES, trafficMap } from '../../src/inputs/values/read-traffic.ts';
import { tuningMap } from '../../src/inputs/values/read-tuning.ts';
import { available, defaultOf } from './documented.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Scalars may be written as YAML numbers and flags: the action reads the text as it stands. */
const SCALAR = ['string', 'number', 'boolean'];

const inFile = available(inputs).filter(([, { onlyInWith }]) => !onlyInWith);

/** schema/mlops.schema.json: the config file, for completion and checks in an editor. Draft 7, which editors know best. */
export function renderSchema(): string {
  const modes = Object.fromEntries(AVAILABLE_MODES.map((mode) => [mode, { $ref: `#/definitions/mode.${mode}` }]));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Config file of sagemaker-mlops-action',
    description: 'Inputs of several steps. Nearest first: environments.<environment>.<mode>, <mode>, defaults.',
    type: 'object',
    additionalProperties: false,
    properties: {
      defaults: section(inFile, 'Inputs of every mode that uses them.'),
      ...modes,
      environments: {
        description: 'What differs in an environment: its name, then sections as above.',
        type: ['object', 'null'],
        additionalProperties: { type: ['object', 'null'], additionalProperties: false, properties: modes },
      },
    },
    definitions: Object.fromEntries([
      ...AVAILABLE_MODES.map((mode) => [
        `mode.${mode}`,
        section(
          inFile.filter(([, input]) => input.modes.includes(mode)),
          `Inputs of mode ${mode}.`,
        ),
      ]),
      ...inFile.map(([name, input]) => [`input.${name}`, inputSchema(input)]),
    ]),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function section(entries: typeof inFile, description: string): Schema {
  return {
    description,
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(entries.map(([name]) => [name, { $ref: `#/definitions/input.${name}` }])),
  };
}

function inputSchema(input: Input): Schema {
  const byDefault = defaultOf(input);
  const description = [input.description, byDefault === undefined ? '' : ` Default: ${byDefault}.`].join('');
  return { description, ...kindSchema(input.kind) };
}

function kindSchema(kind: Kind): Schema {
  switch (kind.type) {
    case 'text':
      return kind.format === undefined
        ? { type: SCALAR }
        : { type: 'string', pattern: formats[kind.format].pattern.source };
    case 'integer':
      return { type: 'integer', minimum: kind.min, ...(kind.max !== undefined && { maximum: kind.max }) };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: kind.values };
    case 'lines':
    case 'template':
    case 'selection':
    case 'gates':
      return { type: 'string' };
    case 'list':
      return { anyOf: [{ type: 'string' }, { type: 'array', items: listItem(kind) }] };
    case 'map':
      return { type: ['object', 'string'], maxProperties: kind.maxEntries, additionalProperties: { type: SCALAR } };
    case 'parameters':
      return { type: ['object', 'array', 'string'] };
    case 'request':
      return { type: ['object', 'string'] };
    case 'channels':
      return mapOf({ type: 'string' }, derived(channelMap));
    case 'arguments':
      return { anyOf: [{ type: 'string' }, { type: 'array', items: { type: SCALAR } }] };
    case 'processing-inputs':
      return mapOf({ type: 'string' }, derived(processingInputMap));
    case 'processing-outputs':
      return mapOf({ type: ['string', 'null'] }, derived(processingOutputMap));
    case 'champion':
      return {
        anyOf: [{ type: 'string', pattern: formats['model-package-group'].pattern.source }, derived(championMap)],
      };
    case 'tuning':
      return { anyOf: [{ type: 'string' }, derived(tuningMap)] };
    case 'autoscaling':
      return { anyOf: [{ type: 'string' }, derived(autoscalingMap)] };
    case 'traffic':
      return { anyOf: [{ enum: TRAFFIC_TYPES }, derived(trafficMap)] };
    case 'alarms':
      return { anyOf: [{ type: 'string' }, derived(alarmList), derived(alarmMap)] };
    case 'api':
      return { anyOf: [{ type: 'boolean' }, derived(apiMap)] };
    case 'cases':
      return { anyOf: [{ type: 'string', description: 'Path of a file with the list.' }, derived(caseList)] };
  }
}

function listItem({ format }: Kind & { type: 'list' }): Schema {
  return { type: 'string', ...(format !== undefined && { pattern: formats[format].pattern.source }) };
}

/** A map of things that are written in a short or a long form. */
function mapOf(short: Schema, long: Schema): Schema {
  return { type: ['object', 'string'], additionalProperties: { anyOf: [short, long] } };
}

/** The JSON schema of a valibot schema; its checks by function, which JSON cannot say, are left out. */
function derived(schema: Parameters<typeof toJsonSchema>[0]): Schema {
  const { $schema, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
  return rest;
}
