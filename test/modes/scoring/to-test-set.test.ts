import { describe, expect, test } from '@jest/globals';
import { isScored, score } from '../../../src/metrics/scoring/score.ts';
import { enterRow, nothingAnswered } from '../../../src/modes/evaluate/scoring/answered.ts';
import { tellProblem } from '../../../src/modes/evaluate/scoring/tell-problem.ts';
import { toTestSet } from '../../../src/modes/evaluate/scoring/to-test-set.ts';
import { readPrediction } from '../../../src/sagemaker/prediction.ts';

/** Labels as a file has them, and what an endpoint answered to each row. */
function answered(rows: readonly (readonly [string, unknown])[]) {
  const all = nothingAnswered();
  for (const [index, [label, answer]] of rows.entries()) enterRow(all, index, label, readPrediction(answer) ?? {});
  return all;
}

describe('without `problem`', () => {
  test.each<[string, readonly (readonly [string, unknown])[]]>([
    [
      'multiclass',
      [
        ['setosa', 'setosa'],
        ['virginica', 'setosa'],
      ],
    ],
    [
      'regression',
      [
        ['1.5', 2],
        ['3', 4],
      ],
    ],
    [
      'regression',
      [
        ['7', 7.3],
        ['9', 8.8],
      ],
    ],
    [
      'binary',
      [
        ['0', 0.2],
        ['1', 0.7],
      ],
    ],
    [
      'binary',
      [
        ['1.0', [0.3, 0.7]],
        ['0', [0.9, 0.1]],
      ],
    ],
    [
      'multiclass',
      [
        ['0', [0.8, 0.1, 0.1]],
        ['1', [0.1, 0.8, 0.1]],
      ],
    ],
    [
      'multiclass',
      [
        ['3', '3.0'],
        ['5', '3.0'],
      ],
    ],
    [
      'multiclass',
      [
        ['3', { predicted_label: 3, score: [0.1, 0.9] }],
        ['5', { predicted_label: 5 }],
      ],
    ],
  ])('it is told: %s of %j', (problem, rows) => {
    expect(tellProblem(answered(rows)).problem).toBe(problem);
  });
});

test("a model's own decision counts, wherever its threshold lies, and its score for what asks for scores", () => {
  const rows = [
    ['1', { score: 0.4, predicted_label: 1 }],
    ['0', { score: 0.2, predicted_label: 0 }],
  ] as const;
  const scored = score(toTestSet('binary', answered(rows)));
  if (!isScored(scored)) throw new Error(scored.reason);
  expect(scored.estimates).toMatchObject({ accuracy: { value: 1 }, recall: { value: 1 }, auc: { value: 1 } });
  expect(scored.estimates['log_loss']?.value).toBeCloseTo(-(Math.log(0.4) + Math.log(0.8)) / 2);
  expect(scored.confusionMatrix?.counts).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test('scores alone are decided at 0.5', () => {
  const scored = score(
    toTestSet(
      'binary',
      answered([
        ['1', 0.4],
        ['0', 0.2],
      ]),
    ),
  );
  if (!isScored(scored)) throw new Error(scored.reason);
  expect(scored.estimates).toMatchObject({ accuracy: { value: 0.5 } });
});

test('the score of a class that is a name is not taken for that of class 1', () => {
  const testSet = toTestSet('binary', answered([['1', { label: 'POSITIVE', score: 0.9 }]]));
  expect(testSet).toMatchObject({ predictions: [Number.NaN] });
});

test('a class that begins with zeros stays what it is', () => {
  expect(
    toTestSet(
      'multiclass',
      answered([
        ['007', 'a'],
        ['7', 'b'],
        ['1.50', 'c'],
      ]),
    ).labels,
  ).toEqual(['007', 7, 1.5]);
});
