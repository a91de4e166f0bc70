import { describe, expect, test } from '@jest/globals';
import { configOf, load, newTraining, problemsOf, ROLE, withFiles } from './call.ts';

const TRAIN = { 'execution-role-arn': ROLE, image: 'xgboost', channels: 'train: s3://bucket/train.csv' };

async function problems(inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return await problemsOf({ mode: 'train', ...TRAIN, ...inputs });
}

describe('instance-type', () => {
  test.each([
    ['ml.m5.xlage', 'ml.m5.xlarge'],
    ['ml.m5.2xlrage', 'ml.m5.2xlarge'],
    ['ML.M5.XLARGE', 'ml.m5.xlarge'],
    ['g5.112xlarge', 'ml.g5.112xlarge'],
  ])('%s is a typo of %s', async (given, meant) => {
    expect(await problems({ 'instance-type': given })).toEqual([
      `instance-type (with:): "${given}" is not a SageMaker instance type such as ml.m5.large (did you mean "${meant}"?)`,
    ]);
  });

  test.each(['ml.p6e-gb200.36xlarge', 'ml.t3.medium', 'ml.m19x.96xlarge'])('%s may be one', async (type) => {
    expect((await newTraining({ ...TRAIN, 'instance-type': type })).instanceTypes).toEqual([type]);
  });

  test('that the SDK does not know is a warning: it may be newer', async () => {
    const warningsOf = async (type: string) =>
      (await load({ mode: 'train', ...TRAIN, 'instance-type': type })).warnings;
    expect(await warningsOf('ml.mm5.large')).toEqual([
      'instance-type (with:): "ml.mm5.large" is not known to mode train (did you mean "ml.m5.large"?); AWS is asked for it all the same (its list: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html)',
    ]);
    expect(await warningsOf('ml.p5.48xlarge')).toEqual([]);
  });

  const types = ['ml.p4d.24xlarge', 'ml.g5.xlarge'];

  test.each([
    'ml.p4d.24xlarge, ml.g5.xlarge',
    '- ml.p4d.24xlarge\n- ml.g5.xlarge',
    '["ml.p4d.24xlarge", ml.g5.xlarge]'.replaceAll('"', ''),
  ])('may be a list: %j', async (text) => {
    expect((await newTraining({ ...TRAIN, 'instance-type': text })).instanceTypes).toEqual(types);
  });

  test('is a YAML list in the config file', async () => {
    await withFiles({ 'mlops.yml': `train:\n  instance-type: [${types.join(', ')}]\n` }, async (folder) => {
      expect((await newTraining({ ...TRAIN, config: `${folder}/mlops.yml` })).instanceTypes).toEqual(types);
    });
  });

  test('that is listed twice is asked for once, which is told', async () => {
    const { warnings } = await load({
      mode: 'train',
      ...TRAIN,
      'instance-type': 'ml.m5.large, ml.g5.xlarge, ml.m5.large',
    });
    expect(warnings).toEqual(['instance-type (with:): "ml.m5.large" is listed more than once, and asked for once']);
  });

  test('is checked item by item', async () => {
    expect(await problems({ 'instance-type': 'ml.g5.xlarge, g5.xlarge, ' })).toEqual([
      expect.stringContaining('"g5.xlarge" is not a SageMaker instance type'),
    ]);
    expect(await problems({ 'instance-type': ',' })).toEqual(['instance-type (with:): has no entry']);
  });

  test('is one in deploy, and one with a name that is fixed', async () => {
    const deploy = { 'execution-role-arn': ROLE, 'stack-name': 'iris', 'model-package-group': 'iris' };
    expect(await problemsOf({ mode: 'deploy', ...deploy, 'instance-type': types.join() })).toEqual([
      'instance-type (with:): is a list: mode deploy takes one instance type',
    ]);
    const { serving } = await configOf('deploy', { ...deploy, 'instance-type': 'ml.g5.xlarge' });
    expect(serving).toMatchObject({ instanceType: 'ml.g5.xlarge' });
    expect(await problems({ 'instance-type': types.join(), 'job-name': 'iris' })).toEqual([
      expect.stringContaining('is a list together with `job-name`'),
    ]);
  });
});

describe('spot', () => {
  test('waits as long as the job may run, unless told otherwise', async () => {
    expect(await newTraining({ ...TRAIN, spot: 'true' })).toMatchObject({ spot: { maxWaitMinutes: 1440 } });
    const waiting = { spot: 'true', 'max-wait-minutes': '90', 'max-runtime-minutes': '60' };
    expect(await newTraining({ ...TRAIN, ...waiting })).toMatchObject({ spot: { maxWaitMinutes: 90 } });
    expect((await newTraining({ ...TRAIN })).spot).toBeUndefined();
  });

  test.each([
    [{ spot: 'true', 'max-wait-minutes': '60' }, /max-wait-minutes .*"60" is less than `max-runtime-minutes` \(1440\)/],
    [{ 'max-wait-minutes': '60' }, /max-wait-minutes .*is for spot capacity/],
    [{ spot: 'true', 'keep-alive-minutes': '5' }, /keep-alive-minutes .*spot instances are not kept warm/],
  ])('%j is refused', async (inputs, message) => {
    expect(await problems({ ...inputs })).toEqual([expect.stringMatching(message)]);
  });
});

describe('request', () => {
  test('has the types of the API, however they are written', async () => {
    const request = `
ResourceConfig: { VolumeKmsKeyId: 0123, KeepAlivePeriodInSeconds: "60" }
VpcConfig: { Subnets: [subnet-1], SecurityGroupIds: [sg-1] }
Environment: { LEVEL: 1.10 }
EnableNetworkIsolation: true
StoppingCondition: null
`;
    expect((await newTraining({ ...TRAIN, request })).request).toEqual({
      ResourceConfig: { VolumeKmsKeyId: '0123', KeepAlivePeriodInSeconds: 60 },
      VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
      Environment: { LEVEL: '1.10' },
      EnableNetworkIsolation: true,
      StoppingCondition: null,
    });
  });

  test.each([
    [
      'ResourceConfig: {InstanceCont: 2}',
      'ResourceConfig.InstanceCont is unknown to CreateTrainingJob (did you mean "InstanceCount"?)',
    ],
    ['Subnets: [a]', 'Subnets is unknown to CreateTrainingJob (did you mean "VpcConfig.Subnets"?)'],
    ['Tags: null', 'Tags: null would take out what says where a job comes from: leave it out'],
    ['VpcConfig: {Subnets: subnet-1}', 'VpcConfig.Subnets is not a list'],
    [
      'InputDataConfig: [{ChannelName: a, Data: b}]',
      expect.stringMatching(/^InputDataConfig\[0\].Data is unknown to CreateTrainingJob; accepted: .*DataSource/),
    ],
    ['ResourceConfig: {InstanceCount: two}', 'ResourceConfig.InstanceCount is not a number'],
    ['EnableNetworkIsolation: "yes"', 'EnableNetworkIsolation is neither true nor false'],
    ['RoleArn: [a]', 'RoleArn is not a single value'],
    ['Environment: a', 'Environment is not a map'],
    ['TrainingJobName: iris', 'TrainingJobName is decided by `job-name`: leave it out here'],
    ['- VpcConfig', expect.stringMatching(/^is not a map: write it as the API does/)],
    ['Environment: {TOKEN: "hush', 'broken YAML in line 1, column 27'],
    [
      'Nonsense: 1',
      expect.stringMatching(
        /^Nonsense is unknown to CreateTrainingJob, which has \d\d members here: https:\/\/docs\.aws\.amazon\.com\/sagemaker\/latest\/APIReference\/API_CreateTrainingJob\.html$/,
      ),
    ],
    [
      'TrainingJobDefinition: {RoleArn: a}',
      'TrainingJobDefinition is a part of the request with `tuning`: give that, too',
    ],
  ])('%j is refused', async (request, problem) => {
    const found = await problems({ request });
    expect(found.map((text) => text.replace('request (with:): ', ''))).toEqual([problem]);
  });
});
