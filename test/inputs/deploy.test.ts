import { describe, expect, test } from '@jest/globals';
import { load, PACKAGE, problemsOf, ROLE, renderedDeployment, withFiles } from './call.ts';

const DEPLOY = { 'stack-name': 'iris', 'execution-role-arn': ROLE, 'model-package-arn': PACKAGE };
const problems = (inputs: Readonly<Record<string, string>>) => problemsOf({ mode: 'deploy', ...DEPLOY, ...inputs });
const servingOf = async (inputs: Readonly<Record<string, string>>) =>
  (await renderedDeployment({ ...DEPLOY, ...inputs })).serving;

describe('serving', () => {
  test('is real-time on one instance, without anything that is not asked for', async () => {
    const { serving, api, goal } = await renderedDeployment(DEPLOY);
    expect(serving).toEqual({ kind: 'realtime', instanceType: 'ml.m5.large', instanceCount: 1 });
    expect([api, goal]).toEqual([undefined, 'endpoint']);
  });

  test('serverless has memory and concurrency, and no instances', async () => {
    const inputs = { serving: 'serverless', 'serverless-memory-mb': '4096' };
    expect(await servingOf(inputs)).toEqual({ kind: 'serverless', memoryMb: 4096, maxConcurrency: 5 });
  });

  test('async has a folder of its own that no run is part of', async () => {
    const { serving } = await renderedDeployment({ ...DEPLOY, serving: 'async', 'endpoint-name': 'iris-qa' });
    expect(serving).toMatchObject({ kind: 'async', data: { bucket: undefined, prefix: 'iris/async/iris-qa' } });
  });

  test.each(['realtime', 'serverless', 'async'])('%s takes cases', async (serving) => {
    const cases = '- {body: "1,2", expect: {equals: 0}}';
    expect(await renderedDeployment({ ...DEPLOY, serving, cases })).toMatchObject({ cases: [{ body: '1,2' }] });
  });

  test.each([
    ['instance-type', 'ml.g5.xlarge', 'it has no instances to choose, and none with a GPU'],
    ['instance-count', '2', 'it has no instances to count'],
    ['autoscaling', '{max: 2, target-invocations: 9}', 'it scales by itself, up to `serverless-max-concurrency`'],
    ['data-capture-percent', '10', 'SageMaker captures no data of it'],
    ['traffic', 'all-at-once', 'SageMaker moves its traffic all at once'],
    ['alarms', 'default', 'SageMaker rolls none of its updates back by alarms'],
  ])('serverless takes no %s', async (name, value, why) => {
    expect(await problems({ serving: 'serverless', [name]: value })).toEqual([
      `${name} (with:): does not go with \`serving: serverless\`: ${why}; leave it out`,
    ]);
  });

  test('what is said farther away than `serving` gives way', async () => {
    const file =
      'deploy:\n  traffic: canary\n  instance-count: 2\nenvironments:\n  qa:\n    deploy: {serving: serverless}\n';
    await withFiles({ 'mlops.yml': file }, async (folder) => {
      const call = { mode: 'deploy', ...DEPLOY, config: `${folder}/mlops.yml` };
      expect((await load({ ...call, environment: 'qa' })).config).toMatchObject({ serving: { kind: 'serverless' } });
      expect((await load(call)).config).toMatchObject({ serving: { guardrails: { traffic: { type: 'canary' } } } });
    });
  });

  test('by other kinds takes nothing that is serverless', async () => {
    expect(await problems({ 'serverless-memory-mb': '2048' })).toEqual([
      expect.stringMatching(/does not go with `serving: realtime`: it is for `serving: serverless`/),
    ]);
    expect(await problems({ serving: 'async', api: 'true' })).toEqual([
      expect.stringMatching(/^api \(with:\): does not go with `serving: async`/),
    ]);
  });

  test('memory comes in steps', async () => {
    expect(await problems({ serving: 'serverless', 'serverless-memory-mb': '3000' })).toEqual([
      'serverless-memory-mb (with:): "3000" is not a multiple of 1024, from 1024 to 6144',
    ]);
  });
});

describe('what asks for nothing goes with every kind of serving', () => {
  test.each([
    ['serverless', { alarms: 'none', 'data-capture-percent': '0' }],
    ['async', { api: 'false' }],
  ])('%s', async (serving, nothing) => {
    expect(await servingOf({ serving, ...nothing })).toMatchObject({ kind: serving });
  });
});

test('what somebody may rely on does not give way to a nearer `serving` without a word', async () => {
  const file =
    'deploy:\n  alarms: default\n  data-capture-percent: 100\n  instance-count: 2\nenvironments:\n  qa:\n    deploy: {serving: serverless}\n';
  await withFiles({ 'mlops.yml': file }, async (folder) => {
    const { warnings } = await load({ mode: 'deploy', ...DEPLOY, config: `${folder}/mlops.yml`, environment: 'qa' });
    expect(warnings.map((warning) => warning.replace(/^(\S+) .*?: /, '$1: '))).toEqual([
      'data-capture-percent: has no effect with `serving: serverless`: SageMaker captures no data of it',
      'alarms: has no effect with `serving: serverless`: SageMaker rolls none of its updates back by alarms',
    ]);
  });
});

test('a list is no map, and is told as what it is', async () => {
  expect(await problems({ traffic: '[canary]' })).toEqual(['traffic (with:): is a list, not a map']);
});

test('an instance type that SageMaker is not known to serve on is told, with the nearest', async () => {
  const { warnings } = await load({ mode: 'deploy', ...DEPLOY, 'instance-type': 'ml.p9.large' });
  expect(warnings).toEqual([
    expect.stringMatching(/^instance-type \(with:\): "ml\.p9\.large" is not known to mode deploy \(did you mean "ml\./),
  ]);
});

test('a bucket whose name cannot be is what is wrong with an S3 URI', async () => {
  const uri = { 'data-capture-percent': '10', 'data-capture-uri': 's3://a/b.tar.gz' };
  expect(await problems(uri)).toEqual([
    'data-capture-uri (with:): "s3://a/b.tar.gz" is not an S3 URI such as s3://bucket/path: "a" is not the name of an S3 bucket: lower-case letters, digits, dots and hyphens, 3 to 63 characters',
  ]);
});

test('a name that would put a space into every S3 key is refused', async () => {
  expect(await problems({ name: 'my name' })).toEqual([
    'name (with:): "my name" is not a name of letters, digits and - . _ /, at most 128 characters (did you mean "my-name"?)',
  ]);
});

test('a canary of a scaled endpoint asks for `min` as well as for `instance-count`', async () => {
  const autoscaling = '{max: 4, target-invocations: 600}';
  expect(await problems({ traffic: 'canary', autoscaling })).toEqual([
    'traffic (with:): "canary" needs a `min` in `autoscaling`, or an `instance-count`, of at least 2: a canary is at most half of the fleet',
  ]);
});

test('`none` is no alarm among others', async () => {
  expect(await problems({ traffic: 'all-at-once', alarms: 'none, mine' })).toEqual([
    'alarms (with:): "none" is given together with alarms: give it alone, or leave it out',
  ]);
});

describe('autoscaling', () => {
  test('takes no burstable instances', async () => {
    const autoscaling = '{max: 4, target-invocations: 600}';
    expect(await problems({ 'instance-type': 'ml.t2.medium', autoscaling })).toEqual([
      'autoscaling (with:): does not go with ml.t2.medium: SageMaker scales no burstable instances; give another type',
    ]);
  });

  test('begins with its fewest instances', async () => {
    expect(await servingOf({ autoscaling: '{min: 2, max: 4, target-invocations: 600}' })).toMatchObject({
      instanceCount: 2,
      autoscaling: { min: 2, max: 4, targetInvocations: 600 },
    });
  });

  test('goes down to nothing for async only', async () => {
    const autoscaling = '{min: 0, max: 4, target-invocations: 5}';
    expect(await servingOf({ serving: 'async', autoscaling })).toMatchObject({ instanceCount: 1 });
    expect(await problems({ autoscaling })).toEqual([
      expect.stringContaining('min is 0, which only `serving: async` takes'),
    ]);
  });

  test.each([
    ['{max: 2}', {}, 'autoscaling (with:): target-invocations is missing'],
    ['{min: 3, max: 2, target-invocations: 9}', {}, 'autoscaling (with:): min is 3, more than max (2)'],
    [
      '{max: 2, target-invocations: 9}',
      { 'instance-count': '3' },
      'instance-count (with:): "3" is not within `autoscaling`, which keeps 1 to 2 instances',
    ],
    ['4', {}, 'autoscaling (with:): "4" is not a map with min, max, target-invocations'],
  ])('%s is refused', async (autoscaling, others, problem) => {
    expect(await problems({ autoscaling, ...others })).toEqual([problem]);
  });
});

describe('data capture', () => {
  test('goes below the name, or where it is told to', async () => {
    expect(await servingOf({ 'data-capture-percent': '20', bucket: 'flowers' })).toMatchObject({
      dataCapture: { percent: 20, to: { bucket: 'flowers', prefix: 'iris/data-capture' } },
    });
    const uri = { 'data-capture-percent': '20', 'data-capture-uri': 's3://captured/qa/iris/' };
    expect(await servingOf(uri)).toMatchObject({ dataCapture: { to: { bucket: 'captured', prefix: 'qa/iris' } } });
  });

  test('is none without a percentage, and a place alone is a warning', async () => {
    const { config, warnings } = await load({ mode: 'deploy', ...DEPLOY, 'data-capture-uri': 's3://captured/qa' });
    expect(config).not.toHaveProperty('serving.dataCapture.to');
    expect(warnings).toEqual([expect.stringContaining('data-capture-uri (with:): has no effect')]);
  });
});

describe('traffic and alarms', () => {
  const FLEET = { 'instance-count': '4' };
  const guardrailsOf = async (inputs: Readonly<Record<string, string>>) => {
    const serving = await servingOf({ ...FLEET, ...inputs });
    return serving.kind === 'serverless' ? undefined : serving.guardrails;
  };

  test('a word is enough, and then alarms are made', async () => {
    expect(await guardrailsOf({ traffic: 'canary' })).toEqual({
      traffic: { type: 'canary', step: { percent: 10 }, waitSeconds: 300, terminationWaitSeconds: 0 },
      alarms: { made: { serverErrors: 0, latencyMs: 5000 }, names: [] },
    });
  });

  test('a map has steps and waits', async () => {
    const traffic = 'type: linear\nstep-instances: 2\nwait-seconds: 60\ntermination-wait-seconds: 30\nmax-seconds: 900';
    expect(await guardrailsOf({ traffic })).toMatchObject({
      traffic: { type: 'linear', step: { instances: 2 }, waitSeconds: 60, terminationWaitSeconds: 30, maxSeconds: 900 },
    });
  });

  test.each([
    ['mine, theirs', { names: ['mine', 'theirs'] }],
    ['[default, "odd, name"]', { made: { serverErrors: 0, latencyMs: 5000 }, names: ['odd, name'] }],
    [
      '{5xx: 3, 4xx: 50, names: [mine]}',
      { made: { serverErrors: 3, clientErrors: 50, latencyMs: 5000 }, names: ['mine'] },
    ],
  ])('alarms alone (%s) watch an update that is all at once', async (alarms, expected) => {
    expect(await guardrailsOf({ alarms })).toEqual({
      traffic: { type: 'all-at-once', waitSeconds: 300, terminationWaitSeconds: 0 },
      alarms: expected,
    });
  });

  test('without alarms nothing takes an update back, which is said', async () => {
    const { warnings } = await load({ mode: 'deploy', ...DEPLOY, ...FLEET, traffic: 'canary', alarms: 'none' });
    expect(warnings).toEqual([expect.stringContaining('alarms (with:): are none')]);
    expect(await guardrailsOf({ alarms: 'none' })).toBeUndefined();
  });

  test.each([
    [{ traffic: 'blue' }, 'traffic (with:): type "blue" is unknown; accepted: all-at-once, canary, linear'],
    [
      { traffic: '{type: canary, step-percent: 60}' },
      'traffic (with:): step-percent "60" is not from 1 to 50, which is what canary takes',
    ],
    [
      { traffic: '{type: linear, step-percent: 5}' },
      'traffic (with:): step-percent "5" is not from 10 to 50, which is what linear takes',
    ],
    [
      { traffic: '{type: canary, step-instances: 3}' },
      'traffic (with:): step-instances "3" is more than half of the 4 instances',
    ],
    [
      { traffic: '{type: canary, step-instances: 1, step-percent: 9}' },
      'traffic (with:): step-percent and step-instances are given: give one of them',
    ],
    [
      { traffic: '{type: all-at-once, step-percent: 9}' },
      'traffic (with:): step-percent or step-instances is given, but all-at-once has no steps',
    ],
    [
      { traffic: '{type: linear, step-percent: 10, max-seconds: 3000}' },
      'traffic (with:): max-seconds "3000" is not more than its waits, which take 3000 seconds',
    ],
    [
      { traffic: 'linear', 'instance-count': '1' },
      'traffic (with:): "linear" needs an `instance-count` of at least 2: linear moves at most half of the fleet at a time',
    ],
    [{ alarms: 'a,b,c,d,e,f,g,h,i,default' }, 'alarms (with:): are 11 alarms, an endpoint takes at most 10'],
    [{ alarms: '{6xx: 1}' }, expect.stringContaining('alarms (with:): 6xx is an unknown key')],
  ])('%j is refused', async (inputs, problem) => {
    expect(await problems({ ...FLEET, ...inputs })).toEqual([problem]);
  });
});

describe('api', () => {
  test.each([
    ['false', undefined],
    ['true', { rate: 10, burst: 20, key: false }],
    ['{rate: 0.5, key: true}', { rate: 0.5, burst: 20, key: true }],
  ])('%s', async (api, expected) => {
    expect((await renderedDeployment({ ...DEPLOY, api })).api).toEqual(expected);
  });

  const SERVERLESS = { ...DEPLOY, serving: 'serverless', 'serverless-max-concurrency': '5' };

  test('lets no more through at once than a serverless endpoint takes', async () => {
    expect((await renderedDeployment({ ...SERVERLESS, api: 'true' })).api).toEqual({ rate: 10, burst: 5, key: false });
  });

  test('lets through what it is told to, with a warning', async () => {
    const { config, warnings } = await load({ mode: 'deploy', ...SERVERLESS, api: '{burst: 9}' });
    expect(config).toMatchObject({ api: { burst: 9 } });
    expect(warnings).toEqual([
      'api (with:): burst 9 is more than the endpoint takes at once: give `serverless-max-concurrency: 9`',
    ]);
  });

  test('is nothing else', async () => {
    expect(await problems({ api: 'yes' })).toEqual([
      'api (with:): "yes" is neither true, false nor a map with rate, burst, key',
    ]);
    expect(await problems({ api: '{rate: 0}' })).toEqual(['api (with:): rate "0" is not a number above 0']);
  });
});

describe('a deployment that is only planned', () => {
  test('goes to the template, or to the change set', async () => {
    expect((await renderedDeployment({ ...DEPLOY, 'dry-run': 'true' })).goal).toBe('template');
    expect((await renderedDeployment({ ...DEPLOY, execute: 'false' })).goal).toBe('change-set');
  });

  test('needs no ID token: a fork can show its template', async () => {
    const call = { mode: 'deploy', ...DEPLOY, 'role-to-assume': ROLE };
    expect((await load({ ...call, 'dry-run': 'true' })).config).toMatchObject({ goal: 'template' });
    expect(await problemsOf(call)).toEqual([expect.stringContaining('GitHub gives this job no ID token')]);
  });

  test('has its template beside the result file, else in a file of the step', async () => {
    const beside = await renderedDeployment({ ...DEPLOY, 'result-file': 'out/deploy.json' });
    expect(beside.templateFile).toBe('out/deploy.template.yml');
    expect((await renderedDeployment(DEPLOY)).templateFile).toMatch(/\/iris-[0-9a-f]{10}\.template\.yml$/);
  });
});

test('without an execution role the stack has one of its own', async () => {
  const { executionRoleArn } = await renderedDeployment({ 'stack-name': 'iris', 'model-package-arn': PACKAGE });
  expect(executionRoleArn).toBeUndefined();
});
