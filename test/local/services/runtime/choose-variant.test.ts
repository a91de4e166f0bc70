import { expect, test } from '@jest/globals';
import { chooseVariant } from '../../../../local/services/runtime/choose-variant.ts';
import type { ServingVariant } from '../../../../local/services/sagemaker/endpoints/endpoint.ts';
import { trackRequests } from '../../../../local/services/sagemaker/endpoints/track-requests.ts';

function variant(VariantName: string, weight: number): ServingVariant {
  const container = { url: '', logGroup: '', logStream: '', stop: () => Promise.resolve() };
  return {
    config: { VariantName },
    hosted: { image: '', container },
    requests: trackRequests(),
    weight,
    instanceCount: 1,
  };
}

test('chance falls on variants in proportion to their weights', () => {
  const variants = [variant('quarter', 0.5), variant('never', 0), variant('rest', 1.5)];
  const chosen = [0, 0.2, 0.25, 0.999].map((chance) => chooseVariant(variants, undefined, chance).config.VariantName);
  expect(chosen).toEqual(['quarter', 'quarter', 'rest', 'rest']);
});

test('where all weights are 0 nothing answers', () => {
  expect(() => chooseVariant([variant('a', 0)], undefined, 0)).toThrow(/takes traffic/);
});
