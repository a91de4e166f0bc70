import { expect, test } from '@jest/globals';
import type { TemplateOptions } from '../../src/cloudformation/template/options.ts';
import { renderTemplate } from '../../src/cloudformation/template/render-template.ts';
import { lintTemplates } from './lint-templates.ts';

const registry = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost';

/** What each option can look like, plain and awkward. */
const choices = {
  endpointName: ['iris', `i-${'r'.repeat(60)}-s`, '2026-11-21'],
  repository: ['octo/iris', 'Octo-Org/iris_2.0: "flowers" & #more'],
  executionRoleArn: [
    'arn:aws:iam::123456789012:role/sagemaker',
    'arn:aws-cn:iam::123456789012:role/service-role/Sage+Maker=1,@.-_',
  ],
  source: [
    { modelPackageArn: 'arn:aws:sagemaker:us-east-1:123456789012:model-package/iris/1' },
    { image: `${registry}:1.7-1`, modelArtifact: 's3://flowers/iris/1001/output/model.tar.gz' },
    { image: `${registry}@sha256:${'0'.repeat(64)}`, modelArtifact: "s3://flowers/it's a {{model}}/model.tar.gz" },
  ],
  environment: [
    {},
    { LEVEL: '20', ON: 'yes', EMPTY: '' },
    {
      JSON: '{"a": ["b: c", "${HOME}"]}',
      LINES: 'one\ntwo\\n\t#three',
      UNICODE: 'größe 花 🌷',
      DATE: '2026-11-21',
    },
  ],
  instanceType: ['ml.m5.large', 'ml.g5.48xlarge'],
  instanceCount: [1, 12],
} as const;

type Picks = Readonly<Record<keyof typeof choices, number>>;

/** So few combinations that a person can count them, and each pair of choices is in one: greedily the one with most new pairs. */
function pairwise(): readonly Picks[] {
  const pairsOf = (picks: Picks) => {
    const chosen = Object.entries(picks).map(([name, index]) => `${name}=${index}`);
    return chosen.flatMap((one, position) => chosen.slice(position + 1).map((other) => `${one} ${other}`));
  };
  const all = Object.entries(choices).reduce<readonly object[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((_, index) => ({ ...row, [name]: index }))),
    [{}],
  ) as readonly Picks[];
  const missing = new Set(all.flatMap(pairsOf));
  const rows: Picks[] = [];
  while (missing.size > 0) {
    const news = all.map((picks) => pairsOf(picks).filter((pair) => missing.has(pair)).length);
    const best = all[news.indexOf(Math.max(...news))];
    if (best === undefined) throw new Error('there is no combination left');
    rows.push(best);
    for (const pair of pairsOf(best)) missing.delete(pair);
  }
  return rows;
}

function optionsFor(picks: Picks): TemplateOptions {
  const pick = <T>(values: readonly T[], index: number): T => values[index] as T;
  const container = {
    ...pick(choices.source, picks.source),
    environment: pick<Readonly<Record<string, string>>>(choices.environment, picks.environment),
  };
  return {
    endpointName: pick(choices.endpointName, picks.endpointName),
    repository: pick(choices.repository, picks.repository),
    executionRoleArn: pick(choices.executionRoleArn, picks.executionRoleArn),
    container,
    serving: {
      kind: 'realtime',
      instanceType: pick(choices.instanceType, picks.instanceType),
      instanceCount: pick(choices.instanceCount, picks.instanceCount),
    },
  };
}

test('cfn-lint has nothing to say about any template that we render', async () => {
  const templates = pairwise().map((picks) => renderTemplate(optionsFor(picks)));
  expect(templates.length).toBeGreaterThan(8);
  expect(await lintTemplates(templates)).toEqual([]);
});

test('cfn-lint would say it', async () => {
  const good = renderTemplate(optionsFor({ ...firstPicks, instanceType: 0 }));
  const findings = await lintTemplates([good.replace('InitialInstanceCount', 'InstanceCount')]);
  expect(findings).toEqual(expect.arrayContaining([expect.stringContaining('InstanceCount')]));
});

const firstPicks: Picks = {
  endpointName: 0,
  repository: 0,
  executionRoleArn: 0,
  source: 0,
  environment: 0,
  instanceType: 0,
  instanceCount: 0,
};
