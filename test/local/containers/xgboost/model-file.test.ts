import { describe, expect, test } from '@jest/globals';
import { toMatrix } from '../../../../local/containers/data/matrix.ts';
import { predictMargins } from '../../../../local/containers/xgboost/booster.ts';
import { parseBooster, serializeBooster } from '../../../../local/containers/xgboost/model-file.ts';

/** One stump on feature 1 and one leaf, in the format of xgboost's save_model; 3.x writes base_score as a list. */
const saved = JSON.stringify({
  learner: {
    gradient_booster: {
      model: {
        trees: [
          {
            left_children: [1, -1, -1],
            right_children: [2, -1, -1],
            parents: [2_147_483_647, 0, 0],
            split_indices: [1, 0, 0],
            split_conditions: [0.1, -1, 2],
            default_left: [1, 0, 0],
            base_weights: [0, -10, 20],
            loss_changes: [7, 0, 0],
            sum_hessian: [5, 2, 3],
          },
          {
            left_children: [-1],
            right_children: [-1],
            parents: [2_147_483_647],
            split_indices: [0],
            split_conditions: [0.5],
            default_left: [0],
            base_weights: [5],
            loss_changes: [0],
            sum_hessian: [5],
          },
        ],
      },
    },
    learner_model_param: { base_score: '[1E1]', num_class: '0', num_feature: '2' },
    objective: { name: 'reg:squarederror' },
  },
});

describe("xgboost's model format", () => {
  test('rows go by threshold, the threshold itself to the right, missing values by default', () => {
    const rows = [
      [0, 0.09],
      [0, Math.fround(0.1)],
      [0, Number.NaN],
    ];
    expect([...predictMargins(parseBooster(saved), toMatrix(rows, 2))]).toEqual([9.5, 12.5, 9.5]);
  });

  test('what is written is read back as the same model', () => {
    const booster = parseBooster(saved);
    const { objective: _, ...again } = parseBooster(serializeBooster(booster));
    expect(booster).toMatchObject(again);
  });

  test('floats are written as floats, which xgboost insists on', () => {
    const text = serializeBooster(parseBooster(saved));
    expect(text).toContain('"base_weights":[0e+0,-1e+1,2e+1]');
    expect(text).toContain('"default_left":[1,0,0]');
  });

  test('an objective that is not known here is named', () => {
    expect(() => parseBooster(saved.replace('reg:squarederror', 'rank:ndcg'))).toThrow(
      'objective rank:ndcg is not known',
    );
  });
});
