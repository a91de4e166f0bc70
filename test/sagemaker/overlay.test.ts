import { expect, test } from '@jest/globals';
import { overlay } from '../../src/sagemaker/overlay.ts';

const REQUEST = { Name: 'iris', Resource: { Count: 1, Type: 'large' }, Subnets: ['a', 'b'] };

test('maps are merged, lists and single values replaced, and null takes out', () => {
  const part = {
    Resource: { Count: 2, Volume: 5 },
    Subnets: ['c'],
    Name: null,
    Vpc: { Subnets: ['s'], Id: null },
  };
  expect(overlay(REQUEST, part)).toEqual({
    Name: undefined,
    Resource: { Count: 2, Type: 'large', Volume: 5 },
    Subnets: ['c'],
    Vpc: { Subnets: ['s'], Id: undefined },
  });
});

test('what is merged into stays as it was', () => {
  const before = structuredClone(REQUEST);
  overlay(REQUEST, { Resource: { Count: 3 } });
  expect(REQUEST).toEqual(before);
});

test("the request's own tags stay, but for those that get another value", () => {
  const tags = (...texts: string[]) => texts.map((text) => ({ Key: text.slice(0, 1), Value: text }));
  expect(overlay({ Tags: tags('a1', 'b1') }, { Tags: tags('b2', 'c2') })).toEqual({ Tags: tags('a1', 'b2', 'c2') });
  expect(overlay({}, { Tags: tags('a') })).toEqual({ Tags: tags('a') });
});
