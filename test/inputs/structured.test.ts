import { expect, test } from '@jest/globals';
import type { Case } from '../../src/inputs/config/case.ts';
import type { Channel } from '../../src/inputs/config/train.ts';
import { configOf, newTraining, problemsOf, ROLE, withFiles } from './call.ts';

const TRAIN = { 'execution-role-arn': ROLE, image: 'xgboost' };
const DEPLOY = { 'execution-role-arn': ROLE, 'stack-name': 'iris', 'model-package-group': 'iris' };

async function channelsOf(channels: string): Promise<Readonly<Record<string, Channel>>> {
  return (await newTraining({ ...TRAIN, channels })).channels;
}

async function casesOf(cases: string): Promise<readonly Case[]> {
  return (await configOf('deploy', { ...DEPLOY, cases })).cases;
}

test('a channel is a URI, a path that is there, or a map', async () => {
  await withFiles({ 'train.csv': '1,2\n' }, async (folder) => {
    const channels = `
train: ${folder}/train.csv
folder: ${folder}
validation:
  uri: s3://bucket/validation/
  content-type: text/csv
  input-mode: FastFile
bucket: s3://bucket
pattern: ${folder}/*.csv
sharded:
  uri: s3://bucket/gz/
  input-mode: Pipe
  distribution: ShardedByS3Key
  compression: Gzip
converted: {uri: ${folder}/train.csv, format: recordio-protobuf-sparse, label-column: -1, feature-dim: 64}
named: {uri: ${folder}, format: csv, label-column: species}
first: {uri: ${folder}, format: recordio-protobuf}
agreeing: {uri: ${folder}, format: csv, content-type: text/csv; label_size=0}
`;
    expect(await channelsOf(channels)).toEqual({
      train: { source: `${folder}/train.csv` },
      folder: { source: folder },
      validation: { source: 's3://bucket/validation/', contentType: 'text/csv', inputMode: 'FastFile' },
      bucket: { source: 's3://bucket' },
      pattern: { source: `${folder}/*.csv` },
      sharded: {
        source: 's3://bucket/gz/',
        inputMode: 'Pipe',
        distribution: 'ShardedByS3Key',
        compression: 'Gzip',
      },
      converted: {
        source: `${folder}/train.csv`,
        conversion: { format: 'recordio-protobuf-sparse', label: -1, featureDim: 64 },
      },
      named: { source: folder, conversion: { format: 'csv', label: 'species' } },
      first: { source: folder, conversion: { format: 'recordio-protobuf', label: 0 } },
      agreeing: {
        source: folder,
        contentType: 'text/csv; label_size=0',
        conversion: { format: 'csv', label: 0 },
      },
    });
  });
});

test.each([
  ['train: {urii: s3://bucket/x}', ['train: uri is missing', expect.stringContaining('did you mean "uri"')]],
  [
    'train: {uri: s3://bucket/x, format: csv}',
    [
      'train: format rewrites local files, but what is on S3 is passed on as it is: leave it out, and give its content-type',
    ],
  ],
  [
    'train: {uri: s3://bucket/x, format: parquet}',
    ['train: format "parquet" is unknown; accepted: csv, recordio-protobuf, recordio-protobuf-sparse'],
  ],
  [
    'train: {uri: ".", label-column: 3}',
    ['train: label-column says how local files are rewritten: say what they become with format, too'],
  ],
  [
    'train: {uri: ".", format: recordio-protobuf, content-type: text/csv}',
    [
      'train: content-type "text/csv" contradicts format: recordio-protobuf, which makes application/x-recordio-protobuf of the data: leave content-type out',
    ],
  ],
  ['train: {uri: ".", format: csv, feature-dim: 0}', ['train: feature-dim "0" is not a whole number of at least 1']],
  [
    'train: {uri: s3://bucket/x, compression: Gzip}',
    ['train: compression: Gzip is undone by SageMaker with input-mode: Pipe only'],
  ],
  [
    'train: {uri: s3://bucket/x, input-mode: file}',
    ['train: input-mode "file" is unknown (did you mean "File"?); accepted: File, FastFile, Pipe'],
  ],
  ['train: [a]', ['train: is a list, but a channel has one source']],
  ['train: data/no.csv', ['train: there is no file or folder "data/no.csv"']],
  [
    'train: https://host/x.csv',
    ['train: "https://host/x.csv" is neither an S3 URI, such as s3://bucket/path, nor a local path'],
  ],
  ['train: s3://B/x', ['train: "s3://B/x" is not an S3 URI such as s3://bucket/path']],
  ['a b: s3://bucket/x', [expect.stringContaining('"a b" is not a channel name')]],
  ['{}', ['has 0 channels, 1 to 20 are accepted']],
  ['train', ['"train" is not a map: write one channel per line, for example `train: data/train.csv`']],
])('channels %j are refused', async (channels, problems) => {
  const found = await problemsOf({ mode: 'train', ...TRAIN, channels });
  expect(found.map((problem) => problem.replace('channels (with:): ', ''))).toEqual(problems);
});

test('a case has a name, a body with its content type, and one expectation', async () => {
  const cases = `
- name: setosa
  body: 5.10,3.5,1.4,0.2
  expect: { equals: 0 }
- body: { instances: [5.10, 3.5] }
  accept: application/json
  expect: { path: predictions.0.score, near: { value: 1, tolerance: 0.10 } }
- body: a
  expect: { equals: "0" }
`;
  expect(await casesOf(cases)).toEqual([
    { name: 'setosa', body: '5.10,3.5,1.4,0.2', contentType: 'text/csv', expect: { equals: 0 } },
    {
      name: 'case 2',
      body: '{"instances":[5.1,3.5]}',
      contentType: 'application/json',
      accept: 'application/json',
      expect: { path: 'predictions.0.score', near: { value: 1, tolerance: 0.1 } },
    },
    { name: 'case 3', body: 'a', contentType: 'text/csv', expect: { equals: '0' } },
  ]);
});

test('cases may be in a file, and their bodies in others', async () => {
  await withFiles({ 'row.json': '{"a": 1}' }, async (folder) => {
    await withFiles(
      { 'cases.yml': `- body-file: ${folder}/row.json\n  expect: { matches: "^ok" }\n` },
      async (other) => {
        expect(await casesOf(`${other}/cases.yml`)).toEqual([
          { name: 'case 1', body: '{"a": 1}', contentType: 'application/json', expect: { matches: '^ok' } },
        ]);
      },
    );
  });
});

test('cases in the config file keep their types', async () => {
  const file = 'deploy:\n  cases:\n    - { body: 1, expect: { equals: 0.10 } }\n';
  await withFiles({ 'mlops.yml': file }, async (folder) => {
    const { cases } = await configOf('deploy', { ...DEPLOY, config: `${folder}/mlops.yml` });
    expect(cases).toEqual([{ name: 'case 1', body: '1', contentType: 'text/csv', expect: { equals: 0.1 } }]);
  });
});

test.each([
  ['- body: a', ['[0].expect is missing']],
  ['- {body: a, expect: {}}', ['[0].expect needs exactly one of equals, near, argmax, matches, or latency']],
  [
    '- {body: a, expect: {equals: 1, argmax: 1}}',
    ['[0].expect needs exactly one of equals, near, argmax, matches, or latency'],
  ],
  ['- {body: a, expect: {equal: 1}}', [expect.stringMatching(/^\[0\].expect.equal is an unknown key.*"equals"/)]],
  ['- {body: a, expect: {latency: 0}}', ['[0].expect.latency is not above 0']],
  ['- {expect: {argmax: 1}}', ['[0] needs either body or body-file']],
  ['- {body: a, body-file: b, expect: {argmax: 1}}', ['[0] needs either body or body-file']],
  ['- {body: a, expect: {argmax: -1}}', ['[0].expect.argmax is below 0']],
  ['- {body: a, expect: {matches: "("}}', ['[0].expect.matches is not a JavaScript regular expression']],
  [
    '- {name: setosa, body: a, expect: {matches: "("}}',
    ['"setosa": expect.matches is not a JavaScript regular expression'],
  ],
  ['- {name: 7, body: a, expect: {argmax: 1}}', ['[0].name is not a text']],
  ['- {body-file: nowhere, expect: {argmax: 1}}', ['cannot read the file "nowhere"']],
  ['nowhere.yml', ['cannot read the file "nowhere.yml"']],
  ['a: 1\nb: 2', ['is not a list of cases: begin each with `- body: …`']],
  ['- "x', [expect.stringMatching(/^broken YAML in line 1:/)]],
])('cases %j are refused', async (cases, problems) => {
  const found = await problemsOf({ mode: 'deploy', ...DEPLOY, cases });
  expect(found.map((problem) => problem.replace('cases (with:): ', ''))).toEqual(problems);
});

test('what is no map is cited, unless it may be a secret', async () => {
  const found = await problemsOf({
    mode: 'train',
    ...TRAIN,
    channels: 'train: s3://bucket/train',
    hyperparameters: 'num_round=5',
    tags: '- Key: team\n  Value: ml',
    'environment-variables': 'TOKEN=abc',
  });
  expect(found).toEqual([
    'tags (with:): is a list, not a map: write one `name: value` per line',
    'environment-variables (with:): is not a map: write one `name: value` per line',
    'hyperparameters (with:): "num_round=5" is not a map: write one `name: value` per line',
  ]);
});

test('a name that AWS does not take is told with those that it takes', async () => {
  expect(
    await problemsOf({
      mode: 'train',
      ...TRAIN,
      channels: 'train: s3://bucket/train',
      'environment-variables': 'my-var: 1',
    }),
  ).toEqual([
    'environment-variables (with:): "my-var" is not a name of letters, digits and underscores that begins with no digit',
  ]);
});
