import { describe, expect, test } from '@jest/globals';
import { toFailureSummary, toSummary } from '../../src/report/summary.ts';
import type { Result } from '../../src/result/result.ts';
import { trained } from './result.ts';

describe('a training', () => {
  test('shows verdict, facts, metrics, chart and phases', () => {
    expect(toSummary(trained)).toBe(`### ✅ training job iris-train-0123456789 completed

|  |  |
| --- | --- |
| Training job | [iris-train-0123456789](https://us-east-1.console.aws.amazon.com/sagemaker/home?region=us-east-1#/jobs/iris-train-0123456789) |
| Model artifact | \`s3://bucket/iris/1001/output/model.tar.gz\` |
| Image | \`683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1\` |
| Instance | \`1 × ml.m5.large\` |
| Billable time | \`1 min 2 s\` |

| Metric | Value |
| --- | --- |
| \`validation:merror\` | 0.0333333 |

\`\`\`mermaid
xychart-beta
  title "validation:merror"
  x-axis 1 --> 3
  line [0.3, 0.1, 0.033333]
\`\`\`

| Phase | Time |
| --- | --- |
| Starting | 1 min 35 s |
| Training | 1 h 5 min |
`);
  });

  test('that failed shows the reason, the fix and the log, whatever they contain', () => {
    const failure = {
      what: 'training job x failed',
      reason: 'AlgorithmError: <b>*could not* convert | "setosa"',
      fix: 'make the label numeric',
      logTail: ['[algo-1] ```', '[algo-1] </details>'],
    };
    const summary = toSummary({ ...trained, status: 'Failed', failure });
    expect(summary).toContain('### ❌ train: training job x failed');
    expect(summary).toContain('> AlgorithmError: &lt;b&gt;\\*could not\\* convert \\| "setosa"');
    expect(summary).toContain('**What to do:** make the label numeric');
    expect(summary).toContain('````text\n[algo-1] ```\n[algo-1] </details>\n````');
  });

  test('that failed keeps lines of the reason apart, and shows our own code as code', () => {
    const failure = {
      what: '2 of 3 cases failed',
      reason: 'first: answered `1`\nsecond: answered 2',
      fix: 'deploy it with `alarms: none`, as *you* ` like',
    };
    const summary = toSummary({ ...trained, status: 'Failed', failure });
    expect(summary).toContain('> first: answered \\`1\\`  \n> second: answered 2\n');
    expect(summary).toContain('**What to do:** deploy it with `alarms: none`, as \\*you\\* \\` like');
  });

  test('with a million metrics stays within what GitHub takes', () => {
    const metrics = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`metric:${index}`, index]));
    const summary = toSummary({ ...trained, metrics });
    expect(Buffer.byteLength(summary)).toBeLessThan(900 * 1024);
    expect(summary).toContain('too long for a summary');
  });

  test('draws no chart of numbers that mermaid refuses', () => {
    const series = { loss: [1e300, Number.NaN, 1e-9, 0.5, 2500] };
    expect(toSummary({ ...trained, series })).toContain('line [0, 0.5, 2500]');
  });
});

describe('an evaluation', () => {
  const evaluated: Result = {
    mode: 'evaluate',
    status: 'Completed',
    passed: true,
    metrics: { accuracy: 0.93, 'accuracy.lower': 0.88, 'accuracy.upper': 0.97, constructor: 12 },
    gates: [
      { ...gate(true), gate: 'accuracy >= champion - 0.01', value: 0.93, bound: 0.9, margin: 0.03, champion: 0.91 },
      { ...gate(false), note: 'the champion has no such metric; there are: accuracy' },
    ],
    championArn: 'arn:aws:sagemaker:us-east-1:123456789012:model-package/iris/3',
    champion: {
      modelPackageArn: 'arn:aws:sagemaker:us-east-1:123456789012:model-package/iris/3',
      metrics: { accuracy: 0.91 },
      measuredBy: 'metadata',
    },
  };

  test('shows gates and metrics with the champion beside them, and each metric with its interval', () => {
    const summary = toSummary(evaluated);
    expect(summary).toContain('| Champion | `arn:aws:sagemaker:us-east-1:123456789012:model-package/iris/3` |');
    expect(summary).toContain(`|  | Gate | Value | Bound | Margin | Champion |  |
| --- | --- | --- | --- | --- | --- | --- |
| ✅ | \`accuracy >= champion - 0.01\` | 0.93 | 0.9 | 0.03 | 0.91 |  |
| ❌ | \`auc > 0.5\` | – | – | – | – | the champion has no such metric; there are: accuracy |`);
    expect(summary).toContain(`| Metric | Value | Champion |
| --- | --- | --- |
| \`accuracy\` | 0.93 (0.88–0.97) | 0.91 |
| \`constructor\` | 12 | – |`);
  });

  test('of an endpoint says how many rows were asked, and what they were taken for', () => {
    const confusionMatrix = {
      labels: ['no', 'yes'],
      counts: [
        [1200, 3],
        [0, 7],
      ],
    };
    const scoring = { endpointName: 'iris', problem: 'multiclass', rows: 1210, requests: 4, seconds: 2.4 } as const;
    const consoleUrl = 'https://console/endpoints/iris';
    const summary = toSummary({ ...evaluated, consoleUrl, jobName: 'job', scoring: { ...scoring, confusionMatrix } });
    expect(summary).toContain('| Endpoint | [iris](https://console/endpoints/iris) |');
    expect(summary).toContain('| Scored | `1210 rows in 2 s, 4 requests` |');
    expect(summary).toContain(`| True, and predicted as | \`no\` | \`yes\` |
| --- | --- | --- |
| \`no\` | 1,200 | 3 |
| \`yes\` | 0 | 7 |`);
  });

  test.each([
    ['a training job links to that', { jobName: 'iris-train-1' }, '| Training job | [iris-train-1](https://console) |'],
    [
      'a script links to the job that ran it',
      { jobName: 'iris-train-1', evaluationJob: 'iris-evaluate-1' },
      '| Evaluation job | [iris-evaluate-1](https://console) |\n| Training job | `iris-train-1` |',
    ],
  ])('by %s', (_, source, expected) => {
    expect(toSummary({ ...evaluated, consoleUrl: 'https://console', ...source })).toContain(expected);
  });

  test('without a champion has no column for one', () => {
    const summary = toSummary({ ...evaluated, gates: [gate(true)], champion: undefined, championArn: undefined });
    expect(summary).toContain('|  | Gate | Value | Bound | Margin |  |');
    expect(summary).not.toContain('Champion');
  });
});

test.each<[string, Result, string]>([
  ['a met gate', { mode: 'evaluate', status: 'Completed', passed: true, gates: [gate(true)] }, '✅ 1 gate met'],
  [
    'a missed gate that does not fail',
    { mode: 'evaluate', status: 'GateFailed', passed: false, gates: [gate(false)] },
    '⚠️ 1 of 1 gate not met (fail-on-gate is false)',
  ],
  [
    'a registration',
    {
      mode: 'register',
      status: 'Completed',
      modelPackageGroup: 'iris',
      modelPackageVersion: 3,
      approvalStatus: 'Approved',
    },
    '✅ version 3 of iris is Approved',
  ],
  [
    'a deployment',
    {
      mode: 'deploy',
      status: 'Completed',
      stackName: 's',
      endpointName: 'iris',
      cases: [{ name: 'c', passed: true, expected: '1' }],
    },
    '✅ endpoint iris is in service, 1 case answered as expected',
  ],
  [
    'a deployment without changes',
    { mode: 'deploy', status: 'NoChanges', stackName: 's', endpointName: 'iris' },
    '✅ endpoint iris was up to date',
  ],
  [
    'a dry run',
    { mode: 'deploy', status: 'Planned', stackName: 's', templateFile: 's.template.yml' },
    '✅ the template of stack s is s.template.yml, nothing was done',
  ],
  [
    'a change set that is left',
    {
      mode: 'deploy',
      status: 'Planned',
      stackName: 's',
      changeSetId: 'arn:aws:cloudformation:us-east-1:123456789012:changeSet/deploy-1/8f0e',
      changes: [{ action: 'Add', logicalId: 'Model', type: 'AWS::SageMaker::Model' }],
    },
    '✅ change set deploy-1 of stack s has 1 change, nothing was executed',
  ],
  [
    'a change set in which others have but new tags',
    {
      mode: 'deploy',
      status: 'Planned',
      stackName: 's',
      changeSetId: 'arn:aws:cloudformation:us-east-1:123456789012:changeSet/deploy-1/8f0e',
      changes: [
        { action: 'Add', logicalId: 'Model', type: 'AWS::SageMaker::Model' },
        { action: 'Modify', logicalId: 'Alarm', type: 'AWS::CloudWatch::Alarm', reasons: ['Tags'] },
      ],
    },
    '✅ change set deploy-1 of stack s has 1 change and 1 change of tags only, nothing was executed',
  ],
  [
    'a roll-back',
    { mode: 'deploy', status: 'RolledBack', stackName: 's', failure: { what: 'stack s was rolled back' } },
    '❌ deploy: stack s was rolled back',
  ],
  [
    'a deletion',
    { mode: 'delete', status: 'Completed', stackName: 's', deleted: ['stack/s'], changed: true },
    '✅ stack s is deleted',
  ],
  [
    'nothing to delete',
    { mode: 'delete', status: 'NoChanges', endpointName: 'e', deleted: [], changed: false },
    '✅ endpoint e does not exist, nothing to delete',
  ],
])('the verdict of %s', (_, result, verdict) => {
  expect(toSummary(result).split('\n')[0]).toBe(`### ${verdict.replaceAll('_', '\\_')}`);
});

test('a change set that is left to a person tells how it is executed', () => {
  const planned: Result = {
    mode: 'deploy',
    status: 'Planned',
    stackName: 's',
    changeSetId: 'arn:1',
    consoleUrl: 'https://c',
  };
  expect(toSummary(planned)).toContain(
    '**To execute it:** `aws cloudformation execute-change-set --change-set-name arn:1`, or [in the AWS console](https://c)',
  );
});

test('resources that only take on new tags are one line below the changes', () => {
  const modify = (logicalId: string, ...reasons: string[]) =>
    ({ action: 'Modify', logicalId, type: 'AWS::CloudWatch::Alarm', reasons }) as const;
  const changes = [modify('A', 'Tags'), modify('B', 'Properties.Threshold', 'Tags'), modify('C', 'Tags')];
  const summary = toSummary({ mode: 'deploy', status: 'Completed', stackName: 's', changes });

  expect(summary).toContain('| Modify | `B` |');
  expect(summary).not.toContain('| Modify | `A` |');
  expect(summary).toContain('\n\nIn their tags only: `A`, `C`');
});

test('a step that failed before it had a result names its mode', () => {
  expect(toFailureSummary('train', { what: 'channels: "data" is not there' })).toBe(
    '### ❌ train: channels: "data" is not there\n\n\n',
  );
});

function gate(passed: boolean) {
  return { gate: 'auc > 0.5', metric: 'auc', operator: '>', passed };
}
