import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ActionOptions,
  type ActionOutcome,
  runAction,
  type StartedAction,
  startAction,
} from '../action/run-action.ts';

type Inputs = Readonly<Record<string, string>> & { readonly mode: string };

/** A checkout with data in it, and an AWS that its steps talk to. */
export interface Workspace extends Disposable {
  readonly folder: string;
  /** Runs the built action with these inputs; a `runId` of its own makes it another workflow run. */
  run(inputs: Inputs, runId?: string): Promise<ActionOutcome>;
  start(inputs: Inputs, runId?: string): StartedAction;
}

export const ROLE = 'arn:aws:iam::123456789012:role/service-role/sagemaker';

/** Environment of any client, ours or another one, that works on the AWS behind this URL. */
export function clientVariables(url: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** Forty points on a line, label first; `spoiled.csv` has a word for a number. */
export function createWorkspace(url: string): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  const rows = Array.from({ length: 40 }, (_, row) => `${row % 2},${row % 2 === 0 ? -row - 1 : row + 1},${row}`);
  writeFileSync(join(folder, 'train.csv'), `${rows.join('\n')}\n`);
  writeFileSync(join(folder, 'spoiled.csv'), `${[...rows, 'setosa,1,1'].join('\n')}\n`);
  const options = (inputs: Inputs, runId: string): ActionOptions => {
    return { inputs, runId, cwd: folder, env: clientVariables(url) };
  };
  return {
    folder,
    run: (inputs, runId = '1001') => runAction(options(inputs, runId)),
    start: (inputs, runId = '1001') => startAction(options(inputs, runId)),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Trains a quick classifier, with every input that shapes the request. */
export const TRAIN = {
  mode: 'train',
  image: 'xgboost:1.7-1',
  'execution-role-arn': ROLE,
  channels: 'train: train.csv\nvalidation: {uri: train.csv, content-type: text/csv, input-mode: FastFile}',
  hyperparameters: 'objective: binary:logistic\nnum_round: 5',
  'environment-variables': 'LEVEL: debug',
  'metric-definitions': 'validation:logloss: "validation-logloss:([0-9.e-]+)"',
  tags: 'team: Größe & co\n"cost center": "4711"',
  'instance-type': 'ml.m5.xlarge',
  'volume-gb': '10',
  'max-runtime-minutes': '30',
} as const;

/** Puts every fourth row aside, with nothing but Python's own library. */
export const SPLIT = `
base = '/opt/ml/processing'
for number, row in enumerate(open(base + '/input/raw/train.csv')):
    open(base + '/output/' + ('test' if number % 4 == 0 else 'train') + '/rows.csv', 'a').write(row)
`;

/** Splits the points, with every input that shapes the request; `split.py` has to be there. */
export const PROCESS = {
  mode: 'process',
  image: 'sklearn:1.2-1',
  'execution-role-arn': ROLE,
  'entry-point': 'split.py',
  arguments: '--keep all',
  inputs: 'raw: train.csv',
  outputs: 'train:\ntest: /opt/ml/processing/output/test',
  'environment-variables': 'LEVEL: debug',
  tags: 'team: Größe & co',
  'instance-type': 'ml.m5.xlarge',
  'volume-gb': '10',
  'max-runtime-minutes': '30',
} as const;

/** Adds a version that waits for its approval, with every input that shapes the request. */
export const REGISTER = {
  mode: 'register',
  'model-package-group': 'points',
  'content-types': 'text/csv\napplication/json',
  'response-types': 'text/csv',
  'inference-instance-types': 'ml.m5.large',
  'transform-instance-types': 'ml.m5.large',
  description: 'two sides of a line',
  metadata:
    'owner: flowers\nticket: "https://example.org/1?a=b"\nintended-uses: points, and nothing else (2°)\nrisk-rating: Low',
  'model-card': 'true',
} as const;

/** Serves the latest approved version; two points must be told apart. */
export const DEPLOY = {
  mode: 'deploy',
  'execution-role-arn': ROLE,
  'stack-name': 'points',
  'environment-variables': 'SAGEMAKER_CONTAINER_LOG_LEVEL: "20"',
  cases:
    '- {name: below, body: "-5,3", expect: {near: {value: 0, tolerance: 0.4}}}\n- {name: above, body: "5,3", expect: {near: {value: 1, tolerance: 0.4}}}',
} as const;

/** The `result` output, as `from` takes it. */
export function resultOf({ outputs }: ActionOutcome): string {
  return outputs['result'] ?? '';
}
