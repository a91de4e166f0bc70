import type { Alarms, Autoscaling, Traffic } from '../../cloudformation/template/options.ts';
import type { UserTemplate } from '../../cloudformation/user-template.ts';
import type { Gate } from '../../metrics/gates.ts';
import type { Case } from '../config/case.ts';
import type { ChampionSource, Selection } from '../config/evaluate.ts';
import type { ProcessingInput, ProcessingOutput } from '../config/process.ts';
import type { Channel } from '../config/train.ts';
import type { Tuning } from '../config/tuning.ts';
import type { ApiRequest } from '../values/read-api.ts';
import type { WrittenMap } from '../values/read-map.ts';
import type { TemplateParameters } from '../values/read-parameters.ts';
import { code } from './code.ts';
import { common } from './common.ts';
import { compute } from './compute.ts';
import { remove } from './delete.ts';
import { deploy } from './deploy.ts';
import { evaluate } from './evaluate.ts';
import type { Input, Kind } from './input.ts';
import { pipeline } from './pipeline.ts';
import { process } from './process.ts';
import { register } from './register.ts';
import { train } from './train.ts';

/** All inputs of all modes: the one source of action.yml, the README's tables, the JSON schema and the parser. */
export const inputs = {
  ...common,
  ...code,
  ...compute,
  ...process,
  ...train,
  ...evaluate,
  ...register,
  ...deploy,
  ...pipeline,
  ...remove,
};

type Inputs = typeof inputs;
export type InputName = keyof Inputs;

/** What the parser makes of an input's text, where it is not a text again. */
interface ValueByType {
  integer: number;
  flag: boolean;
  list: readonly string[];
  map: Readonly<Record<string, string>>;
  request: WrittenMap;
  channels: Readonly<Record<string, Channel>>;
  selection: Selection;
  gates: readonly Gate[];
  champion: ChampionSource;
  tuning: Tuning;
  cases: readonly Case[];
  autoscaling: Autoscaling;
  traffic: Traffic;
  alarms: Alarms;
  api: ApiRequest | false;
  template: UserTemplate;
  parameters: TemplateParameters;
  arguments: readonly string[];
  'processing-inputs': Readonly<Record<string, ProcessingInput>>;
  'processing-outputs': Readonly<Record<string, ProcessingOutput>>;
}

type Value<K extends Kind> = K extends { type: 'choice'; values: readonly (infer V)[] }
  ? V
  : K['type'] extends keyof ValueByType
    ? ValueByType[K['type']]
    : string;

type Defaulted = { [N in InputName]: Inputs[N] extends { default: string } ? N : never }[InputName];

/** The values of a call: what has a default is always there. */
export type Values = { readonly [N in Defaulted]: Value<Inputs[N]['kind']> } & {
  readonly [N in Exclude<InputName, Defaulted>]?: Value<Inputs[N]['kind']>;
};

/** The entry of an input, or undefined where there is no such input. */
export function inputNamed(name: string): Input | undefined {
  return Object.hasOwn(inputs, name) ? inputs[name as InputName] : undefined;
}

export const inputNames = Object.keys(inputs) as InputName[];
