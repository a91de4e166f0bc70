import { expect, test } from '@jest/globals';
import { chooseVariant } from '../../../../local/services/runtime/choose-variant.ts';
import type { ServingVariant } from '../../../../local/services/sagemaker/endpoints/endpoint.ts';

function variant(VariantName: string, InitialVariantWeight?: number): ServingVariant {
  const weight = InitialVariantWeight === undefined ? {} : { InitialVariantWeight };
  const container = { url: '', logGroup: '', logStream: '', stop: () => Promise.resolve() };
  return { config: { VariantName, ...weight }, image: '', container };
}

test('chance falls on variants in proportion to their weights', () => {
  const variants = [variant('quarter', 0.5), variant('never', 0), variant('rest', 1.5)];
  const chosen = [0, 0.2, 0.25, 0.999].map((chance) => chooseVariant(variants, undefined, chance).config.VariantName);
  expect(chosen).toEqual(['quarter', 'quarter', 'rest', 'rest']);
});

test('a variant without a weight weighs 1', () => {
  const variants = [variant('a'), variant('b', 1)];
  expect(chooseVariant(variants, undefined, 0.4).config.VariantName).toBe('a');
  expect(chooseVariant(variants, undefined, 0.6).config.VariantName).toBe('b');
});

test('where all weights are 0 nothing answers', () => {
  expect(() => chooseVariant([variant('a', 0)], undefined, 0)).toThrow(/takes traffic/);
});
