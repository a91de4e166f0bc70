import { describe, expect, test } from '@jest/globals';
import { splitAnswer } from '../../src/sagemaker/answers.ts';
import { readPrediction } from '../../src/sagemaker/prediction.ts';

describe('an answer is split into those to each row', () => {
  test.each<[string, string, number, readonly unknown[]]>([
    ['xgboost: one line of numbers', '0.5,2.0,3e-1', 3, [0.5, 2, 0.3]],
    ['xgboost: one number', '0.5\n', 1, [0.5]],
    [
      'xgboost: probabilities',
      '[0.1, 0.9],[0.7, 0.3]',
      2,
      [
        [0.1, 0.9],
        [0.7, 0.3],
      ],
    ],
    ['xgboost: probabilities of one row', '[0.1, 0.2, 0.7]', 1, [[0.1, 0.2, 0.7]]],
    ['numpy.savetxt: a line for each row', '1.0\n0.0\n', 2, [1, 0]],
    [
      'lines of several cells',
      '0.1,0.9\r\n0.7,0.3\r\n',
      2,
      [
        [0.1, 0.9],
        [0.7, 0.3],
      ],
    ],
    ['one line of several cells for one row', '0.1,0.9\n', 1, [[0.1, 0.9]]],
    ['texts', 'setosa\nvirginica', 2, ['setosa', 'virginica']],
    ['texts on one line', '"a",b', 2, ['a', 'b']],
    [
      'linear-learner',
      '{"predictions":[{"score":0.9,"predicted_label":1},{"score":0.1,"predicted_label":0}]}',
      2,
      [
        { score: 0.9, predicted_label: 1 },
        { score: 0.1, predicted_label: 0 },
      ],
    ],
    ['JSON Lines', '{"score":0.9}\n{"score":0.1}\n', 2, [{ score: 0.9 }, { score: 0.1 }]],
    [
      'TensorFlow',
      '{"predictions":[[0.1,0.9],[0.7,0.3]]}',
      2,
      [
        [0.1, 0.9],
        [0.7, 0.3],
      ],
    ],
    ['TensorFlow: one row', '{"predictions":[[0.1,0.9]]}', 1, [[0.1, 0.9]]],
    ['scikit-learn', '[0, 1]', 2, [0, 1]],
    ['scikit-learn: probabilities of one row', '[[0.1, 0.9]]', 1, [[0.1, 0.9]]],
    ['an object for one row', '{"score":1}', 1, [{ score: 1 }]],
    ['fewer answers than rows', '[1, 2]', 3, [1, 2]],
    ['one answer to many rows', '{"label":"a"}', 3, [{ label: 'a' }]],
    ['nothing', '', 3, []],
  ])('%s', (_, text, rows, expected) => {
    expect(splitAnswer(text, { rows })).toEqual(expected);
  });

  test.each<[string, string, number, readonly unknown[]]>([
    ['predictions.probability', '{"predictions":[{"probability":0.9},{"probability":0.1}]}', 2, [0.9, 0.1]],
    ['predictions.probability', '{"predictions":[{"probability":0.9}]}', 1, [0.9]],
    ['predictions.probabilities.1', '{"predictions":[{"probabilities":[0.1,0.9]}]}', 1, [0.9]],
    ['outputs.score.floatVal', '{"outputs":{"score":{"floatVal":[0.5,0.25]}}}', 2, [0.5, 0.25]],
    ['score', '[{"score":1},{"score":2}]', 2, [1, 2]],
    ['score', '{"score":1}\n{"score":2}', 2, [1, 2]],
    ['1', '[[1,2],[3,4]]', 2, [2, 4]],
    ['1', 'a,0.5\nb,0.25', 2, [0.5, 0.25]],
    ['1', '[0.1, 0.9],[0.7, 0.3]', 2, [0.9, 0.3]],
    ['a', '1,2', 2, [undefined, undefined]],
    ['predictions.no', '{"predictions":[{"score":1}]}', 1, [undefined]],
    ['no', '{"predictions":[1,2]}', 2, []],
  ])('at %s of %s', (path, text, rows, expected) => {
    expect(splitAnswer(text, { rows, path })).toEqual(expected);
  });
});

describe('the answer to a row', () => {
  test.each<[unknown, unknown]>([
    [0.5, { score: 0.5, label: 0.5 }],
    ['1', { score: 1, label: '1' }],
    ['setosa', { label: 'setosa' }],
    [true, { score: 1, label: 1 }],
    [[[0.7]], { score: 0.7, label: 0.7 }],
    [[0.1, 0.2, 0.7], { label: 2, classes: 3 }],
    [[0.25, 0.75], { score: 0.75, label: 1, classes: 2 }],
    [[-2, 2], { score: 1 / (1 + Math.exp(-4)), label: 1, classes: 2 }],
    [
      { score: 0.4, predicted_label: 1 },
      { score: 0.4, label: 1 },
    ],
    [{ score: [0.1, 0.2, 0.7], predicted_label: 2 }, { label: 2 }],
    [{ score: 0.4 }, { score: 0.4, label: 0.4 }],
    [
      { label: 'POSITIVE', score: 0.99 },
      { score: 0.99, label: 'POSITIVE' },
    ],
    [{ predicted_label: 0 }, { label: 0 }],
    [{ closest_cluster: 1 }, undefined],
    [[], undefined],
    [[1, 'a'], undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%j is read as %j', (answer, expected) => {
    expect(readPrediction(answer)).toEqual(expected);
  });
});
