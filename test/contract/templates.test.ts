import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Guardrails, Serving, TemplateOptions } from '../../src/cloudformation/template/options.ts';
import { renderTemplate } from '../../src/cloudformation/template/render-template.ts';
import { withoutGuards } from '../../src/cloudformation/without-guards.ts';
import { lintTemplates } from './lint-templates.ts';
import { type Picks, pairwise } from './pairwise.ts';

const registry = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost';
const small = { instanceType: 'ml.m5.large', instanceCount: 1 };
const large = { instanceType: 'ml.g5.48xlarge', instanceCount: 12 };
const waits = { waitSeconds: 300, terminationWaitSeconds: 0 };
const packageArn = 'arn:aws:sagemaker:us-east-1:123456789012:model-package/iris/1';

/** What each option can look like, plain and awkward. */
const choices = {
  endpointName: ['iris', `i-${'r'.repeat(60)}-s`, '2026-11-21'],
  repository: ['octo/iris', 'Octo-Org/iris_2.0: "flowers" & #more'],
  executionRoleArn: [
    'arn:aws:iam::123456789012:role/sagemaker',
    'arn:aws-cn:iam::123456789012:role/service-role/Sage+Maker=1,@.-_',
    undefined,
  ],
  source: [
    { modelPackageArn: packageArn },
    { modelPackageArn: packageArn, contents: { image: `${registry}:1.7-1`, objects: ['s3://flowers/model.tar.gz'] } },
    { image: `${registry}:1.7-1`, modelArtifact: 's3://flowers/iris/1001/output/model.tar.gz' },
    { image: `${registry}@sha256:${'0'.repeat(64)}`, modelArtifact: "s3://flowers/it's a ${model}/model.tar.gz" },
  ],
  environment: [
    {},
    { LEVEL: '20', ON: 'yes', EMPTY: '', SAGEMAKER_SUBMIT_DIRECTORY: 's3://flowers/source/sourcedir.tar.gz' },
    {
      JSON: '{"a": ["b: c", "${HOME}"]}',
      LINES: 'one\ntwo\\n\t#three',
      UNICODE: 'größe 花 🌷',
      DATE: '2026-11-21',
    },
  ],
  serving: [
    { kind: 'realtime', ...small },
    { kind: 'realtime', ...large },
    { kind: 'async', data: { prefix: 'iris/async/iris' }, ...small },
    { kind: 'async', data: { bucket: 'flowers', prefix: 'async' }, ...large },
    { kind: 'serverless', memoryMb: 1024, maxConcurrency: 1 },
    { kind: 'serverless', memoryMb: 6144, maxConcurrency: 200 },
  ],
  autoscaling: [undefined, { min: 1, max: 4, targetInvocations: 600 }, { min: 0, max: 2, targetInvocations: 0.5 }],
  dataCapture: [
    undefined,
    { percent: 100, to: { prefix: 'iris/data-capture' } },
    { percent: 1, to: { bucket: 'captured', prefix: 'it is/${odd}' } },
  ],
  traffic: [
    undefined,
    { type: 'canary', step: { percent: 10 }, ...waits },
    { type: 'canary', step: { instances: 1 }, ...waits },
    { type: 'linear', step: { percent: 25 }, ...waits },
    { type: 'linear', step: { instances: 2 }, ...waits, maxSeconds: 28_800 },
    { type: 'all-at-once', waitSeconds: 0, terminationWaitSeconds: 3600 },
  ],
  alarms: [
    { names: [] },
    { made: { serverErrors: 0, latencyMs: 5000 }, names: [] },
    { made: { serverErrors: 3, clientErrors: 50, latencyMs: 0.5 }, names: ['mine'] },
    { names: ['mine', 'theirs: "odd"'] },
  ],
  api: [undefined, { rate: 10, burst: 20, key: false }, { rate: 0.5, burst: 1, key: true }],
} as const;

type Name = keyof typeof choices;
const sizes = Object.fromEntries(Object.entries(choices).map(([name, values]) => [name, values.length]));

const OF_FLEETS: readonly string[] = ['autoscaling', 'dataCapture', 'traffic', 'alarms'] satisfies Name[];

/** What is not said may still be anything. */
function hasEffect(name: string, { serving, traffic }: Picks): boolean {
  if (name === 'alarms' && traffic !== undefined && choices.traffic[traffic] === undefined) return false;
  const kind = serving === undefined ? 'realtime' : choices.serving[serving]?.kind;
  return kind === 'serverless' ? !OF_FLEETS.includes(name) : kind === 'realtime' || name !== 'api';
}

function optionsFor(picks: Picks): TemplateOptions {
  const pick = <T>(values: readonly T[], name: Name): T => values[picks[name] ?? 0] as T;
  const capacity = pick<Serving>(choices.serving, 'serving');
  const traffic = pick<Guardrails['traffic'] | undefined>(choices.traffic, 'traffic');
  const fleet = {
    autoscaling: pick(choices.autoscaling, 'autoscaling'),
    dataCapture: pick(choices.dataCapture, 'dataCapture'),
    guardrails: traffic && { traffic, alarms: pick<Guardrails['alarms']>(choices.alarms, 'alarms') },
  };
  return {
    endpointName: pick(choices.endpointName, 'endpointName'),
    repository: pick(choices.repository, 'repository'),
    executionRoleArn: pick<string | undefined>(choices.executionRoleArn, 'executionRoleArn'),
    container: {
      ...pick(choices.source, 'source'),
      environment: pick<Readonly<Record<string, string>>>(choices.environment, 'environment'),
    },
    serving: capacity.kind === 'serverless' ? capacity : { ...capacity, ...fleet },
    api: capacity.kind === 'async' ? undefined : pick<TemplateOptions['api']>(choices.api, 'api'),
  };
}

test('cfn-lint has nothing to say about any template that we render', async () => {
  const templates = pairwise(sizes, hasEffect).map((picks) => renderTemplate(optionsFor(picks)));
  expect(templates.length).toBeGreaterThan(15);
  expect(await lintTemplates(templates)).toEqual([]);
});

test('nor about any of them without the guards of its updates, as a way back deploys it', async () => {
  const guarded = pairwise(sizes, hasEffect).map((picks) => renderTemplate(optionsFor(picks)));
  const free = guarded.map(withoutGuards).filter((template, index) => template !== guarded[index]);
  expect(free.length).toBeGreaterThan(5);
  expect(await lintTemplates(free)).toEqual([]);
});

test('nor about the template of our own with the eight parameters', async () => {
  const template = join(import.meta.dirname, '../modes/templates/endpoint.yml');
  expect(await lintTemplates([readFileSync(template, 'utf8')])).toEqual([]);
});

test('cfn-lint would say it', async () => {
  const good = renderTemplate(optionsFor({}));
  const findings = await lintTemplates([good.replace('InitialInstanceCount', 'InstanceCount')]);
  expect(findings).toEqual(expect.arrayContaining([expect.stringContaining('InstanceCount')]));
});

test.each([
  ['MemorySizeInMB: 1024', 'MemorySizeInMB: lots', { serving: 4 }],
  ['Type: CANARY', 'Type: SPARROW', { traffic: 1 }],
  ['Namespace: AWS/SageMaker', 'NameSpace: AWS/SageMaker', { traffic: 1, alarms: 1 }],
  ['MaxCapacity: 4', 'MaxCapacity: many', { autoscaling: 1 }],
  ['CaptureMode: Input', 'CaptureMode: In', { dataCapture: 1 }],
  ['ParentId: !GetAtt Api.RootResourceId', 'ParentId: !GetAtt Api.Root', { api: 2 }],
  ['Effect: Allow', 'Effect: Perhaps', { executionRoleArn: 2 }],
])('cfn-lint knows every part: %s → %s', async (right, wrong, picks) => {
  const good = renderTemplate(optionsFor(picks));
  expect(good).toContain(right);
  expect(await lintTemplates([good.replace(right, wrong)])).not.toEqual([]);
});
