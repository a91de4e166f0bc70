import { describe, expect, test } from '@jest/globals';
import type { Tuning } from '../../src/inputs/config/tuning.ts';
import { load, newTraining, problemsOf, ROLE, withFiles } from './call.ts';

const TRAIN = {
  'execution-role-arn': ROLE,
  image: 'xgboost',
  channels: 'train: s3://bucket/train/\nvalidation: s3://bucket/v/',
};

async function tuningOf(tuning: string, inputs = {}): Promise<Tuning | undefined> {
  return (await newTraining({ ...TRAIN, tuning, ...inputs })).tuning;
}

test('a search has an objective, limits and ranges, whose numbers stay as they are written', async () => {
  const tuning = `
objective: maximize validation:accuracy
strategy: Random
max-jobs: 20
max-parallel: 4
early-stopping: true
seed: 7
ranges:
  max_depth: 3..9
  eta: 0.010..0.3 logarithmic
  alpha: -1e-3..1e2
  share: { min: 0.10, max: 1, type: continuous, scaling: linear }
  booster: [gbtree, dart, 010]
`;
  expect(await tuningOf(tuning)).toEqual({
    objective: { direction: 'Maximize', metric: 'validation:accuracy' },
    strategy: 'Random',
    maxJobs: 20,
    maxParallel: 4,
    earlyStopping: true,
    seed: 7,
    ranges: {
      max_depth: { kind: 'integer', min: '3', max: '9', scaling: 'Auto' },
      eta: { kind: 'continuous', min: '0.010', max: '0.3', scaling: 'Logarithmic' },
      alpha: { kind: 'continuous', min: '-1e-3', max: '1e2', scaling: 'Auto' },
      share: { kind: 'continuous', min: '0.10', max: '1', scaling: 'Linear' },
      booster: { kind: 'categorical', values: ['gbtree', 'dart', '010'] },
    },
  });
});

test('what is left out has a default, and a grid has as many jobs as combinations', async () => {
  const least = await tuningOf('{objective: minimize loss, max-jobs: 3, ranges: {eta: 0.1..1}}');
  expect(least).toMatchObject({ strategy: 'Bayesian', maxParallel: 1, earlyStopping: false });
  const grid = await tuningOf('{objective: minimize loss, strategy: Grid, ranges: {a: [1, 2], b: [x, y, z]}}');
  expect(grid).toMatchObject({ maxJobs: 6 });
});

test('in the config file it is written as it is', async () => {
  const file = `
train:
  tuning:
    objective: minimize loss
    max-jobs: 2
    ranges: { eta: 0.10..1.0, depth: [01, 2] }
`;
  await withFiles({ 'mlops.yml': file }, async (folder) => {
    const { tuning } = await newTraining({ ...TRAIN, config: `${folder}/mlops.yml` });
    expect(tuning?.ranges).toMatchObject({ eta: { min: '0.10', max: '1.0' }, depth: { values: ['01', '2'] } });
  });
});

const ALL = { objective: 'minimize loss', 'max-jobs': 4, ranges: { eta: '0.1..0.5' } };

test.each<[object, unknown[]]>([
  [
    { objective: 'accuracy' },
    ['objective "accuracy" is not a direction and a metric, such as "maximize validation:accuracy"'],
  ],
  [
    { strategy: 'bayesian' },
    ['strategy "bayesian" is unknown (did you mean "Bayesian"?); accepted: Bayesian, Random, Grid, Hyperband'],
  ],
  [{ 'max-job': 3 }, [expect.stringMatching(/^max-job is an unknown key \(did you mean "max-jobs"\?\)/)]],
  [{ 'max-jobs': 0 }, ['max-jobs "0" is not a whole number of at least 1']],
  [{ 'max-jobs': 'two' }, ['max-jobs "two" is not a whole number']],
  [{ 'max-jobs': undefined }, ['max-jobs is missing, strategy Bayesian needs it']],
  [{ 'max-parallel': 5 }, ['max-parallel is 5, more than max-jobs (4)']],
  [{ 'early-stopping': 'on' }, ['early-stopping "on" is not true or false']],
  [{ ranges: {} }, ['ranges: has 0 hyperparameters, 1 to 30 are accepted']],
  [{ ranges: { eta: '0.1-0.5' } }, ['ranges.eta "0.1-0.5" is not a range such as 1..10 or 0.01..0.3 logarithmic']],
  [{ ranges: { eta: '0.5..0.1' } }, ['ranges.eta ends at 0.1, which is not above 0.5']],
  [{ ranges: { eta: '0..1.0 logarithmic' } }, ['ranges.eta begins at 0, but logarithmic scaling needs values above 0']],
  [{ ranges: { eta: '1..2 reverse-logarithmic' } }, [expect.stringMatching(/continuous values from 0 to below 1$/)]],
  [
    { ranges: { eta: '0.1..1 log' } },
    [expect.stringMatching(/^ranges\.eta has the scaling "log", which is unknown; accepted: auto, /)],
  ],
  [{ ranges: { eta: { min: 0.5, max: 2, type: 'integer' } } }, [expect.stringMatching(/ends are not whole numbers$/)]],
  [{ ranges: ['eta'] }, ['ranges is a list, not a map: write one `name: range` per line']],
  [{ ranges: { eta: { min: 1 } } }, ['ranges.eta max is missing']],
  [
    { ranges: { eta: 5 } },
    [expect.stringMatching(/^ranges\.eta "5" is not a range such as 1\.\.10, a list of values, or/)],
  ],
  [
    { ranges: { eta: { min: 1, max: 2, scaling: 'log' } } },
    ['ranges.eta scaling "log" is unknown; accepted: auto, linear, logarithmic, reverse-logarithmic'],
  ],
  [{ ranges: { eta: ['a', 'a'] } }, ['ranges.eta has a value twice']],
  [{ ranges: { eta: [] } }, ['ranges.eta has 0 values, 1 to 30 are accepted']],
  [
    { strategy: 'Grid', 'max-jobs': undefined },
    [expect.stringMatching(/^ranges\.eta is a range, but a grid needs lists/)],
  ],
  [{ strategy: 'Grid', ranges: { a: [1, 2] } }, ['max-jobs is 4, but this grid has 2 combinations: leave it out']],
  [{ strategy: 'Hyperband', 'early-stopping': true }, [expect.stringMatching(/stops early by itself: leave it out$/)]],
  [{ 'min-resource': 2 }, ['min-resource is for strategy Hyperband only']],
])('a search with %j is refused', async (changes, problems) => {
  const found = await problemsOf({ mode: 'train', ...TRAIN, tuning: JSON.stringify({ ...ALL, ...changes }) });
  expect(found.map((problem) => problem.replace('tuning (with:): ', ''))).toEqual(problems);
});

test('what does not go together with a search is told', async () => {
  const found = await problemsOf({
    mode: 'train',
    ...TRAIN,
    tuning: JSON.stringify(ALL),
    hyperparameters: 'eta: 0.2',
    'metric-definitions': 'accuracy: "acc=([0-9.]+)"',
    'job-name': 'n'.repeat(33),
    'instance-type': 'ml.m5.large, ml.m5.xlarge',
    request: 'VpcConfig: {Subnets: [a], SecurityGroupIds: [b]}',
  });
  expect(found).toEqual(
    expect.arrayContaining([
      'tuning (with:): ranges.eta is searched, but `hyperparameters` has a value for it: leave one out',
      'tuning (with:): objective: the metric "loss" is neither among the `metric-definitions` nor one of the algorithm; defined are: accuracy',
      `job-name (with:): "${'n'.repeat(33)}" has 33 characters, a tuning job takes at most 32`,
      expect.stringMatching(/^instance-type \(with:\): is a list together with `tuning`/),
      'request (with:): VpcConfig is unknown to CreateHyperParameterTuningJob (did you mean "TrainingJobDefinition.VpcConfig"?)',
    ]),
  );
});

const search = (objective: string, ranges = 'eta: 0.1..0.5') =>
  `objective: ${objective}\nmax-jobs: 4\nranges: {${ranges}}`;

describe('the objective', () => {
  const problems = (objective: string, inputs = {}) =>
    problemsOf({ mode: 'train', ...TRAIN, tuning: search(objective), ...inputs });
  const warnings = async (objective: string, inputs = {}) =>
    (await load({ mode: 'train', ...TRAIN, tuning: search(objective), ...inputs })).warnings;

  test('that nearly is a metric of the algorithm is a typo', async () => {
    expect(await problems('maximize validation:accurracy')).toEqual([
      'tuning (with:): objective: the metric "validation:accurracy" is not known of this algorithm (did you mean "validation:accuracy"?)',
    ]);
  });

  test('that is unlike all documented ones may be a newer one', async () => {
    expect(await warnings('minimize validation:something')).toEqual([
      expect.stringMatching(
        /"validation:something" is not known of this algorithm; documented are: validation:accuracy, /,
      ),
    ]);
  });

  test('is looked for among the metric-definitions where there are some', async () => {
    expect(await problems('maximize accuray', { 'metric-definitions': 'accuracy: "acc=([0-9.]+)"' })).toEqual([
      'tuning (with:): objective: the metric "accuray" is neither among the `metric-definitions` nor one of the algorithm (did you mean "accuracy"?); defined are: accuracy',
    ]);
  });

  test("may be the algorithm's own beside metric-definitions", async () => {
    const inputs = { 'metric-definitions': 'speed: "rows/s=([0-9.]+)"' };
    expect(await warnings('maximize validation:accuracy', inputs)).toEqual([]);
    expect(await problems('maximize validation:accurracy', inputs)).toEqual([
      'tuning (with:): objective: the metric "validation:accurracy" is neither among the `metric-definitions` nor one of the algorithm (did you mean "validation:accuracy"?); defined are: speed',
    ]);
    expect(
      await problems('maximize validation:accuracy', { ...inputs, channels: 'train: s3://bucket/train/' }),
    ).toEqual([expect.stringContaining('is measured on the channel "validation"')]);
  });

  test('of a script needs a definition', async () => {
    await withFiles({ 'train.py': '' }, async (folder) => {
      expect(await problems('minimize loss', { 'entry-point': `${folder}/train.py` })).toEqual([
        'metric-definitions: is missing: it says how the log of your script tells "loss"',
      ]);
    });
  });

  test('is measured on the channel that it names', async () => {
    expect(
      await problems('minimize validation:rmse', { channels: 'train: s3://b1b/train/\nval: s3://b1b/v/' }),
    ).toEqual([
      'channels (with:): the objective validation:rmse is measured on the channel "validation", but given are: train, val',
    ]);
  });

  test('of an image of your own is yours to know', async () => {
    expect(await warnings('minimize loss', { image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/own:1' })).toEqual(
      [],
    );
  });

  test.each([
    'maximize validation:rmse',
    'minimize validation:auc',
    'maximize validation:error@0.4',
    'minimize validation:ndcg@5',
  ])('%s is asked about: its name says the opposite', async (objective) => {
    expect(await warnings(objective)).toEqual([
      `tuning (with:): objective: it is to ${objective}, whose name says the opposite: is that meant?`,
    ]);
  });

  test.each(['minimize validation:rmse', 'maximize validation:map', 'maximize validation:ndcg@5'])(
    '%s is as usual',
    async (objective) => {
      expect(await warnings(objective)).toEqual([]);
    },
  );

  test('of scikit-learn with neg_ is turned around', async () => {
    const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/own:1';
    expect(await warnings('maximize neg_mean_squared_error', { image })).toEqual([]);
  });
});

describe('a range of a known algorithm', () => {
  const tuning = (ranges: string) => search('minimize validation:rmse', ranges);

  test('is continuous where the hyperparameter is, though its ends are whole numbers', async () => {
    expect((await tuningOf(tuning('alpha: 0..10, max_depth: 3..9')))?.ranges).toMatchObject({
      alpha: { kind: 'continuous', min: '0', max: '10' },
      max_depth: { kind: 'integer' },
    });
  });

  test('of whole numbers is refused when it is continuous', async () => {
    expect(await problemsOf({ mode: 'train', ...TRAIN, tuning: tuning('num_round: 10.0..50') })).toEqual([
      'tuning (with:): ranges.num_round is continuous, but takes whole numbers only: write them without a dot, as in 1..10',
    ]);
  });

  test('of a name that is not documented is a warning', async () => {
    const { warnings } = await load({ mode: 'train', ...TRAIN, tuning: tuning('num_rounds: 10..50') });
    expect(warnings).toEqual([
      expect.stringMatching(/ranges\.num_rounds is not documented as tunable \(did you mean "num_round"\?\)/),
    ]);
  });

  test('of a script is as it is written', async () => {
    await withFiles({ 'train.py': '' }, async (folder) => {
      const inputs = { 'entry-point': `${folder}/train.py`, 'metric-definitions': '"validation:rmse": "rmse=(.+)"' };
      expect((await tuningOf(tuning('alpha: 0..10'), inputs))?.ranges).toMatchObject({ alpha: { kind: 'integer' } });
    });
  });
});

test('request is a part of the tuning job that is asked for, with the types of the API', async () => {
  const request = `
WarmStartConfig: { WarmStartType: IdenticalDataAndAlgorithm, ParentHyperParameterTuningJobs: [{ HyperParameterTuningJobName: "7" }] }
TrainingJobDefinition: { StoppingCondition: { MaxPendingTimeInSeconds: "7200" } }
`;
  const task = await newTraining({ ...TRAIN, tuning: JSON.stringify(ALL), request });
  expect(task.request).toBeUndefined();
  expect(task.tuning?.request).toEqual({
    WarmStartConfig: {
      WarmStartType: 'IdenticalDataAndAlgorithm',
      ParentHyperParameterTuningJobs: [{ HyperParameterTuningJobName: '7' }],
    },
    TrainingJobDefinition: { StoppingCondition: { MaxPendingTimeInSeconds: 7200 } },
  });
  expect(
    await problemsOf({
      mode: 'train',
      ...TRAIN,
      tuning: JSON.stringify(ALL),
      request: 'HyperParameterTuningJobName: a',
    }),
  ).toEqual(['request (with:): HyperParameterTuningJobName is decided by `job-name`: leave it out here']);
});

test('all that is wrong with a search is told at once', async () => {
  const tuning = `
objective: accuracy
strategy: Hyperband
max-jobs: 2
max-parallel: 3
early-stopping: true
ranges: { eta: 0.3..0.1, depth: [[1]], alpha: {min: 1, max: 2, scale: log} }
`;
  const problems = await problemsOf({ mode: 'train', ...TRAIN, tuning });
  expect(problems.map((problem) => problem.replace('tuning (with:): ', '')).toSorted()).toEqual([
    'early-stopping is given together with strategy Hyperband, which stops early by itself: leave it out',
    'max-parallel is 3, more than max-jobs (2)',
    'objective "accuracy" is not a direction and a metric, such as "maximize validation:accuracy"',
    expect.stringMatching(/^ranges\.alpha.*scal/),
    expect.stringMatching(/^ranges\.depth/),
    'ranges.eta ends at 0.1, which is not above 0.3',
  ]);
});
